/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "certainty.h"
#include "json-check.h"
#include "rational.h"

/* A unit doses are written in. Units of one dimension are multiples of each other, unless what is
 * counted (tablets, cups) or active (international units) depends on the product or substance. */
typedef struct
{
  char *id;
  char **spellings;
  char *dimension; /* mass, volume, amount, activity, count, time … */
  RtRational factor;
} RtDoseUnit;

/* What one unit of activity of a substance is in another unit. */
typedef struct
{
  char **names;
  char *unit;
  RtRational amount;
  char *in;     /* nullable: cannot be converted */
  char *reason; /* why not; nullable */
  char *source;
  RtCertainty certainty;
} RtDoseDefinition;

/* All of them, and the words that make a name that of a salt. */
typedef struct
{
  GPtrArray *units;       /* (element RtDoseUnit) */
  GPtrArray *definitions; /* (element RtDoseDefinition) */
  char **salt_words;
} RtDoseUnits;

RtDoseUnits *rt_dose_units_load (const char *path, GError **error);
void rt_dose_units_free (RtDoseUnits *units);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtDoseUnits, rt_dose_units_free)
const RtDoseUnit *rt_dose_units_find (const RtDoseUnits *units, const char *spelling);
const RtDoseDefinition *
rt_dose_units_definition (const RtDoseUnits *units, const char *name, const char *unit);
gboolean rt_dose_units_names_salt (const RtDoseUnits *units, const char *name);
