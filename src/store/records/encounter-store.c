/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "encounter-store.h"

#include "change-log.h"

/**
 * rt_encounter_store_insert:
 * @encounter: a checked entry; its id and UUID are filled in
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_encounter_store_insert (RtDatabase *database, RtEncounter *encounter, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO encounter (uuid, patient_id, at_utc, at_local, at_precision, kind, "
      "practitioner, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
      error);

  if (statement == NULL)
    return FALSE;
  if (encounter->uuid == NULL)
    encounter->uuid = g_uuid_string_random ();
  rt_statement_bind (statement, "timttt", encounter->uuid, encounter->patient_id, encounter->at,
                     rt_encounter_kind_to_string (encounter->kind), encounter->practitioner,
                     encounter->reason);
  return rt_change_log_insert (database, statement, RT_ENTITY_ENCOUNTER, encounter->patient_id,
                               encounter->uuid, &encounter->id, error);
}

/**
 * rt_encounter_store_update:
 * @encounter: a stored encounter, corrected
 *
 * Returns: whether it was stored and logged; the values before it stay in the history.
 */
gboolean
rt_encounter_store_update (RtDatabase *database, const RtEncounter *encounter, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "UPDATE encounter SET at_utc = ?1, at_local = ?2, at_precision = ?3, kind = ?4, "
      "practitioner = ?5, reason = ?6 WHERE id = ?7 AND patient_id = ?8 AND withdrawn = 0",
      error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "mtttii", encounter->at,
                     rt_encounter_kind_to_string (encounter->kind), encounter->practitioner,
                     encounter->reason, encounter->id, encounter->patient_id);
  return rt_change_log_update (database, statement, RT_ENTITY_ENCOUNTER, encounter->id,
                               encounter->patient_id, encounter->uuid, error);
}

static RtEncounter *
read_encounter (RtStatement *statement)
{
  RtEncounter *encounter = rt_encounter_new ();

  encounter->id = rt_statement_integer (statement, 0);
  encounter->uuid = rt_statement_text (statement, 1);
  encounter->patient_id = rt_statement_integer (statement, 2);
  encounter->at = rt_statement_moment (statement, 3);
  rt_encounter_kind_from_string (rt_statement_peek_text (statement, 6), &encounter->kind);
  encounter->practitioner = rt_statement_text (statement, 7);
  encounter->reason = rt_statement_text (statement, 8);
  return encounter;
}

/**
 * rt_encounter_store_list:
 *
 * Returns: (transfer full) (element-type RtEncounter): the patient's encounters, oldest first,
 * withdrawn ones left out; %NULL with an error.
 */
GPtrArray *
rt_encounter_store_list (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_encounter_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id, uuid, patient_id, at_utc, at_local, at_precision, kind, practitioner, "
      "reason FROM encounter WHERE patient_id = ?1 AND withdrawn = 0 ORDER BY at_utc, id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    g_ptr_array_add (list, read_encounter (statement));
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

/**
 * rt_encounter_store_patients_on:
 * @day_number: days since 1970, on the wall clock
 *
 * Returns: (transfer full) (element-type gint64): the patients with an encounter on that day, in
 * the order of their first one; archived ones left out; %NULL with an error.
 */
GArray *
rt_encounter_store_patients_on (RtDatabase *database, int day_number, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT patient_id FROM encounter JOIN patient ON patient.id = patient_id "
      "WHERE at_local >= ?1 AND at_local < ?1 + 86400 AND encounter.withdrawn = 0 "
      "AND at_precision IN ('day', 'minute', 'second') AND patient.archived = 0 "
      "GROUP BY patient_id ORDER BY min (at_local), patient_id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", (gint64)day_number * 86400);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    {
      gint64 id = rt_statement_integer (statement, 0);

      g_array_append_val (ids, id);
    }
  return step == RT_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

/**
 * rt_note_store_insert:
 * @note: a checked entry; its id and UUID are filled in
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_note_store_insert (RtDatabase *database, RtNote *note, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO note (uuid, patient_id, encounter_id, at_utc, at_local, at_precision, "
      "text, is_private) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
      error);

  if (statement == NULL)
    return FALSE;
  if (note->uuid == NULL)
    note->uuid = g_uuid_string_random ();
  rt_statement_bind (statement, "tiImtf", note->uuid, note->patient_id, note->encounter_id,
                     note->at, note->text, note->is_private);
  return rt_change_log_insert (database, statement, RT_ENTITY_NOTE, note->patient_id, note->uuid,
                               &note->id, error);
}

/**
 * rt_note_store_update:
 * @note: a stored note, corrected
 *
 * Returns: whether it was stored and logged; the text before it stays in the history.
 */
gboolean
rt_note_store_update (RtDatabase *database, const RtNote *note, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "UPDATE note SET encounter_id = ?1, at_utc = ?2, at_local = ?3, at_precision = ?4, "
      "text = ?5, is_private = ?6 WHERE id = ?7 AND patient_id = ?8 AND withdrawn = 0",
      error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "Imtfii", note->encounter_id, note->at, note->text,
                     note->is_private, note->id, note->patient_id);
  return rt_change_log_update (database, statement, RT_ENTITY_NOTE, note->id, note->patient_id,
                               note->uuid, error);
}

static RtNote *
read_note (RtStatement *statement)
{
  RtNote *note = rt_note_new ();

  note->id = rt_statement_integer (statement, 0);
  note->uuid = rt_statement_text (statement, 1);
  note->patient_id = rt_statement_integer (statement, 2);
  note->encounter_id = rt_statement_integer (statement, 3);
  note->at = rt_statement_moment (statement, 4);
  note->text = rt_statement_text (statement, 7);
  note->is_private = rt_statement_integer (statement, 8) != 0;
  return note;
}

/**
 * rt_note_store_list:
 *
 * Returns: (transfer full) (element-type RtNote): the patient's notes, oldest first, withdrawn
 *   ones left out; %NULL with an error.
 */
GPtrArray *
rt_note_store_list (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_note_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id, uuid, patient_id, encounter_id, at_utc, at_local, at_precision, text, "
      "is_private FROM note WHERE patient_id = ?1 AND withdrawn = 0 ORDER BY at_utc, id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    g_ptr_array_add (list, read_note (statement));
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}
