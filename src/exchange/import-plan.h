/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mapping-profile.h"
#include "measurement.h"
#include "phase-marks.h"
#include "regimen-step.h"

/* What was not taken from a file, and why. */
typedef struct
{
  char *file; /* base name */
  guint line;
  char *column; /* nullable: the whole row */
  char *reason; /* one sentence */
} RtImportRejection;

typedef struct
{
  const RtMeasure *measure; /* of the profile */
  RtMeasurement *measurement;
  char *file;
  guint line;
} RtImportValue;

void rt_import_value_free (RtImportValue *value);

typedef struct
{
  RtRegimenStep *step;
  char *file;
  guint line;
} RtImportStep;

/* Everything that files say, read through a profile and not compared with any record yet. The
 * profile must outlive it. */
typedef struct
{
  const RtMappingProfile *profile;
  guint rows;            /* of all files, without their headers */
  guint duplicates;      /* values that stood twice with the same value */
  GPtrArray *values;     /* (element RtImportValue) */
  GPtrArray *steps;      /* (element RtImportStep) */
  GPtrArray *phases;     /* (element RtPhase) stretches of rows that name the same phase */
  GPtrArray *rejections; /* (element RtImportRejection) */
  GHashTable *seen;      /* private: the values by their identity */
  RtPhaseMarks *marks;   /* private: what the phases are made of */
} RtImportPlan;

RtImportPlan *rt_import_plan_new (const RtMappingProfile *profile);
void rt_import_plan_free (RtImportPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtImportPlan, rt_import_plan_free)
gboolean
rt_import_plan_read (RtImportPlan *plan, const char *file, GBytes *content, GError **error);

RtImportRejection *rt_import_rejection_copy (const RtImportRejection *rejection);
void rt_import_rejection_free (RtImportRejection *rejection);
