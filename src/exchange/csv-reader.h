/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text-stream.h"

/* What a row and a table may be at most. */
typedef struct
{
  gsize row_bytes;
  guint columns;
  guint rows;
} RtCsvLimits;

typedef enum
{
  RT_CSV_ERROR, /* the table cannot be read any further */
  RT_CSV_ROW,
  RT_CSV_END,
} RtCsvStep;

/* Reads a table in the form of RFC 4180, row by row: cells parted by one sign, quoted with " where
 * they hold that sign, a quote (doubled) or a line break. Empty lines are passed over. Memory stays
 * within one row. */
typedef struct _RtCsvReader RtCsvReader;

RtCsvReader *rt_csv_reader_new (RtTextStream *stream, char delimiter, const RtCsvLimits *limits);
void rt_csv_reader_free (RtCsvReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtCsvReader, rt_csv_reader_free)

RtCsvStep rt_csv_reader_next (RtCsvReader *reader, GCancellable *cancellable, GError **error);
guint rt_csv_reader_line (const RtCsvReader *reader);
guint rt_csv_reader_n_cells (const RtCsvReader *reader);
const char *rt_csv_reader_cell (const RtCsvReader *reader, guint index);
