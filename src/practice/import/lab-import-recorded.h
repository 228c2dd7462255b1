/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import-laboratory.h"
#include "record.h"

/* What of an import stands in the record already. */
typedef struct
{
  guint n_same;      /* results left out: same test, specimen, time, value and unit */
  guint n_differing; /* results kept in the import whose test and time are recorded otherwise */
} RtLabImportRecorded;

void rt_lab_import_leave_out_recorded (RtLabImport *import,
                                       const RtRecord *record,
                                       RtLabImportRecorded *recorded);
char *rt_lab_import_recorded_question (const RtLabImportRecorded *recorded);
