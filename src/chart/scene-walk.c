/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-hit.h"

/* A keyboard walk knows the things of a row by their place in a list: the points of one series, or
 * the steps of a lane and then its events. Everything recorded can be reached; the widget scrolls
 * what is not visible into view. */

static guint
n_things (const RtScene *scene, guint row, guint series)
{
  const RtChartPanel *panel = rt_scene_row_panel (scene, row);
  const RtChartLane *lane = rt_scene_row_lane (scene, row);

  if (panel != NULL)
    return series < panel->series->len
               ? ((const RtChartSeries *)g_ptr_array_index (panel->series, series))->points->len
               : 0;
  return lane != NULL ? lane->steps->len + lane->events->len : 0;
}

static RtSceneHit
thing (const RtScene *scene, guint row, guint series, guint place)
{
  const RtSceneRow *own = rt_scene_row (scene, row);
  const RtChartPanel *panel = rt_scene_row_panel (scene, row);
  const RtChartLane *lane = rt_scene_row_lane (scene, row);
  RtSceneHit hit = { .row = row, .series = series, .index = place };

  hit.y = own->y + own->height / 2;
  if (panel != NULL)
    {
      const RtChartSeries *line = g_ptr_array_index (panel->series, series);
      const RtChartPoint *point = &g_array_index (line->points, RtChartPoint, place);

      hit.type = RT_HIT_POINT;
      hit.t = point->t;
      hit.y = rt_value_scale_y (&own->scale, point->value);
      hit.item = point->item;
    }
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

  return hit->type == RT_HIT_EVENT && lane != NULL ? hit->index + lane->steps->len : hit->index;
}

/* The thing of a row nearest in time to @t. */
static gboolean
nearest (const RtScene *scene, guint row, guint series, gint64 t, RtSceneHit *hit)
{
  const RtChartPanel *panel = rt_scene_row_panel (scene, row);
  guint n = n_things (scene, row, series);
  guint from = 0;
  guint to = n;
  gint64 best = G_MAXINT64;

  if (panel != NULL && n > 0)
    {
      guint after = rt_chart_series_find (g_ptr_array_index (panel->series, series), t);

      from = after > 0 ? after - 1 : 0;
      to = MIN (after + 1, n);
    }
  for (guint i = from; i < to; i++)
    {
      RtSceneHit candidate = thing (scene, row, series, i);

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
        if (nearest (scene, (guint)row, i, from->t, to))
          return TRUE;
    }
  return FALSE;
}

static gboolean
walk_series (const RtScene *scene, const RtSceneHit *from, RtSceneHit *to)
{
  const RtChartPanel *panel = rt_scene_row_panel (scene, from->row);

  for (guint i = 1; panel != NULL && i < panel->series->len; i++)
    if (nearest (scene, from->row, (from->series + i) % panel->series->len, from->t, to))
      return TRUE;
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
          if (nearest (scene, row, i, scene->time.range.to, hit)
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
  guint n = n_things (scene, start.row, start.series);
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
  *to = thing (scene, start.row, start.series, place);
  return TRUE;
}
