/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "chart-case.h"
#include "scene-describe.h"
#include "scene-hit.h"

/* A panel with these values, a day apart. */
static RtChartSpec *
spec_of (const double *values, guint n)
{
  RtChartSpec *spec = rt_case_spec (40);
  RtChartSeries *series = rt_case_panel (spec, "A", RT_CHART_MARK_LINE);

  for (guint i = 0; i < n; i++)
    rt_case_add (series, i + 1.0, values[i], RT_CHART_EXACT, 0);
  return spec;
}

static guint
n_breaks (const double *values, guint n)
{
  g_autoptr (RtChartSpec) spec = spec_of (values, n);
  RtChartPanel *panel = rt_case_last_panel (spec);

  rt_chart_panel_break_at_outliers (panel);
  for (guint i = 0; i < panel->n_breaks; i++)
    for (guint j = 0; j < n; j++)
      g_assert_true (values[j] < panel->breaks[i].from || values[j] > panel->breaks[i].to);
  return panel->n_breaks;
}

#define N_BREAKS(...)                                                                              \
  n_breaks ((const double[]){ __VA_ARGS__ }, G_N_ELEMENTS (((const double[]){ __VA_ARGS__ })))

static void
test_where (void)
{
  g_assert_cmpuint (N_BREAKS (4, 5, 6, 250), ==, 1);
  g_assert_cmpuint (N_BREAKS (-250, 4, 5, 6), ==, 1);
  g_assert_cmpuint (N_BREAKS (4, 5, 6, 250, 90000), ==, 2);
  g_assert_cmpuint (N_BREAKS (-9000, 4, 5, 6, 250), ==, 2);
  g_assert_cmpuint (N_BREAKS (5, 5, 5, 250), ==, 1);
  /* Too few to be a crowd; near enough; two groups, and no outlier; nothing to compare. */
  g_assert_cmpuint (N_BREAKS (5, 250), ==, 0);
  g_assert_cmpuint (N_BREAKS (5, 6, 250), ==, 0);
  g_assert_cmpuint (N_BREAKS (2, 5, 9, 30), ==, 0);
  g_assert_cmpuint (N_BREAKS (4, 5, 6, 250, 251, 252), ==, 0);
  g_assert_cmpuint (N_BREAKS (7), ==, 0);
  g_assert_cmpuint (N_BREAKS (7, 7, 7, 7), ==, 0);
  g_assert_cmpuint (N_BREAKS (-G_MAXDOUBLE, 1, 2, 3, G_MAXDOUBLE), ==, 0);
}

/* Fixed ends are kept, and limits alone are no values that could lie far away. */
static void
test_where_not (void)
{
  g_autoptr (RtChartSpec) fixed = spec_of ((const double[]){ 4, 5, 6, 250 }, 4);
  g_autoptr (RtChartSpec) limits = spec_of ((const double[]){ 4, 5, 6 }, 3);

  rt_chart_panel_set_range (rt_case_last_panel (fixed), 0, 300);
  rt_chart_panel_break_at_outliers (rt_case_last_panel (fixed));
  g_assert_cmpuint (rt_case_last_panel (fixed)->n_breaks, ==, 0);
  rt_chart_panel_add_band (rt_case_last_panel (limits), 0, 900, RT_CHART_TINT_REFERENCE, NULL);
  rt_chart_panel_add_line (rt_case_last_panel (limits), 500, RT_CHART_LINE_GOAL, NULL);
  rt_chart_panel_break_at_outliers (rt_case_last_panel (limits));
  g_assert_cmpuint (rt_case_last_panel (limits)->n_breaks, ==, 0);
}

/* Said with the panel, once, where it is drawn; and not where there was no room to draw it. */
static void
test_spoken (void)
{
  g_autoptr (RtScene) drawn = rt_chart_case_layout (rt_chart_case_named ("outlier"));
  g_autoptr (RtScene) low = rt_chart_case_layout (rt_chart_case_named ("outlier-low"));
  g_autofree char *words = rt_scene_describe_row (drawn, 0);
  g_autofree char *unbroken = rt_scene_describe_row (low, 0);

  g_assert_cmpuint (rt_scene_row (drawn, 0)->scale.n_breaks, ==, 1);
  g_assert_nonnull (strstr (words, "The value axis is broken: it leaves out what lies between "));
  g_assert_nonnull (strstr (words, "highest 317.0 "));
  g_assert_cmpuint (rt_scene_row (low, 0)->scale.n_breaks, ==, 0);
  g_assert_null (strstr (unbroken, "broken"));
}

/* Where the outlier is not in view the axis is that of the whole course, so that a value keeps its
 * height while the time axis moves; the break goes on being drawn and said. */
static void
test_zoomed_away (void)
{
  g_autoptr (RtScene) whole = rt_chart_case_layout (rt_chart_case_named ("outlier"));
  g_autoptr (RtScene) zoomed = rt_chart_case_layout (rt_chart_case_named ("outlier-zoomed-away"));
  const RtValueScale *scale = &rt_scene_row (zoomed, 0)->scale;
  g_autofree char *words = rt_scene_describe_row (zoomed, 0);

  g_assert_cmpuint (scale->n_breaks, ==, 1);
  for (int value = 2; value < 12; value++)
    g_assert_cmpfloat_with_epsilon (rt_value_scale_y (scale, value),
                                    rt_value_scale_y (&rt_scene_row (whole, 0)->scale, value),
                                    1e-9);
  g_assert_nonnull (strstr (words, "The value axis is broken: "));
  g_assert_null (strstr (words, "317"));
}

/* The outlier and its neighbours are found where they are drawn, on both sides of the break. */
static void
test_hit (void)
{
  g_autoptr (RtScene) scene = rt_chart_case_layout (rt_chart_case_named ("outlier"));
  const RtSceneRow *row = rt_scene_row (scene, 0);
  const RtChartSeries *series = g_ptr_array_index (rt_scene_row_panel (scene, 0)->series, 0);

  for (guint i = 0; i < series->points->len; i++)
    {
      const RtChartPoint *point = &g_array_index (series->points, RtChartPoint, i);
      double x = rt_time_scale_x (&scene->time, point->t);
      double y = rt_value_scale_y (&row->scale, point->value);
      RtSceneHit hit;

      g_assert_cmpfloat (y, >=, row->y);
      g_assert_cmpfloat (y, <=, row->y + row->height);
      g_assert_true (rt_scene_hit (scene, x, y, 6, &hit));
      g_assert_cmpint (hit.item, ==, point->item);
      g_assert_cmpfloat_with_epsilon (hit.y, y, 1e-9);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/break/where", test_where);
  g_test_add_func ("/chart/break/where-not", test_where_not);
  g_test_add_func ("/chart/break/spoken", test_spoken);
  g_test_add_func ("/chart/break/zoomed-away", test_zoomed_away);
  g_test_add_func ("/chart/break/hit", test_hit);
  return g_test_run ();
}
