/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet-maker.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "event-words.h"
#include "measure-knowledge.h"
#include "number-text.h"
#include "patient-text.h"
#include "quantity-format.h"

static int
compare_points (gconstpointer a, gconstpointer b)
{
  double left = (*(const RtSeriesPoint *const *)a)->value;
  double right = (*(const RtSeriesPoint *const *)b)->value;

  return left < right ? -1 : left > right;
}

/* The points of a series by value. */
static GPtrArray *
sort_points (const RtSeries *series)
{
  GPtrArray *points = g_ptr_array_new ();

  for (guint i = 0; i < rt_series_length (series); i++)
    g_ptr_array_add (points, (gpointer)rt_series_point (series, i));
  g_ptr_array_sort (points, compare_points);
  return points;
}

static double
value_at (GPtrArray *sorted, guint i)
{
  return ((const RtSeriesPoint *)g_ptr_array_index (sorted, i))->value;
}

static double
median (GPtrArray *sorted)
{
  guint middle = sorted->len / 2;

  if (sorted->len % 2 == 1)
    return value_at (sorted, middle);
  return (value_at (sorted, middle - 1) + value_at (sorted, middle)) / 2;
}

static gboolean
has_limits (const RtSeries *series)
{
  for (guint i = 0; i < rt_series_length (series); i++)
    if (rt_series_point (series, i)->comparator != RT_COMPARATOR_NONE)
      return TRUE;
  return FALSE;
}

static void
add_extent (RtSheetMaker *maker, const RtMeasure *measure, const RtSeries *series)
{
  g_autoptr (GPtrArray) sorted = sort_points (series);
  g_autoptr (RtMeasureKnowledge) knowledge =
      rt_measure_knowledge_new (maker->record, maker->catalogue, measure);
  RtSheetExtent *extent = g_new0 (RtSheetExtent, 1);
  int decimals = rt_quantity_decimals (measure, series);

  extent->measure = g_strdup (knowledge->title);
  extent->count = g_strdup_printf ("%u", sorted->len);
  extent->period = rt_date_format_period (rt_moment_date (rt_series_point (series, 0)->at),
                                          rt_moment_date (rt_series_last (series)->at));
  extent->lowest = rt_quantity_format_point (measure, g_ptr_array_index (sorted, 0));
  extent->highest = rt_quantity_format_point (measure, g_ptr_array_index (sorted, sorted->len - 1));
  /* Where only a limit is known of a value, the order of the values is not known either. */
  extent->median = has_limits (series)
                       ? g_strdup ("—")
                       : rt_number_format_shortest (median (sorted), MIN (decimals + 1, 4));
  extent->last = rt_quantity_format_point (measure, rt_series_last (series));
  g_ptr_array_add (maker->content->extents, extent);
}

/**
 * rt_sheet_add_extents: How many values each shown measure has, and from where to where they run.
 */
void
rt_sheet_add_extents (RtSheetMaker *maker)
{
  for (guint i = 0; maker->measure_ids[i] != NULL; i++)
    {
      const RtSeries *series = rt_record_series (maker->record, maker->measure_ids[i]);
      const RtMeasure *measure = rt_record_measure (maker->record, maker->measure_ids[i]);

      if (series != NULL && measure != NULL && rt_series_length (series) > 0)
        add_extent (maker, measure, series);
    }
}

/**
 * rt_sheet_add_goals: The goals in words.
 */
void
rt_sheet_add_goals (RtSheetMaker *maker)
{
  for (guint i = 0; i < maker->record->goals->len; i++)
    {
      const RtGoal *goal = g_ptr_array_index (maker->record->goals, i);
      char *line = goal->withdrawn ? NULL : rt_goal_text (maker->record, maker->catalogue, goal);

      if (line != NULL)
        g_ptr_array_add (maker->content->goals, line);
    }
}
