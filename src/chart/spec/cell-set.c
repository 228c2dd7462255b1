/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cell-set.h"

#define MOST_CELLS 8192

/**
 * rt_cell_set_init: An empty grid of cells of @size points over the box. Release with
 * rt_cell_set_clear().
 */
void
rt_cell_set_init (RtCellSet *set, double x, double y, double width, double height, double size)
{
  *set = (RtCellSet){ .x = x, .y = y, .size = MAX (size, 0.05) };
  set->columns = (int)CLAMP (width / set->size + 2, 1, MOST_CELLS);
  set->rows = (int)CLAMP (height / set->size + 2, 1, MOST_CELLS);
  set->cells = g_new0 (guint8, (gsize)set->columns * (gsize)set->rows);
}

/**
 * rt_cell_set_clear: Frees what @set holds.
 */
void
rt_cell_set_clear (RtCellSet *set)
{
  g_clear_pointer (&set->cells, g_free);
}

/**
 * rt_cell_set_take: Takes the cell at (@x, @y); positions outside count to the nearest cell.
 *
 * Returns: whether it was free
 */
gboolean
rt_cell_set_take (RtCellSet *set, double x, double y)
{
  int column = (int)CLAMP ((x - set->x) / set->size, 0, set->columns - 1);
  int row = (int)CLAMP ((y - set->y) / set->size, 0, set->rows - 1);
  guint8 *cell = &set->cells[(gsize)row * (gsize)set->columns + (gsize)column];

  if (*cell)
    return FALSE;
  *cell = 1;
  return TRUE;
}
