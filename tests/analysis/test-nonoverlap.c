/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "nonoverlap.h"

/* Parker, Vannest and Davis 2011: NAP 38.5/42, Tau 35/42, PND 5/7, PEM 1; standard error as
 * SingleCaseES 0.7.4 gives it. */
static void
test_parker_2011 (void)
{
  const double a[] = { 20, 20, 26, 25, 22, 23 };
  const double b[] = { 28, 25, 24, 27, 30, 30, 29 };
  RtNonoverlap result;

  g_assert_true (rt_nonoverlap (a, 6, b, 7, FALSE, &result));
  g_assert_cmpfloat_with_epsilon (result.nap, 38.5 / 42, 1e-12);
  g_assert_cmpfloat_with_epsilon (result.tau, 35.0 / 42, 1e-12);
  g_assert_cmpfloat_with_epsilon (result.pnd, 5.0 / 7, 1e-12);
  g_assert_cmpfloat_with_epsilon (result.pem, 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (result.nap_standard_error, 0.069006556, 1e-8);
}

/* The same paper, second example (Tau 16/20, PND 3/5), and the example data of the scan package. */
static void
test_more (void)
{
  const double a[] = { 3, 3, 4, 5 }, b[] = { 4, 5, 6, 7, 7 };
  const double bob_a[] = { 2, 3, 5, 3 }, bob_b[] = { 4, 5, 5, 7, 6 };
  RtNonoverlap result;

  g_assert_true (rt_nonoverlap (a, 4, b, 5, FALSE, &result));
  g_assert_cmpfloat_with_epsilon (result.nap, 0.9, 1e-12);
  g_assert_cmpfloat_with_epsilon (result.tau, 16.0 / 20, 1e-12);
  g_assert_cmpfloat_with_epsilon (result.pnd, 0.6, 1e-12);
  g_assert_true (rt_nonoverlap (bob_a, 4, bob_b, 5, FALSE, &result));
  g_assert_cmpfloat_with_epsilon (result.nap, 0.9, 1e-12);
  g_assert_cmpfloat_with_epsilon (result.pnd, 0.4, 1e-12);
}

/* Tarlow 2017: no overlap at all; the standard error stays above zero (0.035). */
static void
test_no_overlap (void)
{
  const double a[] = { 1, 2, 3, 4, 5 }, b[] = { 6, 7, 8, 9, 10 };
  RtNonoverlap result;

  g_assert_true (rt_nonoverlap (a, 5, b, 5, FALSE, &result));
  g_assert_cmpfloat (result.nap, ==, 1);
  g_assert_cmpfloat (result.tau, ==, 1);
  g_assert_cmpfloat_with_epsilon (result.nap_standard_error, 0.035, 5e-4);
  g_assert_true (rt_nonoverlap (a, 5, b, 5, TRUE, &result));
  g_assert_cmpfloat (result.nap, ==, 0);
  g_assert_cmpfloat (result.pnd, ==, 0);
}

static void
test_too_few (void)
{
  const double a[] = { 1, 2, 3 };
  RtNonoverlap result = { .nap = -1 };

  g_assert_false (rt_nonoverlap (a, 2, a, 3, FALSE, &result));
  g_assert_false (rt_nonoverlap (a, 3, a, 2, FALSE, &result));
  g_assert_cmpfloat (result.nap, ==, -1);
  g_assert_true (rt_nonoverlap (a, 3, a, 3, FALSE, &result));
  g_assert_cmpfloat_with_epsilon (result.nap, 0.5, 1e-12);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/nonoverlap/parker-2011", test_parker_2011);
  g_test_add_func ("/nonoverlap/more", test_more);
  g_test_add_func ("/nonoverlap/no-overlap", test_no_overlap);
  g_test_add_func ("/nonoverlap/too-few", test_too_few);
  return g_test_run ();
}
