/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "amend-laboratory.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "keep-laboratory.h"
#include "lab-report-check.h"
#include "lab-result-store.h"
#include "personal-target-store.h"
#include "practice-private.h"

typedef struct
{
  const RtLabReport *report;
  RtLabResult *old;
  RtLabResult *corrected;
} CorrectJob;

static gboolean
correct_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const CorrectJob *job = data;

  /* The course's old value goes into the history under the next row of the log: the old result's.
   */
  if (!rt_lab_result_store_insert (database, job->corrected, error)
      || !rt_keep_laboratory_value (database, job->report, job->corrected, error))
    return FALSE;
  g_free (job->old->superseded_by);
  job->old->superseded_by = g_strdup (job->corrected->uuid);
  return rt_lab_result_store_update (database, job->old, error);
}

/**
 * rt_practice_correct_lab_result:
 * @report: the report both belong to
 * @old: a stored result; it stays stored and names its correction
 * @corrected: what it should have been
 *
 * Returns: whether the correction was recorded; the error says what cannot be right.
 */
gboolean
rt_practice_correct_lab_result (RtPractice *practice,
                                const RtLabReport *report,
                                RtLabResult *old,
                                RtLabResult *corrected,
                                GError **error)
{
  CorrectJob job = { report, old, corrected };

  if (old->superseded_by != NULL)
    {
      g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                           _ ("This result was corrected already. Correct the newer one."));
      return FALSE;
    }
  if (!rt_lab_result_check (rt_practice_catalogue (practice), report, corrected, NULL, error))
    return FALSE;
  corrected->report_id = report->id;
  corrected->patient_id = report->patient_id;
  corrected->status = RT_MEASUREMENT_CORRECTED;
  if (!rt_practice_write (practice, "lab_result.correct", correct_job, &job, NULL, error))
    {
      g_clear_pointer (&old->superseded_by, g_free);
      return FALSE;
    }
  rt_practice_announce (practice, report->patient_id);
  return TRUE;
}

static gboolean
judge_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_lab_result_store_update (database, data, error);
}

/**
 * rt_practice_judge_lab_result:
 * @result: a stored result
 * @verdict: what the practitioner makes of it; none takes the verdict back
 * @reason: (nullable): why
 *
 * Returns: whether the verdict was recorded; it comes before every flag.
 */
gboolean
rt_practice_judge_lab_result (RtPractice *practice,
                              RtLabResult *result,
                              RtLabVerdict verdict,
                              const char *reason,
                              GError **error)
{
  result->verdict = verdict;
  g_free (result->verdict_reason);
  result->verdict_reason = g_strdup (reason);
  if (!rt_practice_write (practice, "lab_result.judge", judge_job, result, NULL, error))
    return FALSE;
  rt_practice_announce (practice, result->patient_id);
  return TRUE;
}

static gboolean
check_target (RtPractice *practice, const RtPersonalTarget *target, GError **error)
{
  RtCatalogue *catalogue = rt_practice_catalogue (practice);
  RtUnit unit;
  const char *reason = NULL;

  if (!rt_unit_parse (rt_catalogue_laboratory (catalogue)->units, target->unit, &unit, error))
    return FALSE;
  if (rt_catalogue_analyte (catalogue, target->analyte_id) == NULL)
    reason = _ ("There is no such analyte.");
  else if (!target->has_low && !target->has_high)
    reason = _ ("A target has a lower or an upper limit.");
  else if ((target->has_low && target->low < 0) || (target->has_high && target->high <= 0)
           || (target->has_low && target->has_high && target->low >= target->high))
    reason = _ ("The limits of a target are not negative, and the lower one is below the upper.");
  if (reason != NULL)
    g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID, reason);
  return reason == NULL;
}

static gboolean
target_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_personal_target_store_insert (database, data, error);
}

static gboolean
write_target (RtPractice *practice, const char *action, RtPersonalTarget *target, GError **error)
{
  if (target->set_at.local_s == 0)
    target->set_at = rt_clock_now ();
  if (!rt_practice_write (practice, action, target_job, target, NULL, error))
    return FALSE;
  rt_practice_announce (practice, target->patient_id);
  return TRUE;
}

/**
 * rt_practice_set_personal_target:
 * @target: what is aimed at; its time of setting is now unless it has one
 *
 * Returns: whether it was recorded. It holds for results collected from then on.
 */
gboolean
rt_practice_set_personal_target (RtPractice *practice, RtPersonalTarget *target, GError **error)
{
  return check_target (practice, target, error)
         && write_target (practice, "personal_target.set", target, error);
}

/**
 * rt_practice_end_personal_target:
 * @target: a target without limits, for the analyte, specimen and unit of the one that holds; its
 *   time of setting is now unless it has one
 *
 * Returns: whether it was recorded that nothing is aimed at from then on. Results collected before
 * keep the target they had.
 */
gboolean
rt_practice_end_personal_target (RtPractice *practice, RtPersonalTarget *target, GError **error)
{
  g_return_val_if_fail (!target->has_low && !target->has_high, FALSE);
  return write_target (practice, "personal_target.end", target, error);
}
