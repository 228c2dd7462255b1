/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "command.h"
#include "lab-flag.h"
#include "lab-judgement.h"
#include "json-answer.h"
#include "lab-option.h"
#include "number-text.h"

typedef struct
{
  char *specimen;
  char *age;
  char *sex;
  char *condition;
  char *volume;
  char *creatinine;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->specimen);
  g_free (options->age);
  g_free (options->sex);
  g_free (options->condition);
  g_free (options->volume);
  g_free (options->creatinine);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

typedef struct
{
  RtCatalogue *catalogue;
  const RtAnalyte *analyte;
  const RtAnalyteSpecimen *specimen;
  RtIntervalSex sex;
  gboolean has_age;
  RtAge age;
  const RtReferenceInterval *chosen;
} Search;

static gboolean
find_sex (const char *text, RtIntervalSex *sex, GError **error)
{
  static const char *const words[][3] = { { "female", "f", "woman" }, { "male", "m", "man" } };

  *sex = RT_INTERVAL_SEX_ANY;
  if (text == NULL || g_ascii_strcasecmp (text, "any") == 0
      || g_ascii_strcasecmp (text, "unknown") == 0 || g_ascii_strcasecmp (text, "other") == 0)
    return TRUE;
  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < 3; j++)
      if (g_ascii_strcasecmp (words[i][j], text) == 0)
        {
          *sex = i == 0 ? RT_INTERVAL_SEX_FEMALE : RT_INTERVAL_SEX_MALE;
          return TRUE;
        }
  g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
               _ ("“%s” is not a sex intervals are given for. Write female, male or any."), text);
  return FALSE;
}

static gboolean
prepare (Search *search, const char *name, const Options *options, GError **error)
{
  search->analyte = rt_lab_option_analyte (search->catalogue, name, error);
  if (search->analyte == NULL || !find_sex (options->sex, &search->sex, error))
    return FALSE;
  search->has_age = options->age != NULL;
  if (search->has_age && !rt_age_parse (options->age, &search->age, error))
    return FALSE;
  search->specimen = rt_analyte_specimen (search->analyte, options->specimen);
  if (search->specimen == NULL)
    {
      g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                   _ ("Nothing is known of %s in “%s”."), search->analyte->name, options->specimen);
      return FALSE;
    }
  search->chosen = rt_reference_interval_choose (search->specimen->intervals, search->sex,
                                                 search->has_age, search->age, options->condition);
  return TRUE;
}

static void
describe (const Search *search, JsonBuilder *answer, const RtReferenceInterval *interval)
{
  gboolean known = interval != NULL;

  rt_answer_number_or_null (answer, "low", known && interval->has_low, known ? interval->low : 0);
  rt_answer_number_or_null (answer, "high", known && interval->has_high,
                            known ? interval->high : 0);
  rt_answer_text (answer, "unit", known ? interval->unit : NULL);
  rt_answer_text (answer, "population", known ? interval->population : NULL);
  rt_answer_text (answer, "sex", known ? rt_interval_sex_to_string (interval->sex) : NULL);
  rt_answer_text (answer, "kind", known ? rt_interval_kind_to_string (interval->kind) : NULL);
  rt_answer_text (answer, "source", known ? interval->source : NULL);
  rt_answer_text (answer, "certainty", known ? rt_certainty_to_string (interval->certainty) : NULL);
  rt_answer_text (answer, "condition", known ? interval->condition : NULL);
  if (known && interval->has_mean)
    rt_answer_number_or_null (answer, "mean", TRUE, interval->mean);
  if (known && interval->note != NULL)
    rt_answer_text (answer, "note", interval->note);
}

static void
print (const RtReferenceInterval *interval, GString *text)
{
  g_autofree char *low = interval->has_low ? rt_number_to_c (interval->low) : g_strdup ("");
  g_autofree char *high = interval->has_high ? rt_number_to_c (interval->high) : g_strdup ("");

  if (interval->has_low || interval->has_high)
    g_string_append_printf (text, "%s–%s %s", low, high, interval->unit);
  else if (interval->has_mean)
    {
      g_autofree char *mean = rt_number_to_c (interval->mean);

      /* Translators: a mean and its unit. */
      g_string_append_printf (text, _ ("mean %s %s"), mean, interval->unit);
    }
  else
    /* Translators: instead of an interval. */
    g_string_append (text, _ ("no interval"));
  g_string_append_printf (
      text, "  %s (%s, %s%s%s)\n", interval->population, interval->source,
      rt_certainty_to_string (interval->certainty), interval->condition != NULL ? ", " : "",
      interval->condition != NULL ? rt_interval_condition_name (interval->condition) : "");
}

/* The rows that apply but were not chosen. */
static void
describe_others (const Search *search, JsonBuilder *answer, GString *text)
{
  json_builder_set_member_name (answer, "others");
  json_builder_begin_array (answer);
  for (guint i = 0; i < search->specimen->intervals->len; i++)
    {
      const RtReferenceInterval *interval = g_ptr_array_index (search->specimen->intervals, i);

      if (interval == search->chosen
          || !rt_reference_interval_applies (interval, search->sex, search->has_age, search->age))
        continue;
      json_builder_begin_object (answer);
      describe (search, answer, interval);
      json_builder_end_object (answer);
      g_string_append (text, _ ("Not chosen: "));
      print (interval, text);
    }
  json_builder_end_array (answer);
}

static gboolean
judge (const Search *search,
       const char *value_text,
       const char *unit_text,
       const RtConversionContext *context,
       JsonBuilder *answer,
       GString *text,
       GError **error)
{
  RtLabFlag flag = RT_LAB_FLAG_NONE;
  RtLabLimits limits = { 0 };
  double value = 0, converted = 0, ratio = 0;
  RtUnit unit, wanted;
  gboolean has_ratio = FALSE;

  if (!rt_lab_option_value (value_text, &value, error)
      || !rt_lab_option_unit (search->catalogue, unit_text, &unit, error))
    return FALSE;
  if (search->chosen != NULL)
    {
      if (!rt_lab_option_unit (search->catalogue, search->chosen->unit, &wanted, error)
          || !rt_unit_convert (value, unit, wanted, context, &converted, error))
        return FALSE;
      limits = (RtLabLimits){ search->chosen->has_low, search->chosen->low,
                              search->chosen->has_high, search->chosen->high };
      flag = rt_lab_flag (converted, RT_COMPARATOR_NONE, &limits);
      has_ratio = rt_lab_limit_ratio (converted, flag, &limits, &ratio);
    }
  rt_answer_number_or_null (answer, "value", search->chosen != NULL, converted);
  rt_answer_text (answer, "flag", rt_lab_flag_to_string (flag));
  rt_answer_number_or_null (answer, "ratio", has_ratio, ratio);
  if (flag != RT_LAB_FLAG_NONE)
    g_string_append_printf (text, "%s\n", rt_lab_flag_to_string (flag));
  return TRUE;
}

static gboolean
look_up (int argc,
         char **argv,
         const Options *options,
         JsonBuilder *answer,
         GString *text,
         GError **error)
{
  g_autoptr (RtCatalogue) catalogue = rt_catalogue_load_default (error);
  Search search = { .catalogue = catalogue };
  RtConversionContext context;

  if (catalogue == NULL || !prepare (&search, argv[1], options, error)
      || !rt_lab_option_context (catalogue, search.analyte, options->volume, options->creatinine,
                                 &context, error))
    return FALSE;
  rt_answer_text (answer, "analyte", search.analyte->id);
  rt_answer_text (answer, "specimen", search.specimen->specimen);
  describe (&search, answer, search.chosen);
  if (search.chosen != NULL)
    print (search.chosen, text);
  else
    g_string_append_printf (text, "%s\n", _ ("There is no interval for such a person."));
  if (argc == 4)
    {
      if (!judge (&search, argv[2], argv[3], &context, answer, text, error))
        return FALSE;
    }
  else
    {
      rt_answer_text (answer, "flag", NULL);
      rt_answer_number_or_null (answer, "ratio", FALSE, 0);
    }
  describe_others (&search, answer, text);
  return TRUE;
}

static gboolean
run (const RtGlobalOptions *global,
     int argc,
     char **argv,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "specimen", 0, 0, G_OPTION_ARG_STRING, &options.specimen,
      N_ ("What was examined: serum, plasma, csf, urine_24h …"), N_ ("SPECIMEN") },
    { "age", 0, 0, G_OPTION_ARG_STRING, &options.age, N_ ("Age at collection: 42y, 8m or 12d"),
      N_ ("AGE") },
    { "sex", 0, 0, G_OPTION_ARG_STRING, &options.sex, N_ ("female, male or any"), N_ ("SEX") },
    { "condition", 0, 0, G_OPTION_ARG_STRING, &options.condition,
      N_ ("How the sample was taken: AM, PM, supine, upright …"), N_ ("CONDITION") },
    { "volume", 0, 0, G_OPTION_ARG_STRING, &options.volume,
      N_ ("Volume of the 24-hour collection, such as “1650 mL”"), N_ ("VOLUME") },
    { "creatinine", 0, 0, G_OPTION_ARG_STRING, &options.creatinine,
      N_ ("Creatinine of the sample, such as “120 mg/dL”; a bare number is g/L"),
      N_ ("CREATININE") },
    G_OPTION_ENTRY_NULL,
  };

  if (!rt_lab_option_no_negative (argc, argv, error)
      || !rt_command_parse (&rt_command_interval, entries, &argc, &argv, error))
    return FALSE;
  if ((argc == 2 || argc == 4) && options.specimen != NULL)
    return look_up (argc, argv, &options, answer, text, error);
  g_set_error_literal (error, RT_USAGE_ERROR, 0,
                       _ ("An interval needs an analyte and --specimen; a value needs its unit."));
  return FALSE;
}

const RtCommand rt_command_interval = {
  .name = "interval",
  .synopsis = "ANALYTE --specimen S --age AGE --sex SEX [VALUE UNIT]",
  .summary = N_ ("Look up a reference interval; needs no practice"),
  .description =
      N_ ("The interval of the reporting laboratory comes before any of these. Means with "
          "their error and orders of magnitude are shown, never chosen."),
  .run = run,
};
