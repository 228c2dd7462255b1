/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For libFuzzer: any bytes, read as a table in the encoding and with the delimiter that the first
 * byte chooses. Found rows, written again with every cell in quotes, must come back as they are. */

#include <stdint.h>
#include <string.h>

#include "csv-reader.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static GPtrArray *
read_rows (const void *data, gsize size, const char *encoding, char delimiter)
{
  g_autoptr (GInputStream) bytes = g_memory_input_stream_new_from_data (data, (gssize)size, NULL);
  g_autoptr (RtTextStream) stream = rt_text_stream_new (bytes, encoding, NULL);
  g_autoptr (RtCsvReader) reader = rt_csv_reader_new (stream, delimiter, NULL);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autoptr (GError) error = NULL;
  RtCsvStep step;

  while ((step = rt_csv_reader_next (reader, NULL, &error)) == RT_CSV_ROW)
    {
      guint n = rt_csv_reader_n_cells (reader);
      char **row = g_new0 (char *, n + 1);

      for (guint i = 0; i < n; i++)
        row[i] = g_strdup (rt_csv_reader_cell (reader, i));
      g_ptr_array_add (rows, row);
    }
  g_assert_true ((step == RT_CSV_ERROR) == (error != NULL));
  return step == RT_CSV_END ? g_steal_pointer (&rows) : NULL;
}

static GString *
write_rows (const GPtrArray *rows, char delimiter)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      for (guint c = 0; row[c] != NULL; c++)
        {
          g_auto (GStrv) parts = g_strsplit (row[c], "\"", -1);
          g_autofree char *doubled = g_strjoinv ("\"\"", parts);

          g_string_append_printf (text, "%s\"%s\"", c > 0 ? (char[]){ delimiter, '\0' } : "",
                                  doubled);
        }
      g_string_append_c (text, '\n');
    }
  return text;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const encodings[] = { "utf-8", "utf-16le", "utf-16be", "windows-1252",
                                           "iso-8859-1" };
  static const char delimiters[] = ",;\t|";
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_autoptr (GString) text = NULL;
  char delimiter;

  if (size == 0)
    return 0;
  delimiter = delimiters[data[0] % 4];
  rows =
      read_rows (data + 1, size - 1, encodings[data[0] / 4 % G_N_ELEMENTS (encodings)], delimiter);
  if (rows == NULL)
    return 0;
  text = write_rows (rows, delimiter);
  back = read_rows (text->str, text->len, "utf-8", delimiter);
  g_assert_true (back != NULL || text->len > 1024 * 1024);
  g_assert_true (back == NULL || back->len == rows->len);
  for (guint i = 0; back != NULL && i < back->len; i++)
    g_assert_true (g_strv_equal (g_ptr_array_index (back, i), g_ptr_array_index (rows, i)));
  return 0;
}
