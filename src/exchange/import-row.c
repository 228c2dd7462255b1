/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "number-text.h"

/* Dates outside these years are slips of the pen: nobody's record begins or ends there. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2200

/* Lists something that was not taken; takes over @reason. */
void
rt_import_reject (
    RtImportPlan *plan, const char *file, guint line, const char *column, char *reason)
{
  RtImportRejection *rejection = g_new0 (RtImportRejection, 1);

  rejection->file = g_strdup (file);
  rejection->line = line;
  rejection->column = g_strdup (column);
  /* Translators: a column of a table, and what is wrong with its cell. */
  rejection->reason =
      column != NULL ? g_strdup_printf (_ ("Column %s: %s"), column, reason) : g_strdup (reason);
  g_free (reason);
  g_ptr_array_add (plan->rejections, rejection);
}

static void
reject (RtImportRow *row, const char *column, char *reason)
{
  rt_import_reject (row->plan, row->file, row->line, column, reason);
}

static gboolean
read_time (RtImportRow *row, const char *cell, GError **error)
{
  const RtMappingProfile *profile = row->plan->profile;
  int year;

  if (*cell == '\0')
    {
      g_set_error_literal (error, RT_DATE_ERROR, RT_DATE_ERROR_SYNTAX, _ ("The date is missing."));
      return FALSE;
    }
  if (!rt_moment_parse_order (cell, profile->date_order, profile->zone, &row->at, error))
    return FALSE;
  rt_calendar_date_get_ymd (rt_moment_date (row->at), &year, NULL, NULL);
  if (year >= FIRST_YEAR && year <= LAST_YEAR)
    return TRUE;
  g_set_error (error, RT_DATE_ERROR, RT_DATE_ERROR_RANGE,
               _ ("The year must lie between %d and %d."), FIRST_YEAR, LAST_YEAR);
  return FALSE;
}

static gboolean
find_time (RtImportRow *row)
{
  for (guint i = 0; i < row->header->len; i++)
    {
      const char *name = g_ptr_array_index (row->header, i);
      const RtProfileColumn *column = rt_mapping_profile_column (row->plan->profile, name);
      g_autofree char *cell = g_strstrip (g_strdup (g_ptr_array_index (row->cells, i)));
      g_autoptr (GError) error = NULL;

      if (column == NULL || column->role != RT_COLUMN_TIME)
        continue;
      if (read_time (row, cell, &error))
        return TRUE;
      reject (row, name, g_strdup (error->message));
      return FALSE;
    }
  return FALSE;
}

static gboolean
read_word (const RtMeasure *measure, const char *cell, double *value, char **reason)
{
  for (guint i = 0; i < measure->categories->len; i++)
    {
      const RtMeasureCategory *category = g_ptr_array_index (measure->categories, i);

      if (g_ascii_strcasecmp (category->label, cell) == 0)
        {
          *value = category->value;
          return TRUE;
        }
    }
  *reason = g_strdup (_ ("This is none of the words the profile knows for it."));
  return FALSE;
}

static gboolean
read_number (const RtMappingProfile *profile,
             const RtMeasure *measure,
             const char *cell,
             double *value,
             char **reason)
{
  g_autoptr (GError) error = NULL;

  if (!rt_number_parse (cell, profile->decimal_sign, value, &error))
    {
      *reason = g_strdup (error->message);
      return FALSE;
    }
  if (*value >= measure->minimum && *value <= measure->maximum)
    return TRUE;
  *reason =
      g_strdup_printf (_ ("The value lies outside %g to %g."), measure->minimum, measure->maximum);
  return FALSE;
}

/* A cell with a time of day is exact to the second; the same identity twice in a file is one value,
 * or a contradiction. */
static gboolean
is_new (RtImportRow *row, const char *column, const RtImportValue *value)
{
  RtImportPlan *plan = row->plan;
  g_autofree char *identity =
      g_strdup_printf ("%s@%" G_GINT64_FORMAT, value->measure->id, row->at.local_s);
  const RtImportValue *before = g_hash_table_lookup (plan->seen, identity);

  if (before == NULL)
    {
      g_hash_table_insert (plan->seen, g_steal_pointer (&identity), (gpointer)value);
      return TRUE;
    }
  if (before->measurement->value == value->measurement->value)
    plan->duplicates++;
  else
    reject (row, column,
            g_strdup_printf (_ ("Line %u has another value for the same time; that one was kept."),
                             before->line));
  return FALSE;
}

static void
add_value (RtImportRow *row, const RtProfileColumn *column, const char *cell, double number)
{
  RtImportValue *value = g_new0 (RtImportValue, 1);

  value->measure = column->measure;
  value->file = g_strdup (row->file);
  value->line = row->line;
  value->measurement = rt_measurement_new ();
  value->measurement->measure_id = g_strdup (column->measure->id);
  value->measurement->at = row->at;
  value->measurement->source = rt_mapping_profile_source (row->plan->profile);
  value->measurement->value = number;
  value->measurement->value_text = g_strdup (cell);
  value->measurement->unit = g_strdup (column->measure->unit);
  if (is_new (row, column->name, value))
    g_ptr_array_add (row->plan->values, value);
  else
    {
      rt_measurement_free (value->measurement);
      g_free (value->file);
      g_free (value);
    }
}

static void
read_measure (RtImportRow *row, const RtProfileColumn *column, const char *cell)
{
  char *reason = NULL;
  double number;
  gboolean read = column->measure->categories != NULL
                      ? read_word (column->measure, cell, &number, &reason)
                      : read_number (row->plan->profile, column->measure, cell, &number, &reason);

  if (read)
    add_value (row, column, cell, number);
  else
    reject (row, column->name, reason);
}

static gboolean
step_is_new (RtImportRow *row, const RtProfileColumn *column, double dose)
{
  for (guint i = 0; i < row->plan->steps->len; i++)
    {
      const RtImportStep *before = g_ptr_array_index (row->plan->steps, i);

      if (before->step->from.local_s != row->at.local_s)
        continue;
      if (before->step->dose == dose)
        row->plan->duplicates++;
      else
        reject (row, column->name,
                g_strdup_printf (_ ("Line %u has another dose from the same day; that one was "
                                    "kept."),
                                 before->line));
      return FALSE;
    }
  return TRUE;
}

/* A dose of 0 ends the intervention. */
static void
read_dose (RtImportRow *row, const RtProfileColumn *column, const char *cell)
{
  g_autoptr (GError) error = NULL;
  RtImportStep *step;
  double dose;

  if (!rt_number_parse (cell, row->plan->profile->decimal_sign, &dose, &error) || dose < 0)
    {
      reject (row, column->name,
              g_strdup (error != NULL ? error->message : _ ("A dose cannot be negative.")));
      return;
    }
  if (!step_is_new (row, column, dose))
    return;
  step = g_new0 (RtImportStep, 1);
  step->file = g_strdup (row->file);
  step->line = row->line;
  step->step = rt_regimen_step_new ();
  step->step->from = row->at;
  step->step->mode = dose > 0 ? RT_REGIMEN_SCHEDULED : RT_REGIMEN_STOP;
  step->step->has_dose = dose > 0;
  step->step->dose = dose;
  step->step->dose_text = g_strdup (cell);
  g_ptr_array_add (row->plan->steps, step);
}

static RtMoment
day_start (const RtImportRow *row, RtCalendarDate day)
{
  return rt_moment_from_date (day, row->plan->profile->zone);
}

/**
 * rt_import_row_end_phase:
 *
 * Ends the phase the last row was in, on the day after that row.
 */
void
rt_import_row_end_phase (RtImportRow *row)
{
  if (row->phase == NULL)
    return;
  row->phase->has_until = TRUE;
  row->phase->until = day_start (row, rt_calendar_date_add_days (row->last_day, 1));
  g_ptr_array_add (row->plan->phases, g_steal_pointer (&row->phase));
}

static void
read_phase (RtImportRow *row, const RtProfileColumn *column, const char *cell)
{
  RtCalendarDate day = rt_moment_date (row->at);
  const char *name = column->names != NULL ? g_hash_table_lookup (column->names, cell) : NULL;

  if (name != NULL)
    cell = name;

  if (row->phase != NULL && !g_str_equal (row->phase->name, cell))
    {
      row->phase->has_until = TRUE;
      row->phase->until = day_start (row, day);
      g_ptr_array_add (row->plan->phases, g_steal_pointer (&row->phase));
    }
  if (row->phase == NULL)
    {
      row->phase = rt_phase_new ();
      row->phase->name = g_strdup (cell);
      row->phase->source = rt_mapping_profile_source (row->plan->profile);
      row->phase->from = day_start (row, day);
    }
  row->last_day = day;
}

static void
read_cell (RtImportRow *row, guint index)
{
  const RtProfileColumn *column =
      rt_mapping_profile_column (row->plan->profile, g_ptr_array_index (row->header, index));
  g_autofree char *cell = g_strstrip (g_strdup (g_ptr_array_index (row->cells, index)));

  if (column == NULL || *cell == '\0')
    return;
  if (column->role == RT_COLUMN_MEASURE)
    read_measure (row, column, cell);
  else if (column->role == RT_COLUMN_DOSE)
    read_dose (row, column, cell);
  else if (column->role == RT_COLUMN_PHASE)
    read_phase (row, column, cell);
}

/**
 * rt_import_row_read:
 * @row: a row with its cells
 *
 * Takes what can be taken from a row. A row of the wrong length or without a usable time is
 * rejected as a whole; otherwise every cell stands for itself.
 */
void
rt_import_row_read (RtImportRow *row)
{
  if (row->cells->len != row->header->len)
    {
      reject (row, NULL,
              g_strdup_printf (_ ("The row has %u cells, the first line %u."), row->cells->len,
                               row->header->len));
      return;
    }
  if (!find_time (row))
    return;
  for (guint i = 0; i < row->cells->len; i++)
    read_cell (row, i);
}
