/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "practice-fixture.h"

#include <string.h>

#include "verify.h"

/* In local time where @iso names no offset. */
RtMoment
practice_fixture_moment (const char *iso)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GError) error = NULL;
  RtMoment moment = { 0 };

  rt_moment_parse (iso, zone, &moment, &error);
  g_assert_no_error (error);
  return moment;
}

RtSecretBytes *
practice_fixture_secret (void)
{
  return rt_secret_bytes_new_copy (FIXTURE_PASSPHRASE, strlen (FIXTURE_PASSPHRASE));
}

/* A new practice without patients, to be closed with practice_fixture_close(). */
RtPractice *
practice_fixture_open (void)
{
  g_autoptr (RtSecretBytes) secret = practice_fixture_secret ();
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "Test.reuptake", NULL);
  g_autofree char *recovery_key = NULL;
  g_autoptr (GError) error = NULL;
  RtPractice *practice;

  rt_clock_fix (practice_fixture_moment ("2026-03-02T09:00:00+01:00"));
  practice = rt_practice_create (folder, "Test", secret, &recovery_key, &error);
  g_assert_no_error (error);
  return practice;
}

gint64
practice_fixture_add_patient (RtPractice *practice, const char *name)
{
  g_autoptr (RtPatient) patient = rt_patient_new ();
  g_autoptr (GError) error = NULL;

  patient->name = g_strdup (name);
  patient->sex = RT_SEX_FEMALE;
  rt_practice_add_patient (practice, patient, &error);
  g_assert_no_error (error);
  return patient->id;
}

void
practice_fixture_assert_sound (RtPractice *practice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtVerifyReport) report = rt_practice_verify (practice, &error);

  g_assert_no_error (error);
  g_assert_true (report->sound);
}

/* Locks and forgets the practice and lets the clock run again. */
void
practice_fixture_close (RtPractice *practice)
{
  rt_practice_lock (practice);
  g_object_unref (practice);
  rt_clock_release ();
}

void
practice_fixture_set_up (PracticeFixture *fixture, gconstpointer unused)
{
  fixture->practice = practice_fixture_open ();
  fixture->patient_id = practice_fixture_add_patient (fixture->practice, "Example, Ann");
}

void
practice_fixture_tear_down (PracticeFixture *fixture, gconstpointer unused)
{
  practice_fixture_assert_sound (fixture->practice);
  practice_fixture_close (fixture->practice);
}
