/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "time-scale.h"

/**
 * rt_time_scale_new: A scale that puts @range between @left and @right (points).
 */
RtTimeScale
rt_time_scale_new (RtTimeRange range, double left, double right)
{
  return (RtTimeScale){ rt_time_range_new (range.from, range.to), left, right };
}

/**
 * rt_time_scale_x: Where @t stands, in points; also outside the range.
 */
double
rt_time_scale_x (const RtTimeScale *scale, gint64 t)
{
  double share =
      ((double)t - (double)scale->range.from) / (double)rt_time_range_span (scale->range);

  return scale->left + share * (scale->right - scale->left);
}

/**
 * rt_time_scale_t: The time at @x, kept within the calendar's limits.
 */
gint64
rt_time_scale_t (const RtTimeScale *scale, double x)
{
  double width = scale->right - scale->left;
  double share = width > 0 ? (x - scale->left) / width : 0;
  double t = (double)scale->range.from + share * (double)rt_time_range_span (scale->range);

  return (gint64)CLAMP (t, (double)RT_TIME_RANGE_FIRST, (double)RT_TIME_RANGE_LAST);
}
