/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-frame.h"

#include <math.h>

/* What one line of the strip above the panels holds: labels, and lines of labels above passing. */
typedef struct
{
  double from;
  double to;
} Taken;

static RtPaletteRole
role_of (const RtChartMarker *marker)
{
  return marker->kind == RT_CHART_MARKER_NOTABLE ? RT_ROLE_ALERT : RT_ROLE_MARKER_LINE;
}

static RtDash
dash_of (const RtChartMarker *marker)
{
  static const RtDash dashes[] = { RT_DASH_SOLID, RT_DASH_DASHED, RT_DASH_LONG, RT_DASH_DOTTED };

  return dashes[CLAMP ((int)marker->kind, 0, 3)];
}

/* The uncertainty of a marker's time as a bar on the upper edge: a tint would hide the bands. */
static void
draw_interval (RtFrame *frame, const RtChartMarker *marker)
{
  double left = MAX (rt_time_scale_x (&frame->scene->time, marker->interval_from), frame->plot_x);
  double right = MIN (rt_time_scale_x (&frame->scene->time, marker->interval_to),
                      frame->plot_x + frame->plot_width);

  if (right > left)
    rt_frame_rect (frame, role_of (marker), -1, left, frame->scene->top - 3 * frame->hair,
                   right - left, 3 * frame->hair);
}

static void
draw_marker (RtFrame *frame, const RtChartMarker *marker)
{
  double x = rt_time_scale_x (&frame->scene->time, marker->t);
  RtScenePrimitive *line = NULL;

  if (!rt_time_range_contains (frame->scene->time.range, marker->t))
    return;
  rt_frame_line (frame, role_of (marker), -1, dash_of (marker), x, frame->scene->top, 0,
                 frame->scene->bottom - frame->scene->top);
  line = &g_array_index (frame->scene->primitives, RtScenePrimitive,
                         frame->scene->primitives->len - 1);
  line->item = marker->item;
  if (marker->kind == RT_CHART_MARKER_NOTABLE)
    line->size = frame->hair * 1.6;
}

/**
 * rt_frame_draw_markers: The vertical lines through all rows, above the bands and below the data.
 */
void
rt_frame_draw_markers (RtFrame *frame)
{
  for (guint i = 0; i < frame->spec->markers->len; i++)
    {
      const RtChartMarker *marker = g_ptr_array_index (frame->spec->markers, i);

      if (marker->interval_from < marker->interval_to)
        draw_interval (frame, marker);
    }
  for (guint i = 0; i < frame->spec->markers->len; i++)
    draw_marker (frame, g_ptr_array_index (frame->spec->markers, i));
}

static gboolean
is_taken (GArray *taken, double from, double to)
{
  for (guint i = 0; i < taken->len; i++)
    {
      const Taken *other = &g_array_index (taken, Taken, i);

      if (from < other->to && to > other->from)
        return TRUE;
    }
  return FALSE;
}

static gboolean
crosses (GArray **lines, guint line, double x)
{
  for (guint i = 0; i < line; i++)
    if (is_taken (lines[i], x - 1, x + 1))
      return TRUE;
  return FALSE;
}

static void
take (GArray **lines, guint line, double x, double from, double to)
{
  Taken label = { from, to };
  Taken passing = { x - 1, x + 1 };

  g_array_append_val (lines[line], label);
  for (guint i = 0; i < line; i++)
    g_array_append_val (lines[i], passing);
}

static void
put_label (RtFrame *frame, const RtChartMarker *marker, PangoLayout *layout, double left, double y)
{
  double x = rt_time_scale_x (&frame->scene->time, marker->t);

  rt_frame_line (frame, role_of (marker), -1, dash_of (marker), x, y, 0, frame->scene->top - y);
  rt_frame_put (frame, g_object_ref (layout),
                marker->kind == RT_CHART_MARKER_NOTABLE ? RT_ROLE_ALERT : RT_ROLE_INK_QUIET, -1,
                left, y + (frame->line - rt_text_size (layout).height) / 2);
}

/* Finds the lowest line of the strip where @layout is free, right of its marker or, near the end,
 * left of it. Returns the number of lines used, 0 without room; puts the label there if @draw. */
static guint
place_layout (
    RtFrame *frame, const RtChartMarker *marker, PangoLayout *layout, GArray **lines, gboolean draw)
{
  double x = rt_time_scale_x (&frame->scene->time, marker->t);
  double space = frame->text * 0.3;
  double width = rt_text_size (layout).width;

  for (guint i = 0; i < frame->strip_lines * 2; i++)
    {
      guint line = i / 2;
      gboolean before = (i % 2 == 1) != frame->style->right_to_left;
      double left = before ? x - space - width : x + space;
      double y = frame->strip_y + (frame->strip_lines - 1 - line) * frame->line;

      if (left < frame->plot_x - frame->tick_width
          || left + width > frame->plot_x + frame->plot_width + frame->word_width
          || is_taken (lines[line], MIN (left, x) - space, MAX (left + width, x) + space)
          || crosses (lines, line, x))
        continue;
      take (lines, line, x, MIN (left, x), MAX (left + width, x));
      if (draw)
        put_label (frame, marker, layout, left, y);
      return line + 1;
    }
  return 0;
}

/* Tries the whole label, then as much of it as one side of the marker holds. */
static guint
place_label (RtFrame *frame, const RtChartMarker *marker, GArray **lines, gboolean draw)
{
  double x = rt_time_scale_x (&frame->scene->time, marker->t);
  double right = frame->plot_x + frame->plot_width + frame->word_width - x;
  double left = x - frame->plot_x + frame->tick_width;
  double room = MAX (left, right) - frame->text * 0.4;
  g_autoptr (PangoLayout) whole = NULL;
  g_autoptr (PangoLayout) cut = NULL;
  guint used = 0;

  if (marker->label == NULL || *marker->label == '\0'
      || !rt_time_range_contains (frame->scene->time.range, marker->t))
    return 0;
  whole = rt_frame_words (frame, marker->label, RT_WORDS_EDGE, 0, 0);
  used = place_layout (frame, marker, whole, lines, draw);
  if (used > 0 || room < frame->text * 6)
    return used;
  cut = rt_frame_words (frame, marker->label, RT_WORDS_EDGE, room, 1);
  return place_layout (frame, marker, cut, lines, draw);
}

/* Places all labels, notable ones first; returns how many lines of the strip they take. */
static guint
place_labels (RtFrame *frame, gboolean draw)
{
  GArray *lines[2] = { g_array_new (FALSE, FALSE, sizeof (Taken)),
                       g_array_new (FALSE, FALSE, sizeof (Taken)) };
  guint used = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < frame->spec->markers->len && frame->strip_lines > 0; i++)
      {
        const RtChartMarker *marker = g_ptr_array_index (frame->spec->markers, i);

        guint line = 0;

        if ((marker->kind == RT_CHART_MARKER_NOTABLE) == (pass == 0))
          line = place_label (frame, marker, lines, draw);
        used = MAX (used, line);
      }
  g_array_unref (lines[0]);
  g_array_unref (lines[1]);
  return used;
}

/**
 * rt_frame_strip_lines: How many of the lines set aside for the markers' words are needed. The
 * widths must be shared out.
 */
guint
rt_frame_strip_lines (RtFrame *frame)
{
  return place_labels (frame, FALSE);
}

/**
 * rt_frame_draw_marker_labels: The markers' words above the first row, notable ones first; what
 * finds no room is left out (the spoken text has it).
 */
void
rt_frame_draw_marker_labels (RtFrame *frame)
{
  place_labels (frame, TRUE);
}
