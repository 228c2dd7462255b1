/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "counted-unit.h"
#include "dose-timing-words.h"

#include <locale.h>

#include "record-fixture.h"
#include "record-words.h"
#include "regimen-words.h"

/* A schedule as it is stored, and the words for it. */
typedef struct
{
  const char *timing;
  const char *words;
} TimingCase;

static void
test_timings (void)
{
  static const TimingCase cases[] = {
    { "daily", "every day" },
    { "daily times=3", "3 times a day" },
    { "daily at=morning", "daily in the morning" },
    { "daily at=morning,noon,bedtime meal=with",
      "daily in the morning, at noon and at bedtime, with food" },
    { "daily at=open*25,open*25,bedtime*50",
      "25\302\240mg 2 times a day and 50\302\240mg at bedtime" },
    { "weekdays=mon*20,tue*20,wed*20,thu*20,fri*20,sat*10,sun*10 at=morning",
      "20\302\240mg from Monday to Friday, 10\302\240mg on Saturday and Sunday, in the morning" },
    { "weekdays=tue", "every Tuesday" },
    { "daily at=08:00,20:30", "daily at 8:00 and at 20:30" },
    { "daily at=morning*50,evening*25",
      "daily 50\u00a0mg in the morning and 25\u00a0mg in the evening" },
    { "hours=8", "every 8 hours" },
    { "days=2", "every other day" },
    { "days=3 at=evening", "every 3 days in the evening" },
    { "weekdays=mon,wed,fri", "on Monday, Wednesday and Friday" },
    { "weeks=4 on=tue", "every 4 weeks on Tuesday" },
    { "weeks=1", "every week" },
    { "months=1", "every month" },
    { "cycle=5/2", "5 days on, then 2 days off" },
    { "turns=5,10", "5\u00a0mg and 10\u00a0mg in turn, one each day" },
    { "per-week=3 minutes=45", "3 times a week, for 45 minutes" },
    { "daily season=10-3 minutes=30", "every day, for 30 minutes, from October to March" },
    { "daily window=23:00-07:00", "every day, from 23:00 to 7:00" },
    { "over-week", "in a week, over its days" },
    { "as-needed most=3/1", "when needed, at most 3 times a day" },
    { "as-needed most=1/7", "when needed, at most 1 time a week" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RtDoseTiming) timing = rt_dose_timing_parse (cases[i].timing);
      g_autofree char *words = NULL;

      g_assert_nonnull (timing);
      words = rt_dose_timing_words (timing, "mg");
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
check_step (const char *timing, const char *dose, RtRegimenMode mode, const char *expected)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtIntervention *intervention =
      fixture_add_intervention (record, "X", RT_INTERVENTION_THERAPEUTIC, "mg");
  RtRegimenStep *step = fixture_add_step (intervention, "2012-08-13", mode, -1);
  g_autofree char *text = NULL;

  step->dose_text = g_strdup (dose);
  step->timing = rt_dose_timing_parse (timing);
  g_assert_nonnull (step->timing);
  g_assert_true (rt_regimen_step_reckon (step, NULL));
  text = rt_regimen_step_text (intervention, step);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_steps (void)
{
  check_step ("daily at=morning", "50", RT_REGIMEN_SCHEDULED, "50\u00a0mg daily in the morning");
  check_step ("daily at=morning*50,evening*25", "75", RT_REGIMEN_SCHEDULED,
              "daily 50\u00a0mg in the morning and 25\u00a0mg in the evening");
  check_step ("as-needed most=2/1", "0.5", RT_REGIMEN_AS_NEEDED,
              "0.5\u00a0mg when needed, at most 2 times a day");
}

static void
test_counted_units (void)
{
  static const struct
  {
    const char *unit, *amount, *text;
  } cases[] = {
    { "cups", "1", "cup" },
    { "cup", "2", "cups" },
    { "Tablets", "0.5", "tablet" },
    { "tablet", "3/2", "tablets" },
    { "mg", "2", "mg" },
    { "Tassen", "1", "Tassen" },
    { NULL, "1", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RtRational amount;
      g_autofree char *text = NULL;

      g_assert_true (rt_rational_parse_c (cases[i].amount, &amount));
      text = rt_counted_unit_text (cases[i].unit, amount);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
check_summary (RtIntervention *intervention,
               const char *day,
               RtRegimenStatus status,
               const char *expected)
{
  g_autofree char *text = rt_regimen_history_summary (intervention, fixture_day (day));

  g_assert_cmpint (rt_regimen_status (intervention, fixture_day (day)), ==, status);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_summaries (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtIntervention *one = fixture_add_intervention (record, "X", RT_INTERVENTION_THERAPEUTIC, "mg");
  RtIntervention *plan = fixture_add_intervention (record, "Y", RT_INTERVENTION_COFACTOR, "mg");
  RtIntervention *single = fixture_add_intervention (record, "Z", RT_INTERVENTION_COFACTOR, "mg");

  fixture_add_step (one, "2012-09-01", RT_REGIMEN_SCHEDULED, 50)->approximate = TRUE;
  fixture_add_step (one, "2012-10-01", RT_REGIMEN_PAUSE, -1);
  fixture_add_step (one, "2012-11-01", RT_REGIMEN_STOP, -1)->reason = g_strdup ("nausea");
  fixture_add_step (plan, "2013-01-01", RT_REGIMEN_SCHEDULED, 10)->planned = TRUE;
  fixture_add_step (single, "2012-09-01", RT_REGIMEN_SINGLE, 10);
  check_summary (one, "2012-09-10", RT_REGIMEN_STATUS_CURRENT,
                 "50\u00a0mg per day, since about 1 Sep 2012");
  check_summary (one, "2012-10-10", RT_REGIMEN_STATUS_PAUSED, "paused, since 1 Oct 2012");
  check_summary (one, "2012-12-10", RT_REGIMEN_STATUS_ENDED,
                 "from about 1 Sep 2012, last 50\u00a0mg per day, stopped 1 Nov 2012: nausea");
  check_summary (plan, "2012-12-10", RT_REGIMEN_STATUS_PLANNED,
                 "planned from 1 Jan 2013: 10\u00a0mg per day");
  check_summary (single, "2012-12-10", RT_REGIMEN_STATUS_OCCASIONAL, "1 single administration");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose-timing-words/timings", test_timings);
  g_test_add_func ("/dose-timing-words/counted-units", test_counted_units);
  g_test_add_func ("/dose-timing-words/steps", test_steps);
  g_test_add_func ("/dose-timing-words/summaries", test_summaries);
  return g_test_run ();
}
