/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "time-tick.h"

#include <glib/gi18n.h>

#include "calendar-date.h"
#include "language.h"

#define DAY_S 86400

static const RtTickStep steps[] = {
  { RT_TIME_UNIT_SECOND, 1 },  { RT_TIME_UNIT_SECOND, 5 },  { RT_TIME_UNIT_SECOND, 15 },
  { RT_TIME_UNIT_SECOND, 30 }, { RT_TIME_UNIT_MINUTE, 1 },  { RT_TIME_UNIT_MINUTE, 5 },
  { RT_TIME_UNIT_MINUTE, 15 }, { RT_TIME_UNIT_MINUTE, 30 }, { RT_TIME_UNIT_HOUR, 1 },
  { RT_TIME_UNIT_HOUR, 3 },    { RT_TIME_UNIT_HOUR, 6 },    { RT_TIME_UNIT_HOUR, 12 },
  { RT_TIME_UNIT_DAY, 1 },     { RT_TIME_UNIT_DAY, 2 },     { RT_TIME_UNIT_WEEK, 1 },
  { RT_TIME_UNIT_WEEK, 2 },    { RT_TIME_UNIT_MONTH, 1 },   { RT_TIME_UNIT_MONTH, 3 },
  { RT_TIME_UNIT_MONTH, 6 },   { RT_TIME_UNIT_YEAR, 1 },    { RT_TIME_UNIT_YEAR, 2 },
  { RT_TIME_UNIT_YEAR, 5 },    { RT_TIME_UNIT_YEAR, 10 },   { RT_TIME_UNIT_YEAR, 20 },
  { RT_TIME_UNIT_YEAR, 50 },   { RT_TIME_UNIT_YEAR, 100 },  { RT_TIME_UNIT_YEAR, 200 },
  { RT_TIME_UNIT_YEAR, 500 },  { RT_TIME_UNIT_YEAR, 1000 }, { RT_TIME_UNIT_YEAR, 2000 },
  { RT_TIME_UNIT_YEAR, 5000 },
};

/**
 * rt_tick_step_seconds: The shortest time between two ticks of @step: a month counts 28 days, a
 * day 23 hours.
 */
double
rt_tick_step_seconds (RtTickStep step)
{
  static const double shortest[] = {
    1, 60, 3600, 23 * 3600.0, 7 * 86400.0 - 3600, 28 * 86400.0 - 3600, 365 * 86400.0 - 3600
  };

  return shortest[step.unit] * step.count;
}

/* The most ticks @step can give in @range. */
static double
most_ticks (RtTimeRange range, RtTickStep step)
{
  return (double)rt_time_range_span (range) / rt_tick_step_seconds (step) + 1;
}

/**
 * rt_tick_step_finest: The finest step that cannot give more than @max_count ticks in @range.
 *
 * Returns: FALSE when none is coarse enough
 */
gboolean
rt_tick_step_finest (RtTimeRange range, guint max_count, RtTickStep *step)
{
  max_count = MIN (max_count, RT_TIME_TICKS_MAX);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (most_ticks (range, steps[i]) <= max_count)
      {
        *step = steps[i];
        return TRUE;
      }
  return FALSE;
}

/**
 * rt_tick_step_coarser: Makes @step the next coarser one.
 *
 * Returns: FALSE, and @step stays, when it is the coarsest already
 */
gboolean
rt_tick_step_coarser (RtTickStep *step)
{
  for (guint i = 0; i + 1 < G_N_ELEMENTS (steps); i++)
    if (steps[i].unit == step->unit && steps[i].count == step->count)
      {
        *step = steps[i + 1];
        return TRUE;
      }
  return FALSE;
}

static gint64
floor_divide (gint64 value, gint64 by)
{
  return value >= 0 ? value / by : -((by - 1 - value) / by);
}

static gint64
offset_at (GTimeZone *zone, gint64 utc)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, utc);

  return interval < 0 ? 0 : g_time_zone_get_offset (zone, interval);
}

/* UTC of a wall clock reading; a reading a clock change skips becomes the moment of the change. */
static gint64
utc_of_local (GTimeZone *zone, gint64 local)
{
  gint64 adjusted = local;
  int interval = g_time_zone_adjust_time (zone, G_TIME_TYPE_STANDARD, &adjusted);

  return adjusted - g_time_zone_get_offset (zone, interval);
}

static char *
format (gint64 t, GTimeZone *zone, const char *pattern)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (t);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
  char *text = local != NULL ? rt_language_format_date (local, pattern) : NULL;

  return text != NULL ? text : g_strdup ("");
}

static const char *
label_pattern (RtTimeUnit unit)
{
  switch (unit)
    {
    case RT_TIME_UNIT_SECOND:
      /* Translators: strftime pattern of a tick on the time axis that shows seconds. */
      return C_ ("time axis", "%H:%M:%S");
    case RT_TIME_UNIT_MINUTE:
    case RT_TIME_UNIT_HOUR:
      /* Translators: strftime pattern of a tick on the time axis that shows hours. */
      return C_ ("time axis", "%H:%M");
    case RT_TIME_UNIT_DAY:
    case RT_TIME_UNIT_WEEK:
      /* Translators: strftime pattern of a tick on the time axis that shows days. */
      return C_ ("time axis", "%-d %b");
    case RT_TIME_UNIT_MONTH:
      /* Translators: strftime pattern of a tick on the time axis that shows months. */
      return C_ ("time axis", "%b");
    case RT_TIME_UNIT_YEAR:
    default:
      return "%Y";
    }
}

static const char *
context_pattern (RtTimeUnit unit)
{
  if (unit <= RT_TIME_UNIT_HOUR)
    /* Translators: strftime pattern of the date below the hours of the time axis. */
    return C_ ("time axis", "%-d %b %Y");
  return unit == RT_TIME_UNIT_YEAR ? NULL : "%Y";
}

static void
clear_tick (RtTimeTick *tick)
{
  g_clear_pointer (&tick->label, g_free);
  g_clear_pointer (&tick->context, g_free);
}

typedef struct
{
  RtTimeRange range;
  RtTickStep step;
  GTimeZone *zone;
  guint max_count;
  GArray *ticks;
  char *context; /* of the tick before */
} Ticking;

/* Adds a tick unless it lies outside; tells whether more may follow. */
static gboolean
add_tick (Ticking *ticking, gint64 t)
{
  RtTimeTick tick = { .t = t };
  const char *pattern = context_pattern (ticking->step.unit);

  if (t > ticking->range.to || ticking->ticks->len >= ticking->max_count)
    return FALSE;
  if (t < ticking->range.from)
    return TRUE;
  tick.label = format (t, ticking->zone, label_pattern (ticking->step.unit));
  if (pattern != NULL)
    {
      g_autofree char *context = format (t, ticking->zone, pattern);

      if (g_strcmp0 (context, ticking->context) != 0)
        tick.context = g_strdup (context);
      g_free (ticking->context);
      ticking->context = g_steal_pointer (&context);
    }
  g_array_append_val (ticking->ticks, tick);
  return TRUE;
}

/* Seconds, minutes and hours run through clock changes: step in UTC, align on the wall clock. */
static void
tick_clock (Ticking *ticking)
{
  gint64 unit_s = ticking->step.unit == RT_TIME_UNIT_SECOND   ? 1
                  : ticking->step.unit == RT_TIME_UNIT_MINUTE ? 60
                                                              : 3600;
  gint64 step_s = unit_s * ticking->step.count;
  gint64 before = G_MININT64;
  gint64 t = ticking->range.from;

  while (t <= ticking->range.to)
    {
      gint64 local = t + offset_at (ticking->zone, t);
      gint64 into = local - floor_divide (local, step_s) * step_s;
      gint64 next = into == 0 ? t : t + MIN (step_s - into, 3600 - local % 3600);

      if (into == 0 && (local != before || step_s <= 3600) && !add_tick (ticking, t))
        return;
      if (into == 0)
        {
          before = local;
          next = t + MIN (step_s, 3600);
        }
      t = MAX (next, t + 1);
    }
}

/* The first local day of the step that holds or precedes @day. */
static gint64
first_day (const Ticking *ticking, gint64 day, int first_weekday)
{
  RtCalendarDate date = { .day_number = (gint32)day, .precision = RT_PRECISION_DAY };
  int count = ticking->step.count;
  int year = 1;
  int month = 1;
  int month_day = 1;
  gint64 week_start = first_weekday - 4; /* 1970-01-01, day 0, was a Thursday */

  if (ticking->step.unit == RT_TIME_UNIT_DAY)
    return floor_divide (day, count) * count;
  if (ticking->step.unit == RT_TIME_UNIT_WEEK)
    return floor_divide (day - week_start, 7 * count) * 7 * count + week_start;
  rt_calendar_date_get_ymd (date, &year, &month, &month_day);
  if (ticking->step.unit == RT_TIME_UNIT_MONTH)
    month = (month - 1) / count * count + 1;
  else
    {
      year = MAX (year / count * count, 1);
      month = 1;
    }
  rt_calendar_date_from_ymd (year, month, 1, &date);
  return date.day_number;
}

/* The first day of the step after the one that begins on @day. */
static gint64
next_day (const Ticking *ticking, gint64 day)
{
  RtCalendarDate date = { .day_number = (gint32)day, .precision = RT_PRECISION_DAY };
  int count = ticking->step.count;
  int year = 1;
  int month = 1;
  int month_day = 1;

  if (ticking->step.unit == RT_TIME_UNIT_DAY)
    return day + count;
  if (ticking->step.unit == RT_TIME_UNIT_WEEK)
    return day + 7 * count;
  rt_calendar_date_get_ymd (date, &year, &month, &month_day);
  if (ticking->step.unit == RT_TIME_UNIT_MONTH)
    month += count;
  else
    year += year < count ? count - year : count;
  if (month > 12)
    {
      year++;
      month -= 12;
    }
  if (year > 9999 || !rt_calendar_date_from_ymd (year, month, 1, &date))
    return G_MAXINT32;
  return date.day_number;
}

/* Days and longer begin at local midnight, however long the day is. */
static void
tick_calendar (Ticking *ticking, int first_weekday)
{
  gint64 from = ticking->range.from;
  gint64 local = from + offset_at (ticking->zone, from);
  gint64 day = first_day (ticking, floor_divide (local, DAY_S), first_weekday);

  while (day < G_MAXINT32 && add_tick (ticking, utc_of_local (ticking->zone, day * DAY_S)))
    day = next_day (ticking, day);
}

/**
 * rt_time_ticks: The ticks of @step within @range on the wall clock and calendar of @zone; weeks
 * begin on @first_weekday (1 = Monday to 7 = Sunday). Where the clock is put back, hours that occur
 * twice have two ticks.
 *
 * Returns: (transfer full) (element-type RtTimeTick): in order of time, at most @max_count; empty
 *   when @step could give more than that (nothing is allocated for them)
 */
GArray *
rt_time_ticks (
    RtTimeRange range, RtTickStep step, GTimeZone *zone, int first_weekday, guint max_count)
{
  Ticking ticking = { .range = rt_time_range_new (range.from, range.to),
                      .step = step,
                      .zone = zone,
                      .max_count = MIN (max_count, RT_TIME_TICKS_MAX) };

  ticking.ticks = g_array_new (FALSE, TRUE, sizeof (RtTimeTick));
  g_array_set_clear_func (ticking.ticks, (GDestroyNotify)clear_tick);
  if (step.count < 1 || most_ticks (ticking.range, step) > ticking.max_count)
    return ticking.ticks;
  if (step.unit <= RT_TIME_UNIT_HOUR)
    tick_clock (&ticking);
  else
    tick_calendar (&ticking, CLAMP (first_weekday, 1, 7));
  g_free (ticking.context);
  return ticking.ticks;
}
