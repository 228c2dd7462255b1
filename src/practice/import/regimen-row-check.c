/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "regimen-row-check.h"

#include <glib/gi18n.h>
#include <string.h>

/** rt_regimen_row_cell: Returns: (transfer none) (nullable): what stands in a column of the row. */
const char *
rt_regimen_row_cell (const RtRegimenRowReading *reading, RtRegimenColumn column)
{
  return reading->row->cells[column];
}

/** rt_regimen_row_leave_out: Says why the row cannot be stored; the first @problem, which is taken
 * over, is the one that is said. */
void
rt_regimen_row_leave_out (const RtRegimenRowReading *reading, char *problem)
{
  if (reading->made->problem == NULL)
    reading->made->problem = problem;
  else
    g_free (problem);
}

/** rt_regimen_row_from: Returns: (transfer none) (nullable): when it began, as written in the row
 * or else as said for all of them. */
const char *
rt_regimen_row_from (const RtRegimenRowReading *reading)
{
  const char *written = rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_FROM);

  return written != NULL ? written : reading->defaults->from;
}

static gboolean
ends (const RtIntervention *draft)
{
  for (guint i = 0; i < draft->steps->len; i++)
    {
      const RtRegimenStep *step = g_ptr_array_index (draft->steps, i);

      if (step->has_until || step->mode == RT_REGIMEN_STOP)
        return TRUE;
    }
  return FALSE;
}

/* "Yesterday" in a table is the day before nobody knows which. */
static gboolean
has_year (const char *written)
{
  gsize digits = 0;

  for (const char *c = written; *c != '\0' && digits < 4; c++)
    digits = g_ascii_isdigit (*c) ? digits + 1 : 0;
  return digits == 4;
}

/* The words of a cell with one space between them, as the reader gives them back. */
static char *
words_of (const char *written)
{
  g_auto (GStrv) all = g_strsplit_set (written, " \t\r\n", -1);
  GString *words = g_string_new (NULL);

  for (char **word = all; *word != NULL; word++)
    if (**word != '\0')
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", *word);
  return g_string_free_and_steal (words);
}

/* Whether the reader found words in a cell that mean nothing to it. */
static gboolean
has_unread_words (const RtQuickEntry *entry, const char *written)
{
  g_autofree char *words = words_of (written);

  for (guint i = 0; i < entry->not_understood->len; i++)
    if (strstr (words, g_ptr_array_index (entry->not_understood, i)) != NULL)
      return TRUE;
  return FALSE;
}

static void
check_date (const RtRegimenRowReading *reading, const char *written, gboolean was_taken)
{
  if (written != NULL
      && (!was_taken || !has_year (written) || has_unread_words (reading->made->entry, written)))
    rt_regimen_row_leave_out (reading,
                              g_strdup_printf (_ ("“%s” is no date that can be read. Write it like "
                                                  "2024-03-05, 2024-03 or 2024."),
                                               written));
}

/* Whether the reader made of the dates what stands in their cells. */
static void
check_dates (const RtRegimenRowReading *reading)
{
  const RtQuickEntry *entry = reading->made->entry;

  check_date (reading, rt_regimen_row_from (reading), !entry->starts_today);
  check_date (reading, rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_UNTIL), ends (entry->draft));
}

/* A dose that became a note would be lost without anybody seeing it. */
static void
check_dose (const RtRegimenRowReading *reading)
{
  const char *dose = rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_DOSE);
  const RtRegimenStep *first = g_ptr_array_index (reading->made->entry->draft->steps, 0);

  if (dose != NULL && (first->dose_text == NULL || has_unread_words (reading->made->entry, dose)))
    rt_regimen_row_leave_out (
        reading, g_strdup_printf (_ ("“%s” is no dose that can be read. Write a number and "
                                     "its unit."),
                                  dose));
}

/* And a schedule: the amount would count as taken once a day. */
static void
check_schedule (const RtRegimenRowReading *reading)
{
  const char *schedule = rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_SCHEDULE);
  const RtIntervention *draft = reading->made->entry->draft;
  const RtRegimenStep *first = g_ptr_array_index (draft->steps, 0);
  gboolean was_read =
      first->timing != NULL || first->mode != RT_REGIMEN_SCHEDULED || draft->steps->len > 1;

  if (schedule != NULL && (!was_read || has_unread_words (reading->made->entry, schedule)))
    rt_regimen_row_leave_out (
        reading, g_strdup_printf (_ ("“%s” is no schedule that can be read. Write how often, such "
                                     "as “every morning”, “twice a day” or “1-0-1”."),
                                  schedule));
}

/* So would the most that may be taken: an amount, or a number of uses. */
static void
check_maximum (const RtRegimenRowReading *reading)
{
  const char *maximum = rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_MAXIMUM);
  const RtRegimenStep *first = g_ptr_array_index (reading->made->entry->draft->steps, 0);
  gboolean was_read =
      first->maximum_text != NULL || (first->timing != NULL && first->timing->most_uses > 0);

  if (maximum != NULL && (!was_read || has_unread_words (reading->made->entry, maximum)))
    rt_regimen_row_leave_out (
        reading, g_strdup_printf (_ ("“%s” is no maximum that can be read. Write a number "
                                     "and its unit."),
                                  maximum));
}

static void
check_status (const RtRegimenRowReading *reading)
{
  const char *written = rt_regimen_row_cell (reading, RT_REGIMEN_COLUMN_STATUS);
  const RtRegimenStep *first = g_ptr_array_index (reading->made->entry->draft->steps, 0);
  RtRegimenRowStatus status;

  if (written == NULL)
    return;
  if (!rt_regimen_profile_status (reading->profile, written, &status))
    rt_regimen_row_leave_out (
        reading, g_strdup_printf (_ ("“%s” is no status that is known. Leave the cell empty, "
                                     "or write active, stopped, paused or planned."),
                                  written));
  else if (status == RT_REGIMEN_ROW_ENDED && !ends (reading->made->entry->draft))
    rt_regimen_row_leave_out (
        reading, g_strdup (_ ("It says that this has ended, but not when. Write the last "
                              "day.")));
  else if (status == RT_REGIMEN_ROW_PAUSED)
    rt_regimen_row_leave_out (
        reading, g_strdup (_ ("It says that this is paused, but not since when. Record it by "
                              "hand, with its pause.")));
  else if (status == RT_REGIMEN_ROW_PLANNED && !first->planned)
    rt_regimen_row_leave_out (
        reading, g_strdup (_ ("It says that this is planned, but it begins on a day that has come. "
                              "Correct the day or the status.")));
}

static void
check_questions (const RtRegimenRowReading *reading)
{
  const GPtrArray *questions = reading->made->entry->questions;

  if (questions->len > 0)
    rt_regimen_row_leave_out (
        reading, g_strdup (((const RtQuickQuestion *)g_ptr_array_index (questions, 0))->sentence));
}

/**
 * rt_regimen_row_check:
 * @reading: a row that has a name and steps
 *
 * Compares what the reader of lines made of the cells with what stands in them. Nothing that stands
 * there may be lost unseen: the row is left out with the first thing that does not fit.
 */
void
rt_regimen_row_check (const RtRegimenRowReading *reading)
{
  check_questions (reading);
  check_dose (reading);
  check_schedule (reading);
  check_maximum (reading);
  check_dates (reading);
  check_status (reading);
}
