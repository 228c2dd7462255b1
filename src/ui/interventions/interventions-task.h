/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "keep-interventions.h"

/* One piece of work on a patient's interventions, with copies of what it needs, done on a worker
 * thread. Every member may be empty. */
typedef struct
{
  RtIntervention *intervention; /* as it is stored, or to be stored */
  RtRegimenStep *step;
  GPtrArray *steps; /* (element RtRegimenStep) */
  RtAdministration *administration;
  RtAdherenceReport *adherence;
  RtMoment from;
  char *reason;
} RtInterventionsTask;

RtInterventionsTask *rt_interventions_task_new (const RtIntervention *intervention);
void rt_interventions_task_free (RtInterventionsTask *task);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtInterventionsTask, rt_interventions_task_free)

typedef gboolean (*RtInterventionsWork) (RtPractice *practice,
                                         RtInterventionsTask *task,
                                         GError **error);

gboolean
rt_interventions_work_add (RtPractice *practice, RtInterventionsTask *task, GError **error);
gboolean
rt_interventions_work_amend (RtPractice *practice, RtInterventionsTask *task, GError **error);
gboolean
rt_interventions_work_withdraw (RtPractice *practice, RtInterventionsTask *task, GError **error);
gboolean
rt_interventions_work_add_step (RtPractice *practice, RtInterventionsTask *task, GError **error);
gboolean
rt_interventions_work_amend_step (RtPractice *practice, RtInterventionsTask *task, GError **error);
gboolean rt_interventions_work_withdraw_step (RtPractice *practice,
                                              RtInterventionsTask *task,
                                              GError **error);
gboolean
rt_interventions_work_plan (RtPractice *practice, RtInterventionsTask *task, GError **error);
gboolean
rt_interventions_work_pause (RtPractice *practice, RtInterventionsTask *task, GError **error);
gboolean
rt_interventions_work_resume (RtPractice *practice, RtInterventionsTask *task, GError **error);
gboolean
rt_interventions_work_stop (RtPractice *practice, RtInterventionsTask *task, GError **error);
gboolean
rt_interventions_work_add_use (RtPractice *practice, RtInterventionsTask *task, GError **error);
gboolean rt_interventions_work_withdraw_use (RtPractice *practice,
                                             RtInterventionsTask *task,
                                             GError **error);
gboolean rt_interventions_work_add_adherence (RtPractice *practice,
                                              RtInterventionsTask *task,
                                              GError **error);
gboolean rt_interventions_work_withdraw_adherence (RtPractice *practice,
                                                   RtInterventionsTask *task,
                                                   GError **error);

void rt_interventions_task_run_async (RtPractice *practice,
                                      RtInterventionsTask *task,
                                      RtInterventionsWork work,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean
rt_interventions_task_run_finish (RtPractice *practice, GAsyncResult *result, GError **error);
