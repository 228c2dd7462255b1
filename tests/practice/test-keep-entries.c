/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <math.h>

#include "keep-entries.h"
#include "patient-choice.h"
#include "practice-fixture.h"
#include "read-record.h"
#include "verify.h"

/* What is written into a record by hand: recorded, corrected, withdrawn, taken back, drafted. */

static RtRecord *
record (PracticeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RtRecord *read = rt_practice_read_record (fixture->practice, fixture->patient_id, NULL, &error);

  g_assert_no_error (error);
  return read;
}

static GPtrArray *
list_of (const RtRecord *read, RtEntryKind kind)
{
  GPtrArray *const lists[] = { read->encounters,  read->notes,  read->adverse_events,
                               read->life_events, read->phases, read->goals };

  return lists[kind];
}

static RtEncounter *
new_encounter (PracticeFixture *fixture)
{
  RtEncounter *encounter = rt_encounter_new ();

  encounter->patient_id = fixture->patient_id;
  encounter->at = practice_fixture_moment ("2026-03-01T10:30");
  encounter->kind = RT_ENCOUNTER_VIDEO;
  encounter->practitioner = g_strdup ("Dr Ü");
  return encounter;
}

static RtNote *
new_note (PracticeFixture *fixture)
{
  RtNote *note = rt_note_new ();

  note->patient_id = fixture->patient_id;
  note->at = practice_fixture_moment ("2026-03-01T10:45");
  note->text = g_strdup ("Sleeps better.\nWants to go on.");
  note->is_private = TRUE;
  return note;
}

static RtAdverseEvent *
new_adverse_event (PracticeFixture *fixture)
{
  RtAdverseEvent *event = rt_adverse_event_new ();

  event->patient_id = fixture->patient_id;
  event->onset = practice_fixture_moment ("2026-02");
  event->description = g_strdup ("Nausea");
  event->severity = RT_SEVERITY_MODERATE;
  event->outcome = RT_OUTCOME_NOT_RECOVERED;
  return event;
}

static RtLifeEvent *
new_life_event (PracticeFixture *fixture)
{
  RtLifeEvent *event = rt_life_event_new ();

  event->patient_id = fixture->patient_id;
  event->from = practice_fixture_moment ("2026-02-10");
  event->description = g_strdup ("Moved house");
  return event;
}

static RtPhase *
new_phase (PracticeFixture *fixture)
{
  RtPhase *phase = rt_phase_new ();

  phase->patient_id = fixture->patient_id;
  phase->from = practice_fixture_moment ("2026-01-01");
  phase->has_until = TRUE;
  phase->until = practice_fixture_moment ("2026-02-01");
  phase->name = g_strdup ("Baseline");
  phase->source = g_strdup ("entry");
  return phase;
}

static RtGoal *
new_goal (PracticeFixture *fixture)
{
  RtGoal *goal = rt_goal_new ();

  goal->patient_id = fixture->patient_id;
  goal->domain = RT_DOMAIN_SLEEP;
  goal->measure_id = g_strdup ("isi.total");
  goal->value = 7;
  goal->set_at = practice_fixture_moment ("2026-03-02");
  goal->has_target_date = TRUE;
  goal->target_date = rt_moment_date (practice_fixture_moment ("2026-06-01"));
  return goal;
}

static gpointer
new_entry (PracticeFixture *fixture, RtEntryKind kind)
{
  switch (kind)
    {
    case RT_ENTRY_ENCOUNTER:
      return new_encounter (fixture);
    case RT_ENTRY_NOTE:
      return new_note (fixture);
    case RT_ENTRY_ADVERSE_EVENT:
      return new_adverse_event (fixture);
    case RT_ENTRY_LIFE_EVENT:
      return new_life_event (fixture);
    case RT_ENTRY_PHASE:
      return new_phase (fixture);
    default:
      return new_goal (fixture);
    }
}

static void
change (RtEntryKind kind, gpointer entry)
{
  switch (kind)
    {
    case RT_ENTRY_ENCOUNTER:
      ((RtEncounter *)entry)->reason = g_strdup ("Second opinion");
      break;
    case RT_ENTRY_NOTE:
      g_set_str (&((RtNote *)entry)->text, "Sleeps worse.");
      break;
    case RT_ENTRY_ADVERSE_EVENT:
      ((RtAdverseEvent *)entry)->severity = RT_SEVERITY_SEVERE;
      ((RtAdverseEvent *)entry)->note = g_strdup ("Twice a day");
      break;
    case RT_ENTRY_LIFE_EVENT:
      g_set_str (&((RtLifeEvent *)entry)->description, "Moved to another town");
      break;
    case RT_ENTRY_PHASE:
      g_set_str (&((RtPhase *)entry)->name, "Before treatment");
      break;
    default:
      ((RtGoal *)entry)->value = 9;
      break;
    }
}

static gboolean
is_changed (RtEntryKind kind, gconstpointer entry)
{
  switch (kind)
    {
    case RT_ENTRY_ENCOUNTER:
      return g_strcmp0 (((const RtEncounter *)entry)->reason, "Second opinion") == 0
             && ((const RtEncounter *)entry)->kind == RT_ENCOUNTER_VIDEO
             && g_str_equal (((const RtEncounter *)entry)->practitioner, "Dr Ü");
    case RT_ENTRY_NOTE:
      return g_str_equal (((const RtNote *)entry)->text, "Sleeps worse.")
             && ((const RtNote *)entry)->is_private;
    case RT_ENTRY_ADVERSE_EVENT:
      return ((const RtAdverseEvent *)entry)->severity == RT_SEVERITY_SEVERE
             && g_strcmp0 (((const RtAdverseEvent *)entry)->note, "Twice a day") == 0
             && ((const RtAdverseEvent *)entry)->onset.precision == RT_PRECISION_MONTH;
    case RT_ENTRY_LIFE_EVENT:
      return g_str_equal (((const RtLifeEvent *)entry)->description, "Moved to another town");
    case RT_ENTRY_PHASE:
      return g_str_equal (((const RtPhase *)entry)->name, "Before treatment")
             && g_str_equal (((const RtPhase *)entry)->source, "entry");
    default:
      return ((const RtGoal *)entry)->value == 9 && ((const RtGoal *)entry)->has_target_date;
    }
}

/* The whole life of an entry of every kind. */
static void
every_kind (PracticeFixture *fixture, gconstpointer unused)
{
  for (RtEntryKind kind = 0; kind < RT_N_ENTRY_KINDS; kind++)
    {
      g_autoptr (GError) error = NULL;
      gpointer entry = new_entry (fixture, kind);
      g_autoptr (RtRecord) added = NULL;
      g_autoptr (RtRecord) amended = NULL;
      g_autoptr (RtRecord) withdrawn = NULL;
      g_autoptr (RtRecord) returned = NULL;

      g_assert_true (rt_practice_save_entry (fixture->practice, kind, entry, &error));
      added = record (fixture);
      g_assert_cmpuint (list_of (added, kind)->len, ==, 1);
      g_assert_false (is_changed (kind, g_ptr_array_index (list_of (added, kind), 0)));
      change (kind, entry);
      g_assert_true (rt_practice_save_entry (fixture->practice, kind, entry, &error));
      g_assert_no_error (error);
      amended = record (fixture);
      g_assert_cmpuint (list_of (amended, kind)->len, ==, 1);
      g_assert_true (is_changed (kind, g_ptr_array_index (list_of (amended, kind), 0)));
      g_assert_cmpstr (rt_entry_head (g_ptr_array_index (list_of (amended, kind), 0))->uuid, ==,
                       rt_entry_head (entry)->uuid);
      g_assert_true (rt_practice_withdraw_entry (fixture->practice, kind, entry, &error));
      withdrawn = record (fixture);
      g_assert_cmpuint (list_of (withdrawn, kind)->len, ==, 0);
      g_assert_false (rt_practice_save_entry (fixture->practice, kind, entry, &error));
      g_assert_nonnull (error);
      g_clear_error (&error);
      g_assert_true (rt_practice_take_back_withdrawal (fixture->practice, kind, entry, &error));
      returned = record (fixture);
      g_assert_cmpuint (list_of (returned, kind)->len, ==, 1);
      g_assert_true (is_changed (kind, g_ptr_array_index (list_of (returned, kind), 0)));
      rt_entry_free (kind, entry);
    }
}

/* The entry of another patient cannot be changed through this one. */
static void
only_ones_own (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (RtPatient) other = rt_patient_new ();
  g_autoptr (RtNote) note = new_note (fixture);
  g_autoptr (RtAdverseEvent) event = new_adverse_event (fixture);
  g_autoptr (GError) error = NULL;

  other->name = g_strdup ("Other, Ben");
  g_assert_true (rt_practice_add_patient (fixture->practice, other, NULL));
  g_assert_true (rt_practice_save_entry (fixture->practice, RT_ENTRY_NOTE, note, NULL));
  note->patient_id = other->id;
  g_assert_false (rt_practice_save_entry (fixture->practice, RT_ENTRY_NOTE, note, &error));
  g_clear_error (&error);
  event->intervention_id = 4711;
  g_assert_false (
      rt_practice_save_entry (fixture->practice, RT_ENTRY_ADVERSE_EVENT, event, &error));
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND);
}

static void
refused (PracticeFixture *fixture, RtEntryKind kind, gpointer entry)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtRecord) read = NULL;

  g_assert_false (rt_practice_save_entry (fixture->practice, kind, entry, &error));
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID);
  read = record (fixture);
  g_assert_cmpuint (list_of (read, kind)->len, ==, 0);
  rt_entry_free (kind, entry);
}

static void
what_cannot_be_right (PracticeFixture *fixture, gconstpointer unused)
{
  RtNote *empty = new_note (fixture);
  RtNote *tomorrow = new_note (fixture);
  RtAdverseEvent *backwards = new_adverse_event (fixture);
  RtAdverseEvent *unnamed = new_adverse_event (fixture);
  RtAdverseEvent *both = new_adverse_event (fixture);
  RtPhase *turned = new_phase (fixture);
  RtGoal *wordless = new_goal (fixture);
  RtGoal *endless = new_goal (fixture);
  RtEncounter *vague = new_encounter (fixture);
  RtLifeEvent *silent = new_life_event (fixture);

  g_set_str (&empty->text, " \n\t ");
  refused (fixture, RT_ENTRY_NOTE, empty);
  tomorrow->at = practice_fixture_moment ("2026-03-03");
  refused (fixture, RT_ENTRY_NOTE, tomorrow);
  backwards->outcome = RT_OUTCOME_RECOVERED;
  backwards->onset = practice_fixture_moment ("2026-02-10");
  backwards->has_end = TRUE;
  backwards->end = practice_fixture_moment ("2026-02-09");
  refused (fixture, RT_ENTRY_ADVERSE_EVENT, backwards);
  unnamed->causality = RT_CAUSALITY_PROBABLE;
  refused (fixture, RT_ENTRY_ADVERSE_EVENT, unnamed);
  both->has_end = TRUE;
  both->end = practice_fixture_moment ("2026-03-01");
  refused (fixture, RT_ENTRY_ADVERSE_EVENT, both);
  turned->until = turned->from;
  refused (fixture, RT_ENTRY_PHASE, turned);
  g_clear_pointer (&wordless->measure_id, g_free);
  refused (fixture, RT_ENTRY_GOAL, wordless);
  endless->value = INFINITY;
  refused (fixture, RT_ENTRY_GOAL, endless);
  vague->at = practice_fixture_moment ("2026-03");
  refused (fixture, RT_ENTRY_ENCOUNTER, vague);
  g_set_str (&silent->description, "");
  refused (fixture, RT_ENTRY_LIFE_EVENT, silent);
}

static void
drafts (PracticeFixture *fixture, gconstpointer unused)
{
  RtPractice *practice = fixture->practice;
  g_autofree char *none = rt_practice_read_draft (practice, fixture->patient_id, "note", NULL);
  g_autofree char *first = NULL;
  g_autofree char *other = NULL;
  g_autofree char *after = NULL;

  g_assert_cmpstr (none, ==, "");
  g_assert_true (rt_practice_keep_draft (practice, fixture->patient_id, "note", "Half a", NULL));
  g_assert_true (
      rt_practice_keep_draft (practice, fixture->patient_id, "note", "Half a sentence", NULL));
  first = rt_practice_read_draft (practice, fixture->patient_id, "note", NULL);
  g_assert_cmpstr (first, ==, "Half a sentence");
  other = rt_practice_read_draft (practice, fixture->patient_id, "goal", NULL);
  g_assert_cmpstr (other, ==, "");
  g_assert_true (rt_practice_keep_draft (practice, fixture->patient_id, "note", "", NULL));
  after = rt_practice_read_draft (practice, fixture->patient_id, "note", NULL);
  g_assert_cmpstr (after, ==, "");
}

static void
plan (PracticeFixture *fixture, const char *when)
{
  g_autoptr (RtEncounter) encounter = new_encounter (fixture);
  g_autoptr (GError) error = NULL;

  encounter->at = practice_fixture_moment (when);
  g_assert_true (rt_practice_save_entry (fixture->practice, RT_ENTRY_ENCOUNTER, encounter, &error));
  g_assert_no_error (error);
}

/* The list tells the last contact from the next one. */
static void
visits_in_the_list (PracticeFixture *fixture, gconstpointer unused)
{
  static const char *const visits[] = { "2026-02-20T10:00", "2026-03-02T08:30", "2026-03-04T11:00",
                                        "2026-03-20T11:00" };
  g_autoptr (GPtrArray) list = NULL;
  const RtPatientSummary *summary;
  g_autofree char *last = NULL;
  g_autofree char *next = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (visits); i++)
    plan (fixture, visits[i]);
  list = rt_practice_list_patients (fixture->practice, NULL, FALSE, NULL);
  summary = g_ptr_array_index (list, 0);
  g_assert_true (summary->has_last_visit && summary->has_next_visit);
  last = rt_calendar_date_to_iso (rt_moment_date (summary->last_visit));
  next = rt_calendar_date_to_iso (rt_moment_date (summary->next_visit));
  g_assert_cmpstr (last, ==, "2026-03-02");
  g_assert_cmpstr (next, ==, "2026-03-04");
}

static RtPatientSummary *
summary_of (const char *name, const char *next, guint n_due, guint n_critical)
{
  RtPatientSummary *summary = g_new0 (RtPatientSummary, 1);

  summary->patient = rt_patient_new ();
  g_set_str (&summary->patient->name, name);
  summary->has_next_visit = next != NULL;
  if (next != NULL)
    summary->next_visit = practice_fixture_moment (next);
  summary->n_due = n_due;
  summary->n_critical = n_critical;
  return summary;
}

static char *
names_after (RtPatientChoice choice)
{
  g_autoptr (GPtrArray) list =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_patient_summary_free);
  GString *names = g_string_new (NULL);
  RtPatientSummary *archived = summary_of ("E", NULL, 0, 0);

  archived->patient->archived = TRUE;
  g_ptr_array_add (list, summary_of ("A", "2026-03-09T10:00", 0, 0));
  g_ptr_array_add (list, summary_of ("B", NULL, 1, 0));
  g_ptr_array_add (list, summary_of ("C", "2026-03-03T10:00", 0, 0));
  g_ptr_array_add (list, summary_of ("D", "2026-03-02T16:00", 0, 1));
  g_ptr_array_add (list, archived);
  rt_patient_choice_apply (choice, list, rt_clock_today ());
  for (guint i = 0; i < list->len; i++)
    g_string_append (names, ((RtPatientSummary *)g_ptr_array_index (list, i))->patient->name);
  return g_string_free_and_steal (names);
}

static void
choices_of_patients (PracticeFixture *fixture, gconstpointer unused)
{
  static const char *const expected[RT_N_PATIENT_CHOICES] = { "ABCDE", "DCABE", "DB", "DC", "E" };

  for (guint choice = 0; choice < RT_N_PATIENT_CHOICES; choice++)
    {
      g_autofree char *names = names_after ((RtPatientChoice)choice);

      g_assert_cmpstr (names, ==, expected[choice]);
    }
}

int
main (int argc, char *argv[])
{
  const char *locale = g_getenv ("REUPTAKE_TEST_LC_ALL");

  setlocale (LC_ALL, locale != NULL ? locale : "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, run)                                                                             \
  g_test_add ("/keep-entries/" name, PracticeFixture, NULL, practice_fixture_set_up, run,          \
              practice_fixture_tear_down)
  ADD ("every-kind", every_kind);
  ADD ("only-ones-own", only_ones_own);
  ADD ("what-cannot-be-right", what_cannot_be_right);
  ADD ("drafts", drafts);
  ADD ("visits-in-the-list", visits_in_the_list);
  ADD ("choices-of-patients", choices_of_patients);
#undef ADD
  return g_test_run ();
}
