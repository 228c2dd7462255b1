/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "catalogue-folder.h"

#include <glib/gi18n.h>
#include <string.h>

#include "json-check.h"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static GPtrArray *
list_files (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_names);
  return paths;
}

static gboolean
position_of (const GPtrArray *list, const char *id, guint *position)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (*(const char *const *)g_ptr_array_index (list, i), id))
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/* Entries of a practice's own folder stand in the place of those with the same id. */
static void
take (GPtrArray *list, gpointer loaded)
{
  guint position;

  if (position_of (list, *(const char *const *)loaded, &position))
    {
      g_ptr_array_remove_index (list, position);
      g_ptr_array_insert (list, (int)position, loaded);
    }
  else
    g_ptr_array_add (list, loaded);
}

/**
 * rt_catalogue_load_list:
 * @folder: a folder of knowledge
 * @part: the folder inside it that holds one file for each entry; it may be missing
 * @list: the entries are added, or take the place of those with the same id
 *
 * Returns: whether every file is right; the error says file, place and reason.
 */
gboolean
rt_catalogue_load_list (
    const char *folder, const char *part, RtEntryLoadFunc load, GPtrArray *list, GError **error)
{
  g_autofree char *inside = g_build_filename (folder, part, NULL);
  g_autoptr (GPtrArray) paths = list_files (inside);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < paths->len; i++)
    {
      gpointer loaded = load (g_ptr_array_index (paths, i), error);
      g_autofree char *name = g_path_get_basename (g_ptr_array_index (paths, i));

      if (loaded == NULL)
        return FALSE;
      if (!g_hash_table_add (seen, g_strdup (*(const char *const *)loaded)))
        g_set_error (error, RT_KNOWLEDGE_ERROR, RT_KNOWLEDGE_ERROR_INVALID,
                     _ ("%s, at id: Another file of the folder has the same id."), name);
      take (list, loaded);
      if (g_hash_table_size (seen) != i + 1)
        return FALSE;
    }
  return TRUE;
}
