/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "consultation-sheet.h"

#include <string.h>

#include "sheet-fixture.h"

/* Every item of every page of the fixtures, compared with what was looked at and kept. With
 * RT_UPDATE_REFERENCES=1 the files are written instead. */

static const char *const suffixes[] = { "a4", "letter-grey-150" };

static RtReport *
make (FixtureKind kind, gsize variant)
{
  g_autoptr (RtSheetContent) content = fixture_sheet (kind);
  RtPageStyle style =
      rt_page_style_new (variant == 0 ? RT_PAPER_A4 : RT_PAPER_LETTER, variant == 1);

  style.text_scale = variant == 1 ? 1.5 : 1;
  style.right_to_left = kind == FIXTURE_RIGHT_TO_LEFT;
  return rt_consultation_sheet_new (content, style);
}

/* The first line that differs, so that a failure can be read. */
static void
compare (const char *expected, const char *dump)
{
  g_auto (GStrv) wanted = g_strsplit (expected, "\n", -1);
  g_auto (GStrv) got = g_strsplit (dump, "\n", -1);

  for (guint i = 0; wanted[i] != NULL && got[i] != NULL; i++)
    g_assert_cmpstr (got[i], ==, wanted[i]);
  g_assert_cmpuint (g_strv_length (got), ==, g_strv_length (wanted));
}

static void
test_reference (gconstpointer data)
{
  int number = GPOINTER_TO_INT (data);
  FixtureKind kind = (FixtureKind)(number / 2);
  gsize variant = (gsize)number % 2;
  g_autoptr (RtReport) report = make (kind, variant);
  g_autofree char *dump = rt_report_dump (report);
  g_autofree char *name = g_strdup_printf ("%s-%s.txt", fixture_names[kind], suffixes[variant]);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (g_getenv ("RT_UPDATE_REFERENCES"), "1") == 0)
    {
      g_file_set_contents (path, dump, -1, &error);
      g_assert_no_error (error);
      return;
    }
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  compare (expected, dump);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int i = 0; i < 2 * N_FIXTURE_KINDS; i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/sheet-reference/%s-%s", fixture_names[i / 2], suffixes[i % 2]);

      g_test_add_data_func (path, GINT_TO_POINTER (i), test_reference);
    }
  return g_test_run ();
}
