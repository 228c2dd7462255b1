/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "critical/critical-work.h"

#include "practice-settings.h"

typedef struct
{
  gint64 patient_id;
  gint64 assessment_id;
} Reading;

typedef struct
{
  GPtrArray *answers;
  RtCriticalState state;
  GStrv actions;
  char *response;
} Recording;

/** rt_critical_page_free: Frees @page, which may be %NULL. */
void
rt_critical_page_free (RtCriticalPage *page)
{
  if (page == NULL)
    return;
  g_clear_pointer (&page->answers, g_ptr_array_unref);
  g_free (page->emergency);
  g_free (page);
}

static void
keep_wanted (GPtrArray *answers, gint64 assessment_id)
{
  for (guint i = answers->len; i > 0; i--)
    {
      const RtCriticalAnswer *answer = g_ptr_array_index (answers, i - 1);

      if (answer->state == RT_CRITICAL_DONE
          || (assessment_id != 0 && answer->assessment_id != assessment_id))
        g_ptr_array_remove_index (answers, i - 1);
    }
}

static gpointer
read_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const Reading *reading = data;
  g_autoptr (RtCriticalPage) page = g_new0 (RtCriticalPage, 1);

  page->answers = rt_practice_list_critical_answers (practice, reading->patient_id, error);
  if (page->answers == NULL)
    return NULL;
  keep_wanted (page->answers, reading->assessment_id);
  page->emergency = rt_practice_get_setting (practice, RT_SETTING_EMERGENCY, error);
  return page->emergency != NULL ? g_steal_pointer (&page) : NULL;
}

/**
 * rt_critical_work_read_async:
 * @assessment_id: of which questionnaire; 0 for all of the patient
 *
 * Reads the critical answers without a recorded response.
 */
void
rt_critical_work_read_async (RtPractice *practice,
                             gint64 patient_id,
                             gint64 assessment_id,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->patient_id = patient_id;
  reading->assessment_id = assessment_id;
  rt_practice_run_async (practice, read_work, reading, g_free,
                         (GDestroyNotify)rt_critical_page_free, cancellable, callback, user_data);
}

/** rt_critical_work_read_finish: Returns: (transfer full): what was read; %NULL with an error. */
RtCriticalPage *
rt_critical_work_read_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error);
}

static void
recording_free (gpointer data)
{
  Recording *recording = data;

  g_ptr_array_unref (recording->answers);
  g_strfreev (recording->actions);
  g_free (recording->response);
  g_free (recording);
}

static gpointer
record_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  Recording *recording = data;

  for (guint i = 0; i < recording->answers->len; i++)
    if (!rt_practice_record_critical_response (
            practice, g_ptr_array_index (recording->answers, i), recording->state,
            (const char *const *)recording->actions, recording->response, error))
      return NULL;
  return GINT_TO_POINTER (TRUE);
}

/**
 * rt_critical_work_record_async:
 * @answers: (element-type RtCriticalAnswer): to which the response belongs
 *
 * Records one response to one or more answers; see rt_practice_record_critical_response().
 */
void
rt_critical_work_record_async (RtPractice *practice,
                               GPtrArray *answers,
                               RtCriticalState state,
                               const char *const *actions,
                               const char *response,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  Recording *recording = g_new0 (Recording, 1);

  recording->answers = g_ptr_array_ref (answers);
  recording->state = state;
  recording->actions = g_strdupv ((char **)actions);
  recording->response = g_strdup (response);
  rt_practice_run_async (practice, record_work, recording, recording_free, NULL, NULL, callback,
                         user_data);
}

static gpointer
set_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (rt_practice_set_setting (practice, RT_SETTING_EMERGENCY, data, error));
}

/** rt_critical_work_set_emergency_async: Stores the practice's emergency resources. */
void
rt_critical_work_set_emergency_async (RtPractice *practice,
                                      const char *text,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  rt_practice_run_async (practice, set_work, g_strdup (text), g_free, NULL, NULL, callback,
                         user_data);
}

/** rt_critical_work_finish: Returns: whether it was stored. */
gboolean
rt_critical_work_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error) != NULL;
}
