/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "key-figures.h"

#include <locale.h>

#include "course-text.h"
#include "measure-knowledge.h"
#include "own-limits.h"
#include "record-fixture.h"
#include "verdict-words.h"

static RtCatalogue *
load (void)
{
  g_autoptr (GError) error = NULL;
  RtCatalogue *catalogue = rt_catalogue_load_default (&error);

  g_assert_no_error (error);
  return catalogue;
}

/* PHQ-9 scores, two in the baseline, and a change on 1 October. */
static RtRecord *
record_with_scores (const double *scores, guint n)
{
  static const char *const days[] = { "2012-08-13", "2012-08-27", "2012-10-08", "2012-10-22",
                                      "2012-11-05" };
  RtRecord *record = fixture_record ();
  RtSeries *series = fixture_add_measure (record, "phq9.total", "PHQ-9", RT_MEASURE_SCORE,
                                          RT_DIRECTION_HIGHER_WORSE, 0, 27);
  RtIntervention *sertraline =
      fixture_add_intervention (record, "Sertraline", RT_INTERVENTION_THERAPEUTIC, "mg");

  g_free (((RtMeasure *)g_ptr_array_index (record->measures, 0))->name);
  ((RtMeasure *)g_ptr_array_index (record->measures, 0))->name = g_strdup ("PHQ-9");
  for (guint i = 0; i < n; i++)
    fixture_add_value (series, days[i], scores[i]);
  fixture_add_step (sertraline, "2012-10-01", RT_REGIMEN_SCHEDULED, 50);
  return record;
}

static void
check_score (const double *scores,
             guint n,
             RtFigureTone tone,
             const char *band,
             const char *verdict,
             const char *basis)
{
  g_autoptr (RtCatalogue) catalogue = load ();
  g_autoptr (RtRecord) record = record_with_scores (scores, n);
  g_autoptr (RtKeyFigure) figure = rt_key_figure_new_for_measure (record, catalogue, "phq9.total");

  g_assert_cmpstr (figure->title, ==, "PHQ-9");
  g_assert_cmpstr (figure->band, ==, band);
  g_assert_cmpstr (figure->verdict, ==, verdict);
  g_assert_cmpstr (figure->basis, ==, basis);
  g_assert_cmpint (figure->tone, ==, tone);
}

/* The reliable change of the PHQ-9 is 5.6 points (SD 6.1, r 0.89). */
static void
test_scores (void)
{
  check_score ((const double[]){ 18, 16, 12, 8 }, 4, RT_FIGURE_BETTER, "mild",
               "better beyond noise", "change −9.0, noise up to 5.6");
  check_score ((const double[]){ 18, 16, 12 }, 3, RT_FIGURE_PLAIN, "moderate", "within noise",
               "change −5.0, noise up to 5.6");
  check_score ((const double[]){ 10, 10, 16 }, 3, RT_FIGURE_WORSE, "moderately severe",
               "worse beyond noise", "change +6.0, noise up to 5.6");
  check_score ((const double[]){ 4, 4, 1 }, 3, RT_FIGURE_PLAIN, "none-minimal",
               "cannot be shown here", "the baseline is too near the good end of the scale");
}

static void
test_no_baseline (void)
{
  g_autoptr (RtCatalogue) catalogue = load ();
  g_autoptr (RtRecord) record = fixture_record ();
  RtSeries *series = fixture_add_measure (record, "phq9.total", "PHQ-9", RT_MEASURE_SCORE,
                                          RT_DIRECTION_HIGHER_WORSE, 0, 27);
  g_autoptr (RtKeyFigure) figure = NULL;

  fixture_add_value (series, "2013-01-01", 12);
  fixture_add_phase (record, "baseline", "2012-08-13", "2012-09-10");
  figure = rt_key_figure_new_for_measure (record, catalogue, "phq9.total");
  g_assert_cmpstr (figure->value, ==, "12");
  g_assert_null (figure->was);
  g_assert_cmpstr (figure->verdict, ==, "too few values");
  g_assert_cmpstr (figure->basis, ==, "no value in the baseline");
}

/* One value is neither a baseline nor a change; a second one may be both. */
static void
test_only_value (void)
{
  g_autoptr (RtCatalogue) catalogue = load ();
  g_autoptr (RtRecord) one = record_with_scores ((const double[]){ 20 }, 1);
  g_autoptr (RtRecord) two = record_with_scores ((const double[]){ 20, 20 }, 2);
  g_autoptr (RtKeyFigure) only = rt_key_figure_new_for_measure (one, catalogue, "phq9.total");
  g_autoptr (RtKeyFigure) second = rt_key_figure_new_for_measure (two, catalogue, "phq9.total");

  g_assert_cmpstr (only->value, ==, "20");
  g_assert_null (only->was);
  g_assert_cmpstr (only->verdict, ==, "too few values");
  g_assert_cmpstr (only->basis, ==, "nothing before it to compare with");
  g_assert_cmpstr (second->was, ==, "baseline 20.0 (n\u00a0=\u00a02)");
  g_assert_cmpstr (second->verdict, ==, "within noise");
}

static void
test_card (void)
{
  g_autoptr (RtCatalogue) catalogue = load ();
  g_autoptr (RtRecord) record = record_with_scores ((const double[]){ 18, 17, 12, 8 }, 4);
  RtGoal *goal = rt_goal_new ();
  g_autoptr (RtKeyFigure) figure = NULL;
  g_autofree char *trend = NULL;
  g_autofree char *summary = NULL;

  goal->measure_id = g_strdup ("phq9.total");
  goal->sense = RT_GOAL_AT_MOST;
  goal->value = 9;
  g_ptr_array_add (record->goals, goal);
  figure = rt_key_figure_new_for_measure (record, catalogue, "phq9.total");
  g_assert_cmpstr (figure->value, ==, "8");
  g_assert_cmpstr (figure->when, ==, "22 Oct 2012");
  g_assert_cmpstr (figure->goal, ==, "goal ≤ 9");
  g_assert_true (figure->at_goal);
  g_assert_cmpstr (figure->was, ==, "baseline 17.5 (n\u00a0=\u00a02)");
  trend = rt_course_text_trend (record, catalogue, "phq9.total");
  g_assert_cmpstr (trend, ==,
                   "PHQ-9: 8 (22 Oct 2012); mild; baseline 17.5 (n\u00a0=\u00a02); better beyond "
                   "noise; change −9.5, noise up to 5.6.");
  summary = rt_course_text_summary (record, catalogue, "phq9.total");
  g_assert_cmpstr (summary, ==, "4 values, 13 Aug 2012 – 22 Oct 2012; lowest 8, highest 18.");
}

static void
test_prorated (void)
{
  g_autoptr (RtCatalogue) catalogue = load ();
  g_autoptr (RtRecord) record = record_with_scores ((const double[]){ 18, 17, 12 }, 3);
  RtSeries *series = g_ptr_array_index (record->series, 0);
  g_autoptr (RtKeyFigure) figure = NULL;

  g_array_index (series->points, RtSeriesPoint, 2).prorated = TRUE;
  figure = rt_key_figure_new_for_measure (record, catalogue, "phq9.total");
  g_assert_true (figure->prorated);
  g_assert_cmpstr (figure->when, ==, "8 Oct 2012, prorated");
}

/* A rating against the person's own limits: mean 2, moving range 2, so −3.32 to 7.32, and 0 is the
 * end of the scale. */
static void
check_rating (double last, RtDirection direction, RtFigureTone tone, const char *verdict)
{
  static const double zigzag[] = { 1, 3 };
  g_autoptr (RtRecord) record = fixture_record ();
  RtSeries *series =
      fixture_add_measure (record, "mood", NULL, RT_MEASURE_RATING, direction, 0, 10);
  g_autoptr (RtKeyFigure) figure = NULL;

  fixture_add_daily (series, "2012-08-13", 28, zigzag, 2);
  fixture_add_value (series, "2012-10-01", last);
  figure = rt_key_figure_new_for_measure (record, NULL, "mood");
  g_assert_cmpstr (figure->verdict, ==, verdict);
  g_assert_cmpstr (figure->basis, ==, "own limits 0 to 7.32");
  g_assert_cmpint (figure->tone, ==, tone);
}

static void
test_ratings (void)
{
  check_rating (7, RT_DIRECTION_HIGHER_WORSE, RT_FIGURE_PLAIN, "within own limits");
  check_rating (8, RT_DIRECTION_HIGHER_WORSE, RT_FIGURE_WORSE, "worse, beyond own limits");
  check_rating (8, RT_DIRECTION_HIGHER_BETTER, RT_FIGURE_BETTER, "better, beyond own limits");
  check_rating (8, RT_DIRECTION_NEITHER, RT_FIGURE_NOTICE, "above own limits");
}

/* Two days are left out: they are counted as left out. */
static void
test_coverage (void)
{
  static const double zigzag[] = { 4, 6 };
  g_autoptr (RtRecord) record = fixture_record ();
  RtSeries *series = fixture_add_measure (record, "mood", NULL, RT_MEASURE_RATING,
                                          RT_DIRECTION_HIGHER_WORSE, 0, 10);
  g_autoptr (RtKeyFigure) few = NULL;
  g_autoptr (RtKeyFigure) daily = NULL;
  g_autofree char *trend = NULL;

  fixture_add_daily (series, "2012-08-13", 27, zigzag, 2);
  few = rt_key_figure_new_for_measure (record, NULL, "mood");
  g_assert_null (few->coverage);
  fixture_add_value (series, "2012-09-10", 6);
  fixture_add_value (series, "2012-09-12", 4);
  daily = rt_key_figure_new_for_measure (record, NULL, "mood");
  g_assert_cmpstr (daily->coverage, ==, "rated on 29 of 31 days");
  trend = rt_course_text_trend (record, NULL, "mood");
  g_assert_true (g_str_has_suffix (trend, "; rated on 29 of 31 days."));
}

/* Every second day is left out: neither the mean nor the limits take it for a zero. Mean 4.5,
 * moving range 1, so 1.84 to 7.16. */
static void
test_left_out_is_no_zero (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtSeries *series = fixture_add_measure (record, "mood", NULL, RT_MEASURE_RATING,
                                          RT_DIRECTION_HIGHER_WORSE, 0, 10);
  g_autoptr (RtKeyFigure) figure = NULL;

  for (int i = 0; i < 10; i++)
    {
      g_autofree char *day = g_strdup_printf ("2012-08-%02d", 13 + 2 * i);

      fixture_add_value (series, day, i % 2 == 0 ? 4 : 5);
    }
  fixture_add_value (series, "2012-10-01", 7);
  figure = rt_key_figure_new_for_measure (record, NULL, "mood");
  g_assert_cmpstr (figure->basis, ==, "own limits 1.84 to 7.16");
  g_assert_cmpstr (figure->was, ==, "baseline 4.5 (n\u00a0=\u00a010)");
}

static void
check_reason (
    const double *values, guint n_values, guint days, const char *verdict, const char *basis)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtSeries *series = fixture_add_measure (record, "mood", NULL, RT_MEASURE_RATING,
                                          RT_DIRECTION_HIGHER_WORSE, 0, 10);
  g_autoptr (RtKeyFigure) figure = NULL;

  fixture_add_daily (series, "2012-08-13", days, values, n_values);
  fixture_add_value (series, "2012-10-01", 9);
  figure = rt_key_figure_new_for_measure (record, NULL, "mood");
  g_assert_cmpstr (figure->verdict, ==, verdict);
  g_assert_cmpstr (figure->basis, ==, basis);
}

/* A baseline that is short or never moves shows no noise: nothing is claimed. */
static void
test_reasons (void)
{
  check_reason ((const double[]){ 1, 3 }, 2, 7, "too few values",
                "7 values in the baseline, 8 are needed");
  check_reason ((const double[]){ 1, 1, 1, 1, 2, 1, 1 }, 7, 28, "cannot be shown here",
                "the baseline hardly varied, so it shows no noise");
  check_reason ((const double[]){ 1 }, 1, 28, "cannot be shown here",
                "the baseline hardly varied, so it shows no noise");
}

static void
test_several_a_day (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtSeries *series = fixture_add_measure (record, "down", NULL, RT_MEASURE_RATING,
                                          RT_DIRECTION_HIGHER_WORSE, -3, 3);
  g_autoptr (RtKeyFigure) figure = NULL;

  fixture_add_value (series, "2012-08-13T08:00:00", -1);
  fixture_add_value (series, "2012-08-13T12:00:00", 2);
  fixture_add_value (series, "2012-08-14T08:00:00", 1);
  fixture_add_value (series, "2012-08-14T12:00:00", 0);
  figure = rt_key_figure_new_for_measure (record, NULL, "down");
  g_assert_cmpstr (figure->value, ==, "+0.50");
  g_assert_cmpstr (figure->when, ==, "14 Aug 2012, mean of 2");
}

static void
test_side_effects (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (RtKeyFigure) none = rt_key_figure_new_for_side_effects (record);
  g_autoptr (RtKeyFigure) open = NULL;
  RtAdverseEvent *ended = NULL;

  g_assert_cmpstr (none->value, ==, "none open");
  g_assert_cmpstr (none->verdict, ==, "none has been recorded");
  ended = fixture_add_adverse_event (record, "2012-08-20", "Nausea", RT_SEVERITY_SEVERE);
  ended->has_end = TRUE;
  ended->end = fixture_day ("2012-08-25");
  fixture_add_adverse_event (record, "2012-09-20", "Dizziness", RT_SEVERITY_MILD);
  open = rt_key_figure_new_for_side_effects (record);
  g_assert_cmpstr (open->value, ==, "1 open");
  g_assert_cmpstr (open->was, ==, "2 recorded in all");
  g_assert_cmpstr (open->verdict, ==, "\u2068Dizziness\u2069 (mild)");
  g_assert_cmpint (open->tone, ==, RT_FIGURE_NOTICE);
}

/* Bands come from the catalogue, the laboratory's interval from the report. */
static void
test_knowledge (void)
{
  g_autoptr (RtCatalogue) catalogue = load ();
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (RtMeasureKnowledge) phq9 = NULL;
  g_autoptr (RtMeasureKnowledge) ferritin = NULL;
  RtLabReport *report = rt_lab_report_new ();
  RtLabResult *result = rt_lab_result_new ();
  const char *const ids[] = { "ferritin.serum", NULL };
  const char *const scores[] = { "phq9.total", NULL };

  fixture_add_measure (record, "phq9.total", NULL, RT_MEASURE_SCORE, RT_DIRECTION_HIGHER_WORSE, 0,
                       27);
  fixture_add_measure (record, "ferritin.serum", NULL, RT_MEASURE_ANALYTE, RT_DIRECTION_NEITHER, 0,
                       0);
  report->id = result->report_id = 7;
  report->specimen = g_strdup ("serum");
  report->collected_at = fixture_day ("2012-08-13");
  result->analyte_id = g_strdup ("ferritin");
  result->has_low = result->has_high = TRUE;
  result->low = 15;
  result->high = 150;
  g_ptr_array_add (record->lab_reports, report);
  g_ptr_array_add (record->lab_results, result);
  phq9 = rt_measure_knowledge_new (record, catalogue, g_ptr_array_index (record->measures, 0));
  ferritin = rt_measure_knowledge_new (record, catalogue, g_ptr_array_index (record->measures, 1));
  g_assert_cmpuint (phq9->levels->len, ==, 5);
  g_assert_cmpstr (rt_measure_knowledge_level (phq9, 4)->label, ==, "none-minimal");
  g_assert_cmpstr (rt_measure_knowledge_level (phq9, 5)->label, ==, "mild");
  g_assert_cmpstr (rt_measure_knowledge_level (phq9, 27)->label, ==, "severe");
  g_assert_cmpfloat (ferritin->low, ==, 15);
  g_assert_cmpfloat (ferritin->high, ==, 150);
  g_assert_true (rt_course_text_needs_caveat (record, catalogue, ids));
  g_assert_false (rt_course_text_needs_caveat (record, catalogue, scores));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key-figures/scores", test_scores);
  g_test_add_func ("/key-figures/no-baseline", test_no_baseline);
  g_test_add_func ("/key-figures/only-value", test_only_value);
  g_test_add_func ("/key-figures/card", test_card);
  g_test_add_func ("/key-figures/prorated", test_prorated);
  g_test_add_func ("/key-figures/ratings", test_ratings);
  g_test_add_func ("/key-figures/coverage", test_coverage);
  g_test_add_func ("/key-figures/left-out", test_left_out_is_no_zero);
  g_test_add_func ("/key-figures/reasons", test_reasons);
  g_test_add_func ("/key-figures/several-a-day", test_several_a_day);
  g_test_add_func ("/key-figures/side-effects", test_side_effects);
  g_test_add_func ("/key-figures/knowledge", test_knowledge);
  return g_test_run ();
}
