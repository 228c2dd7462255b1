/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pathway-drawing.h"

/* The overview: every compound with its results below the one it is mostly made of, an arrow where
 * a step leads from one to the next. */

static const RtPathwayStep *
step_between (const RtPathway *pathway, const char *from, const char *to)
{
  for (guint i = 0; i < pathway->steps->len; i++)
    {
      const RtPathwayStep *step = g_ptr_array_index (pathway->steps, i);

      if (g_strv_contains ((const char *const *)step->from, from)
          && g_strv_contains ((const char *const *)step->to, to))
        return step;
    }
  return NULL;
}

static void
draw_arrow (RtPathwayDrawing *drawing, const RtPathwayStep *step, double x, double from, double to)
{
  RtBoardStroke stroke = rt_board_step_stroke (drawing, step);
  const double points[] = { x + drawing->unit * 1.2, from, x + drawing->unit * 1.2, to };

  rt_board_add_edge (drawing->board,
                     rt_pathway_drawing_item (drawing, RT_BOARD_THING_STEP, step->id), "", &stroke,
                     points, 2);
}

/* One column on its way down. */
typedef struct
{
  RtPathwayDrawing *drawing;
  double x;
  double y;
  double end;     /* of the room */
  double box_end; /* of the box above */
  guint index;    /* of the next compound in the list */
  guint *n_drawn;
  gboolean any; /* something of this part was drawn */
} Column;

static double
width_of (const RtPathwayDrawing *drawing)
{
  return drawing->column - drawing->gutter;
}

static PangoLayout *
lay_out_title (const RtPathwayDrawing *drawing, const char *group)
{
  return rt_board_lines (drawing->board, rt_pathway_group_name (group), 1.1, TRUE,
                         width_of (drawing));
}

static double
title_height (const Column *column, const char *group)
{
  g_autoptr (PangoLayout) title = lay_out_title (column->drawing, group);

  return rt_text_size (title).height + column->drawing->unit * 0.35;
}

static void
draw_title (Column *column, const char *group)
{
  const double height = title_height (column, group);

  rt_board_add_text (column->drawing->board, lay_out_title (column->drawing, group),
                     RT_ROLE_INK_QUIET, column->x, column->y);
  column->y += height;
}

/* Whether there was room for it; the first one of a column always finds some. */
static gboolean
draw_compound (Column *column,
               const char *group,
               const RtPathwayCompound *compound,
               const RtPathwayCompound *above)
{
  RtPathwayDrawing *drawing = column->drawing;
  double inset = drawing->unit * 2;
  RtBoardStack *stack = rt_board_compound_stack (drawing, compound, TRUE, width_of (drawing),
                                                 width_of (drawing) - inset);
  const RtPathwayStep *step = above != NULL && column->any
                                  ? step_between (drawing->values->pathway, above->id, compound->id)
                                  : NULL;
  const gboolean begins = above == NULL || !column->any;
  /* With what stands above it, and the room that is left below it. */
  const double height = (begins ? title_height (column, group) : 0) + stack->height
                        + drawing->unit * 0.6 + drawing->gap * 0.85;
  gboolean fits = !column->any || column->y + height <= column->end;

  if (fits && begins)
    draw_title (column, group);
  if (fits)
    {
      if (step != NULL)
        draw_arrow (drawing, step, column->x, column->box_end, column->y);
      column->box_end = column->y + MAX (rt_board_stack_box_height (stack), drawing->box);
      rt_board_stack_draw (drawing, stack, column->x, column->x + inset, column->y);
      column->y += stack->height + drawing->gap * 0.85;
      column->any = TRUE;
      *column->n_drawn += 1;
    }
  rt_board_stack_free (stack);
  return fits;
}

/* Whether the whole rest of the group found room. */
static gboolean
draw_group (Column *column, const char *group)
{
  g_autoptr (GPtrArray) compounds =
      rt_pathway_compounds_of_group (column->drawing->values->pathway, group);
  const RtPathwayCompound *above = NULL;

  for (guint i = 0; i < compounds->len; i++)
    {
      const RtPathwayCompound *compound = g_ptr_array_index (compounds, i);

      if (column->index++ >= *column->n_drawn && !draw_compound (column, group, compound, above))
        return FALSE;
      above = compound;
    }
  column->y += column->any ? column->drawing->unit * 0.6 : 0;
  return TRUE;
}

/**
 * rt_pathway_drawing_lists: Draws the groups of an overview from @y on, from the first compounds on
 * that were not drawn yet as far as there is room.
 *
 * Returns: where it ends
 */
double
rt_pathway_drawing_lists (RtPathwayDrawing *drawing, double y)
{
  double end = y;

  drawing->more = FALSE;
  for (guint i = 0; i < drawing->page->lists->len; i++)
    {
      Column column = { .drawing = drawing,
                        .x = drawing->left + i * drawing->column,
                        .y = y,
                        .end = y + drawing->room,
                        .n_drawn = &drawing->n_drawn[i] };

      for (char **group = g_ptr_array_index (drawing->page->lists, i); *group != NULL; group++)
        if (!draw_group (&column, *group))
          {
            drawing->more = TRUE;
            break;
          }
      end = MAX (end, column.y);
    }
  return end;
}
