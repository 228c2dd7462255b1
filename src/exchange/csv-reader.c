/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "csv-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exchange-error.h"

#define MAX_ROW_BYTES (1024 * 1024)
#define MAX_COLUMNS 1000
#define MAX_ROWS 5000000

/* Where in a row the next character falls. */
typedef enum
{
  AT_CELL_START,
  IN_CELL,
  IN_QUOTES,
  AFTER_QUOTE, /* a quote inside quotes: the end of them, or the first half of a doubled one */
} Place;

struct _RtCsvReader
{
  RtTextStream *stream; /* unowned */
  RtCsvLimits limits;
  char delimiter;
  guint8 special[256]; /* 1: means something outside quotes or is no text */

  const char *text; /* the piece being read */
  gsize length;
  gsize position;
  gboolean ended;

  Place place;
  gboolean after_return; /* the last character was CR: a LF behind it belongs to it */
  gboolean row_begun;
  gboolean beyond_ascii;
  guint line;       /* of the next character */
  guint row_line;   /* where the row begins */
  guint quote_line; /* where the last quoted cell begins */
  guint n_rows;
  GString *cells; /* the cells of the row, each ended by NUL */
  GArray *starts; /* (element guint32) where each cell begins */
};

/**
 * rt_csv_reader_new:
 * @stream: the text; the caller keeps it alive as long as the reader
 * @delimiter: the sign between cells, an ASCII character
 * @limits: (nullable): other limits than the reader's own, which are 1 MiB for a row, 1,000 columns
 *   and 5,000,000 rows
 *
 * Returns: (transfer full): a reader before the first row.
 */
RtCsvReader *
rt_csv_reader_new (RtTextStream *stream, char delimiter, const RtCsvLimits *limits)
{
  static const RtCsvLimits own = { MAX_ROW_BYTES, MAX_COLUMNS, MAX_ROWS };
  RtCsvReader *reader = g_new0 (RtCsvReader, 1);

  reader->limits = limits != NULL ? *limits : own;
  reader->stream = stream;
  reader->delimiter = delimiter;
  memset (reader->special, 1, 32);
  reader->special['\t'] = 0;
  reader->special['"'] = reader->special[127] = reader->special[(guchar)delimiter] = 1;
  reader->line = 1;
  reader->cells = g_string_new (NULL);
  reader->starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  return reader;
}

/**
 * rt_csv_reader_free:
 * @reader: (transfer full) (nullable): a reader
 */
void
rt_csv_reader_free (RtCsvReader *reader)
{
  if (reader == NULL)
    return;
  g_string_free (reader->cells, TRUE);
  g_array_unref (reader->starts);
  g_free (reader);
}

static void
begin_row (RtCsvReader *reader)
{
  guint32 start = 0;

  g_string_truncate (reader->cells, 0);
  g_array_set_size (reader->starts, 0);
  g_array_append_val (reader->starts, start);
  reader->place = AT_CELL_START;
  reader->row_begun = reader->beyond_ascii = FALSE;
  reader->row_line = reader->line;
}

static RtCsvStep
fail_not_text (const RtCsvReader *reader, GError **error)
{
  if (reader->line == 1 && g_str_has_prefix (reader->cells->str, "PK"))
    g_set_error_literal (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_NOT_TEXT,
                         _ ("This is a workbook or an archive, not a table of text. Save the sheet "
                            "as CSV and import that file."));
  else
    g_set_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_NOT_TEXT,
                 _ ("Line %u holds bytes that do not occur in text. Save the table as CSV and "
                    "import that file."),
                 reader->line);
  return RT_CSV_ERROR;
}

static RtCsvStep
fail_too_long (const RtCsvReader *reader, GError **error)
{
  g_autofree char *most = g_format_size_full (reader->limits.row_bytes, G_FORMAT_SIZE_IEC_UNITS);

  if (reader->place == IN_QUOTES)
    g_set_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_TOO_LARGE,
                 _ ("The row in line %u is longer than %s. Perhaps the quote in line %u is never "
                    "closed."),
                 reader->row_line, most, reader->quote_line);
  else
    g_set_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_TOO_LARGE,
                 _ ("The row in line %u is longer than %s. Perhaps this is not a table."),
                 reader->row_line, most);
  return RT_CSV_ERROR;
}

static RtCsvStep
fail_quote (const RtCsvReader *reader, gboolean at_end, GError **error)
{
  g_set_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_NOT_TABLE,
               at_end ? _ ("The quote that opens in line %u is never closed.")
                      : _ ("The quoted cell that opens in line %u goes on behind its closing "
                           "quote. A quote inside a quoted cell is written twice."),
               reader->quote_line);
  return RT_CSV_ERROR;
}

static gboolean
end_cell (RtCsvReader *reader, GError **error)
{
  guint32 start;

  g_string_append_c (reader->cells, '\0');
  start = (guint32)reader->cells->len;
  if (reader->starts->len >= reader->limits.columns)
    {
      g_set_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_TOO_LARGE,
                   _ ("The row in line %u has more than %u columns. Perhaps the sign between the "
                      "cells is another one."),
                   reader->row_line, reader->limits.columns);
      return FALSE;
    }
  g_array_append_val (reader->starts, start);
  reader->place = AT_CELL_START;
  return TRUE;
}

static gboolean
cells_are_utf8 (const RtCsvReader *reader)
{
  for (guint i = 0; i < reader->starts->len; i++)
    if (!g_utf8_validate (rt_csv_reader_cell (reader, i), -1, NULL))
      return FALSE;
  return TRUE;
}

static RtCsvStep
end_row (RtCsvReader *reader, GError **error)
{
  g_string_append_c (reader->cells, '\0');
  reader->row_begun = FALSE;
  if (reader->beyond_ascii && !cells_are_utf8 (reader))
    {
      g_set_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_NOT_TEXT,
                   _ ("Line %u is not UTF-8 text. Save the table as UTF-8, or use a profile that "
                      "names the right encoding."),
                   reader->row_line);
      return RT_CSV_ERROR;
    }
  if (++reader->n_rows > reader->limits.rows)
    {
      g_set_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_TOO_LARGE,
                   _ ("The table has more than %u rows. Divide it into several files."),
                   reader->limits.rows);
      return RT_CSV_ERROR;
    }
  return RT_CSV_ROW;
}

/* Counts the line and tells whether @c is the LF of a CR LF, which ends nothing more. */
static gboolean
is_second_of_pair (RtCsvReader *reader, char c)
{
  gboolean second = c == '\n' && reader->after_return;

  reader->after_return = c == '\r';
  if ((c == '\n' || c == '\r') && !second)
    reader->line++;
  return second;
}

/* Takes a run of characters that mean nothing but themselves here. */
static void
take_run (RtCsvReader *reader)
{
  const char *from = reader->text + reader->position;
  const char *end = reader->text + reader->length;
  const char *c = from;

  if (reader->place == AFTER_QUOTE)
    return;
  if (reader->place == IN_QUOTES)
    while (c < end && (!reader->special[(guchar)*c] || *c == reader->delimiter))
      reader->beyond_ascii |= (guchar)*c++ >= 128;
  else
    while (c < end && !reader->special[(guchar)*c])
      reader->beyond_ascii |= (guchar)*c++ >= 128;
  if (c == from)
    return;
  if (reader->place == AT_CELL_START)
    reader->place = IN_CELL;
  reader->row_begun = TRUE;
  reader->after_return = FALSE;
  g_string_append_len (reader->cells, from, c - from);
  reader->position += (gsize)(c - from);
}

static gboolean
is_no_text (char c)
{
  return ((guchar)c < 32 && c != '\t' && c != '\n' && c != '\r') || c == 127;
}

static RtCsvStep
take_quoted (RtCsvReader *reader, char c)
{
  is_second_of_pair (reader, c);
  if (c == '"')
    reader->place = AFTER_QUOTE;
  else
    g_string_append_c (reader->cells, c);
  return RT_CSV_END;
}

static RtCsvStep
take_line_end (RtCsvReader *reader, char c, GError **error)
{
  gboolean second = is_second_of_pair (reader, c);

  if (!second && reader->row_begun)
    return end_row (reader, error);
  reader->row_line = reader->line;
  return RT_CSV_END;
}

static void
open_quote (RtCsvReader *reader)
{
  reader->quote_line = reader->line;
  reader->row_begun = TRUE;
  reader->place = IN_QUOTES;
}

/* One character that take_run() left. RT_CSV_END: the row goes on. */
static RtCsvStep
take_special (RtCsvReader *reader, char c, GError **error)
{
  if (is_no_text (c))
    return fail_not_text (reader, error);
  if (reader->place == IN_QUOTES)
    return take_quoted (reader, c);
  if (c == '\n' || c == '\r')
    return take_line_end (reader, c, error);
  reader->after_return = FALSE;
  if (c == reader->delimiter)
    {
      reader->row_begun = TRUE;
      return end_cell (reader, error) ? RT_CSV_END : RT_CSV_ERROR;
    }
  if (c == '"' && reader->place == AT_CELL_START)
    {
      open_quote (reader);
      return RT_CSV_END;
    }
  if (reader->place == AFTER_QUOTE && c != '"')
    return fail_quote (reader, FALSE, error);
  g_string_append_c (reader->cells, c);
  if (reader->place == AFTER_QUOTE)
    reader->place = IN_QUOTES;
  return RT_CSV_END;
}

static RtCsvStep
finish (RtCsvReader *reader, GError **error)
{
  if (reader->place == IN_QUOTES)
    return fail_quote (reader, TRUE, error);
  return reader->row_begun ? end_row (reader, error) : RT_CSV_END;
}

/**
 * rt_csv_reader_next:
 *
 * Reads the next row that is not empty. A reader that failed must not be read again.
 *
 * Returns: whether there is a row, the table has ended, or it cannot be read any further
 *   (%RT_EXCHANGE_ERROR with a sentence that names the line).
 */
RtCsvStep
rt_csv_reader_next (RtCsvReader *reader, GCancellable *cancellable, GError **error)
{
  RtCsvStep step = RT_CSV_END;

  begin_row (reader);
  while (step == RT_CSV_END)
    {
      if (reader->position == reader->length)
        {
          if (!rt_text_stream_read (reader->stream, &reader->text, &reader->length, cancellable,
                                    error))
            return RT_CSV_ERROR;
          reader->position = 0;
          if (reader->length == 0)
            return finish (reader, error);
        }
      take_run (reader);
      if (reader->position < reader->length)
        step = take_special (reader, reader->text[reader->position++], error);
      if (reader->cells->len > reader->limits.row_bytes)
        return fail_too_long (reader, error);
    }
  return step;
}

/**
 * rt_csv_reader_line:
 *
 * Returns: the line of the file in which the row begins; the first line is 1.
 */
guint
rt_csv_reader_line (const RtCsvReader *reader)
{
  return reader->row_line;
}

/**
 * rt_csv_reader_n_cells:
 *
 * Returns: how many cells the row has, at least 1.
 */
guint
rt_csv_reader_n_cells (const RtCsvReader *reader)
{
  return reader->starts->len;
}

/**
 * rt_csv_reader_cell:
 * @index: which cell of the row, from 0
 *
 * Returns: (transfer none): the cell as UTF-8 without its quotes, valid until the next row.
 */
const char *
rt_csv_reader_cell (const RtCsvReader *reader, guint index)
{
  return reader->cells->str + g_array_index (reader->starts, guint32, index);
}
