/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-drawing.h"

#include <math.h>

#include "cell-set.h"

static RtScenePrimitive *
add_marker (RtSeriesDrawing *drawing,
            const RtChartPoint *point,
            RtMarkerShape shape,
            RtPaletteRole role)
{
  RtScenePrimitive *marker =
      rt_scene_add (drawing->frame->scene, RT_SCENE_MARKER, role, (int)drawing->row);

  marker->shape = (guint8)shape;
  marker->x = rt_drawing_x (drawing, point);
  marker->y = rt_drawing_y (drawing, point);
  marker->size = drawing->frame->mark;
  marker->item = point->item;
  return marker;
}

static gboolean
is_special (const RtChartPoint *point)
{
  return point->censoring != RT_CHART_EXACT
         || (point->flags & ~RT_CHART_POINT_APART) != RT_CHART_POINT_PLAIN;
}

static void
draw_marker (RtSeriesDrawing *drawing, const RtChartPoint *point)
{
  gboolean out = point->flags & RT_CHART_POINT_OUT_OF_LIMITS;
  RtPaletteRole role = out ? RT_ROLE_ALERT : drawing->role;
  RtMarkerShape shape = out ? RT_MARKER_DIAMOND : drawing->shape;
  RtScenePrimitive *marker = NULL;

  if (drawing->faint && point->censoring == RT_CHART_EXACT)
    {
      add_marker (drawing, point, RT_MARKER_DOT, drawing->role)->size *= 0.7;
      return;
    }
  if (drawing->faint)
    role = drawing->role;
  if (point->censoring != RT_CHART_EXACT)
    {
      marker = add_marker (
          drawing, point,
          point->censoring == RT_CHART_BELOW ? RT_MARKER_ARROW_DOWN : RT_MARKER_ARROW_UP, role);
      marker->size *= 1.5;
      return;
    }
  if (point->flags & RT_CHART_POINT_LOW_QUALITY)
    shape = RT_MARKER_CROSS;
  marker = add_marker (drawing, point, shape, role);
  marker->hollow = (point->flags & RT_CHART_POINT_DISTURBED) != 0;
  if (shape == RT_MARKER_CROSS)
    marker->size *= 1.3;
  if (shape == RT_MARKER_DIAMOND)
    marker->size *= 1.15;
}

/* Whether no line leads to or from a point, so that it would not be seen without a marker. */
static gboolean
is_alone (const RtSeriesDrawing *drawing, const RtChartPoint *points, guint n, guint i)
{
  return (i == 0 || !rt_drawing_joined (drawing->series, &points[i - 1], &points[i]))
         && (i + 1 == n || !rt_drawing_joined (drawing->series, &points[i], &points[i + 1]));
}

static gboolean
is_chosen (const RtSeriesDrawing *drawing, GArray *array, guint i, RtMarkChoice choice)
{
  const RtChartPoint *points = (const RtChartPoint *)(gpointer)array->data;

  return choice == RT_MARKS_ALL || is_special (&points[i])
         || (choice == RT_MARKS_NEEDED && is_alone (drawing, points, array->len, i));
}

/**
 * rt_drawing_add_marks: Adds a marker for the visible points of @array that @choice asks for; where
 * there are hundreds, those on one spot once.
 */
void
rt_drawing_add_marks (RtSeriesDrawing *drawing, GArray *array, RtMarkChoice choice)
{
  RtFrame *frame = drawing->frame;
  const RtFrameRow *own = drawing->own;
  RtTimeRange range = drawing->range;
  const RtChartPoint *points = (const RtChartPoint *)(gpointer)array->data;
  RtChartSeries view = { .points = array };
  guint first = rt_chart_series_find (&view, range.from);
  guint end = rt_chart_series_find (&view, range.to + 1);
  RtCellSet taken;

  if (choice == RT_MARKS_ALL && (double)(end - first) * frame->mark * 1.6 > frame->plot_width
      && drawing->series->mark != RT_CHART_MARK_POINTS)
    choice = RT_MARKS_NEEDED;
  rt_cell_set_init (&taken, frame->plot_x, own->y, frame->plot_width, own->height,
                    frame->mark * 0.5);
  for (guint i = first; i < end; i++)
    {
      if (!is_chosen (drawing, array, i, choice))
        continue;
      if (end - first > 400
          && !rt_cell_set_take (&taken, rt_drawing_x (drawing, &points[i]),
                                rt_drawing_y (drawing, &points[i])))
        continue;
      draw_marker (drawing, &points[i]);
    }
  rt_cell_set_clear (&taken);
}

/* Few dots may be larger than many. */
static double
dot_size (const RtFrame *frame, guint n)
{
  double smallest = frame->style->medium == RT_CHART_MEDIUM_PAPER ? 1.2 : 2;

  return CLAMP (0.3 * frame->plot_width / MAX (n, 1), MAX (frame->mark * 0.42, smallest),
                MAX (frame->mark * 0.75, smallest));
}

/**
 * rt_drawing_add_dots: Adds every plain visible value as a quiet dot; dots on the same pixel once.
 */
void
rt_drawing_add_dots (RtSeriesDrawing *drawing)
{
  RtFrame *frame = drawing->frame;
  const RtFrameRow *own = drawing->own;
  GArray *array = drawing->series->points;
  guint first = rt_chart_series_find (drawing->series, frame->scene->time.range.from);
  guint end = rt_chart_series_find (drawing->series, frame->scene->time.range.to + 1);
  RtScenePrimitive *dots =
      rt_scene_add (frame->scene, RT_SCENE_DOTS, RT_ROLE_SCATTER, (int)drawing->row);
  guint own_index = frame->scene->primitives->len - 1;
  guint n = 0;
  RtCellSet taken;

  dots->size = dot_size (frame, end - first);
  dots->first = frame->scene->vertices->len / 2;
  rt_cell_set_init (&taken, frame->plot_x, own->y, frame->plot_width, own->height,
                    frame->style->medium == RT_CHART_MEDIUM_PAPER ? 0.24 : 1);
  for (guint i = first; i < end; i++)
    {
      const RtChartPoint *point = &g_array_index (array, RtChartPoint, i);
      double x = rt_drawing_x (drawing, point);
      double y = rt_drawing_y (drawing, point);

      if (is_special (point) || !rt_cell_set_take (&taken, x, y))
        continue;
      rt_scene_add_vertex (frame->scene, x, y);
      n++;
    }
  g_array_index (frame->scene->primitives, RtScenePrimitive, own_index).count = n;
  rt_cell_set_clear (&taken);
}
