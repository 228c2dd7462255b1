/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "phase-store.h"

#include "change-log.h"

/**
 * rt_phase_store_insert:
 * @phase: a checked entry; its id and UUID are filled in
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_phase_store_insert (RtDatabase *database, RtPhase *phase, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO phase (uuid, patient_id, from_utc, from_local, from_precision, "
      "until_utc, until_local, until_precision, name, source, batch_id) VALUES (?1, ?2, "
      "?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
      error);

  if (statement == NULL)
    return FALSE;
  if (phase->uuid == NULL)
    phase->uuid = g_uuid_string_random ();
  rt_statement_bind (statement, "timMttI", phase->uuid, phase->patient_id, phase->from,
                     phase->has_until, phase->until, phase->name, phase->source, phase->batch_id);
  return rt_change_log_insert (database, statement, RT_ENTITY_PHASE, phase->patient_id, phase->uuid,
                               &phase->id, error);
}

/**
 * rt_phase_store_update:
 * @phase: a stored phase, corrected
 *
 * Returns: whether it was stored and logged; the values before it stay in the history.
 */
gboolean
rt_phase_store_update (RtDatabase *database, const RtPhase *phase, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "UPDATE phase SET from_utc = ?1, from_local = ?2, from_precision = ?3, until_utc = ?4, "
      "until_local = ?5, until_precision = ?6, name = ?7 "
      "WHERE id = ?8 AND patient_id = ?9 AND withdrawn = 0",
      error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "mMtii", phase->from, phase->has_until, phase->until, phase->name,
                     phase->id, phase->patient_id);
  return rt_change_log_update (database, statement, RT_ENTITY_PHASE, phase->id, phase->patient_id,
                               phase->uuid, error);
}

static RtPhase *
read_phase (RtStatement *statement)
{
  RtPhase *phase = rt_phase_new ();

  phase->id = rt_statement_integer (statement, 0);
  phase->uuid = rt_statement_text (statement, 1);
  phase->patient_id = rt_statement_integer (statement, 2);
  phase->from = rt_statement_moment (statement, 3);
  phase->has_until = rt_statement_maybe_moment (statement, 6, &phase->until);
  phase->name = rt_statement_text (statement, 9);
  phase->source = rt_statement_text (statement, 10);
  phase->batch_id = rt_statement_integer (statement, 11);
  return phase;
}

/**
 * rt_phase_store_list:
 *
 * Returns: (transfer full) (element-type RtPhase): the patient's phases, oldest first, withdrawn
 *   ones left out; %NULL with an error.
 */
GPtrArray *
rt_phase_store_list (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_phase_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id, uuid, patient_id, from_utc, from_local, from_precision, until_utc, "
      "until_local, until_precision, name, source, batch_id FROM phase WHERE patient_id = "
      "?1 AND withdrawn = 0 ORDER BY from_utc, id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    g_ptr_array_add (list, read_phase (statement));
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

/**
 * rt_phase_store_keep:
 * @phase: a phase of an import
 *
 * Stores the phase unless one of the same name, source and beginning is there; an undone one comes
 * back.
 *
 * Returns: whether it is there.
 */
gboolean
rt_phase_store_keep (RtDatabase *database, RtPhase *phase, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "UPDATE phase SET withdrawn = 0, batch_id = CASE withdrawn WHEN 1 THEN ?5 ELSE batch_id END "
      "WHERE patient_id = ?1 AND source = ?2 AND name = ?3 AND from_local = ?4",
      error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "ittiI", phase->patient_id, phase->source, phase->name,
                     phase->from.local_s, phase->batch_id);
  if (!rt_statement_run (statement, error))
    return FALSE;
  return rt_database_n_changes (database) > 0 || rt_phase_store_insert (database, phase, error);
}
