/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-store.h"

#include "change-log.h"

/**
 * rt_lab_report_store_insert:
 * @lab_report: a checked entry; its id and UUID are filled in
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_lab_report_store_insert (RtDatabase *database, RtLabReport *lab_report, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO lab_report (uuid, patient_id, laboratory, report_number, sample_number, "
      "specimen, collected_utc, collected_local, collected_precision, received_utc, "
      "received_local, received_precision, reported_utc, reported_local, "
      "reported_precision, protocol, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
      "?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
      error);

  if (statement == NULL)
    return FALSE;
  if (lab_report->uuid == NULL)
    lab_report->uuid = g_uuid_string_random ();
  rt_statement_bind (statement, "tittttmMMtt", lab_report->uuid, lab_report->patient_id,
                     lab_report->laboratory, lab_report->report_number, lab_report->sample_number,
                     lab_report->specimen, lab_report->collected_at, lab_report->has_received_at,
                     lab_report->received_at, lab_report->has_reported_at, lab_report->reported_at,
                     lab_report->protocol, lab_report->note);
  return rt_change_log_insert (database, statement, RT_ENTITY_LAB_REPORT, lab_report->patient_id,
                               lab_report->uuid, &lab_report->id, error);
}

static RtLabReport *
read_lab_report (RtStatement *statement)
{
  RtLabReport *lab_report = rt_lab_report_new ();

  lab_report->id = rt_statement_integer (statement, 0);
  lab_report->uuid = rt_statement_text (statement, 1);
  lab_report->patient_id = rt_statement_integer (statement, 2);
  lab_report->laboratory = rt_statement_text (statement, 3);
  lab_report->report_number = rt_statement_text (statement, 4);
  lab_report->sample_number = rt_statement_text (statement, 5);
  lab_report->specimen = rt_statement_text (statement, 6);
  lab_report->collected_at = rt_statement_moment (statement, 7);
  lab_report->has_received_at = rt_statement_maybe_moment (statement, 10, &lab_report->received_at);
  lab_report->has_reported_at = rt_statement_maybe_moment (statement, 13, &lab_report->reported_at);
  lab_report->protocol = rt_statement_text (statement, 16);
  lab_report->note = rt_statement_text (statement, 17);
  return lab_report;
}

/**
 * rt_lab_report_store_list:
 *
 * Returns: (transfer full) (element-type RtLabReport): the patient's laboratory reports, oldest
 * first, withdrawn ones left out; %NULL with an error.
 */
GPtrArray *
rt_lab_report_store_list (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_lab_report_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id, uuid, patient_id, laboratory, report_number, sample_number, specimen, "
      "collected_utc, collected_local, collected_precision, received_utc, received_local, "
      "received_precision, reported_utc, reported_local, reported_precision, protocol, "
      "note FROM lab_report WHERE patient_id = ?1 AND withdrawn = 0 ORDER BY "
      "collected_utc, id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    g_ptr_array_add (list, read_lab_report (statement));
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
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
      "INSERT INTO lab_result (uuid, patient_id, report_id, analyte_id, name, value, "
      "comparator, value_text, unit, low, high, laboratory_flag, status, note) VALUES (?1, "
      "?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
      error);

  if (statement == NULL)
    return FALSE;
  if (lab_result->uuid == NULL)
    lab_result->uuid = g_uuid_string_random ();
  rt_statement_bind (statement, "tiittRtttRRttt", lab_result->uuid, lab_result->patient_id,
                     lab_result->report_id, lab_result->analyte_id, lab_result->name,
                     lab_result->has_value, lab_result->value,
                     rt_comparator_to_string (lab_result->comparator), lab_result->value_text,
                     lab_result->unit, lab_result->has_low, lab_result->low, lab_result->has_high,
                     lab_result->high, lab_result->laboratory_flag,
                     rt_measurement_status_to_string (lab_result->status), lab_result->note);
  return rt_change_log_insert (database, statement, RT_ENTITY_LAB_RESULT, lab_result->patient_id,
                               lab_result->uuid, &lab_result->id, error);
}

static RtLabResult *
read_lab_result (RtStatement *statement)
{
  RtLabResult *lab_result = rt_lab_result_new ();

  lab_result->id = rt_statement_integer (statement, 0);
  lab_result->uuid = rt_statement_text (statement, 1);
  lab_result->patient_id = rt_statement_integer (statement, 2);
  lab_result->report_id = rt_statement_integer (statement, 3);
  lab_result->analyte_id = rt_statement_text (statement, 4);
  lab_result->name = rt_statement_text (statement, 5);
  lab_result->has_value = !rt_statement_is_null (statement, 6);
  lab_result->value = rt_statement_real (statement, 6);
  rt_comparator_from_string (rt_statement_peek_text (statement, 7), &lab_result->comparator);
  lab_result->value_text = rt_statement_text (statement, 8);
  lab_result->unit = rt_statement_text (statement, 9);
  lab_result->has_low = !rt_statement_is_null (statement, 10);
  lab_result->low = rt_statement_real (statement, 10);
  lab_result->has_high = !rt_statement_is_null (statement, 11);
  lab_result->high = rt_statement_real (statement, 11);
  lab_result->laboratory_flag = rt_statement_text (statement, 12);
  rt_measurement_status_from_string (rt_statement_peek_text (statement, 13), &lab_result->status);
  lab_result->note = rt_statement_text (statement, 14);
  return lab_result;
}

/**
 * rt_lab_result_store_list:
 *
 * Returns: (transfer full) (element-type RtLabResult): the patient's laboratory results, oldest
 * first, withdrawn ones left out; %NULL with an error.
 */
GPtrArray *
rt_lab_result_store_list (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_lab_result_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id, uuid, patient_id, report_id, analyte_id, name, value, comparator, "
      "value_text, unit, low, high, laboratory_flag, status, note FROM lab_result WHERE "
      "patient_id = ?1 AND status <> 'withdrawn' AND report_id IN (SELECT id FROM lab_report "
      "WHERE patient_id = ?1 AND withdrawn = 0) ORDER BY report_id, id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    g_ptr_array_add (list, read_lab_result (statement));
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}
