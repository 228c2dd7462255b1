/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "clock.h"

static void
stands_still_when_fixed (void)
{
  RtMoment fixed = { .local_s = 1344850736, .offset_s = 7200, .precision = RT_PRECISION_SECOND };
  g_autofree char *today = NULL;

  rt_clock_fix (fixed);
  g_assert_cmpint (rt_clock_now ().local_s, ==, fixed.local_s);
  today = rt_calendar_date_to_iso (rt_clock_today ());
  g_assert_cmpstr (today, ==, "2012-08-13");
  rt_clock_release ();
  g_assert_cmpint (rt_moment_utc_s (rt_clock_now ()), >, rt_moment_utc_s (fixed));
}

static void
follows_the_environment (void)
{
  g_autofree char *now = NULL;

  g_setenv ("REUPTAKE_NOW", "2013-04-08T21:32:12+02:00", TRUE);
  now = rt_moment_to_iso (rt_clock_now ());
  g_assert_cmpstr (now, ==, "2013-04-08T21:32:12+02:00");
  g_setenv ("REUPTAKE_NOW", "yesterday", TRUE);
  g_assert_cmpint (rt_moment_utc_s (rt_clock_now ()), >, 1700000000);
  g_unsetenv ("REUPTAKE_NOW");
}

static void
agrees_with_the_machine (void)
{
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;
  RtMoment now = rt_clock_now ();

  g_assert_cmpint (rt_moment_utc_s (now), >=, before);
  g_assert_cmpint (rt_moment_utc_s (now), <=, before + 60);
  g_assert_cmpint (now.precision, ==, RT_PRECISION_SECOND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/clock/stands-still-when-fixed", stands_still_when_fixed);
  g_test_add_func ("/base/clock/follows-the-environment", follows_the_environment);
  g_test_add_func ("/base/clock/agrees-with-the-machine", agrees_with_the_machine);
  return g_test_run ();
}
