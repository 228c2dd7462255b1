/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "battery.h"

static const char *const rhythm_words[] = {
  "day",
  "week",
  "month",
};

RT_DEFINE_VOCABULARY (RtRhythm, rhythm, rhythm_words)

/** rt_battery_new: Returns: (transfer full): an empty record. */
RtBattery *
rt_battery_new (void)
{
  return g_new0 (RtBattery, 1);
}

/**
 * rt_battery_free:
 * @battery: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_battery_free (RtBattery *battery)
{
  if (battery == NULL)
    return;
  g_free (battery->uuid);
  g_free (battery->name);
  g_strfreev (battery->instrument_ids);
  g_free (battery);
}

/** rt_schedule_new: Returns: (transfer full): an empty record. */
RtSchedule *
rt_schedule_new (void)
{
  return g_new0 (RtSchedule, 1);
}

/**
 * rt_schedule_free:
 * @schedule: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_schedule_free (RtSchedule *schedule)
{
  if (schedule == NULL)
    return;
  g_free (schedule->uuid);
  g_free (schedule->instrument_id);
  g_free (schedule->name);
  g_strfreev (schedule->instrument_ids);
  g_free (schedule);
}

/**
 * rt_schedule_occurrence:
 * @number: which one, from 0
 *
 * Returns: the day on which the schedule comes round for the @number-th time after its first. Every
 * month means the same day of the month, or the month's last day where it has no such day.
 */
RtCalendarDate
rt_schedule_occurrence (const RtSchedule *schedule, int number)
{
  int steps = schedule->every * number;

  switch (schedule->rhythm)
    {
    case RT_RHYTHM_DAY:
      return rt_calendar_date_add_days (schedule->from, steps);
    case RT_RHYTHM_WEEK:
      return rt_calendar_date_add_days (schedule->from, 7 * steps);
    case RT_RHYTHM_MONTH:
    default:
      return rt_calendar_date_add_months (schedule->from, steps);
    }
}

/**
 * rt_schedule_occurrences_until:
 * @day: a day
 *
 * Returns: how many times the schedule has come round up to and on @day; 0 before its first.
 */
int
rt_schedule_occurrences_until (const RtSchedule *schedule, RtCalendarDate day)
{
  static const int most_days[] = { 1, 7, 31 };
  int days = day.day_number - schedule->from.day_number;
  int number;

  if (schedule->has_until && rt_calendar_date_compare (day, schedule->until) > 0)
    days = schedule->until.day_number - schedule->from.day_number;
  if (days < 0)
    return 0;
  number = days / (schedule->every * most_days[schedule->rhythm]); /* never too many */
  while (rt_schedule_occurrence (schedule, number + 1).day_number
         <= schedule->from.day_number + days)
    number++;
  return number + 1;
}
