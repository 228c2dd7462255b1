/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyte.h"

#include <glib/gi18n.h>

#include "text-fold.h"

static const char *const ids[] = { "serum",  "plasma",    "whole_blood", "platelet",         "csf",
                                   "saliva", "urine_24h", "urine_spot",  "urine_spot_creat", NULL };
static const char *const names[] = { N_ ("serum"),
                                     N_ ("plasma"),
                                     N_ ("whole blood"),
                                     N_ ("platelets"),
                                     N_ ("cerebrospinal fluid"),
                                     N_ ("saliva"),
                                     N_ ("24-hour urine"),
                                     N_ ("spot urine"),
                                     N_ ("spot urine, per creatinine") };

/** rt_specimen_ids: Returns: (transfer none) (array zero-terminated=1): every specimen. */
const char *const *
rt_specimen_ids (void)
{
  return ids;
}

/** rt_specimen_is_known: Returns: whether @specimen is the id of a specimen. */
gboolean
rt_specimen_is_known (const char *specimen)
{
  return g_strv_contains (ids, specimen);
}

/**
 * rt_specimen_name:
 * @specimen: id of a specimen
 *
 * Returns: (transfer none): what it is called, translated; the id itself when it is not known.
 */
const char *
rt_specimen_name (const char *specimen)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (g_str_equal (ids[i], specimen))
      return _ (names[i]);
  return specimen;
}

/** rt_specimen_is_central: Returns: whether it comes from the nervous system: cerebrospinal fluid.
 */
gboolean
rt_specimen_is_central (const char *specimen)
{
  return g_str_equal (specimen, "csf");
}

/** rt_specimen_is_urine: Returns: whether it is urine of any kind. */
gboolean
rt_specimen_is_urine (const char *specimen)
{
  return g_str_has_prefix (specimen, "urine_");
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
  g_free (analyte->formula);
  g_free (analyte->category);
  g_strfreev (analyte->systems);
  g_ptr_array_unref (analyte->specimens);
  g_ptr_array_unref (analyte->interferences);
  g_strfreev (analyte->preanalytical);
  g_free (analyte->says);
  g_free (analyte->does_not_say);
  g_free (analyte->brain_relevance);
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

/* Only letters and digits tell names apart: 5-HIAA, 5 HIAA and 5hiaa are one. */
static char *
reduce (const char *name)
{
  g_autofree char *folded = rt_text_fold (name);
  GString *reduced = g_string_new (NULL);

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      g_string_append_unichar (reduced, g_utf8_get_char (c));
  return g_string_free_and_steal (reduced);
}

static gboolean
same_name (const char *reduced, const char *name)
{
  g_autofree char *other = reduce (name);

  return g_str_equal (reduced, other);
}

/** rt_analyte_is_called: Returns: whether @name is its id, name or synonym, however it is typed. */
gboolean
rt_analyte_is_called (const RtAnalyte *analyte, const char *name)
{
  g_autofree char *reduced = reduce (name);

  if (g_str_equal (analyte->id, name))
    return TRUE;
  if (*reduced == '\0')
    return FALSE;
  for (char **synonym = analyte->synonyms; *synonym != NULL; synonym++)
    if (same_name (reduced, *synonym))
      return TRUE;
  return same_name (reduced, analyte->name);
}
