/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "csv-reader.h"

#include <glib/gi18n.h>
#include <string.h>

struct _RtCsvReader
{
  char *text; /* UTF-8, ended by NUL */
  gsize length;
  gsize at;
  char delimiter;
  guint next_line;
  guint line; /* on which the present record begins */
  guint n_records;
  GPtrArray *cells; /* (element utf8) */
  GString *cell;
};

G_DEFINE_QUARK (rt - exchange - error - quark, rt_exchange_error)

static gboolean unreadable (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
unreadable (GError **error, const char *format, ...)
{
  va_list values;

  va_start (values, format);
  g_clear_error (error);
  if (error != NULL)
    *error = g_error_new_valist (RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_UNREADABLE, format, values);
  va_end (values);
  return FALSE;
}

/* UTF-16 is known by its mark; without one the bytes are in the encoding the profile names. */
static const char *
encoding_of (const guint8 *data, gsize size, const char *named)
{
  if (size >= 2 && data[0] == 0xff && data[1] == 0xfe)
    return "UTF-16LE";
  if (size >= 2 && data[0] == 0xfe && data[1] == 0xff)
    return "UTF-16BE";
  return named;
}

static guint
line_at (const char *text, gsize offset)
{
  guint line = 1;

  for (gsize i = 0; i < offset; i++)
    if (text[i] == '\n')
      line++;
  return line;
}

static gboolean
is_utf8_name (const char *encoding)
{
  return g_ascii_strcasecmp (encoding, "UTF-8") == 0 || g_ascii_strcasecmp (encoding, "UTF8") == 0;
}

static char *
to_utf8 (const char *data, gsize size, const char *encoding, gsize *length, GError **error)
{
  const char *end = NULL;
  char *text;

  if (!is_utf8_name (encoding))
    {
      text = g_convert (data, (gssize)size, "UTF-8", encoding, NULL, length, NULL);
      if (text == NULL)
        unreadable (error, _ ("The file is not text in the encoding %s."), encoding);
      return text;
    }
  if (!g_utf8_validate (data, (gssize)size, &end))
    {
      unreadable (error,
                  _ ("The file is not UTF-8 text: a byte in line %u is none. If it comes from an "
                     "older program, use a profile with the encoding Windows-1252."),
                  line_at (data, (gsize)(end - data)));
      return NULL;
    }
  *length = size;
  return g_strndup (data, size);
}

static gboolean
check_text (const char *text, gsize length, GError **error)
{
  for (gsize i = 0; i < length; i++)
    if ((guint8)text[i] < 0x20 && strchr ("\t\n\r\f", text[i]) == NULL)
      return unreadable (error,
                         _ ("This is not a table of text: line %u holds control characters."),
                         line_at (text, i));
  return TRUE;
}

/**
 * rt_csv_reader_new:
 * @content: the whole file
 * @encoding: of the text, unless it begins with a mark of UTF-16
 * @delimiter: between cells
 *
 * Returns: (transfer full): a reader before the first record; %NULL when @content is empty, binary
 * or not in the encoding.
 */
RtCsvReader *
rt_csv_reader_new (GBytes *content, const char *encoding, char delimiter, GError **error)
{
  gsize size, length = 0;
  const char *data = g_bytes_get_data (content, &size);
  g_autofree char *text = NULL;
  RtCsvReader *reader;

  if (size == 0)
    {
      unreadable (error, _ ("The file is empty."));
      return NULL;
    }
  encoding = encoding_of ((const guint8 *)data, size, encoding);
  if (is_utf8_name (encoding) && memchr (data, '\0', size) != NULL)
    {
      unreadable (error, _ ("This is not a table of text but a binary file."));
      return NULL;
    }
  text = to_utf8 (data, size, encoding, &length, error);
  if (text == NULL || !check_text (text, length, error))
    return NULL;
  reader = g_new0 (RtCsvReader, 1);
  reader->text = g_steal_pointer (&text);
  reader->length = length;
  reader->delimiter = delimiter;
  reader->next_line = 1;
  reader->cells = g_ptr_array_new_with_free_func (g_free);
  reader->cell = g_string_new (NULL);
  if (g_str_has_prefix (reader->text, "\xef\xbb\xbf"))
    reader->at = 3;
  return reader;
}

/** rt_csv_reader_free: frees the reader. */
void
rt_csv_reader_free (RtCsvReader *reader)
{
  if (reader == NULL)
    return;
  g_free (reader->text);
  g_ptr_array_unref (reader->cells);
  g_string_free (reader->cell, TRUE);
  g_free (reader);
}

static void
end_cell (RtCsvReader *reader)
{
  g_ptr_array_add (reader->cells, g_strndup (reader->cell->str, reader->cell->len));
  g_string_truncate (reader->cell, 0);
}

/* Behind the opening quote: up to and over the closing one. */
static gboolean
read_quoted (RtCsvReader *reader, GError **error)
{
  guint opened = reader->next_line;

  while (reader->at < reader->length)
    {
      char c = reader->text[reader->at++];

      if (c == '"' && reader->text[reader->at] != '"')
        return TRUE;
      if (c == '"')
        reader->at++;
      if (c == '\n')
        reader->next_line++;
      g_string_append_c (reader->cell, c);
      if (reader->cell->len > RT_CSV_MAX_LINE_BYTES)
        break;
    }
  return unreadable (error, _ ("The quotation mark opened in line %u is never closed."), opened);
}

static gboolean
at_line_end (RtCsvReader *reader)
{
  char c = reader->text[reader->at];

  return reader->at >= reader->length || c == '\n'
         || (c == '\r' && reader->text[reader->at + 1] == '\n') || c == '\r';
}

static void
skip_line_end (RtCsvReader *reader)
{
  if (reader->at < reader->length && reader->text[reader->at] == '\r')
    reader->at++;
  if (reader->at < reader->length && reader->text[reader->at] == '\n')
    reader->at++;
  reader->next_line++;
}

static gboolean
read_record (RtCsvReader *reader, GError **error)
{
  gsize start = reader->at;

  while (TRUE)
    {
      if (reader->text[reader->at] == '"' && reader->cell->len == 0)
        {
          reader->at++;
          if (!read_quoted (reader, error))
            return FALSE;
        }
      while (!at_line_end (reader) && reader->text[reader->at] != reader->delimiter
             && reader->at - start <= RT_CSV_MAX_LINE_BYTES)
        g_string_append_c (reader->cell, reader->text[reader->at++]);
      if (reader->at - start > RT_CSV_MAX_LINE_BYTES)
        return unreadable (error, _ ("Line %u is longer than a million characters."), reader->line);
      end_cell (reader);
      if (reader->cells->len > RT_CSV_MAX_COLUMNS)
        return unreadable (error, _ ("Line %u has more than %d columns."), reader->line,
                           RT_CSV_MAX_COLUMNS);
      if (at_line_end (reader))
        break;
      reader->at++;
    }
  skip_line_end (reader);
  return TRUE;
}

/**
 * rt_csv_reader_next:
 *
 * Reads the next record; lines without anything in them are passed over.
 *
 * Returns: %RT_CSV_RECORD, %RT_CSV_END, or %RT_CSV_ERROR with a sentence naming the line.
 */
RtCsvResult
rt_csv_reader_next (RtCsvReader *reader, GError **error)
{
  while (reader->at < reader->length && at_line_end (reader))
    skip_line_end (reader);
  g_ptr_array_set_size (reader->cells, 0);
  g_string_truncate (reader->cell, 0);
  if (reader->at >= reader->length)
    return RT_CSV_END;
  reader->line = reader->next_line;
  if (++reader->n_records > RT_CSV_MAX_RECORDS)
    {
      unreadable (error, _ ("The file has more than five million rows. Import it in parts."));
      return RT_CSV_ERROR;
    }
  return read_record (reader, error) ? RT_CSV_RECORD : RT_CSV_ERROR;
}

/** rt_csv_reader_cells: Returns: (transfer none) (element-type utf8): cells, until the next record.
 */
const GPtrArray *
rt_csv_reader_cells (RtCsvReader *reader)
{
  return reader->cells;
}

/** rt_csv_reader_line: Returns: the line on which the present record begins, from 1. */
guint
rt_csv_reader_line (RtCsvReader *reader)
{
  return reader->line;
}
