/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-panel.h"

#include <math.h>

#define DAY 86400

static void
test_refuses_what_is_no_number (void)
{
  g_autoptr (RtChartSeries) series = rt_chart_series_new ("a", "A", RT_CHART_MARK_LINE);

  g_assert_false (rt_chart_series_add_value (series, 1, NAN, 0));
  g_assert_false (rt_chart_series_add_value (series, 1, INFINITY, 0));
  g_assert_false (rt_chart_series_add_summary (series, 1, -INFINITY));
  g_assert_cmpuint (series->points->len, ==, 0);
  g_assert_true (rt_chart_series_add_value (series, 1, 0, 7));
  g_assert_cmpfloat (series->lowest, ==, 0);
  g_assert_cmpfloat (series->highest, ==, 0);
}

static void
test_sorts_and_finds (void)
{
  g_autoptr (RtChartSeries) series = rt_chart_series_new ("a", "A", RT_CHART_MARK_LINE);

  rt_chart_series_add_value (series, 30, 3, 1);
  rt_chart_series_add_value (series, 10, 1, 2);
  rt_chart_series_add_value (series, 20, 2, 3);
  rt_chart_series_add_value (series, 20, 5, 4);
  rt_chart_series_settle (series);
  g_assert_cmpint (g_array_index (series->points, RtChartPoint, 0).item, ==, 2);
  /* Equal times keep their order: both are values of that moment. */
  g_assert_cmpint (g_array_index (series->points, RtChartPoint, 1).item, ==, 3);
  g_assert_cmpint (g_array_index (series->points, RtChartPoint, 2).item, ==, 4);
  g_assert_cmpuint (rt_chart_series_find (series, 0), ==, 0);
  g_assert_cmpuint (rt_chart_series_find (series, 20), ==, 1);
  g_assert_cmpuint (rt_chart_series_find (series, 21), ==, 3);
  g_assert_cmpuint (rt_chart_series_find (series, 99), ==, 4);
}

static void
test_shares_notes (void)
{
  g_autoptr (RtChartSeries) series = rt_chart_series_new ("a", "A", RT_CHART_MARK_LINE);
  RtChartPoint point = { .t = 1, .value = 2 };

  g_assert_null (rt_chart_series_note (series, &point));
  point.note = rt_chart_series_add_note (series, "after bananas");
  g_assert_cmpuint (rt_chart_series_add_note (series, "after bananas"), ==, point.note);
  g_assert_cmpuint (rt_chart_series_add_note (series, "frozen late"), !=, point.note);
  g_assert_cmpstr (rt_chart_series_note (series, &point), ==, "after bananas");
  point.note = 99;
  g_assert_null (rt_chart_series_note (series, &point));
}

static void
test_medians (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (RtChartSeries) series = rt_chart_series_new ("a", "A", RT_CHART_MARK_SCATTER);
  RtChartPoint below = { .t = 2 * DAY, .value = 0, .censoring = RT_CHART_BELOW };
  const double values[] = { 5, 1, 9, 4 };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    rt_chart_series_add_value (series, i * DAY, values[i], 0);
  rt_chart_series_add (series, &below);
  rt_chart_series_add_value (series, 20 * DAY, 7, 0);
  rt_chart_series_summarise (series, 7, utc);
  g_assert_cmpuint (series->summary->len, ==, 2);
  /* 1 4 5 9 without the censored 0; placed half-way between the first and the fourth day. */
  g_assert_cmpfloat (g_array_index (series->summary, RtChartPoint, 0).value, ==, 4.5);
  g_assert_cmpint (g_array_index (series->summary, RtChartPoint, 0).t, ==, 3 * DAY / 2);
  g_assert_cmpfloat (g_array_index (series->summary, RtChartPoint, 1).value, ==, 7);
  rt_chart_series_summarise (series, 7, utc);
  g_assert_cmpuint (series->summary->len, ==, 2);
}

/* A week of local days is not a week of UTC days when a clock change lies between. */
static void
test_medians_by_local_day (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Amsterdam");
  g_autoptr (RtChartSeries) series = rt_chart_series_new ("a", "A", RT_CHART_MARK_SCATTER);
  g_autoptr (GDateTime) before = g_date_time_new (zone, 2024, 3, 30, 23, 30, 0);
  g_autoptr (GDateTime) after = g_date_time_new (zone, 2024, 3, 31, 23, 30, 0);
  g_autoptr (GDateTime) next = g_date_time_new (zone, 2024, 4, 1, 0, 15, 0);

  rt_chart_series_add_value (series, g_date_time_to_unix (before), 1, 0);
  rt_chart_series_add_value (series, g_date_time_to_unix (after), 2, 0);
  rt_chart_series_add_value (series, g_date_time_to_unix (next), 3, 0);
  rt_chart_series_summarise (series, 1, zone);
  g_assert_cmpuint (series->summary->len, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/series/no-number", test_refuses_what_is_no_number);
  g_test_add_func ("/chart/series/sort", test_sorts_and_finds);
  g_test_add_func ("/chart/series/notes", test_shares_notes);
  g_test_add_func ("/chart/series/medians", test_medians);
  g_test_add_func ("/chart/series/medians-local", test_medians_by_local_day);
  return g_test_run ();
}
