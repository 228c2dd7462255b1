/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "page-painter.h"

#include "scene-painter.h"

#include <math.h>

/* Angle of the watermark's line against the horizontal, radians. */
#define WATERMARK_ANGLE -0.6

static void
set_colour (cairo_t *cr, RtColour colour)
{
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha);
}

static void
paint_text (const RtPageItem *item, cairo_t *cr)
{
  PangoRectangle logical;

  pango_layout_get_extents (item->layout, NULL, &logical);
  if (item->watermark)
    {
      cairo_translate (cr, item->x + item->width / 2, item->y + item->height / 2);
      cairo_rotate (cr, WATERMARK_ANGLE);
      cairo_translate (cr, -item->width / 2, -item->height / 2);
      /* Over charts and cards, without making what it crosses any paler. */
      cairo_set_operator (cr, CAIRO_OPERATOR_MULTIPLY);
    }
  else
    cairo_translate (cr, item->x, item->y);
  cairo_move_to (cr, -pango_units_to_double (logical.x), -pango_units_to_double (logical.y));
  pango_cairo_show_layout (cr, item->layout);
}

/* A round sign with an exclamation mark, a triangle, a ring or a disc: shapes that differ without
 * colour. */
static void
paint_glyph (const RtPageItem *item, cairo_t *cr)
{
  double r = item->width / 2;

  cairo_translate (cr, item->x + r, item->y + r);
  cairo_set_line_width (cr, MAX (0.6, r * 0.24));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  switch (item->shape)
    {
    case RT_MARKER_WARNING:
      cairo_move_to (cr, 0, -r * 0.85);
      cairo_line_to (cr, r * 0.92, r * 0.75);
      cairo_line_to (cr, -r * 0.92, r * 0.75);
      cairo_close_path (cr);
      cairo_stroke (cr);
      cairo_move_to (cr, 0, -r * 0.25);
      cairo_line_to (cr, 0, r * 0.3);
      cairo_stroke (cr);
      break;
    case RT_MARKER_DIAMOND:
      cairo_move_to (cr, 0, -r);
      cairo_line_to (cr, r, 0);
      cairo_line_to (cr, 0, r);
      cairo_line_to (cr, -r, 0);
      cairo_close_path (cr);
      cairo_fill (cr);
      break;
    case RT_MARKER_CIRCLE:
    case RT_MARKER_DOT:
      cairo_arc (cr, 0, 0, item->shape == RT_MARKER_DOT ? r * 0.4 : r * 0.8, 0, 2 * G_PI);
      cairo_fill (cr);
      break;
    default:
      cairo_arc (cr, 0, 0, r * 0.7, 0, 2 * G_PI);
      cairo_stroke (cr);
      break;
    }
}

static void
paint_picture (const RtPageItem *item, cairo_t *cr)
{
  cairo_translate (cr, item->x, item->y);
  cairo_scale (cr, item->width / cairo_image_surface_get_width (item->picture),
               item->height / cairo_image_surface_get_height (item->picture));
  cairo_set_source_surface (cr, item->picture, 0, 0);
  cairo_paint (cr);
}

static void
paint_item (const RtPageItem *item, cairo_t *cr, const RtPalette *palette)
{
  cairo_save (cr);
  set_colour (cr, rt_palette_colour (palette, item->role));
  switch (item->kind)
    {
    case RT_PAGE_TEXT:
      paint_text (item, cr);
      break;
    case RT_PAGE_RULE:
    case RT_PAGE_PANEL:
      cairo_rectangle (cr, item->x, item->y, item->width, item->height);
      cairo_fill (cr);
      break;
    case RT_PAGE_CHART:
      cairo_translate (cr, item->x, item->y);
      rt_scene_paint (item->scene, cr, palette);
      break;
    case RT_PAGE_PICTURE:
      paint_picture (item, cr);
      break;
    case RT_PAGE_GLYPH:
      paint_glyph (item, cr);
      break;
    default:
      g_assert_not_reached ();
    }
  cairo_restore (cr);
}

/**
 * rt_page_paint: Paints @page on any Cairo context whose unit is the point. The background is left
 * as it is: paper is white by itself, a preview paints its own sheet.
 */
void
rt_page_paint (const RtPage *page, cairo_t *cr, const RtPalette *palette)
{
  for (guint i = 0; i < page->items->len; i++)
    paint_item (g_ptr_array_index (page->items, i), cr, palette);
}
