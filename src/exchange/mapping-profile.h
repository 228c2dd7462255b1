/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar-date.h"
#include "intervention.h"
#include "measure.h"

/* What a column of a table means. */
typedef enum
{
  RT_COLUMN_IGNORED,
  RT_COLUMN_TIME,
  RT_COLUMN_MEASURE,
  RT_COLUMN_DOSE,
  RT_COLUMN_PHASE,
} RtColumnRole;

typedef struct
{
  char *name; /* as the header of the table writes it */
  RtColumnRole role;
  RtMeasure *measure; /* for RT_COLUMN_MEASURE; with categories the cells are words */
  gboolean whole;     /* only whole numbers are on the measure's scale */
  double max_dose;    /* for RT_COLUMN_DOSE: the largest that is believed */
  GHashTable *names;  /* (element utf8 utf8) readable names of phases; nullable */
} RtProfileColumn;

/* How the tables of one source are read: a named, checked file of data/profiles. Immutable. */
typedef struct
{
  char *name;
  char *title;
  char delimiter;
  char decimal_sign;
  char *encoding;
  RtDateOrder date_order;
  GTimeZone *zone;                 /* whose wall clock the times are */
  GPtrArray *columns;              /* (element RtProfileColumn) */
  char *intervention_name;         /* of the dose column; nullable */
  char *intervention_catalogue_id; /* nullable */
  char *intervention_unit;         /* nullable */
  RtInterventionKind intervention_kind;
} RtMappingProfile;

RtMappingProfile *rt_mapping_profile_load (const char *path, GError **error);
RtMappingProfile *rt_mapping_profile_find (const char *folder, const char *name, GError **error);
GPtrArray *rt_mapping_profile_list (const char *folder, GError **error);
void rt_mapping_profile_free (RtMappingProfile *profile);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtMappingProfile, rt_mapping_profile_free)
const RtProfileColumn *rt_mapping_profile_column (const RtMappingProfile *profile,
                                                  const char *name);
char *rt_mapping_profile_source (const RtMappingProfile *profile);
