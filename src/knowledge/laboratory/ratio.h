/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "certainty.h"
#include "json-check.h"

/* The numerator's specimen and the denominator's; the same one but for paired samples. */
typedef struct
{
  char *numerator;
  char *denominator;
} RtRatioSpecimens;

/* A quotient of two analytes that is on offer somewhere, and what it is worth. */
typedef struct
{
  char *id;
  int version;
  char *name;
  char *numerator;        /* id of an analyte */
  char *denominator;      /* id of an analyte */
  GPtrArray *specimens;   /* (element RtRatioSpecimens) */
  char *specimen_note;    /* in which specimens, in words */
  char *calculation_unit; /* molar, mass or umol/mmol: how the reference is stated */
  char *standing;         /* clinical, clinical_rare_disease, descriptive_only … */
  char *meaning;
  char *limits; /* what it does not say */
  gboolean has_low;
  double low;
  gboolean has_high;
  double high;
  char *unit;       /* of the limits: mg/mg, umol/mmol …; nullable */
  char *population; /* of the limits; nullable */
  RtCertainty certainty;
  char *not_computed_reason; /* nullable: it can be computed */
  char **sources;
} RtRatio;

RtRatio *rt_ratio_load (const char *path, GError **error);
void rt_ratio_free (RtRatio *ratio);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtRatio, rt_ratio_free)
const char *rt_ratio_standing_name (const char *standing);
