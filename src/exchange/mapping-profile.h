/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar-date.h"
#include "intervention.h"
#include "measure.h"

/* A word in a table and the number of its place in an order: "15-30 minutes" is 3. */
typedef struct
{
  char *word;
  double value;
} RtMappedWord;

/* A column that holds one measure. */
typedef struct
{
  char *column;
  RtMeasure *measure; /* id is PROFILE.COLUMN */
  gboolean whole;     /* only whole numbers are on the scale */
  GPtrArray *words;   /* (element RtMappedWord) cells are words, not numbers; nullable */
} RtMappedMeasure;

/* A column that holds the dose of an intervention from the time of its row on. */
typedef struct
{
  char *column;
  char *intervention; /* its name */
  char *catalogue_id; /* nullable */
  RtInterventionKind kind;
  RtDomain aim;
  char *unit;
  char *schedule; /* nullable: how often, in words */
  double maximum; /* the largest dose that is believed; the smallest is 0, a stop */
} RtMappedDose;

/* A column whose runs of equal words are phases; words stand for names. */
typedef struct
{
  char *column;
  GHashTable *names; /* (element-type utf8 utf8) name by word as it stands in the table */
} RtMappedPhase;

/* How one sort of table is read: what data/profiles/README.md documents. Reference counted and
 * never changed once it has been read. */
typedef struct
{
  gatomicrefcount references;
  char *id;
  char *title;
  char *source; /* nullable: where tables of this sort come from */
  char delimiter;
  char decimal_sign;
  char *encoding;
  char *time_column;
  RtDateOrder date_order;
  char *zone_id; /* IANA */
  GTimeZone *zone;
  GPtrArray *measures; /* (element RtMappedMeasure) */
  GPtrArray *doses;    /* (element RtMappedDose) */
  GPtrArray *phases;   /* (element RtMappedPhase) */
  GPtrArray *ignored;  /* (element utf8) columns that are not read, on purpose */
} RtMappingProfile;

RtMappingProfile *rt_mapping_profile_load (const char *name, GError **error);
RtMappingProfile *rt_mapping_profile_load_file (const char *path, GError **error);
GPtrArray *rt_mapping_profile_list (GError **error);
RtMappingProfile *rt_mapping_profile_ref (RtMappingProfile *profile);
void rt_mapping_profile_unref (RtMappingProfile *profile);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtMappingProfile, rt_mapping_profile_unref)

const RtMappedMeasure *rt_mapping_profile_measure (const RtMappingProfile *profile,
                                                   const char *column);
gboolean rt_mapping_profile_ignores (const RtMappingProfile *profile, const char *column);
