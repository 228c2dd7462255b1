/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "data-folder.h"

char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("knowledge-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

char *
write_file (const char *folder, const char *name, const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (path, text, (gssize)length, &error);
  g_assert_no_error (error);
  return path;
}

char *
read_shipped (const char *part, const char *name)
{
  g_autofree char *path = rt_data_folder_path ("knowledge", part, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

char *
replace_once (const char *text, const char *old, const char *new_text)
{
  const char *found = strstr (text, old);

  if (found == NULL)
    g_error ("The file does not contain: %s", old);
  return g_strdup_printf ("%.*s%s%s", (int)(found - text), text, new_text, found + strlen (old));
}
