/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ingredient.h"

/**
 * rt_ingredient_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0.
 */
RtIngredient *
rt_ingredient_new (void)
{
  return g_new0 (RtIngredient, 1);
}

/**
 * rt_ingredient_copy:
 *
 * Returns: (transfer full): a copy that shares nothing with @ingredient.
 */
RtIngredient *
rt_ingredient_copy (const RtIngredient *ingredient)
{
  RtIngredient *copy = g_memdup2 (ingredient, sizeof *ingredient);

  copy->catalogue_id = g_strdup (ingredient->catalogue_id);
  copy->name = g_strdup (ingredient->name);
  copy->amount_text = g_strdup (ingredient->amount_text);
  copy->unit = g_strdup (ingredient->unit);
  return copy;
}

/**
 * rt_ingredient_free:
 * @ingredient: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_ingredient_free (RtIngredient *ingredient)
{
  if (ingredient == NULL)
    return;
  g_free (ingredient->catalogue_id);
  g_free (ingredient->name);
  g_free (ingredient->amount_text);
  g_free (ingredient->unit);
  g_free (ingredient);
}
