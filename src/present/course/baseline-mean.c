/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "baseline-mean.h"

#include "daily-mean.h"

typedef gboolean (*RtSideFunc) (const RtBaseline *baseline, RtMoment moment);

static void
take (RtSideMean *side, double value)
{
  side->n++;
  side->mean += (value - side->mean) / side->n;
}

static RtSideMean
mean_of_days (const RtSeries *series, const RtBaseline *baseline, RtSideFunc is_on_side)
{
  g_autoptr (GArray) days = rt_daily_means (series);
  RtSideMean side = { 0 };

  for (guint i = 0; i < days->len; i++)
    {
      const RtDailyMean *day = &g_array_index (days, RtDailyMean, i);

      if (is_on_side (baseline, rt_series_point (series, day->first)->at))
        take (&side, day->mean);
    }
  return side;
}

static RtSideMean
mean_of_side (const RtSeries *series, const RtBaseline *baseline, RtSideFunc is_on_side)
{
  RtSideMean side = { 0 };

  if (rt_series_has_several_a_day (series))
    return mean_of_days (series, baseline, is_on_side);
  for (guint i = 0; i < rt_series_length (series); i++)
    {
      const RtSeriesPoint *point = rt_series_point (series, i);

      if (point->comparator == RT_COMPARATOR_NONE && is_on_side (baseline, point->at))
        take (&side, point->value);
    }
  return side;
}

/**
 * rt_side_mean_before: The mean of the baseline. Values of which only a limit is known are left
 * out.
 */
RtSideMean
rt_side_mean_before (const RtSeries *series, const RtBaseline *baseline)
{
  return mean_of_side (series, baseline, rt_baseline_contains);
}

/**
 * rt_side_mean_after: The mean from the first change after the baseline on.
 */
RtSideMean
rt_side_mean_after (const RtSeries *series, const RtBaseline *baseline)
{
  return mean_of_side (series, baseline, rt_baseline_precedes);
}
