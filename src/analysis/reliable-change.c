/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reliable-change.h"

#include <math.h>

#define Z_95 1.96

/**
 * rt_standard_error_of_measurement:
 * @standard_deviation: of the scores, above 0
 * @reliability: 0 to 1
 *
 * Returns: SD × sqrt (1 - r), in the unit of the scores.
 */
double
rt_standard_error_of_measurement (double standard_deviation, double reliability)
{
  return standard_deviation * sqrt (1 - reliability);
}

/**
 * rt_standard_error_of_difference:
 *
 * Returns: sqrt (2) × standard error of measurement: the noise of a difference of two scores.
 */
double
rt_standard_error_of_difference (double standard_deviation, double reliability)
{
  return sqrt (2) * rt_standard_error_of_measurement (standard_deviation, reliability);
}

/**
 * rt_reliable_change_limit:
 *
 * Jacobson and Truax 1991, doi 10.1037/0022-006X.59.1.12.
 *
 * Returns: 1.96 × standard error of difference: changes beyond it are reliable at 95 %.
 */
double
rt_reliable_change_limit (double standard_deviation, double reliability)
{
  return Z_95 * rt_standard_error_of_difference (standard_deviation, reliability);
}

/**
 * rt_smallest_detectable_change:
 * @standard_error_of_measurement: in the unit of the scores
 *
 * Returns: 1.96 × sqrt (2) × SEM, the same quantity as the limit of a reliable change.
 */
double
rt_smallest_detectable_change (double standard_error_of_measurement)
{
  return Z_95 * sqrt (2) * standard_error_of_measurement;
}

/**
 * rt_reliable_change_index:
 * @index: (out): (after - before) / standard error of difference
 *
 * Returns: whether the noise is known and above 0: SD above 0, reliability from 0 to below 1.
 */
gboolean
rt_reliable_change_index (
    double before, double after, double standard_deviation, double reliability, double *index)
{
  if (standard_deviation <= 0 || reliability < 0 || reliability >= 1)
    return FALSE;
  *index = (after - before) / rt_standard_error_of_difference (standard_deviation, reliability);
  return TRUE;
}

/**
 * rt_clinical_cutoffs:
 * @cutoffs: (out): Jacobson and Truax 1991, criteria a, b and c
 *
 * Returns: whether both standard deviations are above 0 and the means differ.
 */
gboolean
rt_clinical_cutoffs (double clinical_mean,
                     double clinical_standard_deviation,
                     double functional_mean,
                     double functional_standard_deviation,
                     RtClinicalCutoffs *cutoffs)
{
  double toward_function = functional_mean > clinical_mean ? 1 : -1;

  if (clinical_standard_deviation <= 0 || functional_standard_deviation <= 0
      || functional_mean == clinical_mean)
    return FALSE;
  cutoffs->a = clinical_mean + toward_function * 2 * clinical_standard_deviation;
  cutoffs->b = functional_mean - toward_function * 2 * functional_standard_deviation;
  cutoffs->c = (functional_standard_deviation * clinical_mean
                + clinical_standard_deviation * functional_mean)
               / (functional_standard_deviation + clinical_standard_deviation);
  return TRUE;
}

/**
 * rt_change_class:
 * @limit: changes beyond it are reliable
 * @cutoff: between the clinical and the functional side; a score on it is clinical
 *
 * Jacobson and Truax 1991. A start on the functional side cannot recover, one on the clinical side
 * cannot be harmed.
 *
 * Returns: what happened.
 */
RtChangeClass
rt_change_class (double before, double after, double limit, double cutoff, gboolean lower_is_better)
{
  double sign = lower_is_better ? -1 : 1;
  double gain = sign * (after - before);
  gboolean was_functional = sign * (before - cutoff) > 0;
  gboolean is_functional = sign * (after - cutoff) > 0;

  if (gain > limit)
    return !was_functional && is_functional ? RT_CHANGE_RECOVERED : RT_CHANGE_IMPROVED;
  if (gain < -limit)
    return was_functional && !is_functional ? RT_CHANGE_HARMED : RT_CHANGE_DETERIORATED;
  return RT_CHANGE_UNCHANGED;
}
