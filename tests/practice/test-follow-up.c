/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "amend-assessment.h"
#include "critical-answers.h"
#include "practice-fixture.h"
#include "practice-settings.h"
#include "read-record.h"
#include "verify.h"

/* What follows an answer: critical items, corrections, what is known of it. */

static RtAssessment *
phq9 (PracticeFixture *fixture, const char *day, const char *digits)
{
  g_autoptr (GError) error = NULL;
  RtAssessment *assessment =
      rt_practice_start_assessment (fixture->practice, fixture->patient_id, "phq9", RT_RATER_SELF,
                                    practice_fixture_moment (day), &error);

  g_assert_no_error (error);
  for (int i = 0; digits[i] != '\0'; i++)
    g_assert_true (
        rt_practice_answer_item (fixture->practice, assessment, i + 1, digits[i] - '0', &error));
  return assessment;
}

static void
complete (PracticeFixture *fixture, RtAssessment *assessment)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rt_practice_complete_assessment (fixture->practice, assessment, NULL, &error));
  g_assert_no_error (error);
}

static GPtrArray *
critical (PracticeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *list =
      rt_practice_list_critical_answers (fixture->practice, fixture->patient_id, &error);

  g_assert_no_error (error);
  return list;
}

static guint
n_critical_in_list (PracticeFixture *fixture)
{
  g_autoptr (GPtrArray) list = rt_practice_list_patients (fixture->practice, NULL, FALSE, NULL);

  return ((const RtPatientSummary *)g_ptr_array_index (list, 0))->n_critical;
}

/* Item 9 answered above zero is on the list at once, in an unfinished questionnaire too. */
static void
critical_answer_is_listed (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (RtAssessment) assessment = phq9 (fixture, "2026-03-01", "000000001");
  g_autoptr (GPtrArray) list = critical (fixture);
  RtCriticalAnswer *answer;

  g_assert_cmpuint (list->len, ==, 1);
  answer = g_ptr_array_index (list, 0);
  g_assert_cmpint (answer->item, ==, 9);
  g_assert_cmpfloat (answer->score, ==, 1);
  g_assert_cmpint (answer->state, ==, RT_CRITICAL_OPEN);
  g_assert_cmpstr (answer->instrument_id, ==, "phq9");
  g_assert_cmpuint (n_critical_in_list (fixture), ==, 1);
}

static void
taken_back_answer_is_not (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (RtAssessment) assessment = phq9 (fixture, "2026-03-01", "000000002");
  g_autoptr (GPtrArray) list = NULL;

  g_assert_true (rt_practice_answer_item (fixture->practice, assessment, 9, 0, NULL));
  g_assert_cmpuint (n_critical_in_list (fixture), ==, 0);
  g_assert_true (rt_practice_answer_item (fixture->practice, assessment, 9, 3, NULL));
  list = critical (fixture);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpfloat (((const RtCriticalAnswer *)g_ptr_array_index (list, 0))->score, ==, 3);
  g_assert_true (rt_practice_withdraw_assessment (fixture->practice, assessment, NULL));
  g_assert_cmpuint (n_critical_in_list (fixture), ==, 0);
}

static void
response_is_recorded (PracticeFixture *fixture, gconstpointer unused)
{
  static const char *const actions[] = { "asked", "safety-plan", NULL };
  g_autoptr (RtAssessment) assessment = phq9 (fixture, "2026-03-01", "000000001");
  g_autoptr (GPtrArray) list = critical (fixture);
  RtCriticalAnswer *answer = g_ptr_array_index (list, 0);
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (rt_practice_record_critical_response (fixture->practice, answer, RT_CRITICAL_DONE,
                                                        NULL, "", &error));
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID);
  g_assert_true (rt_practice_record_critical_response (fixture->practice, answer,
                                                       RT_CRITICAL_DEFERRED, NULL, NULL, NULL));
  g_assert_cmpuint (n_critical_in_list (fixture), ==, 1);
  g_assert_true (rt_practice_record_critical_response (fixture->practice, answer, RT_CRITICAL_DONE,
                                                       actions, "Asked; no plan.", NULL));
  g_assert_cmpuint (n_critical_in_list (fixture), ==, 0);
  again = critical (fixture);
  answer = g_ptr_array_index (again, 0);
  g_assert_cmpint (answer->state, ==, RT_CRITICAL_DONE);
  g_assert_cmpstrv (answer->actions, (char **)actions);
  g_assert_cmpstr (answer->response, ==, "Asked; no plan.");
  g_assert_cmpint (rt_moment_utc_s (answer->recorded_at), ==,
                   rt_moment_utc_s (practice_fixture_moment ("2026-03-02T09:00:00+01:00")));
}

static const RtSeries *
total_of (const RtRecord *record)
{
  return rt_record_series (record, "phq9.total");
}

/* The old version stays valid until the correction is complete, and stays stored after that. */
static void
correction_keeps_the_old (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (RtAssessment) old = phq9 (fixture, "2026-03-01", "111111110");
  g_autoptr (RtAssessment) correction = NULL;
  g_autoptr (RtRecord) record = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;

  complete (fixture, old);
  correction = rt_practice_correct_assessment (fixture->practice, old, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (rt_assessment_answer (correction, 8)->score, ==, 1);
  record = rt_practice_read_record (fixture->practice, fixture->patient_id, NULL, NULL);
  g_assert_cmpfloat (rt_series_point (total_of (record), 0)->value, ==, 8);
  g_assert_true (rt_practice_answer_item (fixture->practice, correction, 8, 3, NULL));
  complete (fixture, correction);
  g_clear_pointer (&record, rt_record_free);
  record = rt_practice_read_record (fixture->practice, fixture->patient_id, NULL, NULL);
  g_assert_cmpuint (rt_series_length (total_of (record)), ==, 1);
  g_assert_cmpfloat (rt_series_point (total_of (record), 0)->value, ==, 10);
  g_assert_cmpuint (record->assessments->len, ==, 1);
  all = rt_practice_list_assessments (fixture->practice, fixture->patient_id, FALSE, NULL);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_true (((const RtAssessment *)g_ptr_array_index (all, 0))->superseded);
  g_assert_cmpfloat (rt_assessment_answer (g_ptr_array_index (all, 0), 8)->score, ==, 1);
  g_assert_null (
      rt_practice_correct_assessment (fixture->practice, g_ptr_array_index (all, 0), &error));
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID);
}

/* A correction starts with answers nobody gives again; a critical one among them is listed. */
static void
correction_lists_critical_answers (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (RtAssessment) old = phq9 (fixture, "2026-03-01", "111111112");
  g_autoptr (RtAssessment) correction = NULL;
  g_autoptr (GPtrArray) list = NULL;

  complete (fixture, old);
  correction = rt_practice_correct_assessment (fixture->practice, old, NULL);
  complete (fixture, correction);
  list = critical (fixture);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpint (((const RtCriticalAnswer *)g_ptr_array_index (list, 0))->assessment_id, ==,
                   correction->id);
}

/* What was recorded goes along with the answer; another answer asks anew. */
static void
correction_keeps_the_response (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (RtAssessment) old = phq9 (fixture, "2026-03-01", "111111112");
  g_autoptr (RtAssessment) correction = NULL;
  g_autoptr (RtAssessment) second = NULL;
  g_autoptr (GPtrArray) list = NULL;

  complete (fixture, old);
  list = critical (fixture);
  g_assert_true (rt_practice_record_critical_response (
      fixture->practice, g_ptr_array_index (list, 0), RT_CRITICAL_DONE, NULL, "Asked.", NULL));
  correction = rt_practice_correct_assessment (fixture->practice, old, NULL);
  g_assert_true (rt_practice_answer_item (fixture->practice, correction, 1, 3, NULL));
  complete (fixture, correction);
  g_assert_cmpuint (n_critical_in_list (fixture), ==, 0);
  g_clear_pointer (&list, g_ptr_array_unref);
  list = critical (fixture);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (((const RtCriticalAnswer *)g_ptr_array_index (list, 0))->response, ==, "Asked.");
  second = rt_practice_correct_assessment (fixture->practice, correction, NULL);
  g_assert_true (rt_practice_answer_item (fixture->practice, second, 9, 3, NULL));
  complete (fixture, second);
  g_assert_cmpuint (n_critical_in_list (fixture), ==, 1);
}

static void
date_and_second_entry (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (RtAssessment) assessment = phq9 (fixture, "2026-03-01", "1");
  g_autoptr (GPtrArray) all = NULL;
  const RtAssessment *found;
  g_autoptr (GError) error = NULL;

  g_assert_false (rt_practice_redate_assessment (fixture->practice, assessment,
                                                 practice_fixture_moment ("2026-03-03"), &error));
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID);
  g_assert_true (rt_practice_redate_assessment (fixture->practice, assessment,
                                                practice_fixture_moment ("2026-02-20"), NULL));
  g_assert_true (rt_practice_verify_assessment (fixture->practice, assessment, NULL));
  all = rt_practice_list_assessments (fixture->practice, fixture->patient_id, TRUE, NULL);
  found = g_ptr_array_index (all, 0);
  g_assert_cmpint (rt_moment_utc_s (found->answered_at), ==,
                   rt_moment_utc_s (practice_fixture_moment ("2026-02-20")));
  g_assert_true (found->verified);
}

static void
informant_is_kept_apart (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (RtAssessment) plan = rt_assessment_new ();
  g_autoptr (RtAssessment) begun = NULL;
  g_autoptr (GPtrArray) all = NULL;
  const RtAssessment *found;

  plan->patient_id = fixture->patient_id;
  plan->instrument_id = g_strdup ("phq9");
  plan->rater = RT_RATER_INFORMANT;
  plan->informant = g_strdup ("mother");
  plan->answered_at = practice_fixture_moment ("2026-03-01");
  plan->entered_through = RT_ENTERED_COMMAND_LINE;
  begun = rt_practice_begin_assessment (fixture->practice, plan, NULL);
  g_assert_nonnull (begun);
  all = rt_practice_list_assessments (fixture->practice, fixture->patient_id, TRUE, NULL);
  found = g_ptr_array_index (all, 0);
  g_assert_cmpint (found->rater, ==, RT_RATER_INFORMANT);
  g_assert_cmpstr (found->informant, ==, "mother");
  g_assert_cmpint (found->entered_through, ==, RT_ENTERED_COMMAND_LINE);
}

static void
settings_are_kept (PracticeFixture *fixture, gconstpointer unused)
{
  g_autofree char *never = rt_practice_get_setting (fixture->practice, RT_SETTING_EMERGENCY, NULL);
  g_autofree char *set = NULL;
  g_autofree char *forgotten = NULL;

  g_assert_cmpstr (never, ==, "");
  g_assert_true (
      rt_practice_set_setting (fixture->practice, RT_SETTING_EMERGENCY, "Call 112", NULL));
  set = rt_practice_get_setting (fixture->practice, RT_SETTING_EMERGENCY, NULL);
  g_assert_cmpstr (set, ==, "Call 112");
  g_assert_true (rt_practice_set_setting (fixture->practice, RT_SETTING_EMERGENCY, NULL, NULL));
  forgotten = rt_practice_get_setting (fixture->practice, RT_SETTING_EMERGENCY, NULL);
  g_assert_cmpstr (forgotten, ==, "");
}

#define ADD(path, test)                                                                            \
  g_test_add (path, PracticeFixture, NULL, practice_fixture_set_up, test,                          \
              practice_fixture_tear_down)

int
main (int argc, char **argv)
{
  const char *locale = g_getenv ("REUPTAKE_TEST_LC_ALL");

  setlocale (LC_ALL, locale != NULL ? locale : "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("/follow-up/critical/listed", critical_answer_is_listed);
  ADD ("/follow-up/critical/taken-back", taken_back_answer_is_not);
  ADD ("/follow-up/critical/response", response_is_recorded);
  ADD ("/follow-up/correction/keeps", correction_keeps_the_old);
  ADD ("/follow-up/correction/critical", correction_lists_critical_answers);
  ADD ("/follow-up/correction/response", correction_keeps_the_response);
  ADD ("/follow-up/date-and-second-entry", date_and_second_entry);
  ADD ("/follow-up/informant", informant_is_kept_apart);
  ADD ("/follow-up/settings", settings_are_kept);
  return g_test_run ();
}
