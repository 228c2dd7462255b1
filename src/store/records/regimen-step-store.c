/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "regimen-step-store.h"

#include "change-log.h"

#define COLUMNS                                                                                    \
  "mode, from_utc, from_local, from_precision, approximate, until_utc, until_local, "              \
  "until_precision, dose, dose_text, unit, maximum, maximum_text, schedule, timing, reason, "      \
  "note, "                                                                                         \
  "planned, batch_id"

/* From ?3 on, in the order of COLUMNS. */
static void
bind (RtStatement *statement, gint64 key, const RtRegimenStep *step)
{
  g_autofree char *timing = step->timing != NULL ? rt_dose_timing_to_text (step->timing) : NULL;

  rt_statement_bind (
      statement, "ittmfMRttRtttttfI", key, step->uuid, rt_regimen_mode_to_string (step->mode),
      step->from, step->approximate, step->has_until, step->until, step->has_dose, step->dose,
      step->dose_text, step->unit, step->has_maximum, step->maximum, step->maximum_text,
      step->schedule, timing, step->reason, step->note, step->planned, step->batch_id);
}

/**
 * rt_regimen_step_store_insert:
 * @step: a regimen step of a stored intervention; its id and UUID are filled in
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_regimen_step_store_insert (RtDatabase *database,
                              gint64 patient_id,
                              RtRegimenStep *step,
                              GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO regimen_step (intervention_id, uuid, " COLUMNS ") VALUES (?1, ?2, ?3, "
      "?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)",
      error);

  if (statement == NULL)
    return FALSE;
  if (step->uuid == NULL)
    step->uuid = g_uuid_string_random ();
  bind (statement, step->intervention_id, step);
  return rt_change_log_insert (database, statement, RT_ENTITY_REGIMEN_STEP, patient_id, step->uuid,
                               &step->id, error);
}

/**
 * rt_regimen_step_store_update:
 * @step: a stored step with new contents; the old ones go into the history
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_regimen_step_store_update (RtDatabase *database,
                              gint64 patient_id,
                              const RtRegimenStep *step,
                              GError **error)
{
  g_autofree char *before =
      rt_change_log_before (database, RT_ENTITY_REGIMEN_STEP, step->id, error);
  g_autoptr (RtStatement) statement =
      before != NULL
          ? rt_database_prepare (
                database,
                "UPDATE regimen_step SET (" COLUMNS ") = (?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
                "?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21) WHERE id = ?1 AND uuid = ?2",
                error)
          : NULL;

  if (statement == NULL)
    return FALSE;
  bind (statement, step->id, step);
  return rt_statement_run (statement, error)
         && rt_change_log_updated (database, RT_ENTITY_REGIMEN_STEP, step->id, patient_id,
                                   step->uuid, before, error);
}

static RtRegimenStep *
read_step (RtStatement *statement)
{
  RtRegimenStep *step = rt_regimen_step_new ();

  step->id = rt_statement_integer (statement, 0);
  step->uuid = rt_statement_text (statement, 1);
  step->intervention_id = rt_statement_integer (statement, 2);
  step->withdrawn = rt_statement_integer (statement, 3) != 0;
  rt_regimen_mode_from_string (rt_statement_peek_text (statement, 4), &step->mode);
  step->from = rt_statement_moment (statement, 5);
  step->approximate = rt_statement_integer (statement, 8) != 0;
  step->has_until = rt_statement_maybe_moment (statement, 9, &step->until);
  step->has_dose = !rt_statement_is_null (statement, 12);
  step->dose = rt_statement_real (statement, 12);
  step->dose_text = rt_statement_text (statement, 13);
  step->unit = rt_statement_text (statement, 14);
  step->has_maximum = !rt_statement_is_null (statement, 15);
  step->maximum = rt_statement_real (statement, 15);
  step->maximum_text = rt_statement_text (statement, 16);
  step->schedule = rt_statement_text (statement, 17);
  step->timing = rt_dose_timing_parse (rt_statement_peek_text (statement, 18));
  step->reason = rt_statement_text (statement, 19);
  step->note = rt_statement_text (statement, 20);
  step->planned = rt_statement_integer (statement, 21) != 0;
  step->batch_id = rt_statement_integer (statement, 22);
  return step;
}

/**
 * rt_regimen_step_store_list:
 * @with_withdrawn: whether undone steps are wanted too
 *
 * Returns: (transfer full) (element-type RtRegimenStep): the steps in time order; %NULL with an
 * error.
 */
GPtrArray *
rt_regimen_step_store_list (RtDatabase *database,
                            gint64 intervention_id,
                            gboolean with_withdrawn,
                            GError **error)
{
  g_autoptr (GPtrArray) steps =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_regimen_step_free);
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database,
                           "SELECT id, uuid, intervention_id, withdrawn, " COLUMNS
                           " FROM regimen_step WHERE intervention_id = ?1 AND withdrawn <= ?2 "
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
 * rt_regimen_step_store_revive:
 * @step_id: a stored step
 * @step: what it is now: mode, dose and import
 *
 * Brings an undone step back, or gives a step another dose, the old one kept; the log row is the
 * caller's.
 *
 * Returns: whether it was stored.
 */
gboolean
rt_regimen_step_store_revive (RtDatabase *database,
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
