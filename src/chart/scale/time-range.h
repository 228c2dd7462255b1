/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A stretch of time in seconds since 1970-01-01T00:00:00Z. from < to always holds in a range made
 * by these functions. A value type: pass and copy freely. */
typedef struct
{
  gint64 from;
  gint64 to;
} RtTimeRange;

/* The calendar's limits (years 1 to 9999, a day inside either end so that any zone can show it). */
#define RT_TIME_RANGE_FIRST G_GINT64_CONSTANT (-62135510400)
#define RT_TIME_RANGE_LAST G_GINT64_CONSTANT (253402214400)

RtTimeRange rt_time_range_new (gint64 from, gint64 to);
gint64 rt_time_range_span (RtTimeRange range);
RtTimeRange rt_time_range_before (RtTimeRange range);
gboolean rt_time_range_contains (RtTimeRange range, gint64 t);
gboolean rt_time_range_overlaps (RtTimeRange range, gint64 from, gint64 to);
RtTimeRange rt_time_range_clamp (RtTimeRange range, RtTimeRange limits);
RtTimeRange
rt_time_range_zoom (RtTimeRange range, gint64 around, double factor, RtTimeRange limits);
RtTimeRange rt_time_range_pan (RtTimeRange range, gint64 seconds, RtTimeRange limits);
