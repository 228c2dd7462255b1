/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "column-run.h"

#include <math.h>

#include "cell-set.h"

static void
test_flat_line (void)
{
  RtColumnRun run;

  rt_column_run_init (&run, 100, 1, 50);
  rt_column_run_add (&run, 90, 7);
  rt_column_run_add (&run, 170, 7);
  g_assert_cmpint (run.count, ==, 50);
  g_assert_cmpint (run.first, ==, 0);
  g_assert_cmpint (run.last, ==, 49);
  for (int i = 0; i < 50; i++)
    {
      g_assert_cmpfloat (run.tops[i], ==, 7);
      g_assert_cmpfloat (run.bottoms[i], ==, 7);
    }
  rt_column_run_clear (&run);
}

static void
test_slope_is_split (void)
{
  RtColumnRun run;

  rt_column_run_init (&run, 0, 1, 10);
  rt_column_run_add (&run, 0, 0);
  rt_column_run_add (&run, 9.5, 95);
  for (int i = 0; i < 9; i++)
    {
      g_assert_cmpfloat_with_epsilon (run.tops[i], 10 * i, 1e-9);
      g_assert_cmpfloat_with_epsilon (run.bottoms[i], 10 * (i + 1), 1e-9);
    }
  rt_column_run_clear (&run);
}

static void
test_restart_leaves_a_gap (void)
{
  RtColumnRun run;

  rt_column_run_init (&run, 0, 1, 10);
  rt_column_run_add (&run, 1.5, 3);
  rt_column_run_restart (&run);
  g_assert_cmpint (run.first, >, run.last);
  rt_column_run_add (&run, 6.5, 4);
  g_assert_cmpint (run.first, ==, 6);
  g_assert_cmpint (run.last, ==, 6);
  g_assert_true (isinf (run.tops[1]));
  rt_column_run_clear (&run);
}

/* For any line: every column's extents hold the extremes of the points in it, never reach beyond
 * those points and their neighbours, and touch the next column's. */
static void
test_extremes_are_never_lost (void)
{
  for (int round = 0; round < 300; round++)
    {
      int n = g_test_rand_int_range (1, 3000);
      g_autofree double *x = g_new (double, n);
      g_autofree double *y = g_new (double, n);
      double width = g_test_rand_double_range (0.2, 3);
      RtColumnRun run;

      rt_column_run_init (&run, 50, width, 400);
      for (int i = 0; i < n; i++)
        {
          x[i] = i == 0 ? g_test_rand_double_range (40, 60)
                        : x[i - 1] + g_test_rand_double_range (0, 800.0 / n);
          y[i] = g_test_rand_double_range (0, 100);
          rt_column_run_add (&run, x[i], y[i]);
        }
      for (int i = 0; i < n; i++)
        {
          int column = (int)floor ((x[i] - 50) / width);

          if (column < 0 || column >= run.count)
            continue;
          g_assert_cmpfloat (run.tops[column], <=, y[i]);
          g_assert_cmpfloat (run.bottoms[column], >=, y[i]);
        }
      for (int i = run.first; i <= run.last; i++)
        {
          g_assert_cmpfloat (run.tops[i], <=, run.bottoms[i]);
          g_assert_cmpfloat (run.tops[i], >=, 0);
          g_assert_cmpfloat (run.bottoms[i], <=, 100);
          if (i < run.last)
            {
              g_assert_cmpfloat (run.tops[i], <=, run.bottoms[i + 1] + 1e-6);
              g_assert_cmpfloat (run.tops[i + 1], <=, run.bottoms[i] + 1e-6);
            }
        }
      rt_column_run_clear (&run);
    }
}

static void
test_cells (void)
{
  RtCellSet set;

  rt_cell_set_init (&set, 10, 10, 100, 50, 2);
  g_assert_true (rt_cell_set_take (&set, 15, 15));
  g_assert_false (rt_cell_set_take (&set, 15.5, 14.5));
  g_assert_true (rt_cell_set_take (&set, 17, 15));
  g_assert_true (rt_cell_set_take (&set, -1e9, 1e9));
  g_assert_false (rt_cell_set_take (&set, 9, 200));
  rt_cell_set_clear (&set);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/column-run/flat", test_flat_line);
  g_test_add_func ("/chart/column-run/slope", test_slope_is_split);
  g_test_add_func ("/chart/column-run/gap", test_restart_leaves_a_gap);
  g_test_add_func ("/chart/column-run/extremes", test_extremes_are_never_lost);
  g_test_add_func ("/chart/cell-set/take", test_cells);
  return g_test_run ();
}
