/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "measure.h"

static const char *const measure_kind_words[] = {
  "score", "rating", "analyte", "performance", "observation",
};

RT_DEFINE_VOCABULARY (RtMeasureKind, measure_kind, measure_kind_words)

static const char *const direction_words[] = {
  "higher_worse",
  "higher_better",
  "neither",
};

RT_DEFINE_VOCABULARY (RtDirection, direction, direction_words)

/**
 * rt_measure_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0, vocabularies at their first word.
 */
RtMeasure *
rt_measure_new (void)
{
  return g_new0 (RtMeasure, 1);
}

static gpointer
copy_category (gconstpointer category, gpointer user_data)
{
  const RtMeasureCategory *own = category;

  return rt_measure_category_new (own->value, own->label);
}

/**
 * rt_measure_copy:
 *
 * Returns: (transfer full): a copy that shares nothing with @measure.
 */
RtMeasure *
rt_measure_copy (const RtMeasure *measure)
{
  RtMeasure *copy = g_memdup2 (measure, sizeof *measure);

  copy->id = g_strdup (measure->id);
  copy->name = g_strdup (measure->name);
  copy->informant = g_strdup (measure->informant);
  copy->family = g_strdup (measure->family);
  copy->unit = g_strdup (measure->unit);
  copy->categories = measure->categories != NULL
                         ? g_ptr_array_copy (measure->categories, copy_category, NULL)
                         : NULL;
  return copy;
}

/**
 * rt_measure_free:
 * @measure: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_measure_free (RtMeasure *measure)
{
  if (measure == NULL)
    return;
  g_free (measure->id);
  g_free (measure->name);
  g_free (measure->informant);
  g_free (measure->family);
  g_free (measure->unit);
  g_clear_pointer (&measure->categories, g_ptr_array_unref);
  g_free (measure);
}

/**
 * rt_measure_category_new:
 *
 * Returns: (transfer full): a word of an ordinal measure.
 */
RtMeasureCategory *
rt_measure_category_new (double value, const char *label)
{
  RtMeasureCategory *category = g_new0 (RtMeasureCategory, 1);

  category->value = value;
  category->label = g_strdup (label);
  return category;
}

/** rt_measure_category_free: frees a word of an ordinal measure. */
void
rt_measure_category_free (RtMeasureCategory *category)
{
  if (category == NULL)
    return;
  g_free (category->label);
  g_free (category);
}

/**
 * rt_measure_add_category:
 *
 * Adds a word to an ordinal measure, in the order in which they are shown.
 */
void
rt_measure_add_category (RtMeasure *measure, double value, const char *label)
{
  if (measure->categories == NULL)
    measure->categories = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_measure_category_free);
  g_ptr_array_add (measure->categories, rt_measure_category_new (value, label));
}

/**
 * rt_measure_label:
 *
 * Returns: (transfer none) (nullable): the word that stands for exactly @value, if there is one.
 */
const char *
rt_measure_label (const RtMeasure *measure, double value)
{
  if (measure->categories == NULL)
    return NULL;
  for (guint i = 0; i < measure->categories->len; i++)
    {
      const RtMeasureCategory *category = g_ptr_array_index (measure->categories, i);

      if (category->value == value)
        return category->label;
    }
  return NULL;
}
