/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "patient-store.h"

#include <glib/gi18n.h>

#include "audit-log.h"
#include "change-log.h"
#include "clock.h"
#include "text-fold.h"

#define SECONDS_PER_DAY 86400

#define COLUMNS                                                                                    \
  "p.id, p.uuid, p.name, p.preferred_name, p.birth_day, p.birth_precision, p.sex, "                \
  "p.record_number, p.contact, p.emergency_contact, p.referring_practitioner, p.archived"

/**
 * rt_patient_row_free:
 *
 * Frees a row of the patient list.
 */
void
rt_patient_row_free (RtPatientRow *row)
{
  if (row == NULL)
    return;
  rt_patient_free (row->patient);
  g_free (row);
}

/* What the search looks through: names, record number, birth date in three orders. */
static char *
searchable (const RtPatient *patient)
{
  g_autoptr (GString) text = g_string_new (patient->name);
  int year, month, day;

  if (patient->preferred_name != NULL)
    g_string_append_printf (text, " %s", patient->preferred_name);
  if (patient->record_number != NULL)
    g_string_append_printf (text, " %s", patient->record_number);
  if (patient->has_birth_date)
    {
      g_autofree char *iso = rt_calendar_date_to_iso (patient->birth_date);

      rt_calendar_date_get_ymd (patient->birth_date, &year, &month, &day);
      g_string_append_printf (text, " %s %02d.%02d.%04d %02d/%02d/%04d", iso, day, month, year, day,
                              month, year);
    }
  return rt_text_fold (text->str);
}

static RtPatient *
read_row (RtStatement *statement)
{
  RtPatient *patient = rt_patient_new ();

  patient->id = rt_statement_integer (statement, 0);
  patient->uuid = rt_statement_text (statement, 1);
  patient->name = rt_statement_text (statement, 2);
  patient->preferred_name = rt_statement_text (statement, 3);
  patient->has_birth_date = rt_statement_maybe_date (statement, 4, &patient->birth_date);
  rt_sex_from_string (rt_statement_peek_text (statement, 6), &patient->sex);
  patient->record_number = rt_statement_text (statement, 7);
  patient->contact = rt_statement_text (statement, 8);
  patient->emergency_contact = rt_statement_text (statement, 9);
  patient->referring_practitioner = rt_statement_text (statement, 10);
  patient->archived = rt_statement_integer (statement, 11) != 0;
  return patient;
}

static void
bind_values (RtStatement *statement, const RtPatient *patient)
{
  g_autofree char *folded = searchable (patient);

  rt_statement_bind (statement, "tttdtttttft", patient->uuid, patient->name,
                     patient->preferred_name, patient->has_birth_date, patient->birth_date,
                     rt_sex_to_string (patient->sex), patient->record_number, patient->contact,
                     patient->emergency_contact, patient->referring_practitioner, patient->archived,
                     folded);
}

/**
 * rt_patient_store_insert:
 * @patient: a checked patient; its id and UUID are filled in
 *
 * Returns: whether the patient was stored and logged.
 */
gboolean
rt_patient_store_insert (RtDatabase *database, RtPatient *patient, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO patient (uuid, name, preferred_name, birth_day, birth_precision, sex, "
      "record_number, contact, emergency_contact, referring_practitioner, archived, folded) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
      error);

  if (statement == NULL)
    return FALSE;
  if (patient->uuid == NULL)
    patient->uuid = g_uuid_string_random ();
  bind_values (statement, patient);
  if (!rt_statement_run (statement, error))
    return FALSE;
  patient->id = rt_database_last_insert_id (database);
  return rt_change_log_new_patient_key (database, patient->id, error)
         && rt_change_log_inserted (database, RT_ENTITY_PATIENT, patient->id, patient->id,
                                    patient->uuid, error);
}

/**
 * rt_patient_store_update:
 * @patient: a stored patient, changed
 *
 * Returns: whether the change was stored, the old values kept and both logged.
 */
gboolean
rt_patient_store_update (RtDatabase *database, const RtPatient *patient, GError **error)
{
  g_autofree char *before = rt_change_log_before (database, RT_ENTITY_PATIENT, patient->id, error);
  g_autoptr (RtStatement) statement = NULL;

  if (before == NULL)
    return FALSE;
  statement = rt_database_prepare (
      database,
      "UPDATE patient SET name = ?2, preferred_name = ?3, birth_day = ?4, birth_precision = ?5, "
      "sex = ?6, record_number = ?7, contact = ?8, emergency_contact = ?9, "
      "referring_practitioner = ?10, archived = ?11, folded = ?12 WHERE uuid = ?1",
      error);
  if (statement == NULL)
    return FALSE;
  bind_values (statement, patient);
  return rt_statement_run (statement, error)
         && rt_change_log_updated (database, RT_ENTITY_PATIENT, patient->id, patient->id,
                                   patient->uuid, before, error);
}

static RtPatient *
get_one (RtStatement *statement, GError **error)
{
  RtStep step = rt_statement_step (statement, error);

  if (step == RT_STEP_DONE)
    g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_NOT_FOUND,
                         _ ("There is no such patient in this practice."));
  return step == RT_STEP_ROW ? read_row (statement) : NULL;
}

/**
 * rt_patient_store_get:
 *
 * Returns: (transfer full): the patient; %NULL with %RT_STORE_ERROR_NOT_FOUND or another error.
 */
RtPatient *
rt_patient_store_get (RtDatabase *database, gint64 id, GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database, "SELECT " COLUMNS " FROM patient AS p WHERE id = ?1", error);

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", id);
  return get_one (statement, error);
}

/**
 * rt_patient_store_get_by_uuid:
 *
 * Returns: (transfer full): the patient; %NULL with %RT_STORE_ERROR_NOT_FOUND or another error.
 */
RtPatient *
rt_patient_store_get_by_uuid (RtDatabase *database, const char *uuid, GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database, "SELECT " COLUMNS " FROM patient AS p WHERE uuid = ?1", error);

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "t", uuid);
  return get_one (statement, error);
}

static RtPatientRow *
read_list_row (RtStatement *statement)
{
  RtPatientRow *row = g_new0 (RtPatientRow, 1);

  row->patient = read_row (statement);
  row->has_last_visit = rt_statement_maybe_moment (statement, 13, &row->last_visit);
  row->has_next_visit = rt_statement_maybe_moment (statement, 16, &row->next_visit);
  row->n_unfinished = (guint)rt_statement_integer (statement, 19);
  row->n_critical = (guint)rt_statement_integer (statement, 20);
  row->n_unread_labs = (guint)rt_statement_integer (statement, 21);
  return row;
}

/**
 * rt_patient_store_list:
 * @query: (nullable): words of a name, record number or birth date; every one must begin some word
 * @with_archived: whether archived patients are wanted too
 *
 * Returns: (transfer full) (element-type RtPatientRow): the patients by name; %NULL with an error.
 */
GPtrArray *
rt_patient_store_list (RtDatabase *database,
                       const char *query,
                       gboolean with_archived,
                       GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_patient_row_free);
  RtMoment now = rt_clock_now ();
  g_autofree char *folded = rt_text_fold (query != NULL ? query : "");
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT " COLUMNS ", p.folded, e.at_utc, e.at_local, e.at_precision, "
      "n.at_utc, n.at_local, n.at_precision, "
      "(SELECT count (*) FROM assessment AS a WHERE a.patient_id = p.id "
      "AND a.status = 'in_progress'), "
      "(SELECT count (*) FROM critical_answer AS c JOIN assessment AS a ON a.id = c.assessment_id "
      "WHERE c.patient_id = p.id AND c.withdrawn = 0 AND c.state <> 'done' "
      "AND a.status <> 'withdrawn'), "
      "(SELECT count (*) FROM lab_report AS l WHERE l.patient_id = p.id AND l.withdrawn = 0 "
      "AND l.reviewed_utc IS NULL) "
      "FROM patient AS p LEFT JOIN encounter AS e ON e.id = (SELECT v.id FROM encounter AS v "
      "WHERE v.patient_id = p.id AND v.withdrawn = 0 AND v.at_utc <= ?2 "
      "ORDER BY v.at_utc DESC LIMIT 1) "
      "LEFT JOIN encounter AS n ON n.id = (SELECT w.id FROM encounter AS w "
      "WHERE w.patient_id = p.id AND w.withdrawn = 0 AND w.at_local >= ?3 "
      "AND (w.at_utc > ?2 OR w.at_precision = 'day') ORDER BY w.at_utc LIMIT 1) "
      "WHERE p.archived <= ?1 ORDER BY p.folded",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "fii", with_archived, rt_moment_utc_s (now),
                     now.local_s - now.local_s % SECONDS_PER_DAY);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    if (rt_text_fold_matches (rt_statement_peek_text (statement, 12), folded))
      g_ptr_array_add (rows, read_list_row (statement));
  return step == RT_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

static gboolean
run_for (RtDatabase *database, const char *sql, gint64 id, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "i", id);
  return rt_statement_run (statement, error);
}

/**
 * rt_patient_store_erase:
 * @id: a patient
 *
 * Deletes the patient with everything that is theirs: values, history and the key of their hashes.
 * The activity log keeps one more row and still verifies. Afterwards the write-ahead log is to be
 * emptied.
 *
 * Returns: whether nothing is left.
 */
gboolean
rt_patient_store_erase (RtDatabase *database, gint64 id, GError **error)
{
  g_autoptr (RtPatient) patient = rt_patient_store_get (database, id, error);
  /* What refers goes before what it refers to; the rest goes with the patient. A source is only
   * renamed: looking for what still refers to it would read every measurement of everybody. */
  static const char *const deletes[] = {
    "DELETE FROM measurement WHERE patient_id = ?1",
    "UPDATE source SET name = 'erased/' || id WHERE name IN (SELECT 'assessment/' || uuid FROM "
    "assessment "
    "WHERE patient_id = ?1 UNION ALL SELECT 'lab/' || uuid FROM lab_report WHERE patient_id = ?1)",
    "DELETE FROM patient WHERE id = ?1"
  };
  RtAuditEntry entry = { "patient", NULL, NULL, NULL };

  if (patient == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (deletes); i++)
    if (!run_for (database, deletes[i], id, error))
      return FALSE;
  entry.entity_uuid = patient->uuid;
  return rt_audit_log_append (database, &entry, NULL, error);
}
