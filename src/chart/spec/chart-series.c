/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-panel.h"

#include <math.h>

/**
 * rt_chart_series_new: An empty series.
 * @id: the measure's public id
 * @name: its name for people, printed at the line's end when a panel has several
 *
 * Returns: (transfer full): free with rt_chart_series_free(), unless a panel owns it
 */
RtChartSeries *
rt_chart_series_new (const char *id, const char *name, RtChartMark mark)
{
  RtChartSeries *series = g_new0 (RtChartSeries, 1);

  series->id = g_strdup (id);
  series->name = g_strdup (name);
  series->mark = mark;
  series->colour = -1;
  series->points = g_array_new (FALSE, FALSE, sizeof (RtChartPoint));
  series->summary = g_array_new (FALSE, FALSE, sizeof (RtChartPoint));
  series->notes = g_ptr_array_new_with_free_func (g_free);
  series->sorted = TRUE;
  series->lowest = INFINITY;
  series->highest = -INFINITY;
  return series;
}

/**
 * rt_chart_series_free: Frees @series with its points. NULL is allowed.
 */
void
rt_chart_series_free (RtChartSeries *series)
{
  if (series == NULL)
    return;
  g_clear_pointer (&series->id, g_free);
  g_clear_pointer (&series->name, g_free);
  g_clear_pointer (&series->end_label, g_free);
  g_clear_pointer (&series->summary_name, g_free);
  g_clear_pointer (&series->points, g_array_unref);
  g_clear_pointer (&series->summary, g_array_unref);
  g_clear_pointer (&series->notes, g_ptr_array_unref);
  g_free (series);
}

static gboolean
append (RtChartSeries *series, GArray *array, const RtChartPoint *point)
{
  if (!isfinite (point->value))
    return FALSE;
  if (array->len > 0 && g_array_index (array, RtChartPoint, array->len - 1).t > point->t)
    series->sorted = FALSE;
  g_array_append_vals (array, point, 1);
  series->lowest = MIN (series->lowest, point->value);
  series->highest = MAX (series->highest, point->value);
  return TRUE;
}

/**
 * rt_chart_series_add: Adds a copy of @point. Any order is accepted; adding in order of time is
 * fastest.
 *
 * Returns: FALSE, and nothing is added, when the value is not finite
 */
gboolean
rt_chart_series_add (RtChartSeries *series, const RtChartPoint *point)
{
  return append (series, series->points, point);
}

/**
 * rt_chart_series_add_value: Adds an exact, plain value.
 */
gboolean
rt_chart_series_add_value (RtChartSeries *series, gint64 t, double value, gint64 item)
{
  RtChartPoint point = { .t = t, .value = value, .item = item };

  return rt_chart_series_add (series, &point);
}

/**
 * rt_chart_series_add_summary: Adds a vertex of the line drawn through a scatter.
 */
gboolean
rt_chart_series_add_summary (RtChartSeries *series, gint64 t, double value)
{
  RtChartPoint point = { .t = t, .value = value };

  return append (series, series->summary, &point);
}

/**
 * rt_chart_series_add_note: Keeps a sentence about a value, such as why it may be disturbed.
 *
 * Returns: the number to put in RtChartPoint.note; equal sentences share one
 */
guint32
rt_chart_series_add_note (RtChartSeries *series, const char *note)
{
  guint index = 0;

  if (!g_ptr_array_find_with_equal_func (series->notes, note, g_str_equal, &index))
    {
      g_ptr_array_add (series->notes, g_strdup (note));
      index = series->notes->len - 1;
    }
  return index + 1;
}

/**
 * rt_chart_series_note: The sentence kept for @point.
 *
 * Returns: (transfer none) (nullable): NULL without one
 */
const char *
rt_chart_series_note (const RtChartSeries *series, const RtChartPoint *point)
{
  if (point->note == 0 || point->note > series->notes->len)
    return NULL;
  return g_ptr_array_index (series->notes, point->note - 1);
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const RtChartPoint *left = a;
  const RtChartPoint *right = b;

  return left->t < right->t ? -1 : left->t > right->t;
}

/**
 * rt_chart_series_settle: Puts the points in order of time (equal times keep their order). The
 * layout calls it; to read points before that, call it first.
 */
void
rt_chart_series_settle (RtChartSeries *series)
{
  if (series->sorted)
    return;
  g_array_sort (series->points, compare_points);
  g_array_sort (series->summary, compare_points);
  series->sorted = TRUE;
}

/**
 * rt_chart_series_find: The index of the first point not before @t; the number of points when all
 * are before. The series must be settled.
 */
guint
rt_chart_series_find (const RtChartSeries *series, gint64 t)
{
  const RtChartPoint *points = (const RtChartPoint *)(gpointer)series->points->data;
  guint low = 0;
  guint high = series->points->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (points[middle].t < t)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *)a;
  double right = *(const double *)b;

  return left < right ? -1 : left > right;
}

static double
median (GArray *values)
{
  guint middle = values->len / 2;

  g_array_sort (values, compare_doubles);
  if (values->len % 2 == 1)
    return g_array_index (values, double, middle);
  return (g_array_index (values, double, middle - 1) + g_array_index (values, double, middle)) / 2;
}

/* Days since 1970 on the wall clock of @zone. */
static gint64
local_day (GTimeZone *zone, gint64 t)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, t);
  gint64 local = t + (interval < 0 ? 0 : g_time_zone_get_offset (zone, interval));

  return local >= 0 ? local / 86400 : -((86399 - local) / 86400);
}

/**
 * rt_chart_series_summarise: Replaces the summary by the median of the exact values of every @days
 * (at least 1) local days, counted from the first value's day and placed in the middle of the
 * values' times. Stretches without a value have none. Censored values are left out, since a median
 * of limits would not be one.
 */
void
rt_chart_series_summarise (RtChartSeries *series, int days, GTimeZone *zone)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  const RtChartPoint *points = NULL;
  gint64 first_day = 0;
  gint64 block_from = 0;
  gint64 block_to = 0;
  gint64 block = G_MININT64;

  g_return_if_fail (days >= 1);
  rt_chart_series_settle (series);
  g_array_set_size (series->summary, 0);
  points = (const RtChartPoint *)(gpointer)series->points->data;
  if (series->points->len > 0)
    first_day = local_day (zone, points[0].t);
  for (guint i = 0; i < series->points->len; i++)
    {
      gint64 own = (local_day (zone, points[i].t) - first_day) / days;

      if (points[i].censoring != RT_CHART_EXACT)
        continue;
      if (own != block && values->len > 0)
        {
          rt_chart_series_add_summary (series, block_from + (block_to - block_from) / 2,
                                       median (values));
          g_array_set_size (values, 0);
        }
      if (values->len == 0)
        block_from = points[i].t;
      block = own;
      block_to = points[i].t;
      g_array_append_val (values, points[i].value);
    }
  if (values->len > 0)
    rt_chart_series_add_summary (series, block_from + (block_to - block_from) / 2, median (values));
}
