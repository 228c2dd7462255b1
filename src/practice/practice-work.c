/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "practice.h"

typedef struct
{
  RtPracticeWork run;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  if (work->free_data != NULL)
    work->free_data (work->data);
  g_free (work);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;
  gpointer result = work->run (RT_PRACTICE (source), work->data, cancellable, &error);

  if (result != NULL)
    g_task_return_pointer (task, result, work->free_result);
  else
    g_task_return_error (task, error);
}

/**
 * rt_practice_run_async:
 * @work: what to do on a worker thread
 * @data: (transfer full): for @work
 * @free_data: (nullable): frees @data
 * @free_result: (nullable): frees the result if nobody takes it
 *
 * Runs practice calls without blocking the main thread; @callback is called there.
 */
void
rt_practice_run_async (RtPractice *practice,
                       RtPracticeWork work,
                       gpointer data,
                       GDestroyNotify free_data,
                       GDestroyNotify free_result,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (practice, cancellable, callback, user_data);
  Work *held = g_new0 (Work, 1);

  held->run = work;
  held->data = data;
  held->free_data = free_data;
  held->free_result = free_result;
  g_task_set_source_tag (task, rt_practice_run_async);
  g_task_set_task_data (task, held, work_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * rt_practice_run_finish:
 *
 * Returns: (transfer full): what the work returned; %NULL with its error.
 */
gpointer
rt_practice_run_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, practice), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
