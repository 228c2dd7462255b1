/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "event-words.h"
#include "overview.h"
#include "record-fixture.h"
#include "timeline.h"

/* The overview and the list of entries: what is on them, in which order, and where it leads. */

static RtCatalogue *catalogue;

static RtMoment
now (void)
{
  return fixture_moment ("2026-03-02T09:00");
}

static RtEncounter *
add_encounter (RtRecord *record, gint64 id, const char *at)
{
  RtEncounter *encounter = rt_encounter_new ();

  encounter->id = id;
  encounter->at = fixture_moment (at);
  g_ptr_array_add (record->encounters, encounter);
  return encounter;
}

static RtGoal *
add_goal (RtRecord *record, gint64 id, const char *measure_id, double value, const char *by)
{
  RtGoal *goal = rt_goal_new ();

  goal->id = id;
  goal->measure_id = g_strdup (measure_id);
  goal->value = value;
  goal->text = measure_id == NULL ? g_strdup ("Sing again") : NULL;
  goal->set_at = fixture_moment ("2026-01-05");
  goal->has_target_date = by != NULL;
  if (by != NULL)
    goal->target_date = rt_moment_date (fixture_moment (by));
  g_ptr_array_add (record->goals, goal);
  return goal;
}

static void
add_phq9 (RtRecord *record, double last)
{
  RtSeries *series = fixture_add_measure (record, "phq9.total", "phq9", RT_MEASURE_SCORE,
                                          RT_DIRECTION_HIGHER_WORSE, 0, 27);

  fixture_add_value (series, "2026-01-05T09:00", 17);
  fixture_add_value (series, "2026-02-20T09:00", last);
}

static const RtOverviewLine *
line (const GPtrArray *lines, guint i)
{
  g_assert_cmpuint (i, <, lines->len);
  return g_ptr_array_index (lines, i);
}

static void
empty_record (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (GPtrArray) attention = rt_overview_attention (record, catalogue, now ());
  g_autoptr (GPtrArray) regimen = rt_overview_regimen (record, now ());
  g_autoptr (GPtrArray) encounters = rt_overview_encounters (record, now ());

  g_assert_true (rt_overview_is_empty (record));
  g_assert_cmpuint (attention->len + regimen->len + encounters->len, ==, 0);
  g_assert_null (rt_overview_chart_new (record, catalogue, "phq9.total"));
  add_encounter (record, 1, "2026-03-03T09:00");
  g_assert_false (rt_overview_is_empty (record));
}

/* Pressing things first; what has ended, was read or is reached is no matter of attention. */
static void
attention (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtCriticalAnswer *critical = rt_critical_answer_new ();
  RtLabReport *unread = rt_lab_report_new ();
  RtLabReport *read = rt_lab_report_new ();
  RtAdverseEvent *ended = NULL;
  RtAdverseEvent *open = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  g_ptr_array_add (record->critical_answers, critical);
  unread->collected_at = fixture_moment ("2026-02-01T08:00");
  read->collected_at = fixture_moment ("2026-01-01T08:00");
  read->reviewed = TRUE;
  g_ptr_array_add (record->lab_reports, read);
  g_ptr_array_add (record->lab_reports, unread);
  ended = fixture_add_adverse_event (record, "2026-01-10", "Headache", RT_SEVERITY_MILD);
  ended->outcome = RT_OUTCOME_RECOVERED;
  open = fixture_add_adverse_event (record, "2026-02-10", "Nausea", RT_SEVERITY_SEVERE);
  open->id = 7;
  open->outcome = RT_OUTCOME_NOT_RECOVERED;
  add_phq9 (record, 12);
  add_goal (record, 1, "phq9.total", 9, "2026-03-01");
  add_goal (record, 2, "phq9.total", 9, "2026-03-02");
  add_goal (record, 3, "phq9.total", 14, "2026-02-01");
  lines = rt_overview_attention (record, catalogue, now ());
  g_assert_cmpuint (lines->len, ==, 4);
  g_assert_cmpint (line (lines, 0)->tone, ==, RT_FIGURE_WORSE);
  g_assert_cmpstr (line (lines, 0)->view, ==, "measures");
  g_assert_cmpstr (line (lines, 1)->view, ==, "labs");
  g_assert_nonnull (strstr (line (lines, 2)->title, "Nausea"));
  g_assert_true (line (lines, 2)->is_entry && line (lines, 2)->kind == RT_ENTRY_ADVERSE_EVENT);
  g_assert_cmpint (line (lines, 2)->id, ==, 7);
  g_assert_cmpint (line (lines, 3)->kind, ==, RT_ENTRY_GOAL);
  g_assert_cmpint (line (lines, 3)->id, ==, 1);
}

static void
regimen (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtIntervention *taken =
      fixture_add_intervention (record, "Sertraline", RT_INTERVENTION_THERAPEUTIC, "mg");
  RtIntervention *stopped =
      fixture_add_intervention (record, "Melatonin", RT_INTERVENTION_THERAPEUTIC, "mg");
  g_autoptr (GPtrArray) lines = NULL;

  fixture_add_step (taken, "2026-01-01", RT_REGIMEN_SCHEDULED, 50);
  fixture_add_step (taken, "2026-04-01", RT_REGIMEN_SCHEDULED, 75);
  fixture_add_step (stopped, "2026-01-01", RT_REGIMEN_SCHEDULED, 2);
  fixture_add_step (stopped, "2026-02-01", RT_REGIMEN_STOP, 0);
  lines = rt_overview_regimen (record, now ());
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpstr (line (lines, 0)->title, ==, "Sertraline");
  g_assert_nonnull (strstr (line (lines, 0)->text, "50"));
  g_assert_cmpstr (line (lines, 0)->view, ==, "interventions");
}

static void
next_and_last (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (GPtrArray) lines = NULL;

  add_encounter (record, 1, "2026-01-05T09:00");
  add_encounter (record, 2, "2026-03-02T08:30");
  add_encounter (record, 3, "2026-03-03T10:00");
  add_encounter (record, 4, "2026-04-03T10:00");
  lines = rt_overview_encounters (record, now ());
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpint (line (lines, 0)->id, ==, 3);
  g_assert_cmpint (line (lines, 1)->id, ==, 2);
}

/* The small chart holds every value, and no words of its own. */
static void
small_chart (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (RtChartSpec) spec = NULL;
  const RtChartPanel *panel = NULL;

  add_phq9 (record, 8);
  add_goal (record, 1, "phq9.total", 4, NULL);
  spec = rt_overview_chart_new (record, catalogue, "phq9.total");
  g_assert_cmpuint (spec->panels->len, ==, 1);
  panel = g_ptr_array_index (spec->panels, 0);
  g_assert_cmpuint (rt_chart_panel_n_points (panel), ==, 2);
  g_assert_cmpuint (panel->bands->len, >=, 5);
  g_assert_cmpuint (panel->lines->len, >=, 1);
  g_assert_cmpstr (panel->title, ==, "");
  g_assert_null (rt_chart_panel_band_at (panel, 8));
  g_assert_cmpstr (((const RtChartSeries *)g_ptr_array_index (panel->series, 0))->name, ==,
                   "phq9.total");
}

static void
due (void)
{
  RtCalendarDate day = rt_moment_date (fixture_moment ("2026-02-20"));
  g_autoptr (RtOverviewLine) now_due = rt_overview_due_line (catalogue, "phq9", RT_DUE_NOW, day);
  g_autoptr (RtOverviewLine) late = rt_overview_due_line (catalogue, "phq9", RT_DUE_OVERDUE, day);

  g_assert_null (rt_overview_due_line (catalogue, "phq9", RT_DUE_LATER, day));
  g_assert_cmpstr (now_due->title, ==, "PHQ-9");
  g_assert_cmpint (now_due->tone, ==, RT_FIGURE_PLAIN);
  g_assert_cmpint (late->tone, ==, RT_FIGURE_NOTICE);
  g_assert_cmpstr (late->view, ==, "measures");
}

/* What is planned comes first, its first before its last; then the newest first. */
static void
timeline (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtNote *note = rt_note_new ();
  static const gint64 order[] = { 11, 12, 21, 10 };
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) notes = NULL;

  add_encounter (record, 10, "2026-01-05T09:00");
  add_encounter (record, 11, "2026-03-03T10:00");
  add_encounter (record, 12, "2026-04-03T10:00");
  note->id = 21;
  note->at = fixture_moment ("2026-02-01T10:00");
  note->text = g_strdup ("Sleeps\nbetter");
  note->is_private = TRUE;
  g_ptr_array_add (record->notes, note);
  all = rt_timeline_new (record, catalogue, RT_TIMELINE_ALL, now ());
  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < all->len; i++)
    g_assert_cmpint (((const RtTimelineEntry *)g_ptr_array_index (all, i))->id, ==, order[i]);
  notes = rt_timeline_new (record, catalogue, 1u << RT_ENTRY_NOTE, now ());
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_nonnull (((const RtTimelineEntry *)g_ptr_array_index (notes, 0))->mark);
}

/* Words about a side effect keep names apart and show no marks of direction as signs. */
static void
side_effect_words (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtIntervention *suspect =
      fixture_add_intervention (record, "Sertraline", RT_INTERVENTION_THERAPEUTIC, "mg");
  RtAdverseEvent *event =
      fixture_add_adverse_event (record, "2026-02-10", "Nausea", RT_SEVERITY_MODERATE);
  g_autofree char *facts = NULL;

  suspect->id = 3;
  event->intervention_id = 3;
  event->causality = RT_CAUSALITY_PROBABLE;
  facts = rt_adverse_event_facts (record, event);
  g_assert_nonnull (strstr (facts, "Sertraline"));
  g_assert_null (strstr (facts, "\ufffd"));
  g_assert_true (rt_adverse_event_goes_on (event));
  event->outcome = RT_OUTCOME_RECOVERED;
  g_assert_false (rt_adverse_event_goes_on (event));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/overview/empty", empty_record);
  g_test_add_func ("/overview/attention", attention);
  g_test_add_func ("/overview/regimen", regimen);
  g_test_add_func ("/overview/next-and-last", next_and_last);
  g_test_add_func ("/overview/small-chart", small_chart);
  g_test_add_func ("/overview/due", due);
  g_test_add_func ("/timeline/order", timeline);
  g_test_add_func ("/timeline/side-effect", side_effect_words);
  status = g_test_run ();
  rt_catalogue_unref (catalogue);
  return status;
}
