/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-cursor.h"

#include <math.h>

#include <glib/gi18n.h>

#include "label-stack.h"
#include "number-text.h"
#include "chart-format.h"
#include "scene-mark.h"
#include "text-measure.h"

/* A bubble with a value beside the crosshair. */
typedef struct
{
  RtSceneHit hit;
  PangoLayout *layout;
  RtTextSize size;
  RtPaletteRole role; /* of the dot */
} Bubble;

static void
bubble_clear (Bubble *bubble)
{
  g_clear_object (&bubble->layout);
}

static PangoLayout *
words (const RtScene *scene, const char *text)
{
  RtTextStyle style = { .font = scene->style.font,
                        .size = scene->style.text_size * scene->style.text_scale,
                        .bold = TRUE,
                        .max_width = scene->style.width * 0.4,
                        .max_lines = 1 };

  return rt_text_layout (text, &style);
}

static char *
bubble_text (const RtScene *scene, const RtSceneHit *hit)
{
  const RtChartPanel *panel = rt_scene_row_panel (scene, hit->row);
  const RtChartPoint *point = rt_scene_hit_point (scene, hit);
  const RtChartDoseStep *step = rt_scene_hit_step (scene, hit);

  if (point != NULL && hit->before)
    {
      g_autofree char *value = rt_chart_format_value (panel, point);

      /* Translators: a value of the period before the one that is looked at. */
      return g_strdup_printf (C_ ("hover", "before: %s"), value);
    }
  if (point != NULL)
    return rt_chart_format_value (panel, point);
  if (step != NULL && rt_scene_row_lane (scene, hit->row)->type == RT_CHART_LANE_DOSE)
    {
      g_autofree char *dose = rt_number_format_shortest (step->dose, 3);

      /* Translators: the mean dose of a day. */
      return step->average != NULL ? g_strdup_printf (C_ ("hover", "on average %s"), dose)
                                   : g_steal_pointer (&dose);
    }
  return g_strdup (step != NULL && step->label != NULL ? step->label : "");
}

static RtPaletteRole
hit_role (const RtScene *scene, const RtSceneHit *hit)
{
  const RtChartLane *lane = rt_scene_row_lane (scene, hit->row);

  if (lane != NULL)
    return RT_ROLE_KIND_0 + CLAMP ((int)lane->kind, 0, 4);
  if (hit->before)
    return RT_ROLE_SCATTER;
  return RT_ROLE_SERIES_0 + rt_scene_series_colour (scene, hit->row, hit->series);
}

static void
rounded_box (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

/* The box of a bubble beside @x, on the side where there is room. */
static void
paint_bubble (const RtScene *scene,
              cairo_t *cr,
              const RtPalette *palette,
              PangoLayout *layout,
              double x,
              double centre)
{
  RtTextSize size = rt_text_size (layout);
  double pad = scene->style.text_size * scene->style.text_scale * 0.45;
  double width = size.width + 2 * pad;
  double left = x + pad * 1.6;

  if (left + width > scene->style.width)
    left = x - pad * 1.6 - width;
  rt_paint_colour (cr, palette, RT_ROLE_BUBBLE);
  rounded_box (cr, left, centre - size.height / 2 - pad * 0.3, width, size.height + pad * 0.6,
               pad * 0.8);
  cairo_fill (cr);
  rt_paint_colour (cr, palette, RT_ROLE_BUBBLE_INK);
  cairo_move_to (cr, left + pad, centre - size.height / 2);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

static void
paint_dot (cairo_t *cr, const RtPalette *palette, const Bubble *bubble, double radius)
{
  cairo_arc (cr, bubble->hit.x, bubble->hit.y, radius, 0, 2 * G_PI);
  rt_paint_colour (cr, palette, RT_ROLE_PLOT);
  cairo_fill_preserve (cr);
  rt_paint_colour (cr, palette, bubble->role);
  cairo_set_line_width (cr, radius * 0.55);
  cairo_stroke (cr);
}

/* The bubbles of one row, moved apart. */
static void
paint_row (const RtScene *scene, cairo_t *cr, const RtPalette *palette, GArray *bubbles, double x)
{
  const RtSceneRow *row = NULL;
  g_autofree RtStackLabel *labels = NULL;

  if (bubbles->len == 0)
    return;
  labels = g_new0 (RtStackLabel, bubbles->len);
  row = rt_scene_row (scene, g_array_index (bubbles, Bubble, 0).hit.row);
  for (guint i = 0; i < bubbles->len; i++)
    {
      const Bubble *bubble = &g_array_index (bubbles, Bubble, i);

      labels[i] = (RtStackLabel){ .wanted = bubble->hit.y,
                                  .height = bubble->size.height * 1.2,
                                  .firm = TRUE };
      if (bubble->hit.type == RT_HIT_POINT)
        paint_dot (cr, palette, bubble, scene->style.text_size * 0.28);
    }
  rt_label_stack_solve (labels, bubbles->len, row->y - 4, row->y + row->height + 4, 2);
  for (guint i = 0; i < bubbles->len; i++)
    if (labels[i].placed)
      paint_bubble (scene, cr, palette, g_array_index (bubbles, Bubble, i).layout, x,
                    labels[i].centre);
}

static void
paint_values (const RtScene *scene, cairo_t *cr, const RtPalette *palette, gint64 t, double x)
{
  g_autoptr (GArray) hits = rt_scene_readout (scene, t);
  g_autoptr (GArray) bubbles = g_array_new (FALSE, FALSE, sizeof (Bubble));

  g_array_set_clear_func (bubbles, (GDestroyNotify)bubble_clear);
  for (guint i = 0; i < hits->len; i++)
    {
      const RtSceneHit *hit = &g_array_index (hits, RtSceneHit, i);
      g_autofree char *text = bubble_text (scene, hit);
      Bubble bubble = { .hit = *hit, .role = hit_role (scene, hit) };

      if (bubbles->len > 0 && g_array_index (bubbles, Bubble, 0).hit.row != hit->row)
        {
          paint_row (scene, cr, palette, bubbles, x);
          g_array_set_size (bubbles, 0);
        }
      if (*text == '\0')
        continue;
      bubble.layout = words (scene, text);
      bubble.size = rt_text_size (bubble.layout);
      g_array_append_val (bubbles, bubble);
    }
  paint_row (scene, cr, palette, bubbles, x);
}

/**
 * rt_scene_paint_crosshair: Paints a line through all rows at @t with the value each series has
 * nearest to it, and the date at the top. To be drawn over the painted scene, so that hovering does
 * not repaint it. Nothing when @t is not visible.
 */
void
rt_scene_paint_crosshair (const RtScene *scene, cairo_t *cr, const RtPalette *palette, gint64 t)
{
  double x = rt_time_scale_x (&scene->time, t);
  g_autofree char *when = NULL;
  g_autoptr (PangoLayout) layout = NULL;

  if (scene->rows->len == 0 || !rt_time_range_contains (scene->time.range, t))
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  rt_paint_colour (cr, palette, RT_ROLE_CURSOR);
  cairo_rectangle (cr, floor (x), scene->top, 1, scene->bottom - scene->top);
  cairo_fill (cr);
  paint_values (scene, cr, palette, t, x);
  when = rt_chart_format_time (t, scene->spec->zone);
  layout = words (scene, when);
  paint_bubble (scene, cr, palette, layout, x, scene->bottom + rt_text_size (layout).height * 0.85);
  cairo_restore (cr);
}

/**
 * rt_scene_paint_focus: Paints a ring around what the keyboard has reached, in the colour of focus
 * with a gap of the background around the mark.
 */
void
rt_scene_paint_focus (const RtScene *scene,
                      cairo_t *cr,
                      const RtPalette *palette,
                      const RtSceneHit *hit)
{
  double radius = scene->style.text_size * scene->style.text_scale * 0.6;

  if (hit->row >= scene->rows->len || !rt_time_range_contains (scene->time.range, hit->t))
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_arc (cr, hit->x, hit->y, radius, 0, 2 * G_PI);
  rt_paint_colour (cr, palette, RT_ROLE_BACKGROUND);
  cairo_set_line_width (cr, 4.5);
  cairo_stroke_preserve (cr);
  rt_paint_colour (cr, palette, RT_ROLE_FOCUS);
  cairo_set_line_width (cr, 2.4);
  cairo_stroke (cr);
  cairo_restore (cr);
}
