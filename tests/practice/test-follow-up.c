/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "amend-assessment.h"
#include "batteries.h"
#include "clock.h"
#include "critical-answers.h"
#include "hand-over.h"
#include "keep-patients.h"
#include "practice-settings.h"
#include "read-record.h"
#include "verify.h"

/* What follows an answer: critical items, corrections, what is due. */

#define PASSPHRASE "correct horse battery staple onion"

typedef struct
{
  RtPractice *practice;
  gint64 patient_id;
} Fixture;

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
  g_autoptr (RtSecretBytes) secret = rt_secret_bytes_new_copy (PASSPHRASE, strlen (PASSPHRASE));
  g_autoptr (RtPatient) patient = rt_patient_new ();
  g_autofree char *recovery_key = NULL;
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "Test.reuptake", NULL);
  g_autoptr (GError) error = NULL;

  rt_clock_fix (moment ("2026-03-02T09:00:00+01:00"));
  fixture->practice = rt_practice_create (folder, "Test", secret, &recovery_key, &error);
  g_assert_no_error (error);
  patient->name = g_strdup ("Example, Ann");
  patient->sex = RT_SEX_FEMALE;
  g_assert_true (rt_practice_add_patient (fixture->practice, patient, &error));
  fixture->patient_id = patient->id;
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtVerifyReport) report = rt_practice_verify (fixture->practice, &error);

  g_assert_no_error (error);
  g_assert_nonnull (report);
  rt_practice_lock (fixture->practice);
  g_object_unref (fixture->practice);
  rt_clock_release ();
}

static RtAssessment *
phq9 (Fixture *fixture, const char *day, const char *digits)
{
  g_autoptr (GError) error = NULL;
  RtAssessment *assessment = rt_practice_start_assessment (
      fixture->practice, fixture->patient_id, "phq9", RT_RATER_SELF, moment (day), &error);

  g_assert_no_error (error);
  for (int i = 0; digits[i] != '\0'; i++)
    g_assert_true (
        rt_practice_answer_item (fixture->practice, assessment, i + 1, digits[i] - '0', &error));
  return assessment;
}

static void
complete (Fixture *fixture, RtAssessment *assessment)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rt_practice_complete_assessment (fixture->practice, assessment, NULL, &error));
  g_assert_no_error (error);
}

static GPtrArray *
critical (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *list =
      rt_practice_list_critical_answers (fixture->practice, fixture->patient_id, &error);

  g_assert_no_error (error);
  return list;
}

static guint
n_critical_in_list (Fixture *fixture)
{
  g_autoptr (GPtrArray) list = rt_practice_list_patients (fixture->practice, NULL, FALSE, NULL);

  return ((const RtPatientSummary *)g_ptr_array_index (list, 0))->n_critical;
}

/* Item 9 answered above zero is on the list at once, in an unfinished questionnaire too. */
static void
critical_answer_is_listed (Fixture *fixture, gconstpointer unused)
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
taken_back_answer_is_not (Fixture *fixture, gconstpointer unused)
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
response_is_recorded (Fixture *fixture, gconstpointer unused)
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
                   rt_moment_utc_s (moment ("2026-03-02T09:00:00+01:00")));
}

static const RtSeries *
total_of (const RtRecord *record)
{
  return rt_record_series (record, "phq9.total");
}

/* The old version stays valid until the correction is complete, and stays stored after that. */
static void
correction_keeps_the_old (Fixture *fixture, gconstpointer unused)
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
correction_lists_critical_answers (Fixture *fixture, gconstpointer unused)
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
correction_keeps_the_response (Fixture *fixture, gconstpointer unused)
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
date_and_second_entry (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtAssessment) assessment = phq9 (fixture, "2026-03-01", "1");
  g_autoptr (GPtrArray) all = NULL;
  const RtAssessment *found;
  g_autoptr (GError) error = NULL;

  g_assert_false (
      rt_practice_redate_assessment (fixture->practice, assessment, moment ("2026-03-03"), &error));
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID);
  g_assert_true (
      rt_practice_redate_assessment (fixture->practice, assessment, moment ("2026-02-20"), NULL));
  g_assert_true (rt_practice_verify_assessment (fixture->practice, assessment, NULL));
  all = rt_practice_list_assessments (fixture->practice, fixture->patient_id, TRUE, NULL);
  found = g_ptr_array_index (all, 0);
  g_assert_cmpint (rt_moment_utc_s (found->answered_at), ==,
                   rt_moment_utc_s (moment ("2026-02-20")));
  g_assert_true (found->verified);
}

static void
informant_is_kept_apart (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtAssessment) plan = rt_assessment_new ();
  g_autoptr (RtAssessment) begun = NULL;
  g_autoptr (GPtrArray) all = NULL;
  const RtAssessment *found;

  plan->patient_id = fixture->patient_id;
  plan->instrument_id = g_strdup ("phq9");
  plan->rater = RT_RATER_INFORMANT;
  plan->informant = g_strdup ("mother");
  plan->answered_at = moment ("2026-03-01");
  plan->entered_through = RT_ENTERED_COMMAND_LINE;
  begun = rt_practice_begin_assessment (fixture->practice, plan, NULL);
  g_assert_nonnull (begun);
  all = rt_practice_list_assessments (fixture->practice, fixture->patient_id, TRUE, NULL);
  found = g_ptr_array_index (all, 0);
  g_assert_cmpint (found->rater, ==, RT_RATER_INFORMANT);
  g_assert_cmpstr (found->informant, ==, "mother");
  g_assert_cmpint (found->entered_through, ==, RT_ENTERED_COMMAND_LINE);
}

/* ---- batteries ---- */

static RtBattery *
save_battery (Fixture *fixture, const char *const *ids)
{
  RtBattery *battery = rt_battery_new ();
  g_autoptr (GError) error = NULL;

  battery->name = g_strdup ("Mood and sleep");
  battery->instrument_ids = g_strdupv ((char **)ids);
  g_assert_true (rt_practice_save_battery (fixture->practice, battery, &error));
  g_assert_no_error (error);
  return battery;
}

static void
schedule_battery (Fixture *fixture, const RtBattery *battery, const char *from)
{
  g_autoptr (RtSchedule) schedule = rt_schedule_new ();
  g_autoptr (GError) error = NULL;

  schedule->patient_id = fixture->patient_id;
  schedule->battery_id = battery->id;
  schedule->every = 2;
  schedule->rhythm = RT_RHYTHM_WEEK;
  g_assert_true (rt_calendar_date_parse (from, &schedule->from, NULL));
  g_assert_true (rt_practice_add_schedule (fixture->practice, schedule, &error));
  g_assert_no_error (error);
}

static void
battery_comes_due (Fixture *fixture, gconstpointer unused)
{
  static const char *const ids[] = { "phq9", "isi", NULL };
  g_autoptr (RtBattery) battery = save_battery (fixture, ids);
  g_autoptr (RtAssessment) answered = NULL;
  g_autoptr (GPtrArray) due = NULL;
  g_autoptr (GPtrArray) patients = NULL;
  const RtPatientSummary *summary;
  const RtDueAssessment *first, *second;

  schedule_battery (fixture, battery, "2026-03-01");
  answered = phq9 (fixture, "2026-03-01", "000000000");
  complete (fixture, answered);
  due = rt_practice_list_due (fixture->practice, fixture->patient_id, rt_clock_today (), NULL);
  g_assert_cmpuint (due->len, ==, 2);
  first = g_ptr_array_index (due, 0);
  second = g_ptr_array_index (due, 1);
  g_assert_cmpstr (first->instrument_id, ==, "isi");
  g_assert_cmpint (first->state, ==, RT_DUE_NOW);
  g_assert_false (first->has_last);
  g_assert_cmpstr (first->battery, ==, "Mood and sleep");
  g_assert_cmpstr (second->instrument_id, ==, "phq9");
  g_assert_cmpint (second->state, ==, RT_DUE_LATER);
  g_assert_true (second->has_last);
  rt_clock_fix (moment ("2026-03-20T09:00:00+01:00"));
  patients = rt_practice_list_patients (fixture->practice, NULL, FALSE, NULL);
  summary = g_ptr_array_index (patients, 0);
  g_assert_cmpuint (summary->n_due, ==, 2);
  g_assert_cmpuint (summary->n_overdue, ==, 2);
}

static void
battery_changes_and_goes (Fixture *fixture, gconstpointer unused)
{
  static const char *const ids[] = { "phq9", "isi", NULL };
  static const char *const fewer[] = { "gad7", NULL };
  g_autoptr (RtBattery) battery = save_battery (fixture, ids);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) due = NULL;
  g_autoptr (GPtrArray) schedules = NULL;

  schedule_battery (fixture, battery, "2026-03-01");
  g_strfreev (battery->instrument_ids);
  battery->instrument_ids = g_strdupv ((char **)fewer);
  g_assert_true (rt_practice_save_battery (fixture->practice, battery, NULL));
  list = rt_practice_list_batteries (fixture->practice, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstrv (((const RtBattery *)g_ptr_array_index (list, 0))->instrument_ids,
                    (char **)fewer);
  due = rt_practice_list_due (fixture->practice, fixture->patient_id, rt_clock_today (), NULL);
  g_assert_cmpuint (due->len, ==, 1);
  g_assert_true (rt_practice_withdraw_battery (fixture->practice, battery->id, NULL));
  schedules = rt_practice_list_schedules (fixture->practice, fixture->patient_id, NULL);
  g_assert_cmpuint (schedules->len, ==, 0);
}

static void
senseless_batteries_are_refused (Fixture *fixture, gconstpointer unused)
{
  static const char *const nothing[] = { NULL };
  static const char *const unknown[] = { "no-such-thing", NULL };
  g_autoptr (RtBattery) battery = rt_battery_new ();
  g_autoptr (RtSchedule) schedule = rt_schedule_new ();

  battery->name = g_strdup ("  ");
  battery->instrument_ids = g_strdupv ((char **)unknown);
  g_assert_false (rt_practice_save_battery (fixture->practice, battery, NULL));
  g_set_str (&battery->name, "Set");
  g_assert_false (rt_practice_save_battery (fixture->practice, battery, NULL));
  g_strfreev (battery->instrument_ids);
  battery->instrument_ids = g_strdupv ((char **)nothing);
  g_assert_false (rt_practice_save_battery (fixture->practice, battery, NULL));
  schedule->patient_id = fixture->patient_id;
  schedule->instrument_id = g_strdup ("phq9");
  schedule->from = rt_clock_today ();
  g_assert_false (rt_practice_add_schedule (fixture->practice, schedule, NULL));
  schedule->every = 1;
  g_assert_true (rt_practice_add_schedule (fixture->practice, schedule, NULL));
  g_assert_true (rt_practice_withdraw_schedule (fixture->practice, schedule, NULL));
}

static void
settings_are_kept (Fixture *fixture, gconstpointer unused)
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

/* ---- the device in a patient's hands ---- */

static RtHandOver *
hand_over (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RtHandOver *now = rt_practice_read_hand_over (fixture->practice, &error);

  g_assert_no_error (error);
  return now;
}

static void
pin_has_five_tries (Fixture *fixture, gconstpointer unused)
{
  static const char *const ids[] = { "daily_nrs", NULL };
  g_autoptr (RtSecretBytes) wrong = rt_secret_bytes_new_copy ("something else entirely", 23);
  g_autoptr (RtSecretBytes) secret = rt_secret_bytes_new_copy (PASSPHRASE, strlen (PASSPHRASE));
  g_autoptr (RtHandOver) now = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (
      rt_practice_begin_hand_over (fixture->practice, fixture->patient_id, ids, "12a4", NULL));
  g_assert_false (
      rt_practice_begin_hand_over (fixture->practice, fixture->patient_id, ids, "7777", NULL));
  g_assert_true (
      rt_practice_begin_hand_over (fixture->practice, fixture->patient_id, ids, "4821", &error));
  g_assert_no_error (error);
  for (int i = 0; i < RT_HAND_OVER_MAX_TRIES; i++)
    {
      g_assert_false (rt_practice_end_hand_over_with_pin (fixture->practice, "1234", &error));
      g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID);
      g_clear_error (&error);
    }
  g_assert_false (rt_practice_end_hand_over_with_pin (fixture->practice, "4821", NULL));
  g_assert_false (rt_practice_end_hand_over (fixture->practice, wrong, NULL));
  now = hand_over (fixture);
  g_assert_cmpint (now->patient_id, ==, fixture->patient_id);
  g_assert_true (rt_practice_end_hand_over (fixture->practice, secret, &error));
  g_assert_no_error (error);
  g_clear_pointer (&now, rt_hand_over_free);
  now = hand_over (fixture);
  g_assert_cmpint (now->patient_id, ==, 0);
}

/* What the patient completed is not asked again; what the practitioner entered does not count. */
static void
completed_ones_are_not_asked_again (Fixture *fixture, gconstpointer unused)
{
  static const char *const ids[] = { "phq2", "gad2", NULL };
  static const char *const left[] = { "gad2", NULL };
  g_autoptr (RtAssessment) plan = rt_assessment_new ();
  g_autoptr (RtAssessment) answered = NULL;
  g_autoptr (RtHandOver) now = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (
      rt_practice_begin_hand_over (fixture->practice, fixture->patient_id, ids, "4821", &error));
  plan->patient_id = fixture->patient_id;
  plan->instrument_id = g_strdup ("phq2");
  plan->answered_at = rt_clock_now ();
  plan->entered_through = RT_ENTERED_PATIENT;
  answered = rt_practice_begin_assessment (fixture->practice, plan, &error);
  g_assert_no_error (error);
  now = hand_over (fixture);
  g_assert_cmpstrv (now->remaining, (char **)ids);
  g_assert_true (rt_practice_answer_item (fixture->practice, answered, 1, 1, &error));
  g_assert_true (rt_practice_answer_item (fixture->practice, answered, 2, 1, &error));
  complete (fixture, answered);
  g_clear_pointer (&now, rt_hand_over_free);
  now = hand_over (fixture);
  g_assert_cmpstrv (now->remaining, (char **)left);
  g_assert_true (rt_practice_end_hand_over_with_pin (fixture->practice, "4821", &error));
  g_assert_no_error (error);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

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
  ADD ("/follow-up/battery/due", battery_comes_due);
  ADD ("/follow-up/battery/changes", battery_changes_and_goes);
  ADD ("/follow-up/battery/refused", senseless_batteries_are_refused);
  ADD ("/follow-up/hand-over/pin", pin_has_five_tries);
  ADD ("/follow-up/hand-over/remaining", completed_ones_are_not_asked_again);
  ADD ("/follow-up/settings", settings_are_kept);
  return g_test_run ();
}
