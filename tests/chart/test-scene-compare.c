/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The period before, drawn faintly in the visible one: every value of it can be read, walked to and
 * found in the table, and each is told with its own date. */

#include <string.h>

#include "chart-case.h"
#include "chart-format.h"
#include "chart-table.h"
#include "scene-describe.h"
#include "scene-hit.h"

#define FROM (RT_CASE_START + 40 * RT_CASE_DAY)
#define TO (RT_CASE_START + 80 * RT_CASE_DAY)

/* A value every ten days for a hundred days, 0 to 9; the item is 100 and the value. */
static RtChartSpec *
new_spec (gboolean compare)
{
  RtChartSpec *spec = rt_case_spec (100);
  RtChartSeries *mood = rt_case_panel (spec, "Mood", RT_CHART_MARK_LINE);

  for (int i = 0; i < 10; i++)
    rt_chart_series_add_value (mood, RT_CASE_START + (i * 10 + 5) * RT_CASE_DAY, i, 100 + i);
  rt_case_last_panel (spec)->decimals = 0;
  spec->compare_before = compare;
  return spec;
}

static RtScene *
new_scene (gboolean compare)
{
  g_autoptr (RtChartSpec) spec = new_spec (compare);
  RtChartStyle style = rt_chart_style_screen (800, 300);
  RtTimeRange visible = rt_time_range_new (FROM, TO);

  return rt_chart_layout (spec, &style, &visible);
}

static guint
n_faint (const RtScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < scene->primitives->len; i++)
    {
      const RtScenePrimitive *own = &g_array_index (scene->primitives, RtScenePrimitive, i);

      n += own->kind == RT_SCENE_MARKER && own->role == RT_ROLE_SCATTER;
    }
  return n;
}

static void
test_is_drawn (void)
{
  g_autoptr (RtScene) without = new_scene (FALSE);
  g_autoptr (RtScene) with = new_scene (TRUE);

  g_assert_cmpuint (n_faint (without), ==, 0);
  g_assert_cmpuint (n_faint (with), ==, 4);
}

/* The faint 2 of day 25 stands forty days later, and is told with its own date. */
static void
test_is_hit (void)
{
  g_autoptr (RtScene) scene = new_scene (TRUE);
  g_autoptr (RtScene) without = new_scene (FALSE);
  double y = rt_value_scale_y (&rt_scene_row (scene, 0)->scale, 2);
  double x = rt_time_scale_x (&scene->time, RT_CASE_START + 65 * RT_CASE_DAY + 1);
  g_autofree char *when =
      rt_chart_format_time (RT_CASE_START + 25 * RT_CASE_DAY, scene->spec->zone);
  g_autofree char *words = NULL;
  RtSceneHit hit;

  g_assert_false (rt_scene_hit (without, x, y, 6, &hit));
  g_assert_true (rt_scene_hit (scene, x, y, 6, &hit));
  g_assert_true (hit.before);
  g_assert_cmpint (hit.item, ==, 102);
  words = rt_scene_describe_hit (scene, &hit);
  g_assert_nonnull (strstr (words, when));
}

/* At a day the crosshair reads the value of both periods. */
static void
test_is_read (void)
{
  g_autoptr (RtScene) scene = new_scene (TRUE);
  g_autoptr (GArray) hits = rt_scene_readout (scene, RT_CASE_START + 45 * RT_CASE_DAY);

  g_assert_cmpuint (hits->len, ==, 2);
  g_assert_cmpint (g_array_index (hits, RtSceneHit, 0).item, ==, 104);
  g_assert_cmpint (g_array_index (hits, RtSceneHit, 1).item, ==, 100);
  g_assert_true (g_array_index (hits, RtSceneHit, 1).before);
}

/* From the visible line to the faint one, along all of it, and back. */
static void
test_is_walked (void)
{
  g_autoptr (RtScene) scene = new_scene (TRUE);
  RtSceneHit hit;

  g_assert_true (rt_scene_start (scene, &hit));
  g_assert_false (hit.before);
  g_assert_true (rt_scene_walk (scene, &hit, RT_WALK_NEXT_SERIES, &hit));
  g_assert_true (hit.before);
  g_assert_true (rt_scene_walk (scene, &hit, RT_WALK_FIRST, &hit));
  for (gint64 item = 100; item < 104; item++)
    {
      g_assert_true (hit.before);
      g_assert_cmpint (hit.item, ==, item);
      g_assert_cmpint (rt_scene_walk (scene, &hit, RT_WALK_NEXT, &hit), ==, item < 103);
    }
  g_assert_true (rt_scene_walk (scene, &hit, RT_WALK_NEXT_SERIES, &hit));
  g_assert_false (hit.before);
}

static void
test_is_in_table (void)
{
  g_autoptr (RtChartSpec) spec = new_spec (TRUE);
  RtTimeRange visible = rt_time_range_new (FROM, TO);
  g_autoptr (RtChartTable) table = rt_chart_table_new (spec, &visible);
  g_autofree char *own = rt_chart_table_cell (table, 3, RT_CHART_COLUMN_SERIES);
  g_autofree char *before = rt_chart_table_cell (table, 4, RT_CHART_COLUMN_SERIES);

  g_assert_cmpuint (rt_chart_table_n_rows (table), ==, 8);
  g_assert_cmpint (rt_chart_table_item (table, 3), ==, 107);
  g_assert_cmpint (rt_chart_table_item (table, 4), ==, 100);
  g_assert_cmpint (rt_chart_table_item (table, 7), ==, 103);
  g_assert_cmpstr (own, ==, "Mood");
  g_assert_cmpstr (before, !=, own);
}

/* What is compared is said below the chart and in its description; nothing is made up when there
 * was nothing before. */
static void
test_is_told (void)
{
  g_autoptr (RtScene) scene = new_scene (TRUE);
  g_autoptr (RtScene) without = new_scene (FALSE);
  g_autoptr (RtChartSpec) spec = new_spec (TRUE);
  RtChartStyle style = rt_chart_style_screen (800, 300);
  g_autoptr (RtScene) whole = rt_chart_layout (spec, &style, NULL);
  g_autofree char *sentence = rt_scene_describe_before (scene);
  g_autofree char *nothing = rt_scene_describe_before (whole);
  g_autofree char *none = rt_scene_describe_before (without);
  g_autofree char *all = rt_scene_describe (scene);

  g_assert_null (none);
  g_assert_nonnull (sentence);
  g_assert_nonnull (nothing);
  g_assert_cmpstr (sentence, !=, nothing);
  g_assert_nonnull (strstr (all, sentence));
  g_assert_cmpuint (n_faint (whole), ==, 0);
}

static void
test_range_before (void)
{
  RtTimeRange range = rt_time_range_before (rt_time_range_new (1000, 1999));

  g_assert_cmpint (range.from, ==, 0);
  g_assert_cmpint (range.to, ==, 999);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/compare/drawn", test_is_drawn);
  g_test_add_func ("/chart/compare/hit", test_is_hit);
  g_test_add_func ("/chart/compare/read", test_is_read);
  g_test_add_func ("/chart/compare/walked", test_is_walked);
  g_test_add_func ("/chart/compare/table", test_is_in_table);
  g_test_add_func ("/chart/compare/told", test_is_told);
  g_test_add_func ("/chart/compare/range", test_range_before);
  return g_test_run ();
}
