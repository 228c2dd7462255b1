/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-layout.h"

#include <math.h>

#include <glib/gi18n.h>

#include "layout-frame.h"

static void
settle (RtChartSpec *spec)
{
  for (guint i = 0; i < spec->panels->len; i++)
    {
      const RtChartPanel *panel = g_ptr_array_index (spec->panels, i);

      for (guint j = 0; j < panel->series->len; j++)
        rt_chart_series_settle (g_ptr_array_index (panel->series, j));
    }
  for (guint i = 0; i < spec->lanes->len; i++)
    rt_chart_lane_settle (g_ptr_array_index (spec->lanes, i));
}

static void
scale_lane (RtFrame *frame, RtFrameRow *row)
{
  const RtChartLane *lane = g_ptr_array_index (frame->spec->lanes, row->index);
  double highest = rt_chart_lane_highest_dose (lane);
  double top = row->y + MIN (frame->line * 1.15, row->height * 0.6);

  row->scale = rt_value_scale_new (0, highest > 0 ? highest : 1, top, row->y + row->height);
}

static void
scale_rows (RtFrame *frame)
{
  g_array_set_size (frame->scene->rows, 0);
  frame->tick_width = 0;
  for (guint i = 0; i < frame->rows->len; i++)
    {
      RtFrameRow *row = &g_array_index (frame->rows, RtFrameRow, i);
      RtSceneRow placed = { .type = row->type, .index = row->index };

      g_array_append_val (frame->scene->rows, placed);
      if (row->type == RT_SCENE_ROW_PANEL)
        rt_frame_scale_panel (frame, row);
      else
        scale_lane (frame, row);
    }
  for (guint i = 0; i < frame->rows->len; i++)
    rt_frame_edge_words (frame, &g_array_index (frame->rows, RtFrameRow, i));
}

/* Tells the scene where the rows came to stand. */
static void
publish_rows (RtFrame *frame)
{
  RtScene *scene = frame->scene;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const RtFrameRow *row = &g_array_index (frame->rows, RtFrameRow, i);
      RtSceneRow *placed = &g_array_index (scene->rows, RtSceneRow, i);

      placed->x = frame->plot_x;
      placed->y = row->y;
      placed->width = frame->plot_width;
      placed->height = row->height;
      placed->scale = row->scale;
    }
  scene->ribbon_y = frame->ribbon_y;
  scene->ribbon_height = frame->ribbon_height;
  if (frame->rows->len == 0)
    return;
  scene->top = g_array_index (scene->rows, RtSceneRow, 0).y;
  scene->bottom = g_array_index (frame->rows, RtFrameRow, frame->rows->len - 1).y
                  + g_array_index (frame->rows, RtFrameRow, frame->rows->len - 1).height;
}

/* Heights, then widths. Words of markers may need fewer lines than were set aside, which shows only
 * once the width is known: then once more. */
static void
arrange (RtFrame *frame, RtTimeRange range)
{
  for (guint pass = 0; pass < 2; pass++)
    {
      guint lines = 0;

      rt_frame_stack (frame);
      scale_rows (frame);
      rt_frame_share_width (frame);
      frame->scene->time =
          rt_time_scale_new (range, frame->plot_x, frame->plot_x + frame->plot_width);
      lines = rt_frame_strip_lines (frame);
      if (lines == frame->strip_lines)
        return;
      frame->strip_limit = lines;
    }
}

static void
draw_rows (RtFrame *frame)
{
  for (guint i = 0; i < frame->rows->len; i++)
    rt_frame_draw_panel_ground (frame, i);
  rt_frame_draw_watermark (frame);
  rt_frame_draw_axis (frame);
  rt_frame_draw_markers (frame);
  for (guint i = 0; i < frame->rows->len; i++)
    {
      rt_frame_draw_row_label (frame, i);
      if (g_array_index (frame->rows, RtFrameRow, i).type == RT_SCENE_ROW_PANEL)
        rt_frame_draw_panel (frame, i);
      else
        rt_frame_draw_lane (frame, i);
      rt_frame_draw_edge_words (frame, i);
    }
  rt_frame_draw_marker_labels (frame);
}

static void
draw_nothing (RtFrame *frame)
{
  const char *reason = frame->spec->empty_reason;
  double width = MAX (frame->style->width - 2 * frame->text, 1);
  PangoLayout *layout = NULL;
  RtTextSize size;

  rt_frame_draw_watermark (frame);
  layout = rt_frame_words (frame, reason != NULL ? reason : _ ("Nothing has been recorded yet."),
                           RT_WORDS_TICK, width, 6);
  size = rt_text_size (layout);
  rt_frame_put (frame, layout, RT_ROLE_INK_QUIET, -1, (frame->style->width - size.width) / 2,
                MAX ((frame->style->height - size.height) / 2, 0));
}

/**
 * rt_chart_layout: Lays @spec out for @style. Only @visible is shown (NULL = the whole of the
 * spec's time axis), but value axes keep the range of all data, so that zooming in time does not
 * move them. The spec is put in order of time and otherwise left as it is.
 *
 * Returns: (transfer full): a scene in points; release with rt_scene_unref()
 */
RtScene *
rt_chart_layout (RtChartSpec *spec, const RtChartStyle *style, const RtTimeRange *visible)
{
  RtScene *scene = rt_scene_new (spec, style);
  RtTimeRange range = visible != NULL ? *visible : spec->range;
  RtFrame frame;

  scene->style.width = CLAMP (style->width, 1, 100000);
  scene->style.height = CLAMP (style->height, 1, 100000);
  settle (spec);
  scene->time = rt_time_scale_new (range, 0, 1);
  rt_frame_init (&frame, scene);
  arrange (&frame, range);
  publish_rows (&frame);
  rt_frame_draw_head (&frame);
  if (frame.rows->len > 0)
    draw_rows (&frame);
  else
    draw_nothing (&frame);
  rt_frame_clear (&frame);
  return scene;
}

/**
 * rt_chart_natural_height: The height in points at which every row of @spec has comfortable room in
 * @style; for a window that scrolls, or a page that decides how much a chart gets.
 */
double
rt_chart_natural_height (RtChartSpec *spec, const RtChartStyle *style)
{
  g_autoptr (RtScene) scene = rt_scene_new (spec, style);
  RtFrame frame;
  double height = 0;

  settle (spec);
  scene->time = rt_time_scale_new (spec->range, 0, 1);
  rt_frame_init (&frame, scene);
  height = rt_frame_natural_height (&frame);
  rt_frame_clear (&frame);
  return height;
}
