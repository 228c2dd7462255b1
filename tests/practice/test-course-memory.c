/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "clock.h"
#include "enter-assessment.h"
#include "find-source.h"
#include "keep-patients.h"
#include "patient-settings.h"
#include "read-record.h"
#include "verify.h"

/* What is remembered of how a record is looked at, and where its values come from. */

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

static RtRecord *
read_back (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RtRecord *record = rt_practice_read_record (fixture->practice, fixture->patient_id, NULL, &error);

  g_assert_no_error (error);
  return record;
}

static void
remember (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rt_practice_set_patient_setting (fixture->practice, fixture->patient_id,
                                                  RT_PATIENT_SETTING_COURSE, text, &error));
  g_assert_no_error (error);
}

static void
remembers (Fixture *fixture, gconstpointer unused)
{
  static const char *const texts[] = { "[course]\npreset=mood\n", "[course]\npreset=own\n", "" };
  g_autoptr (RtRecord) fresh = read_back (fixture);

  g_assert_cmpstr (fresh->course_choice, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RtRecord) record = NULL;

      remember (fixture, texts[i]);
      record = read_back (fixture);
      g_assert_cmpstr (record->course_choice, ==, texts[i]);
    }
}

/* Nobody is remembered who is not there. */
static void
refuses_strangers (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (rt_practice_set_patient_setting (fixture->practice, fixture->patient_id + 1,
                                                   RT_PATIENT_SETTING_COURSE, "x", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (
      rt_practice_log_reading (fixture->practice, fixture->patient_id + 1, "export", &error));
  g_assert_nonnull (error);
}

/* Reading and export each leave a row of the log. */
static void
logs_what_leaves (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtRecord) before = read_back (fixture);
  g_autoptr (RtRecord) after = NULL;

  g_assert_true (
      rt_practice_log_reading (fixture->practice, fixture->patient_id, "export", &error));
  g_assert_no_error (error);
  after = read_back (fixture);
  g_assert_cmpstr (before->audit_head, !=, after->audit_head);
}

static void
finds_questionnaire (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtAssessment) assessment = rt_practice_start_assessment (
      fixture->practice, fixture->patient_id, "gad7", RT_RATER_SELF, moment ("2026-03-01"), &error);
  g_autoptr (RtRecord) record = NULL;
  g_autoptr (RtSource) source = NULL;
  g_autoptr (RtSource) none = NULL;
  const RtSeries *series = NULL;

  for (int item = 1; item <= 7; item++)
    g_assert_true (rt_practice_answer_item (fixture->practice, assessment, item, 1, &error));
  g_assert_true (rt_practice_complete_assessment (fixture->practice, assessment, NULL, &error));
  g_assert_no_error (error);
  record = read_back (fixture);
  series = rt_record_series (record, "gad7.total");
  g_assert_nonnull (series);
  source = rt_practice_find_source (fixture->practice, fixture->patient_id, "gad7.total",
                                    rt_series_point (series, 0)->at, 7, &error);
  g_assert_no_error (error);
  g_assert_cmpint (source->kind, ==, RT_SOURCE_ASSESSMENT);
  g_assert_cmpstr (source->uuid, ==, assessment->uuid);
  none = rt_practice_find_source (fixture->practice, fixture->patient_id, "gad7.total",
                                  moment ("2025-01-01T10:00:00+01:00"), 7, &error);
  g_assert_no_error (error);
  g_assert_cmpint (none->kind, ==, RT_SOURCE_NONE);
  g_assert_null (none->uuid);
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  const char *locale = g_getenv ("REUPTAKE_TEST_LC_ALL");

  setlocale (LC_ALL, locale != NULL ? locale : "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("/course-memory/remembers", remembers);
  ADD ("/course-memory/strangers", refuses_strangers);
  ADD ("/course-memory/log", logs_what_leaves);
  ADD ("/course-memory/questionnaire", finds_questionnaire);
  return g_test_run ();
}
