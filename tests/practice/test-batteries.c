/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "amend-assessment.h"
#include "batteries.h"
#include "enter-assessment.h"
#include "hand-over.h"
#include "practice-fixture.h"

/* Sets of questionnaires: when they are due, changed and withdrawn, and in a patient's hands. */

static RtBattery *
save_battery (PracticeFixture *fixture, const char *const *ids)
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
schedule_battery (PracticeFixture *fixture, const RtBattery *battery, const char *from)
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

/* A PHQ-2 answered with zeros, complete. */
static void
answer_phq2 (PracticeFixture *fixture, const char *day)
{
  g_autoptr (RtAssessment) plan = rt_assessment_new ();
  g_autoptr (RtAssessment) added = NULL;
  g_autoptr (GError) error = NULL;

  plan->patient_id = fixture->patient_id;
  plan->instrument_id = g_strdup ("phq2");
  plan->answered_at = practice_fixture_moment (day);
  rt_assessment_set_answer (plan, 1, 0);
  rt_assessment_set_answer (plan, 2, 0);
  added = rt_practice_add_assessment (fixture->practice, plan, NULL, &error);
  g_assert_no_error (error);
}

static void
battery_comes_due (PracticeFixture *fixture, gconstpointer unused)
{
  static const char *const ids[] = { "phq2", "isi", NULL };
  g_autoptr (RtBattery) battery = save_battery (fixture, ids);
  g_autoptr (GPtrArray) due = NULL;
  g_autoptr (GPtrArray) patients = NULL;
  const RtPatientSummary *summary;
  const RtDueAssessment *first, *second;

  schedule_battery (fixture, battery, "2026-03-01");
  answer_phq2 (fixture, "2026-03-01");
  due = rt_practice_list_due (fixture->practice, fixture->patient_id, rt_clock_today (), NULL);
  g_assert_cmpuint (due->len, ==, 2);
  first = g_ptr_array_index (due, 0);
  second = g_ptr_array_index (due, 1);
  g_assert_cmpstr (first->instrument_id, ==, "isi");
  g_assert_cmpint (first->state, ==, RT_DUE_NOW);
  g_assert_false (first->has_last);
  g_assert_cmpstr (first->battery, ==, "Mood and sleep");
  g_assert_cmpstr (second->instrument_id, ==, "phq2");
  g_assert_cmpint (second->state, ==, RT_DUE_LATER);
  g_assert_true (second->has_last);
  rt_clock_fix (practice_fixture_moment ("2026-03-20T09:00:00+01:00"));
  patients = rt_practice_list_patients (fixture->practice, NULL, FALSE, NULL);
  summary = g_ptr_array_index (patients, 0);
  g_assert_cmpuint (summary->n_due, ==, 2);
  g_assert_cmpuint (summary->n_overdue, ==, 2);
}

static void
battery_changes_and_goes (PracticeFixture *fixture, gconstpointer unused)
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
senseless_batteries_are_refused (PracticeFixture *fixture, gconstpointer unused)
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

/* ---- the device in a patient's hands ---- */

static RtHandOver *
hand_over (PracticeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RtHandOver *now = rt_practice_read_hand_over (fixture->practice, &error);

  g_assert_no_error (error);
  return now;
}

static void
pin_has_five_tries (PracticeFixture *fixture, gconstpointer unused)
{
  static const char *const ids[] = { "daily_nrs", NULL };
  g_autoptr (RtSecretBytes) wrong = rt_secret_bytes_new_copy ("something else entirely", 23);
  g_autoptr (RtSecretBytes) secret = practice_fixture_secret ();
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
completed_ones_are_not_asked_again (PracticeFixture *fixture, gconstpointer unused)
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
  g_assert_true (rt_practice_complete_assessment (fixture->practice, answered, NULL, &error));
  g_assert_no_error (error);
  g_clear_pointer (&now, rt_hand_over_free);
  now = hand_over (fixture);
  g_assert_cmpstrv (now->remaining, (char **)left);
  g_assert_true (rt_practice_end_hand_over_with_pin (fixture->practice, "4821", &error));
  g_assert_no_error (error);
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
  ADD ("/batteries/due", battery_comes_due);
  ADD ("/batteries/changes", battery_changes_and_goes);
  ADD ("/batteries/refused", senseless_batteries_are_refused);
  ADD ("/batteries/hand-over/pin", pin_has_five_tries);
  ADD ("/batteries/hand-over/remaining", completed_ones_are_not_asked_again);
  return g_test_run ();
}
