/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "keep-laboratory.h"

#include "amend-laboratory.h"
#include "practice-fixture.h"
#include "read-record.h"

/* Reports that were entered in error, and what is aimed at. */

static gint64
add_report (PracticeFixture *fixture, const char *day, const char *value)
{
  g_autoptr (RtLabReport) report = rt_lab_report_new ();
  g_autoptr (GPtrArray) results =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_lab_result_free);
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  RtLabResult *result = rt_lab_result_new ();

  result->analyte_id = g_strdup ("ferritin");
  result->name = g_strdup ("Ferritin");
  result->value_text = g_strdup (value);
  result->has_value = TRUE;
  result->value = g_ascii_strtod (value, NULL);
  result->unit = g_strdup ("ug/L");
  g_ptr_array_add (results, result);
  report->patient_id = fixture->patient_id;
  report->specimen = g_strdup ("serum");
  report->collected_at = practice_fixture_moment (day);
  g_assert_true (
      rt_practice_record_lab_report (fixture->practice, report, results, TRUE, questions, &error));
  g_assert_no_error (error);
  return report->id;
}

static RtRecord *
read_record (PracticeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RtRecord *record = rt_practice_read_record (fixture->practice, fixture->patient_id, NULL, &error);

  g_assert_no_error (error);
  return record;
}

/* The values that the course would draw. */
static guint
count_points (const RtRecord *record)
{
  guint n = 0;

  for (guint i = 0; i < record->series->len; i++)
    n += rt_series_length (g_ptr_array_index (record->series, i));
  return n;
}

/* A report of somebody else leaves the record with its results and their points; the other report
 * stays, and the mark cannot be set on one that is not there. */
static void
test_withdrawn (PracticeFixture *fixture, gconstpointer unused)
{
  gint64 wrong = add_report (fixture, "2026-02-20T08:00", "60");
  gint64 right = add_report (fixture, "2026-02-21T08:00", "40");
  g_autoptr (RtRecord) before = read_record (fixture);
  g_autoptr (RtRecord) after = NULL;
  g_autoptr (RtLabReport) unknown = rt_lab_report_new ();
  g_autoptr (GError) error = NULL;
  const RtLabReport *report = g_ptr_array_index (before->lab_reports, 0);

  g_assert_cmpuint (before->lab_reports->len, ==, 2);
  g_assert_cmpint (report->id, ==, wrong);
  g_assert_cmpuint (count_points (before), ==, 2);
  g_assert_true (rt_practice_withdraw_lab_report (fixture->practice, report, &error));
  g_assert_no_error (error);
  after = read_record (fixture);
  g_assert_cmpuint (after->lab_reports->len, ==, 1);
  g_assert_cmpint (((RtLabReport *)g_ptr_array_index (after->lab_reports, 0))->id, ==, right);
  g_assert_cmpuint (after->lab_results->len, ==, 1);
  g_assert_cmpint (((RtLabResult *)g_ptr_array_index (after->lab_results, 0))->report_id, ==,
                   right);
  g_assert_cmpuint (count_points (after), ==, 1);
  unknown->patient_id = fixture->patient_id;
  unknown->uuid = g_strdup ("00000000-0000-4000-8000-000000000000");
  g_assert_false (rt_practice_withdraw_lab_report (fixture->practice, unknown, &error));
  g_assert_nonnull (error);
}

static RtPersonalTarget *
new_target (PracticeFixture *fixture)
{
  RtPersonalTarget *target = rt_personal_target_new ();

  target->patient_id = fixture->patient_id;
  target->analyte_id = g_strdup ("ferritin");
  target->specimen = g_strdup ("serum");
  target->unit = g_strdup ("ug/L");
  return target;
}

/* A target is set with a limit, and ended; both are kept. */
static void
test_target_ended (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (RtPersonalTarget) target = new_target (fixture);
  g_autoptr (RtPersonalTarget) ended = new_target (fixture);
  g_autoptr (RtRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  const RtPersonalTarget *first, *last;

  g_assert_false (rt_practice_set_personal_target (fixture->practice, target, &error));
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID);
  g_clear_error (&error);
  target->has_low = TRUE;
  target->low = 50;
  g_assert_true (rt_practice_set_personal_target (fixture->practice, target, &error));
  g_assert_no_error (error);
  g_assert_true (rt_practice_end_personal_target (fixture->practice, ended, &error));
  g_assert_no_error (error);
  record = read_record (fixture);
  g_assert_cmpuint (record->personal_targets->len, ==, 2);
  first = g_ptr_array_index (record->personal_targets, 0);
  last = g_ptr_array_index (record->personal_targets, 1);
  g_assert_true (first->has_low && !last->has_low && !last->has_high);
  g_assert_cmpfloat (first->low, ==, 50);
  g_assert_true (rt_moment_date (last->set_at).day_number
                 == rt_moment_date (rt_clock_now ()).day_number);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/keep-laboratory/withdrawn", PracticeFixture, NULL, practice_fixture_set_up,
              test_withdrawn, practice_fixture_tear_down);
  g_test_add ("/keep-laboratory/target-ended", PracticeFixture, NULL, practice_fixture_set_up,
              test_target_ended, practice_fixture_tear_down);
  return g_test_run ();
}
