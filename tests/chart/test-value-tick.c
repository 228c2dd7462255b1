/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <float.h>
#include <math.h>

#include "value-tick.h"

static void
assert_ticks (
    double low, double high, guint max, int decimals, double first, double step, guint count)
{
  RtValueTicks ticks = rt_value_ticks (low, high, max, decimals);

  g_assert_cmpfloat_with_epsilon (ticks.first, first, step * 1e-6);
  g_assert_cmpfloat_with_epsilon (ticks.step, step, step * 1e-6);
  g_assert_cmpuint (ticks.count, ==, count);
}

static void
test_round_values (void)
{
  assert_ticks (0, 27, 7, 0, 0, 5, 6);
  assert_ticks (0, 10, 6, 0, 0, 2, 6);
  assert_ticks (1, 7, 8, 0, 1, 1, 7);
  assert_ticks (-3, 3, 4, 0, -2, 2, 3);
  assert_ticks (1.0, 2.54, 5, 2, 1, 0.5, 4);
  assert_ticks (0.1, 0.3, 3, 1, 0.1, 0.1, 3);
  assert_ticks (990, 1010, 5, 0, 990, 5, 5);
}

static void
test_decimals (void)
{
  g_assert_cmpint (rt_value_ticks (0, 1, 5, 3).decimals, ==, 1);
  g_assert_cmpint (rt_value_ticks (0, 0.1, 5, 3).decimals, ==, 2);
  g_assert_cmpint (rt_value_ticks (0, 100, 5, 3).decimals, ==, 0);
  /* Whole numbers only: a narrow axis gets fewer ticks, not finer ones. */
  g_assert_cmpuint (rt_value_ticks (0, 1, 9, 0).count, ==, 2);
  g_assert_cmpint (rt_value_ticks (0, 1, 9, 0).decimals, ==, 0);
}

static void
test_zero_is_zero (void)
{
  RtValueTicks ticks = rt_value_ticks (-0.3, 0.3, 9, 1);

  for (guint i = 0; i < ticks.count; i++)
    {
      double value = rt_value_tick (&ticks, i);

      g_assert_true (value == 0 || fabs (value) > 0.05);
    }
}

static void
test_nothing_to_tick (void)
{
  g_assert_cmpuint (rt_value_ticks (0, 1, 0, 1).count, ==, 0);
  g_assert_cmpuint (rt_value_ticks (NAN, 1, 5, 1).count, ==, 0);
  g_assert_cmpuint (rt_value_ticks (1, 1, 5, 1).count, ==, 0);
  g_assert_cmpuint (rt_value_ticks (2, 1, 5, 1).count, ==, 0);
  g_assert_cmpuint (rt_value_ticks (-INFINITY, INFINITY, 5, 1).count, ==, 0);
  g_assert_cmpuint (rt_value_ticks (-DBL_MAX, DBL_MAX, 5, 1).count, ==, 0);
}

/* Whatever the axis: never more than asked, all within the ends, in order, evenly spaced. */
static void
test_any_axis (void)
{
  for (int i = 0; i < 20000; i++)
    {
      double middle = g_test_rand_double_range (-1, 1) * pow (10, g_test_rand_int_range (-8, 12));
      double span = g_test_rand_double_range (0.001, 1) * pow (10, g_test_rand_int_range (-8, 12));
      guint max = (guint)g_test_rand_int_range (1, 200);
      RtValueTicks ticks =
          rt_value_ticks (middle, middle + span, max, g_test_rand_int_range (0, 12));

      g_assert_cmpuint (ticks.count, <=, MIN (max, RT_VALUE_TICKS_MAX));
      for (guint j = 0; j < ticks.count; j++)
        {
          double value = rt_value_tick (&ticks, j);
          double slack = ticks.step * 1e-6 + fabs (middle) * 1e-12;

          g_assert_cmpfloat (value, >=, middle - slack);
          g_assert_cmpfloat (value, <=, middle + span + slack);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/value-tick/round", test_round_values);
  g_test_add_func ("/chart/value-tick/decimals", test_decimals);
  g_test_add_func ("/chart/value-tick/zero", test_zero_is_zero);
  g_test_add_func ("/chart/value-tick/nothing", test_nothing_to_tick);
  g_test_add_func ("/chart/value-tick/any", test_any_axis);
  return g_test_run ();
}
