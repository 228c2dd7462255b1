/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "practice.h"

#include <locale.h>
#include <string.h>

#include "amend-assessment.h"
#include "clock.h"
#include "enter-assessment.h"
#include "keep-patients.h"
#include "read-record.h"
#include "verify.h"

#define PASSPHRASE "correct horse battery staple onion"

typedef struct
{
  char *folder;
  RtPractice *practice;
  gint64 patient_id;
  char *uuid;
} Fixture;

static RtSecretBytes *
passphrase (void)
{
  return rt_secret_bytes_new_copy (PASSPHRASE, strlen (PASSPHRASE));
}

static RtMoment
moment (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  RtMoment parsed = { 0 };

  g_assert_true (rt_moment_parse (text, zone, &parsed, NULL));
  return parsed;
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtSecretBytes) secret = passphrase ();
  g_autoptr (RtPatient) patient = rt_patient_new ();
  g_autofree char *recovery_key = NULL;
  g_autoptr (GError) error = NULL;

  rt_clock_fix (moment ("2026-03-02T09:00:00+01:00"));
  fixture->folder = g_build_filename (g_get_user_data_dir (), "Test.reuptake", NULL);
  fixture->practice = rt_practice_create (fixture->folder, "Test", secret, &recovery_key, &error);
  g_assert_no_error (error);
  patient->name = g_strdup ("Example, Ann");
  patient->sex = RT_SEX_FEMALE;
  g_assert_true (rt_practice_add_patient (fixture->practice, patient, &error));
  fixture->patient_id = patient->id;
  fixture->uuid = g_strdup (patient->uuid);
}

static void
reopen (Fixture *fixture)
{
  g_autoptr (RtSecretBytes) secret = passphrase ();
  g_autoptr (GError) error = NULL;

  rt_practice_lock (fixture->practice);
  g_clear_object (&fixture->practice);
  fixture->practice = rt_practice_unlock (fixture->folder, secret, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  rt_practice_lock (fixture->practice);
  g_object_unref (fixture->practice);
  g_free (fixture->folder);
  g_free (fixture->uuid);
  rt_clock_release ();
}

static RtAssessment *
start (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RtAssessment *assessment = rt_practice_start_assessment (
      fixture->practice, fixture->patient_id, "phq9", RT_RATER_SELF, moment ("2026-03-01"), &error);

  g_assert_no_error (error);
  return assessment;
}

static void
answer (Fixture *fixture, RtAssessment *assessment, const char *digits)
{
  for (int i = 0; digits[i] != '\0'; i++)
    g_assert_true (
        rt_practice_answer_item (fixture->practice, assessment, i + 1, digits[i] - '0', NULL));
}

/* Every answer is in the file as soon as it is given. */
static void
test_answers_survive (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtAssessment) assessment = start (fixture);
  g_autoptr (GPtrArray) unfinished = NULL;
  const RtAssessment *found;

  answer (fixture, assessment, "2103");
  g_assert_true (rt_practice_clear_item (fixture->practice, assessment, 2, NULL));
  reopen (fixture);
  unfinished = rt_practice_list_assessments (fixture->practice, fixture->patient_id, TRUE, NULL);
  g_assert_cmpuint (unfinished->len, ==, 1);
  found = g_ptr_array_index (unfinished, 0);
  g_assert_cmpfloat (rt_assessment_answer (found, 1)->score, ==, 2);
  g_assert_false (rt_assessment_answer (found, 2)->answered);
  g_assert_true (rt_assessment_answer (found, 3)->answered); /* zero is an answer */
  g_assert_cmpfloat (rt_assessment_answer (found, 4)->score, ==, 3);
  g_assert_null (rt_assessment_answer (found, 5));
  g_assert_true (found->from_other_form);
}

static void
test_wrong_answers_change_nothing (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtAssessment) assessment = start (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_false (rt_practice_answer_item (fixture->practice, assessment, 1, 4, &error));
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID);
  g_assert_false (rt_practice_answer_item (fixture->practice, assessment, 10, 0, NULL));
  g_assert_null (rt_assessment_answer (assessment, 1));
}

static void
test_completing_yields_measurements (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtAssessment) assessment = start (fixture);
  g_autoptr (RtScoreResult) result = NULL;
  g_autoptr (RtRecord) record = NULL;
  const RtSeries *total;

  answer (fixture, assessment, "2222222");
  g_assert_true (rt_practice_complete_assessment (fixture->practice, assessment, &result, NULL));
  g_assert_cmpfloat (rt_score_result_find (result, "total")->value, ==, 18);
  record = rt_practice_read_record (fixture->practice, fixture->patient_id, NULL, NULL);
  total = rt_record_series (record, "phq9.total");
  g_assert_cmpuint (rt_series_length (total), ==, 1);
  g_assert_cmpfloat (rt_series_point (total, 0)->value, ==, 18);
  g_assert_true (rt_series_point (total, 0)->prorated);
  g_assert_null (rt_record_series (record, "phq9.cognitive_affective")); /* item 9 is missing */
  g_assert_cmpuint (record->assessments->len, ==, 1);
  g_assert_false (rt_practice_answer_item (fixture->practice, assessment, 8, 1, NULL));
}

static void
test_withdrawing_takes_scores_along (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtAssessment) assessment = start (fixture);
  g_autoptr (RtRecord) record = NULL;

  answer (fixture, assessment, "111111111");
  g_assert_true (rt_practice_complete_assessment (fixture->practice, assessment, NULL, NULL));
  g_assert_true (rt_practice_withdraw_assessment (fixture->practice, assessment, NULL));
  record = rt_practice_read_record (fixture->practice, fixture->patient_id, NULL, NULL);
  g_assert_cmpuint (record->series->len, ==, 0);
  g_assert_cmpuint (record->assessments->len, ==, 0);
}

static void
test_no_answers_from_the_future (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rt_practice_start_assessment (fixture->practice, fixture->patient_id, "phq9",
                                               RT_RATER_SELF, moment ("2026-03-03"), &error));
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID);
}

static guint64
log_rows (Fixture *fixture)
{
  g_autoptr (RtVerifyReport) report = rt_practice_verify (fixture->practice, NULL);

  g_assert_true (report->sound);
  return report->audit_rows;
}

/* Reading with a purpose leaves a row in the log, without one it does not. */
static void
test_reading_is_logged (Fixture *fixture, gconstpointer unused)
{
  const RtRecordScope open = { .purpose = "open" };
  guint64 before = log_rows (fixture);
  g_autoptr (RtRecord) first =
      rt_practice_read_record (fixture->practice, fixture->patient_id, &open, NULL);
  g_autoptr (RtRecord) second =
      rt_practice_read_record (fixture->practice, fixture->patient_id, NULL, NULL);

  g_assert_nonnull (first);
  g_assert_nonnull (second);
  g_assert_cmpuint (log_rows (fixture), ==, before + 1);
}

static void
test_unknown_measure (Fixture *fixture, gconstpointer unused)
{
  const char *const ids[] = { "nothing.here", NULL };
  const RtRecordScope scope = { .measure_ids = ids };
  g_autoptr (GError) error = NULL;

  g_assert_null (rt_practice_read_record (fixture->practice, fixture->patient_id, &scope, &error));
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND);
}

static void
test_patients_are_checked (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtPatient) patient = rt_patient_new ();
  RtCalendarDate today = rt_clock_today ();

  patient->name = g_strdup (" \u200b ");
  g_assert_false (rt_patient_check (patient, today, NULL));
  g_set_str (&patient->name, "Ann");
  g_assert_true (rt_patient_check (patient, today, NULL));
  patient->has_birth_date = TRUE;
  patient->birth_date = rt_calendar_date_add_days (today, 1);
  g_assert_false (rt_patient_check (patient, today, NULL));
  patient->birth_date = rt_calendar_date_add_months (today, -12 * 131);
  g_assert_false (rt_patient_check (patient, today, NULL));
}

static void
test_a_locked_practice_answers_nothing (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  rt_practice_lock (fixture->practice);
  g_assert_null (rt_practice_list_patients (fixture->practice, NULL, FALSE, &error));
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_LOCKED);
}

static gpointer
read_until_locked (gpointer data)
{
  guint n = 0;
  GPtrArray *patients;

  while ((patients = rt_practice_list_patients (data, "ann", FALSE, NULL)) != NULL)
    {
      g_ptr_array_unref (patients);
      n++;
    }
  return GUINT_TO_POINTER (n);
}

/* Locking waits for readers on other threads; none of them touches a closed file. */
static void
test_locking_while_others_read (Fixture *fixture, gconstpointer unused)
{
  GThread *readers[4];

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    readers[i] = g_thread_new ("reader", read_until_locked, fixture->practice);
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GPtrArray) patients =
          rt_practice_list_patients (fixture->practice, NULL, FALSE, NULL);

      g_assert_cmpuint (patients->len, ==, 1);
    }
  rt_practice_lock (fixture->practice);
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    g_thread_join (readers[i]);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/practice/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("answers-survive", test_answers_survive);
  ADD ("wrong-answers", test_wrong_answers_change_nothing);
  ADD ("completing", test_completing_yields_measurements);
  ADD ("withdrawing", test_withdrawing_takes_scores_along);
  ADD ("future", test_no_answers_from_the_future);
  ADD ("reading-is-logged", test_reading_is_logged);
  ADD ("unknown-measure", test_unknown_measure);
  ADD ("patients-are-checked", test_patients_are_checked);
  ADD ("locked", test_a_locked_practice_answers_nothing);
  ADD ("locking-while-others-read", test_locking_while_others_read);
#undef ADD
  return g_test_run ();
}
