/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/withdraw-question.h"

#include <glib/gi18n.h>

#include "measures/assessment-work.h"

struct _RtWithdrawQuestion
{
  AdwAlertDialog parent_instance;

  RtPractice *practice;
  gint64 patient_id;
  char *uuid;
};

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtWithdrawQuestion, rt_withdraw_question, ADW_TYPE_ALERT_DIALOG)

static void
withdrawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtWithdrawQuestion) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!rt_assessment_work_withdraw_finish (RT_PRACTICE (source), result, &error))
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

static void
rt_withdraw_question_response (AdwAlertDialog *dialog, const char *response)
{
  RtWithdrawQuestion *self = RT_WITHDRAW_QUESTION (dialog);

  if (g_str_equal (response, "withdraw"))
    rt_assessment_work_withdraw_async (self->practice, self->uuid, self->patient_id, NULL,
                                       withdrawn_cb, g_object_ref (self));
}

static void
rt_withdraw_question_finalize (GObject *object)
{
  RtWithdrawQuestion *self = RT_WITHDRAW_QUESTION (object);

  g_clear_object (&self->practice);
  g_free (self->uuid);
  G_OBJECT_CLASS (rt_withdraw_question_parent_class)->finalize (object);
}

static void
rt_withdraw_question_class_init (RtWithdrawQuestionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rt_withdraw_question_finalize;
  ADW_ALERT_DIALOG_CLASS (klass)->response = rt_withdraw_question_response;
  signals[FAILED] = g_signal_new ("failed", RT_TYPE_WITHDRAW_QUESTION, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rt_withdraw_question_init (RtWithdrawQuestion *self)
{
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (self);

  adw_alert_dialog_set_heading (alert, _ ("Withdraw This Questionnaire?"));
  adw_alert_dialog_set_body (alert,
                             _ ("Its answers leave the record and every course. The history keeps "
                                "that they were entered and withdrawn."));
  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "withdraw", _ ("_Withdraw"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (alert, "withdraw", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (alert, "cancel");
}

/**
 * rt_withdraw_question_new:
 * @assessment: a completed or unfinished one
 *
 * Returns: (transfer floating): the question
 */
RtWithdrawQuestion *
rt_withdraw_question_new (RtPractice *practice, const RtAssessment *assessment)
{
  RtWithdrawQuestion *self = g_object_new (RT_TYPE_WITHDRAW_QUESTION, NULL);

  self->practice = g_object_ref (practice);
  self->patient_id = assessment->patient_id;
  self->uuid = g_strdup (assessment->uuid);
  return self;
}
