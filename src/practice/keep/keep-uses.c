/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "administration-store.h"
#include "clock.h"
#include "keep-interventions.h"
#include "practice-private.h"
#include "regimen-check.h"
#include "withdrawal.h"

/* What was really used of an intervention, and what the patient says about it. */

typedef struct
{
  const RtIntervention *intervention;
  RtAdministration *administration;
  RtAdherenceReport *adherence;
} UseJob;

static gboolean
write_job (RtPractice *practice, const char *action, RtStoreJob work, UseJob *job, GError **error)
{
  if (!rt_practice_write (practice, action, work, job, NULL, error))
    return FALSE;
  rt_practice_announce (practice, job->intervention->patient_id);
  return TRUE;
}

static gboolean
add_use_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const UseJob *job = data;

  return rt_administration_store_insert (database, job->intervention->patient_id,
                                         job->administration, error);
}

/**
 * rt_practice_add_administration:
 * @administration: a use as needed, or a single administration of @intervention
 *
 * Returns: whether it was recorded.
 */
gboolean
rt_practice_add_administration (RtPractice *practice,
                                const RtIntervention *intervention,
                                RtAdministration *administration,
                                GError **error)
{
  UseJob job = { .intervention = intervention, .administration = administration };

  administration->intervention_id = intervention->id;
  return rt_administration_check (administration, rt_clock_today (), error)
         && write_job (practice, "intervention.use", add_use_job, &job, error);
}

static gboolean
withdraw_use_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const UseJob *job = data;

  return rt_withdrawal_mark (database, RT_ENTITY_ADMINISTRATION, job->administration->id,
                             job->intervention->patient_id, job->administration->uuid, error);
}

/** rt_practice_withdraw_administration: Returns: whether a use entered in error was marked so. */
gboolean
rt_practice_withdraw_administration (RtPractice *practice,
                                     const RtIntervention *intervention,
                                     const RtAdministration *administration,
                                     GError **error)
{
  UseJob job = { .intervention = intervention,
                 .administration = (RtAdministration *)administration };

  return write_job (practice, "intervention.withdraw_use", withdraw_use_job, &job, error);
}

static gboolean
add_report_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const UseJob *job = data;

  return rt_adherence_store_insert (database, job->intervention->patient_id, job->adherence, error);
}

/**
 * rt_practice_add_adherence:
 * @adherence: how much was taken or done of @intervention, as the patient reports it
 *
 * Returns: whether it was recorded.
 */
gboolean
rt_practice_add_adherence (RtPractice *practice,
                           const RtIntervention *intervention,
                           RtAdherenceReport *adherence,
                           GError **error)
{
  UseJob job = { .intervention = intervention, .adherence = adherence };

  adherence->intervention_id = intervention->id;
  return rt_adherence_check (adherence, rt_clock_today (), error)
         && write_job (practice, "intervention.adherence", add_report_job, &job, error);
}

static gboolean
withdraw_report_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const UseJob *job = data;

  return rt_withdrawal_mark (database, RT_ENTITY_ADHERENCE_REPORT, job->adherence->id,
                             job->intervention->patient_id, job->adherence->uuid, error);
}

/** rt_practice_withdraw_adherence: Returns: whether a report entered in error was marked so. */
gboolean
rt_practice_withdraw_adherence (RtPractice *practice,
                                const RtIntervention *intervention,
                                const RtAdherenceReport *adherence,
                                GError **error)
{
  UseJob job = { .intervention = intervention, .adherence = (RtAdherenceReport *)adherence };

  return write_job (practice, "intervention.withdraw_adherence", withdraw_report_job, &job, error);
}
