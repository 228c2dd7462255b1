/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-hit.h"

#include "chart-case.h"

/* Two panels and a dose lane over 100 days. */
static RtScene *
new_scene (const RtTimeRange *visible)
{
  g_autoptr (RtChartSpec) spec = rt_case_spec (100);
  RtChartSeries *mood = rt_case_panel (spec, "Mood", RT_CHART_MARK_LINE);
  RtChartSeries *sleep = rt_case_panel (spec, "Sleep", RT_CHART_MARK_LINE);
  RtChartSeries *second = rt_chart_panel_add_series (g_ptr_array_index (spec->panels, 1), "n",
                                                     "Naps", RT_CHART_MARK_LINE);
  RtChartLane *lane = rt_chart_spec_add_lane (spec, "v", RT_CHART_LANE_DOSE, "Venlafaxine");
  RtChartStyle style = rt_chart_style_screen (800, 500);

  for (int i = 0; i < 10; i++)
    {
      rt_chart_series_add_value (mood, RT_CASE_START + i * 10 * RT_CASE_DAY, i, 100 + i);
      rt_chart_series_add_value (sleep, RT_CASE_START + (i * 10 + 4) * RT_CASE_DAY, 9 - i, 200 + i);
    }
  rt_chart_series_add_value (second, RT_CASE_START + 50 * RT_CASE_DAY, 2, 300);
  rt_chart_lane_add_step (lane, RT_CASE_START, RT_CASE_START + 40 * RT_CASE_DAY, 150, 1);
  rt_chart_lane_add_step (lane, RT_CASE_START + 40 * RT_CASE_DAY, RT_CASE_START + 60 * RT_CASE_DAY,
                          75, 2);
  rt_chart_lane_add_event (lane, RT_CASE_START + 80 * RT_CASE_DAY, RT_CHART_GLYPH_AS_NEEDED,
                           "half a tablet", 3);
  return rt_chart_layout (spec, &style, visible);
}

static void
test_points (void)
{
  g_autoptr (RtScene) scene = new_scene (NULL);
  const RtSceneRow *row = rt_scene_row (scene, 0);
  double x = rt_time_scale_x (&scene->time, RT_CASE_START + 30 * RT_CASE_DAY);
  double y = rt_value_scale_y (&row->scale, 3);
  RtSceneHit hit;

  g_assert_true (rt_scene_hit (scene, x + 3, y - 3, 12, &hit));
  g_assert_cmpint (hit.type, ==, RT_HIT_POINT);
  g_assert_cmpint (hit.item, ==, 103);
  g_assert_cmpuint (hit.index, ==, 3);
  g_assert_cmpfloat_with_epsilon (hit.x, x, 1e-6);
  g_assert_cmpfloat_with_epsilon (hit.y, y, 1e-6);
  g_assert_cmpfloat (rt_scene_hit_point (scene, &hit)->value, ==, 3);
  g_assert_null (rt_scene_hit_step (scene, &hit));
  g_assert_false (rt_scene_hit (scene, x + 20, y, 12, &hit));
  g_assert_false (rt_scene_hit (scene, x, scene->bottom + 30, 12, &hit));
  g_assert_false (rt_scene_hit (scene, 1, y, 12, &hit));
}

static void
test_lane (void)
{
  g_autoptr (RtScene) scene = new_scene (NULL);
  const RtSceneRow *row = rt_scene_row (scene, 2);
  double y = row->y + row->height / 2;
  RtSceneHit hit;

  g_assert_true (rt_scene_hit (
      scene, rt_time_scale_x (&scene->time, RT_CASE_START + 50 * RT_CASE_DAY), y, 12, &hit));
  g_assert_cmpint (hit.type, ==, RT_HIT_STEP);
  g_assert_cmpint (hit.item, ==, 2);
  g_assert_cmpfloat (rt_scene_hit_step (scene, &hit)->dose, ==, 75);
  g_assert_true (rt_scene_hit (
      scene, rt_time_scale_x (&scene->time, RT_CASE_START + 80 * RT_CASE_DAY) + 4, y, 12, &hit));
  g_assert_cmpint (hit.type, ==, RT_HIT_EVENT);
  g_assert_cmpstr (rt_scene_hit_event (scene, &hit)->label, ==, "half a tablet");
  g_assert_false (rt_scene_hit (
      scene, rt_time_scale_x (&scene->time, RT_CASE_START + 70 * RT_CASE_DAY), y, 12, &hit));
}

static void
test_readout (void)
{
  g_autoptr (RtScene) scene = new_scene (NULL);
  g_autoptr (GArray) hits = rt_scene_readout (scene, RT_CASE_START + 32 * RT_CASE_DAY);
  g_autoptr (GArray) late = rt_scene_readout (scene, RT_CASE_START + 90 * RT_CASE_DAY);

  g_assert_cmpuint (hits->len, ==, 4);
  g_assert_cmpint (g_array_index (hits, RtSceneHit, 0).item, ==, 103);
  g_assert_cmpint (g_array_index (hits, RtSceneHit, 1).item, ==, 203);
  g_assert_cmpint (g_array_index (hits, RtSceneHit, 2).item, ==, 300);
  g_assert_cmpint (g_array_index (hits, RtSceneHit, 3).item, ==, 1);
  g_assert_cmpuint (late->len, ==, 3);
}

static void
test_zoomed_away_points_are_not_hit (void)
{
  RtTimeRange visible =
      rt_time_range_new (RT_CASE_START + 35 * RT_CASE_DAY, RT_CASE_START + 45 * RT_CASE_DAY);
  g_autoptr (RtScene) scene = new_scene (&visible);
  RtSceneHit hit;
  double y = rt_value_scale_y (&rt_scene_row (scene, 0)->scale, 4);

  g_assert_true (rt_scene_hit (scene, rt_scene_row (scene, 0)->x + 300, y, 1000, &hit));
  g_assert_cmpint (hit.item, ==, 104);
  g_assert_true (rt_scene_start (scene, &hit));
  g_assert_cmpint (hit.item, ==, 104);
}

static void
assert_walk (const RtScene *scene, RtSceneHit *hit, RtWalk walk, gint64 item)
{
  g_assert_true (rt_scene_walk (scene, hit, walk, hit));
  g_assert_cmpint (hit->item, ==, item);
}

static void
test_walk (void)
{
  g_autoptr (RtScene) scene = new_scene (NULL);
  RtSceneHit hit;

  g_assert_true (rt_scene_start (scene, &hit));
  g_assert_cmpint (hit.item, ==, 109);
  g_assert_false (rt_scene_walk (scene, &hit, RT_WALK_NEXT, &hit));
  g_assert_false (rt_scene_walk (scene, &hit, RT_WALK_UP, &hit));
  assert_walk (scene, &hit, RT_WALK_PREVIOUS, 108);
  assert_walk (scene, &hit, RT_WALK_FIRST, 100);
  g_assert_false (rt_scene_walk (scene, &hit, RT_WALK_PREVIOUS, &hit));
  assert_walk (scene, &hit, RT_WALK_NEXT, 101);
  assert_walk (scene, &hit, RT_WALK_DOWN, 201);
  assert_walk (scene, &hit, RT_WALK_NEXT_SERIES, 300);
  assert_walk (scene, &hit, RT_WALK_NEXT_SERIES, 205);
  assert_walk (scene, &hit, RT_WALK_DOWN, 2);
  g_assert_cmpint (hit.type, ==, RT_HIT_STEP);
  assert_walk (scene, &hit, RT_WALK_NEXT, 3);
  g_assert_cmpint (hit.type, ==, RT_HIT_EVENT);
  assert_walk (scene, &hit, RT_WALK_FIRST, 1);
  assert_walk (scene, &hit, RT_WALK_LAST, 3);
  assert_walk (scene, &hit, RT_WALK_UP, 208);
}

/* From the first to the last: every value is reached exactly once. */
static void
test_walk_reaches_all (void)
{
  g_autoptr (RtScene) scene = new_scene (NULL);
  RtSceneHit hit;
  guint n = 1;

  g_assert_true (rt_scene_start (scene, &hit));
  g_assert_true (rt_scene_walk (scene, &hit, RT_WALK_FIRST, &hit));
  while (rt_scene_walk (scene, &hit, RT_WALK_NEXT, &hit))
    n++;
  g_assert_cmpuint (n, ==, 10);
}

static void
test_phases_and_markers (void)
{
  g_autoptr (RtScene) scene = rt_chart_case_layout (rt_chart_case_named ("whole"));
  double x = rt_time_scale_x (&scene->time, RT_CASE_START + 10 * RT_CASE_DAY);
  double marker_x = rt_time_scale_x (&scene->time, RT_CASE_START + 18 * RT_CASE_DAY);

  g_assert_cmpfloat (scene->ribbon_height, >, 10);
  g_assert_cmpstr (rt_scene_phase_at (scene, x, scene->ribbon_y + 3)->name, ==, "baseline");
  g_assert_cmpstr (rt_scene_phase_at (scene, x + 300, scene->ribbon_y + 3)->name, ==, "taper");
  g_assert_null (rt_scene_phase_at (scene, x, scene->top + 3));
  g_assert_null (rt_scene_phase_at (scene, 1, scene->ribbon_y + 3));
  g_assert_cmpint (rt_scene_marker_at (scene, marker_x + 4, 5)->item, ==, 1);
  g_assert_null (rt_scene_marker_at (scene, marker_x + 12, 5));
}

static void
test_empty (void)
{
  g_autoptr (RtScene) scene = rt_chart_case_layout (rt_chart_case_named ("empty"));
  g_autoptr (GArray) hits = rt_scene_readout (scene, RT_CASE_START);
  RtSceneHit hit = { 0 };

  g_assert_false (rt_scene_start (scene, &hit));
  g_assert_false (rt_scene_hit (scene, 100, 100, 1000, &hit));
  g_assert_false (rt_scene_walk (scene, &hit, RT_WALK_NEXT, &hit));
  g_assert_cmpuint (hits->len, ==, 0);
  g_assert_cmpint (rt_scene_row_at (scene, 50), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/hit/points", test_points);
  g_test_add_func ("/chart/hit/lane", test_lane);
  g_test_add_func ("/chart/hit/readout", test_readout);
  g_test_add_func ("/chart/hit/zoomed", test_zoomed_away_points_are_not_hit);
  g_test_add_func ("/chart/walk/steps", test_walk);
  g_test_add_func ("/chart/walk/all", test_walk_reaches_all);
  g_test_add_func ("/chart/hit/phases", test_phases_and_markers);
  g_test_add_func ("/chart/hit/empty", test_empty);
  return g_test_run ();
}
