/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-spec.h"

static void
test_fits_its_range (void)
{
  g_autoptr (RtChartSpec) spec = rt_chart_spec_new (rt_time_range_new (5, 6), NULL);
  RtChartLane *lane = NULL;
  RtChartSeries *series = NULL;

  rt_chart_spec_fit_range (spec);
  g_assert_cmpint (spec->range.from, ==, 5);
  series = rt_chart_panel_add_series (rt_chart_spec_add_panel (spec, "a", "A"), "a", "A",
                                      RT_CHART_MARK_LINE);
  rt_chart_series_add_value (series, 1000000, 1, 0);
  lane = rt_chart_spec_add_lane (spec, "v", RT_CHART_LANE_DOSE, "V");
  rt_chart_lane_add_step (lane, 3000000, 11000000, 1, 0);
  rt_chart_lane_add_event (lane, 2000000, RT_CHART_GLYPH_ENCOUNTER, "visit", 0);
  rt_chart_spec_fit_range (spec);
  g_assert_cmpint (spec->range.from, ==, 1000000 - 100000);
  g_assert_cmpint (spec->range.to, ==, 11000000 + 100000);
}

static void
test_one_point_has_an_axis (void)
{
  g_autoptr (RtChartSpec) spec = rt_chart_spec_new (rt_time_range_new (5, 6), NULL);
  RtChartSeries *series = rt_chart_panel_add_series (rt_chart_spec_add_panel (spec, "a", "A"), "a",
                                                     "A", RT_CHART_MARK_LINE);

  rt_chart_series_add_value (series, 1000000, 1, 0);
  rt_chart_spec_fit_range (spec);
  g_assert_cmpint (rt_time_range_span (spec->range), ==, 7200);
  g_assert_true (rt_time_range_contains (spec->range, 1000000));
}

static void
test_counts_references (void)
{
  RtChartSpec *spec = rt_chart_spec_new (rt_time_range_new (5, 6), NULL);
  RtChartSpec *same = rt_chart_spec_ref (spec);

  rt_chart_spec_unref (spec);
  rt_chart_spec_add_phase (same, 1, 2, "baseline");
  rt_chart_spec_add_marker (same, 1, RT_CHART_MARKER_START, NULL);
  g_assert_cmpuint (same->phases->len, ==, 1);
  rt_chart_spec_unref (same);
  rt_chart_spec_unref (NULL);
}

static void
test_first_weekday (void)
{
  /* The C locale of the C library begins weeks on Sunday. */
  g_assert_cmpint (rt_chart_first_weekday (), ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/spec/fit", test_fits_its_range);
  g_test_add_func ("/chart/spec/one-point", test_one_point_has_an_axis);
  g_test_add_func ("/chart/spec/references", test_counts_references);
  g_test_add_func ("/chart/spec/first-weekday", test_first_weekday);
  return g_test_run ();
}
