/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-case.h"

#include <math.h>

static RtChartSpec *
build_no_lines (void)
{
  RtChartSpec *spec = rt_case_spec (30);

  rt_chart_spec_add_panel (spec, "a", "")->empty_reason = g_strdup ("");
  rt_chart_spec_add_lane (spec, "b", RT_CHART_LANE_EVENTS, "");
  return spec;
}

static RtChartSpec *
build_dense_with_gaps (void)
{
  RtChartSpec *spec = rt_case_spec (2000);
  RtChartSeries *series = rt_case_panel (spec, "Gaps", RT_CHART_MARK_LINE);

  series->gap_s = 3 * RT_CASE_DAY;
  for (int i = 0; i < 2000; i++)
    if (i % 700 < 600)
      rt_case_add (series, i, i % 13, RT_CHART_EXACT, 0);
  return spec;
}

static RtChartSpec *
build_dense_special (void)
{
  RtChartSpec *spec = rt_case_spec (2000);
  RtChartSeries *series = rt_case_panel (spec, "Special", RT_CHART_MARK_LINE);

  for (int i = 0; i < 2000; i++)
    rt_case_add (series, i, i % 13, i % 400 == 7 ? RT_CHART_BELOW : RT_CHART_EXACT,
                 i % 300 == 11 ? RT_CHART_POINT_OUT_OF_LIMITS : 0);
  return spec;
}

static RtChartSpec *
build_dense_steps (void)
{
  RtChartSpec *spec = rt_case_spec (2000);
  RtChartSeries *series = rt_case_panel (spec, "Steps", RT_CHART_MARK_STEP);

  for (int i = 0; i < 2000; i++)
    rt_case_add (series, i, i / 100 % 5, RT_CHART_EXACT, 0);
  return spec;
}

static RtChartSpec *
build_dense_scatter (void)
{
  RtChartSpec *spec = rt_case_spec (240);
  RtChartSeries *series = rt_case_panel (spec, "Low mood", RT_CHART_MARK_SCATTER);

  for (int i = 0; i < 1476; i++)
    rt_case_add (series, i * 239.0 / 1476, i * 5 % 7 - 3, RT_CHART_EXACT, 0);
  rt_chart_series_summarise (series, 7, spec->zone);
  rt_chart_panel_set_range (rt_case_last_panel (spec), -3, 3);
  return spec;
}

static RtChartSpec *
build_eight_series (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartPanel *panel = rt_chart_spec_add_panel (spec, "m", "Crowd");

  for (int i = 0; i < 8; i++)
    {
      g_autofree char *name = g_strdup_printf ("Series %d", i + 1);
      RtChartSeries *series = rt_chart_panel_add_series (panel, name, name, RT_CHART_MARK_LINE);

      rt_case_add (series, 2, i, RT_CHART_EXACT, 0);
      rt_case_add (series, 58, 4 + i * 0.01, RT_CHART_EXACT, 0);
    }
  return spec;
}

static RtChartSpec *
build_end_labels (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "Own label", RT_CHART_MARK_LINE);

  rt_case_add_wave (series, 10, 6);
  series->end_label = g_strdup ("6 of 10, improved");
  series = rt_case_panel (spec, "No label", RT_CHART_MARK_LINE);
  rt_case_add_wave (series, 10, 6);
  series->end_label = g_strdup ("");
  return spec;
}

static RtChartSpec *
build_twelve_panels (void)
{
  RtChartSpec *spec = rt_case_spec (60);

  for (int i = 0; i < 12; i++)
    {
      g_autofree char *title = g_strdup_printf ("Panel %d", i + 1);

      rt_case_add_wave (rt_case_panel (spec, title, RT_CHART_MARK_LINE), 20, 3);
      rt_case_last_panel (spec)->importance = 1 + i % 3;
    }
  return spec;
}

static RtChartSpec *
build_infinite_bands (void)
{
  RtChartSpec *spec = rt_case_spec (60);

  rt_case_add_wave (rt_case_panel (spec, "Limits", RT_CHART_MARK_LINE), 20, 3);
  rt_chart_panel_add_band (rt_case_last_panel (spec), -INFINITY, 4, RT_CHART_TINT_TARGET, "goal");
  rt_chart_panel_add_band (rt_case_last_panel (spec), 7, INFINITY, RT_CHART_TINT_LEVEL_5, "high");
  rt_chart_panel_add_band (rt_case_last_panel (spec), 5, 5, RT_CHART_TINT_CORRIDOR, "thin");
  return spec;
}

static RtChartSpec *
build_other_scripts (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartLane *lane = NULL;

  rt_case_add_wave (rt_case_panel (spec, "מצב רוח", RT_CHART_MARK_LINE), 20, 3);
  rt_case_last_panel (spec)->subtitle = g_strdup ("كل صباح");
  rt_chart_panel_add_line (rt_case_last_panel (spec), 5, RT_CHART_LINE_MEAN, "ממוצע");
  lane = rt_chart_spec_add_lane (spec, "v", RT_CHART_LANE_DOSE, "Ελληνικά");
  rt_chart_lane_add_open_step (lane, RT_CASE_START, 12.5, 1);
  rt_chart_spec_add_phase (spec, RT_CASE_START, RT_CASE_START + 30 * RT_CASE_DAY, "базовая");
  return spec;
}

static RtChartSpec *
build_first_year (void)
{
  RtChartSpec *spec = rt_case_spec (60);

  rt_case_panel (spec, "Year 1", RT_CHART_MARK_LINE);
  rt_chart_series_add_value (g_ptr_array_index (rt_case_last_panel (spec)->series, 0),
                             RT_TIME_RANGE_FIRST, 3, 0);
  spec->range = rt_time_range_new (G_MININT64, RT_TIME_RANGE_FIRST + 40 * RT_CASE_DAY);
  return spec;
}

static RtChartSpec *
build_all_years (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "All years", RT_CHART_MARK_LINE);

  rt_chart_series_add_value (series, RT_TIME_RANGE_FIRST, 3, 0);
  rt_chart_series_add_value (series, RT_TIME_RANGE_LAST, 4, 0);
  spec->range = rt_time_range_new (G_MININT64, G_MAXINT64);
  return spec;
}

static RtChartSpec *
build_one_second (void)
{
  RtChartSpec *spec = rt_case_spec (60);

  rt_case_add (rt_case_panel (spec, "Second", RT_CHART_MARK_LINE), 0, 1, RT_CHART_EXACT, 0);
  spec->range = rt_time_range_new (RT_CASE_START, RT_CASE_START + 1);
  return spec;
}

static RtChartSpec *
build_weeks_from_sunday (void)
{
  RtChartSpec *spec = rt_case_spec (60);

  spec->first_weekday = 7;
  rt_case_add_wave (rt_case_panel (spec, "Sundays", RT_CHART_MARK_LINE), 20, 3);
  return spec;
}

static RtChartSpec *
build_same_moment (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartLane *lane = rt_chart_spec_add_lane (spec, "e", RT_CHART_LANE_EVENTS, "Events");

  for (int i = 0; i < 5; i++)
    {
      rt_chart_spec_add_marker (spec, RT_CASE_START + 20 * RT_CASE_DAY, i % 4, "all at once");
      rt_chart_lane_add_event (lane, RT_CASE_START + 20 * RT_CASE_DAY, i, "all at once", i);
      rt_chart_spec_add_phase (spec, RT_CASE_START + 20 * RT_CASE_DAY,
                               RT_CASE_START + (20 + i) * RT_CASE_DAY, "phase");
    }
  return spec;
}

static RtChartSpec *
build_overlapping_steps (void)
{
  RtChartSpec *spec = rt_case_spec (100);
  RtChartLane *lane = rt_chart_spec_add_lane (spec, "v", RT_CHART_LANE_DOSE, "Twice");

  rt_chart_lane_add_step (lane, RT_CASE_START, RT_CASE_START + 60 * RT_CASE_DAY, 10, 1);
  rt_chart_lane_add_step (lane, RT_CASE_START + 30 * RT_CASE_DAY, RT_CASE_START + 90 * RT_CASE_DAY,
                          30, 2);
  rt_chart_lane_add_step (lane, RT_CASE_START + 95 * RT_CASE_DAY, RT_CASE_START + 95 * RT_CASE_DAY,
                          30, 3);
  rt_chart_lane_add_open_step (lane, RT_CASE_START + 96 * RT_CASE_DAY, 0, 4);
  return spec;
}

static RtChartSpec *
build_extreme_values (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "Huge", RT_CHART_MARK_LINE);

  rt_case_add (series, 2, -1e300, RT_CHART_EXACT, 0);
  rt_case_add (series, 40, 1e300, RT_CHART_EXACT, 0);
  series->end_label = g_strdup ("huge");
  return spec;
}

const RtChartCase rt_nasty_cases[] = {
  { "no-words", build_no_lines, 400, 160 },
  { "dense-gaps", build_dense_with_gaps, 500, 160 },
  { "dense-gaps-paper", build_dense_with_gaps, 300, 100, .paper = TRUE },
  { "dense-special", build_dense_special, 500, 160 },
  { "dense-steps", build_dense_steps, 500, 160 },
  { "dense-scatter", build_dense_scatter, 500, 160 },
  { "dense-scatter-zoomed", build_dense_scatter, 500, 160, RT_CASE_ZOOM (20, 30) },
  { "dense-scatter-day", build_dense_scatter, 500, 160, RT_CASE_ZOOM (20, 21) },
  { "eight-series", build_eight_series, 500, 160 },
  { "end-labels", build_end_labels, 500, 220 },
  { "twelve-panels", build_twelve_panels, 600, 900 },
  { "twelve-panels-low", build_twelve_panels, 600, 200 },
  { "infinite-bands", build_infinite_bands, 500, 160 },
  { "other-scripts", build_other_scripts, 500, 220 },
  { "other-scripts-right-to-left", build_other_scripts, 500, 220, .right_to_left = TRUE },
  { "first-year", build_first_year, 500, 160 },
  { "all-years", build_all_years, 500, 160 },
  { "one-second", build_one_second, 500, 160 },
  { "weeks-from-sunday", build_weeks_from_sunday, 500, 160 },
  { "same-moment", build_same_moment, 500, 160 },
  { "overlapping-steps", build_overlapping_steps, 500, 160 },
  { "overlapping-steps-300-percent", build_overlapping_steps, 500, 300, .text_scale = 3 },
  { "extreme-values", build_extreme_values, 500, 160 },
  { "narrow", build_other_scripts, 120, 400 },
  { NULL },
};
