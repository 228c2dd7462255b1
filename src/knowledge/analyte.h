/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-check.h"

/* A substance a laboratory measures, and in which specimens. What its file says of reference
 * intervals is kept there with its certainty; a value is read against the laboratory's own interval
 * first. */

typedef struct
{
  char *specimen; /* for example urine_24h */
  char *unit;     /* UCUM, the SI one where known; nullable */
  char *note;     /* nullable */
} RtAnalyteSpecimen;

typedef struct
{
  char *id;
  int version;
  char *name;
  char **synonyms;
  double molar_mass;    /* g/mol; 0 = not a single substance or not known */
  GPtrArray *specimens; /* (element RtAnalyteSpecimen) */
  char *says;           /* what the marker says */
  char *does_not_say;   /* and what it does not */
  char **sources;
} RtAnalyte;

RtAnalyte *rt_analyte_load (const char *path, GError **error);
void rt_analyte_free (RtAnalyte *analyte);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtAnalyte, rt_analyte_free)
const RtAnalyteSpecimen *rt_analyte_specimen (const RtAnalyte *analyte, const char *specimen);
gboolean rt_specimen_is_central (const char *specimen);
const char *rt_specimen_name (const char *specimen);
