/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pathway-drawing.h"

#include <math.h>

/* The drawing of a page: columns as wide as each other, rows as high as what stands in them. Lines
 * run down a column left of all words, and along a row above them, so that no line ever meets a
 * word, however long it is. */

typedef struct
{
  RtBoardStack *stack;
  RtBoardCell at;
  const RtPathwayCompound *compound; /* nullable */
  const RtPathwayStep *step;         /* nullable */
  double below;                      /* how far under the top of the row it begins */
  double inset;                      /* of its words from the left side of the cell */
} Placed;

typedef struct
{
  RtPathwayDrawing *drawing;
  GPtrArray *placed; /* (element Placed) */
  double *tops;      /* of the rows, and of what follows them */
  int n_rows;
  int first; /* rows that are drawn */
  int last;  /* the one behind them */
} Grid;

static void
placed_free (gpointer data)
{
  rt_board_stack_free (((Placed *)data)->stack);
  g_free (data);
}

static double
cell_x (const RtPathwayDrawing *drawing, int column)
{
  return drawing->left + column * drawing->column;
}

static double
cell_width (const RtPathwayDrawing *drawing)
{
  return drawing->column - drawing->gutter;
}

/* Where lines run down a column; behind the last one, in the room beside it. */
static double
line_x (const RtPathwayDrawing *drawing, int column)
{
  if (column >= drawing->page->columns)
    return cell_x (drawing, column) - drawing->gutter * 0.5;
  return cell_x (drawing, column) + drawing->unit * 1.2;
}

/* Where lines run along a row: as high as the first line of the names in its boxes. */
static double
line_y (const Grid *grid, int row)
{
  return grid->tops[row] + grid->drawing->box / 2;
}

static double
side_inset (const RtPathwayDrawing *drawing)
{
  return drawing->unit * 2;
}

/* Whether a line runs down through a cell, or along it. */
static gboolean
is_crossed (const RtBoardPage *page, RtBoardCell at, gboolean along)
{
  for (guint i = 0; i < page->steps->len; i++)
    {
      const RtBoardStep *step = g_ptr_array_index (page->steps, i);

      for (guint j = 0; j < step->routes->len; j++)
        {
          const GArray *cells = ((RtBoardRoute *)g_ptr_array_index (step->routes, j))->cells;

          for (guint k = 0; k + 1 < cells->len; k++)
            {
              RtBoardCell a = g_array_index (cells, RtBoardCell, k);
              RtBoardCell b = g_array_index (cells, RtBoardCell, k + 1);

              if ((a.row == b.row) == along && at.column >= MIN (a.column, b.column)
                  && at.column <= MAX (a.column, b.column) && at.row >= MIN (a.row, b.row)
                  && at.row <= MAX (a.row, b.row))
                return TRUE;
            }
        }
    }
  return FALSE;
}

static void
add_compound (Grid *grid, const RtBoardCompound *place)
{
  RtPathwayDrawing *drawing = grid->drawing;
  Placed *placed = g_new0 (Placed, 1);

  placed->at = place->at;
  placed->compound = rt_pathway_compound (drawing->values->pathway, place->id);
  placed->inset = side_inset (drawing);
  placed->stack = rt_board_compound_stack (drawing, placed->compound, FALSE, cell_width (drawing),
                                           cell_width (drawing) - placed->inset);
  g_ptr_array_add (grid->placed, placed);
}

static void
add_step (Grid *grid, const RtBoardStep *place)
{
  RtPathwayDrawing *drawing = grid->drawing;
  Placed *placed = g_new0 (Placed, 1);

  placed->at = place->at;
  placed->step = rt_pathway_step (drawing->values->pathway, place->id);
  if (is_crossed (drawing->page, place->at, FALSE))
    placed->inset = side_inset (drawing);
  if (is_crossed (drawing->page, place->at, TRUE))
    placed->below = drawing->box * 0.65;
  placed->stack = rt_board_step_stack (drawing, placed->step, cell_width (drawing) - placed->inset);
  g_ptr_array_add (grid->placed, placed);
}

static void
count_rows (Grid *grid)
{
  const RtBoardPage *page = grid->drawing->page;

  for (guint i = 0; i < page->compounds->len; i++)
    grid->n_rows =
        MAX (grid->n_rows, ((RtBoardCompound *)g_ptr_array_index (page->compounds, i))->at.row + 1);
  for (guint i = 0; i < page->steps->len; i++)
    {
      const RtBoardStep *step = g_ptr_array_index (page->steps, i);

      grid->n_rows = MAX (grid->n_rows, step->at.row + 1);
      for (guint j = 0; j < step->routes->len; j++)
        {
          const GArray *cells = ((RtBoardRoute *)g_ptr_array_index (step->routes, j))->cells;

          for (guint k = 0; k < cells->len; k++)
            grid->n_rows = MAX (grid->n_rows, g_array_index (cells, RtBoardCell, k).row + 1);
        }
    }
}

static double
row_height (const Grid *grid, int row)
{
  double height = 0;

  for (guint i = 0; i < grid->placed->len; i++)
    {
      const Placed *placed = g_ptr_array_index (grid->placed, i);

      if (placed->at.row == row)
        height = MAX (height, placed->below + placed->stack->height);
    }
  for (int column = 0; height == 0 && column <= grid->drawing->page->columns; column++)
    if (is_crossed (grid->drawing->page, (RtBoardCell){ column, row }, TRUE))
      height = grid->drawing->box;
  return height;
}

static void
place_rows (Grid *grid, double y)
{
  grid->tops = g_new0 (double, (gsize)grid->n_rows + 1);
  for (int row = 0; row < grid->n_rows; row++)
    {
      double height = row_height (grid, row);

      grid->tops[row] = y;
      y += height > 0 ? height + grid->drawing->gap : 0;
    }
  grid->tops[grid->n_rows] = y;
}

/* As many rows as find room, one at least; what was drawn before moves out of the way. */
static void
choose_rows (Grid *grid)
{
  const RtPathwayDrawing *drawing = grid->drawing;
  double moved;

  grid->first = CLAMP (drawing->first_row, 0, MAX (grid->n_rows - 1, 0));
  grid->last = grid->n_rows > 0 ? grid->first + 1 : 0;
  while (grid->last < grid->n_rows
         && grid->tops[grid->last + 1] - grid->tops[grid->first] <= drawing->room)
    grid->last++;
  moved = grid->tops[grid->first] - grid->tops[0];
  for (int row = 0; row <= grid->n_rows; row++)
    grid->tops[row] -= moved;
}

static const Placed *
placed_compound (const Grid *grid, const char *id)
{
  for (guint i = 0; id != NULL && i < grid->placed->len; i++)
    {
      const Placed *placed = g_ptr_array_index (grid->placed, i);

      if (placed->compound != NULL && g_str_equal (placed->compound->id, id))
        return placed;
    }
  return NULL;
}

/* Where a line that goes from the box of @placed towards (@x, @y) leaves it. */
static void
leave_box (const Grid *grid, const Placed *placed, const double *to, double *at)
{
  const RtPathwayDrawing *drawing = grid->drawing;
  double top = grid->tops[placed->at.row];
  double height = MAX (rt_board_stack_box_height (placed->stack), drawing->box);

  if (to[0] > at[0])
    at[0] = cell_x (drawing, placed->at.column) + cell_width (drawing);
  else if (to[0] < at[0])
    at[0] = cell_x (drawing, placed->at.column);
  else if (to[1] > at[1])
    at[1] = top + height;
  else
    at[1] = top;
}

static void
draw_piece (Grid *grid, const GArray *piece, const RtPathwayStep *step, gboolean is_end)
{
  RtPathwayDrawing *drawing = grid->drawing;
  RtBoardStroke stroke = rt_board_step_stroke (drawing, step);

  if (piece->len < 4)
    return;
  if (!is_end)
    stroke.head = 0;
  rt_board_add_edge (drawing->board,
                     rt_pathway_drawing_item (drawing, RT_BOARD_THING_STEP, step->id), "", &stroke,
                     (const double *)(gconstpointer)piece->data, piece->len / 2);
}

/* The pieces of a line that lie in the rows that are drawn. */
static void
draw_pieces (
    Grid *grid, const double *points, guint n, const RtPathwayStep *step, gboolean has_head)
{
  double top = grid->tops[grid->first];
  double bottom = grid->last < grid->n_rows ? grid->tops[grid->last] : INFINITY;
  g_autoptr (GArray) piece = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i + 1 < n; i++)
    {
      const double *at = points + 2 * (gsize)i;
      double y[] = { CLAMP (at[1], top, bottom), CLAMP (at[3], top, bottom) };
      gboolean seen = at[1] == at[3] ? y[0] == at[1] && at[1] < bottom : y[0] != y[1];

      if (piece->len == 0 && seen)
        g_array_append_vals (piece, (const double[]){ at[0], y[0] }, 2);
      if (seen)
        g_array_append_vals (piece, (const double[]){ at[2], y[1] }, 2);
      if (!seen || y[1] != at[3])
        {
          draw_piece (grid, piece, step, FALSE);
          g_array_set_size (piece, 0);
        }
    }
  draw_piece (grid, piece, step, has_head);
}

static void
draw_route (Grid *grid, const RtBoardRoute *route, const RtPathwayStep *step)
{
  RtPathwayDrawing *drawing = grid->drawing;
  const Placed *from = placed_compound (grid, route->from);
  const Placed *to = placed_compound (grid, route->to);
  guint n = route->cells->len;
  g_autofree double *points = g_new (double, 2 * (gsize)n);

  for (guint i = 0; i < n; i++)
    {
      RtBoardCell cell = g_array_index (route->cells, RtBoardCell, i);

      points[2 * i] = line_x (drawing, cell.column);
      points[2 * i + 1] = line_y (grid, cell.row);
    }
  if (from != NULL)
    leave_box (grid, from, points + 2, points);
  if (to != NULL)
    leave_box (grid, to, points + 2 * (gsize)n - 4, points + 2 * (gsize)n - 2);
  draw_pieces (grid, points, n, step, to != NULL);
}

static void
draw_step (Grid *grid, const RtBoardStep *place)
{
  const RtPathwayStep *step = rt_pathway_step (grid->drawing->values->pathway, place->id);

  for (guint i = 0; i < place->routes->len; i++)
    draw_route (grid, g_ptr_array_index (place->routes, i), step);
}

static void
draw_placed (Grid *grid, Placed *placed)
{
  RtPathwayDrawing *drawing = grid->drawing;
  double x = cell_x (drawing, placed->at.column);

  if (placed->at.row < grid->first || placed->at.row >= grid->last)
    return;
  rt_board_stack_draw (drawing, placed->stack, placed->step != NULL ? x + placed->inset : x,
                       x + placed->inset, grid->tops[placed->at.row] + placed->below);
}

/**
 * rt_pathway_drawing_grid: Draws the compounds and steps of a page from @y on, from the first row
 * that was not drawn yet on as far as there is room.
 *
 * Returns: where it ends
 */
double
rt_pathway_drawing_grid (RtPathwayDrawing *drawing, double y)
{
  const RtBoardPage *page = drawing->page;
  Grid grid = { .drawing = drawing, .placed = g_ptr_array_new_with_free_func (placed_free) };
  double end;

  for (guint i = 0; i < page->compounds->len; i++)
    add_compound (&grid, g_ptr_array_index (page->compounds, i));
  for (guint i = 0; i < page->steps->len; i++)
    add_step (&grid, g_ptr_array_index (page->steps, i));
  count_rows (&grid);
  place_rows (&grid, y);
  choose_rows (&grid);
  for (guint i = 0; i < page->steps->len; i++)
    draw_step (&grid, g_ptr_array_index (page->steps, i));
  for (guint i = 0; i < grid.placed->len; i++)
    draw_placed (&grid, g_ptr_array_index (grid.placed, i));
  end = grid.tops[grid.last];
  drawing->first_row = grid.last;
  drawing->more = grid.last < grid.n_rows;
  g_ptr_array_unref (grid.placed);
  g_free (grid.tops);
  return end;
}
