/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-fixture.h"

#include "instrument-measure.h"
#include "record-fixture.h"

static void
add_questionnaire (RtRecord *record, const char *uuid, const char *at, double score)
{
  RtAssessment *assessment = rt_assessment_new ();

  assessment->id = (gint64)record->assessments->len + 1;
  assessment->uuid = g_strdup (uuid);
  assessment->instrument_id = g_strdup ("phq9");
  assessment->instrument_version = 1;
  assessment->language = g_strdup ("en");
  assessment->answered_at = assessment->entered_at = fixture_moment (at);
  assessment->status = RT_ASSESSMENT_COMPLETE;
  assessment->from_other_form = TRUE;
  for (int item = 1; item <= 9; item++)
    rt_assessment_set_answer (assessment, item, score);
  g_ptr_array_add (record->assessments, assessment);
}

static void
add_critical (RtRecord *record, RtCriticalState state, const char *at)
{
  RtCriticalAnswer *answer = rt_critical_answer_new ();

  answer->assessment_id = 1;
  answer->instrument_id = g_strdup ("phq9");
  answer->answered_at = answer->raised_at = answer->recorded_at = fixture_moment (at);
  answer->item = 9;
  answer->score = 2;
  answer->state = state;
  answer->response = g_strdup ("Asked about " FIXTURE_SECRET);
  g_ptr_array_add (record->critical_answers, answer);
}

static RtLabResult *
add_result (RtRecord *record, gint64 report, const char *analyte, const char *value, double number)
{
  RtLabResult *result = rt_lab_result_new ();

  result->report_id = report;
  result->analyte_id = g_strdup (analyte);
  result->name = g_strdup (analyte);
  result->unit = g_strdup ("ug/L");
  result->has_value = TRUE;
  result->value = number;
  result->value_text = g_strdup (value);
  g_ptr_array_add (record->lab_results, result);
  return result;
}

static void
add_report (RtRecord *record, gint64 id, const char *specimen, const char *day)
{
  RtLabReport *report = rt_lab_report_new ();

  report->id = id;
  report->laboratory = g_strdup ("Laboratory Example");
  report->specimen = g_strdup (specimen);
  report->collected_at = fixture_day (day);
  report->note = g_strdup (FIXTURE_SECRET);
  report->review = g_strdup (FIXTURE_SECRET);
  g_ptr_array_add (record->lab_reports, report);
}

static void
add_laboratory (RtRecord *record)
{
  RtLabResult *result = NULL;

  add_report (record, 1, "serum", "2012-08-20");
  add_report (record, 2, "serum", "2012-11-05");
  result = add_result (record, 1, "ferritin", "9.5", 9.5);
  result->has_low = result->has_high = TRUE;
  result->low = 15;
  result->high = 150;
  result = add_result (record, 2, "ferritin", "210", 210);
  result->has_low = result->has_high = TRUE;
  result->low = 15;
  result->high = 150;
  result->verdict = RT_LAB_VERDICT_HIGH;
  result->verdict_reason = g_strdup (FIXTURE_SECRET);
  result = add_result (record, 2, "zinc", "<300", 300);
  result->comparator = RT_COMPARATOR_BELOW;
}

static void
add_regimen (RtRecord *record)
{
  RtIntervention *venlafaxine =
      fixture_add_intervention (record, "Venlafaxine", RT_INTERVENTION_THERAPEUTIC, "mg");
  RtIntervention *light =
      fixture_add_intervention (record, "Bright light", RT_INTERVENTION_LIFESTYLE, NULL);
  RtIntervention *iron = fixture_add_intervention (record, "Iron", RT_INTERVENTION_COFACTOR, "mg");
  RtRegimenStep *first = NULL;

  venlafaxine->reason = g_strdup (FIXTURE_SECRET);
  venlafaxine->note = g_strdup (FIXTURE_SECRET);
  venlafaxine->decided_by = g_strdup (FIXTURE_SECRET);
  first = fixture_add_step (venlafaxine, "2012-08-13", RT_REGIMEN_SCHEDULED, 150);
  first->schedule = g_strdup ("each morning");
  first->reason = g_strdup (FIXTURE_SECRET);
  first->note = g_strdup (FIXTURE_SECRET);
  fixture_add_step (venlafaxine, "2012-12-10", RT_REGIMEN_SCHEDULED, 112.5)->planned = TRUE;
  fixture_add_step (venlafaxine, "2013-01-07", RT_REGIMEN_STOP, 0)->planned = TRUE;
  fixture_add_step (light, "2012-10-01", RT_REGIMEN_SCHEDULED, 0)->has_dose = FALSE;
  fixture_add_step (iron, "2012-09-01", RT_REGIMEN_SCHEDULED, 50);
  fixture_add_step (iron, "2012-11-20", RT_REGIMEN_STOP, 0);
  iron->stop_reason = g_strdup (FIXTURE_SECRET);
}

static void
add_note (RtRecord *record, const char *text, gboolean is_private)
{
  RtNote *note = rt_note_new ();

  note->at = fixture_moment ("2012-11-12T10:30");
  note->text = g_strdup (text);
  note->is_private = is_private;
  g_ptr_array_add (record->notes, note);
}

/* Something in every part, made for 1 December 2012. */
RtRecord *
fixture_document_record (void)
{
  RtRecord *record = fixture_record ();
  RtSeries *series = fixture_add_measure (record, "phq9.total", "phq9", RT_MEASURE_SCORE,
                                          RT_DIRECTION_HIGHER_WORSE, 0, 27);
  RtEncounter *encounter = rt_encounter_new ();

  fixture_add_value (series, "2012-08-13T10:00", 9);
  fixture_add_value (series, "2012-11-12T10:00", 18);
  add_questionnaire (record, "a-1", "2012-08-13T10:00", 1);
  add_questionnaire (record, "a-2", "2012-11-12T10:00", 2);
  add_critical (record, RT_CRITICAL_DONE, "2012-08-13T10:00");
  add_critical (record, RT_CRITICAL_OPEN, "2012-11-12T10:00");
  add_laboratory (record);
  add_regimen (record);
  encounter->at = fixture_moment ("2012-11-12T10:00");
  encounter->reason = g_strdup (FIXTURE_SECRET);
  g_ptr_array_add (record->encounters, encounter);
  add_note (record, "Worries about " FIXTURE_SECRET, TRUE);
  add_note (record, "Slept better since the move.", FALSE);
  record->patient->contact = g_strdup (FIXTURE_SECRET);
  record->patient->emergency_contact = g_strdup (FIXTURE_SECRET);
  record->audit_head = g_strdup ("48:9f3a");
  return record;
}

static void
rename_to (char **name, const char *words)
{
  g_free (*name);
  *name = g_strdup (words);
}

/* The same with @words for every name a person has typed. */
RtRecord *
fixture_long_record (const char *words)
{
  RtRecord *record = fixture_document_record ();

  rename_to (&record->patient->name, words);
  for (guint i = 0; i < record->interventions->len; i++)
    rename_to (&((RtIntervention *)g_ptr_array_index (record->interventions, i))->name, words);
  for (guint i = 0; i < record->lab_reports->len; i++)
    rename_to (&((RtLabReport *)g_ptr_array_index (record->lab_reports, i))->laboratory, words);
  for (guint i = 0; i < record->lab_results->len; i++)
    {
      RtLabResult *result = g_ptr_array_index (record->lab_results, i);

      rename_to (&result->name, words);
      g_clear_pointer (&result->analyte_id, g_free);
    }
  return record;
}

RtDocumentRequest
fixture_request (const RtRecord *record, RtCatalogue *catalogue, RtSheetCopy copy)
{
  return (RtDocumentRequest){
    .record = record,
    .catalogue = catalogue,
    .sheet = { .copy = copy,
               .has_prepared_at = TRUE,
               .prepared_at = fixture_moment ("2012-12-01T09:00") },
  };
}

RtCatalogue *
fixture_catalogue (void)
{
  g_autoptr (GError) error = NULL;
  RtCatalogue *catalogue = rt_catalogue_load_default (&error);

  g_assert_no_error (error);
  return catalogue;
}
