/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "critical-words.h"
#include "name-match.h"
#include "intervention-facts.h"
#include "questionnaire-content.h"
#include "record-fixture.h"
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

int
main (int argc, char **argv)
{
  int failed;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (NULL);
  g_test_add_func ("/clinical-words/left-out-is-said", test_left_out_is_said);
  g_test_add_func ("/clinical-words/left-out-on-return", test_left_out_on_return);
  g_test_add_func ("/clinical-words/no-all-clear", test_no_all_clear);
  g_test_add_func ("/clinical-words/cautions-are-shown", test_cautions_are_shown);
  g_test_add_func ("/clinical-words/stopping", test_stopping);
  failed = g_test_run ();
  rt_catalogue_unref (catalogue);
  return failed;
}
