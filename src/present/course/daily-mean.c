/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "daily-mean.h"

#define DAY_S (24 * 60 * 60)
/* A series is dense with at least so many days that have a value, and a value on at least every
 * second day of its span. */
#define DENSE_DAYS 28
#define DENSE_SHARE 0.45
/* And is answered several times a day with so many values on a day that has any. */
#define SEVERAL_A_DAY 1.5

/**
 * rt_daily_means: The means of the days that have a value, in order. Values of which only a limit
 * is known are left out: no mean can be made of them.
 *
 * Returns: (transfer full): (element RtDailyMean); release with g_array_unref().
 */
GArray *
rt_daily_means (const RtSeries *series)
{
  GArray *days = g_array_new (FALSE, TRUE, sizeof (RtDailyMean));
  RtDailyMean *day = NULL;

  for (guint i = 0; i < rt_series_length (series); i++)
    {
      const RtSeriesPoint *point = rt_series_point (series, i);
      RtCalendarDate date = rt_moment_date (point->at);

      if (point->comparator != RT_COMPARATOR_NONE)
        continue;
      if (day == NULL || day->date.day_number != date.day_number)
        {
          RtDailyMean next = { .date = date, .first = i };

          next.date.precision = RT_PRECISION_DAY;
          next.t = (gint64)date.day_number * DAY_S + DAY_S / 2 - point->at.offset_s;
          g_array_append_val (days, next);
          day = &g_array_index (days, RtDailyMean, days->len - 1);
        }
      day->n++;
      day->mean += (point->value - day->mean) / day->n;
    }
  return days;
}

static gint64
span_days (const RtSeries *series)
{
  return rt_moment_date (rt_series_last (series)->at).day_number
         - rt_moment_date (rt_series_point (series, 0)->at).day_number + 1;
}

/**
 * rt_series_is_dense: Whether @series has values on so many days that they are drawn as a cloud
 * with a line through it: on at least 28 days and nearly every second day of its span.
 */
gboolean
rt_series_is_dense (const RtSeries *series)
{
  g_autoptr (GArray) days = NULL;

  if (rt_series_length (series) < DENSE_DAYS)
    return FALSE;
  days = rt_daily_means (series);
  return days->len >= DENSE_DAYS && days->len >= DENSE_SHARE * (double)span_days (series);
}

/**
 * rt_series_has_several_a_day: Whether days that have a value usually have more than one.
 */
gboolean
rt_series_has_several_a_day (const RtSeries *series)
{
  g_autoptr (GArray) days = rt_daily_means (series);

  return days->len > 0 && rt_series_length (series) >= SEVERAL_A_DAY * days->len;
}
