/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "intervention-facts.h"
#include "keep-interventions.h"
#include "plan-content.h"
#include "practice-fixture.h"
#include "quick-entry.h"
#include "read-record.h"
#include "record-words.h"
#include "regimen-words.h"

/* Regimens as they stand in letters, and every entry of the catalogue: entered, stored, read again
 * and printed, without anything lost on the way. */

typedef struct
{
  RtPractice *practice;
  RtPatient *patient;
  GTimeZone *zone;
} Fixture;

static RtCalendarDate
day (const char *text)
{
  RtCalendarDate date;

  g_assert_true (rt_calendar_date_parse (text, &date, NULL));
  return date;
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->practice = practice_fixture_open ();
  fixture->zone = g_time_zone_new_local ();
  fixture->patient = rt_patient_new ();
  fixture->patient->name = g_strdup ("Example, Ann");
  g_assert_true (rt_practice_add_patient (fixture->practice, fixture->patient, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  practice_fixture_assert_sound (fixture->practice);
  practice_fixture_close (fixture->practice);
  rt_patient_free (fixture->patient);
  g_time_zone_unref (fixture->zone);
}

/* A line as it stands in a letter, the plan printed from it, one line for each step:
 * name: from: what, until. */
static const struct
{
  const char *line, *plan;
} letters[] = {
#include "regimen-letters.h"
};

static RtQuickEntry *
read_line (const Fixture *fixture, const char *line)
{
  RtQuickEntry *entry = rt_quick_entry_read (rt_practice_catalogue (fixture->practice), "en", line,
                                             day ("2026-03-02"), fixture->zone);

  if (entry->questions->len == 1
      && ((RtQuickQuestion *)g_ptr_array_index (entry->questions, 0))->ask == RT_QUICK_ASK_NAME)
    rt_quick_entry_keep_name (entry, RT_INTERVENTION_LIFESTYLE);
  if (entry->questions->len > 0)
    g_error ("“%s”: %s", line,
             ((RtQuickQuestion *)g_ptr_array_index (entry->questions, 0))->sentence);
  if (entry->not_understood->len > 0)
    g_error ("“%s”: “%s” is not understood", line,
             (const char *)g_ptr_array_index (entry->not_understood, 0));
  return entry;
}

/* The record with the one intervention that was stored last. */
static RtRecord *
read_again (const Fixture *fixture, const RtIntervention **intervention)
{
  g_autoptr (GError) error = NULL;
  RtRecord *record =
      rt_practice_read_record (fixture->practice, fixture->patient->id, NULL, &error);

  g_assert_no_error (error);
  *intervention = g_ptr_array_index (record->interventions, record->interventions->len - 1);
  return record;
}

static void
assert_same_timing (const RtDoseTiming *one, const RtDoseTiming *other)
{
  g_autofree char *first = one != NULL ? rt_dose_timing_to_text (one) : NULL;
  g_autofree char *second = other != NULL ? rt_dose_timing_to_text (other) : NULL;

  g_assert_cmpstr (first, ==, second);
}

static void
assert_same_step (const RtRegimenStep *one, const RtRegimenStep *other)
{
  g_assert_cmpint (one->mode, ==, other->mode);
  g_assert_cmpint (rt_moment_compare (one->from, other->from), ==, 0);
  g_assert_cmpint (one->from.precision, ==, other->from.precision);
  g_assert_cmpint (one->approximate, ==, other->approximate);
  g_assert_cmpint (one->has_until, ==, other->has_until);
  if (one->has_until)
    g_assert_cmpint (rt_moment_compare (one->until, other->until), ==, 0);
  g_assert_cmpstr (one->dose_text, ==, other->dose_text);
  g_assert_cmpstr (one->unit, ==, other->unit);
  g_assert_cmpstr (one->maximum_text, ==, other->maximum_text);
  g_assert_cmpstr (one->reason, ==, other->reason);
  g_assert_cmpstr (one->note, ==, other->note);
  g_assert_cmpint (one->planned, ==, other->planned);
  assert_same_timing (one->timing, other->timing);
}

static void
assert_same (const RtIntervention *one, const RtIntervention *other)
{
  g_assert_cmpstr (one->name, ==, other->name);
  g_assert_cmpstr (one->catalogue_id, ==, other->catalogue_id);
  g_assert_cmpint (one->kind, ==, other->kind);
  g_assert_cmpstr (one->product, ==, other->product);
  g_assert_cmpstr (one->strength, ==, other->strength);
  g_assert_cmpstr (one->unit, ==, other->unit);
  g_assert_cmpstr (one->reason, ==, other->reason);
  g_assert_cmpstr (one->decided_by, ==, other->decided_by);
  g_assert_cmpuint (one->ingredients->len, ==, other->ingredients->len);
  g_assert_cmpuint (one->steps->len, ==, other->steps->len);
  for (guint i = 0; i < one->steps->len; i++)
    assert_same_step (g_ptr_array_index (one->steps, i), g_ptr_array_index (other->steps, i));
}

/* Everything is still to come on the eve of the first step, so the plan holds every step. */
static char *
printed (const RtRecord *record, const RtIntervention *intervention)
{
  const RtRegimenStep *first = g_ptr_array_index (intervention->steps, 0);
  RtMoment eve = first->from;
  g_autoptr (RtPlanContent) plan = NULL;
  GString *text = g_string_new (NULL);

  eve.local_s -= 1;
  plan = rt_plan_content_new (record, eve);
  for (guint i = 0; i < plan->planned->len; i++)
    {
      const RtPlanLine *line = g_ptr_array_index (plan->planned, i);

      g_string_append_printf (text, "%s%s: %s: %s%s%s", i > 0 ? "; " : "", line->name, line->from,
                              line->what, *line->until != '\0' ? ", until " : "", line->until);
    }
  /* Where a line may break is another matter. */
  g_string_replace (text, "\302\240", " ", 0);
  return g_string_free_and_steal (text);
}

/* What is printed of a step says what was stored: read again, it is the same. */
static void
read_printed (const Fixture *fixture, const RtIntervention *intervention, const RtRegimenStep *step)
{
  g_autofree char *words = rt_regimen_step_text (intervention, step);
  g_autoptr (RtQuickEntry) entry = NULL;
  const RtRegimenStep *read;

  if (step->mode == RT_REGIMEN_STOP || step->mode == RT_REGIMEN_PAUSE || *words == '\0')
    return;
  entry = rt_quick_entry_read_step (rt_practice_catalogue (fixture->practice), "de", intervention,
                                    words, day ("2026-03-02"), fixture->zone);
  g_test_message ("%s", words);
  if (entry->questions->len > 0)
    g_error ("“%s”: %s", words,
             ((RtQuickQuestion *)g_ptr_array_index (entry->questions, 0))->sentence);
  g_assert_cmpuint (entry->not_understood->len, ==, 0);
  read = g_ptr_array_index (entry->draft->steps, 0);
  g_assert_cmpint (read->mode, ==, step->mode);
  g_assert_cmpfloat (read->dose, ==, step->dose);
  g_assert_cmpstr (rt_intervention_unit_of (entry->draft, read), ==,
                   rt_intervention_unit_of (intervention, step));
  assert_same_timing (read->timing, step->timing);
}

static void
as_in_letters (Fixture *fixture, gconstpointer unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autoptr (RtQuickEntry) entry = read_line (fixture, letters[i].line);
      g_autoptr (RtRecord) record = NULL;
      g_autofree char *plan = NULL;
      g_autoptr (GError) error = NULL;
      const RtIntervention *stored = NULL;

      g_test_message ("%s", letters[i].line);
      entry->draft->patient_id = fixture->patient->id;
      g_assert_true (rt_practice_add_intervention (fixture->practice, entry->draft, &error));
      g_assert_no_error (error);
      record = read_again (fixture, &stored);
      assert_same (stored, entry->draft);
      plan = printed (record, stored);
      g_assert_cmpstr (plan, ==, letters[i].plan);
      for (guint s = 0; s < stored->steps->len; s++)
        read_printed (fixture, stored, g_ptr_array_index (stored->steps, s));
      g_assert_true (rt_practice_withdraw_intervention (fixture->practice, stored, &error));
    }
}

static void
open_entry (const Fixture *fixture, const RtInterventionEntry *entry)
{
  g_autoptr (GPtrArray) facts =
      rt_intervention_facts (rt_practice_catalogue (fixture->practice), entry);

  g_assert_cmpuint (facts->len, >, 0);
}

/* Every entry: opened, added, stepped, stopped and printed. */
static void
every_entry (Fixture *fixture, gconstpointer unused)
{
  const GPtrArray *entries = rt_catalogue_interventions (rt_practice_catalogue (fixture->practice));

  for (guint i = 0; i < entries->len; i++)
    {
      const RtInterventionEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *line = g_strdup_printf ("%s 10 mg daily from 1 February 2026", entry->name);
      g_autoptr (RtQuickEntry) read = read_line (fixture, line);
      g_autoptr (RtQuickEntry) step = NULL;
      g_autoptr (RtRecord) record = NULL;
      g_autoptr (RtRecord) stepped = NULL;
      g_autoptr (RtRecord) ended = NULL;
      g_autoptr (RtPlanContent) plan = NULL;
      g_autoptr (GError) error = NULL;
      const RtIntervention *stored = NULL;

      g_test_message ("%s", line);
      open_entry (fixture, entry);
      g_assert_true (rt_catalogue_entry_of (rt_practice_catalogue (fixture->practice),
                                            read->draft->catalogue_id)
                     == entry);
      read->draft->patient_id = fixture->patient->id;
      g_assert_true (rt_practice_add_intervention (fixture->practice, read->draft, &error));
      record = read_again (fixture, &stored);
      step = rt_quick_entry_read_step (rt_practice_catalogue (fixture->practice), "en", stored,
                                       "20 mg twice daily from 15 February 2026",
                                       day ("2026-03-02"), fixture->zone);
      g_assert_true (rt_practice_add_regimen_step (
          fixture->practice, stored, g_ptr_array_index (step->draft->steps, 0), &error));
      stepped = read_again (fixture, &stored);
      g_assert_true (rt_practice_stop_intervention (
          fixture->practice, stored, rt_moment_from_date (day ("2026-03-01"), fixture->zone),
          "trial over", &error));
      ended = read_again (fixture, &stored);
      g_assert_cmpuint (stored->steps->len, ==, 3);
      plan = rt_plan_content_new (ended, rt_moment_from_date (day ("2026-02-20"), fixture->zone));
      g_assert_cmpuint (plan->now->len, ==, 1);
      g_assert_cmpstr (((RtPlanLine *)g_ptr_array_index (plan->now, 0))->what, ==,
                       "20\u00a0mg 2 times a day");
      g_assert_cmpuint (plan->planned->len, ==, 1);
      g_assert_true (rt_practice_withdraw_intervention (fixture->practice, stored, &error));
    }
}

static RtRational
random_amount (void)
{
  static const int denominators[] = { 1, 1, 2, 4, 5, 10 };

  return rt_rational (g_test_rand_int_range (1, 400),
                      denominators[g_test_rand_int_range (0, G_N_ELEMENTS (denominators))]);
}

static void
random_times (RtDoseTiming *timing)
{
  gboolean amounts = g_test_rand_bit ();
  int n = amounts ? g_test_rand_int_range (2, 5) : g_test_rand_int_range (0, 4);

  for (int i = 0; i < n; i++)
    {
      rt_dose_timing_add_time (timing, (RtDaytime)i, 0);
      if (amounts)
        {
          RtDoseTime *time = &g_array_index (timing->times, RtDoseTime, (guint)i);

          time->has_amount = TRUE;
          time->amount = random_amount ();
        }
    }
  if (timing->times->len == 0)
    timing->times_per_day = g_test_rand_int_range (0, 2) * g_test_rand_int_range (2, 5);
}

/* A sound timing of the kinds that are written in a line. */
static RtDoseTiming *
random_timing (void)
{
  static const RtDoseRhythm rhythms[] = { RT_DOSE_DAILY, RT_DOSE_DAYS,    RT_DOSE_WEEKDAYS,
                                          RT_DOSE_WEEKS, RT_DOSE_MONTHS,  RT_DOSE_CYCLE,
                                          RT_DOSE_TURNS, RT_DOSE_PER_WEEK };
  RtDoseTiming *timing =
      rt_dose_timing_new (rhythms[g_test_rand_int_range (0, G_N_ELEMENTS (rhythms))]);

  if (timing->rhythm == RT_DOSE_DAYS || timing->rhythm == RT_DOSE_CYCLE)
    timing->every = g_test_rand_int_range (2, 30);
  else if (timing->rhythm == RT_DOSE_WEEKS || timing->rhythm == RT_DOSE_MONTHS)
    timing->every = g_test_rand_int_range (1, 13);
  else if (timing->rhythm == RT_DOSE_PER_WEEK)
    timing->every = g_test_rand_int_range (2, 7);
  if (timing->rhythm == RT_DOSE_CYCLE)
    timing->off = g_test_rand_int_range (2, 15);
  if (timing->rhythm == RT_DOSE_WEEKDAYS)
    timing->weekdays = (guint)g_test_rand_int_range (1, 128);
  if (timing->rhythm == RT_DOSE_DAILY)
    random_times (timing);
  if (timing->rhythm == RT_DOSE_WEEKDAYS && g_test_rand_bit ()
      && (timing->weekdays & (timing->weekdays - 1)) != 0)
    {
      timing->has_weekday_amounts = TRUE;
      for (guint i = 0; i < 7; i++)
        timing->weekday_amounts[i] =
            rt_rational ((timing->weekdays & ((1U << i) - 1)) == 0 ? 10 : 15, 1);
    }
  for (int i = 0; timing->rhythm == RT_DOSE_TURNS && i < 2; i++)
    {
      RtRational amount = random_amount ();

      g_array_append_val (timing->turns, amount);
    }
  if (g_test_rand_int_range (0, 3) == 0)
    timing->meal = (RtMealRelation)g_test_rand_int_range (1, 6);
  if (timing->rhythm == RT_DOSE_DAILY && g_test_rand_int_range (0, 4) == 0)
    {
      timing->season_from = g_test_rand_int_range (1, 13);
      timing->season_to = g_test_rand_int_range (1, 13);
    }
  return timing;
}

/* What is printed of any schedule is read as the same schedule. */
static void
any_schedule (Fixture *fixture, gconstpointer unused)
{
  setlocale (LC_ALL, "");
  for (int round = 0; round < 400; round++)
    {
      g_autoptr (RtIntervention) intervention = rt_intervention_new ();
      RtRegimenStep *step = rt_regimen_step_new ();

      intervention->name = g_strdup ("X");
      intervention->unit = g_strdup ("mg");
      step->timing = random_timing ();
      if (!rt_dose_timing_has_dose (step->timing))
        step->dose_text = rt_rational_to_c (random_amount ());
      g_assert_true (rt_dose_timing_is_sound (step->timing));
      g_assert_true (rt_regimen_step_reckon (step, NULL));
      rt_intervention_add_step (intervention, step);
      read_printed (fixture, intervention, step);
    }
  setlocale (LC_ALL, "C.UTF-8");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define TEST(name, function)                                                                       \
  g_test_add ("/regimens/" name, Fixture, NULL, set_up, function, tear_down)
  TEST ("letters", as_in_letters);
  TEST ("every-entry", every_entry);
  TEST ("any-schedule", any_schedule);
#undef TEST
  return g_test_run ();
}
