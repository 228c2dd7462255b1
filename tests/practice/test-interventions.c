/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "keep-interventions.h"
#include "practice-fixture.h"
#include "read-record.h"
#include "regimen-check.h"
#include "verify.h"

/* What is done for a patient: recorded, changed with its history, paused, stopped, used. */

typedef struct
{
  RtPractice *practice;
  gint64 patient_id;
  guint announced;
} Fixture;

static void
practice_changed_cb (RtPractice *practice, gint64 patient_id, gpointer data)
{
  Fixture *fixture = data;

  g_assert_cmpint (patient_id, ==, fixture->patient_id);
  fixture->announced++;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->announced = 0;
  fixture->practice = practice_fixture_open ();
  fixture->patient_id = practice_fixture_add_patient (fixture->practice, "Example, Ann");
  settle ();
  g_signal_connect (fixture->practice, "changed", G_CALLBACK (practice_changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  practice_fixture_assert_sound (fixture->practice);
  practice_fixture_close (fixture->practice);
}

static RtIntervention *
sertraline (Fixture *fixture, const char *from, const char *dose)
{
  RtIntervention *intervention = rt_intervention_new ();
  RtRegimenStep *step = rt_regimen_step_new ();

  intervention->patient_id = fixture->patient_id;
  intervention->name = g_strdup ("  Sertraline ");
  intervention->catalogue_id = g_strdup ("sertraline");
  intervention->kind = RT_INTERVENTION_THERAPEUTIC;
  intervention->unit = g_strdup ("mg");
  intervention->reason = g_strdup (" ");
  intervention->primary_measure_id = g_strdup ("phq9.total");
  intervention->secondary_measure_ids = g_strsplit ("isi.total gad7.total", " ", -1);
  step->from = practice_fixture_moment (from);
  step->dose_text = g_strdup (dose);
  step->timing = rt_dose_timing_parse ("daily at=morning");
  rt_intervention_add_step (intervention, step);
  return intervention;
}

static RtIntervention *
add (Fixture *fixture, const char *from, const char *dose)
{
  RtIntervention *intervention = sertraline (fixture, from, dose);
  g_autoptr (GError) error = NULL;

  rt_practice_add_intervention (fixture->practice, intervention, &error);
  g_assert_no_error (error);
  return intervention;
}

static gint64
log_rows (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtRecord) record =
      rt_practice_read_record (fixture->practice, fixture->patient_id, NULL, &error);

  g_assert_no_error (error);
  return g_ascii_strtoll (record->audit_head, NULL, 10);
}

static RtIntervention *
stored (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtRecord) record =
      rt_practice_read_record (fixture->practice, fixture->patient_id, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (record->interventions->len, ==, 1);
  return rt_intervention_copy (g_ptr_array_index (record->interventions, 0));
}

static const RtRegimenStep *
step_at (const RtIntervention *intervention, guint i)
{
  g_assert_cmpuint (i, <, intervention->steps->len);
  return g_ptr_array_index (intervention->steps, i);
}

static void
everything_comes_back (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtIntervention) intervention = sertraline (fixture, "2025-03", "50");
  g_autoptr (RtIntervention) found = NULL;
  g_autoptr (GError) error = NULL;
  RtIngredient *ingredient = rt_ingredient_new ();
  RtRegimenStep *needed = rt_regimen_step_new ();
  gint64 rows = log_rows (fixture);

  intervention->exposure = TRUE;
  intervention->strength = g_strdup ("20 mg/mL");
  ingredient->name = g_strdup ("Zinc");
  ingredient->amount_text = g_strdup ("7,5");
  ingredient->unit = g_strdup ("mg");
  g_ptr_array_add (intervention->ingredients, ingredient);
  needed->mode = RT_REGIMEN_AS_NEEDED;
  needed->from = practice_fixture_moment ("2026-01-05");
  needed->dose_text = g_strdup ("0.125");
  needed->unit = g_strdup ("mL");
  needed->maximum_text = g_strdup ("0,5");
  needed->schedule = g_strdup ("at night");
  needed->timing = rt_dose_timing_parse ("as-needed at=bedtime most=2/7");
  needed->reason = g_strdup ("better");
  needed->note = g_strdup ("shake");
  rt_intervention_add_step (intervention, needed);
  g_assert_true (rt_practice_add_intervention (fixture->practice, intervention, &error));
  g_assert_cmpint (log_rows (fixture), ==, rows + 1);
  settle ();
  g_assert_cmpuint (fixture->announced, ==, 1);

  found = stored (fixture);
  g_assert_cmpstr (found->name, ==, "Sertraline");
  g_assert_null (found->reason);
  g_assert_true (found->exposure);
  g_assert_cmpstr (found->strength, ==, "20 mg/mL");
  g_assert_cmpstr (found->secondary_measure_ids[0], ==, "gad7.total");
  g_assert_cmpstr (found->secondary_measure_ids[1], ==, "isi.total");
  ingredient = g_ptr_array_index (found->ingredients, 0);
  g_assert_cmpstr (ingredient->amount_text, ==, "7,5");
  g_assert_cmpfloat (ingredient->amount, ==, 7.5);
  g_assert_cmpint (step_at (found, 0)->from.precision, ==, RT_PRECISION_MONTH);
  g_assert_cmpint (step_at (found, 0)->timing->rhythm, ==, RT_DOSE_DAILY);
  g_assert_cmpstr (step_at (found, 1)->dose_text, ==, "0.125");
  g_assert_cmpstr (step_at (found, 1)->unit, ==, "mL");
  g_assert_cmpfloat (step_at (found, 1)->maximum, ==, 0.5);
  g_assert_cmpstr (step_at (found, 1)->schedule, ==, "at night");
  g_assert_cmpint (step_at (found, 1)->timing->most_uses, ==, 2);
  g_assert_cmpstr (step_at (found, 1)->reason, ==, "better");
  g_assert_cmpstr (step_at (found, 1)->note, ==, "shake");
}

static void
assert_named (Fixture *fixture, const char *measure, const char *at)
{
  g_autoptr (RtIntervention) found = stored (fixture);

  g_assert_cmpstr (found->primary_measure_id, ==, measure);
  g_assert_cmpint (found->has_primary_named, ==, at != NULL);
  if (at != NULL)
    g_assert_cmpint (found->primary_named_at.local_s, ==, practice_fixture_moment (at).local_s);
}

static void
amend_primary (Fixture *fixture, const char *measure)
{
  g_autoptr (RtIntervention) found = stored (fixture);
  g_autoptr (GError) error = NULL;

  g_set_str (&found->primary_measure_id, measure);
  found->has_primary_named = FALSE;
  rt_practice_amend_intervention (fixture->practice, found, &error);
  g_assert_no_error (error);
}

/* When a primary measure was named is the practice's to say, not the caller's. */
static void
naming_is_recorded (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtIntervention) intervention = add (fixture, "2025-03", "50");

  assert_named (fixture, "phq9.total", "2026-03-02T09:00:00+01:00");
  rt_clock_fix (practice_fixture_moment ("2026-03-05T10:00:00+01:00"));
  amend_primary (fixture, "phq9.total");
  assert_named (fixture, "phq9.total", "2026-03-02T09:00:00+01:00");
  amend_primary (fixture, "gad7.total");
  assert_named (fixture, "gad7.total", "2026-03-05T10:00:00+01:00");
  amend_primary (fixture, NULL);
  assert_named (fixture, NULL, NULL);
}

/* A history that has ended is recorded at once. */
static void
a_whole_history (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtIntervention) intervention = sertraline (fixture, "2025-03", "50");
  g_autoptr (RtIntervention) found = NULL;
  g_autoptr (GError) error = NULL;
  RtRegimenStep *stop = rt_regimen_step_new ();

  stop->mode = RT_REGIMEN_STOP;
  stop->from = practice_fixture_moment ("2025-09-01");
  rt_intervention_add_step (intervention, stop);
  rt_practice_add_intervention (fixture->practice, intervention, &error);
  g_assert_no_error (error);
  found = stored (fixture);
  g_assert_cmpint (step_at (found, 1)->mode, ==, RT_REGIMEN_STOP);
}

static void
refused (Fixture *fixture, RtIntervention *intervention, int code)
{
  g_autoptr (GError) error = NULL;
  gint64 rows = log_rows (fixture);

  g_assert_false (rt_practice_add_intervention (fixture->practice, intervention, &error));
  g_assert_error (error, RT_REGIMEN_ERROR, code);
  g_assert_cmpint (log_rows (fixture), ==, rows);
  rt_intervention_free (intervention);
}

static void
what_cannot_be_right (Fixture *fixture, gconstpointer unused)
{
  RtIntervention *intervention = sertraline (fixture, "2026-01-05", "50");
  RtRegimenStep *step = g_ptr_array_index (intervention->steps, 0);

  g_free (intervention->name);
  intervention->name = g_strdup (" ");
  refused (fixture, intervention, RT_REGIMEN_ERROR_NAME);
  refused (fixture, sertraline (fixture, "2026-01-05", "0"), RT_REGIMEN_ERROR_DOSE);
  refused (fixture, sertraline (fixture, "2026-01-05", "-5"), RT_REGIMEN_ERROR_DOSE);

  intervention = sertraline (fixture, "2026-01-05", "50");
  g_clear_pointer (&intervention->unit, g_free);
  refused (fixture, intervention, RT_REGIMEN_ERROR_DOSE);
  intervention = sertraline (fixture, "2026-01-05", "50");
  g_clear_pointer (&intervention->steps, g_ptr_array_unref);
  refused (fixture, intervention, RT_REGIMEN_ERROR_STEPS);
  intervention = sertraline (fixture, "2026-01-05", "50");
  step = g_ptr_array_index (intervention->steps, 0);
  step->has_until = TRUE;
  step->until = practice_fixture_moment ("2026-01-05");
  refused (fixture, intervention, RT_REGIMEN_ERROR_TIME);
  intervention = sertraline (fixture, "2026-01-05", NULL);
  step = g_ptr_array_index (intervention->steps, 0);
  step->mode = RT_REGIMEN_STOP;
  refused (fixture, intervention, RT_REGIMEN_ERROR_STEPS);
}

static void
pause_resume_stop (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtIntervention) intervention = add (fixture, "2026-01-05", "50");
  g_autoptr (RtIntervention) paused = NULL;
  g_autoptr (RtIntervention) resumed = NULL;
  g_autoptr (RtIntervention) stopped = NULL;
  g_autoptr (GError) error = NULL;
  gint64 rows = log_rows (fixture);

  g_assert_false (rt_practice_resume_intervention (
      fixture->practice, intervention, practice_fixture_moment ("2026-02-01"), NULL, &error));
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (rt_practice_stop_intervention (
      fixture->practice, intervention, practice_fixture_moment ("2026-01-04"), NULL, &error));
  g_assert_error (error, RT_REGIMEN_ERROR, RT_REGIMEN_ERROR_STEPS);
  g_clear_error (&error);
  g_assert_true (rt_practice_pause_intervention (
      fixture->practice, intervention, practice_fixture_moment ("2026-01-20"), "surgery", &error));
  paused = stored (fixture);
  g_assert_true (rt_practice_resume_intervention (
      fixture->practice, paused, practice_fixture_moment ("2026-01-27"), "well again", &error));
  resumed = stored (fixture);
  g_assert_true (rt_practice_stop_intervention (
      fixture->practice, resumed, practice_fixture_moment ("2026-03-01"), "nausea", &error));
  stopped = stored (fixture);
  g_assert_cmpint (log_rows (fixture), ==, rows + 3);
  g_assert_cmpuint (stopped->steps->len, ==, 4);
  g_assert_cmpint (step_at (stopped, 1)->mode, ==, RT_REGIMEN_PAUSE);
  g_assert_cmpstr (step_at (stopped, 1)->reason, ==, "surgery");
  g_assert_cmpint (step_at (stopped, 2)->mode, ==, RT_REGIMEN_SCHEDULED);
  g_assert_cmpstr (step_at (stopped, 2)->dose_text, ==, "50");
  g_assert_cmpstr (step_at (stopped, 2)->reason, ==, "well again");
  g_assert_cmpint (step_at (stopped, 3)->mode, ==, RT_REGIMEN_STOP);
  g_assert_cmpstr (stopped->stop_reason, ==, "nausea");
}

static void
amended (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtIntervention) intervention = add (fixture, "2026-01-05", "50");
  g_autoptr (RtIntervention) found = NULL;
  g_autoptr (GError) error = NULL;
  RtRegimenStep *step = g_ptr_array_index (intervention->steps, 0);
  gint64 rows = log_rows (fixture);

  g_free (intervention->reason);
  intervention->reason = g_strdup ("low mood");
  g_strfreev (intervention->secondary_measure_ids);
  intervention->secondary_measure_ids = g_strsplit ("who5.total", " ", -1);
  g_assert_true (rt_practice_amend_intervention (fixture->practice, intervention, &error));
  g_free (step->dose_text);
  step->dose_text = g_strdup ("62,5");
  g_assert_true (rt_practice_amend_regimen_step (fixture->practice, intervention, step, &error));
  g_assert_cmpint (log_rows (fixture), ==, rows + 2);
  found = stored (fixture);
  g_assert_cmpstr (found->reason, ==, "low mood");
  g_assert_cmpuint (g_strv_length (found->secondary_measure_ids), ==, 1);
  g_assert_cmpfloat (step_at (found, 0)->dose, ==, 62.5);

  g_assert_false (
      rt_practice_withdraw_regimen_step (fixture->practice, found, step_at (found, 0), &error));
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (rt_practice_withdraw_intervention (fixture->practice, found, &error));
  g_assert_cmpint (log_rows (fixture), ==, rows + 3);
}

static void
plans_replace_each_other (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtIntervention) intervention = add (fixture, "2026-01-05", "50");
  g_autoptr (RtIntervention) found = NULL;
  g_autoptr (GError) error = NULL;
  gint64 rows = log_rows (fixture);

  for (int round = 0; round < 2; round++)
    {
      g_autoptr (GPtrArray) plan =
          g_ptr_array_new_with_free_func ((GDestroyNotify)rt_regimen_step_free);

      for (int i = 0; i < 3; i++)
        {
          RtRegimenStep *step = rt_regimen_step_copy (step_at (intervention, 0));
          g_autofree char *from = g_strdup_printf ("2026-0%d-01", 4 + i + round);

          g_clear_pointer (&step->uuid, g_free);
          step->from = practice_fixture_moment (from);
          g_ptr_array_add (plan, step);
        }
      g_assert_true (rt_practice_plan_regimen (fixture->practice, intervention, plan, &error));
    }
  g_assert_cmpint (log_rows (fixture), ==, rows + 2);
  found = stored (fixture);
  g_assert_cmpuint (found->steps->len, ==, 4);
  g_assert_false (step_at (found, 0)->planned);
  g_assert_true (step_at (found, 1)->planned);
  g_assert_cmpint (step_at (found, 1)->from.local_s, ==,
                   practice_fixture_moment ("2026-05-01").local_s);
}

static void
uses_and_reports (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtIntervention) intervention = add (fixture, "2026-01-05", "50");
  g_autoptr (RtAdministration) use = rt_administration_new ();
  g_autoptr (RtAdherenceReport) report = rt_adherence_report_new ();
  g_autoptr (RtIntervention) found = NULL;
  g_autoptr (RtIntervention) without = NULL;
  g_autoptr (GError) error = NULL;
  const RtAdministration *read_use;
  const RtAdherenceReport *read_report;
  gint64 rows = log_rows (fixture);

  use->at = practice_fixture_moment ("2026-03-03");
  g_assert_false (rt_practice_add_administration (fixture->practice, intervention, use, &error));
  g_assert_error (error, RT_REGIMEN_ERROR, RT_REGIMEN_ERROR_TIME);
  g_clear_error (&error);
  use->at = practice_fixture_moment ("2026-03-01T22:30:00+01:00");
  use->dose_text = g_strdup ("12,5");
  use->note = g_strdup ("could not sleep");
  g_assert_true (rt_practice_add_administration (fixture->practice, intervention, use, &error));
  report->at = practice_fixture_moment ("2026-03-02");
  g_assert_false (rt_practice_add_adherence (fixture->practice, intervention, report, &error));
  g_assert_error (error, RT_REGIMEN_ERROR, RT_REGIMEN_ERROR_NAME);
  g_clear_error (&error);
  report->has_percent = TRUE;
  report->percent = 101;
  g_assert_false (rt_practice_add_adherence (fixture->practice, intervention, report, &error));
  g_assert_error (error, RT_REGIMEN_ERROR, RT_REGIMEN_ERROR_DOSE);
  g_clear_error (&error);
  report->percent = 80;
  g_assert_true (rt_practice_add_adherence (fixture->practice, intervention, report, &error));
  g_assert_cmpint (log_rows (fixture), ==, rows + 2);

  found = stored (fixture);
  read_use = g_ptr_array_index (found->administrations, 0);
  g_assert_cmpstr (read_use->dose_text, ==, "12,5");
  g_assert_cmpfloat (read_use->dose, ==, 12.5);
  g_assert_cmpstr (read_use->note, ==, "could not sleep");
  read_report = g_ptr_array_index (found->adherence, 0);
  g_assert_cmpfloat (read_report->percent, ==, 80);
  g_assert_true (rt_practice_withdraw_administration (fixture->practice, found, read_use, &error));
  g_assert_true (rt_practice_withdraw_adherence (fixture->practice, found, read_report, &error));
  without = stored (fixture);
  g_assert_cmpuint (without->administrations->len, ==, 0);
  g_assert_cmpuint (without->adherence->len, ==, 0);
}

/* What was used was used, even where the plan of it was given up. */
static void
uses_without_steps (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtIntervention) intervention = add (fixture, "2026-06-01", "50");
  g_autoptr (RtAdministration) use = rt_administration_new ();
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (RtIntervention) found = NULL;
  g_autoptr (RtRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  use->at = practice_fixture_moment ("2026-02-01");
  use->dose_text = g_strdup ("25");
  g_assert_true (rt_practice_add_administration (fixture->practice, intervention, use, &error));
  g_assert_true (rt_practice_plan_regimen (fixture->practice, intervention, nothing, &error));
  g_assert_no_error (error);
  found = stored (fixture);
  g_assert_cmpuint (found->steps->len, ==, 0);
  g_assert_cmpuint (found->administrations->len, ==, 1);
  g_assert_true (rt_practice_withdraw_administration (
      fixture->practice, found, g_ptr_array_index (found->administrations, 0), &error));
  record = rt_practice_read_record (fixture->practice, fixture->patient_id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (record->interventions->len, ==, 0);
}

#define TEST(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  const char *locale = g_getenv ("REUPTAKE_TEST_LC_ALL");

  setlocale (LC_ALL, locale != NULL ? locale : "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  TEST ("/interventions/everything", everything_comes_back);
  TEST ("/interventions/naming", naming_is_recorded);
  TEST ("/interventions/history", a_whole_history);
  TEST ("/interventions/refused", what_cannot_be_right);
  TEST ("/interventions/pause-resume-stop", pause_resume_stop);
  TEST ("/interventions/amended", amended);
  TEST ("/interventions/plans", plans_replace_each_other);
  TEST ("/interventions/uses", uses_and_reports);
  TEST ("/interventions/uses-without-steps", uses_without_steps);
  return g_test_run ();
}
