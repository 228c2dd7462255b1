/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-painter.h"

#include <math.h>

#include "scene-mark.h"

/* Stroking cost grows faster than a path's length: on the screen paths are stroked in pieces of so
 * many segments. Long lines get simpler joints and coarser antialiasing, a third of the time for a
 * difference that is not seen among hundreds of segments. */
#define PIECE 8
#define LONG_PIECE 64
#define LONG_LINE 120

typedef struct
{
  const RtScene *scene;
  cairo_t *cr;
  const RtPalette *palette;
  gboolean screen;
  double scale_x; /* device pixels per point */
  double scale_y;
  double origin_x; /* device position of the scene's origin */
  double origin_y;
} Painting;

/* The nearest device pixel border, in points; on paper nothing moves. */
static double
snap_x (const Painting *painting, double x)
{
  if (!painting->screen)
    return x;
  return (round (x * painting->scale_x + painting->origin_x) - painting->origin_x)
         / painting->scale_x;
}

static double
snap_y (const Painting *painting, double y)
{
  if (!painting->screen)
    return y;
  return (round (y * painting->scale_y + painting->origin_y) - painting->origin_y)
         / painting->scale_y;
}

static void
paint_rect (const Painting *painting, const RtScenePrimitive *rect)
{
  double x = snap_x (painting, rect->x);
  double y = snap_y (painting, rect->y);
  double right = snap_x (painting, rect->x + rect->width);
  double bottom = snap_y (painting, rect->y + rect->height);

  if (rect->width <= 0 || rect->height <= 0)
    return;
  if (painting->screen)
    {
      right = MAX (right, x + 1 / painting->scale_x);
      bottom = MAX (bottom, y + 1 / painting->scale_y);
    }
  rt_paint_colour (painting->cr, painting->palette, rect->role);
  cairo_rectangle (painting->cr, x, y, right - x, bottom - y);
  cairo_fill (painting->cr);
}

/* A solid upright or level line as the box it covers. */
static void
fill_line (const Painting *painting, double x, double y, double width, double height, double size)
{
  gboolean upright = fabs (height) > fabs (width);
  double left = snap_x (painting, upright ? x - size / 2 : x);
  double top = snap_y (painting, upright ? y : y - size / 2);
  double thick_x = upright ? size : snap_x (painting, x + width) - left;
  double thick_y = upright ? snap_y (painting, y + height) - top : size;

  if (painting->screen)
    {
      thick_x = MAX (round (thick_x * painting->scale_x), 1) / painting->scale_x;
      thick_y = MAX (round (thick_y * painting->scale_y), 1) / painting->scale_y;
    }
  cairo_rectangle (painting->cr, left, top, thick_x, thick_y);
  cairo_fill (painting->cr);
}

static void
paint_line (const Painting *painting, const RtScenePrimitive *line)
{
  cairo_t *cr = painting->cr;
  gboolean upright = fabs (line->height) > fabs (line->width);
  double half_x = painting->screen && upright ? 0.5 / painting->scale_x : 0;
  double half_y = painting->screen && !upright ? 0.5 / painting->scale_y : 0;
  double x = line->x;
  double y = line->y;

  rt_paint_colour (cr, painting->palette, line->role);
  if (line->dash == RT_DASH_SOLID)
    {
      fill_line (painting, x, y, line->width, line->height, line->size);
      return;
    }
  if (upright)
    x = snap_x (painting, x - half_x) + half_x;
  else
    y = snap_y (painting, y - half_y) + half_y;
  cairo_save (cr);
  cairo_set_line_width (cr, line->size);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  rt_paint_dash (cr, line->dash, line->size, 0);
  cairo_move_to (cr, x, y);
  cairo_rel_line_to (cr, line->width, line->height);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_frame (const Painting *painting, const RtScenePrimitive *frame)
{
  rt_paint_colour (painting->cr, painting->palette, frame->role);
  fill_line (painting, frame->x, frame->y, frame->width, 0, frame->size);
  fill_line (painting, frame->x, frame->y + frame->height, frame->width, 0, frame->size);
  fill_line (painting, frame->x, frame->y, 0, frame->height, frame->size);
  fill_line (painting, frame->x + frame->width, frame->y, 0, frame->height, frame->size);
}

static const double *
vertices (const Painting *painting, const RtScenePrimitive *primitive)
{
  return (const double *)(gpointer)painting->scene->vertices->data + 2 * (gsize)primitive->first;
}

static void
paint_polyline (const Painting *painting, const RtScenePrimitive *line)
{
  cairo_t *cr = painting->cr;
  const double *at = vertices (painting, line);
  gboolean is_long = painting->screen && line->count > LONG_LINE;
  guint piece = !painting->screen ? G_MAXUINT : is_long ? LONG_PIECE : PIECE;
  double length = 0;

  cairo_save (cr);
  rt_paint_colour (cr, painting->palette, line->role);
  cairo_set_line_width (cr, line->size);
  cairo_set_line_join (cr, is_long ? CAIRO_LINE_JOIN_BEVEL : CAIRO_LINE_JOIN_ROUND);
  cairo_set_antialias (cr, is_long ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_DEFAULT);
  cairo_set_line_cap (cr, line->dash == RT_DASH_SOLID ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  for (guint begin = 0; begin + 1 < line->count;)
    {
      guint end = line->count - 1 - begin > piece ? begin + piece : line->count - 1;

      rt_paint_dash (cr, line->dash, line->size, length);
      cairo_move_to (cr, at[2 * begin], at[2 * begin + 1]);
      for (guint i = begin + 1; i <= end; i++)
        {
          cairo_line_to (cr, at[2 * i], at[2 * i + 1]);
          length += hypot (at[2 * i] - at[2 * i - 2], at[2 * i + 1] - at[2 * i - 1]);
        }
      cairo_stroke (cr);
      begin = end;
    }
  cairo_restore (cr);
}

/* One bar per column, filled one by one: boxes on pixel borders are what Cairo fills fastest. */
static void
paint_bars (const Painting *painting, const RtScenePrimitive *columns)
{
  cairo_t *cr = painting->cr;
  const double *at = vertices (painting, columns);
  double half = columns->size / 2;

  for (guint i = 0; i < columns->count; i++)
    {
      double top = snap_y (painting, at[2 * i] - half);
      double bottom = MAX (snap_y (painting, at[2 * i + 1] + half), top + 1 / painting->scale_y);

      cairo_rectangle (cr, columns->x + i * columns->width, top, columns->width, bottom - top);
      cairo_fill (cr);
    }
}

/* The same as an outline for vectors: there and back along the extents, without seams. */
static void
paint_envelope (const Painting *painting, const RtScenePrimitive *columns)
{
  cairo_t *cr = painting->cr;
  const double *at = vertices (painting, columns);
  double half = columns->size / 2;

  for (guint i = 0; i < columns->count; i++)
    {
      cairo_line_to (cr, columns->x + i * columns->width, at[2 * i] - half);
      cairo_line_to (cr, columns->x + (i + 1) * columns->width, at[2 * i] - half);
    }
  for (guint i = columns->count; i > 0; i--)
    {
      cairo_line_to (cr, columns->x + i * columns->width, at[2 * i - 1] + half);
      cairo_line_to (cr, columns->x + (i - 1) * columns->width, at[2 * i - 1] + half);
    }
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
paint_columns (const Painting *painting, const RtScenePrimitive *columns)
{
  rt_paint_colour (painting->cr, painting->palette, columns->role);
  if (painting->screen)
    paint_bars (painting, columns);
  else
    paint_envelope (painting, columns);
}

static void
paint_dots (const Painting *painting, const RtScenePrimitive *dots)
{
  cairo_t *cr = painting->cr;
  const double *at = vertices (painting, dots);
  double size = dots->size;
  gboolean squares = painting->screen && dots->count > 500;

  rt_paint_colour (cr, painting->palette, dots->role);
  for (guint i = 0; i < dots->count; i++)
    {
      if (squares)
        cairo_rectangle (cr, snap_x (painting, at[2 * i] - size / 2),
                         snap_y (painting, at[2 * i + 1] - size / 2), size, size);
      else
        {
          cairo_new_sub_path (cr);
          cairo_arc (cr, at[2 * i], at[2 * i + 1], size / 2, 0, 2 * G_PI);
        }
      if (squares || i % 16 == 15)
        cairo_fill (cr);
    }
  cairo_fill (cr);
}

static void
paint_text (const Painting *painting, const RtScenePrimitive *text)
{
  PangoRectangle logical;

  rt_paint_colour (painting->cr, painting->palette, text->role);
  pango_layout_get_extents (text->layout, NULL, &logical);
  cairo_move_to (painting->cr, text->x - logical.x / (double)PANGO_SCALE,
                 text->y - logical.y / (double)PANGO_SCALE);
  pango_cairo_show_layout (painting->cr, text->layout);
  cairo_new_path (painting->cr);
}

static void
paint (const Painting *painting, const RtScenePrimitive *primitive)
{
  double text = painting->scene->style.text_size * painting->scene->style.text_scale;

  switch ((RtSceneKind)primitive->kind)
    {
    case RT_SCENE_RECT:
      paint_rect (painting, primitive);
      break;
    case RT_SCENE_FRAME:
      paint_frame (painting, primitive);
      break;
    case RT_SCENE_LINE:
      paint_line (painting, primitive);
      break;
    case RT_SCENE_POLYLINE:
      paint_polyline (painting, primitive);
      break;
    case RT_SCENE_COLUMNS:
      paint_columns (painting, primitive);
      break;
    case RT_SCENE_DOTS:
      paint_dots (painting, primitive);
      break;
    case RT_SCENE_MARKER:
      rt_paint_marker (painting->cr, painting->palette, primitive, painting->screen ? 1.4 : 0.7);
      break;
    case RT_SCENE_TEXT:
      paint_text (painting, primitive);
      break;
    case RT_SCENE_HATCH:
      rt_paint_hatch (painting->cr, painting->palette, primitive, text * 0.62);
      break;
    }
}

static void
clip_to_row (const Painting *painting, int clip)
{
  const RtSceneRow *row = rt_scene_row (painting->scene, (guint)clip);

  cairo_rectangle (painting->cr, row->x, row->y, row->width, row->height);
  cairo_clip (painting->cr);
}

/**
 * rt_scene_paint: Paints @scene on @cr with its origin at the origin and a point as the unit.
 * Screen scenes are put on the device's pixels, paper scenes never. @cr is left as it was.
 */
void
rt_scene_paint (const RtScene *scene, cairo_t *cr, const RtPalette *palette)
{
  Painting painting = { .scene = scene, .cr = cr, .palette = palette, .scale_x = 1, .scale_y = 1 };
  const RtScenePrimitive *primitives = (const RtScenePrimitive *)(gpointer)scene->primitives->data;
  double across = 0;
  int clip = -1;

  painting.screen = scene->style.medium == RT_CHART_MEDIUM_SCREEN;
  cairo_user_to_device_distance (cr, &painting.scale_x, &across);
  across = 0;
  cairo_user_to_device_distance (cr, &across, &painting.scale_y);
  cairo_user_to_device (cr, &painting.origin_x, &painting.origin_y);
  if (!(painting.scale_x > 0) || !(painting.scale_y > 0))
    painting.screen = FALSE;
  cairo_save (cr);
  cairo_new_path (cr);
  for (guint i = 0; i < scene->primitives->len; i++)
    {
      if (primitives[i].clip != clip)
        {
          if (clip >= 0)
            cairo_restore (cr);
          clip = primitives[i].clip;
          if (clip >= 0)
            {
              cairo_save (cr);
              clip_to_row (&painting, clip);
            }
        }
      paint (&painting, &primitives[i]);
    }
  if (clip >= 0)
    cairo_restore (cr);
  cairo_restore (cr);
}
