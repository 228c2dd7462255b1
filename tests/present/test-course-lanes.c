/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "course-lanes.h"

#include <locale.h>
#include <string.h>

#include "course-chart.h"
#include "course-events.h"
#include "course-item.h"
#include "course-selection.h"
#include "record-fixture.h"
#include "record-words.h"

static RtChartSpec *
empty_spec (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Amsterdam");

  return rt_chart_spec_new (rt_time_range_new (rt_moment_utc_s (fixture_day ("2012-08-13")),
                                               rt_moment_utc_s (fixture_day ("2013-04-09"))),
                            zone);
}

static void
test_item (void)
{
  static const RtCourseItem items[] = {
    { RT_COURSE_ITEM_POINT, 0, 0 },
    { RT_COURSE_ITEM_POINT, 34, 1475 },
    { RT_COURSE_ITEM_STEP, 3, 9 },
    { RT_COURSE_ITEM_PHASE, (1u << 28) - 1, (1u << 28) - 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      gint64 number = rt_course_item_pack (items[i].kind, items[i].index, items[i].part);
      RtCourseItem item = rt_course_item_unpack (number);

      g_assert_cmpint (number, !=, 0);
      g_assert_cmpint (item.kind, ==, items[i].kind);
      g_assert_cmpuint (item.index, ==, items[i].index);
      g_assert_cmpuint (item.part, ==, items[i].part);
    }
  g_assert_cmpint (rt_course_item_unpack (0).kind, ==, RT_COURSE_ITEM_NONE);
  g_assert_cmpint (rt_course_item_unpack (-1).kind, ==, RT_COURSE_ITEM_NONE);
  g_assert_cmpint (rt_course_item_unpack (G_MAXINT64).kind, ==, RT_COURSE_ITEM_NONE);
}

static void
test_taper (void)
{
  static const struct
  {
    const char *from;
    double dose;
  } steps[] = { { "2012-08-13", 150 }, { "2012-09-25", 105 }, { "2012-10-01", 73 },
                { "2012-10-08", 51 },  { "2012-10-15", 37 },  { "2012-10-22", 25 },
                { "2012-10-29", 18 },  { "2012-11-05", 12 },  { "2012-11-12", 9 },
                { "2012-11-19", 0 } };
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (RtChartSpec) spec = empty_spec ();
  RtIntervention *venlafaxine =
      fixture_add_intervention (record, "Venlafaxine", RT_INTERVENTION_THERAPEUTIC, "mg");
  const RtChartLane *lane = NULL;
  const RtChartDoseStep *last = NULL;
  const RtChartMarker *stop = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    fixture_add_step (venlafaxine, steps[i].from, RT_REGIMEN_SCHEDULED, steps[i].dose);
  rt_course_add_interventions (spec, record);
  g_assert_cmpuint (spec->lanes->len, ==, 1);
  lane = g_ptr_array_index (spec->lanes, 0);
  g_assert_cmpint (lane->type, ==, RT_CHART_LANE_DOSE);
  g_assert_cmpint (lane->kind, ==, RT_CHART_KIND_THERAPEUTIC);
  g_assert_cmpstr (lane->subtitle, ==, "mg per day");
  g_assert_cmpstr (lane->end_note, ==, "stopped 19 Nov 2012");
  g_assert_cmpuint (lane->steps->len, ==, 9);
  last = g_ptr_array_index (lane->steps, 8);
  g_assert_cmpfloat (last->dose, ==, 9);
  g_assert_false (last->open);
  g_assert_cmpint (last->to, ==, rt_moment_utc_s (fixture_day ("2012-11-19")));
  /* The first day is the begin of the axis, not an event on it; of so many changes only the first
   * is marked. */
  g_assert_cmpuint (spec->markers->len, ==, 2);
  stop = g_ptr_array_index (spec->markers, 1);
  g_assert_cmpint (stop->kind, ==, RT_CHART_MARKER_STOP);
  g_assert_cmpstr (stop->label, ==, "\u2068Venlafaxine\u2069 ends");
}

/* A depot has no amount of a day, and the lane says so; where both kinds stand, only the unit. */
static void
test_what_numbers_count (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtIntervention *depot =
      fixture_add_intervention (record, "Paliperidone", RT_INTERVENTION_THERAPEUTIC, "mg");
  RtRegimenStep *step = NULL;
  g_autofree char *monthly = NULL;
  g_autofree char *both = NULL;

  fixture_add_step (depot, "2012-08-13", RT_REGIMEN_SCHEDULED, 75);
  step = g_ptr_array_index (depot->steps, 0);
  step->timing = rt_dose_timing_parse ("weeks=4");
  monthly = rt_intervention_unit_text (depot);
  g_assert_cmpstr (monthly, ==, "mg each time");
  fixture_add_step (depot, "2012-12-13", RT_REGIMEN_SCHEDULED, 6);
  both = rt_intervention_unit_text (depot);
  g_assert_cmpstr (both, ==, "mg");
}

/* A fall from every day to some days of the week is a fall on the lane. */
static void
test_means_of_a_week (void)
{
  static const struct
  {
    const char *from, *timing;
    double dose; /* below 0: the timing has it */
  } steps[] = { { "2012-08-13", "daily", 10 },
                { "2012-09-25", "weekdays=mon,wed,fri", 10 },
                { "2012-11-01", "weekdays=mon*5,thu*2", -1 } };
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (RtChartSpec) spec = empty_spec ();
  RtIntervention *warfarin =
      fixture_add_intervention (record, "Warfarin", RT_INTERVENTION_THERAPEUTIC, "mg");
  const RtChartLane *lane = NULL;
  const RtChartDoseStep *bar = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      RtRegimenStep *step =
          fixture_add_step (warfarin, steps[i].from, RT_REGIMEN_SCHEDULED, steps[i].dose);

      step->timing = rt_dose_timing_parse (steps[i].timing);
    }
  rt_course_add_interventions (spec, record);
  lane = g_ptr_array_index (spec->lanes, 0);
  g_assert_cmpint (lane->type, ==, RT_CHART_LANE_DOSE);
  g_assert_cmpstr (lane->subtitle, ==, "mg per day");
  g_assert_cmpuint (lane->steps->len, ==, 3);
  bar = g_ptr_array_index (lane->steps, 0);
  g_assert_cmpfloat (bar->dose, ==, 10);
  g_assert_null (bar->average);
  bar = g_ptr_array_index (lane->steps, 1);
  g_assert_cmpfloat_with_epsilon (bar->dose, 30.0 / 7, 1e-12);
  g_assert_cmpstr (bar->average, ==,
                   "on average 4.286\u00a0mg per day (10\u00a0mg on Monday, Wednesday and Friday)");
  bar = g_ptr_array_index (lane->steps, 2);
  g_assert_cmpfloat_with_epsilon (bar->dose, 1, 1e-12);
  g_assert_nonnull (strstr (bar->average, "5\u00a0mg on Monday"));
}

static void
test_bars_and_singles (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (RtChartSpec) spec = empty_spec ();
  RtIntervention *propranolol =
      fixture_add_intervention (record, "Propranolol", RT_INTERVENTION_THERAPEUTIC, "mg");
  RtIntervention *rhythm =
      fixture_add_intervention (record, "Regular sleep", RT_INTERVENTION_LIFESTYLE, NULL);
  RtAdministration *use = rt_administration_new ();
  const RtChartLane *lane = NULL;
  const RtChartDoseStep *bar = NULL;
  const RtChartEvent *event = NULL;

  fixture_add_step (propranolol, "2012-09-01", RT_REGIMEN_AS_NEEDED, 20);
  fixture_add_step (propranolol, "2012-09-08", RT_REGIMEN_SINGLE, 20);
  fixture_add_step (propranolol, "2012-10-20", RT_REGIMEN_SINGLE, 20);
  use->at = fixture_day ("2012-12-24");
  use->has_dose = TRUE;
  use->dose = 40;
  g_ptr_array_add (propranolol->administrations, use);
  fixture_add_step (rhythm, "2012-09-01", RT_REGIMEN_SCHEDULED, -1)->approximate = TRUE;
  fixture_add_step (rhythm, "2013-01-01", RT_REGIMEN_STOP, -1);
  rt_course_add_interventions (spec, record);
  g_assert_cmpuint (spec->lanes->len, ==, 2);
  lane = g_ptr_array_index (spec->lanes, 0);
  g_assert_cmpint (lane->type, ==, RT_CHART_LANE_BAR);
  g_assert_cmpuint (lane->steps->len, ==, 1);
  g_assert_cmpuint (lane->events->len, ==, 3);
  event = g_ptr_array_index (lane->events, 2);
  g_assert_cmpint (event->glyph, ==, RT_CHART_GLYPH_AS_NEEDED);
  g_assert_cmpstr (event->label, ==, "40\u00a0mg");
  g_assert_cmpint (rt_course_item_unpack (event->item).kind, ==, RT_COURSE_ITEM_USE);
  bar = g_ptr_array_index (lane->steps, 0);
  g_assert_true (bar->open);
  g_assert_true (bar->as_needed);
  g_assert_cmpstr (bar->label, ==, "");
  g_assert_cmpstr (lane->subtitle, ==, "as needed");
  lane = g_ptr_array_index (spec->lanes, 1);
  bar = g_ptr_array_index (lane->steps, 0);
  g_assert_true (bar->approximate_start);
  g_assert_false (bar->open);
  g_assert_cmpstr (lane->subtitle, ==, "lifestyle factor");
}

/* Uses of which no step is known have a lane of their own, where they fall into the time. */
static void
test_uses_alone (void)
{
  static const char *const days[] = { "2012-09-01", "2012-12-24", "2014-01-01" };
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (RtChartSpec) spec = empty_spec ();
  RtIntervention *ketamine =
      fixture_add_intervention (record, "Ketamine", RT_INTERVENTION_THERAPEUTIC, "mg");
  RtIntervention *later =
      fixture_add_intervention (record, "Melatonin", RT_INTERVENTION_THERAPEUTIC, "mg");
  const RtChartLane *lane = NULL;
  RtMoment from, to;

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      RtAdministration *use = rt_administration_new ();

      use->at = fixture_day (days[i]);
      use->has_dose = TRUE;
      use->dose = 40;
      g_ptr_array_add (i < 2 ? ketamine->administrations : later->administrations, use);
    }
  rt_course_add_interventions (spec, record);
  g_assert_cmpuint (spec->lanes->len, ==, 1);
  lane = g_ptr_array_index (spec->lanes, 0);
  g_assert_cmpuint (lane->steps->len, ==, 0);
  g_assert_cmpuint (lane->events->len, ==, 2);
  g_assert_cmpint (((const RtChartEvent *)g_ptr_array_index (lane->events, 0))->glyph, ==,
                   RT_CHART_GLYPH_SINGLE_DOSE);
  g_assert_true (rt_record_span (record, &from, &to));
  g_assert_cmpint (rt_moment_compare (from, fixture_day (days[0])), ==, 0);
  g_assert_cmpint (rt_moment_compare (to, fixture_day (days[2])), ==, 0);
}

/* What is not known to the day has fading ends; what is planned is apart from what was taken. */
static void
test_doubts_and_plans (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (RtChartSpec) spec = empty_spec ();
  RtIntervention *tyrosine =
      fixture_add_intervention (record, "Tyrosine", RT_INTERVENTION_PRECURSOR, "mg");
  RtRegimenStep *step = fixture_add_step (tyrosine, "2012-09-01", RT_REGIMEN_SCHEDULED, 500);
  const RtChartLane *lane = NULL;
  const RtChartDoseStep *bar = NULL;

  step->from.precision = RT_PRECISION_MONTH;
  fixture_add_step (tyrosine, "2012-11-01", RT_REGIMEN_SCHEDULED, 1000)->approximate = TRUE;
  fixture_add_step (tyrosine, "2013-02-01", RT_REGIMEN_SCHEDULED, 500)->planned = TRUE;
  fixture_add_step (tyrosine, "2013-03-01", RT_REGIMEN_STOP, -1)->planned = TRUE;
  rt_course_add_interventions (spec, record);
  lane = g_ptr_array_index (spec->lanes, 0);
  g_assert_cmpuint (lane->steps->len, ==, 3);
  bar = g_ptr_array_index (lane->steps, 0);
  g_assert_cmpint (bar->from_early, ==, 0);
  g_assert_cmpint (bar->from_late, ==, 30 * 86400);
  g_assert_cmpint (bar->to_early, ==, 7 * 86400);
  g_assert_cmpint (bar->to_late, ==, 7 * 86400);
  g_assert_cmpstr (bar->from_text, ==, "Sep 2012");
  bar = g_ptr_array_index (lane->steps, 1);
  g_assert_true (bar->open);
  g_assert_true (bar->approximate_start);
  g_assert_false (bar->planned);
  bar = g_ptr_array_index (lane->steps, 2);
  g_assert_true (bar->planned);
  g_assert_false (bar->open);
  g_assert_cmpint (bar->to, ==, rt_moment_utc_s (fixture_day ("2013-03-01")));
  g_assert_null (lane->end_note);
  for (guint i = 0; i < spec->markers->len; i++)
    g_assert_cmpint (((RtChartMarker *)g_ptr_array_index (spec->markers, i))->kind, !=,
                     RT_CHART_MARKER_STOP);
}

/* Forty interventions: a lane for each, and no forest of lines through the panels. */
static void
test_many_interventions (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (RtChartSpec) spec = empty_spec ();

  for (guint i = 0; i < 40; i++)
    {
      RtIntervention *one =
          fixture_add_intervention (record, "Something", (RtInterventionKind)(i % 4), "mg");

      fixture_add_step (one, "2012-09-01", RT_REGIMEN_SCHEDULED, 5);
      fixture_add_step (one, "2012-10-01", RT_REGIMEN_STOP, -1);
    }
  rt_course_add_interventions (spec, record);
  g_assert_cmpuint (spec->lanes->len, ==, 40);
  g_assert_cmpuint (spec->markers->len, ==, 0);
}

static void
test_outside_the_time_axis (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (RtChartSpec) spec = empty_spec ();
  RtIntervention *before =
      fixture_add_intervention (record, "Before", RT_INTERVENTION_COFACTOR, "mg");
  RtIntervention *after =
      fixture_add_intervention (record, "After", RT_INTERVENTION_COFACTOR, "mg");

  fixture_add_step (before, "2011-01-01", RT_REGIMEN_SCHEDULED, 5);
  fixture_add_step (before, "2011-06-01", RT_REGIMEN_STOP, -1);
  fixture_add_step (after, "2014-01-01", RT_REGIMEN_SCHEDULED, 5);
  rt_course_add_interventions (spec, record);
  g_assert_cmpuint (spec->lanes->len, ==, 0);
  g_assert_cmpuint (spec->markers->len, ==, 0);
}

static void
test_events_and_phases (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (RtChartSpec) spec = empty_spec ();
  const RtChartLane *lane = NULL;
  const RtChartPhase *phase = NULL;

  rt_course_add_events (spec, record, TRUE, TRUE);
  g_assert_cmpuint (spec->lanes->len, ==, 0);
  fixture_add_adverse_event (record, "2012-10-01", "Dizziness", RT_SEVERITY_MILD);
  fixture_add_phase (record, "follow-up", "2013-01-15", NULL);
  rt_course_add_events (spec, record, TRUE, TRUE);
  rt_course_add_phases (spec, record);
  lane = g_ptr_array_index (spec->lanes, 0);
  g_assert_cmpuint (lane->events->len, ==, 1);
  g_assert_cmpstr (((RtChartEvent *)g_ptr_array_index (lane->events, 0))->label, ==,
                   "\u2068Dizziness\u2069 (mild)");
  phase = g_ptr_array_index (spec->phases, 0);
  g_assert_cmpint (phase->to, ==, spec->range.to);
}

static void
add_measure (RtRecord *record,
             const char *id,
             const char *family,
             RtMeasureKind kind,
             RtDirection direction,
             guint n)
{
  static const double values[] = { 1, 2 };
  RtSeries *series = fixture_add_measure (record, id, family, kind, direction, 0, 10);

  fixture_add_daily (series, "2012-08-13", n, values, 2);
}

/* Goals first, then scores, then ratings of different families, none without values. */
static void
test_selection (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (GPtrArray) chosen = NULL;
  RtGoal *goal = rt_goal_new ();
  static const char *const expected[] = { "sleep", "phq9.total", "down",     "tired",
                                          "pager", "irritable",  "phq9.part" };

  add_measure (record, "pager", "evening", RT_MEASURE_RATING, RT_DIRECTION_NEITHER, 200);
  add_measure (record, "down", "mood", RT_MEASURE_RATING, RT_DIRECTION_HIGHER_WORSE, 198);
  add_measure (record, "irritable", "mood", RT_MEASURE_RATING, RT_DIRECTION_HIGHER_WORSE, 200);
  add_measure (record, "tired", "body", RT_MEASURE_RATING, RT_DIRECTION_HIGHER_WORSE, 100);
  add_measure (record, "sleep", "night", RT_MEASURE_RATING, RT_DIRECTION_HIGHER_BETTER, 10);
  add_measure (record, "empty", "x", RT_MEASURE_SCORE, RT_DIRECTION_HIGHER_WORSE, 0);
  add_measure (record, "phq9.total", "phq9", RT_MEASURE_SCORE, RT_DIRECTION_HIGHER_WORSE, 4);
  add_measure (record, "phq9.part", "phq9", RT_MEASURE_SCORE, RT_DIRECTION_HIGHER_WORSE, 4);
  goal->measure_id = g_strdup ("sleep");
  g_ptr_array_add (record->goals, goal);
  chosen = rt_course_select_measures (record, NULL, 9);
  g_assert_cmpuint (chosen->len, ==, 7);
  for (guint i = 0; i < chosen->len; i++)
    g_assert_cmpstr (g_ptr_array_index (chosen, i), ==, expected[i]);
}

/* A goal is a line on the panel of its measure, marked on the last day it may take, and spoken; the
 * time axis makes room for that day, but not for one far away. */
static void
test_goal (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (RtChartSpec) spec = NULL;
  g_autoptr (RtChartSpec) far = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  const RtCourseOptions options = { .zone = zone };
  RtGoal *goal = rt_goal_new ();
  GPtrArray *lines = NULL;
  const RtChartLine *line = NULL;
  gint64 last = rt_moment_utc_s (fixture_day ("2013-04-30"));

  add_measure (record, "sleep", "night", RT_MEASURE_SCORE, RT_DIRECTION_HIGHER_BETTER, 200);
  goal->measure_id = g_strdup ("sleep");
  goal->sense = RT_GOAL_AT_LEAST;
  goal->value = 7;
  goal->has_target_date = TRUE;
  rt_calendar_date_from_ymd (2013, 4, 1, &goal->target_date);
  goal->target_date.precision = RT_PRECISION_MONTH;
  g_ptr_array_add (record->goals, goal);
  spec = rt_course_chart_new (record, NULL, &options);
  lines = ((RtChartPanel *)g_ptr_array_index (spec->panels, 0))->lines;
  line = g_ptr_array_index (lines, lines->len - 1);
  g_assert_cmpint (line->kind, ==, RT_CHART_LINE_GOAL);
  g_assert_cmpfloat (line->value, ==, 7);
  g_assert_cmpint (line->until, ==, last);
  g_assert_nonnull (strstr (line->label, "2013"));
  g_assert_nonnull (strstr (line->words, "7"));
  g_assert_nonnull (strstr (line->words, "2013"));
  g_assert_cmpint (spec->range.to, >, last);
  rt_calendar_date_from_ymd (2043, 4, 1, &goal->target_date);
  far = rt_course_chart_new (record, NULL, &options);
  g_assert_cmpint (far->range.to, <, rt_moment_utc_s (fixture_day ("2014-01-01")));
}

/* A result of ferritin in serum: in the report, and on the course. */
static void
add_ferritin (RtRecord *record,
              RtSeries *series,
              gint64 id,
              const char *day,
              double value,
              const char *method)
{
  RtLabReport *report = rt_lab_report_new ();
  RtLabResult *result = rt_lab_result_new ();

  report->id = id;
  report->specimen = g_strdup ("serum");
  report->collected_at = fixture_moment (day);
  result->id = id;
  result->report_id = id;
  result->analyte_id = g_strdup ("ferritin");
  result->name = g_strdup ("Ferritin");
  result->unit = g_strdup ("ug/L");
  result->method = g_strdup (method);
  result->has_value = TRUE;
  result->value = value;
  g_ptr_array_add (record->lab_reports, report);
  g_ptr_array_add (record->lab_results, result);
  fixture_add_value (series, day, value);
}

/* Where the method changed, the course does not join a laboratory value with the one before, as its
 * trend does not, and says why; one far outlier breaks the axis. */
static void
test_laboratory (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (RtCatalogue) catalogue = rt_catalogue_load_default (NULL);
  g_autoptr (RtChartSpec) spec = NULL;
  RtSeries *series = fixture_add_measure (record, "ferritin.serum", NULL, RT_MEASURE_ANALYTE,
                                          RT_DIRECTION_NEITHER, 0, 0);
  const RtChartPanel *panel = NULL;
  const RtChartSeries *drawn = NULL;

  add_ferritin (record, series, 1, "2012-09-01T08:00:00", 40, "immunoassay");
  add_ferritin (record, series, 2, "2012-10-01T08:00:00", 42, "immunoassay");
  add_ferritin (record, series, 3, "2012-11-01T08:00:00", 55, "mass spectrometry");
  add_ferritin (record, series, 4, "2012-12-01T08:00:00", 2400, "mass spectrometry");
  spec = rt_course_chart_new (record, catalogue, NULL);
  g_assert_cmpuint (spec->panels->len, ==, 1);
  panel = g_ptr_array_index (spec->panels, 0);
  drawn = g_ptr_array_index (panel->series, 0);
  g_assert_cmpuint (drawn->points->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      const RtChartPoint *point = &g_array_index (drawn->points, RtChartPoint, i);

      g_assert_cmpint (point->flags & RT_CHART_POINT_APART, ==, i == 2 ? RT_CHART_POINT_APART : 0);
      g_assert_true ((rt_chart_series_note (drawn, point) != NULL) == (i == 2));
    }
  g_assert_cmpuint (panel->n_breaks, ==, 1);
}

/* Critical answers have a lane of their own on the screen, and none without any. */
static void
test_critical (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (RtChartSpec) none = empty_spec ();
  g_autoptr (RtChartSpec) spec = empty_spec ();
  g_autoptr (RtCatalogue) catalogue = rt_catalogue_load_default (NULL);
  RtCriticalAnswer *answer = rt_critical_answer_new ();
  const RtChartLane *lane;
  const RtChartEvent *event;

  rt_course_add_critical (none, record, catalogue);
  g_assert_cmpuint (none->lanes->len, ==, 0);
  answer->instrument_id = g_strdup ("phq9");
  answer->item = 9;
  answer->score = 1;
  answer->answered_at = fixture_day ("2012-10-01");
  g_ptr_array_add (record->critical_answers, answer);
  rt_course_add_critical (spec, record, catalogue);
  g_assert_cmpuint (spec->lanes->len, ==, 1);
  lane = g_ptr_array_index (spec->lanes, 0);
  g_assert_cmpuint (lane->events->len, ==, 1);
  event = g_ptr_array_index (lane->events, 0);
  g_assert_cmpint (event->t, ==, rt_moment_utc_s (answer->answered_at));
  g_assert_nonnull (strstr (event->label, "PHQ-9"));
  g_assert_cmpint (event->glyph, ==, RT_CHART_GLYPH_CRITICAL_ANSWER);
  g_assert_cmpint (rt_course_item_unpack (event->item).kind, ==, RT_COURSE_ITEM_CRITICAL);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/course-lanes/critical", test_critical);
  g_test_add_func ("/course/goal", test_goal);
  g_test_add_func ("/course/laboratory", test_laboratory);
  g_test_add_func ("/course/item", test_item);
  g_test_add_func ("/course/taper", test_taper);
  g_test_add_func ("/course/bars", test_bars_and_singles);
  g_test_add_func ("/course/uses-alone", test_uses_alone);
  g_test_add_func ("/course/what-numbers-count", test_what_numbers_count);
  g_test_add_func ("/course/means", test_means_of_a_week);
  g_test_add_func ("/course/doubts-and-plans", test_doubts_and_plans);
  g_test_add_func ("/course/many", test_many_interventions);
  g_test_add_func ("/course/outside", test_outside_the_time_axis);
  g_test_add_func ("/course/events", test_events_and_phases);
  g_test_add_func ("/course/selection", test_selection);
  return g_test_run ();
}
