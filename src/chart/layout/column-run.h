/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A line as its extents in each pixel column: what is left of it when thousands of points share a
 * few hundred columns. First, last, lowest and highest value of every column lie within the
 * column's extents, and neighbouring columns meet where the line crosses their border. */
typedef struct
{
  double left;  /* x of the first column's left edge, points */
  double width; /* of one column, points */
  int count;
  double *tops;    /* per column; smaller y is further up */
  double *bottoms; /* per column */
  int first;       /* touched columns; first > last = none */
  int last;
  gboolean open; /* x, y: the point before */
  double x;
  double y;
} RtColumnRun;

void rt_column_run_init (RtColumnRun *run, double left, double width, double plot_width);
void rt_column_run_clear (RtColumnRun *run);
void rt_column_run_add (RtColumnRun *run, double x, double y);
void rt_column_run_restart (RtColumnRun *run);
