/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "csv-reader.h"
#include "import-plan.h"

/* The table being read: what its columns mean, and the row on its way into the plan. */
typedef struct
{
  RtImportPlan *plan;
  const char *file;
  GPtrArray *names;   /* (element utf8) the header */
  GPtrArray *columns; /* (element RtProfileColumn) what each column means; NULL: nothing */
  guint time_at;      /* which column is the time */
  RtCalendarDate today;
  guint line;  /* of the row */
  RtMoment at; /* of the row */
} RtImportTable;

gboolean rt_import_row_read (RtImportTable *table, const RtCsvReader *reader);
void rt_import_reject (
    RtImportPlan *plan, const char *file, guint line, const char *column, const char *reason);
