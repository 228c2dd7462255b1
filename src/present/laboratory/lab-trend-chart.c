/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include <math.h>

#include "lab-overview.h"
#include "lab-words.h"
#include "quantity-format.h"

/* Results of one day stand in the middle of a month. */
#define MARGIN_S (15 * 86400)

static gboolean
same_limits (const RtLabLimits *a, const RtLabLimits *b)
{
  return a->has_low == b->has_low && a->has_high == b->has_high && (!a->has_low || a->low == b->low)
         && (!a->has_high || a->high == b->high);
}

static gboolean
limits_hold (const RtLabSeries *series)
{
  const RtLabSeriesPoint *first = g_ptr_array_index (series->points, 0);

  for (guint i = 1; i < series->points->len; i++)
    {
      const RtLabSeriesPoint *point = g_ptr_array_index (series->points, i);

      if (!same_limits (&first->limits, &point->limits))
        return FALSE;
    }
  return TRUE;
}

/* One interval for all results is a band. */
static void
add_band (RtChartPanel *panel, const RtLabLimits *limits)
{
  if (limits->has_low || limits->has_high)
    rt_chart_panel_add_band (panel, limits->has_low ? limits->low : -INFINITY,
                             limits->has_high ? limits->high : INFINITY, RT_CHART_TINT_REFERENCE,
                             _ ("interval"));
}

/* Limits that change are steps: each holds from its own result to the next one. */
static void
add_steps (RtChartPanel *panel, const RtLabSeries *series)
{
  RtChartSeries *low = NULL;
  RtChartSeries *high = NULL;

  for (guint i = 0; i < series->points->len; i++)
    {
      const RtLabSeriesPoint *point = g_ptr_array_index (series->points, i);
      gint64 t = rt_moment_utc_s (point->report->collected_at);

      if (point->limits.has_low && low == NULL)
        {
          low = rt_chart_panel_add_series (panel, "low", _ ("lower limit"), RT_CHART_MARK_STEP);
          low->colour = 7;
        }
      if (point->limits.has_high && high == NULL)
        {
          high = rt_chart_panel_add_series (panel, "high", _ ("upper limit"), RT_CHART_MARK_STEP);
          high->colour = 7;
        }
      if (point->limits.has_low)
        rt_chart_series_add_value (low, t, point->limits.low, 0);
      if (point->limits.has_high)
        rt_chart_series_add_value (high, t, point->limits.high, 0);
    }
}

static void
add_value (RtChartSeries *line, const RtLabSeriesPoint *point)
{
  RtChartPoint drawn = { .t = rt_moment_utc_s (point->report->collected_at),
                         .value = point->value,
                         .item = point->result->id };
  g_autofree char *note = rt_lab_series_point_note (point);

  if (point->result->comparator == RT_COMPARATOR_BELOW)
    drawn.censoring = RT_CHART_BELOW;
  else if (point->result->comparator == RT_COMPARATOR_ABOVE)
    drawn.censoring = RT_CHART_ABOVE;
  if (point->disturbances->len > 0)
    drawn.flags |= RT_CHART_POINT_DISTURBED;
  if (point->judgement.not_usable)
    drawn.flags |= RT_CHART_POINT_LOW_QUALITY;
  if (note != NULL)
    drawn.note = rt_chart_series_add_note (line, note);
  rt_chart_series_add (line, &drawn);
}

/* A line for each stretch of the same laboratory, method and way of collecting. */
static void
add_lines (RtChartPanel *panel, const RtLabSeries *series)
{
  RtChartSeries *line = NULL;
  guint stretch = 0;

  for (guint i = 0; i < series->points->len; i++)
    {
      const RtLabSeriesPoint *point = g_ptr_array_index (series->points, i);

      if (line == NULL || point->break_reason != NULL)
        {
          g_autofree char *id = g_strdup_printf ("values-%u", ++stretch);

          line = rt_chart_panel_add_series (panel, id, series->name, RT_CHART_MARK_LINE);
          line->colour = 0;
        }
      if (point->has_value)
        add_value (line, point);
    }
}

static int
decimals_of (const RtLabSeries *series)
{
  int decimals = 0;

  for (guint i = 0; i < series->points->len; i++)
    {
      const RtLabSeriesPoint *point = g_ptr_array_index (series->points, i);

      if (point->has_value && g_strcmp0 (point->result->unit, series->unit) == 0)
        decimals = MAX (decimals, rt_quantity_decimals_of (point->value));
    }
  return MIN (decimals, 4);
}

/**
 * rt_lab_trend_chart:
 *
 * The line breaks where the laboratory, the method or the way of collecting changed; values that
 * something may have disturbed are hollow with the reason; limits are those of each result's own
 * time.
 *
 * Returns: (transfer full): the chart of a series.
 */
RtChartSpec *
rt_lab_trend_chart (RtCatalogue *catalogue, const RtLabSeries *series)
{
  const RtLabSeriesPoint *first = g_ptr_array_index (series->points, 0);
  const RtTimeRange range = { rt_moment_utc_s (first->report->collected_at),
                              rt_moment_utc_s (rt_lab_series_latest (series)->report->collected_at)
                                  + 1 };
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  RtChartSpec *spec = rt_chart_spec_new (range, zone);
  RtChartPanel *panel = rt_chart_spec_add_panel (spec, "result", series->name);

  panel->subtitle =
      series->specimen != NULL ? g_strdup (rt_specimen_name (series->specimen)) : NULL;
  panel->unit = rt_lab_unit_text (catalogue, series->unit);
  panel->decimals = decimals_of (series);
  panel->empty_reason = g_strdup (_ ("No result of this kind is a number."));
  if (limits_hold (series))
    add_band (panel, &first->limits);
  else
    add_steps (panel, series);
  add_lines (panel, series);
  rt_chart_panel_break_at_outliers (panel);
  if (series->specimen == NULL || !rt_specimen_is_central (series->specimen))
    spec->footnote = rt_lab_caveat_text (catalogue);
  else
    spec->footnote = rt_lab_central_caveat (catalogue);
  rt_chart_spec_fit_range (spec);
  if (range.to - range.from <= MARGIN_S)
    {
      spec->range.from = range.from - MARGIN_S;
      spec->range.to = range.to + MARGIN_S;
    }
  return spec;
}
