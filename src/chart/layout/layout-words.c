/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-frame.h"

#include <math.h>

#include <glib/gi18n.h>

#include "number-text.h"
#include "chart-format.h"

static RtEdgeWord *
add_word (RtFrame *frame, RtFrameRow *row, const char *text, RtWordsKind kind, RtPaletteRole role)
{
  RtEdgeWord *word = g_new0 (RtEdgeWord, 1);

  word->layout = rt_frame_words (frame, text, kind, MAX (0.2 * frame->style->width, 1), 1);
  word->size = rt_text_size (word->layout);
  word->role = role;
  g_ptr_array_add (row->words, word);
  return word;
}

/* The last point of @series that is visible. A scatter ends with its summary line, unless the
 * caller says what its last value is. */
static const RtChartPoint *
last_visible (const RtFrame *frame, const RtChartSeries *series)
{
  RtTimeRange range = frame->scene->time.range;
  gboolean summary = series->mark == RT_CHART_MARK_SCATTER && series->summary->len > 0
                     && series->end_label == NULL;
  GArray *points = summary ? series->summary : series->points;

  for (guint i = points->len; i > 0; i--)
    {
      const RtChartPoint *point = &g_array_index (points, RtChartPoint, i - 1);

      if (point->t < range.from)
        return NULL;
      if (point->t <= range.to)
        return point;
    }
  return NULL;
}

static char *
end_text (const RtChartPanel *panel, const RtChartSeries *series, const RtChartPoint *point)
{
  g_autofree char *value = NULL;

  if (series->end_label != NULL)
    return g_strdup (series->end_label);
  /* The median of whole numbers may lie half-way between them. */
  if (series->mark == RT_CHART_MARK_SCATTER && series->summary->len > 0)
    value = rt_number_format_shortest (point->value, panel->decimals + 1);
  else
    value = rt_chart_format_value (panel, point);
  if (panel->series->len == 1 || series->name == NULL)
    return g_steal_pointer (&value);
  return
      /* Translators: name of a series and its last value, at the end of its line. */
      g_strdup_printf (C_ ("end of a line", "%1$s %2$s"), series->name, value);
}

static void
add_end_words (RtFrame *frame, RtFrameRow *row, const RtChartPanel *panel)
{
  guint index = (guint)(row - (RtFrameRow *)(gpointer)frame->rows->data);

  for (guint i = 0; i < panel->series->len; i++)
    {
      const RtChartSeries *series = g_ptr_array_index (panel->series, i);
      const RtChartPoint *point = last_visible (frame, series);
      g_autofree char *text = point != NULL ? end_text (panel, series, point) : NULL;
      RtEdgeWord *word = NULL;

      if (text == NULL || *text == '\0')
        continue;
      word = add_word (frame, row, text, RT_WORDS_END,
                       RT_ROLE_SERIES_0 + rt_scene_series_colour (frame->scene, index, i));
      word->firm = TRUE;
      word->value = word->band_from = word->band_to = point->value;
      word->t = point->t;
    }
}

/* The names of horizontal lines, which stand beside their line or not at all. */
static void
add_line_words (RtFrame *frame, RtFrameRow *row, const RtChartPanel *panel, gboolean goals)
{
  for (guint i = 0; i < panel->lines->len; i++)
    {
      const RtChartLine *line = g_ptr_array_index (panel->lines, i);
      double y = rt_value_scale_y (&row->scale, line->value);
      RtEdgeWord *word = NULL;

      if (line->label == NULL || *line->label == '\0'
          || goals != (line->kind == RT_CHART_LINE_GOAL))
        continue;
      word = add_word (frame, row, line->label, RT_WORDS_EDGE, RT_ROLE_INK_QUIET);
      word->value = line->value;
      word->band_from = rt_value_scale_value (&row->scale, y + frame->line);
      word->band_to = rt_value_scale_value (&row->scale, y - frame->line);
    }
}

/* Finds the heights of the words of @row so that none overlap. */
static void
place_words (RtFrameRow *row)
{
  g_autofree RtStackLabel *labels = g_new0 (RtStackLabel, row->words->len + 1);

  for (guint i = 0; i < row->words->len; i++)
    {
      RtEdgeWord *word = g_ptr_array_index (row->words, i);

      labels[i] = (RtStackLabel){ .wanted = rt_value_scale_y (&row->scale, word->value),
                                  .height = word->size.height,
                                  .lowest = rt_value_scale_y (&row->scale, word->band_to),
                                  .highest = rt_value_scale_y (&row->scale, word->band_from),
                                  .firm = word->firm };
    }
  rt_label_stack_solve (labels, row->words->len, row->y, row->y + row->height, 0);
  for (guint i = 0; i < row->words->len; i++)
    {
      RtEdgeWord *word = g_ptr_array_index (row->words, i);

      word->placed = labels[i].placed;
      word->centre = labels[i].centre;
    }
}

/**
 * rt_frame_edge_words: Collects the words beside @row in the order in which they get room (last
 * values, goals, band words, the names of other horizontal lines) and places them. Those that find
 * no room where they belong are left out and take no width (the spoken text has them).
 */
void
rt_frame_edge_words (RtFrame *frame, RtFrameRow *row)
{
  const RtChartPanel *panel = NULL;

  g_ptr_array_set_size (row->words, 0);
  if (row->type != RT_SCENE_ROW_PANEL)
    return;
  panel = g_ptr_array_index (frame->spec->panels, row->index);
  if (rt_chart_panel_n_points (panel) == 0)
    return;
  add_end_words (frame, row, panel);
  add_line_words (frame, row, panel, TRUE);
  for (guint i = 0; i < panel->bands->len; i++)
    {
      const RtChartBand *band = g_ptr_array_index (panel->bands, i);
      double from = MAX (band->from, row->scale.low);
      double to = MIN (band->to, row->scale.high);
      RtEdgeWord *word = NULL;

      if (band->label == NULL || *band->label == '\0' || from > to)
        continue;
      word = add_word (frame, row, band->label, RT_WORDS_EDGE, RT_ROLE_INK_QUIET);
      word->band_from = from;
      word->band_to = to;
      word->value = (from + to) / 2;
    }
  add_line_words (frame, row, panel, FALSE);
  place_words (row);
}

static void
draw_word (RtFrame *frame, guint row, RtEdgeWord *word, double centre)
{
  rt_frame_put (frame, g_object_ref (word->layout), word->role, (int)row, frame->word_x,
                centre - word->size.height / 2);
}

/* A label pushed off its line's end is led back to it. */
static void
draw_leader (RtFrame *frame, guint row, const RtEdgeWord *word, double centre)
{
  const RtFrameRow *own = &g_array_index (frame->rows, RtFrameRow, row);
  double end = frame->plot_x + frame->plot_width;
  double y = rt_value_scale_y (&own->scale, word->value);
  RtScenePrimitive *line = NULL;

  if (fabs (y - centre) < frame->line * 0.6
      || rt_time_scale_x (&frame->scene->time, word->t) < end - frame->plot_width * 0.08)
    return;
  line = rt_scene_add (frame->scene, RT_SCENE_POLYLINE, word->role, (int)row);
  line->size = frame->hair;
  line->count = 2;
  line->first = rt_scene_add_vertex (frame->scene, end + 1, y);
  rt_scene_add_vertex (frame->scene, frame->word_x - 1, centre);
}

/**
 * rt_frame_draw_edge_words: Draws the words of row @row that found a place.
 */
void
rt_frame_draw_edge_words (RtFrame *frame, guint row)
{
  RtFrameRow *own = &g_array_index (frame->rows, RtFrameRow, row);

  for (guint i = 0; i < own->words->len; i++)
    {
      RtEdgeWord *word = g_ptr_array_index (own->words, i);

      if (!word->placed)
        continue;
      if (word->firm)
        draw_leader (frame, row, word, word->centre);
      draw_word (frame, row, word, word->centre);
    }
}

static const char *
row_unit (const RtFrame *frame, const RtFrameRow *row)
{
  if (row->type != RT_SCENE_ROW_PANEL)
    return NULL;
  return ((const RtChartPanel *)g_ptr_array_index (frame->spec->panels, row->index))->unit;
}

/* Adds one text of a row's label if at least a line fits; returns the y below it. */
static double
draw_label_text (
    RtFrame *frame, guint row, const char *text, RtWordsKind kind, double y, int max_lines)
{
  const RtFrameRow *own = &g_array_index (frame->rows, RtFrameRow, row);
  double bottom = own->y + own->height + 0.01;
  PangoLayout *layout = NULL;
  RtTextSize size;

  if (text == NULL || *text == '\0' || frame->label_width < frame->text)
    return y;
  for (int lines = max_lines; lines > 0; lines--)
    {
      double x = frame->label_x;

      layout = rt_frame_words (frame, text, kind, frame->label_width, lines);
      size = rt_text_size (layout);
      if (y + size.height <= bottom)
        {
          if (frame->style->right_to_left)
            x += frame->label_width - size.width;
          rt_frame_put (frame, layout, kind == RT_WORDS_ROW_TITLE ? RT_ROLE_INK : RT_ROLE_INK_QUIET,
                        (int)row, x, y);
          return y + size.height;
        }
      g_object_unref (layout);
    }
  return bottom;
}

/**
 * rt_frame_draw_row_label: Title, subtitle and unit beside row @row, as many lines as it is high.
 */
void
rt_frame_draw_row_label (RtFrame *frame, guint row)
{
  const RtFrameRow *own = &g_array_index (frame->rows, RtFrameRow, row);
  const RtChartPanel *panel = rt_scene_row_panel (frame->scene, row);
  const RtChartLane *lane = rt_scene_row_lane (frame->scene, row);
  gboolean flat = lane != NULL && own->share <= 0;
  double y = own->y;

  if (flat)
    {
      double title = frame->line * 1.08;

      y += (own->height - title) / 2;
    }
  y = draw_label_text (frame, row, panel != NULL ? panel->title : lane->title, RT_WORDS_ROW_TITLE,
                       y, flat ? 1 : 3);
  if (flat)
    return;
  y = draw_label_text (frame, row, panel != NULL ? panel->subtitle : lane->subtitle, RT_WORDS_TICK,
                       y, 2);
  draw_label_text (frame, row, row_unit (frame, own), RT_WORDS_TICK, y, 1);
}
