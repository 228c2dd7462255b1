/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "control-limits.h"
#include "descriptive.h"
#include "reliable-change.h"

#include <math.h>

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-6)

/* Jacobson and Truax 1991, hypothetical example: SD 7.5, r .80 give SEM 3.354, S_diff 4.743. */
static void
test_jacobson_truax (void)
{
  g_assert_cmpfloat_with_epsilon (rt_standard_error_of_measurement (7.5, 0.8), 3.354, 0.001);
  g_assert_cmpfloat_with_epsilon (rt_standard_error_of_difference (7.5, 0.8), 4.743, 0.001);
  g_assert_cmpfloat_with_epsilon ((47.5 - 32.5) / rt_standard_error_of_difference (7.5, 0.8), 3.162,
                                  0.001);
}

/* PHQ-9: SD 6.1 and alpha .89 (Kroenke 2001) give 5.6079; GAD-7: 4.7 and .92 give 3.6848. */
static void
test_limits_of_scales (void)
{
  g_assert_cmpfloat_with_epsilon (rt_reliable_change_limit (6.1, 0.89), 5.6079, 0.0005);
  g_assert_cmpfloat_with_epsilon (rt_reliable_change_limit (4.7, 0.92), 3.6848, 0.0005);
}

static void
test_control_limits (void)
{
  /* Moving ranges 2, 1, 3, 2, 1, 2, 4: 15 in all. */
  const double values[] = { 4, 6, 5, 8, 6, 5, 7, 3 };
  RtControlLimits limits;
  double mean = 44.0 / 8;
  double range = 15.0 / 7;

  g_assert_true (rt_control_limits (values, G_N_ELEMENTS (values), &limits));
  NEAR (limits.mean, mean);
  NEAR (limits.moving_range, range);
  NEAR (limits.low, mean - 2.66 * range);
  NEAR (limits.high, mean + 2.66 * range);
  g_assert_false (rt_control_limits (values, RT_CONTROL_LIMITS_MINIMUM - 1, &limits));
  NEAR (limits.mean, mean);
}

static void
test_constant_values (void)
{
  const double values[] = { 3, 3, 3, 3, 3, 3, 3, 3 };
  RtControlLimits limits;

  g_assert_true (rt_control_limits (values, G_N_ELEMENTS (values), &limits));
  NEAR (limits.low, 3);
  NEAR (limits.high, 3);
}

static void
test_descriptive (void)
{
  const double values[] = { 9, 1, 4, 4 };
  double result = -1;

  g_assert_true (rt_mean (values, 4, &result));
  NEAR (result, 4.5);
  g_assert_true (rt_median (values, 4, &result));
  NEAR (result, 4);
  g_assert_true (rt_median (values, 3, &result));
  NEAR (result, 4);
  NEAR (values[0], 9); /* the median leaves its input alone */
  g_assert_true (rt_standard_deviation (values, 4, &result));
  NEAR (result, sqrt (33.0 / 3));
  g_assert_true (rt_root_mean_square_of_successive_differences (values, 4, &result));
  NEAR (result, sqrt ((64.0 + 9 + 0) / 3));
}

static void
test_too_few (void)
{
  const double value = 2;
  double result = -1;

  g_assert_false (rt_mean (&value, 0, &result));
  g_assert_false (rt_median (&value, 0, &result));
  g_assert_false (rt_standard_deviation (&value, 1, &result));
  g_assert_false (rt_root_mean_square_of_successive_differences (&value, 1, &result));
  NEAR (result, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/jacobson-truax", test_jacobson_truax);
  g_test_add_func ("/analysis/limits-of-scales", test_limits_of_scales);
  g_test_add_func ("/analysis/control-limits", test_control_limits);
  g_test_add_func ("/analysis/constant-values", test_constant_values);
  g_test_add_func ("/analysis/descriptive", test_descriptive);
  g_test_add_func ("/analysis/too-few", test_too_few);
  return g_test_run ();
}
