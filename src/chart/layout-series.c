/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-frame.h"

#include <math.h>

#include "cell-set.h"
#include "column-run.h"

/* With more values per column than this, the line is drawn as column bars. */
#define DENSE 0.5

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
  double x0; /* x of t = t0 */
  gint64 t0;
  double per_s; /* points per second */
} Drawing;

static inline double
x_of (const Drawing *drawing, const RtChartPoint *point)
{
  return drawing->x0 + (double)(point->t - drawing->t0) * drawing->per_s;
}

static inline double
y_of (const Drawing *drawing, const RtChartPoint *point)
{
  return rt_value_scale_y (&drawing->own->scale, point->value);
}

/* Whether a line may lead from @from to @to: exact values, no gap between. */
static inline gboolean
are_joined (const RtChartSeries *series, const RtChartPoint *from, const RtChartPoint *to)
{
  return from->censoring == RT_CHART_EXACT && to->censoring == RT_CHART_EXACT
         && (series->gap_s <= 0 || to->t - from->t <= series->gap_s);
}

/* The stretch of @points to draw a line through: the visible ones and a neighbour at both ends. */
static const RtChartPoint *
line_points (const Drawing *drawing, GArray *array, guint *n)
{
  RtTimeRange range = drawing->frame->scene->time.range;
  RtChartSeries view = { .points = array };
  guint first = rt_chart_series_find (&view, range.from);
  guint end = rt_chart_series_find (&view, range.to + 1);

  first -= first > 0;
  end += end < array->len;
  *n = end - first;
  return (const RtChartPoint *)(gpointer)array->data + first;
}

static void
flush_columns (Drawing *drawing, RtColumnRun *run)
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
         && are_joined (series, &points[at], &points[at + 1]))
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
column_end (const Drawing *drawing, const RtColumnRun *run, const RtChartPoint *point)
{
  double column = floor ((x_of (drawing, point) - run->left) / run->width);
  double x = run->left + (column + 1) * run->width;

  return (double)drawing->t0 + (x - drawing->x0) / drawing->per_s;
}

/* Goes on to the points of one column: first, lowest, highest and last say all that can be seen. */
static void
add_block (const Drawing *drawing,
           RtColumnRun *run,
           const RtChartPoint *first,
           const RtChartPoint *lowest,
           const RtChartPoint *highest,
           const RtChartPoint *last)
{
  double x = x_of (drawing, first);

  if (drawing->series->mark == RT_CHART_MARK_STEP && run->open)
    rt_column_run_add (run, x, run->y);
  rt_column_run_add (run, x, y_of (drawing, first));
  if (first == last)
    return;
  rt_column_run_add (run, x, y_of (drawing, lowest));
  rt_column_run_add (run, x, y_of (drawing, highest));
  rt_column_run_add (run, x_of (drawing, last), y_of (drawing, last));
}

static void
draw_columns (Drawing *drawing, const RtChartPoint *points, guint n)
{
  const RtFrame *frame = drawing->frame;
  const RtChartPoint *lowest = NULL;
  const RtChartPoint *highest = NULL;
  guint length = 0;
  RtColumnRun run;

  rt_column_run_init (&run, frame->plot_x, frame->style->column_width, frame->plot_width);
  for (guint i = 0; i < n; i += length)
    {
      if (i > 0 && !are_joined (drawing->series, &points[i - 1], &points[i]))
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
draw_run (Drawing *drawing, const RtChartPoint *points, guint n)
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
      double x = x_of (drawing, &points[i]);

      if (i > 0 && drawing->series->mark == RT_CHART_MARK_STEP)
        rt_scene_add_vertex (scene, x, y_of (drawing, &points[i - 1]));
      rt_scene_add_vertex (scene, x, y_of (drawing, &points[i]));
    }
  line->count = scene->vertices->len / 2 - line->first;
}

static void
draw_lines (Drawing *drawing, GArray *array)
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
    if (i == n || !are_joined (drawing->series, &points[i - 1], &points[i]))
      {
        draw_run (drawing, points + begin, i - begin);
        begin = i;
      }
}

static RtScenePrimitive *
add_marker (Drawing *drawing, const RtChartPoint *point, RtMarkerShape shape, RtPaletteRole role)
{
  RtScenePrimitive *marker =
      rt_scene_add (drawing->frame->scene, RT_SCENE_MARKER, role, (int)drawing->row);

  marker->shape = (guint8)shape;
  marker->x = x_of (drawing, point);
  marker->y = y_of (drawing, point);
  marker->size = drawing->frame->mark;
  marker->item = point->item;
  return marker;
}

static gboolean
is_special (const RtChartPoint *point)
{
  return point->censoring != RT_CHART_EXACT || point->flags != RT_CHART_POINT_PLAIN;
}

static void
draw_marker (Drawing *drawing, const RtChartPoint *point)
{
  gboolean out = point->flags & RT_CHART_POINT_OUT_OF_LIMITS;
  RtPaletteRole role = out ? RT_ROLE_ALERT : drawing->role;
  RtMarkerShape shape = out ? RT_MARKER_DIAMOND : drawing->shape;
  RtScenePrimitive *marker = NULL;

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
is_alone (const Drawing *drawing, const RtChartPoint *points, guint n, guint i)
{
  return (i == 0 || !are_joined (drawing->series, &points[i - 1], &points[i]))
         && (i + 1 == n || !are_joined (drawing->series, &points[i], &points[i + 1]));
}

typedef enum
{
  MARKERS_ALL,     /* as long as they have room */
  MARKERS_NEEDED,  /* those that tell something, and points without a line */
  MARKERS_SPECIAL, /* those that tell something */
} MarkerChoice;

static gboolean
is_chosen (const Drawing *drawing, GArray *array, guint i, MarkerChoice choice)
{
  const RtChartPoint *points = (const RtChartPoint *)(gpointer)array->data;

  return choice == MARKERS_ALL || is_special (&points[i])
         || (choice == MARKERS_NEEDED && is_alone (drawing, points, array->len, i));
}

static void
draw_markers (Drawing *drawing, GArray *array, MarkerChoice choice)
{
  RtFrame *frame = drawing->frame;
  const RtFrameRow *own = drawing->own;
  RtTimeRange range = frame->scene->time.range;
  const RtChartPoint *points = (const RtChartPoint *)(gpointer)array->data;
  RtChartSeries view = { .points = array };
  guint first = rt_chart_series_find (&view, range.from);
  guint end = rt_chart_series_find (&view, range.to + 1);
  RtCellSet taken;

  if (choice == MARKERS_ALL && (double)(end - first) * frame->mark * 1.6 > frame->plot_width
      && drawing->series->mark != RT_CHART_MARK_POINTS)
    choice = MARKERS_NEEDED;
  rt_cell_set_init (&taken, frame->plot_x, own->y, frame->plot_width, own->height,
                    frame->mark * 0.5);
  for (guint i = first; i < end; i++)
    {
      if (!is_chosen (drawing, array, i, choice))
        continue;
      if (end - first > 400
          && !rt_cell_set_take (&taken, x_of (drawing, &points[i]), y_of (drawing, &points[i])))
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

/* Every plain value as a quiet dot; dots on the same pixel once. */
static void
draw_dots (Drawing *drawing)
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
      double x = x_of (drawing, point);
      double y = y_of (drawing, point);

      if (is_special (point) || !rt_cell_set_take (&taken, x, y))
        continue;
      rt_scene_add_vertex (frame->scene, x, y);
      n++;
    }
  g_array_index (frame->scene->primitives, RtScenePrimitive, own_index).count = n;
  rt_cell_set_clear (&taken);
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
  Drawing drawing = {
    .frame = frame,
    .own = &g_array_index (frame->rows, RtFrameRow, row),
    .row = row,
    .series = g_ptr_array_index (panel->series, series),
    .role = RT_ROLE_SERIES_0 + rt_scene_series_colour (frame->scene, row, series),
    .shape = shapes[series % G_N_ELEMENTS (shapes)],
    .dash = dashes[series % G_N_ELEMENTS (dashes)],
    .x0 = time->left,
    .t0 = time->range.from,
    .per_s = (time->right - time->left) / (double)rt_time_range_span (time->range),
  };

  switch (drawing.series->mark)
    {
    case RT_CHART_MARK_SCATTER:
      draw_dots (&drawing);
      draw_markers (&drawing, drawing.series->points, MARKERS_SPECIAL);
      draw_lines (&drawing, drawing.series->summary);
      draw_markers (&drawing, drawing.series->summary, MARKERS_ALL);
      break;
    case RT_CHART_MARK_POINTS:
      draw_markers (&drawing, drawing.series->points, MARKERS_ALL);
      break;
    case RT_CHART_MARK_STEP:
    case RT_CHART_MARK_LINE:
    default:
      draw_lines (&drawing, drawing.series->points);
      draw_markers (&drawing, drawing.series->points, MARKERS_ALL);
      break;
    }
}
