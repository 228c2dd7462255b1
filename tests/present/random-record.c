/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "random-record.h"

#include "record-fixture.h"

#define DAY_S (24 * 60 * 60)

/* A text of pieces that have broken layouts and formats before; never empty. */
char *
random_words (GRand *chance, guint longest)
{
  static const char *const pieces[] = { "a",      "Ä",  " ",  "-",  "ß",      "Ω",  "ש",    "ن",
                                        "\u202e", "日", "\n", "%s", "\u0301", "𝔘",  "W",    "i",
                                        "\x01",   ",",  "&",  "<",  "\u2066", "\"", "=1+1", "0" };
  GString *text = g_string_new (NULL);
  guint n = (guint)g_rand_int_range (chance, 1, (gint32)longest);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (chance, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static RtMoment
random_moment (GRand *chance)
{
  RtMoment moment = fixture_day ("2012-01-01");

  moment.local_s += (gint64)g_rand_int_range (chance, 0, 700) * DAY_S;
  if (g_rand_boolean (chance))
    {
      moment.local_s += g_rand_int_range (chance, 0, DAY_S);
      moment.precision = RT_PRECISION_MINUTE;
    }
  return moment;
}

static void
fill_series (GRand *chance, RtSeries *series, double minimum, double maximum)
{
  static const int lengths[] = { 0, 1, 2, 3, 9, 60, 400 };
  int n = lengths[g_rand_int_range (chance, 0, G_N_ELEMENTS (lengths))];
  gboolean whole = g_rand_boolean (chance);
  gboolean constant = g_rand_int_range (chance, 0, 6) == 0;

  for (int i = 0; i < n; i++)
    {
      RtSeriesPoint point = { .at = random_moment (chance) };

      point.value = constant ? minimum : g_rand_double_range (chance, minimum, maximum);
      if (whole)
        point.value = (int)point.value;
      point.prorated = g_rand_int_range (chance, 0, 20) == 0;
      if (g_rand_int_range (chance, 0, 15) == 0)
        point.comparator = (RtComparator)g_rand_int_range (chance, 0, 3);
      rt_series_add (series, &point);
    }
  rt_series_sort (series);
}

static void
add_measure (GRand *chance, RtRecord *record)
{
  static const char *const known[] = { "phq9.total", "gad7.total", "isi.total", "daily_nrs.mood",
                                       "ferritin.serum" };
  static const double ranges[][2] = { { 0, 27 }, { -3, 3 }, { 1, 7 }, { 0, 1e6 }, { 0, 0.001 } };
  const double *range = ranges[g_rand_int_range (chance, 0, G_N_ELEMENTS (ranges))];
  guint number = record->measures->len;
  g_autofree char *id = number < G_N_ELEMENTS (known) && g_rand_boolean (chance)
                            ? g_strdup (known[number])
                            : g_strdup_printf ("import.column%u", number);
  g_autofree char *family = random_words (chance, 20);
  RtSeries *series =
      fixture_add_measure (record, id, family, (RtMeasureKind)g_rand_int_range (chance, 0, 5),
                           (RtDirection)g_rand_int_range (chance, 0, 3), range[0], range[1]);
  RtMeasure *measure = g_ptr_array_index (record->measures, number);

  g_free (measure->name);
  measure->name = random_words (chance, 61);
  measure->unit = g_rand_boolean (chance) ? random_words (chance, 15) : NULL;
  fill_series (chance, series, range[0], range[1]);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  return rt_moment_compare ((*(RtRegimenStep *const *)a)->from, (*(RtRegimenStep *const *)b)->from);
}

static void
add_intervention (GRand *chance, RtRecord *record)
{
  g_autofree char *name = random_words (chance, 61);
  g_autofree char *unit = g_rand_boolean (chance) ? random_words (chance, 10) : NULL;
  RtIntervention *intervention = fixture_add_intervention (
      record, name, (RtInterventionKind)g_rand_int_range (chance, 0, 4), unit);

  intervention->reason = random_words (chance, 80);
  intervention->stop_reason = random_words (chance, 80);
  for (int i = g_rand_int_range (chance, 0, 12); i > 0; i--)
    {
      RtRegimenStep *step = fixture_add_step (intervention, "2012-01-01",
                                              (RtRegimenMode)g_rand_int_range (chance, 0, 5),
                                              g_rand_double_range (chance, -100, 400));

      step->from = random_moment (chance);
      step->approximate = g_rand_boolean (chance);
      step->schedule = g_rand_boolean (chance) ? random_words (chance, 60) : NULL;
      step->planned = g_rand_int_range (chance, 0, 8) == 0;
      step->has_until = g_rand_int_range (chance, 0, 5) == 0;
      step->until = random_moment (chance);
    }
  g_ptr_array_sort (intervention->steps, compare_steps);
}

static void
add_events (GRand *chance, RtRecord *record)
{
  g_autofree char *description = random_words (chance, 80);
  RtAdverseEvent *adverse = fixture_add_adverse_event (record, "2012-05-01", description,
                                                       (RtSeverity)g_rand_int_range (chance, 0, 3));
  RtLifeEvent *life = rt_life_event_new ();
  g_autofree char *phase = random_words (chance, 40);

  adverse->onset = random_moment (chance);
  adverse->has_end = g_rand_boolean (chance);
  adverse->end = random_moment (chance);
  adverse->intervention_id = g_rand_int_range (chance, 0, 4);
  life->from = random_moment (chance);
  life->has_until = g_rand_boolean (chance);
  life->until = random_moment (chance);
  life->description = random_words (chance, 80);
  g_ptr_array_add (record->life_events, life);
  fixture_add_phase (record, g_rand_boolean (chance) ? "baseline" : phase, "2012-02-01",
                     g_rand_boolean (chance) ? "2012-04-01" : NULL);
}

static void
add_goal (GRand *chance, RtRecord *record)
{
  RtGoal *goal = rt_goal_new ();

  if (record->measures->len > 0 && g_rand_boolean (chance))
    goal->measure_id = g_strdup (((RtMeasure *)g_ptr_array_index (record->measures, 0))->id);
  goal->sense = (RtGoalSense)g_rand_int_range (chance, 0, 2);
  goal->value = g_rand_double_range (chance, -10, 30);
  goal->text = random_words (chance, 100);
  g_ptr_array_add (record->goals, goal);
}

static void
add_result (GRand *chance, RtRecord *record)
{
  RtLabReport *report = rt_lab_report_new ();
  RtLabResult *result = rt_lab_result_new ();

  report->id = result->report_id = record->lab_reports->len + 1;
  report->specimen = g_strdup (g_rand_boolean (chance) ? "serum" : "csf");
  report->collected_at = random_moment (chance);
  result->analyte_id = g_rand_boolean (chance) ? g_strdup ("ferritin") : NULL;
  result->name = random_words (chance, 61);
  result->unit = random_words (chance, 12);
  result->has_value = g_rand_boolean (chance);
  result->value = g_rand_double_range (chance, 0, 500);
  result->comparator = (RtComparator)g_rand_int_range (chance, 0, 3);
  result->has_low = g_rand_boolean (chance);
  result->low = 100;
  result->has_high = g_rand_boolean (chance);
  result->high = 200;
  g_ptr_array_add (record->lab_reports, report);
  g_ptr_array_add (record->lab_results, result);
}

/* A record with random numbers of everything, full of texts that are hard to print. */
RtRecord *
random_record (GRand *chance)
{
  RtRecord *record = fixture_record ();

  g_free (record->patient->name);
  record->patient->name = random_words (chance, 61);
  record->patient->preferred_name = random_words (chance, 30);
  for (int i = g_rand_int_range (chance, 0, 9); i > 0; i--)
    add_measure (chance, record);
  for (int i = g_rand_int_range (chance, 0, 5); i > 0; i--)
    add_intervention (chance, record);
  for (int i = g_rand_int_range (chance, 0, 4); i > 0; i--)
    {
      add_events (chance, record);
      add_goal (chance, record);
      add_result (chance, record);
    }
  record->is_demonstration = g_rand_boolean (chance);
  return record;
}
