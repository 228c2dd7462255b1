/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "amend-assessment.h"
#include "enter-assessment.h"
#include "practice-fixture.h"
#include "rater-view.h"
#include "read-record.h"
#include "schedule-rater.h"

/* What the patient, the practitioner and somebody who knows the patient say is kept apart. */

static void
set_up (PracticeFixture *fixture, gconstpointer unused)
{
  practice_fixture_set_up (fixture, unused);
  rt_clock_fix (practice_fixture_moment ("2026-03-20T09:00:00+01:00"));
}

/* A PHQ-2 of two answers, complete. */
static RtAssessment *
phq2 (PracticeFixture *fixture,
      const char *at,
      RtRater rater,
      const char *informant,
      int first,
      int second)
{
  g_autoptr (RtAssessment) plan = rt_assessment_new ();
  g_autoptr (GError) error = NULL;
  RtAssessment *added;

  plan->patient_id = fixture->patient_id;
  plan->instrument_id = g_strdup ("phq2");
  plan->rater = rater;
  plan->informant = g_strdup (informant);
  plan->answered_at = practice_fixture_moment (at);
  rt_assessment_set_answer (plan, 1, first);
  rt_assessment_set_answer (plan, 2, second);
  added = rt_practice_add_assessment (fixture->practice, plan, NULL, &error);
  g_assert_no_error (error);
  return added;
}

static void
add (PracticeFixture *fixture,
     const char *at,
     RtRater rater,
     const char *informant,
     int first,
     int second)
{
  g_autoptr (RtAssessment) added = phq2 (fixture, at, rater, informant, first, second);

  g_assert_nonnull (added);
}

static RtRecord *
read_record (PracticeFixture *fixture, const RtRecordScope *scope)
{
  g_autoptr (GError) error = NULL;
  RtRecord *record =
      rt_practice_read_record (fixture->practice, fixture->patient_id, scope, &error);

  g_assert_no_error (error);
  return record;
}

static void
assert_series (const RtRecord *record, const char *id, const double *values, guint n)
{
  const RtSeries *series = rt_record_series (record, id);

  g_assert_nonnull (series);
  g_assert_nonnull (rt_record_measure (record, id));
  g_assert_cmpuint (rt_series_length (series), ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat (rt_series_point (series, i)->value, ==, values[i]);
}

static void
each_view_is_a_series (PracticeFixture *fixture, gconstpointer unused)
{
  static const char *const wanted[] = { "phq2.total@clinician", NULL };
  RtRecordScope scope = { .measure_ids = wanted };
  g_autoptr (RtRecord) record = NULL;
  g_autoptr (RtRecord) part = NULL;

  add (fixture, "2026-03-01", RT_RATER_SELF, NULL, 1, 0);
  add (fixture, "2026-03-01", RT_RATER_CLINICIAN, NULL, 1, 0); /* the same day and score */
  add (fixture, "2026-03-02", RT_RATER_INFORMANT, "Mother", 3, 2);
  add (fixture, "2026-03-08", RT_RATER_SELF, NULL, 2, 0);
  add (fixture, "2026-03-08", RT_RATER_INFORMANT, "mother ", 3, 3);
  add (fixture, "2026-03-08", RT_RATER_INFORMANT, NULL, 0, 0);
  record = read_record (fixture, NULL);
  g_assert_cmpuint (record->series->len, ==, 4);
  g_assert_cmpuint (record->measures->len, ==, 4);
  assert_series (record, "phq2.total", (double[]){ 1, 2 }, 2);
  assert_series (record, "phq2.total@clinician", (double[]){ 1 }, 1);
  assert_series (record, "phq2.total@informant:mother", (double[]){ 5, 6 }, 2);
  assert_series (record, "phq2.total@informant", (double[]){ 0 }, 1);
  part = read_record (fixture, &scope);
  g_assert_cmpuint (part->series->len, ==, 1);
  assert_series (part, "phq2.total@clinician", (double[]){ 1 }, 1);
}

static void
another_view_alone_is_no_self_report (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (RtAssessment) corrected = NULL;
  g_autoptr (RtAssessment) correction = NULL;
  g_autoptr (RtRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  corrected = phq2 (fixture, "2026-03-01", RT_RATER_CLINICIAN, NULL, 3, 3);
  correction = rt_practice_correct_assessment (fixture->practice, corrected, &error);
  g_assert_no_error (error);
  g_assert_true (rt_practice_answer_item (fixture->practice, correction, 1, 1, NULL));
  g_assert_true (rt_practice_complete_assessment (fixture->practice, correction, NULL, NULL));
  record = read_record (fixture, NULL);
  g_assert_null (rt_record_series (record, "phq2.total"));
  assert_series (record, "phq2.total@clinician", (double[]){ 4 }, 1);
}

/* However they come, every score stands in the series of the one who gave it, and in no other. */
static void
many_raters_are_never_mixed (PracticeFixture *fixture, gconstpointer unused)
{
  static const struct
  {
    RtRater rater;
    const char *informant;
    const char *id;
  } views[] = { { RT_RATER_SELF, NULL, "phq2.total" },
                { RT_RATER_CLINICIAN, NULL, "phq2.total@clinician" },
                { RT_RATER_INFORMANT, "Partner", "phq2.total@informant:partner" },
                { RT_RATER_INFORMANT, "Lehrer Groß", "phq2.total@informant:lehrer gross" } };
  guint n_of[G_N_ELEMENTS (views)][7] = { 0 }; /* of each score from 0 to 6 */
  g_autoptr (RtRecord) record = NULL;

  for (int i = 0; i < 60; i++)
    {
      int view = g_test_rand_int_range (0, G_N_ELEMENTS (views));
      int first = g_test_rand_int_range (0, 4), second = g_test_rand_int_range (0, 4);
      g_autofree char *at = g_strdup_printf ("2026-02-%02dT08:%02d", 1 + i / 10, i % 10 / 3);

      add (fixture, at, views[view].rater, views[view].informant, first, second);
      n_of[view][first + second]++;
    }
  record = read_record (fixture, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      const RtSeries *series = rt_record_series (record, views[i].id);

      for (guint j = 0; series != NULL && j < rt_series_length (series); j++)
        n_of[i][(int)rt_series_point (series, j)->value]--;
      for (guint score = 0; score < 7; score++)
        g_assert_cmpuint (n_of[i][score], ==, 0);
    }
  g_assert_cmpuint (record->series->len, <=, G_N_ELEMENTS (views));
}

static const RtDueAssessment *
due_one (GPtrArray *due)
{
  g_assert_cmpuint (due->len, ==, 1);
  return g_ptr_array_index (due, 0);
}

/* The practitioner's rating is no answer of the patient; and once somebody else was chosen, it is
 * they who are asked. */
static void
a_schedule_asks_one_person (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (RtSchedule) schedule = rt_schedule_new ();
  g_autoptr (GPtrArray) due = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (RtDueAssessment) asked = NULL;
  g_autoptr (GError) error = NULL;

  schedule->patient_id = fixture->patient_id;
  schedule->instrument_id = g_strdup ("phq2");
  schedule->every = 2;
  schedule->rhythm = RT_RHYTHM_WEEK;
  g_assert_true (rt_calendar_date_parse ("2026-03-19", &schedule->from, NULL));
  g_assert_true (rt_practice_add_schedule (fixture->practice, schedule, &error));
  add (fixture, "2026-03-20", RT_RATER_CLINICIAN, NULL, 1, 1);
  due = rt_practice_list_due (fixture->practice, fixture->patient_id, rt_clock_today (), NULL);
  g_assert_cmpint (due_one (due)->state, ==, RT_DUE_NOW);
  g_assert_cmpint (due_one (due)->rater, ==, RT_RATER_SELF);
  asked = rt_due_assessment_copy (due_one (due));
  asked->rater = RT_RATER_INFORMANT;
  asked->informant = g_strdup ("Anna: sister");
  g_assert_true (rt_practice_remember_rater (fixture->practice, asked, &error));
  add (fixture, "2026-03-20", RT_RATER_INFORMANT, "Anna: sister", 0, 1);
  after = rt_practice_list_due (fixture->practice, fixture->patient_id, rt_clock_today (), NULL);
  g_assert_cmpint (due_one (after)->state, ==, RT_DUE_LATER);
  g_assert_cmpint (due_one (after)->rater, ==, RT_RATER_INFORMANT);
  g_assert_cmpstr (due_one (after)->informant, ==, "Anna: sister");
}

/* Two schedules that write one informant in two ways ask once. */
static void
one_informant_is_asked_once (PracticeFixture *fixture, gconstpointer unused)
{
  static const char *const informants[] = { "Anna: sister", " anna: SISTER" };
  g_autoptr (GPtrArray) due = NULL;
  g_autoptr (GError) error = NULL;
  RtCalendarDate earlier;

  for (guint i = 0; i < G_N_ELEMENTS (informants); i++)
    {
      g_autoptr (RtSchedule) schedule = rt_schedule_new ();
      RtDueAssessment asked = { .patient_id = fixture->patient_id,
                                .instrument_id = (char *)"phq2",
                                .rater = RT_RATER_INFORMANT,
                                .informant = (char *)informants[i] };

      schedule->patient_id = fixture->patient_id;
      schedule->instrument_id = g_strdup ("phq2");
      schedule->every = 2;
      schedule->rhythm = RT_RHYTHM_WEEK;
      g_assert_true (
          rt_calendar_date_parse (i == 0 ? "2026-03-19" : "2026-03-18", &schedule->from, NULL));
      g_assert_true (rt_practice_add_schedule (fixture->practice, schedule, &error));
      asked.schedule_id = schedule->id;
      g_assert_true (rt_practice_remember_rater (fixture->practice, &asked, &error));
      g_assert_no_error (error);
    }
  due = rt_practice_list_due (fixture->practice, fixture->patient_id, rt_clock_today (), NULL);
  g_assert_cmpint (due_one (due)->rater, ==, RT_RATER_INFORMANT);
  g_assert_true (rt_calendar_date_parse ("2026-03-18", &earlier, NULL));
  g_assert_cmpint (due_one (due)->day.day_number, ==, earlier.day_number);
}

static void
views_have_names (PracticeFixture *fixture, gconstpointer unused)
{
  RtCatalogue *catalogue = rt_practice_catalogue (fixture->practice);
  const RtInstrument *phq9 = rt_catalogue_instrument (catalogue, "phq9");
  g_autofree char *usual = rt_rater_view (phq9, RT_RATER_SELF, NULL);
  g_autofree char *stray = rt_rater_view (phq9, RT_RATER_CLINICIAN, "left over");
  const RtInstrumentSubscale *subscale = NULL;
  const char *informant = NULL;
  RtRater rater;

  g_assert_null (usual);
  g_assert_cmpstr (stray, ==, "clinician");
  g_assert_false (rt_rater_view_read ("phq9.total", &rater, &informant));
  g_assert_true (rt_rater_view_read ("phq9.total@informant:a:b", &rater, &informant));
  g_assert_cmpint (rater, ==, RT_RATER_INFORMANT);
  g_assert_cmpstr (informant, ==, "a:b");
  g_assert_true (rt_catalogue_instrument_of_measure (catalogue, "phq9.total@clinician", &subscale)
                 == phq9);
  g_assert_cmpstr (subscale->id, ==, "total");
}

#define ADD(path, func)                                                                            \
  g_test_add (path, PracticeFixture, NULL, set_up, func, practice_fixture_tear_down)

int
main (int argc, char **argv)
{
  const char *locale = g_getenv ("REUPTAKE_TEST_LC_ALL");

  setlocale (LC_ALL, locale != NULL ? locale : "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("/raters/series", each_view_is_a_series);
  ADD ("/raters/alone", another_view_alone_is_no_self_report);
  ADD ("/raters/many", many_raters_are_never_mixed);
  ADD ("/raters/schedule", a_schedule_asks_one_person);
  ADD ("/raters/asked-once", one_informant_is_asked_once);
  ADD ("/raters/names", views_have_names);
  return g_test_run ();
}
