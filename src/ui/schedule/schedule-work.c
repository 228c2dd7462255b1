/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule/schedule-work.h"

#include "clock.h"

/** rt_schedule_state_free: Frees @state, which may be %NULL. */
void
rt_schedule_state_free (RtScheduleState *state)
{
  if (state == NULL)
    return;
  g_clear_pointer (&state->batteries, g_ptr_array_unref);
  g_clear_pointer (&state->schedules, g_ptr_array_unref);
  g_clear_pointer (&state->due, g_ptr_array_unref);
  g_free (state);
}

static gpointer
read_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 patient_id = *(gint64 *)data;
  g_autoptr (RtScheduleState) state = g_new0 (RtScheduleState, 1);

  state->batteries = rt_practice_list_batteries (practice, error);
  if (state->batteries == NULL)
    return NULL;
  state->schedules = rt_practice_list_schedules (practice, patient_id, error);
  if (state->schedules == NULL)
    return NULL;
  state->due = rt_practice_list_due (practice, patient_id, rt_clock_today (), error);
  return state->due != NULL ? g_steal_pointer (&state) : NULL;
}

/** rt_schedule_work_read_async: Reads what a patient answers how often, and what is due today. */
void
rt_schedule_work_read_async (RtPractice *practice,
                             gint64 patient_id,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  rt_practice_run_async (practice, read_work, g_memdup2 (&patient_id, sizeof patient_id), g_free,
                         (GDestroyNotify)rt_schedule_state_free, cancellable, callback, user_data);
}

/** rt_schedule_work_read_finish: Returns: (transfer full): what was read; %NULL with an error. */
RtScheduleState *
rt_schedule_work_read_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error);
}

static gpointer
add_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (rt_practice_add_schedule (practice, data, error));
}

/** rt_schedule_work_add_async: Adds @schedule (transfer full). */
void
rt_schedule_work_add_async (RtPractice *practice,
                            RtSchedule *schedule,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  rt_practice_run_async (practice, add_work, schedule, (GDestroyNotify)rt_schedule_free, NULL, NULL,
                         callback, user_data);
}

static gpointer
stop_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (rt_practice_withdraw_schedule (practice, data, error));
}

/** rt_schedule_work_stop_async: Ends @schedule (transfer full). */
void
rt_schedule_work_stop_async (RtPractice *practice,
                             RtSchedule *schedule,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  rt_practice_run_async (practice, stop_work, schedule, (GDestroyNotify)rt_schedule_free, NULL,
                         NULL, callback, user_data);
}

static gpointer
save_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (rt_practice_save_battery (practice, data, error));
}

/** rt_schedule_work_save_battery_async: Saves @battery (transfer full). */
void
rt_schedule_work_save_battery_async (RtPractice *practice,
                                     RtBattery *battery,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  rt_practice_run_async (practice, save_work, battery, (GDestroyNotify)rt_battery_free, NULL, NULL,
                         callback, user_data);
}

static gpointer
withdraw_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (rt_practice_withdraw_battery (practice, *(gint64 *)data, error));
}

/** rt_schedule_work_withdraw_battery_async: Takes a set off the list. */
void
rt_schedule_work_withdraw_battery_async (RtPractice *practice,
                                         gint64 battery_id,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  rt_practice_run_async (practice, withdraw_work, g_memdup2 (&battery_id, sizeof battery_id),
                         g_free, NULL, NULL, callback, user_data);
}

/** rt_schedule_work_finish: Returns: whether it was stored. */
gboolean
rt_schedule_work_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error) != NULL;
}
