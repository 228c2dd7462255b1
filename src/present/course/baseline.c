/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "baseline.h"

#include <glib/gi18n.h>
#include <string.h>

#include "date-format.h"
#include "text-fold.h"

static gboolean
is_named_baseline (const char *name)
{
  g_autofree char *folded = rt_text_fold (name);
  g_autofree char *translated = NULL;

  if (strstr (folded, "baseline") != NULL)
    return TRUE;
  /* Translators: the word by which a phase before treatment is recognised in its name. */
  translated = rt_text_fold (_ ("baseline"));
  return strstr (folded, translated) != NULL;
}

static const RtPhase *
find_phase (const RtRecord *record)
{
  for (guint i = 0; i < record->phases->len; i++)
    {
      const RtPhase *phase = g_ptr_array_index (record->phases, i);

      if (phase->has_until && is_named_baseline (phase->name))
        return phase;
    }
  return NULL;
}

static gboolean
first_measurement (const RtRecord *record, RtMoment *first)
{
  gboolean found = FALSE;

  for (guint i = 0; i < record->series->len; i++)
    {
      const RtSeries *series = g_ptr_array_index (record->series, i);

      if (rt_series_length (series) == 0)
        continue;
      if (!found || rt_moment_compare (rt_series_point (series, 0)->at, *first) < 0)
        *first = rt_series_point (series, 0)->at;
      found = TRUE;
    }
  return found;
}

/* The midnight that begins a moment's day. */
static RtMoment
day_of (RtMoment moment)
{
  moment.local_s = (gint64)rt_moment_date (moment).day_number * 24 * 60 * 60;
  moment.precision = RT_PRECISION_DAY;
  return moment;
}

/* A change: anything that begins, changes or ends, but no single administration. */
static gboolean
is_change (const RtRegimenStep *step)
{
  return !step->planned && !step->withdrawn && step->mode != RT_REGIMEN_SINGLE;
}

/* Notes the first change at or after @from, and how many there are. */
static void
find_changes (const RtRecord *record, RtMoment from, RtBaseline *baseline)
{
  baseline->has_change = FALSE;
  baseline->changed = NULL;
  baseline->n_changes = 0;
  baseline->n_changed = 0;
  for (guint i = 0; i < record->interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (record->interventions, i);
      guint before = baseline->n_changes;

      for (guint s = 0; intervention->steps != NULL && s < intervention->steps->len; s++)
        {
          const RtRegimenStep *step = g_ptr_array_index (intervention->steps, s);

          if (!is_change (step) || rt_moment_compare (step->from, from) < 0)
            continue;
          baseline->n_changes++;
          if (baseline->has_change && rt_moment_compare (step->from, baseline->change) >= 0)
            continue;
          baseline->has_change = TRUE;
          baseline->change = step->from;
          baseline->changed = intervention;
        }
      baseline->n_changed += baseline->n_changes > before ? 1 : 0;
    }
}

static RtMoment
add_days (RtMoment moment, int days)
{
  moment.local_s += (gint64)days * 24 * 60 * 60;
  return moment;
}

/**
 * rt_baseline_find: The stretch that later values are compared with: the first phase named
 * baseline; otherwise from the first measurement to the first change of an intervention (what
 * began on that day or earlier was there before); otherwise the first 28 days.
 *
 * Returns: the stretch; with %RT_BASELINE_NONE nothing in it means anything.
 */
RtBaseline
rt_baseline_find (const RtRecord *record)
{
  RtBaseline baseline = { 0 };
  const RtPhase *phase = find_phase (record);
  RtMoment first;

  if (!first_measurement (record, &first))
    return baseline;
  first = day_of (first);
  baseline.from = first;
  find_changes (record, add_days (first, 1), &baseline);
  if (phase != NULL)
    {
      baseline.rule = RT_BASELINE_PHASE;
      baseline.from = phase->from;
      baseline.until = phase->until;
      find_changes (record, phase->until, &baseline);
    }
  else if (baseline.has_change)
    {
      baseline.rule = RT_BASELINE_BEFORE_CHANGE;
      baseline.until = day_of (baseline.change);
    }
  else
    {
      baseline.rule = RT_BASELINE_FIRST_DAYS;
      baseline.until = add_days (first, RT_BASELINE_DAYS);
    }
  return baseline;
}

/**
 * rt_baseline_contains: Whether @moment lies in the stretch.
 */
gboolean
rt_baseline_contains (const RtBaseline *baseline, RtMoment moment)
{
  return baseline->rule != RT_BASELINE_NONE && rt_moment_compare (moment, baseline->from) >= 0
         && rt_moment_compare (moment, baseline->until) < 0;
}

/**
 * rt_baseline_precedes: Whether @moment belongs to what is compared with the stretch: at or after
 * the first change that follows it, or anywhere after it when nothing changed.
 */
gboolean
rt_baseline_precedes (const RtBaseline *baseline, RtMoment moment)
{
  if (baseline->rule == RT_BASELINE_NONE)
    return FALSE;
  return rt_moment_compare (moment,
                            baseline->has_change ? day_of (baseline->change) : baseline->until)
         >= 0;
}

/**
 * rt_baseline_days: How many days the stretch has.
 */
int
rt_baseline_days (const RtBaseline *baseline)
{
  if (baseline->rule == RT_BASELINE_NONE)
    return 0;
  return rt_moment_date (baseline->until).day_number - rt_moment_date (baseline->from).day_number;
}

/**
 * rt_baseline_text: The stretch in words, with its rule.
 *
 * Returns: (transfer full): one sentence.
 */
char *
rt_baseline_text (const RtBaseline *baseline)
{
  g_autofree char *period = NULL;
  g_autofree char *days = NULL;

  if (baseline->rule == RT_BASELINE_NONE)
    return g_strdup (_ ("There is no baseline, since nothing has been measured."));
  period = rt_date_format_period (rt_moment_date (baseline->from),
                                  rt_calendar_date_add_days (rt_moment_date (baseline->until), -1));
  days = rt_date_format_days (rt_baseline_days (baseline));
  switch (baseline->rule)
    {
    case RT_BASELINE_PHASE:
      /* Translators: a period and its length, e.g. "13 Aug – 9 Sep 2012 (28 days)". */
      return g_strdup_printf (_ ("Baseline: %s (%s), the phase of that name."), period, days);
    case RT_BASELINE_BEFORE_CHANGE:
      return g_strdup_printf (
          _ ("Baseline: %s (%s), from the first value to the first change of an intervention."),
          period, days);
    default:
      return g_strdup_printf (
          _ ("Baseline: %s (%s), the first days, since no intervention changed."), period, days);
    }
}
