/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "baseline.h"

#include <locale.h>

#include "baseline-mean.h"
#include "daily-mean.h"
#include "record-fixture.h"

static const double zigzag[] = { 1, 3 };

static RtRecord *
record_with_ratings (void)
{
  RtRecord *record = fixture_record ();
  RtSeries *series = fixture_add_measure (record, "mood", NULL, RT_MEASURE_RATING,
                                          RT_DIRECTION_HIGHER_WORSE, 0, 10);

  fixture_add_daily (series, "2012-08-13", 100, zigzag, 2);
  return record;
}

static void
test_nothing (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtBaseline baseline = rt_baseline_find (record);

  g_assert_cmpint (baseline.rule, ==, RT_BASELINE_NONE);
  g_assert_cmpint (rt_baseline_days (&baseline), ==, 0);
  g_assert_false (rt_baseline_contains (&baseline, fixture_moment ("2012-08-13")));
}

static void
test_first_days (void)
{
  g_autoptr (RtRecord) record = record_with_ratings ();
  RtBaseline baseline = rt_baseline_find (record);
  g_autofree char *text = rt_baseline_text (&baseline);

  g_assert_cmpint (baseline.rule, ==, RT_BASELINE_FIRST_DAYS);
  g_assert_cmpint (rt_baseline_days (&baseline), ==, 28);
  g_assert_cmpstr (text, ==,
                   "Baseline: 13 Aug 2012 – 9 Sep 2012 (28 days), the first days, since no "
                   "intervention changed.");
}

/* What was there from the first day on is no change; the next step is. */
static void
test_before_change (void)
{
  g_autoptr (RtRecord) record = record_with_ratings ();
  RtIntervention *venlafaxine =
      fixture_add_intervention (record, "Venlafaxine", RT_INTERVENTION_THERAPEUTIC, "mg");
  RtBaseline baseline;
  RtSideMean before;
  RtSideMean after;

  fixture_add_step (venlafaxine, "2012-08-13", RT_REGIMEN_SCHEDULED, 150);
  fixture_add_step (venlafaxine, "2012-09-25", RT_REGIMEN_SCHEDULED, 105);
  fixture_add_step (venlafaxine, "2012-10-01", RT_REGIMEN_SCHEDULED, 73);
  baseline = rt_baseline_find (record);
  g_assert_cmpint (baseline.rule, ==, RT_BASELINE_BEFORE_CHANGE);
  g_assert_cmpint (rt_baseline_days (&baseline), ==, 43);
  g_assert_cmpuint (baseline.n_changes, ==, 2);
  g_assert_cmpuint (baseline.n_changed, ==, 1);
  g_assert_true (baseline.changed == venlafaxine);
  before = rt_side_mean_before (g_ptr_array_index (record->series, 0), &baseline);
  after = rt_side_mean_after (g_ptr_array_index (record->series, 0), &baseline);
  g_assert_cmpuint (before.n, ==, 43);
  g_assert_cmpuint (after.n, ==, 57);
  g_assert_cmpfloat_with_epsilon (before.mean, (22 * 1 + 21 * 3) / 43.0, 1e-12);
}

/* A named phase decides, and what lies between it and the first change belongs to neither side. */
static void
test_phase (void)
{
  g_autoptr (RtRecord) record = record_with_ratings ();
  RtIntervention *venlafaxine =
      fixture_add_intervention (record, "Venlafaxine", RT_INTERVENTION_THERAPEUTIC, "mg");
  RtBaseline baseline;
  RtSideMean before;
  RtSideMean after;

  fixture_add_step (venlafaxine, "2012-09-25", RT_REGIMEN_SCHEDULED, 105);
  fixture_add_phase (record, "exp: Baseline", "2012-08-13", "2012-09-10");
  baseline = rt_baseline_find (record);
  g_assert_cmpint (baseline.rule, ==, RT_BASELINE_PHASE);
  g_assert_cmpint (rt_baseline_days (&baseline), ==, 28);
  before = rt_side_mean_before (g_ptr_array_index (record->series, 0), &baseline);
  after = rt_side_mean_after (g_ptr_array_index (record->series, 0), &baseline);
  g_assert_cmpuint (before.n, ==, 28);
  g_assert_cmpuint (after.n, ==, 57);
}

static void
test_single_and_planned_are_no_change (void)
{
  g_autoptr (RtRecord) record = record_with_ratings ();
  RtIntervention *propranolol =
      fixture_add_intervention (record, "Propranolol", RT_INTERVENTION_THERAPEUTIC, "mg");

  fixture_add_step (propranolol, "2012-09-01", RT_REGIMEN_SINGLE, 20);
  fixture_add_step (propranolol, "2012-10-01", RT_REGIMEN_SCHEDULED, 20)->planned = TRUE;
  g_assert_cmpint (rt_baseline_find (record).rule, ==, RT_BASELINE_FIRST_DAYS);
}

static void
test_daily_means (void)
{
  g_autoptr (RtSeries) series = rt_series_new ("mood", NULL);
  g_autoptr (GArray) days = NULL;
  const RtDailyMean *first = NULL;
  const RtDailyMean *second = NULL;

  fixture_add_value (series, "2012-08-13T08:00:00", 1);
  fixture_add_value (series, "2012-08-13T23:59:59", 2);
  fixture_add_value (series, "2012-08-14T00:00:00", -3);
  days = rt_daily_means (series);
  g_assert_cmpuint (days->len, ==, 2);
  first = &g_array_index (days, RtDailyMean, 0);
  second = &g_array_index (days, RtDailyMean, 1);
  g_assert_cmpuint (first->n, ==, 2);
  g_assert_cmpfloat (first->mean, ==, 1.5);
  /* Noon in Amsterdam's summer is 10:00 UTC. */
  g_assert_cmpint (first->t, ==, 1344852000);
  g_assert_cmpfloat (second->mean, ==, -3);
  g_assert_cmpuint (second->first, ==, 2);
  g_assert_false (rt_series_is_dense (series));
  g_assert_true (rt_series_has_several_a_day (series));
}

static void
test_dense (void)
{
  g_autoptr (RtSeries) daily = rt_series_new ("mood", NULL);
  g_autoptr (RtSeries) sparse = rt_series_new ("score", NULL);

  fixture_add_daily (daily, "2012-08-13", 28, zigzag, 2);
  g_assert_true (rt_series_is_dense (daily));
  fixture_add_value (daily, "2013-08-13T08:00:00", 1);
  g_assert_false (rt_series_is_dense (daily));
  fixture_add_daily (sparse, "2012-08-13", 27, zigzag, 2);
  g_assert_false (rt_series_is_dense (sparse));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/baseline/nothing", test_nothing);
  g_test_add_func ("/baseline/first-days", test_first_days);
  g_test_add_func ("/baseline/before-change", test_before_change);
  g_test_add_func ("/baseline/phase", test_phase);
  g_test_add_func ("/baseline/no-change", test_single_and_planned_are_no_change);
  g_test_add_func ("/daily-mean/means", test_daily_means);
  g_test_add_func ("/daily-mean/dense", test_dense);
  return g_test_run ();
}
