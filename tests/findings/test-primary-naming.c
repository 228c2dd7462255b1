/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "primary-naming.h"

static const struct
{
  const char *named; /* nullable */
  const char *start;
  gboolean approximate;
  RtPrimaryNaming wanted;
} cases[] = {
  { NULL, "2026-03-10", FALSE, RT_PRIMARY_UNRECORDED },
  { "2026-03-09T23:59", "2026-03-10", FALSE, RT_PRIMARY_BEFORE },
  { "2026-03-10T08:00", "2026-03-10", FALSE, RT_PRIMARY_SAME_DAY },
  { "2026-03-10T23:00", "2026-03-10T08:00", FALSE, RT_PRIMARY_SAME_DAY },
  { "2026-03-11T00:00", "2026-03-10", FALSE, RT_PRIMARY_AFTER },
  { "2026-02-28T12:00", "2026-03", FALSE, RT_PRIMARY_BEFORE },
  { "2026-03-01T12:00", "2026-03", FALSE, RT_PRIMARY_UNTOLD },
  { "2026-03-31T12:00", "2026-03", FALSE, RT_PRIMARY_UNTOLD },
  { "2026-04-01T12:00", "2026-03", FALSE, RT_PRIMARY_AFTER },
  { "2025-12-31T12:00", "2026", FALSE, RT_PRIMARY_BEFORE },
  { "2026-12-31T12:00", "2026", FALSE, RT_PRIMARY_UNTOLD },
  { "2027-01-01T12:00", "2026", FALSE, RT_PRIMARY_AFTER },
  { "2026-03-20T12:00", "2026-03-10", TRUE, RT_PRIMARY_UNTOLD },
  { "2026-02-20T12:00", "2026-03-10", TRUE, RT_PRIMARY_BEFORE },
};

static RtMoment
moment (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  RtMoment result;

  rt_moment_parse (text, zone, &result, &error);
  g_assert_no_error (error);
  return result;
}

static RtIntervention *
started (const char *start)
{
  RtIntervention *intervention = rt_intervention_new ();
  RtRegimenStep *step = rt_regimen_step_new ();

  intervention->primary_measure_id = g_strdup ("phq9.total");
  step->from = moment (start);
  rt_intervention_add_step (intervention, step);
  return intervention;
}

static void
seen_from_the_start (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RtIntervention) intervention = started (cases[i].start);

      ((RtRegimenStep *)g_ptr_array_index (intervention->steps, 0))->approximate =
          cases[i].approximate;
      intervention->has_primary_named = cases[i].named != NULL;
      if (cases[i].named != NULL)
        intervention->primary_named_at = moment (cases[i].named);
      g_test_message ("%u", i);
      g_assert_cmpint (rt_primary_naming (intervention), ==, cases[i].wanted);
    }
}

/* The earliest step that stands is the start, whatever the order; a withdrawn one is none. */
static void
the_first_step_is_the_start (void)
{
  g_autoptr (RtIntervention) intervention = started ("2026-05-01");
  RtRegimenStep *earlier = rt_regimen_step_new ();

  earlier->from = moment ("2026-03-01");
  rt_intervention_add_step (intervention, earlier);
  intervention->has_primary_named = TRUE;
  intervention->primary_named_at = moment ("2026-04-01T10:00");
  g_assert_cmpint (rt_primary_naming (intervention), ==, RT_PRIMARY_AFTER);
  earlier->withdrawn = TRUE;
  g_assert_cmpint (rt_primary_naming (intervention), ==, RT_PRIMARY_BEFORE);
  g_clear_pointer (&intervention->primary_measure_id, g_free);
  g_assert_cmpint (rt_primary_naming (intervention), ==, RT_PRIMARY_NONE);
}

/* Where no step stands, the first use is the start. */
static void
the_first_use_is_the_start (void)
{
  g_autoptr (RtIntervention) intervention = started ("2026-05-01");
  RtAdministration *use = rt_administration_new ();

  use->at = moment ("2026-03-01");
  g_ptr_array_add (intervention->administrations, use);
  intervention->has_primary_named = TRUE;
  intervention->primary_named_at = moment ("2026-04-01T10:00");
  g_assert_cmpint (rt_primary_naming (intervention), ==, RT_PRIMARY_BEFORE);
  g_ptr_array_set_size (intervention->steps, 0);
  g_assert_cmpint (rt_primary_naming (intervention), ==, RT_PRIMARY_AFTER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/primary-naming/start", seen_from_the_start);
  g_test_add_func ("/primary-naming/first-step", the_first_step_is_the_start);
  g_test_add_func ("/primary-naming/first-use", the_first_use_is_the_start);
  return g_test_run ();
}
