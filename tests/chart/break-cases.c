/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-case.h"

#include <math.h>

/* A laboratory value with its interval, and one result fifty times the others. */
static RtChartSpec *
build_outlier (void)
{
  RtChartSpec *spec = rt_case_spec (300);
  RtChartSeries *series = rt_case_panel (spec, "Vanillylmandelate", RT_CHART_MARK_LINE);
  RtChartPanel *panel = rt_case_last_panel (spec);

  panel->unit = g_strdup ("µmol/L");
  rt_chart_panel_add_band (panel, 2, 9, RT_CHART_TINT_REFERENCE, "laboratory’s interval");
  rt_case_add_wave (series, 6, 30);
  rt_case_add (series, 195, 317, RT_CHART_EXACT, RT_CHART_POINT_DISTURBED);
  rt_case_add (series, 240, 5.5, RT_CHART_EXACT, 0);
  rt_case_add (series, 280, 6.1, RT_CHART_EXACT, 0);
  rt_chart_panel_break_at_outliers (panel);
  return spec;
}

/* One far below and one far above: two breaks. */
static RtChartSpec *
build_outliers_both_ways (void)
{
  RtChartSpec *spec = rt_case_spec (300);
  RtChartSeries *series = rt_case_panel (spec, "Difference", RT_CHART_MARK_LINE);

  rt_case_add_wave (series, 16, 17);
  rt_case_add (series, 60, -250, RT_CHART_EXACT, 0);
  rt_case_add (series, 200, 9000, RT_CHART_ABOVE, 0);
  rt_chart_panel_break_at_outliers (rt_case_last_panel (spec));
  return spec;
}

/* The others are all equal, and the break is across them and a goal. */
static RtChartSpec *
build_outlier_of_equals (void)
{
  RtChartSpec *spec = rt_case_spec (100);
  RtChartSeries *series = rt_case_panel (spec, "Count", RT_CHART_MARK_POINTS);
  RtChartPanel *panel = rt_case_last_panel (spec);

  panel->decimals = 0;
  for (int i = 0; i < 8; i++)
    rt_case_add (series, i * 12, 5, RT_CHART_EXACT, 0);
  rt_case_add (series, 97, 300, RT_CHART_EXACT, 0);
  rt_chart_panel_add_line (panel, 5, RT_CHART_LINE_GOAL, "goal");
  rt_chart_panel_break_at_outliers (panel);
  return spec;
}

/* A dense line whose column extents reach across the break. */
static RtChartSpec *
build_outlier_dense (void)
{
  RtChartSpec *spec = rt_case_spec (2000);
  RtChartSeries *series = rt_case_panel (spec, "Dense", RT_CHART_MARK_LINE);

  for (int i = 0; i < 2000; i++)
    rt_case_add (series, i, i == 1200 ? 900 : i % 13, RT_CHART_EXACT, 0);
  rt_chart_panel_break_at_outliers (rt_case_last_panel (spec));
  return spec;
}

/* No crowd, no outlier: the axis stays whole. */
static RtChartSpec *
build_far_apart (void)
{
  RtChartSpec *spec = rt_case_spec (100);
  RtChartSeries *series = rt_case_panel (spec, "Two", RT_CHART_MARK_LINE);

  rt_case_add (series, 5, 2, RT_CHART_EXACT, 0);
  rt_case_add (series, 60, 100, RT_CHART_EXACT, 0);
  rt_chart_panel_break_at_outliers (rt_case_last_panel (spec));
  return spec;
}

/* A goal with a day it is to be reached by, and one without, past the values. */
static RtChartSpec *
build_goal_by (void)
{
  RtChartSpec *spec = rt_case_spec (100);
  RtChartSeries *series = rt_case_panel (spec, "PHQ-9", RT_CHART_MARK_LINE);
  RtChartLine *line = NULL;

  rt_case_add_wave (series, 10, 7);
  rt_case_add_severity (rt_case_last_panel (spec));
  line = rt_chart_panel_add_line (rt_case_last_panel (spec), 4, RT_CHART_LINE_GOAL,
                                  "goal by 1 Dec 2012");
  line->until = RT_CASE_START + 91 * RT_CASE_DAY;
  line->words = g_strdup ("Goal: PHQ-9 at most 4 by 1 Dec 2012.");
  return spec;
}

/* The third value was measured otherwise: the line does not lead to it. */
static RtChartSpec *
build_apart (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "Apart", RT_CHART_MARK_LINE);

  for (int i = 0; i < 6; i++)
    rt_case_add (series, 5 + i * 10, 3 + i % 3, RT_CHART_EXACT,
                 i == 2 ? RT_CHART_POINT_APART : RT_CHART_POINT_PLAIN);
  return spec;
}

const RtChartCase rt_break_cases[] = {
  { "outlier", build_outlier, 500, 200 },
  { "outlier-large-text", build_outlier, 500, 320, .text_scale = 2 },
  { "outlier-paper", build_outlier, 360, 130, .paper = TRUE },
  { "outlier-right-to-left", build_outlier, 500, 200, .right_to_left = TRUE },
  { "outlier-low", build_outlier, 400, 64 },
  { "outliers-both-ways", build_outliers_both_ways, 500, 240 },
  { "outlier-of-equals", build_outlier_of_equals, 500, 180 },
  { "outlier-dense", build_outlier_dense, 600, 200 },
  { "far-apart", build_far_apart, 500, 160 },
  { "goal-by", build_goal_by, 500, 200 },
  { "goal-by-paper", build_goal_by, 300, 110, .paper = TRUE },
  { "apart", build_apart, 500, 160 },
  { "outlier-zoomed-away", build_outlier, 500, 200, RT_CASE_ZOOM (20, 160) },
  { NULL },
};
