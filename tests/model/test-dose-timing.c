/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dose-timing.h"
#include "intervention.h"

/* Schedules in their canonical text, and what is reckoned from them. */

static const char *const sound[] = {
  "daily",
  "daily times=3",
  "daily at=morning",
  "daily at=morning*50,evening*25",
  "daily at=08:00*0.5,20:00*1/3",
  "daily at=open*25,open*25,bedtime*50",
  "weekdays=mon*20,tue*20,sat*10 at=morning",
  "daily at=noon,afternoon,bedtime meal=with",
  "daily meal=fasting minutes=30 season=10-3",
  "daily window=23:00-07:00",
  "hours=8",
  "days=2 at=morning",
  "weekdays=mon,wed,fri at=evening",
  "weeks=2 on=mon",
  "weeks=1",
  "months=1",
  "cycle=21/7 at=morning",
  "turns=50,75",
  "turns=5,5,5,5,5,2.5,0",
  "per-week=3 minutes=50",
  "per-month=2",
  "over-week",
  "as-needed at=bedtime most=2/7",
  "as-needed meal=between most=4/1",
};

static void
round_trip (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sound); i++)
    {
      g_autoptr (RtDoseTiming) timing = rt_dose_timing_parse (sound[i]);
      g_autoptr (RtDoseTiming) copy = rt_dose_timing_copy (timing);
      g_autofree char *text = NULL;

      g_assert_nonnull (timing);
      g_clear_pointer (&timing, rt_dose_timing_free);
      text = rt_dose_timing_to_text (copy);
      g_assert_cmpstr (text, ==, sound[i]);
    }
}

static void
what_is_no_timing (void)
{
  static const char *const wrong[] = {
    "",
    " ",
    "sometimes",
    "daily=1",
    "days",
    "days=0",
    "days=x",
    "days=99999",
    "hours=8=9",
    "weekdays=",
    "weekdays=mon,someday",
    "cycle=21",
    "cycle=21/0",
    "turns=50",
    "turns=0,0",
    "turns=-1,2",
    "turns=1,x",
    "daily at=",
    "daily at=clock",
    "daily at=open",
    "weekdays=mon*20,tue",
    "weekdays=mon*20,mon*10",
    "weekdays=mon*0",
    "weekdays=mon*20 at=morning*10",
    "weeks=1 on=mon*20",
    "daily at=24:00",
    "daily at=08:60",
    "daily at=08:00x",
    "daily at=morning*50,evening",
    "daily at=morning*0",
    "daily at=morning times=2",
    "daily  at=morning",
    "daily at",
    "daily season=0-3",
    "daily season=10-13",
    "daily meal=sometimes",
    "daily minutes=1441",
    "daily window=23:00",
    "daily most=2",
    "daily most=0/7",
    "daily other=1",
  };

  g_assert_null (rt_dose_timing_parse (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (RtDoseTiming) timing = rt_dose_timing_parse (wrong[i]);

      if (timing != NULL)
        g_error ("“%s” was taken for a timing", wrong[i]);
    }
}

static RtCalendarDate
day (const char *text)
{
  RtCalendarDate date;

  g_assert_true (rt_calendar_date_parse (text, &date, NULL));
  return date;
}

static gboolean
falls (const char *text, const char *from, const char *on)
{
  g_autoptr (RtDoseTiming) timing = rt_dose_timing_parse (text);

  return rt_dose_timing_falls_on (timing, day (from), day (on));
}

static void
days_it_falls_on (void)
{
  g_assert_true (falls ("daily", "2026-01-01", "2026-01-01"));
  g_assert_false (falls ("daily", "2026-01-02", "2026-01-01"));
  g_assert_true (falls ("days=2", "2026-02-27", "2026-03-01"));
  g_assert_false (falls ("days=2", "2026-02-27", "2026-02-28"));
  g_assert_true (falls ("weekdays=mon,fri", "2026-01-01", "2026-01-02"));
  g_assert_false (falls ("weekdays=mon,fri", "2026-01-01", "2026-01-03"));
  g_assert_true (falls ("weeks=2", "2026-01-01", "2026-01-15"));
  g_assert_false (falls ("weeks=2", "2026-01-01", "2026-01-08"));
  g_assert_true (falls ("weeks=2 on=mon", "2026-01-01", "2026-01-12"));
  g_assert_false (falls ("weeks=2 on=mon", "2026-01-01", "2026-01-05"));
  g_assert_true (falls ("months=1", "2026-01-31", "2026-02-28"));
  g_assert_true (falls ("months=3", "2026-01-15", "2026-04-15"));
  g_assert_false (falls ("months=3", "2026-01-15", "2026-03-15"));
  g_assert_true (falls ("cycle=21/7", "2026-01-01", "2026-01-21"));
  g_assert_false (falls ("cycle=21/7", "2026-01-01", "2026-01-22"));
  g_assert_true (falls ("cycle=21/7", "2026-01-01", "2026-01-29"));
  g_assert_true (falls ("turns=1,0", "2026-01-01", "2026-01-03"));
  g_assert_false (falls ("turns=1,0", "2026-01-01", "2026-01-02"));
  g_assert_true (falls ("daily season=10-3", "2025-10-01", "2026-03-31"));
  g_assert_false (falls ("daily season=10-3", "2025-10-01", "2026-04-01"));
  g_assert_true (falls ("daily season=4-9", "2025-10-01", "2026-04-01"));
  g_assert_false (falls ("as-needed", "2026-01-01", "2026-01-01"));
  g_assert_false (falls ("per-week=3", "2026-01-01", "2026-01-01"));
}

static char *
amount_of_day (const char *text, const char *dose)
{
  g_autoptr (RtDoseTiming) timing = rt_dose_timing_parse (text);
  RtRational amount;

  g_assert_true (rt_rational_parse_c (dose, &amount));
  return rt_dose_timing_day_amount (timing, amount, &amount) ? rt_rational_to_c (amount)
                                                             : g_strdup ("?");
}

static void
amounts_of_a_day (void)
{
  static const struct
  {
    const char *timing, *dose, *amount;
  } cases[] = {
    { "daily", "37.5", "37.5" },
    { "daily times=3", "0.1", "0.3" },
    { "hours=8", "500", "1500" },
    { "daily at=morning,noon", "1/3", "2/3" },
    { "daily at=morning*50,evening*25", "75", "75" },
    { "days=2", "20", "20" },
    { "turns=50,75", "50", "?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *amount = amount_of_day (cases[i].timing, cases[i].dose);

      g_assert_cmpstr (amount, ==, cases[i].amount);
    }
}

/* Days that differ have a mean; once a week has a dose each time, and every day needs none. */
static void
means_of_a_day (void)
{
  static const struct
  {
    const char *timing, *dose, *mean; /* mean: NULL = none */
  } cases[] = {
    { "weekdays=mon,wed,fri", "10", "30/7" },
    { "weekdays=mon,wed,fri times=2", "10", "60/7" },
    { "weekdays=mon*5,tue*5,wed*5,thu*5,fri*5,sat*2.5,sun*2.5", "0", "30/7" },
    { "weekdays=mon*5,tue*2.5 times=2", "0", "15/7" },
    { "weekdays=mon,tue,wed,thu,fri,sat,sun", "7", "7" },
    { "weekdays=mon,tue at=morning*10,evening*4", "14", "4" },
    { "turns=50,75", "0", "62.5" },
    { "turns=1,0,0", "0", "1/3" },
    { "weekdays=mon", "10", NULL },
    { "weekdays=mon,wed season=10-3", "10", NULL },
    { "daily", "10", NULL },
    { "days=2", "10", NULL },
    { "weeks=1 on=mon,thu", "10", NULL },
    { "as-needed", "10", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RtDoseTiming) timing = rt_dose_timing_parse (cases[i].timing);
      g_autofree char *text = NULL;
      RtRational dose, mean;

      g_test_message ("%s", cases[i].timing);
      g_assert_nonnull (timing);
      g_assert_true (rt_rational_parse_c (cases[i].dose, &dose));
      if (rt_dose_timing_mean_amount (timing, dose, &mean))
        text = rt_rational_to_c (mean);
      g_assert_cmpstr (text, ==, cases[i].mean);
    }
}

static void
step (const char *mode, const char *timing, const char *dose, double drawn, const char *text)
{
  g_autoptr (RtRegimenStep) step = rt_regimen_step_new ();
  g_autofree char *exact = NULL;
  RtRational amount;

  g_assert_true (rt_regimen_mode_from_string (mode, &step->mode));
  step->timing = rt_dose_timing_parse (timing);
  step->dose_text = g_strdup (dose);
  g_assert_true (rt_regimen_step_reckon (step, NULL));
  g_assert_cmpfloat (step->dose, ==, drawn);
  g_assert_true (rt_regimen_step_amount (step, &amount));
  exact = rt_rational_to_c (amount);
  g_assert_cmpstr (exact, ==, text);
}

static void
doses_of_steps (void)
{
  step ("scheduled", NULL, "37,5", 37.5, "37.5");
  step ("scheduled", "daily times=2", "0.1", 0.2, "0.1");
  step ("scheduled", "daily at=morning*50,evening*25", NULL, 75, "75");
  step ("scheduled", "weeks=1", "25", 25, "25");
  step ("as_needed", "as-needed most=2/7", "1/2", 0.5, "0.5");
}

static void
doses_that_are_asked_about (void)
{
  g_autoptr (RtRegimenStep) step = rt_regimen_step_new ();
  g_autoptr (GError) error = NULL;

  step->dose_text = g_strdup ("1.500");
  g_assert_false (rt_regimen_step_reckon (step, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (step->dose_text, ==, "1.500");
}

static void
copies_are_whole (void)
{
  g_autoptr (RtIntervention) intervention = rt_intervention_new ();
  g_autoptr (RtIntervention) copy = NULL;
  RtIngredient *ingredient = rt_ingredient_new ();
  RtAdministration *administration = rt_administration_new ();
  RtAdherenceReport *report = rt_adherence_report_new ();
  RtRegimenStep *step = rt_regimen_step_new ();

  intervention->strength = g_strdup ("20 mg/mL");
  intervention->secondary_measure_ids = g_strsplit ("gad7.total isi.total", " ", -1);
  ingredient->name = g_strdup ("Zinc");
  ingredient->amount_text = g_strdup ("15");
  g_ptr_array_add (intervention->ingredients, ingredient);
  administration->note = g_strdup ("left arm");
  g_ptr_array_add (intervention->administrations, administration);
  report->report = g_strdup ("most days");
  g_ptr_array_add (intervention->adherence, report);
  step->timing = rt_dose_timing_parse ("days=2");
  step->reason = g_strdup ("too much");
  rt_intervention_add_step (intervention, step);
  copy = rt_intervention_copy (intervention);
  g_clear_pointer (&intervention, rt_intervention_free);
  g_assert_cmpstr (copy->strength, ==, "20 mg/mL");
  g_assert_cmpstr (copy->secondary_measure_ids[1], ==, "isi.total");
  ingredient = g_ptr_array_index (copy->ingredients, 0);
  g_assert_cmpstr (ingredient->amount_text, ==, "15");
  administration = g_ptr_array_index (copy->administrations, 0);
  g_assert_cmpstr (administration->note, ==, "left arm");
  report = g_ptr_array_index (copy->adherence, 0);
  g_assert_cmpstr (report->report, ==, "most days");
  step = g_ptr_array_index (copy->steps, 0);
  g_assert_cmpint (step->timing->every, ==, 2);
  g_assert_cmpstr (step->reason, ==, "too much");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose-timing/round-trip", round_trip);
  g_test_add_func ("/dose-timing/wrong", what_is_no_timing);
  g_test_add_func ("/dose-timing/falls-on", days_it_falls_on);
  g_test_add_func ("/dose-timing/day-amount", amounts_of_a_day);
  g_test_add_func ("/dose-timing/means", means_of_a_day);
  g_test_add_func ("/dose-timing/step", doses_of_steps);
  g_test_add_func ("/dose-timing/grouping", doses_that_are_asked_about);
  g_test_add_func ("/dose-timing/copies", copies_are_whole);
  return g_test_run ();
}
