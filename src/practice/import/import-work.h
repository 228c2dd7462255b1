/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "batch-store.h"
#include "import-batch.h"

/* One import inside its transaction. */
typedef struct
{
  const RtImportPlan *plan;
  RtImportFlags flags;
  RtImportBatch *batch;
  RtImportReport *report;
  gboolean rolled_back; /* everything went well and was taken back on purpose */
} RtImportWork;

gboolean
rt_import_work_run (RtDatabase *database, gpointer work, GCancellable *cancellable, GError **error);
