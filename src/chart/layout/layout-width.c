/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-frame.h"

#include <math.h>

static double
natural_width (const RtFrame *frame, const char *text, RtWordsKind kind)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL || *text == '\0')
    return 0;
  layout = rt_frame_words (frame, text, kind, 0, 0);
  return rt_text_size (layout).width;
}

static double
widest_label (const RtFrame *frame)
{
  double widest = 0;

  for (guint i = 0; i < frame->spec->panels->len; i++)
    {
      const RtChartPanel *panel = g_ptr_array_index (frame->spec->panels, i);

      widest = MAX (widest, natural_width (frame, panel->title, RT_WORDS_ROW_TITLE));
      widest = MAX (widest, natural_width (frame, panel->subtitle, RT_WORDS_TICK));
      widest = MAX (widest, natural_width (frame, panel->unit, RT_WORDS_TICK));
    }
  for (guint i = 0; i < frame->spec->lanes->len; i++)
    {
      const RtChartLane *lane = g_ptr_array_index (frame->spec->lanes, i);

      widest = MAX (widest, natural_width (frame, lane->title, RT_WORDS_ROW_TITLE));
      widest = MAX (widest, natural_width (frame, lane->subtitle, RT_WORDS_TICK));
    }
  return widest;
}

static double
widest_word (const RtFrame *frame)
{
  const RtFrameRow *rows = (const RtFrameRow *)(gpointer)frame->rows->data;
  double widest = 0;

  for (guint i = 0; i < frame->rows->len; i++)
    for (guint j = 0; j < rows[i].words->len; j++)
      {
        const RtEdgeWord *word = g_ptr_array_index (rows[i].words, j);

        if (word->placed)
          widest = MAX (widest, word->size.width);
      }
  return widest;
}

/**
 * rt_frame_share_width: Where labels, ticks, plots and words begin and end. Labels take at most a
 * quarter, words were cut to a fifth when they were made.
 */
void
rt_frame_share_width (RtFrame *frame)
{
  double width = frame->style->width;
  double space = frame->text * 0.5;
  double words = widest_word (frame);
  double left = 0;
  double right = 0;

  frame->label_width = ceil (MIN (widest_label (frame), MIN (0.24 * width, 15 * frame->text)));
  frame->word_width = words;
  left = frame->pad + frame->tick_width + (frame->tick_width > 0 ? space : 0);
  right = width - frame->pad - words - (words > 0 ? space * 1.2 : frame->mark);
  if (frame->style->right_to_left)
    {
      frame->label_x = width - frame->pad - frame->label_width;
      right -= frame->label_width > 0 ? frame->label_width + 2 * space : 0;
    }
  else
    {
      frame->label_x = frame->pad;
      left += frame->label_width > 0 ? frame->label_width + 2 * space : 0;
    }
  frame->plot_x = ceil (left);
  frame->plot_width = MAX (rt_frame_grid (frame, right - frame->plot_x), 1);
  frame->word_x = frame->plot_x + frame->plot_width + space * 1.2;
}
