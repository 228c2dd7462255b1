/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "applicability.h"
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
  GArray *options;    /* (element RtInstrumentOption), by ascending score; none of a free number */
  gboolean is_number; /* any number from minimum to maximum, typed in */
  double minimum;
  double maximum;
  char *unit; /* of a free number, UCUM; nullable */
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
  RtApplicability for_whom;
  gboolean has_otherwise_score;
  double otherwise_score; /* counted for whom it does not apply to */
} RtInstrumentItem;

typedef enum
{
  RT_METHOD_SUM,
  RT_METHOD_SUM_OF_GROUP_MAX,
  RT_METHOD_COUNT_AT_THRESHOLD,
  RT_METHOD_ENTERED, /* typed in as a score */
  RT_METHOD_DERIVED, /* from the trials of a test */
  RT_METHOD_RULE,    /* 1 when the rule of the subscale's id holds, 0 when not */
} RtScoringMethod;

/* How a derived score follows from other scores. */
typedef enum
{
  RT_DERIVE_NONE,            /* from trials this file does not hold: typed in like an entered one */
  RT_DERIVE_SUM,             /* of all */
  RT_DERIVE_MEAN,            /* of all */
  RT_DERIVE_DIFFERENCE,      /* the first minus the second */
  RT_DERIVE_RATIO,           /* the first divided by the second */
  RT_DERIVE_EDUCATION_POINT, /* the one, and points for a short education */
} RtDerivation;

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
  RtDerivation derivation; /* used where the score is not typed in */
  char **derived_from;     /* ids of the subscales it is computed from */
  int education_years;     /* up to so many years of education … */
  double education_points; /* … so many points are added */
  char *note;              /* nullable */
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
  char *note;     /* nullable */
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
  RtApplicability for_whom;
  RtCertainty certainty;
  double sensitivity; /* 0 to 1; below 0 = not known */
  double specificity;
  RtCertainty accuracy_certainty; /* of sensitivity and specificity */
  char *source;                   /* nullable */
  char *note;                     /* nullable */
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
  char *note; /* nullable */
} RtInstrumentRule;

/* Items that need not be asked once earlier answers settle them; one left out then counts a score.
 */
typedef struct
{
  RtRuleNode *when; /* of items before the skipped ones */
  GArray *items;    /* (element int) numbers, ascending */
  double score;     /* of an option of each, before reversal */
  RtCertainty certainty;
  char *source; /* nullable */
  char *note;   /* nullable */
} RtSkipRule;

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
  RtComparison op;           /* how the size of a change stands to a limit it is beyond */
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
  RtApplicability for_whom;
  char *source;
  RtCertainty certainty;
  char *note; /* nullable */
} RtNorm;

/* Between the clinical and the functional side of a scale. */
typedef struct
{
  char *subscale;
  RtComparison functional; /* a score that stands so to the value is on the functional side */
  double value;
  char *source;
  RtCertainty certainty;
} RtClinicalCutoff;

/* A difference that patients call important, on average of a group. */
typedef struct
{
  char *subscale;
  char *baseline_band; /* label of the level the baseline must lie in; nullable: any baseline */
  double low;          /* the value, or the lower end of what is published */
  double high;         /* the same as low for a single value */
  char *type;          /* points or percent, with words of the source behind */
  gboolean is_percent;
  char *source;
  RtCertainty certainty;
  char *note; /* nullable */
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
  char *note; /* nullable */
} RtCriterion;

/* A reference, as it is printed. */
typedef struct
{
  char *reference;
  char *doi;  /* nullable */
  char *pmid; /* nullable */
  RtCertainty certainty;
} RtInstrumentSource;

typedef enum
{
  RT_INSTRUMENT_QUESTIONNAIRE,
  RT_INSTRUMENT_SCORE_ENTRY,   /* its licence allows scores to be typed in, no more */
  RT_INSTRUMENT_DECISION_RULE, /* decided from facts */
  RT_INSTRUMENT_PERFORMANCE_TEST,
} RtInstrumentKind;

typedef struct
{
  char *id;
  int version;
  char *language;
  char *name;
  char *short_name;
  char **domains;
  RtInstrumentKind kind;
  char *ship;  /* what the licence lets a program carry: topics_only … */
  char *rater; /* self, clinician, performance … */
  RtBetter better;
  int recall_days;        /* 0 = now, -1 = none stated */
  char *recall_note;      /* nullable */
  GPtrArray *option_sets; /* (element RtInstrumentOptionSet) */
  GPtrArray *items;       /* (element RtInstrumentItem) by number */
  GPtrArray *subscales;   /* (element RtInstrumentSubscale) */
  RtMissingRule missing;
  GPtrArray *bands;            /* (element RtBandScheme) */
  GPtrArray *cutoffs;          /* (element RtCutoff) */
  GPtrArray *rules;            /* (element RtInstrumentRule) */
  GPtrArray *skips;            /* (element RtSkipRule) */
  GPtrArray *risks;            /* (element RtRiskItem) */
  GPtrArray *facts;            /* (element RtInstrumentFact) that rules ask for */
  GPtrArray *reliable_changes; /* (element RtReliableChangeBasis) computed ones, best first */
  GPtrArray *reliabilities;    /* (element RtReliability) */
  GPtrArray *norms;            /* (element RtNorm) */
  GPtrArray *clinical_cutoffs; /* (element RtClinicalCutoff) at most one for a subscale */
  GPtrArray *differences;      /* (element RtImportantDifference) */
  RtCriterion response;
  RtCriterion remission;
  char *licence_status;
  gboolean wording_allowed;
  char *licence_note; /* nullable */
  char *citation;
  char *doi;          /* nullable */
  GPtrArray *sources; /* (element RtInstrumentSource) */
  char *loinc_panel;  /* nullable: not confirmed */
  char *loinc_score;  /* nullable: not confirmed */
  RtCertainty loinc_certainty;
  char **scoring_notes;
  char **uncertain;  /* what is not certain about it, in words */
  gboolean is_own;   /* of this project or the practice: its topics are its wording */
  gboolean is_added; /* by the practice; it does not come with the program */
  char *
      content_key; /* of an added one: the same where answers are scored and read alike; nullable */
  GPtrArray
      *earlier; /* (element RtInstrument) versions of an added one that were answered; nullable
                 */
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
const RtClinicalCutoff *rt_instrument_clinical_cutoff (const RtInstrument *instrument,
                                                       const char *subscale);
gboolean rt_instrument_item_has_option (const RtInstrumentItem *item, double score);
gboolean rt_comparison_holds (RtComparison op, double left, double right);
