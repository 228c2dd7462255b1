/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "regimen-table.h"

#include <glib/gi18n.h>

#include "exchange-error.h"
#include "lab-table-cells.h"

#define MOST_ROWS 5000
#define LONGEST_CELL 500
#define NO_COLUMN (-1)

static void
row_free (gpointer data)
{
  RtRegimenTableRow *row = data;

  for (int column = 0; column < RT_N_REGIMEN_COLUMNS; column++)
    g_free (row->cells[column]);
  g_free (row);
}

/** rt_regimen_table_free: frees the table. */
void
rt_regimen_table_free (RtRegimenTable *table)
{
  if (table == NULL)
    return;
  g_ptr_array_unref (table->rows);
  g_ptr_array_unref (table->not_read);
  g_array_unref (table->rows_left_over);
  g_free (table);
}

static gboolean
fail (GError **error, RtExchangeError code, const char *sentence)
{
  g_set_error_literal (error, RT_EXCHANGE_ERROR, code, sentence);
  return FALSE;
}

/* The place of each column in a row of headings. */
static gboolean
read_header (RtRegimenTable *table,
             const RtRegimenProfile *profile,
             char **header,
             int places[RT_N_REGIMEN_COLUMNS],
             GError **error)
{
  for (int column = 0; column < RT_N_REGIMEN_COLUMNS; column++)
    places[column] = NO_COLUMN;
  for (int i = 0; header[i] != NULL; i++)
    {
      RtRegimenColumn column;

      if (*header[i] == '\0')
        continue;
      if (!rt_regimen_profile_column (profile, header[i], &column))
        {
          g_ptr_array_add (table->not_read, g_strdup (header[i]));
          continue;
        }
      if (places[column] != NO_COLUMN)
        {
          g_set_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_MISMATCH,
                       _ ("The columns “%s” and “%s” say the same. Remove or rename one of them. "
                          "Nothing was read."),
                       header[places[column]], header[i]);
          return FALSE;
        }
      places[column] = i;
    }
  return places[RT_REGIMEN_COLUMN_NAME] != NO_COLUMN
         || fail (error, RT_EXCHANGE_ERROR_MISMATCH,
                  _ ("No column says what is taken or done. The first row must have headings, one "
                     "of them “substance” or “name”. Nothing was read."));
}

/* White space of every kind, line breaks too, becomes one space. */
static char *
tidy (const char *cell)
{
  g_auto (GStrv) words = g_strsplit_set (cell, " \t\r\n\v\f", -1);
  GString *text = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", *word);
  return g_string_free_and_steal (text);
}

static gboolean
check_cell (const char *cell, guint line, GError **error)
{
  for (const char *c = cell; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_iscntrl (g_utf8_get_char (c)))
      {
        g_set_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_NOT_TEXT,
                     _ ("Line %u holds signs that are no text. Nothing was read."), line);
        return FALSE;
      }
  if (g_utf8_strlen (cell, -1) <= LONGEST_CELL)
    return TRUE;
  g_set_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_TOO_LARGE,
               _ ("A cell of line %u has more than 500 characters. Shorten it. Nothing was read."),
               line);
  return FALSE;
}

static gboolean
read_row (RtRegimenTable *table,
          char **cells,
          guint line,
          guint n_headings,
          const int places[RT_N_REGIMEN_COLUMNS],
          GError **error)
{
  RtRegimenTableRow *row = g_new0 (RtRegimenTableRow, 1);
  guint n = g_strv_length (cells);

  g_ptr_array_add (table->rows, row);
  row->line = line;
  if (n > n_headings)
    g_array_append_val (table->rows_left_over, line);
  for (int column = 0; column < RT_N_REGIMEN_COLUMNS; column++)
    {
      char *cell = NULL;

      if (places[column] == NO_COLUMN || places[column] >= (int)n)
        continue;
      cell = tidy (cells[places[column]]);
      if (*cell == '\0')
        g_clear_pointer (&cell, g_free);
      row->cells[column] = cell;
      if (cell != NULL && !check_cell (cell, line, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_cells (RtRegimenTable *table,
            const RtRegimenProfile *profile,
            const RtLabTableCells *cells,
            GError **error)
{
  char **header = cells->rows->len > 0 ? g_ptr_array_index (cells->rows, 0) : NULL;
  int places[RT_N_REGIMEN_COLUMNS];

  if (cells->rows->len > MOST_ROWS)
    return fail (error, RT_EXCHANGE_ERROR_TOO_LARGE,
                 _ ("The table has more than 5,000 rows: that is no list of what one patient takes "
                    "or does. Nothing was read."));
  if (header == NULL)
    return fail (error, RT_EXCHANGE_ERROR_NOT_TABLE, _ ("There is nothing to read."));
  table->header_line = g_array_index (cells->lines, guint, 0);
  if (!read_header (table, profile, header, places, error))
    return FALSE;
  for (guint i = 1; i < cells->rows->len; i++)
    if (!read_row (table, g_ptr_array_index (cells->rows, i),
                   g_array_index (cells->lines, guint, i), g_strv_length (header), places, error))
      return FALSE;
  return table->rows->len > 0
         || fail (error, RT_EXCHANGE_ERROR_NOT_TABLE,
                  _ ("The table has headings and no rows below them. Nothing was read."));
}

/**
 * rt_regimen_table_read:
 * @content: a file, or what was pasted from a spreadsheet: UTF-8, UTF-16 or Windows-1252; tabs,
 *   semicolons or commas; headings first
 *
 * Returns: (transfer full): the rows as they stand there; %NULL with a sentence.
 */
RtRegimenTable *
rt_regimen_table_read (const RtRegimenProfile *profile, GBytes *content, GError **error)
{
  g_autoptr (RtLabTableCells) cells = rt_lab_table_cells_read (content, error);
  g_autoptr (RtRegimenTable) table = NULL;

  if (cells == NULL)
    return NULL;
  table = g_new0 (RtRegimenTable, 1);
  table->rows = g_ptr_array_new_with_free_func (row_free);
  table->not_read = g_ptr_array_new_with_free_func (g_free);
  table->rows_left_over = g_array_new (FALSE, FALSE, sizeof (guint));
  return read_cells (table, profile, cells, error) ? g_steal_pointer (&table) : NULL;
}
