/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "mapping-profile.h"
#include "moment.h"

/* A value, a row or a column that was not taken over. line 1 is the first line of the file. */
typedef struct
{
  char *file; /* base name */
  guint line;
  char *reason; /* a sentence */
} RtImportRejection;

void rt_import_rejection_free (RtImportRejection *rejection);

/* One value as it stands in a file. */
typedef struct
{
  const RtMappedMeasure *mapped; /* of the plan's profile */
  RtMoment at;
  double value;
  const char *text; /* as typed; owned by the plan */
  guint file;       /* index into the plan's files */
  guint line;
} RtImportValue;

/* One dose as it stands in a file. */
typedef struct
{
  const RtMappedDose *mapped; /* of the plan's profile */
  RtMoment from;
  RtRegimenMode mode; /* scheduled, or stop when the dose is 0 */
  double dose;
  const char *text; /* as typed; owned by the plan */
  gboolean planned; /* lies in the future */
  guint file;
  guint line;
} RtImportStep;

/* A stretch of rows with the same word. */
typedef struct
{
  const char *name; /* owned by the plan */
  RtMoment from;
  gboolean has_until; /* the last one goes on */
  RtMoment until;     /* exclusive: where the next phase begins */
  guint file;         /* of its first row */
  guint line;
} RtImportPhase;

/* What a profile makes of one or more files, before anything is compared with a record: nothing in
 * it has been stored, and nothing in it is there twice. */
typedef struct
{
  RtMappingProfile *profile;
  char *source;            /* "import/PROFILE", part of the identity of every value */
  GPtrArray *files;        /* (element utf8) base names */
  guint rows;              /* rows with content below the headers, rejected ones too */
  guint repeated;          /* values, doses written a second time with the same number */
  GArray *values;          /* (element RtImportValue) in the order of the files */
  GArray *steps;           /* (element RtImportStep) in time order for each intervention */
  GArray *phases;          /* (element RtImportPhase) in time order */
  GPtrArray *rejected;     /* (element RtImportRejection) in the order of the files */
  guint8 content_hash[32]; /* SHA-256 of the bytes of all files in order */
  GStringChunk *texts;
} RtImportPlan;

RtImportPlan *rt_import_plan_read (RtMappingProfile *profile,
                                   const char *const *paths,
                                   GCancellable *cancellable,
                                   GError **error);
RtImportPlan *rt_import_plan_read_bytes (RtMappingProfile *profile,
                                         const char *name,
                                         GBytes *bytes,
                                         GError **error);
void rt_import_plan_free (RtImportPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtImportPlan, rt_import_plan_free)
