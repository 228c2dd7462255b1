/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vocabulary.h"

/**
 * rt_vocabulary_word:
 * @words: the words of the vocabulary, in the order of their values
 * @n_words: how many there are
 * @value: a value, 0 <= @value < @n_words
 *
 * Returns: (transfer none): the stored word of @value; %NULL (and a critical warning) outside.
 */
const char *
rt_vocabulary_word (RtVocabulary words, guint n_words, int value)
{
  g_return_val_if_fail (value >= 0 && (guint)value < n_words, NULL);
  return words[value];
}

/**
 * rt_vocabulary_value:
 * @words: the words of the vocabulary
 * @n_words: how many there are
 * @word: (nullable): a word read from a file or database
 * @value: (out): its value
 *
 * Returns: whether @word belongs to the vocabulary; @value is untouched if not.
 */
gboolean
rt_vocabulary_value (RtVocabulary words, guint n_words, const char *word, int *value)
{
  if (word == NULL)
    return FALSE;
  for (guint i = 0; i < n_words; i++)
    if (g_str_equal (words[i], word))
      {
        *value = (int)i;
        return TRUE;
      }
  return FALSE;
}
