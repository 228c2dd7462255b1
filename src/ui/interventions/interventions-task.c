/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/interventions-task.h"

typedef struct
{
  RtInterventionsTask *task; /* moved to the result */
  RtInterventionsWork work;
} Job;

/**
 * rt_interventions_task_new:
 * @intervention: (nullable): what the work is about; copied
 *
 * Returns: (transfer full): a task with nothing else in it
 */
RtInterventionsTask *
rt_interventions_task_new (const RtIntervention *intervention)
{
  RtInterventionsTask *task = g_new0 (RtInterventionsTask, 1);

  if (intervention != NULL)
    task->intervention = rt_intervention_copy (intervention);
  return task;
}

/** rt_interventions_task_free: frees the task and what it holds. */
void
rt_interventions_task_free (RtInterventionsTask *task)
{
  if (task == NULL)
    return;
  rt_intervention_free (task->intervention);
  rt_regimen_step_free (task->step);
  g_clear_pointer (&task->steps, g_ptr_array_unref);
  rt_administration_free (task->administration);
  rt_adherence_report_free (task->adherence);
  g_free (task->reason);
  g_free (task);
}

/** rt_interventions_work_add: Returns: whether the intervention was recorded. */
gboolean
rt_interventions_work_add (RtPractice *practice, RtInterventionsTask *task, GError **error)
{
  return rt_practice_add_intervention (practice, task->intervention, error);
}

/** rt_interventions_work_amend: Returns: whether the intervention has its new contents. */
gboolean
rt_interventions_work_amend (RtPractice *practice, RtInterventionsTask *task, GError **error)
{
  return rt_practice_amend_intervention (practice, task->intervention, error);
}

/** rt_interventions_work_withdraw: Returns: whether the intervention is marked as entered in error.
 */
gboolean
rt_interventions_work_withdraw (RtPractice *practice, RtInterventionsTask *task, GError **error)
{
  return rt_practice_withdraw_intervention (practice, task->intervention, error);
}

/** rt_interventions_work_add_step: Returns: whether the step was recorded. */
gboolean
rt_interventions_work_add_step (RtPractice *practice, RtInterventionsTask *task, GError **error)
{
  return rt_practice_add_regimen_step (practice, task->intervention, task->step, error);
}

/** rt_interventions_work_amend_step: Returns: whether the step has its new contents. */
gboolean
rt_interventions_work_amend_step (RtPractice *practice, RtInterventionsTask *task, GError **error)
{
  return rt_practice_amend_regimen_step (practice, task->intervention, task->step, error);
}

/** rt_interventions_work_withdraw_step: Returns: whether the step is marked as entered in error. */
gboolean
rt_interventions_work_withdraw_step (RtPractice *practice,
                                     RtInterventionsTask *task,
                                     GError **error)
{
  return rt_practice_withdraw_regimen_step (practice, task->intervention, task->step, error);
}

/** rt_interventions_work_plan: Returns: whether the steps were planned. */
gboolean
rt_interventions_work_plan (RtPractice *practice, RtInterventionsTask *task, GError **error)
{
  return rt_practice_plan_regimen (practice, task->intervention, task->steps, error);
}

/** rt_interventions_work_pause: Returns: whether the pause was recorded. */
gboolean
rt_interventions_work_pause (RtPractice *practice, RtInterventionsTask *task, GError **error)
{
  return rt_practice_pause_intervention (practice, task->intervention, task->from, task->reason,
                                         error);
}

/** rt_interventions_work_resume: Returns: whether the return to the regimen was recorded. */
gboolean
rt_interventions_work_resume (RtPractice *practice, RtInterventionsTask *task, GError **error)
{
  return rt_practice_resume_intervention (practice, task->intervention, task->from, task->reason,
                                          error);
}

/** rt_interventions_work_stop: Returns: whether the end was recorded. */
gboolean
rt_interventions_work_stop (RtPractice *practice, RtInterventionsTask *task, GError **error)
{
  return rt_practice_stop_intervention (practice, task->intervention, task->from, task->reason,
                                        error);
}

/** rt_interventions_work_add_use: Returns: whether the use was recorded. */
gboolean
rt_interventions_work_add_use (RtPractice *practice, RtInterventionsTask *task, GError **error)
{
  return rt_practice_add_administration (practice, task->intervention, task->administration, error);
}

/** rt_interventions_work_withdraw_use: Returns: whether the use is marked as entered in error. */
gboolean
rt_interventions_work_withdraw_use (RtPractice *practice, RtInterventionsTask *task, GError **error)
{
  return rt_practice_withdraw_administration (practice, task->intervention, task->administration,
                                              error);
}

/** rt_interventions_work_add_adherence: Returns: whether the report was recorded. */
gboolean
rt_interventions_work_add_adherence (RtPractice *practice,
                                     RtInterventionsTask *task,
                                     GError **error)
{
  return rt_practice_add_adherence (practice, task->intervention, task->adherence, error);
}

/** rt_interventions_work_withdraw_adherence: Returns: whether the report is marked as entered in
 * error. */
gboolean
rt_interventions_work_withdraw_adherence (RtPractice *practice,
                                          RtInterventionsTask *task,
                                          GError **error)
{
  return rt_practice_withdraw_adherence (practice, task->intervention, task->adherence, error);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  rt_interventions_task_free (job->task);
  g_free (job);
}

static gpointer
run_job (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  return job->work (practice, job->task, error) ? g_steal_pointer (&job->task) : NULL;
}

/**
 * rt_interventions_task_run_async:
 * @task: (transfer full): what to work on
 * @callback: called in this thread when it is done
 */
void
rt_interventions_task_run_async (RtPractice *practice,
                                 RtInterventionsTask *task,
                                 RtInterventionsWork work,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->task = task;
  job->work = work;
  rt_practice_run_async (practice, run_job, job, job_free,
                         (GDestroyNotify)rt_interventions_task_free, NULL, callback, user_data);
}

/** rt_interventions_task_run_finish: Returns: whether it was done; %FALSE with an error. */
gboolean
rt_interventions_task_run_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  g_autoptr (RtInterventionsTask) task = rt_practice_run_finish (practice, result, error);

  return task != NULL;
}
