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
