/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-frame.h"

#include <math.h>

#include "time-tick.h"

/* The text of a tick once measured. */
typedef struct
{
  PangoLayout *layout;
  RtTextSize size;
  double x; /* left edge */
} AxisText;

static void
axis_text_clear (AxisText *text)
{
  g_clear_object (&text->layout);
}

/* Centred on @x, but never beyond the edges of the chart. */
static AxisText
measure (const RtFrame *frame, const char *text, double x)
{
  AxisText measured = { .layout = rt_frame_words (frame, text, RT_WORDS_TICK, 0, 0) };

  measured.size = rt_text_size (measured.layout);
  measured.x =
      CLAMP (x - measured.size.width / 2, 0, MAX (frame->style->width - measured.size.width, 0));
  return measured;
}

/* Lays out one line of tick texts; tells whether they keep a space between each other. */
static gboolean
measure_line (const RtFrame *frame, GArray *ticks, gboolean context, GArray *texts)
{
  double space = frame->text * 1.1;
  double end = -INFINITY;
  gboolean fits = TRUE;

  g_array_set_size (texts, 0);
  for (guint i = 0; i < ticks->len; i++)
    {
      const RtTimeTick *tick = &g_array_index (ticks, RtTimeTick, i);
      double x = rt_time_scale_x (&frame->scene->time, tick->t);
      AxisText text = { 0 };

      if (!context || tick->context != NULL)
        {
          text = measure (frame, context ? tick->context : tick->label, x);
          fits = fits && text.x >= end + space && fabs (text.x + text.size.width / 2 - x) < space;
          end = text.x + text.size.width;
        }
      g_array_append_val (texts, text);
    }
  return fits;
}

/* The finest step whose labels stand apart. */
static GArray *
choose_ticks (const RtFrame *frame, GArray *labels)
{
  RtTimeRange range = frame->scene->time.range;
  guint most = (guint)CLAMP (frame->plot_width / (frame->text * 1.9), 2, RT_TIME_TICKS_MAX);
  RtTickStep step;
  GArray *ticks = NULL;

  if (!rt_tick_step_finest (range, most, &step))
    return NULL;
  for (;;)
    {
      g_clear_pointer (&ticks, g_array_unref);
      ticks = rt_time_ticks (range, step, frame->spec->zone, frame->spec->first_weekday, most);
      if (measure_line (frame, ticks, FALSE, labels) || !rt_tick_step_coarser (&step))
        return ticks;
    }
}

static void
put_text (RtFrame *frame, AxisText *text, RtPaletteRole role, double y)
{
  rt_frame_put (frame, g_steal_pointer (&text->layout), role, -1, text->x, y);
}

/* Contexts that collide: the one before gives way, since the later marks where the date changes. */
static void
put_contexts (RtFrame *frame, GArray *contexts, double y)
{
  double space = frame->text * 0.6;
  double from = INFINITY;

  for (guint i = contexts->len; i > 0; i--)
    {
      AxisText *text = &g_array_index (contexts, AxisText, i - 1);

      if (text->layout == NULL || text->x + text->size.width + space > from)
        continue;
      from = text->x;
      put_text (frame, text, RT_ROLE_INK_QUIET, y);
    }
}

/**
 * rt_frame_draw_axis: The time axis: fine lines through all rows, and below them two lines of
 * words, such as months and, where it changes, the year. To be drawn before the rows' contents.
 */
void
rt_frame_draw_axis (RtFrame *frame)
{
  g_autoptr (GArray) labels = g_array_new (FALSE, TRUE, sizeof (AxisText));
  g_autoptr (GArray) contexts = g_array_new (FALSE, TRUE, sizeof (AxisText));
  g_autoptr (GArray) ticks = NULL;
  double y = frame->axis_y + frame->text * 0.45;

  g_array_set_clear_func (labels, (GDestroyNotify)axis_text_clear);
  g_array_set_clear_func (contexts, (GDestroyNotify)axis_text_clear);
  if (frame->rows->len > 0)
    ticks = choose_ticks (frame, labels);
  if (ticks == NULL)
    return;
  measure_line (frame, ticks, TRUE, contexts);
  for (guint i = 0; i < ticks->len; i++)
    {
      double x = rt_time_scale_x (&frame->scene->time, g_array_index (ticks, RtTimeTick, i).t);

      for (guint j = 0; j < frame->rows->len; j++)
        {
          const RtFrameRow *row = &g_array_index (frame->rows, RtFrameRow, j);

          rt_frame_line (frame, RT_ROLE_GRID, (int)j, RT_DASH_SOLID, x, row->y, 0, row->height);
        }
      rt_frame_line (frame, RT_ROLE_FRAME, -1, RT_DASH_SOLID, x, frame->axis_y, 0,
                     frame->text * 0.35);
    }
  /* The coarsest step may still not fit a very narrow chart: then only what stands apart. */
  for (guint i = 0; i < labels->len; i++)
    {
      AxisText *text = &g_array_index (labels, AxisText, i);
      const AxisText *before = i > 0 ? &g_array_index (labels, AxisText, i - 1) : NULL;

      if (before == NULL || text->x >= before->x + before->size.width + frame->text * 0.3)
        put_text (frame, text, RT_ROLE_INK_QUIET, y);
    }
  put_contexts (frame, contexts, y + frame->line);
}
