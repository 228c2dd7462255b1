/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "date-format.h"

#include <locale.h>

typedef struct
{
  const char *date;
  const char *text;
} DateCase;

static RtCalendarDate
parse (const char *text)
{
  RtCalendarDate date = { 0 };
  g_autoptr (GError) error = NULL;

  rt_calendar_date_parse (text, &date, &error);
  g_assert_no_error (error);
  return date;
}

static void
test_date (void)
{
  static const DateCase cases[] = {
    { "2013-04-09", "9 Apr 2013" }, { "2012-02-29", "29 Feb 2012" },
    { "2013-04", "Apr 2013" },      { "1955", "1955" },
    { "0001-01-01", "1 Jan 1" },    { "9999-12-31", "31 Dec 9999" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = rt_date_format (parse (cases[i].date));

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_approximate (void)
{
  g_autofree char *year = rt_date_format_approximate (parse ("1955"));
  g_autofree char *day = rt_date_format_approximate (parse ("2012-08-13"));

  g_assert_cmpstr (year, ==, "about 1955");
  g_assert_cmpstr (day, ==, "about 13 Aug 2012");
}

static void
test_moment (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  RtMoment minute = { 0 };
  RtMoment day = { 0 };
  g_autofree char *minute_text = NULL;
  g_autofree char *day_text = NULL;

  g_assert_true (rt_moment_parse ("2012-08-13T08:58:56", utc, &minute, NULL));
  g_assert_true (rt_moment_parse ("2012-08-13", utc, &day, NULL));
  minute_text = rt_date_format_moment (minute);
  day_text = rt_date_format_moment (day);
  g_assert_cmpstr (minute_text, ==, "13 Aug 2012, 08:58");
  g_assert_cmpstr (day_text, ==, "13 Aug 2012");
}

static void
test_period (void)
{
  g_autofree char *many = rt_date_format_period (parse ("2012-08-13"), parse ("2013-04-08"));
  g_autofree char *one = rt_date_format_period (parse ("2012-08-13"), parse ("2012-08-13"));

  g_assert_cmpstr (many, ==, "13 Aug 2012 – 8 Apr 2013");
  g_assert_cmpstr (one, ==, "13 Aug 2012");
}

static void
test_days (void)
{
  g_autofree char *one = rt_date_format_days (1);
  g_autofree char *many = rt_date_format_days (239);

  g_assert_cmpstr (one, ==, "1 day");
  g_assert_cmpstr (many, ==, "239 days");
}

typedef struct
{
  const char *birth;
  const char *on;
  const char *text;
} AgeCase;

static void
test_age (void)
{
  static const AgeCase cases[] = {
    { "1955-05-01", "2013-04-08", "57 years" },
    { "1955-04-08", "2013-04-08", "58 years" },
    { "1956-02-29", "2013-02-28", "56 years" },
    { "1956-02-29", "2013-03-01", "57 years" },
    { "1955", "2013-04-08", "57 or 58 years" },
    { "1955", "2012-12-31", "57 years" },
    { "1955-04", "2013-04-08", "57 or 58 years" },
    { "1955-04", "2013-05-01", "58 years" },
    { "2013-04-01", "2013-04-08", "7 days" },
    { "2013-04-08", "2013-04-08", "0 days" },
    { "2012-08-13", "2013-04-08", "7 months" },
    { "2011-04-09", "2013-04-08", "23 months" },
    { "2009-12-01", "2013-04-08", "3 years, 4 months" },
    { "2009-04-08", "2013-04-08", "4 years" },
    { "2001-04-08", "2013-05-08", "12 years" },
    { "2013-04-09", "2013-04-08", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = rt_date_format_age (parse (cases[i].birth), parse (cases[i].on));

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-format/date", test_date);
  g_test_add_func ("/date-format/approximate", test_approximate);
  g_test_add_func ("/date-format/moment", test_moment);
  g_test_add_func ("/date-format/period", test_period);
  g_test_add_func ("/date-format/days", test_days);
  g_test_add_func ("/date-format/age", test_age);
  return g_test_run ();
}
