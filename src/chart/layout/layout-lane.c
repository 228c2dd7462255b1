/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-frame.h"

#include <math.h>

#include <glib/gi18n.h>

#include "number-text.h"

/* Lines thinner than this vanish on a laser printer, points. */
#define THINNEST 0.4

typedef struct
{
  double left;
  double right;
  double top;
  double bottom;
} Box;

/* A lane being drawn. */
typedef struct
{
  RtFrame *frame;
  const RtFrameRow *own;
  guint row;
  const RtChartLane *lane;
  GArray *labels; /* (element Box) already placed */
} Drawing;

static gboolean
boxes_meet (const Box *a, const Box *b)
{
  return a->left < b->right && a->right > b->left && a->top < b->bottom && a->bottom > b->top;
}

static RtPaletteRole
edge_role (const RtChartLane *lane)
{
  return RT_ROLE_KIND_0 + CLAMP ((int)lane->kind, 0, 4);
}

/* Where something that is still going on is drawn to: today, if the axis goes on after it. */
static double
open_end (const RtFrame *frame)
{
  gint64 now = frame->scene->spec->now;

  if (now == 0 || now >= frame->scene->time.range.to)
    return frame->plot_x + frame->plot_width;
  return MAX (rt_time_scale_x (&frame->scene->time, now), frame->plot_x);
}

/* The visible part of a step. */
static gboolean
step_box (const Drawing *drawing, const RtChartDoseStep *step, Box *box)
{
  const RtFrame *frame = drawing->frame;
  const RtFrameRow *own = drawing->own;
  const RtTimeScale *time = &frame->scene->time;
  double end = frame->plot_x + frame->plot_width;
  double bar = own->height * 0.66;

  box->left = MAX (rt_time_scale_x (time, step->from - step->from_early), frame->plot_x);
  if (!step->open)
    box->right = MIN (rt_time_scale_x (time, step->to + step->to_late), end);
  else
    box->right = step->planned ? end : open_end (frame);
  if (drawing->lane->type == RT_CHART_LANE_DOSE)
    {
      box->top = rt_value_scale_y (&own->scale, step->dose);
      box->bottom = own->y + own->height;
    }
  else
    {
      box->top = own->y + (own->height - bar) / 2;
      box->bottom = box->top + bar;
    }
  return box->right > box->left;
}

/* Over what width an end that is only roughly known fades: its whole uncertainty, and wide enough
 * to be seen; never more than half of the step. */
static double
fade_width (const Drawing *drawing, gint64 edge, gint64 inner, const Box *box)
{
  const RtFrame *frame = drawing->frame;
  const RtTimeScale *time = &frame->scene->time;
  double right = frame->plot_x + frame->plot_width;
  double at_edge = CLAMP (rt_time_scale_x (time, edge), frame->plot_x, right);
  double at_inner = CLAMP (rt_time_scale_x (time, inner), frame->plot_x, right);
  double least = rt_time_range_contains (time->range, edge) ? frame->text * 0.8 : 0;

  if (edge == inner)
    return 0;
  return MIN (MAX (fabs (at_inner - at_edge), least), (box->right - box->left) / 2);
}

static void
fade_step (const Drawing *drawing,
           const RtChartDoseStep *step,
           const Box *box,
           RtScenePrimitive *part)
{
  part->fade_in =
      fade_width (drawing, step->from - step->from_early, step->from + step->from_late, box);
  if (!step->open)
    part->fade_out = fade_width (drawing, step->to + step->to_late, step->to - step->to_early, box);
}

/* What has not begun is an outline of dashes. */
static void
draw_planned (Drawing *drawing, const RtChartDoseStep *step, const Box *box)
{
  RtFrame *frame = drawing->frame;
  RtPaletteRole edge = edge_role (drawing->lane);
  int row = (int)drawing->row;
  double width = box->right - box->left;
  double height = box->bottom - box->top;

  rt_frame_line (frame, edge, row, RT_DASH_DASHED, box->left, box->top, width, 0);
  rt_frame_line (frame, edge, row, RT_DASH_DASHED, box->left, box->bottom, width, 0);
  if (rt_time_range_contains (frame->scene->time.range, step->from))
    rt_frame_line (frame, edge, row, RT_DASH_DASHED, box->left, box->top, 0, height);
  if (!step->open)
    rt_frame_line (frame, edge, row, RT_DASH_DASHED, box->right, box->top, 0, height);
}

static void
draw_step (Drawing *drawing, const RtChartDoseStep *step)
{
  RtFrame *frame = drawing->frame;
  RtPaletteRole edge = edge_role (drawing->lane);
  int kind = CLAMP ((int)drawing->lane->kind, 0, 4);
  double line = frame->hair * 1.6;
  RtScenePrimitive *part = NULL;
  Box box;

  if (!step_box (drawing, step, &box))
    return;
  if (step->planned)
    {
      draw_planned (drawing, step, &box);
      return;
    }
  if (!step->as_needed)
    {
      part = rt_frame_rect (frame, RT_ROLE_KIND_FILL_0 + kind, (int)drawing->row, box.left, box.top,
                            box.right - box.left, box.bottom - box.top);
      part->item = step->item;
      fade_step (drawing, step, &box, part);
    }
  part = rt_scene_add (frame->scene, RT_SCENE_HATCH, edge, (int)drawing->row);
  part->shape = (guint8)kind;
  part->x = box.left;
  part->y = box.top;
  part->width = box.right - box.left;
  part->height = box.bottom - box.top;
  part->size = MAX (frame->hair * 0.7, THINNEST);
  part->item = step->item;
  fade_step (drawing, step, &box, part);
  part = rt_frame_rect (frame, edge, (int)drawing->row, box.left,
                        MAX (box.top - line / 2, drawing->own->y), box.right - box.left, line);
  fade_step (drawing, step, &box, part);
  if (step->from_early + step->from_late == 0
      && rt_time_range_contains (frame->scene->time.range, step->from))
    rt_frame_line (frame, edge, (int)drawing->row,
                   step->approximate_start ? RT_DASH_DOTTED : RT_DASH_SOLID, box.left, box.top, 0,
                   box.bottom - box.top);
}

static char *
step_text (const Drawing *drawing, const RtChartDoseStep *step)
{
  g_autofree char *number = NULL;
  g_autofree char *dose = NULL;

  if (step->label != NULL)
    return g_strdup (step->label);
  if (drawing->lane->type != RT_CHART_LANE_DOSE || step->dose <= 0)
    return g_strdup ("");
  number = rt_number_format_shortest (step->dose, 3);
  /* Translators: the mean dose of a day; keep it as short as a sign. */
  dose = step->average != NULL ? g_strdup_printf (C_ ("dose label", "mean %s"), number)
                               : g_steal_pointer (&number);
  if (!step->approximate_start)
    return g_steal_pointer (&dose);
  /* Translators: a dose whose first day is only known roughly; keep it as short as a sign. */
  return g_strdup_printf (C_ ("dose label", "~ %s"), dose);
}

static gboolean
is_free (const Drawing *drawing, const Box *box)
{
  const RtFrame *frame = drawing->frame;

  if (box->left < frame->plot_x || box->right > frame->plot_x + frame->plot_width
      || box->top < drawing->own->y - 0.01
      || box->bottom > drawing->own->y + drawing->own->height + 0.01)
    return FALSE;
  for (guint i = 0; i < drawing->labels->len; i++)
    if (boxes_meet (box, &g_array_index (drawing->labels, Box, i)))
      return FALSE;
  if (drawing->lane->type != RT_CHART_LANE_DOSE)
    return TRUE;
  for (guint i = 0; i < drawing->lane->steps->len; i++)
    {
      Box other;

      if (step_box (drawing, g_ptr_array_index (drawing->lane->steps, i), &other)
          && boxes_meet (box, &other))
        return FALSE;
    }
  return TRUE;
}

static void
put_label (Drawing *drawing, PangoLayout *layout, RtPaletteRole role, Box box)
{
  double space = drawing->frame->text * 0.2;
  Box taken = { box.left - space, box.right + space, box.top, box.bottom };

  g_array_append_val (drawing->labels, taken);
  rt_frame_put (drawing->frame, g_object_ref (layout), role, (int)drawing->row, box.left, box.top);
}

/* The same over lines that may pass there. */
static void
put_on_ground (Drawing *drawing, PangoLayout *layout, RtPaletteRole role, Box box)
{
  double space = drawing->frame->text * 0.2;

  rt_frame_rect (drawing->frame, RT_ROLE_PLOT, (int)drawing->row, box.left - space, box.top,
                 box.right - box.left + 2 * space, box.bottom - box.top);
  put_label (drawing, layout, role, box);
}

/* The label of a dose stands on its bar, centred if there is room, or from its left edge on; the
 * label of a bar lies in it. What would touch another bar or label is left out. */
static void
label_step (Drawing *drawing, const RtChartDoseStep *step)
{
  const RtFrame *frame = drawing->frame;
  g_autofree char *text = step_text (drawing, step);
  gboolean dose = drawing->lane->type == RT_CHART_LANE_DOSE;
  g_autoptr (PangoLayout) layout = NULL;
  RtTextSize size;
  Box bar;

  if (*text == '\0' || !step_box (drawing, step, &bar))
    return;
  layout = rt_frame_words (frame, text, RT_WORDS_DOSE, 0, 0);
  size = rt_text_size (layout);
  for (guint i = 0; i < 3; i++)
    {
      double starts[3] = { (bar.left + bar.right - size.width) / 2, bar.left,
                           bar.right - size.width };
      double left = dose ? starts[i] : bar.left + frame->text * 0.4;
      double top =
          dose ? bar.top - size.height - frame->hair : (bar.top + bar.bottom - size.height) / 2;
      Box box = { left, left + size.width, top, top + size.height };

      if (!dose && box.right > bar.right)
        return;
      if (is_free (drawing, &box))
        {
          put_label (drawing, layout, dose ? edge_role (drawing->lane) : RT_ROLE_INK, box);
          return;
        }
    }
}

/* Where it says that the intervention ended: in the free room after the last step. */
static void
draw_end_note (Drawing *drawing)
{
  const RtFrame *frame = drawing->frame;
  const RtFrameRow *own = drawing->own;
  const GPtrArray *steps = drawing->lane->steps;
  g_autoptr (PangoLayout) layout = NULL;
  RtTextSize size;
  double left = frame->plot_x;
  Box box;

  if (drawing->lane->end_note == NULL || *drawing->lane->end_note == '\0'
      || steps->len + drawing->lane->events->len == 0)
    return;
  for (guint i = 0; i < steps->len; i++)
    {
      const RtChartDoseStep *step = g_ptr_array_index (steps, i);

      if (step_box (drawing, step, &box) && (step->dose > 0 || !step->open))
        left = MAX (left, box.right);
    }
  layout = rt_frame_words (frame, drawing->lane->end_note, RT_WORDS_TICK, 0, 0);
  size = rt_text_size (layout);
  left += frame->text;
  box = (Box){ left, left + size.width, own->y + (own->height - size.height) / 2,
               own->y + (own->height + size.height) / 2 };
  if (is_free (drawing, &box))
    put_on_ground (drawing, layout, edge_role (drawing->lane), box);
}

static RtMarkerShape
glyph_shape (RtChartGlyph glyph)
{
  static const RtMarkerShape shapes[] = { RT_MARKER_WARNING, RT_MARKER_STAR, RT_MARKER_FLAG,
                                          RT_MARKER_DROP,    RT_MARKER_RING, RT_MARKER_WARNING };

  return shapes[CLAMP ((int)glyph, 0, (int)G_N_ELEMENTS (shapes) - 1)];
}

static RtPaletteRole
glyph_role (const Drawing *drawing, RtChartGlyph glyph)
{
  if (glyph == RT_CHART_GLYPH_ADVERSE_EVENT || glyph == RT_CHART_GLYPH_CRITICAL_ANSWER)
    return RT_ROLE_ALERT;
  return glyph >= RT_CHART_GLYPH_SINGLE_DOSE ? edge_role (drawing->lane) : RT_ROLE_EVENT;
}

static void
draw_event (Drawing *drawing, const RtChartEvent *event)
{
  RtFrame *frame = drawing->frame;
  const RtTimeScale *time = &frame->scene->time;
  double x = rt_time_scale_x (time, event->t);
  double y = drawing->own->y + drawing->own->height / 2;
  double end = MIN (rt_time_scale_x (time, event->until), frame->plot_x + frame->plot_width);
  double start = MAX (x, frame->plot_x);
  RtPaletteRole role = glyph_role (drawing, event->glyph);
  RtScenePrimitive *glyph = NULL;

  if (end > start && event->until > event->t)
    rt_frame_rect (frame, role, (int)drawing->row, start, y - frame->hair, end - start,
                   2 * frame->hair);
  if (!rt_time_range_contains (time->range, event->t))
    return;
  glyph = rt_scene_add (frame->scene, RT_SCENE_MARKER, role, (int)drawing->row);
  glyph->shape = (guint8)glyph_shape (event->glyph);
  glyph->x = x;
  glyph->y = y;
  glyph->size = MIN (frame->text * 0.95, drawing->own->height * 0.7);
  glyph->item = event->item;
}

/* Words beside a glyph, if they end before the next one begins. */
static void
label_event (Drawing *drawing, guint index)
{
  const RtFrame *frame = drawing->frame;
  const GPtrArray *events = drawing->lane->events;
  const RtChartEvent *event = g_ptr_array_index (events, index);
  double half = frame->text * 0.6;
  double x = rt_time_scale_x (&frame->scene->time, MAX (event->t, event->until));
  double end = frame->plot_x + frame->plot_width;
  double y = drawing->own->y + drawing->own->height / 2;
  g_autoptr (PangoLayout) layout = NULL;
  RtTextSize size;
  Box box;

  if (event->label == NULL || *event->label == '\0'
      || !rt_time_range_contains (frame->scene->time.range, event->t))
    return;
  if (index + 1 < events->len)
    {
      const RtChartEvent *next = g_ptr_array_index (events, index + 1);

      end = MIN (end, rt_time_scale_x (&frame->scene->time, next->t) - half);
    }
  layout = rt_frame_words (frame, event->label, RT_WORDS_EDGE, 0, 0);
  size = rt_text_size (layout);
  box = (Box){ x + half, x + half + size.width, y - size.height / 2, y + size.height / 2 };
  if (box.right <= end && is_free (drawing, &box))
    put_on_ground (drawing, layout, RT_ROLE_INK_QUIET, box);
}

/* In order: first and last visible step, then the rest, so that the ends are labelled whenever they
 * have room. */
static void
label_steps (Drawing *drawing)
{
  const GPtrArray *steps = drawing->lane->steps;

  if (steps->len == 0)
    return;
  label_step (drawing, g_ptr_array_index (steps, 0));
  if (steps->len > 1)
    label_step (drawing, g_ptr_array_index (steps, steps->len - 1));
  for (guint i = 1; i + 1 < steps->len; i++)
    label_step (drawing, g_ptr_array_index (steps, i));
}

/**
 * rt_frame_draw_lane: Bars, glyphs and labels of the lane in row @row, or why there are none.
 */
void
rt_frame_draw_lane (RtFrame *frame, guint row)
{
  const RtFrameRow *own = &g_array_index (frame->rows, RtFrameRow, row);
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (Box));
  Drawing drawing = { frame, own, row, rt_scene_row_lane (frame->scene, row), labels };
  const RtChartLane *lane = drawing.lane;

  for (guint i = 0; i < lane->steps->len; i++)
    draw_step (&drawing, g_ptr_array_index (lane->steps, i));
  for (guint i = 0; i < lane->events->len; i++)
    draw_event (&drawing, g_ptr_array_index (lane->events, i));
  rt_frame_line (frame, RT_ROLE_FRAME, (int)row, RT_DASH_SOLID, frame->plot_x, own->y + own->height,
                 frame->plot_width, 0);
  label_steps (&drawing);
  for (guint i = 0; i < lane->events->len; i++)
    label_event (&drawing, i);
  draw_end_note (&drawing);
  if (lane->steps->len == 0 && lane->events->len == 0)
    rt_frame_draw_reason (
        frame, row, lane->empty_reason != NULL ? lane->empty_reason : _ ("Nothing recorded."));
}
