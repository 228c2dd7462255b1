/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "adherence-report.h"
#include "administration.h"
#include "ingredient.h"
#include "regimen-step.h"
#include "vocabulary.h"

/* The four kinds, equals. */
typedef enum
{
  RT_INTERVENTION_PRECURSOR,
  RT_INTERVENTION_COFACTOR,
  RT_INTERVENTION_LIFESTYLE,
  RT_INTERVENTION_THERAPEUTIC,
} RtInterventionKind;

RT_DECLARE_VOCABULARY (RtInterventionKind, intervention_kind)

/* What treatment aims at. */
typedef enum
{
  RT_DOMAIN_MOOD,
  RT_DOMAIN_FOCUS,
  RT_DOMAIN_SLEEP,
  RT_DOMAIN_BEHAVIOUR,
  RT_DOMAIN_OTHER,
} RtDomain;

RT_DECLARE_VOCABULARY (RtDomain, domain)

/* Anything done to change balance. */
typedef struct
{
  gint64 id;  /* row id inside one practice; 0 = not stored yet */
  char *uuid; /* stable id for exchange and the public interface */
  gint64 patient_id;
  char *catalogue_id; /* nullable: not recognised */
  char *name;
  RtInterventionKind kind;
  char *unit; /* of the doses in its steps; nullable */
  RtDomain aim;
  char *primary_measure_id; /* by which a response is judged; nullable */
  gboolean has_primary_named;
  RtMoment primary_named_at; /* when that measure was named; unknown in some older records */
  char *decided_by;          /* nullable */
  char *reason;              /* to start; nullable */
  char *stop_reason;         /* nullable */
  char *product;             /* nullable */
  char *note;                /* nullable */
  char *source;              /* "entry" or "import/PROFILE" */
  gint64 batch_id;           /* import batch; 0 = none */
  gboolean withdrawn;        /* entered in error */
  gboolean exposure;         /* not an attempt at treatment: caffeine, alcohol, nicotine … */
  char *strength; /* what is in one unit, as stated: "20 mg/mL", "600 mg per tablet"; nullable */
  GStrv secondary_measure_ids; /* nullable */
  GPtrArray *ingredients;      /* (element RtIngredient) of one unit of the product; never NULL */
  GPtrArray *steps;            /* (element RtRegimenStep) in time order; nullable */
  GPtrArray *administrations;  /* (element RtAdministration) in time order; never NULL */
  GPtrArray *adherence;        /* (element RtAdherenceReport) in time order; never NULL */
} RtIntervention;

RtIntervention *rt_intervention_new (void);
RtIntervention *rt_intervention_copy (const RtIntervention *intervention);
void rt_intervention_free (RtIntervention *intervention);
void rt_intervention_add_step (RtIntervention *intervention, RtRegimenStep *step);
const char *rt_intervention_unit_of (const RtIntervention *intervention, const RtRegimenStep *step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtIntervention, rt_intervention_free)
