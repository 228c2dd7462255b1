/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout-frame.h"

/* Private to the layout: what drawing a series needs to know. */

/* One series being drawn. */
typedef struct
{
  RtFrame *frame;
  const RtFrameRow *own;
  guint row;
  const RtChartSeries *series;
  RtPaletteRole role;
  RtMarkerShape shape;
  RtDash dash;
  RtTimeRange range; /* what of it is shown */
  gboolean faint;    /* the period before: quiet, without signs of its own */
  double x0;         /* x of t = t0 */
  gint64 t0;
  double per_s; /* points per second */
} RtSeriesDrawing;

typedef enum
{
  RT_MARKS_ALL,     /* as long as they have room */
  RT_MARKS_NEEDED,  /* those that tell something, and points without a line */
  RT_MARKS_SPECIAL, /* those that tell something */
} RtMarkChoice;

static inline double
rt_drawing_x (const RtSeriesDrawing *drawing, const RtChartPoint *point)
{
  return drawing->x0 + (double)(point->t - drawing->t0) * drawing->per_s;
}

static inline double
rt_drawing_y (const RtSeriesDrawing *drawing, const RtChartPoint *point)
{
  return rt_value_scale_y (&drawing->own->scale, point->value);
}

/* Whether a line may lead from @from to @to: exact values that can be compared, no gap between. */
static inline gboolean
rt_drawing_joined (const RtChartSeries *series, const RtChartPoint *from, const RtChartPoint *to)
{
  return from->censoring == RT_CHART_EXACT && to->censoring == RT_CHART_EXACT
         && !(to->flags & RT_CHART_POINT_APART)
         && (series->gap_s <= 0 || to->t - from->t <= series->gap_s);
}

void rt_drawing_add_marks (RtSeriesDrawing *drawing, GArray *array, RtMarkChoice choice);
void rt_drawing_add_dots (RtSeriesDrawing *drawing);
