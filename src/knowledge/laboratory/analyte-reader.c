/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analyte.h"

#define FORMAT 1

static void
loinc_free (gpointer data)
{
  RtAnalyteLoinc *loinc = data;

  g_free (loinc->code);
  g_free (loinc->name);
  g_free (loinc->verification);
  g_free (loinc);
}

static void
specimen_free (gpointer data)
{
  RtAnalyteSpecimen *specimen = data;

  g_free (specimen->specimen);
  g_free (specimen->unit);
  g_free (specimen->status);
  g_free (specimen->unit_conventional);
  g_free (specimen->unit_si);
  g_ptr_array_unref (specimen->loinc);
  g_ptr_array_unref (specimen->intervals);
  rt_within_person_free (specimen->within_person);
  g_free (specimen->note);
  g_free (specimen);
}

typedef gpointer (*ReadFunc) (RtJsonCheck *check, JsonObject *object);

static GPtrArray *
read_list (RtJsonCheck *check,
           JsonObject *object,
           const char *name,
           gboolean required,
           ReadFunc read,
           GDestroyNotify free_func)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_func);
  JsonArray *array = rt_json_array (check, object, name, required);

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && check->error == NULL; i++)
    {
      gsize mark = rt_json_check_enter (check, "%s[%u]", name, i);
      JsonObject *element = rt_json_element (check, array, i);

      if (element != NULL)
        g_ptr_array_add (list, read (check, element));
      rt_json_check_leave (check, mark);
    }
  return list;
}

/* LOINC numbers end in a check digit (mod 10, Luhn over the digits before the hyphen). */
static gboolean
loinc_is_right (const char *code)
{
  const char *hyphen = strchr (code, '-');
  int sum = 0;
  gboolean twice = TRUE;

  if (hyphen == NULL || hyphen == code || !g_ascii_isdigit (hyphen[1]) || hyphen[2] != '\0')
    return FALSE;
  for (const char *c = hyphen - 1; c >= code; c--, twice = !twice)
    {
      int digit = *c - '0';

      if (!g_ascii_isdigit (*c))
        return FALSE;
      if (twice)
        digit = digit < 5 ? digit * 2 : digit * 2 - 9;
      sum += digit;
    }
  return (10 - sum % 10) % 10 == hyphen[1] - '0';
}

static gpointer
read_loinc (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = { "code", "name", "verification", NULL };
  RtAnalyteLoinc *loinc = g_new0 (RtAnalyteLoinc, 1);

  rt_json_only (check, object, known);
  loinc->code = g_strdup (rt_json_text (check, object, "code", TRUE));
  loinc->name = g_strdup (rt_json_text (check, object, "name", TRUE));
  loinc->verification = g_strdup (rt_json_text (check, object, "verification", TRUE));
  if (loinc->code != NULL && !loinc_is_right (loinc->code))
    rt_json_check_fail (check, _ ("“%s” is not a LOINC number; its check digit is wrong."),
                        loinc->code);
  return loinc;
}

static gpointer
read_interval (RtJsonCheck *check, JsonObject *object)
{
  return rt_reference_interval_read (check, object);
}

static gpointer
read_interference (RtJsonCheck *check, JsonObject *object)
{
  return rt_interference_read (check, object);
}

static void
read_within_person (RtJsonCheck *check, JsonObject *object, RtAnalyteSpecimen *specimen)
{
  JsonObject *member = rt_json_object (check, object, "within_person", FALSE);
  gsize mark = rt_json_check_enter (check, "within_person");

  if (member != NULL)
    specimen->within_person = rt_within_person_read (check, member);
  rt_json_check_leave (check, mark);
}

static gpointer
read_specimen (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = { "specimen",
                                       "status",
                                       "unit_conventional",
                                       "unit_si",
                                       "loinc",
                                       "factor_conv_to_si",
                                       "reference_intervals",
                                       "within_person",
                                       "note",
                                       NULL };
  RtAnalyteSpecimen *specimen = g_new0 (RtAnalyteSpecimen, 1);

  rt_json_only (check, object, known);
  specimen->specimen = g_strdup (rt_json_text (check, object, "specimen", TRUE));
  specimen->status = g_strdup (rt_json_text (check, object, "status", TRUE));
  specimen->unit_conventional = g_strdup (rt_json_text (check, object, "unit_conventional", FALSE));
  specimen->unit_si = g_strdup (rt_json_text (check, object, "unit_si", FALSE));
  specimen->unit =
      g_strdup (specimen->unit_si != NULL ? specimen->unit_si : specimen->unit_conventional);
  rt_json_number (check, object, "factor_conv_to_si", FALSE, &specimen->factor_to_si);
  specimen->loinc = read_list (check, object, "loinc", FALSE, read_loinc, loinc_free);
  specimen->intervals = read_list (check, object, "reference_intervals", FALSE, read_interval,
                                   (GDestroyNotify)rt_reference_interval_free);
  read_within_person (check, object, specimen);
  specimen->note = g_strdup (rt_json_text (check, object, "note", FALSE));
  if (specimen->specimen != NULL && !rt_specimen_is_known (specimen->specimen))
    rt_json_check_fail (check, _ ("“%s” is not a specimen."), specimen->specimen);
  return specimen;
}

static void
check_unique (RtJsonCheck *check, const RtAnalyte *analyte)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; check->error == NULL && i < analyte->specimens->len; i++)
    {
      const RtAnalyteSpecimen *specimen = g_ptr_array_index (analyte->specimens, i);

      if (!g_hash_table_add (seen, specimen->specimen))
        rt_json_check_fail (check, _ ("The specimen “%s” is named twice."), specimen->specimen);
    }
}

static RtAnalyte *
read_analyte (RtJsonCheck *check, JsonObject *root)
{
  static const char *const known[] = { "format",        "id",
                                       "version",       "name",
                                       "synonyms",      "formula",
                                       "systems",       "molar_mass_g_mol",
                                       "category",      "measurable",
                                       "specimens",     "says",
                                       "interferences", "preanalytical",
                                       "does_not_say",  "brain_relevance",
                                       "sources",       NULL };
  RtAnalyte *analyte = g_new0 (RtAnalyte, 1);

  rt_json_only (check, root, known);
  if (rt_json_integer (check, root, "format", TRUE, 0) != FORMAT)
    rt_json_check_fail (check, _ ("This program reads format %d."), FORMAT);
  analyte->id = g_strdup (rt_json_text (check, root, "id", TRUE));
  analyte->version = rt_json_integer (check, root, "version", TRUE, 0);
  analyte->name = g_strdup (rt_json_text (check, root, "name", TRUE));
  analyte->synonyms = rt_json_texts (check, root, "synonyms", FALSE);
  analyte->formula = g_strdup (rt_json_text (check, root, "formula", FALSE));
  rt_json_number (check, root, "molar_mass_g_mol", FALSE, &analyte->molar_mass);
  analyte->category = g_strdup (rt_json_text (check, root, "category", TRUE));
  analyte->systems = rt_json_texts (check, root, "systems", TRUE);
  analyte->measured = !json_object_has_member (root, "measurable")
                      || rt_json_boolean (check, root, "measurable", FALSE);
  analyte->specimens = read_list (check, root, "specimens", TRUE, read_specimen, specimen_free);
  analyte->interferences = read_list (check, root, "interferences", TRUE, read_interference,
                                      (GDestroyNotify)rt_interference_free);
  analyte->preanalytical = rt_json_texts (check, root, "preanalytical", FALSE);
  analyte->says = g_strdup (rt_json_text (check, root, "says", TRUE));
  analyte->does_not_say = g_strdup (rt_json_text (check, root, "does_not_say", TRUE));
  analyte->brain_relevance = g_strdup (rt_json_text (check, root, "brain_relevance", TRUE));
  analyte->sources = rt_json_texts (check, root, "sources", TRUE);
  if (analyte->molar_mass < 0)
    rt_json_check_fail (check, _ ("A molar mass is more than 0."));
  check_unique (check, analyte);
  return analyte;
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
  g_autoptr (RtAnalyte) analyte = NULL;
  RtJsonCheck check;

  if (node == NULL)
    return NULL;
  rt_json_check_init (&check, name);
  analyte = read_analyte (&check, json_node_get_object (node));
  return rt_json_check_finish (&check, error) ? g_steal_pointer (&analyte) : NULL;
}
