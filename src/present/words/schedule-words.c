/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "schedule-words.h"

#include <glib/gi18n.h>

#include "date-format.h"

/** rt_schedule_rhythm_text: Returns: (transfer full): how often, as in "every 2 weeks" */
char *
rt_schedule_rhythm_text (const RtSchedule *schedule)
{
  guint every = (guint)schedule->every;

  switch (schedule->rhythm)
    {
    case RT_RHYTHM_DAY:
      return g_strdup_printf (ngettext ("every day", "every %u days", every), every);
    case RT_RHYTHM_WEEK:
      return g_strdup_printf (ngettext ("every week", "every %u weeks", every), every);
    case RT_RHYTHM_MONTH:
    default:
      return g_strdup_printf (ngettext ("every month", "every %u months", every), every);
    }
}

/** rt_schedule_span_text: Returns: (transfer full): how often, from when and until when */
char *
rt_schedule_span_text (const RtSchedule *schedule)
{
  g_autofree char *rhythm = rt_schedule_rhythm_text (schedule);
  g_autofree char *from = rt_date_format (schedule->from);
  g_autofree char *until = NULL;

  if (!schedule->has_until)
    /* Translators: "every 2 weeks", a day. */
    return g_strdup_printf (_ ("%s from %s"), rhythm, from);
  until = rt_date_format (schedule->until);
  /* Translators: "every 2 weeks", a day, a day. */
  return g_strdup_printf (_ ("%s from %s to %s"), rhythm, from, until);
}

/**
 * rt_due_text:
 * @day: due from, or the next time
 *
 * Returns: (transfer full): where a scheduled questionnaire stands
 */
char *
rt_due_text (RtDueState state, RtCalendarDate day)
{
  g_autofree char *text = rt_date_format (day);

  switch (state)
    {
    case RT_DUE_NOW:
      /* Translators: %s is a day. */
      return g_strdup_printf (_ ("due since %s"), text);
    case RT_DUE_OVERDUE:
      return g_strdup_printf (_ ("overdue since %s"), text);
    case RT_DUE_LATER:
      return g_strdup_printf (_ ("next on %s"), text);
    case RT_DUE_ENDED:
    default:
      return g_strdup (_ ("ended"));
    }
}
