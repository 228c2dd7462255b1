/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "time-range.h"

/* Never more time ticks than this, whatever is asked. */
#define RT_TIME_TICKS_MAX 200

typedef enum
{
  RT_TIME_UNIT_SECOND,
  RT_TIME_UNIT_MINUTE,
  RT_TIME_UNIT_HOUR,
  RT_TIME_UNIT_DAY,
  RT_TIME_UNIT_WEEK,
  RT_TIME_UNIT_MONTH,
  RT_TIME_UNIT_YEAR,
} RtTimeUnit;

/* A distance between ticks: so many units, counted from where the calendar starts them. */
typedef struct
{
  RtTimeUnit unit;
  int count;
} RtTickStep;

/* label: the finer part, such as "14:00", "3 Sep", "Sep"; context: the coarser part, such as a date
 * or a year, given where it changes and at the first tick, else NULL. */
typedef struct
{
  gint64 t;
  char *label;
  char *context;
} RtTimeTick;

gboolean rt_tick_step_finest (RtTimeRange range, guint max_count, RtTickStep *step);
gboolean rt_tick_step_coarser (RtTickStep *step);
double rt_tick_step_seconds (RtTickStep step);
GArray *rt_time_ticks (
    RtTimeRange range, RtTickStep step, GTimeZone *zone, int first_weekday, guint max_count);
