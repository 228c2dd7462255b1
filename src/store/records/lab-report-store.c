/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-report-store.h"

#include "change-log.h"

#define COLUMNS                                                                                    \
  "laboratory, report_number, sample_number, specimen, ordered_utc, ordered_local, "               \
  "ordered_precision, collected_utc, collected_local, collected_precision, received_utc, "         \
  "received_local, received_precision, reported_utc, reported_local, reported_precision, "         \
  "collection, medication, diet, reviewed_utc, reviewed_by, review, protocol, note"

/* From ?3 on, in the order of COLUMNS. */
static void
bind (RtStatement *statement, gint64 key, const char *uuid, const RtLabReport *report)
{
  g_autofree char *collection =
      report->collection != NULL ? rt_lab_collection_to_lines (report->collection) : NULL;

  rt_statement_bind (statement, "itttttMmMMtttItttt", key, uuid, report->laboratory,
                     report->report_number, report->sample_number, report->specimen,
                     report->has_ordered_at, report->ordered_at, report->collected_at,
                     report->has_received_at, report->received_at, report->has_reported_at,
                     report->reported_at, collection, report->medication, report->diet,
                     report->reviewed ? report->reviewed_utc : (gint64)0, report->reviewed_by,
                     report->review, report->protocol, report->note);
}

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
      "INSERT INTO lab_report (patient_id, uuid, " COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
      "?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, "
      "?26)",
      error);

  if (statement == NULL)
    return FALSE;
  if (lab_report->uuid == NULL)
    lab_report->uuid = g_uuid_string_random ();
  bind (statement, lab_report->patient_id, lab_report->uuid, lab_report);
  return rt_change_log_insert (database, statement, RT_ENTITY_LAB_REPORT, lab_report->patient_id,
                               lab_report->uuid, &lab_report->id, error);
}

/**
 * rt_lab_report_store_update:
 * @lab_report: a stored report with new contents; the old ones go into the history
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_lab_report_store_update (RtDatabase *database, const RtLabReport *lab_report, GError **error)
{
  g_autofree char *before =
      rt_change_log_before (database, RT_ENTITY_LAB_REPORT, lab_report->id, error);
  g_autoptr (RtStatement) statement =
      before != NULL
          ? rt_database_prepare (
                database,
                "UPDATE lab_report SET (" COLUMNS ") = (?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
                "?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26) "
                "WHERE id = ?1 AND uuid = ?2",
                error)
          : NULL;

  if (statement == NULL)
    return FALSE;
  bind (statement, lab_report->id, lab_report->uuid, lab_report);
  return rt_statement_run (statement, error)
         && rt_change_log_updated (database, RT_ENTITY_LAB_REPORT, lab_report->id,
                                   lab_report->patient_id, lab_report->uuid, before, error);
}

/**
 * rt_lab_report_store_withdraw:
 * @uuid: of a report of the patient
 *
 * Marks a report as entered in error; the log row is the caller's.
 *
 * Returns: whether it could be done.
 */
gboolean
rt_lab_report_store_withdraw (RtDatabase *database,
                              gint64 patient_id,
                              const char *uuid,
                              GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database, "UPDATE lab_report SET withdrawn = 1 WHERE patient_id = ?1 AND uuid = ?2", error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "it", patient_id, uuid);
  return rt_statement_run (statement, error);
}

static RtLabReport *
read_lab_report (RtStatement *statement)
{
  RtLabReport *report = rt_lab_report_new ();

  report->id = rt_statement_integer (statement, 0);
  report->uuid = rt_statement_text (statement, 1);
  report->patient_id = rt_statement_integer (statement, 2);
  report->laboratory = rt_statement_text (statement, 3);
  report->report_number = rt_statement_text (statement, 4);
  report->sample_number = rt_statement_text (statement, 5);
  report->specimen = rt_statement_text (statement, 6);
  report->has_ordered_at = rt_statement_maybe_moment (statement, 7, &report->ordered_at);
  report->collected_at = rt_statement_moment (statement, 10);
  report->has_received_at = rt_statement_maybe_moment (statement, 13, &report->received_at);
  report->has_reported_at = rt_statement_maybe_moment (statement, 16, &report->reported_at);
  report->collection = rt_lab_collection_parse (rt_statement_peek_text (statement, 19));
  report->medication = rt_statement_text (statement, 20);
  report->diet = rt_statement_text (statement, 21);
  report->reviewed = !rt_statement_is_null (statement, 22);
  report->reviewed_utc = rt_statement_integer (statement, 22);
  report->reviewed_by = rt_statement_text (statement, 23);
  report->review = rt_statement_text (statement, 24);
  report->protocol = rt_statement_text (statement, 25);
  report->note = rt_statement_text (statement, 26);
  return report;
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
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database,
                           "SELECT id, uuid, patient_id, " COLUMNS " FROM lab_report WHERE "
                           "patient_id = ?1 AND withdrawn = 0 ORDER BY collected_utc, id",
                           error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    g_ptr_array_add (list, read_lab_report (statement));
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}
