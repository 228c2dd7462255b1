/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "intervention-store.h"

#include <glib/gi18n.h>

#include "administration-store.h"
#include "change-log.h"
#include "intervention-parts.h"
#include "regimen-step-store.h"

#define COLUMNS                                                                                    \
  "catalogue_id, name, kind, unit, aim, primary_measure_id, decided_by, reason, stop_reason, "     \
  "product, note, source, exposure, strength, primary_named_utc, primary_named_local, "            \
  "primary_named_precision, batch_id"

/* From ?3 on, in the order of COLUMNS. */
static void
bind (RtStatement *statement, gint64 key, const RtIntervention *intervention)
{
  rt_statement_bind (statement, "itttttttttttttftMI", key, intervention->uuid,
                     intervention->catalogue_id, intervention->name,
                     rt_intervention_kind_to_string (intervention->kind), intervention->unit,
                     rt_domain_to_string (intervention->aim), intervention->primary_measure_id,
                     intervention->decided_by, intervention->reason, intervention->stop_reason,
                     intervention->product, intervention->note,
                     intervention->source != NULL ? intervention->source : "entry",
                     intervention->exposure, intervention->strength,
                     intervention->primary_measure_id != NULL && intervention->has_primary_named,
                     intervention->primary_named_at, intervention->batch_id);
}

static gboolean
insert_row (RtDatabase *database, RtIntervention *intervention, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO intervention (patient_id, uuid, " COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
      "?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)",
      error);

  if (statement == NULL)
    return FALSE;
  if (intervention->uuid == NULL)
    intervention->uuid = g_uuid_string_random ();
  bind (statement, intervention->patient_id, intervention);
  if (!rt_statement_run (statement, error))
    return FALSE;
  intervention->id = rt_database_last_insert_id (database);
  return TRUE;
}

/* Steps that belong to one change of their intervention: they are covered by its row of the log and
 * get none of their own. */
static gboolean
insert_steps (RtDatabase *database,
              const RtIntervention *intervention,
              GPtrArray *steps,
              GError **error)
{
  gboolean was_batch = rt_database_is_batch (database);
  gboolean done = TRUE;

  rt_database_set_batch (database, TRUE);
  for (guint i = 0; done && steps != NULL && i < steps->len; i++)
    {
      RtRegimenStep *step = g_ptr_array_index (steps, i);

      step->intervention_id = intervention->id;
      done = rt_regimen_step_store_insert (database, intervention->patient_id, step, error);
    }
  rt_database_set_batch (database, was_batch);
  return done;
}

/**
 * rt_intervention_store_insert:
 * @intervention: a checked intervention; ids and UUIDs of it and its steps are filled in
 *
 * Stores it with its measures, ingredients and steps, under one row of the log.
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_intervention_store_insert (RtDatabase *database, RtIntervention *intervention, GError **error)
{
  return insert_row (database, intervention, error)
         && rt_intervention_parts_insert (database, intervention, error)
         && insert_steps (database, intervention, intervention->steps, error)
         && rt_change_log_inserted (database, RT_ENTITY_INTERVENTION, intervention->id,
                                    intervention->patient_id, intervention->uuid, error);
}

static gboolean
update_row (RtDatabase *database, const RtIntervention *intervention, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "UPDATE intervention SET (" COLUMNS ") = (?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, "
      "?14, ?15, ?16, ?17, ?18, ?19, ?20) WHERE id = ?1 AND uuid = ?2",
      error);

  if (statement == NULL)
    return FALSE;
  bind (statement, intervention->id, intervention);
  return rt_statement_run (statement, error);
}

/**
 * rt_intervention_store_update:
 * @intervention: a stored intervention with new contents; its steps, uses and reports are not
 *   looked at
 *
 * Stores it with its measures and ingredients; what it was before goes into the history.
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_intervention_store_update (RtDatabase *database,
                              const RtIntervention *intervention,
                              GError **error)
{
  g_autofree char *before =
      rt_change_log_before (database, RT_ENTITY_INTERVENTION, intervention->id, error);

  return before != NULL && update_row (database, intervention, error)
         && rt_intervention_parts_delete (database, intervention->id, error)
         && rt_intervention_parts_insert (database, intervention, error)
         && rt_change_log_updated (database, RT_ENTITY_INTERVENTION, intervention->id,
                                   intervention->patient_id, intervention->uuid, before, error);
}

/**
 * rt_intervention_store_replace_planned:
 * @intervention: a stored intervention
 * @steps: (element-type RtRegimenStep): what is planned now; ids and UUIDs are filled in
 *
 * Withdraws what was planned and has not begun, and stores the new plan, under one row of the log.
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_intervention_store_replace_planned (RtDatabase *database,
                                       const RtIntervention *intervention,
                                       GPtrArray *steps,
                                       GError **error)
{
  g_autofree char *before =
      rt_change_log_before (database, RT_ENTITY_INTERVENTION, intervention->id, error);
  g_autoptr (RtStatement) statement =
      before != NULL
          ? rt_database_prepare (database,
                                 "UPDATE regimen_step SET withdrawn = 1 WHERE intervention_id = "
                                 "?1 AND planned = 1 AND withdrawn = 0",
                                 error)
          : NULL;

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "i", intervention->id);
  return rt_statement_run (statement, error) && insert_steps (database, intervention, steps, error)
         && rt_change_log_updated (database, RT_ENTITY_INTERVENTION, intervention->id,
                                   intervention->patient_id, intervention->uuid, before, error);
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
  intervention->exposure = rt_statement_integer (statement, 15) != 0;
  intervention->strength = rt_statement_text (statement, 16);
  intervention->has_primary_named =
      rt_statement_maybe_moment (statement, 17, &intervention->primary_named_at);
  intervention->batch_id = rt_statement_integer (statement, 20);
  return intervention;
}

/* Each stop has its reason; the last one is that of the intervention. */
static void
take_stop_reason (RtIntervention *intervention)
{
  for (guint i = intervention->steps->len; i > 0; i--)
    {
      const RtRegimenStep *step = g_ptr_array_index (intervention->steps, i - 1);

      if (step->mode != RT_REGIMEN_STOP || step->reason == NULL)
        continue;
      g_free (intervention->stop_reason);
      intervention->stop_reason = g_strdup (step->reason);
      return;
    }
}

static gboolean
read_lists (RtDatabase *database, RtIntervention *intervention, GError **error)
{
  GPtrArray *administrations = rt_administration_store_list (database, intervention->id, error);
  GPtrArray *adherence =
      administrations != NULL ? rt_adherence_store_list (database, intervention->id, error) : NULL;

  if (administrations != NULL)
    {
      g_ptr_array_unref (intervention->administrations);
      intervention->administrations = administrations;
    }
  if (adherence == NULL)
    return FALSE;
  g_ptr_array_unref (intervention->adherence);
  intervention->adherence = adherence;
  intervention->steps = rt_regimen_step_store_list (database, intervention->id, FALSE, error);
  if (intervention->steps == NULL)
    return FALSE;
  take_stop_reason (intervention);
  return rt_intervention_parts_read (database, intervention, error);
}

/**
 * rt_intervention_store_get:
 *
 * Returns: (transfer full): what is stored of the intervention itself, without its parts and steps;
 * %NULL with an error, %RT_STORE_ERROR_NOT_FOUND where there is none.
 */
RtIntervention *
rt_intervention_store_get (RtDatabase *database, gint64 intervention_id, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database, "SELECT id, uuid, patient_id, " COLUMNS " FROM intervention WHERE id = ?1", error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", intervention_id);
  step = rt_statement_step (statement, error);
  if (step == RT_STEP_ROW)
    return read_intervention (statement);
  if (step == RT_STEP_DONE)
    g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_NOT_FOUND,
                         _ ("This intervention is not in the practice."));
  return NULL;
}

/**
 * rt_intervention_store_list:
 *
 * Returns: (transfer full) (element-type RtIntervention): the patient's interventions with all that
 * belongs to them, in the order they were recorded; those of which neither a step nor a use is left
 * are left out. %NULL with an error.
 */
GPtrArray *
rt_intervention_store_list (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (GPtrArray) list =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_intervention_free);
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database,
                           "SELECT id, uuid, patient_id, " COLUMNS " FROM intervention WHERE "
                           "patient_id = ?1 AND withdrawn = 0 ORDER BY id",
                           error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    {
      g_autoptr (RtIntervention) intervention = read_intervention (statement);

      if (!read_lists (database, intervention, error))
        return NULL;
      if (intervention->steps->len > 0 || intervention->administrations->len > 0)
        g_ptr_array_add (list, g_steal_pointer (&intervention));
    }
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}
