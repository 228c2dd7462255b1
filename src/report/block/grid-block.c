/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "grid-block.h"

/* Least and most height of a row to write in, points: about 6 and 9 mm. */
#define ROW_LEAST 17.0
#define ROW_MOST 26.0
/* Room inside a cell, points. */
#define PADDING 2.5
#define LINE 0.5

typedef struct
{
  char *title;
  char *ends;
  double weight; /* share of the width */
} Column;

typedef struct
{
  char *label;
  gboolean shaded;
} Row;

/* Empty cells to write in: labels on the left, titles above. */
typedef struct
{
  RtBlock block;
  GArray *columns; /* (element Column) */
  GArray *rows;    /* (element Row) */
} Grid;

static PangoLayout *
lay_out_label (const Grid *grid, guint row)
{
  return rt_page_text (&grid->block.style, g_array_index (grid->rows, Row, row).label,
                       RT_PAGE_TEXT_SMALL, FALSE, 0, RT_TEXT_START);
}

static double
label_width (const Grid *grid)
{
  double width = 0;

  for (guint i = 0; i < grid->rows->len; i++)
    {
      g_autoptr (PangoLayout) label = lay_out_label (grid, i);

      width = MAX (width, rt_text_size (label).width);
    }
  return width + 2 * PADDING;
}

static double
column_width (const Grid *grid, guint column, double width)
{
  double weights = 0;

  for (guint i = 0; i < grid->columns->len; i++)
    weights += g_array_index (grid->columns, Column, i).weight;
  return (width - label_width (grid)) * g_array_index (grid->columns, Column, column).weight
         / weights;
}

static PangoLayout *
lay_out_title (const Grid *grid, guint column, double width)
{
  return rt_page_text (&grid->block.style, g_array_index (grid->columns, Column, column).title,
                       RT_PAGE_TEXT_SMALL, TRUE, width - 2 * PADDING, RT_TEXT_CENTRE);
}

static PangoLayout *
lay_out_ends (const Grid *grid, guint column, double width)
{
  return rt_page_text (&grid->block.style, g_array_index (grid->columns, Column, column).ends,
                       RT_PAGE_TEXT_FINE, FALSE, width - 2 * PADDING, RT_TEXT_CENTRE);
}

static double
titles_height (const Grid *grid, double width)
{
  double height = 0;

  for (guint i = 0; i < grid->columns->len; i++)
    {
      double own = column_width (grid, i, width);
      g_autoptr (PangoLayout) title = lay_out_title (grid, i, own);
      g_autoptr (PangoLayout) ends = lay_out_ends (grid, i, own);

      height = MAX (height, rt_text_size (title).height + rt_text_size (ends).height);
    }
  return height + 2 * PADDING;
}

static double
least_row (const Grid *grid)
{
  double least = ROW_LEAST;

  for (guint i = 0; i < grid->rows->len; i++)
    {
      g_autoptr (PangoLayout) label = lay_out_label (grid, i);

      least = MAX (least, rt_text_size (label).height + 2);
    }
  return least;
}

static RtBlockExtent
measure (RtBlock *block, double width)
{
  Grid *grid = (Grid *)block;
  double titles = titles_height (grid, width);
  double least = least_row (grid);

  return (RtBlockExtent){ titles + grid->rows->len * least,
                          titles + grid->rows->len * MAX (least, ROW_MOST) };
}

static void
add_vertical (RtPage *page, double x, double y, double height)
{
  RtPageItem *rule = rt_page_add_rule (page, RT_ROLE_INK_QUIET, x, y, LINE, LINE);

  rule->height = height;
}

static void
place_titles (const Grid *grid, RtPage *page, double x, double y, double width)
{
  x += label_width (grid);
  for (guint i = 0; i < grid->columns->len; i++)
    {
      double own = column_width (grid, i, width);
      g_autoptr (PangoLayout) title = lay_out_title (grid, i, own);
      g_autoptr (PangoLayout) ends = lay_out_ends (grid, i, own);

      rt_page_add_text (page, title, RT_ROLE_INK, x + PADDING, y + PADDING);
      if (g_array_index (grid->columns, Column, i).ends[0] != '\0')
        rt_page_add_text (page, ends, RT_ROLE_INK_QUIET, x + PADDING,
                          y + PADDING + rt_text_size (title).height);
      x += own;
    }
}

static void
place_row (const Grid *grid, guint i, RtPage *page, double x, double y, double width, double height)
{
  g_autoptr (PangoLayout) label = lay_out_label (grid, i);

  rt_page_add_text (page, label, RT_ROLE_INK, x + PADDING,
                    y + (height - rt_text_size (label).height) / 2);
  rt_page_add_rule (page, RT_ROLE_INK_QUIET, x, y + height - LINE, width, LINE);
}

static void
place (RtBlock *block, RtPage *page, double x, double y, double width, double height)
{
  Grid *grid = (Grid *)block;
  double titles = titles_height (grid, width);
  double row = (height - titles) / MAX (grid->rows->len, 1);
  double left = x + label_width (grid);

  place_titles (grid, page, x, y, width);
  rt_page_add_rule (page, RT_ROLE_INK, x, y + titles - 1, width, 1);
  for (guint i = 0; i < grid->rows->len; i++)
    if (g_array_index (grid->rows, Row, i).shaded)
      rt_page_add_panel (page, RT_ROLE_PHASE, x, y + titles + i * row, width, row);
  for (guint i = 0; i < grid->rows->len; i++)
    place_row (grid, i, page, x, y + titles + i * row, width, row);
  for (guint i = 0; i < grid->columns->len; i++)
    {
      add_vertical (page, left, y, height);
      left += column_width (grid, i, width);
    }
  add_vertical (page, x, y + titles, height - titles);
  add_vertical (page, x + width - LINE, y, height);
}

/* Cuts behind the last row that fits; the titles are repeated. */
static RtBlock *
split (RtBlock *block, double width, double height)
{
  Grid *grid = (Grid *)block;
  double fitting = (height - titles_height (grid, width)) / least_row (grid);
  guint keep = fitting >= 1 ? (guint)fitting : 0;
  RtBlock *rest = NULL;

  if (keep == 0 || keep >= grid->rows->len)
    return NULL;
  rest = rt_grid_block_new (&block->style);
  for (guint i = 0; i < grid->columns->len; i++)
    {
      const Column *column = &g_array_index (grid->columns, Column, i);

      rt_grid_block_add_column (rest, column->title, column->ends, column->weight);
    }
  for (guint i = keep; i < grid->rows->len; i++)
    rt_grid_block_add_row (rest, g_array_index (grid->rows, Row, i).label,
                           g_array_index (grid->rows, Row, i).shaded);
  g_array_set_size (grid->rows, keep);
  return rest;
}

static void
clear_column (gpointer data)
{
  g_free (((Column *)data)->title);
  g_free (((Column *)data)->ends);
}

static void
clear_row (gpointer data)
{
  g_free (((Row *)data)->label);
}

static void
finalize (RtBlock *block)
{
  g_array_unref (((Grid *)block)->columns);
  g_array_unref (((Grid *)block)->rows);
}

static const RtBlockClass grid_class = {
  .measure = measure, .split = split, .place = place, .finalize = finalize
};

/**
 * rt_grid_block_new: A form of empty cells to write in.
 *
 * Returns: (transfer full): the block, without columns and rows.
 */
RtBlock *
rt_grid_block_new (const RtPageStyle *style)
{
  Grid *grid = rt_block_alloc (sizeof *grid, &grid_class, style);

  grid->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (grid->columns, clear_column);
  grid->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (grid->rows, clear_row);
  grid->block.stretch = 1;
  grid->block.space_before = 6;
  return &grid->block;
}

/**
 * rt_grid_block_add_column:
 * @title: what is written in it
 * @ends: small print below the title; may be empty
 * @weight: its share of the width beside the other columns
 */
void
rt_grid_block_add_column (RtBlock *block, const char *title, const char *ends, double weight)
{
  Column column = { g_strdup (title), g_strdup (ends), weight };

  g_array_append_val (((Grid *)block)->columns, column);
}

/**
 * rt_grid_block_add_row:
 * @label: to the left of its cells
 * @shaded: set off from the others
 */
void
rt_grid_block_add_row (RtBlock *block, const char *label, gboolean shaded)
{
  Row row = { g_strdup (label), shaded };

  g_array_append_val (((Grid *)block)->rows, row);
}
