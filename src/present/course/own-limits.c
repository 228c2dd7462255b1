/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "own-limits.h"

#include <glib/gi18n.h>

#include "control-limits.h"
#include "daily-mean.h"

/* When more than this share of neighbours in the baseline are equal, the scale is too coarse for
 * what happened there: limits would come out too narrow, and one answer one step away would pass
 * for a change. */
#define MOST_EQUAL_NEIGHBOURS (2.0 / 3)

static void
add_days (GArray *values, const RtSeries *series, const RtBaseline *baseline)
{
  g_autoptr (GArray) days = rt_daily_means (series);

  for (guint i = 0; i < days->len; i++)
    {
      const RtDailyMean *day = &g_array_index (days, RtDailyMean, i);

      if (rt_baseline_contains (baseline, rt_series_point (series, day->first)->at))
        g_array_append_val (values, day->mean);
    }
}

/* The values of the baseline in order: days' means where there are several a day. */
static GArray *
baseline_values (const RtSeries *series, const RtBaseline *baseline)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (double));

  if (rt_series_has_several_a_day (series))
    {
      add_days (values, series, baseline);
      return values;
    }
  for (guint i = 0; i < rt_series_length (series); i++)
    {
      const RtSeriesPoint *point = rt_series_point (series, i);

      if (point->comparator == RT_COMPARATOR_NONE && rt_baseline_contains (baseline, point->at))
        g_array_append_val (values, point->value);
    }
  return values;
}

static gboolean
hardly_varies (GArray *values)
{
  guint equal = 0;

  for (guint i = 1; i < values->len; i++)
    equal += g_array_index (values, double, i) == g_array_index (values, double, i - 1) ? 1 : 0;
  return equal > MOST_EQUAL_NEIGHBOURS * (values->len - 1);
}

/* A limit beyond the end of the scale would be one no value can pass: it ends there. */
static void
keep_to_scale (RtOwnLimits *limits, const RtMeasure *measure)
{
  if (!measure->has_range)
    return;
  limits->low = MAX (limits->low, measure->minimum);
  limits->high = MIN (limits->high, measure->maximum);
}

/**
 * rt_own_limits_apply: Whether @measure is read against the person's own limits: everything but
 * laboratory values and scores whose instrument has a reliable change of its own.
 */
gboolean
rt_own_limits_apply (const RtMeasureKnowledge *knowledge, const RtMeasure *measure)
{
  if (measure->kind == RT_MEASURE_ANALYTE)
    return FALSE;
  return knowledge->instrument == NULL
         || rt_instrument_reliable_change (knowledge->instrument, knowledge->subscale->id) == NULL;
}

/**
 * rt_own_limits_find: Limits of ordinary variation from the baseline: mean ± 2.66 × mean moving
 * range (XmR chart) of its values, or of its days' means where there are several values a day, kept
 * to the measure's scale.
 *
 * Returns: the limits, or a reason why there are none; clear with rt_own_limits_clear().
 */
RtOwnLimits
rt_own_limits_find (const RtMeasure *measure, const RtSeries *series, const RtBaseline *baseline)
{
  RtOwnLimits limits = { 0 };
  g_autoptr (GArray) values = baseline_values (series, baseline);
  RtControlLimits control;

  limits.n = values->len;
  if (!rt_control_limits ((const double *)(gpointer)values->data, values->len, &control))
    limits.reason = g_strdup_printf (
        /* Translators: number of values there are, and number that are needed. */
        ngettext ("%u value in the baseline, %d are needed",
                  "%u values in the baseline, %d are needed", limits.n),
        limits.n, RT_CONTROL_LIMITS_MINIMUM);
  else if (hardly_varies (values))
    {
      limits.coarse = TRUE;
      limits.reason = g_strdup (_ ("the baseline hardly varied, so it shows no noise"));
    }
  else
    {
      limits.found = TRUE;
      limits.mean = control.mean;
      limits.low = control.low;
      limits.high = control.high;
      keep_to_scale (&limits, measure);
    }
  return limits;
}

/**
 * rt_own_limits_clear: Frees what @limits owns.
 */
void
rt_own_limits_clear (RtOwnLimits *limits)
{
  g_clear_pointer (&limits->reason, g_free);
}

/**
 * rt_own_limits_exceeded: Whether @value lies outside; never without limits.
 */
gboolean
rt_own_limits_exceeded (const RtOwnLimits *limits, double value)
{
  return limits->found && (value < limits->low || value > limits->high);
}
