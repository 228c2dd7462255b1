/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-painting.h"

/* The outline of a box, on pixel middles where a hairline would blur. */
static void
trace_box (const RtPainting *painting, const RtScenePrimitive *box)
{
  cairo_t *cr = painting->cr;
  double half_x = painting->screen ? 0.5 / painting->scale_x : 0;
  double half_y = painting->screen ? 0.5 / painting->scale_y : 0;
  double x = rt_painting_snap_x (painting, box->x) + half_x;
  double y = rt_painting_snap_y (painting, box->y) + half_y;
  double right = MAX (rt_painting_snap_x (painting, box->x + box->width) - half_x, x);
  double bottom = MAX (rt_painting_snap_y (painting, box->y + box->height) - half_y, y);
  double radius = MIN (box->radius, MIN (right - x, bottom - y) / 2);

  cairo_new_sub_path (cr);
  if (radius <= 0)
    {
      cairo_rectangle (cr, x, y, right - x, bottom - y);
      return;
    }
  cairo_arc (cr, right - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, bottom - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

/**
 * rt_paint_box: Fills @box and draws its outline, dashed as the primitive says.
 */
void
rt_paint_box (const RtPainting *painting, const RtScenePrimitive *box)
{
  cairo_t *cr = painting->cr;

  if (box->width <= 0 || box->height <= 0)
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  trace_box (painting, box);
  rt_paint_colour (cr, painting->palette, box->role);
  cairo_fill_preserve (cr);
  if (box->size > 0)
    {
      rt_paint_colour (cr, painting->palette, box->edge);
      cairo_set_line_width (cr, box->size);
      rt_paint_dash (cr, box->dash, box->size, 0);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/* The head of an arrow that comes from (@from_x, @from_y): filled, or two strokes when open. */
static void
paint_head (
    cairo_t *cr, const RtScenePrimitive *arrow, double from_x, double from_y, double x, double y)
{
  double angle = atan2 (y - from_y, x - from_x);
  double length = arrow->width;
  double spread = 0.45;

  cairo_set_dash (cr, NULL, 0, 0);
  cairo_move_to (cr, x - length * cos (angle - spread), y - length * sin (angle - spread));
  cairo_line_to (cr, x, y);
  cairo_line_to (cr, x - length * cos (angle + spread), y - length * sin (angle + spread));
  if (arrow->hollow)
    {
      cairo_stroke (cr);
      return;
    }
  cairo_close_path (cr);
  cairo_fill (cr);
}

/**
 * rt_paint_arrow: Draws the line through the arrow's vertices and a head at the last. Under a
 * filled head the line ends before the tip, so that the tip stays sharp.
 */
void
rt_paint_arrow (const RtPainting *painting, const RtScenePrimitive *arrow)
{
  cairo_t *cr = painting->cr;
  const double *at = rt_painting_vertices (painting, arrow);
  guint last = arrow->count - 1;
  double x = 0;
  double y = 0;
  double length = 0;
  double back = arrow->hollow ? 0 : arrow->width * 0.7;

  if (arrow->count < 2)
    return;
  x = at[2 * last] - at[2 * last - 2];
  y = at[2 * last + 1] - at[2 * last - 1];
  length = hypot (x, y);
  back = length > 0 ? MIN (back / length, 1) : 0;
  cairo_save (cr);
  cairo_new_path (cr);
  rt_paint_colour (cr, painting->palette, arrow->role);
  cairo_set_line_width (cr, arrow->size);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  rt_paint_dash (cr, arrow->dash, arrow->size, 0);
  for (guint i = 0; i < last; i++)
    cairo_line_to (cr, at[2 * i], at[2 * i + 1]);
  cairo_line_to (cr, at[2 * last] - x * back, at[2 * last + 1] - y * back);
  cairo_stroke (cr);
  if (arrow->width > 0 && length > 0)
    paint_head (cr, arrow, at[2 * last - 2], at[2 * last - 1], at[2 * last], at[2 * last + 1]);
  cairo_restore (cr);
}
