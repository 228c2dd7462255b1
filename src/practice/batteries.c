/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "batteries.h"

#include <glib/gi18n.h>

#include "battery-store.h"
#include "due-list.h"
#include "practice-private.h"

static gboolean
invalid (const char *sentence, GError **error)
{
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID, sentence);
  return FALSE;
}

static gboolean
list_batteries_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  GPtrArray **list = data;

  *list = rt_battery_store_list (database, error);
  return *list != NULL;
}

/**
 * rt_practice_list_batteries:
 *
 * Returns: (transfer full) (element-type RtBattery): the practice's batteries by name; %NULL with
 * an error.
 */
GPtrArray *
rt_practice_list_batteries (RtPractice *practice, GError **error)
{
  GPtrArray *list = NULL;

  return rt_practice_read (practice, list_batteries_job, &list, NULL, error) ? list : NULL;
}

static gboolean
save_battery_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_battery_store_save (database, data, error);
}

static gboolean
check_battery (RtPractice *practice, const RtBattery *battery, GError **error)
{
  g_autofree char *name = g_strdup (battery->name != NULL ? battery->name : "");

  if (*g_strstrip (name) == '\0')
    return invalid (_ ("Give the set a name."), error);
  if (battery->instrument_ids == NULL || battery->instrument_ids[0] == NULL)
    return invalid (_ ("Choose at least one questionnaire for the set."), error);
  for (int i = 0; battery->instrument_ids[i] != NULL; i++)
    if (rt_catalogue_instrument (rt_practice_catalogue (practice), battery->instrument_ids[i])
        == NULL)
      return invalid (_ ("This practice has no questionnaire of that name."), error);
  return TRUE;
}

/**
 * rt_practice_save_battery:
 * @battery: a new one (id 0), or a changed one
 *
 * Returns: whether it was saved.
 */
gboolean
rt_practice_save_battery (RtPractice *practice, RtBattery *battery, GError **error)
{
  if (!check_battery (practice, battery, error)
      || !rt_practice_write (practice, "battery.save", save_battery_job, battery, NULL, error))
    return FALSE;
  rt_practice_announce (practice, 0);
  return TRUE;
}

static gboolean
withdraw_battery_job (RtDatabase *database,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  return rt_battery_store_withdraw (database, *(gint64 *)data, error);
}

/**
 * rt_practice_withdraw_battery:
 *
 * Takes a set off the list and ends the schedules that ask for it.
 *
 * Returns: whether it was recorded.
 */
gboolean
rt_practice_withdraw_battery (RtPractice *practice, gint64 battery_id, GError **error)
{
  if (!rt_practice_write (practice, "battery.withdraw", withdraw_battery_job, &battery_id, NULL,
                          error))
    return FALSE;
  rt_practice_announce (practice, 0);
  return TRUE;
}

typedef struct
{
  gint64 patient_id;
  GPtrArray *list;
} ListJob;

static gboolean
list_schedules_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  ListJob *job = data;

  job->list = rt_schedule_store_list (database, job->patient_id, error);
  return job->list != NULL;
}

/**
 * rt_practice_list_schedules:
 *
 * Returns: (transfer full) (element-type RtSchedule): what the patient answers how often; %NULL
 * with an error.
 */
GPtrArray *
rt_practice_list_schedules (RtPractice *practice, gint64 patient_id, GError **error)
{
  ListJob job = { patient_id, NULL };

  return rt_practice_read (practice, list_schedules_job, &job, NULL, error) ? job.list : NULL;
}

static gboolean
add_schedule_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_schedule_store_insert (database, data, error);
}

static gboolean
check_schedule (RtPractice *practice, const RtSchedule *schedule, GError **error)
{
  if (schedule->every < 1 || schedule->every > 366)
    return invalid (_ ("The rhythm is a whole number from 1 to 366."), error);
  if (schedule->has_until && rt_calendar_date_compare (schedule->until, schedule->from) < 0)
    return invalid (_ ("The last day lies before the first."), error);
  if (schedule->instrument_id != NULL
      && rt_catalogue_instrument (rt_practice_catalogue (practice), schedule->instrument_id)
             == NULL)
    return invalid (_ ("This practice has no questionnaire of that name."), error);
  if ((schedule->instrument_id == NULL) == (schedule->battery_id == 0))
    return invalid (_ ("Choose one questionnaire or one set."), error);
  return TRUE;
}

/**
 * rt_practice_add_schedule:
 * @schedule: patient, questionnaire or battery, rhythm, first and perhaps last day
 *
 * Returns: whether it was recorded.
 */
gboolean
rt_practice_add_schedule (RtPractice *practice, RtSchedule *schedule, GError **error)
{
  if (!check_schedule (practice, schedule, error)
      || !rt_practice_write (practice, "schedule.add", add_schedule_job, schedule, NULL, error))
    return FALSE;
  rt_practice_announce (practice, schedule->patient_id);
  return TRUE;
}

static gboolean
withdraw_schedule_job (RtDatabase *database,
                       gpointer data,
                       GCancellable *cancellable,
                       GError **error)
{
  return rt_schedule_store_withdraw (database, data, error);
}

/**
 * rt_practice_withdraw_schedule:
 * @schedule: a listed one
 *
 * Returns: whether its end was recorded. What was answered stays.
 */
gboolean
rt_practice_withdraw_schedule (RtPractice *practice, RtSchedule *schedule, GError **error)
{
  if (!rt_practice_write (practice, "schedule.withdraw", withdraw_schedule_job, schedule, NULL,
                          error))
    return FALSE;
  rt_practice_announce (practice, schedule->patient_id);
  return TRUE;
}

typedef struct
{
  gint64 patient_id;
  RtCalendarDate today;
  RtCatalogue *catalogue;
  GPtrArray *due;
} DueJob;

static gboolean
due_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  DueJob *job = data;
  g_autoptr (RtDueList) list = rt_due_list_read (database, job->catalogue, job->patient_id, error);

  if (list == NULL)
    return FALSE;
  job->due = rt_due_list_of (list, job->patient_id, job->today);
  return TRUE;
}

/**
 * rt_practice_list_due:
 * @today: the present day
 *
 * Returns: (transfer full) (element-type RtDueAssessment): every questionnaire the patient's
 * schedules ask for, each once, the most urgent first, also those that are not due yet; %NULL with
 * an error.
 */
GPtrArray *
rt_practice_list_due (RtPractice *practice, gint64 patient_id, RtCalendarDate today, GError **error)
{
  DueJob job = { patient_id, today, rt_practice_catalogue (practice), NULL };

  return rt_practice_read (practice, due_job, &job, NULL, error) ? job.due : NULL;
}
