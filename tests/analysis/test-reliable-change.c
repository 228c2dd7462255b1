/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reliable-change.h"

/* The hypothetical example of Jacobson and Truax 1991, which they round to 3.16. */
static void
test_jacobson_truax (void)
{
  RtClinicalCutoffs cutoffs;
  double index = 0;

  g_assert_cmpfloat_with_epsilon (rt_standard_error_of_measurement (7.5, 0.8), 3.354, 5e-4);
  g_assert_cmpfloat_with_epsilon (rt_standard_error_of_difference (7.5, 0.8), 4.743, 5e-4);
  g_assert_true (rt_reliable_change_index (32.5, 47.5, 7.5, 0.8, &index));
  g_assert_cmpfloat_with_epsilon (index, 3.162, 5e-4);
  g_assert_true (rt_clinical_cutoffs (40, 7.5, 60, 7.5, &cutoffs));
  g_assert_cmpfloat (cutoffs.a, ==, 55);
  g_assert_cmpfloat (cutoffs.b, ==, 45);
  g_assert_cmpfloat (cutoffs.c, ==, 50);
}

/* PHQ-9: SD 6.1, alpha .89 (Kroenke 2001); groups 17.1 (6.1) and 3.3 (3.8). */
static void
test_phq9 (void)
{
  RtClinicalCutoffs cutoffs;

  g_assert_cmpfloat_with_epsilon (rt_standard_error_of_measurement (6.1, 0.89), 2.0231, 5e-5);
  g_assert_cmpfloat_with_epsilon (rt_reliable_change_limit (6.1, 0.89), 5.6079, 5e-5);
  g_assert_true (rt_clinical_cutoffs (17.1, 6.1, 3.3, 3.8, &cutoffs));
  g_assert_cmpfloat_with_epsilon (cutoffs.c, 8.597, 5e-4);
  g_assert_cmpfloat_with_epsilon (cutoffs.b, 10.9, 1e-9);
}

/* ISI, Dieperink 2020: SEM 2.52 gives 6.99; MMSE, Feeney 2016: SEM 1 gives 2.77. */
static void
test_detectable (void)
{
  g_assert_cmpfloat_with_epsilon (rt_smallest_detectable_change (2.52), 6.99, 5e-3);
  g_assert_cmpfloat_with_epsilon (rt_smallest_detectable_change (1.0), 2.77, 5e-3);
}

static void
test_classes (void)
{
  static const struct
  {
    double before, after;
    RtChangeClass expected;
  } cases[] = {
    { 18, 6, RT_CHANGE_RECOVERED },  { 18, 12, RT_CHANGE_IMPROVED },
    { 18, 13, RT_CHANGE_UNCHANGED }, { 10, 16, RT_CHANGE_DETERIORATED },
    { 9, 8, RT_CHANGE_UNCHANGED },   { 4, 12, RT_CHANGE_HARMED },
    { 8, 2, RT_CHANGE_IMPROVED },    { 7, 7, RT_CHANGE_UNCHANGED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (rt_change_class (cases[i].before, cases[i].after, 5.6079, 8.597, TRUE), ==,
                       cases[i].expected);
      /* The mirror image of the scale gives the same class. */
      g_assert_cmpint (
          rt_change_class (27 - cases[i].before, 27 - cases[i].after, 5.6079, 27 - 8.597, FALSE),
          ==, cases[i].expected);
    }
}

static void
test_refused (void)
{
  RtClinicalCutoffs cutoffs;
  double index;

  g_assert_false (rt_reliable_change_index (1, 2, 0, 0.8, &index));
  g_assert_false (rt_reliable_change_index (1, 2, 5, 1, &index));
  g_assert_false (rt_clinical_cutoffs (4, 1, 4, 1, &cutoffs));
  g_assert_false (rt_clinical_cutoffs (4, 0, 6, 1, &cutoffs));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reliable-change/jacobson-truax", test_jacobson_truax);
  g_test_add_func ("/reliable-change/phq9", test_phq9);
  g_test_add_func ("/reliable-change/detectable", test_detectable);
  g_test_add_func ("/reliable-change/classes", test_classes);
  g_test_add_func ("/reliable-change/refused", test_refused);
  return g_test_run ();
}
