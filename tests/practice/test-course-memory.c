/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "enter-assessment.h"
#include "find-source.h"
#include "patient-settings.h"
#include "practice-fixture.h"
#include "read-record.h"
#include "verify.h"

/* What is remembered of how a record is looked at, and where its values come from. */

static RtRecord *
read_back (PracticeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RtRecord *record = rt_practice_read_record (fixture->practice, fixture->patient_id, NULL, &error);

  g_assert_no_error (error);
  return record;
}

static void
remember (PracticeFixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rt_practice_set_patient_setting (fixture->practice, fixture->patient_id,
                                                  RT_PATIENT_SETTING_COURSE, text, &error));
  g_assert_no_error (error);
}

static void
remembers (PracticeFixture *fixture, gconstpointer unused)
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
refuses_strangers (PracticeFixture *fixture, gconstpointer unused)
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
logs_what_leaves (PracticeFixture *fixture, gconstpointer unused)
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
finds_questionnaire (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtAssessment) assessment =
      rt_practice_start_assessment (fixture->practice, fixture->patient_id, "gad7", RT_RATER_SELF,
                                    practice_fixture_moment ("2026-03-01"), &error);
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
                                  practice_fixture_moment ("2025-01-01T10:00:00+01:00"), 7, &error);
  g_assert_no_error (error);
  g_assert_cmpint (none->kind, ==, RT_SOURCE_NONE);
  g_assert_null (none->uuid);
}

#define ADD(name, test)                                                                            \
  g_test_add (name, PracticeFixture, NULL, practice_fixture_set_up, test,                          \
              practice_fixture_tear_down)

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
