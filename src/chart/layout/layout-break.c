/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-frame.h"

/* One stroke of a double slash, rising across the break that begins at @top, centred on @x. */
static void
draw_slash (RtFrame *frame, guint row, double x, double top, double height)
{
  RtScenePrimitive *slash = rt_scene_add (frame->scene, RT_SCENE_POLYLINE, RT_ROLE_INK, (int)row);

  slash->size = frame->hair * 1.2;
  slash->count = 2;
  slash->first = rt_scene_add_vertex (frame->scene, x - frame->text * 0.32, top + height);
  rt_scene_add_vertex (frame->scene, x + frame->text * 0.32, top);
}

/* A strip without plot, so that lines across it are seen to be cut, and a double slash at both
 * ends. */
static void
draw_break (RtFrame *frame, guint row, const RtValueBreak *own)
{
  const RtValueScale *scale = &g_array_index (frame->rows, RtFrameRow, row).scale;
  double top = rt_value_scale_y (scale, own->to);
  double height = rt_value_scale_y (scale, own->from) - top;
  double right = frame->plot_x + frame->plot_width;
  double apart = height * 0.42;

  rt_frame_rect (frame, RT_ROLE_BACKGROUND, (int)row, frame->plot_x - frame->hair, top,
                 frame->plot_width + 2 * frame->hair, height);
  for (int i = 0; i < 2; i++)
    {
      double y = top + (i == 0 ? -apart : apart);

      draw_slash (frame, row, frame->plot_x, y, height);
      draw_slash (frame, row, right, y, height);
    }
}

/**
 * rt_frame_draw_breaks: What shows that the value axis of row @row leaves something out. To be
 * drawn over the data.
 */
void
rt_frame_draw_breaks (RtFrame *frame, guint row)
{
  const RtValueScale *scale = &g_array_index (frame->rows, RtFrameRow, row).scale;

  for (guint i = 0; i < scale->n_breaks; i++)
    draw_break (frame, row, &scale->breaks[i]);
}
