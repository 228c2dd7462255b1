/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "primary-naming.h"

/* The earliest step that stands, one that is still planned too. */
static const RtRegimenStep *
first_step (const RtIntervention *intervention)
{
  const RtRegimenStep *first = NULL;

  for (guint i = 0; intervention->steps != NULL && i < intervention->steps->len; i++)
    {
      const RtRegimenStep *step = g_ptr_array_index (intervention->steps, i);

      if (!step->withdrawn && (first == NULL || rt_moment_compare (step->from, first->from) < 0))
        first = step;
    }
  return first;
}

/* The days on which it may have begun, the last one exclusive. A day that is a recollection is
 * known no better than its month. */
static void
possible_days (const RtRegimenStep *step, gint32 *from, gint32 *to)
{
  RtCalendarDate day = rt_moment_date (step->from);
  int year, month;

  *from = day.day_number;
  *to = day.day_number + 1;
  if (step->from.precision >= RT_PRECISION_DAY && !step->approximate)
    return;
  rt_calendar_date_get_ymd (day, &year, &month, NULL);
  if (step->from.precision == RT_PRECISION_YEAR)
    month = 1;
  rt_calendar_date_from_ymd (year, month, 1, &day);
  *from = day.day_number;
  *to = rt_calendar_date_add_months (day, step->from.precision == RT_PRECISION_YEAR ? 12 : 1)
            .day_number;
}

/**
 * rt_primary_naming:
 *
 * Compares the day on which the primary measure was named with the day of the first step. What
 * began in a month or a year of which no day is known can be told from outside that time only.
 *
 * Returns: when the measure was named, seen from the start.
 */
RtPrimaryNaming
rt_primary_naming (const RtIntervention *intervention)
{
  const RtRegimenStep *first = first_step (intervention);
  gint32 named, from, to;

  if (intervention->primary_measure_id == NULL)
    return RT_PRIMARY_NONE;
  if (!intervention->has_primary_named)
    return RT_PRIMARY_UNRECORDED;
  if (first == NULL)
    return RT_PRIMARY_BEFORE;
  named = rt_moment_date (intervention->primary_named_at).day_number;
  possible_days (first, &from, &to);
  if (named < from)
    return RT_PRIMARY_BEFORE;
  if (named >= to)
    return RT_PRIMARY_AFTER;
  return to - from == 1 ? RT_PRIMARY_SAME_DAY : RT_PRIMARY_UNTOLD;
}
