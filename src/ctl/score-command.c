/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "catalogue.h"
#include "command.h"
#include "number-text.h"
#include "scoring.h"

static gboolean
parse_items (const char *text, const RtInstrument *instrument, GArray *answers, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  if (g_strv_length (parts) != instrument->items->len)
    {
      g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                   _ ("%s has %u items, but --items names %u. Leave a place empty for a missing "
                      "answer."),
                   instrument->short_name, instrument->items->len, g_strv_length (parts));
      return FALSE;
    }
  for (guint i = 0; parts[i] != NULL; i++)
    {
      RtItemAnswer answer = { .item = (int)i + 1 };
      g_autoptr (GError) local_error = NULL;

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      answer.answered = rt_number_parse (parts[i], '.', &answer.score, &local_error);
      if (!answer.answered)
        {
          g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID, _ ("Item %u: %s"),
                       i + 1, local_error->message);
          return FALSE;
        }
      g_array_append_val (answers, answer);
    }
  return TRUE;
}

static void
add_text (JsonBuilder *answer, const char *name, const char *value)
{
  json_builder_set_member_name (answer, name);
  if (value != NULL)
    json_builder_add_string_value (answer, value);
  else
    json_builder_add_null_value (answer);
}

static void
describe_score (const RtSubscaleScore *score, JsonBuilder *answer, GString *text)
{
  g_autofree char *value = score->has_value ? rt_number_to_c (score->value) : g_strdup ("-");

  json_builder_set_member_name (answer, score->subscale->id);
  json_builder_begin_object (answer);
  json_builder_set_member_name (answer, "value");
  if (score->has_value)
    json_builder_add_double_value (answer, score->value);
  else
    json_builder_add_null_value (answer);
  json_builder_set_member_name (answer, "min");
  json_builder_add_double_value (answer, score->subscale->minimum);
  json_builder_set_member_name (answer, "max");
  json_builder_add_double_value (answer, score->subscale->maximum);
  add_text (answer, "band", score->band);
  json_builder_set_member_name (answer, "prorated");
  json_builder_add_boolean_value (answer, score->prorated);
  json_builder_end_object (answer);
  g_string_append_printf (text, "%s: %s%s%s\n", score->subscale->name, value,
                          score->band != NULL ? ", " : "", score->band != NULL ? score->band : "");
}

static void
describe_rules (const RtScoreResult *result, JsonBuilder *answer, GString *text)
{
  static const char *const words[] = {
    [RT_RULE_NOT_MET] = "not_met", [RT_RULE_MET] = "met", [RT_RULE_UNDECIDED] = "undecided"
  };

  json_builder_set_member_name (answer, "rules");
  json_builder_begin_array (answer);
  for (guint i = 0; i < result->rules->len; i++)
    {
      const RtRuleResult *decided = &g_array_index (result->rules, RtRuleResult, i);

      json_builder_begin_object (answer);
      add_text (answer, "id", decided->rule->id);
      add_text (answer, "name", decided->rule->name);
      add_text (answer, "outcome", words[decided->outcome]);
      add_text (answer, "certainty", rt_certainty_to_string (decided->rule->certainty));
      json_builder_end_object (answer);
      g_string_append_printf (text, "%s: %s\n", decided->rule->name, words[decided->outcome]);
    }
  json_builder_end_array (answer);
}

static void
describe_risks (const RtScoreResult *result, JsonBuilder *answer, GString *text)
{
  json_builder_set_member_name (answer, "risks");
  json_builder_begin_array (answer);
  for (guint i = 0; i < result->risks->len; i++)
    {
      const RtRiskItem *risk = g_ptr_array_index (result->risks, i);

      json_builder_begin_object (answer);
      json_builder_set_member_name (answer, "item");
      json_builder_add_int_value (answer, risk->item);
      add_text (answer, "risk", risk->text);
      json_builder_end_object (answer);
      g_string_append_printf (text, _ ("Item %d: %s\n"), risk->item, risk->text);
    }
  json_builder_end_array (answer);
}

static void
describe_result (const RtScoreResult *result, JsonBuilder *answer, GString *text)
{
  add_text (answer, "instrument", result->instrument->id);
  json_builder_set_member_name (answer, "complete");
  json_builder_add_boolean_value (answer, result->complete);
  json_builder_set_member_name (answer, "answered");
  json_builder_add_int_value (answer, result->n_answered);
  json_builder_set_member_name (answer, "scores");
  json_builder_begin_object (answer);
  for (guint i = 0; i < result->scores->len; i++)
    describe_score (&g_array_index (result->scores, RtSubscaleScore, i), answer, text);
  json_builder_end_object (answer);
  describe_rules (result, answer, text);
  describe_risks (result, answer, text);
  add_text (answer, "missing_rule", result->missing_rule);
  g_string_append_printf (text, "%s\n", result->missing_rule);
}

static gboolean
score (const char *id, const char *items, JsonBuilder *answer, GString *text, GError **error)
{
  g_autoptr (RtCatalogue) catalogue = rt_catalogue_load_default (error);
  g_autoptr (GArray) answers = g_array_new (FALSE, TRUE, sizeof (RtItemAnswer));
  g_autoptr (RtScoreResult) result = NULL;
  const RtInstrument *instrument;

  if (catalogue == NULL)
    return FALSE;
  instrument = rt_catalogue_instrument (catalogue, id);
  if (instrument == NULL)
    {
      g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                           _ ("There is no questionnaire of that name."));
      return FALSE;
    }
  if (!parse_items (items, instrument, answers, error))
    return FALSE;
  result = rt_score (instrument, answers, error);
  if (result == NULL)
    return FALSE;
  describe_result (result, answer, text);
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
  g_autofree char *items = NULL;
  const GOptionEntry entries[] = {
    { "items", 0, 0, G_OPTION_ARG_STRING, &items,
      N_ ("Scores of the options before reversal, in the order of the items"), "0,1,2" },
    G_OPTION_ENTRY_NULL,
  };

  if (!rt_command_parse (&rt_command_score, entries, &argc, &argv, error))
    return FALSE;
  if (argc == 2 && items != NULL)
    return score (argv[1], items, answer, text, error);
  g_set_error_literal (error, RT_USAGE_ERROR, 0,
                       _ ("Scoring needs the id of one questionnaire and --items."));
  return FALSE;
}

const RtCommand rt_command_score = {
  .name = "score",
  .synopsis = "INSTRUMENT --items 0,1,2,…",
  .summary = N_ ("Score a questionnaire; needs no practice"),
  .description = N_ ("An empty place is a missing answer."),
  .run = run,
};
