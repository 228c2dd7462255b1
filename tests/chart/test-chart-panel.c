/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-panel.h"

#include <math.h>

static void
test_bands (void)
{
  g_autoptr (RtChartPanel) panel = rt_chart_panel_new ("phq9", "PHQ-9");

  rt_chart_panel_add_band (panel, NAN, 3, RT_CHART_TINT_TARGET, "never");
  rt_chart_panel_add_band (panel, 9, 3, RT_CHART_TINT_TARGET, "never");
  g_assert_cmpuint (panel->bands->len, ==, 0);
  rt_chart_panel_add_band (panel, -INFINITY, 5, RT_CHART_TINT_LEVEL_0, "none");
  rt_chart_panel_add_band (panel, 5, 10, RT_CHART_TINT_LEVEL_1, "mild");
  rt_chart_panel_add_band (panel, 0, 99, RT_CHART_TINT_CORRIDOR, NULL);
  g_assert_cmpstr (rt_chart_panel_band_at (panel, -3)->label, ==, "none");
  g_assert_cmpstr (rt_chart_panel_band_at (panel, 4.9)->label, ==, "none");
  g_assert_cmpstr (rt_chart_panel_band_at (panel, 5)->label, ==, "mild");
  /* The topmost band holds its upper end as well. */
  g_assert_cmpstr (rt_chart_panel_band_at (panel, 10)->label, ==, "mild");
  g_assert_null (rt_chart_panel_band_at (panel, 10.1));
}

static void
test_range_and_lines (void)
{
  g_autoptr (RtChartPanel) panel = rt_chart_panel_new ("a", "A");

  rt_chart_panel_set_range (panel, 0, 27);
  g_assert_true (panel->has_range);
  rt_chart_panel_set_range (panel, 5, 5);
  g_assert_false (panel->has_range);
  rt_chart_panel_set_range (panel, 0, INFINITY);
  g_assert_false (panel->has_range);
  rt_chart_panel_add_line (panel, NAN, RT_CHART_LINE_MEAN, "never");
  rt_chart_panel_add_line (panel, 3, RT_CHART_LINE_GOAL, "goal");
  g_assert_cmpuint (panel->lines->len, ==, 1);
}

static void
test_counts_points (void)
{
  g_autoptr (RtChartPanel) panel = rt_chart_panel_new ("a", "A");
  RtChartSeries *first = rt_chart_panel_add_series (panel, "x", "X", RT_CHART_MARK_LINE);
  RtChartSeries *second = rt_chart_panel_add_series (panel, "y", "Y", RT_CHART_MARK_STEP);

  g_assert_cmpuint (rt_chart_panel_n_points (panel), ==, 0);
  rt_chart_series_add_value (first, 1, 1, 0);
  rt_chart_series_add_value (second, 1, 1, 0);
  rt_chart_series_add_value (second, 2, 1, 0);
  g_assert_cmpuint (rt_chart_panel_n_points (panel), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/panel/bands", test_bands);
  g_test_add_func ("/chart/panel/range", test_range_and_lines);
  g_test_add_func ("/chart/panel/count", test_counts_points);
  return g_test_run ();
}
