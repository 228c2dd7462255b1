/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label-stack.h"

#include <math.h>

static void
test_free_labels_stay (void)
{
  RtStackLabel labels[] = { { .wanted = 20, .height = 10, .firm = TRUE },
                            { .wanted = 60, .height = 10, .firm = TRUE } };

  rt_label_stack_solve (labels, 2, 0, 100, 2);
  g_assert_cmpfloat (labels[0].centre, ==, 20);
  g_assert_cmpfloat (labels[1].centre, ==, 60);
}

static void
test_collision_moves_both (void)
{
  RtStackLabel labels[] = { { .wanted = 50, .height = 10, .firm = TRUE },
                            { .wanted = 50, .height = 10, .firm = TRUE } };

  rt_label_stack_solve (labels, 2, 0, 100, 2);
  g_assert_cmpfloat_with_epsilon (labels[0].centre, 44, 1e-9);
  g_assert_cmpfloat_with_epsilon (labels[1].centre, 56, 1e-9);
}

static void
test_edges_hold (void)
{
  RtStackLabel labels[] = { { .wanted = 99, .height = 10, .firm = TRUE },
                            { .wanted = 98, .height = 10, .firm = TRUE },
                            { .wanted = -5, .height = 10, .firm = TRUE } };

  rt_label_stack_solve (labels, 3, 0, 100, 0);
  g_assert_cmpfloat_with_epsilon (labels[0].centre, 95, 1e-9);
  g_assert_cmpfloat_with_epsilon (labels[1].centre, 85, 1e-9);
  g_assert_cmpfloat_with_epsilon (labels[2].centre, 5, 1e-9);
}

static void
test_too_many_leave_the_last_out (void)
{
  RtStackLabel labels[4];

  for (guint i = 0; i < 4; i++)
    labels[i] = (RtStackLabel){ .wanted = 15, .height = 10, .firm = TRUE };
  rt_label_stack_solve (labels, 4, 0, 30, 0);
  g_assert_true (labels[0].placed && labels[1].placed && labels[2].placed);
  g_assert_false (labels[3].placed);
}

static void
test_words_stay_in_their_band (void)
{
  RtStackLabel labels[] = { { .wanted = 50, .height = 10, .firm = TRUE },
                            { .wanted = 50, .height = 10, .lowest = 30, .highest = 70 },
                            { .wanted = 50, .height = 10, .lowest = 46, .highest = 54 } };

  rt_label_stack_solve (labels, 3, 0, 100, 0);
  g_assert_true (labels[1].placed);
  g_assert_cmpfloat_with_epsilon (fabs (labels[1].centre - 50), 10, 1e-9);
  g_assert_false (labels[2].placed);
}

/* For any labels: none overlap and none leave the edge. */
static void
test_any_labels (void)
{
  for (int round = 0; round < 3000; round++)
    {
      RtStackLabel labels[12];
      guint n = (guint)g_test_rand_int_range (1, 12);
      double gap = g_test_rand_double_range (0, 3);

      for (guint i = 0; i < n; i++)
        {
          double wanted = g_test_rand_double_range (-20, 120);

          labels[i] = (RtStackLabel){ .wanted = wanted,
                                      .height = g_test_rand_double_range (4, 20),
                                      .lowest = wanted - 15,
                                      .highest = wanted + 15,
                                      .firm = g_test_rand_bit () };
        }
      rt_label_stack_solve (labels, n, 0, 100, gap);
      for (guint i = 0; i < n; i++)
        {
          if (!labels[i].placed)
            continue;
          g_assert_cmpfloat (labels[i].centre - labels[i].height / 2, >=, -1e-6);
          g_assert_cmpfloat (labels[i].centre + labels[i].height / 2, <=, 100 + 1e-6);
          for (guint j = 0; j < i; j++)
            g_assert_true (!labels[j].placed
                           || fabs (labels[i].centre - labels[j].centre)
                                  >= (labels[i].height + labels[j].height) / 2 - 1e-6);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/label-stack/free", test_free_labels_stay);
  g_test_add_func ("/chart/label-stack/collision", test_collision_moves_both);
  g_test_add_func ("/chart/label-stack/edges", test_edges_hold);
  g_test_add_func ("/chart/label-stack/too-many", test_too_many_leave_the_last_out);
  g_test_add_func ("/chart/label-stack/bands", test_words_stay_in_their_band);
  g_test_add_func ("/chart/label-stack/any", test_any_labels);
  return g_test_run ();
}
