/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "intervention.h"

/* One intervention, or an ingredient of it, and how the catalogue says it acts. */
typedef struct
{
  const RtIntervention *intervention;
  const RtIngredient *ingredient; /* NULL: the intervention itself */
  const RtInterventionEntry *entry;
  const RtMechanism *mechanism;
} RtMechanismUse;

/* Everything that acts on one step of one system. */
typedef struct
{
  const char *system; /* serotonin … as the catalogue writes it */
  const char *action; /* synthesis, release, reuptake … */
  GPtrArray *uses;    /* (element RtMechanismUse) */
} RtMechanismGroup;

/* The regimen of a day by mechanism. It tells what the catalogue says of substances and activities,
 * nothing about a patient. */
typedef struct
{
  GPtrArray *groups;         /* (element RtMechanismGroup) system by system, step by step */
  GPtrArray *without;        /* (element RtIntervention): recognised, no mechanism recorded */
  GPtrArray *not_recognised; /* (element RtIntervention): whole or an ingredient of it */
} RtRegimenMechanisms;

RtRegimenMechanisms *
rt_regimen_mechanisms (const RtCatalogue *catalogue, const GPtrArray *interventions, RtMoment when);
void rt_regimen_mechanisms_free (RtRegimenMechanisms *mechanisms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtRegimenMechanisms, rt_regimen_mechanisms_free)
