/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "time-range.h"

/* The narrowest stretch a person can zoom to. */
#define NARROWEST_S 60

/**
 * rt_time_range_new: The stretch from @from to @to (UTC seconds), put in order, moved inside the
 * calendar's limits and at least one second long.
 */
RtTimeRange
rt_time_range_new (gint64 from, gint64 to)
{
  RtTimeRange range = { MIN (from, to), MAX (from, to) };

  range.from = CLAMP (range.from, RT_TIME_RANGE_FIRST, RT_TIME_RANGE_LAST - 1);
  range.to = CLAMP (range.to, range.from + 1, RT_TIME_RANGE_LAST);
  return range;
}

/**
 * rt_time_range_span: Its length in seconds, at least 1 for a range made by rt_time_range_new().
 */
gint64
rt_time_range_span (RtTimeRange range)
{
  return range.to - range.from;
}

/**
 * rt_time_range_before: The stretch of the same length that ends one second before @range begins.
 * It may lie outside the calendar's limits, where nothing is recorded.
 */
RtTimeRange
rt_time_range_before (RtTimeRange range)
{
  gint64 span = rt_time_range_span (range) + 1;

  return (RtTimeRange){ range.from - span, range.to - span };
}

/**
 * rt_time_range_contains: Whether @t lies in @range, both ends included.
 */
gboolean
rt_time_range_contains (RtTimeRange range, gint64 t)
{
  return t >= range.from && t <= range.to;
}

/**
 * rt_time_range_overlaps: Whether the stretch from @from to @to shares more than an end with
 * @range.
 */
gboolean
rt_time_range_overlaps (RtTimeRange range, gint64 from, gint64 to)
{
  return from < range.to && to > range.from;
}

/**
 * rt_time_range_clamp: @range moved, and if need be shortened, to lie within @limits.
 */
RtTimeRange
rt_time_range_clamp (RtTimeRange range, RtTimeRange limits)
{
  gint64 span = rt_time_range_span (range);

  if (span >= rt_time_range_span (limits))
    return limits;
  if (range.from < limits.from)
    return rt_time_range_new (limits.from, limits.from + span);
  if (range.to > limits.to)
    return rt_time_range_new (limits.to - span, limits.to);
  return range;
}

/**
 * rt_time_range_zoom: @range made @factor times as long (below 1 zooms in) with @around staying at
 * its place, kept within @limits and no shorter than a minute.
 */
RtTimeRange
rt_time_range_zoom (RtTimeRange range, gint64 around, double factor, RtTimeRange limits)
{
  double span = (double)rt_time_range_span (range);
  double share = (double)(CLAMP (around, range.from, range.to) - range.from) / span;
  double wanted = CLAMP (span * factor, MIN (NARROWEST_S, span),
                         (double)MAX (rt_time_range_span (limits), NARROWEST_S));
  gint64 from = CLAMP (around, range.from, range.to) - (gint64)(share * wanted);

  return rt_time_range_clamp (rt_time_range_new (from, from + MAX ((gint64)wanted, 1)), limits);
}

/**
 * rt_time_range_pan: @range moved by @seconds, stopped at the ends of @limits.
 */
RtTimeRange
rt_time_range_pan (RtTimeRange range, gint64 seconds, RtTimeRange limits)
{
  gint64 span = rt_time_range_span (range);
  gint64 reach = RT_TIME_RANGE_LAST - RT_TIME_RANGE_FIRST;
  gint64 by = CLAMP (seconds, -reach, reach);

  return rt_time_range_clamp ((RtTimeRange){ range.from + by, range.from + by + span }, limits);
}
