/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "primary-naming.h"

/* When it began: the earliest step that stands, one that is still planned too; without any step the
 * first use.
 * @approximate: (out): whether that is a recollection */
static gboolean
find_start (const RtIntervention *intervention, RtMoment *start, gboolean *approximate)
{
  const RtRegimenStep *first = NULL;
  const GPtrArray *uses = intervention->administrations;

  for (guint i = 0; intervention->steps != NULL && i < intervention->steps->len; i++)
    {
      const RtRegimenStep *step = g_ptr_array_index (intervention->steps, i);

      if (!step->withdrawn && (first == NULL || rt_moment_compare (step->from, first->from) < 0))
        first = step;
    }
  if (first == NULL && uses->len == 0)
    return FALSE;
  *start =
      first != NULL ? first->from : ((const RtAdministration *)g_ptr_array_index (uses, 0))->at;
  *approximate = first != NULL && first->approximate;
  return TRUE;
}

/* The days on which it may have begun, the last one exclusive. A day that is a recollection is
 * known no better than its month. */
static void
possible_days (RtMoment start, gboolean approximate, gint32 *from, gint32 *to)
{
  RtCalendarDate day = rt_moment_date (start);
  int year, month;

  *from = day.day_number;
  *to = day.day_number + 1;
  if (start.precision >= RT_PRECISION_DAY && !approximate)
    return;
  rt_calendar_date_get_ymd (day, &year, &month, NULL);
  if (start.precision == RT_PRECISION_YEAR)
    month = 1;
  rt_calendar_date_from_ymd (year, month, 1, &day);
  *from = day.day_number;
  *to = rt_calendar_date_add_months (day, start.precision == RT_PRECISION_YEAR ? 12 : 1).day_number;
}

/**
 * rt_primary_naming:
 *
 * Compares the day on which the primary measure was named with the day of the first step, or, where
 * there is none, of the first use. What
 * began in a month or a year of which no day is known can be told from outside that time only.
 *
 * Returns: when the measure was named, seen from the start.
 */
RtPrimaryNaming
rt_primary_naming (const RtIntervention *intervention)
{
  RtMoment start;
  gboolean approximate = FALSE;
  gint32 named, from, to;

  if (intervention->primary_measure_id == NULL)
    return RT_PRIMARY_NONE;
  if (!intervention->has_primary_named)
    return RT_PRIMARY_UNRECORDED;
  if (!find_start (intervention, &start, &approximate))
    return RT_PRIMARY_BEFORE;
  named = rt_moment_date (intervention->primary_named_at).day_number;
  possible_days (start, approximate, &from, &to);
  if (named < from)
    return RT_PRIMARY_BEFORE;
  if (named >= to)
    return RT_PRIMARY_AFTER;
  return to - from == 1 ? RT_PRIMARY_SAME_DAY : RT_PRIMARY_UNTOLD;
}
