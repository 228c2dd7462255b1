/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-case.h"

#define LONG_NAME "Selective serotonin and norepinephrine reuptake inhibitor XR"

static RtChartSpec *
build_long_names (void)
{
  RtChartSpec *spec = rt_case_spec (120);
  RtChartLane *lane = NULL;

  rt_case_add_wave (rt_case_panel (spec, LONG_NAME, RT_CHART_MARK_LINE), 17, 7);
  rt_case_last_panel (spec)->subtitle = g_strdup (LONG_NAME);
  rt_case_last_panel (spec)->unit = g_strdup ("Mikrogramm je Gramm Kreatinin");
  rt_chart_panel_add_band (rt_case_last_panel (spec), 2, 8, RT_CHART_TINT_REFERENCE, LONG_NAME);
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

/* Ends that are known to a day, to a month or not at all, beside a plan. */
static RtChartSpec *
build_doubts_and_plans (void)
{
  RtChartSpec *spec = rt_case_spec (400);
  RtChartLane *lane = rt_chart_spec_add_lane (spec, "d", RT_CHART_LANE_DOSE, "Sertraline");
  RtChartDoseStep *step = NULL;

  spec->now = RT_CASE_START + 300 * RT_CASE_DAY;
  lane->kind = RT_CHART_KIND_THERAPEUTIC;
  step = rt_chart_lane_add_step (lane, RT_CASE_START + 40 * RT_CASE_DAY,
                                 RT_CASE_START + 150 * RT_CASE_DAY, 50, 1);
  step->from_late = 30 * RT_CASE_DAY;
  step->from_text = g_strdup ("October 2012");
  step->to_early = step->to_late = 7 * RT_CASE_DAY;
  step = rt_chart_lane_add_open_step (lane, RT_CASE_START + 150 * RT_CASE_DAY, 100, 2);
  step->from_early = step->from_late = 7 * RT_CASE_DAY;
  step->approximate_start = TRUE;
  rt_chart_lane_add_step (lane, RT_CASE_START + 320 * RT_CASE_DAY,
                          RT_CASE_START + 350 * RT_CASE_DAY, 75, 3)
      ->planned = TRUE;
  rt_chart_lane_add_open_step (lane, RT_CASE_START + 350 * RT_CASE_DAY, 50, 4)->planned = TRUE;
  lane = rt_chart_spec_add_lane (spec, "b", RT_CHART_LANE_BAR, "Morning light");
  lane->kind = RT_CHART_KIND_LIFESTYLE;
  step = rt_chart_lane_add_step (lane, RT_CASE_START - 20 * RT_CASE_DAY,
                                 RT_CASE_START + 90 * RT_CASE_DAY, 0, 5);
  step->to_early = 3 * RT_CASE_DAY;
  step = rt_chart_lane_add_step (lane, RT_CASE_START + 100 * RT_CASE_DAY,
                                 RT_CASE_START + 200 * RT_CASE_DAY, 0, 6);
  step->as_needed = TRUE;
  step->from_early = step->from_late = step->to_early = step->to_late = 15 * RT_CASE_DAY;
  step = rt_chart_lane_add_open_step (lane, RT_CASE_START + 310 * RT_CASE_DAY, 0, 7);
  step->planned = TRUE;
  rt_chart_dose_step_set_label (step, "30 minutes");
  return spec;
}

/* What ten years of treatment can come to. */
static RtChartSpec *
build_forty_interventions (void)
{
  static const char *const names[] = { "Sertraline", "L-Tyrosine",     "Magnesium",  "Light",
                                       "Melatonin",  "Venlafaxine XR", "Vitamin B6", "Exercise" };
  RtChartSpec *spec = rt_case_spec (3652);

  rt_case_add_wave (rt_case_panel (spec, "PHQ-9", RT_CHART_MARK_LINE), 90, 40);
  for (int i = 0; i < 40; i++)
    {
      g_autofree char *title = g_strdup_printf ("%s %d", names[i % 8], i / 8 + 1);
      int begin = i * 83 % 3200;
      gboolean dosed = i % 4 != 3;
      RtChartLane *lane = rt_chart_spec_add_lane (
          spec, title, dosed ? RT_CHART_LANE_DOSE : RT_CHART_LANE_BAR, title);

      lane->kind = i / 10;
      lane->subtitle = g_strdup (dosed ? "mg per day" : "lifestyle factor");
      for (int n = 0; n < 1 + i % 5; n++)
        {
          RtChartDoseStep *step =
              rt_chart_lane_add_step (lane, RT_CASE_START + (begin + n * 90) * RT_CASE_DAY,
                                      RT_CASE_START + (begin + (n + 1) * 90) * RT_CASE_DAY,
                                      25 * (n % 3 + 1), i * 10 + n + 1);

          step->from_late = n == 0 && i % 3 == 0 ? 31 * RT_CASE_DAY : 0;
        }
      if (i % 6 == 0)
        rt_chart_lane_add_open_step (lane, RT_CASE_START + (begin + 450) * RT_CASE_DAY, 50, i);
    }
  return spec;
}

static RtChartSpec *
build_markers (void)
{
  RtChartSpec *spec = rt_case_spec (120);

  rt_case_add_wave (rt_case_panel (spec, "Mood", RT_CHART_MARK_LINE), 40, 3);
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

  rt_case_add_wave (rt_case_panel (spec, "PHQ-9", RT_CHART_MARK_LINE), 9, 13);
  rt_case_add_severity (rt_case_last_panel (spec));
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

/* The period before, faint: a line with a gap, a scatter, points and steps. */
static RtChartSpec *
build_compared (void)
{
  RtChartSpec *spec = build_whole ();
  RtChartSeries *days = rt_case_panel (spec, "Energy", RT_CHART_MARK_SCATTER);

  rt_case_add_wave (days, 110, 1);
  rt_chart_series_summarise (days, 7, spec->zone);
  rt_case_add_wave (rt_case_panel (spec, "Ferritin", RT_CHART_MARK_POINTS), 11, 11);
  rt_case_add_wave (
      rt_chart_panel_add_series (rt_case_last_panel (spec), "s", "Steps", RT_CHART_MARK_STEP), 11,
      10);
  spec->compare_before = TRUE;
  return spec;
}

const RtChartCase rt_course_cases[] = {
  { "long-names", build_long_names, 640, 420 },
  { "long-names-paper", build_long_names, 420, 300, .paper = TRUE },
  { "long-names-200-percent", build_long_names, 640, 700, .text_scale = 2 },
  { "forty-steps", build_forty_steps, 640, 160 },
  { "lanes", build_lanes, 640, 320 },
  { "doubts-and-plans", build_doubts_and_plans, 640, 240 },
  { "doubts-and-plans-paper", build_doubts_and_plans, 420, 200, .paper = TRUE },
  { "forty-interventions", build_forty_interventions, 900, 1400 },
  { "markers", build_markers, 640, 240 },
  { "whole", build_whole, 800, 600 },
  { "whole-200-percent", build_whole, 800, 1000, .text_scale = 2 },
  { "whole-right-to-left", build_whole, 800, 600, .right_to_left = TRUE },
  { "whole-paper", build_whole, 540, 420, .paper = TRUE },
  { "whole-zoomed", build_whole, 800, 600, RT_CASE_ZOOM (38, 52) },
  { "whole-zoomed-to-nothing", build_whole, 800, 600, RT_CASE_ZOOM (700, 720) },
  { "compared", build_compared, 800, 700, RT_CASE_ZOOM (60, 110) },
  { "compared-paper", build_compared, 540, 480, .paper = TRUE, RT_CASE_ZOOM (60, 110) },
  { "compared-right-to-left", build_compared, 800, 700, .right_to_left = TRUE,
    RT_CASE_ZOOM (60, 110) },
  { "compared-with-nothing", build_compared, 800, 700 },
  { "whole-tiny", build_whole, 160, 120 },
  { NULL },
};
