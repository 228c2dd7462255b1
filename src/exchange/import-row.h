/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import-plan.h"

/* One row of a table on its way into the plan, and the phase that rows are in. */
typedef struct
{
  RtImportPlan *plan;
  const char *file;
  const GPtrArray *header; /* (element utf8) */
  const GPtrArray *cells;  /* (element utf8) */
  guint line;
  RtMoment at;             /* of the row */
  RtPhase *phase;          /* the stretch the row before was in; nullable */
  RtCalendarDate last_day; /* of the row before */
} RtImportRow;

void rt_import_row_read (RtImportRow *row);
void rt_import_row_end_phase (RtImportRow *row);
void rt_import_reject (
    RtImportPlan *plan, const char *file, guint line, const char *column, char *reason);
