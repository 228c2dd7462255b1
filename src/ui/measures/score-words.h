/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring.h"

/* One score in words. */
typedef struct
{
  char *name;
  char *value; /* "14 of 0 to 27", or why there is none */
  char *band;  /* nullable */
} RtScoreLine;

/* What an answered questionnaire says, in words. */
char *rt_score_words_headline (const RtScoreResult *result);
GPtrArray *rt_score_words_lines (const RtScoreResult *result);
char *rt_score_words_missing (const RtScoreResult *result);
GPtrArray *rt_score_words_risks (const RtScoreResult *result);
GPtrArray *rt_score_words_rules (const RtScoreResult *result);
GPtrArray *rt_score_words_cutoffs (const RtScoreResult *result);
GPtrArray *rt_score_words_norms (const RtScoreResult *result);
