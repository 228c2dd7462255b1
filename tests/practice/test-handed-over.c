/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "amend-assessment.h"
#include "back-up.h"
#include "batteries.h"
#include "critical-answers.h"
#include "day-list.h"
#include "find-source.h"
#include "hand-over.h"
#include "keep-entries.h"
#include "knowledge-packs.h"
#include "patient-settings.h"
#include "practice-fixture.h"
#include "practice-private.h"
#include "practice-settings.h"
#include "read-record.h"
#include "verify.h"

/* While a patient has the computer the practice answers nothing but what appends to the battery. */

typedef struct
{
  RtPractice *practice;
  gint64 patient_id;
  gint64 other_id;
} Fixture;

static RtAssessment *
begin (
    Fixture *fixture, gint64 patient_id, const char *id, RtEnteredThrough through, GError **error)
{
  g_autoptr (RtAssessment) plan = rt_assessment_new ();

  plan->patient_id = patient_id;
  plan->instrument_id = g_strdup (id);
  plan->answered_at = rt_clock_now ();
  plan->entered_through = through;
  return rt_practice_begin_assessment (fixture->practice, plan, error);
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  static const char *const ids[] = { "phq2", NULL };
  g_autoptr (GError) error = NULL;

  fixture->practice = practice_fixture_open ();
  fixture->patient_id = practice_fixture_add_patient (fixture->practice, "Example, Ann");
  fixture->other_id = practice_fixture_add_patient (fixture->practice, "Sample, Bea");
  g_assert_true (
      rt_practice_begin_hand_over (fixture->practice, fixture->patient_id, ids, "4821", &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  practice_fixture_close (fixture->practice);
}

/* ---- calls of each kind but the patient's own; each returns whether it was answered ---- */

static gboolean
reads_record (Fixture *fixture, GError **error)
{
  g_autoptr (RtRecord) record =
      rt_practice_read_record (fixture->practice, fixture->patient_id, NULL, error);

  return record != NULL;
}

static gboolean
lists_patients (Fixture *fixture, GError **error)
{
  g_autoptr (GPtrArray) list = rt_practice_list_patients (fixture->practice, NULL, TRUE, error);

  return list != NULL;
}

static gboolean
adds_patient (Fixture *fixture, GError **error)
{
  g_autoptr (RtPatient) patient = rt_patient_new ();

  patient->name = g_strdup ("New, Cleo");
  return rt_practice_add_patient (fixture->practice, patient, error);
}

static gboolean
lists_assessments (Fixture *fixture, GError **error)
{
  g_autoptr (GPtrArray) list =
      rt_practice_list_assessments (fixture->practice, fixture->patient_id, TRUE, error);

  return list != NULL;
}

static gboolean
begins_for_another (Fixture *fixture, GError **error)
{
  g_autoptr (RtAssessment) begun =
      begin (fixture, fixture->other_id, "phq2", RT_ENTERED_PATIENT, error);

  return begun != NULL;
}

static gboolean
begins_another_form (Fixture *fixture, GError **error)
{
  g_autoptr (RtAssessment) begun =
      begin (fixture, fixture->patient_id, "phq9", RT_ENTERED_PATIENT, error);

  return begun != NULL;
}

static gboolean
begins_as_practitioner (Fixture *fixture, GError **error)
{
  g_autoptr (RtAssessment) begun =
      begin (fixture, fixture->patient_id, "phq2", RT_ENTERED_PRACTITIONER, error);

  return begun != NULL;
}

static gboolean
lists_critical (Fixture *fixture, GError **error)
{
  g_autoptr (GPtrArray) list =
      rt_practice_list_critical_answers (fixture->practice, fixture->patient_id, error);

  return list != NULL;
}

static gboolean
lists_due (Fixture *fixture, GError **error)
{
  g_autoptr (GPtrArray) list =
      rt_practice_list_due (fixture->practice, fixture->patient_id, rt_clock_today (), error);

  return list != NULL;
}

static gboolean
lists_day (Fixture *fixture, GError **error)
{
  g_autoptr (GArray) list = rt_practice_patients_on (fixture->practice, rt_clock_today (), error);

  return list != NULL;
}

static gboolean
finds_source (Fixture *fixture, GError **error)
{
  RtSource *source = rt_practice_find_source (fixture->practice, fixture->patient_id, "phq2.total",
                                              rt_clock_now (), 0, error);

  rt_source_free (source);
  return source != NULL;
}

static gboolean
reads_setting (Fixture *fixture, GError **error)
{
  g_autofree char *value = rt_practice_get_setting (fixture->practice, RT_SETTING_EMERGENCY, error);

  return value != NULL;
}

static gboolean
sets_setting (Fixture *fixture, GError **error)
{
  return rt_practice_set_setting (fixture->practice, RT_SETTING_EMERGENCY, "none", error);
}

static gboolean
remembers (Fixture *fixture, GError **error)
{
  return rt_practice_set_patient_setting (fixture->practice, fixture->patient_id,
                                          RT_PATIENT_SETTING_COURSE, "{}", error);
}

static gboolean
lists_packs (Fixture *fixture, GError **error)
{
  g_autoptr (GPtrArray) packs = rt_practice_list_packs (fixture->practice, error);

  return packs != NULL;
}

static gboolean
verifies (Fixture *fixture, GError **error)
{
  g_autoptr (RtVerifyReport) report = rt_practice_verify (fixture->practice, error);

  return report != NULL;
}

static gboolean
logs_reading (Fixture *fixture, GError **error)
{
  return rt_practice_log_reading (fixture->practice, fixture->patient_id, "export", error);
}

static gboolean
hands_over_again (Fixture *fixture, GError **error)
{
  static const char *const ids[] = { "phq9", NULL };

  return rt_practice_begin_hand_over (fixture->practice, fixture->other_id, ids, NULL, error);
}

typedef gboolean (*Call) (Fixture *fixture, GError **error);

static const Call refused[] = {
  reads_record,
  lists_patients,
  adds_patient,
  lists_assessments,
  begins_for_another,
  begins_another_form,
  begins_as_practitioner,
  lists_critical,
  lists_due,
  lists_day,
  finds_source,
  reads_setting,
  sets_setting,
  remembers,
  lists_packs,
  verifies,
  logs_reading,
  hands_over_again,
};

static void
assert_closed (Fixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("call %u", i);
      g_assert_false (refused[i](fixture, &error));
      g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_HANDED_OVER);
    }
}

static RtAssessment *
answer_one (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RtAssessment *begun = begin (fixture, fixture->patient_id, "phq2", RT_ENTERED_PATIENT, &error);

  g_assert_no_error (error);
  g_assert_true (rt_practice_answer_item (fixture->practice, begun, 1, 2, &error));
  return begun;
}

static void
nothing_else_is_answered (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtAssessment) begun = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  assert_closed (fixture);
  begun = answer_one (fixture);
  g_assert_true (rt_practice_answer_item (fixture->practice, begun, 2, 1, &error));
  g_assert_true (rt_practice_complete_assessment (fixture->practice, begun, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (rt_practice_withdraw_assessment (fixture->practice, begun, &error));
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_HANDED_OVER);
  g_clear_error (&error);
  assert_closed (fixture);
  g_assert_true (rt_practice_end_hand_over_with_pin (fixture->practice, "4821", &error));
  after = rt_practice_list_patients (fixture->practice, NULL, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (after->len, ==, 2);
}

/* Locked and opened again it is as closed as before, and what was begun is gone on with. */
static void
restarting_opens_nothing (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtSecretBytes) secret = practice_fixture_secret ();
  g_autofree char *folder = g_strdup (rt_practice_folder (fixture->practice));
  g_autoptr (RtAssessment) begun = answer_one (fixture);
  g_autoptr (RtHandOver) now = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  rt_practice_lock (fixture->practice);
  g_object_unref (fixture->practice);
  fixture->practice = rt_practice_unlock (folder, secret, &error);
  g_assert_no_error (error);
  now = rt_practice_read_hand_over (fixture->practice, &error);
  g_assert_no_error (error);
  g_assert_cmpint (now->patient_id, ==, fixture->patient_id);
  assert_closed (fixture);
  list = rt_practice_list_handed_over (fixture->practice, now, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpfloat (rt_assessment_answer (g_ptr_array_index (list, 0), 1)->score, ==, 2);
  g_assert_true (rt_practice_end_hand_over (fixture->practice, secret, &error));
  g_assert_no_error (error);
}

/* ---- answers that call for attention ---- */

static void
hand_over_on (Fixture *fixture, const char *when, const char *instrument_id)
{
  const char *const ids[] = { instrument_id, NULL };
  g_autoptr (GError) error = NULL;

  rt_clock_fix (practice_fixture_moment (when));
  rt_practice_end_hand_over_with_pin (fixture->practice, "4821", NULL);
  g_assert_true (
      rt_practice_begin_hand_over (fixture->practice, fixture->patient_id, ids, "4821", &error));
  g_assert_no_error (error);
}

/* What the patient's page would begin with now. */
static void
assert_now (Fixture *fixture, gboolean calls, guint n_remaining)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtHandOver) now = rt_practice_read_hand_over (fixture->practice, &error);

  g_assert_no_error (error);
  g_assert_cmpint (now->calls, ==, calls);
  g_assert_cmpuint (g_strv_length (now->remaining), ==, n_remaining);
}

static void
answer (Fixture *fixture, RtAssessment *begun, int item, double score)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rt_practice_answer_item (fixture->practice, begun, item, score, &error));
  g_assert_no_error (error);
}

static void
answer_rest (Fixture *fixture, RtAssessment *begun)
{
  g_autoptr (GError) error = NULL;

  for (int item = 1; item <= 8; item++)
    answer (fixture, begun, item, 0);
  g_assert_true (rt_practice_complete_assessment (fixture->practice, begun, NULL, &error));
  g_assert_no_error (error);
}

/* An answer calls as long as it stands, begun or finished, and in this hand-over only. */
static void
a_call_outlasts_an_interruption (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtAssessment) begun = NULL;
  g_autoptr (GError) error = NULL;

  hand_over_on (fixture, "2026-03-02T10:00:00+01:00", "phq9");
  assert_now (fixture, FALSE, 1);
  begun = begin (fixture, fixture->patient_id, "phq9", RT_ENTERED_PATIENT, &error);
  g_assert_no_error (error);
  answer (fixture, begun, 9, 1);
  assert_now (fixture, TRUE, 1);
  answer (fixture, begun, 9, 0);
  assert_now (fixture, FALSE, 1);
  answer (fixture, begun, 9, 3);
  answer_rest (fixture, begun);
  assert_now (fixture, TRUE, 0);
  hand_over_on (fixture, "2026-03-03T10:00:00+01:00", "phq9");
  assert_now (fixture, FALSE, 1);
}

/* What was begun in an earlier hand-over is gone on with, and finished it is not asked again. */
static void
a_begun_one_calls_as_well (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtAssessment) begun = NULL;
  g_autoptr (GError) error = NULL;

  hand_over_on (fixture, "2026-03-02T10:00:00+01:00", "phq9");
  begun = begin (fixture, fixture->patient_id, "phq9", RT_ENTERED_PATIENT, &error);
  g_assert_no_error (error);
  answer (fixture, begun, 9, 1);
  hand_over_on (fixture, "2026-03-03T10:00:00+01:00", "gad7");
  assert_now (fixture, FALSE, 1);
  hand_over_on (fixture, "2026-03-04T10:00:00+01:00", "phq9");
  assert_now (fixture, TRUE, 1);
  answer_rest (fixture, begun);
  assert_now (fixture, TRUE, 0);
}

/* ---- when it cannot be read who has the computer ---- */

static gboolean
lose_hand_over_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database, "DROP TABLE patient_session", error);

  return statement != NULL && rt_statement_run (statement, error);
}

static void
unread_stays_closed (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtSecretBytes) wrong = rt_secret_bytes_new_copy ("something else entirely", 23);
  g_autoptr (RtSecretBytes) secret = practice_fixture_secret ();
  g_autoptr (GError) error = NULL;

  g_assert_true (rt_practice_end_hand_over_with_pin (fixture->practice, "4821", &error));
  g_assert_true (
      rt_practice_write (fixture->practice, "test", lose_hand_over_job, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (rt_practice_read_hand_over (fixture->practice, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  assert_closed (fixture);
  g_assert_null (begin (fixture, fixture->patient_id, "phq2", RT_ENTERED_PATIENT, NULL));
  g_assert_false (rt_practice_end_hand_over_with_pin (fixture->practice, "4821", NULL));
  g_assert_false (rt_practice_end_hand_over (fixture->practice, wrong, NULL));
  assert_closed (fixture);
  g_assert_true (rt_practice_end_hand_over (fixture->practice, secret, &error));
  g_assert_no_error (error);
  g_assert_true (lists_patients (fixture, &error));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  const char *locale = g_getenv ("REUPTAKE_TEST_LC_ALL");

  setlocale (LC_ALL, locale != NULL ? locale : "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("/handed-over/closed", nothing_else_is_answered);
  ADD ("/handed-over/restart", restarting_opens_nothing);
  ADD ("/handed-over/call", a_call_outlasts_an_interruption);
  ADD ("/handed-over/call-begun", a_begun_one_calls_as_well);
  ADD ("/handed-over/unread", unread_stays_closed);
  return g_test_run ();
}
