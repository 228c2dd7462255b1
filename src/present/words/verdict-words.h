/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "baseline.h"
#include "catalogue.h"
#include "key-figures.h"

/* Whether a later value differs from the baseline by more than noise, in words. */
typedef struct
{
  RtFigureTone tone;
  char *verdict;
  char *basis; /* nullable: what it rests on, or why nothing can be said */
} RtVerdictWords;

RtVerdictWords rt_verdict_words_find (const RtRecord *record,
                                      RtCatalogue *catalogue,
                                      const RtMeasure *measure,
                                      const RtSeries *series,
                                      const RtBaseline *baseline,
                                      double later);
void rt_verdict_words_clear (RtVerdictWords *words);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RtVerdictWords, rt_verdict_words_clear)
