/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "intervention-store.h"

#include "change-log.h"

static gboolean
insert_row (RtDatabase *database, RtIntervention *intervention, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO intervention (uuid, patient_id, catalogue_id, name, kind, unit, aim, "
      "primary_measure_id, decided_by, reason, stop_reason, product, note, source) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
      error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "titttttttttttt", intervention->uuid, intervention->patient_id,
                     intervention->catalogue_id, intervention->name,
                     rt_intervention_kind_to_string (intervention->kind), intervention->unit,
                     rt_domain_to_string (intervention->aim), intervention->primary_measure_id,
                     intervention->decided_by, intervention->reason, intervention->stop_reason,
                     intervention->product, intervention->note,
                     intervention->source != NULL ? intervention->source : "entry");
  return rt_change_log_insert (database, statement, RT_ENTITY_INTERVENTION,
                               intervention->patient_id, intervention->uuid, &intervention->id,
                               error);
}

/**
 * rt_intervention_store_insert:
 * @intervention: a checked intervention; ids and UUIDs of it and its steps are filled in
 *
 * Returns: whether it was stored and logged with its steps.
 */
gboolean
rt_intervention_store_insert (RtDatabase *database, RtIntervention *intervention, GError **error)
{
  if (intervention->uuid == NULL)
    intervention->uuid = g_uuid_string_random ();
  if (!insert_row (database, intervention, error))
    return FALSE;
  for (guint i = 0; intervention->steps != NULL && i < intervention->steps->len; i++)
    {
      RtRegimenStep *step = g_ptr_array_index (intervention->steps, i);

      step->intervention_id = intervention->id;
      if (!rt_intervention_store_add_step (database, intervention->patient_id, step, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * rt_intervention_store_add_step:
 * @step: a regimen step of a stored intervention; its id and UUID are filled in
 *
 * Returns: whether it was stored.
 */
gboolean
rt_intervention_store_add_step (RtDatabase *database,
                                gint64 patient_id,
                                RtRegimenStep *step,
                                GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO regimen_step (uuid, intervention_id, mode, from_utc, from_local, "
      "from_precision, approximate, until_utc, until_local, until_precision, dose, dose_text, "
      "schedule, planned, batch_id) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
      error);

  if (statement == NULL)
    return FALSE;
  if (step->uuid == NULL)
    step->uuid = g_uuid_string_random ();
  rt_statement_bind (statement, "titmfMRttfI", step->uuid, step->intervention_id,
                     rt_regimen_mode_to_string (step->mode), step->from, step->approximate,
                     step->has_until, step->until, step->has_dose, step->dose, step->dose_text,
                     step->schedule, step->planned, step->batch_id);
  return rt_change_log_insert (database, statement, RT_ENTITY_REGIMEN_STEP, patient_id, step->uuid,
                               &step->id, error);
}

/**
 * rt_intervention_store_find:
 * @source: where it came from
 * @name: its name
 *
 * Returns: the row id of the patient's intervention of that name and source; 0 when there is none;
 * -1 with an error.
 */
gint64
rt_intervention_store_find (
    RtDatabase *database, gint64 patient_id, const char *source, const char *name, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id FROM intervention WHERE patient_id = ?1 AND source = ?2 AND name = ?3 "
      "ORDER BY id LIMIT 1",
      error);
  RtStep step;

  if (statement == NULL)
    return -1;
  rt_statement_bind (statement, "itt", patient_id, source, name);
  step = rt_statement_step (statement, error);
  if (step == RT_STEP_ERROR)
    return -1;
  return step == RT_STEP_ROW ? rt_statement_integer (statement, 0) : 0;
}

static RtRegimenStep *
read_step (RtStatement *statement)
{
  RtRegimenStep *step = rt_regimen_step_new ();

  step->id = rt_statement_integer (statement, 0);
  step->uuid = rt_statement_text (statement, 1);
  step->intervention_id = rt_statement_integer (statement, 2);
  rt_regimen_mode_from_string (rt_statement_peek_text (statement, 3), &step->mode);
  step->from = rt_statement_moment (statement, 4);
  step->approximate = rt_statement_integer (statement, 7) != 0;
  step->has_until = rt_statement_maybe_moment (statement, 8, &step->until);
  step->has_dose = !rt_statement_is_null (statement, 11);
  step->dose = rt_statement_real (statement, 11);
  step->dose_text = rt_statement_text (statement, 12);
  step->schedule = rt_statement_text (statement, 13);
  step->planned = rt_statement_integer (statement, 14) != 0;
  step->batch_id = rt_statement_integer (statement, 15);
  step->withdrawn = rt_statement_integer (statement, 16) != 0;
  return step;
}

/**
 * rt_intervention_store_steps:
 * @with_withdrawn: whether undone steps are wanted too
 *
 * Returns: (transfer full) (element-type RtRegimenStep): the steps in time order; %NULL with an
 * error.
 */
GPtrArray *
rt_intervention_store_steps (RtDatabase *database,
                             gint64 intervention_id,
                             gboolean with_withdrawn,
                             GError **error)
{
  g_autoptr (GPtrArray) steps =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_regimen_step_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id, uuid, intervention_id, mode, from_utc, from_local, from_precision, approximate, "
      "until_utc, until_local, until_precision, dose, dose_text, schedule, planned, batch_id, "
      "withdrawn FROM regimen_step WHERE intervention_id = ?1 AND withdrawn <= ?2 "
      "ORDER BY from_utc, id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "if", intervention_id, with_withdrawn);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    g_ptr_array_add (steps, read_step (statement));
  return step == RT_STEP_DONE ? g_steal_pointer (&steps) : NULL;
}

/* A step that is not undone is about to get another dose: the old one goes into the patient's
 * history, under the row of the log that the caller writes next, and is kept for undoing. */
static gboolean
keep_old_step (RtDatabase *database, gint64 step_id, gint64 batch_id, GError **error)
{
  g_autofree char *before = rt_change_log_before (database, RT_ENTITY_REGIMEN_STEP, step_id, error);
  g_autoptr (RtStatement) history = NULL;
  g_autoptr (RtStatement) replaced = NULL;

  if (before == NULL)
    return FALSE;
  history = rt_database_prepare (
      database,
      "INSERT INTO history (patient_id, entity_kind, entity_uuid, audit_seq, old_values) "
      "SELECT i.patient_id, 'regimen_step', s.uuid, (SELECT max (seq) + 1 FROM audit), ?2 "
      "FROM regimen_step AS s JOIN intervention AS i ON i.id = s.intervention_id "
      "WHERE s.id = ?1 AND s.withdrawn = 0",
      error);
  replaced = rt_database_prepare (
      database,
      "INSERT OR IGNORE INTO replaced_step (batch_id, step_id, mode, dose, dose_text, "
      "old_batch_id) SELECT ?2, id, mode, dose, dose_text, batch_id FROM regimen_step "
      "WHERE id = ?1 AND withdrawn = 0 AND ?2 IS NOT NULL",
      error);
  if (history == NULL || replaced == NULL)
    return FALSE;
  rt_statement_bind (history, "it", step_id, before);
  rt_statement_bind (replaced, "iI", step_id, batch_id);
  return rt_statement_run (history, error) && rt_statement_run (replaced, error);
}

/**
 * rt_intervention_store_revive_step:
 * @step_id: a stored step
 * @step: what it is now: mode, dose and import
 *
 * Brings an undone step back, or gives a step another dose, the old one kept; the log row is the
 * caller's.
 *
 * Returns: whether it was stored.
 */
gboolean
rt_intervention_store_revive_step (RtDatabase *database,
                                   gint64 step_id,
                                   const RtRegimenStep *step,
                                   GError **error)
{
  g_autoptr (RtStatement) statement = NULL;

  if (!keep_old_step (database, step_id, step->batch_id, error))
    return FALSE;
  statement = rt_database_prepare (
      database,
      "UPDATE regimen_step SET mode = ?2, dose = ?3, dose_text = ?4, batch_id = ?5, withdrawn = 0 "
      "WHERE id = ?1",
      error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "itRtI", step_id, rt_regimen_mode_to_string (step->mode),
                     step->has_dose, step->dose, step->dose_text, step->batch_id);
  return rt_statement_run (statement, error);
}

static RtIntervention *
read_intervention (RtStatement *statement)
{
  RtIntervention *intervention = rt_intervention_new ();

  intervention->id = rt_statement_integer (statement, 0);
  intervention->uuid = rt_statement_text (statement, 1);
  intervention->patient_id = rt_statement_integer (statement, 2);
  intervention->catalogue_id = rt_statement_text (statement, 3);
  intervention->name = rt_statement_text (statement, 4);
  rt_intervention_kind_from_string (rt_statement_peek_text (statement, 5), &intervention->kind);
  intervention->unit = rt_statement_text (statement, 6);
  rt_domain_from_string (rt_statement_peek_text (statement, 7), &intervention->aim);
  intervention->primary_measure_id = rt_statement_text (statement, 8);
  intervention->decided_by = rt_statement_text (statement, 9);
  intervention->reason = rt_statement_text (statement, 10);
  intervention->stop_reason = rt_statement_text (statement, 11);
  intervention->product = rt_statement_text (statement, 12);
  intervention->note = rt_statement_text (statement, 13);
  intervention->source = rt_statement_text (statement, 14);
  return intervention;
}

/**
 * rt_intervention_store_list:
 *
 * Returns: (transfer full) (element-type RtIntervention): the patient's interventions with their
 * steps, in the order they were recorded; those without any step left are left out. %NULL with an
 * error.
 */
GPtrArray *
rt_intervention_store_list (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (GPtrArray) list =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_intervention_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id, uuid, patient_id, catalogue_id, name, kind, unit, aim, primary_measure_id, "
      "decided_by, reason, stop_reason, product, note, source FROM intervention "
      "WHERE patient_id = ?1 AND withdrawn = 0 ORDER BY id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    {
      g_autoptr (RtIntervention) intervention = read_intervention (statement);

      intervention->steps = rt_intervention_store_steps (database, intervention->id, FALSE, error);
      if (intervention->steps == NULL)
        return NULL;
      if (intervention->steps->len > 0)
        g_ptr_array_add (list, g_steal_pointer (&intervention));
    }
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}
