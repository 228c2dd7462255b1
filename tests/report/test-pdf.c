/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "consultation-sheet.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "chart-export.h"
#include "sheet-fixture.h"

static char *folder = NULL;

static char *
file_in_folder (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static RtReport *
make (FixtureKind kind, RtPaper paper, gboolean monochrome)
{
  g_autoptr (RtSheetContent) content = fixture_sheet (kind);

  return rt_consultation_sheet_new (content, rt_page_style_new (paper, monochrome));
}

static char *
write_pdf (FixtureKind kind, RtPaper paper, gboolean monochrome)
{
  g_autoptr (RtReport) report = make (kind, paper, monochrome);
  g_autoptr (GError) error = NULL;
  char *path = file_in_folder ("sheet.pdf");

  rt_report_write_pdf (report, path, &error);
  g_assert_no_error (error);
  return path;
}

/* What a tool prints about a file; NULL after skipping the test when the tool is not there. */
static char *
ask (const char *tool, const char *option, const char *path, const char *last)
{
  g_autofree char *found = g_find_program_in_path (tool);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  char *out = NULL;

  if (found == NULL)
    {
      g_test_skip ("poppler-utils is not installed");
      return NULL;
    }
  g_ptr_array_add (argv, found);
  if (option != NULL)
    g_ptr_array_add (argv, (gpointer)option);
  g_ptr_array_add (argv, (gpointer)path);
  if (last != NULL)
    g_ptr_array_add (argv, (gpointer)last);
  g_ptr_array_add (argv, NULL);
  process =
      g_subprocess_newv ((const char *const *)argv->pdata, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return out;
}

static void
test_text_is_text (void)
{
  g_autofree char *path = write_pdf (FIXTURE_PLAIN, RT_PAPER_A4, FALSE);
  g_autofree char *text = ask ("pdftotext", "-layout", path, "-");
  static const char *const expected[] = { "Example, Tapering",
                                          "Consultation sheet",
                                          "record T-0001",
                                          "13 Aug 2012 – 8 Apr 2013",
                                          "prepared 9 Apr 2013",
                                          "0.15",
                                          "goal ≤ 1.3",
                                          "was 1.18 at baseline",
                                          "worse, beyond noise",
                                          "2.77 (n = 24)",
                                          "Agreed today",
                                          "Next visit",
                                          "page 1 of 2",
                                          "page 2 of 2",
                                          "1482:9f3a5c",
                                          "Venlafaxine",
                                          "mg per day",
                                          "Sep",
                                          "not a certified medical device" };

  if (text == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (text, expected[i]) == NULL)
      g_error ("the PDF does not say \"%s\":\n%s", expected[i], text);
}

static void
test_fonts_are_embedded (void)
{
  g_autofree char *path = write_pdf (FIXTURE_RIGHT_TO_LEFT, RT_PAPER_A4, FALSE);
  g_autofree char *out = ask ("pdffonts", NULL, path, NULL);
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  if (out == NULL)
    return;
  lines = g_strsplit (out, "\n", -1);
  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_autoptr (GRegex) regex =
          g_regex_new ("(yes|no) +(yes|no) +(yes|no) +\\d+ +\\d+ *$", 0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *embedded = NULL;

      g_assert_true (g_regex_match (regex, lines[i], 0, &match));
      embedded = g_match_info_fetch (match, 1);
      g_assert_cmpstr (embedded, ==, "yes");
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

/* Vectors all through: nothing was turned into a picture, not even the watermark. */
static void
test_no_pictures (void)
{
  g_autofree char *path = write_pdf (FIXTURE_CROWDED, RT_PAPER_A4, FALSE);
  g_autofree char *out = ask ("pdfimages", "-list", path, NULL);
  g_auto (GStrv) lines = NULL;

  if (out == NULL)
    return;
  lines = g_strsplit (g_strchomp (out), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), <=, 2);
}

static void
test_metadata_without_identity (void)
{
  g_autofree char *path = write_pdf (FIXTURE_PLAIN, RT_PAPER_LETTER, FALSE);
  g_autofree char *out = ask ("pdfinfo", "-isodates", path, NULL);

  if (out == NULL)
    return;
  g_assert_nonnull (strstr (out, "Consultation sheet"));
  g_assert_nonnull (strstr (out, "Reuptake"));
  g_assert_nonnull (strstr (out, "2013-04-09T"));
  g_assert_nonnull (strstr (out, "612 x 792"));
  g_assert_null (strstr (out, "Tapering"));
  g_assert_null (strstr (out, "T-0001"));
}

static void
test_same_input_same_bytes (void)
{
  g_autoptr (RtReport) first = make (FIXTURE_PLAIN, RT_PAPER_A4, FALSE);
  g_autoptr (RtReport) second = make (FIXTURE_PLAIN, RT_PAPER_A4, FALSE);
  g_autoptr (RtReport) other = make (FIXTURE_GERMAN, RT_PAPER_A4, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first_bytes = rt_report_to_pdf (first, &error);
  g_autoptr (GBytes) second_bytes = rt_report_to_pdf (second, &error);
  g_autoptr (GBytes) other_bytes = rt_report_to_pdf (other, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first_bytes, second_bytes));
  g_assert_false (g_bytes_equal (first_bytes, other_bytes));
  g_assert_cmpuint (g_bytes_get_size (first_bytes), <, 1024 * 1024);
}

/* A grey sheet has no pixel with a colour. */
static void
test_monochrome (void)
{
  g_autoptr (RtReport) report = make (FIXTURE_PLAIN, RT_PAPER_A4, TRUE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 596, 842);
  cairo_t *cr = cairo_create (surface);
  guint dark = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  rt_report_draw_page (report, 0, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < 842; y++)
    {
      const guint32 *row =
          (const guint32 *)(gpointer)(cairo_image_surface_get_data (surface)
                                      + (gsize)y * (gsize)cairo_image_surface_get_stride (surface));

      for (int x = 0; x < 596; x++)
        {
          guint32 red = row[x] >> 16 & 0xff;
          guint32 green = row[x] >> 8 & 0xff;
          guint32 blue = row[x] & 0xff;

          g_assert_cmpuint (red, ==, green);
          g_assert_cmpuint (green, ==, blue);
          dark += red < 64 ? 1 : 0;
        }
    }
  cairo_surface_destroy (surface);
  g_assert_cmpuint (dark, >, 1000);
}

static void
test_file_that_cannot_be_written (void)
{
  g_autoptr (RtReport) report = make (FIXTURE_EMPTY, RT_PAPER_A4, FALSE);
  g_autofree char *path = file_in_folder ("Tapering-Example/sheet.pdf");
  g_autoptr (GError) error = NULL;

  g_assert_false (rt_report_write_pdf (report, path, &error));
  g_assert_error (error, RT_REPORT_ERROR, RT_REPORT_ERROR_WRITE);
  g_assert_null (strstr (error->message, "Tapering"));
}

static void
test_owner_only (void)
{
  g_autofree char *path = write_pdf (FIXTURE_PLAIN, RT_PAPER_A4, FALSE);
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
}

static void
check_export (const char *name, const char *magic)
{
  g_autoptr (RtSheetContent) content = fixture_sheet (FIXTURE_PLAIN);
  g_autofree char *path = file_in_folder (name);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rt_chart_export_path_is_known (path, &error));
  rt_chart_export (content->course, path, 900, 500, RT_PALETTE_LIGHT, 0, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  g_assert_true (g_str_has_prefix (data, magic));
  g_unlink (path);
}

static void
test_chart_export (void)
{
  g_autoptr (GError) error = NULL;

  check_export ("chart.svg", "<?xml");
  check_export ("chart.pdf", "%PDF");
  check_export ("chart.png", "\x89PNG");
  g_assert_false (rt_chart_export_path_is_known ("chart.gif", &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_autofree char *sheet = NULL;
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("reuptake-pdf-XXXXXX", NULL);
  g_test_add_func ("/pdf/text", test_text_is_text);
  g_test_add_func ("/pdf/fonts", test_fonts_are_embedded);
  g_test_add_func ("/pdf/no-pictures", test_no_pictures);
  g_test_add_func ("/pdf/metadata", test_metadata_without_identity);
  g_test_add_func ("/pdf/same-bytes", test_same_input_same_bytes);
  g_test_add_func ("/pdf/monochrome", test_monochrome);
  g_test_add_func ("/pdf/not-written", test_file_that_cannot_be_written);
  g_test_add_func ("/pdf/owner-only", test_owner_only);
  g_test_add_func ("/pdf/chart-export", test_chart_export);
  status = g_test_run ();
  sheet = file_in_folder ("sheet.pdf");
  g_unlink (sheet);
  g_rmdir (folder);
  g_free (folder);
  return status;
}
