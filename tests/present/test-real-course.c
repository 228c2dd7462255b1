/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "course-chart.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "baseline-mean.h"
#include "daily-mean.h"
#include "own-limits.h"
#include "record-fixture.h"
#include "sheet-content.h"

/* A real course, where it is at hand: the figures were computed once from its files by a program of
 * a few lines that shares nothing with this one. */

static char *
shared_file (const char *name)
{
  const char *folder = g_getenv ("REUPTAKE_SHARED");
  g_autofree char *path = NULL;
  char *content = NULL;

  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, "data", "tapering-patient", name, NULL);
  if (!g_file_get_contents (path, &content, NULL, NULL))
    return NULL;
  return g_strdelimit (content, "\r", ' ');
}

static int
find_column (const char *header, const char *column)
{
  g_auto (GStrv) names = g_strsplit (header, ",", -1);

  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (g_strstrip (names[i]), column))
      return i;
  g_assert_not_reached ();
}

static void
add_column (RtSeries *series, const char *content, const char *column)
{
  g_auto (GStrv) lines = g_strsplit (content, "\n", -1);
  int index = find_column (lines[0], column);

  for (guint i = 1; lines[i] != NULL && *g_strstrip (lines[i]) != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

      if (*g_strstrip (cells[index]) != '\0')
        fixture_add_value (series, cells[0], g_ascii_strtod (cells[index], NULL));
    }
}

/* Weekly scores, one momentary rating, the doses and the first phase; NULL without the files. */
static RtRecord *
real_record (void)
{
  g_autofree char *weekly = shared_file ("weekly-scl90r-depression.csv");
  g_autofree char *momentary = shared_file ("momentary.csv");
  g_autofree char *doses = shared_file ("venlafaxine.csv");
  g_auto (GStrv) lines = NULL;
  RtRecord *record = NULL;
  RtIntervention *venlafaxine = NULL;

  if (weekly == NULL || momentary == NULL || doses == NULL)
    return NULL;
  record = fixture_record ();
  add_column (fixture_add_measure (record, "weekly.depression_mean", "SCL-90-R", RT_MEASURE_SCORE,
                                   RT_DIRECTION_HIGHER_WORSE, 1, 5),
              weekly, "depression_mean");
  add_column (fixture_add_measure (record, "momentary.mood_down", "Affect", RT_MEASURE_RATING,
                                   RT_DIRECTION_HIGHER_WORSE, -3, 3),
              momentary, "mood_down");
  venlafaxine = fixture_add_intervention (record, "Venlafaxine", RT_INTERVENTION_THERAPEUTIC, "mg");
  lines = g_strsplit (doses, "\n", -1);
  for (guint i = 1; lines[i] != NULL && *g_strstrip (lines[i]) != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

      fixture_add_step (venlafaxine, cells[0], RT_REGIMEN_SCHEDULED,
                        g_ascii_strtod (cells[1], NULL));
    }
  fixture_add_phase (record, "Baseline", "2012-08-13", "2012-09-10");
  return record;
}

#define RECORD_OR_SKIP(record)                                                                     \
  g_autoptr (RtRecord) record = real_record ();                                                    \
  if (record == NULL)                                                                              \
    {                                                                                              \
      g_test_skip ("REUPTAKE_SHARED does not name a folder with the course");                      \
      return;                                                                                      \
    }

static double
mean_between (const RtSeries *series, const char *from, const char *until, guint *n)
{
  double sum = 0;

  *n = 0;
  for (guint i = 0; i < rt_series_length (series); i++)
    {
      const RtSeriesPoint *point = rt_series_point (series, i);

      if (rt_moment_compare (point->at, fixture_day (from)) < 0
          || rt_moment_compare (point->at, fixture_day (until)) >= 0)
        continue;
      sum += point->value;
      *n += 1;
    }
  return sum / *n;
}

/* The published means of the weekly score before and from the 127th day on. */
static void
test_published (void)
{
  RECORD_OR_SKIP (record)
  const RtSeries *weekly = g_ptr_array_index (record->series, 0);
  const RtSeries *down = g_ptr_array_index (record->series, 1);
  guint n = 0;

  g_assert_cmpuint (rt_series_length (weekly), ==, 28);
  g_assert_cmpfloat_with_epsilon (mean_between (weekly, "2012-08-13", "2012-12-17", &n), 1.272,
                                  0.0005);
  g_assert_cmpuint (n, ==, 15);
  g_assert_cmpfloat_with_epsilon (mean_between (weekly, "2012-12-17", "2013-04-09", &n), 1.905,
                                  0.0005);
  g_assert_cmpuint (n, ==, 13);
  g_assert_cmpfloat_with_epsilon (mean_between (down, "2012-08-13", "2013-04-09", &n), 0.17843,
                                  0.000005);
  g_assert_cmpuint (n, ==, 1474);
}

static void
test_sides (void)
{
  RECORD_OR_SKIP (record)
  RtBaseline baseline = rt_baseline_find (record);
  const RtSeries *weekly = g_ptr_array_index (record->series, 0);
  const RtSeries *down = g_ptr_array_index (record->series, 1);
  RtSideMean before = rt_side_mean_before (weekly, &baseline);
  RtSideMean after = rt_side_mean_after (weekly, &baseline);

  g_assert_cmpuint (before.n, ==, 3);
  g_assert_cmpfloat_with_epsilon (before.mean, 1.179667, 1e-6);
  g_assert_cmpuint (after.n, ==, 23);
  g_assert_cmpfloat_with_epsilon (after.mean, 1.662217, 1e-6);
  before = rt_side_mean_before (down, &baseline);
  after = rt_side_mean_after (down, &baseline);
  g_assert_cmpuint (before.n, ==, 28);
  g_assert_cmpfloat_with_epsilon (before.mean, 0.0413265, 1e-7);
  g_assert_cmpuint (after.n, ==, 195);
  g_assert_cmpfloat_with_epsilon (after.mean, 0.2015853, 1e-7);
}

static void
test_limits (void)
{
  RECORD_OR_SKIP (record)
  RtBaseline baseline = rt_baseline_find (record);
  g_auto (RtOwnLimits) limits = rt_own_limits_find (
      g_ptr_array_index (record->measures, 1), g_ptr_array_index (record->series, 1), &baseline);

  g_assert_true (limits.found);
  g_assert_cmpuint (limits.n, ==, 28);
  g_assert_cmpfloat_with_epsilon (limits.low, -0.9638751, 1e-7);
  g_assert_cmpfloat_with_epsilon (limits.high, 1.0465282, 1e-7);
}

static void
test_chart (void)
{
  RECORD_OR_SKIP (record)
  g_autoptr (RtChartSpec) spec = rt_course_chart_new (record, NULL, NULL);
  const RtChartPanel *weekly = NULL;
  const RtChartPanel *down = NULL;
  const RtChartSeries *series = NULL;
  const RtChartLane *lane = NULL;
  guint out = 0;

  g_assert_cmpuint (spec->panels->len, ==, 2);
  g_assert_cmpint (rt_time_range_span (spec->range), ==, 239 * 24 * 60 * 60);
  weekly = g_ptr_array_index (spec->panels, 0);
  g_assert_cmpuint (rt_chart_panel_n_points (weekly), ==, 28);
  g_assert_cmpuint (weekly->bands->len, ==, 0);
  down = g_ptr_array_index (spec->panels, 1);
  g_assert_cmpuint (rt_chart_panel_n_points (down), ==, 238);
  series = g_ptr_array_index (down->series, 0);
  g_assert_cmpint (series->mark, ==, RT_CHART_MARK_SCATTER);
  g_assert_cmpstr (series->end_label, ==, "−0.12");
  for (guint i = 0; i < series->points->len; i++)
    out += g_array_index (series->points, RtChartPoint, i).flags & RT_CHART_POINT_OUT_OF_LIMITS ? 1
                                                                                                : 0;
  /* 17 days lie outside the limits; the three below them are better ones and not marked. */
  g_assert_cmpuint (out, ==, 14);
  lane = g_ptr_array_index (spec->lanes, 0);
  g_assert_cmpuint (lane->steps->len, ==, 9);
  g_assert_cmpfloat (rt_chart_lane_highest_dose (lane), ==, 150);
}

static void
test_sheet (void)
{
  RECORD_OR_SKIP (record)
  g_autoptr (RtSheetContent) content = rt_sheet_content_new (record, NULL, NULL);
  const RtKeyFigure *weekly = g_ptr_array_index (content->figures, 0);
  const RtKeyFigure *down = g_ptr_array_index (content->figures, 1);
  const RtSheetAttention *first = g_ptr_array_index (content->attention, 0);

  g_assert_cmpstr (content->period, ==, "13 Aug 2012 – 8 Apr 2013 · 239 days");
  g_assert_cmpstr (weekly->value, ==, "2.15");
  g_assert_cmpstr (weekly->was, ==, "baseline 1.18 (n\u00a0=\u00a03)");
  g_assert_cmpstr (weekly->verdict, ==, "too few values");
  g_assert_cmpstr (down->value, ==, "−0.12");
  g_assert_cmpstr (down->was, ==, "baseline +0.04 (n\u00a0=\u00a028)");
  g_assert_cmpstr (down->verdict, ==, "within own limits");
  g_assert_cmpstr (first->text, ==,
                   "2 of the 28 days with a value in the last four weeks of the period.");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/real-course/published", test_published);
  g_test_add_func ("/real-course/sides", test_sides);
  g_test_add_func ("/real-course/limits", test_limits);
  g_test_add_func ("/real-course/chart", test_chart);
  g_test_add_func ("/real-course/sheet", test_sheet);
  return g_test_run ();
}
