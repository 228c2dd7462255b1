/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "change-words.h"
#include "key-figures.h"
#include "record.h"

/* One comparison of a score with an earlier one. */
typedef struct
{
  char *since;   /* with what it is compared */
  char *verdict; /* in words, never NULL */
  char *details; /* nullable: whole sentences: size, percentage, response, why something is not said
                  */
  GPtrArray *basis; /* (element RtBasisLine) what the verdict rests on; nullable without one */
  RtFigureTone tone;
} RtChangeReading;

/* How one score of an answered questionnaire stands to those before it. */
typedef struct
{
  char *title;         /* name of the score */
  GPtrArray *readings; /* (element RtChangeReading) since the last time, since the baseline */
  char *remission;     /* nullable: a sentence on the criterion of remission, with its duration */
  char *coverage;      /* nullable: on how many days a daily rating was given */
} RtScoreChange;

GPtrArray *rt_score_changes_new (const RtRecord *record,
                                 RtCatalogue *catalogue,
                                 const RtAssessment *assessment);
