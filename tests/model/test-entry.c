/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "assessment.h"
#include "measure.h"
#include "measurement.h"
#include "regimen-step.h"

static void
answers_stand_in_item_order (void)
{
  g_autoptr (RtAssessment) assessment = rt_assessment_new ();

  g_assert_null (rt_assessment_answer (assessment, 1));
  rt_assessment_set_answer (assessment, 3, 2);
  rt_assessment_set_answer (assessment, 1, 0);
  rt_assessment_set_answer (assessment, 2, 1);
  rt_assessment_set_answer (assessment, 3, 3);
  g_assert_cmpuint (assessment->answers->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (g_array_index (assessment->answers, RtItemAnswer, i).item, ==, (int)i + 1);
  g_assert_cmpfloat (rt_assessment_answer (assessment, 3)->score, ==, 3);
}

/* Zero is an answer; a cleared one is not, and is not the same as never asked. */
static void
nothing_is_not_zero (void)
{
  g_autoptr (RtAssessment) assessment = rt_assessment_new ();

  rt_assessment_set_answer (assessment, 1, 0);
  g_assert_true (rt_assessment_answer (assessment, 1)->answered);
  rt_assessment_set_answer (assessment, 2, 3);
  rt_assessment_clear_answer (assessment, 2);
  g_assert_false (rt_assessment_answer (assessment, 2)->answered);
  g_assert_cmpfloat (rt_assessment_answer (assessment, 2)->score, ==, 0);
  g_assert_null (rt_assessment_answer (assessment, 4));
}

static void
a_category_has_its_word (void)
{
  g_autoptr (RtMeasure) measure = rt_measure_new ();

  g_assert_null (rt_measure_label (measure, 1));
  rt_measure_add_category (measure, 1, "none");
  rt_measure_add_category (measure, 2.5, "some");
  g_assert_cmpstr (rt_measure_label (measure, 2.5), ==, "some");
  g_assert_cmpstr (rt_measure_label (measure, 1), ==, "none");
  g_assert_null (rt_measure_label (measure, 2));
}

static void
copies_are_their_own (void)
{
  g_autoptr (RtMeasurement) measurement = rt_measurement_new ();
  g_autoptr (RtRegimenStep) step = rt_regimen_step_new ();
  g_autoptr (RtMeasurement) value = NULL;
  g_autoptr (RtRegimenStep) dose = NULL;

  measurement->value = -3;
  measurement->value_text = g_strdup ("-3");
  measurement->source = g_strdup ("entry");
  value = rt_measurement_copy (measurement);
  g_set_str (&measurement->value_text, "4");
  g_assert_cmpfloat (value->value, ==, -3);
  g_assert_cmpstr (value->value_text, ==, "-3");
  g_assert_cmpstr (value->source, ==, "entry");
  step->dose = 37.5;
  step->has_dose = TRUE;
  step->dose_text = g_strdup ("37,5");
  dose = rt_regimen_step_copy (step);
  g_set_str (&step->dose_text, "0");
  g_assert_true (dose->has_dose);
  g_assert_cmpfloat (dose->dose, ==, 37.5);
  g_assert_cmpstr (dose->dose_text, ==, "37,5");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entry/item-order", answers_stand_in_item_order);
  g_test_add_func ("/entry/not-zero", nothing_is_not_zero);
  g_test_add_func ("/entry/category", a_category_has_its_word);
  g_test_add_func ("/entry/copies", copies_are_their_own);
  return g_test_run ();
}
