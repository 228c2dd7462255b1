/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/answer-saver.h"

#include "amend-assessment.h"
#include "clock.h"

/* What is to be written. */
typedef enum
{
  STEP_ANSWER,
  STEP_CLEAR,
  STEP_REDATE,
  STEP_VERIFY,
  STEP_COMPLETE,
} StepKind;

typedef struct
{
  StepKind kind;
  int item;
  double score;
  RtMoment answered_at;
} Step;

/* A step on its way: the worker owns the assessment meanwhile. */
typedef struct
{
  Step step;
  RtAssessment *assessment; /* nullable: not begun */
  RtAssessment *plan;       /* nullable: of one that is not begun */
} Journey;

/* What came back. */
typedef struct
{
  RtAssessment *assessment; /* nullable: could not be begun */
  RtScoreResult *result;    /* nullable */
  GError *error;            /* nullable */
} Arrival;

struct _RtAnswerSaver
{
  GObject parent_instance;

  RtPractice *practice;
  RtAssessment *plan;       /* what the first answer begins */
  RtAssessment *assessment; /* nullable: not begun, or with the worker */
  GQueue steps;             /* (element Step) waiting */
  gboolean travelling;
  gboolean begun;
};

enum
{
  SAVED,
  FAILED,
  COMPLETED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void send_next (RtAnswerSaver *self);

G_DEFINE_FINAL_TYPE (RtAnswerSaver, rt_answer_saver, G_TYPE_OBJECT)

static void
journey_free (gpointer data)
{
  Journey *journey = data;

  g_clear_pointer (&journey->assessment, rt_assessment_free);
  g_clear_pointer (&journey->plan, rt_assessment_free);
  g_free (journey);
}

static void
arrival_free (gpointer data)
{
  Arrival *arrival = data;

  g_clear_pointer (&arrival->assessment, rt_assessment_free);
  g_clear_pointer (&arrival->result, rt_score_result_free);
  g_clear_error (&arrival->error);
  g_free (arrival);
}

static void
write_step (RtPractice *practice, Journey *journey, Arrival *arrival)
{
  const Step *step = &journey->step;

  switch (step->kind)
    {
    case STEP_ANSWER:
      rt_practice_answer_item (practice, journey->assessment, step->item, step->score,
                               &arrival->error);
      break;
    case STEP_CLEAR:
      rt_practice_clear_item (practice, journey->assessment, step->item, &arrival->error);
      break;
    case STEP_REDATE:
      rt_practice_redate_assessment (practice, journey->assessment, step->answered_at,
                                     &arrival->error);
      break;
    case STEP_VERIFY:
      rt_practice_verify_assessment (practice, journey->assessment, &arrival->error);
      break;
    case STEP_COMPLETE:
    default:
      rt_practice_complete_assessment (practice, journey->assessment, &arrival->result,
                                       &arrival->error);
      break;
    }
}

static gpointer
save_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  Journey *journey = data;
  Arrival *arrival = g_new0 (Arrival, 1);

  if (journey->assessment == NULL)
    journey->assessment = rt_practice_begin_assessment (practice, journey->plan, &arrival->error);
  if (journey->assessment != NULL)
    write_step (practice, journey, arrival);
  arrival->assessment = g_steal_pointer (&journey->assessment);
  return arrival;
}

static void
arrived_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtAnswerSaver) self = user_data;
  g_autoptr (GError) error = NULL;
  Arrival *arrival = rt_practice_run_finish (RT_PRACTICE (source), result, &error);

  self->travelling = FALSE;
  if (arrival == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error->message);
      return;
    }
  self->assessment = g_steal_pointer (&arrival->assessment);
  self->begun = self->assessment != NULL;
  if (arrival->error != NULL)
    g_signal_emit (self, signals[FAILED], 0, arrival->error->message);
  else if (arrival->result != NULL)
    g_signal_emit (self, signals[COMPLETED], 0, arrival->result);
  else
    g_signal_emit (self, signals[SAVED], 0);
  arrival_free (arrival);
  send_next (self);
}

/* One step at a time keeps the answers in the order in which they were given. */
static void
send_next (RtAnswerSaver *self)
{
  g_autofree Step *step = NULL;
  Journey *journey;

  if (self->travelling)
    return;
  step = g_queue_pop_head (&self->steps);
  if (step == NULL)
    return;
  journey = g_new0 (Journey, 1);
  journey->step = *step;
  journey->assessment = g_steal_pointer (&self->assessment);
  if (journey->assessment == NULL)
    journey->plan = rt_assessment_copy (self->plan);
  self->travelling = TRUE;
  rt_practice_run_async (self->practice, save_work, journey, journey_free, arrival_free, NULL,
                         arrived_cb, g_object_ref (self));
}

static void
add_step (RtAnswerSaver *self, Step step)
{
  g_queue_push_tail (&self->steps, g_memdup2 (&step, sizeof step));
  self->begun = TRUE;
  send_next (self);
}

static void
rt_answer_saver_dispose (GObject *object)
{
  RtAnswerSaver *self = RT_ANSWER_SAVER (object);

  g_queue_clear_full (&self->steps, g_free);
  g_clear_pointer (&self->assessment, rt_assessment_free);
  g_clear_pointer (&self->plan, rt_assessment_free);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (rt_answer_saver_parent_class)->dispose (object);
}

static void
rt_answer_saver_class_init (RtAnswerSaverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rt_answer_saver_dispose;
  signals[SAVED] = g_signal_new ("saved", RT_TYPE_ANSWER_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", RT_TYPE_ANSWER_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COMPLETED] = g_signal_new ("completed", RT_TYPE_ANSWER_SAVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
rt_answer_saver_init (RtAnswerSaver *self)
{
  g_queue_init (&self->steps);
}

/**
 * rt_answer_saver_new:
 * @practice: the open practice
 * @plan: (transfer full): patient, questionnaire, rater, date of answering; see
 *   rt_practice_begin_assessment()
 *
 * Returns: (transfer full): a saver that begins an assessment with the first answer
 */
RtAnswerSaver *
rt_answer_saver_new (RtPractice *practice, RtAssessment *plan)
{
  RtAnswerSaver *self = g_object_new (RT_TYPE_ANSWER_SAVER, NULL);

  self->practice = g_object_ref (practice);
  self->plan = plan;
  return self;
}

/**
 * rt_answer_saver_continue:
 * @practice: the open practice
 * @assessment: (transfer full): an assessment that was begun before
 *
 * Returns: (transfer full): a saver that goes on with it
 */
RtAnswerSaver *
rt_answer_saver_continue (RtPractice *practice, RtAssessment *assessment)
{
  RtAnswerSaver *self = rt_answer_saver_new (practice, rt_assessment_copy (assessment));

  self->assessment = assessment;
  self->begun = TRUE;
  return self;
}

/**
 * rt_answer_saver_assessment:
 * @self: a saver
 *
 * Returns: (transfer none) (nullable): the assessment; NULL before it was begun and while an answer
 *   is on its way
 */
const RtAssessment *
rt_answer_saver_assessment (RtAnswerSaver *self)
{
  g_return_val_if_fail (RT_IS_ANSWER_SAVER (self), NULL);
  return self->assessment;
}

/**
 * rt_answer_saver_set_day:
 * @day: of answering; today is this moment
 *
 * Sets the date of answering, as far as it is another one than before; of an assessment that is
 * begun it is changed there.
 */
void
rt_answer_saver_set_day (RtAnswerSaver *self, RtCalendarDate day)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gboolean today = rt_calendar_date_compare (day, rt_clock_today ()) == 0;

  g_return_if_fail (RT_IS_ANSWER_SAVER (self));
  if (self->begun && rt_calendar_date_compare (day, rt_moment_date (self->plan->answered_at)) == 0)
    return;
  self->plan->answered_at = today ? rt_clock_now () : rt_moment_from_date (day, zone);
  if (self->begun)
    add_step (self, (Step){ .kind = STEP_REDATE, .answered_at = self->plan->answered_at });
}

/**
 * rt_answer_saver_set_rater:
 * @self: a saver that has not begun
 * @rater: whose view the answers are
 * @informant: (nullable): who answers for the patient, in words
 *
 * Sets who answers.
 */
void
rt_answer_saver_set_rater (RtAnswerSaver *self, RtRater rater, const char *informant)
{
  g_return_if_fail (RT_IS_ANSWER_SAVER (self) && !self->begun);
  self->plan->rater = rater;
  g_set_str (&self->plan->informant, informant);
}

/**
 * rt_answer_saver_verify:
 * @self: a saver that has begun
 *
 * Records that the answers were entered a second time and agreed.
 */
void
rt_answer_saver_verify (RtAnswerSaver *self)
{
  g_return_if_fail (RT_IS_ANSWER_SAVER (self) && self->begun);
  add_step (self, (Step){ .kind = STEP_VERIFY });
}

/**
 * rt_answer_saver_has_begun:
 * @self: a saver
 *
 * Returns: whether anything was given to save
 */
gboolean
rt_answer_saver_has_begun (RtAnswerSaver *self)
{
  return self->begun;
}

/**
 * rt_answer_saver_is_idle:
 * @self: a saver
 *
 * Returns: whether everything given is saved
 */
gboolean
rt_answer_saver_is_idle (RtAnswerSaver *self)
{
  return !self->travelling && g_queue_is_empty (&self->steps);
}

/**
 * rt_answer_saver_answer:
 * @self: a saver
 * @item: number of the item, from 1
 * @score: the score of the chosen option, before reversal
 *
 * Saves an answer.
 */
void
rt_answer_saver_answer (RtAnswerSaver *self, int item, double score)
{
  g_return_if_fail (RT_IS_ANSWER_SAVER (self));
  add_step (self, (Step){ .kind = STEP_ANSWER, .item = item, .score = score });
}

/**
 * rt_answer_saver_clear:
 * @self: a saver
 * @item: number of the item, from 1
 *
 * Takes an answer back.
 */
void
rt_answer_saver_clear (RtAnswerSaver *self, int item)
{
  g_return_if_fail (RT_IS_ANSWER_SAVER (self));
  add_step (self, (Step){ .kind = STEP_CLEAR, .item = item });
}

/**
 * rt_answer_saver_complete:
 * @self: a saver
 *
 * Completes the assessment once every answer is saved; the completed signal brings the scores.
 */
void
rt_answer_saver_complete (RtAnswerSaver *self)
{
  g_return_if_fail (RT_IS_ANSWER_SAVER (self));
  add_step (self, (Step){ .kind = STEP_COMPLETE });
}
