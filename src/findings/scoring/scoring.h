/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment.h"
#include "instrument-measure.h"
#include "instrument.h"

/* The one scoring core: form, list, chart, sheet, export and command line all use it. */

#define RT_SCORING_ERROR (rt_scoring_error_quark ())
GQuark rt_scoring_error_quark (void);

typedef enum
{
  RT_SCORING_ERROR_ANSWER, /* an answer is not an option of its item */
  RT_SCORING_ERROR_METHOD, /* this instrument is not scored from items */
} RtScoringError;

/* What is known besides answers: of the person, of facts that rules ask for, and scores that are
 * typed in. */
typedef struct
{
  RtPersonFacts person;
  GHashTable *facts;   /* (element-type utf8 double) by the id of the fact; nullable */
  GHashTable *entered; /* (element-type utf8 double) by the id of the subscale; nullable */
} RtScoreInputs;

/* The score of one subscale. */
typedef struct
{
  const RtInstrumentSubscale *subscale; /* of the instrument */
  gboolean has_value;
  double value;
  const char *band;  /* label of the official level; nullable */
  gboolean prorated; /* completed by the missing-item rule */
  gboolean derived;  /* computed from other scores */
  guint n_answered;  /* of the subscale's items */
} RtSubscaleScore;

typedef enum
{
  RT_RULE_NOT_MET,
  RT_RULE_MET,
  RT_RULE_UNDECIDED, /* answers are missing that would decide it */
} RtRuleOutcome;

typedef struct
{
  const RtInstrumentRule *rule;
  RtRuleOutcome outcome;
} RtRuleResult;

/* A cut-off held against the score. */
typedef struct
{
  const RtCutoff *cutoff;
  RtApplies applies; /* not known: for a group that only the reader can tell */
  gboolean reached;
} RtCutoffResult;

/* The score among people of one group; the group's name is always shown beside it. */
typedef struct
{
  const RtNorm *norm;
  double z; /* standard deviations above the group's mean */
} RtNormComparison;

/* An answered questionnaire, scored. The instrument must outlive it. */
typedef struct
{
  const RtInstrument *instrument;
  gboolean complete;   /* every scored item is answered */
  guint n_items;       /* scored ones */
  guint n_answered;    /* of them */
  GArray *scores;      /* (element RtSubscaleScore) */
  GArray *rules;       /* (element RtRuleResult) only rules that can be computed */
  GPtrArray *risks;    /* (element const RtRiskItem) those that call for attention */
  GPtrArray *left_out; /* (element const RtInstrumentItem) without an answer, though one might */
  GArray *cutoffs;     /* (element RtCutoffResult) of scores that have a value */
  GArray *norms;       /* (element RtNormComparison) groups the person certainly belongs to */
  char *missing_rule;  /* one sentence: what was done about missing answers */
} RtScoreResult;

RtScoreResult *rt_score (const RtInstrument *instrument, const GArray *answers, GError **error);
RtScoreResult *rt_score_with (const RtInstrument *instrument,
                              const GArray *answers,
                              const RtScoreInputs *inputs,
                              GError **error);
RtScoreResult *rt_score_assessment_with (const RtInstrument *instrument,
                                         const RtAssessment *assessment,
                                         const RtPersonFacts *person,
                                         GError **error);
RtScoreResult *rt_score_assessment (const RtInstrument *instrument,
                                    const RtAssessment *assessment,
                                    GError **error);
void rt_score_result_free (RtScoreResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtScoreResult, rt_score_result_free)
const RtSubscaleScore *rt_score_result_find (const RtScoreResult *result, const char *subscale);
