/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "assessment-store.h"
#include "attachment-store.h"
#include "encounter-store.h"
#include "event-store.h"
#include "goal-store.h"
#include "intervention-store.h"
#include "regimen-step-store.h"
#include "lab-report-store.h"
#include "lab-result-store.h"
#include "phase-store.h"
#include "store-fixture.h"

/* Everything that is written comes back as it was written, with one row of the log each. */

static StoreFixture *fixture;
static RtStore *store;
static gint64 patient_id;

static gint64
last_row (void)
{
  return store_fixture_count (store, "SELECT max (seq) FROM audit");
}

/* Leaves one row of the log. */
static void
insert (gpointer insert_function, gpointer entity)
{
  gint64 rows = last_row ();

  store_fixture_insert (store, (FixtureInsert)insert_function, entity);
  g_assert_cmpint (last_row (), ==, rows + 1);
}

static GPtrArray *
list (FixtureList list_function)
{
  return store_fixture_list (store, list_function, patient_id);
}

static void
assert_moment (RtMoment found, const char *iso)
{
  RtMoment wanted = store_fixture_moment (iso);

  g_assert_cmpint (found.local_s, ==, wanted.local_s);
  g_assert_cmpint (found.offset_s, ==, wanted.offset_s);
  g_assert_cmpint (found.precision, ==, wanted.precision);
}

static void
encounters_and_notes (void)
{
  g_autoptr (RtEncounter) encounter = rt_encounter_new ();
  g_autoptr (RtNote) note = rt_note_new ();
  g_autoptr (GPtrArray) encounters = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  const RtEncounter *first;
  const RtNote *read;

  encounter->patient_id = note->patient_id = patient_id;
  encounter->at = store_fixture_moment ("2024-07-01T09:30");
  encounter->kind = RT_ENCOUNTER_VIDEO;
  encounter->reason = g_strdup ("Müdigkeit\nund 'mehr'");
  insert (rt_encounter_store_insert, encounter);
  note->encounter_id = encounter->id;
  note->at = store_fixture_moment ("2024-07");
  note->text = g_strdup ("");
  note->is_private = TRUE;
  insert (rt_note_store_insert, note);
  encounters = list (rt_encounter_store_list);
  notes = list (rt_note_store_list);
  g_assert_cmpuint (encounters->len, ==, 1);
  first = g_ptr_array_index (encounters, 0);
  assert_moment (first->at, "2024-07-01T09:30");
  g_assert_cmpint (first->kind, ==, RT_ENCOUNTER_VIDEO);
  g_assert_cmpstr (first->reason, ==, "Müdigkeit\nund 'mehr'");
  g_assert_null (first->practitioner);
  read = g_ptr_array_index (notes, 0);
  g_assert_cmpint (read->encounter_id, ==, encounter->id);
  assert_moment (read->at, "2024-07");
  g_assert_cmpstr (read->text, ==, "");
  g_assert_true (read->is_private);
}

static gboolean
answer_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  RtAssessment *assessment = data;

  return rt_assessment_store_set_answer (database, assessment, 2, TRUE, 3, error)
         && rt_assessment_store_set_answer (database, assessment, 3, FALSE, 0, error)
         && rt_assessment_store_set_status (database, assessment, RT_ASSESSMENT_COMPLETE, error);
}

static void
assessments (void)
{
  g_autoptr (RtAssessment) assessment = rt_assessment_new ();
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  gint64 rows;
  const RtAssessment *read;

  assessment->patient_id = patient_id;
  assessment->instrument_id = g_strdup ("phq9");
  assessment->instrument_version = 2;
  assessment->language = g_strdup ("en");
  assessment->answered_at = store_fixture_moment ("2024-07-01");
  assessment->entered_at = store_fixture_moment ("2024-07-02T10:00:05+02:00");
  assessment->rater = RT_RATER_CLINICIAN;
  assessment->from_other_form = TRUE;
  rt_assessment_set_answer (assessment, 1, 0);
  rt_assessment_set_answer (assessment, 2, 1.5);
  insert (rt_assessment_store_insert, assessment);
  rows = last_row ();
  rt_store_write (store, "assessment.answer", answer_job, assessment, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (last_row (), ==, rows + 3);
  found = list (rt_assessment_store_list);
  read = g_ptr_array_index (found, 0);
  g_assert_cmpstr (read->instrument_id, ==, "phq9");
  g_assert_cmpint (read->instrument_version, ==, 2);
  assert_moment (read->answered_at, "2024-07-01");
  assert_moment (read->entered_at, "2024-07-02T10:00:05+02:00");
  g_assert_cmpint (read->rater, ==, RT_RATER_CLINICIAN);
  g_assert_cmpint (read->status, ==, RT_ASSESSMENT_COMPLETE);
  g_assert_true (read->from_other_form);
  g_assert_true (rt_assessment_answer (read, 1)->answered);
  g_assert_cmpfloat (rt_assessment_answer (read, 1)->score, ==, 0);
  g_assert_cmpfloat (rt_assessment_answer (read, 2)->score, ==, 3);
  g_assert_false (rt_assessment_answer (read, 3)->answered);
  g_assert_null (rt_assessment_answer (read, 4));
  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM history WHERE entity_kind = "
                                               "'assessment' AND old_values LIKE "
                                               "'%answers=1:0.0,2:1.5%'"),
                   ==, 1);
}

static void
lab_reports (void)
{
  g_autoptr (RtLabReport) report = rt_lab_report_new ();
  g_autoptr (RtLabResult) result = rt_lab_result_new ();
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GPtrArray) results = NULL;
  const RtLabReport *read;
  const RtLabResult *value;

  report->patient_id = result->patient_id = patient_id;
  report->specimen = g_strdup ("urine_24h");
  report->collected_at = store_fixture_moment ("2024-05-05T07:00");
  report->has_reported_at = TRUE;
  report->reported_at = store_fixture_moment ("2024-05-09");
  insert (rt_lab_report_store_insert, report);
  result->report_id = report->id;
  result->name = g_strdup ("5-HIAA");
  result->analyte_id = g_strdup ("five_hiaa");
  result->has_value = TRUE;
  result->value = 0.3;
  result->comparator = RT_COMPARATOR_BELOW;
  result->value_text = g_strdup ("<0,30");
  result->has_high = TRUE;
  result->high = 8;
  insert (rt_lab_result_store_insert, result);
  reports = list (rt_lab_report_store_list);
  results = list (rt_lab_result_store_list);
  read = g_ptr_array_index (reports, 0);
  g_assert_cmpstr (read->specimen, ==, "urine_24h");
  g_assert_false (read->has_received_at);
  g_assert_true (read->has_reported_at);
  assert_moment (read->reported_at, "2024-05-09");
  value = g_ptr_array_index (results, 0);
  g_assert_cmpint (value->report_id, ==, report->id);
  g_assert_cmpfloat (value->value, ==, 0.3);
  g_assert_cmpint (value->comparator, ==, RT_COMPARATOR_BELOW);
  g_assert_cmpstr (value->value_text, ==, "<0,30");
  g_assert_false (value->has_low);
  g_assert_true (value->has_high);
  g_assert_cmpfloat (value->high, ==, 8);
}

static gboolean
step_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_regimen_step_store_insert (database, patient_id, data, error);
}

static void
interventions (void)
{
  g_autoptr (RtIntervention) intervention = rt_intervention_new ();
  g_autoptr (RtRegimenStep) step = rt_regimen_step_new ();
  g_autoptr (GPtrArray) without_steps = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  const RtIntervention *read;
  const RtRegimenStep *first;

  intervention->patient_id = patient_id;
  intervention->name = g_strdup ("Venlafaxine");
  intervention->kind = RT_INTERVENTION_THERAPEUTIC;
  intervention->unit = g_strdup ("mg");
  intervention->aim = RT_DOMAIN_MOOD;
  intervention->source = g_strdup ("entry");
  insert (rt_intervention_store_insert, intervention);
  without_steps = list (rt_intervention_store_list);
  g_assert_cmpuint (without_steps->len, ==, 0);
  step->intervention_id = intervention->id;
  step->mode = RT_REGIMEN_AS_NEEDED;
  step->from = store_fixture_moment ("2012");
  step->approximate = TRUE;
  step->has_dose = TRUE;
  step->dose = 37.5;
  step->dose_text = g_strdup ("37,5");
  rt_store_write (store, "regimen.add", step_job, step, NULL, &error);
  g_assert_no_error (error);
  found = list (rt_intervention_store_list);
  read = g_ptr_array_index (found, 0);
  g_assert_cmpstr (read->name, ==, "Venlafaxine");
  g_assert_cmpint (read->kind, ==, RT_INTERVENTION_THERAPEUTIC);
  g_assert_cmpuint (read->steps->len, ==, 1);
  first = g_ptr_array_index (read->steps, 0);
  g_assert_cmpint (first->mode, ==, RT_REGIMEN_AS_NEEDED);
  assert_moment (first->from, "2012");
  g_assert_true (first->approximate);
  g_assert_cmpfloat (first->dose, ==, 37.5);
  g_assert_cmpstr (first->dose_text, ==, "37,5");
  g_assert_false (first->has_until);
}

static void
events (void)
{
  g_autoptr (RtAdverseEvent) adverse = rt_adverse_event_new ();
  g_autoptr (RtLifeEvent) life = rt_life_event_new ();
  g_autoptr (RtPhase) phase = rt_phase_new ();
  g_autoptr (GPtrArray) adverse_events = NULL;
  g_autoptr (GPtrArray) life_events = NULL;
  g_autoptr (GPtrArray) phases = NULL;
  const RtAdverseEvent *effect;

  adverse->patient_id = life->patient_id = phase->patient_id = patient_id;
  adverse->onset = store_fixture_moment ("2024-02");
  adverse->has_end = TRUE;
  adverse->end = store_fixture_moment ("2024-03-04");
  adverse->description = g_strdup ("nausea");
  adverse->severity = RT_SEVERITY_SEVERE;
  adverse->causality = RT_CAUSALITY_PROBABLE;
  adverse->outcome = RT_OUTCOME_RECOVERED_WITH_SEQUELAE;
  insert (rt_adverse_event_store_insert, adverse);
  life->from = store_fixture_moment ("2024-01-05");
  life->description = g_strdup ("moved house");
  insert (rt_life_event_store_insert, life);
  phase->from = store_fixture_moment ("2024-01-01");
  phase->has_until = TRUE;
  phase->until = store_fixture_moment ("2024-02-01");
  phase->name = g_strdup ("baseline");
  phase->source = g_strdup ("entry");
  insert (rt_phase_store_insert, phase);
  adverse_events = list (rt_adverse_event_store_list);
  life_events = list (rt_life_event_store_list);
  phases = list (rt_phase_store_list);
  effect = g_ptr_array_index (adverse_events, 0);
  assert_moment (effect->onset, "2024-02");
  assert_moment (effect->end, "2024-03-04");
  g_assert_cmpint (effect->severity, ==, RT_SEVERITY_SEVERE);
  g_assert_cmpint (effect->causality, ==, RT_CAUSALITY_PROBABLE);
  g_assert_cmpint (effect->outcome, ==, RT_OUTCOME_RECOVERED_WITH_SEQUELAE);
  g_assert_cmpint (effect->intervention_id, ==, 0);
  g_assert_cmpstr (((RtLifeEvent *)g_ptr_array_index (life_events, 0))->description, ==,
                   "moved house");
  assert_moment (((RtPhase *)g_ptr_array_index (phases, 0))->until, "2024-02-01");
}

static void
goals (void)
{
  g_autoptr (RtGoal) goal = rt_goal_new ();
  g_autoptr (GPtrArray) found = NULL;
  const RtGoal *read;

  goal->patient_id = patient_id;
  goal->domain = RT_DOMAIN_SLEEP;
  goal->measure_id = g_strdup ("isi.total");
  goal->sense = RT_GOAL_AT_MOST;
  goal->value = 0;
  goal->set_at = store_fixture_moment ("2024-01-01");
  goal->has_target_date = TRUE;
  g_assert_true (rt_calendar_date_parse ("2025-06", &goal->target_date, NULL));
  insert (rt_goal_store_insert, goal);
  found = list (rt_goal_store_list);
  read = g_ptr_array_index (found, 0);
  g_assert_cmpint (read->domain, ==, RT_DOMAIN_SLEEP);
  g_assert_cmpstr (read->measure_id, ==, "isi.total");
  g_assert_cmpint (read->sense, ==, RT_GOAL_AT_MOST);
  g_assert_cmpfloat (read->value, ==, 0);
  g_assert_true (read->has_target_date);
  g_assert_cmpint (read->target_date.precision, ==, RT_PRECISION_MONTH);
  g_assert_cmpint (read->target_date.day_number, ==, goal->target_date.day_number);
}

typedef struct
{
  gint64 id;
  GBytes *content;
} Content;

static gboolean
content_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Content *content = data;

  content->content = rt_attachment_store_content (database, content->id, error);
  return content->content != NULL;
}

static void
attachments (void)
{
  static const guint8 bytes[] = { 0, 1, 2, 0, 255 };
  g_autoptr (RtAttachment) attachment = rt_attachment_new ();
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  Content content = { 0 };

  attachment->patient_id = patient_id;
  attachment->added_at = store_fixture_moment ("2024-01-01T10:00:00");
  attachment->title = g_strdup ("scan");
  attachment->media_type = g_strdup ("application/pdf");
  attachment->content = g_bytes_new_static (bytes, sizeof bytes);
  insert (rt_attachment_store_insert, attachment);
  found = list (rt_attachment_store_list);
  g_assert_null (((RtAttachment *)g_ptr_array_index (found, 0))->content);
  content.id = attachment->id;
  rt_store_read (store, RT_STORE_NORMAL, content_job, &content, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (content.content, attachment->content));
  g_bytes_unref (content.content);
  content.id = 99;
  g_assert_false (rt_store_read (store, RT_STORE_NORMAL, content_job, &content, NULL, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  fixture = store_fixture_new ();
  store = store_fixture_create (fixture);
  patient_id = store_fixture_add_patient (store, "Somebody");
  g_test_add_func ("/records/encounters", encounters_and_notes);
  g_test_add_func ("/records/assessments", assessments);
  g_test_add_func ("/records/lab", lab_reports);
  g_test_add_func ("/records/interventions", interventions);
  g_test_add_func ("/records/events", events);
  g_test_add_func ("/records/goals", goals);
  g_test_add_func ("/records/attachments", attachments);
  result = g_test_run ();
  store_fixture_assert_sound (store);
  rt_store_close (store);
  store_fixture_free (fixture);
  return result;
}
