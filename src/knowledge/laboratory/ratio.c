/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ratio.h"

#include <glib/gi18n.h>

#define FORMAT 1

static const char *const standings[][2] = {
  { "clinical", N_ ("Diagnostic in rare disease (phenylketonuria)") },
  { "clinical_rare_disease", N_ ("Diagnostic in rare disease") },
  { "research_and_specialist", N_ ("Research and specialist use") },
  { "research", N_ ("Research only") },
  { "descriptive_only", N_ ("Descriptive only") },
  { "quality_indicator", N_ ("Tells of the quality of the sample") },
  { "not_valid_for_brain", N_ ("Not valid for the brain") },
};

/** rt_ratio_standing_name: Returns: (transfer none): what a ratio is worth, translated. */
const char *
rt_ratio_standing_name (const char *standing)
{
  for (guint i = 0; i < G_N_ELEMENTS (standings); i++)
    if (g_str_equal (standings[i][0], standing))
      return _ (standings[i][1]);
  return standing;
}

static void
specimens_free (gpointer data)
{
  RtRatioSpecimens *specimens = data;

  g_free (specimens->numerator);
  g_free (specimens->denominator);
  g_free (specimens);
}

/** rt_ratio_free: frees the ratio. */
void
rt_ratio_free (RtRatio *ratio)
{
  if (ratio == NULL)
    return;
  g_free (ratio->id);
  g_free (ratio->name);
  g_free (ratio->numerator);
  g_free (ratio->denominator);
  g_ptr_array_unref (ratio->specimens);
  g_free (ratio->specimen_note);
  g_free (ratio->calculation_unit);
  g_free (ratio->standing);
  g_free (ratio->meaning);
  g_free (ratio->limits);
  g_free (ratio->unit);
  g_free (ratio->population);
  g_free (ratio->not_computed_reason);
  g_strfreev (ratio->sources);
  g_free (ratio);
}

static void
read_specimens (RtJsonCheck *check, JsonObject *root, RtRatio *ratio)
{
  JsonArray *array = rt_json_array (check, root, "specimens", TRUE);

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && check->error == NULL; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      JsonArray *pair = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
      RtRatioSpecimens *specimens;

      if (pair == NULL || json_array_get_length (pair) != 2)
        {
          rt_json_check_fail (check, _ ("“specimens” is a list of pairs."));
          return;
        }
      specimens = g_new0 (RtRatioSpecimens, 1);
      specimens->numerator = g_strdup (json_array_get_string_element (pair, 0));
      specimens->denominator = g_strdup (json_array_get_string_element (pair, 1));
      g_ptr_array_add (ratio->specimens, specimens);
    }
}

static void
read_reference (RtJsonCheck *check, JsonObject *root, RtRatio *ratio)
{
  static const char *const known[] = { "low", "high", "unit", "population", NULL };
  JsonObject *object = rt_json_object (check, root, "reference", FALSE);

  if (object == NULL)
    return;
  rt_json_only (check, object, known);
  ratio->has_low = rt_json_number (check, object, "low", FALSE, &ratio->low);
  ratio->has_high = rt_json_number (check, object, "high", FALSE, &ratio->high);
  ratio->unit = g_strdup (rt_json_text (check, object, "unit", TRUE));
  ratio->population = g_strdup (rt_json_text (check, object, "population", TRUE));
}

static void
read_standing (RtJsonCheck *check, JsonObject *root, RtRatio *ratio)
{
  const char *word = rt_json_text (check, root, "certainty", TRUE);
  gboolean known = FALSE;

  if (word != NULL && !rt_certainty_from_string (word, &ratio->certainty))
    rt_json_check_fail (check, _ ("“certainty” is verified, recalled or uncertain."));
  ratio->standing = g_strdup (rt_json_text (check, root, "standing", TRUE));
  for (guint i = 0; ratio->standing != NULL && i < G_N_ELEMENTS (standings); i++)
    known |= g_str_equal (standings[i][0], ratio->standing);
  if (ratio->standing != NULL && !known)
    rt_json_check_fail (check, _ ("“%s” is not a standing of a ratio."), ratio->standing);
}

static RtRatio *
read_ratio (RtJsonCheck *check, JsonObject *root)
{
  static const char *const known[] = { "format",
                                       "id",
                                       "version",
                                       "name",
                                       "numerator",
                                       "denominator",
                                       "specimens",
                                       "standing",
                                       "specimen_note",
                                       "limits",
                                       "calculation_unit",
                                       "meaning",
                                       "reference",
                                       "certainty",
                                       "sources",
                                       "not_computed_reason",
                                       NULL };
  RtRatio *ratio = g_new0 (RtRatio, 1);

  ratio->specimens = g_ptr_array_new_with_free_func (specimens_free);
  rt_json_only (check, root, known);
  if (rt_json_integer (check, root, "format", TRUE, 0) != FORMAT)
    rt_json_check_fail (check, _ ("This program reads format %d."), FORMAT);
#define TEXT(name) g_strdup (rt_json_text (check, root, name, TRUE))
  ratio->id = TEXT ("id");
  ratio->version = rt_json_integer (check, root, "version", TRUE, 0);
  ratio->name = TEXT ("name");
  ratio->numerator = TEXT ("numerator");
  ratio->denominator = TEXT ("denominator");
  ratio->specimen_note = TEXT ("specimen_note");
  ratio->calculation_unit = TEXT ("calculation_unit");
  ratio->meaning = TEXT ("meaning");
  ratio->limits = TEXT ("limits");
#undef TEXT
  read_specimens (check, root, ratio);
  read_standing (check, root, ratio);
  read_reference (check, root, ratio);
  ratio->not_computed_reason = g_strdup (rt_json_text (check, root, "not_computed_reason", FALSE));
  ratio->sources = rt_json_texts (check, root, "sources", TRUE);
  return ratio;
}

/**
 * rt_ratio_load:
 * @path: a file of a ratio
 *
 * Returns: (transfer full): the ratio, checked; %NULL with a sentence with file, place and reason.
 */
RtRatio *
rt_ratio_load (const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (JsonNode) node = rt_json_check_load (path, error);
  g_autoptr (RtRatio) ratio = NULL;
  RtJsonCheck check;

  if (node == NULL)
    return NULL;
  rt_json_check_init (&check, name);
  ratio = read_ratio (&check, json_node_get_object (node));
  return rt_json_check_finish (&check, error) ? g_steal_pointer (&ratio) : NULL;
}
