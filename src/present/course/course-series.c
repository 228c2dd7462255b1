/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "panel-maker.h"

#include <glib/gi18n.h>

#include "course-item.h"
#include "daily-mean.h"
#include "number-text.h"
#include "quantity-format.h"

#define DAY_S (24 * 60 * 60)
/* Lines break over gaps longer than so many usual distances of two values, and never over less
 * than so many days. */
#define GAP_FACTOR 3
#define GAP_LEAST_DAYS 3

static int
compare_gaps (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *)a;
  gint64 right = *(const gint64 *)b;

  return left < right ? -1 : left > right;
}

/* The usual distance of two values, seconds; 0 with fewer than two. */
static gint64
usual_distance (const RtSeries *series)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 1; i < rt_series_length (series); i++)
    {
      gint64 gap = rt_moment_utc_s (rt_series_point (series, i)->at)
                   - rt_moment_utc_s (rt_series_point (series, i - 1)->at);

      g_array_append_val (gaps, gap);
    }
  if (gaps->len == 0)
    return 0;
  g_array_sort (gaps, compare_gaps);
  return g_array_index (gaps, gint64, gaps->len / 2);
}

static guint8
chart_censoring (RtComparator comparator)
{
  return comparator == RT_COMPARATOR_BELOW   ? RT_CHART_BELOW
         : comparator == RT_COMPARATOR_ABOVE ? RT_CHART_ABOVE
                                             : RT_CHART_EXACT;
}

static guint32
note_of (RtPanelMaker *maker, const RtSeriesPoint *point)
{
  if (point->prorated)
    return rt_chart_series_add_note (maker->chart,
                                     _ ("completed by the instrument's missing-item rule"));
  if (point->status == RT_MEASUREMENT_PRELIMINARY)
    return rt_chart_series_add_note (maker->chart, _ ("preliminary"));
  if (point->status == RT_MEASUREMENT_CORRECTED)
    return rt_chart_series_add_note (maker->chart, _ ("corrected"));
  return 0;
}

/* The value at the end of the line is the one on the card, written alike. */
static void
set_end_label (RtPanelMaker *maker, double value)
{
  const RtMeasure *measure = maker->measure;
  gboolean both_sides = measure->has_range && measure->minimum < 0 && measure->maximum > 0;
  g_autofree char *number = both_sides ? rt_quantity_format_signed (value, maker->panel->decimals)
                                       : rt_number_format (value, maker->panel->decimals);

  g_free (maker->chart->end_label);
  maker->chart->end_label =
      maker->shared
          /* Translators: name of a series and its last value, at the end of its line. */
          ? g_strdup_printf (C_ ("end of a line", "%1$s %2$s"), maker->knowledge->title, number)
          : g_steal_pointer (&number);
}

/* Marked are values beyond the limits on the side that is worse, or on either where neither is: a
 * value beyond them for the better is no alarm, and the band shows it. */
static gboolean
is_out (const RtPanelMaker *maker, double value)
{
  const RtDirection direction = maker->measure->direction;

  if (maker->limits == NULL || !rt_own_limits_exceeded (maker->limits, value))
    return FALSE;
  if (direction == RT_DIRECTION_HIGHER_BETTER)
    return value < maker->limits->low;
  return direction == RT_DIRECTION_NEITHER || value > maker->limits->high;
}

/* Every value as recorded. */
static void
add_values (RtPanelMaker *maker)
{
  for (guint i = 0; i < rt_series_length (maker->series); i++)
    {
      const RtSeriesPoint *point = rt_series_point (maker->series, i);
      RtChartPoint mark = {
        .t = rt_moment_utc_s (point->at),
        .value = point->value,
        .item = rt_course_item_pack (RT_COURSE_ITEM_POINT, maker->index, i),
        .note = note_of (maker, point),
        .censoring = chart_censoring (point->comparator),
      };

      if (point->prorated || point->status == RT_MEASUREMENT_PRELIMINARY)
        mark.flags |= RT_CHART_POINT_LOW_QUALITY;
      if (is_out (maker, point->value))
        mark.flags |= RT_CHART_POINT_OUT_OF_LIMITS;
      rt_panel_maker_mark_laboratory (maker, &mark);
      rt_chart_series_add (maker->chart, &mark);
    }
}

/* The mean of each day instead, where a day has many answers. */
static void
add_daily_means (RtPanelMaker *maker)
{
  g_autoptr (GArray) days = rt_daily_means (maker->series);

  for (guint i = 0; i < days->len; i++)
    {
      const RtDailyMean *day = &g_array_index (days, RtDailyMean, i);
      g_autofree char *note = g_strdup_printf (
          ngettext ("one answer that day", "mean of %u answers that day", day->n), day->n);
      RtChartPoint mark = {
        .t = day->t,
        .value = day->mean,
        .item = rt_course_item_pack (RT_COURSE_ITEM_POINT, maker->index, day->first),
        .note = rt_chart_series_add_note (maker->chart, note),
        .flags = is_out (maker, day->mean) ? RT_CHART_POINT_OUT_OF_LIMITS : RT_CHART_POINT_PLAIN,
      };

      rt_chart_series_add (maker->chart, &mark);
      set_end_label (maker, day->mean);
    }
}

static void
add_dense (RtPanelMaker *maker, GTimeZone *zone)
{
  gboolean several = rt_series_has_several_a_day (maker->series);

  maker->chart = rt_chart_panel_add_series (maker->panel, maker->measure->id,
                                            maker->knowledge->title, RT_CHART_MARK_SCATTER);
  if (several)
    {
      maker->panel->decimals = MAX (maker->panel->decimals, 2);
      add_daily_means (maker);
    }
  else
    {
      add_values (maker);
      set_end_label (maker, rt_series_last (maker->series)->value);
    }
  rt_chart_series_summarise (maker->chart, 7, zone);
  maker->chart->summary_name = g_strdup (_ ("weekly median"));
  maker->chart->gap_s = 22 * DAY_S;
  g_free (maker->panel->subtitle);
  maker->panel->subtitle = g_strdup (several
                                         /* Translators: how a panel of the chart is drawn. */
                                         ? _ ("daily means, weekly median")
                                         : _ ("answers, weekly median"));
}

static void
add_sparse (RtPanelMaker *maker)
{
  gint64 usual = usual_distance (maker->series);

  maker->chart = rt_chart_panel_add_series (maker->panel, maker->measure->id,
                                            maker->knowledge->title, RT_CHART_MARK_LINE);
  maker->chart->gap_s = MAX (usual * GAP_FACTOR, (gint64)GAP_LEAST_DAYS * DAY_S);
  add_values (maker);
}

/**
 * rt_panel_maker_add_series: Adds the measure's values to its panel. Ratings on most days are drawn
 * as dots, one for each answer or, with several answers a day, for each day's mean, with a line
 * through the weekly medians; everything else as a line through its values that breaks over gaps.
 */
void
rt_panel_maker_add_series (RtPanelMaker *maker, GTimeZone *zone)
{
  if (maker->measure->kind != RT_MEASURE_ANALYTE && rt_series_is_dense (maker->series))
    add_dense (maker, zone);
  else
    add_sparse (maker);
}
