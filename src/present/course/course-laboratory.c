/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lab-overview.h"
#include "panel-maker.h"

/* The judged result behind a value of the course: collected then, and reported so. */
static const RtLabSeriesPoint *
find_result (const RtPanelMaker *maker, gint64 t, double value)
{
  for (guint i = 0; i < maker->laboratory->len; i++)
    {
      const RtLabSeries *series = g_ptr_array_index (maker->laboratory, i);

      for (guint j = 0; j < series->points->len; j++)
        {
          const RtLabSeriesPoint *point = g_ptr_array_index (series->points, j);

          if (rt_moment_utc_s (point->report->collected_at) == t && point->result->has_value
              && point->result->value == value)
            return point;
        }
    }
  return NULL;
}

/* Behind what is to be said of the value already. */
static void
add_note (RtPanelMaker *maker, RtChartPoint *mark, const char *note)
{
  const char *before = rt_chart_series_note (maker->chart, mark);
  g_autofree char *both = before != NULL ? g_strjoin ("\n", before, note, NULL) : g_strdup (note);

  mark->note = rt_chart_series_add_note (maker->chart, both);
}

/**
 * rt_panel_maker_mark_laboratory: Marks a laboratory value on the course as its trend does: hollow
 * where something may have disturbed it, a cross where it is not usable, and apart from the value
 * before where laboratory, method or way of collecting changed; with the reasons.
 * @mark: a value that is about to be added to the chart
 */
void
rt_panel_maker_mark_laboratory (RtPanelMaker *maker, RtChartPoint *mark)
{
  const RtLabSeriesPoint *point =
      maker->laboratory != NULL ? find_result (maker, mark->t, mark->value) : NULL;
  g_autofree char *note = point != NULL ? rt_lab_series_point_note (point) : NULL;

  if (point == NULL)
    return;
  if (point->disturbances->len > 0)
    mark->flags |= RT_CHART_POINT_DISTURBED;
  if (point->judgement.not_usable)
    mark->flags |= RT_CHART_POINT_LOW_QUALITY;
  if (point->break_reason != NULL && maker->chart->points->len > 0)
    mark->flags |= RT_CHART_POINT_APART;
  if (note != NULL)
    add_note (maker, mark, note);
}
