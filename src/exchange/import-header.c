/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-header.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exchange-error.h"

/* More names than this are counted instead of listed. */
#define MOST_NAMES 8

static gboolean fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
fail (GError **error, const char *format, ...)
{
  va_list values;

  va_start (values, format);
  if (error != NULL)
    *error = g_error_new_valist (RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_MISMATCH, format, values);
  va_end (values);
  return FALSE;
}

static gboolean
find_name (const RtImportTable *table, const char *name, guint *index)
{
  return g_ptr_array_find_with_equal_func (table->names, name, g_str_equal, index);
}

/* A header in one piece that holds another usual delimiter is parted by that one. */
static char
other_delimiter (const RtImportTable *table)
{
  const char *header = g_ptr_array_index (table->names, 0);
  const char *found = table->names->len == 1 ? strpbrk (header, ",;\t|") : NULL;

  return found != NULL ? *found : '\0';
}

static gboolean
fail_missing (const RtImportTable *table, const RtProfileColumn *column, GError **error)
{
  const RtMappingProfile *profile = table->plan->profile;
  char other = other_delimiter (table);

  if (other == '\t')
    return fail (error,
                 _ ("The cells of this table seem to be parted by tabs, the profile %s expects "
                    "“%c”. Choose another profile or save the table with that sign."),
                 profile->name, profile->delimiter);
  if (other != '\0')
    return fail (error,
                 _ ("The cells of this table seem to be parted by “%c”, the profile %s expects "
                    "“%c”. Choose another profile or save the table with that sign."),
                 other, profile->name, profile->delimiter);
  return fail (error,
               _ ("This table does not fit the profile %s: its header has no column “%s”. Choose "
                  "another profile or file."),
               profile->name, column->name);
}

/* Every column the profile reads must be there; ignored ones need not. */
static gboolean
check_complete (const RtImportTable *table, GError **error)
{
  const GPtrArray *columns = table->plan->profile->columns;

  for (guint i = 0; i < columns->len; i++)
    {
      const RtProfileColumn *column = g_ptr_array_index (columns, i);

      if (column->role != RT_COLUMN_IGNORED && !find_name (table, column->name, NULL))
        return fail_missing (table, column, error);
    }
  return TRUE;
}

static gboolean
check_once (const RtImportTable *table, GError **error)
{
  for (guint i = 1; i < table->names->len; i++)
    {
      const char *name = g_ptr_array_index (table->names, i);
      guint first;

      if (*name != '\0' && find_name (table, name, &first) && first < i)
        return fail (error,
                     _ ("The header names the column “%s” twice (columns %u and %u). Remove or "
                        "rename one of them."),
                     name, first + 1, i + 1);
    }
  return TRUE;
}

/* Columns that the profile neither reads nor ignores on purpose. */
static void
report_unknown (RtImportTable *table)
{
  g_autoptr (GPtrArray) unknown = g_ptr_array_new ();
  g_autofree char *names = NULL;
  g_autofree char *reason = NULL;
  guint n;

  for (guint i = 0; i < table->names->len; i++)
    if (*(char *)g_ptr_array_index (table->names, i) != '\0'
        && rt_mapping_profile_column (table->plan->profile, g_ptr_array_index (table->names, i))
               == NULL)
      g_ptr_array_add (unknown, g_ptr_array_index (table->names, i));
  n = unknown->len;
  if (n == 0)
    return;
  if (n > MOST_NAMES)
    g_ptr_array_set_size (unknown, MOST_NAMES);
  g_ptr_array_add (unknown, n > MOST_NAMES ? (gpointer) "…" : NULL);
  g_ptr_array_add (unknown, NULL);
  names = g_strjoinv (", ", (char **)unknown->pdata);
  reason = g_strdup_printf (
      ngettext ("The profile does not know %u column; it was not read: %s.",
                "The profile does not know %u columns; they were not read: %s.", n),
      n, names);
  rt_import_reject (table->plan, table->file, table->line, NULL, reason);
}

static void
bind_columns (RtImportTable *table)
{
  for (guint i = 0; i < table->names->len; i++)
    {
      const RtProfileColumn *column =
          rt_mapping_profile_column (table->plan->profile, g_ptr_array_index (table->names, i));

      g_ptr_array_add (table->columns, (gpointer)column);
      if (column != NULL && column->role == RT_COLUMN_TIME)
        table->time_at = i;
    }
}

/**
 * rt_import_header_read:
 * @table: names and columns are filled
 * @reader: stands before the first row
 *
 * Returns: whether the first row is the header of a table that the profile describes; unknown
 *   columns are listed as rejected.
 */
gboolean
rt_import_header_read (RtImportTable *table, RtCsvReader *reader, GError **error)
{
  RtCsvStep step = rt_csv_reader_next (reader, NULL, error);

  if (step == RT_CSV_ERROR)
    return FALSE;
  if (step == RT_CSV_END)
    return fail (error, _ ("The file is empty. There is nothing to import in it."));
  table->line = rt_csv_reader_line (reader);
  for (guint i = 0; i < rt_csv_reader_n_cells (reader); i++)
    g_ptr_array_add (table->names, g_strstrip (g_strdup (rt_csv_reader_cell (reader, i))));
  while (table->names->len > 1
         && *(char *)g_ptr_array_index (table->names, table->names->len - 1) == '\0')
    g_ptr_array_set_size (table->names, table->names->len - 1);
  if (!check_complete (table, error) || !check_once (table, error))
    return FALSE;
  bind_columns (table);
  report_unknown (table);
  return TRUE;
}
