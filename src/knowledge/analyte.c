/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyte.h"

#include <glib/gi18n.h>

#include "certainty.h"

#define FORMAT 1

static const struct
{
  const char *id;
  const char *name;
} specimens[] = {
  { "serum", N_ ("serum") },
  { "plasma", N_ ("plasma") },
  { "whole_blood", N_ ("whole blood") },
  { "platelet", N_ ("platelets") },
  { "csf", N_ ("cerebrospinal fluid") },
  { "saliva", N_ ("saliva") },
  { "urine_24h", N_ ("24-hour urine") },
  { "urine_spot", N_ ("spot urine") },
  { "urine_spot_creat", N_ ("spot urine, per creatinine") },
};

/**
 * rt_specimen_name:
 * @specimen: id of a specimen
 *
 * Returns: (transfer none): what it is called, translated; the id itself when it is not known.
 */
const char *
rt_specimen_name (const char *specimen)
{
  for (guint i = 0; i < G_N_ELEMENTS (specimens); i++)
    if (g_str_equal (specimens[i].id, specimen))
      return _ (specimens[i].name);
  return specimen;
}

/** rt_specimen_is_central: Returns: whether it comes from the nervous system: cerebrospinal fluid.
 */
gboolean
rt_specimen_is_central (const char *specimen)
{
  return g_str_equal (specimen, "csf");
}

static void
specimen_free (gpointer data)
{
  RtAnalyteSpecimen *specimen = data;

  g_free (specimen->specimen);
  g_free (specimen->unit);
  g_free (specimen->note);
  g_free (specimen);
}

/** rt_analyte_free: frees the analyte. */
void
rt_analyte_free (RtAnalyte *analyte)
{
  if (analyte == NULL)
    return;
  g_free (analyte->id);
  g_free (analyte->name);
  g_strfreev (analyte->synonyms);
  g_ptr_array_unref (analyte->specimens);
  g_free (analyte->says);
  g_free (analyte->does_not_say);
  g_strfreev (analyte->sources);
  g_free (analyte);
}

/** rt_analyte_specimen: Returns: (transfer none) (nullable): how it is measured in a specimen. */
const RtAnalyteSpecimen *
rt_analyte_specimen (const RtAnalyte *analyte, const char *specimen)
{
  for (guint i = 0; i < analyte->specimens->len; i++)
    {
      const RtAnalyteSpecimen *known = g_ptr_array_index (analyte->specimens, i);

      if (g_str_equal (known->specimen, specimen))
        return known;
    }
  return NULL;
}

/* Intervals are kept in the file and printed with their certainty and source. */
static void
read_interval (RtJsonCheck *check, JsonObject *interval)
{
  RtCertainty certainty;
  const char *word = rt_json_text (check, interval, "certainty", TRUE);
  double low = 0, high = 0;
  gboolean has_low = rt_json_number (check, interval, "low", FALSE, &low);
  gboolean has_high = rt_json_number (check, interval, "high", FALSE, &high);

  rt_json_text (check, interval, "population", TRUE);
  rt_json_text (check, interval, "source", TRUE);
  rt_json_text (check, interval, "unit", TRUE);
  if (word != NULL && !rt_certainty_from_string (word, &certainty))
    rt_json_check_fail (check, _ ("“certainty” is verified, recalled or uncertain."));
  if (has_low && has_high && low >= high)
    rt_json_check_fail (check, _ ("The interval ends before it begins."));
}

static void
read_intervals (RtJsonCheck *check, JsonObject *specimen)
{
  JsonArray *array = rt_json_array (check, specimen, "reference_intervals", FALSE);

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && check->error == NULL; i++)
    {
      gsize mark = rt_json_check_enter (check, "reference_intervals[%u]", i);
      JsonObject *object = rt_json_element (check, array, i);

      if (object != NULL)
        read_interval (check, object);
      rt_json_check_leave (check, mark);
    }
}

static void
read_specimens (RtJsonCheck *check, JsonObject *root, RtAnalyte *analyte)
{
  JsonArray *array = rt_json_array (check, root, "specimens", TRUE);

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && check->error == NULL; i++)
    {
      gsize mark = rt_json_check_enter (check, "specimens[%u]", i);
      JsonObject *object = rt_json_element (check, array, i);
      RtAnalyteSpecimen *specimen = g_new0 (RtAnalyteSpecimen, 1);
      const char *unit = rt_json_text (check, object, "unit_si", FALSE);

      if (unit == NULL)
        unit = rt_json_text (check, object, "unit_conventional", FALSE);
      if (object != NULL)
        read_intervals (check, object);
      specimen->specimen = g_strdup (rt_json_text (check, object, "specimen", TRUE));
      if (specimen->specimen != NULL && rt_analyte_specimen (analyte, specimen->specimen) != NULL)
        rt_json_check_fail (check, _ ("The specimen “%s” is named twice."), specimen->specimen);
      specimen->unit = g_strdup (unit);
      specimen->note = g_strdup (rt_json_text (check, object, "note", FALSE));
      g_ptr_array_add (analyte->specimens, specimen);
      rt_json_check_leave (check, mark);
    }
}

/**
 * rt_analyte_load:
 * @path: an analyte file
 *
 * Returns: (transfer full): the analyte, checked; %NULL with a sentence with file, place and
 * reason.
 */
RtAnalyte *
rt_analyte_load (const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (JsonNode) node = rt_json_check_load (path, error);
  g_autoptr (RtAnalyte) analyte = g_new0 (RtAnalyte, 1);
  JsonObject *root;
  RtJsonCheck check;

  analyte->specimens = g_ptr_array_new_with_free_func (specimen_free);
  if (node == NULL)
    return NULL;
  root = json_node_get_object (node);
  rt_json_check_init (&check, name);
  if (rt_json_integer (&check, root, "format", TRUE, 0) != FORMAT)
    rt_json_check_fail (&check, _ ("This program reads format %d."), FORMAT);
  analyte->id = g_strdup (rt_json_text (&check, root, "id", TRUE));
  analyte->version = rt_json_integer (&check, root, "version", TRUE, 0);
  analyte->name = g_strdup (rt_json_text (&check, root, "name", TRUE));
  analyte->synonyms = rt_json_texts (&check, root, "synonyms", FALSE);
  rt_json_number (&check, root, "molar_mass_g_mol", FALSE, &analyte->molar_mass);
  read_specimens (&check, root, analyte);
  analyte->says = g_strdup (rt_json_text (&check, root, "says", TRUE));
  analyte->does_not_say = g_strdup (rt_json_text (&check, root, "does_not_say", TRUE));
  analyte->sources = rt_json_texts (&check, root, "sources", TRUE);
  return rt_json_check_finish (&check, error) ? g_steal_pointer (&analyte) : NULL;
}
