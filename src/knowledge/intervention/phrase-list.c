/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "phrase-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "json-list.h"
#include "text-fold.h"

#define FORMAT 1

static const char *const meanings[] = {
  "timing",     "cycle",      "weekdays",     "at",       "clock",    "meal",     "as-needed",
  "once",       "stop",       "pause",        "resume",   "from",     "until",    "for-days",
  "for-months", "after-days", "after-months", "on-day",   "on-week",  "from-day", "day",
  "month",      "about",      "number",       "maximum",  "minimum",  "period",   "uses",
  "each",       "by",         "to",           "increase", "decrease", "then",     "change",
  "reason",     "form",       "decided",      "turns",    "bind",     "skip",     "divided",
};

static void
phrase_free (gpointer data)
{
  RtPhrase *phrase = data;

  g_free (phrase->value);
  g_strfreev (phrase->words);
  g_free (phrase);
}

/** rt_phrase_list_free: frees the words. */
void
rt_phrase_list_free (RtPhraseList *words)
{
  if (words == NULL)
    return;
  g_free (words->language);
  g_hash_table_unref (words->by_first);
  g_ptr_array_unref (words->phrases);
  g_free (words);
}

static gboolean
find_meaning (const char *name, RtWordMeaning *meaning)
{
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (g_str_equal (name, meanings[i]))
      {
        *meaning = (RtWordMeaning)i;
        return TRUE;
      }
  return FALSE;
}

static void
add_phrase (RtPhraseList *words, RtWordMeaning meaning, const char *value, const char *written)
{
  RtPhrase *phrase = g_new0 (RtPhrase, 1);
  g_autofree char *folded = rt_text_fold (written);

  phrase->meaning = meaning;
  phrase->value = g_strdup (value);
  phrase->words = g_strsplit (folded, " ", -1);
  phrase->n_words = g_strv_length (phrase->words);
  g_ptr_array_add (words->phrases, phrase);
}

static void
read_phrase (RtJsonCheck *check, JsonObject *object, gpointer user_data)
{
  static const char *const known[] = { "means", "written", NULL };
  RtPhraseList *words = user_data;
  const char *means = rt_json_text (check, object, "means", TRUE);
  g_auto (GStrv) written = rt_json_texts (check, object, "written", TRUE);
  g_auto (GStrv) parts = g_strsplit (means != NULL ? means : "", "=", 2);
  RtWordMeaning meaning;

  rt_json_only (check, object, known);
  if (means == NULL || written == NULL)
    return;
  if (!find_meaning (parts[0], &meaning))
    {
      rt_json_check_fail (check, _ ("“%s” has a word the format does not know: %s."), "means",
                          parts[0]);
      return;
    }
  for (char **text = written; *text != NULL; text++)
    add_phrase (words, meaning, parts[1] != NULL ? parts[1] : "", *text);
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const RtPhrase *first = *(const RtPhrase *const *)a;
  const RtPhrase *second = *(const RtPhrase *const *)b;

  return (int)second->n_words - (int)first->n_words;
}

static void
index_phrases (RtPhraseList *words)
{
  for (guint i = 0; i < words->phrases->len; i++)
    {
      RtPhrase *phrase = g_ptr_array_index (words->phrases, i);
      GPtrArray *same = g_hash_table_lookup (words->by_first, phrase->words[0]);

      phrase->order = i;
      if (same == NULL)
        {
          same = g_ptr_array_new ();
          g_hash_table_insert (words->by_first, phrase->words[0], same);
        }
      g_ptr_array_add (same, phrase);
    }
}

/**
 * rt_phrase_list_beginning:
 * @word: folded, or "#"
 *
 * Returns: (transfer none) (nullable) (element-type RtPhrase): the phrases that begin with it,
 *   longest first.
 */
const GPtrArray *
rt_phrase_list_beginning (const RtPhraseList *words, const char *word)
{
  return g_hash_table_lookup (words->by_first, word);
}

/**
 * rt_phrase_list_load:
 * @path: a file of words in which regimens are written
 *
 * Returns: (transfer full): the words; %NULL with a sentence with file, place and reason.
 */
RtPhraseList *
rt_phrase_list_load (const char *path, GError **error)
{
  static const char *const known[] = { "format", "version", "language", "phrases", NULL };
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (JsonNode) node = rt_json_check_load (path, error);
  g_autoptr (RtPhraseList) words = g_new0 (RtPhraseList, 1);
  RtJsonCheck check;

  words->phrases = g_ptr_array_new_with_free_func (phrase_free);
  words->by_first =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  if (node == NULL)
    return NULL;
  rt_json_check_init (&check, name);
  rt_json_only (&check, json_node_get_object (node), known);
  if (rt_json_integer (&check, json_node_get_object (node), "format", TRUE, 0) != FORMAT)
    rt_json_check_fail (&check, _ ("This program reads format %d."), FORMAT);
  words->version = rt_json_integer (&check, json_node_get_object (node), "version", TRUE, 0);
  words->language = g_strdup (rt_json_text (&check, json_node_get_object (node), "language", TRUE));
  rt_json_each (&check, json_node_get_object (node), "phrases", TRUE, read_phrase, words);
  g_ptr_array_sort (words->phrases, compare_lengths);
  index_phrases (words);
  return rt_json_check_finish (&check, error) ? g_steal_pointer (&words) : NULL;
}
