/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "practice-folder.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "practice.h"

#define FOLDER_SUFFIX ".reuptake"
#define DEMONSTRATION_NAME "Demonstration"
#define MAX_NAME_CHARACTERS 80

/**
 * rt_practice_folder_home:
 *
 * Returns: (transfer full): the folder in which practices live. It need not exist yet.
 */
char *
rt_practice_folder_home (void)
{
  return g_build_filename (g_get_user_data_dir (), "reuptake", NULL);
}

static gboolean
check_name (const char *name, GError **error)
{
  const char *reason = NULL;

  if (name == NULL || *name == '\0')
    reason = _ ("A practice needs a name.");
  else if (!g_utf8_validate (name, -1, NULL) || g_utf8_strlen (name, -1) > MAX_NAME_CHARACTERS)
    reason = _ ("The name of the practice is too long: 80 characters at most.");
  else if (strpbrk (name, "/\\:*?\"<>|\n\t") != NULL || *name == '.' || *name == ' ')
    reason = _ ("The name of the practice cannot begin with a dot or a space, nor hold any of "
                "/ \\ : * ? \" < > |. Choose another one.");
  if (reason == NULL)
    return TRUE;
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID, reason);
  return FALSE;
}

/**
 * rt_practice_folder_for_name:
 * @name: a name for a practice, as the practitioner typed it
 *
 * Returns: (transfer full): the folder of a practice of that name; %NULL with
 *   %RT_PRACTICE_ERROR_INVALID when the name cannot be a folder's.
 */
char *
rt_practice_folder_for_name (const char *name, GError **error)
{
  g_autofree char *home = NULL;
  g_autofree char *base = NULL;

  if (!check_name (name, error))
    return NULL;
  home = rt_practice_folder_home ();
  base = g_strconcat (name, FOLDER_SUFFIX, NULL);
  return g_build_filename (home, base, NULL);
}

/**
 * rt_practice_folder_for_demonstration:
 *
 * Returns: (transfer full): the folder of the demonstration practice.
 */
char *
rt_practice_folder_for_demonstration (void)
{
  g_autofree char *home = rt_practice_folder_home ();

  return g_build_filename (home, DEMONSTRATION_NAME FOLDER_SUFFIX, NULL);
}

/**
 * rt_practice_folder_display_name:
 * @folder: path of a practice folder
 *
 * Returns: (transfer full): its name without the path and the suffix, in valid UTF-8.
 */
char *
rt_practice_folder_display_name (const char *folder)
{
  g_autofree char *base = g_path_get_basename (folder);

  if (g_str_has_suffix (base, FOLDER_SUFFIX))
    base[strlen (base) - strlen (FOLDER_SUFFIX)] = '\0';
  return g_filename_display_name (base);
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

/**
 * rt_practice_folder_list:
 *
 * Returns: (transfer full) (element-type filename): the practice folders in the application's data
 *   folder, by name, the demonstration practice left out. Empty when there are none.
 */
GPtrArray *
rt_practice_folder_list (void)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *home = rt_practice_folder_home ();
  g_autoptr (GDir) dir = g_dir_open (home, 0, NULL);
  const char *entry;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (home, entry, NULL);

      if (g_str_has_suffix (entry, FOLDER_SUFFIX) && *entry != '.'
          && !g_str_equal (entry, DEMONSTRATION_NAME FOLDER_SUFFIX)
          && g_file_test (path, G_FILE_TEST_IS_DIR))
        g_ptr_array_add (folders, g_steal_pointer (&path));
    }
  g_ptr_array_sort (folders, compare_paths);
  return g_steal_pointer (&folders);
}
