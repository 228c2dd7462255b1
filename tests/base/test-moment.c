/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "moment.h"

#include <string.h>

static RtMoment
read_in (const char *text, const char *zone_name)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  g_autoptr (GError) error = NULL;
  RtMoment moment = { 0 };

  g_assert_nonnull (zone);
  rt_moment_parse (text, zone, &moment, &error);
  g_assert_no_error (error);
  return moment;
}

static void
assert_refused (const char *text, const char *zone_name, RtDateError code, const char *word)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  g_autoptr (GError) error = NULL;
  RtMoment moment = { .local_s = 77 };

  g_test_message ("%s", text);
  g_assert_false (rt_moment_parse (text, zone, &moment, &error));
  g_assert_error (error, RT_DATE_ERROR, (int)code);
  g_assert_nonnull (strstr (error->message, word));
  g_assert_cmpint (moment.local_s, ==, 77);
}

static void
keeps_what_was_written (void)
{
  static const struct
  {
    const char *text;
    const char *iso;
    RtPrecision precision;
    gint64 utc_s;
  } cases[] = {
    { "2012-08-13T08:58:56", "2012-08-13T08:58:56+02:00", RT_PRECISION_SECOND, 1344841136 },
    { "2012-08-13 08:58", "2012-08-13T08:58+02:00", RT_PRECISION_MINUTE, 1344841080 },
    { "2012-12-13T08:58", "2012-12-13T08:58+01:00", RT_PRECISION_MINUTE, 1355385480 },
    { "2012-08-13T08:58:56.75", "2012-08-13T08:58:56+02:00", RT_PRECISION_SECOND, 1344841136 },
    { "2012-08-13T08:58:56Z", "2012-08-13T08:58:56+00:00", RT_PRECISION_SECOND, 1344848336 },
    { "2012-08-13T08:58:56-03:30", "2012-08-13T08:58:56-03:30", RT_PRECISION_SECOND, 1344860936 },
    { "2012-08-13T08:58+0530", "2012-08-13T08:58+05:30", RT_PRECISION_MINUTE, 1344828480 },
    { "2012-08-13", "2012-08-13", RT_PRECISION_DAY, 1344808800 },
    { "2012-08", "2012-08", RT_PRECISION_MONTH, 1343772000 },
    { "2012", "2012", RT_PRECISION_YEAR, 1325372400 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RtMoment moment = read_in (cases[i].text, "Europe/Amsterdam");
      g_autofree char *iso = rt_moment_to_iso (moment);

      g_assert_cmpstr (iso, ==, cases[i].iso);
      g_assert_cmpint (moment.precision, ==, cases[i].precision);
      g_assert_cmpint (rt_moment_utc_s (moment), ==, cases[i].utc_s);
    }
}

static void
refuses_what_is_no_time (void)
{
  static const char *const nonsense[] = {
    "2012-08-13T8:58", "2012-08-13T24:00", "2012-08-13T12:60",       "2012-08-13T12:00:60",
    "2012-08T12:00",   "2012-08-13T",      "2012-08-13T12:00+25:00", "2012-08-13T12:00 CEST",
    "12:00",           "2012-08-1312:00",  "2012-08-13T12",          ""
  };

  for (guint i = 0; i < G_N_ELEMENTS (nonsense); i++)
    assert_refused (nonsense[i], "Europe/Amsterdam", RT_DATE_ERROR_SYNTAX, "Write it like");
  assert_refused ("2012-02-31T12:00", "Europe/Amsterdam", RT_DATE_ERROR_NO_SUCH_DAY, "calendar");
}

/* 31 March 2013, 02:00 to 03:00, did not exist in Amsterdam. */
static void
skipped_readings_do_not_exist (void)
{
  assert_refused ("2013-03-31T02:00:00", "Europe/Amsterdam", RT_DATE_ERROR_NO_SUCH_DAY,
                  "Europe/Amsterdam");
  assert_refused ("2013-03-31T02:59:59", "Europe/Amsterdam", RT_DATE_ERROR_NO_SUCH_DAY, "clocks");
  g_assert_cmpint (read_in ("2013-03-31T01:59:59", "Europe/Amsterdam").offset_s, ==, 3600);
  g_assert_cmpint (read_in ("2013-03-31T03:00:00", "Europe/Amsterdam").offset_s, ==, 7200);
  g_assert_cmpint (read_in ("2013-03-31T02:30:00+01:00", "Europe/Amsterdam").offset_s, ==, 3600);
  assert_refused ("2013-10-06T02:15", "Australia/Lord_Howe", RT_DATE_ERROR_NO_SUCH_DAY, "clocks");
  g_assert_cmpint (read_in ("2013-10-06T02:30", "Australia/Lord_Howe").offset_s, ==, 39600);
  assert_refused ("2011-12-30T12:00", "Pacific/Apia", RT_DATE_ERROR_NO_SUCH_DAY, "clocks");
}

/* Whichever of the two is called summer time: Dublin's summer is its standard time. */
static void
repeated_readings_are_the_first (void)
{
  g_assert_cmpint (read_in ("2012-10-28T02:30", "Europe/Amsterdam").offset_s, ==, 7200);
  g_assert_cmpint (read_in ("2012-10-28T02:30+01:00", "Europe/Amsterdam").offset_s, ==, 3600);
  g_assert_cmpint (read_in ("2012-10-28T03:00", "Europe/Amsterdam").offset_s, ==, 3600);
  g_assert_cmpint (read_in ("2012-10-28T01:30", "Europe/Dublin").offset_s, ==, 3600);
  g_assert_cmpint (read_in ("2012-10-28T02:00", "Europe/Dublin").offset_s, ==, 0);
  g_assert_cmpint (read_in ("2013-04-07T01:45", "Australia/Lord_Howe").offset_s, ==, 39600);
}

static void
dates_begin_where_the_zone_says (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/Sao_Paulo");
  RtCalendarDate date;
  RtMoment moment;

  /* The clocks went from 00:00 to 01:00 on 21 October 2012: the day has no midnight. */
  g_assert_true (rt_calendar_date_from_ymd (2012, 10, 21, &date));
  moment = rt_moment_from_date (date, zone);
  g_assert_cmpint (rt_moment_date (moment).day_number, ==, date.day_number);
  g_assert_cmpint (moment.offset_s, ==, -7200);
  g_assert_cmpint (moment.precision, ==, RT_PRECISION_DAY);
}

static void
days_end_where_the_zone_says (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Amsterdam");
  RtCalendarDate date;
  RtMoment end;

  /* The clocks went back in the night before 28 October 2012: the day had 25 hours. */
  g_assert_true (rt_calendar_date_from_ymd (2012, 10, 28, &date));
  end = rt_moment_end_of_day (date, zone);
  g_assert_cmpint (rt_moment_date (end).day_number, ==, date.day_number);
  g_assert_cmpint (end.offset_s, ==, 3600);
  g_assert_cmpint (rt_moment_utc_s (end) - rt_moment_utc_s (rt_moment_from_date (date, zone)), ==,
                   25 * 3600 - 1);
}

static void
round_trips (void)
{
  static const char *const zones[] = { "Europe/Amsterdam", "America/St_Johns", "Asia/Kathmandu",
                                       "Pacific/Auckland", "UTC" };
  g_autoptr (GRand) chance = g_rand_new_with_seed (20120813);

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zones[i % G_N_ELEMENTS (zones)]);
      gint64 utc_s = (gint64)g_rand_int_range (chance, -60000000, 60000000) * 60;
      RtMoment moment = rt_moment_from_utc (utc_s, zone), back;
      g_autofree char *iso = rt_moment_to_iso (moment);

      /* Offsets of long ago have seconds, which ISO 8601 does not write. */
      if (moment.offset_s % 60 != 0)
        continue;
      g_assert_true (rt_moment_parse (iso, zone, &back, NULL));
      g_assert_cmpint (rt_moment_utc_s (back), ==, utc_s);
      g_assert_cmpint (back.offset_s, ==, moment.offset_s);
      g_assert_cmpint (rt_moment_compare (moment, back), ==, 0);
    }
}

static void
ends_of_time_are_days (void)
{
  g_autofree char *first = rt_moment_to_local_iso (read_in ("0001-01-01T00:00:00", "UTC"));
  g_autofree char *last =
      rt_moment_to_local_iso (read_in ("9999-12-31T23:59:59", "Europe/Amsterdam"));

  g_assert_cmpstr (first, ==, "0001-01-01T00:00:00");
  g_assert_cmpstr (last, ==, "9999-12-31T23:59:59");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/moment/keeps-what-was-written", keeps_what_was_written);
  g_test_add_func ("/base/moment/refuses-what-is-no-time", refuses_what_is_no_time);
  g_test_add_func ("/base/moment/skipped-readings-do-not-exist", skipped_readings_do_not_exist);
  g_test_add_func ("/base/moment/repeated-readings-are-the-first", repeated_readings_are_the_first);
  g_test_add_func ("/base/moment/dates-begin-where-the-zone-says", dates_begin_where_the_zone_says);
  g_test_add_func ("/base/moment/days-end-where-the-zone-says", days_end_where_the_zone_says);
  g_test_add_func ("/base/moment/round-trips", round_trips);
  g_test_add_func ("/base/moment/ends-of-time-are-days", ends_of_time_are_days);
  return g_test_run ();
}
