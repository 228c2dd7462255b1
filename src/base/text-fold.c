/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text-fold.h"

#include <string.h>

/* Latin letters that have no decomposition, as they are typed where they are not on the keyboard;
 * lower case, because the text is folded before. */
static const struct
{
  gunichar letter;
  const char *typed;
} letters[] = {
  { 0xe6, "ae" },  /* æ */
  { 0xf0, "d" },   /* ð */
  { 0xf8, "o" },   /* ø */
  { 0xfe, "th" },  /* þ */
  { 0x111, "d" },  /* đ */
  { 0x127, "h" },  /* ħ */
  { 0x131, "i" },  /* ı */
  { 0x142, "l" },  /* ł */
  { 0x153, "oe" }, /* œ */
  { 0x167, "t" },  /* ŧ */
};

static void
append_letter (GString *folded, gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == letter)
      {
        g_string_append (folded, letters[i].typed);
        return;
      }
  g_string_append_unichar (folded, letter);
}

/**
 * rt_text_fold:
 * @text: UTF-8 text
 *
 * Makes texts comparable for searching: decomposed, without marks, without case, white space as
 * single spaces. "Ærø-Straße" and "aero-strasse" become the same.
 *
 * Returns: (transfer full): the folded text.
 */
char *
rt_text_fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *plain = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL); /* ㎃ becomes mA */
  g_autofree char *cased = g_utf8_casefold (plain, -1);
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
      append_letter (folded, character);
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
