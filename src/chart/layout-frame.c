/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-frame.h"

#include <math.h>

#include "chart-layout.h"

/* Heights relative to a line of text. */
#define LANE_LINES 1.75
#define PANEL_LINES 5.5
#define DOSE_SHARE 0.62
#define EMPTY_LINES 3.2
#define REASON_LINES 6
#define LEAST_LINES 4

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
        add_row (frame, RT_SCENE_ROW_PANEL, i, CLAMP (panel->importance, 0.1, 10), PANEL_LINES);
    }
  for (guint i = 0; i < frame->spec->lanes->len; i++)
    {
      const RtChartLane *lane = g_ptr_array_index (frame->spec->lanes, i);
      double share =
          lane->type == RT_CHART_LANE_DOSE ? DOSE_SHARE * CLAMP (lane->importance, 0.1, 10) : 0;

      add_row (frame, RT_SCENE_ROW_LANE, i, share, share > 0 ? PANEL_LINES * share : LANE_LINES);
    }
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
  g_clear_pointer (&frame->rows, g_array_unref);
}

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
words_height (RtFrame *frame, const char *text, RtWordsKind kind)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL || *text == '\0')
    return 0;
  layout = rt_frame_words (frame, text, kind, MAX (frame->style->width - 2 * frame->pad, 1), 2);
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
    y += words_height (frame, frame->spec->title, RT_WORDS_CHART_TITLE);
  if (frame->omitted < OMIT_SUBTITLE)
    y += words_height (frame, frame->spec->subtitle, RT_WORDS_TICK);
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
  return words_height (frame, frame->spec->footnote, RT_WORDS_EDGE);
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

/* Puts on whole pixels what is drawn on the screen. */
static double
grid (const RtFrame *frame, double value)
{
  return frame->style->medium == RT_CHART_MEDIUM_SCREEN ? floor (value) : value;
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
      rows[i].y = grid (frame, y);
      y += rows[i].height;
      rows[i].height = MAX (grid (frame, y) - rows[i].y, 1);
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
              + (rows[i].share > 0 ? PANEL_LINES * frame->line * rows[i].share : rows[i].height);
  return ceil (height);
}

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
      widest = MAX (widest, ((RtEdgeWord *)g_ptr_array_index (rows[i].words, j))->size.width);
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
  frame->plot_width = MAX (grid (frame, right - frame->plot_x), 1);
  frame->word_x = frame->plot_x + frame->plot_width + space * 1.2;
}
