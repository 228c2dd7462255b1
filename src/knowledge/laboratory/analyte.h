/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interference.h"
#include "json-check.h"
#include "reference-interval.h"
#include "within-person.h"

/* A substance a laboratory measures, and in which specimens. What its file says of reference
 * intervals is kept there with its certainty; a value is read against the laboratory's own interval
 * first. */

typedef struct
{
  char *code;
  char *name;
  char *verification; /* verified_secondary or expert_recall */
} RtAnalyteLoinc;

typedef struct
{
  char *specimen;          /* for example urine_24h */
  char *unit;              /* UCUM, the SI one where known; nullable */
  char *status;            /* routine, specialist or research */
  char *unit_conventional; /* UCUM; nullable */
  char *unit_si;           /* UCUM; nullable */
  double factor_to_si;     /* as published, rounded; conversions use the molar mass; 0 = none */
  GPtrArray *loinc;        /* (element RtAnalyteLoinc) */
  GPtrArray *intervals;    /* (element RtReferenceInterval) */
  RtWithinPerson *within_person; /* nullable: no sourced figure */
  char *note;                    /* nullable */
} RtAnalyteSpecimen;

typedef struct
{
  char *id;
  int version;
  char *name;
  char **synonyms;
  char *formula;            /* nullable */
  double molar_mass;        /* g/mol; 0 = not a single substance or not known */
  char *category;           /* precursor, neurotransmitter, metabolite … */
  char **systems;           /* serotonin, dopamine … */
  gboolean measured;        /* FALSE: no clinical assay exists */
  GPtrArray *specimens;     /* (element RtAnalyteSpecimen) */
  GPtrArray *interferences; /* (element RtInterference) */
  char **preanalytical;     /* sentences on taking and keeping the sample */
  char *says;               /* what the marker says */
  char *does_not_say;       /* and what it does not */
  char *brain_relevance;    /* none, poor, indirect, partial, csf_… */
  char **sources;
} RtAnalyte;

RtAnalyte *rt_analyte_load (const char *path, GError **error);
void rt_analyte_free (RtAnalyte *analyte);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtAnalyte, rt_analyte_free)
const RtAnalyteSpecimen *rt_analyte_specimen (const RtAnalyte *analyte, const char *specimen);
gboolean rt_analyte_is_called (const RtAnalyte *analyte, const char *name);
gboolean rt_specimen_is_central (const char *specimen);
gboolean rt_specimen_is_known (const char *specimen);
gboolean rt_specimen_is_urine (const char *specimen);
const char *rt_specimen_name (const char *specimen);
const char *const *rt_specimen_ids (void);
