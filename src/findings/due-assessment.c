/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "due-assessment.h"

/**
 * rt_due_grace_days:
 *
 * Returns: how many days before or after its day a questionnaire still counts as answered in time:
 * a seventh of the rhythm, so 0 for a daily, 1 for a weekly, 4 for a monthly one. A convention of
 * this program, not a figure from the literature.
 */
int
rt_due_grace_days (const RtSchedule *schedule)
{
  static const int days[] = { 1, 7, 30 };

  return schedule->every * days[schedule->rhythm] / 7;
}

/**
 * rt_due_state:
 * @last_answer: (nullable): the day of the latest complete answer
 * @today: the present day
 * @due: (out): the first day not answered for; for %RT_DUE_ENDED unchanged
 *
 * A questionnaire is due from the first day of its schedule that lies more than the days of grace
 * after the latest answer. However many days were missed, it is due once.
 *
 * Returns: where it stands.
 */
RtDueState
rt_due_state (const RtSchedule *schedule,
              const RtCalendarDate *last_answer,
              RtCalendarDate today,
              RtCalendarDate *due)
{
  int grace = rt_due_grace_days (schedule);
  int n_answered = 0;
  RtCalendarDate next;

  if (last_answer != NULL)
    n_answered =
        rt_schedule_occurrences_until (schedule, rt_calendar_date_add_days (*last_answer, grace));
  next = rt_schedule_occurrence (schedule, n_answered);
  if (schedule->has_until && rt_calendar_date_compare (next, schedule->until) > 0)
    return RT_DUE_ENDED;
  *due = next;
  if (rt_calendar_date_compare (next, today) > 0)
    return RT_DUE_LATER;
  return today.day_number > next.day_number + grace ? RT_DUE_OVERDUE : RT_DUE_NOW;
}
