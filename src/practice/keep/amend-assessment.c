/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "amend-assessment.h"

#include <glib/gi18n.h>

#include "assessment-store.h"
#include "complete-assessment.h"
#include "measurement-store.h"
#include "practice-private.h"

/**
 * rt_practice_correct_assessment:
 * @old: a completed questionnaire
 *
 * Begins a correction with the answers as they were. The old one stays valid until the correction
 * is complete, and stays stored after that.
 *
 * Returns: (transfer full): the correction, in progress; %NULL with an error.
 */
RtAssessment *
rt_practice_correct_assessment (RtPractice *practice, const RtAssessment *old, GError **error)
{
  g_autoptr (RtAssessment) plan = rt_assessment_new ();

  if (old->status != RT_ASSESSMENT_COMPLETE || old->superseded)
    {
      g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                           _ ("Only a finished questionnaire that was not corrected yet can be "
                              "corrected."));
      return NULL;
    }
  plan->patient_id = old->patient_id;
  plan->instrument_id = g_strdup (old->instrument_id);
  plan->instrument_version = old->instrument_version;
  plan->rater = old->rater;
  plan->informant = g_strdup (old->informant);
  plan->answered_at = old->answered_at;
  plan->corrects = g_strdup (old->uuid);
  rt_assessment_copy_answers (plan, old);
  return rt_practice_begin_assessment (practice, plan, error);
}

typedef struct
{
  RtAssessment *assessment;
  RtMoment answered_at;
} RedateJob;

static gboolean
redate_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const RedateJob *job = data;

  return rt_assessment_store_set_answered_at (database, job->assessment, job->answered_at, error);
}

/**
 * rt_practice_redate_assessment:
 * @assessment: a questionnaire in progress
 * @answered_at: when it was answered, not later than today
 *
 * Returns: whether the date of answering was changed.
 */
gboolean
rt_practice_redate_assessment (RtPractice *practice,
                               RtAssessment *assessment,
                               RtMoment answered_at,
                               GError **error)
{
  RedateJob job = { assessment, answered_at };

  if (!rt_assessment_check_open (assessment, error)
      || !rt_assessment_check_time (answered_at, error)
      || !rt_practice_write (practice, "assessment.redate", redate_job, &job, NULL, error))
    return FALSE;
  rt_practice_announce (practice, assessment->patient_id);
  return TRUE;
}

static gboolean
verify_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_assessment_store_set_verified (database, data, error);
}

/**
 * rt_practice_verify_assessment:
 *
 * Records that a paper form was entered a second time and agreed.
 *
 * Returns: whether it was recorded.
 */
gboolean
rt_practice_verify_assessment (RtPractice *practice, RtAssessment *assessment, GError **error)
{
  if (!rt_practice_write (practice, "assessment.verify", verify_job, assessment, NULL, error))
    return FALSE;
  rt_practice_announce (practice, assessment->patient_id);
  return TRUE;
}

static gboolean
withdraw_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  RtAssessment *assessment = data;
  g_autofree char *source = rt_complete_assessment_source (assessment);

  return rt_assessment_store_set_status (database, assessment, RT_ASSESSMENT_WITHDRAWN, error)
         && rt_measurement_store_withdraw_source (database, assessment->patient_id, source, error);
}

/**
 * rt_practice_withdraw_assessment:
 *
 * Marks a questionnaire as entered in error; it and its scores stay stored and are not shown.
 *
 * Returns: whether it was recorded.
 */
gboolean
rt_practice_withdraw_assessment (RtPractice *practice, RtAssessment *assessment, GError **error)
{
  if (!rt_practice_write (practice, "assessment.withdraw", withdraw_job, assessment, NULL, error))
    return FALSE;
  rt_practice_announce (practice, assessment->patient_id);
  return TRUE;
}
