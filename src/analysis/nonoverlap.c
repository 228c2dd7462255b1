/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "nonoverlap.h"

#include <math.h>

#include "descriptive.h"

/* 1 when @after is better than @before, 0.5 when they are the same, 0 otherwise. */
static double
compare (double before, double after, double sign)
{
  double difference = sign * (after - before);

  return difference > 0 ? 1 : difference < 0 ? 0 : 0.5;
}

static double
mean_comparison (double value, const double *others, gsize n, gboolean value_is_after, double sign)
{
  double sum = 0;

  for (gsize i = 0; i < n; i++)
    sum += value_is_after ? compare (others[i], value, sign) : compare (value, others[i], sign);
  return sum / (double)n;
}

/* Unbiased variance of the Mann-Whitney statistic (Sen 1967), as Pustejovsky's SingleCaseES gives
 * it: only the first term is kept away from zero when the phases do not overlap at all. */
static double
standard_error (
    const double *before, gsize m, const double *after, gsize n, double sign, double nap)
{
  double kept = CLAMP (nap, 1.0 / (2.0 * (double)(m * n)), 1 - 1.0 / (2.0 * (double)(m * n)));
  double q1 = 0, q2 = 0, q3 = 0;
  double mm = (double)m, nn = (double)n;

  for (gsize i = 0; i < m; i++)
    q1 += pow (nn * (mean_comparison (before[i], after, n, FALSE, sign) - nap), 2);
  for (gsize j = 0; j < n; j++)
    q2 += pow (mm * (mean_comparison (after[j], before, m, TRUE, sign) - nap), 2);
  for (gsize i = 0; i < m; i++)
    for (gsize j = 0; j < n; j++)
      q3 += pow (compare (before[i], after[j], sign) - nap, 2);
  q1 /= mm * nn * nn;
  q2 /= mm * mm * nn;
  q3 /= mm * nn;
  return sqrt ((kept * (1 - kept) + nn * q1 + mm * q2 - 2 * q3) / ((mm - 1) * (nn - 1)));
}

static double
best (const double *values, gsize n, double sign)
{
  double found = values[0];

  for (gsize i = 1; i < n; i++)
    if (sign * (values[i] - found) > 0)
      found = values[i];
  return found;
}

/**
 * rt_nonoverlap:
 * @before: finite numbers of the earlier phase
 * @after: finite numbers of the later phase
 * @lower_is_better: whether lower numbers are the better ones
 * @result: (out): untouched with too few values
 *
 * Non-overlap of all pairs (Parker and Vannest 2009, doi 10.1016/j.beth.2008.10.006), Tau,
 * percentage of non-overlapping data and percentage exceeding the median.
 *
 * Returns: whether each phase has at least %RT_NONOVERLAP_MINIMUM values.
 */
gboolean
rt_nonoverlap (const double *before,
               gsize n_before,
               const double *after,
               gsize n_after,
               gboolean lower_is_better,
               RtNonoverlap *result)
{
  double sign = lower_is_better ? -1 : 1;
  double median = 0, edge;
  gsize n_beyond = 0;

  if (n_before < RT_NONOVERLAP_MINIMUM || n_after < RT_NONOVERLAP_MINIMUM
      || !rt_median (before, n_before, &median))
    return FALSE;
  result->nap = 0;
  for (gsize j = 0; j < n_after; j++)
    result->nap += mean_comparison (after[j], before, n_before, TRUE, sign) / (double)n_after;
  result->tau = 2 * result->nap - 1;
  result->nap_standard_error = standard_error (before, n_before, after, n_after, sign, result->nap);
  result->has_standard_error = isfinite (result->nap_standard_error);
  edge = best (before, n_before, sign);
  for (gsize j = 0; j < n_after; j++)
    n_beyond += sign * (after[j] - edge) > 0 ? 1 : 0;
  result->pnd = (double)n_beyond / (double)n_after;
  result->pem = 0;
  for (gsize j = 0; j < n_after; j++)
    result->pem += compare (median, after[j], sign) / (double)n_after;
  return TRUE;
}
