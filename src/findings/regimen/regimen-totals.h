/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "intervention.h"

/* Whether what an intervention contributes is in the total, and if not why. */
typedef enum
{
  RT_SHARE_COUNTED,
  RT_SHARE_NOT_DAILY, /* not the same every day: never averaged */
  RT_SHARE_AS_NEEDED, /* only when needed */
  RT_SHARE_NO_AMOUNT, /* no dose is recorded */
  RT_SHARE_REFUSED,   /* cannot be added; the reason says why */
} RtShareState;

/* What one intervention, or one ingredient of it, contributes. */
typedef struct
{
  const RtIntervention *intervention;
  const RtRegimenStep *step;      /* the one that holds */
  const RtIngredient *ingredient; /* NULL: the intervention itself */
  RtShareState state;
  gboolean has_amount;
  RtRational amount; /* of a day, in the unit of the total, when counted */
  char *reason;      /* a sentence, when refused; else NULL */
} RtIntakeShare;

/* What is taken of one thing in a day, over all products. */
typedef struct
{
  char *catalogue_id; /* of the entry or substance; nullable: not recognised */
  char *name;         /* what it is called first */
  gboolean has_amount;
  RtRational amount; /* exact */
  char *unit;        /* as the first share wrote it; NULL without an amount */
  gboolean is_whole; /* every share is counted */
  GPtrArray *shares; /* (element RtIntakeShare) */
} RtIntakeTotal;

GPtrArray *
rt_regimen_totals (const RtCatalogue *catalogue, const GPtrArray *interventions, RtMoment when);
void rt_intake_total_free (RtIntakeTotal *total);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtIntakeTotal, rt_intake_total_free)
