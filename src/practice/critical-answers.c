/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "critical-answers.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "critical-answer-store.h"
#include "practice-private.h"

typedef struct
{
  gint64 patient_id;
  GPtrArray *list;
} ListJob;

static gboolean
list_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  ListJob *job = data;

  job->list = rt_critical_answer_store_list (database, job->patient_id, error);
  return job->list != NULL;
}

/**
 * rt_practice_list_critical_answers:
 *
 * Returns: (transfer full) (element-type RtCriticalAnswer): the patient's critical answers, by the
 * time of answering, with what was recorded; %NULL with an error.
 */
GPtrArray *
rt_practice_list_critical_answers (RtPractice *practice, gint64 patient_id, GError **error)
{
  ListJob job = { patient_id, NULL };

  return rt_practice_read (practice, list_job, &job, NULL, error) ? job.list : NULL;
}

static gboolean
record_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_critical_answer_store_record (database, data, error);
}

static gboolean
check_response (RtCriticalState state,
                const char *const *actions,
                const char *response,
                GError **error)
{
  gboolean has_words = response != NULL && *response != '\0';
  gboolean has_actions = actions != NULL && actions[0] != NULL;

  if (state != RT_CRITICAL_DONE || has_words || has_actions)
    return TRUE;
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                       _ ("Write down what was asked and done, or choose what was done."));
  return FALSE;
}

/**
 * rt_practice_record_critical_response:
 * @answer: a listed one; says what was recorded when that is stored
 * @state: done, or deferred to keep it on top of the patient's record
 * @actions: (nullable): names of what was done
 * @response: (nullable): what was asked and done, in words
 *
 * Returns: whether it was recorded.
 */
gboolean
rt_practice_record_critical_response (RtPractice *practice,
                                      RtCriticalAnswer *answer,
                                      RtCriticalState state,
                                      const char *const *actions,
                                      const char *response,
                                      GError **error)
{
  if (!check_response (state, actions, response, error))
    return FALSE;
  answer->state = state;
  g_strfreev (answer->actions);
  answer->actions = g_strdupv ((char **)actions);
  g_set_str (&answer->response, response);
  answer->recorded_at = rt_clock_now ();
  if (!rt_practice_write (practice, "critical.respond", record_job, answer, NULL, error))
    return FALSE;
  rt_practice_announce (practice, answer->patient_id);
  return TRUE;
}
