/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "course-panel.h"

#include <glib/gi18n.h>
#include <math.h>

#include "course-item.h"
#include "daily-mean.h"
#include "measure-knowledge.h"
#include "number-text.h"
#include "own-limits.h"
#include "patient-text.h"
#include "quantity-format.h"

#define DAY_S (24 * 60 * 60)
/* Lines break over gaps longer than so many usual distances of two values, and never over less
 * than so many days. */
#define GAP_FACTOR 3
#define GAP_LEAST_DAYS 3

/* One measure on its way onto the chart. */
typedef struct
{
  RtChartPanel *panel;
  RtChartSeries *chart;
  const RtRecord *record;
  const RtMeasure *measure;
  const RtSeries *series;
  guint index; /* of the series in the record */
  const RtMeasureKnowledge *knowledge;
  const RtOwnLimits *limits; /* found or not; NULL when the measure has none by its kind */
  RtTimeRange range;
} PanelMaker;

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

static RtChartDirection
chart_direction (RtDirection direction)
{
  switch (direction)
    {
    case RT_DIRECTION_HIGHER_WORSE:
      return RT_CHART_DIRECTION_HIGHER_WORSE;
    case RT_DIRECTION_HIGHER_BETTER:
      return RT_CHART_DIRECTION_HIGHER_BETTER;
    default:
      return RT_CHART_DIRECTION_NONE;
    }
}

static guint8
chart_censoring (RtComparator comparator)
{
  return comparator == RT_COMPARATOR_BELOW   ? RT_CHART_BELOW
         : comparator == RT_COMPARATOR_ABOVE ? RT_CHART_ABOVE
                                             : RT_CHART_EXACT;
}

static guint32
note_of (PanelMaker *maker, const RtSeriesPoint *point)
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
set_end_label (PanelMaker *maker, double value)
{
  const RtMeasure *measure = maker->measure;
  gboolean both_sides = measure->has_range && measure->minimum < 0 && measure->maximum > 0;

  g_free (maker->chart->end_label);
  maker->chart->end_label = both_sides ? rt_quantity_format_signed (value, maker->panel->decimals)
                                       : rt_number_format (value, maker->panel->decimals);
}

/* Marked are values beyond the limits on the side that is worse, or on either where neither is: a
 * value beyond them for the better is no alarm, and the band shows it. */
static gboolean
is_out (const PanelMaker *maker, double value)
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
add_values (PanelMaker *maker)
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
      rt_chart_series_add (maker->chart, &mark);
    }
}

/* The mean of each day instead, where a day has many answers. */
static void
add_daily_means (PanelMaker *maker)
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
add_dense (PanelMaker *maker, GTimeZone *zone)
{
  gboolean several = rt_series_has_several_a_day (maker->series);

  maker->chart = rt_chart_panel_add_series (maker->panel, maker->measure->id, maker->panel->title,
                                            RT_CHART_MARK_SCATTER);
  if (several)
    {
      maker->panel->decimals = 2;
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
  maker->panel->subtitle = g_strdup (several
                                         /* Translators: how a panel of the chart is drawn. */
                                         ? _ ("daily means, weekly median")
                                         : _ ("answers, weekly median"));
}

static void
add_sparse (PanelMaker *maker)
{
  gint64 usual = usual_distance (maker->series);

  maker->chart = rt_chart_panel_add_series (maker->panel, maker->measure->id, maker->panel->title,
                                            RT_CHART_MARK_LINE);
  maker->chart->gap_s = MAX (usual * GAP_FACTOR, (gint64)GAP_LEAST_DAYS * DAY_S);
  add_values (maker);
}

static void
add_levels (PanelMaker *maker)
{
  GPtrArray *levels = maker->knowledge->levels;

  for (guint i = 0; i < levels->len; i++)
    {
      const RtMeasureLevel *level = g_ptr_array_index (levels, i);

      rt_chart_panel_add_band (maker->panel, level->from, level->to,
                               RT_CHART_TINT_LEVEL_0 + MIN (i, 5), level->label);
    }
  if (levels->len > 0 && maker->measure->has_range)
    rt_chart_panel_set_range (maker->panel, maker->measure->minimum, maker->measure->maximum);
}

static void
add_interval (PanelMaker *maker)
{
  const RtMeasureKnowledge *knowledge = maker->knowledge;

  if (!knowledge->has_low && !knowledge->has_high)
    return;
  rt_chart_panel_add_band (maker->panel, knowledge->has_low ? knowledge->low : -INFINITY,
                           knowledge->has_high ? knowledge->high : INFINITY,
                           RT_CHART_TINT_REFERENCE,
                           /* Translators: label of a band in the chart of laboratory values. */
                           _ ("laboratory's interval"));
}

static void
add_own_limits (PanelMaker *maker)
{
  if (maker->limits == NULL || !maker->limits->found)
    return;
  rt_chart_panel_add_band (maker->panel, maker->limits->low, maker->limits->high,
                           RT_CHART_TINT_OWN_LIMITS, _ ("own limits"));
  rt_chart_panel_add_line (maker->panel, maker->limits->mean, RT_CHART_LINE_MEAN, NULL);
}

static void
add_goals (PanelMaker *maker)
{
  for (guint i = 0; i < maker->record->goals->len; i++)
    {
      const RtGoal *goal = g_ptr_array_index (maker->record->goals, i);

      if (!goal->withdrawn && g_strcmp0 (goal->measure_id, maker->measure->id) == 0)
        rt_chart_panel_add_line (maker->panel, goal->value, RT_CHART_LINE_GOAL, _ ("goal"));
    }
}

/* Room above and below the data, as a share of their range, and beyond the ends of the scale, as a
 * share of it: enough for a mark on the end not to be cut. */
#define AXIS_ROOM 0.08
#define SCALE_ROOM 0.03

/* The axis follows the data and what they are read against, and never leaves the scale. */
static void
set_axis (PanelMaker *maker)
{
  const RtMeasure *measure = maker->measure;
  double low = maker->chart->lowest;
  double high = maker->chart->highest;
  double room = 0;
  double beyond = (measure->maximum - measure->minimum) * SCALE_ROOM;

  if (!measure->has_range || maker->panel->has_range || maker->chart->points->len == 0)
    return;
  if (maker->limits != NULL && maker->limits->found)
    {
      low = MIN (low, maker->limits->low);
      high = MAX (high, maker->limits->high);
    }
  for (guint i = 0; i < maker->panel->lines->len; i++)
    {
      const RtChartLine *line = g_ptr_array_index (maker->panel->lines, i);

      low = MIN (low, line->value);
      high = MAX (high, line->value);
    }
  room = MAX ((high - low) * AXIS_ROOM, beyond);
  rt_chart_panel_set_range (maker->panel, MAX (low - room, MIN (low, measure->minimum) - beyond),
                            MIN (high + room, MAX (high, measure->maximum) + beyond));
}

/* The ends of the scale; a unit is printed by the chart itself. */
static char *
sparse_subtitle (const RtMeasure *measure)
{
  g_autofree char *unit = rt_quantity_unit_text (measure->unit);

  if (!measure->has_range || unit[0] != '\0')
    return NULL;
  return rt_quantity_format_range (measure->minimum, measure->maximum, 2);
}

/* Longer explanations of a scale would be cut beside a panel; the table has all its words. */
#define MOST_CATEGORY_LETTERS 28

/* What the ends of an ordinal scale mean, behind what the subtitle says already. */
static void
explain_categories (PanelMaker *maker)
{
  GPtrArray *categories = maker->measure->categories;
  const RtMeasureCategory *first = NULL;
  const RtMeasureCategory *last = NULL;
  g_autofree char *said = maker->panel->subtitle;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *first_word = NULL;
  g_autofree char *last_word = NULL;
  g_autofree char *words = NULL;

  if (categories == NULL || categories->len < 2)
    {
      g_steal_pointer (&said);
      return;
    }
  first = g_ptr_array_index (categories, 0);
  last = g_ptr_array_index (categories, categories->len - 1);
  first_word = rt_text_visible (first->label);
  last_word = rt_text_visible (last->label);
  low = rt_number_format_shortest (first->value, 2);
  high = rt_number_format_shortest (last->value, 2);
  /* Translators: what the two ends of a scale mean: number, word, number, word. */
  words = g_strdup_printf (_ ("%s = %s, %s = %s"), low, first_word, high, last_word);
  if (g_utf8_strlen (words, -1) > MOST_CATEGORY_LETTERS)
    maker->panel->subtitle = g_steal_pointer (&said);
  else
    maker->panel->subtitle = said != NULL ? g_strjoin ("; ", said, words, NULL) : g_strdup (words);
}

static void
fill_panel (PanelMaker *maker, GTimeZone *zone)
{
  RtChartPanel *panel = maker->panel;
  g_autofree char *unit = rt_quantity_unit_text (maker->measure->unit);

  panel->unit = unit[0] != '\0' ? g_steal_pointer (&unit) : NULL;
  panel->direction = chart_direction (maker->measure->direction);
  panel->decimals = rt_quantity_decimals (maker->measure, maker->series);
  add_levels (maker);
  add_interval (maker);
  add_own_limits (maker);
  add_goals (maker);
  if (maker->measure->kind != RT_MEASURE_ANALYTE && rt_series_is_dense (maker->series))
    add_dense (maker, zone);
  else
    {
      panel->subtitle = sparse_subtitle (maker->measure);
      add_sparse (maker);
    }
  explain_categories (maker);
  rt_chart_series_settle (maker->chart);
  set_axis (maker);
}

static gboolean
find_series (const RtRecord *record, const char *measure_id, guint *index)
{
  for (guint i = 0; i < record->series->len; i++)
    {
      const RtSeries *series = g_ptr_array_index (record->series, i);

      *index = i;
      if (g_str_equal (series->measure_id, measure_id))
        return TRUE;
    }
  return FALSE;
}

/**
 * rt_course_add_panel: Adds the panel of one measure: its values, the bands they are read against
 * and the goals set for them. A measure the record has no series of is left out.
 *
 * Ratings on most days are drawn as dots, one for each answer or, with several answers a day, for
 * each day's mean, with a line through the weekly medians; everything else as a line through its
 * values that breaks over gaps.
 */
void
rt_course_add_panel (RtChartSpec *spec,
                     const RtRecord *record,
                     RtCatalogue *catalogue,
                     const RtBaseline *baseline,
                     const char *measure_id)
{
  PanelMaker maker = { .record = record, .range = spec->range };
  g_autoptr (RtMeasureKnowledge) knowledge = NULL;
  g_auto (RtOwnLimits) limits = { 0 };

  if (!find_series (record, measure_id, &maker.index))
    return;
  maker.series = g_ptr_array_index (record->series, maker.index);
  maker.measure = g_ptr_array_index (record->measures, maker.index);
  knowledge = rt_measure_knowledge_new (record, catalogue, maker.measure);
  maker.knowledge = knowledge;
  if (rt_own_limits_apply (knowledge, maker.measure))
    {
      limits = rt_own_limits_find (maker.measure, maker.series, baseline);
      maker.limits = &limits;
    }
  maker.panel = rt_chart_spec_add_panel (spec, measure_id, knowledge->title);
  maker.panel->importance = maker.measure->kind == RT_MEASURE_SCORE ? 1.25 : 1;
  maker.panel->empty_reason = g_strdup (_ ("No value is recorded."));
  fill_panel (&maker, spec->zone);
}
