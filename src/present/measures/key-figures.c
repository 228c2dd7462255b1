/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "key-figures.h"

#include <glib/gi18n.h>
#include <string.h>

#include "baseline-mean.h"
#include "course-selection.h"
#include "course-text.h"
#include "daily-mean.h"
#include "date-format.h"
#include "measure-knowledge.h"
#include "number-text.h"
#include "patient-text.h"
#include "quantity-format.h"
#include "record-words.h"
#include "verdict-words.h"

/* One card being written. */
typedef struct
{
  RtKeyFigure *figure;
  const RtRecord *record;
  const RtMeasure *measure;
  const RtSeries *series;
  const RtMeasureKnowledge *knowledge;
  RtBaseline baseline;
  gboolean several_a_day;
  int decimals;
  double last; /* the value the card is about */
} CardMaker;

/* A scale that runs to both sides of 0 shows the sign of every value. */
static char *
format_value (const CardMaker *maker, double value)
{
  if (maker->measure->has_range && maker->measure->minimum < 0 && maker->measure->maximum > 0)
    return rt_quantity_format_signed (value, maker->decimals);
  return rt_number_format (value, maker->decimals);
}

/* Of an ordinal scale the number, so that it can be compared, and its word below it; of yes and no
 * the word. */
static void
write_single_value (CardMaker *maker, const RtSeriesPoint *point)
{
  const RtMeasure *measure = maker->measure;
  const char *label = rt_measure_label (measure, point->value);

  if (label != NULL && measure->categories->len > 2)
    maker->figure->band = rt_text_visible (label);
  if (point->comparator == RT_COMPARATOR_NONE && measure->unit == NULL
      && (label == NULL || maker->figure->band != NULL))
    maker->figure->value = format_value (maker, point->value);
  else
    maker->figure->value = rt_quantity_format_point (measure, point);
}

static void
write_value (CardMaker *maker)
{
  const RtSeriesPoint *point = rt_series_last (maker->series);
  g_autofree char *date = rt_date_format (rt_moment_date (point->at));
  g_autoptr (GArray) days = NULL;
  const RtDailyMean *day = NULL;

  maker->last = point->value;
  maker->figure->when = g_steal_pointer (&date);
  maker->figure->prorated = point->prorated;
  if (!maker->several_a_day)
    {
      write_single_value (maker, point);
      return;
    }
  days = rt_daily_means (maker->series);
  day = &g_array_index (days, RtDailyMean, days->len - 1);
  maker->decimals = 2;
  maker->last = day->mean;
  maker->figure->value = format_value (maker, day->mean);
  g_free (maker->figure->when);
  date = rt_date_format (day->date);
  maker->figure->when = g_strdup_printf (
      /* Translators: a day, and the number of answers behind the mean that is shown. */
      ngettext ("%s, %u answer", "%s, mean of %u", day->n), date, day->n);
}

static void
write_band (CardMaker *maker)
{
  const RtMeasureLevel *level = rt_measure_knowledge_level (maker->knowledge, maker->last);

  if (level != NULL && maker->figure->band == NULL)
    maker->figure->band = g_strdup (level->label);
  if (maker->figure->prorated)
    {
      g_autofree char *when = g_steal_pointer (&maker->figure->when);

      /* Translators: a date; the score of that day was completed by the missing-item rule. */
      maker->figure->when = g_strdup_printf (_ ("%s, prorated"), when);
    }
}

/**
 * rt_key_figure_meets: Whether the last value lies on the wished side of a goal.
 * @figure: of the measure of the goal
 */
gboolean
rt_key_figure_meets (const RtKeyFigure *figure, const RtGoal *goal)
{
  return goal->sense == RT_GOAL_AT_MOST ? figure->last <= goal->value : figure->last >= goal->value;
}

static const RtGoal *
find_goal (const CardMaker *maker)
{
  const RtGoal *found = NULL;

  for (guint i = 0; i < maker->record->goals->len; i++)
    {
      const RtGoal *goal = g_ptr_array_index (maker->record->goals, i);

      if (!goal->withdrawn && g_strcmp0 (goal->measure_id, maker->measure->id) == 0)
        found = goal;
    }
  return found;
}

static void
write_goal (CardMaker *maker)
{
  const RtGoal *goal = find_goal (maker);
  g_autofree char *value = NULL;

  if (goal == NULL)
    return;
  value = rt_number_format_shortest (goal->value, 4);
  /* Translators: short form of a goal on a card: a limit not to be exceeded, or to be reached. */
  maker->figure->goal =
      g_strdup_printf (goal->sense == RT_GOAL_AT_MOST ? _ ("goal ≤ %s") : _ ("goal ≥ %s"), value);
  maker->figure->at_goal = rt_key_figure_meets (maker->figure, goal);
}

static void
write_baseline (CardMaker *maker)
{
  RtSideMean before = rt_side_mean_before (maker->series, &maker->baseline);
  g_autofree char *value = NULL;
  int decimals = maker->decimals;

  /* The only value is no baseline of itself. */
  if (before.n == 0 || rt_series_length (maker->series) == 1)
    return;
  maker->decimals = before.n > 1 ? MIN (decimals + 1, 2) : decimals;
  value = format_value (maker, before.mean);
  maker->decimals = decimals;
  /* Translators: mean of the baseline, and the number of values behind it. */
  maker->figure->was = g_strdup_printf (_ ("baseline %s (n\u00a0=\u00a0%u)"), value, before.n);
}

static void
write_verdict (CardMaker *maker, RtCatalogue *catalogue)
{
  RtVerdictWords words = rt_verdict_words_find (maker->record, catalogue, maker->measure,
                                                maker->series, &maker->baseline, maker->last);

  maker->figure->tone = words.tone;
  maker->figure->verdict = words.verdict;
  maker->figure->basis = words.basis;
}

/**
 * rt_key_figure_new_for_measure: The card of one measure: its last value (the last day's mean where
 * there are several a day), the band it lies in, the goal, the baseline, and whether the difference
 * is more than noise.
 *
 * Returns: (transfer full) (nullable): the card; NULL without any value.
 */
RtKeyFigure *
rt_key_figure_new_for_measure (const RtRecord *record,
                               RtCatalogue *catalogue,
                               const char *measure_id)
{
  CardMaker maker = { .record = record };
  g_autoptr (RtMeasureKnowledge) knowledge = NULL;

  maker.series = rt_record_series (record, measure_id);
  maker.measure = rt_record_measure (record, measure_id);
  if (maker.series == NULL || maker.measure == NULL || rt_series_length (maker.series) == 0)
    return NULL;
  knowledge = rt_measure_knowledge_new (record, catalogue, maker.measure);
  maker.knowledge = knowledge;
  maker.baseline = rt_baseline_find (record);
  maker.several_a_day = maker.measure->kind != RT_MEASURE_SCORE
                        && maker.measure->kind != RT_MEASURE_ANALYTE
                        && rt_series_has_several_a_day (maker.series);
  maker.decimals = rt_quantity_decimals (maker.measure, maker.series);
  maker.figure = g_new0 (RtKeyFigure, 1);
  maker.figure->measure_id = g_strdup (measure_id);
  maker.figure->title = g_strdup (knowledge->title);
  write_value (&maker);
  maker.figure->last = maker.last;
  write_band (&maker);
  write_goal (&maker);
  write_baseline (&maker);
  write_verdict (&maker, catalogue);
  maker.figure->coverage = rt_course_text_coverage_fact (maker.measure, maker.series);
  return maker.figure;
}

static gboolean
goes_on (const RtAdverseEvent *event)
{
  return !event->withdrawn && !event->has_end && event->outcome != RT_OUTCOME_RECOVERED
         && event->outcome != RT_OUTCOME_RECOVERED_WITH_SEQUELAE;
}

/**
 * rt_key_figure_new_for_side_effects: The card of adverse events: how many go on, how many were
 * ever recorded.
 *
 * Returns: (transfer full): the card.
 */
RtKeyFigure *
rt_key_figure_new_for_side_effects (const RtRecord *record)
{
  RtKeyFigure *figure = g_new0 (RtKeyFigure, 1);
  const RtAdverseEvent *worst = NULL;
  guint open = 0;

  for (guint i = 0; i < record->adverse_events->len; i++)
    {
      const RtAdverseEvent *event = g_ptr_array_index (record->adverse_events, i);

      if (!goes_on (event))
        continue;
      open++;
      if (worst == NULL || event->severity > worst->severity)
        worst = event;
    }
  figure->title = g_strdup (_ ("Side effects"));
  /* Translators: number of side effects that go on, on a card titled "Side effects". */
  figure->value = open > 0 ? g_strdup_printf (_ ("%u open"), open) : g_strdup (_ ("none open"));
  if (record->adverse_events->len > 0)
    figure->was = g_strdup_printf (
        ngettext ("%u recorded in all", "%u recorded in all", record->adverse_events->len),
        record->adverse_events->len);
  figure->tone = open > 0 ? RT_FIGURE_NOTICE : RT_FIGURE_PLAIN;
  if (worst != NULL)
    {
      g_autofree char *what = rt_text_isolate (worst->description);

      /* Translators: an unintended effect and its severity. */
      figure->verdict = g_strdup_printf (_ ("%s (%s)"), what, rt_severity_text (worst->severity));
    }
  else
    figure->verdict = g_strdup (record->adverse_events->len == 0 ? _ ("none has been recorded")
                                                                 : _ ("all have ended"));
  return figure;
}

/**
 * rt_key_figures_new: The cards of a patient.
 * @measure_ids: (nullable): of these measures; NULL = those the course shows
 * @max: cards of measures at most; the card of side effects comes on top
 *
 * Returns: (transfer full): (element RtKeyFigure), at least the card of side effects; release with
 *   g_ptr_array_unref().
 */
GPtrArray *
rt_key_figures_new (const RtRecord *record,
                    RtCatalogue *catalogue,
                    const char *const *measure_ids,
                    guint max)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_key_figure_free);
  g_autoptr (GPtrArray) chosen = NULL;

  if (measure_ids == NULL)
    {
      chosen = rt_course_select_measures (record, catalogue, max);
      g_ptr_array_add (chosen, NULL);
      measure_ids = (const char *const *)chosen->pdata;
    }
  for (guint i = 0; measure_ids[i] != NULL && figures->len < max; i++)
    {
      RtKeyFigure *figure = rt_key_figure_new_for_measure (record, catalogue, measure_ids[i]);

      if (figure != NULL)
        g_ptr_array_add (figures, figure);
    }
  g_ptr_array_add (figures, rt_key_figure_new_for_side_effects (record));
  return figures;
}
