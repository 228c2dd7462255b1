/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "quick-parser.h"
#include "text-fold.h"

/* The words of a line, and the phrases they make. */

#define NUMBER_SIGNS "0123456789.,/"

static void
token_free (gpointer data)
{
  RtQuickToken *token = data;

  g_free (token->text);
  g_free (token->folded);
  g_free (token->dotted);
  g_free (token);
}

static RtQuickToken *
add_token (GPtrArray *tokens, const char *text, gsize length)
{
  RtQuickToken *token = g_new0 (RtQuickToken, 1);

  token->text = g_strndup (text, length);
  token->dotted = rt_text_fold (token->text);
  token->folded = g_strdup (token->dotted);
  if (g_str_has_suffix (token->folded, ".") && strlen (token->folded) > 1)
    token->folded[strlen (token->folded) - 1] = '\0';
  g_ptr_array_add (tokens, token);
  return token;
}

/* Signs that are written without spaces around them stand alone; brackets become commas. */
static char *
spaced (const char *text)
{
  GString *string = g_string_new (text);

  g_string_replace (string, "\u2192", " \u2192 ", 0);
  g_string_replace (string, "->", " \u2192 ", 0);
  g_string_replace (string, "=>", " \u2192 ", 0);
  g_string_replace (string, "\u00d7", "x", 0);
  g_string_replace (string, "\u2013", "-", 0);
  g_string_replace (string, "\u2212", "-", 0);
  g_string_replace (string, "\u2019", "'", 0);
  g_string_replace (string, "\u00a0", " ", 0);
  g_string_replace (string, "(", " , ", 0);
  g_string_replace (string, ")", " , ", 0);
  g_string_replace (string, "~", "~ ", 0);
  return g_string_free_and_steal (string);
}

static gsize
number_prefix (const char *text)
{
  gsize length = strspn (text, NUMBER_SIGNS);
  gunichar sign = g_utf8_get_char (text + length);

  if (sign == 0xbd || sign == 0xbc || sign == 0xbe)
    length += 2;
  return length;
}

static gboolean
is_phrase (const RtQuickParser *parser, const char *word)
{
  const GPtrArray *lists = rt_catalogue_phrases (parser->catalogue);
  g_autofree char *folded = rt_text_fold (word);

  for (guint l = 0; l < lists->len; l++)
    {
      const RtPhraseList *list = g_ptr_array_index (lists, l);

      for (guint i = 0; i < list->phrases->len; i++)
        {
          const RtPhrase *phrase = g_ptr_array_index (list->phrases, i);

          if (g_strv_contains ((const char *const *)phrase->words, folded))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_unit_or_phrase (const RtQuickParser *parser, const char *word)
{
  return rt_dose_units_find (parser->units, word) != NULL || is_phrase (parser, word);
}

/* "50mg" is a number and a unit, "mg/day" a unit and a phrase, "2x/week" all three; "mg/kg",
 * "5-HTP" and "B12" stay whole. */
static void
add_parts (const RtQuickParser *parser, GPtrArray *tokens, const char *text)
{
  gsize number = number_prefix (text);
  const char *slash = strchr (text + number, '/');
  g_autofree char *before = NULL;

  if (rt_dose_units_find (parser->units, text) != NULL || is_phrase (parser, text))
    {
      add_token (tokens, text, strlen (text));
      return;
    }
  if (number > 0 && text[number] != '\0' && is_unit_or_phrase (parser, text + number))
    {
      add_token (tokens, text, number);
      add_token (tokens, text + number, strlen (text + number));
      return;
    }
  before = slash != NULL ? g_strndup (text, (gsize)(slash - text)) : NULL;
  if (slash != NULL && slash > text
      && (is_phrase (parser, slash) || rt_dose_units_find (parser->units, slash + 1) != NULL))
    {
      add_parts (parser, tokens, before);
      add_token (tokens, slash, strlen (slash));
      return;
    }
  add_token (tokens, text, strlen (text));
}

static gboolean
means (const RtQuickParser *parser, const char *word, RtWordMeaning meaning)
{
  RtQuickParser single = *parser;
  g_autoptr (GPtrArray) tokens = g_ptr_array_new_with_free_func (token_free);

  if (*word == '\0')
    return FALSE;
  add_token (tokens, word, strlen (word));
  single.tokens = tokens;
  return rt_quick_means (&single, 0, meaning);
}

/* "Oct-Mar" is two months, "Mon-Fri" two days, "Sat/Sun" as well. */
static gboolean
add_span (const RtQuickParser *parser, GPtrArray *tokens, const char *text)
{
  const char *sign = strpbrk (text, "-/+&,");
  g_autofree char *before = sign != NULL ? g_strndup (text, (gsize)(sign - text)) : NULL;
  gboolean months, days;

  if (sign == NULL || sign == text)
    return FALSE;
  days = means (parser, before, RT_WORD_WEEKDAYS) && means (parser, sign + 1, RT_WORD_WEEKDAYS);
  months = *sign == '-' && means (parser, before, RT_WORD_MONTH)
           && means (parser, sign + 1, RT_WORD_MONTH);
  if (!months && !days)
    return FALSE;
  add_token (tokens, before, strlen (before));
  if (*sign == '-')
    add_token (tokens, "-", 1);
  add_token (tokens, sign + 1, strlen (sign + 1));
  return TRUE;
}

/**
 * rt_quick_tokens:
 *
 * Returns: (transfer full) (element-type RtQuickToken): the words of @text.
 */
GPtrArray *
rt_quick_tokens (const RtQuickParser *parser, const char *text)
{
  GPtrArray *tokens = g_ptr_array_new_with_free_func (token_free);
  g_autofree char *apart = spaced (text);
  g_auto (GStrv) words = g_strsplit_set (apart, " \t\r\n", -1);

  for (char **word = words; *word != NULL; word++)
    {
      gsize length = strlen (*word);
      gboolean cut = length > 0 && (*word)[length - 1] == ';';
      gboolean comma = length > 0 && ((*word)[length - 1] == ',' || (*word)[length - 1] == ':');

      if (cut || comma)
        (*word)[length - 1] = '\0';
      if (**word != '\0' && !add_span (parser, tokens, *word))
        add_parts (parser, tokens, *word);
      if (cut || comma)
        {
          RtQuickToken *token = add_token (tokens, cut ? ";" : ",", 1);

          token->separator = TRUE;
          token->cut = cut;
        }
    }
  return tokens;
}

/** rt_quick_token: Returns: (transfer none) (nullable): the word at a place; %NULL behind the last.
 */
const RtQuickToken *
rt_quick_token (const RtQuickParser *parser, guint at)
{
  return at < parser->tokens->len ? g_ptr_array_index (parser->tokens, at) : NULL;
}

static gboolean
is_word (const RtQuickToken *token, const char *word)
{
  return g_str_equal (token->folded, word) || g_str_equal (token->dotted, word);
}

static gboolean
fits (const RtQuickParser *parser, guint at, const RtPhrase *phrase, RtQuickPhrase *found)
{
  guint n = 0;

  for (guint i = 0; i < phrase->n_words; i++)
    {
      const RtQuickToken *token = rt_quick_token (parser, at + i);

      if (token == NULL)
        return FALSE;
      if (g_str_equal (phrase->words[i], "#"))
        {
          if (n == G_N_ELEMENTS (found->numbers)
              || !rt_quick_number_at (parser, at + i, &found->numbers[n]))
            return FALSE;
          n++;
        }
      else if (!is_word (token, phrase->words[i]))
        return FALSE;
    }
  found->phrase = phrase;
  found->length = phrase->n_words;
  return TRUE;
}

/* The first of the phrases that fits, unless one that stands before it in the list did. */
static void
search (const RtQuickParser *parser, const GPtrArray *phrases, guint at, RtQuickPhrase *found)
{
  for (guint i = 0; phrases != NULL && i < phrases->len; i++)
    {
      const RtPhrase *phrase = g_ptr_array_index (phrases, i);
      RtQuickPhrase tried = { 0 };

      if (found->phrase != NULL && found->phrase->order < phrase->order)
        return;
      if (fits (parser, at, phrase, &tried))
        {
          *found = tried;
          return;
        }
    }
}

static void
search_list (const RtQuickParser *parser, const RtPhraseList *list, guint at, RtQuickPhrase *found)
{
  const RtQuickToken *token = rt_quick_token (parser, at);
  RtQuickPhrase first = { 0 };

  if (token == NULL)
    return;
  search (parser, rt_phrase_list_beginning (list, token->folded), at, &first);
  search (parser, rt_phrase_list_beginning (list, token->dotted), at, &first);
  search (parser, rt_phrase_list_beginning (list, "#"), at, &first);
  if (first.length > found->length)
    *found = first;
}

/**
 * rt_quick_phrase_at:
 * @found: (out): the longest phrase that stands at the place, in the language or in English
 *
 * Returns: whether there is one.
 */
gboolean
rt_quick_phrase_at (const RtQuickParser *parser, guint at, RtQuickPhrase *found)
{
  const GPtrArray *lists = rt_catalogue_phrases (parser->catalogue);

  found->length = 0;
  for (guint l = 0; l < lists->len; l++)
    {
      const RtPhraseList *list = g_ptr_array_index (lists, l);

      if (g_str_equal (list->language, "en") || g_str_has_prefix (parser->language, list->language))
        search_list (parser, list, at, found);
    }
  return found->length > 0;
}

/** rt_quick_means: Returns: whether a phrase of this meaning stands at the place. */
gboolean
rt_quick_means (const RtQuickParser *parser, guint at, RtWordMeaning meaning)
{
  RtQuickPhrase found;

  return rt_quick_phrase_at (parser, at, &found) && found.phrase->meaning == meaning;
}

/**
 * rt_quick_number_at:
 * @number: (out): a whole number of at most four digits, in digits or as a word
 *
 * Returns: whether there is one.
 */
gboolean
rt_quick_number_at (const RtQuickParser *parser, guint at, int *number)
{
  const RtQuickToken *token = rt_quick_token (parser, at);
  const GPtrArray *lists = rt_catalogue_phrases (parser->catalogue);
  gsize digits = token != NULL ? strspn (token->text, "0123456789") : 0;

  if (token == NULL)
    return FALSE;
  if (digits > 0 && digits <= 4 && token->text[digits] == '\0')
    {
      *number = (int)g_ascii_strtoull (token->text, NULL, 10);
      return TRUE;
    }
  for (guint l = 0; l < lists->len; l++)
    {
      const GPtrArray *phrases =
          rt_phrase_list_beginning (g_ptr_array_index (lists, l), token->folded);

      for (guint i = 0; phrases != NULL && i < phrases->len; i++)
        {
          const RtPhrase *phrase = g_ptr_array_index (phrases, i);

          if (phrase->meaning == RT_WORD_NUMBER && phrase->n_words == 1
              && strchr (phrase->value, '/') == NULL)
            {
              *number = (int)g_ascii_strtoull (phrase->value, NULL, 10);
              return TRUE;
            }
        }
    }
  return FALSE;
}

/** rt_quick_words: Returns: (transfer full): the words of a stretch, as written. */
char *
rt_quick_words (const RtQuickParser *parser, guint from, guint length)
{
  GString *text = g_string_new (NULL);

  for (guint i = from; i < from + length && i < parser->tokens->len; i++)
    {
      const RtQuickToken *token = g_ptr_array_index (parser->tokens, i);

      if (text->len > 0 && !token->separator && token->text[0] != '/')
        g_string_append_c (text, ' ');
      if (!token->separator || text->len > 0)
        g_string_append (text, token->text);
    }
  return g_string_free_and_steal (text);
}

/** rt_quick_understood: Notes what a stretch was understood as. */
void
rt_quick_understood (RtQuickParser *parser, RtQuickField field, guint from, guint length)
{
  RtQuickPart *part = g_new0 (RtQuickPart, 1);

  part->field = field;
  part->written = rt_quick_words (parser, from, length);
  g_ptr_array_add (parser->entry->understood, part);
}
