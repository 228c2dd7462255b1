/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "enter-assessment.h"

#include <glib/gi18n.h>

#include "amend-assessment.h"
#include "answer-place.h"
#include "assessment-store.h"
#include "clock.h"
#include "complete-assessment.h"
#include "critical-answer-store.h"
#include "critical-item.h"
#include "measurement-store.h"
#include "patient-store.h"
#include "person-facts.h"
#include "practice-private.h"

/* As it was in the version that @assessment answers. */
static const RtInstrument *
find_instrument (RtPractice *practice, const RtAssessment *assessment, GError **error)
{
  const RtInstrument *instrument = rt_catalogue_instrument_answered (
      rt_practice_catalogue (practice), assessment->instrument_id, assessment->instrument_version);

  if (instrument == NULL)
    g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                         _ ("This practice has no questionnaire of that name."));
  return instrument;
}

/**
 * rt_assessment_check_time:
 * @answered_at: when a questionnaire is said to have been answered
 *
 * Returns: whether that is not later than today.
 */
gboolean
rt_assessment_check_time (RtMoment answered_at, GError **error)
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

/* What the plan asks for, not stored yet; NULL when it cannot be. */
static RtAssessment *
from_plan (RtPractice *practice, const RtAssessment *plan, GError **error)
{
  const RtInstrument *instrument = find_instrument (practice, plan, error);
  RtAssessment *assessment;

  if (instrument == NULL || !rt_assessment_check_time (plan->answered_at, error))
    return NULL;
  assessment = rt_assessment_new ();
  assessment->patient_id = plan->patient_id;
  assessment->instrument_id = g_strdup (instrument->id);
  assessment->instrument_version = instrument->version;
  assessment->language = g_strdup (plan->language != NULL ? plan->language : instrument->language);
  assessment->answered_at = plan->answered_at;
  assessment->entered_at = rt_clock_now ();
  assessment->rater = plan->rater;
  assessment->informant = plan->rater == RT_RATER_INFORMANT ? g_strdup (plan->informant) : NULL;
  assessment->corrects = g_strdup (plan->corrects);
  assessment->entered_through = plan->entered_through;
  assessment->status = RT_ASSESSMENT_IN_PROGRESS;
  assessment->from_other_form = !instrument->is_own && plan->language == NULL;
  rt_assessment_copy_answers (assessment, plan);
  return assessment;
}

/**
 * rt_practice_begin_assessment:
 * @plan: patient, questionnaire, its version (0 for the newest), rater, informant, date of
 * answering (not later than today), the way it comes in, what it corrects; answers it begins with;
 * the language of the wording the patient is asked by, %NULL when it is entered from topics
 *
 * Returns: (transfer full): the new questionnaire, saved; %NULL with an error.
 */
RtAssessment *
rt_practice_begin_assessment (RtPractice *practice, const RtAssessment *plan, GError **error)
{
  g_autoptr (RtAssessment) assessment = from_plan (practice, plan, error);

  if (assessment == NULL || !rt_practice_check_handed_over (practice, assessment, error)
      || !rt_practice_write (practice, "assessment.start", insert_job, assessment, NULL, error))
    return NULL;
  rt_practice_announce (practice, plan->patient_id);
  return g_steal_pointer (&assessment);
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
  g_autoptr (RtAssessment) plan = rt_assessment_new ();

  plan->patient_id = patient_id;
  plan->instrument_id = g_strdup (instrument_id);
  plan->rater = rater;
  plan->answered_at = answered_at;
  return rt_practice_begin_assessment (practice, plan, error);
}

typedef struct
{
  RtAssessment *assessment;
  int item;
  gboolean answered;
  double score;
  gboolean critical;
} AnswerJob;

/* A critical answer is on the list from the moment it is saved, whatever becomes of the rest. */
static gboolean
answer_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const AnswerJob *job = data;

  if (!rt_assessment_store_set_answer (database, job->assessment, job->item, job->answered,
                                       job->score, error))
    return FALSE;
  return job->critical
             ? rt_critical_answer_store_raise (database, job->assessment->patient_id,
                                               job->assessment->id, job->item, job->score,
                                               rt_clock_now (), error)
             : rt_critical_answer_store_take_back (database, job->assessment->id, job->item, error);
}

/**
 * rt_assessment_check_open:
 *
 * Returns: whether a questionnaire is still in progress, so that it may be changed.
 */
gboolean
rt_assessment_check_open (const RtAssessment *assessment, GError **error)
{
  if (assessment->status == RT_ASSESSMENT_IN_PROGRESS)
    return TRUE;
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                       _ ("This questionnaire is finished; its answers are not changed any more."));
  return FALSE;
}

static gboolean
check_option (const RtInstrument *instrument, int number, double value, GError **error)
{
  RtAnswerPlace place;
  gboolean known = rt_answer_place (instrument, number, &place);

  if (known && rt_answer_place_takes (&place, value))
    return TRUE;
  if (known && place.kind == RT_PLACE_SCORE)
    g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                 _ ("The score “%s” of %s goes from %g to %g; %g is outside."), place.subscale->id,
                 instrument->short_name, place.subscale->minimum, place.subscale->maximum, value);
  else if (known && place.kind == RT_PLACE_FACT)
    g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                 _ ("“%s” is answered with 1 (yes) or 0 (no)."), place.fact->name);
  else
    g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                 _ ("Item %d of %s has no such answer."), number, instrument->short_name);
  return FALSE;
}

/**
 * rt_practice_answer_item:
 * @assessment: a questionnaire in progress; gets the answer once it is saved
 * @item: number of the item, from 1, or of another place; see rt_answer_place()
 * @score: the option's score before reversal, the value of a fact, or a typed score
 *
 * A critical answer is put on the list of what needs a response in the same transaction.
 *
 * Returns: whether the answer was saved.
 */
gboolean
rt_practice_answer_item (
    RtPractice *practice, RtAssessment *assessment, int item, double score, GError **error)
{
  const RtInstrument *instrument = find_instrument (practice, assessment, error);
  AnswerJob job = { assessment, item, TRUE, score, FALSE };

  if (instrument == NULL || !rt_practice_check_handed_over (practice, assessment, error)
      || !rt_assessment_check_open (assessment, error)
      || !check_option (instrument, item, score, error))
    return FALSE;
  job.critical = rt_critical_item_of (instrument, item, score) != NULL;
  if (!rt_practice_write (practice, "assessment.answer", answer_job, &job, NULL, error))
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
  AnswerJob job = { assessment, item, FALSE, 0, FALSE };

  if (!rt_practice_check_handed_over (practice, assessment, error)
      || !rt_assessment_check_open (assessment, error)
      || !rt_practice_write (practice, "assessment.answer", answer_job, &job, NULL, error))
    return FALSE;
  rt_assessment_clear_answer (assessment, item);
  return TRUE;
}

typedef struct
{
  gint64 patient_id;
  RtPatient *patient;
} PatientJob;

static gboolean
patient_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  PatientJob *job = data;

  job->patient = rt_patient_store_get (database, job->patient_id, error);
  return job->patient != NULL;
}

typedef gboolean (*ReadFunc) (
    RtPractice *practice, RtStoreJob job, gpointer data, GCancellable *cancellable, GError **error);

static RtScoreResult *
score (RtPractice *practice, const RtAssessment *assessment, ReadFunc read, GError **error)
{
  const RtInstrument *instrument = find_instrument (practice, assessment, error);
  PatientJob job = { assessment->patient_id, NULL };
  g_autoptr (RtPatient) patient = NULL;
  RtPersonFacts person;

  if (instrument == NULL || !read (practice, patient_job, &job, NULL, error))
    return NULL;
  patient = job.patient;
  person = rt_person_facts_of (patient, rt_moment_date (assessment->answered_at));
  return rt_score_assessment_with (instrument, assessment, &person, error);
}

/**
 * rt_practice_score_assessment:
 *
 * Sex and age on the day of answering count where the instrument asks for them.
 *
 * Returns: (transfer full): what the answers so far score; %NULL with an error. It lives no longer
 * than the practice's catalogue.
 */
RtScoreResult *
rt_practice_score_assessment (RtPractice *practice, const RtAssessment *assessment, GError **error)
{
  return score (practice, assessment, rt_practice_read, error);
}

typedef struct
{
  RtAssessment *assessment;
  const RtScoreResult *result;
} CompleteJob;

/* The scores of the one that is corrected leave the course; the questionnaire itself stays. */
static gboolean
withdraw_corrected (RtDatabase *database, const RtAssessment *assessment, GError **error)
{
  g_autofree char *source =
      assessment->corrects != NULL ? g_strconcat ("assessment/", assessment->corrects, NULL) : NULL;

  return source == NULL
         || rt_measurement_store_withdraw_source (database, assessment->patient_id, source, error);
}

/* A correction begins with answers that were not given one by one. */
static gboolean
raise_all (RtDatabase *database, const CompleteJob *job, GError **error)
{
  const RtAssessment *assessment = job->assessment;

  for (guint i = 0; i < job->result->risks->len; i++)
    {
      const RtRiskItem *risk = g_ptr_array_index (job->result->risks, i);
      const RtItemAnswer *answer = rt_assessment_answer (assessment, risk->item);

      if (answer != NULL
          && !rt_critical_answer_store_raise (database, assessment->patient_id, assessment->id,
                                              risk->item, answer->score, rt_clock_now (), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
complete_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const CompleteJob *job = data;

  return withdraw_corrected (database, job->assessment, error)
         && rt_assessment_store_set_status (database, job->assessment, RT_ASSESSMENT_COMPLETE,
                                            error)
         && raise_all (database, job, error)
         && rt_critical_answer_store_carry_over (database, job->assessment, error)
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

  if (!rt_practice_check_handed_over (practice, assessment, error)
      || !rt_assessment_check_open (assessment, error))
    return FALSE;
  job.result = scored = score (practice, assessment, rt_practice_read_for_patient, error);
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
add_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const CompleteJob *job = data;

  return rt_assessment_store_insert (database, job->assessment, error)
         && complete_job (database, data, cancellable, error);
}

static gboolean
check_answers (RtPractice *practice, const RtAssessment *assessment, GError **error)
{
  const RtInstrument *instrument = find_instrument (practice, assessment, error);
  gboolean any = FALSE;

  for (guint i = 0; assessment->answers != NULL && i < assessment->answers->len; i++)
    {
      const RtItemAnswer *answer = &g_array_index (assessment->answers, RtItemAnswer, i);

      if (answer->answered && !check_option (instrument, answer->item, answer->score, error))
        return FALSE;
      any = any || answer->answered;
    }
  if (!any)
    g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                         _ ("Nothing is answered. Give at least one answer."));
  return any;
}

/**
 * rt_practice_add_assessment:
 * @plan: as for rt_practice_begin_assessment(), with all its answers
 * @result: (out) (transfer full) (optional): what it scores
 *
 * Stores a finished questionnaire in one transaction: wholly or not at all.
 *
 * Returns: (transfer full): the questionnaire, complete; %NULL with an error.
 */
RtAssessment *
rt_practice_add_assessment (RtPractice *practice,
                            const RtAssessment *plan,
                            RtScoreResult **result,
                            GError **error)
{
  g_autoptr (RtAssessment) assessment = from_plan (practice, plan, error);
  g_autoptr (RtScoreResult) scored = NULL;
  CompleteJob job = { .assessment = assessment };

  if (assessment == NULL || !check_answers (practice, assessment, error))
    return NULL;
  job.result = scored = rt_practice_score_assessment (practice, assessment, error);
  if (scored == NULL || !rt_practice_write (practice, "assessment.add", add_job, &job, NULL, error))
    return NULL;
  rt_practice_announce (practice, assessment->patient_id);
  if (result != NULL)
    *result = g_steal_pointer (&scored);
  return g_steal_pointer (&assessment);
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
