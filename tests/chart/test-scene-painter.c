/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-painter.h"

#include <string.h>

#include "chart-case.h"
#include "scene-cursor.h"

static cairo_surface_t *
new_page (double width, double height)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)width, (int)height);
}

static guint32
pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *row = cairo_image_surface_get_data (surface)
                      + (gsize)y * (gsize)cairo_image_surface_get_stride (surface);
  guint32 colour = 0;

  memcpy (&colour, row + 4 * (gsize)x, sizeof colour);
  return colour & 0xffffff;
}

static guint32
colour_of (RtPaletteId id, RtPaletteRole role)
{
  RtColour colour = rt_palette_colour (rt_palette_get (id), role);

  return ((guint32)(colour.red * 255 + 0.5) << 16) + ((guint32)(colour.green * 255 + 0.5) << 8)
         + (guint32)(colour.blue * 255 + 0.5);
}

/* Every case in every palette: painted without an error, and the context is left as it was. */
static void
test_leaves_no_trace (void)
{
  for (guint i = 0; rt_chart_case (i) != NULL; i++)
    {
      g_autoptr (RtScene) scene = rt_chart_case_layout (rt_chart_case (i));
      RtPaletteId id = i % RT_N_PALETTES;
      cairo_surface_t *page = new_page (scene->style.width, scene->style.height);
      cairo_t *cr = cairo_create (page);
      double x = 0;
      double y = 0;

      cairo_set_line_width (cr, 17);
      rt_scene_paint (scene, cr, rt_palette_get (id));
      cairo_surface_flush (page);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      g_assert_cmpfloat (cairo_get_line_width (cr), ==, 17);
      g_assert_cmpint (cairo_get_dash_count (cr), ==, 0);
      g_assert_false (cairo_has_current_point (cr));
      cairo_clip_extents (cr, &x, &y, &x, &y);
      g_assert_cmpfloat (x, ==, (int)scene->style.width);
      g_assert_cmphex (pixel (page, 0, 0), ==, colour_of (id, RT_ROLE_BACKGROUND));
      cairo_destroy (cr);
      cairo_surface_destroy (page);
    }
}

/* A scene with one level hairline at y = 10.3. */
static RtScene *
hairline (RtChartMedium medium)
{
  g_autoptr (RtChartSpec) spec = rt_case_spec (1);
  RtChartStyle style = medium == RT_CHART_MEDIUM_SCREEN ? rt_chart_style_screen (20, 20)
                                                        : rt_chart_style_paper (20, 20);
  RtScene *scene = rt_scene_new (spec, &style);
  RtScenePrimitive *line = NULL;

  line = rt_scene_add (scene, RT_SCENE_RECT, RT_ROLE_BACKGROUND, -1);
  line->width = line->height = 20;
  line = rt_scene_add (scene, RT_SCENE_LINE, RT_ROLE_INK, -1);
  line->x = 2;
  line->y = 10.3;
  line->width = 15;
  line->size = 1;
  return scene;
}

static guint
n_touched_rows (RtChartMedium medium)
{
  g_autoptr (RtScene) scene = hairline (medium);
  cairo_surface_t *page = new_page (20, 20);
  cairo_t *cr = cairo_create (page);
  guint n = 0;

  rt_scene_paint (scene, cr, rt_palette_get (RT_PALETTE_LIGHT));
  cairo_surface_flush (page);
  for (int y = 0; y < 20; y++)
    n += pixel (page, 10, y) != 0xffffff;
  cairo_destroy (cr);
  cairo_surface_destroy (page);
  return n;
}

/* On the screen a hairline is one row of pixels; on paper it stays where it is. */
static void
test_snaps_on_screen_only (void)
{
  g_assert_cmpuint (n_touched_rows (RT_CHART_MEDIUM_SCREEN), ==, 1);
  g_assert_cmpuint (n_touched_rows (RT_CHART_MEDIUM_PAPER), ==, 2);
}

/* A plot whose values jump between 2 and 8 every day for years. */
static RtScene *
dense_scene (void)
{
  g_autoptr (RtChartSpec) spec = rt_case_spec (4000);
  RtChartSeries *series = rt_case_panel (spec, "A", RT_CHART_MARK_LINE);
  RtChartStyle style = rt_chart_style_screen (500, 200);

  for (int i = 0; i < 4000; i++)
    rt_chart_series_add_value (series, RT_CASE_START + i * RT_CASE_DAY, i % 2 == 0 ? 2 : 8, 0);
  rt_chart_panel_set_range (g_ptr_array_index (spec->panels, 0), 0, 10);
  return rt_chart_layout (spec, &style, NULL);
}

/* Whether the bars on @page, painted @scale times as large, reach from the highest to the lowest
 * value of their column, joined without gaps. */
static void
assert_bars (const RtScene *scene, cairo_surface_t *page, int scale)
{
  guint32 accent = colour_of (RT_PALETTE_LIGHT, RT_ROLE_SERIES_0);
  const RtSceneRow *row = rt_scene_row (scene, 0);
  int top = (int)(rt_value_scale_y (&row->scale, 8) * scale);
  int bottom = (int)(rt_value_scale_y (&row->scale, 2) * scale);

  cairo_surface_flush (page);
  for (int x = ((int)row->x + 2) * scale; x < ((int)(row->x + row->width) - 2) * scale; x++)
    {
      for (int y = top + 1; y < bottom - 1; y++)
        g_assert_cmphex (pixel (page, x, y), ==, accent);
      g_assert_cmphex (pixel (page, x, top - 4 * scale), !=, accent);
      g_assert_cmphex (pixel (page, x, bottom + 5 * scale), !=, accent);
    }
}

static void
test_columns_on_pixels (void)
{
  g_autoptr (RtScene) scene = dense_scene ();

  for (int scale = 1; scale <= 3; scale++)
    {
      cairo_surface_t *page = new_page (500 * scale, 200 * scale);
      cairo_t *cr = NULL;

      cairo_surface_set_device_scale (page, scale, scale);
      cr = cairo_create (page);
      rt_scene_paint (scene, cr, rt_palette_get (RT_PALETTE_LIGHT));
      assert_bars (scene, page, scale);
      cairo_destroy (cr);
      cairo_surface_destroy (page);
    }
}

/* The same where the target is no image: recorded first, then played back. */
static void
test_columns_recorded (void)
{
  g_autoptr (RtScene) scene = dense_scene ();
  cairo_surface_t *record = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_surface_t *page = new_page (500, 200);
  cairo_t *cr = cairo_create (record);

  rt_scene_paint (scene, cr, rt_palette_get (RT_PALETTE_LIGHT));
  cairo_destroy (cr);
  cr = cairo_create (page);
  cairo_set_source_surface (cr, record, 0, 0);
  cairo_paint (cr);
  assert_bars (scene, page, 1);
  cairo_destroy (cr);
  cairo_surface_destroy (page);
  cairo_surface_destroy (record);
}

/* Moved by a whole number of pixels, a scene looks the same. */
static void
test_columns_moved (void)
{
  g_autoptr (RtScene) scene = dense_scene ();
  cairo_surface_t *page = new_page (500, 200);
  cairo_surface_t *wide = new_page (540, 230);
  cairo_t *cr = cairo_create (page);

  rt_scene_paint (scene, cr, rt_palette_get (RT_PALETTE_DARK));
  cairo_destroy (cr);
  cr = cairo_create (wide);
  cairo_translate (cr, 31, 17);
  rt_scene_paint (scene, cr, rt_palette_get (RT_PALETTE_DARK));
  cairo_destroy (cr);
  cairo_surface_flush (page);
  cairo_surface_flush (wide);
  for (int y = 0; y < 200; y++)
    for (int x = 0; x < 500; x++)
      g_assert_cmphex (pixel (page, x, y), ==, pixel (wide, x + 31, y + 17));
  cairo_surface_destroy (page);
  cairo_surface_destroy (wide);
}

/* Dots on paper, 10 points apart. */
static RtScene *
paper_dots (guint n)
{
  g_autoptr (RtChartSpec) spec = rt_case_spec (1);
  RtChartStyle style = rt_chart_style_paper (n * 10.0, 20);
  RtScene *scene = rt_scene_new (spec, &style);
  RtScenePrimitive *dots = rt_scene_add (scene, RT_SCENE_DOTS, RT_ROLE_INK, -1);

  dots->size = 2;
  dots->count = n;
  dots->first = rt_scene_add_vertex (scene, 5, 10);
  for (guint i = 1; i < n; i++)
    rt_scene_add_vertex (scene, i * 10.0 + 5, 10);
  return scene;
}

/* Every dot of a long row is a disc of its size where it belongs, however they are grouped. */
static void
test_dots_on_paper (void)
{
  const guint n = 150;
  g_autoptr (RtScene) scene = paper_dots (n);
  cairo_surface_t *page = new_page (n * 40.0, 80);
  cairo_t *cr = cairo_create (page);
  guint32 ink = colour_of (RT_PALETTE_PRINT_COLOUR, RT_ROLE_INK);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, 4, 4);
  rt_scene_paint (scene, cr, rt_palette_get (RT_PALETTE_PRINT_COLOUR));
  cairo_surface_flush (page);
  for (int i = 0; i < (int)n; i++)
    {
      g_assert_cmphex (pixel (page, i * 40 + 20, 40), ==, ink);
      g_assert_cmphex (pixel (page, i * 40 + 21, 41), ==, ink);
      g_assert_cmphex (pixel (page, i * 40 + 23, 43), !=, ink);
      g_assert_cmphex (pixel (page, i * 40 + 25, 40), ==, 0xffffff);
      g_assert_cmphex (pixel (page, i * 40 + 20, 45), ==, 0xffffff);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (page);
}

/* The hover layer paints over the plot, and nothing where its time is not visible. */
static void
test_cursor_layer (void)
{
  g_autoptr (RtScene) scene = rt_chart_case_layout (rt_chart_case_named ("whole"));
  cairo_surface_t *page = new_page (scene->style.width, scene->style.height);
  cairo_t *cr = cairo_create (page);
  const RtPalette *palette = rt_palette_get (RT_PALETTE_LIGHT);
  int x = (int)rt_time_scale_x (&scene->time, RT_CASE_START + 33 * RT_CASE_DAY);
  RtSceneHit hit;

  rt_scene_paint_crosshair (scene, cr, palette, RT_CASE_START - 90 * RT_CASE_DAY);
  cairo_surface_flush (page);
  g_assert_cmphex (pixel (page, x, (int)scene->top + 1), ==, 0);
  rt_scene_paint_crosshair (scene, cr, palette, RT_CASE_START + 33 * RT_CASE_DAY);
  g_assert_true (rt_scene_start (scene, &hit));
  rt_scene_paint_focus (scene, cr, palette, &hit);
  cairo_surface_flush (page);
  g_assert_cmphex (pixel (page, x, (int)scene->top + 1), ==,
                   colour_of (RT_PALETTE_LIGHT, RT_ROLE_CURSOR));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (page);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/painter/no-trace", test_leaves_no_trace);
  g_test_add_func ("/chart/painter/snap", test_snaps_on_screen_only);
  g_test_add_func ("/chart/painter/columns", test_columns_on_pixels);
  g_test_add_func ("/chart/painter/recorded", test_columns_recorded);
  g_test_add_func ("/chart/painter/moved", test_columns_moved);
  g_test_add_func ("/chart/painter/paper-dots", test_dots_on_paper);
  g_test_add_func ("/chart/painter/cursor", test_cursor_layer);
  return g_test_run ();
}
