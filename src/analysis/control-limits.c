/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "control-limits.h"

#include <gsl/gsl_statistics_double.h>
#include <math.h>

/* 3 / d2, with d2 = 1.128 for moving ranges of two (Wheeler and Chambers 1992). */
#define RANGE_FACTOR 2.66
/* D4 for moving ranges of two. */
#define RANGE_LIMIT_FACTOR 3.267

/**
 * rt_control_limits:
 * @values: finite numbers in time order
 * @n: how many
 * @limits: (out): mean ± 2.66 × mean moving range
 *
 * Individuals chart (Wheeler and Chambers, Understanding Statistical Process Control, 1992). With
 * fewer than 8 values the limits would say more about chance than about the person.
 *
 * Returns: whether there are at least %RT_CONTROL_LIMITS_MINIMUM values; @limits is untouched if
 * not.
 */
gboolean
rt_control_limits (const double *values, gsize n, RtControlLimits *limits)
{
  double sum = 0;

  if (n < RT_CONTROL_LIMITS_MINIMUM)
    return FALSE;
  for (gsize i = 1; i < n; i++)
    sum += fabs (values[i] - values[i - 1]);
  limits->mean = gsl_stats_mean (values, 1, n);
  limits->moving_range = sum / (double)(n - 1);
  limits->low = limits->mean - RANGE_FACTOR * limits->moving_range;
  limits->high = limits->mean + RANGE_FACTOR * limits->moving_range;
  limits->range_high = RANGE_LIMIT_FACTOR * limits->moving_range;
  return TRUE;
}
