/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "descriptive.h"

static const double values[] = { 7, 1, 4, 10, 2 };

static void
test_mean_and_spread (void)
{
  double figure = 0;

  g_assert_true (rt_mean (values, 5, &figure));
  g_assert_cmpfloat_with_epsilon (figure, 4.8, 1e-12);
  g_assert_true (rt_standard_deviation (values, 5, &figure));
  g_assert_cmpfloat_with_epsilon (figure, 3.7013511046643494, 1e-12);
  g_assert_true (rt_median (values, 5, &figure));
  g_assert_cmpfloat (figure, ==, 4);
  g_assert_true (rt_median (values, 4, &figure));
  g_assert_cmpfloat (figure, ==, 5.5);
  g_assert_cmpfloat (values[0], ==, 7); /* not sorted in place */
}

/* As R's quantile (x, type = 7): 1, 2, 4, 7, 10. */
static void
test_quantiles (void)
{
  static const double shares[] = { 0, 0.25, 0.5, 0.75, 1 };
  static const double expected[] = { 1, 2, 4, 7, 10 };
  double figure = 0;

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_assert_true (rt_quantile (values, 5, shares[i], &figure));
      g_assert_cmpfloat_with_epsilon (figure, expected[i], 1e-12);
    }
  g_assert_true (rt_quantile (values, 5, 0.1, &figure));
  g_assert_cmpfloat_with_epsilon (figure, 1.4, 1e-12);
  g_assert_false (rt_quantile (values, 5, 1.1, &figure));
}

static void
test_too_few (void)
{
  double figure = -1;

  g_assert_false (rt_mean (values, 0, &figure));
  g_assert_false (rt_median (values, 0, &figure));
  g_assert_false (rt_quantile (values, 0, 0.5, &figure));
  g_assert_false (rt_standard_deviation (values, 1, &figure));
  g_assert_cmpfloat (figure, ==, -1);
  g_assert_true (rt_mean (values, 1, &figure));
  g_assert_cmpfloat (figure, ==, 7);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/descriptive/mean-and-spread", test_mean_and_spread);
  g_test_add_func ("/descriptive/quantiles", test_quantiles);
  g_test_add_func ("/descriptive/too-few", test_too_few);
  return g_test_run ();
}
