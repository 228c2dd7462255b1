/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labs/labs-task.h"

typedef struct
{
  RtLabsTask *task; /* moved to the result */
  RtLabsWork work;
} Job;

/** rt_labs_task_new: Returns: (transfer full): an empty task. */
RtLabsTask *
rt_labs_task_new (void)
{
  RtLabsTask *task = g_new0 (RtLabsTask, 1);

  task->questions = g_ptr_array_new_with_free_func (g_free);
  return task;
}

/** rt_labs_task_free: frees the task and what it holds. */
void
rt_labs_task_free (RtLabsTask *task)
{
  if (task == NULL)
    return;
  rt_lab_report_free (task->report);
  rt_lab_result_free (task->result);
  rt_lab_result_free (task->corrected);
  rt_personal_target_free (task->target);
  g_clear_pointer (&task->results, g_ptr_array_unref);
  g_clear_pointer (&task->content, g_bytes_unref);
  g_free (task->text);
  g_ptr_array_unref (task->questions);
  g_free (task);
}

/** rt_labs_work_store: Returns: whether a report with its results was stored, or questions stand in
 * the way. */
gboolean
rt_labs_work_store (RtPractice *practice, RtLabsTask *task, GError **error)
{
  return rt_practice_record_lab_report (practice, task->report, task->results, task->confirmed,
                                        task->questions, error);
}

/** rt_labs_work_review: Returns: whether the report was signed off. */
gboolean
rt_labs_work_review (RtPractice *practice, RtLabsTask *task, GError **error)
{
  return rt_practice_review_lab_report (practice, task->report, task->text, error);
}

/** rt_labs_work_judge: Returns: whether the verdict was recorded. */
gboolean
rt_labs_work_judge (RtPractice *practice, RtLabsTask *task, GError **error)
{
  return rt_practice_judge_lab_result (practice, task->result, task->verdict, task->text, error);
}

/** rt_labs_work_correct: Returns: whether the correction was recorded. */
gboolean
rt_labs_work_correct (RtPractice *practice, RtLabsTask *task, GError **error)
{
  return rt_practice_correct_lab_result (practice, task->report, task->result, task->corrected,
                                         error);
}

/** rt_labs_work_target: Returns: whether the target was set. */
gboolean
rt_labs_work_target (RtPractice *practice, RtLabsTask *task, GError **error)
{
  return rt_practice_set_personal_target (practice, task->target, error);
}

/** rt_labs_work_end_target: Returns: whether nothing is aimed at any more. */
gboolean
rt_labs_work_end_target (RtPractice *practice, RtLabsTask *task, GError **error)
{
  return rt_practice_end_personal_target (practice, task->target, error);
}

/** rt_labs_work_withdraw: Returns: whether the report was marked as entered in error. */
gboolean
rt_labs_work_withdraw (RtPractice *practice, RtLabsTask *task, GError **error)
{
  return rt_practice_withdraw_lab_report (practice, task->report, error);
}

/** rt_labs_work_attach: Returns: whether the original was stored. */
gboolean
rt_labs_work_attach (RtPractice *practice, RtLabsTask *task, GError **error)
{
  g_autoptr (RtAttachment) original =
      rt_practice_attach_original (practice, task->report, task->text, task->content, error);

  return original != NULL;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  rt_labs_task_free (job->task);
  g_free (job);
}

static gpointer
run_job (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  return job->work (practice, job->task, error) ? g_steal_pointer (&job->task) : NULL;
}

/**
 * rt_labs_task_run_async:
 * @task: (transfer full): what to work on
 * @callback: called in this thread when it is done
 */
void
rt_labs_task_run_async (RtPractice *practice,
                        RtLabsTask *task,
                        RtLabsWork work,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->task = task;
  job->work = work;
  rt_practice_run_async (practice, run_job, job, job_free, (GDestroyNotify)rt_labs_task_free, NULL,
                         callback, user_data);
}

/** rt_labs_task_run_finish: Returns: (transfer full): the task that was done; %NULL with an error.
 */
RtLabsTask *
rt_labs_task_run_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error);
}
