/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "calendar-date.h"

#include <string.h>

static RtCalendarDate
day (const char *text)
{
  RtCalendarDate date = { 0 };
  g_autoptr (GError) error = NULL;

  rt_calendar_date_parse (text, &date, &error);
  g_assert_no_error (error);
  return date;
}

static void
assert_refused (const char *text, RtDateOrder order, RtDateError code)
{
  RtCalendarDate date = { .day_number = 77, .precision = RT_PRECISION_MONTH };
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", text);
  g_assert_false (rt_calendar_date_parse_order (text, order, &date, &error));
  g_assert_error (error, RT_DATE_ERROR, (int)code);
  g_assert_cmpuint (strlen (error->message), >, 20);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_cmpint (date.day_number, ==, 77);
}

static void
reads_what_is_known (void)
{
  static const struct
  {
    const char *text;
    gint32 number;
    RtPrecision precision;
    const char *iso;
  } cases[] = {
    { "1970-01-01", 0, RT_PRECISION_DAY, "1970-01-01" },
    { "1969-12-31", -1, RT_PRECISION_DAY, "1969-12-31" },
    { "2000-02-29", 11016, RT_PRECISION_DAY, "2000-02-29" },
    { "0001-01-01", -719162, RT_PRECISION_DAY, "0001-01-01" },
    { "9999-12-31", 2932896, RT_PRECISION_DAY, "9999-12-31" },
    { " 2012-8-3 ", 15555, RT_PRECISION_DAY, "2012-08-03" },
    { "2012/08/03", 15555, RT_PRECISION_DAY, "2012-08-03" },
    { "2012-08", 15553, RT_PRECISION_MONTH, "2012-08" },
    { "2012", 15340, RT_PRECISION_YEAR, "2012" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RtCalendarDate date = day (cases[i].text);
      g_autofree char *iso = rt_calendar_date_to_iso (date);

      g_assert_cmpint (date.day_number, ==, cases[i].number);
      g_assert_cmpint (date.precision, ==, cases[i].precision);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

static void
reads_in_the_order_named (void)
{
  RtCalendarDate date;

  g_assert_true (rt_calendar_date_parse_order ("03.04.2012", RT_DATE_ORDER_DMY, &date, NULL));
  g_assert_cmpint (date.day_number, ==, day ("2012-04-03").day_number);
  g_assert_true (rt_calendar_date_parse_order ("03/04/2012", RT_DATE_ORDER_MDY, &date, NULL));
  g_assert_cmpint (date.day_number, ==, day ("2012-03-04").day_number);
  g_assert_true (rt_calendar_date_parse_order ("04.2012", RT_DATE_ORDER_DMY, &date, NULL));
  g_assert_cmpint (date.precision, ==, RT_PRECISION_MONTH);
  g_assert_cmpint (date.day_number, ==, day ("2012-04-01").day_number);
  assert_refused ("13/31/2012", RT_DATE_ORDER_MDY, RT_DATE_ERROR_NO_SUCH_DAY);
}

static void
refuses_what_is_no_day (void)
{
  static const char *const missing[] = { "2012-02-31", "2013-02-29", "1900-02-29", "2012-13-01",
                                         "2012-04-31", "2012-01-32", "2012-14" };
  static const char *const nonsense[] = { "",
                                          " ",
                                          "tomorrow",
                                          "12-08-03",
                                          "2012-08-3x",
                                          "2012-08-03-1",
                                          "2012-",
                                          "2012-00-01",
                                          "2012-01-00",
                                          "20120803",
                                          "2012-8/3",
                                          "=1+1",
                                          "-2012-1-1",
                                          "12012-1-1",
                                          "2012--1",
                                          ("\xef\xbc\x92"
                                           "012") };

  for (guint i = 0; i < G_N_ELEMENTS (missing); i++)
    assert_refused (missing[i], RT_DATE_ORDER_YMD, RT_DATE_ERROR_NO_SUCH_DAY);
  for (guint i = 0; i < G_N_ELEMENTS (nonsense); i++)
    assert_refused (nonsense[i], RT_DATE_ORDER_YMD, RT_DATE_ERROR_SYNTAX);
  assert_refused (NULL, RT_DATE_ORDER_YMD, RT_DATE_ERROR_SYNTAX);
  assert_refused ("0000-01-01", RT_DATE_ORDER_YMD, RT_DATE_ERROR_RANGE);
}

/* Every day there is: writing, reading and counting agree. */
static void
every_day_comes_back (void)
{
  int expected_weekday = 1; /* 0001-01-01 was a Monday */

  for (gint32 number = -719162; number <= 2932896; number += 1)
    {
      RtCalendarDate date = { .day_number = number, .precision = RT_PRECISION_DAY }, back;
      int year, m, d;

      rt_calendar_date_get_ymd (date, &year, &m, &d);
      if (!rt_calendar_date_from_ymd (year, m, d, &back) || back.day_number != number
          || rt_calendar_date_weekday (date) != expected_weekday)
        g_error ("day %d does not come back", number);
      expected_weekday = expected_weekday % 7 + 1;
    }
}

static void
adds_and_stays_in_range (void)
{
  g_assert_cmpint (rt_calendar_date_add_days (day ("2012-02-28"), 2).day_number, ==,
                   day ("2012-03-01").day_number);
  g_assert_cmpint (rt_calendar_date_add_months (day ("2012-01-31"), 1).day_number, ==,
                   day ("2012-02-29").day_number);
  g_assert_cmpint (rt_calendar_date_add_months (day ("2012-03-31"), -13).day_number, ==,
                   day ("2011-02-28").day_number);
  g_assert_cmpint (rt_calendar_date_add_days (day ("9999-12-30"), G_MAXINT).day_number, ==,
                   day ("9999-12-31").day_number);
  g_assert_cmpint (rt_calendar_date_add_days (day ("0001-01-02"), G_MININT).day_number, ==,
                   day ("0001-01-01").day_number);
  g_assert_cmpint (rt_calendar_date_add_months (day ("2012-01-01"), G_MAXINT).day_number, ==,
                   day ("9999-12-31").day_number);
  g_assert_cmpint (rt_calendar_date_add_months (day ("2012-01-01"), G_MININT).day_number, ==,
                   day ("0001-01-01").day_number);
}

static void
counts_completed_years (void)
{
  g_assert_cmpint (rt_calendar_date_years_between (day ("1955-08-13"), day ("2012-08-12")), ==, 56);
  g_assert_cmpint (rt_calendar_date_years_between (day ("1955-08-13"), day ("2012-08-13")), ==, 57);
  g_assert_cmpint (rt_calendar_date_years_between (day ("2000-02-29"), day ("2001-02-28")), ==, 0);
  g_assert_cmpint (rt_calendar_date_years_between (day ("2000-02-29"), day ("2001-03-01")), ==, 1);
  g_assert_cmpint (rt_calendar_date_years_between (day ("2012-01-01"), day ("2010-06-01")), ==, -1);
}

static void
compares_by_first_day (void)
{
  g_assert_cmpint (rt_calendar_date_compare (day ("2012-01-01"), day ("2012-01-02")), <, 0);
  g_assert_cmpint (rt_calendar_date_compare (day ("2012"), day ("2012-01-01")), ==, 0);
  g_assert_cmpint (rt_calendar_date_compare (day ("2012-02"), day ("2012-01-31")), >, 0);
}

static void
precisions_have_words (void)
{
  for (int i = 0; i < RT_N_PRECISIONS; i++)
    {
      RtPrecision back;

      g_assert_true (rt_precision_from_string (rt_precision_to_string ((RtPrecision)i), &back));
      g_assert_cmpint (back, ==, i);
    }
  g_assert_false (rt_precision_from_string ("hour", &(RtPrecision){ 0 }));
  g_assert_false (rt_precision_from_string (NULL, &(RtPrecision){ 0 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/calendar-date/reads-what-is-known", reads_what_is_known);
  g_test_add_func ("/base/calendar-date/reads-in-the-order-named", reads_in_the_order_named);
  g_test_add_func ("/base/calendar-date/refuses-what-is-no-day", refuses_what_is_no_day);
  g_test_add_func ("/base/calendar-date/every-day-comes-back", every_day_comes_back);
  g_test_add_func ("/base/calendar-date/adds-and-stays-in-range", adds_and_stays_in_range);
  g_test_add_func ("/base/calendar-date/counts-completed-years", counts_completed_years);
  g_test_add_func ("/base/calendar-date/compares-by-first-day", compares_by_first_day);
  g_test_add_func ("/base/calendar-date/precisions-have-words", precisions_have_words);
  return g_test_run ();
}
