/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course/chart-widget.h"

#include "course/chart-widget-private.h"
#include "scene-describe.h"

/* How far from a mark a click still means it, to read it and to open it. */
#define REACH_PX 24.0
#define OPEN_REACH_PX 9.0

/**
 * rt_chart_widget_range:
 * @self: a chart
 *
 * Returns: the visible stretch of time
 */
RtTimeRange
rt_chart_widget_range (RtChartWidget *self)
{
  return self->range;
}

/**
 * rt_chart_widget_is_fitted:
 * @self: a chart
 *
 * Returns: whether the whole time axis is visible
 */
gboolean
rt_chart_widget_is_fitted (RtChartWidget *self)
{
  return self->spec == NULL
         || (self->range.from == self->spec->range.from && self->range.to == self->spec->range.to);
}

/**
 * rt_chart_widget_show_range:
 * @self: a chart
 * @range: a stretch of time; kept within the chart's time axis
 *
 * Makes that stretch visible.
 */
void
rt_chart_widget_show_range (RtChartWidget *self, RtTimeRange range)
{
  RtTimeRange clamped;

  if (self->spec == NULL)
    return;
  clamped = rt_time_range_clamp (range, self->spec->range);
  if (clamped.from == self->range.from && clamped.to == self->range.to)
    return;
  self->range = clamped;
  rt_chart_widget_move (self);
  rt_chart_widget_emit_range_changed (self);
}

/**
 * rt_chart_widget_fit:
 * @self: a chart
 *
 * Makes the whole time axis visible.
 */
void
rt_chart_widget_fit (RtChartWidget *self)
{
  if (self->spec != NULL)
    rt_chart_widget_show_range (self, self->spec->range);
}

/**
 * rt_chart_widget_zoom_at:
 * @self: a chart
 * @x: the place that stays where it is
 * @factor: above 1 to see less time in more detail, below 1 to see more
 *
 * Returns: whether that changed anything
 */
gboolean
rt_chart_widget_zoom_at (RtChartWidget *self, double x, double factor)
{
  RtTimeRange before = self->range;
  RtScene *scene = rt_chart_widget_ensure_scene (self);
  gint64 around;

  if (scene == NULL || factor <= 0)
    return FALSE;
  around = rt_time_scale_t (&scene->time, x);
  around = CLAMP (around, before.from, before.to);
  rt_chart_widget_show_range (self,
                              rt_time_range_zoom (before, around, 1 / factor, self->spec->range));
  return before.from != self->range.from || before.to != self->range.to;
}

/**
 * rt_chart_widget_zoom:
 * @self: a chart
 * @factor: above 1 to see less time in more detail, below 1 to see more
 *
 * Zooms around the chosen point where there is one, else around the middle.
 *
 * Returns: whether that changed anything
 */
gboolean
rt_chart_widget_zoom (RtChartWidget *self, double factor)
{
  RtScene *scene = rt_chart_widget_ensure_scene (self);
  double middle;

  if (scene == NULL)
    return FALSE;
  middle = (scene->time.left + scene->time.right) / 2;
  if (self->has_choice && rt_time_range_contains (self->range, self->choice.t))
    middle = self->choice.x;
  return rt_chart_widget_zoom_at (self, middle, factor);
}

/**
 * rt_chart_widget_pan_by:
 * @self: a chart
 * @distance: in pixels; positive goes to later times
 *
 * Returns: whether that changed anything
 */
gboolean
rt_chart_widget_pan_by (RtChartWidget *self, double distance)
{
  RtTimeRange before = self->range;
  RtScene *scene = rt_chart_widget_ensure_scene (self);
  double width;

  if (scene == NULL)
    return FALSE;
  width = MAX (scene->time.right - scene->time.left, 1);
  rt_chart_widget_show_range (
      self,
      rt_time_range_pan (before, (gint64)(distance / width * (double)rt_time_range_span (before)),
                         self->spec->range));
  return before.from != self->range.from;
}

static gboolean
opens_at (RtChartWidget *self, double x, double y)
{
  RtSceneHit hit;

  return rt_scene_hit (self->scene, x, y, OPEN_REACH_PX, &hit) && hit.item != 0;
}

/**
 * rt_chart_widget_hover:
 * @self: a chart
 * @x: where the pointer is
 * @y: where the pointer is
 *
 * Draws the crosshair with the values of all panels at that time; away from the plots it goes.
 */
void
rt_chart_widget_hover (RtChartWidget *self, double x, double y)
{
  RtScene *scene = rt_chart_widget_ensure_scene (self);
  gboolean inside = scene != NULL && x >= scene->time.left && x <= scene->time.right
                    && y >= scene->top && y <= scene->bottom;

  if (!inside)
    {
      gtk_widget_set_cursor_from_name (
          GTK_WIDGET (self),
          scene != NULL && rt_scene_phase_at (scene, x, y) != NULL ? "pointer" : NULL);
      rt_chart_widget_leave (self);
      return;
    }
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), opens_at (self, x, y) ? "pointer" : NULL);
  self->hovering = TRUE;
  self->hover_x = x;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rt_chart_widget_leave:
 * @self: a chart
 *
 * Takes the crosshair away.
 */
void
rt_chart_widget_leave (RtChartWidget *self)
{
  if (!self->hovering)
    return;
  self->hovering = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rt_chart_widget_click:
 * @self: a chart
 * @x: a place
 * @y: a place
 *
 * What a click does: on the ribbon it shows the phase, on a mark it opens the record behind it,
 * elsewhere it chooses what is nearest.
 */
void
rt_chart_widget_click (RtChartWidget *self, double x, double y)
{
  RtScene *scene = rt_chart_widget_ensure_scene (self);
  const RtChartPhase *phase = scene != NULL ? rt_scene_phase_at (scene, x, y) : NULL;

  if (phase != NULL)
    {
      rt_chart_widget_show_range (self, rt_time_range_new (phase->from, phase->to));
      return;
    }
  rt_chart_widget_choose_at (self, x, y);
  if (scene != NULL && self->has_choice && opens_at (self, x, y))
    rt_chart_widget_open (self);
}

/**
 * rt_chart_widget_open:
 * @self: a chart
 *
 * Asks for the record behind what is chosen.
 *
 * Returns: whether there is one
 */
gboolean
rt_chart_widget_open (RtChartWidget *self)
{
  if (!self->has_choice || self->choice.item == 0)
    return FALSE;
  rt_chart_widget_emit_opened (self, self->choice.item);
  return TRUE;
}

static void
tell_choice (RtChartWidget *self)
{
  g_autofree char *words = rt_scene_describe_hit (self->scene, &self->choice);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  rt_chart_widget_emit_chosen (self, words);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rt_chart_widget_choose_at:
 * @self: a chart
 * @x: a place
 * @y: a place
 *
 * Chooses the point, dose step or event at that place; chooses nothing where there is none.
 */
void
rt_chart_widget_choose_at (RtChartWidget *self, double x, double y)
{
  RtScene *scene = rt_chart_widget_ensure_scene (self);
  RtSceneHit hit;

  if (scene == NULL)
    return;
  if (!rt_scene_hit (scene, x, y, REACH_PX, &hit))
    {
      rt_chart_widget_forget_choice (self);
      return;
    }
  self->choice = hit;
  self->has_choice = TRUE;
  tell_choice (self);
}

/**
 * rt_chart_widget_forget_choice:
 * @self: a chart
 *
 * Chooses nothing.
 */
void
rt_chart_widget_forget_choice (RtChartWidget *self)
{
  if (!self->has_choice)
    return;
  self->has_choice = FALSE;
  rt_chart_widget_emit_chosen (self, "");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Panning by half a window brings a point at the edge well inside. */
static void
bring_into_view (RtChartWidget *self, gint64 t)
{
  gint64 half = rt_time_range_span (self->range) / 2;

  if (rt_time_range_contains (self->range, t))
    return;
  rt_chart_widget_show_range (self, rt_time_range_new (t - half, t + half));
  rt_chart_widget_ensure_scene (self);
}

/**
 * rt_chart_widget_walk:
 * @self: a chart
 * @walk: where to
 *
 * Chooses the next thing in that direction, brings it into view and speaks it. The first step
 * starts at the chart's first point.
 *
 * Returns: whether there was somewhere to go
 */
gboolean
rt_chart_widget_walk (RtChartWidget *self, RtWalk walk)
{
  RtScene *scene = rt_chart_widget_ensure_scene (self);
  RtSceneHit next;

  if (scene == NULL)
    return FALSE;
  if (!(self->has_choice ? rt_scene_walk (scene, &self->choice, walk, &next)
                         : rt_scene_start (scene, &next)))
    return FALSE;
  self->choice = next;
  self->has_choice = TRUE;
  self->hovering = FALSE;
  bring_into_view (self, next.t);
  tell_choice (self);
  return TRUE;
}
