/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "record-words.h"
#include "regimen-now.h"
#include "regimen-words.h"

#include <locale.h>

#include "record-fixture.h"

static void
check_step (
    RtRegimenMode mode, double dose, const char *schedule, const char *unit, const char *expected)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtIntervention *intervention =
      fixture_add_intervention (record, "X", RT_INTERVENTION_THERAPEUTIC, unit);
  RtRegimenStep *step = fixture_add_step (intervention, "2012-08-13", mode, dose);
  g_autofree char *text = NULL;

  step->schedule = g_strdup (schedule);
  text = rt_regimen_step_text (intervention, step);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_words (void)
{
  check_step (RT_REGIMEN_SCHEDULED, 150, NULL, "mg", "150\u00a0mg per day");
  check_step (RT_REGIMEN_SCHEDULED, 112.5, "each morning", "mg", "112.5\u00a0mg, each morning");
  check_step (RT_REGIMEN_SCHEDULED, 6, "a day", NULL, "6, a day");
  check_step (RT_REGIMEN_SCHEDULED, -1, "weekly session", NULL, "weekly session");
  check_step (RT_REGIMEN_SCHEDULED, -1, NULL, NULL, "");
  check_step (RT_REGIMEN_AS_NEEDED, 20, "before a lecture", "mg",
              "as needed: 20\u00a0mg, before a lecture");
  check_step (RT_REGIMEN_AS_NEEDED, -1, NULL, NULL, "as needed");
  check_step (RT_REGIMEN_SINGLE, 20, NULL, "mg", "once: 20\u00a0mg");
  check_step (RT_REGIMEN_PAUSE, -1, NULL, NULL, "paused");
  check_step (RT_REGIMEN_STOP, -1, NULL, NULL, "stopped");
}

static void
check_holds (const RtIntervention *intervention, const char *when, double dose)
{
  const RtRegimenStep *before = NULL;
  const RtRegimenStep *step = rt_regimen_step_on (intervention, fixture_moment (when), &before);

  if (dose < 0)
    {
      g_assert_null (step);
      return;
    }
  g_assert_nonnull (step);
  g_assert_cmpfloat (step->dose, ==, dose);
}

static void
test_which_step_holds (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtIntervention *venlafaxine =
      fixture_add_intervention (record, "Venlafaxine", RT_INTERVENTION_THERAPEUTIC, "mg");
  RtRegimenStep *planned = NULL;

  fixture_add_step (venlafaxine, "2012-08-13", RT_REGIMEN_SCHEDULED, 150);
  fixture_add_step (venlafaxine, "2012-09-25", RT_REGIMEN_SCHEDULED, 105);
  fixture_add_step (venlafaxine, "2012-10-01", RT_REGIMEN_SINGLE, 999);
  fixture_add_step (venlafaxine, "2012-11-19", RT_REGIMEN_SCHEDULED, 0);
  planned = fixture_add_step (venlafaxine, "2013-01-01", RT_REGIMEN_SCHEDULED, 75);
  planned->planned = TRUE;
  check_holds (venlafaxine, "2012-08-12T23:59:59", -1);
  check_holds (venlafaxine, "2012-08-13T00:00:00", 150);
  check_holds (venlafaxine, "2012-09-24T23:59:59", 150);
  check_holds (venlafaxine, "2012-10-02T00:00:00", 105);
  check_holds (venlafaxine, "2013-02-01T00:00:00", 0);
  g_assert_true (rt_regimen_step_ends (g_ptr_array_index (venlafaxine->steps, 3)));
  g_assert_false (rt_regimen_step_ends (g_ptr_array_index (venlafaxine->steps, 1)));
}

static void
test_step_with_an_end (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtIntervention *course =
      fixture_add_intervention (record, "Iron", RT_INTERVENTION_COFACTOR, "mg");
  RtRegimenStep *step = fixture_add_step (course, "2012-08-13", RT_REGIMEN_SCHEDULED, 60);

  step->has_until = TRUE;
  step->until = fixture_moment ("2012-09-01");
  check_holds (course, "2012-08-31T23:00:00", 60);
  check_holds (course, "2012-09-01T00:00:00", -1);
}

/* What is planned and not withdrawn is still to come. */
static void
test_planned (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  RtIntervention *intervention =
      fixture_add_intervention (record, "X", RT_INTERVENTION_THERAPEUTIC, "mg");
  RtRegimenStep *withdrawn = NULL;
  RtRegimenStep *next = NULL;

  g_assert_cmpuint (rt_regimen_n_planned (intervention), ==, 0);
  fixture_add_step (intervention, "2012-08-13", RT_REGIMEN_SCHEDULED, 100);
  withdrawn = fixture_add_step (intervention, "2030-01-07", RT_REGIMEN_SCHEDULED, 75);
  withdrawn->planned = withdrawn->withdrawn = TRUE;
  g_assert_cmpuint (rt_regimen_n_planned (intervention), ==, 0);
  g_assert_null (rt_regimen_next_planned (intervention));
  next = fixture_add_step (intervention, "2030-02-04", RT_REGIMEN_SCHEDULED, 50);
  next->planned = TRUE;
  fixture_add_step (intervention, "2030-03-04", RT_REGIMEN_STOP, -1)->planned = TRUE;
  g_assert_cmpuint (rt_regimen_n_planned (intervention), ==, 2);
  g_assert_true (rt_regimen_next_planned (intervention) == next);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regimen/words", test_words);
  g_test_add_func ("/regimen/holds", test_which_step_holds);
  g_test_add_func ("/regimen/end", test_step_with_an_end);
  g_test_add_func ("/regimen/planned", test_planned);
  return g_test_run ();
}
