/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <float.h>
#include <math.h>

#include "time-scale.h"
#include "value-scale.h"

static void
test_time_there_and_back (void)
{
  RtTimeScale scale = rt_time_scale_new (rt_time_range_new (1000, 2000), 100, 300);

  g_assert_cmpfloat_with_epsilon (rt_time_scale_x (&scale, 1000), 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (rt_time_scale_x (&scale, 2000), 300, 1e-9);
  g_assert_cmpfloat_with_epsilon (rt_time_scale_x (&scale, 2500), 400, 1e-9);
  for (gint64 t = 0; t < 3000; t += 37)
    g_assert_cmpint (ABS (rt_time_scale_t (&scale, rt_time_scale_x (&scale, t)) - t), <=, 1);
}

static void
test_time_without_width (void)
{
  RtTimeScale scale = rt_time_scale_new (rt_time_range_new (1000, 2000), 100, 100);

  g_assert_cmpfloat (rt_time_scale_x (&scale, 1500), ==, 100);
  g_assert_cmpint (rt_time_scale_t (&scale, 70), ==, 1000);
  g_assert_cmpint (rt_time_scale_t (&(RtTimeScale){ { 0, 1 }, 0, 1e-9 }, 1e300), ==,
                   RT_TIME_RANGE_LAST);
}

static void
test_value_there_and_back (void)
{
  RtValueScale scale = rt_value_scale_new (0, 10, 20, 120);

  g_assert_cmpfloat (rt_value_scale_y (&scale, 10), ==, 20);
  g_assert_cmpfloat (rt_value_scale_y (&scale, 0), ==, 120);
  for (double value = -5; value < 15; value += 0.37)
    g_assert_cmpfloat_with_epsilon (rt_value_scale_value (&scale, rt_value_scale_y (&scale, value)),
                                    value, 1e-9);
}

static void
test_equal_ends (void)
{
  RtValueScale seven = rt_value_scale_new (7, 7, 0, 100);
  RtValueScale zero = rt_value_scale_new (0, 0, 0, 100);
  RtValueScale turned = rt_value_scale_new (9, 3, 0, 100);

  g_assert_cmpfloat_with_epsilon (rt_value_scale_y (&seven, 7), 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (rt_value_scale_y (&zero, 0), 50, 1e-9);
  g_assert_cmpfloat (turned.low, ==, 3);
  g_assert_cmpfloat (turned.high, ==, 9);
}

/* A broken axis goes up without a jump, there and back, and keeps the points for a unit. */
static void
test_breaks (void)
{
  RtValueScale scale = rt_value_scale_new (0, 1000, 20, 120);
  double before = INFINITY;

  rt_value_scale_break (&scale, 10, 500, 10);
  rt_value_scale_break (&scale, 510, 990, 10);
  g_assert_cmpuint (scale.n_breaks, ==, 2);
  g_assert_cmpfloat_with_epsilon (
      rt_value_breaks_kept (scale.high - scale.low, scale.breaks, scale.n_breaks), 30, 1e-9);
  g_assert_cmpfloat_with_epsilon (rt_value_scale_y (&scale, 0), 120, 1e-9);
  g_assert_cmpfloat_with_epsilon (rt_value_scale_y (&scale, 1000), 20, 1e-9);
  g_assert_cmpfloat_with_epsilon (rt_value_scale_y (&scale, 10) - rt_value_scale_y (&scale, 500),
                                  10, 1e-9);
  g_assert_cmpfloat_with_epsilon (rt_value_scale_y (&scale, 0) - rt_value_scale_y (&scale, 6),
                                  rt_value_scale_y (&scale, 992) - rt_value_scale_y (&scale, 998),
                                  1e-9);
  for (double value = -5; value < 1010; value += 0.7)
    {
      double y = rt_value_scale_y (&scale, value);

      g_assert_cmpfloat (y, <, before);
      g_assert_cmpfloat_with_epsilon (rt_value_scale_value (&scale, y), value, 1e-6);
      before = y;
    }
  g_assert_cmpfloat (fabs (rt_value_scale_y (&scale, DBL_MAX)), <=, 100 * 100 + 120);
}

/* What cannot be left out is not. */
static void
test_breaks_refused (void)
{
  RtValueScale scale = rt_value_scale_new (0, 100, 0, 100);

  rt_value_scale_break (&scale, 50, 50, 5);
  rt_value_scale_break (&scale, -1, 50, 5);
  rt_value_scale_break (&scale, 50, 100, 5);
  rt_value_scale_break (&scale, NAN, 50, 5);
  rt_value_scale_break (&scale, 10, 90, 0);
  rt_value_scale_break (&scale, 10, 90, 40);
  g_assert_cmpuint (scale.n_breaks, ==, 0);
  rt_value_scale_break (&scale, 10, 50, 5);
  rt_value_scale_break (&scale, 40, 90, 5);
  g_assert_cmpuint (scale.n_breaks, ==, 1);
}

static void
test_never_nan (void)
{
  const double ends[] = { NAN, INFINITY, -INFINITY, DBL_MAX, -DBL_MAX, 0, DBL_MIN, -1, 1e-300 };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ends); j++)
      {
        RtValueScale scale = rt_value_scale_new (ends[i], ends[j], 10, 90);

        g_assert_cmpfloat (scale.low, <, scale.high);
        for (guint k = 0; k < G_N_ELEMENTS (ends); k++)
          g_assert_true (isfinite (rt_value_scale_y (&scale, ends[k])));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/time-scale/there-and-back", test_time_there_and_back);
  g_test_add_func ("/chart/time-scale/no-width", test_time_without_width);
  g_test_add_func ("/chart/value-scale/there-and-back", test_value_there_and_back);
  g_test_add_func ("/chart/value-scale/equal-ends", test_equal_ends);
  g_test_add_func ("/chart/value-scale/never-nan", test_never_nan);
  g_test_add_func ("/chart/value-scale/breaks", test_breaks);
  g_test_add_func ("/chart/value-scale/breaks-refused", test_breaks_refused);
  return g_test_run ();
}
