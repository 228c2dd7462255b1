/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-frame.h"

#include <math.h>

/* Adds words across the chart, in at most so many lines; returns the y below them. */
static double
draw_across (
    RtFrame *frame, const char *text, RtWordsKind kind, RtPaletteRole role, int lines, double y)
{
  double width = MAX (frame->style->width - 2 * frame->pad, 1);
  PangoLayout *layout = NULL;
  RtTextSize size;
  double x = frame->pad;

  if (text == NULL || *text == '\0')
    return y;
  layout = rt_frame_words (frame, text, kind, width, lines);
  size = rt_text_size (layout);
  if (frame->style->right_to_left)
    x += width - size.width;
  rt_frame_put (frame, layout, role, -1, x, y);
  return y + size.height;
}

/* The name of a phase in its box, cut when needed, left out when hardly a word would remain. */
static void
draw_phase_name (RtFrame *frame, const char *name, double left, double right)
{
  double room = right - left - frame->text * 0.6;
  PangoLayout *layout = NULL;
  RtTextSize size;

  if (name == NULL || *name == '\0' || room < frame->text)
    return;
  layout = rt_frame_words (frame, name, RT_WORDS_EDGE, room, 1);
  size = rt_text_size (layout);
  if (size.width > room + 0.5 || (rt_text_is_cut (layout) && room < frame->text * 4.5))
    {
      g_object_unref (layout);
      return;
    }
  rt_frame_put (frame, layout, RT_ROLE_PHASE_INK, -1, (left + right - size.width) / 2,
                frame->ribbon_y + (frame->ribbon_height - size.height) / 2);
}

static void
draw_ribbon (RtFrame *frame)
{
  double end = -INFINITY;

  for (guint i = 0; i < frame->spec->phases->len; i++)
    {
      const RtChartPhase *phase = g_ptr_array_index (frame->spec->phases, i);
      double left = MAX (rt_time_scale_x (&frame->scene->time, phase->from), frame->plot_x);
      double right =
          MIN (rt_time_scale_x (&frame->scene->time, phase->to), frame->plot_x + frame->plot_width);

      left = MAX (left, end);
      if (right - left < frame->hair)
        continue;
      rt_frame_rect (frame, RT_ROLE_PHASE, -1, left, frame->ribbon_y,
                     MAX (right - left - frame->hair * 1.5, frame->hair), frame->ribbon_height)
          ->item = phase->item;
      draw_phase_name (frame, phase->name, left, right);
      end = right;
    }
}

/* Large and faint behind everything, so that no page of made-up patients is taken for a real one.
 */
static void
draw_watermark (RtFrame *frame)
{
  RtTextStyle style = { .font = frame->style->font, .size = 40, .bold = TRUE };
  g_autoptr (PangoLayout) probe = rt_text_layout (frame->spec->watermark, &style);
  RtTextSize size = rt_text_size (probe);
  PangoLayout *layout = NULL;

  style.size *= MIN (0.6 * frame->style->width / MAX (size.width, 1),
                     0.3 * frame->style->height / MAX (size.height, 1));
  layout = rt_text_layout (frame->spec->watermark, &style);
  size = rt_text_size (layout);
  rt_frame_put (frame, layout, RT_ROLE_WATERMARK, -1, (frame->style->width - size.width) / 2,
                (frame->style->height - size.height) / 2);
}

/**
 * rt_frame_draw_head: Background, watermark, title, ribbon of phases and footnote.
 */
void
rt_frame_draw_head (RtFrame *frame)
{
  double y = frame->title_y;

  rt_frame_rect (frame, RT_ROLE_BACKGROUND, -1, 0, 0, frame->style->width, frame->style->height);
  if (rt_frame_shows_title (frame))
    y = draw_across (frame, frame->spec->title, RT_WORDS_CHART_TITLE, RT_ROLE_INK, RT_TITLE_LINES,
                     y);
  if (rt_frame_shows_subtitle (frame))
    draw_across (frame, frame->spec->subtitle, RT_WORDS_TICK, RT_ROLE_INK_QUIET, RT_TITLE_LINES, y);
  if (frame->ribbon_height > 0)
    draw_ribbon (frame);
  if (rt_frame_shows_footnote (frame))
    draw_across (frame, frame->footnote, RT_WORDS_EDGE, RT_ROLE_INK_QUIET, RT_FOOTNOTE_LINES,
                 frame->footnote_y);
}

/**
 * rt_frame_draw_watermark: The watermark, above the grounds of the rows and below the rest.
 */
void
rt_frame_draw_watermark (RtFrame *frame)
{
  if (frame->spec->watermark != NULL && *frame->spec->watermark != '\0')
    draw_watermark (frame);
}
