/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "batteries.h"

/* Everything about what a patient answers how often. */
typedef struct
{
  GPtrArray *batteries; /* (element RtBattery) of the practice */
  GPtrArray *schedules; /* (element RtSchedule) of the patient */
  GPtrArray *due;       /* (element RtDueAssessment) of the patient, the most urgent first */
} RtScheduleState;

void rt_schedule_state_free (RtScheduleState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtScheduleState, rt_schedule_state_free)

/* Reading and writing it on a worker thread. What is written is given away. */
void rt_schedule_work_read_async (RtPractice *practice,
                                  gint64 patient_id,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
RtScheduleState *
rt_schedule_work_read_finish (RtPractice *practice, GAsyncResult *result, GError **error);
void rt_schedule_work_add_async (RtPractice *practice,
                                 RtSchedule *schedule,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
void rt_schedule_work_stop_async (RtPractice *practice,
                                  RtSchedule *schedule,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
void rt_schedule_work_save_battery_async (RtPractice *practice,
                                          RtBattery *battery,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
void rt_schedule_work_withdraw_battery_async (RtPractice *practice,
                                              gint64 battery_id,
                                              GAsyncReadyCallback callback,
                                              gpointer user_data);
gboolean rt_schedule_work_finish (RtPractice *practice, GAsyncResult *result, GError **error);
