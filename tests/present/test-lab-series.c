/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "board-fixture.h"
#include "lab-overview.h"
#include "lab-words.h"

/* Which results stand on one line, where the line breaks and why, and how far a result that is only
 * a limit of detection lies outside. */

static RtLabReport *
report_of (RtRecord *record, const char *laboratory, const char *day)
{
  RtLabReport *report = board_fixture_report (record, "serum", day);

  report->laboratory = g_strdup (laboratory);
  report->collection = rt_lab_collection_new ();
  return report;
}

static const RtLabSeriesPoint *
point (const GPtrArray *overview, guint series, guint index)
{
  const RtLabSeries *one = g_ptr_array_index (overview, series);

  return g_ptr_array_index (one->points, index);
}

/* The lines of the trend that hold values, not limits. */
static guint
count_lines (const RtLabSeries *series)
{
  g_autoptr (RtChartSpec) spec = rt_lab_trend_chart (board_fixture_catalogue (), series);
  const RtChartPanel *panel = g_ptr_array_index (spec->panels, 0);
  guint n = 0;

  for (guint i = 0; i < panel->series->len; i++)
    n += g_str_has_prefix (((RtChartSeries *)g_ptr_array_index (panel->series, i))->id, "values-");
  return n;
}

/* Several laboratories join one series, in whatever unit of the kind; each change breaks the line
 * with its reason. */
static void
test_breaks (void)
{
  g_autoptr (RtRecord) record = board_fixture_record ();
  RtLabReport *first = report_of (record, "A", "2026-01-01");
  RtLabReport *second = report_of (record, "A", "2026-01-02");
  RtLabReport *third = report_of (record, "B", "2026-01-03");
  RtLabReport *fourth = report_of (record, "B", "2026-01-04");
  RtLabReport *fifth = report_of (record, "B", "2026-01-05");
  RtLabReport *sixth = report_of (record, "B", "2026-01-06");
  g_autoptr (GPtrArray) overview = NULL;
  const RtLabSeries *series;

  board_fixture_result (record, first, "zinc", 70, "ug/dL");
  board_fixture_result (record, second, "zinc", 11, "umol/L");
  board_fixture_result (record, third, "zinc", 72, "ug/dL");
  board_fixture_result (record, fourth, "zinc", 73, "ug/dL")->method = g_strdup ("ICP-MS");
  board_fixture_result (record, fifth, "zinc", 74, "ug/dL")->method = g_strdup ("ICP-MS");
  board_fixture_result (record, sixth, "zinc", 75, "ug/dL")->method = g_strdup ("ICP-MS");
  fifth->collection->fasting = g_strdup ("yes");
  sixth->collection->fasting = g_strdup ("yes");
  overview = rt_lab_overview (board_fixture_catalogue (), record);
  g_assert_cmpuint (overview->len, ==, 1);
  series = g_ptr_array_index (overview, 0);
  g_assert_cmpuint (series->points->len, ==, 6);
  g_assert_null (point (overview, 0, 0)->break_reason);
  g_assert_null (point (overview, 0, 1)->break_reason);
  g_assert_nonnull (strstr (point (overview, 0, 2)->break_reason, "laboratory"));
  g_assert_nonnull (strstr (point (overview, 0, 3)->break_reason, "method"));
  g_assert_nonnull (strstr (point (overview, 0, 4)->break_reason, "Collected differently"));
  g_assert_null (point (overview, 0, 5)->break_reason);
  g_assert_cmpuint (count_lines (series), ==, 4);
}

/* Another specimen, or a unit of another kind, is another series: nothing is guessed. */
static void
test_not_joined (void)
{
  g_autoptr (RtRecord) record = board_fixture_record ();
  const RtLabReport *serum = report_of (record, "A", "2026-01-01");
  const RtLabReport *plasma = board_fixture_report (record, "plasma", "2026-01-02");
  const RtLabReport *day = board_fixture_report (record, "urine_24h", "2026-01-03");
  const RtLabReport *spot = board_fixture_report (record, "urine_24h", "2026-01-04");
  g_autoptr (GPtrArray) overview = NULL;

  board_fixture_result (record, serum, "zinc", 70, "ug/dL");
  board_fixture_result (record, plasma, "zinc", 70, "ug/dL");
  board_fixture_result (record, day, "five_hiaa", 5, "mg/(24.h)");
  board_fixture_result (record, spot, "five_hiaa", 5, "mg/g{creat}");
  overview = rt_lab_overview (board_fixture_catalogue (), record);
  g_assert_cmpuint (overview->len, ==, 4);
}

static char *
judged (double value, RtComparator comparator, double low, double high)
{
  g_autoptr (RtRecord) record = board_fixture_record ();
  const RtLabReport *report = report_of (record, "A", "2026-01-01");
  RtLabResult *result = board_fixture_result (record, report, "ferritin", value, "ug/L");
  g_autoptr (GPtrArray) overview = NULL;

  result->comparator = comparator;
  result->has_low = result->has_high = TRUE;
  result->low = low;
  result->high = high;
  overview = rt_lab_overview (board_fixture_catalogue (), record);
  return rt_lab_limit_ratio_text (&point (overview, 0, 0)->judgement);
}

static void
assert_judged (double value, RtComparator comparator, const char *wanted)
{
  g_autofree char *said = judged (value, comparator, 15, 100);

  g_assert_cmpstr (said, ==, wanted);
}

/* A bound is named as one and stays true when it is rounded. */
static void
test_bounds (void)
{
  assert_judged (10, RT_COMPARATOR_NONE, "67 % of lower limit");
  assert_judged (10, RT_COMPARATOR_BELOW, "at most 67 % of lower limit");
  assert_judged (9.9001, RT_COMPARATOR_BELOW, "at most 67 % of lower limit");
  assert_judged (7.5, RT_COMPARATOR_BELOW, "at most 50 % of lower limit");
  assert_judged (149, RT_COMPARATOR_NONE, "1.5 × upper limit");
  assert_judged (149, RT_COMPARATOR_ABOVE, "at least 1.4 × upper limit");
  assert_judged (140, RT_COMPARATOR_ABOVE, "at least 1.4 × upper limit");
  assert_judged (20, RT_COMPARATOR_BELOW, NULL);
  assert_judged (90, RT_COMPARATOR_ABOVE, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/present/lab-series/breaks", test_breaks);
  g_test_add_func ("/present/lab-series/not-joined", test_not_joined);
  g_test_add_func ("/present/lab-series/bounds", test_bounds);
  return g_test_run ();
}
