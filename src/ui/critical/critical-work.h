/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "critical-answers.h"

/* What the dialog of critical answers reads. */
typedef struct
{
  GPtrArray *answers; /* (element RtCriticalAnswer) without a recorded response */
  char *emergency;    /* the practice's emergency resources; "" when none are entered */
} RtCriticalPage;

void rt_critical_page_free (RtCriticalPage *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtCriticalPage, rt_critical_page_free)

/* Reading and recording on a worker thread. */
void rt_critical_work_read_async (RtPractice *practice,
                                  gint64 patient_id,
                                  gint64 assessment_id,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
RtCriticalPage *
rt_critical_work_read_finish (RtPractice *practice, GAsyncResult *result, GError **error);
void rt_critical_work_record_async (RtPractice *practice,
                                    GPtrArray *answers,
                                    RtCriticalState state,
                                    const char *const *actions,
                                    const char *response,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
void rt_critical_work_set_emergency_async (RtPractice *practice,
                                           const char *text,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
gboolean rt_critical_work_finish (RtPractice *practice, GAsyncResult *result, GError **error);
