/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Which cells of a grid are taken: keeps thousands of markers from being drawn on one spot. */
typedef struct
{
  double x;
  double y;
  double size; /* of a cell, points */
  int columns;
  int rows;
  guint8 *cells;
} RtCellSet;

void
rt_cell_set_init (RtCellSet *set, double x, double y, double width, double height, double size);
void rt_cell_set_clear (RtCellSet *set);
gboolean rt_cell_set_take (RtCellSet *set, double x, double y);
