/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "catalogue.h"
#include "change-words.h"
#include "command.h"
#include "json-answer.h"
#include "number-text.h"

typedef struct
{
  char *before;
  char *after;
  char *subscale;
} ChangeOptions;

static void
change_options_clear (ChangeOptions *options)
{
  g_free (options->before);
  g_free (options->after);
  g_free (options->subscale);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChangeOptions, change_options_clear)

static void
add_met (JsonBuilder *answer, const char *name, RtMet met)
{
  rt_answer_true_false_null (answer, name, met != RT_MET_NOT_KNOWN, met == RT_MET_YES);
}

static void
describe_figures (const RtChangeReport *report, JsonBuilder *answer)
{
  rt_answer_text (answer, "instrument", report->instrument->id);
  rt_answer_text (answer, "subscale", report->subscale->id);
  rt_answer_number (answer, "before", report->before);
  rt_answer_number (answer, "after", report->after);
  rt_answer_number (answer, "difference", report->verdict.change);
  rt_answer_number_or_null (answer, "percent", report->has_percent, report->percent);
  rt_answer_number_or_null (answer, "sem", report->has_sem, report->sem);
  rt_answer_number_or_null (answer, "rc95", report->verdict.basis != NULL, report->verdict.limit);
  add_met (answer, "reliable", report->reliable);
  rt_answer_text (answer, "classification",
                  report->has_class ? rt_change_class_to_string (report->change_class) : NULL);
  add_met (answer, "mcid", report->important);
  add_met (answer, "response", report->response);
  add_met (answer, "remission", report->remission);
  rt_answer_text (answer, "reason", report->reason);
}

static void
describe_differences (const RtChangeReport *report, JsonBuilder *answer)
{
  json_builder_set_member_name (answer, "mcids");
  json_builder_begin_array (answer);
  for (guint i = 0; i < report->differences->len; i++)
    {
      const RtDifferenceReading *reading =
          &g_array_index (report->differences, RtDifferenceReading, i);

      json_builder_begin_object (answer);
      rt_answer_number (answer, "low", reading->difference->low);
      rt_answer_number (answer, "high", reading->difference->high);
      rt_answer_text (answer, "type", reading->difference->type);
      rt_answer_text (answer, "baseline_band", reading->difference->baseline_band);
      add_met (answer, "met", reading->met);
      rt_answer_text (answer, "source", reading->difference->source);
      rt_answer_text (answer, "certainty", rt_certainty_to_string (reading->difference->certainty));
      json_builder_end_object (answer);
    }
  json_builder_end_array (answer);
}

static void
describe_basis (const RtChangeReport *report, JsonBuilder *answer, GString *text)
{
  g_autoptr (GPtrArray) lines = rt_change_basis (report);

  json_builder_set_member_name (answer, "basis");
  json_builder_begin_array (answer);
  for (guint i = 0; i < lines->len; i++)
    {
      const RtBasisLine *line = g_ptr_array_index (lines, i);
      const char *certainty = line->has_certainty ? rt_certainty_to_string (line->certainty) : NULL;

      json_builder_begin_object (answer);
      rt_answer_text (answer, "label", line->label);
      rt_answer_text (answer, "text", line->text);
      rt_answer_text (answer, "certainty", certainty);
      json_builder_end_object (answer);
      g_string_append_printf (text, "  %s: %s%s%s%s\n", line->label, line->text,
                              certainty != NULL ? " [" : "", certainty != NULL ? certainty : "",
                              certainty != NULL ? "]" : "");
    }
  json_builder_end_array (answer);
}

static void
describe (const RtChangeReport *report, JsonBuilder *answer, GString *text)
{
  g_autofree char *words = rt_change_in_words (report);
  g_autofree char *difference = rt_number_to_c (report->verdict.change);

  describe_figures (report, answer);
  rt_answer_text (answer, "verdict", words);
  describe_differences (report, answer);
  /* Translators: a difference of two scores, and the verdict in words. */
  g_string_append_printf (text, _ ("Change %s: %s\n"), difference, words);
  if (report->reason != NULL)
    g_string_append_printf (text, "%s\n", report->reason);
  describe_basis (report, answer, text);
}

static const RtInstrumentSubscale *
find_subscale (const RtInstrument *instrument, const char *id, GError **error)
{
  const RtInstrumentSubscale *subscale = id != NULL ? rt_instrument_subscale (instrument, id)
                                                    : g_ptr_array_index (instrument->subscales, 0);

  if (subscale == NULL)
    g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                 _ ("%s has no subscale of that name."), instrument->short_name);
  return subscale;
}

static gboolean
read_score (const char *text, const char *option, double *score, GError **error)
{
  if (rt_number_parse (text, '.', score, error))
    return TRUE;
  g_prefix_error (error, "%s: ", option);
  return FALSE;
}

static gboolean
change (
    const char *id, const ChangeOptions *wanted, JsonBuilder *answer, GString *text, GError **error)
{
  g_autoptr (RtCatalogue) catalogue = rt_catalogue_load_default (error);
  g_autoptr (RtChangeReport) report = NULL;
  const RtInstrument *instrument;
  const RtInstrumentSubscale *subscale;
  double before, after;

  if (catalogue == NULL)
    return FALSE;
  instrument = rt_command_find_instrument (catalogue, id, error);
  subscale = instrument != NULL ? find_subscale (instrument, wanted->subscale, error) : NULL;
  if (subscale == NULL || !read_score (wanted->before, "--before", &before, error)
      || !read_score (wanted->after, "--after", &after, error))
    return FALSE;
  report = rt_change_report_new (instrument, subscale, before, after, error);
  if (report == NULL)
    return FALSE;
  describe (report, answer, text);
  return TRUE;
}

static gboolean
run (const RtGlobalOptions *options,
     int argc,
     char **argv,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  g_auto (ChangeOptions) wanted = { 0 };
  const GOptionEntry entries[] = {
    { "before", 0, 0, G_OPTION_ARG_STRING, &wanted.before, N_ ("The score at the start"), "V" },
    { "after", 0, 0, G_OPTION_ARG_STRING, &wanted.after, N_ ("The score now"), "V" },
    { "subscale", 0, 0, G_OPTION_ARG_STRING, &wanted.subscale,
      N_ ("Which score; without it the instrument's first"), "S" },
    G_OPTION_ENTRY_NULL,
  };

  if (!rt_command_parse (&rt_command_change, entries, &argc, &argv, error))
    return FALSE;
  if (argc == 2 && wanted.before != NULL && wanted.after != NULL)
    return change (argv[1], &wanted, answer, text, error);
  g_set_error_literal (error, RT_USAGE_ERROR, 0,
                       _ ("A change needs the id of one questionnaire, --before and --after."));
  return FALSE;
}

const RtCommand rt_command_change = {
  .name = "change",
  .synopsis = "INSTRUMENT --before V --after V [--subscale S]",
  .summary = N_ ("Judge a change of a score; needs no practice"),
  .description = N_ ("A percentage above 0 is better, counted from the scale's own end."),
  .run = run,
};
