/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "certainty.h"

/* The definition of a questionnaire or test, as its file states it. Identity is id, version and
 * language. Immutable once loaded. Texts are owned by the instrument; nullable where so marked. */

typedef struct
{
  double score; /* as printed, before reversal */
  char *label;
} RtInstrumentOption;

typedef struct
{
  char *name;
  GArray *options; /* (element RtInstrumentOption), by ascending score */
} RtInstrumentOptionSet;

typedef struct
{
  int number; /* from 1 */
  char *topic;
  const RtInstrumentOptionSet *options;
  gboolean reverse; /* scored as minimum + maximum - score of its option set */
  gboolean scored;
  gboolean has_positive_at;
  double positive_at; /* the score from which a count counts it */
  int alternative_to; /* number of the item that may be answered in its place; 0 = none */
  char *applies_to;   /* to whom it applies; nullable: everybody */
} RtInstrumentItem;

typedef enum
{
  RT_METHOD_SUM,
  RT_METHOD_SUM_OF_GROUP_MAX,
  RT_METHOD_COUNT_AT_THRESHOLD,
  RT_METHOD_ENTERED, /* typed in as a score */
  RT_METHOD_DERIVED, /* from the trials of a test */
  RT_METHOD_RULE,    /* 1 when the instrument's first rule holds, 0 when not */
} RtScoringMethod;

typedef enum
{
  RT_BETTER_LOWER,
  RT_BETTER_HIGHER,
  RT_BETTER_NEITHER,
} RtBetter;

typedef struct
{
  char *id;
  char *name;
  GArray *items; /* (element int) numbers */
  RtScoringMethod method;
  double multiplier;
  double offset;
  double minimum;
  double maximum;
  GPtrArray *groups; /* (element GArray of int) for RT_METHOD_SUM_OF_GROUP_MAX; nullable */
  RtBetter better;
  char *note; /* nullable */
} RtInstrumentSubscale;

typedef struct
{
  int max_missing;    /* answers that may be missing */
  gboolean per_total; /* the limit belongs to the total; subscales need all their items */
  gboolean prorate;   /* sum of the answered × items / answered, rounded half up */
  RtCertainty certainty;
  char *note; /* nullable */
} RtMissingRule;

typedef struct
{
  double minimum;
  double maximum;
  char *label;
} RtBandLevel;

typedef struct
{
  char *subscale;
  char *scheme;
  gboolean official;
  RtCertainty certainty;
  GArray *levels; /* (element RtBandLevel) contiguous, ascending */
  char *source;   /* nullable */
} RtBandScheme;

typedef enum
{
  RT_OP_AT_LEAST, /* >= */
  RT_OP_AT_MOST,  /* <= */
  RT_OP_ABOVE,    /* > */
  RT_OP_BELOW,    /* < */
  RT_OP_EQUAL,    /* = */
} RtComparison;

typedef struct
{
  char *subscale;
  RtComparison op;
  double value;
  char *meaning;
  char *group; /* nullable: for whom, for example men */
  RtCertainty certainty;
  char *source; /* nullable */
} RtCutoff;

typedef enum
{
  RT_RULE_ALL,
  RT_RULE_ANY,
  RT_RULE_NOT,
  RT_RULE_COUNT, /* how many of the parts hold, compared */
  RT_RULE_ITEM,  /* an answer before reversal, compared */
  RT_RULE_SCORE, /* a subscale, compared */
  RT_RULE_FACT,  /* something known that is no answer, compared; yes is 1, no is 0 */
} RtRuleKind;

typedef struct
{
  RtRuleKind kind;
  GPtrArray *parts; /* (element RtRuleNode) nullable */
  int item;
  char *subscale; /* nullable */
  char *fact;     /* id of one of the instrument's facts; nullable */
  RtComparison op;
  double value;
} RtRuleNode;

/* What a rule needs to know besides the answers: an exposure, a sign, a temperature. */
typedef struct
{
  char *id;
  char *name;
  char *unit; /* nullable: yes or no */
} RtInstrumentFact;

typedef struct
{
  char *id;
  char *name;
  char *logic;            /* in words */
  RtRuleNode *expression; /* nullable: in words only, never computed */
  RtCertainty certainty;
} RtInstrumentRule;

typedef struct
{
  int item;
  RtComparison op;
  double value;
  char *text;
  RtCertainty certainty; /* of the threshold; an own suggestion is uncertain */
} RtRiskItem;

/* The limit beyond which a change is reliable (95 %): computed from spread and reliability, or
 * published as such, in which case only the limit and its source are known. */
typedef struct
{
  char *subscale;
  double limit;
  gboolean published;
  char *limit_source;        /* of a published limit; nullable */
  double standard_deviation; /* of a computed one, like what follows */
  double reliability;
  char *standard_deviation_source;
  char *reliability_source;
  RtCertainty certainty;
  char *note; /* nullable */
} RtReliableChangeBasis;

typedef struct
{
  char *subscale;
  char *type; /* for example cronbach_alpha, test_retest_r */
  double value;
  char *sample; /* nullable */
  char *source; /* nullable */
  RtCertainty certainty;
} RtReliability;

typedef struct
{
  char *subscale;
  char *group; /* shown beside any comparison with it */
  char *role;  /* clinical, functional; nullable */
  double mean;
  gboolean has_standard_deviation;
  double standard_deviation;
  int n; /* 0 = not known */
  char *source;
  RtCertainty certainty;
} RtNorm;

/* A difference that patients call important, on average of a group. */
typedef struct
{
  double low;  /* the value, or the lower end of what is published */
  double high; /* the same as low for a single value */
  char *type;  /* points or percent */
  char *source;
  RtCertainty certainty;
} RtImportantDifference;

/* By how much, or to where, a score must come to be called a response or a remission. */
typedef enum
{
  RT_CRITERION_NONE,
  RT_CRITERION_PERCENT_REDUCTION, /* of the distance from the scale's own minimum */
  RT_CRITERION_POINTS_REDUCTION,
  RT_CRITERION_POINTS_INCREASE,
  RT_CRITERION_VALUE, /* the score itself */
} RtCriterionKind;

typedef struct
{
  RtCriterionKind kind;
  char *subscale; /* nullable without a criterion */
  RtComparison op;
  double value;
  RtCertainty certainty;
} RtCriterion;

typedef struct
{
  char *id;
  int version;
  char *language;
  char *name;
  char *short_name;
  char **domains;
  char *rater; /* self, clinician, performance … */
  RtBetter better;
  int recall_days;        /* 0 = now, -1 = none stated */
  GPtrArray *option_sets; /* (element RtInstrumentOptionSet) */
  GPtrArray *items;       /* (element RtInstrumentItem) by number */
  GPtrArray *subscales;   /* (element RtInstrumentSubscale) */
  RtMissingRule missing;
  GPtrArray *bands;            /* (element RtBandScheme) */
  GPtrArray *cutoffs;          /* (element RtCutoff) */
  GPtrArray *rules;            /* (element RtInstrumentRule) */
  GPtrArray *risks;            /* (element RtRiskItem) */
  GPtrArray *facts;            /* (element RtInstrumentFact) that rules ask for */
  GPtrArray *reliable_changes; /* (element RtReliableChangeBasis) computed ones, best first */
  GPtrArray *reliabilities;    /* (element RtReliability) */
  GPtrArray *norms;            /* (element RtNorm) */
  GPtrArray *differences;      /* (element RtImportantDifference) */
  RtCriterion response;
  RtCriterion remission;
  char *licence_status;
  gboolean wording_allowed;
  char *licence_note; /* nullable */
  char *citation;
  char *doi; /* nullable */
  char **scoring_notes;
  char **uncertain; /* what is not certain about it, in words */
  gboolean is_own;  /* an instrument of this project: its topics are its wording */
} RtInstrument;

RtInstrument *rt_instrument_new (void);
void rt_instrument_free (RtInstrument *instrument);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtInstrument, rt_instrument_free)

RtRuleNode *rt_rule_node_new (RtRuleKind kind);
void rt_rule_node_free (RtRuleNode *node);

const RtInstrumentItem *rt_instrument_item (const RtInstrument *instrument, int number);
const RtInstrumentFact *rt_instrument_fact (const RtInstrument *instrument, const char *id);
const RtInstrumentSubscale *rt_instrument_subscale (const RtInstrument *instrument, const char *id);
const RtInstrumentSubscale *rt_instrument_main_subscale (const RtInstrument *instrument);
const RtBandScheme *rt_instrument_official_bands (const RtInstrument *instrument,
                                                  const char *subscale);
const RtBandLevel *rt_band_scheme_level (const RtBandScheme *scheme, double value);
const RtReliableChangeBasis *rt_instrument_reliable_change (const RtInstrument *instrument,
                                                            const char *subscale);
gboolean rt_instrument_item_has_option (const RtInstrumentItem *item, double score);
gboolean rt_comparison_holds (RtComparison op, double left, double right);
