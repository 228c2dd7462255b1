/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text-fold.h"

#include <string.h>

/**
 * rt_text_fold:
 * @text: UTF-8 text
 *
 * Makes texts comparable for searching: decomposed, without marks, without case, white space as
 * single spaces. "Ærø-Straße" and "aero-strasse" differ in æ only, because that is a letter of its
 * own.
 *
 * Returns: (transfer full): the folded text.
 */
char *
rt_text_fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *cased = g_utf8_casefold (valid, -1);
  g_autofree char *decomposed = g_utf8_normalize (cased, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *c = decomposed; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_ismark (character) || g_unichar_iszerowidth (character))
        continue;
      if (g_unichar_isspace (character))
        {
          gap = folded->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (folded, ' ');
      gap = FALSE;
      g_string_append_unichar (folded, character);
    }
  return g_string_free_and_steal (folded);
}

static gboolean
starts_a_word (const char *text, const char *at)
{
  return at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

static gboolean
has_word_prefix (const char *text, const char *prefix)
{
  for (const char *at = strstr (text, prefix); at != NULL; at = strstr (at + 1, prefix))
    if (starts_a_word (text, at))
      return TRUE;
  return FALSE;
}

/**
 * rt_text_fold_matches:
 * @folded_text: a text folded by rt_text_fold()
 * @folded_query: what is looked for, folded too
 *
 * Returns: whether every word of the query begins some word of the text; an empty query matches.
 */
gboolean
rt_text_fold_matches (const char *folded_text, const char *folded_query)
{
  g_auto (GStrv) words = g_strsplit (folded_query, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !has_word_prefix (folded_text, words[i]))
      return FALSE;
  return TRUE;
}
