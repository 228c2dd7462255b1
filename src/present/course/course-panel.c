/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "course-panel.h"

#include <glib/gi18n.h>
#include <math.h>

#include "course-text.h"
#include "date-format.h"
#include "event-words.h"
#include "lab-overview.h"
#include "number-text.h"
#include "panel-maker.h"
#include "patient-text.h"
#include "quantity-format.h"

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

static void
add_levels (RtPanelMaker *maker)
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
add_interval (RtPanelMaker *maker)
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
add_own_limits (RtPanelMaker *maker)
{
  if (maker->limits == NULL || !maker->limits->found)
    return;
  rt_chart_panel_add_band (maker->panel, maker->limits->low, maker->limits->high,
                           RT_CHART_TINT_OWN_LIMITS, _ ("own limits"));
  rt_chart_panel_add_line (maker->panel, maker->limits->mean, RT_CHART_LINE_MEAN, NULL);
}

/* The last day a goal is to be reached on, when only its month or year is named. */
static RtCalendarDate
last_day (RtCalendarDate date)
{
  if (date.precision == RT_PRECISION_MONTH)
    date = rt_calendar_date_add_months (date, 1);
  else if (date.precision == RT_PRECISION_YEAR)
    date = rt_calendar_date_add_months (date, 12);
  else
    return date;
  date.precision = RT_PRECISION_DAY;
  return rt_calendar_date_add_days (date, -1);
}

/* The line is at the target, and marked on the day it is to be reached by. */
static void
add_goal (RtPanelMaker *maker, RtCatalogue *catalogue, const RtGoal *goal, GTimeZone *zone)
{
  g_autofree char *words = rt_goal_text (maker->record, catalogue, goal);
  g_autofree char *date = goal->has_target_date ? rt_date_format (goal->target_date) : NULL;
  g_autofree char *label =
      date != NULL
          /* Translators: beside the line of a goal in a chart: the day it is to be reached by. */
          ? g_strdup_printf (_ ("goal by %s"), date)
          : g_strdup (_ ("goal"));
  RtChartLine *line =
      rt_chart_panel_add_line (maker->panel, goal->value, RT_CHART_LINE_GOAL, label);

  if (line == NULL)
    return;
  /* Translators: spoken with a chart: a goal such as "PHQ-9 at most 4 by Jun 2025". */
  line->words = g_strdup_printf (_ ("Goal: %s."), words);
  if (goal->has_target_date)
    line->until = rt_moment_utc_s (rt_moment_from_date (last_day (goal->target_date), zone));
}

static void
add_goals (RtPanelMaker *maker, RtCatalogue *catalogue, GTimeZone *zone)
{
  for (guint i = 0; i < maker->record->goals->len; i++)
    {
      const RtGoal *goal = g_ptr_array_index (maker->record->goals, i);

      if (!goal->withdrawn && g_strcmp0 (goal->measure_id, maker->measure->id) == 0)
        add_goal (maker, catalogue, goal, zone);
    }
}

/* Room above and below the data, as a share of their range, and beyond the ends of the scale, as a
 * share of it: enough for a mark on the end not to be cut. */
#define AXIS_ROOM 0.08
#define SCALE_ROOM 0.03

/* The axis follows the data and what they are read against, and never leaves the scale. */
static void
set_axis (RtPanelMaker *maker)
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
explain_categories (RtPanelMaker *maker)
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
prepare_panel (RtPanelMaker *maker)
{
  RtChartPanel *panel = maker->panel;
  g_autofree char *unit = rt_quantity_unit_text (maker->measure->unit);

  panel->unit = unit[0] != '\0' ? g_steal_pointer (&unit) : NULL;
  panel->decimals = rt_quantity_decimals (maker->measure, maker->series);
  panel->empty_reason = g_strdup (_ ("No value is recorded."));
  panel->subtitle = sparse_subtitle (maker->measure);
}

static void
fill_panel (RtPanelMaker *maker, RtCatalogue *catalogue, GTimeZone *zone)
{
  maker->panel->direction = chart_direction (maker->measure->direction);
  prepare_panel (maker);
  add_levels (maker);
  add_interval (maker);
  add_own_limits (maker);
  add_goals (maker, catalogue, zone);
  rt_panel_maker_add_series (maker, zone);
  explain_categories (maker);
  rt_chart_series_settle (maker->chart);
  set_axis (maker);
  rt_chart_panel_break_at_outliers (maker->panel);
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

/* FALSE when the record has no such series. */
static gboolean
init_maker (RtPanelMaker *maker,
            const RtRecord *record,
            RtCatalogue *catalogue,
            const char *measure_id)
{
  const RtAnalyte *analyte = NULL;
  const char *specimen = NULL;

  *maker = (RtPanelMaker){ .record = record };
  if (!find_series (record, measure_id, &maker->index))
    return FALSE;
  maker->series = g_ptr_array_index (record->series, maker->index);
  maker->measure = g_ptr_array_index (record->measures, maker->index);
  maker->knowledge = rt_measure_knowledge_new (record, catalogue, maker->measure);
  if (maker->measure->kind == RT_MEASURE_ANALYTE && catalogue != NULL)
    analyte = rt_catalogue_analyte_of_measure (catalogue, measure_id, &specimen);
  if (analyte != NULL)
    maker->laboratory = rt_lab_overview_of (catalogue, record, analyte->id, specimen);
  return TRUE;
}

/**
 * rt_course_add_panel: Adds the panel of one measure: its values, the bands they are read against
 * and the goals set for them. A measure the record has no series of is left out.
 */
void
rt_course_add_panel (RtChartSpec *spec,
                     const RtRecord *record,
                     RtCatalogue *catalogue,
                     const RtBaseline *baseline,
                     const char *measure_id)
{
  RtPanelMaker maker;
  g_autoptr (RtMeasureKnowledge) knowledge = NULL;
  g_autoptr (GPtrArray) laboratory = NULL;
  g_auto (RtOwnLimits) limits = { 0 };

  if (!init_maker (&maker, record, catalogue, measure_id))
    return;
  knowledge = maker.knowledge;
  laboratory = maker.laboratory;
  if (rt_own_limits_apply (knowledge, maker.measure))
    {
      limits = rt_own_limits_find (maker.measure, maker.series, baseline);
      maker.limits = &limits;
    }
  maker.panel = rt_chart_spec_add_panel (spec, measure_id, knowledge->title);
  maker.panel->importance = maker.measure->kind == RT_MEASURE_SCORE ? 1.25 : 1;
  maker.panel->trend = rt_course_text_trend (record, catalogue, measure_id);
  fill_panel (&maker, catalogue, spec->zone);
}

static gboolean
same_unit (const RtMeasure *a, const RtMeasure *b)
{
  return g_strcmp0 (a->unit != NULL ? a->unit : "", b->unit != NULL ? b->unit : "") == 0;
}

/**
 * rt_course_can_share_panel: Whether two measures can be read on one value axis: they have the same
 * unit, and the same scale or none.
 */
gboolean
rt_course_can_share_panel (const RtMeasure *a, const RtMeasure *b)
{
  if (a == NULL || b == NULL || !same_unit (a, b) || a->has_range != b->has_range)
    return FALSE;
  if (a->has_range)
    return a->minimum == b->minimum && a->maximum == b->maximum;
  return a->unit != NULL && *a->unit != '\0';
}

/**
 * rt_course_add_shared_panel: Adds a panel for several measures on one axis, with the first of
 * them. Bands, limits and goals belong to one measure and are not drawn in it.
 */
void
rt_course_add_shared_panel (RtChartSpec *spec,
                            const RtRecord *record,
                            RtCatalogue *catalogue,
                            const char *measure_id)
{
  RtPanelMaker maker;
  g_autoptr (RtMeasureKnowledge) knowledge = NULL;
  g_autoptr (GPtrArray) laboratory = NULL;

  if (!init_maker (&maker, record, catalogue, measure_id))
    return;
  knowledge = maker.knowledge;
  laboratory = maker.laboratory;
  maker.shared = TRUE;
  maker.panel = rt_chart_spec_add_panel (spec, measure_id, knowledge->title);
  maker.panel->importance = 1.5;
  prepare_panel (&maker);
  if (maker.measure->has_range)
    rt_chart_panel_set_range (maker.panel, maker.measure->minimum, maker.measure->maximum);
  rt_panel_maker_add_series (&maker, spec->zone);
  rt_chart_series_settle (maker.chart);
}

/**
 * rt_course_join_panel: Adds another measure to the panel that was added last by
 * rt_course_add_shared_panel(); see rt_course_can_share_panel().
 */
void
rt_course_join_panel (RtChartSpec *spec,
                      const RtRecord *record,
                      RtCatalogue *catalogue,
                      const char *measure_id)
{
  RtPanelMaker maker;
  g_autoptr (RtMeasureKnowledge) knowledge = NULL;
  g_autoptr (GPtrArray) laboratory = NULL;
  g_autofree char *title = NULL;

  if (spec->panels->len == 0 || !init_maker (&maker, record, catalogue, measure_id))
    return;
  knowledge = maker.knowledge;
  laboratory = maker.laboratory;
  maker.shared = TRUE;
  maker.panel = g_ptr_array_index (spec->panels, spec->panels->len - 1);
  title = maker.panel->title;
  /* Translators: names of two things that share a panel of the chart. */
  maker.panel->title = g_strdup_printf (C_ ("panel", "%s, %s"), title, knowledge->title);
  maker.panel->decimals =
      MAX (maker.panel->decimals, rt_quantity_decimals (maker.measure, maker.series));
  rt_panel_maker_add_series (&maker, spec->zone);
  rt_chart_series_settle (maker.chart);
}
