/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "table-block.h"

#include "table-columns.h"

/* A single long word claims no more than this share of the table's width. */
#define WORD_SHARE 0.3
/* Between columns, and above and below the text of a row, points. */
#define COLUMN_GAP 9
#define ROW_PADDING 2.6
/* Of an empty box: high enough for handwriting, and its line, points. */
#define BOX_HEIGHT 18
#define BOX_LINE 0.5

typedef struct
{
  char *title;
  RtTextAlign align;
  double box; /* least width of an empty box to write in, points; 0: a column of texts */
} Column;

typedef struct
{
  char *text;
  gboolean bold;
  RtPaletteRole role;
} Cell;

typedef struct
{
  RtBlock block;
  GArray *columns; /* (element Column) */
  GPtrArray *rows; /* (element GArray of Cell) */
  /* What the columns need, of all rows: a table cut at the end of a page keeps its widths. */
  RtTableColumnNeed *needs; /* NULL until asked for the first time */
} Table;

static PangoLayout *
lay_out_title (const Table *table, guint column, double width)
{
  const Column *c = &g_array_index (table->columns, Column, column);

  return rt_page_text (&table->block.style, c->title, RT_PAGE_TEXT_FINE, FALSE, width, c->align);
}

static PangoLayout *
lay_out_cell (const Table *table, const Cell *cell, guint column, double width)
{
  return rt_page_text (&table->block.style, cell->text, RT_PAGE_TEXT_SMALL, cell->bold, width,
                       g_array_index (table->columns, Column, column).align);
}

static void
need_text (
    const Table *table, const char *text, double size, gboolean bold, RtTableColumnNeed *need)
{
  g_autoptr (PangoLayout) layout =
      rt_page_text (&table->block.style, text, size, bold, 0, RT_TEXT_START);

  /* A little more than measured: a width that is exactly that of the text may wrap it. */
  need->natural = MAX (need->natural, rt_text_size (layout).width + 0.5);
  need->widest_word = MAX (need->widest_word,
                           rt_page_text_widest_word (&table->block.style, text, size, bold) + 0.5);
}

static double
box_width (const Table *table, guint column)
{
  return g_array_index (table->columns, Column, column).box;
}

static void
find_needs (Table *table, double width)
{
  table->needs = g_new0 (RtTableColumnNeed, table->columns->len);
  for (guint c = 0; c < table->columns->len; c++)
    {
      need_text (table, g_array_index (table->columns, Column, c).title, RT_PAGE_TEXT_FINE, FALSE,
                 &table->needs[c]);
      table->needs[c].natural = MAX (table->needs[c].natural, box_width (table, c));
      table->needs[c].widest_word = MAX (table->needs[c].widest_word, box_width (table, c));
      for (guint r = 0; r < table->rows->len; r++)
        {
          const Cell *cell = &g_array_index ((GArray *)g_ptr_array_index (table->rows, r), Cell, c);

          need_text (table, cell->text, RT_PAGE_TEXT_SMALL, cell->bold, &table->needs[c]);
        }
      table->needs[c].widest_word = MIN (table->needs[c].widest_word, WORD_SHARE * width);
    }
}

static double *
fit_columns (Table *table, double width)
{
  guint n = table->columns->len;
  double *widths = g_new0 (double, n);

  if (table->needs == NULL)
    find_needs (table, width);
  rt_table_columns_fit (table->needs, n, width - COLUMN_GAP * (n - 1), widths);
  return widths;
}

static double
title_height (const Table *table, const double *widths)
{
  double height = 0;

  for (guint c = 0; c < table->columns->len; c++)
    {
      g_autoptr (PangoLayout) layout = lay_out_title (table, c, widths[c]);

      height = MAX (height, rt_text_size (layout).height);
    }
  return height + ROW_PADDING;
}

static double
row_height (const Table *table, guint row, const double *widths)
{
  GArray *cells = g_ptr_array_index (table->rows, row);
  double height = 0;

  for (guint c = 0; c < cells->len; c++)
    {
      g_autoptr (PangoLayout) layout =
          lay_out_cell (table, &g_array_index (cells, Cell, c), c, widths[c]);

      height = MAX (height, rt_text_size (layout).height);
      if (box_width (table, c) > 0)
        height = MAX (height, BOX_HEIGHT);
    }
  return height + 2 * ROW_PADDING;
}

static RtBlockExtent
measure (RtBlock *block, double width)
{
  Table *table = (Table *)block;
  g_autofree double *widths = fit_columns (table, width);
  double height = title_height (table, widths);

  for (guint r = 0; r < table->rows->len; r++)
    height += row_height (table, r, widths);
  return (RtBlockExtent){ height, height };
}

static void
place_box (RtPage *page, double x, double y, double width, double height)
{
  rt_page_add_rule (page, RT_ROLE_INK_QUIET, x, y, width, BOX_LINE);
  rt_page_add_rule (page, RT_ROLE_INK_QUIET, x, y + height - BOX_LINE, width, BOX_LINE);
  rt_page_add_panel (page, RT_ROLE_INK_QUIET, x, y + BOX_LINE, BOX_LINE, height - 2 * BOX_LINE);
  rt_page_add_panel (page, RT_ROLE_INK_QUIET, x + width - BOX_LINE, y + BOX_LINE, BOX_LINE,
                     height - 2 * BOX_LINE);
}

static void
place_row (const Table *table, guint row, RtPage *page, double x, double y, const double *widths)
{
  GArray *cells = g_ptr_array_index (table->rows, row);

  for (guint c = 0; c < cells->len; c++)
    {
      const Cell *cell = &g_array_index (cells, Cell, c);
      g_autoptr (PangoLayout) layout = lay_out_cell (table, cell, c, widths[c]);

      if (cell->text[0] != '\0')
        rt_page_add_text (page, layout, cell->role, x, y + ROW_PADDING);
      if (box_width (table, c) > 0)
        place_box (page, x, y + ROW_PADDING, widths[c],
                   row_height (table, row, widths) - 2 * ROW_PADDING);
      x += widths[c] + COLUMN_GAP;
    }
}

static void
place_titles (const Table *table, RtPage *page, double x, double bottom, const double *widths)
{
  for (guint c = 0; c < table->columns->len; c++)
    {
      g_autoptr (PangoLayout) layout = lay_out_title (table, c, widths[c]);

      if (g_array_index (table->columns, Column, c).title[0] != '\0')
        rt_page_add_text (page, layout, RT_ROLE_INK_QUIET, x,
                          bottom - ROW_PADDING - rt_text_size (layout).height);
      x += widths[c] + COLUMN_GAP;
    }
}

static void
place (RtBlock *block, RtPage *page, double x, double y, double width, double height)
{
  Table *table = (Table *)block;
  g_autofree double *widths = fit_columns (table, width);

  y += title_height (table, widths);
  place_titles (table, page, x, y, widths);
  rt_page_add_rule (page, RT_ROLE_INK_QUIET, x, y - 0.6, width, 0.6);
  for (guint r = 0; r < table->rows->len; r++)
    {
      place_row (table, r, page, x, y, widths);
      y += row_height (table, r, widths);
      rt_page_add_rule (page, RT_ROLE_FRAME, x, y - 0.4, width, 0.4);
    }
}

static RtBlock *
split (RtBlock *block, double width, double height)
{
  Table *table = (Table *)block;
  g_autofree double *widths = fit_columns (table, width);
  double used = title_height (table, widths);
  guint keep = 0;
  RtBlock *rest = NULL;

  while (keep < table->rows->len && used + row_height (table, keep, widths) <= height)
    used += row_height (table, keep++, widths);
  if (keep == 0 || keep == table->rows->len)
    return NULL;
  rest = rt_table_block_new (&block->style);
  for (guint c = 0; c < table->columns->len; c++)
    {
      const Column *column = &g_array_index (table->columns, Column, c);

      rt_table_block_add_column (rest, column->title, column->align);
      g_array_index (((Table *)rest)->columns, Column, c).box = column->box;
    }
  ((Table *)rest)->needs =
      g_memdup2 (table->needs, table->columns->len * sizeof (RtTableColumnNeed));
  for (guint r = keep; r < table->rows->len; r++)
    g_ptr_array_add (((Table *)rest)->rows, g_array_ref (g_ptr_array_index (table->rows, r)));
  g_ptr_array_set_size (table->rows, (int)keep);
  return rest;
}

static void
finalize (RtBlock *block)
{
  Table *table = (Table *)block;

  g_array_unref (table->columns);
  g_ptr_array_unref (table->rows);
  g_free (table->needs);
}

static void
clear_column (gpointer column)
{
  g_free (((Column *)column)->title);
}

static void
clear_cell (gpointer cell)
{
  g_free (((Cell *)cell)->text);
}

static const RtBlockClass table_class = {
  .measure = measure, .split = split, .place = place, .finalize = finalize
};

/**
 * rt_table_block_new: Rows under quiet column titles; may go over pages, repeating the titles.
 *
 * Returns: (transfer full): the block, empty.
 */
RtBlock *
rt_table_block_new (const RtPageStyle *style)
{
  Table *table = rt_block_alloc (sizeof *table, &table_class, style);

  table->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (table->columns, clear_column);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  table->block.space_before = 4;
  return &table->block;
}

/**
 * rt_table_block_add_column: Adds a column; to be done before the first row.
 */
void
rt_table_block_add_column (RtBlock *block, const char *title, RtTextAlign align)
{
  Column column = { g_strdup (title), align, 0 };

  g_array_append_val (((Table *)block)->columns, column);
}

/**
 * rt_table_block_add_box_column: Adds a column of empty boxes to write or tick in.
 * @width: at least so wide, points
 */
void
rt_table_block_add_box_column (RtBlock *block, const char *title, double width)
{
  Table *table = (Table *)block;

  rt_table_block_add_column (block, title, RT_TEXT_START);
  g_array_index (table->columns, Column, table->columns->len - 1).box = width;
}

/**
 * rt_table_block_add_row: Adds a row.
 * @cells: one text for each column; NULL stands for an empty cell
 */
void
rt_table_block_add_row (RtBlock *block, const char *const *cells)
{
  Table *table = (Table *)block;
  GArray *row = g_array_new (FALSE, TRUE, sizeof (Cell));

  g_array_set_clear_func (row, clear_cell);
  for (guint c = 0; c < table->columns->len; c++)
    {
      Cell cell = { g_strdup (cells[c] != NULL ? cells[c] : ""), FALSE, RT_ROLE_INK };

      g_array_append_val (row, cell);
    }
  g_ptr_array_add (table->rows, row);
}

/**
 * rt_table_block_set_cell: Sets weight and colour of a cell of the row added last.
 */
void
rt_table_block_set_cell (RtBlock *block, guint column, gboolean bold, RtPaletteRole role)
{
  Table *table = (Table *)block;
  GArray *row = g_ptr_array_index (table->rows, table->rows->len - 1);
  Cell *cell = &g_array_index (row, Cell, column);

  cell->bold = bold;
  cell->role = role;
}
