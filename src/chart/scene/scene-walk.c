/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-hit.h"

/* A keyboard walk knows the things of a row by their place in a list: the points of one series, or
 * the steps of a lane and then its events. Everything recorded can be reached; the widget scrolls
 * what is not visible into view. */

/* A line of things: the points of a series, or of the part of it that is drawn again as the period
 * before, or everything in a lane. */
typedef struct
{
  guint row;
  guint series;
  gboolean before;
} Line;

/* The first point of @series in the period before, and how many there are. */
static guint
points_before (const RtScene *scene, const RtChartSeries *series, guint *n)
{
  RtTimeRange range = rt_time_range_before (scene->time.range);
  guint first = rt_chart_series_find (series, range.from);

  *n = rt_chart_series_find (series, range.to + 1) - first;
  return first;
}

static guint
n_things (const RtScene *scene, Line line)
{
  const RtChartPanel *panel = rt_scene_row_panel (scene, line.row);
  const RtChartLane *lane = rt_scene_row_lane (scene, line.row);
  const RtChartSeries *series = NULL;
  guint n = 0;

  if (panel == NULL)
    return lane != NULL ? lane->steps->len + lane->events->len : 0;
  if (line.series >= panel->series->len)
    return 0;
  series = g_ptr_array_index (panel->series, line.series);
  n = series->points->len;
  if (line.before)
    points_before (scene, series, &n);
  return n;
}

static void
set_point (const RtScene *scene, Line line, guint place, RtSceneHit *hit)
{
  const RtChartPanel *panel = rt_scene_row_panel (scene, line.row);
  const RtChartSeries *series = g_ptr_array_index (panel->series, line.series);
  const RtChartPoint *point = NULL;
  guint n = 0;

  hit->type = RT_HIT_POINT;
  hit->before = line.before;
  hit->index = place + (line.before ? points_before (scene, series, &n) : 0);
  point = &g_array_index (series->points, RtChartPoint, hit->index);
  hit->t = point->t + (line.before ? rt_scene_shift (scene) : 0);
  hit->y = rt_value_scale_y (&rt_scene_row (scene, line.row)->scale, point->value);
  hit->item = point->item;
}

static RtSceneHit
thing (const RtScene *scene, Line line, guint place)
{
  const RtSceneRow *own = rt_scene_row (scene, line.row);
  const RtChartLane *lane = rt_scene_row_lane (scene, line.row);
  RtSceneHit hit = { .row = line.row, .series = line.series, .index = place };

  hit.y = own->y + own->height / 2;
  if (lane == NULL)
    set_point (scene, line, place, &hit);
  else if (place < lane->steps->len)
    {
      const RtChartDoseStep *step = g_ptr_array_index (lane->steps, place);

      hit.type = RT_HIT_STEP;
      hit.t = step->from;
      hit.item = step->item;
      if (lane->type == RT_CHART_LANE_DOSE)
        hit.y = rt_value_scale_y (&own->scale, step->dose);
    }
  else
    {
      const RtChartEvent *event = g_ptr_array_index (lane->events, place - lane->steps->len);

      hit.type = RT_HIT_EVENT;
      hit.index = place - lane->steps->len;
      hit.t = event->t;
      hit.item = event->item;
    }
  hit.x = rt_time_scale_x (&scene->time, hit.t);
  return hit;
}

static guint
place_of (const RtScene *scene, const RtSceneHit *hit)
{
  const RtChartLane *lane = rt_scene_row_lane (scene, hit->row);
  const RtChartPanel *panel = rt_scene_row_panel (scene, hit->row);
  guint n = 0;

  if (hit->before && panel != NULL && hit->series < panel->series->len)
    return hit->index - points_before (scene, g_ptr_array_index (panel->series, hit->series), &n);
  return hit->type == RT_HIT_EVENT && lane != NULL ? hit->index + lane->steps->len : hit->index;
}

/* The thing of a line nearest in time to @t. */
static gboolean
nearest (const RtScene *scene, Line line, gint64 t, RtSceneHit *hit)
{
  const RtChartPanel *panel = rt_scene_row_panel (scene, line.row);
  guint n = n_things (scene, line);
  guint from = 0;
  guint to = n;
  gint64 best = G_MAXINT64;

  if (panel != NULL && n > 0 && !line.before)
    {
      guint after = rt_chart_series_find (g_ptr_array_index (panel->series, line.series), t);

      from = after > 0 ? after - 1 : 0;
      to = MIN (after + 1, n);
    }
  for (guint i = from; i < to; i++)
    {
      RtSceneHit candidate = thing (scene, line, i);

      if (ABS (candidate.t - t) >= best)
        continue;
      best = ABS (candidate.t - t);
      *hit = candidate;
    }
  return best < G_MAXINT64;
}

static gboolean
walk_rows (const RtScene *scene, const RtSceneHit *from, int way, RtSceneHit *to)
{
  for (int row = (int)from->row + way; row >= 0 && row < (int)scene->rows->len; row += way)
    {
      const RtChartPanel *panel = rt_scene_row_panel (scene, (guint)row);
      guint n_series = panel != NULL ? panel->series->len : 1;

      for (guint i = 0; i < n_series; i++)
        if (nearest (scene, (Line){ (guint)row, i, FALSE }, from->t, to))
          return TRUE;
    }
  return FALSE;
}

/* Round the series of the panel, each followed by its period before when that is drawn. */
static gboolean
walk_series (const RtScene *scene, const RtSceneHit *from, RtSceneHit *to)
{
  const RtChartPanel *panel = rt_scene_row_panel (scene, from->row);
  guint each = scene->spec->compare_before ? 2 : 1;
  guint n = panel != NULL ? panel->series->len * each : 0;
  guint start = from->series * each + (from->before ? 1 : 0);

  for (guint i = 1; i < n; i++)
    {
      guint at = (start + i) % n;

      if (nearest (scene, (Line){ from->row, at / each, at % each == 1 }, from->t, to))
        return TRUE;
    }
  return FALSE;
}

/**
 * rt_scene_start: Where a keyboard walk begins: the last visible thing of the first row that has
 * one; failing that, the last thing of the first row that has any.
 *
 * Returns: FALSE when the chart is empty
 */
gboolean
rt_scene_start (const RtScene *scene, RtSceneHit *hit)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint row = 0; row < scene->rows->len; row++)
      {
        const RtChartPanel *panel = rt_scene_row_panel (scene, row);
        guint n_series = panel != NULL ? panel->series->len : 1;

        for (guint i = 0; i < n_series; i++)
          if (nearest (scene, (Line){ row, i, FALSE }, scene->time.range.to, hit)
              && (pass == 1 || rt_time_range_contains (scene->time.range, hit->t)))
            return TRUE;
      }
  return FALSE;
}

/**
 * rt_scene_walk: One step of a keyboard walk from @from; also to what is not visible.
 * @to: may be @from
 *
 * Returns: FALSE at an end, and @to is left as it was
 */
gboolean
rt_scene_walk (const RtScene *scene, const RtSceneHit *from, RtWalk walk, RtSceneHit *to)
{
  RtSceneHit start = *from;
  Line line = { start.row, start.series, start.before };
  guint n = n_things (scene, line);
  guint place = place_of (scene, &start);

  if (start.row >= scene->rows->len)
    return FALSE;
  switch (walk)
    {
    case RT_WALK_UP:
      return walk_rows (scene, &start, -1, to);
    case RT_WALK_DOWN:
      return walk_rows (scene, &start, 1, to);
    case RT_WALK_NEXT_SERIES:
      return walk_series (scene, &start, to);
    case RT_WALK_FIRST:
      place = 0;
      break;
    case RT_WALK_LAST:
      place = n - 1;
      break;
    case RT_WALK_PREVIOUS:
      place--;
      break;
    case RT_WALK_NEXT:
    default:
      place++;
      break;
    }
  if (n == 0 || place >= n)
    return FALSE;
  *to = thing (scene, line, place);
  return TRUE;
}
