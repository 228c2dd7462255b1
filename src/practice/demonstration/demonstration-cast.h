/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "adverse-event.h"
#include "intervention.h"
#include "patient.h"

/* The people of the demonstration practice and what happens to them: invented, never drawn from a
 * real record. Days count from the first day of the course (0) to its last (364). Severities are
 * on a scale of our own from 0 (none) to 1 (the worst a questionnaire can say); they exist only to
 * draw answers from and are shown nowhere. */

#define RT_DEMONSTRATION_DAYS 365

typedef enum
{
  RT_STRAIN_MOOD,
  RT_STRAIN_ANXIETY,
  RT_STRAIN_SLEEP,
  RT_STRAIN_FOCUS,
  RT_N_STRAINS,
} RtStrain;

#define RT_DEMONSTRATION_MAX_STEPS 14
#define RT_DEMONSTRATION_MAX_INGREDIENTS 4

typedef struct
{
  int day;
  double dose; /* 0 with mode stop or for interventions without a dose */
  RtRegimenMode mode;
  const char *timing; /* in its canonical text, see src/model; NULL: none */
  const char *reason; /* of a pause; NULL: none */
} RtDemonstrationStep;

/* What is in one unit of a combination product. */
typedef struct
{
  const char *catalogue_id;
  const char *name;
  double amount;
  const char *unit;
} RtDemonstrationIngredient;

typedef struct
{
  const char *catalogue_id; /* NULL: a combination product */
  const char *name;
  RtInterventionKind kind;
  const char *unit; /* NULL: no dose */
  RtDomain aim;
  const char *primary_measure_id;
  const char *reason;
  const char *stop_reason;
  guint n_steps;
  RtDemonstrationStep steps[RT_DEMONSTRATION_MAX_STEPS];
  double effect[RT_N_STRAINS]; /* added to the severities at the highest dose; below 0 = better */
  int half_time;               /* days until half of a change of dose is felt */
  RtDemonstrationIngredient ingredients[RT_DEMONSTRATION_MAX_INGREDIENTS]; /* ends with no name */
} RtDemonstrationIntervention;

typedef struct
{
  int onset;
  int end; /* -1: not ended */
  const char *description;
  RtSeverity severity;
  int intervention; /* index of the suspected one; -1: none named */
  RtCausality causality;
  RtOutcome outcome;
} RtDemonstrationAdverse;

typedef struct
{
  int day;
  const char *text;
  double
      shift[RT_N_STRAINS]; /* what it adds to the severities, fading with a half time of 30 days */
} RtDemonstrationLifeEvent;

typedef struct
{
  int day;
  const char *analyte_id;
  const char *specimen;
  const char *name;
  double value;
  const char *unit;
  double low;  /* of the laboratory's own interval; NAN: none stated */
  double high; /* likewise */
  const char *flag;
} RtDemonstrationResult;

typedef struct
{
  const char *name;
  const char *preferred_name;
  int age;
  RtSex sex;
  const char *reason; /* of the first encounter */
  double severity[RT_N_STRAINS];
  double unrest;            /* standard deviation of the day-to-day movement of the severities */
  double swing;             /* amplitude of a slow wave of mood, 0 for most people */
  double completion;        /* share of days on which the diary is filled in */
  gboolean knows_scales[3]; /* PHQ-9, GAD-7, ISI are asked of this person */
  const RtDemonstrationIntervention *interventions;
  guint n_interventions;
  const RtDemonstrationAdverse *adverse_events;
  guint n_adverse_events;
  const RtDemonstrationLifeEvent *life_events;
  guint n_life_events;
  const RtDemonstrationResult *results;
  guint n_results;
  const char *goal_measure_id;
  double goal_value;
  RtDomain goal_domain;
} RtDemonstrationPerson;

const RtDemonstrationPerson *rt_demonstration_cast (guint *n_people);
