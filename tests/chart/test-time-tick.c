/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "time-tick.h"

#include <string.h>

static gint64
at (GTimeZone *zone, int year, int month, int day, int hour)
{
  g_autoptr (GDateTime) time = g_date_time_new (zone, year, month, day, hour, 0, 0);

  return g_date_time_to_unix (time);
}

static char *
words (GArray *ticks)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const RtTimeTick *tick = &g_array_index (ticks, RtTimeTick, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", tick->label);
      if (tick->context != NULL)
        g_string_append_printf (text, "/%s", tick->context);
    }
  return g_string_free (text, FALSE);
}

static void
assert_ticks (
    gint64 from, gint64 to, RtTickStep step, GTimeZone *zone, int weekday, const char *expected)
{
  g_autoptr (GArray) ticks =
      rt_time_ticks (rt_time_range_new (from, to), step, zone, weekday, RT_TIME_TICKS_MAX);
  g_autofree char *found = words (ticks);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_months_and_years (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Amsterdam");

  assert_ticks (at (zone, 2012, 8, 13, 0), at (zone, 2013, 4, 8, 0),
                (RtTickStep){ RT_TIME_UNIT_MONTH, 1 }, zone, 1,
                "Sep/2012|Oct|Nov|Dec|Jan/2013|Feb|Mar|Apr");
  assert_ticks (at (zone, 2012, 8, 13, 0), at (zone, 2013, 8, 1, 0),
                (RtTickStep){ RT_TIME_UNIT_MONTH, 3 }, zone, 1, "Oct/2012|Jan/2013|Apr|Jul");
  assert_ticks (at (zone, 1998, 8, 13, 0), at (zone, 2013, 8, 1, 0),
                (RtTickStep){ RT_TIME_UNIT_YEAR, 5 }, zone, 1, "2000|2005|2010");
}

static void
test_weeks_begin_as_the_locale_says (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Amsterdam");
  gint64 from = at (zone, 2024, 3, 20, 0);
  gint64 to = at (zone, 2024, 4, 9, 0);

  assert_ticks (from, to, (RtTickStep){ RT_TIME_UNIT_WEEK, 1 }, zone, 1, "25 Mar/2024|1 Apr|8 Apr");
  assert_ticks (from, to, (RtTickStep){ RT_TIME_UNIT_WEEK, 1 }, zone, 7,
                "24 Mar/2024|31 Mar|7 Apr");
  assert_ticks (from, to, (RtTickStep){ RT_TIME_UNIT_WEEK, 1 }, zone, 6,
                "23 Mar/2024|30 Mar|6 Apr");
}

/* The night of 31 March 2024 has no hour from 2 to 3; that of 27 October two. */
static void
test_clock_changes (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Amsterdam");
  g_autoptr (GArray) days = NULL;

  assert_ticks (at (zone, 2024, 3, 31, 0), at (zone, 2024, 3, 31, 5),
                (RtTickStep){ RT_TIME_UNIT_HOUR, 1 }, zone, 1,
                "00:00/31 Mar 2024|01:00|03:00|04:00|05:00");
  assert_ticks (at (zone, 2024, 10, 27, 0), at (zone, 2024, 10, 27, 4),
                (RtTickStep){ RT_TIME_UNIT_HOUR, 1 }, zone, 1,
                "00:00/27 Oct 2024|01:00|02:00|02:00|03:00|04:00");
  assert_ticks (at (zone, 2024, 3, 30, 18), at (zone, 2024, 4, 1, 0),
                (RtTickStep){ RT_TIME_UNIT_HOUR, 6 }, zone, 1,
                "18:00/30 Mar 2024|00:00/31 Mar 2024|06:00|12:00|18:00|00:00/1 Apr 2024");
  days = rt_time_ticks (rt_time_range_new (at (zone, 2024, 10, 26, 0), at (zone, 2024, 10, 28, 0)),
                        (RtTickStep){ RT_TIME_UNIT_DAY, 1 }, zone, 1, 10);
  g_assert_cmpuint (days->len, ==, 3);
  g_assert_cmpint (g_array_index (days, RtTimeTick, 1).t - g_array_index (days, RtTimeTick, 0).t,
                   ==, 24 * 3600);
  g_assert_cmpint (g_array_index (days, RtTimeTick, 2).t - g_array_index (days, RtTimeTick, 1).t,
                   ==, 25 * 3600);
}

/* In Havana the clock springs at midnight: the day begins at one. */
static void
test_day_without_midnight (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/Havana");

  if (zone == NULL)
    {
      g_test_skip ("no time zone data");
      return;
    }
  assert_ticks (at (zone, 2024, 3, 9, 0), at (zone, 2024, 3, 11, 12),
                (RtTickStep){ RT_TIME_UNIT_DAY, 1 }, zone, 1, "9 Mar/2024|10 Mar|11 Mar");
}

static void
test_half_hour_zone (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Kolkata");

  assert_ticks (at (zone, 2024, 3, 9, 22), at (zone, 2024, 3, 10, 1),
                (RtTickStep){ RT_TIME_UNIT_HOUR, 1 }, zone, 1,
                "22:00/9 Mar 2024|23:00|00:00/10 Mar 2024|01:00");
}

static void
test_short_stretches (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  assert_ticks (57, 62, (RtTickStep){ RT_TIME_UNIT_SECOND, 1 }, zone, 1,
                "00:00:57/1 Jan 1970|00:00:58|00:00:59|00:01:00|00:01:01|00:01:02");
  assert_ticks (0, 3600, (RtTickStep){ RT_TIME_UNIT_MINUTE, 30 }, zone, 1,
                "00:00/1 Jan 1970|00:30|01:00");
}

static void
test_steps_grow (void)
{
  RtTickStep step = { RT_TIME_UNIT_SECOND, 1 };
  double before = 0;
  guint n = 0;

  do
    {
      g_assert_cmpfloat (rt_tick_step_seconds (step), >, before);
      before = rt_tick_step_seconds (step);
      n++;
    }
  while (rt_tick_step_coarser (&step));
  g_assert_cmpuint (n, >, 25);
}

/* From one second to 9,999 years, in zones with and without summer time: never more ticks than
 * asked, in order, within the range, and with a step that was found some. */
static void
test_any_range (void)
{
  static const char *const names[] = { "UTC",          "Europe/Amsterdam",    "America/New_York",
                                       "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia" };
  gint64 whole = RT_TIME_RANGE_LAST - RT_TIME_RANGE_FIRST;

  for (int i = 0; i < 4000; i++)
    {
      g_autoptr (GTimeZone) zone =
          g_time_zone_new_identifier (names[i % (int)G_N_ELEMENTS (names)]);
      double share = g_test_rand_double_range (0, 1);
      gint64 span = (gint64)((double)whole * share * share * share * share * share * share) + 1;
      gint64 from =
          RT_TIME_RANGE_FIRST + (gint64)((double)(whole - span) * g_test_rand_double_range (0, 1));
      RtTimeRange range = rt_time_range_new (from, from + span);
      guint max = (guint)g_test_rand_int_range (1, 300);
      RtTickStep step = { 0 };
      g_autoptr (GArray) ticks = NULL;

      if (!rt_tick_step_finest (range, max, &step))
        {
          g_assert_cmpuint (max, <, 4);
          continue;
        }
      ticks = rt_time_ticks (range, step, zone, 1 + i % 7, max);
      g_assert_cmpuint (ticks->len, <=, MIN (max, RT_TIME_TICKS_MAX));
      for (guint j = 0; j < ticks->len; j++)
        {
          const RtTimeTick *tick = &g_array_index (ticks, RtTimeTick, j);

          g_assert_true (rt_time_range_contains (range, tick->t));
          g_assert_cmpuint (strlen (tick->label), >, 0);
          if (j > 0)
            g_assert_cmpint (tick->t, >, g_array_index (ticks, RtTimeTick, j - 1).t);
        }
    }
}

/* Asked for far too many, nothing is made at all. */
static void
test_refuses_too_many (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GArray) ticks =
      rt_time_ticks (rt_time_range_new (G_MININT64, G_MAXINT64),
                     (RtTickStep){ RT_TIME_UNIT_SECOND, 1 }, zone, 1, G_MAXUINT);

  g_assert_cmpuint (ticks->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/time-tick/months", test_months_and_years);
  g_test_add_func ("/chart/time-tick/weeks", test_weeks_begin_as_the_locale_says);
  g_test_add_func ("/chart/time-tick/clock-changes", test_clock_changes);
  g_test_add_func ("/chart/time-tick/no-midnight", test_day_without_midnight);
  g_test_add_func ("/chart/time-tick/half-hour", test_half_hour_zone);
  g_test_add_func ("/chart/time-tick/short", test_short_stretches);
  g_test_add_func ("/chart/time-tick/steps", test_steps_grow);
  g_test_add_func ("/chart/time-tick/any", test_any_range);
  g_test_add_func ("/chart/time-tick/too-many", test_refuses_too_many);
  return g_test_run ();
}
