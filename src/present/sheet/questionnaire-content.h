/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "key-figures.h"
#include "record.h"

/* One answered or unanswered item. */
typedef struct
{
  char *number;
  char *topic;
  char *answer; /* a dash without one */
  char *score;
} RtQuestionnaireItem;

/* One score of the questionnaire. */
typedef struct
{
  char *name;
  char *value;   /* "14 of 0 to 27" */
  char *band;    /* "" without an official scheme */
  char *verdict; /* beside the baseline, with what it rests on */
  RtFigureTone tone;
} RtQuestionnaireScore;

/* One past questionnaire as it stands on paper. */
typedef struct
{
  char *title;              /* of the instrument */
  char *reason;             /* nullable: why there is none */
  GPtrArray *facts;         /* (element utf8) when, by whom, how it was entered */
  GPtrArray *items;         /* (element RtQuestionnaireItem) */
  GPtrArray *scores;        /* (element RtQuestionnaireScore) */
  GPtrArray *rules;         /* (element utf8) */
  GPtrArray *notes;         /* (element utf8) missing answers, what is left out */
  GPtrArray *scoring_notes; /* (element utf8) what the scoring does not say; on the record copy */
  GPtrArray *licence;       /* (element utf8) whose instrument, licence, source */
  gboolean has_answered_at;
  RtMoment answered_at;
} RtQuestionnaireContent;

RtQuestionnaireContent *rt_questionnaire_content_new (const RtRecord *record,
                                                      RtCatalogue *catalogue,
                                                      const char *assessment,
                                                      gboolean for_patient);
void rt_questionnaire_content_free (RtQuestionnaireContent *content);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtQuestionnaireContent, rt_questionnaire_content_free)
