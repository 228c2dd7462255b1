/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet-content.h"

#include <locale.h>
#include <string.h>

#include "paper-words.h"
#include "record-fixture.h"

static RtSheetContent *
make (const RtRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtCatalogue) catalogue = rt_catalogue_load_default (&error);
  RtSheetOptions options = { .has_prepared_at = TRUE };

  g_assert_no_error (error);
  options.prepared_at = fixture_moment ("2013-04-09T10:20:00");
  return rt_sheet_content_new (record, catalogue, &options);
}

static const RtSheetAttention *
find_attention (const RtSheetContent *content, const char *heading)
{
  for (guint i = 0; i < content->attention->len; i++)
    {
      const RtSheetAttention *attention = g_ptr_array_index (content->attention, i);

      if (strstr (attention->heading, heading) != NULL)
        return attention;
    }
  return NULL;
}

static void
test_empty (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (RtSheetContent) content = make (record);

  g_assert_cmpstr (content->name, ==, "\u2068Example, Tapering\u2069");
  g_assert_cmpstr (content->period, ==, "9 Apr 2013 · 1 day");
  g_assert_cmpstr (content->prepared, ==, "prepared 9 Apr 2013");
  g_assert_nonnull (content->figures_empty);
  g_assert_nonnull (content->change_reason);
  g_assert_cmpuint (content->changes->len, ==, 0);
  g_assert_cmpuint (content->course->panels->len, ==, 0);
  g_assert_nonnull (content->course->empty_reason);
  g_assert_cmpstr (content->interventions_reason, ==, "No intervention is recorded.");
  g_assert_null (content->watermark);
  g_assert_null (content->audit_head);
}

/* A record with a bit of everything: scores, a change, an end, side effects, a result, a goal. */
static RtRecord *
full_record (void)
{
  RtRecord *record = fixture_record ();
  RtSeries *series = fixture_add_measure (record, "phq9.total", "PHQ-9", RT_MEASURE_SCORE,
                                          RT_DIRECTION_HIGHER_WORSE, 0, 27);
  RtIntervention *sertraline =
      fixture_add_intervention (record, "Sertraline", RT_INTERVENTION_THERAPEUTIC, "mg");
  RtIntervention *bupropion =
      fixture_add_intervention (record, "Bupropion", RT_INTERVENTION_THERAPEUTIC, "mg");
  RtGoal *goal = rt_goal_new ();
  RtAdverseEvent *event = NULL;

  fixture_add_value (series, "2012-08-13", 18);
  fixture_add_value (series, "2012-08-27", 17);
  fixture_add_value (series, "2012-10-29", 9);
  fixture_add_value (series, "2012-11-12", 7);
  fixture_add_step (sertraline, "2012-10-01", RT_REGIMEN_SCHEDULED, 50);
  fixture_add_step (bupropion, "2012-10-08", RT_REGIMEN_SCHEDULED, 300);
  fixture_add_step (bupropion, "2012-10-20", RT_REGIMEN_STOP, -1);
  sertraline->reason = g_strdup ("Low mood");
  bupropion->stop_reason = g_strdup ("Rash");
  event = fixture_add_adverse_event (record, "2012-10-03", "Nausea", RT_SEVERITY_SEVERE);
  event->intervention_id = sertraline->id;
  goal->measure_id = g_strdup ("phq9.total");
  goal->value = 4;
  goal->has_target_date = TRUE;
  rt_calendar_date_from_ymd (2013, 6, 3, &goal->target_date);
  g_ptr_array_add (record->goals, goal);
  record->audit_head = g_strdup ("48:9f3a");
  record->is_demonstration = TRUE;
  return record;
}

static void
add_result (RtRecord *record, gint64 report_id, const char *day, double value)
{
  RtLabReport *report = rt_lab_report_new ();
  RtLabResult *result = rt_lab_result_new ();

  report->id = result->report_id = report_id;
  report->specimen = g_strdup ("serum");
  report->collected_at = fixture_day (day);
  result->analyte_id = g_strdup ("ferritin");
  result->name = g_strdup ("Ferritin");
  result->unit = g_strdup ("ug/L");
  result->has_value = result->has_low = result->has_high = TRUE;
  result->value = value;
  result->value_text = g_strdup_printf ("%g", value);
  result->low = 15;
  result->high = 150;
  g_ptr_array_add (record->lab_reports, report);
  g_ptr_array_add (record->lab_results, result);
}

static void
test_frame (void)
{
  g_autoptr (RtRecord) record = full_record ();
  g_autoptr (RtSheetContent) content = make (record);

  g_assert_cmpstr (content->period, ==, "13 Aug 2012 – 12 Nov 2012 · 92 days");
  g_assert_cmpstr (content->audit_head, ==, "Activity log 48:9f3a");
  g_assert_cmpstr (content->watermark, ==, "Demonstration");
  g_assert_null (content->course->watermark);
  g_assert_nonnull (strstr (content->purpose, "not a certified medical device"));
  g_assert_nonnull (strstr (content->purpose, "Demonstration: this person is invented."));
  g_assert_cmpint (content->prepared_utc_s, ==, 1365495600);
}

/* Turned 23 after the period and before the page was made: one age for every paper and the window,
 * the one beside the date of the page. */
static void
test_age_is_that_of_the_day_it_was_made (void)
{
  g_autoptr (RtRecord) record = full_record ();
  g_autoptr (RtSheetContent) content = NULL;
  g_autofree char *identity = NULL;

  record->patient->has_birth_date = TRUE;
  g_assert_true (rt_calendar_date_from_ymd (1990, 1, 2, &record->patient->birth_date));
  content = make (record);
  identity = rt_paper_identity (record, fixture_moment ("2013-04-09T10:20:00"));
  g_assert_nonnull (strstr (content->facts, "23 years"));
  g_assert_cmpstr (content->facts, ==, identity);
}

static void
test_change (void)
{
  g_autoptr (RtRecord) record = full_record ();
  g_autoptr (RtSheetContent) content = make (record);
  const RtSheetChange *change = g_ptr_array_index (content->changes, 0);

  g_assert_cmpuint (content->changes->len, ==, 1);
  g_assert_cmpstr (change->before, ==, "17.5 (n\u00a0=\u00a02)");
  g_assert_cmpstr (change->after, ==, "8.0 (n\u00a0=\u00a02)");
  g_assert_cmpstr (change->verdict, ==, "better beyond noise");
  g_assert_cmpint (change->tone, ==, RT_FIGURE_BETTER);
  /* Two interventions changed: the table does not say which one did it. */
  g_assert_cmpstr (content->change_title, ==, "What changed with the interventions");
  g_assert_nonnull (strstr (content->change_note, "cannot be told"));
  g_assert_nonnull (strstr (content->change_note, "from 1 Oct 2012 on"));
}

static void
test_interventions (void)
{
  g_autoptr (RtRecord) record = full_record ();
  g_autoptr (RtSheetContent) content = make (record);
  const RtSheetStep *first = g_ptr_array_index (content->steps, 0);
  const RtSheetStep *last = g_ptr_array_index (content->steps, 2);

  g_assert_cmpuint (content->interventions->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (content->interventions, 0), ==,
                   "\u2068Sertraline\u2069: 50\u00a0mg per day, since 1\u00a0Oct\u00a02012");
  g_assert_cmpuint (content->steps->len, ==, 3);
  g_assert_cmpstr (first->reason, ==, "Low mood");
  g_assert_cmpstr (last->what, ==, "stopped");
  g_assert_cmpstr (last->reason, ==, "Rash");
  g_assert_cmpstr (last->name, ==, "");
}

static void
add_use (RtIntervention *intervention, const char *day, double dose)
{
  RtAdministration *use = rt_administration_new ();

  use->at = fixture_day (day);
  use->has_dose = dose > 0;
  use->dose = dose;
  g_ptr_array_add (intervention->administrations, use);
}

/* Something of which only uses are known is in the regimen of the period. */
static void
test_uses_alone (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtIntervention *many =
      fixture_add_intervention (record, "Ketamine", RT_INTERVENTION_THERAPEUTIC, "mg");
  RtIntervention *one =
      fixture_add_intervention (record, "Melatonin", RT_INTERVENTION_THERAPEUTIC, "mg");
  RtIntervention *bare =
      fixture_add_intervention (record, "Massage", RT_INTERVENTION_LIFESTYLE, NULL);
  g_autoptr (RtSheetContent) content = NULL;
  const RtSheetStep *row = NULL;

  add_use (many, "2012-12-24", 40);
  add_use (many, "2013-01-08", 50);
  add_use (one, "2013-01-08", 3);
  add_use (bare, "2013-01-09", 0);
  content = make (record);
  g_assert_cmpuint (content->steps->len, ==, 3);
  row = g_ptr_array_index (content->steps, 0);
  g_assert_cmpstr (row->name, ==, "\u2068Ketamine\u2069");
  g_assert_cmpstr (row->from, ==, "24\u00a0Dec\u00a02012");
  g_assert_cmpstr (row->what, ==, "2 single administrations, the last on 8\u00a0Jan\u00a02013");
  row = g_ptr_array_index (content->steps, 1);
  g_assert_cmpstr (row->what, ==, "3\u00a0mg");
  row = g_ptr_array_index (content->steps, 2);
  g_assert_cmpstr (row->what, ==, "single administration");
}

/* What the practitioner wrote down as a reason stays in the record. */
static void
test_patient_copy (void)
{
  g_autoptr (RtRecord) record = full_record ();
  RtSheetOptions options = { .copy = RT_SHEET_FOR_PATIENT };
  g_autoptr (RtSheetContent) content = rt_sheet_content_new (record, NULL, &options);

  g_assert_cmpstr (content->document_title, ==, "Consultation sheet, patient copy");
  g_assert_cmpuint (content->steps->len, ==, 3);
  for (guint i = 0; i < content->steps->len; i++)
    g_assert_cmpstr (((RtSheetStep *)g_ptr_array_index (content->steps, i))->reason, ==, "");
}

static void
test_attention (void)
{
  g_autoptr (RtRecord) record = full_record ();
  g_autoptr (RtSheetContent) content = make (record);
  const RtSheetAttention *first = g_ptr_array_index (content->attention, 0);
  const RtSheetAttention *end = find_attention (content, "Bupropion");

  g_assert_cmpstr (first->heading, ==, "\u2068Nausea\u2069 (severe)");
  g_assert_cmpstr (first->text, ==,
                   "Since 3 Oct 2012, not recovered. Suspected cause as recorded: "
                   "\u2068Sertraline\u2069.");
  g_assert_cmpint (first->tone, ==, RT_FIGURE_WORSE);
  g_assert_nonnull (end);
  g_assert_cmpstr (end->text, ==,
                   "Last dose: 300\u00a0mg per day, the highest one; no lower step is recorded "
                   "before the end.");
  g_assert_nonnull (find_attention (content, "No laboratory results"));
}

/* Only the last result counts; flag and words come from the one judging core. */
static void
test_results (void)
{
  g_autoptr (RtRecord) record = full_record ();
  g_autoptr (RtSheetContent) low = NULL;
  g_autoptr (RtSheetContent) normal = NULL;
  const RtSheetAttention *ferritin = NULL;

  add_result (record, 1, "2012-08-20", 9.5);
  low = make (record);
  ferritin = find_attention (low, "Ferritin");
  g_assert_nonnull (ferritin);
  g_assert_cmpstr (ferritin->heading, ==, "\u2068Ferritin, serum\u2069: 9.5\u00a0µg/L");
  g_assert_cmpstr (ferritin->text, ==,
                   "Collected 20 Aug 2012; low, 63 % of lower limit; laboratory’s interval "
                   "15–150 µg/L.");
  g_assert_null (low->caveat);
  g_assert_nonnull (strstr (low->results_caveat, "do not measure the brain"));
  add_result (record, 2, "2012-10-20", 50);
  normal = make (record);
  g_assert_null (normal->results_caveat);
  g_assert_null (find_attention (normal, "Ferritin"));
  g_assert_null (find_attention (normal, "No laboratory results"));
}

static void
test_goal_and_extent (void)
{
  g_autoptr (RtRecord) record = full_record ();
  g_autoptr (RtSheetContent) content = make (record);
  const RtSheetExtent *extent = g_ptr_array_index (content->extents, 0);

  g_assert_cmpstr (g_ptr_array_index (content->goals, 0), ==, "phq9.total at most 4 by 3 Jun 2013");
  g_assert_cmpstr (extent->count, ==, "4");
  g_assert_cmpstr (extent->lowest, ==, "7");
  g_assert_cmpstr (extent->median, ==, "13");
  g_assert_cmpstr (extent->highest, ==, "18");
  g_assert_cmpstr (extent->last, ==, "7");
}

static gboolean
says (GPtrArray *lines, const char *words)
{
  for (guint i = 0; i < lines->len; i++)
    if (strstr (g_ptr_array_index (lines, i), words) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_method (void)
{
  g_autoptr (RtRecord) record = full_record ();
  g_autoptr (RtSheetContent) content = make (record);

  g_assert_true (says (content->method, "Baseline: 13 Aug 2012 – 30 Sep 2012 (49 days)"));
  g_assert_true (says (content->method, "reliable change at 95 %"));
  g_assert_true (says (content->method, "Kroenke 2001"));
  g_assert_false (says (content->method, "XmR"));
  g_assert_true (says (content->sources, "Jacobson"));
  g_assert_true (says (content->sources, "Kroenke"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-content/empty", test_empty);
  g_test_add_func ("/sheet-content/frame", test_frame);
  g_test_add_func ("/sheet-content/age", test_age_is_that_of_the_day_it_was_made);
  g_test_add_func ("/sheet-content/change", test_change);
  g_test_add_func ("/sheet-content/interventions", test_interventions);
  g_test_add_func ("/sheet-content/uses-alone", test_uses_alone);
  g_test_add_func ("/sheet-content/patient-copy", test_patient_copy);
  g_test_add_func ("/sheet-content/attention", test_attention);
  g_test_add_func ("/sheet-content/results", test_results);
  g_test_add_func ("/sheet-content/goal-and-extent", test_goal_and_extent);
  g_test_add_func ("/sheet-content/method", test_method);
  return g_test_run ();
}
