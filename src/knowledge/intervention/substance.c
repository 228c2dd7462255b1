/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "substance.h"

#include <glib/gi18n.h>

#include "json-list.h"

#define FORMAT 1

static const char *const kinds[] = { "drug",         "supplement", "herb", "food",
                                     "recreational", "lifestyle",  NULL };

/** rt_substance_free: frees the substance. */
void
rt_substance_free (RtSubstance *substance)
{
  if (substance == NULL)
    return;
  g_free (substance->id);
  g_free (substance->name);
  g_strfreev (substance->synonyms);
  g_free (substance->kind);
  g_strfreev (substance->atc);
  g_free (substance->atc_certainty);
  g_strfreev (substance->classes);
  g_free (substance->intervention);
  g_free (substance);
}

/** rt_combination_free: frees the product. */
void
rt_combination_free (RtCombination *combination)
{
  if (combination == NULL)
    return;
  g_free (combination->name);
  g_strfreev (combination->contains);
  g_free (combination);
}

static RtCertainty
read_certainty (RtJsonCheck *check, JsonObject *object)
{
  const char *word = rt_json_text (check, object, "certainty", TRUE);
  RtCertainty certainty = RT_CERTAINTY_UNCERTAIN;

  if (word != NULL && !rt_certainty_from_string (word, &certainty))
    rt_json_check_fail (check, _ ("“certainty” is verified, recalled or uncertain."));
  return certainty;
}

static gpointer
read_substance (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = { "id",        "name",          "synonyms", "kind",
                                       "atc",       "atc_certainty", "classes",  "intervention",
                                       "is_source", "certainty",     NULL };
  RtSubstance *substance = g_new0 (RtSubstance, 1);

  rt_json_only (check, object, known);
  substance->id = g_strdup (rt_json_text (check, object, "id", TRUE));
  substance->name = g_strdup (rt_json_text (check, object, "name", TRUE));
  substance->synonyms = rt_json_texts (check, object, "synonyms", TRUE);
  substance->kind = g_strdup (rt_json_text (check, object, "kind", TRUE));
  if (substance->kind != NULL && !g_strv_contains (kinds, substance->kind))
    rt_json_check_fail (check, _ ("“%s” has a word the format does not know: %s."), "kind",
                        substance->kind);
  substance->atc = rt_json_texts (check, object, "atc", FALSE);
  substance->atc_certainty = g_strdup (rt_json_text (check, object, "atc_certainty", FALSE));
  substance->classes = rt_json_texts (check, object, "classes", FALSE);
  substance->intervention = g_strdup (rt_json_text (check, object, "intervention", FALSE));
  substance->is_source = rt_json_boolean (check, object, "is_source", FALSE);
  substance->certainty = read_certainty (check, object);
  return substance;
}

static gpointer
read_combination (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = { "name", "contains", "certainty", NULL };
  RtCombination *combination = g_new0 (RtCombination, 1);

  rt_json_only (check, object, known);
  combination->name = g_strdup (rt_json_text (check, object, "name", TRUE));
  combination->contains = rt_json_texts (check, object, "contains", TRUE);
  combination->certainty = read_certainty (check, object);
  return combination;
}

/* The first member of both is what they are told apart by: id, and name. */
static void
take (GPtrArray *list, gpointer loaded)
{
  const char *key = *(const char *const *)loaded;

  for (guint i = 0; key != NULL && i < list->len; i++)
    if (g_strcmp0 (*(const char *const *)g_ptr_array_index (list, i), key) == 0)
      {
        g_ptr_array_remove_index (list, i);
        g_ptr_array_insert (list, (int)i, loaded);
        return;
      }
  g_ptr_array_add (list, loaded);
}

static void
take_substance (RtJsonCheck *check, JsonObject *object, gpointer substances)
{
  take (substances, read_substance (check, object));
}

static void
take_combination (RtJsonCheck *check, JsonObject *object, gpointer combinations)
{
  take (combinations, read_combination (check, object));
}

/**
 * rt_substances_load:
 * @path: a file of substances
 * @substances: (element-type RtSubstance): those of the file are added, or take the place of those
 *   with the same id
 * @combinations: (element-type RtCombination): the same for products, by name
 *
 * Returns: whether the file is right; the error says file, place and reason.
 */
gboolean
rt_substances_load (const char *path,
                    GPtrArray *substances,
                    GPtrArray *combinations,
                    GError **error)
{
  static const char *const known[] = { "format",     "version",      "certainty_note",
                                       "substances", "combinations", NULL };
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (JsonNode) node = rt_json_check_load (path, error);
  JsonObject *root;
  RtJsonCheck check;

  if (node == NULL)
    return FALSE;
  root = json_node_get_object (node);
  rt_json_check_init (&check, name);
  rt_json_only (&check, root, known);
  if (rt_json_integer (&check, root, "format", TRUE, 0) != FORMAT)
    rt_json_check_fail (&check, _ ("This program reads format %d."), FORMAT);
  rt_json_each (&check, root, "substances", FALSE, take_substance, substances);
  rt_json_each (&check, root, "combinations", FALSE, take_combination, combinations);
  return rt_json_check_finish (&check, error);
}
