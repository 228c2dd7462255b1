/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-lane.h"

#include <math.h>

static void
test_steps (void)
{
  g_autoptr (RtChartLane) lane = rt_chart_lane_new ("v", RT_CHART_LANE_DOSE, "Venlafaxine");

  rt_chart_lane_add_open_step (lane, 300, 0, 3);
  rt_chart_lane_add_step (lane, 100, 200, 150, 1);
  rt_chart_lane_add_step (lane, 200, 300, 75, 2);
  rt_chart_lane_settle (lane);
  g_assert_null (rt_chart_lane_step_at (lane, 99));
  g_assert_cmpint (rt_chart_lane_step_at (lane, 100)->item, ==, 1);
  /* The end is exclusive: on that day the next dose holds. */
  g_assert_cmpint (rt_chart_lane_step_at (lane, 200)->item, ==, 2);
  g_assert_cmpint (rt_chart_lane_step_at (lane, 100000)->item, ==, 3);
  g_assert_cmpfloat (rt_chart_lane_highest_dose (lane), ==, 150);
}

static void
test_bad_doses (void)
{
  g_autoptr (RtChartLane) lane = rt_chart_lane_new ("v", RT_CHART_LANE_DOSE, "V");

  g_assert_cmpfloat (rt_chart_lane_add_step (lane, 1, 2, NAN, 0)->dose, ==, 0);
  g_assert_cmpfloat (rt_chart_lane_add_step (lane, 1, 2, -5, 0)->dose, ==, 0);
  g_assert_cmpfloat (rt_chart_lane_add_step (lane, 1, 2, INFINITY, 0)->dose, ==, 0);
  g_assert_cmpint (rt_chart_lane_add_step (lane, 9, 2, 1, 0)->to, ==, 9);
  g_assert_cmpfloat (rt_chart_lane_highest_dose (lane), ==, 1);
}

static void
test_events (void)
{
  g_autoptr (RtChartLane) lane = rt_chart_lane_new ("e", RT_CHART_LANE_EVENTS, "Events");
  RtChartEvent *event =
      rt_chart_lane_add_event (lane, 50, RT_CHART_GLYPH_LIFE_EVENT, "moved house", 4);

  g_assert_cmpint (event->until, ==, 50);
  rt_chart_lane_add_event (lane, 20, RT_CHART_GLYPH_ENCOUNTER, "visit", 5);
  rt_chart_lane_settle (lane);
  g_assert_cmpint (((RtChartEvent *)g_ptr_array_index (lane->events, 0))->item, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/lane/steps", test_steps);
  g_test_add_func ("/chart/lane/bad-doses", test_bad_doses);
  g_test_add_func ("/chart/lane/events", test_events);
  return g_test_run ();
}
