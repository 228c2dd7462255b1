/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-case.h"

#include <math.h>

static RtChartSpec *
build_empty (void)
{
  return rt_case_spec (30);
}

static RtChartSpec *
build_empty_reason (void)
{
  RtChartSpec *spec = rt_case_spec (30);

  spec->empty_reason = g_strdup ("Nothing has been measured in this period: start a questionnaire "
                                 "under Measures, or choose a longer period.");
  return spec;
}

static RtChartSpec *
build_panel_without_points (void)
{
  RtChartSpec *spec = rt_case_spec (30);

  rt_case_panel (spec, "Reaction time", RT_CHART_MARK_LINE);
  rt_case_last_panel (spec)->empty_reason = g_strdup ("No test has been taken yet.");
  rt_case_add_wave (rt_case_panel (spec, "Mood", RT_CHART_MARK_LINE), 10, 3);
  return spec;
}

static RtChartSpec *
build_one_point (void)
{
  RtChartSpec *spec = rt_case_spec (30);

  rt_case_add (rt_case_panel (spec, "PHQ-9", RT_CHART_MARK_LINE), 12, 14, RT_CHART_EXACT, 0);
  rt_case_add_severity (rt_case_last_panel (spec));
  return spec;
}

static RtChartSpec *
build_one_point_own_range (void)
{
  RtChartSpec *spec = rt_case_spec (30);

  rt_case_add (rt_case_panel (spec, "Dopamine", RT_CHART_MARK_LINE), 12, 0, RT_CHART_EXACT, 0);
  rt_chart_spec_fit_range (spec);
  return spec;
}

static RtChartSpec *
build_two_points (void)
{
  RtChartSpec *spec = rt_case_spec (30);
  RtChartSeries *series = rt_case_panel (spec, "GAD-7", RT_CHART_MARK_LINE);

  rt_case_add (series, 3, 14, RT_CHART_EXACT, 0);
  rt_case_add (series, 24, 6, RT_CHART_EXACT, 0);
  return spec;
}

static RtChartSpec *
build_same_day (void)
{
  RtChartSpec *spec = rt_case_spec (30);
  RtChartSeries *series = rt_case_panel (spec, "GAD-7", RT_CHART_MARK_LINE);

  rt_case_add (series, 3, 14, RT_CHART_EXACT, 0);
  rt_case_add (series, 3, 6, RT_CHART_EXACT, 0);
  rt_case_add (series, 20, 9, RT_CHART_EXACT, 0);
  return spec;
}

static RtChartSpec *
build_equal_values (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "Flat", RT_CHART_MARK_LINE);

  for (int i = 0; i < 8; i++)
    rt_case_add (series, i * 7, 3.7, RT_CHART_EXACT, 0);
  return spec;
}

static RtChartSpec *
build_all_censored (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "5-HIAA", RT_CHART_MARK_LINE);

  for (int i = 0; i < 5; i++)
    rt_case_add (series, 5 + i * 11, 0.5, i % 2 == 0 ? RT_CHART_BELOW : RT_CHART_ABOVE, 0);
  rt_case_last_panel (spec)->unit = g_strdup ("mg/24 h");
  return spec;
}

static RtChartSpec *
build_censored_between (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "HVA", RT_CHART_MARK_LINE);

  rt_case_add (series, 2, 4, RT_CHART_EXACT, 0);
  rt_case_add (series, 12, 5, RT_CHART_EXACT, 0);
  rt_case_add (series, 22, 1, RT_CHART_BELOW, 0);
  rt_case_add (series, 32, 6, RT_CHART_EXACT, 0);
  rt_case_add (series, 42, 20, RT_CHART_ABOVE, 0);
  rt_chart_panel_add_band (rt_case_last_panel (spec), 2, 7, RT_CHART_TINT_REFERENCE, "reference");
  rt_chart_panel_add_band (rt_case_last_panel (spec), 3, 6, RT_CHART_TINT_TARGET, "target");
  return spec;
}

static RtChartSpec *
build_flags (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "Flags", RT_CHART_MARK_LINE);

  rt_case_add (series, 2, 4, RT_CHART_EXACT, RT_CHART_POINT_DISTURBED);
  rt_case_add (series, 20, 5, RT_CHART_EXACT, RT_CHART_POINT_LOW_QUALITY);
  rt_case_add (series, 40, 9, RT_CHART_EXACT, RT_CHART_POINT_OUT_OF_LIMITS);
  rt_case_add (series, 50, 9, RT_CHART_EXACT,
               RT_CHART_POINT_OUT_OF_LIMITS | RT_CHART_POINT_DISTURBED);
  rt_chart_panel_add_band (rt_case_last_panel (spec), 3, 6, RT_CHART_TINT_CORRIDOR,
                           "measurement noise");
  return spec;
}

static RtChartSpec *
build_gaps (void)
{
  RtChartSpec *spec = rt_case_spec (120);
  RtChartSeries *series = rt_case_panel (spec, "Weekly", RT_CHART_MARK_LINE);

  series->gap_s = 14 * RT_CASE_DAY;
  for (int i = 0; i < 16; i++)
    if (i != 5 && i != 6 && i != 7 && i != 9 && i != 10)
      rt_case_add (series, i * 7, 10 + i, RT_CHART_EXACT, 0);
  return spec;
}

static RtChartSpec *
build_step_mark (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "Steps", RT_CHART_MARK_STEP);

  rt_case_add (series, 2, 4, RT_CHART_EXACT, 0);
  rt_case_add (series, 20, 8, RT_CHART_EXACT, 0);
  rt_case_add (series, 40, 1, RT_CHART_EXACT, 0);
  return spec;
}

static RtChartSpec *
build_points_mark (void)
{
  RtChartSpec *spec = rt_case_spec (60);

  rt_case_add_wave (rt_case_panel (spec, "Points", RT_CHART_MARK_POINTS), 20, 3);
  rt_chart_panel_add_line (rt_case_last_panel (spec), 5, RT_CHART_LINE_MEAN, "own mean");
  rt_chart_panel_add_line (rt_case_last_panel (spec), 7, RT_CHART_LINE_GOAL, "goal");
  rt_chart_panel_add_line (rt_case_last_panel (spec), 2, RT_CHART_LINE_LIMIT, "limit");
  return spec;
}

static RtChartSpec *
build_scatter (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "Low mood", RT_CHART_MARK_SCATTER);

  rt_case_add_wave (series, 60, 1);
  rt_case_add (series, 30.5, 12, RT_CHART_EXACT, RT_CHART_POINT_OUT_OF_LIMITS);
  rt_chart_series_summarise (series, 7, spec->zone);
  rt_chart_panel_add_band (rt_case_last_panel (spec), 2, 8, RT_CHART_TINT_OWN_LIMITS, "own limits");
  return spec;
}

static RtChartSpec *
build_three_series (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartPanel *panel = rt_chart_spec_add_panel (spec, "m", "Metabolites");

  for (int i = 0; i < 3; i++)
    {
      static const char *const names[] = { "5-HIAA", "HVA", "VMA" };
      RtChartSeries *series =
          rt_chart_panel_add_series (panel, names[i], names[i], RT_CHART_MARK_LINE);

      rt_case_add (series, 2, 3 + i * 0.2, RT_CHART_EXACT, 0);
      rt_case_add (series, 30, 5 - i * 0.2, RT_CHART_EXACT, 0);
      rt_case_add (series, 58, 4 + i * 0.05, RT_CHART_EXACT, 0);
    }
  return spec;
}

static RtChartSpec *
build_ten_years (void)
{
  RtChartSpec *spec = rt_case_spec (3650);
  RtChartSeries *series = rt_case_panel (spec, "Daily", RT_CHART_MARK_LINE);

  for (int i = 0; i < 3650; i++)
    rt_case_add (series, i, (i * 7919 % 11), RT_CHART_EXACT, 0);
  return spec;
}

static RtChartSpec *
build_century (void)
{
  RtChartSpec *spec = rt_case_spec (36500);
  RtChartSeries *series = rt_case_panel (spec, "Long", RT_CHART_MARK_LINE);

  for (int i = 0; i < 100; i++)
    rt_case_add (series, i * 365, i % 7, RT_CHART_EXACT, 0);
  return spec;
}

/* The week of 28 October 2012, whose Sunday has 25 hours. */
static RtChartSpec *
build_clock_change (void)
{
  RtChartSpec *spec = rt_case_spec (1);
  RtChartSeries *series = rt_case_panel (spec, "Mood", RT_CHART_MARK_LINE);

  for (int i = 0; i < 7; i++)
    rt_case_add (series, 54 + i, i, RT_CHART_EXACT, 0);
  spec->range =
      rt_time_range_new (RT_CASE_START + 54 * RT_CASE_DAY, RT_CASE_START + 61 * RT_CASE_DAY);
  return spec;
}

static RtChartSpec *
build_hours (void)
{
  RtChartSpec *spec = rt_case_spec (2);

  rt_case_add_wave (rt_case_panel (spec, "Mood", RT_CHART_MARK_LINE), 20, 0.1);
  return spec;
}

static RtChartSpec *
build_negative (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "Items", RT_CHART_MARK_SCATTER);

  for (int i = 0; i < 60; i++)
    rt_case_add (series, i, i % 7 - 3, RT_CHART_EXACT,
                 i % 7 == 6 ? RT_CHART_POINT_OUT_OF_LIMITS : 0);
  rt_chart_panel_set_range (rt_case_last_panel (spec), -3, 3);
  rt_case_last_panel (spec)->decimals = 0;
  rt_chart_series_summarise (series, 14, spec->zone);
  return spec;
}

static RtChartSpec *
build_large_numbers (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "Counts", RT_CHART_MARK_LINE);

  rt_case_add (series, 1, 1234567, RT_CHART_EXACT, 0);
  rt_case_add (series, 30, 98765432, RT_CHART_EXACT, 0);
  rt_case_last_panel (spec)->decimals = 0;
  series = rt_case_panel (spec, "Traces", RT_CHART_MARK_LINE);
  rt_case_add (series, 1, 0.000012, RT_CHART_EXACT, 0);
  rt_case_add (series, 30, 0.000031, RT_CHART_EXACT, 0);
  rt_case_last_panel (spec)->decimals = 6;
  return spec;
}

static RtChartSpec *
build_outside_its_range (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "Diary", RT_CHART_MARK_LINE);

  rt_case_add (series, 1, -4, RT_CHART_EXACT, 0);
  rt_case_add (series, 30, 14, RT_CHART_EXACT, 0);
  rt_chart_panel_set_range (rt_case_last_panel (spec), 0, 10);
  return spec;
}

const RtChartCase rt_panel_cases[] = {
  { "empty", build_empty, 400, 200 },
  { "empty-reason", build_empty_reason, 300, 200 },
  { "panel-without-points", build_panel_without_points, 500, 240 },
  { "one-point", build_one_point, 500, 200 },
  { "one-point-own-range", build_one_point_own_range, 500, 160 },
  { "two-points", build_two_points, 500, 160 },
  { "same-day", build_same_day, 500, 160 },
  { "equal-values", build_equal_values, 500, 160 },
  { "all-censored", build_all_censored, 500, 160 },
  { "censored-between", build_censored_between, 500, 200 },
  { "flags", build_flags, 500, 160 },
  { "gaps", build_gaps, 500, 160 },
  { "step-mark", build_step_mark, 500, 160 },
  { "points-mark", build_points_mark, 500, 200 },
  { "scatter", build_scatter, 500, 200 },
  { "three-series", build_three_series, 500, 160 },
  { "ten-years", build_ten_years, 600, 160 },
  { "ten-years-paper", build_ten_years, 300, 120, .paper = TRUE },
  { "century", build_century, 600, 160 },
  { "clock-change-week", build_clock_change, 600, 160 },
  { "hours", build_hours, 600, 160 },
  { "negative", build_negative, 500, 180 },
  { "large-numbers", build_large_numbers, 500, 260 },
  { "outside-its-range", build_outside_its_range, 500, 160 },
  { NULL },
};
