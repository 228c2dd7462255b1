/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "interference-check.h"
#include "json-answer.h"
#include "lab-change-words.h"
#include "lab-command.h"
#include "lab-judgement.h"
#include "lab-words.h"

static void
add_time (JsonBuilder *answer, const char *name, gboolean known, RtMoment at)
{
  g_autofree char *text = known ? rt_moment_to_iso (at) : NULL;

  rt_answer_text (answer, name, text);
}

static const char *
comparator_sign (RtComparator comparator)
{
  return comparator == RT_COMPARATOR_BELOW ? "<" : comparator == RT_COMPARATOR_ABOVE ? ">" : NULL;
}

static const char *
basis_word (RtLabBasis basis)
{
  static const char *const words[] = {
    "none",
    "verdict",
    "laboratory_flag",
    "target",
    "laboratory_interval",
    "practice_interval",
    "default_interval",
  };

  return words[basis];
}

static void
describe_disturbances (const GPtrArray *disturbances, JsonBuilder *answer, GString *text)
{
  json_builder_set_member_name (answer, "disturbed");
  json_builder_begin_array (answer);
  for (guint i = 0; i < disturbances->len; i++)
    {
      const RtDisturbance *disturbance = g_ptr_array_index (disturbances, i);
      g_autofree char *sentence = rt_disturbance_text (disturbance);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "by",
                      disturbance->intervention != NULL ? disturbance->intervention->name
                                                        : disturbance->food->id);
      rt_answer_boolean (answer, "sure", rt_disturbance_is_sure (disturbance));
      rt_answer_text (answer, "reason", sentence);
      json_builder_end_object (answer);
      g_string_append_printf (text, "    %s\n", sentence);
    }
  json_builder_end_array (answer);
}

static void
describe_judgement (const RtLabJudgement *judgement, JsonBuilder *answer)
{
  rt_answer_text (answer, "flag", rt_lab_flag_to_string (judgement->flag));
  rt_answer_text (answer, "basis", basis_word (judgement->basis));
  rt_answer_boolean (answer, "coloured", judgement->coloured);
  rt_answer_number_or_null (answer, "ratio", judgement->has_ratio, judgement->ratio);
  rt_answer_text (answer, "ratio_bound",
                  !judgement->has_ratio                          ? NULL
                  : judgement->comparator == RT_COMPARATOR_BELOW ? "at_most"
                  : judgement->comparator == RT_COMPARATOR_ABOVE ? "at_least"
                                                                 : NULL);
  rt_answer_number_or_null (answer, "low", judgement->limits.has_low, judgement->limits.low);
  rt_answer_number_or_null (answer, "high", judgement->limits.has_high, judgement->limits.high);
}

static const char *
verdict_word (RtLabChangeVerdict verdict)
{
  static const char *const words[] = { "unknown", "within", "rise", "fall" };

  return words[verdict];
}

/* From the result before; null without one. */
static void
describe_change (RtCatalogue *catalogue,
                 const RtRecord *record,
                 const RtLabResult *result,
                 JsonBuilder *answer,
                 GString *text)
{
  const RtLabResult *before = rt_lab_change_before (record, result);
  g_autofree char *basis = NULL;
  g_autofree char *words = NULL;
  RtLabChange change;
  gboolean known;

  json_builder_set_member_name (answer, "change");
  if (before == NULL)
    {
      json_builder_add_null_value (answer);
      return;
    }
  rt_lab_change_find (catalogue, record, before, result, &change);
  known = change.verdict != RT_LAB_CHANGE_UNKNOWN;
  basis = rt_lab_change_basis_text (catalogue, &change);
  words = rt_lab_change_text (catalogue, &change);
  json_builder_begin_object (answer);
  rt_answer_text (answer, "before", before->uuid);
  rt_answer_text (answer, "verdict", verdict_word (change.verdict));
  rt_answer_number_or_null (answer, "ratio", known, change.ratio);
  rt_answer_number_or_null (answer, "rise", known, change.rise);
  rt_answer_number_or_null (answer, "fall", known, change.fall);
  rt_answer_text (answer, "reason", rt_lab_change_reason_text (&change));
  rt_answer_text (answer, "basis", basis);
  json_builder_end_object (answer);
  g_string_append_printf (text, "    %s\n", words);
}

static void
describe_result (RtCatalogue *catalogue,
                 const RtRecord *record,
                 const RtLabReport *report,
                 const RtLabResult *result,
                 JsonBuilder *answer,
                 GString *text)
{
  g_autoptr (GPtrArray) disturbances = rt_interference_check (catalogue, record, report, result);
  g_autofree char *words = NULL;
  RtLabJudgement judgement;

  rt_lab_judge (catalogue, record, report, result, &judgement);
  words = rt_lab_judgement_text (catalogue, result, &judgement);
  g_string_append_printf (text, "  %s  %s %s  %s\n", result->name, result->value_text,
                          result->unit != NULL ? result->unit : "", words);
  json_builder_begin_object (answer);
  rt_answer_text (answer, "id", result->uuid);
  rt_answer_text (answer, "analyte", result->analyte_id);
  rt_answer_text (answer, "name", result->name);
  rt_answer_text (answer, "specimen", rt_lab_context_specimen (report, result));
  rt_answer_number_or_null (answer, "value", result->has_value, result->value);
  rt_answer_text (answer, "comparator", comparator_sign (result->comparator));
  rt_answer_text (answer, "value_text", result->value_text);
  rt_answer_text (answer, "unit", result->unit);
  rt_answer_text (answer, "status",
                  result->cancelled ? "cancelled"
                                    : rt_measurement_status_to_string (result->status));
  rt_answer_text (answer, "laboratory_flag", result->laboratory_flag);
  describe_judgement (&judgement, answer);
  describe_disturbances (disturbances, answer, text);
  describe_change (catalogue, record, result, answer, text);
  json_builder_end_object (answer);
}

static void
describe_report (RtCatalogue *catalogue,
                 const RtRecord *record,
                 const RtLabReport *report,
                 JsonBuilder *answer,
                 GString *text)
{
  g_autofree char *collected = rt_moment_to_iso (report->collected_at);

  g_string_append_printf (text, "%s  %s  %s\n", collected,
                          report->specimen != NULL ? report->specimen : "-",
                          report->laboratory != NULL ? report->laboratory : "-");
  json_builder_begin_object (answer);
  rt_answer_text (answer, "id", report->uuid);
  rt_answer_text (answer, "laboratory", report->laboratory);
  rt_answer_text (answer, "report_number", report->report_number);
  rt_answer_text (answer, "sample_number", report->sample_number);
  rt_answer_text (answer, "specimen", report->specimen);
  add_time (answer, "ordered", report->has_ordered_at, report->ordered_at);
  rt_answer_text (answer, "collected", collected);
  add_time (answer, "received", report->has_received_at, report->received_at);
  add_time (answer, "reported", report->has_reported_at, report->reported_at);
  rt_answer_text (answer, "medication", report->medication);
  rt_answer_text (answer, "diet", report->diet);
  rt_answer_boolean (answer, "reviewed", report->reviewed);
  json_builder_set_member_name (answer, "results");
  json_builder_begin_array (answer);
  for (guint i = 0; i < record->lab_results->len; i++)
    {
      const RtLabResult *result = g_ptr_array_index (record->lab_results, i);

      if (result->report_id == report->id)
        describe_result (catalogue, record, report, result, answer, text);
    }
  json_builder_end_array (answer);
  json_builder_end_object (answer);
}

/** rt_lab_list: describes every report of @record with its results, their flags and what disturbs
 * them. */
void
rt_lab_list (RtPractice *practice, const RtRecord *record, JsonBuilder *answer, GString *text)
{
  RtCatalogue *catalogue = rt_practice_catalogue (practice);
  g_autofree char *caveat = rt_lab_caveat_text (catalogue);

  json_builder_set_member_name (answer, "reports");
  json_builder_begin_array (answer);
  for (guint i = 0; i < record->lab_reports->len; i++)
    describe_report (catalogue, record, g_ptr_array_index (record->lab_reports, i), answer, text);
  json_builder_end_array (answer);
  rt_answer_text (answer, "caveat", caveat);
  g_string_append_printf (text, "%s\n", caveat);
}
