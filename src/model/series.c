/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "series.h"

/**
 * rt_series_new:
 * @measure_id: public id of the measure
 * @unit: (nullable): unit of the values
 *
 * Returns: (transfer full): an empty series.
 */
RtSeries *
rt_series_new (const char *measure_id, const char *unit)
{
  RtSeries *series = g_new0 (RtSeries, 1);

  series->measure_id = g_strdup (measure_id);
  series->unit = g_strdup (unit);
  series->points = g_array_new (FALSE, TRUE, sizeof (RtSeriesPoint));
  return series;
}

/**
 * rt_series_free:
 *
 * Frees the series and its points.
 */
void
rt_series_free (RtSeries *series)
{
  if (series == NULL)
    return;
  g_free (series->measure_id);
  g_free (series->unit);
  g_array_unref (series->points);
  g_free (series);
}

/**
 * rt_series_add:
 *
 * Appends a point; call rt_series_sort() when the last one has been added out of order.
 */
void
rt_series_add (RtSeries *series, const RtSeriesPoint *point)
{
  g_array_append_val (series->points, *point);
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const RtSeriesPoint *first = a;
  const RtSeriesPoint *second = b;

  return rt_moment_compare (first->at, second->at);
}

/**
 * rt_series_sort:
 *
 * Orders the points by time in UTC; points of the same time keep their order (GLib's array sort is
 * stable).
 */
void
rt_series_sort (RtSeries *series)
{
  g_array_sort (series->points, compare_points);
}

/**
 * rt_series_length:
 *
 * Returns: how many points the series has.
 */
guint
rt_series_length (const RtSeries *series)
{
  return series->points->len;
}

/**
 * rt_series_point:
 *
 * Returns: (transfer none): the point at @index, 0 <= @index < length; valid until a change.
 */
const RtSeriesPoint *
rt_series_point (const RtSeries *series, guint index)
{
  g_return_val_if_fail (index < series->points->len, NULL);
  return &g_array_index (series->points, RtSeriesPoint, index);
}

/**
 * rt_series_last:
 *
 * Returns: (transfer none) (nullable): the latest point; %NULL for an empty series.
 */
const RtSeriesPoint *
rt_series_last (const RtSeries *series)
{
  return series->points->len > 0 ? rt_series_point (series, series->points->len - 1) : NULL;
}
