/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "descriptive.h"

#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>

/**
 * rt_mean:
 * @values: finite numbers
 * @mean: (out): their arithmetic mean
 *
 * Returns: whether there is at least one value.
 */
gboolean
rt_mean (const double *values, gsize n, double *mean)
{
  if (n < 1)
    return FALSE;
  *mean = gsl_stats_mean (values, 1, n);
  return TRUE;
}

/**
 * rt_standard_deviation:
 * @standard_deviation: (out): with n - 1 in the denominator
 *
 * Returns: whether there are at least two values.
 */
gboolean
rt_standard_deviation (const double *values, gsize n, double *standard_deviation)
{
  if (n < 2)
    return FALSE;
  *standard_deviation = gsl_stats_sd (values, 1, n);
  return TRUE;
}

/**
 * rt_median:
 * @median: (out): the middle value, or the mean of the two in the middle
 *
 * Returns: whether there is at least one value.
 */
gboolean
rt_median (const double *values, gsize n, double *median)
{
  g_autofree double *sorted = NULL;

  if (n < 1)
    return FALSE;
  sorted = g_memdup2 (values, n * sizeof *values);
  *median = gsl_stats_median (sorted, 1, n);
  return TRUE;
}

/**
 * rt_quantile:
 * @share: 0 for the minimum to 1 for the maximum
 * @quantile: (out): with linear interpolation between the neighbours (Hyndman and Fan 1996, type 7)
 *
 * Returns: whether there is at least one value and @share is from 0 to 1.
 */
gboolean
rt_quantile (const double *values, gsize n, double share, double *quantile)
{
  g_autofree double *sorted = NULL;

  if (n < 1 || !(share >= 0 && share <= 1))
    return FALSE;
  sorted = g_memdup2 (values, n * sizeof *values);
  gsl_sort (sorted, 1, n);
  *quantile = gsl_stats_quantile_from_sorted_data (sorted, 1, n, share);
  return TRUE;
}

/**
 * rt_root_mean_square_of_successive_differences:
 * @values: finite numbers in time order
 * @rmssd: (out): how much neighbours differ
 *
 * Von Neumann et al. 1941; for mood ratings Jahng, Wood and Trull 2008.
 *
 * Returns: whether there are at least two values.
 */
gboolean
rt_root_mean_square_of_successive_differences (const double *values, gsize n, double *rmssd)
{
  double sum = 0;

  if (n < 2)
    return FALSE;
  for (gsize i = 1; i < n; i++)
    sum += (values[i] - values[i - 1]) * (values[i] - values[i - 1]);
  *rmssd = sqrt (sum / (double)(n - 1));
  return TRUE;
}
