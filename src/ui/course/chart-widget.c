/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course/chart-widget.h"

#include <glib/gi18n.h>
#include <math.h>

#include "chart-layout.h"
#include "common/drawn-style.h"
#include "course/chart-input.h"
#include "course/chart-widget-private.h"
#include "scene-cursor.h"
#include "scene-describe.h"
#include "scene-painter.h"

#define SMALLEST_HEIGHT 160
#define NARROW 600
/* So long after the last movement a chart is at rest, milliseconds. */
#define REST_MS 120

enum
{
  RANGE_CHANGED,
  CHOSEN,
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtChartWidget, rt_chart_widget, GTK_TYPE_WIDGET)

static void
forget_picture (RtChartWidget *self)
{
  g_clear_object (&self->picture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rt_chart_widget_forget_scene:
 * @self: a chart
 *
 * Has it laid out and painted again before it is shown next.
 */
void
rt_chart_widget_forget_scene (RtChartWidget *self)
{
  g_clear_pointer (&self->scene, rt_scene_unref);
  forget_picture (self);
}

static void
describe (RtChartWidget *self)
{
  g_autofree char *words = rt_scene_describe (self->scene);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
}

/* The chosen thing keeps its place in the spec; only where it stands depends on the layout. */
static void
place_choice (RtChartWidget *self)
{
  const RtSceneRow *row;
  const RtChartPoint *point;

  if (!self->has_choice || self->choice.row >= self->scene->rows->len || self->choice.before)
    {
      self->has_choice = FALSE;
      return;
    }
  row = rt_scene_row (self->scene, self->choice.row);
  self->choice.x = rt_time_scale_x (&self->scene->time, self->choice.t);
  self->choice.y = row->y + row->height / 2;
  if (self->choice.type == RT_HIT_POINT)
    {
      point = rt_scene_hit_point (self->scene, &self->choice);
      if (point != NULL)
        self->choice.y = rt_value_scale_y (&row->scale, point->value);
    }
}

/**
 * rt_chart_widget_ensure_scene:
 * @self: a chart
 *
 * Returns: (transfer none) (nullable): the chart as laid out now; NULL without a chart or a size
 */
RtScene *
rt_chart_widget_ensure_scene (RtChartWidget *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  RtChartStyle style;

  if (self->scene != NULL || self->spec == NULL || width < 1 || height < 1)
    return self->scene;
  style = rt_drawn_style (GTK_WIDGET (self), width, height);
  self->scene = rt_chart_layout (self->spec, &style, &self->range);
  place_choice (self);
  if (!self->moving)
    describe (self);
  return self->scene;
}

/* Full quality, and in words, once it stands still. */
static gboolean
rested_cb (gpointer user_data)
{
  RtChartWidget *self = user_data;

  self->rest_id = 0;
  self->moving = FALSE;
  if (rt_chart_widget_ensure_scene (self) != NULL)
    describe (self);
  forget_picture (self);
  return G_SOURCE_REMOVE;
}

/**
 * rt_chart_widget_move:
 * @self: a chart
 *
 * Has it laid out again as one frame of a movement.
 */
void
rt_chart_widget_move (RtChartWidget *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, rested_cb, self);
  self->moving = TRUE;
  rt_chart_widget_forget_scene (self);
}

static GdkTexture *
paint_picture (RtChartWidget *self)
{
  double scale = rt_drawn_device_scale (GTK_WIDGET (self));
  int width = (int)ceil (gtk_widget_get_width (GTK_WIDGET (self)) * scale);
  int height = (int)ceil (gtk_widget_get_height (GTK_WIDGET (self)) * scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr;
  g_autoptr (GBytes) bytes = NULL;
  gsize size;

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }
  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  if (self->moving)
    cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  rt_scene_paint (self->scene, cr, rt_drawn_palette ());
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  size = (gsize)cairo_image_surface_get_stride (surface) * (gsize)height;
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), size,
                                      (GDestroyNotify)cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes,
                                 (gsize)cairo_image_surface_get_stride (surface));
}

static void
snapshot_cursor (RtChartWidget *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds)
{
  gboolean focus_shown = self->has_choice && gtk_widget_has_focus (GTK_WIDGET (self));
  cairo_t *cr;

  if (!self->hovering && !self->has_choice)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, bounds);
  if (self->hovering)
    rt_scene_paint_crosshair (self->scene, cr, rt_drawn_palette (),
                              rt_time_scale_t (&self->scene->time, self->hover_x));
  else if (focus_shown)
    rt_scene_paint_crosshair (self->scene, cr, rt_drawn_palette (), self->choice.t);
  if (self->has_choice && rt_time_range_contains (self->range, self->choice.t))
    rt_scene_paint_focus (self->scene, cr, rt_drawn_palette (), &self->choice);
  cairo_destroy (cr);
}

static void
rt_chart_widget_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RtChartWidget *self = RT_CHART_WIDGET (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget),
                                               (float)gtk_widget_get_height (widget));

  if (rt_chart_widget_ensure_scene (self) == NULL)
    return;
  if (self->picture == NULL)
    self->picture = paint_picture (self);
  if (self->picture != NULL)
    gtk_snapshot_append_texture (snapshot, self->picture, &bounds);
  snapshot_cursor (self, snapshot, &bounds);
}

static void
rt_chart_widget_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  RtChartWidget *self = RT_CHART_WIDGET (widget);
  RtChartStyle style = rt_drawn_style (GTK_WIDGET (self), for_size > 0 ? for_size : 800, 600);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 240;
      *natural = 800;
      return;
    }
  *minimum = SMALLEST_HEIGHT;
  *natural = SMALLEST_HEIGHT;
  if (self->spec == NULL)
    return;
  *natural = MAX (SMALLEST_HEIGHT, (int)ceil (rt_chart_natural_height (self->spec, &style)));
  /* A narrow window is scrolled anyway; a wide one should show all panels at a glance. */
  *minimum = for_size > 0 && for_size < NARROW ? *natural : MAX (SMALLEST_HEIGHT, *natural * 2 / 3);
}

static GtkSizeRequestMode
rt_chart_widget_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rt_chart_widget_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  rt_chart_widget_forget_scene (RT_CHART_WIDGET (widget));
}

static void
rt_chart_widget_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (rt_chart_widget_parent_class)->system_setting_changed (widget, setting);
  rt_chart_widget_forget_scene (RT_CHART_WIDGET (widget));
  gtk_widget_queue_resize (widget);
}

static void
rt_chart_widget_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  rt_chart_widget_forget_scene (RT_CHART_WIDGET (widget));
}

static void
rt_chart_widget_dispose (GObject *object)
{
  RtChartWidget *self = RT_CHART_WIDGET (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_pointer (&self->scene, rt_scene_unref);
  g_clear_pointer (&self->spec, rt_chart_spec_unref);
  g_clear_object (&self->picture);
  G_OBJECT_CLASS (rt_chart_widget_parent_class)->dispose (object);
}

static void
rt_chart_widget_class_init (RtChartWidgetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_chart_widget_dispose;
  widget_class->snapshot = rt_chart_widget_snapshot;
  widget_class->measure = rt_chart_widget_measure;
  widget_class->get_request_mode = rt_chart_widget_get_request_mode;
  widget_class->size_allocate = rt_chart_widget_size_allocate;
  widget_class->system_setting_changed = rt_chart_widget_system_setting_changed;
  widget_class->direction_changed = rt_chart_widget_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "rt-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  signals[RANGE_CHANGED] = g_signal_new ("range-changed", RT_TYPE_CHART_WIDGET, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHOSEN] = g_signal_new ("chosen", RT_TYPE_CHART_WIDGET, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPENED] = g_signal_new ("opened", RT_TYPE_CHART_WIDGET, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
rt_chart_widget_init (RtChartWidget *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_focus_on_click (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Course: a chart"), -1);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (forget_picture), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (forget_picture), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (rt_chart_widget_forget_scene), NULL);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), NULL);
  rt_chart_input_attach (self);
}

/**
 * rt_chart_widget_set_spec:
 * @self: a chart
 * @spec: (nullable): what it shows
 *
 * Shows another chart. The visible stretch of time stays where it can, so that reading a record
 * again moves nothing.
 */
void
rt_chart_widget_set_spec (RtChartWidget *self, RtChartSpec *spec)
{
  gboolean was_fitted = self->spec == NULL || rt_chart_widget_is_fitted (self);

  g_return_if_fail (RT_IS_CHART_WIDGET (self));
  if (spec != NULL)
    rt_chart_spec_ref (spec);
  g_clear_pointer (&self->spec, rt_chart_spec_unref);
  self->spec = spec;
  self->has_choice = FALSE;
  if (spec != NULL)
    self->range = was_fitted ? spec->range : rt_time_range_clamp (self->range, spec->range);
  rt_chart_widget_forget_scene (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHOSEN], 0, "");
  g_signal_emit (self, signals[RANGE_CHANGED], 0);
}

/**
 * rt_chart_widget_spec:
 * @self: a chart
 *
 * Returns: (transfer none) (nullable): what it shows
 */
RtChartSpec *
rt_chart_widget_spec (RtChartWidget *self)
{
  g_return_val_if_fail (RT_IS_CHART_WIDGET (self), NULL);
  return self->spec;
}

/**
 * rt_chart_widget_emit_range_changed:
 * @self: a chart
 *
 * Says that another stretch of time is visible.
 */
void
rt_chart_widget_emit_range_changed (RtChartWidget *self)
{
  g_signal_emit (self, signals[RANGE_CHANGED], 0);
}

/**
 * rt_chart_widget_emit_chosen:
 * @self: a chart
 * @words: what is chosen, "" when nothing is
 *
 * Says what is chosen.
 */
void
rt_chart_widget_emit_chosen (RtChartWidget *self, const char *words)
{
  g_signal_emit (self, signals[CHOSEN], 0, words);
}

/**
 * rt_chart_widget_emit_opened:
 * @self: a chart
 * @item: the record behind the mark
 *
 * Asks for the record to be opened.
 */
void
rt_chart_widget_emit_opened (RtChartWidget *self, gint64 item)
{
  g_signal_emit (self, signals[OPENED], 0, item);
}

/**
 * rt_chart_widget_style:
 * @self: a chart
 *
 * Returns: how it is laid out now
 */
RtChartStyle
rt_chart_widget_style (RtChartWidget *self)
{
  return rt_drawn_style (GTK_WIDGET (self), gtk_widget_get_width (GTK_WIDGET (self)),
                         gtk_widget_get_height (GTK_WIDGET (self)));
}
