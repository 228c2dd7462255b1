/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import-plan.h"
#include "practice.h"

/* A value that is already in the record and differs from the one in the file. */
typedef struct
{
  char *file; /* base name */
  guint line;
  char *measure_id; /* or the intervention's name for a dose step */
  RtMoment at;
  char *stored; /* as recorded */
  char *found;  /* as written in the file */
} RtImportChange;

/* What an import did, or would do. */
typedef struct
{
  char *batch_uuid; /* nullable: dry run, or nothing to add */
  guint rows;
  guint added;
  guint existing;
  guint replaced;
  GPtrArray *changed;  /* (element RtImportChange) */
  GPtrArray *rejected; /* (element RtImportRejection) of import-plan.h */
} RtImportReport;

void rt_import_report_free (RtImportReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtImportReport, rt_import_report_free)

typedef enum
{
  RT_IMPORT_NONE = 0,
  RT_IMPORT_DRY_RUN = 1 << 0,
  RT_IMPORT_REPLACE_CHANGED = 1 << 1, /* asked for: the file's value replaces the stored one */
} RtImportFlags;

/* An import that can be undone. */
typedef struct
{
  char *uuid;
  char *profile; /* its name, or what to call the import */
  RtMoment at;
  guint added;
  gboolean undone;
} RtImportEntry;

void rt_import_entry_free (RtImportEntry *entry);

GPtrArray *rt_practice_list_profiles (RtPractice *practice, GError **error);
RtImportReport *rt_practice_import (RtPractice *practice,
                                    gint64 patient_id,
                                    const char *const *files,
                                    const char *profile,
                                    RtImportFlags flags,
                                    GCancellable *cancellable,
                                    GError **error);
gboolean rt_practice_undo_import (RtPractice *practice, const char *batch_uuid, GError **error);
GPtrArray *rt_practice_list_imports (RtPractice *practice, gint64 patient_id, GError **error);
