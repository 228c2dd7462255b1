/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#define RT_EXCHANGE_ERROR (rt_exchange_error_quark ())
GQuark rt_exchange_error_quark (void);

typedef enum
{
  RT_EXCHANGE_ERROR_UNREADABLE, /* not a table at all */
  RT_EXCHANGE_ERROR_PROFILE,    /* the profile is wrong, or does not fit the file */
} RtExchangeError;

/* A table of text (RFC 4180), read record by record. */
typedef struct _RtCsvReader RtCsvReader;

typedef enum
{
  RT_CSV_ERROR = -1,
  RT_CSV_END = 0,
  RT_CSV_RECORD = 1,
} RtCsvResult;

#define RT_CSV_MAX_LINE_BYTES (1024 * 1024)
#define RT_CSV_MAX_COLUMNS 1000
#define RT_CSV_MAX_RECORDS 5000000

RtCsvReader *
rt_csv_reader_new (GBytes *content, const char *encoding, char delimiter, GError **error);
void rt_csv_reader_free (RtCsvReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtCsvReader, rt_csv_reader_free)

RtCsvResult rt_csv_reader_next (RtCsvReader *reader, GError **error);
const GPtrArray *rt_csv_reader_cells (RtCsvReader *reader);
guint rt_csv_reader_line (RtCsvReader *reader);
