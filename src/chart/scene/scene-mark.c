/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-mark.h"

#include <math.h>

/**
 * rt_paint_colour: Makes the palette's colour of @role the source of @cr.
 */
void
rt_paint_colour (cairo_t *cr, const RtPalette *palette, RtPaletteRole role)
{
  RtColour colour = rt_palette_colour (palette, role);

  if (colour.alpha >= 1)
    cairo_set_source_rgb (cr, colour.red, colour.green, colour.blue);
  else
    cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha);
}

/**
 * rt_paint_dash: Sets the dash of lines of @size points, begun @offset points into the pattern.
 */
void
rt_paint_dash (cairo_t *cr, RtDash dash, double size, double offset)
{
  static const double patterns[][4] = {
    { 0 }, { 4, 3 }, { 1.2, 2.2 }, { 8, 3 }, { 6, 2.5, 1.2, 2.5 }
  };
  static const int lengths[] = { 0, 2, 2, 2, 4 };
  double unit = MAX (size, 0.7);
  double pattern[4];

  for (int i = 0; i < lengths[dash]; i++)
    pattern[i] = patterns[dash][i] * unit;
  cairo_set_dash (cr, pattern, lengths[dash], offset);
}

static void
polygon (
    cairo_t *cr, const double (*corners)[2], guint n, const RtScenePrimitive *marker, double radius)
{
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, marker->x + corners[i][0] * radius, marker->y + corners[i][1] * radius);
  cairo_close_path (cr);
}

static void
star (cairo_t *cr, const RtScenePrimitive *marker, double radius)
{
  for (int i = 0; i < 10; i++)
    {
      double angle = -G_PI / 2 + i * G_PI / 5;
      double reach = i % 2 == 0 ? radius : radius * 0.45;

      cairo_line_to (cr, marker->x + cos (angle) * reach, marker->y + sin (angle) * reach);
    }
  cairo_close_path (cr);
}

static void
drop (cairo_t *cr, const RtScenePrimitive *marker, double radius)
{
  cairo_move_to (cr, marker->x, marker->y - radius);
  cairo_curve_to (cr, marker->x + radius * 0.3, marker->y - radius * 0.4, marker->x + radius * 0.75,
                  marker->y, marker->x + radius * 0.75, marker->y + radius * 0.3);
  cairo_arc (cr, marker->x, marker->y + radius * 0.3, radius * 0.75, 0, G_PI);
  cairo_curve_to (cr, marker->x - radius * 0.75, marker->y, marker->x - radius * 0.3,
                  marker->y - radius * 0.4, marker->x, marker->y - radius);
  cairo_close_path (cr);
}

/* The closed outline of a shape; FALSE for shapes that are strokes. */
static gboolean
outline (cairo_t *cr, const RtScenePrimitive *marker, double radius)
{
  static const double square[][2] = { { -.86, -.86 }, { .86, -.86 }, { .86, .86 }, { -.86, .86 } };
  static const double diamond[][2] = { { 0, -1.15 }, { 1.15, 0 }, { 0, 1.15 }, { -1.15, 0 } };
  static const double up[][2] = { { 0, -1.1 }, { 1.05, .8 }, { -1.05, .8 } };
  static const double down[][2] = { { 0, 1.1 }, { 1.05, -.8 }, { -1.05, -.8 } };
  static const double flag[][2] = {
    { -.6, -1 }, { .8, -.55 }, { -.4, -.05 }, { -.4, 1 }, { -.6, 1 }
  };

  switch (marker->shape)
    {
    case RT_MARKER_SQUARE:
      polygon (cr, square, G_N_ELEMENTS (square), marker, radius);
      return TRUE;
    case RT_MARKER_DIAMOND:
      polygon (cr, diamond, G_N_ELEMENTS (diamond), marker, radius);
      return TRUE;
    case RT_MARKER_TRIANGLE_UP:
    case RT_MARKER_WARNING:
      polygon (cr, up, G_N_ELEMENTS (up), marker, radius);
      return TRUE;
    case RT_MARKER_TRIANGLE_DOWN:
      polygon (cr, down, G_N_ELEMENTS (down), marker, radius);
      return TRUE;
    case RT_MARKER_FLAG:
      polygon (cr, flag, G_N_ELEMENTS (flag), marker, radius);
      return TRUE;
    case RT_MARKER_STAR:
      star (cr, marker, radius);
      return TRUE;
    case RT_MARKER_DROP:
      drop (cr, marker, radius);
      return TRUE;
    case RT_MARKER_CIRCLE:
    case RT_MARKER_DOT:
    case RT_MARKER_RING:
      cairo_arc (cr, marker->x, marker->y, radius, 0, 2 * G_PI);
      return TRUE;
    default:
      return FALSE;
    }
}

/* A cross, or an arrow that leads away from the limit: only that side is known. */
static void
stroked (cairo_t *cr, const RtScenePrimitive *marker, double radius)
{
  double x = marker->x;
  double y = marker->y;
  double way = marker->shape == RT_MARKER_ARROW_DOWN ? radius : -radius;

  if (marker->shape == RT_MARKER_CROSS)
    {
      cairo_move_to (cr, x - radius * 0.8, y - radius * 0.8);
      cairo_line_to (cr, x + radius * 0.8, y + radius * 0.8);
      cairo_move_to (cr, x - radius * 0.8, y + radius * 0.8);
      cairo_line_to (cr, x + radius * 0.8, y - radius * 0.8);
      return;
    }
  cairo_move_to (cr, x - radius * 0.7, y);
  cairo_line_to (cr, x + radius * 0.7, y);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x, y + way * 1.6);
  cairo_move_to (cr, x - radius * 0.55, y + way);
  cairo_line_to (cr, x, y + way * 1.6);
  cairo_line_to (cr, x + radius * 0.55, y + way);
}

static void
warning_stroke (cairo_t *cr,
                const RtPalette *palette,
                const RtScenePrimitive *marker,
                double radius)
{
  rt_paint_colour (cr, palette, RT_ROLE_PLOT);
  cairo_rectangle (cr, marker->x - radius * 0.11, marker->y - radius * 0.45, radius * 0.22,
                   radius * 0.6);
  cairo_rectangle (cr, marker->x - radius * 0.11, marker->y + radius * 0.3, radius * 0.22,
                   radius * 0.22);
  cairo_fill (cr);
}

/**
 * rt_paint_marker: Paints @marker; hollow ones, rings and strokes with lines of @line points.
 */
void
rt_paint_marker (cairo_t *cr, const RtPalette *palette, const RtScenePrimitive *marker, double line)
{
  double radius = marker->size / 2;
  gboolean hollow = marker->hollow || marker->shape == RT_MARKER_RING;

  cairo_new_path (cr);
  cairo_set_line_width (cr, line);
  rt_paint_colour (cr, palette, marker->role);
  if (!outline (cr, marker, radius))
    {
      stroked (cr, marker, radius);
      cairo_stroke (cr);
      return;
    }
  if (!hollow)
    cairo_fill (cr);
  else
    {
      rt_paint_colour (cr, palette, RT_ROLE_PLOT);
      cairo_fill_preserve (cr);
      rt_paint_colour (cr, palette, marker->role);
      cairo_stroke (cr);
    }
  if (marker->shape == RT_MARKER_WARNING)
    warning_stroke (cr, palette, marker, radius);
}

/* Parallel lines through a box at 45 degrees, rising or falling. */
static void
diagonals (cairo_t *cr, const RtScenePrimitive *box, double spacing, gboolean rising)
{
  double reach = box->width + box->height;
  /* Counted from the page's edge, so that neighbouring boxes continue each other's lines. */
  double start = fmod (rising ? box->x + box->y + box->height : box->x - box->y, spacing);

  for (double at = -start - (rising ? 0 : box->height); at <= reach; at += spacing)
    {
      double x = box->x + at;

      if (rising)
        {
          cairo_move_to (cr, x, box->y);
          cairo_line_to (cr, x - box->height, box->y + box->height);
        }
      else
        {
          cairo_move_to (cr, x, box->y);
          cairo_line_to (cr, x + box->height, box->y + box->height);
        }
    }
}

static void
straights (cairo_t *cr, const RtScenePrimitive *box, double spacing, gboolean upright)
{
  double origin = upright ? box->x : box->y;
  double length = upright ? box->width : box->height;

  for (double at = spacing - fmod (origin, spacing); at < length; at += spacing)
    if (upright)
      {
        cairo_move_to (cr, box->x + at, box->y);
        cairo_rel_line_to (cr, 0, box->height);
      }
    else
      {
        cairo_move_to (cr, box->x, box->y + at);
        cairo_rel_line_to (cr, box->width, 0);
      }
}

/**
 * rt_paint_faded: Makes @colour the source, appearing and vanishing at the sides of @box as it
 * says.
 */
void
rt_paint_faded (cairo_t *cr, const RtScenePrimitive *box, RtColour colour)
{
  cairo_pattern_t *pattern = NULL;
  double in = box->width > 0 ? CLAMP (box->fade_in / box->width, 0, 1) : 0;
  double out = box->width > 0 ? CLAMP (1 - box->fade_out / box->width, in, 1) : 1;

  if (box->fade_in <= 0 && box->fade_out <= 0)
    {
      cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha);
      return;
    }
  pattern = cairo_pattern_create_linear (box->x, 0, box->x + box->width, 0);
  cairo_pattern_add_color_stop_rgba (pattern, 0, colour.red, colour.green, colour.blue,
                                     box->fade_in > 0 ? 0 : colour.alpha);
  cairo_pattern_add_color_stop_rgba (pattern, in, colour.red, colour.green, colour.blue,
                                     colour.alpha);
  cairo_pattern_add_color_stop_rgba (pattern, out, colour.red, colour.green, colour.blue,
                                     colour.alpha);
  cairo_pattern_add_color_stop_rgba (pattern, 1, colour.red, colour.green, colour.blue,
                                     box->fade_out > 0 ? 0 : colour.alpha);
  cairo_set_source (cr, pattern);
  cairo_pattern_destroy (pattern);
}

/* Half-way between edge and fill: the pattern is to be told apart, not to be looked at. */
static void
paint_hatch_colour (cairo_t *cr, const RtPalette *palette, const RtScenePrimitive *hatch)
{
  RtColour edge = rt_palette_colour (palette, hatch->role);
  RtColour fill = rt_palette_colour (palette, RT_ROLE_KIND_FILL_0 + MIN (hatch->shape, 4));

  rt_paint_faded (cr, hatch,
                  (RtColour){ (edge.red + fill.red) / 2, (edge.green + fill.green) / 2,
                              (edge.blue + fill.blue) / 2, 1 });
}

/**
 * rt_paint_hatch: Fills the box of @hatch with the lines of its kind, @spacing points apart: rising
 * for precursors, upright for cofactors, level for lifestyle, falling for therapeutics, crossed for
 * the rest.
 */
void
rt_paint_hatch (cairo_t *cr,
                const RtPalette *palette,
                const RtScenePrimitive *hatch,
                double spacing)
{
  if (hatch->width < 0.5 || hatch->height < 0.5)
    return;
  cairo_save (cr);
  cairo_rectangle (cr, hatch->x, hatch->y, hatch->width, hatch->height);
  cairo_clip (cr);
  cairo_new_path (cr);
  paint_hatch_colour (cr, palette, hatch);
  cairo_set_line_width (cr, hatch->size);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  if (hatch->shape == RT_CHART_KIND_PRECURSOR || hatch->shape == RT_CHART_KIND_OTHER)
    diagonals (cr, hatch, spacing, TRUE);
  if (hatch->shape == RT_CHART_KIND_THERAPEUTIC || hatch->shape == RT_CHART_KIND_OTHER)
    diagonals (cr, hatch, spacing, FALSE);
  if (hatch->shape == RT_CHART_KIND_COFACTOR)
    straights (cr, hatch, spacing, TRUE);
  if (hatch->shape == RT_CHART_KIND_LIFESTYLE)
    straights (cr, hatch, spacing, FALSE);
  cairo_stroke (cr);
  cairo_restore (cr);
}
