/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "practice-folder.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "back-up.h"
#include "practice.h"

static void
make_folder (const char *name)
{
  g_autofree char *home = rt_practice_folder_home ();
  g_autofree char *path = g_build_filename (home, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
}

static void
test_names (void)
{
  static const char *const refused[] = { "", ".hidden", " lead", "a/b", "a\\b", "a:b", "what?" };
  g_autofree char *path = rt_practice_folder_for_name ("Praxis Dr. Ärztin", NULL);
  g_autofree char *name = rt_practice_folder_display_name (path);
  g_autofree char *longest = g_strnfill (81, 'x');

  g_assert_true (g_str_has_suffix (path, "/Praxis Dr. Ärztin.reuptake"));
  g_assert_cmpstr (name, ==, "Praxis Dr. Ärztin");
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rt_practice_folder_for_name (refused[i], &error));
      g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID);
    }
  g_assert_null (rt_practice_folder_for_name (longest, NULL));
}

static void
test_list (void)
{
  g_autoptr (GPtrArray) none = rt_practice_folder_list ();
  g_autoptr (GPtrArray) folders = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  make_folder ("B.reuptake");
  make_folder ("A.reuptake");
  make_folder ("Demonstration.reuptake");
  make_folder ("something else");
  folders = rt_practice_folder_list ();
  g_assert_cmpuint (folders->len, ==, 2);
  g_assert_true (g_str_has_suffix (g_ptr_array_index (folders, 0), "/A.reuptake"));
  g_assert_true (g_str_has_suffix (g_ptr_array_index (folders, 1), "/B.reuptake"));
}

/* A backup is never restored over a practice. */
static void
test_suggested_names (void)
{
  static const char *const path = "/media/disk/Harbour 2026-11-28.reuptake-backup";
  static const char *const wanted[] = { "Harbour", "Harbour 2026-11-28", "Harbour 2026-11-28 (2)",
                                        "Harbour 2026-11-28 (3)" };
  g_autofree char *undated = rt_backup_file_suggest_name ("/tmp/Two Words.reuptake-backup");
  g_autofree char *day_only = rt_backup_file_suggest_name ("/tmp/2026-11-28.reuptake-backup");
  g_autofree char *impossible = rt_backup_file_suggest_name ("/tmp/a:b.reuptake-backup");

  g_assert_cmpstr (undated, ==, "Two Words");
  g_assert_cmpstr (day_only, ==, "2026-11-28");
  g_assert_cmpstr (impossible, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autofree char *name = rt_backup_file_suggest_name (path);
      g_autofree char *folder = g_strconcat (name, ".reuptake", NULL);

      g_assert_cmpstr (name, ==, wanted[i]);
      make_folder (folder);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/practice-folder/names", test_names);
  g_test_add_func ("/practice-folder/list", test_list);
  g_test_add_func ("/practice-folder/suggested-names", test_suggested_names);
  return g_test_run ();
}
