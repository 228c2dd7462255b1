/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "command.h"
#include "json-answer.h"
#include "lab-option.h"
#include "lab-ratio.h"
#include "number-text.h"
#include "patient-option.h"

static void
describe_one (const RtLabRatio *computed, JsonBuilder *answer, GString *text)
{
  const RtRatio *ratio = computed->ratio;
  g_autofree char *at = computed->specimen != NULL ? rt_moment_to_iso (computed->at) : NULL;
  g_autofree char *value = computed->has_value ? rt_number_to_c (computed->value) : g_strdup ("-");

  json_builder_begin_object (answer);
  rt_answer_text (answer, "id", ratio->id);
  rt_answer_text (answer, "name", ratio->name);
  rt_answer_text (answer, "specimen", computed->specimen);
  rt_answer_text (answer, "at", at);
  rt_answer_number_or_null (answer, "value", computed->has_value, computed->value);
  rt_answer_text (answer, "unit", "mol/mol");
  rt_answer_number_or_null (answer, "low", computed->has_low, computed->low);
  rt_answer_number_or_null (answer, "high", computed->has_high, computed->high);
  rt_answer_text (answer, "population", ratio->population);
  rt_answer_text (answer, "flag", rt_lab_flag_to_string (computed->flag));
  rt_answer_text (answer, "standing", ratio->standing);
  rt_answer_text (answer, "certainty", rt_certainty_to_string (ratio->certainty));
  rt_answer_text (answer, "limits", ratio->limits);
  rt_answer_text (answer, "reason", computed->reason);
  json_builder_end_object (answer);
  g_string_append_printf (
      text, "%s: %s (%s)%s%s\n", ratio->name, value, rt_ratio_standing_name (ratio->standing),
      computed->reason != NULL ? " " : "", computed->reason != NULL ? computed->reason : "");
}

static gboolean
describe_all (RtCatalogue *catalogue,
              const RtRecord *record,
              const char *id,
              JsonBuilder *answer,
              GString *text,
              GError **error)
{
  const RtLaboratoryKnowledge *laboratory = rt_catalogue_laboratory (catalogue);
  gboolean any = FALSE;

  json_builder_set_member_name (answer, "ratios");
  json_builder_begin_array (answer);
  for (guint i = 0; i < laboratory->ratios->len; i++)
    {
      const RtRatio *ratio = g_ptr_array_index (laboratory->ratios, i);
      g_autoptr (GPtrArray) computed = NULL;

      if (id != NULL && !g_str_equal (ratio->id, id))
        continue;
      any = TRUE;
      computed = rt_lab_ratios (catalogue, record, ratio);
      for (guint j = 0; j < computed->len; j++)
        describe_one (g_ptr_array_index (computed, j), answer, text);
    }
  json_builder_end_array (answer);
  if (!any)
    g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                 _ ("There is no ratio “%s”."), id);
  return any;
}

static gboolean
ratios (const RtGlobalOptions *global,
        const RtRecordOptions *options,
        const char *id,
        JsonBuilder *answer,
        GString *text,
        GError **error)
{
  g_autoptr (RtPractice) practice = rt_command_open_practice (global, error);
  g_autoptr (RtRecord) record =
      practice != NULL ? rt_record_options_read (options, practice, "export", error) : NULL;

  return record != NULL
         && describe_all (rt_practice_catalogue (practice), record, id, answer, text, error);
}

static gboolean
run (const RtGlobalOptions *global,
     int argc,
     char **argv,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  g_auto (RtRecordOptions) options = { 0 };
  const GOptionEntry entries[] = {
    RT_PATIENT_OPTION (options),
    G_OPTION_ENTRY_NULL,
  };

  if (!rt_command_parse (&rt_command_ratio, entries, &argc, &argv, error))
    return FALSE;
  if (options.patient != NULL && argc <= 2)
    return ratios (global, &options, argc == 2 ? argv[1] : NULL, answer, text, error);
  g_set_error_literal (error, RT_USAGE_ERROR, 0, _ ("Ratios need --patient."));
  return FALSE;
}

const RtCommand rt_command_ratio = {
  .name = "ratio",
  .synopsis = "[RATIO] --patient ID",
  .summary = N_ ("Compute ratios of laboratory results, each with what it is worth"),
  .description = N_ ("Ratios are computed mole by mole from results of the same sample."),
  .run = run,
};
