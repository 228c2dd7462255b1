/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "record.h"

static RtMoment
at (gint64 utc_s, gint32 offset_s)
{
  return (RtMoment){ .local_s = utc_s + offset_s,
                     .offset_s = offset_s,
                     .precision = RT_PRECISION_MINUTE };
}

static void
add (RtSeries *series, RtMoment moment, double value)
{
  RtSeriesPoint point = { .at = moment, .value = value };

  rt_series_add (series, &point);
}

static void
points_are_ordered_by_utc (void)
{
  g_autoptr (RtSeries) series = rt_series_new ("mood", NULL);

  g_assert_null (rt_series_last (series));
  /* The wall clocks run the other way round than the times do. */
  add (series, at (7200, -7200), 3);
  add (series, at (0, 7200), 1);
  add (series, at (3600, 0), 2);
  add (series, at (3600, 3600), 2.5);
  rt_series_sort (series);
  g_assert_cmpuint (rt_series_length (series), ==, 4);
  g_assert_cmpfloat (rt_series_point (series, 0)->value, ==, 1);
  g_assert_cmpfloat (rt_series_point (series, 1)->value, ==, 2);
  g_assert_cmpfloat (rt_series_point (series, 2)->value, ==, 2.5);
  g_assert_cmpfloat (rt_series_last (series)->value, ==, 3);
}

static void
one_time_keeps_its_order (void)
{
  g_autoptr (RtSeries) series = rt_series_new ("mood", "points");

  for (guint i = 0; i < 2000; i++)
    add (series, at (i % 3, 0), i);
  rt_series_sort (series);
  for (guint i = 1; i < 2000; i++)
    {
      const RtSeriesPoint *before = rt_series_point (series, i - 1);
      const RtSeriesPoint *after = rt_series_point (series, i);

      if (before->at.local_s == after->at.local_s)
        g_assert_cmpfloat (before->value, <, after->value);
      else
        g_assert_cmpint (before->at.local_s, <, after->at.local_s);
    }
}

static void
a_record_spans_values_and_doses (void)
{
  g_autoptr (RtRecord) record = rt_record_new ();
  RtSeries *series = rt_series_new ("mood", NULL);
  RtIntervention *intervention = rt_intervention_new ();
  RtRegimenStep *step = rt_regimen_step_new ();
  RtRegimenStep *planned = rt_regimen_step_new ();
  RtMoment from, to;

  g_assert_false (rt_record_span (record, &from, &to));
  g_ptr_array_add (record->series, rt_series_new ("empty", NULL));
  g_assert_false (rt_record_span (record, &from, &to));
  add (series, at (100, 0), 1);
  g_ptr_array_add (record->series, series);
  g_assert_true (rt_record_span (record, &from, &to));
  g_assert_cmpint (from.local_s, ==, 100);
  g_assert_cmpint (to.local_s, ==, 100);
  step->from = at (50, 0);
  planned->from = at (900, 0);
  planned->planned = TRUE;
  intervention->steps = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_regimen_step_free);
  g_ptr_array_add (intervention->steps, step);
  g_ptr_array_add (intervention->steps, planned);
  g_ptr_array_add (record->interventions, intervention);
  g_assert_true (rt_record_span (record, &from, &to));
  g_assert_cmpint (from.local_s, ==, 50);
  g_assert_cmpint (to.local_s, ==, 100);
}

static void
a_record_finds_by_id (void)
{
  g_autoptr (RtRecord) record = rt_record_new ();
  RtMeasure *measure = rt_measure_new ();

  measure->id = g_strdup ("mood");
  g_ptr_array_add (record->measures, measure);
  g_ptr_array_add (record->series, rt_series_new ("mood", NULL));
  g_assert_true (rt_record_measure (record, "mood") == measure);
  g_assert_null (rt_record_measure (record, "moo"));
  g_assert_cmpstr (rt_record_series (record, "mood")->measure_id, ==, "mood");
  g_assert_null (rt_record_series (record, "Mood"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/series/by-utc", points_are_ordered_by_utc);
  g_test_add_func ("/series/stable", one_time_keeps_its_order);
  g_test_add_func ("/record/span", a_record_spans_values_and_doses);
  g_test_add_func ("/record/find", a_record_finds_by_id);
  return g_test_run ();
}
