/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring.h"

/* The options that say what is scored: answers, the person, facts, scores typed in. */
typedef struct
{
  char *items;    /* nullable */
  char *sex;      /* nullable */
  int age;        /* in years; RT_NOT_GIVEN */
  int education;  /* in years; RT_NOT_GIVEN */
  char **facts;   /* ID=VALUE; nullable */
  char **entered; /* ID=VALUE; nullable */
} RtScoreOptions;

#define RT_NOT_GIVEN G_MININT

/* clang-format off */
#define RT_SCORE_OPTIONS_NONE { NULL, NULL, RT_NOT_GIVEN, RT_NOT_GIVEN, NULL, NULL }
#define RT_ANSWER_OPTIONS(wanted)                                                                  \
  { "items", 0, 0, G_OPTION_ARG_STRING, &(wanted).items,                                           \
    N_ ("Scores of the options before reversal, in the order of the items"), "0,1,2" },            \
  { "fact", 0, 0, G_OPTION_ARG_STRING_ARRAY, &(wanted).facts,                                      \
    N_ ("Something a rule asks for: yes, no or a number"), "ID=VALUE" },                           \
  { "score", 0, 0, G_OPTION_ARG_STRING_ARRAY, &(wanted).entered,                                   \
    N_ ("A score that is typed in"), "ID=VALUE" }
#define RT_SCORE_OPTIONS(wanted)                                                                   \
  RT_ANSWER_OPTIONS (wanted),                                                                      \
  { "sex", 0, 0, G_OPTION_ARG_STRING, &(wanted).sex, N_ ("Sex, for cut-offs and norms that ask"), "female|male" }, \
  { "age", 0, 0, G_OPTION_ARG_INT, &(wanted).age, N_ ("Age in years"), "YEARS" },                  \
  { "education", 0, 0, G_OPTION_ARG_INT, &(wanted).education,                                      \
    N_ ("Years of education"), "YEARS" }
/* clang-format on */

void rt_score_options_clear (RtScoreOptions *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RtScoreOptions, rt_score_options_clear)

RtScoreResult *rt_score_options_score (const RtScoreOptions *options,
                                       const RtInstrument *instrument,
                                       GError **error);
gboolean rt_score_options_fill (const RtScoreOptions *options,
                                const RtInstrument *instrument,
                                RtAssessment *assessment,
                                GError **error);
GArray *
rt_score_options_answers (const char *items, const RtInstrument *instrument, GError **error);
