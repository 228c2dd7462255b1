/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-check.h"

/* What a phrase says when somebody writes a regimen. */
typedef enum
{
  RT_WORD_TIMING,   /* a schedule; the value is its canonical text, "#" a number of the phrase */
  RT_WORD_CYCLE,    /* so many on, so many off; the value is the days in one of them */
  RT_WORD_WEEKDAYS, /* the value names them */
  RT_WORD_AT,       /* a time of the day */
  RT_WORD_CLOCK,    /* belongs to a time of the clock; value am, pm or nothing */
  RT_WORD_MEAL,     /* a relation to meals */
  RT_WORD_AS_NEEDED,
  RT_WORD_ONCE,
  RT_WORD_STOP,
  RT_WORD_PAUSE,
  RT_WORD_RESUME,
  RT_WORD_FROM,     /* a date follows */
  RT_WORD_UNTIL,    /* a date follows */
  RT_WORD_FOR_DAYS, /* so long; the value is the days in one of them */
  RT_WORD_FOR_MONTHS,
  RT_WORD_AFTER_DAYS, /* that long after what was before */
  RT_WORD_AFTER_MONTHS,
  RT_WORD_ON_DAY,   /* the n-th day */
  RT_WORD_ON_WEEK,  /* the n-th week */
  RT_WORD_FROM_DAY, /* from the n-th day on; the value is the days in one of what is counted */
  RT_WORD_DAY,      /* so many days from today */
  RT_WORD_MONTH,    /* its number */
  RT_WORD_ABOUT,    /* what follows is a recollection */
  RT_WORD_NUMBER,   /* a number in words */
  RT_WORD_MAXIMUM,  /* the most follows */
  RT_WORD_MINIMUM,
  RT_WORD_PERIOD, /* in so many days */
  RT_WORD_USES,   /* what was counted are uses */
  RT_WORD_EACH,   /* the amount before is that of one of them */
  RT_WORD_BY,
  RT_WORD_TO,
  RT_WORD_INCREASE,
  RT_WORD_DECREASE,
  RT_WORD_THEN,    /* the next step follows */
  RT_WORD_CHANGE,  /* from one dose to another */
  RT_WORD_REASON,  /* a reason follows */
  RT_WORD_FORM,    /* of the product */
  RT_WORD_DECIDED, /* who decided follows */
  RT_WORD_TURNS,   /* the amounts before take turns, a day each */
  RT_WORD_BIND,    /* binds to what follows; says nothing by itself */
  RT_WORD_SKIP,    /* says nothing */
  RT_WORD_DIVIDED, /* the amount is that of the day, taken in so many doses */
} RtWordMeaning;

/* A phrase as it is written: its words folded, "#" standing for a whole number. */
typedef struct
{
  RtWordMeaning meaning;
  char *value;  /* never NULL */
  char **words; /* folded */
  guint n_words;
  guint order; /* its place in the list */
} RtPhrase;

/* The words of one language in which regimens are written. */
typedef struct
{
  char *language; /* BCP 47 */
  int version;
  GPtrArray *phrases;   /* (element RtPhrase) longest first */
  GHashTable *by_first; /* (element utf8 GPtrArray) the same by their first word, longest first */
} RtPhraseList;

RtPhraseList *rt_phrase_list_load (const char *path, GError **error);
const GPtrArray *rt_phrase_list_beginning (const RtPhraseList *words, const char *word);
void rt_phrase_list_free (RtPhraseList *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtPhraseList, rt_phrase_list_free)
