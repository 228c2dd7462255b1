/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-painting.h"

/* A picture's bars as coverage, row by row. Positions in device pixels. */
typedef struct
{
  cairo_surface_t *surface;
  guint8 *pixels;
  int stride;
  int left;
  int top;
  int width;
  int height;
} Mask;

/* The part of the mask that can be seen: the row's plot. */
static void
place_mask (const RtPainting *painting, const RtScenePrimitive *columns, int pixels, Mask *mask)
{
  const RtSceneRow *row = rt_scene_row (painting->scene, (guint)MAX (columns->clip, 0));
  double top = row != NULL ? row->y : 0;
  double bottom = row != NULL ? row->y + row->height : painting->scene->style.height;

  mask->left = (int)round (columns->x * painting->scale_x + painting->origin_x);
  mask->top = (int)floor (top * painting->scale_y + painting->origin_y);
  mask->width = (int)columns->count * pixels;
  mask->height = (int)ceil (bottom * painting->scale_y + painting->origin_y) - mask->top;
}

/* One row of one column, @n pixels wide, covered from @top to @bottom. */
static void
cover_part (const Mask *mask, int x, int y, int n, double top, double bottom)
{
  double share = MIN (bottom, y + 1) - MAX (top, y);

  if (y < 0 || y >= mask->height || share <= 0)
    return;
  for (int i = 0; i < n; i++)
    mask->pixels[(gsize)y * (gsize)mask->stride + (gsize)(x + i)] = (guint8)(share * 255 + 0.5);
}

/* Covers one column of the mask, @n pixels wide, from @top to @bottom; the ends in part. */
static void
cover (const Mask *mask, int x, int n, double top, double bottom)
{
  int first = (int)MAX (ceil (top), 0);
  int last = (int)MIN (floor (bottom), mask->height);
  gsize stride = (gsize)mask->stride;
  guint8 *end = NULL;

  if (top >= mask->height || bottom <= 0)
    return;
  end = mask->pixels + (gsize)MAX (last, 0) * stride + x;

  cover_part (mask, x, (int)floor (top), n, top, bottom);
  if ((int)floor (bottom) != (int)floor (top))
    cover_part (mask, x, (int)floor (bottom), n, top, bottom);
  if (n == 1)
    for (guint8 *at = mask->pixels + (gsize)first * stride + x; at < end; at += stride)
      *at = 255;
  else
    for (guint8 *at = mask->pixels + (gsize)first * stride + x; at < end; at += stride)
      for (int i = 0; i < n; i++)
        at[i] = 255;
}

static void
cover_all (const RtPainting *painting,
           const RtScenePrimitive *columns,
           int pixels,
           const Mask *mask)
{
  const double *at = rt_painting_vertices (painting, columns);
  double half = columns->size / 2;

  for (guint i = 0; i < columns->count; i++)
    {
      double top = (at[2 * i] - half) * painting->scale_y + painting->origin_y - mask->top;
      double bottom = (at[2 * i + 1] + half) * painting->scale_y + painting->origin_y - mask->top;

      cover (mask, (int)i * pixels, pixels, top, bottom);
    }
}

/* On an image all bars are one mask, several times as fast as filling them, with smooth ends.
 * Returns FALSE when the target is no image or its pixels are no multiple of the columns. */
static gboolean
paint_mask (const RtPainting *painting, const RtScenePrimitive *columns)
{
  cairo_t *cr = painting->cr;
  double wide = columns->width * painting->scale_x;
  int pixels = (int)round (wide);
  Mask mask = { 0 };

  if (cairo_surface_get_type (cairo_get_group_target (cr)) != CAIRO_SURFACE_TYPE_IMAGE || pixels < 1
      || fabs (wide - pixels) > 0.01)
    return FALSE;
  place_mask (painting, columns, pixels, &mask);
  if (mask.width < 1 || mask.height < 1)
    return TRUE;
  mask.surface = cairo_image_surface_create (CAIRO_FORMAT_A8, mask.width, mask.height);
  mask.pixels = cairo_image_surface_get_data (mask.surface);
  mask.stride = cairo_image_surface_get_stride (mask.surface);
  if (mask.pixels == NULL)
    {
      cairo_surface_destroy (mask.surface);
      return FALSE;
    }
  cairo_surface_flush (mask.surface);
  cover_all (painting, columns, pixels, &mask);
  cairo_surface_mark_dirty (mask.surface);
  cairo_surface_set_device_scale (mask.surface, painting->scale_x, painting->scale_y);
  cairo_mask_surface (cr, mask.surface, (mask.left - painting->origin_x) / painting->scale_x,
                      (mask.top - painting->origin_y) / painting->scale_y);
  cairo_surface_destroy (mask.surface);
  return TRUE;
}

/* One bar per column, filled one by one: for targets whose pixels are out of reach. Boxes on pixel
 * borders are what Cairo fills fastest. */
static void
paint_bars (const RtPainting *painting, const RtScenePrimitive *columns)
{
  cairo_t *cr = painting->cr;
  const double *at = rt_painting_vertices (painting, columns);
  double half = columns->size / 2;

  for (guint i = 0; i < columns->count; i++)
    {
      double top = rt_painting_snap_y (painting, at[2 * i] - half);
      double bottom =
          MAX (rt_painting_snap_y (painting, at[2 * i + 1] + half), top + 1 / painting->scale_y);

      cairo_rectangle (cr, columns->x + i * columns->width, top, columns->width, bottom - top);
      cairo_fill (cr);
    }
}

/* The same as an outline for vectors: there and back along the extents, without seams. */
static void
paint_envelope (const RtPainting *painting, const RtScenePrimitive *columns)
{
  cairo_t *cr = painting->cr;
  const double *at = rt_painting_vertices (painting, columns);
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

/**
 * rt_paint_columns: Paints the extents of a dense line: as a mask on an image, as bars on another
 * screen target, as an outline on paper.
 */
void
rt_paint_columns (const RtPainting *painting, const RtScenePrimitive *columns)
{
  rt_paint_colour (painting->cr, painting->palette, columns->role);
  if (!painting->screen)
    paint_envelope (painting, columns);
  else if (!paint_mask (painting, columns))
    paint_bars (painting, columns);
}
