/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "event-store.h"

#include "change-log.h"

/**
 * rt_adverse_event_store_insert:
 * @adverse_event: a checked entry; its id and UUID are filled in
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_adverse_event_store_insert (RtDatabase *database, RtAdverseEvent *adverse_event, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO adverse_event (uuid, patient_id, onset_utc, onset_local, "
      "onset_precision, end_utc, end_local, end_precision, description, severity, "
      "intervention_id, causality, outcome, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, "
      "?9, ?10, ?11, ?12, ?13, ?14)",
      error);

  if (statement == NULL)
    return FALSE;
  if (adverse_event->uuid == NULL)
    adverse_event->uuid = g_uuid_string_random ();
  rt_statement_bind (statement, "timMttIttt", adverse_event->uuid, adverse_event->patient_id,
                     adverse_event->onset, adverse_event->has_end, adverse_event->end,
                     adverse_event->description, rt_severity_to_string (adverse_event->severity),
                     adverse_event->intervention_id,
                     rt_causality_to_string (adverse_event->causality),
                     rt_outcome_to_string (adverse_event->outcome), adverse_event->note);
  return rt_change_log_insert (database, statement, RT_ENTITY_ADVERSE_EVENT,
                               adverse_event->patient_id, adverse_event->uuid, &adverse_event->id,
                               error);
}

/**
 * rt_adverse_event_store_update:
 * @adverse_event: a stored event, corrected
 *
 * Returns: whether it was stored and logged; the values before it stay in the history.
 */
gboolean
rt_adverse_event_store_update (RtDatabase *database,
                               const RtAdverseEvent *adverse_event,
                               GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "UPDATE adverse_event SET onset_utc = ?1, onset_local = ?2, onset_precision = ?3, "
      "end_utc = ?4, end_local = ?5, end_precision = ?6, description = ?7, severity = ?8, "
      "intervention_id = ?9, causality = ?10, outcome = ?11, note = ?12 "
      "WHERE id = ?13 AND patient_id = ?14 AND withdrawn = 0",
      error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (
      statement, "mMttItttii", adverse_event->onset, adverse_event->has_end, adverse_event->end,
      adverse_event->description, rt_severity_to_string (adverse_event->severity),
      adverse_event->intervention_id, rt_causality_to_string (adverse_event->causality),
      rt_outcome_to_string (adverse_event->outcome), adverse_event->note, adverse_event->id,
      adverse_event->patient_id);
  return rt_change_log_update (database, statement, RT_ENTITY_ADVERSE_EVENT, adverse_event->id,
                               adverse_event->patient_id, adverse_event->uuid, error);
}

static RtAdverseEvent *
read_adverse_event (RtStatement *statement)
{
  RtAdverseEvent *adverse_event = rt_adverse_event_new ();

  adverse_event->id = rt_statement_integer (statement, 0);
  adverse_event->uuid = rt_statement_text (statement, 1);
  adverse_event->patient_id = rt_statement_integer (statement, 2);
  adverse_event->onset = rt_statement_moment (statement, 3);
  adverse_event->has_end = rt_statement_maybe_moment (statement, 6, &adverse_event->end);
  adverse_event->description = rt_statement_text (statement, 9);
  rt_severity_from_string (rt_statement_peek_text (statement, 10), &adverse_event->severity);
  adverse_event->intervention_id = rt_statement_integer (statement, 11);
  rt_causality_from_string (rt_statement_peek_text (statement, 12), &adverse_event->causality);
  rt_outcome_from_string (rt_statement_peek_text (statement, 13), &adverse_event->outcome);
  adverse_event->note = rt_statement_text (statement, 14);
  return adverse_event;
}

/**
 * rt_adverse_event_store_list:
 *
 * Returns: (transfer full) (element-type RtAdverseEvent): the patient's adverse events, oldest
 * first, withdrawn ones left out; %NULL with an error.
 */
GPtrArray *
rt_adverse_event_store_list (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (GPtrArray) list =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_adverse_event_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id, uuid, patient_id, onset_utc, onset_local, onset_precision, end_utc, "
      "end_local, end_precision, description, severity, intervention_id, causality, "
      "outcome, note FROM adverse_event WHERE patient_id = ?1 AND withdrawn = 0 ORDER BY "
      "onset_utc, id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    g_ptr_array_add (list, read_adverse_event (statement));
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

/**
 * rt_life_event_store_insert:
 * @life_event: a checked entry; its id and UUID are filled in
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_life_event_store_insert (RtDatabase *database, RtLifeEvent *life_event, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO life_event (uuid, patient_id, from_utc, from_local, from_precision, "
      "until_utc, until_local, until_precision, description) VALUES (?1, ?2, ?3, ?4, ?5, "
      "?6, ?7, ?8, ?9)",
      error);

  if (statement == NULL)
    return FALSE;
  if (life_event->uuid == NULL)
    life_event->uuid = g_uuid_string_random ();
  rt_statement_bind (statement, "timMt", life_event->uuid, life_event->patient_id, life_event->from,
                     life_event->has_until, life_event->until, life_event->description);
  return rt_change_log_insert (database, statement, RT_ENTITY_LIFE_EVENT, life_event->patient_id,
                               life_event->uuid, &life_event->id, error);
}

/**
 * rt_life_event_store_update:
 * @life_event: a stored event, corrected
 *
 * Returns: whether it was stored and logged; the values before it stay in the history.
 */
gboolean
rt_life_event_store_update (RtDatabase *database, const RtLifeEvent *life_event, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "UPDATE life_event SET from_utc = ?1, from_local = ?2, from_precision = ?3, "
      "until_utc = ?4, until_local = ?5, until_precision = ?6, description = ?7 "
      "WHERE id = ?8 AND patient_id = ?9 AND withdrawn = 0",
      error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "mMtii", life_event->from, life_event->has_until, life_event->until,
                     life_event->description, life_event->id, life_event->patient_id);
  return rt_change_log_update (database, statement, RT_ENTITY_LIFE_EVENT, life_event->id,
                               life_event->patient_id, life_event->uuid, error);
}

static RtLifeEvent *
read_life_event (RtStatement *statement)
{
  RtLifeEvent *life_event = rt_life_event_new ();

  life_event->id = rt_statement_integer (statement, 0);
  life_event->uuid = rt_statement_text (statement, 1);
  life_event->patient_id = rt_statement_integer (statement, 2);
  life_event->from = rt_statement_moment (statement, 3);
  life_event->has_until = rt_statement_maybe_moment (statement, 6, &life_event->until);
  life_event->description = rt_statement_text (statement, 9);
  return life_event;
}

/**
 * rt_life_event_store_list:
 *
 * Returns: (transfer full) (element-type RtLifeEvent): the patient's life events, oldest first,
 * withdrawn ones left out; %NULL with an error.
 */
GPtrArray *
rt_life_event_store_list (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_life_event_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id, uuid, patient_id, from_utc, from_local, from_precision, until_utc, "
      "until_local, until_precision, description FROM life_event WHERE patient_id = ?1 AND "
      "withdrawn = 0 ORDER BY from_utc, id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    g_ptr_array_add (list, read_life_event (statement));
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}
