/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lab-report.h"
#include "lab-table.h"
#include "practice.h"

/* A row of a table that is no result, and why. */
typedef struct
{
  guint line;
  char *reason;
} RtLabRejectedRow;

/* A report made of the rows of one day of collection. */
typedef struct
{
  RtLabReport *report;
  GPtrArray *results; /* (element RtLabResult) */
} RtLabTableReport;

/* What a table of results becomes. */
typedef struct
{
  GPtrArray *reports;  /* (element RtLabTableReport), by day */
  GPtrArray *rejected; /* (element RtLabRejectedRow) */
  guint n_results;
  guint n_rows;            /* of the table */
  guint8 content_hash[32]; /* SHA-256 of what its rows say */
  char *batch_uuid;        /* once it is stored: with it the import is undone; nullable */
} RtLabImport;

RtLabImport *rt_lab_import_prepare (RtCatalogue *catalogue,
                                    const RtLabTable *table,
                                    const RtLabReport *head,
                                    gboolean has_collected);
void rt_lab_import_free (RtLabImport *import);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtLabImport, rt_lab_import_free)
gboolean rt_practice_check_lab_import (RtPractice *practice,
                                       const RtLabImport *import,
                                       GPtrArray *questions,
                                       GError **error);
gboolean rt_practice_store_lab_import (RtPractice *practice,
                                       RtLabImport *import,
                                       gboolean confirmed,
                                       GPtrArray *questions,
                                       GError **error);
