/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "descriptive.h"
#include "instability.h"

/* Fifteen ratings of one patient; the figures are those of R's psych::mssd, psych::rmssd and
 * stats::acf. */
static const double relaxed[] = { 5, 4, 4, 4, 4, 5, 5, 3, 3, 3, 2, 4, 4, 3, 4 };

static void
test_reference (void)
{
  RtInstability instability;
  double figure;

  g_assert_true (rt_instability (relaxed, NULL, G_N_ELEMENTS (relaxed), &instability));
  g_assert_cmpfloat_with_epsilon (instability.mean_square_of_differences, 0.92857143, 1e-8);
  g_assert_cmpfloat_with_epsilon (instability.root_mean_square, 0.96362411, 1e-8);
  g_assert_cmpuint (instability.n_pairs, ==, 14);
  g_assert_true (
      rt_root_mean_square_of_successive_differences (relaxed, G_N_ELEMENTS (relaxed), &figure));
  g_assert_cmpfloat_with_epsilon (figure, 0.96362411, 1e-8);
  g_assert_true (rt_standard_deviation (relaxed, G_N_ELEMENTS (relaxed), &figure));
  g_assert_cmpfloat_with_epsilon (figure, 0.86189161, 1e-8);
  g_assert_true (rt_autocorrelation (relaxed, G_N_ELEMENTS (relaxed), &figure));
  g_assert_cmpfloat_with_epsilon (figure, 0.30384615, 1e-8);
}

/* 3, 5, missing, 4, 6, 2: the pairs are 2, 2 and -4, so (4 + 4 + 16) / 3 = 8. Closing the gap would
 * give 6. */
static void
test_gap (void)
{
  const double values[] = { 3, 5, 0, 4, 6, 2 };
  const gboolean present[] = { TRUE, TRUE, FALSE, TRUE, TRUE, TRUE };
  const gboolean apart[] = { TRUE, FALSE, TRUE, FALSE, TRUE, FALSE };
  RtInstability instability;

  g_assert_true (rt_instability (values, present, 6, &instability));
  g_assert_cmpfloat_with_epsilon (instability.mean_square_of_differences, 8, 1e-12);
  g_assert_cmpuint (instability.n_pairs, ==, 3);
  g_assert_false (rt_instability (values, apart, 6, &instability));
}

static void
test_too_few (void)
{
  const double same[] = { 2, 2, 2 };
  RtInstability instability;
  double figure;

  g_assert_false (rt_instability (same, NULL, 1, &instability));
  g_assert_false (rt_autocorrelation (same, 3, &figure));
  g_assert_false (rt_autocorrelation (relaxed, 2, &figure));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/instability/reference", test_reference);
  g_test_add_func ("/instability/gap", test_gap);
  g_test_add_func ("/instability/too-few", test_too_few);
  return g_test_run ();
}
