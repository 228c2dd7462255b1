/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "instability.h"

#include <gsl/gsl_statistics_double.h>
#include <math.h>

/**
 * rt_instability:
 * @values: numbers in time order, equally spaced
 * @present: (nullable) (array length=n): which of them were measured; %NULL = all
 * @instability: (out): untouched when there is no pair
 *
 * Mean square of successive differences (von Neumann, Kent, Bellinson and Hart 1941;
 * for mood ratings Jahng, Wood and Trull 2008, doi 10.1037/a0014173).
 * A missing value breaks the chain: what stands before it is never compared with what follows.
 *
 * Returns: whether two neighbours are there.
 */
gboolean
rt_instability (const double *values, const gboolean *present, gsize n, RtInstability *instability)
{
  double sum = 0;
  gsize n_pairs = 0;

  for (gsize i = 1; i < n; i++)
    if (present == NULL || (present[i - 1] && present[i]))
      {
        sum += (values[i] - values[i - 1]) * (values[i] - values[i - 1]);
        n_pairs++;
      }
  if (n_pairs == 0)
    return FALSE;
  instability->n_pairs = n_pairs;
  instability->mean_square_of_differences = sum / (double)n_pairs;
  instability->root_mean_square = sqrt (instability->mean_square_of_differences);
  return TRUE;
}

/**
 * rt_autocorrelation:
 * @values: finite numbers in time order, equally spaced, none missing
 * @autocorrelation: (out): at lag 1, with the overall mean and n in both denominators (as R's acf)
 *
 * Returns: whether there are at least three values that are not all the same.
 */
gboolean
rt_autocorrelation (const double *values, gsize n, double *autocorrelation)
{
  double mean, products = 0, squares = 0;

  if (n < 3)
    return FALSE;
  mean = gsl_stats_mean (values, 1, n);
  for (gsize i = 0; i < n; i++)
    squares += (values[i] - mean) * (values[i] - mean);
  for (gsize i = 1; i < n; i++)
    products += (values[i] - mean) * (values[i - 1] - mean);
  if (squares <= 0)
    return FALSE;
  *autocorrelation = products / squares;
  return TRUE;
}
