/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "change-criteria.h"

#include <math.h>

/* A percentage that is whole on paper must not miss its criterion by the last bit. */
#define TINY 1e-9

/**
 * rt_percent_improvement:
 * @percent: (out): 100 × (before - after) / (before - minimum) where lower is better, of the
 * missing room 100 × (after - before) / (maximum - before) where higher is; below 0 = worse
 *
 * The scale's own end is the reference: on a scale from 10 to 50 a fall from 30 to 20 is half of
 * the way, not a third.
 *
 * Returns: whether it is defined: one end of the scale is better and the start is not that end.
 */
gboolean
rt_percent_improvement (const RtInstrumentSubscale *subscale,
                        double before,
                        double after,
                        double *percent)
{
  double room =
      subscale->better == RT_BETTER_LOWER ? before - subscale->minimum : subscale->maximum - before;
  double gain = subscale->better == RT_BETTER_LOWER ? before - after : after - before;

  if (subscale->better == RT_BETTER_NEITHER || room <= 0)
    return FALSE;
  *percent = 100 * gain / room;
  return TRUE;
}

/**
 * rt_change_start_is_low:
 *
 * Returns: whether the start lies in the mildest level, so that a percentage of it rests on very
 * few points.
 */
gboolean
rt_change_start_is_low (const RtInstrument *instrument,
                        const RtInstrumentSubscale *subscale,
                        double before)
{
  const RtBandScheme *bands = rt_instrument_official_bands (instrument, subscale->id);

  if (bands == NULL)
    return FALSE;
  if (subscale->better == RT_BETTER_LOWER)
    return before < g_array_index (bands->levels, RtBandLevel, 1).minimum;
  return before >= g_array_index (bands->levels, RtBandLevel, bands->levels->len - 1).minimum;
}

static gboolean
starts_in (const RtChangeReport *report, const char *label)
{
  const RtBandScheme *bands =
      rt_instrument_official_bands (report->instrument, report->subscale->id);
  const RtBandLevel *level = bands != NULL ? rt_band_scheme_level (bands, report->before) : NULL;

  return level != NULL && g_str_equal (level->label, label);
}

static double
gain_of (const RtChangeReport *report)
{
  return report->subscale->better == RT_BETTER_LOWER ? report->before - report->after
                                                     : report->after - report->before;
}

/* Important differences are differences for the better: that is what patients were asked about. Of
 * a published range the lower end counts. */
static RtMet
read_difference (const RtChangeReport *report, const RtImportantDifference *difference)
{
  if (report->subscale->better == RT_BETTER_NEITHER
      || (difference->baseline_band != NULL && !starts_in (report, difference->baseline_band))
      || (difference->is_percent && !report->has_percent))
    return RT_MET_NOT_KNOWN;
  return (difference->is_percent ? report->percent : gain_of (report)) >= difference->low - TINY
             ? RT_MET_YES
             : RT_MET_NO;
}

/* One that was published for starts like this one comes first, then the first for any start. */
static gboolean
fits_better (const RtDifferenceReading *reading, const RtDifferenceReading *chosen)
{
  if (reading->met == RT_MET_NOT_KNOWN)
    return FALSE;
  return chosen == NULL
         || (reading->difference->baseline_band != NULL
             && chosen->difference->baseline_band == NULL);
}

/* Reads every difference of the subscale, and which of them speaks for this start. */
void
rt_change_read_differences (RtChangeReport *report)
{
  const RtDifferenceReading *chosen = NULL;

  for (guint i = 0; i < report->instrument->differences->len; i++)
    {
      const RtImportantDifference *difference =
          g_ptr_array_index (report->instrument->differences, i);
      RtDifferenceReading reading = { .difference = difference };

      if (!g_str_equal (difference->subscale, report->subscale->id))
        continue;
      reading.met = read_difference (report, difference);
      g_array_append_val (report->differences, reading);
    }
  for (guint i = 0; i < report->differences->len; i++)
    {
      const RtDifferenceReading *reading =
          &g_array_index (report->differences, RtDifferenceReading, i);

      if (fits_better (reading, chosen))
        chosen = reading;
    }
  report->important = chosen != NULL ? chosen->met : RT_MET_NOT_KNOWN;
}

static RtMet
compare (RtComparison op, double left, double right)
{
  return rt_comparison_holds (op, left, right)
                 || (op <= RT_OP_AT_MOST && fabs (left - right) <= TINY)
             ? RT_MET_YES
             : RT_MET_NO;
}

/* Whether the change is a response by the instrument's criterion; a percentage of a start in the
 * mildest level is not used. */
RtMet
rt_change_response (const RtChangeReport *report)
{
  const RtCriterion *criterion = &report->instrument->response;

  if (criterion->kind == RT_CRITERION_NONE
      || !g_str_equal (criterion->subscale, report->subscale->id))
    return RT_MET_NOT_KNOWN;
  switch (criterion->kind)
    {
    case RT_CRITERION_PERCENT_REDUCTION:
      if (!report->has_percent
          || rt_change_start_is_low (report->instrument, report->subscale, report->before))
        return RT_MET_NOT_KNOWN;
      return compare (criterion->op, report->percent, criterion->value);
    case RT_CRITERION_POINTS_REDUCTION:
      return compare (criterion->op, report->before - report->after, criterion->value);
    case RT_CRITERION_POINTS_INCREASE:
      return compare (criterion->op, report->after - report->before, criterion->value);
    case RT_CRITERION_VALUE:
      return compare (criterion->op, report->after, criterion->value);
    case RT_CRITERION_NONE:
    default:
      return RT_MET_NOT_KNOWN;
    }
}

/* Whether a score meets the instrument's criterion of remission. */
RtMet
rt_change_remission (const RtInstrument *instrument, const char *subscale, double score)
{
  const RtCriterion *criterion = &instrument->remission;

  if (criterion->kind != RT_CRITERION_VALUE || !g_str_equal (criterion->subscale, subscale))
    return RT_MET_NOT_KNOWN;
  return compare (criterion->op, score, criterion->value);
}

/**
 * rt_remission_run:
 * @scores: in time order
 * @seconds: when they were, in UTC
 *
 * Remission is a state that lasts: one low score is a low score. So the run of scores that meet the
 * criterion is given, up to the last one, with its length.
 *
 * Returns: the run; empty when the last score does not meet the criterion.
 */
RtRemissionRun
rt_remission_run (const RtInstrument *instrument,
                  const char *subscale,
                  const double *scores,
                  const gint64 *seconds,
                  guint n)
{
  RtRemissionRun run = { .now = RT_MET_NOT_KNOWN };

  if (n == 0)
    return run;
  run.now = rt_change_remission (instrument, subscale, scores[n - 1]);
  if (run.now != RT_MET_YES)
    return run;
  for (run.first = n - 1; run.first > 0; run.first--)
    if (rt_change_remission (instrument, subscale, scores[run.first - 1]) != RT_MET_YES)
      break;
  run.n_scores = n - run.first;
  run.n_seconds = seconds[n - 1] - seconds[run.first];
  return run;
}
