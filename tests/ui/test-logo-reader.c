/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "preferences/logo-reader.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "keep-letterhead.h"

#define SVG "<svg xmlns=\"http://www.w3.org/2000/svg\" "

/* Reads @data from a file called @name, which says nothing about what is in it. */
static GBytes *
read_as (const char *name, const void *data, gssize size, GError **error)
{
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) failure = NULL;
  GBytes *logo = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, data, size, &failure);
  g_assert_no_error (failure);
  logo = rt_logo_read (path, error);
  g_unlink (path);
  return logo;
}

/* A sentence of our own, not one of a library, and without the name of the file. */
static void
refused (const char *name, const void *data, gssize size, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) logo = read_as (name, data, size, &error);

  g_assert_null (logo);
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, sentence));
  g_assert_null (strstr (error->message, name));
}

static GBytes *
picture (const char *kind, int width, int height)
{
  g_autoptr (GdkPixbuf) pixels = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GError) error = NULL;
  char *buffer = NULL;
  gsize size = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width * 3; x++)
      gdk_pixbuf_get_pixels (pixels)[y * gdk_pixbuf_get_rowstride (pixels) + x] =
          (guint8)(x * 7 + y * 13);
  gdk_pixbuf_save_to_buffer (pixels, &buffer, &size, kind, &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (buffer, size);
}

/* What is kept is a PNG that the practice takes, whatever the file was and was called. */
static void
accepted (const char *name, GBytes *file)
{
  g_autoptr (GError) error = NULL;
  gsize size = 0;
  const char *data = g_bytes_get_data (file, &size);
  g_autoptr (GBytes) logo = read_as (name, data, (gssize)size, &error);

  g_assert_no_error (error);
  g_assert_cmpint (memcmp (g_bytes_get_data (logo, NULL), "\x89PNG\r\n\x1a\n", 8), ==, 0);
  g_assert_true (rt_letterhead_check_logo (logo, &error));
  g_assert_no_error (error);
}

static void
test_pictures (void)
{
  g_autoptr (GBytes) png = picture ("png", 120, 40);
  g_autoptr (GBytes) jpeg = picture ("jpeg", 120, 40);
  g_autoptr (GBytes) large = picture ("png", 4000, 10);
  g_autoptr (GBytes) dot = picture ("png", 1, 1);
  const char *drawing = SVG "width=\"90\" height=\"30\"><rect width=\"90\" height=\"30\"/></svg>";
  g_autoptr (GBytes) svg = g_bytes_new_static (drawing, strlen (drawing));

  accepted ("logo.png", png);
  accepted ("logo.jpg", jpeg);
  accepted ("logo.svg", svg);
  accepted ("large.png", large);
  accepted ("dot.png", dot);
  /* The suffix does not matter: the first bytes do. */
  accepted ("logo.txt", png);
  accepted ("jpeg.png", jpeg);
  accepted ("png.svg", png);
}

static void
test_no_pictures (void)
{
  static const char text[] = "This is no picture, whatever it is called.";

  refused ("empty.png", "", 0, "not a PNG, JPEG or SVG");
  refused ("text.png", text, -1, "not a PNG, JPEG or SVG");
  refused ("gif.png", "GIF89a\1\0\1\0\0\0\0;", 14, "not a PNG, JPEG or SVG");
  refused ("short.png", "\x89PNG", 4, "not a PNG, JPEG or SVG");
  refused ("head.png", "\x89PNG\r\n\x1a\n", 8, "not a PNG, JPEG or SVG");
  refused ("head.jpg", "\xff\xd8\xff\xe0", 4, "not a PNG, JPEG or SVG");
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rt_logo_read ("/nowhere/logo.png", &error));
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "could not be read"));
}

/* A file cut off anywhere is refused: never is half of a picture read. */
static void
test_truncated (void)
{
  static const char *const kinds[] = { "png", "jpeg" };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (GBytes) whole = picture (kinds[k], 200, 100);
      gsize size = 0;
      const char *data = g_bytes_get_data (whole, &size);

      for (gsize part = 0; part < 10; part++)
        refused ("cut.bin", data, (gssize)(size * part / 10), "not a PNG, JPEG or SVG");
    }
}

/* The size that a file claims is not believed until it was looked at. */
static void
test_huge (void)
{
  g_autoptr (GBytes) small = picture ("png", 10, 10);
  /* 20000 by 20000 pixels, of 8 bits and three colours, and the sum over that. */
  static const guint8 claim[] = { 0x00, 0x00, 0x4e, 0x20, 0x00, 0x00, 0x4e, 0x20, 0x08,
                                  0x02, 0x00, 0x00, 0x00, 0x6c, 0x12, 0xd1, 0x6e };
  g_autofree guint8 *png = NULL;
  gsize size = 0;
  g_autofree char *many = g_strnfill (RT_LOGO_MAX_BYTES + 1, 'x');

  png = g_memdup2 (g_bytes_get_data (small, &size), g_bytes_get_size (small));
  memcpy (png + 16, claim, sizeof claim);
  refused ("huge.png", png, (gssize)g_bytes_get_size (small), "10000 pixels");
  png[16] ^= 0x01; /* now the sum is wrong */
  refused ("huge.png", png, (gssize)g_bytes_get_size (small), "not a PNG, JPEG or SVG");
  refused ("huge.svg", SVG "width=\"900000\" height=\"900000\"><g/></svg>", -1, "10000 pixels");
  memcpy (many, "\x89PNG\r\n\x1a\n", 8);
  refused ("many.png", many, RT_LOGO_MAX_BYTES + 1, "2 megabytes");
}

/* Entities and references that multiply, and a drawing that was cut off. */
static void
test_hostile_drawings (void)
{
  g_autoptr (GString) laughs =
      g_string_new ("<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a0 \"ha\">");
  g_autoptr (GString) uses = g_string_new (
      SVG "width=\"9\" height=\"9\"><defs><rect id=\"u0\" width=\"1\" height=\"1\"/>");

  for (int i = 1; i < 30; i++)
    {
      g_string_append_printf (laughs, "<!ENTITY a%d \"&a%d;&a%d;&a%d;&a%d;\">", i, i - 1, i - 1,
                              i - 1, i - 1);
      g_string_append_printf (uses, "<g id=\"u%d\"><use href=\"#u%d\"/><use href=\"#u%d\"/></g>", i,
                              i - 1, i - 1);
    }
  g_string_append (laughs, "]>" SVG "width=\"9\" height=\"9\"><text>&a29;</text></svg>");
  g_string_append (uses, "</defs><use href=\"#u29\"/></svg>");
  refused ("laughs.svg", laughs->str, -1, "not a PNG, JPEG or SVG");
  refused ("uses.svg", uses->str, -1, "not a PNG, JPEG or SVG");
  refused ("cut.svg", SVG "width=\"9\" height=\"9\"><rect", -1, "not a PNG, JPEG or SVG");
}

#define IMAGE "<image href=\"%s%s\" x=\"0\" y=\"0\" width=\"9\" height=\"9\"/>"
#define DRAWN "<rect width=\"4\" height=\"9\" fill=\"#036\"/>"

static GBytes *
drawing (const char *image)
{
  g_autofree char *text =
      g_strconcat (SVG "width=\"9\" height=\"9\">" DRAWN, image, "</svg>", NULL);
  g_autoptr (GError) error = NULL;
  GBytes *logo = read_as ("drawing.svg", text, -1, &error);

  g_assert_no_error (error);
  return logo;
}

static void
assert_not_drawn (GBytes *plain, const char *image)
{
  g_autoptr (GBytes) logo = drawing (image);

  g_test_message ("%s", image);
  g_assert_true (g_bytes_equal (plain, logo));
}

/* A red picture lies beside the drawing, where its reference says: it is not drawn, and neither is
 * one of the network. A picture within the drawing is, so these were no failed references. */
static void
test_nothing_from_outside (void)
{
  g_autoptr (GdkPixbuf) red = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 9, 9);
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "red.png", NULL);
  g_autofree char *data = NULL, *coded = NULL, *inside = NULL;
  g_autofree char *by_path = NULL, *relative = NULL, *network = NULL;
  g_autoptr (GBytes) plain = drawing ("");
  g_autoptr (GBytes) drawn = NULL;
  gsize size = 0;

  gdk_pixbuf_fill (red, 0xff0000ff);
  g_assert_true (gdk_pixbuf_save (red, path, "png", NULL, NULL));
  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  coded = g_base64_encode ((const guchar *)data, size);
  inside = g_strdup_printf (IMAGE, "data:image/png;base64,", coded);
  by_path = g_strdup_printf (IMAGE, "file://", path);
  relative = g_strdup_printf (IMAGE, "", "red.png");
  network = g_strdup_printf (IMAGE, "http://localhost/", "red.png");
  drawn = drawing (inside);
  g_assert_false (g_bytes_equal (plain, drawn));
  assert_not_drawn (plain, by_path);
  assert_not_drawn (plain, relative);
  assert_not_drawn (plain, network);
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/ui/logo-reader/pictures", test_pictures);
  g_test_add_func ("/ui/logo-reader/no-pictures", test_no_pictures);
  g_test_add_func ("/ui/logo-reader/missing", test_missing);
  g_test_add_func ("/ui/logo-reader/truncated", test_truncated);
  g_test_add_func ("/ui/logo-reader/huge", test_huge);
  g_test_add_func ("/ui/logo-reader/hostile-drawings", test_hostile_drawings);
  g_test_add_func ("/ui/logo-reader/nothing-from-outside", test_nothing_from_outside);
  return g_test_run ();
}
