/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "keep-interventions.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "intervention-store.h"
#include "practice-private.h"
#include "regimen-check.h"
#include "regimen-step-store.h"
#include "withdrawal.h"

/* What a job writes; what it does not need is NULL. */
typedef struct
{
  const RtIntervention *intervention;
  RtRegimenStep *step;
  GPtrArray *steps;
} RegimenJob;

static gboolean
write_job (
    RtPractice *practice, const char *action, RtStoreJob work, RegimenJob *job, GError **error)
{
  if (!rt_practice_write (practice, action, work, job, NULL, error))
    return FALSE;
  rt_practice_announce (practice, job->intervention->patient_id);
  return TRUE;
}

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID, sentence);
  return FALSE;
}

static gboolean
add_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const RegimenJob *job = data;

  return rt_intervention_store_insert (database, (RtIntervention *)job->intervention, error);
}

/* A measure is named when it is recorded, whatever the day the intervention began. */
static void
name_primary_now (RtIntervention *intervention)
{
  intervention->has_primary_named = intervention->primary_measure_id != NULL;
  intervention->primary_named_at = rt_clock_now ();
}

/**
 * rt_practice_add_intervention:
 * @intervention: as it was entered, with at least one step; it is checked and completed
 *
 * Returns: whether it was recorded with its steps.
 */
gboolean
rt_practice_add_intervention (RtPractice *practice, RtIntervention *intervention, GError **error)
{
  RegimenJob job = { .intervention = intervention };

  if (!rt_intervention_check (rt_practice_catalogue (practice), intervention, rt_clock_today (),
                              error))
    return FALSE;
  name_primary_now (intervention);
  return write_job (practice, "intervention.add", add_job, &job, error);
}

static gboolean
add_all_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const GPtrArray *interventions = data;

  for (guint i = 0; i < interventions->len; i++)
    if (!rt_intervention_store_insert (database, g_ptr_array_index (interventions, i), error))
      return FALSE;
  return TRUE;
}

/**
 * rt_practice_add_interventions:
 * @interventions: (element-type RtIntervention): at least one, all of one patient, as they were
 *   entered; they are checked and completed
 *
 * Returns: whether all were recorded, in one transaction; otherwise none was.
 */
gboolean
rt_practice_add_interventions (RtPractice *practice, GPtrArray *interventions, GError **error)
{
  for (guint i = 0; i < interventions->len; i++)
    {
      RtIntervention *intervention = g_ptr_array_index (interventions, i);

      if (!rt_intervention_check (rt_practice_catalogue (practice), intervention, rt_clock_today (),
                                  error))
        return FALSE;
      name_primary_now (intervention);
    }
  if (!rt_practice_write (practice, "intervention.add", add_all_job, interventions, NULL, error))
    return FALSE;
  rt_practice_announce (practice,
                        ((RtIntervention *)g_ptr_array_index (interventions, 0))->patient_id);
  return TRUE;
}

static gboolean
amend_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const RegimenJob *job = data;
  RtIntervention *intervention = (RtIntervention *)job->intervention;
  g_autoptr (RtIntervention) stored = rt_intervention_store_get (database, intervention->id, error);

  if (stored == NULL)
    return FALSE;
  if (g_strcmp0 (stored->primary_measure_id, intervention->primary_measure_id) != 0)
    name_primary_now (intervention);
  else
    {
      intervention->has_primary_named = stored->has_primary_named;
      intervention->primary_named_at = stored->primary_named_at;
    }
  intervention->batch_id = stored->batch_id;
  return rt_intervention_store_update (database, intervention, error);
}

/**
 * rt_practice_amend_intervention:
 * @intervention: a stored intervention with new contents; its steps are amended one by one
 *
 * Another primary measure is named now; the same one keeps the time when it was named.
 *
 * Returns: whether it was recorded; what it was before stays in the history.
 */
gboolean
rt_practice_amend_intervention (RtPractice *practice, RtIntervention *intervention, GError **error)
{
  RegimenJob job = { .intervention = intervention };

  return rt_intervention_check_head (rt_practice_catalogue (practice), intervention, error)
         && write_job (practice, "intervention.amend", amend_job, &job, error);
}

static gboolean
withdraw_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const RegimenJob *job = data;
  const RtIntervention *intervention = job->intervention;

  return rt_withdrawal_mark (database, RT_ENTITY_INTERVENTION, intervention->id,
                             intervention->patient_id, intervention->uuid, error);
}

/** rt_practice_withdraw_intervention: Returns: whether an intervention entered in error was marked
 * so; it stays stored. */
gboolean
rt_practice_withdraw_intervention (RtPractice *practice,
                                   const RtIntervention *intervention,
                                   GError **error)
{
  RegimenJob job = { .intervention = intervention };

  return write_job (practice, "intervention.withdraw", withdraw_job, &job, error);
}

static gboolean
add_step_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const RegimenJob *job = data;

  return rt_regimen_step_store_insert (database, job->intervention->patient_id, job->step, error);
}

static gboolean
add_step (RtPractice *practice,
          const char *action,
          const RtIntervention *intervention,
          RtRegimenStep *step,
          GError **error)
{
  RegimenJob job = { .intervention = intervention, .step = step };

  step->intervention_id = intervention->id;
  return rt_intervention_check_step (intervention, step, rt_clock_today (), error)
         && write_job (practice, action, add_step_job, &job, error);
}

/**
 * rt_practice_add_regimen_step:
 * @step: from when, how much, how often; one that lies in the future becomes planned
 *
 * Returns: whether the step was recorded.
 */
gboolean
rt_practice_add_regimen_step (RtPractice *practice,
                              const RtIntervention *intervention,
                              RtRegimenStep *step,
                              GError **error)
{
  return add_step (practice, "intervention.step", intervention, step, error);
}

static gboolean
add_steps_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const RegimenJob *job = data;

  for (guint i = 0; i < job->steps->len; i++)
    if (!rt_regimen_step_store_insert (database, job->intervention->patient_id,
                                       g_ptr_array_index (job->steps, i), error))
      return FALSE;
  return TRUE;
}

/**
 * rt_practice_add_regimen_steps:
 * @steps: (element-type RtRegimenStep): as for rt_practice_add_regimen_step(), in the order in
 *   which they follow
 *
 * Returns: whether all of them were recorded; else none was.
 */
gboolean
rt_practice_add_regimen_steps (RtPractice *practice,
                               const RtIntervention *intervention,
                               GPtrArray *steps,
                               GError **error)
{
  g_autoptr (RtIntervention) so_far = rt_intervention_copy (intervention);
  RegimenJob job = { .intervention = intervention, .steps = steps };

  for (guint i = 0; i < steps->len; i++)
    {
      RtRegimenStep *step = g_ptr_array_index (steps, i);

      step->intervention_id = intervention->id;
      if (!rt_intervention_check_step (so_far, step, rt_clock_today (), error))
        return FALSE;
      rt_intervention_add_step (so_far, rt_regimen_step_copy (step));
    }
  return write_job (practice, "intervention.step", add_steps_job, &job, error);
}

static gboolean
amend_step_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const RegimenJob *job = data;

  return rt_regimen_step_store_update (database, job->intervention->patient_id, job->step, error);
}

/**
 * rt_practice_amend_regimen_step:
 * @step: a stored step of @intervention with new contents
 *
 * Returns: whether it was recorded; what it was before stays in the history.
 */
gboolean
rt_practice_amend_regimen_step (RtPractice *practice,
                                const RtIntervention *intervention,
                                RtRegimenStep *step,
                                GError **error)
{
  RegimenJob job = { .intervention = intervention, .step = step };

  return rt_intervention_check_step (intervention, step, rt_clock_today (), error)
         && write_job (practice, "intervention.amend_step", amend_step_job, &job, error);
}

static gboolean
withdraw_step_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const RegimenJob *job = data;

  return rt_withdrawal_mark (database, RT_ENTITY_REGIMEN_STEP, job->step->id,
                             job->intervention->patient_id, job->step->uuid, error);
}

static guint
n_other_steps (const RtIntervention *intervention, const RtRegimenStep *step)
{
  guint n = 0;

  for (guint i = 0; intervention->steps != NULL && i < intervention->steps->len; i++)
    {
      const RtRegimenStep *other = g_ptr_array_index (intervention->steps, i);

      n += !other->withdrawn && other->id != step->id ? 1 : 0;
    }
  return n;
}

/**
 * rt_practice_withdraw_regimen_step:
 * @step: a stored step that was entered in error
 *
 * Returns: whether it was marked so; the only step is not withdrawn without its intervention.
 */
gboolean
rt_practice_withdraw_regimen_step (RtPractice *practice,
                                   const RtIntervention *intervention,
                                   const RtRegimenStep *step,
                                   GError **error)
{
  RegimenJob job = { .intervention = intervention, .step = (RtRegimenStep *)step };

  if (n_other_steps (intervention, step) == 0)
    return refuse (error, _ ("This is the only step. Withdraw the whole intervention instead."));
  return write_job (practice, "intervention.withdraw_step", withdraw_step_job, &job, error);
}

static gboolean
plan_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const RegimenJob *job = data;

  return rt_intervention_store_replace_planned (database, job->intervention, job->steps, error);
}

/**
 * rt_practice_plan_regimen:
 * @steps: (element-type RtRegimenStep): the steps of a plan; all become planned
 *
 * Records a plan at once, such as a taper; planned steps that were there before are withdrawn.
 *
 * Returns: whether it was recorded.
 */
gboolean
rt_practice_plan_regimen (RtPractice *practice,
                          const RtIntervention *intervention,
                          GPtrArray *steps,
                          GError **error)
{
  RegimenJob job = { .intervention = intervention, .steps = steps };

  for (guint i = 0; i < steps->len; i++)
    {
      RtRegimenStep *step = g_ptr_array_index (steps, i);

      step->planned = TRUE;
      if (!rt_intervention_check_step (intervention, step, rt_clock_today (), error))
        return FALSE;
    }
  return write_job (practice, "intervention.plan", plan_job, &job, error);
}

static gboolean
add_mark (RtPractice *practice,
          const char *action,
          const RtIntervention *intervention,
          RtRegimenMode mode,
          RtMoment from,
          const char *reason,
          GError **error)
{
  g_autoptr (RtRegimenStep) step = rt_regimen_step_new ();

  step->mode = mode;
  step->from = from;
  step->reason = g_strdup (reason);
  return add_step (practice, action, intervention, step, error);
}

/**
 * rt_practice_pause_intervention:
 * @from: the first day without it
 * @reason: (nullable): why
 *
 * Returns: whether the pause was recorded.
 */
gboolean
rt_practice_pause_intervention (RtPractice *practice,
                                const RtIntervention *intervention,
                                RtMoment from,
                                const char *reason,
                                GError **error)
{
  return add_mark (practice, "intervention.pause", intervention, RT_REGIMEN_PAUSE, from, reason,
                   error);
}

/**
 * rt_practice_stop_intervention:
 * @from: the first day without it
 * @reason: (nullable): why
 *
 * Returns: whether the stop was recorded.
 */
gboolean
rt_practice_stop_intervention (RtPractice *practice,
                               const RtIntervention *intervention,
                               RtMoment from,
                               const char *reason,
                               GError **error)
{
  return add_mark (practice, "intervention.stop", intervention, RT_REGIMEN_STOP, from, reason,
                   error);
}

/* The last step before @from, and the last one that was taken, before a pause or a stop. */
static const RtRegimenStep *
step_before (const RtIntervention *intervention, RtMoment from, gboolean *interrupted)
{
  const RtRegimenStep *taken = NULL;

  *interrupted = FALSE;
  for (guint i = 0; intervention->steps != NULL && i < intervention->steps->len; i++)
    {
      const RtRegimenStep *step = g_ptr_array_index (intervention->steps, i);

      if (step->withdrawn || step->planned || step->mode == RT_REGIMEN_SINGLE
          || rt_moment_compare (step->from, from) > 0)
        continue;
      *interrupted = step->mode == RT_REGIMEN_PAUSE || step->mode == RT_REGIMEN_STOP;
      taken = *interrupted ? taken : step;
    }
  return taken;
}

/**
 * rt_practice_resume_intervention:
 * @from: the first day with it again
 * @reason: (nullable): why
 *
 * Goes on after a pause or a stop as it was before.
 *
 * Returns: whether it was recorded.
 */
gboolean
rt_practice_resume_intervention (RtPractice *practice,
                                 const RtIntervention *intervention,
                                 RtMoment from,
                                 const char *reason,
                                 GError **error)
{
  gboolean interrupted = FALSE;
  const RtRegimenStep *before = step_before (intervention, from, &interrupted);
  g_autoptr (RtRegimenStep) step = NULL;

  if (before == NULL || !interrupted)
    return refuse (error, _ ("On this day it is neither paused nor stopped."));
  step = rt_regimen_step_copy (before);
  step->id = 0;
  g_clear_pointer (&step->uuid, g_free);
  step->batch_id = 0;
  step->from = from;
  step->approximate = FALSE;
  step->has_until = FALSE;
  g_free (step->reason);
  step->reason = g_strdup (reason);
  return add_step (practice, "intervention.resume", intervention, step, error);
}
