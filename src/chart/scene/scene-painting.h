/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <math.h>

#include "scene-mark.h"

/* Private to the painter: a scene being painted. */
typedef struct
{
  const RtScene *scene;
  cairo_t *cr;
  const RtPalette *palette;
  gboolean screen;
  gboolean quick; /* the caller asked for fast antialiasing: a frame of a movement */
  double scale_x; /* device pixels per point */
  double scale_y;
  double origin_x; /* device position of the scene's origin */
  double origin_y;
} RtPainting;

/* The nearest device pixel border, in points; on paper nothing moves. */
static inline double
rt_painting_snap_x (const RtPainting *painting, double x)
{
  if (!painting->screen)
    return x;
  return (round (x * painting->scale_x + painting->origin_x) - painting->origin_x)
         / painting->scale_x;
}

static inline double
rt_painting_snap_y (const RtPainting *painting, double y)
{
  if (!painting->screen)
    return y;
  return (round (y * painting->scale_y + painting->origin_y) - painting->origin_y)
         / painting->scale_y;
}

static inline const double *
rt_painting_vertices (const RtPainting *painting, const RtScenePrimitive *primitive)
{
  return (const double *)(gpointer)painting->scene->vertices->data + 2 * (gsize)primitive->first;
}

void rt_paint_box (const RtPainting *painting, const RtScenePrimitive *box);
void rt_paint_arrow (const RtPainting *painting, const RtScenePrimitive *arrow);
void rt_paint_columns (const RtPainting *painting, const RtScenePrimitive *columns);
