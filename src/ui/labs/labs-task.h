/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "amend-laboratory.h"
#include "keep-laboratory.h"
#include "keep-originals.h"

/* One piece of work on a patient's laboratory, with copies of what it needs, done on a worker
 * thread. Every member may be empty. */
typedef struct
{
  RtLabReport *report;
  RtLabResult *result;
  RtLabResult *corrected;
  RtPersonalTarget *target;
  GPtrArray *results; /* (element RtLabResult) */
  GBytes *content;
  char *text;
  RtLabVerdict verdict;
  gboolean confirmed;
  GPtrArray *questions; /* (element utf8) filled in */
} RtLabsTask;

RtLabsTask *rt_labs_task_new (void);
void rt_labs_task_free (RtLabsTask *task);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtLabsTask, rt_labs_task_free)

typedef gboolean (*RtLabsWork) (RtPractice *practice, RtLabsTask *task, GError **error);

gboolean rt_labs_work_store (RtPractice *practice, RtLabsTask *task, GError **error);
gboolean rt_labs_work_review (RtPractice *practice, RtLabsTask *task, GError **error);
gboolean rt_labs_work_judge (RtPractice *practice, RtLabsTask *task, GError **error);
gboolean rt_labs_work_correct (RtPractice *practice, RtLabsTask *task, GError **error);
gboolean rt_labs_work_target (RtPractice *practice, RtLabsTask *task, GError **error);
gboolean rt_labs_work_end_target (RtPractice *practice, RtLabsTask *task, GError **error);
gboolean rt_labs_work_withdraw (RtPractice *practice, RtLabsTask *task, GError **error);
gboolean rt_labs_work_attach (RtPractice *practice, RtLabsTask *task, GError **error);

void rt_labs_task_run_async (RtPractice *practice,
                             RtLabsTask *task,
                             RtLabsWork work,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
RtLabsTask *rt_labs_task_run_finish (RtPractice *practice, GAsyncResult *result, GError **error);
