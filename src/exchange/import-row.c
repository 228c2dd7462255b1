/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "import-cell.h"
#include "phase-marks.h"

/**
 * rt_import_reject:
 * @column: (nullable): the column of the cell; %NULL when it is about the row or the table
 * @reason: a sentence
 *
 * Lists something that was not taken over.
 */
void
rt_import_reject (
    RtImportPlan *plan, const char *file, guint line, const char *column, const char *reason)
{
  RtImportRejection *rejection = g_new0 (RtImportRejection, 1);

  rejection->file = g_strdup (file);
  rejection->line = line;
  rejection->column = g_strdup (column);
  /* Translators: a column of a table, and what is wrong with its cell. */
  rejection->reason =
      column != NULL ? g_strdup_printf (_ ("Column “%s”: %s"), column, reason) : g_strdup (reason);
  g_ptr_array_add (plan->rejections, rejection);
}

static void
reject (RtImportTable *table, const char *column, const char *reason)
{
  rt_import_reject (table->plan, table->file, table->line, column, reason);
}

/* Twice in the files: the first is kept, as it would be if the second came in a later import. */
static void
reject_second (RtImportTable *table, const char *column, const char *file, guint line)
{
  g_autofree char *reason =
      g_str_equal (file, table->file)
          ? g_strdup_printf (_ ("Line %u has another value for the same time. That one was read, "
                                "this one was not."),
                             line)
          : g_strdup_printf (_ ("Line %u of %s has another value for the same time. That one was "
                                "read, this one was not."),
                             line, file);

  reject (table, column, reason);
}

/* The same identity twice is one value, or a contradiction. */
static gboolean
is_new (RtImportTable *table, const RtProfileColumn *column, const RtImportValue *value)
{
  const RtImportValue *before = g_hash_table_lookup (table->plan->seen, value);

  if (before == NULL)
    return TRUE;
  if (before->measurement->value == value->measurement->value)
    table->plan->duplicates++;
  else
    reject_second (table, column->name, before->file, before->line);
  return FALSE;
}

static void
add_value (RtImportTable *table, const RtProfileColumn *column, const char *cell, double number)
{
  RtImportValue *value = g_new0 (RtImportValue, 1);

  value->measure = column->measure;
  value->file = g_strdup (table->file);
  value->line = table->line;
  value->measurement = rt_measurement_new ();
  value->measurement->measure_id = g_strdup (column->measure->id);
  value->measurement->at = table->at;
  value->measurement->source = rt_mapping_profile_source (table->plan->profile);
  value->measurement->value = number;
  value->measurement->value_text = g_strdup (cell);
  value->measurement->unit = g_strdup (column->measure->unit);
  if (!is_new (table, column, value))
    {
      rt_import_value_free (value);
      return;
    }
  g_hash_table_add (table->plan->seen, value);
  g_ptr_array_add (table->plan->values, value);
}

static gboolean
step_is_new (RtImportTable *table, const RtProfileColumn *column, double dose)
{
  GPtrArray *steps = table->plan->steps;

  for (guint i = 0; i < steps->len; i++)
    {
      const RtImportStep *before = g_ptr_array_index (steps, i);

      if (before->step->from.local_s != table->at.local_s)
        continue;
      if (before->step->dose == dose)
        table->plan->duplicates++;
      else
        reject_second (table, column->name, before->file, before->line);
      return FALSE;
    }
  return TRUE;
}

/* A dose of 0 ends the intervention. */
static void
add_step (RtImportTable *table, const char *cell, double dose)
{
  RtImportStep *step = g_new0 (RtImportStep, 1);

  step->file = g_strdup (table->file);
  step->line = table->line;
  step->step = rt_regimen_step_new ();
  step->step->from = table->at;
  step->step->mode = dose > 0 ? RT_REGIMEN_SCHEDULED : RT_REGIMEN_STOP;
  step->step->has_dose = dose > 0;
  step->step->dose = dose;
  step->step->dose_text = g_strdup (cell);
  step->step->planned = rt_calendar_date_compare (rt_moment_date (table->at), table->today) > 0;
  g_ptr_array_add (table->plan->steps, step);
}

static void
add_mark (RtImportTable *table, const RtProfileColumn *column, const char *cell)
{
  const char *name = column->names != NULL ? g_hash_table_lookup (column->names, cell) : NULL;

  rt_phase_marks_add (table->plan->marks, table->at, name != NULL ? name : cell);
}

static void
read_cell (RtImportTable *table, const RtProfileColumn *column, const char *cell)
{
  const RtMappingProfile *profile = table->plan->profile;
  g_autoptr (GError) error = NULL;
  double number;

  if (column->role == RT_COLUMN_MEASURE)
    {
      if (rt_import_cell_value (profile, column, cell, &number, &error))
        add_value (table, column, cell, number);
    }
  else if (column->role == RT_COLUMN_DOSE)
    {
      if (rt_import_cell_dose (profile, column, cell, &number, &error)
          && step_is_new (table, column, number))
        add_step (table, cell, number);
    }
  else if (column->role == RT_COLUMN_PHASE)
    add_mark (table, column, cell);
  if (error != NULL)
    reject (table, column->name, error->message);
}

static char *
trimmed (const RtCsvReader *reader, guint index)
{
  return g_strstrip (g_strdup (rt_csv_reader_cell (reader, index)));
}

static gboolean
are_blank (const RtCsvReader *reader, guint from)
{
  for (guint i = from; i < rt_csv_reader_n_cells (reader); i++)
    {
      const char *cell = rt_csv_reader_cell (reader, i);

      if (cell[strspn (cell, " \t\r\n")] != '\0')
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_time (RtImportTable *table, const RtCsvReader *reader)
{
  const char *column = g_ptr_array_index (table->names, table->time_at);
  g_autofree char *cell = trimmed (reader, table->time_at);
  g_autoptr (GError) error = NULL;

  if (*cell == '\0')
    reject (table, column, _ ("The date is missing. The row was not read."));
  else if (!rt_import_cell_time (table->plan->profile, cell, table->today, &table->at, &error))
    reject (table, column, error->message);
  else
    return TRUE;
  return FALSE;
}

/* Cells may have been lost or shifted: nothing in such a row can be trusted. */
static gboolean
has_every_cell (RtImportTable *table, const RtCsvReader *reader)
{
  guint n_cells = rt_csv_reader_n_cells (reader);
  guint n_names = table->names->len;
  g_autofree char *reason = NULL;

  if (n_cells == n_names || (n_cells > n_names && are_blank (reader, n_names)))
    return TRUE;
  reason = g_strdup_printf (_ ("The row has %u cells and the header has %u. The row was not read."),
                            n_cells, n_names);
  reject (table, NULL, reason);
  return FALSE;
}

/**
 * rt_import_row_read:
 * @reader: stands on a row below the header
 *
 * Takes what can be taken from a row. A row with too many or too few cells or without a usable time
 * is rejected as a whole; otherwise every cell stands for itself. A blank cell is an answer that
 * was not given.
 *
 * Returns: whether there was anything in the row.
 */
gboolean
rt_import_row_read (RtImportTable *table, const RtCsvReader *reader)
{
  if (are_blank (reader, 0))
    return FALSE;
  table->line = rt_csv_reader_line (reader);
  if (!has_every_cell (table, reader) || !read_time (table, reader))
    return TRUE;
  for (guint i = 0; i < table->columns->len; i++)
    {
      const RtProfileColumn *column = g_ptr_array_index (table->columns, i);
      g_autofree char *cell = NULL;

      if (column == NULL || i == table->time_at)
        continue;
      cell = trimmed (reader, i);
      if (*cell != '\0')
        read_cell (table, column, cell);
    }
  return TRUE;
}
