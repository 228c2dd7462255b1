/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lab-overview.h"

/* What of a record stands where on a map of compounds and steps. Samples, specimens and disturbed
 * results are never put together: each value is one result of one sample. */

/* A result beside the compound it was measured of. */
typedef struct
{
  const RtLabSeries *series;
  const RtLabSeriesPoint *point;
  const RtLabSeriesPoint *previous; /* the comparable one before; nullable */
  gboolean central;                 /* of cerebrospinal fluid; all else is of the body */
  gboolean doubtful;                /* possibly disturbed, or not usable by the verdict */
  gboolean faded;                   /* collected more than six months before */
  gboolean earlier_sample;          /* a later sample of the specimen does not hold it */
} RtPathwayValue;

typedef enum
{
  RT_PATHWAY_ACTIVATES,
  RT_PATHWAY_PARTLY_ACTIVATES,
  RT_PATHWAY_BLOCKS,
  RT_PATHWAY_INHIBITS,
  RT_PATHWAY_SUPPORTS,
  RT_PATHWAY_RELEASES,
  RT_PATHWAY_CHANGES,
} RtPathwayAction;

/* A current intervention at the step, transporter or receptor on which it acts. */
typedef struct
{
  const RtIntervention *intervention;
  const RtInterventionEntry *entry;
  const RtRegimenStep *step; /* what is taken */
  const char *target;        /* id of the step, transporter or receptor */
  RtPathwayAction action;
} RtPathwayEffect;

typedef struct
{
  RtCatalogue *catalogue;   /* held */
  const RtRecord *record;   /* outlives this */
  const RtPathway *pathway; /* of the catalogue */
  RtCalendarDate on;        /* the day it is drawn for */
  GPtrArray *overview;      /* (element RtLabSeries) */
  GPtrArray *values;        /* (element RtPathwayValue) */
  GPtrArray *effects;       /* (element RtPathwayEffect) in the order of the record */
  GPtrArray *elsewhere;     /* (element RtIntervention) current, but nowhere on the map */
} RtPathwayValues;

RtPathwayValues *rt_pathway_values_new (RtCatalogue *catalogue,
                                        const RtRecord *record,
                                        const RtPathway *pathway,
                                        RtMoment at);
void rt_pathway_values_free (RtPathwayValues *values);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtPathwayValues, rt_pathway_values_free)
GPtrArray *rt_pathway_values_of (const RtPathwayValues *values, const char *analyte_id);
GPtrArray *rt_pathway_values_of_step (const RtPathwayValues *values, const RtPathwayStep *step);
GPtrArray *rt_pathway_effects_at (const RtPathwayValues *values, const char *target);
gboolean rt_pathway_value_same_sample (const RtPathwayValue *a, const RtPathwayValue *b);
gboolean rt_pathway_value_fills (const RtPathwayValue *value);
