/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import-batch.h"
#include "import-laboratory.h"

/* A table to import, and what the table itself does not say. */
typedef struct
{
  char *path;        /* of a file; NULL: @content */
  GBytes *content;   /* what was pasted; nullable */
  RtLabReport *head; /* patient, laboratory, specimen, collection; specimen nullable */
  gboolean has_collected;
  gboolean dry_run;   /* only say what would happen */
  gboolean confirmed; /* the questions were shown and answered with yes */
} RtTableImportOrder;

RtTableImportOrder *rt_table_import_order_new (void);
void rt_table_import_order_free (RtTableImportOrder *order);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtTableImportOrder, rt_table_import_order_free)

/* What an import of a table did or would do. Counted by reference, never changed once made. */
typedef struct
{
  RtImportReport *report;
  RtLabImport *import;  /* the reports that are added; empty when there is nothing to add */
  GPtrArray *questions; /* (element utf8) to be answered before it is stored */
  gboolean stored;
} RtTableImportOutcome;

RtTableImportOutcome *rt_table_import_outcome_ref (RtTableImportOutcome *outcome);
void rt_table_import_outcome_unref (RtTableImportOutcome *outcome);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtTableImportOutcome, rt_table_import_outcome_unref)

char *rt_table_import_outcome_text (const RtTableImportOutcome *outcome);

void rt_table_import_call_run_async (RtPractice *practice,
                                     RtTableImportOrder *order,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
void rt_table_import_call_undo_async (RtPractice *practice,
                                      RtTableImportOutcome *outcome,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
RtTableImportOutcome *
rt_table_import_call_finish (RtPractice *practice, GAsyncResult *result, GError **error);
