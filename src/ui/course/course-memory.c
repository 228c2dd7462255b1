/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course/course-memory.h"

#include "patient-settings.h"

/* What is to be remembered of which patient. */
typedef struct
{
  gint64 patient_id;
  char *text;
} Remembering;

static void
remembering_free (Remembering *remembering)
{
  g_free (remembering->text);
  g_free (remembering);
}

static gpointer
remember_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const Remembering *remembering = data;

  return GINT_TO_POINTER (rt_practice_set_patient_setting (
      practice, remembering->patient_id, RT_PATIENT_SETTING_COURSE, remembering->text, error));
}

/**
 * rt_course_remember_async:
 * @record: the record on screen
 * @choice: what its course shows
 * @callback: called when it is stored
 *
 * Remembers a choice with the patient, encrypted like the record.
 */
void
rt_course_remember_async (RtOpenRecord *record,
                          const RtCourseChoice *choice,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Remembering *remembering = g_new0 (Remembering, 1);

  remembering->patient_id = rt_open_record_patient_id (record);
  remembering->text = rt_course_choice_to_text (choice);
  rt_practice_run_async (rt_open_record_practice (record), remember_work, remembering,
                         (GDestroyNotify)remembering_free, NULL, NULL, callback, user_data);
}

/** rt_course_remember_finish: Returns: whether it was stored. */
gboolean
rt_course_remember_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error) != NULL;
}
