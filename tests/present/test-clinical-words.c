/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "critical-words.h"
#include "name-match.h"
#include "intervention-facts.h"
#include "lab-caveats.h"
#include "lab-change-words.h"
#include "lab-overview.h"
#include "lab-words.h"
#include "paper-words.h"
#include "questionnaire-content.h"
#include "record-fixture.h"
#include "score-change.h"
#include "sheet-content.h"

/* Words that a reader could take for an all-clear, and what stands in their place. */

static RtCatalogue *catalogue;

/* PHQ-9 with every answer but the one to item 9. */
static RtAssessment *
add_without_item_9 (RtRecord *record, const char *uuid, const char *at)
{
  RtAssessment *assessment = rt_assessment_new ();

  assessment->id = (gint64)record->assessments->len + 1;
  assessment->uuid = g_strdup (uuid);
  assessment->instrument_id = g_strdup ("phq9");
  assessment->instrument_version = 1;
  assessment->language = g_strdup ("en");
  assessment->answered_at = assessment->entered_at = fixture_moment (at);
  assessment->status = RT_ASSESSMENT_COMPLETE;
  assessment->entered_through = RT_ENTERED_PATIENT;
  for (int item = 1; item <= 8; item++)
    rt_assessment_set_answer (assessment, item, 1);
  g_ptr_array_add (record->assessments, assessment);
  return assessment;
}

static char *
lines_of (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s\n", (const char *)g_ptr_array_index (lines, i));
  return g_string_free_and_steal (text);
}

static char *
rules_of (const RtRecord *record, gboolean for_patient)
{
  RtQuestionnaireContent *content =
      rt_questionnaire_content_new (record, catalogue, NULL, for_patient);
  char *text = lines_of (content->rules);

  rt_questionnaire_content_free (content);
  return text;
}

/* An item whose answer may call for attention at once: not answered is not no. */
static void
test_left_out_is_said (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  g_autofree char *before = NULL;
  g_autofree char *of_record = NULL;
  g_autofree char *of_patient = NULL;
  RtAssessment *assessment = add_without_item_9 (record, "a-1", "2012-11-12T10:00");

  before = rules_of (record, FALSE);
  g_assert_nonnull (strstr (before, "Item 9 (death or self-harm thoughts) was not answered. Not "
                                    "answered is not the same as no."));
  of_patient = rules_of (record, TRUE);
  g_assert_null (strstr (of_patient, "self-harm"));
  rt_assessment_set_answer (assessment, 9, 0);
  of_record = rules_of (record, FALSE);
  g_assert_null (strstr (of_record, "not answered"));
}

/* The last one of a kind counts, and only those that were answered without the practitioner. */
static void
test_left_out_on_return (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  g_autofree char *none = rt_critical_left_out_notice (record, catalogue);
  g_autofree char *one = NULL;
  g_autofree char *overtaken = NULL;
  g_autofree char *typed = NULL;
  RtAssessment *first = add_without_item_9 (record, "a-1", "2012-11-12T10:00");
  RtAssessment *second = NULL;

  g_assert_null (none);
  one = rt_critical_left_out_notice (record, catalogue);
  g_assert_cmpstr (one, ==,
                   "In 1 questionnaire, what may call for attention at once was not answered. Not "
                   "answered is not the same as no.");
  second = add_without_item_9 (record, "a-2", "2012-11-26T10:00");
  rt_assessment_set_answer (second, 9, 0);
  overtaken = rt_critical_left_out_notice (record, catalogue);
  g_assert_null (overtaken);
  second->superseded = TRUE;
  first->entered_through = RT_ENTERED_PRACTITIONER;
  typed = rt_critical_left_out_notice (record, catalogue);
  g_assert_null (typed);
}

static void
add_open_critical_answer (RtRecord *record)
{
  RtCriticalAnswer *answer = rt_critical_answer_new ();

  answer->assessment_id = 1;
  answer->instrument_id = g_strdup ("phq9");
  answer->answered_at = answer->raised_at = answer->recorded_at =
      fixture_moment ("2012-11-12T10:00");
  answer->item = 9;
  answer->score = 3;
  answer->state = RT_CRITICAL_OPEN;
  g_ptr_array_add (record->critical_answers, answer);
}

/* The patient's copy does not show critical answers, so it must not read as if there were none. */
static void
test_no_all_clear (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtSheetOptions options = { .copy = RT_SHEET_FOR_PATIENT };
  RtLabResult *result = rt_lab_result_new ();
  RtLabReport *report = rt_lab_report_new ();
  g_autoptr (RtSheetContent) content = NULL;

  add_open_critical_answer (record);
  report->id = result->report_id = 1;
  report->collected_at = fixture_moment ("2012-11-01T08:00");
  result->analyte_id = g_strdup ("ferritin");
  result->name = g_strdup ("Ferritin");
  g_ptr_array_add (record->lab_reports, report);
  g_ptr_array_add (record->lab_results, result);
  content = rt_sheet_content_new (record, catalogue, &options);
  g_assert_cmpuint (content->attention->len, ==, 0);
  g_assert_cmpstr (content->attention_reason, ==,
                   "None recorded of what is looked for here: values outside own limits, side "
                   "effects that go on, laboratory results outside their interval, interventions "
                   "that ended. Scores are judged beside their course.");
}

static char *
fact_of (const char *id, const char *title)
{
  const RtInterventionEntry *entry = rt_catalogue_entry_of (catalogue, id);
  g_autoptr (GPtrArray) facts = NULL;

  g_assert_nonnull (entry);
  facts = rt_intervention_facts (catalogue, entry);
  for (guint i = 0; i < facts->len; i++)
    {
      const RtInterventionFact *fact = g_ptr_array_index (facts, i);

      if (g_str_equal (fact->title, title))
        return g_strdup (fact->text);
    }
  return g_strdup ("");
}

/* Valproate in pregnancy, an SSRI with an MAO inhibitor: what labels state stands on the card. */
static void
test_cautions_are_shown (void)
{
  g_autofree char *valproate = fact_of ("valproate", "Cautions and contraindications");
  g_autofree char *sertraline = fact_of ("sertraline", "Cautions and contraindications");
  g_autofree char *magnesium = fact_of ("magnesium", "Upper intake as agencies state it");
  g_autofree char *standing =
      rt_intervention_facts_standing (catalogue, rt_catalogue_entry_of (catalogue, "valproate"));

  g_assert_true (g_str_has_prefix (valproate, "Pregnancy: stated as a contraindication ("));
  g_assert_nonnull (strstr (valproate, "\nBreast-feeding: caution is stated\n"));
  g_assert_nonnull (strstr (valproate, "As labels and agencies state it; "));
  g_assert_nonnull (
      strstr (sertraline, "Together with an MAO inhibitor: stated as a contraindication"));
  g_assert_nonnull (strstr (magnesium, "supplement"));
  g_assert_nonnull (strstr (standing, "are not listed here in full; they stand in the label."));
}

/* Rebound and withdrawal are not dependence. */
static void
test_stopping (void)
{
  g_autofree char *lithium = fact_of ("lithium", "What stopping can bring");

  g_assert_nonnull (strstr (lithium, "risk of withdrawal, rebound or dependence; "));
}

/* Beside what an abrupt stop brings it is never said that its risk is unknown or low. */
static void
test_risk_of_stopping (void)
{
  const GPtrArray *all = rt_catalogue_interventions (catalogue);
  g_autofree char *alcohol = fact_of ("alcohol_reduction", "What stopping can bring");
  g_autofree char *smoking = fact_of ("smoking_cessation", "What stopping can bring");
  g_autofree char *light = fact_of ("light_therapy", "Cautions and contraindications");

  g_assert_cmpstr (alcohol, ==,
                   "high risk of withdrawal, rebound or dependence; seizures and delirium after "
                   "an abrupt stop of daily drinking");
  g_assert_true (g_str_has_prefix (smoking, "high risk of withdrawal, rebound or dependence; "));
  g_assert_nonnull (strstr (light, "safety in glaucoma and retinal disease is little studied"));
  for (guint i = 0; i < all->len; i++)
    {
      const RtInterventionEntry *entry = g_ptr_array_index (all, i);

      if (entry->discontinuation != NULL && strstr (entry->discontinuation, "seizure") != NULL)
        g_assert_false (g_strv_contains ((const char *[]){ "unknown", "none_known", NULL },
                                         entry->dependence_risk));
    }
}

static RtAssessment *
add_phq9 (RtRecord *record, const char *uuid, const char *at, double score)
{
  RtAssessment *assessment = add_without_item_9 (record, uuid, at);

  for (int item = 1; item <= 9; item++)
    rt_assessment_set_answer (assessment, item, score);
  return assessment;
}

/* Response is defined from the baseline; since the last visit there is none. */
static void
test_response_is_from_the_baseline (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (GPtrArray) changes = NULL;
  const RtScoreChange *total = NULL;
  const RtChangeReading *last = NULL;
  const RtChangeReading *baseline = NULL;

  fixture_add_value (fixture_add_measure (record, "phq9.total", "phq9", RT_MEASURE_SCORE,
                                          RT_DIRECTION_HIGHER_WORSE, 0, 27),
                     "2012-08-13T10:00", 18);
  fixture_add_phase (record, "Baseline", "2012-08-01", "2012-08-31");
  add_phq9 (record, "a-1", "2012-08-13T10:00", 2);
  add_phq9 (record, "a-2", "2012-10-12T10:00", 2);
  changes =
      rt_score_changes_new (record, catalogue, add_phq9 (record, "a-3", "2012-11-12T10:00", 0));
  total = g_ptr_array_index (changes, 0);
  g_assert_cmpuint (total->readings->len, ==, 2);
  last = g_ptr_array_index (total->readings, 0);
  baseline = g_ptr_array_index (total->readings, 1);
  g_assert_true (g_str_has_prefix (last->since, "Since 12 Oct 2012"));
  g_assert_null (strstr (last->details, "Response"));
  g_assert_nonnull (strstr (baseline->details, "Response by the published criterion: yes."));
}

/* The record copy tells rules by what they are called, and what a score does not say. */
static void
test_rules_and_notes (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtAssessment *assessment = rt_assessment_new ();
  RtQuestionnaireContent *content = NULL;
  RtQuestionnaireContent *for_patient = NULL;

  assessment->uuid = g_strdup ("a-1");
  assessment->instrument_id = g_strdup ("hunter");
  rt_assessment_set_answer (assessment, 1, 1);
  assessment->language = g_strdup ("en");
  assessment->answered_at = assessment->entered_at = fixture_moment ("2012-11-12T10:00");
  assessment->status = RT_ASSESSMENT_COMPLETE;
  g_ptr_array_add (record->assessments, assessment);
  content = rt_questionnaire_content_new (record, catalogue, NULL, FALSE);
  for_patient = rt_questionnaire_content_new (record, catalogue, NULL, TRUE);
  g_assert_cmpuint (content->rules->len, >, 0);
  for (guint i = 0; i < content->rules->len; i++)
    g_assert_false (g_str_has_prefix (g_ptr_array_index (content->rules, i), "r1"));
  g_assert_cmpuint (content->scoring_notes->len, >, 0);
  g_assert_cmpuint (for_patient->scoring_notes->len, ==, 0);
  rt_questionnaire_content_free (content);
  rt_questionnaire_content_free (for_patient);
}

static RtLabReport *
add_result (RtRecord *record, const char *specimen, const char *analyte)
{
  RtLabReport *report = rt_lab_report_new ();
  RtLabResult *result = rt_lab_result_new ();

  report->id = result->report_id = (gint64)record->lab_reports->len + 1;
  report->collected_at = fixture_moment ("2012-11-01T08:00");
  report->specimen = g_strdup (specimen);
  result->analyte_id = g_strdup (analyte);
  result->name = g_strdup (analyte);
  result->has_value = TRUE;
  result->value = 55;
  result->unit = g_strdup ("nmol/L");
  g_ptr_array_add (record->lab_reports, report);
  g_ptr_array_add (record->lab_results, result);
  return report;
}

/* Cerebrospinal fluid is no brain either; a trend of it says so. */
static void
test_central_caveat (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  g_autofree char *caveat = rt_lab_central_caveat (catalogue);
  g_autofree char *alone = rt_lab_central_caveat (NULL);
  g_autoptr (GPtrArray) overview = NULL;
  g_autoptr (RtChartSpec) trend = NULL;

  add_result (record, "csf", "five_hiaa");
  overview = rt_lab_overview (catalogue, record);
  trend = rt_lab_trend_chart (catalogue, g_ptr_array_index (overview, 0));
  g_assert_cmpstr (trend->footnote, ==, caveat);
  g_assert_true (g_str_has_prefix (caveat, alone));
  g_assert_nonnull (strstr (caveat, "storage"));
  g_assert_nonnull (strstr (caveat, "Dhondt 2004"));
  /* A source without a year says none. */
  g_assert_null (strstr (caveat, " 0)"));
  g_assert_null (strstr (caveat, " 0;"));
  g_assert_nonnull (strstr (caveat, "("));
}

/* One report may hold several specimens: each result brings its caveat, whatever the report says.
 */
static void
test_caveats_of_each_result (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtLabReport *report = add_result (record, "urine_24h", "five_hiaa");
  RtLabReport *fluid = add_result (record, "csf", "five_hiaa");
  RtLabResult *moved = g_ptr_array_index (record->lab_results, 1);
  g_autofree char *body = rt_paper_lab_caveat (catalogue);
  g_autofree char *central = rt_lab_central_caveat (catalogue);
  g_autofree char *of_urine = rt_lab_caveats_of (catalogue, record, report);
  g_autofree char *of_fluid = rt_lab_caveats_of (catalogue, record, fluid);
  g_autofree char *of_all = rt_lab_caveats_of (catalogue, record, NULL);
  g_autofree char *both = g_strjoin ("\n", body, central, NULL);
  g_autofree char *of_both = NULL;
  g_autofree char *of_other = NULL;

  g_assert_cmpstr (of_urine, ==, body);
  g_assert_cmpstr (of_fluid, ==, central);
  g_assert_cmpstr (of_all, ==, both);
  moved->report_id = report->id;
  moved->specimen = g_strdup ("csf");
  of_both = rt_lab_caveats_of (catalogue, record, report);
  g_assert_cmpstr (of_both, ==, both);
  g_set_str (&report->specimen, "csf");
  g_set_str (&((RtLabResult *)g_ptr_array_index (record->lab_results, 0))->specimen, "serum");
  of_other = rt_lab_caveats_of (catalogue, record, report);
  g_assert_cmpstr (of_other, ==, both);
}

/* An uncertain figure bears no verdict, and is told with its source. */
static void
test_uncertain_figure_is_told (void)
{
  const RtAnalyteSpecimen *serum =
      rt_analyte_specimen (rt_catalogue_analyte (catalogue, "ferritin"), "serum");
  RtLabChange change = { .reason = RT_LAB_CHANGE_REASON_UNCERTAIN,
                         .since = fixture_moment ("2012-11-01T08:00"),
                         .within = serum->within_person };
  g_autofree char *text = rt_lab_change_text (catalogue, &change);
  g_autofree char *figure = rt_within_person_text (catalogue, change.within);

  g_assert_true (g_str_has_prefix (text, "Whether the change since 1 Nov 2012 is more than noise "
                                         "is not known: the published figures for how much it "
                                         "varies within a person differ too much. On file: "));
  g_assert_nonnull (strstr (text, figure));
  g_assert_nonnull (strstr (figure, "6.21"));
  g_assert_nonnull (strstr (figure, "; uncertain: "));
}

/* Panels of transmitters in urine, and only they, carry what is known of such panels. */
static void
test_panel_caveat (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  const RtLabReport *urine = add_result (record, "urine_24h", "serotonin");
  const RtLabReport *metabolite = add_result (record, "urine_24h", "five_hiaa");
  const RtLabReport *serum = add_result (record, "serum", "serotonin");
  g_autofree char *of_urine = rt_lab_panel_caveat (catalogue, record, urine);
  g_autofree char *of_metabolite = rt_lab_panel_caveat (catalogue, record, metabolite);
  g_autofree char *of_serum = rt_lab_panel_caveat (catalogue, record, serum);

  g_assert_nonnull (strstr (of_urine, "panels"));
  g_assert_null (of_metabolite);
  g_assert_null (of_serum);
}

/* A mechanism has no direction: what a rule says is its title. */
static void
test_disturbance_has_a_direction (void)
{
  RtInterference rule = { .item = (char *)"SSRI lowers platelet serotonin",
                          .effect = (char *)"Uptake block",
                          .rule = (char *)"lab-001" };
  RtInterference named = { .item = (char *)"beta blockers", .effect = (char *)"lower" };
  RtIntervention taken = { .name = (char *)"Sertraline" };
  RtDisturbance disturbance = {
    .kind = RT_DISTURBANCE_TAKEN, .interference = &rule, .intervention = &taken, .days = 3
  };
  g_autofree char *of_rule = rt_disturbance_text (&disturbance);
  g_autofree char *of_name = NULL;

  disturbance.interference = &named;
  of_name = rt_disturbance_text (&disturbance);
  g_assert_cmpstr (of_rule, ==,
                   "Sertraline started 3 days before collection (SSRI lowers platelet serotonin).");
  g_assert_cmpstr (of_name, ==, "Sertraline started 3 days before collection (lower).");
}

static void
assert_none (const char *text, const char *const *words)
{
  g_autofree char *small = g_utf8_strdown (text, -1);

  for (const char *const *word = words; *word != NULL; word++)
    if (strstr (small, *word) != NULL)
      g_error ("“%s” stands in “%s”.", *word, text);
}

/* A line about an answer says what it stands for and orders no act; a cut-off makes no diagnosis.
 */
static void
test_questionnaires_state (void)
{
  static const char *const orders[] = { "assess ",     "exclude ", "explore ", "ask directly",
                                        "prompt risk", "refer ",   "hospital", NULL };
  static const char *const diagnoses[] = { "probable", "likely ", "is ill", NULL };
  const GPtrArray *all = rt_catalogue_instruments (catalogue);

  for (guint i = 0; i < all->len; i++)
    {
      const RtInstrument *instrument = g_ptr_array_index (all, i);

      for (guint j = 0; j < instrument->risks->len; j++)
        assert_none (((const RtRiskItem *)g_ptr_array_index (instrument->risks, j))->text, orders);
      for (guint j = 0; j < instrument->cutoffs->len; j++)
        assert_none (((const RtCutoff *)g_ptr_array_index (instrument->cutoffs, j))->meaning,
                     diagnoses);
    }
}

int
main (int argc, char **argv)
{
  int failed;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (NULL);
  g_test_add_func ("/clinical-words/questionnaires-state", test_questionnaires_state);
  g_test_add_func ("/clinical-words/left-out-is-said", test_left_out_is_said);
  g_test_add_func ("/clinical-words/left-out-on-return", test_left_out_on_return);
  g_test_add_func ("/clinical-words/no-all-clear", test_no_all_clear);
  g_test_add_func ("/clinical-words/cautions-are-shown", test_cautions_are_shown);
  g_test_add_func ("/clinical-words/stopping", test_stopping);
  g_test_add_func ("/clinical-words/risk-of-stopping", test_risk_of_stopping);
  g_test_add_func ("/clinical-words/response-is-from-the-baseline",
                   test_response_is_from_the_baseline);
  g_test_add_func ("/clinical-words/rules-and-notes", test_rules_and_notes);
  g_test_add_func ("/clinical-words/central-caveat", test_central_caveat);
  g_test_add_func ("/clinical-words/caveats-of-each-result", test_caveats_of_each_result);
  g_test_add_func ("/clinical-words/uncertain-figure-is-told", test_uncertain_figure_is_told);
  g_test_add_func ("/clinical-words/panel-caveat", test_panel_caveat);
  g_test_add_func ("/clinical-words/disturbance-has-a-direction", test_disturbance_has_a_direction);
  failed = g_test_run ();
  rt_catalogue_unref (catalogue);
  return failed;
}
