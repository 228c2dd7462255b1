/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-describe.h"

#include <string.h>

#include "chart-case.h"
#include "chart-table.h"
#include "scene-dump.h"

static RtScene *
new_scene (void)
{
  g_autoptr (RtChartSpec) spec = rt_case_spec (100);
  RtChartSeries *series = rt_case_panel (spec, "Depression", RT_CHART_MARK_LINE);
  RtChartPanel *panel = g_ptr_array_index (spec->panels, 0);
  RtChartLane *lane = rt_chart_spec_add_lane (spec, "v", RT_CHART_LANE_DOSE, "Venlafaxine");
  RtChartStyle style = rt_chart_style_screen (800, 500);
  RtChartPoint odd = { .t = RT_CASE_START + 9 * RT_CASE_DAY + 8 * 3600,
                       .value = 0.5,
                       .censoring = RT_CHART_BELOW,
                       .flags = RT_CHART_POINT_DISTURBED | RT_CHART_POINT_OUT_OF_LIMITS };

  panel->unit = g_strdup ("points");
  panel->subtitle = g_strdup ("weekly");
  rt_chart_panel_add_band (panel, 2, 4, RT_CHART_TINT_LEVEL_2, "moderate");
  rt_chart_series_add_value (series, RT_CASE_START, 1, 0);
  rt_chart_series_add_value (series, RT_CASE_START + RT_CASE_DAY, 3, 0);
  odd.note = rt_chart_series_add_note (series, "Bananas the day before.");
  rt_chart_series_add (series, &odd);
  lane->unit = g_strdup ("mg");
  rt_chart_lane_add_step (lane, RT_CASE_START, RT_CASE_START + 40 * RT_CASE_DAY, 37.5, 1)
      ->approximate_start = TRUE;
  rt_chart_lane_add_open_step (lane, RT_CASE_START + 40 * RT_CASE_DAY, 0, 2);
  rt_chart_lane_add_event (lane, RT_CASE_START + 5 * RT_CASE_DAY, RT_CHART_GLYPH_ADVERSE_EVENT,
                           "dizziness", 3);
  rt_chart_spec_add_marker (spec, RT_CASE_START + 40 * RT_CASE_DAY, RT_CHART_MARKER_STOP,
                            "last dose");
  return rt_chart_layout (spec, &style, NULL);
}

static void
assert_hit (RtHitType type, guint row, guint index, const char *expected)
{
  g_autoptr (RtScene) scene = new_scene ();
  RtSceneHit hit = { .type = type, .row = row, .index = index };
  g_autofree char *found = rt_scene_describe_hit (scene, &hit);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_hits (void)
{
  assert_hit (RT_HIT_POINT, 0, 0, "Depression: 1.0 points on 1 September 2012.");
  assert_hit (RT_HIT_POINT, 0, 1, "Depression: 3.0 points on 2 September 2012. Range: moderate.");
  assert_hit (RT_HIT_POINT, 0, 2,
              "Depression: below 0.5 points on 10 September 2012, 08:00. Outside the person’s own "
              "limits. May be disturbed by a drug or food. Bananas the day before.");
  assert_hit (RT_HIT_STEP, 1, 0,
              "Venlafaxine: 37.5 mg from about 1 September 2012 until 11 October 2012.");
  assert_hit (RT_HIT_STEP, 1, 1, "Venlafaxine: no dose since 11 October 2012, still going on.");
  assert_hit (RT_HIT_EVENT, 1, 0, "Adverse event: dizziness on 6 September 2012.");
  assert_hit (RT_HIT_POINT, 0, 77, "");
}

/* The mean of days that differ is drawn as high as it is, and called a mean wherever it is told. */
static void
test_average (void)
{
  g_autoptr (RtChartSpec) spec = rt_case_spec (100);
  RtChartLane *lane = rt_chart_spec_add_lane (spec, "w", RT_CHART_LANE_DOSE, "Warfarin");
  RtChartStyle style = rt_chart_style_screen (800, 500);
  RtSceneHit hit = { .type = RT_HIT_STEP, .row = 0, .index = 1 };
  g_autoptr (RtScene) scene = NULL;
  g_autoptr (RtChartTable) table = NULL;
  g_autofree char *said = NULL;
  g_autofree char *drawn = NULL;
  g_autofree char *value = NULL;
  g_autofree char *note = NULL;

  lane->unit = g_strdup ("mg");
  rt_chart_lane_add_step (lane, RT_CASE_START, RT_CASE_START + 40 * RT_CASE_DAY, 5, 1);
  rt_chart_lane_add_open_step (lane, RT_CASE_START + 40 * RT_CASE_DAY, 30.0 / 7, 2)->average =
      g_strdup ("on average 4.286 mg per day (10 mg on Monday, Wednesday and Friday)");
  scene = rt_chart_layout (spec, &style, NULL);
  said = rt_scene_describe_hit (scene, &hit);
  g_assert_cmpstr (said, ==,
                   "Warfarin: on average 4.286 mg per day (10 mg on Monday, Wednesday and Friday) "
                   "since 11 October 2012, still going on.");
  drawn = rt_scene_dump (scene);
  g_assert_nonnull (strstr (drawn, "mean 4.286"));
  g_assert_null (strstr (drawn, "mean 5"));
  table = rt_chart_table_new (spec, NULL);
  value = rt_chart_table_cell (table, 1, RT_CHART_COLUMN_VALUE);
  note = rt_chart_table_cell (table, 1, RT_CHART_COLUMN_NOTE);
  g_assert_cmpstr (value, ==, "4.286");
  g_assert_cmpstr (
      note, ==,
      "on average 4.286 mg per day (10 mg on Monday, Wednesday and Friday); still going "
      "on");
}

static void
test_rows (void)
{
  g_autoptr (RtScene) scene = new_scene ();
  g_autofree char *panel = rt_scene_describe_row (scene, 0);
  g_autofree char *none = rt_scene_describe_row (scene, 9);

  g_assert_cmpstr (panel, ==,
                   "Depression, weekly. Depression: 3 values. First 1.0 points on 1 September "
                   "2012, last below 0.5 points on 10 September 2012, 08:00. Lowest below 0.5 "
                   "points on 10 September 2012, 08:00, highest 3.0 points on 2 September 2012.");
  g_assert_cmpstr (none, ==, "");
}

static void
test_whole_chart (void)
{
  g_autoptr (RtScene) scene = new_scene ();
  g_autofree char *text = rt_scene_describe (scene);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_cmpstr (lines[0], ==,
                   "Chart with 2 rows from 1 September 2012 to 9 December 2012, 23:00.");
  g_assert_true (g_str_has_prefix (lines[2], "Venlafaxine: 37.5 mg from about"));
  g_assert_cmpstr (lines[3], ==, "Marked on 11 October 2012: last dose.");
}

/* Every case has words for every row, and says why it is empty. */
static void
test_every_case_speaks (void)
{
  for (guint i = 0; rt_chart_case (i) != NULL; i++)
    {
      g_autoptr (RtScene) scene = rt_chart_case_layout (rt_chart_case (i));
      g_autofree char *text = rt_scene_describe (scene);

      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_cmpuint (strlen (text), >, 20);
      g_assert_null (strstr (text, "(null)"));
      g_assert_null (strstr (text, "nan"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/describe/hits", test_hits);
  g_test_add_func ("/chart/describe/average", test_average);
  g_test_add_func ("/chart/describe/rows", test_rows);
  g_test_add_func ("/chart/describe/chart", test_whole_chart);
  g_test_add_func ("/chart/describe/cases", test_every_case_speaks);
  return g_test_run ();
}
