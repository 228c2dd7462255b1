/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "data-folder.h"

static void
is_the_installed_one (void)
{
  g_autofree char *path = NULL;
  g_autofree char *expected = g_build_filename (RT_PKGDATADIR, "profiles", "a.json", NULL);

  g_unsetenv ("REUPTAKE_DATADIR");
  path = rt_data_folder_path ("profiles", "a.json", NULL);
  g_assert_cmpstr (path, ==, expected);
}

static void
is_the_one_named (void)
{
  g_autofree char *path = NULL;

  g_setenv ("REUPTAKE_DATADIR", "/srv/knowledge", TRUE);
  path = rt_data_folder_path ("instruments", NULL);
  g_assert_cmpstr (path, ==, "/srv/knowledge/instruments");
  g_clear_pointer (&path, g_free);
  g_setenv ("REUPTAKE_DATADIR", "", TRUE);
  path = rt_data_folder_path ("instruments", NULL);
  g_assert_true (g_str_has_prefix (path, RT_PKGDATADIR));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/data-folder/is-the-installed-one", is_the_installed_one);
  g_test_add_func ("/base/data-folder/is-the-one-named", is_the_one_named);
  return g_test_run ();
}
