/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-hit.h"

#include <math.h>

static const RtChartSeries *
series_at (const RtScene *scene, guint row, guint series)
{
  const RtChartPanel *panel = rt_scene_row_panel (scene, row);

  return panel != NULL && series < panel->series->len ? g_ptr_array_index (panel->series, series)
                                                      : NULL;
}

/**
 * rt_scene_shift: How far the period before is moved to be compared with the visible one, seconds.
 */
gint64
rt_scene_shift (const RtScene *scene)
{
  return rt_time_range_span (scene->time.range) + 1;
}

static void
set_point (
    const RtScene *scene, guint row, guint series, guint index, gboolean before, RtSceneHit *hit)
{
  const RtChartSeries *own = series_at (scene, row, series);
  const RtChartPoint *point = NULL;
  gint64 t = 0;

  g_return_if_fail (own != NULL && index < own->points->len);
  point = &g_array_index (own->points, RtChartPoint, index);
  t = point->t + (before ? rt_scene_shift (scene) : 0);
  *hit = (RtSceneHit){ .type = RT_HIT_POINT,
                       .row = row,
                       .series = series,
                       .index = index,
                       .before = before,
                       .t = t,
                       .x = rt_time_scale_x (&scene->time, t),
                       .y = rt_value_scale_y (&g_array_index (scene->rows, RtSceneRow, row).scale,
                                              point->value),
                       .item = point->item };
}

static void
set_step (const RtScene *scene, guint row, guint index, gint64 t, RtSceneHit *hit)
{
  const RtSceneRow *own = &g_array_index (scene->rows, RtSceneRow, row);
  const RtChartLane *lane = rt_scene_row_lane (scene, row);
  const RtChartDoseStep *step = g_ptr_array_index (lane->steps, index);
  gboolean dose = lane->type == RT_CHART_LANE_DOSE;

  *hit = (RtSceneHit){ .type = RT_HIT_STEP,
                       .row = row,
                       .index = index,
                       .t = t,
                       .x = rt_time_scale_x (&scene->time, t),
                       .y = dose ? rt_value_scale_y (&own->scale, step->dose)
                                 : own->y + own->height / 2,
                       .item = step->item };
}

static void
set_event (const RtScene *scene, guint row, guint index, RtSceneHit *hit)
{
  const RtSceneRow *own = &g_array_index (scene->rows, RtSceneRow, row);
  const RtChartLane *lane = rt_scene_row_lane (scene, row);
  const RtChartEvent *event = g_ptr_array_index (lane->events, index);

  *hit = (RtSceneHit){ .type = RT_HIT_EVENT,
                       .row = row,
                       .index = index,
                       .t = event->t,
                       .x = rt_time_scale_x (&scene->time, event->t),
                       .y = own->y + own->height / 2,
                       .item = event->item };
}

static gboolean
is_visible (const RtScene *scene, gint64 t)
{
  return rt_time_range_contains (scene->time.range, t);
}

/* Keeps @candidate in @best if it is nearer to (x, y). */
static void
consider (const RtSceneHit *candidate, double x, double y, double *nearest, RtSceneHit *best)
{
  double distance = hypot (candidate->x - x, candidate->y - y);

  if (distance >= *nearest)
    return;
  *nearest = distance;
  *best = *candidate;
}

/* What is asked for at a place: its row, the place, the reach that is left, the best so far. */
typedef struct
{
  const RtScene *scene;
  guint row;
  double x;
  double y;
  double *nearest;
  RtSceneHit *best;
} Search;

static void
hit_series (const Search *search, guint index, gboolean before)
{
  const RtScene *scene = search->scene;
  const RtChartSeries *series = series_at (scene, search->row, index);
  gint64 from = rt_time_scale_t (&scene->time, search->x - *search->nearest);

  for (guint j = rt_chart_series_find (series, from - (before ? rt_scene_shift (scene) : 0));
       j < series->points->len; j++)
    {
      RtSceneHit candidate;

      set_point (scene, search->row, index, j, before, &candidate);
      if (candidate.x > search->x + *search->nearest)
        break;
      if (is_visible (scene, candidate.t))
        consider (&candidate, search->x, search->y, search->nearest, search->best);
    }
}

static void
hit_panel (const Search *search)
{
  const RtChartPanel *panel = rt_scene_row_panel (search->scene, search->row);

  for (guint i = 0; i < panel->series->len; i++)
    {
      hit_series (search, i, FALSE);
      if (search->scene->spec->compare_before)
        hit_series (search, i, TRUE);
    }
}

static void
hit_lane (const RtScene *scene, guint row, double x, double y, double *nearest, RtSceneHit *best)
{
  const RtChartLane *lane = rt_scene_row_lane (scene, row);
  gint64 t = rt_time_scale_t (&scene->time, x);
  gboolean found = FALSE;

  for (guint i = 0; i < lane->events->len; i++)
    {
      double before = *nearest;
      RtSceneHit candidate;

      set_event (scene, row, i, &candidate);
      if (is_visible (scene, candidate.t))
        consider (&candidate, x, y, nearest, best);
      found = found || *nearest < before;
    }
  for (guint i = lane->steps->len; i > 0 && !found; i--)
    {
      const RtChartDoseStep *step = g_ptr_array_index (lane->steps, i - 1);

      if (step->from > t || (!step->open && t >= step->to))
        continue;
      set_step (scene, row, i - 1, t, best);
      *nearest = 0;
      return;
    }
}

/**
 * rt_scene_row_at: The row whose plot holds the height @y; -1 between rows and outside.
 */
int
rt_scene_row_at (const RtScene *scene, double y)
{
  for (guint i = 0; i < scene->rows->len; i++)
    {
      const RtSceneRow *row = rt_scene_row (scene, i);

      if (y >= row->y && y <= row->y + row->height)
        return (int)i;
    }
  return -1;
}

/**
 * rt_scene_phase_at: The phase whose part of the ribbon holds (@x, @y), e.g. to zoom to it.
 *
 * Returns: (transfer none) (nullable): NULL elsewhere
 */
const RtChartPhase *
rt_scene_phase_at (const RtScene *scene, double x, double y)
{
  gint64 t = rt_time_scale_t (&scene->time, x);

  if (y < scene->ribbon_y || y > scene->ribbon_y + scene->ribbon_height || x < scene->time.left
      || x > scene->time.right)
    return NULL;
  for (guint i = 0; i < scene->spec->phases->len; i++)
    {
      const RtChartPhase *phase = g_ptr_array_index (scene->spec->phases, i);

      if (phase->from <= t && t < phase->to)
        return phase;
    }
  return NULL;
}

/**
 * rt_scene_marker_at: The visible marker nearest to @x and not further than @reach points from it.
 *
 * Returns: (transfer none) (nullable): NULL without one
 */
const RtChartMarker *
rt_scene_marker_at (const RtScene *scene, double x, double reach)
{
  const RtChartMarker *nearest = NULL;

  for (guint i = 0; i < scene->spec->markers->len; i++)
    {
      const RtChartMarker *marker = g_ptr_array_index (scene->spec->markers, i);
      double distance = fabs (rt_time_scale_x (&scene->time, marker->t) - x);

      if (distance > reach || !is_visible (scene, marker->t))
        continue;
      reach = distance;
      nearest = marker;
    }
  return nearest;
}

/**
 * rt_scene_hit: What stands at (@x, @y): the nearest visible point or event not further than @reach
 * points in the row there, or the dose step that covers it.
 *
 * Returns: FALSE when there is nothing
 */
gboolean
rt_scene_hit (const RtScene *scene, double x, double y, double reach, RtSceneHit *hit)
{
  int row = rt_scene_row_at (scene, y);
  double nearest = reach;
  const RtSceneRow *own = NULL;

  if (row < 0)
    return FALSE;
  own = rt_scene_row (scene, (guint)row);
  if (x < own->x - reach || x > own->x + own->width + reach)
    return FALSE;
  if (own->type == RT_SCENE_ROW_PANEL)
    hit_panel (&(Search){ scene, (guint)row, x, y, &nearest, hit });
  else
    hit_lane (scene, (guint)row, x, y, &nearest, hit);
  return nearest < reach;
}

/* The index of the visible point of @series nearest in time to @t, or of that of the period before
 * drawn nearest to it. */
static gboolean
nearest_point (
    const RtScene *scene, const RtChartSeries *series, gint64 t, gboolean before, guint *index)
{
  gint64 shift = before ? rt_scene_shift (scene) : 0;
  guint after = rt_chart_series_find (series, t - shift);
  gint64 best = G_MAXINT64;

  for (guint i = after > 0 ? after - 1 : 0; i <= after && i < series->points->len; i++)
    {
      gint64 own = g_array_index (series->points, RtChartPoint, i).t + shift;

      if (!is_visible (scene, own) || ABS (own - t) >= best)
        continue;
      best = ABS (own - t);
      *index = i;
    }
  return best < G_MAXINT64;
}

static void
read_series (const RtScene *scene, guint row, guint series, gint64 t, gboolean before, GArray *hits)
{
  guint index = 0;
  RtSceneHit hit;

  if (!nearest_point (scene, series_at (scene, row, series), t, before, &index))
    return;
  set_point (scene, row, series, index, before, &hit);
  g_array_append_val (hits, hit);
}

/**
 * rt_scene_readout: What a crosshair at @t reads: for every series the visible value nearest in
 * time, and that of the period before when it is compared; for every lane the step that holds then.
 *
 * Returns: (transfer full) (element-type RtSceneHit): in order of rows and series
 */
GArray *
rt_scene_readout (const RtScene *scene, gint64 t)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (RtSceneHit));

  for (guint row = 0; row < scene->rows->len; row++)
    {
      const RtChartPanel *panel = rt_scene_row_panel (scene, row);
      const RtChartLane *lane = rt_scene_row_lane (scene, row);
      RtSceneHit hit;
      guint index = 0;

      for (guint i = 0; panel != NULL && i < panel->series->len; i++)
        {
          read_series (scene, row, i, t, FALSE, hits);
          if (scene->spec->compare_before)
            read_series (scene, row, i, t, TRUE, hits);
        }
      if (lane != NULL && rt_chart_lane_step_at (lane, t) != NULL)
        {
          g_ptr_array_find (lane->steps, rt_chart_lane_step_at (lane, t), &index);
          set_step (scene, row, index, t, &hit);
          g_array_append_val (hits, hit);
        }
    }
  return hits;
}

/**
 * rt_scene_hit_point: The value @hit stands for.
 *
 * Returns: (transfer none) (nullable): NULL when it is no point
 */
const RtChartPoint *
rt_scene_hit_point (const RtScene *scene, const RtSceneHit *hit)
{
  const RtChartSeries *series = series_at (scene, hit->row, hit->series);

  if (hit->type != RT_HIT_POINT || series == NULL || hit->index >= series->points->len)
    return NULL;
  return &g_array_index (series->points, RtChartPoint, hit->index);
}

/**
 * rt_scene_hit_step: The dose step @hit stands for.
 *
 * Returns: (transfer none) (nullable): NULL when it is no step
 */
const RtChartDoseStep *
rt_scene_hit_step (const RtScene *scene, const RtSceneHit *hit)
{
  const RtChartLane *lane = rt_scene_row_lane (scene, hit->row);

  if (hit->type != RT_HIT_STEP || lane == NULL || hit->index >= lane->steps->len)
    return NULL;
  return g_ptr_array_index (lane->steps, hit->index);
}

/**
 * rt_scene_hit_event: The event @hit stands for.
 *
 * Returns: (transfer none) (nullable): NULL when it is no event
 */
const RtChartEvent *
rt_scene_hit_event (const RtScene *scene, const RtSceneHit *hit)
{
  const RtChartLane *lane = rt_scene_row_lane (scene, hit->row);

  if (hit->type != RT_HIT_EVENT || lane == NULL || hit->index >= lane->events->len)
    return NULL;
  return g_ptr_array_index (lane->events, hit->index);
}
