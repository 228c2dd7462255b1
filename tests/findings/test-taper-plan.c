/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "taper-plan.h"

/* A practitioner's own plan: every figure given, the doses that can be made shown. */

static RtRational
number (const char *text)
{
  RtRational value;

  g_assert_true (rt_rational_parse_c (text, &value));
  return value;
}

static void
add_strength (RtTaperRequest *request, const char *amount, int parts)
{
  RtTaperStrength strength = { number (amount), parts };

  g_array_append_val (request->strengths, strength);
}

static RtTaperRequest
request (RtTaperShape shape, const char *start, const char *end, const char *step, int days)
{
  RtTaperRequest made = { .shape = shape,
                          .start = number (start),
                          .end = number (end),
                          .step = number (step),
                          .interval_days = days };

  made.strengths = g_array_new (FALSE, FALSE, sizeof (RtTaperStrength));
  g_assert_true (rt_calendar_date_parse ("2026-03-02", &made.first, NULL));
  return made;
}

static GPtrArray *
plan (RtTaperRequest *made)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *steps = rt_taper_plan (made, &error);

  g_assert_no_error (error);
  g_array_unref (made->strengths);
  return steps;
}

static char *
doses (const GPtrArray *steps)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const RtTaperStep *step = g_ptr_array_index (steps, i);
      g_autofree char *wanted = rt_rational_to_c (step->wanted);
      g_autofree char *dose = rt_rational_to_c (step->dose);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", dose);
      if (step->rounded)
        g_string_append_printf (text, "(%s)", wanted);
    }
  return g_string_free_and_steal (text);
}

static void
linear (void)
{
  RtTaperRequest made = request (RT_TAPER_LINEAR, "150", "0", "37.5", 14);
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *text = NULL;
  g_autofree char *last = NULL;

  add_strength (&made, "37.5", 1);
  add_strength (&made, "75", 1);
  steps = plan (&made);
  text = doses (steps);
  g_assert_cmpstr (text, ==, "112.5 75 37.5 0");
  last = rt_calendar_date_to_iso (((const RtTaperStep *)g_ptr_array_index (steps, 3))->from);
  g_assert_cmpstr (last, ==, "2026-04-13");
}

static void
tablets (void)
{
  RtTaperRequest made = request (RT_TAPER_LINEAR, "40", "20", "12.5", 7);
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *text = NULL;
  const RtTaperStep *first;

  add_strength (&made, "20", 2);
  add_strength (&made, "5", 1);
  steps = plan (&made);
  text = doses (steps);
  g_assert_cmpstr (text, ==, "25(27.5) 20");
  first = g_ptr_array_index (steps, 0);
  g_assert_cmpint (rt_rational_compare (g_array_index (first->counts, RtRational, 0), number ("1")),
                   ==, 0);
  g_assert_cmpint (rt_rational_compare (g_array_index (first->counts, RtRational, 1), number ("1")),
                   ==, 0);
}

static void
proportional (void)
{
  RtTaperRequest made = request (RT_TAPER_PROPORTIONAL, "20", "0", "1/4", 28);
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *text = NULL;

  made.has_last = TRUE;
  made.last = number ("8");
  steps = plan (&made);
  text = doses (steps);
  g_assert_cmpstr (text, ==, "15 11.25 8.4375 8 0");
}

/* The strengths make the lowest dose before the shares come down to it: it is taken once, and what
 * follows comes one interval later. */
static void
lowest_dose_once (void)
{
  static const struct
  {
    RtTaperShape shape;
    const char *end;
    const char *step;
    const char *doses;
    const char *last_day;
  } cases[] = {
    { RT_TAPER_PROPORTIONAL, "0", "1/5",
      "80 65(64) 50(51.2) 40(40.96) 32.5(32.768) 25(26.2144) 20(20.97152) 0", "2026-04-20" },
    { RT_TAPER_PROPORTIONAL, "20", "1/5",
      "80 65(64) 50(51.2) 40(40.96) 32.5(32.768) 25(26.2144) 20(20.97152)", "2026-04-13" },
    { RT_TAPER_LINEAR, "20", "39.5", "60(60.5) 20(21)", "2026-03-09" },
    { RT_TAPER_LINEAR, "0", "33", "67.5(67) 35(34) 0(1)", "2026-03-16" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RtTaperRequest made = request (cases[i].shape, "100", cases[i].end, cases[i].step, 7);
      g_autoptr (GPtrArray) steps = NULL;
      g_autofree char *text = NULL;
      g_autofree char *last = NULL;

      made.has_last = TRUE;
      made.last = number ("20");
      add_strength (&made, "50", 2);
      add_strength (&made, "25", 2);
      add_strength (&made, "10", 4);
      steps = plan (&made);
      text = doses (steps);
      g_assert_cmpstr (text, ==, cases[i].doses);
      last = rt_calendar_date_to_iso (
          ((const RtTaperStep *)g_ptr_array_index (steps, steps->len - 1))->from);
      g_assert_cmpstr (last, ==, cases[i].last_day);
    }
}

static void
upwards (void)
{
  RtTaperRequest made = request (RT_TAPER_LINEAR, "25", "150", "50", 7);
  g_autoptr (GPtrArray) steps = plan (&made);
  g_autofree char *text = doses (steps);

  g_assert_cmpstr (text, ==, "75 125 150");
}

static void
refused (RtTaperRequest made, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = rt_taper_plan (&made, &error);

  g_assert_null (steps);
  g_assert_error (error, RT_TAPER_ERROR, code);
  g_array_unref (made.strengths);
}

static void
what_is_refused (void)
{
  RtTaperRequest made;

  refused (request (RT_TAPER_LINEAR, "0", "0", "5", 7), RT_TAPER_ERROR_MISSING);
  refused (request (RT_TAPER_LINEAR, "20", "0", "0", 7), RT_TAPER_ERROR_MISSING);
  refused (request (RT_TAPER_LINEAR, "20", "0", "5", 0), RT_TAPER_ERROR_MISSING);
  refused (request (RT_TAPER_LINEAR, "20", "20", "5", 7), RT_TAPER_ERROR_IMPOSSIBLE);
  refused (request (RT_TAPER_LINEAR, "20", "-1", "5", 7), RT_TAPER_ERROR_IMPOSSIBLE);
  refused (request (RT_TAPER_LINEAR, "1000", "0", "1", 7), RT_TAPER_ERROR_IMPOSSIBLE);
  refused (request (RT_TAPER_PROPORTIONAL, "20", "0", "1/4", 7), RT_TAPER_ERROR_MISSING);
  refused (request (RT_TAPER_PROPORTIONAL, "20", "5", "1", 7), RT_TAPER_ERROR_IMPOSSIBLE);
  refused (request (RT_TAPER_PROPORTIONAL, "20", "30", "1/4", 7), RT_TAPER_ERROR_IMPOSSIBLE);
  made = request (RT_TAPER_LINEAR, "20", "0", "1", 7);
  add_strength (&made, "10", 2);
  refused (made, RT_TAPER_ERROR_IMPOSSIBLE);
  made = request (RT_TAPER_LINEAR, "22", "0", "10", 7);
  add_strength (&made, "10", 2);
  refused (made, RT_TAPER_ERROR_IMPOSSIBLE);
  made = request (RT_TAPER_LINEAR, "20", "19", "1", 7);
  add_strength (&made, "10", 1);
  refused (made, RT_TAPER_ERROR_IMPOSSIBLE);
  made = request (RT_TAPER_LINEAR, "20", "0", "10", 7);
  add_strength (&made, "0", 2);
  refused (made, RT_TAPER_ERROR_IMPOSSIBLE);
}

/* Whatever is planned: what can be made is made of the counts exactly, never further from the
 * wanted dose than half of the smallest part. */
static void
counts_make_the_dose (void)
{
  static const char *const amounts[] = { "0.5", "2", "2.5", "5", "12.5", "25", "37.5", "75" };

  for (int round = 0; round < 300; round++)
    {
      RtTaperRequest made = request (RT_TAPER_LINEAR, "1", "0", "1", 7);
      const char *amount = amounts[g_test_rand_int_range (0, G_N_ELEMENTS (amounts))];
      int parts = g_test_rand_int_range (1, 5);
      g_autoptr (GPtrArray) steps = NULL;
      RtRational part, twice;

      add_strength (&made, amount, parts);
      rt_rational_divide (number (amount), rt_rational (parts, 1), &part);
      rt_rational_multiply (part, rt_rational (g_test_rand_int_range (2, 60), 1), &made.start);
      rt_rational_multiply (part, rt_rational (g_test_rand_int_range (4, 40), 3), &made.step);
      steps = rt_taper_plan (&made, NULL);
      for (guint i = 0; steps != NULL && i < steps->len; i++)
        {
          const RtTaperStep *step = g_ptr_array_index (steps, i);
          RtRational sum, difference;

          g_assert_true (rt_rational_multiply (g_array_index (step->counts, RtRational, 0),
                                               number (amount), &sum));
          g_assert_cmpint (rt_rational_compare (sum, step->dose), ==, 0);
          g_assert_true (rt_rational_subtract (step->dose, step->wanted, &difference));
          difference.numerator = ABS (difference.numerator);
          g_assert_true (rt_rational_add (difference, difference, &twice));
          g_assert_cmpint (rt_rational_compare (twice, part), <=, 0);
          g_assert_true (step->rounded == (difference.numerator != 0));
        }
      g_array_unref (made.strengths);
    }
}

static void
steps_of_a_regimen (void)
{
  RtTaperRequest made = request (RT_TAPER_LINEAR, "20", "0", "10", 7);
  g_autoptr (GPtrArray) steps = plan (&made);
  g_autoptr (RtDoseTiming) timing = rt_dose_timing_parse ("daily at=morning");
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GPtrArray) regimen = rt_taper_plan_to_regimen (steps, "mg", timing, zone);
  const RtRegimenStep *first = g_ptr_array_index (regimen, 0);
  const RtRegimenStep *second = g_ptr_array_index (regimen, 1);

  g_assert_cmpstr (first->dose_text, ==, "10");
  g_assert_true (first->planned);
  g_assert_cmpint (first->timing->times->len, ==, 1);
  g_assert_cmpint (second->mode, ==, RT_REGIMEN_STOP);
  g_assert_null (second->dose_text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/taper-plan/linear", linear);
  g_test_add_func ("/taper-plan/tablets", tablets);
  g_test_add_func ("/taper-plan/proportional", proportional);
  g_test_add_func ("/taper-plan/lowest-once", lowest_dose_once);
  g_test_add_func ("/taper-plan/upwards", upwards);
  g_test_add_func ("/taper-plan/refused", what_is_refused);
  g_test_add_func ("/taper-plan/counts", counts_make_the_dose);
  g_test_add_func ("/taper-plan/regimen", steps_of_a_regimen);
  return g_test_run ();
}
