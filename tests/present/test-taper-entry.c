/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "taper-entry.h"

static gboolean
read_line (const char *line, GArray *strengths)
{
  g_autoptr (GError) error = NULL;
  gboolean done = rt_taper_strengths_read (line, strengths, &error);

  g_assert_cmpint (done, ==, error == NULL);
  return done;
}

static void
test_strengths (void)
{
  g_autoptr (GArray) strengths = g_array_new (FALSE, FALSE, sizeof (RtTaperStrength));
  const RtTaperStrength *read = NULL;

  g_assert_true (read_line ("50; 25/2 ;; 10 / 4;", strengths));
  g_assert_cmpuint (strengths->len, ==, 3);
  read = &g_array_index (strengths, RtTaperStrength, 0);
  g_assert_cmpint (rt_rational_compare (read[0].amount, rt_rational (50, 1)), ==, 0);
  g_assert_cmpint (read[0].parts, ==, 1);
  g_assert_cmpint (rt_rational_compare (read[1].amount, rt_rational (25, 1)), ==, 0);
  g_assert_cmpint (read[1].parts, ==, 2);
  g_assert_cmpint (read[2].parts, ==, 4);
}

static void
test_wrong (void)
{
  static const char *const lines[] = { "x", "50; y", "25/0", "25/half", "25/101", "1.000", "1e9" };
  g_autoptr (GArray) strengths = g_array_new (FALSE, FALSE, sizeof (RtTaperStrength));

  g_assert_true (read_line ("", strengths));
  g_assert_cmpuint (strengths->len, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_false (read_line (lines[i], strengths));
}

/* Whatever a plan asks for, its counts add up to the dose it says. */
static void
test_counts (void)
{
  g_autoptr (GArray) strengths = g_array_new (FALSE, FALSE, sizeof (RtTaperStrength));
  g_autoptr (GPtrArray) plan = NULL;
  g_autoptr (GError) error = NULL;
  RtTaperRequest request = { .shape = RT_TAPER_LINEAR,
                             .start = rt_rational (100, 1),
                             .end = rt_rational (0, 1),
                             .step = rt_rational (25, 1),
                             .interval_days = 14,
                             .strengths = strengths };

  rt_calendar_date_from_ymd (2026, 1, 5, &request.first);
  g_assert_true (read_line ("50; 25/2", strengths));
  plan = rt_taper_plan (&request, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < plan->len; i++)
    {
      const RtTaperStep *step = g_ptr_array_index (plan, i);
      g_autofree char *text = rt_taper_counts_text (step, strengths, "mg");
      RtRational sum = rt_rational (0, 1);

      g_assert_cmpint (text == NULL, ==, step->dose.numerator == 0);
      for (guint n = 0; n < step->counts->len; n++)
        {
          RtRational part;

          g_assert_true (rt_rational_multiply (g_array_index (step->counts, RtRational, n),
                                               g_array_index (strengths, RtTaperStrength, n).amount,
                                               &part));
          g_assert_true (rt_rational_add (sum, part, &sum));
        }
      g_assert_cmpint (rt_rational_compare (sum, step->dose), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/taper-entry/strengths", test_strengths);
  g_test_add_func ("/taper-entry/wrong", test_wrong);
  g_test_add_func ("/taper-entry/counts", test_counts);
  return g_test_run ();
}
