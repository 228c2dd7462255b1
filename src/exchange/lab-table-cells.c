/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-table-cells.h"

#include <glib/gi18n.h>
#include <string.h>

#include "csv-reader.h"
#include "exchange-error.h"

#define MAX_BYTES (16 * 1024 * 1024)

/** rt_lab_table_cells_free: frees the cells. */
void
rt_lab_table_cells_free (RtLabTableCells *cells)
{
  if (cells == NULL)
    return;
  g_ptr_array_unref (cells->rows);
  g_array_unref (cells->lines);
  g_free (cells);
}

/* Spreadsheets write UTF-16 with a mark; without one, half of the bytes of Latin text are 0. What
 * is not UTF-8 is Windows-1252, in which every text can be read. */
static char *
to_utf8 (GBytes *content, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (content, &size);
  const char *encoding = "WINDOWS-1252";
  gsize mark = 0;

  if (size == 0 || size > MAX_BYTES)
    {
      g_set_error_literal (error, RT_EXCHANGE_ERROR,
                           size == 0 ? RT_EXCHANGE_ERROR_NOT_TEXT : RT_EXCHANGE_ERROR_TOO_LARGE,
                           size == 0 ? _ ("There is nothing to read.")
                                     : _ ("The table is larger than 16 MB. Read it in parts."));
      return NULL;
    }
  if (size >= 2 && data[0] == 0xff && data[1] == 0xfe)
    encoding = "UTF-16LE", mark = 2;
  else if (size >= 2 && data[0] == 0xfe && data[1] == 0xff)
    encoding = "UTF-16BE", mark = 2;
  else if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    encoding = "UTF-8", mark = 3;
  else if (size >= 4 && size % 2 == 0 && data[1] == 0 && data[3] == 0)
    encoding = "UTF-16LE";
  else if (g_utf8_validate_len ((const char *)data, size, NULL))
    encoding = "UTF-8";
  return g_convert ((const char *)data + mark, (gssize)(size - mark), "UTF-8", encoding, NULL, NULL,
                    error);
}

/* The delimiter that cuts the first lines into most pieces; a tab before a semicolon before a
 * comma, which may be a decimal sign. */
static char
find_delimiter (const char *text)
{
  static const char candidates[] = { '\t', ';', '|', ',' };
  const char *end = text;
  guint counts[G_N_ELEMENTS (candidates)] = { 0 };

  for (guint lines = 0; *end != '\0' && lines < 5; end++)
    {
      lines += *end == '\n';
      for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
        counts[i] += *end == candidates[i];
    }
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (counts[i] > 0)
      return candidates[i];
  return '\t';
}

static void
add_row (RtLabTableCells *cells, const RtCsvReader *reader)
{
  guint n = rt_csv_reader_n_cells (reader);
  guint line = rt_csv_reader_line (reader);
  char **row = g_new0 (char *, n + 1);
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    {
      row[i] = g_strstrip (g_strdup (rt_csv_reader_cell (reader, i)));
      any |= *row[i] != '\0';
    }
  if (!any)
    {
      g_strfreev (row);
      return;
    }
  g_ptr_array_add (cells->rows, row);
  g_array_append_val (cells->lines, line);
}

/**
 * rt_lab_table_cells_read:
 * @content: a file, or what was pasted
 *
 * Returns: (transfer full): its cells without white space around them, empty rows left out; %NULL
 * with a sentence.
 */
RtLabTableCells *
rt_lab_table_cells_read (GBytes *content, GError **error)
{
  g_autofree char *text = to_utf8 (content, error);
  g_autoptr (RtLabTableCells) cells = NULL;
  g_autoptr (GInputStream) bytes = NULL;
  g_autoptr (RtTextStream) stream = NULL;
  g_autoptr (RtCsvReader) reader = NULL;
  RtCsvStep step;

  if (text == NULL)
    return NULL;
  bytes = g_memory_input_stream_new_from_data (text, (gssize)strlen (text), NULL);
  stream = rt_text_stream_new (bytes, "utf-8", error);
  if (stream == NULL)
    return NULL;
  reader = rt_csv_reader_new (stream, find_delimiter (text), NULL);
  cells = g_new0 (RtLabTableCells, 1);
  cells->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  cells->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  while ((step = rt_csv_reader_next (reader, NULL, error)) == RT_CSV_ROW)
    add_row (cells, reader);
  return step == RT_CSV_END ? g_steal_pointer (&cells) : NULL;
}
