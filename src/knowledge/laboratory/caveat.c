/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "caveat.h"

#include <glib/gi18n.h>

#include "json-list.h"

#define FORMAT 1

static void
caveat_free (gpointer data)
{
  RtCaveat *caveat = data;

  g_free (caveat->id);
  g_free (caveat->title);
  g_free (caveat->text);
  g_strfreev (caveat->sources);
  g_free (caveat);
}

/** rt_caveats_free: frees the caveats. */
void
rt_caveats_free (RtCaveats *caveats)
{
  if (caveats == NULL)
    return;
  g_free (caveats->disclaimer);
  g_free (caveats->loinc_notice);
  g_ptr_array_unref (caveats->caveats);
  g_free (caveats);
}

static gpointer
read_caveat (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = { "id", "title", "text", "sources", NULL };
  RtCaveat *caveat = g_new0 (RtCaveat, 1);

  rt_json_only (check, object, known);
  caveat->id = g_strdup (rt_json_text (check, object, "id", TRUE));
  caveat->title = g_strdup (rt_json_text (check, object, "title", TRUE));
  caveat->text = g_strdup (rt_json_text (check, object, "text", TRUE));
  caveat->sources = rt_json_texts (check, object, "sources", TRUE);
  return caveat;
}

/**
 * rt_caveats_load:
 * @path: the file of caveats
 *
 * Returns: (transfer full): the caveats; %NULL with a sentence with file, place and reason.
 */
RtCaveats *
rt_caveats_load (const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (JsonNode) node = rt_json_check_load (path, error);
  g_autoptr (RtCaveats) caveats = NULL;
  JsonObject *root;
  RtJsonCheck check;

  if (node == NULL)
    return NULL;
  caveats = g_new0 (RtCaveats, 1);
  caveats->caveats = g_ptr_array_new_with_free_func (caveat_free);
  root = json_node_get_object (node);
  rt_json_check_init (&check, name);
  if (rt_json_integer (&check, root, "format", TRUE, 0) != FORMAT)
    rt_json_check_fail (&check, _ ("This program reads format %d."), FORMAT);
  caveats->disclaimer = g_strdup (rt_json_text (&check, root, "disclaimer", TRUE));
  caveats->loinc_notice = g_strdup (rt_json_text (&check, root, "loinc_notice", TRUE));
  rt_json_list (&check, root, "caveats", TRUE, read_caveat, caveats->caveats);
  return rt_json_check_finish (&check, error) ? g_steal_pointer (&caveats) : NULL;
}

/** rt_caveats_find: Returns: (transfer none) (nullable): the caveat of that id. */
const RtCaveat *
rt_caveats_find (const RtCaveats *caveats, const char *id)
{
  for (guint i = 0; i < caveats->caveats->len; i++)
    {
      const RtCaveat *caveat = g_ptr_array_index (caveats->caveats, i);

      if (g_str_equal (caveat->id, id))
        return caveat;
    }
  return NULL;
}
