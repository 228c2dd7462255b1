/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record.h"

/* How the stretch to compare with was found. */
typedef enum
{
  RT_BASELINE_NONE,          /* there is no measurement */
  RT_BASELINE_PHASE,         /* a phase of that name */
  RT_BASELINE_BEFORE_CHANGE, /* up to the first change of an intervention */
  RT_BASELINE_FIRST_DAYS,    /* nothing changed: the first 28 days */
} RtBaselineRule;

#define RT_BASELINE_DAYS 28

/* The stretch a patient's later values are compared with, and the first change after it. Lives no
 * longer than the record it was found in. */
typedef struct
{
  RtBaselineRule rule;
  RtMoment from;
  RtMoment until; /* exclusive */
  gboolean has_change;
  RtMoment change;               /* the first one at or after the end of the stretch */
  const RtIntervention *changed; /* what changed; NULL without */
  guint n_changes;               /* at or after the end of the stretch */
  guint n_changed;               /* interventions among them */
} RtBaseline;

RtBaseline rt_baseline_find (const RtRecord *record);
gboolean rt_baseline_contains (const RtBaseline *baseline, RtMoment moment);
gboolean rt_baseline_precedes (const RtBaseline *baseline, RtMoment moment);
int rt_baseline_days (const RtBaseline *baseline);
char *rt_baseline_text (const RtBaseline *baseline);
