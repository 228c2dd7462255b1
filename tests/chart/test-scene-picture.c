/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every chart case as a small picture, each in one of the palettes: what the dumps cannot show is
 * how the painter paints them. A few pixels may differ a little, since the references keep only 64
 * colours; where more do, the picture found and one of the differences are left beside the test.
 *
 * RT_UPDATE_REFERENCES=1 writes the pictures anew; then, to keep them small:
 *   mogrify +dither -colors 64 -strip -define png:color-type=3 tests/reference/chart/pictures/x.png
 */

#include <stdlib.h>

#include "chart-case.h"
#include "scene-painter.h"

#define SCALE 0.5
/* A channel may be off by so much, and more than that in so many pixels. */
#define CHANNEL_TOLERANCE 64
#define MOST_PIXELS 12

static cairo_surface_t *
paint (const RtChartCase *own, RtPaletteId palette)
{
  g_autoptr (RtScene) scene = rt_chart_case_layout (own);
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int)(scene->style.width * SCALE), (int)(scene->style.height * SCALE));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, SCALE, SCALE);
  rt_scene_paint (scene, cr, rt_palette_get (palette));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static const guint8 *
pixel_at (cairo_surface_t *surface, int x, int y)
{
  return cairo_image_surface_get_data (surface)
         + (gsize)y * (gsize)cairo_image_surface_get_stride (surface) + 4 * (gsize)x;
}

/* Paints what differs in red on white; returns how many pixels do. */
static guint
compare (cairo_surface_t *found, cairo_surface_t *expected, cairo_surface_t *difference)
{
  cairo_t *cr = cairo_create (difference);
  guint n = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.8, 0, 0);
  for (int y = 0; y < cairo_image_surface_get_height (found); y++)
    for (int x = 0; x < cairo_image_surface_get_width (found); x++)
      {
        const guint8 *a = pixel_at (found, x, y);
        const guint8 *b = pixel_at (expected, x, y);

        if (abs (a[0] - b[0]) <= CHANNEL_TOLERANCE && abs (a[1] - b[1]) <= CHANNEL_TOLERANCE
            && abs (a[2] - b[2]) <= CHANNEL_TOLERANCE)
          continue;
        cairo_rectangle (cr, x, y, 1, 1);
        n++;
      }
  cairo_fill (cr);
  cairo_destroy (cr);
  return n;
}

static char *
picture_path (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);

  return g_test_build_filename (G_TEST_DIST, "pictures", file, NULL);
}

/* A picture as an image of four bytes a pixel, whatever the file holds. */
static cairo_surface_t *
read_picture (const char *path)
{
  cairo_surface_t *file = cairo_image_surface_create_from_png (path);
  cairo_surface_t *image = NULL;
  cairo_t *cr = NULL;

  if (cairo_surface_status (file) != CAIRO_STATUS_SUCCESS)
    g_error ("%s cannot be read", path);
  image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (file),
                                      cairo_image_surface_get_height (file));
  cr = cairo_create (image);
  cairo_set_source_surface (cr, file, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  cairo_surface_destroy (file);
  return image;
}

static void
leave (cairo_surface_t *surface, const char *name, const char *what)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, what);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), file, NULL);

  cairo_surface_write_to_png (surface, path);
  g_printerr ("# %s of %s: %s\n", what, name, path);
}

static void
assert_alike (const char *name, cairo_surface_t *found, cairo_surface_t *expected)
{
  cairo_surface_t *difference = cairo_surface_create_similar_image (
      found, CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (found),
      cairo_image_surface_get_height (found));
  guint n = 0;

  g_assert_cmpint (cairo_image_surface_get_width (found), ==,
                   cairo_image_surface_get_width (expected));
  g_assert_cmpint (cairo_image_surface_get_height (found), ==,
                   cairo_image_surface_get_height (expected));
  n = compare (found, expected, difference);
  if (n > MOST_PIXELS)
    {
      leave (found, name, "found");
      leave (difference, name, "difference");
    }
  cairo_surface_destroy (difference);
  g_assert_cmpuint (n, <=, MOST_PIXELS);
}

static void
test_case (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  const RtChartCase *own = rt_chart_case (index);
  g_autofree char *path = picture_path (own->name);
  cairo_surface_t *found = NULL;
  cairo_surface_t *expected = NULL;

  if (!rt_chart_case_has_font ())
    {
      g_test_skip ("the font Cantarell is not installed");
      return;
    }
  found = paint (own, index % RT_N_PALETTES);
  if (g_strcmp0 (g_getenv ("RT_UPDATE_REFERENCES"), "1") == 0)
    g_assert_cmpint (cairo_surface_write_to_png (found, path), ==, CAIRO_STATUS_SUCCESS);
  else
    {
      expected = read_picture (path);
      assert_alike (own->name, found, expected);
      cairo_surface_destroy (expected);
    }
  cairo_surface_destroy (found);
}

/* That a mark is missing, or in another place, is seen. */
static void
test_is_strict (void)
{
  cairo_surface_t *with = paint (rt_chart_case_named ("flags"), RT_PALETTE_LIGHT);
  cairo_surface_t *without = paint (rt_chart_case_named ("flags"), RT_PALETTE_LIGHT);
  cairo_surface_t *difference = cairo_surface_create_similar_image (
      with, CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (with),
      cairo_image_surface_get_height (with));
  cairo_t *cr = cairo_create (without);

  g_assert_cmpuint (compare (with, without, difference), ==, 0);
  cairo_arc (cr, 100, 60, 2.5, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (without);
  g_assert_cmpuint (compare (with, without, difference), >, MOST_PIXELS);
  cairo_surface_destroy (with);
  cairo_surface_destroy (without);
  cairo_surface_destroy (difference);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; rt_chart_case (i) != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("/chart/picture/", rt_chart_case (i)->name, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/chart/picture/strict", test_is_strict);
  return g_test_run ();
}
