/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "certainty.h"
#include "json-check.h"

/* By which step of which system something acts. */
typedef struct
{
  char *system; /* serotonin, dopamine … */
  char *
      action; /* synthesis, release, reuptake, transport, degradation, receptor, signal, cofactor */
  char *target;    /* step, transporter or receptor of the map; nullable */
  char *direction; /* "+", "-" or "mod" */
  char *note;      /* nullable */
} RtMechanism;

/* What to mind in a condition, as labels and agencies state it. */
typedef struct
{
  char *condition; /* pregnancy, renal … or other */
  char *level;     /* contra, avoid, caution, monitor, ok, nodata */
  char *note;      /* nullable */
} RtCaution;

/* An agency's figure for the most that is taken in a day. */
typedef struct
{
  char *body; /* the agency */
  char *kind; /* UL, safe_level or guidance */
  double value;
  char *unit; /* such as mg/d */
  char *population;
  char *applies_to;
  char *source;
  RtCertainty certainty;
  char *note; /* nullable */
} RtUpperIntake;

typedef struct
{
  char *gene;
  char *guidance;
  char *source;
  RtCertainty certainty;
} RtPharmacogene;

/* A single substance of an entry. */
typedef struct
{
  char *name;
  char *atc;                /* nullable */
  char *rxcui;              /* nullable */
  char *rxcui_verification; /* nullable */
} RtEntrySubstance;

/* An entry of the catalogue of interventions: what it is called, which of the four kinds it is and
 * the facts about it. It never recommends. */
typedef struct
{
  char *id;
  int version;
  char *name;
  char *kind; /* dietary_precursor, nutritional_cofactor, lifestyle or targeted_therapeutic */
  char **synonyms;
  char **classes;
  char **atc;
  GPtrArray *mechanisms; /* (element RtMechanism) */
  char *time_to_effect;  /* nullable */
  char **monitoring;
  char **side_effects;      /* to ask about */
  char *dependence_risk;    /* none_known, low, moderate, high or unknown; nullable */
  char *discontinuation;    /* what stopping can bring; nullable */
  GPtrArray *cautions;      /* (element RtCaution) */
  GPtrArray *pharmacogenes; /* (element RtPharmacogene) */
  GPtrArray *upper_intakes; /* (element RtUpperIntake) */
  char *evidence_note;      /* nullable */
  RtCertainty certainty;    /* of everything that has no certainty of its own */
  char **sources;
  GPtrArray *substances; /* (element RtEntrySubstance) */
  gboolean is_class_entry;
} RtInterventionEntry;

RtInterventionEntry *rt_intervention_entry_load (const char *path, GError **error);
RtInterventionEntry *rt_intervention_entry_new (void);
void rt_intervention_entry_free (RtInterventionEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtInterventionEntry, rt_intervention_entry_free)
