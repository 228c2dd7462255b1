/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-cell.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "exchange-error.h"
#include "number-text.h"
#include "text-fold.h"

/* Nobody's record begins before this year: an earlier one is a slip of the pen. */
#define FIRST_YEAR 1900
/* A rating cannot be of tomorrow, but a file may come from east of here. */
#define VALUE_DAYS_AHEAD 1
/* A taper is planned ahead, not for decades. */
#define DOSE_DAYS_AHEAD 3653

static gboolean
fail (GError **error, const char *sentence)
{
  g_set_error_literal (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_MISMATCH, sentence);
  return FALSE;
}

static gboolean
is_dose_table (const RtMappingProfile *profile)
{
  for (guint i = 0; i < profile->columns->len; i++)
    if (((const RtProfileColumn *)g_ptr_array_index (profile->columns, i))->role
        == RT_COLUMN_MEASURE)
      return FALSE;
  return TRUE;
}

/**
 * rt_import_cell_time:
 * @today: nothing can have been measured later; doses may be planned
 * @moment: (out): the time on the wall clock of the profile's zone
 *
 * Returns: whether the cell is a time at which something in a record can have happened.
 */
gboolean
rt_import_cell_time (const RtMappingProfile *profile,
                     const char *cell,
                     RtCalendarDate today,
                     RtMoment *moment,
                     GError **error)
{
  gboolean doses = is_dose_table (profile);
  RtCalendarDate date,
      last = rt_calendar_date_add_days (today, doses ? DOSE_DAYS_AHEAD : VALUE_DAYS_AHEAD);
  int year;

  if (!rt_moment_parse_order (cell, profile->date_order, profile->zone, moment, error))
    return FALSE;
  date = rt_moment_date (*moment);
  rt_calendar_date_get_ymd (date, &year, NULL, NULL);
  if (moment->precision < RT_PRECISION_DAY && !doses)
    return fail (error, _ ("The day is missing in this date."));
  if (year < FIRST_YEAR)
    return fail (error, _ ("This date lies before the year 1900."));
  if (rt_calendar_date_compare (date, last) > 0)
    return fail (error, doses ? _ ("This date lies more than ten years ahead.")
                              : _ ("This date lies in the future."));
  return TRUE;
}

static gboolean
same_word (const char *a, const char *b)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (g_str_equal (a, b))
    return TRUE;
  first = rt_text_fold (a);
  second = rt_text_fold (b);
  return g_str_equal (first, second);
}

static gboolean
read_word (const RtMeasure *measure, const char *cell, double *value, GError **error)
{
  for (guint i = 0; i < measure->categories->len; i++)
    {
      const RtMeasureCategory *category = g_ptr_array_index (measure->categories, i);

      if (same_word (category->label, cell))
        {
          *value = category->value;
          return TRUE;
        }
    }
  return fail (error, _ ("This is none of the words that the profile lists for the column."));
}

/* What a spreadsheet would calculate instead of showing it. */
static gboolean
is_formula (const char *cell)
{
  return *cell == '=' || *cell == '@'
         || (strchr ("+-", *cell) != NULL && g_ascii_isalpha (cell[strspn (cell, "+-")]));
}

static gboolean
read_number (const RtMappingProfile *profile, const char *cell, double *value, GError **error)
{
  if (is_formula (cell))
    return fail (error, _ ("This cell holds a formula. Save the table with the values instead."));
  return rt_number_parse (cell, profile->decimal_sign, value, error);
}

static gboolean
fail_range (double minimum, double maximum, GError **error)
{
  g_autofree char *from = rt_number_format_shortest (minimum, 6);
  g_autofree char *to = rt_number_format_shortest (maximum, 6);

  g_set_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_MISMATCH,
               _ ("The value lies outside the range from %s to %s."), from, to);
  return FALSE;
}

/**
 * rt_import_cell_value:
 * @column: a column with the role measure
 * @value: (out): the number, or the number that stands for the word
 *
 * Returns: whether the cell is a value of the measure.
 */
gboolean
rt_import_cell_value (const RtMappingProfile *profile,
                      const RtProfileColumn *column,
                      const char *cell,
                      double *value,
                      GError **error)
{
  const RtMeasure *measure = column->measure;

  if (measure->categories != NULL)
    return read_word (measure, cell, value, error);
  if (!read_number (profile, cell, value, error))
    return FALSE;
  if (*value < measure->minimum || *value > measure->maximum)
    return fail_range (measure->minimum, measure->maximum, error);
  if (column->whole && *value != floor (*value))
    return fail (error, _ ("Only whole numbers are on this scale."));
  return TRUE;
}

/**
 * rt_import_cell_dose:
 * @column: the column with the role dose
 * @dose: (out): at least 0, in the unit of the profile's intervention
 *
 * Returns: whether the cell is a dose.
 */
gboolean
rt_import_cell_dose (const RtMappingProfile *profile,
                     const RtProfileColumn *column,
                     const char *cell,
                     double *dose,
                     GError **error)
{
  if (!read_number (profile, cell, dose, error))
    return FALSE;
  if (*dose < 0 || *dose > column->max_dose)
    return fail_range (0, column->max_dose, error);
  return TRUE;
}
