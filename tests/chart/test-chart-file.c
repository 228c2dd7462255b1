/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-file.h"

#include <string.h>
#include <sys/stat.h>

#include <glib/gstdio.h>

#include "chart-case.h"

static GBytes *
render (RtChartFileType type, double scale, GError **error)
{
  g_autoptr (RtScene) scene = rt_chart_case_layout (rt_chart_case_named ("one-point"));

  return rt_chart_file_render (scene, rt_palette_get (RT_PALETTE_LIGHT), type, scale, 0, error);
}

static void
test_types (void)
{
  RtChartFileType type = RT_CHART_FILE_PNG;
  g_autoptr (GError) error = NULL;

  g_assert_true (rt_chart_file_type_from_path ("/tmp/a.b/Course.PDF", &type, &error));
  g_assert_cmpint (type, ==, RT_CHART_FILE_PDF);
  g_assert_true (rt_chart_file_type_from_path ("x.svg", &type, &error));
  g_assert_cmpint (type, ==, RT_CHART_FILE_SVG);
  g_assert_false (rt_chart_file_type_from_path ("x.png.txt", &type, &error));
  g_assert_error (error, RT_CHART_FILE_ERROR, RT_CHART_FILE_ERROR_TYPE);
}

/* Each type begins as its format says, and the same input gives the same bytes. */
static void
test_bytes (void)
{
  static const char *const starts[] = { "\x89PNG\r\n", "<?xml", "%PDF-" };

  for (int type = 0; type < 3; type++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) first = render (type, 1, &error);
      g_autoptr (GBytes) second = render (type, 1, &error);

      g_assert_no_error (error);
      g_assert_cmpint (memcmp (g_bytes_get_data (first, NULL), starts[type], strlen (starts[type])),
                       ==, 0);
      g_assert_true (g_bytes_equal (first, second));
    }
}

static void
test_too_large (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (render (RT_CHART_FILE_PNG, 1000, &error));
  g_assert_error (error, RT_CHART_FILE_ERROR, RT_CHART_FILE_ERROR_SIZE);
  g_clear_error (&error);
  g_assert_null (render (RT_CHART_FILE_PDF, 0, &error));
  g_assert_error (error, RT_CHART_FILE_ERROR, RT_CHART_FILE_ERROR_SIZE);
}

static void
test_writes (void)
{
  g_autoptr (RtScene) scene = rt_chart_case_layout (rt_chart_case_named ("one-point"));
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("chart-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "course.png", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "no", "course.png", NULL);
  cairo_surface_t *picture = NULL;
  struct stat information;

  g_assert_true (
      rt_chart_file_write (scene, rt_palette_get (RT_PALETTE_LIGHT), path, 2, 0, &error));
  g_assert_cmpint (g_stat (path, &information), ==, 0);
  g_assert_cmpint (information.st_mode & 0777, ==, 0600);
  picture = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_image_surface_get_width (picture), ==, 1000);
  g_assert_cmpint (cairo_image_surface_get_height (picture), ==, 400);
  cairo_surface_destroy (picture);
  g_assert_false (
      rt_chart_file_write (scene, rt_palette_get (RT_PALETTE_LIGHT), nowhere, 2, 0, &error));
  g_assert_nonnull (error);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/file/types", test_types);
  g_test_add_func ("/chart/file/bytes", test_bytes);
  g_test_add_func ("/chart/file/too-large", test_too_large);
  g_test_add_func ("/chart/file/write", test_writes);
  return g_test_run ();
}
