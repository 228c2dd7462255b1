/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-drawing.h"

#include <math.h>

#include "column-run.h"

/* With more values per column than this, the line is drawn as column bars. */
#define DENSE 0.5

/* The stretch of @points to draw a line through: the visible ones and a neighbour at both ends. */
static const RtChartPoint *
line_points (const RtSeriesDrawing *drawing, GArray *array, guint *n)
{
  RtTimeRange range = drawing->range;
  RtChartSeries view = { .points = array };
  guint first = rt_chart_series_find (&view, range.from);
  guint end = rt_chart_series_find (&view, range.to + 1);

  first -= first > 0;
  end += end < array->len;
  *n = end - first;
  return (const RtChartPoint *)(gpointer)array->data + first;
}

static void
flush_columns (RtSeriesDrawing *drawing, RtColumnRun *run)
{
  RtScene *scene = drawing->frame->scene;
  RtScenePrimitive *columns = NULL;

  if (run->first > run->last)
    return;
  columns = rt_scene_add (scene, RT_SCENE_COLUMNS, drawing->role, (int)drawing->row);
  columns->clip = (gint16)drawing->row;
  columns->x = run->left + run->first * run->width;
  columns->width = run->width;
  columns->size = drawing->frame->stroke;
  columns->first = scene->vertices->len / 2;
  columns->count = (guint)(run->last - run->first + 1);
  for (int i = run->first; i <= run->last; i++)
    rt_scene_add_vertex (scene, run->tops[i], run->bottoms[i]);
}

/* How many points from @i on, up to @n, can be taken together: joined, and before @end. Their
 * lowest and highest are told. */
static guint
block_length (const RtChartSeries *series,
              const RtChartPoint *points,
              guint i,
              guint n,
              double end,
              const RtChartPoint **lowest,
              const RtChartPoint **highest)
{
  guint at = i;

  *lowest = *highest = &points[i];
  while (at + 1 < n && (double)points[at + 1].t < end
         && rt_drawing_joined (series, &points[at], &points[at + 1]))
    {
      at++;
      if (points[at].value < (*lowest)->value)
        *lowest = &points[at];
      if (points[at].value > (*highest)->value)
        *highest = &points[at];
    }
  return at - i + 1;
}

/* The end of the column that holds @point, as a time. */
static double
column_end (const RtSeriesDrawing *drawing, const RtColumnRun *run, const RtChartPoint *point)
{
  double column = floor ((rt_drawing_x (drawing, point) - run->left) / run->width);
  double x = run->left + (column + 1) * run->width;

  return (double)drawing->t0 + (x - drawing->x0) / drawing->per_s;
}

/* Goes on to the points of one column: first, lowest, highest and last say all that can be seen. */
static void
add_block (const RtSeriesDrawing *drawing,
           RtColumnRun *run,
           const RtChartPoint *first,
           const RtChartPoint *lowest,
           const RtChartPoint *highest,
           const RtChartPoint *last)
{
  double x = rt_drawing_x (drawing, first);

  if (drawing->series->mark == RT_CHART_MARK_STEP && run->open)
    rt_column_run_add (run, x, run->y);
  rt_column_run_add (run, x, rt_drawing_y (drawing, first));
  if (first == last)
    return;
  rt_column_run_add (run, x, rt_drawing_y (drawing, lowest));
  rt_column_run_add (run, x, rt_drawing_y (drawing, highest));
  rt_column_run_add (run, rt_drawing_x (drawing, last), rt_drawing_y (drawing, last));
}

static void
draw_columns (RtSeriesDrawing *drawing, const RtChartPoint *points, guint n)
{
  const RtFrame *frame = drawing->frame;
  const RtChartPoint *lowest = NULL;
  const RtChartPoint *highest = NULL;
  guint length = 0;
  RtColumnRun run;

  rt_column_run_init (&run, frame->plot_x, frame->style->column_width, frame->plot_width);
  for (guint i = 0; i < n; i += length)
    {
      if (i > 0 && !rt_drawing_joined (drawing->series, &points[i - 1], &points[i]))
        {
          flush_columns (drawing, &run);
          rt_column_run_restart (&run);
        }
      length = block_length (drawing->series, points, i, n, column_end (drawing, &run, &points[i]),
                             &lowest, &highest);
      if (points[i].censoring == RT_CHART_EXACT)
        add_block (drawing, &run, &points[i], lowest, highest, &points[i + length - 1]);
    }
  flush_columns (drawing, &run);
  rt_column_run_clear (&run);
}

/* The line through n joined points. */
static void
draw_run (RtSeriesDrawing *drawing, const RtChartPoint *points, guint n)
{
  RtScene *scene = drawing->frame->scene;
  RtScenePrimitive *line = NULL;

  if (n < 2)
    return;
  line = rt_scene_add (scene, RT_SCENE_POLYLINE, drawing->role, (int)drawing->row);
  line->clip = (gint16)drawing->row;
  line->size = drawing->frame->stroke;
  line->dash = (guint8)drawing->dash;
  line->first = scene->vertices->len / 2;
  for (guint i = 0; i < n; i++)
    {
      double x = rt_drawing_x (drawing, &points[i]);

      if (i > 0 && drawing->series->mark == RT_CHART_MARK_STEP)
        rt_scene_add_vertex (scene, x, rt_drawing_y (drawing, &points[i - 1]));
      rt_scene_add_vertex (scene, x, rt_drawing_y (drawing, &points[i]));
    }
  line->count = scene->vertices->len / 2 - line->first;
}

static void
draw_lines (RtSeriesDrawing *drawing, GArray *array)
{
  guint n = 0;
  const RtChartPoint *points = line_points (drawing, array, &n);
  double columns = drawing->frame->plot_width / drawing->frame->style->column_width;
  guint begin = 0;

  if (drawing->frame->style->medium == RT_CHART_MEDIUM_PAPER)
    columns = MIN (columns, 2000);
  if (n > DENSE * columns)
    {
      draw_columns (drawing, points, n);
      return;
    }
  for (guint i = 1; i <= n; i++)
    if (i == n || !rt_drawing_joined (drawing->series, &points[i - 1], &points[i]))
      {
        draw_run (drawing, points + begin, i - begin);
        begin = i;
      }
}

/* The stretch of the same length before the visible one, moved here: a quiet dotted line. */
static void
draw_before (RtSeriesDrawing drawing)
{
  gboolean scatter = drawing.series->mark == RT_CHART_MARK_SCATTER;
  GArray *points = scatter ? drawing.series->summary : drawing.series->points;

  drawing.range = rt_time_range_before (drawing.range);
  drawing.t0 = drawing.range.from;
  drawing.role = RT_ROLE_SCATTER;
  drawing.dash = RT_DASH_DOTTED;
  drawing.faint = TRUE;
  if (drawing.series->mark != RT_CHART_MARK_POINTS)
    draw_lines (&drawing, points);
  rt_drawing_add_marks (&drawing, points, RT_MARKS_ALL);
}

/**
 * rt_frame_draw_series: Draws series @series of the panel in row @row. Sparse data are drawn point
 * by point; dense data as the extents of every column, so that no extreme is lost.
 */
void
rt_frame_draw_series (RtFrame *frame, guint row, guint series)
{
  static const RtMarkerShape shapes[] = { RT_MARKER_CIRCLE, RT_MARKER_SQUARE, RT_MARKER_DIAMOND,
                                          RT_MARKER_TRIANGLE_UP, RT_MARKER_TRIANGLE_DOWN };
  static const RtDash dashes[] = { RT_DASH_SOLID, RT_DASH_DASHED, RT_DASH_DASH_DOT, RT_DASH_LONG,
                                   RT_DASH_DOTTED };
  const RtTimeScale *time = &frame->scene->time;
  const RtChartPanel *panel = rt_scene_row_panel (frame->scene, row);
  RtSeriesDrawing drawing = {
    .frame = frame,
    .own = &g_array_index (frame->rows, RtFrameRow, row),
    .row = row,
    .series = g_ptr_array_index (panel->series, series),
    .role = RT_ROLE_SERIES_0 + rt_scene_series_colour (frame->scene, row, series),
    .shape = shapes[series % G_N_ELEMENTS (shapes)],
    .dash = dashes[series % G_N_ELEMENTS (dashes)],
    .range = time->range,
    .x0 = time->left,
    .t0 = time->range.from,
    .per_s = (time->right - time->left) / (double)rt_time_range_span (time->range),
  };

  if (frame->spec->compare_before)
    draw_before (drawing);
  switch (drawing.series->mark)
    {
    case RT_CHART_MARK_SCATTER:
      rt_drawing_add_dots (&drawing);
      rt_drawing_add_marks (&drawing, drawing.series->points, RT_MARKS_SPECIAL);
      draw_lines (&drawing, drawing.series->summary);
      rt_drawing_add_marks (&drawing, drawing.series->summary, RT_MARKS_ALL);
      break;
    case RT_CHART_MARK_POINTS:
      rt_drawing_add_marks (&drawing, drawing.series->points, RT_MARKS_ALL);
      break;
    case RT_CHART_MARK_STEP:
    case RT_CHART_MARK_LINE:
    default:
      draw_lines (&drawing, drawing.series->points);
      rt_drawing_add_marks (&drawing, drawing.series->points, RT_MARKS_ALL);
      break;
    }
}
