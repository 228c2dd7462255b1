/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "food.h"

#include <glib/gi18n.h>
#include <string.h>

#include "json-list.h"
#include "text-fold.h"

#define FORMAT 1

/** rt_food_free: frees the food. */
void
rt_food_free (RtFood *food)
{
  if (food == NULL)
    return;
  g_free (food->id);
  g_free (food->name);
  g_strfreev (food->words);
  g_free (food->substance);
  g_free (food);
}

static gpointer
read_food (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = { "id", "name", "words", "substance", NULL };
  RtFood *food = g_new0 (RtFood, 1);

  rt_json_only (check, object, known);
  food->id = g_strdup (rt_json_text (check, object, "id", TRUE));
  food->name = g_strdup (rt_json_text (check, object, "name", TRUE));
  food->words = rt_json_texts (check, object, "words", TRUE);
  food->substance = g_strdup (rt_json_text (check, object, "substance", FALSE));
  return food;
}

/**
 * rt_foods_load:
 * @path: a file of foods
 * @foods: (element-type RtFood): the foods of the file are added
 *
 * Returns: whether the file is right; the error says file, place and reason.
 */
gboolean
rt_foods_load (const char *path, GPtrArray *foods, GError **error)
{
  return rt_json_list_load (path, FORMAT, "foods", read_food, foods, error);
}

static gboolean
is_edge (const char *text, const char *at)
{
  return at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

static gboolean
holds_word (const char *text, const char *word)
{
  gsize length = strlen (word);

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + length, word))
    if (is_edge (text, at) && !g_unichar_isalnum (g_utf8_get_char (at + length)))
      return TRUE;
  return FALSE;
}

/**
 * rt_food_is_named_in:
 * @folded_text: what was eaten, folded by rt_text_fold()
 *
 * Returns: whether one of the food's words stands in it as a whole word.
 */
gboolean
rt_food_is_named_in (const RtFood *food, const char *folded_text)
{
  for (char **word = food->words; *word != NULL; word++)
    {
      g_autofree char *folded = rt_text_fold (*word);

      if (holds_word (folded_text, folded))
        return TRUE;
    }
  return FALSE;
}
