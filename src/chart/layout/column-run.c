/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "column-run.h"

#include <math.h>

/* More columns than any page or screen has. */
#define MOST_COLUMNS 100000

/**
 * rt_column_run_init: An empty run over @plot_width points from @left in columns of @width points.
 * Release with rt_column_run_clear().
 */
void
rt_column_run_init (RtColumnRun *run, double left, double width, double plot_width)
{
  double count = ceil (MAX (plot_width, 0) / MAX (width, 0.01));

  *run = (RtColumnRun){ .left = left, .width = MAX (width, 0.01) };
  run->count = (int)CLAMP (count, 1, MOST_COLUMNS);
  run->tops = g_new (double, run->count);
  run->bottoms = g_new (double, run->count);
  for (int i = 0; i < run->count; i++)
    {
      run->tops[i] = INFINITY;
      run->bottoms[i] = -INFINITY;
    }
  run->first = run->count;
  run->last = -1;
}

/**
 * rt_column_run_clear: Frees what @run holds.
 */
void
rt_column_run_clear (RtColumnRun *run)
{
  g_clear_pointer (&run->tops, g_free);
  g_clear_pointer (&run->bottoms, g_free);
}

static inline void
include (RtColumnRun *run, int column, double y)
{
  if (y < run->tops[column])
    run->tops[column] = y;
  if (y > run->bottoms[column])
    run->bottoms[column] = y;
}

static inline void
touch (RtColumnRun *run, int first, int last)
{
  run->first = MIN (run->first, first);
  run->last = MAX (run->last, last);
}

static inline double
column_of (const RtColumnRun *run, double x)
{
  return floor ((x - run->left) / run->width);
}

/* The straight line from the point before to (x, y), column by column. */
static void
join (RtColumnRun *run, double from_column, double to_column, double x, double y)
{
  double slope = (y - run->y) / (x - run->x);
  int first = (int)CLAMP (from_column, 0, run->count);
  int last = (int)CLAMP (to_column, -1, run->count - 1);

  for (int column = first; column <= last; column++)
    {
      double left = run->left + column * run->width;
      double enter = MAX (left, run->x);
      double leave = MIN (left + run->width, x);

      include (run, column, run->y + (enter - run->x) * slope);
      include (run, column, run->y + (leave - run->x) * slope);
    }
  if (first <= last)
    touch (run, first, last);
}

/**
 * rt_column_run_add: Goes on to (@x, @y); x never decreases within a run. Points outside the
 * columns only matter for the line that leads from or to them.
 */
void
rt_column_run_add (RtColumnRun *run, double x, double y)
{
  double column = column_of (run, x);

  if (run->open && column > column_of (run, run->x))
    join (run, column_of (run, run->x), column, x, y);
  if (column >= 0 && column < run->count)
    {
      include (run, (int)column, y);
      touch (run, (int)column, (int)column);
    }
  run->open = TRUE;
  run->x = x;
  run->y = y;
}

/**
 * rt_column_run_restart: Forgets what was added, to begin behind a gap.
 */
void
rt_column_run_restart (RtColumnRun *run)
{
  for (int i = run->first; i <= run->last; i++)
    {
      run->tops[i] = INFINITY;
      run->bottoms[i] = -INFINITY;
    }
  run->first = run->count;
  run->last = -1;
  run->open = FALSE;
}
