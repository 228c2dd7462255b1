/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "control-limits.h"

/* NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: flow rates of ten batches. The handbook
 * prints 55.8041 and 45.8159 with 3 / 1.128; with the rounded factor 2.66 it is 55.8049, 45.8151.
 */
static const double nist[] = { 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1 };

static void
test_nist (void)
{
  RtControlLimits limits;

  g_assert_true (rt_control_limits (nist, G_N_ELEMENTS (nist), &limits));
  g_assert_cmpfloat_with_epsilon (limits.mean, 50.81, 1e-9);
  g_assert_cmpfloat_with_epsilon (limits.moving_range, 1.8778, 5e-5);
  g_assert_cmpfloat_with_epsilon (limits.high, 55.8049, 5e-5);
  g_assert_cmpfloat_with_epsilon (limits.low, 45.8151, 5e-5);
  g_assert_cmpfloat_with_epsilon (limits.range_high, 6.1347, 5e-5);
}

static void
test_too_few (void)
{
  RtControlLimits limits = { .mean = -1 };

  g_assert_false (rt_control_limits (nist, RT_CONTROL_LIMITS_MINIMUM - 1, &limits));
  g_assert_cmpfloat (limits.mean, ==, -1);
  g_assert_true (rt_control_limits (nist, RT_CONTROL_LIMITS_MINIMUM, &limits));
  g_assert_false (rt_control_limits (NULL, 0, &limits));
}

static void
test_constant (void)
{
  const double same[] = { 4, 4, 4, 4, 4, 4, 4, 4 };
  RtControlLimits limits;

  g_assert_true (rt_control_limits (same, G_N_ELEMENTS (same), &limits));
  g_assert_cmpfloat (limits.low, ==, 4);
  g_assert_cmpfloat (limits.high, ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/control-limits/nist", test_nist);
  g_test_add_func ("/control-limits/too-few", test_too_few);
  g_test_add_func ("/control-limits/constant", test_constant);
  return g_test_run ();
}
