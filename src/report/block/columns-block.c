/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "columns-block.h"

/* Between two columns, points. */
#define COLUMN_GAP 20
/* Height worth beginning a block in that can go on on the next page, points. */
#define WORTH_BEGINNING 60

typedef struct
{
  double weight;
  GPtrArray *flow;
} Column;

typedef struct
{
  RtBlock block;
  GArray *columns; /* (element Column) */
} Columns;

static double
column_width (const Columns *columns, guint i, double width)
{
  double weights = 0;

  for (guint c = 0; c < columns->columns->len; c++)
    weights += g_array_index (columns->columns, Column, c).weight;
  return (width - COLUMN_GAP * (columns->columns->len - 1))
         * g_array_index (columns->columns, Column, i).weight / weights;
}

static RtBlockExtent
measure (RtBlock *block, double width)
{
  Columns *columns = (Columns *)block;
  double height = 0;

  for (guint i = 0; i < columns->columns->len; i++)
    height = MAX (height, rt_flow_least_height (g_array_index (columns->columns, Column, i).flow,
                                                column_width (columns, i, width)));
  return (RtBlockExtent){ height, height };
}

static void
place (RtBlock *block, RtPage *page, double x, double y, double width, double height)
{
  Columns *columns = (Columns *)block;

  for (guint i = 0; i < columns->columns->len; i++)
    {
      double own = column_width (columns, i, width);

      rt_flow_place (g_array_index (columns->columns, Column, i).flow, page, x, y, own, height);
      x += own + COLUMN_GAP;
    }
}

/* Whether the first block of every column, with the headings above it, fits or can begin. */
static gboolean
beginnings_fit (const Columns *columns, double width, double height)
{
  for (guint i = 0; i < columns->columns->len; i++)
    {
      GPtrArray *flow = g_array_index (columns->columns, Column, i).flow;
      double own = column_width (columns, i, width);
      double needed = 0;

      for (guint b = 0; b < flow->len; b++)
        {
          RtBlock *block = g_ptr_array_index (flow, b);

          if (block->klass->split != NULL && needed + WORTH_BEGINNING < height)
            break;
          needed += (b > 0 ? block->space_before : 0) + rt_block_measure (block, own).least;
          if (!block->keep_with_next)
            break;
        }
      if (needed > height)
        return FALSE;
    }
  return TRUE;
}

static RtBlock *
split (RtBlock *block, double width, double height)
{
  Columns *columns = (Columns *)block;
  RtBlock *rest = NULL;

  if (!beginnings_fit (columns, width, height))
    return NULL;
  rest = rt_columns_block_new (&block->style);
  for (guint i = 0; i < columns->columns->len; i++)
    {
      Column *column = &g_array_index (columns->columns, Column, i);
      GPtrArray *tail = rt_flow_split (column->flow, column_width (columns, i, width), height);

      rt_columns_block_add (rest, column->weight, tail != NULL ? tail : rt_flow_new ());
    }
  return rest;
}

static void
finalize (RtBlock *block)
{
  g_array_unref (((Columns *)block)->columns);
}

static void
clear_column (gpointer column)
{
  g_ptr_array_unref (((Column *)column)->flow);
}

static const RtBlockClass columns_class = {
  .measure = measure, .split = split, .place = place, .finalize = finalize
};

/**
 * rt_columns_block_new: Flows side by side.
 *
 * Returns: (transfer full): the block, without columns.
 */
RtBlock *
rt_columns_block_new (const RtPageStyle *style)
{
  Columns *columns = rt_block_alloc (sizeof *columns, &columns_class, style);

  columns->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (columns->columns, clear_column);
  columns->block.space_before = 12;
  return &columns->block;
}

/**
 * rt_columns_block_add: Adds a column to the right of the others.
 * @weight: its share of the width, relative to the other columns
 * @flow: (transfer full): its blocks
 */
void
rt_columns_block_add (RtBlock *block, double weight, GPtrArray *flow)
{
  Column column = { weight, flow };

  g_array_append_val (((Columns *)block)->columns, column);
}
