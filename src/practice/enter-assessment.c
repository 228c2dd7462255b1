/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "enter-assessment.h"

#include <glib/gi18n.h>

#include "assessment-store.h"
#include "clock.h"
#include "complete-assessment.h"
#include "measurement-store.h"
#include "practice-private.h"

static const RtInstrument *
find_instrument (RtPractice *practice, const char *id, GError **error)
{
  const RtInstrument *instrument = rt_catalogue_instrument (rt_practice_catalogue (practice), id);

  if (instrument == NULL)
    g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                         _ ("This practice has no questionnaire of that name."));
  return instrument;
}

static gboolean
check_time (RtMoment answered_at, GError **error)
{
  if (rt_calendar_date_compare (rt_moment_date (answered_at), rt_clock_today ()) <= 0)
    return TRUE;
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                       _ ("The date of answering lies in the future."));
  return FALSE;
}

static gboolean
insert_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_assessment_store_insert (database, data, error);
}

/**
 * rt_practice_start_assessment:
 * @instrument_id: which questionnaire
 * @rater: who answers
 * @answered_at: when it was answered, not later than today
 *
 * Returns: (transfer full): the new questionnaire, saved and still without answers; %NULL with an
 * error.
 */
RtAssessment *
rt_practice_start_assessment (RtPractice *practice,
                              gint64 patient_id,
                              const char *instrument_id,
                              RtRater rater,
                              RtMoment answered_at,
                              GError **error)
{
  const RtInstrument *instrument = find_instrument (practice, instrument_id, error);
  g_autoptr (RtAssessment) assessment = NULL;

  if (instrument == NULL || !check_time (answered_at, error))
    return NULL;
  assessment = rt_assessment_new ();
  assessment->patient_id = patient_id;
  assessment->instrument_id = g_strdup (instrument->id);
  assessment->instrument_version = instrument->version;
  assessment->language = g_strdup (instrument->language);
  assessment->answered_at = answered_at;
  assessment->entered_at = rt_clock_now ();
  assessment->rater = rater;
  assessment->status = RT_ASSESSMENT_IN_PROGRESS;
  assessment->from_other_form = !instrument->is_own;
  if (!rt_practice_write (practice, "assessment.start", insert_job, assessment, NULL, error))
    return NULL;
  rt_practice_announce (practice, patient_id);
  return g_steal_pointer (&assessment);
}

typedef struct
{
  RtAssessment *assessment;
  int item;
  gboolean answered;
  double score;
} AnswerJob;

static gboolean
answer_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const AnswerJob *job = data;

  return rt_assessment_store_set_answer (database, job->assessment, job->item, job->answered,
                                         job->score, error);
}

static gboolean
check_open (const RtAssessment *assessment, GError **error)
{
  if (assessment->status == RT_ASSESSMENT_IN_PROGRESS)
    return TRUE;
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                       _ ("This questionnaire is finished; its answers are not changed any more."));
  return FALSE;
}

static gboolean
check_option (const RtInstrument *instrument, int item, double score, GError **error)
{
  const RtInstrumentItem *known = rt_instrument_item (instrument, item);

  if (known != NULL && rt_instrument_item_has_option (known, score))
    return TRUE;
  g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
               _ ("Item %d of %s has no such answer."), item, instrument->short_name);
  return FALSE;
}

/**
 * rt_practice_answer_item:
 * @assessment: a questionnaire in progress; gets the answer once it is saved
 * @item: number of the item, from 1
 * @score: the option's score before reversal
 *
 * Returns: whether the answer was saved.
 */
gboolean
rt_practice_answer_item (
    RtPractice *practice, RtAssessment *assessment, int item, double score, GError **error)
{
  const RtInstrument *instrument = find_instrument (practice, assessment->instrument_id, error);
  AnswerJob job = { assessment, item, TRUE, score };

  if (instrument == NULL || !check_open (assessment, error)
      || !check_option (instrument, item, score, error)
      || !rt_practice_write (practice, "assessment.answer", answer_job, &job, NULL, error))
    return FALSE;
  rt_assessment_set_answer (assessment, item, score);
  return TRUE;
}

/**
 * rt_practice_clear_item:
 * @assessment: a questionnaire in progress
 * @item: number of the item, from 1
 *
 * Takes an answer back: the item counts as left out.
 *
 * Returns: whether it was saved.
 */
gboolean
rt_practice_clear_item (RtPractice *practice, RtAssessment *assessment, int item, GError **error)
{
  AnswerJob job = { assessment, item, FALSE, 0 };

  if (!check_open (assessment, error)
      || !rt_practice_write (practice, "assessment.answer", answer_job, &job, NULL, error))
    return FALSE;
  rt_assessment_clear_answer (assessment, item);
  return TRUE;
}

/**
 * rt_practice_score_assessment:
 *
 * Returns: (transfer full): what the answers so far score; %NULL with an error. It lives no longer
 * than the practice's catalogue.
 */
RtScoreResult *
rt_practice_score_assessment (RtPractice *practice, const RtAssessment *assessment, GError **error)
{
  const RtInstrument *instrument = find_instrument (practice, assessment->instrument_id, error);

  return instrument != NULL ? rt_score_assessment (instrument, assessment, error) : NULL;
}

typedef struct
{
  RtAssessment *assessment;
  const RtScoreResult *result;
} CompleteJob;

static gboolean
complete_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const CompleteJob *job = data;

  return rt_assessment_store_set_status (database, job->assessment, RT_ASSESSMENT_COMPLETE, error)
         && rt_complete_assessment_put_scores (database, job->assessment, job->result, error);
}

/**
 * rt_practice_complete_assessment:
 * @assessment: a questionnaire in progress
 * @result: (out) (transfer full) (optional): what it scores
 *
 * Closes the questionnaire; every subscale that has a score becomes a measurement at the time of
 * answering.
 *
 * Returns: whether it was closed.
 */
gboolean
rt_practice_complete_assessment (RtPractice *practice,
                                 RtAssessment *assessment,
                                 RtScoreResult **result,
                                 GError **error)
{
  g_autoptr (RtScoreResult) scored = NULL;
  CompleteJob job = { .assessment = assessment };

  if (!check_open (assessment, error))
    return FALSE;
  job.result = scored = rt_practice_score_assessment (practice, assessment, error);
  if (scored == NULL)
    return FALSE;
  if (!rt_practice_write (practice, "assessment.complete", complete_job, &job, NULL, error))
    {
      assessment->status = RT_ASSESSMENT_IN_PROGRESS;
      return FALSE;
    }
  rt_practice_announce (practice, assessment->patient_id);
  if (result != NULL)
    *result = g_steal_pointer (&scored);
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

typedef struct
{
  gint64 patient_id;
  GPtrArray *assessments;
} ListJob;

static gboolean
list_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  ListJob *job = data;

  job->assessments = rt_assessment_store_list (database, job->patient_id, error);
  return job->assessments != NULL;
}

/**
 * rt_practice_list_assessments:
 * @unfinished_only: only those begun and not completed
 *
 * Returns: (transfer full) (element-type RtAssessment): the patient's questionnaires, oldest first;
 * %NULL with an error.
 */
GPtrArray *
rt_practice_list_assessments (RtPractice *practice,
                              gint64 patient_id,
                              gboolean unfinished_only,
                              GError **error)
{
  ListJob job = { .patient_id = patient_id };

  if (!rt_practice_read (practice, list_job, &job, NULL, error))
    return NULL;
  for (guint i = job.assessments->len; unfinished_only && i > 0; i--)
    if (((const RtAssessment *)g_ptr_array_index (job.assessments, i - 1))->status
        != RT_ASSESSMENT_IN_PROGRESS)
      g_ptr_array_remove_index (job.assessments, i - 1);
  return job.assessments;
}
