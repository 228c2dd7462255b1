/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/ingredient-line.h"

#include <string.h>

#include "name-match.h"

/* The word that begins at the last space of @text, which is cut off there; NULL without a space. */
static char *
cut_last_word (char *text)
{
  char *space = NULL;

  g_strchomp (text);
  space = strrchr (text, ' ');
  if (space == NULL)
    return NULL;
  *space = '\0';
  return g_strdup (space + 1);
}

/* "10mg" as an amount and a unit. */
static gboolean
split_glued (const char *word, char **amount, char **unit)
{
  gsize digits = strspn (word, "0123456789.,");

  if (digits == 0 || word[digits] == '\0' || !g_ascii_isdigit (word[0]))
    return FALSE;
  *amount = g_strndup (word, digits);
  *unit = g_strdup (word + digits);
  return TRUE;
}

/* An amount and its unit at the end of @text are cut off; without them nothing is. */
static void
cut_amount (RtCatalogue *catalogue, char *text, char **amount, char **unit)
{
  const RtDoseUnits *units = rt_catalogue_dose_units (catalogue);
  g_autofree char *whole = g_strdup (text);
  g_autofree char *last = cut_last_word (text);
  g_autofree char *number = NULL;

  if (last != NULL && split_glued (last, amount, unit) && rt_dose_units_find (units, *unit) != NULL)
    return;
  g_clear_pointer (amount, g_free);
  g_clear_pointer (unit, g_free);
  number = last != NULL ? cut_last_word (text) : NULL;
  if (number != NULL && g_ascii_isdigit (number[0]) && rt_dose_units_find (units, last) != NULL)
    {
      *amount = g_steal_pointer (&number);
      *unit = g_steal_pointer (&last);
      return;
    }
  strcpy (text, whole);
}

static void
recognise (RtCatalogue *catalogue, RtIngredient *ingredient)
{
  g_autoptr (GPtrArray) named = rt_catalogue_named (catalogue, ingredient->name);

  if (named->len == 1)
    ingredient->catalogue_id =
        g_strdup (((const RtNameMatch *)g_ptr_array_index (named, 0))->catalogue_id);
}

/**
 * rt_ingredient_line_read:
 * @line: ingredients with their amounts, between semicolons
 *
 * Reads what is there; amounts are checked when they are saved.
 *
 * Returns: (transfer full) (element-type RtIngredient): what was understood
 */
GPtrArray *
rt_ingredient_line_read (RtCatalogue *catalogue, const char *line)
{
  GPtrArray *ingredients = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_ingredient_free);
  g_auto (GStrv) parts = g_strsplit (line, ";", -1);

  for (char **part = parts; *part != NULL; part++)
    {
      RtIngredient *ingredient = NULL;

      g_strstrip (*part);
      if (**part == '\0')
        continue;
      ingredient = rt_ingredient_new ();
      cut_amount (catalogue, *part, &ingredient->amount_text, &ingredient->unit);
      ingredient->name = g_strdup (g_strstrip (*part));
      recognise (catalogue, ingredient);
      g_ptr_array_add (ingredients, ingredient);
    }
  return ingredients;
}

/**
 * rt_ingredient_line_write:
 *
 * Returns: (transfer full): a line that rt_ingredient_line_read() reads
 */
char *
rt_ingredient_line_write (const GPtrArray *ingredients)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < ingredients->len; i++)
    {
      const RtIngredient *ingredient = g_ptr_array_index (ingredients, i);

      g_string_append_printf (line, "%s%s", i > 0 ? "; " : "", ingredient->name);
      if (ingredient->amount_text != NULL && ingredient->unit != NULL)
        g_string_append_printf (line, " %s %s", ingredient->amount_text, ingredient->unit);
    }
  return g_string_free_and_steal (line);
}
