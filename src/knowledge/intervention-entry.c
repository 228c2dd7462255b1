/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "intervention-entry.h"

#include <glib/gi18n.h>

#define FORMAT 1

static const char *const kinds[] = { "dietary_precursor", "nutritional_cofactor", "lifestyle",
                                     "targeted_therapeutic", NULL };

/** rt_intervention_entry_free: frees the entry. */
void
rt_intervention_entry_free (RtInterventionEntry *entry)
{
  if (entry == NULL)
    return;
  g_free (entry->id);
  g_free (entry->name);
  g_free (entry->kind);
  g_strfreev (entry->synonyms);
  g_free (entry->time_to_effect);
  g_strfreev (entry->sources);
  g_free (entry);
}

/**
 * rt_intervention_entry_load:
 * @path: an intervention file
 *
 * Returns: (transfer full): the entry, checked; %NULL with a sentence with file, place and reason.
 */
RtInterventionEntry *
rt_intervention_entry_load (const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (JsonNode) node = rt_json_check_load (path, error);
  g_autoptr (RtInterventionEntry) entry = g_new0 (RtInterventionEntry, 1);
  JsonObject *root;
  RtJsonCheck check;

  if (node == NULL)
    return NULL;
  root = json_node_get_object (node);
  rt_json_check_init (&check, name);
  if (rt_json_integer (&check, root, "format", TRUE, 0) != FORMAT)
    rt_json_check_fail (&check, _ ("This program reads format %d."), FORMAT);
  entry->id = g_strdup (rt_json_text (&check, root, "id", TRUE));
  entry->version = rt_json_integer (&check, root, "version", TRUE, 0);
  entry->name = g_strdup (rt_json_text (&check, root, "name", TRUE));
  entry->kind = g_strdup (rt_json_text (&check, root, "kind", TRUE));
  entry->synonyms = rt_json_texts (&check, root, "synonyms", FALSE);
  entry->time_to_effect = g_strdup (rt_json_text (&check, root, "time_to_effect", FALSE));
  entry->sources = rt_json_texts (&check, root, "sources", TRUE);
  if (entry->kind != NULL && !g_strv_contains (kinds, entry->kind))
    rt_json_check_fail (&check, _ ("“kind” is none of the four kinds of interventions."));
  return rt_json_check_finish (&check, error) ? g_steal_pointer (&entry) : NULL;
}
