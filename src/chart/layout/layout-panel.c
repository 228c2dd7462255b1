/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-frame.h"

#include <math.h>

#include <glib/gi18n.h>

#include "number-text.h"

/* The height of a break of the axis, in lines of text. */
#define BREAK_LINES 0.55

/* Room between the highest possible value and the panel's edge, so that markers are whole. */
static double
inset (const RtFrame *frame, const RtFrameRow *row)
{
  return MIN (frame->mark / 2 + frame->stroke, row->height * 0.15);
}

static void
include (double value, double *low, double *high)
{
  if (!isfinite (value))
    return;
  *low = MIN (*low, value);
  *high = MAX (*high, value);
}

/* Values, and the limits they are to be compared with. */
static void
include_data (const RtChartPanel *panel, double *low, double *high)
{
  for (guint i = 0; i < panel->series->len; i++)
    {
      const RtChartSeries *series = g_ptr_array_index (panel->series, i);

      include (series->lowest, low, high);
      include (series->highest, low, high);
    }
}

static void
include_limits (const RtChartPanel *panel, double *low, double *high)
{
  for (guint i = 0; i < panel->bands->len; i++)
    {
      const RtChartBand *band = g_ptr_array_index (panel->bands, i);

      if (band->tint < RT_CHART_TINT_REFERENCE)
        continue;
      include (band->from, low, high);
      include (band->to, low, high);
    }
  for (guint i = 0; i < panel->lines->len; i++)
    include (((const RtChartLine *)g_ptr_array_index (panel->lines, i))->value, low, high);
}

/* The ends of the value axis: as given, but never cutting a value off; else from the data with a
 * twentieth of room, and from zero when all values are positive and near it. */
static void
find_range (const RtChartPanel *panel, double *low, double *high)
{
  double span = 0;
  gboolean positive = FALSE;

  *low = panel->has_range ? panel->low : INFINITY;
  *high = panel->has_range ? panel->high : -INFINITY;
  include_data (panel, low, high);
  if (panel->has_range)
    return;
  include_limits (panel, low, high);
  if (!isfinite (*low))
    return;
  positive = *low >= 0;
  rt_value_range_widen (low, high, TRUE);
  span = rt_value_breaks_kept (*high - *low, panel->breaks, panel->n_breaks);
  *low -= span * 0.05;
  *high += span * 0.05;
  if (positive && *low < span * 0.15)
    *low = 0;
}

/* The ticks of one stretch of the axis, at least @least: finer ones if the values lie that close
 * together. */
static RtValueTicks
stretch_ticks (const RtFrame *frame, const RtValueScale *scale, guint i, guint least, int decimals)
{
  double low = i == 0 ? scale->low : scale->breaks[i - 1].to;
  double high = i == scale->n_breaks ? scale->high : scale->breaks[i].from;
  double room = (rt_value_scale_y (scale, low) - rt_value_scale_y (scale, high)) / frame->line;
  guint count = (guint)CLAMP (room / 1.7 + 1, 0, 9);
  RtValueTicks ticks = rt_value_ticks (low, high, count, decimals);

  while (ticks.count < least && count < room + 1)
    ticks = rt_value_ticks (low, high, ++count, ++decimals);
  return ticks;
}

static double
widest_tick (const RtFrame *frame, const RtValueTicks *ticks)
{
  double widest = 0;

  for (guint i = 0; i < ticks->count; i++)
    {
      g_autofree char *text = rt_number_format (rt_value_tick (ticks, i), ticks->decimals);
      g_autoptr (PangoLayout) layout = rt_frame_words (frame, text, RT_WORDS_TICK, 0, 0);

      widest = MAX (widest, rt_text_size (layout).width);
    }
  return widest;
}

static void
break_axis (const RtFrame *frame, RtFrameRow *row, const RtChartPanel *panel)
{
  for (guint i = 0; i < panel->n_breaks; i++)
    rt_value_scale_break (&row->scale, panel->breaks[i].from, panel->breaks[i].to,
                          frame->line * BREAK_LINES);
}

/**
 * rt_frame_scale_panel: The value scale and ticks of the panel in @row, whose height is known.
 * Ticks keep nearly two lines apart; numbers too wide for a sixth of the chart are left out.
 */
void
rt_frame_scale_panel (RtFrame *frame, RtFrameRow *row)
{
  const RtChartPanel *panel = g_ptr_array_index (frame->spec->panels, row->index);
  double edge = inset (frame, row);
  double low = 0;
  double high = 1;
  double width = 0;

  find_range (panel, &low, &high);
  row->scale = rt_value_scale_new (low, high, row->y + edge, row->y + row->height - edge);
  break_axis (frame, row, panel);
  if (row->scale.bottom - row->scale.top < 0.9 * frame->line
      || (rt_chart_panel_n_points (panel) == 0 && !panel->has_range))
    return;
  /* An axis needs two numbers. */
  for (guint i = 0; i <= row->scale.n_breaks; i++)
    {
      row->ticks[i] =
          stretch_ticks (frame, &row->scale, i, row->scale.n_breaks > 0 ? 1 : 2, panel->decimals);
      width = MAX (width, widest_tick (frame, &row->ticks[i]));
    }
  if (width > frame->style->width / 6)
    for (guint i = 0; i <= row->scale.n_breaks; i++)
      row->ticks[i].count = 0;
  else
    frame->tick_width = MAX (frame->tick_width, width);
}

static void
draw_band (RtFrame *frame, guint row, const RtChartBand *band)
{
  const RtFrameRow *own = &g_array_index (frame->rows, RtFrameRow, row);
  double top = band->to >= own->scale.high ? own->y : rt_value_scale_y (&own->scale, band->to);
  double bottom = band->from <= own->scale.low ? own->y + own->height
                                               : rt_value_scale_y (&own->scale, band->from);
  RtPaletteRole role = RT_ROLE_TINT_0 + CLAMP ((int)band->tint, 0, 9);

  if (band->from > own->scale.high || band->to < own->scale.low)
    return;
  rt_frame_rect (frame, role, (int)row, frame->plot_x, top, frame->plot_width,
                 MAX (bottom - top, frame->hair));
  if (band->tint != RT_CHART_TINT_CORRIDOR && band->tint != RT_CHART_TINT_TARGET)
    return;
  role = band->tint == RT_CHART_TINT_TARGET ? RT_ROLE_GOAL_LINE : RT_ROLE_MEAN_LINE;
  if (band->to < own->scale.high)
    rt_frame_line (frame, role, (int)row, RT_DASH_DASHED, frame->plot_x, top, frame->plot_width, 0);
  if (band->from > own->scale.low)
    rt_frame_line (frame, role, (int)row, RT_DASH_DASHED, frame->plot_x, bottom, frame->plot_width,
                   0);
}

/**
 * rt_frame_draw_panel_ground: What lies below everything else in row @row: plot and bands.
 */
void
rt_frame_draw_panel_ground (RtFrame *frame, guint row)
{
  const RtFrameRow *own = &g_array_index (frame->rows, RtFrameRow, row);
  const RtChartPanel *panel = rt_scene_row_panel (frame->scene, row);

  rt_frame_rect (frame, RT_ROLE_PLOT, (int)row, frame->plot_x, own->y, frame->plot_width,
                 own->height);
  if (panel == NULL)
    return;
  for (guint i = 0; i < panel->bands->len; i++)
    draw_band (frame, row, g_ptr_array_index (panel->bands, i));
}

/* Grid lines and, as far as they stand apart, their numbers; from the bottom up. */
static void
draw_ticks (RtFrame *frame, guint row, const RtValueTicks *ticks, double *before)
{
  const RtFrameRow *own = &g_array_index (frame->rows, RtFrameRow, row);
  double reach = frame->gap * frame->tight * 0.4;

  for (guint i = 0; i < ticks->count; i++)
    {
      double value = rt_value_tick (ticks, i);
      double y = rt_value_scale_y (&own->scale, value);
      g_autofree char *text = rt_number_format (value, ticks->decimals);
      PangoLayout *layout = rt_frame_words (frame, text, RT_WORDS_TICK, 0, 0);
      RtTextSize size = rt_text_size (layout);
      double top =
          CLAMP (y - size.height / 2, own->y - reach, own->y + own->height + reach - size.height);

      rt_frame_line (frame, RT_ROLE_GRID, (int)row, RT_DASH_SOLID, frame->plot_x, y,
                     frame->plot_width, 0);
      if (top + size.height > *before)
        {
          g_object_unref (layout);
          continue;
        }
      rt_frame_put (frame, layout, RT_ROLE_INK_QUIET, (int)row,
                    frame->plot_x - frame->text * 0.5 - size.width, top);
      *before = top;
    }
}

/* When a line is to be reached: a diamond on it, and a dotted line through its panel. */
static void
draw_date (RtFrame *frame, guint row, const RtChartLine *line, RtPaletteRole role)
{
  const RtFrameRow *own = &g_array_index (frame->rows, RtFrameRow, row);
  double x = rt_time_scale_x (&frame->scene->time, line->until);
  RtScenePrimitive *mark = NULL;

  if (line->until == 0 || !rt_time_range_contains (frame->scene->time.range, line->until))
    return;
  rt_frame_line (frame, role, (int)row, RT_DASH_DOTTED, x, own->y, 0, own->height);
  mark = rt_scene_add (frame->scene, RT_SCENE_MARKER, role, (int)row);
  mark->shape = RT_MARKER_DIAMOND;
  mark->hollow = TRUE;
  mark->x = x;
  mark->y = rt_value_scale_y (&own->scale, line->value);
  mark->size = frame->mark * 1.3;
}

static void
draw_line (RtFrame *frame, guint row, const RtChartLine *line)
{
  static const RtDash dashes[] = { RT_DASH_DASHED, RT_DASH_LONG, RT_DASH_DOTTED };
  const RtFrameRow *own = &g_array_index (frame->rows, RtFrameRow, row);
  RtPaletteRole role = line->kind == RT_CHART_LINE_GOAL ? RT_ROLE_GOAL_LINE : RT_ROLE_MEAN_LINE;

  if (line->value < own->scale.low || line->value > own->scale.high)
    return;
  rt_frame_line (frame, role, (int)row, dashes[CLAMP ((int)line->kind, 0, 2)], frame->plot_x,
                 rt_value_scale_y (&own->scale, line->value), frame->plot_width, 0);
  draw_date (frame, row, line, role);
}

/**
 * rt_frame_draw_reason: Prints @reason in the middle of row @row, as many lines as fit.
 */
void
rt_frame_draw_reason (RtFrame *frame, guint row, const char *reason)
{
  const RtFrameRow *own = &g_array_index (frame->rows, RtFrameRow, row);
  double width = frame->plot_width - frame->text;
  int lines = (int)(own->height / frame->line);
  PangoLayout *layout = NULL;
  RtTextSize size;

  if (lines < 1 || width < 4 * frame->text)
    return;
  layout = rt_frame_words (frame, reason, RT_WORDS_TICK, width, MIN (lines, 6));
  size = rt_text_size (layout);
  if (size.height > own->height)
    {
      g_object_unref (layout);
      return;
    }
  rt_frame_rect (frame, RT_ROLE_PLOT, (int)row,
                 frame->plot_x + (frame->plot_width - size.width) / 2 - frame->text * 0.4,
                 own->y + (own->height - size.height) / 2, size.width + frame->text * 0.8,
                 size.height);
  rt_frame_put (frame, layout, RT_ROLE_INK_QUIET, (int)row,
                frame->plot_x + (frame->plot_width - size.width) / 2,
                own->y + (own->height - size.height) / 2);
}

/* Whether a value is visible, or at least the line between two that are not. */
static gboolean
any_visible (const RtFrame *frame, const RtChartPanel *panel)
{
  RtTimeRange range = frame->scene->time.range;

  for (guint i = 0; i < panel->series->len; i++)
    {
      const RtChartSeries *series = g_ptr_array_index (panel->series, i);
      guint first = rt_chart_series_find (series, range.from);
      gint64 after = 0;

      if (first == series->points->len)
        continue;
      after = g_array_index (series->points, RtChartPoint, first).t;
      if (after <= range.to)
        return TRUE;
      if (first > 0 && series->mark != RT_CHART_MARK_POINTS
          && (series->gap_s <= 0
              || after - g_array_index (series->points, RtChartPoint, first - 1).t
                     <= series->gap_s))
        return TRUE;
    }
  return FALSE;
}

static void
draw_frame (RtFrame *frame, guint row)
{
  const RtFrameRow *own = &g_array_index (frame->rows, RtFrameRow, row);
  RtScenePrimitive *box = rt_scene_add (frame->scene, RT_SCENE_FRAME, RT_ROLE_FRAME, (int)row);

  box->x = frame->plot_x;
  box->y = own->y;
  box->width = frame->plot_width;
  box->height = own->height;
  box->size = frame->hair;
}

/**
 * rt_frame_draw_panel: Ticks, lines, series and frame of the panel in row @row, or why there are
 * none.
 */
void
rt_frame_draw_panel (RtFrame *frame, guint row)
{
  const RtChartPanel *panel = rt_scene_row_panel (frame->scene, row);
  const RtFrameRow *own = &g_array_index (frame->rows, RtFrameRow, row);
  double before = INFINITY;

  for (guint i = 0; i <= own->scale.n_breaks; i++)
    draw_ticks (frame, row, &own->ticks[i], &before);
  for (guint i = 0; i < panel->lines->len; i++)
    draw_line (frame, row, g_ptr_array_index (panel->lines, i));
  for (guint i = 0; i < panel->series->len; i++)
    rt_frame_draw_series (frame, row, i);
  draw_frame (frame, row);
  rt_frame_draw_breaks (frame, row);
  if (rt_chart_panel_n_points (panel) == 0)
    rt_frame_draw_reason (frame, row,
                          panel->empty_reason != NULL ? panel->empty_reason
                                                      : _ ("No values recorded yet."));
  else if (!any_visible (frame, panel))
    rt_frame_draw_reason (frame, row, _ ("No values in the visible period."));
}
