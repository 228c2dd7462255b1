/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-panel.h"

#include <math.h>

static void
band_free (RtChartBand *band)
{
  g_free (band->label);
  g_free (band);
}

static void
line_free (RtChartLine *line)
{
  g_free (line->label);
  g_free (line->words);
  g_free (line);
}

/**
 * rt_chart_panel_new: A panel without series; its value axis follows the data until
 * rt_chart_panel_set_range().
 *
 * Returns: (transfer full): free with rt_chart_panel_free(), unless a spec owns it
 */
RtChartPanel *
rt_chart_panel_new (const char *id, const char *title)
{
  RtChartPanel *panel = g_new0 (RtChartPanel, 1);

  panel->id = g_strdup (id);
  panel->title = g_strdup (title);
  panel->importance = 1;
  panel->decimals = 1;
  panel->bands = g_ptr_array_new_with_free_func ((GDestroyNotify)band_free);
  panel->lines = g_ptr_array_new_with_free_func ((GDestroyNotify)line_free);
  panel->series = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_chart_series_free);
  return panel;
}

/**
 * rt_chart_panel_free: Frees @panel with all it holds. NULL is allowed.
 */
void
rt_chart_panel_free (RtChartPanel *panel)
{
  if (panel == NULL)
    return;
  g_clear_pointer (&panel->id, g_free);
  g_clear_pointer (&panel->title, g_free);
  g_clear_pointer (&panel->subtitle, g_free);
  g_clear_pointer (&panel->trend, g_free);
  g_clear_pointer (&panel->unit, g_free);
  g_clear_pointer (&panel->empty_reason, g_free);
  g_clear_pointer (&panel->bands, g_ptr_array_unref);
  g_clear_pointer (&panel->lines, g_ptr_array_unref);
  g_clear_pointer (&panel->series, g_ptr_array_unref);
  g_free (panel);
}

/**
 * rt_chart_panel_set_range: Fixes the value axis from @low to @high. Values that are not finite, or
 * not in this order, leave the axis to the data.
 */
void
rt_chart_panel_set_range (RtChartPanel *panel, double low, double high)
{
  panel->has_range = isfinite (low) && isfinite (high) && low < high;
  panel->low = panel->has_range ? low : 0;
  panel->high = panel->has_range ? high : 0;
}

/**
 * rt_chart_panel_add_band: Adds a tint from @from to @to; either may be infinite. Nothing is added
 * when an end is NaN or they are not in order.
 */
void
rt_chart_panel_add_band (
    RtChartPanel *panel, double from, double to, RtChartTint tint, const char *label)
{
  RtChartBand *band = NULL;

  if (isnan (from) || isnan (to) || from > to)
    return;
  band = g_new0 (RtChartBand, 1);
  band->from = from;
  band->to = to;
  band->tint = tint;
  band->label = g_strdup (label);
  g_ptr_array_add (panel->bands, band);
}

/**
 * rt_chart_panel_add_line: Adds a horizontal line at @value; nothing when it is not finite.
 *
 * Returns: (transfer none) (nullable): the line, owned by @panel; NULL when nothing was added
 */
RtChartLine *
rt_chart_panel_add_line (RtChartPanel *panel, double value, RtChartLineKind kind, const char *label)
{
  RtChartLine *line = NULL;

  if (!isfinite (value))
    return NULL;
  line = g_new0 (RtChartLine, 1);
  line->value = value;
  line->kind = kind;
  line->label = g_strdup (label);
  g_ptr_array_add (panel->lines, line);
  return line;
}

/**
 * rt_chart_panel_add_series: Adds an empty series.
 *
 * Returns: (transfer none): owned by @panel
 */
RtChartSeries *
rt_chart_panel_add_series (RtChartPanel *panel, const char *id, const char *name, RtChartMark mark)
{
  RtChartSeries *series = rt_chart_series_new (id, name, mark);

  g_ptr_array_add (panel->series, series);
  return series;
}

/**
 * rt_chart_panel_band_at: The labelled band @value lies in. A band holds its lower end and not its
 * upper one, save that the topmost holds both; where bands overlap, the first added is told.
 *
 * Returns: (transfer none) (nullable): NULL outside every labelled band
 */
const RtChartBand *
rt_chart_panel_band_at (const RtChartPanel *panel, double value)
{
  const RtChartBand *upper_end = NULL;

  for (guint i = 0; i < panel->bands->len; i++)
    {
      const RtChartBand *band = g_ptr_array_index (panel->bands, i);

      if (band->label == NULL)
        continue;
      if (value >= band->from && value < band->to)
        return band;
      if (value == band->to && upper_end == NULL)
        upper_end = band;
    }
  return upper_end;
}

/**
 * rt_chart_panel_n_points: The number of values of all its series.
 */
guint
rt_chart_panel_n_points (const RtChartPanel *panel)
{
  guint n = 0;

  for (guint i = 0; i < panel->series->len; i++)
    n += ((const RtChartSeries *)g_ptr_array_index (panel->series, i))->points->len;
  return n;
}
