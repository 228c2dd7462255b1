/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-painter.h"

#include <math.h>

#include "scene-painting.h"

/* Stroking cost grows faster than a path's length: on the screen paths are stroked in pieces of so
 * many segments. Long lines get simpler joints and coarser antialiasing, a third of the time for a
 * difference that is not seen among hundreds of segments. */
#define PIECE 8
#define LONG_PIECE 64
#define LONG_LINE 120
/* Dots of paper stroked together: a page shown on the screen pays for long paths, a file for short.
 */
#define DOTS_AT_ONCE 64

static void
paint_rect (const RtPainting *painting, const RtScenePrimitive *rect)
{
  double x = rt_painting_snap_x (painting, rect->x);
  double y = rt_painting_snap_y (painting, rect->y);
  double right = rt_painting_snap_x (painting, rect->x + rect->width);
  double bottom = rt_painting_snap_y (painting, rect->y + rect->height);

  if (rect->width <= 0 || rect->height <= 0)
    return;
  if (painting->screen)
    {
      right = MAX (right, x + 1 / painting->scale_x);
      bottom = MAX (bottom, y + 1 / painting->scale_y);
    }
  rt_paint_faded (painting->cr, rect, rt_palette_colour (painting->palette, rect->role));
  cairo_rectangle (painting->cr, x, y, right - x, bottom - y);
  cairo_fill (painting->cr);
}

/* A solid upright or level line as the box it covers. */
static void
fill_line (const RtPainting *painting, double x, double y, double width, double height, double size)
{
  gboolean upright = fabs (height) > fabs (width);
  double left = rt_painting_snap_x (painting, upright ? x - size / 2 : x);
  double top = rt_painting_snap_y (painting, upright ? y : y - size / 2);
  double thick_x = upright ? size : rt_painting_snap_x (painting, x + width) - left;
  double thick_y = upright ? rt_painting_snap_y (painting, y + height) - top : size;

  if (painting->screen)
    {
      thick_x = MAX (round (thick_x * painting->scale_x), 1) / painting->scale_x;
      thick_y = MAX (round (thick_y * painting->scale_y), 1) / painting->scale_y;
    }
  cairo_rectangle (painting->cr, left, top, thick_x, thick_y);
  cairo_fill (painting->cr);
}

static void
paint_line (const RtPainting *painting, const RtScenePrimitive *line)
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
    x = rt_painting_snap_x (painting, x - half_x) + half_x;
  else
    y = rt_painting_snap_y (painting, y - half_y) + half_y;
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
paint_frame (const RtPainting *painting, const RtScenePrimitive *frame)
{
  rt_paint_colour (painting->cr, painting->palette, frame->role);
  fill_line (painting, frame->x, frame->y, frame->width, 0, frame->size);
  fill_line (painting, frame->x, frame->y + frame->height, frame->width, 0, frame->size);
  fill_line (painting, frame->x, frame->y, 0, frame->height, frame->size);
  fill_line (painting, frame->x + frame->width, frame->y, 0, frame->height, frame->size);
}

static void
paint_polyline (const RtPainting *painting, const RtScenePrimitive *line)
{
  cairo_t *cr = painting->cr;
  const double *at = rt_painting_vertices (painting, line);
  gboolean is_long =
      painting->screen && line->count > (painting->quick ? LONG_LINE / 4 : LONG_LINE);
  guint piece = !painting->screen ? G_MAXUINT : is_long ? LONG_PIECE : PIECE;
  double length = 0;

  cairo_save (cr);
  rt_paint_colour (cr, painting->palette, line->role);
  cairo_set_line_width (cr, line->size);
  cairo_set_line_join (cr, is_long ? CAIRO_LINE_JOIN_BEVEL : CAIRO_LINE_JOIN_ROUND);
  cairo_set_antialias (cr,
                       is_long || painting->quick ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_DEFAULT);
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

/* Few dots are discs and many are squares on whole pixels, which is what Cairo fills fastest. */
static void
paint_dots_on_screen (const RtPainting *painting, const RtScenePrimitive *dots)
{
  cairo_t *cr = painting->cr;
  const double *at = rt_painting_vertices (painting, dots);
  double size = dots->size;
  gboolean squares = dots->count > 500;

  for (guint i = 0; i < dots->count; i++)
    {
      if (squares)
        cairo_rectangle (cr, rt_painting_snap_x (painting, at[2 * i] - size / 2),
                         rt_painting_snap_y (painting, at[2 * i + 1] - size / 2), size, size);
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

/* On paper a dot is the round end of a line without length: two positions in the file where a disc
 * takes thirteen. Thousands of dots are most of a page's bytes and of the time it takes. */
static void
paint_dots_on_paper (const RtPainting *painting, const RtScenePrimitive *dots)
{
  cairo_t *cr = painting->cr;
  const double *at = rt_painting_vertices (painting, dots);

  cairo_save (cr);
  cairo_set_line_width (cr, dots->size);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < dots->count; i++)
    {
      cairo_move_to (cr, at[2 * i], at[2 * i + 1]);
      cairo_line_to (cr, at[2 * i], at[2 * i + 1]);
      if (i % DOTS_AT_ONCE == DOTS_AT_ONCE - 1)
        cairo_stroke (cr);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_dots (const RtPainting *painting, const RtScenePrimitive *dots)
{
  rt_paint_colour (painting->cr, painting->palette, dots->role);
  if (painting->screen)
    paint_dots_on_screen (painting, dots);
  else
    paint_dots_on_paper (painting, dots);
}

static void
paint_text (const RtPainting *painting, const RtScenePrimitive *text)
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
paint (const RtPainting *painting, const RtScenePrimitive *primitive)
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
      rt_paint_columns (painting, primitive);
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
    case RT_SCENE_BOX:
      rt_paint_box (painting, primitive);
      break;
    case RT_SCENE_ARROW:
      rt_paint_arrow (painting, primitive);
      break;
    }
}

static void
clip_to_row (const RtPainting *painting, int clip)
{
  const RtSceneRow *row = rt_scene_row (painting->scene, (guint)clip);

  cairo_rectangle (painting->cr, row->x, row->y, row->width, row->height);
  cairo_clip (painting->cr);
}

/* How points become pixels of the target, its own scale and offset included. */
static void
find_device (RtPainting *painting)
{
  cairo_surface_t *target = cairo_get_group_target (painting->cr);
  double across = 0;
  double scale_x = 1;
  double scale_y = 1;
  double offset_x = 0;
  double offset_y = 0;

  cairo_user_to_device_distance (painting->cr, &painting->scale_x, &across);
  across = 0;
  cairo_user_to_device_distance (painting->cr, &across, &painting->scale_y);
  cairo_user_to_device (painting->cr, &painting->origin_x, &painting->origin_y);
  cairo_surface_get_device_scale (target, &scale_x, &scale_y);
  cairo_surface_get_device_offset (target, &offset_x, &offset_y);
  painting->scale_x *= scale_x;
  painting->scale_y *= scale_y;
  painting->origin_x = painting->origin_x * scale_x + offset_x;
  painting->origin_y = painting->origin_y * scale_y + offset_y;
}

/**
 * rt_scene_paint: Paints @scene on @cr with its origin at the origin and a point as the unit.
 * Screen scenes are put on the device's pixels, paper scenes never. When fast antialiasing is set
 * on
 * @cr, everything is painted with it: for the frames of a movement. @cr is left as it was.
 */
void
rt_scene_paint (const RtScene *scene, cairo_t *cr, const RtPalette *palette)
{
  RtPainting painting = {
    .scene = scene, .cr = cr, .palette = palette, .scale_x = 1, .scale_y = 1
  };
  const RtScenePrimitive *primitives = (const RtScenePrimitive *)(gpointer)scene->primitives->data;
  int clip = -1;

  painting.screen = scene->style.medium == RT_CHART_MEDIUM_SCREEN;
  painting.quick = cairo_get_antialias (cr) == CAIRO_ANTIALIAS_FAST;
  find_device (&painting);
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
