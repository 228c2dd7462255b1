/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "time-range.h"

static void
test_order_and_limits (void)
{
  RtTimeRange turned = rt_time_range_new (200, 100);
  RtTimeRange point = rt_time_range_new (5, 5);
  RtTimeRange huge = rt_time_range_new (G_MININT64, G_MAXINT64);

  g_assert_cmpint (turned.from, ==, 100);
  g_assert_cmpint (turned.to, ==, 200);
  g_assert_cmpint (rt_time_range_span (point), ==, 1);
  g_assert_cmpint (huge.from, ==, RT_TIME_RANGE_FIRST);
  g_assert_cmpint (huge.to, ==, RT_TIME_RANGE_LAST);
}

static void
test_contains_and_overlaps (void)
{
  RtTimeRange range = rt_time_range_new (10, 20);

  g_assert_true (rt_time_range_contains (range, 10));
  g_assert_true (rt_time_range_contains (range, 20));
  g_assert_false (rt_time_range_contains (range, 21));
  g_assert_true (rt_time_range_overlaps (range, 0, 11));
  g_assert_false (rt_time_range_overlaps (range, 0, 10));
  g_assert_false (rt_time_range_overlaps (range, 20, 30));
}

static void
test_clamp (void)
{
  RtTimeRange limits = rt_time_range_new (0, 100);
  RtTimeRange before = rt_time_range_clamp ((RtTimeRange){ -30, 10 }, limits);
  RtTimeRange after = rt_time_range_clamp ((RtTimeRange){ 90, 130 }, limits);
  RtTimeRange wider = rt_time_range_clamp ((RtTimeRange){ -30, 300 }, limits);

  g_assert_cmpint (before.from, ==, 0);
  g_assert_cmpint (before.to, ==, 40);
  g_assert_cmpint (after.from, ==, 60);
  g_assert_cmpint (after.to, ==, 100);
  g_assert_cmpint (wider.from, ==, 0);
  g_assert_cmpint (wider.to, ==, 100);
}

static void
test_zoom_keeps_the_pointer (void)
{
  RtTimeRange limits = rt_time_range_new (0, 100000);
  RtTimeRange range = rt_time_range_zoom (limits, 25000, 0.5, limits);

  g_assert_cmpint (rt_time_range_span (range), ==, 50000);
  /* A quarter of the way before, a quarter of the way after. */
  g_assert_cmpint (25000 - range.from, ==, 12500);
  range = rt_time_range_zoom (range, 25000, 100, limits);
  g_assert_cmpint (range.from, ==, 0);
  g_assert_cmpint (range.to, ==, 100000);
  for (int i = 0; i < 200; i++)
    range = rt_time_range_zoom (range, 25000, 0.5, limits);
  g_assert_cmpint (rt_time_range_span (range), ==, 60);
  g_assert_true (rt_time_range_contains (range, 25000));
}

static void
test_pan_stops_at_the_ends (void)
{
  RtTimeRange limits = rt_time_range_new (0, 1000);
  RtTimeRange range = rt_time_range_new (100, 300);

  range = rt_time_range_pan (range, 50, limits);
  g_assert_cmpint (range.from, ==, 150);
  range = rt_time_range_pan (range, G_MAXINT64, limits);
  g_assert_cmpint (range.from, ==, 800);
  g_assert_cmpint (range.to, ==, 1000);
  range = rt_time_range_pan (range, G_MININT64, limits);
  g_assert_cmpint (range.from, ==, 0);
  g_assert_cmpint (range.to, ==, 200);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/time-range/order", test_order_and_limits);
  g_test_add_func ("/chart/time-range/contains", test_contains_and_overlaps);
  g_test_add_func ("/chart/time-range/clamp", test_clamp);
  g_test_add_func ("/chart/time-range/zoom", test_zoom_keeps_the_pointer);
  g_test_add_func ("/chart/time-range/pan", test_pan_stops_at_the_ends);
  return g_test_run ();
}
