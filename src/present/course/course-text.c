/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "course-text.h"

#include <glib/gi18n.h>

#include "daily-mean.h"
#include "date-format.h"
#include "key-figures.h"
#include "measure-knowledge.h"
#include "quantity-format.h"

/* Joins the facts of a card that are there. */
static char *
join_facts (const RtKeyFigure *figure)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();

  if (figure->band != NULL)
    g_ptr_array_add (facts, figure->band);
  if (figure->was != NULL)
    g_ptr_array_add (facts, figure->was);
  g_ptr_array_add (facts, figure->verdict);
  if (figure->basis != NULL)
    g_ptr_array_add (facts, figure->basis);
  if (figure->coverage != NULL)
    g_ptr_array_add (facts, figure->coverage);
  g_ptr_array_add (facts, NULL);
  return g_strjoinv ("; ", (char **)facts->pdata);
}

/**
 * rt_course_text_trend: Where a measure stands against the person's baseline, in one line that
 * claims no change that is not more than noise.
 *
 * Returns: (transfer full): the line, spoken with the panel and printed in its table.
 */
char *
rt_course_text_trend (const RtRecord *record, RtCatalogue *catalogue, const char *measure_id)
{
  g_autoptr (RtKeyFigure) figure = rt_key_figure_new_for_measure (record, catalogue, measure_id);
  g_autofree char *facts = NULL;

  if (figure == NULL)
    return g_strdup (_ ("No value is recorded."));
  facts = join_facts (figure);
  /* Translators: a measure, its last value, when that was, and facts about it. */
  return g_strdup_printf (_ ("%s: %s (%s); %s."), figure->title, figure->value, figure->when,
                          facts);
}

/* On how many days there is a value, and how many days there are from the first to the last. */
static gboolean
count_days (const RtSeries *series, guint *n_rated, guint *n_days)
{
  g_autoptr (GArray) days = rt_daily_means (series);

  if (days->len == 0)
    return FALSE;
  *n_rated = days->len;
  *n_days = (guint)(g_array_index (days, RtDailyMean, days->len - 1).date.day_number
                    - g_array_index (days, RtDailyMean, 0).date.day_number + 1);
  return TRUE;
}

/**
 * rt_course_text_coverage:
 *
 * Returns: (transfer full) (nullable): on how many days of its period a daily rating was given; a
 *   day without one is never a zero; %NULL without an exact value
 */
char *
rt_course_text_coverage (const RtSeries *series)
{
  guint n_rated, n_days;

  if (!count_days (series, &n_rated, &n_days))
    return NULL;
  /* Translators: number of days with a rating, number of all days. */
  return g_strdup_printf (ngettext ("Rated on %u of %u day.", "Rated on %u of %u days.", n_days),
                          n_rated, n_days);
}

/**
 * rt_course_text_coverage_fact:
 *
 * Returns: (transfer full) (nullable): the same as one fact among others; %NULL of anything but a
 *   daily rating
 */
char *
rt_course_text_coverage_fact (const RtMeasure *measure, const RtSeries *series)
{
  guint n_rated, n_days;

  if (measure->kind == RT_MEASURE_ANALYTE || !rt_series_is_dense (series)
      || !count_days (series, &n_rated, &n_days))
    return NULL;
  /* Translators: number of days with a rating, number of all days. */
  return g_strdup_printf (ngettext ("rated on %u of %u day", "rated on %u of %u days", n_days),
                          n_rated, n_days);
}

/**
 * rt_course_text_summary: What a panel shows, in one line: how many values, from when to when, the
 * lowest and the highest.
 *
 * Returns: (transfer full): the line.
 */
char *
rt_course_text_summary (const RtRecord *record, RtCatalogue *catalogue, const char *measure_id)
{
  const RtSeries *series = rt_record_series (record, measure_id);
  const RtMeasure *measure = rt_record_measure (record, measure_id);
  const RtSeriesPoint *lowest = NULL;
  const RtSeriesPoint *highest = NULL;
  g_autofree char *period = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *values = NULL;
  g_autofree char *coverage = NULL;

  if (series == NULL || measure == NULL || rt_series_length (series) == 0)
    return g_strdup (_ ("No value is recorded."));
  lowest = highest = rt_series_point (series, 0);
  for (guint i = 1; i < rt_series_length (series); i++)
    {
      const RtSeriesPoint *point = rt_series_point (series, i);

      lowest = point->value < lowest->value ? point : lowest;
      highest = point->value > highest->value ? point : highest;
    }
  period = rt_date_format_period (rt_moment_date (rt_series_point (series, 0)->at),
                                  rt_moment_date (rt_series_last (series)->at));
  low = rt_quantity_format_point (measure, lowest);
  high = rt_quantity_format_point (measure, highest);
  values = g_strdup_printf (ngettext ("%u value, %s; lowest %s, highest %s.",
                                      "%u values, %s; lowest %s, highest %s.",
                                      rt_series_length (series)),
                            rt_series_length (series), period, low, high);
  if (!rt_series_is_dense (series))
    return g_steal_pointer (&values);
  coverage = rt_course_text_coverage (series);
  return g_strjoin (" ", values, coverage, NULL);
}

/**
 * rt_course_text_peripheral_caveat: What has to stand wherever metabolites from outside the brain
 * are shown.
 *
 * Returns: (transfer none): the sentence.
 */
const char *
rt_course_text_peripheral_caveat (void)
{
  return _ ("Urine and blood are not the brain: a result from there, inside or outside its "
            "interval, does not tell the amount of any transmitter in the brain.");
}

/**
 * rt_course_text_needs_caveat: Whether any of @measure_ids is a laboratory value from outside the
 * nervous system.
 * @measure_ids: (array zero-terminated=1): what is shown
 */
gboolean
rt_course_text_needs_caveat (const RtRecord *record,
                             RtCatalogue *catalogue,
                             const char *const *measure_ids)
{
  for (guint i = 0; measure_ids[i] != NULL; i++)
    {
      const RtMeasure *measure = rt_record_measure (record, measure_ids[i]);
      g_autoptr (RtMeasureKnowledge) knowledge = NULL;

      if (measure == NULL)
        continue;
      knowledge = rt_measure_knowledge_new (record, catalogue, measure);
      if (knowledge->peripheral)
        return TRUE;
    }
  return FALSE;
}
