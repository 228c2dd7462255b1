/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-frame.h"

#include <math.h>

/* Rows keep at least so many lines of text before head and foot give way. */
#define LEAST_LINES 4

static gboolean
any_label (const RtChartSpec *spec, guint *n)
{
  *n = 0;
  for (guint i = 0; i < spec->markers->len; i++)
    {
      const RtChartMarker *marker = g_ptr_array_index (spec->markers, i);

      *n += marker->label != NULL && *marker->label != '\0';
    }
  return *n > 0;
}

static double
words_height (RtFrame *frame, const char *text, RtWordsKind kind, int lines)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL || *text == '\0')
    return 0;
  layout = rt_frame_words (frame, text, kind, MAX (frame->style->width - 2 * frame->pad, 1), lines);
  return rt_text_size (layout).height;
}

/* What gives way first when a chart is low. */
enum
{
  OMIT_FOOTNOTE = 1,
  OMIT_STRIP,
  OMIT_RIBBON,
  OMIT_SUBTITLE,
  OMIT_TITLE,
};

/* Everything above the first row; returns its y. */
static double
stack_head (RtFrame *frame)
{
  double y = frame->pad;
  guint n_labels = 0;

  frame->title_y = y;
  frame->ribbon_height = 0;
  frame->strip_lines = 0;
  if (frame->omitted < OMIT_TITLE)
    y += words_height (frame, frame->spec->title, RT_WORDS_CHART_TITLE, RT_TITLE_LINES);
  if (frame->omitted < OMIT_SUBTITLE)
    y += words_height (frame, frame->spec->subtitle, RT_WORDS_TICK, RT_TITLE_LINES);
  if (y > frame->title_y)
    y += frame->gap * 0.7;
  frame->ribbon_y = y;
  if (frame->spec->phases->len > 0 && frame->omitted < OMIT_RIBBON)
    {
      frame->ribbon_height = ceil (frame->line * 1.25);
      y += frame->ribbon_height + frame->gap * 0.4;
    }
  frame->strip_y = y;
  if (any_label (frame->spec, &n_labels) && frame->omitted < OMIT_STRIP)
    {
      frame->strip_lines = MIN (n_labels, frame->strip_limit);
      y += frame->strip_lines * frame->line + frame->gap * 0.45;
    }
  /* The topmost tick reaches above its row. */
  return MAX (y, frame->gap * 0.45);
}

static double
footnote_height (RtFrame *frame)
{
  if (frame->omitted >= OMIT_FOOTNOTE)
    return 0;
  return words_height (frame, frame->footnote, RT_WORDS_EDGE, RT_FOOTNOTE_LINES);
}

/* Everything below the last row, as a height. */
static double
foot_height (RtFrame *frame)
{
  double note = footnote_height (frame);

  return frame->text * 0.45 + 2 * frame->line + (note > 0 ? note + frame->gap * 0.6 : 0)
         + frame->pad;
}

static double
gap_before (const RtFrame *frame, guint row)
{
  const RtFrameRow *rows = (const RtFrameRow *)(gpointer)frame->rows->data;

  if (row == 0)
    return 0;
  return rows[row].type == RT_SCENE_ROW_LANE && rows[row - 1].type == RT_SCENE_ROW_LANE
                 && rows[row].share <= 0
             ? frame->gap * 0.35
             : frame->gap;
}

/**
 * rt_frame_stack: Gives every row its height: lanes without a dose a fixed one, the rest by
 * importance. When there is not even room for the fixed ones, all shrink alike.
 */
void
rt_frame_stack (RtFrame *frame)
{
  RtFrameRow *rows = (RtFrameRow *)(gpointer)frame->rows->data;
  double y = stack_head (frame);
  double foot = foot_height (frame);
  double room = frame->style->height - y - foot;
  double fixed = 0;
  double shares = 0;
  double squeeze = 1;

  while (room < LEAST_LINES * frame->line && frame->omitted < OMIT_TITLE)
    {
      frame->omitted++;
      y = stack_head (frame);
      foot = foot_height (frame);
      room = frame->style->height - y - foot;
    }
  room = MAX (room, 1);
  for (guint i = 0; i < frame->rows->len; i++)
    {
      fixed += gap_before (frame, i) + (rows[i].share > 0 ? 0 : rows[i].height);
      shares += rows[i].share;
    }
  if (fixed > room * (shares > 0 ? 0.7 : 1))
    squeeze = room * (shares > 0 ? 0.7 : 1) / fixed;
  for (guint i = 0; i < frame->rows->len; i++)
    {
      y += gap_before (frame, i) * squeeze;
      if (rows[i].share > 0)
        rows[i].height = MAX (room - fixed * squeeze, 1) * rows[i].share / shares;
      else
        rows[i].height *= squeeze;
      rows[i].y = rt_frame_grid (frame, y);
      y += rows[i].height;
      rows[i].height = MAX (rt_frame_grid (frame, y) - rows[i].y, 1);
    }
  frame->tight = squeeze;
  frame->axis_y = frame->rows->len > 0 ? y : frame->style->height - foot;
  frame->footnote_y = frame->style->height - frame->pad - footnote_height (frame);
}

/**
 * rt_frame_shows_title, rt_frame_shows_subtitle, rt_frame_shows_footnote: Whether there is room.
 */
gboolean
rt_frame_shows_title (const RtFrame *frame)
{
  return frame->omitted < OMIT_TITLE;
}

gboolean
rt_frame_shows_subtitle (const RtFrame *frame)
{
  return frame->omitted < OMIT_SUBTITLE;
}

gboolean
rt_frame_shows_footnote (const RtFrame *frame)
{
  return frame->omitted < OMIT_FOOTNOTE;
}

/**
 * rt_frame_natural_height: The height at which every row has the room it likes, points.
 */
double
rt_frame_natural_height (RtFrame *frame)
{
  const RtFrameRow *rows = (const RtFrameRow *)(gpointer)frame->rows->data;
  double height = stack_head (frame) + foot_height (frame);

  for (guint i = 0; i < frame->rows->len; i++)
    height += gap_before (frame, i)
              + (rows[i].share > 0 ? RT_PANEL_LINES * frame->line * rows[i].share : rows[i].height);
  return ceil (height);
}
