/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exchange-error.h"
#include "lab-table-cells.h"
#include "text-fold.h"

#define NO_COLUMN (-1)

typedef enum
{
  ROLE_COLLECTED,
  ROLE_NAME,
  ROLE_CODE,
  ROLE_VALUE,
  ROLE_UNIT,
  ROLE_INTERVAL,
  ROLE_LOW,
  ROLE_HIGH,
  ROLE_FLAG,
  ROLE_SPECIMEN,
  ROLE_METHOD,
  ROLE_NOTE,
  N_ROLES,
} Role;

/* Headings as laboratories and spreadsheets write them, folded. */
static const char *const headings[N_ROLES] = {
  [ROLE_COLLECTED] =
      "|date|collected|collection date|date collected|sample date|collected at|datum|"
      "entnahme|entnahmedatum|abnahme|abnahmedatum|",
  [ROLE_NAME] = "|analyte|test|test name|name|parameter|analyt|untersuchung|bezeichnung|"
                "component|investigation|",
  [ROLE_CODE] = "|code|loinc|loinc code|test code|kurzel|order code|",
  [ROLE_VALUE] = "|value|result|ergebnis|wert|messwert|resultat|",
  [ROLE_UNIT] = "|unit|units|einheit|dimension|",
  [ROLE_INTERVAL] = "|reference|reference interval|reference range|ref range|ref. range|range|"
                    "normal range|referenzbereich|normbereich|referenz|normwert|interval|",
  [ROLE_LOW] = "|low|lower|lower limit|untergrenze|min|",
  [ROLE_HIGH] = "|high|upper|upper limit|obergrenze|max|",
  [ROLE_FLAG] = "|flag|flags|abnormal|abnormal flag|bewertung|hinweis|h/l|+/-|",
  [ROLE_SPECIMEN] = "|specimen|sample|sample type|specimen type|material|probenmaterial|",
  [ROLE_METHOD] = "|method|methode|verfahren|",
  [ROLE_NOTE] = "|note|notes|comment|comments|kommentar|bemerkung|",
};

static void
row_free (gpointer data)
{
  RtLabTableRow *row = data;

  g_free (row->collected);
  g_free (row->name);
  g_free (row->code);
  g_free (row->value);
  g_free (row->unit);
  g_free (row->interval);
  g_free (row->low);
  g_free (row->high);
  g_free (row->flag);
  g_free (row->specimen);
  g_free (row->method);
  g_free (row->note);
  g_free (row);
}

/** rt_lab_table_free: frees the table. */
void
rt_lab_table_free (RtLabTable *table)
{
  if (table == NULL)
    return;
  g_ptr_array_unref (table->rows);
  g_free (table);
}

static int
role_of (const char *cell)
{
  g_autofree char *folded = rt_text_fold (cell);
  g_autofree char *wanted = NULL;

  g_strstrip (folded);
  if (*folded == '\0')
    return NO_COLUMN;
  wanted = g_strdup_printf ("|%s|", folded);
  for (int role = 0; role < N_ROLES; role++)
    if (strstr (headings[role], wanted) != NULL)
      return role;
  return NO_COLUMN;
}

/* Which column has which role; whether name and value have one. */
static gboolean
read_header (char **header, int columns[N_ROLES])
{
  for (int role = 0; role < N_ROLES; role++)
    columns[role] = NO_COLUMN;
  for (int i = 0; header[i] != NULL; i++)
    {
      int role = role_of (header[i]);

      if (role != NO_COLUMN && columns[role] == NO_COLUMN)
        columns[role] = i;
    }
  return columns[ROLE_VALUE] != NO_COLUMN
         && (columns[ROLE_NAME] != NO_COLUMN || columns[ROLE_CODE] != NO_COLUMN);
}

/* Without a header: name, value, unit, interval, flag, as a person would copy them. */
static void
assume_columns (int columns[N_ROLES])
{
  for (int role = 0; role < N_ROLES; role++)
    columns[role] = NO_COLUMN;
  columns[ROLE_NAME] = 0;
  columns[ROLE_VALUE] = 1;
  columns[ROLE_UNIT] = 2;
  columns[ROLE_INTERVAL] = 3;
  columns[ROLE_FLAG] = 4;
}

static char *
cell (char **row, int column)
{
  int length = (int)g_strv_length (row);

  return column != NO_COLUMN && column < length && *row[column] != '\0' ? g_strdup (row[column])
                                                                        : NULL;
}

static void
add_long_row (RtLabTable *table, char **cells, guint line, const int columns[N_ROLES])
{
  RtLabTableRow *row = g_new0 (RtLabTableRow, 1);

  row->line = line;
  row->collected = cell (cells, columns[ROLE_COLLECTED]);
  row->name = cell (cells, columns[ROLE_NAME]);
  row->code = cell (cells, columns[ROLE_CODE]);
  row->value = cell (cells, columns[ROLE_VALUE]);
  row->unit = cell (cells, columns[ROLE_UNIT]);
  row->interval = cell (cells, columns[ROLE_INTERVAL]);
  row->low = cell (cells, columns[ROLE_LOW]);
  row->high = cell (cells, columns[ROLE_HIGH]);
  row->flag = cell (cells, columns[ROLE_FLAG]);
  row->specimen = cell (cells, columns[ROLE_SPECIMEN]);
  row->method = cell (cells, columns[ROLE_METHOD]);
  row->note = cell (cells, columns[ROLE_NOTE]);
  if (row->value != NULL && (row->name != NULL || row->code != NULL))
    g_ptr_array_add (table->rows, row);
  else
    {
      table->n_empty++;
      row_free (row);
    }
}

/* "5-HIAA (mg/24h)" and "5-HIAA [mg/24h]" carry their unit. */
static void
split_unit (const char *heading, char **name, char **unit)
{
  gsize length = strlen (heading);
  char closing = length > 0 ? heading[length - 1] : '\0';
  const char *opening = closing == ')'   ? strrchr (heading, '(')
                        : closing == ']' ? strrchr (heading, '[')
                                         : NULL;

  /* mg/(24.h) ends with a bracket of its own. */
  if (opening != NULL && opening > heading && opening[-1] == ' ')
    {
      *name = g_strstrip (g_strndup (heading, (gsize)(opening - heading)));
      *unit = g_strndup (opening + 1, (gsize)(heading + length - 1 - opening - 1));
      return;
    }
  *name = g_strdup (heading);
  *unit = NULL;
}

static gboolean
is_unit_row (char **row)
{
  g_autofree char *folded = rt_text_fold (row[0] != NULL ? row[0] : "");

  if (row[0] != NULL && *row[0] != '\0' && strstr ("|unit|units|einheit|", folded) == NULL)
    return FALSE;
  for (int i = 1; row[0] != NULL && row[i] != NULL; i++)
    if (*row[i] != '\0' && strchr (row[i], '/') != NULL)
      return TRUE;
  return FALSE;
}

static void
add_wide_cell (RtLabTable *table,
               const char *heading,
               const char *unit,
               const char *collected,
               const char *value,
               guint line)
{
  RtLabTableRow *row;

  if (value == NULL || *value == '\0')
    {
      table->n_empty++;
      return;
    }
  row = g_new0 (RtLabTableRow, 1);
  row->line = line;
  row->collected = g_strdup (collected);
  row->value = g_strdup (value);
  split_unit (heading, &row->name, &row->unit);
  if (row->unit == NULL && unit != NULL && *unit != '\0')
    row->unit = g_strdup (unit);
  g_ptr_array_add (table->rows, row);
}

static void
read_wide (RtLabTable *table, const RtLabTableCells *cells)
{
  char **header = g_ptr_array_index (cells->rows, 0);
  guint first = 1;
  char **units = NULL;

  if (cells->rows->len > 1 && is_unit_row (g_ptr_array_index (cells->rows, 1)))
    {
      units = g_ptr_array_index (cells->rows, 1);
      first = 2;
    }
  table->wide = TRUE;
  for (guint i = first; i < cells->rows->len; i++)
    {
      char **row = g_ptr_array_index (cells->rows, i);
      guint n = g_strv_length (row), n_units = units != NULL ? g_strv_length (units) : 0;

      for (guint column = 1; header[column] != NULL; column++)
        if (*header[column] != '\0')
          add_wide_cell (table, header[column], column < n_units ? units[column] : NULL, row[0],
                         column < n ? row[column] : NULL, g_array_index (cells->lines, guint, i));
    }
}

static void
read_long (RtLabTable *table, const RtLabTableCells *cells, guint first, const int columns[N_ROLES])
{
  for (guint i = first; i < cells->rows->len; i++)
    add_long_row (table, g_ptr_array_index (cells->rows, i), g_array_index (cells->lines, guint, i),
                  columns);
}

/* A comma between digits and nowhere a point between digits: the comma is the decimal sign. */
static char
find_decimal_sign (const RtLabTable *table)
{
  gboolean comma = FALSE, point = FALSE;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const RtLabTableRow *row = g_ptr_array_index (table->rows, i);

      for (const char *c = row->value; *c != '\0'; c++)
        if (c > row->value && g_ascii_isdigit (c[-1]) && g_ascii_isdigit (c[1]))
          {
            comma |= *c == ',';
            point |= *c == '.';
          }
    }
  return comma && !point ? ',' : '.';
}

/* Two tests under one code are two tests. */
static void
mark_ambiguous_codes (RtLabTable *table)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < table->rows->len; i++)
    {
      RtLabTableRow *row = g_ptr_array_index (table->rows, i);
      RtLabTableRow *other = row->code != NULL ? g_hash_table_lookup (seen, row->code) : NULL;

      if (row->code != NULL && other == NULL)
        g_hash_table_insert (seen, row->code, row);
      if (other == NULL)
        continue;
      if (g_strcmp0 (other->name, row->name) != 0 || g_strcmp0 (other->unit, row->unit) != 0)
        row->code_is_ambiguous = other->code_is_ambiguous = TRUE;
      else
        row->code_is_ambiguous = other->code_is_ambiguous;
    }
}

static gboolean
read_cells (RtLabTable *table, const RtLabTableCells *cells)
{
  char **header = cells->rows->len > 0 ? g_ptr_array_index (cells->rows, 0) : NULL;
  int columns[N_ROLES];

  if (header == NULL)
    return FALSE;
  if (read_header (header, columns))
    read_long (table, cells, 1, columns);
  else if (role_of (header[0]) == ROLE_COLLECTED)
    read_wide (table, cells);
  else
    {
      assume_columns (columns);
      read_long (table, cells, 0, columns);
    }
  return table->rows->len > 0;
}

/**
 * rt_lab_table_read:
 * @content: a file of a laboratory, or what was pasted from a spreadsheet: UTF-8, UTF-16 or
 *   Windows-1252; tabs, semicolons or commas; one result for each row, or an analyte for each
 * column with the date of collection in the first one
 *
 * Returns: (transfer full): the results as they stand there; %NULL with a sentence.
 */
RtLabTable *
rt_lab_table_read (GBytes *content, GError **error)
{
  g_autoptr (RtLabTableCells) cells = rt_lab_table_cells_read (content, error);
  g_autoptr (RtLabTable) table = NULL;

  if (cells == NULL)
    return NULL;
  table = g_new0 (RtLabTable, 1);
  table->rows = g_ptr_array_new_with_free_func (row_free);
  if (!read_cells (table, cells))
    {
      g_set_error_literal (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_NOT_TABLE,
                           _ ("No results were found. A table of results has columns for the test "
                              "and its value, or a column of dates and one for each test."));
      return NULL;
    }
  table->decimal_sign = find_decimal_sign (table);
  mark_ambiguous_codes (table);
  return g_steal_pointer (&table);
}
