/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "age.h"
#include "certainty.h"
#include "json-check.h"

typedef enum
{
  RT_INTERVAL_REFERENCE,         /* published interval */
  RT_INTERVAL_DECISION_LIMIT,    /* clinical decision value */
  RT_INTERVAL_DEFICIENCY_CUTOFF, /* an agency's cut-off */
  RT_INTERVAL_OBSERVED_RANGE,    /* least and greatest of a small control group */
  RT_INTERVAL_OBSERVED_MEAN_2SD, /* computed from a published mean and SD */
  RT_INTERVAL_OBSERVED_MEAN_SEM, /* mean with its error only: shown, never chosen */
  RT_INTERVAL_MAGNITUDE,         /* words only: shown, never chosen */
} RtIntervalKind;

typedef enum
{
  RT_INTERVAL_SEX_ANY,
  RT_INTERVAL_SEX_FEMALE,
  RT_INTERVAL_SEX_MALE,
} RtIntervalSex;

/* What values are usual for whom, in one specimen, with its source. */
typedef struct
{
  char *population; /* nullable in a laboratory's own list */
  RtIntervalSex sex;
  gboolean has_from;
  RtAge from; /* this age belongs to it */
  gboolean has_below;
  RtAge below; /* this age no longer does */
  gboolean has_low;
  double low;
  gboolean has_high;
  double high;
  char *unit; /* UCUM */
  RtIntervalKind kind;
  RtCertainty certainty;
  char *source;
  char *condition; /* only for samples taken so: AM, PM, supine, upright …; nullable */
  gboolean has_mean;
  double mean;
  double sd;  /* 0 = not stated */
  double sem; /* 0 = not stated */
  char *note; /* nullable */
} RtReferenceInterval;

RtReferenceInterval *rt_reference_interval_read (RtJsonCheck *check, JsonObject *object);
RtReferenceInterval *rt_reference_interval_read_own (RtJsonCheck *check, JsonObject *object);
void rt_reference_interval_free (RtReferenceInterval *interval);

RtIntervalSex rt_interval_read_sex (RtJsonCheck *check, JsonObject *object);
gboolean
rt_interval_read_age (RtJsonCheck *check, JsonObject *object, const char *name, RtAge *age);
const char *rt_interval_kind_to_string (RtIntervalKind kind);
const char *rt_interval_sex_to_string (RtIntervalSex sex);
const char *rt_interval_condition_name (const char *condition);
gboolean rt_reference_interval_applies (const RtReferenceInterval *interval,
                                        RtIntervalSex sex,
                                        gboolean has_age,
                                        RtAge age);
const RtReferenceInterval *rt_reference_interval_choose (const GPtrArray *intervals,
                                                         RtIntervalSex sex,
                                                         gboolean has_age,
                                                         RtAge age,
                                                         const char *condition);
