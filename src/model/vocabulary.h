/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A closed vocabulary: the words stored for the values 0, 1, 2 … of an enumeration. */
typedef const char *const *RtVocabulary;

const char *rt_vocabulary_word (RtVocabulary words, guint n_words, int value);
gboolean rt_vocabulary_value (RtVocabulary words, guint n_words, const char *word, int *value);

/* Declares rt_NAME_to_string() and rt_NAME_from_string() for an enumeration Type. */
#define RT_DECLARE_VOCABULARY(Type, name)                                                          \
  const char *rt_##name##_to_string (Type value);                                                  \
  gboolean rt_##name##_from_string (const char *word, Type *value);

/* Defines them from a static array of words that stands in the order of the enumeration. */
#define RT_DEFINE_VOCABULARY(Type, name, words)                                                    \
  const char *rt_##name##_to_string (Type value)                                                   \
  {                                                                                                \
    return rt_vocabulary_word (words, G_N_ELEMENTS (words), (int)value);                           \
  }                                                                                                \
  gboolean rt_##name##_from_string (const char *word, Type *value)                                 \
  {                                                                                                \
    int found = 0;                                                                                 \
                                                                                                   \
    if (!rt_vocabulary_value (words, G_N_ELEMENTS (words), word, &found))                          \
      return FALSE;                                                                                \
    *value = (Type)found;                                                                          \
    return TRUE;                                                                                   \
  }
