/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-result-store.h"

#include "change-log.h"

#define COLUMNS                                                                                    \
  "analyte_id, name, value, comparator, value_text, unit, low, high, laboratory_flag, status, "    \
  "note, specimen, code, method, interval_text, cancelled, superseded_by, verdict, "               \
  "verdict_reason"

/* From ?3 on, in the order of COLUMNS. */
static void
bind (RtStatement *statement, gint64 key, const char *uuid, const RtLabResult *result)
{
  const char *verdict =
      result->verdict != RT_LAB_VERDICT_NONE ? rt_lab_verdict_to_string (result->verdict) : NULL;

  rt_statement_bind (
      statement, "itttRtttRRtttttttfttt", key, uuid, result->analyte_id, result->name,
      result->has_value, result->value, rt_comparator_to_string (result->comparator),
      result->value_text, result->unit, result->has_low, result->low, result->has_high,
      result->high, result->laboratory_flag, rt_measurement_status_to_string (result->status),
      result->note, result->specimen, result->code, result->method, result->interval_text,
      result->cancelled, result->superseded_by, verdict, result->verdict_reason);
}

/**
 * rt_lab_result_store_insert:
 * @lab_result: a checked entry; its id and UUID are filled in
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_lab_result_store_insert (RtDatabase *database, RtLabResult *lab_result, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO lab_result (report_id, uuid, " COLUMNS ", patient_id) VALUES (?1, ?2, ?3, ?4, "
      "?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, "
      "(SELECT patient_id FROM lab_report WHERE id = ?1))",
      error);

  if (statement == NULL)
    return FALSE;
  if (lab_result->uuid == NULL)
    lab_result->uuid = g_uuid_string_random ();
  bind (statement, lab_result->report_id, lab_result->uuid, lab_result);
  return rt_change_log_insert (database, statement, RT_ENTITY_LAB_RESULT, lab_result->patient_id,
                               lab_result->uuid, &lab_result->id, error);
}

/**
 * rt_lab_result_store_update:
 * @lab_result: a stored result with a new verdict, or superseded; its old row goes into the history
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_lab_result_store_update (RtDatabase *database, const RtLabResult *lab_result, GError **error)
{
  g_autofree char *before =
      rt_change_log_before (database, RT_ENTITY_LAB_RESULT, lab_result->id, error);
  g_autoptr (RtStatement) statement =
      before != NULL
          ? rt_database_prepare (database,
                                 "UPDATE lab_result SET (" COLUMNS ") = (?3, ?4, ?5, ?6, ?7, ?8, "
                                 "?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21) "
                                 "WHERE id = ?1 AND uuid = ?2",
                                 error)
          : NULL;

  if (statement == NULL)
    return FALSE;
  bind (statement, lab_result->id, lab_result->uuid, lab_result);
  return rt_statement_run (statement, error)
         && rt_change_log_updated (database, RT_ENTITY_LAB_RESULT, lab_result->id,
                                   lab_result->patient_id, lab_result->uuid, before, error);
}

static void
read_values (RtStatement *statement, RtLabResult *result)
{
  result->analyte_id = rt_statement_text (statement, 4);
  result->name = rt_statement_text (statement, 5);
  result->has_value = !rt_statement_is_null (statement, 6);
  result->value = rt_statement_real (statement, 6);
  rt_comparator_from_string (rt_statement_peek_text (statement, 7), &result->comparator);
  result->value_text = rt_statement_text (statement, 8);
  result->unit = rt_statement_text (statement, 9);
  result->has_low = !rt_statement_is_null (statement, 10);
  result->low = rt_statement_real (statement, 10);
  result->has_high = !rt_statement_is_null (statement, 11);
  result->high = rt_statement_real (statement, 11);
  result->laboratory_flag = rt_statement_text (statement, 12);
  rt_measurement_status_from_string (rt_statement_peek_text (statement, 13), &result->status);
}

static RtLabResult *
read_lab_result (RtStatement *statement)
{
  RtLabResult *result = rt_lab_result_new ();

  result->id = rt_statement_integer (statement, 0);
  result->uuid = rt_statement_text (statement, 1);
  result->patient_id = rt_statement_integer (statement, 2);
  result->report_id = rt_statement_integer (statement, 3);
  read_values (statement, result);
  result->note = rt_statement_text (statement, 14);
  result->specimen = rt_statement_text (statement, 15);
  result->code = rt_statement_text (statement, 16);
  result->method = rt_statement_text (statement, 17);
  result->interval_text = rt_statement_text (statement, 18);
  result->cancelled = rt_statement_integer (statement, 19) != 0;
  result->superseded_by = rt_statement_text (statement, 20);
  rt_lab_verdict_from_string (rt_statement_peek_text (statement, 21), &result->verdict);
  result->verdict_reason = rt_statement_text (statement, 22);
  return result;
}

/**
 * rt_lab_result_store_list:
 *
 * Returns: (transfer full) (element-type RtLabResult): the patient's laboratory results, oldest
 * first; withdrawn and superseded ones left out; %NULL with an error.
 */
GPtrArray *
rt_lab_result_store_list (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (GPtrArray) results =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_lab_result_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id, uuid, patient_id, report_id, " COLUMNS " FROM lab_result WHERE "
      "patient_id = ?1 AND status <> 'withdrawn' AND superseded_by IS NULL AND report_id "
      "IN (SELECT id FROM lab_report WHERE patient_id = ?1 AND withdrawn = 0) ORDER BY "
      "report_id, id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    g_ptr_array_add (results, read_lab_result (statement));
  return step == RT_STEP_DONE ? g_steal_pointer (&results) : NULL;
}
