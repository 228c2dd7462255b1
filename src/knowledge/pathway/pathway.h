/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-check.h"

/* A map of compounds and the steps between them, with what makes, moves and receives them. Every
 * reference inside the map is checked on loading; references to analytes, interventions and classes
 * are ids of the catalogue. Immutable. */

/* What a step needs besides its enzyme, and where it can be measured or taken. */
typedef struct
{
  char *id;
  char *name;
  char *nutrient;       /* where it comes from, in words; nullable */
  char **analytes;      /* ids of analytes that tell of its supply */
  char **interventions; /* ids of interventions that supply it */
} RtPathwayCofactor;

typedef struct
{
  char *id;
  char *name;
  char **synonyms;
  char *group;
  char *analyte_id;          /* nullable: not measured */
  char *not_measured_reason; /* nullable: measured */
} RtPathwayCompound;

typedef enum
{
  RT_STEP_KIND_SYNTHESIS,
  RT_STEP_KIND_DEGRADATION,
  RT_STEP_KIND_BRANCH,
  RT_STEP_KIND_RECYCLING,
  RT_STEP_KIND_SUPPLY,
} RtPathwayStepKind;

typedef struct
{
  char *id;
  RtPathwayStepKind kind;
  char **from; /* ids of compounds */
  char **to;   /* ids of compounds */
  char *enzyme;
  char **genes;
  char *ec;         /* number of the enzyme; nullable */
  char **cofactors; /* ids of cofactors */
  char *compartment;
  gboolean rate_limiting;
  char **inhibited_by; /* ids of classes of substances */
  char **sources;
  char *note; /* nullable */
} RtPathwayStep;

typedef struct
{
  char *id;
  char *name;
  char **genes;
  char **transports; /* ids of compounds */
  char *location;
  char **inhibited_by; /* ids of classes of substances */
  char **released_by;  /* ids of classes that make it run backwards */
  char **sources;
  char *note; /* nullable */
} RtPathwayTransporter;

typedef struct
{
  char *id;
  char *name;
  char *ligand; /* id of a compound */
  char *coupling;
  char *role;
  char **agonists; /* these four: ids of classes of substances */
  char **partial_agonists;
  char **antagonists;
  char **allosteric;
  char **sources;
} RtPathwayReceptor;

typedef struct
{
  char *id;
  int version;
  char *name;
  char *note;              /* how results may be shown on it */
  char **groups;           /* in the order of the map */
  GPtrArray *cofactors;    /* (element-type RtPathwayCofactor) */
  GPtrArray *compounds;    /* (element-type RtPathwayCompound) */
  GPtrArray *steps;        /* (element-type RtPathwayStep) */
  GPtrArray *transporters; /* (element-type RtPathwayTransporter) */
  GPtrArray *receptors;    /* (element-type RtPathwayReceptor) */
} RtPathway;

RtPathway *rt_pathway_load (const char *path, GError **error);
void rt_pathway_free (RtPathway *pathway);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtPathway, rt_pathway_free)

const RtPathwayCompound *rt_pathway_compound (const RtPathway *pathway, const char *id);
const RtPathwayStep *rt_pathway_step (const RtPathway *pathway, const char *id);
const RtPathwayCofactor *rt_pathway_cofactor (const RtPathway *pathway, const char *id);
GPtrArray *rt_pathway_compounds_of_group (const RtPathway *pathway, const char *group);
GPtrArray *rt_pathway_steps_from (const RtPathway *pathway, const char *compound);
GPtrArray *rt_pathway_steps_to (const RtPathway *pathway, const char *compound);
GPtrArray *rt_pathway_transporters_of (const RtPathway *pathway, const char *compound);
GPtrArray *rt_pathway_receptors_of (const RtPathway *pathway, const char *compound);
GPtrArray *rt_pathway_compounds_of_analyte (const RtPathway *pathway, const char *analyte_id);
GPtrArray *rt_pathway_steps_needing_analyte (const RtPathway *pathway, const char *analyte_id);
const char *rt_pathway_group_name (const char *group);
const char *rt_pathway_step_kind_name (RtPathwayStepKind kind);
