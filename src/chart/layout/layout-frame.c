/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-frame.h"

#include "scene-describe.h"

#include <math.h>

#include "chart-layout.h"

/* Heights relative to a line of text. */
#define LANE_LINES 1.75
#define DOSE_SHARE 0.62
#define EMPTY_LINES 3.2
#define REASON_LINES 6

static double
smallest_text (const RtChartStyle *style)
{
  return style->medium == RT_CHART_MEDIUM_PAPER ? 6.5 : 4;
}

/**
 * rt_frame_words_size: The text size of @kind in points.
 */
double
rt_frame_words_size (const RtFrame *frame, RtWordsKind kind)
{
  static const double factors[] = { 1.3, 1.08, 1, 0.93, 1, 0.97 };

  return MAX (frame->text * factors[kind], smallest_text (frame->style));
}

/**
 * rt_frame_words: Lays out @text; with @max_width > 0 wrapped to @max_lines and then cut.
 *
 * Returns: (transfer full): the layout, shared
 */
PangoLayout *
rt_frame_words (
    const RtFrame *frame, const char *text, RtWordsKind kind, double max_width, int max_lines)
{
  RtTextStyle style = { .font = frame->style->font,
                        .size = rt_frame_words_size (frame, kind),
                        .bold = kind != RT_WORDS_TICK && kind != RT_WORDS_EDGE,
                        .max_width = max_width,
                        .max_lines = max_lines,
                        .right_to_left = frame->style->right_to_left };

  return rt_text_layout (text, &style);
}

/**
 * rt_frame_put: Adds @layout with its box's top left corner at (@x, @y).
 * @layout: (transfer full)
 */
void
rt_frame_put (RtFrame *frame, PangoLayout *layout, RtPaletteRole role, int row, double x, double y)
{
  RtTextSize size = rt_text_size (layout);
  RtScenePrimitive *text = rt_scene_add (frame->scene, RT_SCENE_TEXT, role, row);

  text->x = x;
  text->y = y;
  text->width = size.width;
  text->height = size.height;
  text->layout = layout;
}

/**
 * rt_frame_line: Adds a thin straight line from (@x, @y) by (@width, @height).
 */
void
rt_frame_line (RtFrame *frame,
               RtPaletteRole role,
               int row,
               RtDash dash,
               double x,
               double y,
               double width,
               double height)
{
  RtScenePrimitive *line = rt_scene_add (frame->scene, RT_SCENE_LINE, role, row);

  line->x = x;
  line->y = y;
  line->width = width;
  line->height = height;
  line->dash = (guint8)dash;
  line->size = frame->hair;
}

/**
 * rt_frame_rect: Adds a filled box.
 *
 * Returns: (transfer none): to be changed before the next primitive is added
 */
RtScenePrimitive *
rt_frame_rect (
    RtFrame *frame, RtPaletteRole role, int row, double x, double y, double width, double height)
{
  RtScenePrimitive *rect = rt_scene_add (frame->scene, RT_SCENE_RECT, role, row);

  rect->x = x;
  rect->y = y;
  rect->width = MAX (width, 0);
  rect->height = MAX (height, 0);
  return rect;
}

static double
line_height (const RtFrame *frame, RtWordsKind kind)
{
  g_autoptr (PangoLayout) layout = rt_frame_words (frame, "Ag", kind, 0, 0);

  return rt_text_size (layout).height;
}

static void
row_clear (RtFrameRow *row)
{
  g_clear_pointer (&row->words, g_ptr_array_unref);
}

static void
edge_word_free (RtEdgeWord *word)
{
  g_clear_object (&word->layout);
  g_free (word);
}

static void
add_row (RtFrame *frame, RtSceneRowType type, guint index, double share, double lines)
{
  RtFrameRow row = { .type = type, .index = index, .share = share, .height = lines * frame->line };

  row.words = g_ptr_array_new_with_free_func ((GDestroyNotify)edge_word_free);
  g_array_append_val (frame->rows, row);
}

/* A panel without values is only as high as its reason needs in the narrowest plot. */
static double
reason_lines (const RtFrame *frame, const RtChartPanel *panel)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (panel->empty_reason == NULL)
    return EMPTY_LINES;
  layout = rt_frame_words (frame, panel->empty_reason, RT_WORDS_TICK,
                           MAX (frame->style->width * 0.45, 1), REASON_LINES);
  return MAX (rt_text_size (layout).height / frame->line + 0.8, EMPTY_LINES);
}

static void
add_rows (RtFrame *frame)
{
  for (guint i = 0; i < frame->spec->panels->len; i++)
    {
      const RtChartPanel *panel = g_ptr_array_index (frame->spec->panels, i);

      if (rt_chart_panel_n_points (panel) == 0)
        add_row (frame, RT_SCENE_ROW_PANEL, i, 0, reason_lines (frame, panel));
      else
        add_row (frame, RT_SCENE_ROW_PANEL, i, CLAMP (panel->importance, 0.1, 10), RT_PANEL_LINES);
    }
  for (guint i = 0; i < frame->spec->lanes->len; i++)
    {
      const RtChartLane *lane = g_ptr_array_index (frame->spec->lanes, i);
      double share =
          lane->type == RT_CHART_LANE_DOSE ? DOSE_SHARE * CLAMP (lane->importance, 0.1, 10) : 0;

      add_row (frame, RT_SCENE_ROW_LANE, i, share, share > 0 ? RT_PANEL_LINES * share : LANE_LINES);
    }
}

/* What is printed below the chart: the caller's words, and which period the dotted lines are. */
static char *
footnote (const RtScene *scene)
{
  g_autofree char *before = rt_scene_describe_before (scene);

  if (before == NULL || scene->spec->footnote == NULL)
    return before != NULL ? g_steal_pointer (&before) : g_strdup (scene->spec->footnote);
  return g_strjoin ("\n", scene->spec->footnote, before, NULL);
}

/**
 * rt_frame_init: Sizes of text and lines for @scene's style, and the rows without their places.
 * Release with rt_frame_clear().
 */
void
rt_frame_init (RtFrame *frame, RtScene *scene)
{
  const RtChartStyle *style = &scene->style;
  gboolean paper = style->medium == RT_CHART_MEDIUM_PAPER;

  *frame = (RtFrame){ .scene = scene, .spec = scene->spec, .style = style };
  frame->text = MAX (style->text_size * CLAMP (style->text_scale, 0.5, 3), smallest_text (style));
  frame->line = line_height (frame, RT_WORDS_TICK);
  frame->pad = paper ? 0 : round (frame->text * 0.6);
  frame->gap = frame->text * 0.85;
  frame->hair = paper ? 0.4 : 1;
  frame->stroke = paper ? 0.9 : 1.6;
  frame->mark = style->text_size * (paper ? 0.42 : 0.46) * sqrt (frame->text / style->text_size);
  frame->strip_limit = 2;
  frame->footnote = footnote (scene);
  frame->rows = g_array_new (FALSE, TRUE, sizeof (RtFrameRow));
  g_array_set_clear_func (frame->rows, (GDestroyNotify)row_clear);
  add_rows (frame);
}

/**
 * rt_frame_clear: Frees what @frame holds.
 */
void
rt_frame_clear (RtFrame *frame)
{
  g_clear_pointer (&frame->footnote, g_free);
  g_clear_pointer (&frame->rows, g_array_unref);
}

/**
 * rt_frame_grid: @value moved to a whole pixel for the screen, as it is for paper.
 */
double
rt_frame_grid (const RtFrame *frame, double value)
{
  return frame->style->medium == RT_CHART_MEDIUM_SCREEN ? floor (value) : value;
}
