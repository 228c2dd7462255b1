/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-case.h"

#include <math.h>

#define LONG_NAME "Selective serotonin and norepinephrine reuptake inhibitor XR"

/**
 * rt_case_spec: An empty chart of @days days from 1 September 2012 in Amsterdam.
 */
RtChartSpec *
rt_case_spec (int days)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Amsterdam");
  RtChartSpec *spec = rt_chart_spec_new (
      rt_time_range_new (RT_CASE_START, RT_CASE_START + (gint64)days * RT_CASE_DAY), zone);

  spec->first_weekday = 1;
  return spec;
}

/**
 * rt_case_panel: A panel with one empty series.
 */
RtChartSeries *
rt_case_panel (RtChartSpec *spec, const char *title, RtChartMark mark)
{
  return rt_chart_panel_add_series (rt_chart_spec_add_panel (spec, title, title), title, title,
                                    mark);
}

static RtChartPanel *
last_panel (RtChartSpec *spec)
{
  return g_ptr_array_index (spec->panels, spec->panels->len - 1);
}

static void
add (RtChartSeries *series, double day, double value, RtChartCensoring censoring, guint flags)
{
  RtChartPoint point = { .t = RT_CASE_START + (gint64)(day * RT_CASE_DAY),
                         .value = value,
                         .item = (gint64)(day * 10) + 1,
                         .censoring = (guint8)censoring,
                         .flags = (guint8)flags };

  rt_chart_series_add (series, &point);
}

static void
add_wave (RtChartSeries *series, int n, double every)
{
  for (int i = 0; i < n; i++)
    add (series, i * every, round (10 * (5 + 3 * sin (i * 0.7) + sin (i * 2.3))) / 10,
         RT_CHART_EXACT, 0);
}

static void
add_severity (RtChartPanel *panel)
{
  rt_chart_panel_set_range (panel, 0, 27);
  panel->decimals = 0;
  rt_chart_panel_add_band (panel, 0, 5, RT_CHART_TINT_LEVEL_0, "none or minimal");
  rt_chart_panel_add_band (panel, 5, 10, RT_CHART_TINT_LEVEL_1, "mild");
  rt_chart_panel_add_band (panel, 10, 15, RT_CHART_TINT_LEVEL_2, "moderate");
  rt_chart_panel_add_band (panel, 15, 20, RT_CHART_TINT_LEVEL_3, "moderately severe");
  rt_chart_panel_add_band (panel, 20, INFINITY, RT_CHART_TINT_LEVEL_4, "severe");
}

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
  last_panel (spec)->empty_reason = g_strdup ("No test has been taken yet.");
  add_wave (rt_case_panel (spec, "Mood", RT_CHART_MARK_LINE), 10, 3);
  return spec;
}

static RtChartSpec *
build_one_point (void)
{
  RtChartSpec *spec = rt_case_spec (30);

  add (rt_case_panel (spec, "PHQ-9", RT_CHART_MARK_LINE), 12, 14, RT_CHART_EXACT, 0);
  add_severity (last_panel (spec));
  return spec;
}

static RtChartSpec *
build_one_point_own_range (void)
{
  RtChartSpec *spec = rt_case_spec (30);

  add (rt_case_panel (spec, "Dopamine", RT_CHART_MARK_LINE), 12, 0, RT_CHART_EXACT, 0);
  rt_chart_spec_fit_range (spec);
  return spec;
}

static RtChartSpec *
build_two_points (void)
{
  RtChartSpec *spec = rt_case_spec (30);
  RtChartSeries *series = rt_case_panel (spec, "GAD-7", RT_CHART_MARK_LINE);

  add (series, 3, 14, RT_CHART_EXACT, 0);
  add (series, 24, 6, RT_CHART_EXACT, 0);
  return spec;
}

static RtChartSpec *
build_same_day (void)
{
  RtChartSpec *spec = rt_case_spec (30);
  RtChartSeries *series = rt_case_panel (spec, "GAD-7", RT_CHART_MARK_LINE);

  add (series, 3, 14, RT_CHART_EXACT, 0);
  add (series, 3, 6, RT_CHART_EXACT, 0);
  add (series, 20, 9, RT_CHART_EXACT, 0);
  return spec;
}

static RtChartSpec *
build_equal_values (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "Flat", RT_CHART_MARK_LINE);

  for (int i = 0; i < 8; i++)
    add (series, i * 7, 3.7, RT_CHART_EXACT, 0);
  return spec;
}

static RtChartSpec *
build_all_censored (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "5-HIAA", RT_CHART_MARK_LINE);

  for (int i = 0; i < 5; i++)
    add (series, 5 + i * 11, 0.5, i % 2 == 0 ? RT_CHART_BELOW : RT_CHART_ABOVE, 0);
  last_panel (spec)->unit = g_strdup ("mg/24 h");
  return spec;
}

static RtChartSpec *
build_censored_between (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "HVA", RT_CHART_MARK_LINE);

  add (series, 2, 4, RT_CHART_EXACT, 0);
  add (series, 12, 5, RT_CHART_EXACT, 0);
  add (series, 22, 1, RT_CHART_BELOW, 0);
  add (series, 32, 6, RT_CHART_EXACT, 0);
  add (series, 42, 20, RT_CHART_ABOVE, 0);
  rt_chart_panel_add_band (last_panel (spec), 2, 7, RT_CHART_TINT_REFERENCE, "reference");
  rt_chart_panel_add_band (last_panel (spec), 3, 6, RT_CHART_TINT_TARGET, "target");
  return spec;
}

static RtChartSpec *
build_flags (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "Flags", RT_CHART_MARK_LINE);

  add (series, 2, 4, RT_CHART_EXACT, RT_CHART_POINT_DISTURBED);
  add (series, 20, 5, RT_CHART_EXACT, RT_CHART_POINT_LOW_QUALITY);
  add (series, 40, 9, RT_CHART_EXACT, RT_CHART_POINT_OUT_OF_LIMITS);
  add (series, 50, 9, RT_CHART_EXACT, RT_CHART_POINT_OUT_OF_LIMITS | RT_CHART_POINT_DISTURBED);
  rt_chart_panel_add_band (last_panel (spec), 3, 6, RT_CHART_TINT_CORRIDOR, "measurement noise");
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
      add (series, i * 7, 10 + i, RT_CHART_EXACT, 0);
  return spec;
}

static RtChartSpec *
build_step_mark (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "Steps", RT_CHART_MARK_STEP);

  add (series, 2, 4, RT_CHART_EXACT, 0);
  add (series, 20, 8, RT_CHART_EXACT, 0);
  add (series, 40, 1, RT_CHART_EXACT, 0);
  return spec;
}

static RtChartSpec *
build_points_mark (void)
{
  RtChartSpec *spec = rt_case_spec (60);

  add_wave (rt_case_panel (spec, "Points", RT_CHART_MARK_POINTS), 20, 3);
  rt_chart_panel_add_line (last_panel (spec), 5, RT_CHART_LINE_MEAN, "own mean");
  rt_chart_panel_add_line (last_panel (spec), 7, RT_CHART_LINE_GOAL, "goal");
  rt_chart_panel_add_line (last_panel (spec), 2, RT_CHART_LINE_LIMIT, "limit");
  return spec;
}

static RtChartSpec *
build_scatter (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "Low mood", RT_CHART_MARK_SCATTER);

  add_wave (series, 60, 1);
  add (series, 30.5, 12, RT_CHART_EXACT, RT_CHART_POINT_OUT_OF_LIMITS);
  rt_chart_series_summarise (series, 7, spec->zone);
  rt_chart_panel_add_band (last_panel (spec), 2, 8, RT_CHART_TINT_OWN_LIMITS, "own limits");
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

      add (series, 2, 3 + i * 0.2, RT_CHART_EXACT, 0);
      add (series, 30, 5 - i * 0.2, RT_CHART_EXACT, 0);
      add (series, 58, 4 + i * 0.05, RT_CHART_EXACT, 0);
    }
  return spec;
}

static RtChartSpec *
build_ten_years (void)
{
  RtChartSpec *spec = rt_case_spec (3650);
  RtChartSeries *series = rt_case_panel (spec, "Daily", RT_CHART_MARK_LINE);

  for (int i = 0; i < 3650; i++)
    add (series, i, (i * 7919 % 11), RT_CHART_EXACT, 0);
  return spec;
}

static RtChartSpec *
build_century (void)
{
  RtChartSpec *spec = rt_case_spec (36500);
  RtChartSeries *series = rt_case_panel (spec, "Long", RT_CHART_MARK_LINE);

  for (int i = 0; i < 100; i++)
    add (series, i * 365, i % 7, RT_CHART_EXACT, 0);
  return spec;
}

/* The week of 28 October 2012, whose Sunday has 25 hours. */
static RtChartSpec *
build_clock_change (void)
{
  RtChartSpec *spec = rt_case_spec (1);
  RtChartSeries *series = rt_case_panel (spec, "Mood", RT_CHART_MARK_LINE);

  for (int i = 0; i < 7; i++)
    add (series, 54 + i, i, RT_CHART_EXACT, 0);
  spec->range =
      rt_time_range_new (RT_CASE_START + 54 * RT_CASE_DAY, RT_CASE_START + 61 * RT_CASE_DAY);
  return spec;
}

static RtChartSpec *
build_hours (void)
{
  RtChartSpec *spec = rt_case_spec (2);

  add_wave (rt_case_panel (spec, "Mood", RT_CHART_MARK_LINE), 20, 0.1);
  return spec;
}

static RtChartSpec *
build_long_names (void)
{
  RtChartSpec *spec = rt_case_spec (120);
  RtChartLane *lane = NULL;

  add_wave (rt_case_panel (spec, LONG_NAME, RT_CHART_MARK_LINE), 17, 7);
  last_panel (spec)->subtitle = g_strdup (LONG_NAME);
  last_panel (spec)->unit = g_strdup ("Mikrogramm je Gramm Kreatinin");
  rt_chart_panel_add_band (last_panel (spec), 2, 8, RT_CHART_TINT_REFERENCE, LONG_NAME);
  lane = rt_chart_spec_add_lane (spec, "l", RT_CHART_LANE_DOSE, LONG_NAME);
  lane->subtitle = g_strdup (LONG_NAME);
  rt_chart_dose_step_set_label (
      rt_chart_lane_add_step (lane, RT_CASE_START, RT_CASE_START + 40 * RT_CASE_DAY, 150, 1),
      LONG_NAME);
  rt_chart_lane_add_open_step (lane, RT_CASE_START + 40 * RT_CASE_DAY, 75, 2);
  rt_chart_spec_add_phase (spec, RT_CASE_START, RT_CASE_START + 20 * RT_CASE_DAY, LONG_NAME);
  rt_chart_spec_add_marker (spec, RT_CASE_START + 40 * RT_CASE_DAY, RT_CHART_MARKER_CHANGE,
                            LONG_NAME);
  rt_chart_spec_add_marker (spec, RT_CASE_START + 45 * RT_CASE_DAY, RT_CHART_MARKER_NOTABLE,
                            LONG_NAME);
  spec->title = g_strdup (LONG_NAME " " LONG_NAME);
  spec->subtitle = g_strdup (LONG_NAME);
  spec->footnote = g_strdup (LONG_NAME " " LONG_NAME " " LONG_NAME);
  return spec;
}

static RtChartSpec *
build_forty_steps (void)
{
  RtChartSpec *spec = rt_case_spec (300);
  RtChartLane *lane = rt_chart_spec_add_lane (spec, "v", RT_CHART_LANE_DOSE, "Venlafaxine");

  lane->kind = RT_CHART_KIND_THERAPEUTIC;
  lane->unit = g_strdup ("mg");
  lane->subtitle = g_strdup ("mg per day");
  for (int i = 0; i < 40; i++)
    rt_chart_lane_add_step (lane, RT_CASE_START + i * 5 * RT_CASE_DAY,
                            RT_CASE_START + (i + 1) * 5 * RT_CASE_DAY, 150 - i * 3.75, i + 1)
        ->approximate_start = i == 3;
  lane->end_note = g_strdup ("stopped 20 Mar 2013");
  return spec;
}

static RtChartSpec *
build_lanes (void)
{
  RtChartSpec *spec = rt_case_spec (120);
  RtChartLane *lane = NULL;

  for (int kind = 0; kind < 5; kind++)
    {
      lane = rt_chart_spec_add_lane (spec, "b", RT_CHART_LANE_BAR, "Intervention");
      lane->kind = kind;
      rt_chart_dose_step_set_label (
          rt_chart_lane_add_step (lane, RT_CASE_START + kind * 10 * RT_CASE_DAY,
                                  RT_CASE_START + (60 + kind * 10) * RT_CASE_DAY, 0, kind),
          "daily");
      rt_chart_lane_add_step (lane, RT_CASE_START + 90 * RT_CASE_DAY,
                              RT_CASE_START + 110 * RT_CASE_DAY, 0, 10 + kind)
          ->as_needed = TRUE;
    }
  lane = rt_chart_spec_add_lane (spec, "e", RT_CHART_LANE_EVENTS, "Events");
  for (int glyph = 0; glyph < 5; glyph++)
    rt_chart_lane_add_event (lane, RT_CASE_START + (5 + glyph * 23) * RT_CASE_DAY, glyph,
                             glyph % 2 == 0 ? "headache" : "a longer story of what happened",
                             glyph);
  ((RtChartEvent *)g_ptr_array_index (lane->events, 0))->until = RT_CASE_START + 12 * RT_CASE_DAY;
  rt_chart_spec_add_lane (spec, "n", RT_CHART_LANE_DOSE, "Nothing")->empty_reason =
      g_strdup ("No dose has been recorded.");
  return spec;
}

static RtChartSpec *
build_markers (void)
{
  RtChartSpec *spec = rt_case_spec (120);

  add_wave (rt_case_panel (spec, "Mood", RT_CHART_MARK_LINE), 40, 3);
  for (int i = 0; i < 8; i++)
    rt_chart_spec_add_marker (spec, RT_CASE_START + (2 + i * 16) * RT_CASE_DAY, i % 4,
                              i % 2 == 0 ? "start of the lower dose" : "change")
        ->item = i;
  rt_chart_spec_add_marker (spec, RT_CASE_START + 50 * RT_CASE_DAY, RT_CHART_MARKER_NOTABLE, NULL)
      ->interval_from = RT_CASE_START + 44 * RT_CASE_DAY;
  ((RtChartMarker *)g_ptr_array_index (spec->markers, 8))->interval_to =
      RT_CASE_START + 56 * RT_CASE_DAY;
  rt_chart_spec_add_phase (spec, RT_CASE_START, RT_CASE_START + 30 * RT_CASE_DAY, "baseline");
  rt_chart_spec_add_phase (spec, RT_CASE_START + 30 * RT_CASE_DAY, RT_CASE_START + 32 * RT_CASE_DAY,
                           "short");
  rt_chart_spec_add_phase (spec, RT_CASE_START + 32 * RT_CASE_DAY,
                           RT_CASE_START + 500 * RT_CASE_DAY, "taper");
  return spec;
}

static RtChartSpec *
build_whole (void)
{
  RtChartSpec *spec = build_markers ();
  RtChartLane *lane = NULL;

  add_wave (rt_case_panel (spec, "PHQ-9", RT_CHART_MARK_LINE), 9, 13);
  add_severity (last_panel (spec));
  rt_chart_series_summarise (rt_case_panel (spec, "Nothing", RT_CHART_MARK_SCATTER), 7, spec->zone);
  lane = rt_chart_spec_add_lane (spec, "v", RT_CHART_LANE_DOSE, "Venlafaxine");
  rt_chart_lane_add_step (lane, RT_CASE_START, RT_CASE_START + 40 * RT_CASE_DAY, 150, 1);
  rt_chart_lane_add_open_step (lane, RT_CASE_START + 40 * RT_CASE_DAY, 37.5, 2);
  lane = rt_chart_spec_add_lane (spec, "e", RT_CHART_LANE_EVENTS, "Events");
  rt_chart_lane_add_event (lane, RT_CASE_START + 44 * RT_CASE_DAY, RT_CHART_GLYPH_ADVERSE_EVENT,
                           "dizziness", 7);
  spec->title = g_strdup ("Course");
  spec->subtitle = g_strdup ("1 September to 30 December 2012");
  spec->footnote = g_strdup ("Record and display for licensed practitioners.");
  spec->watermark = g_strdup ("Demonstration");
  return spec;
}

static RtChartSpec *
build_negative (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "Items", RT_CHART_MARK_SCATTER);

  for (int i = 0; i < 60; i++)
    add (series, i, i % 7 - 3, RT_CHART_EXACT, i % 7 == 6 ? RT_CHART_POINT_OUT_OF_LIMITS : 0);
  rt_chart_panel_set_range (last_panel (spec), -3, 3);
  last_panel (spec)->decimals = 0;
  rt_chart_series_summarise (series, 14, spec->zone);
  return spec;
}

static RtChartSpec *
build_large_numbers (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "Counts", RT_CHART_MARK_LINE);

  add (series, 1, 1234567, RT_CHART_EXACT, 0);
  add (series, 30, 98765432, RT_CHART_EXACT, 0);
  last_panel (spec)->decimals = 0;
  series = rt_case_panel (spec, "Traces", RT_CHART_MARK_LINE);
  add (series, 1, 0.000012, RT_CHART_EXACT, 0);
  add (series, 30, 0.000031, RT_CHART_EXACT, 0);
  last_panel (spec)->decimals = 6;
  return spec;
}

static RtChartSpec *
build_outside_its_range (void)
{
  RtChartSpec *spec = rt_case_spec (60);
  RtChartSeries *series = rt_case_panel (spec, "Diary", RT_CHART_MARK_LINE);

  add (series, 1, -4, RT_CHART_EXACT, 0);
  add (series, 30, 14, RT_CHART_EXACT, 0);
  rt_chart_panel_set_range (last_panel (spec), 0, 10);
  return spec;
}

#define ZOOM(from, to)                                                                             \
  .visible_from = RT_CASE_START + (from) * RT_CASE_DAY,                                            \
  .visible_to = RT_CASE_START + (to) * RT_CASE_DAY

const RtChartCase rt_chart_cases[] = {
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
  { "long-names", build_long_names, 640, 420 },
  { "long-names-paper", build_long_names, 420, 300, .paper = TRUE },
  { "long-names-200-percent", build_long_names, 640, 700, .text_scale = 2 },
  { "forty-steps", build_forty_steps, 640, 160 },
  { "lanes", build_lanes, 640, 320 },
  { "markers", build_markers, 640, 240 },
  { "whole", build_whole, 800, 600 },
  { "whole-200-percent", build_whole, 800, 1000, .text_scale = 2 },
  { "whole-right-to-left", build_whole, 800, 600, .right_to_left = TRUE },
  { "whole-paper", build_whole, 540, 420, .paper = TRUE },
  { "whole-zoomed", build_whole, 800, 600, ZOOM (38, 52) },
  { "whole-zoomed-to-nothing", build_whole, 800, 600, ZOOM (700, 720) },
  { "whole-tiny", build_whole, 160, 120 },
  { "negative", build_negative, 500, 180 },
  { "large-numbers", build_large_numbers, 500, 260 },
  { "outside-its-range", build_outside_its_range, 500, 160 },
};

const guint rt_n_chart_cases = G_N_ELEMENTS (rt_chart_cases);

/**
 * rt_chart_case_layout: Builds @own and lays it out with the Cantarell font.
 *
 * Returns: (transfer full): the scene
 */
RtScene *
rt_chart_case_layout (const RtChartCase *own)
{
  g_autoptr (RtChartSpec) spec = own->build ();
  RtChartStyle style = own->paper ? rt_chart_style_paper (own->width, own->height)
                                  : rt_chart_style_screen (own->width, own->height);
  RtTimeRange visible = rt_time_range_new (own->visible_from, own->visible_to);

  style.font = "Cantarell";
  style.right_to_left = own->right_to_left;
  if (own->text_scale > 0)
    style.text_scale = own->text_scale;
  return rt_chart_layout (spec, &style, own->visible_to != 0 ? &visible : NULL);
}
