/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart-case.h"

#define SLACK 0.51

static gboolean
meet (const RtScenePrimitive *a, const RtScenePrimitive *b)
{
  return a->x + SLACK < b->x + b->width && b->x + SLACK < a->x + a->width
         && a->y + SLACK < b->y + b->height && b->y + SLACK < a->y + a->height;
}

/* No text leaves the page and no two texts overlap; the watermark may lie below all. */
static void
assert_texts_stand_apart (const RtScene *scene, const char *name)
{
  const RtScenePrimitive *all = (const RtScenePrimitive *)(gpointer)scene->primitives->data;

  for (guint i = 0; i < scene->primitives->len; i++)
    {
      if (all[i].kind != RT_SCENE_TEXT || all[i].role == RT_ROLE_WATERMARK)
        continue;
      if (all[i].x < -SLACK || all[i].y < -SLACK
          || all[i].x + all[i].width > scene->style.width + SLACK
          || all[i].y + all[i].height > scene->style.height + SLACK)
        g_error ("%s: “%s” leaves the page: %.1f %.1f %.1f %.1f of %.0f %.0f", name,
                 pango_layout_get_text (all[i].layout), all[i].x, all[i].y, all[i].width,
                 all[i].height, scene->style.width, scene->style.height);
      for (guint j = 0; j < i; j++)
        if (all[j].kind == RT_SCENE_TEXT && all[j].role != RT_ROLE_WATERMARK
            && meet (&all[i], &all[j]))
          g_error ("%s: “%s” overlaps “%s” at %.1f %.1f", name,
                   pango_layout_get_text (all[i].layout), pango_layout_get_text (all[j].layout),
                   all[i].x, all[i].y);
    }
}

static void
assert_finite (const RtScene *scene)
{
  for (guint i = 0; i < scene->primitives->len; i++)
    {
      const RtScenePrimitive *own = &g_array_index (scene->primitives, RtScenePrimitive, i);

      g_assert_true (isfinite (own->x) && isfinite (own->y) && isfinite (own->width)
                     && isfinite (own->height) && isfinite (own->size));
      g_assert_cmpuint (own->first + own->count, <=, scene->vertices->len / 2);
    }
  for (guint i = 0; i < scene->vertices->len; i++)
    g_assert_true (isfinite (g_array_index (scene->vertices, double, i)));
}

static void
test_cases_stand_apart (void)
{
  for (guint i = 0; rt_chart_case (i) != NULL; i++)
    {
      g_autoptr (RtScene) scene = rt_chart_case_layout (rt_chart_case (i));

      assert_finite (scene);
      if (scene->style.width >= 300)
        assert_texts_stand_apart (scene, rt_chart_case (i)->name);
    }
}

/* No line on paper is so thin that a printer loses it. */
static void
test_no_line_vanishes_on_paper (void)
{
  guint n_hatches = 0;

  for (guint i = 0; rt_chart_case (i) != NULL; i++)
    {
      RtChartCase paper = *rt_chart_case (i);
      g_autoptr (RtScene) scene = NULL;

      paper.paper = TRUE;
      scene = rt_chart_case_layout (&paper);
      for (guint j = 0; j < scene->primitives->len; j++)
        {
          const RtScenePrimitive *own = &g_array_index (scene->primitives, RtScenePrimitive, j);

          n_hatches += own->kind == RT_SCENE_HATCH;
          if (own->kind == RT_SCENE_LINE || own->kind == RT_SCENE_POLYLINE
              || own->kind == RT_SCENE_FRAME || own->kind == RT_SCENE_HATCH)
            g_assert_cmpfloat (own->size, >=, 0.4);
        }
    }
  g_assert_cmpuint (n_hatches, >, 0);
}

static char *
random_words (void)
{
  static const char *const words[] = {
    "Stimmung", "sleep", "Wiederaufnahmehemmer", "5-HIAA",    "mg", "Überforderung", "מצב רוח",
    "and",      "of",    "norepinephrine",       "Fähigkeit", "q",  "القلق"
  };
  GString *text = g_string_new (NULL);

  for (int i = g_test_rand_int_range (1, 8); i > 0; i--)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                            words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

static char *
maybe_words (void)
{
  return g_test_rand_bit () ? random_words () : NULL;
}

static gint64
random_time (int days)
{
  return RT_CASE_START + (gint64)(g_test_rand_double_range (-5, days + 5) * RT_CASE_DAY);
}

static void
add_random_panel (RtChartSpec *spec, int days)
{
  g_autofree char *title = random_words ();
  RtChartPanel *panel = rt_chart_spec_add_panel (spec, "p", title);
  double scale = pow (10, g_test_rand_int_range (-3, 6));

  panel->subtitle = maybe_words ();
  panel->unit = maybe_words ();
  panel->decimals = g_test_rand_int_range (0, 4);
  panel->importance = g_test_rand_double_range (0.3, 3);
  panel->empty_reason = maybe_words ();
  for (int i = g_test_rand_int_range (0, 4); i > 0; i--)
    {
      g_autofree char *name = random_words ();
      RtChartSeries *series =
          rt_chart_panel_add_series (panel, "s", name, g_test_rand_int_range (0, 4));

      for (int j = g_test_rand_int_range (0, 60); j > 0; j--)
        {
          RtChartPoint point = { .t = random_time (days),
                                 .value = scale * g_test_rand_double_range (-1, 1),
                                 .censoring = (guint8)g_test_rand_int_range (0, 3),
                                 .flags = (guint8)g_test_rand_int_range (0, 8) };

          rt_chart_series_add (series, &point);
        }
      rt_chart_series_summarise (series, g_test_rand_int_range (1, 9), spec->zone);
    }
  for (int i = g_test_rand_int_range (0, 5); i > 0; i--)
    {
      g_autofree char *label = maybe_words ();
      double from = scale * g_test_rand_double_range (-1, 1);

      rt_chart_panel_add_band (panel, from, from + scale * g_test_rand_double_range (0, 1),
                               g_test_rand_int_range (0, 10), label);
      rt_chart_panel_add_line (panel, from, g_test_rand_int_range (0, 3), label);
    }
}

static void
add_random_lane (RtChartSpec *spec, int days)
{
  g_autofree char *title = random_words ();
  RtChartLane *lane = rt_chart_spec_add_lane (spec, "l", g_test_rand_int_range (0, 3), title);

  lane->kind = g_test_rand_int_range (0, 5);
  lane->subtitle = maybe_words ();
  lane->end_note = maybe_words ();
  for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
    {
      gint64 from = random_time (days);
      RtChartDoseStep *step = rt_chart_lane_add_step (lane, from, random_time (days),
                                                      g_test_rand_double_range (0, 300), i);

      step->label = maybe_words ();
      step->approximate_start = g_test_rand_bit ();
    }
  for (int i = g_test_rand_int_range (0, 8); i > 0; i--)
    {
      g_autofree char *label = maybe_words ();

      rt_chart_lane_add_event (lane, random_time (days), g_test_rand_int_range (0, 5), label, i);
    }
}

static RtChartSpec *
random_spec (void)
{
  int days = g_test_rand_int_range (1, 4000);
  RtChartSpec *spec = rt_case_spec (days);

  spec->title = maybe_words ();
  spec->subtitle = maybe_words ();
  spec->footnote = maybe_words ();
  spec->watermark = maybe_words ();
  for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
    add_random_panel (spec, days);
  for (int i = g_test_rand_int_range (0, 5); i > 0; i--)
    add_random_lane (spec, days);
  for (int i = g_test_rand_int_range (0, 8); i > 0; i--)
    {
      g_autofree char *label = maybe_words ();
      gint64 from = random_time (days);

      rt_chart_spec_add_phase (spec, from, random_time (days), label);
      rt_chart_spec_add_marker (spec, random_time (days), g_test_rand_int_range (0, 4), label)
          ->interval_from = from;
    }
  return spec;
}

/* Whatever the chart: nothing overlaps, nothing is clipped, at the height it asks for and above. */
static void
test_any_chart_stands_apart (void)
{
  for (int round = 0; round < 250; round++)
    {
      g_autoptr (RtChartSpec) spec = random_spec ();
      gboolean paper = g_test_rand_bit ();
      double width = g_test_rand_double_range (320, 1600);
      RtChartStyle style =
          paper ? rt_chart_style_paper (width, 400) : rt_chart_style_screen (width, 400);
      g_autofree char *name = g_strdup_printf ("round %d", round);
      g_autoptr (RtScene) scene = NULL;

      style.font = "Cantarell";
      style.text_scale = g_test_rand_bit () ? 1 : 2;
      style.right_to_left = g_test_rand_bit ();
      style.height = rt_chart_natural_height (spec, &style) * g_test_rand_double_range (1, 2);
      scene = rt_chart_layout (spec, &style, NULL);
      assert_finite (scene);
      assert_texts_stand_apart (scene, name);
    }
}

/* Sizes that leave no room: no crash, no number that is none. */
static void
test_any_size_is_survived (void)
{
  for (int round = 0; round < 300; round++)
    {
      g_autoptr (RtChartSpec) spec = random_spec ();
      RtChartStyle style = rt_chart_style_screen (g_test_rand_double_range (0, 500),
                                                  g_test_rand_double_range (0, 500));
      RtTimeRange visible = rt_time_range_new (random_time (9999), random_time (9999));
      g_autoptr (RtScene) scene = rt_chart_layout (spec, &style, &visible);

      assert_finite (scene);
    }
}

/* Zooming in time leaves the value axis where it was. */
static void
test_zoom_keeps_values (void)
{
  g_autoptr (RtChartSpec) spec = rt_case_spec (100);
  RtChartSeries *series = rt_case_panel (spec, "Mood", RT_CHART_MARK_LINE);
  RtChartStyle style = rt_chart_style_screen (600, 300);
  RtTimeRange visible = rt_time_range_new (RT_CASE_START, RT_CASE_START + 10 * RT_CASE_DAY);
  g_autoptr (RtScene) whole = NULL;
  g_autoptr (RtScene) zoomed = NULL;

  for (int i = 0; i < 100; i++)
    rt_chart_series_add_value (series, RT_CASE_START + i * RT_CASE_DAY, i, 0);
  whole = rt_chart_layout (spec, &style, NULL);
  zoomed = rt_chart_layout (spec, &style, &visible);
  g_assert_cmpfloat (rt_scene_row (whole, 0)->scale.high, ==, rt_scene_row (zoomed, 0)->scale.high);
  g_assert_cmpint (zoomed->time.range.to, ==, visible.to);
  g_assert_cmpint (spec->range.to, ==, RT_CASE_START + 100 * RT_CASE_DAY);
  g_assert_cmpuint (series->points->len, ==, 100);
}

static guint
count (const RtScene *scene, RtSceneKind kind, int shape)
{
  guint n = 0;

  for (guint i = 0; i < scene->primitives->len; i++)
    {
      const RtScenePrimitive *own = &g_array_index (scene->primitives, RtScenePrimitive, i);

      n += own->kind == kind && (shape < 0 || own->shape == shape);
    }
  return n;
}

/* A censored value is an arrow, and no line leads to it. */
static void
test_censored_values_are_arrows (void)
{
  g_autoptr (RtChartSpec) spec = rt_case_spec (40);
  RtChartSeries *series = rt_case_panel (spec, "A", RT_CHART_MARK_LINE);
  RtChartStyle style = rt_chart_style_screen (600, 300);
  RtChartPoint below = { .t = RT_CASE_START + 20 * RT_CASE_DAY,
                         .value = 1,
                         .censoring = RT_CHART_BELOW };
  g_autoptr (RtScene) scene = NULL;

  for (int i = 0; i < 4; i++)
    rt_chart_series_add_value (series, RT_CASE_START + (2 + i * 11) * RT_CASE_DAY, i, 0);
  rt_chart_series_add (series, &below);
  scene = rt_chart_layout (spec, &style, NULL);
  g_assert_cmpuint (count (scene, RT_SCENE_MARKER, RT_MARKER_ARROW_DOWN), ==, 1);
  g_assert_cmpuint (count (scene, RT_SCENE_MARKER, RT_MARKER_CIRCLE), ==, 4);
  g_assert_cmpuint (count (scene, RT_SCENE_POLYLINE, -1), ==, 2);
}

/* Dense lines become columns, one for each pixel of the plot, and flagged points stay visible. */
static void
test_dense_lines_become_columns (void)
{
  g_autoptr (RtChartSpec) spec = rt_case_spec (5000);
  RtChartSeries *series = rt_case_panel (spec, "A", RT_CHART_MARK_LINE);
  RtChartStyle style = rt_chart_style_screen (600, 300);
  RtChartPoint out = { .t = RT_CASE_START + 2500 * RT_CASE_DAY,
                       .value = 30,
                       .flags = RT_CHART_POINT_OUT_OF_LIMITS };
  g_autoptr (RtScene) scene = NULL;
  const RtScenePrimitive *columns = NULL;
  double highest = INFINITY;

  for (int i = 0; i < 5000; i++)
    rt_chart_series_add_value (series, RT_CASE_START + i * RT_CASE_DAY, i % 10, 0);
  rt_chart_series_add (series, &out);
  scene = rt_chart_layout (spec, &style, NULL);
  g_assert_cmpuint (count (scene, RT_SCENE_COLUMNS, -1), ==, 1);
  g_assert_cmpuint (count (scene, RT_SCENE_POLYLINE, -1), ==, 0);
  g_assert_cmpuint (count (scene, RT_SCENE_MARKER, RT_MARKER_DIAMOND), ==, 1);
  for (guint i = 0; columns == NULL; i++)
    if (g_array_index (scene->primitives, RtScenePrimitive, i).kind == RT_SCENE_COLUMNS)
      columns = &g_array_index (scene->primitives, RtScenePrimitive, i);
  g_assert_cmpfloat (columns->count, >=, rt_scene_row (scene, 0)->width - 1);
  for (guint i = 0; i < columns->count; i++)
    highest = MIN (highest, g_array_index (scene->vertices, double, 2 * (columns->first + i)));
  g_assert_cmpfloat_with_epsilon (highest, rt_value_scale_y (&rt_scene_row (scene, 0)->scale, 30),
                                  1e-6);
}

static double
label_centre (const RtScene *scene, const char *text)
{
  for (guint i = 0; i < scene->primitives->len; i++)
    {
      const RtScenePrimitive *own = &g_array_index (scene->primitives, RtScenePrimitive, i);

      if (own->kind == RT_SCENE_TEXT && g_str_equal (pango_layout_get_text (own->layout), text))
        return own->y + own->height / 2;
    }
  g_error ("“%s” is not printed", text);
}

/* The label of a scatter stands at the end of its line, or at the last value if it tells that. */
static void
test_end_label_stands_at_its_value (void)
{
  for (guint own = 0; own < 2; own++)
    {
      g_autoptr (RtChartSpec) spec = rt_case_spec (40);
      RtChartSeries *series = rt_case_panel (spec, "A", RT_CHART_MARK_SCATTER);
      RtChartStyle style = rt_chart_style_screen (600, 300);
      g_autoptr (RtScene) scene = NULL;

      for (int i = 0; i < 21; i++)
        rt_chart_series_add_value (series, RT_CASE_START + i * RT_CASE_DAY, i == 20 ? 9 : 4, 0);
      rt_chart_series_summarise (series, 7, spec->zone);
      series->end_label = own ? g_strdup ("last 9") : NULL;
      scene = rt_chart_layout (spec, &style, NULL);
      g_assert_cmpfloat_with_epsilon (
          label_centre (scene, own ? "last 9" : "4"),
          rt_value_scale_y (&rt_scene_row (scene, 0)->scale, own ? 9 : 4), 8);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/layout/cases", test_cases_stand_apart);
  g_test_add_func ("/chart/layout/paper", test_no_line_vanishes_on_paper);
  g_test_add_func ("/chart/layout/any-chart", test_any_chart_stands_apart);
  g_test_add_func ("/chart/layout/any-size", test_any_size_is_survived);
  g_test_add_func ("/chart/layout/zoom", test_zoom_keeps_values);
  g_test_add_func ("/chart/layout/censored", test_censored_values_are_arrows);
  g_test_add_func ("/chart/layout/end-label", test_end_label_stands_at_its_value);
  g_test_add_func ("/chart/layout/dense", test_dense_lines_become_columns);
  return g_test_run ();
}
