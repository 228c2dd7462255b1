/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "overview/sparkline.h"

#include <math.h>

#include "chart-layout.h"
#include "common/drawn-style.h"
#include "scene-describe.h"
#include "scene-painter.h"

#define LEAST_WIDTH 140
#define HEIGHT 104
#define TEXT_SIZE 10

struct _RtSparkline
{
  GtkWidget parent_instance;

  RtChartSpec *spec;   /* nullable */
  GdkTexture *picture; /* nullable: to be painted */
};

G_DEFINE_FINAL_TYPE (RtSparkline, rt_sparkline, GTK_TYPE_WIDGET)

static RtScene *
lay_out (RtSparkline *self, double width, double height)
{
  RtChartStyle style = rt_drawn_style (GTK_WIDGET (self), width, height);

  style.text_size = TEXT_SIZE;
  return rt_chart_layout (self->spec, &style, NULL);
}

static void
forget_picture (RtSparkline *self)
{
  g_clear_object (&self->picture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GdkTexture *
paint (RtSparkline *self)
{
  double scale = rt_drawn_device_scale (GTK_WIDGET (self));
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, (int)ceil (width * scale), (int)ceil (height * scale));
  g_autoptr (RtScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize stride;
  cairo_t *cr;

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }
  cairo_surface_set_device_scale (surface, scale, scale);
  scene = lay_out (self, width, height);
  cr = cairo_create (surface);
  rt_scene_paint (scene, cr, rt_drawn_palette ());
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  stride = (gsize)cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      stride * (gsize)cairo_image_surface_get_height (surface),
                                      (GDestroyNotify)cairo_surface_destroy, surface);
  return gdk_memory_texture_new (cairo_image_surface_get_width (surface),
                                 cairo_image_surface_get_height (surface), GDK_MEMORY_DEFAULT,
                                 bytes, stride);
}

static void
rt_sparkline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RtSparkline *self = RT_SPARKLINE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (self->spec == NULL || width < 1 || height < 1)
    return;
  if (self->picture == NULL)
    self->picture = paint (self);
  if (self->picture != NULL)
    gtk_snapshot_append_texture (snapshot, self->picture,
                                 &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
}

static void
rt_sparkline_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = LEAST_WIDTH;
  else
    *minimum = *natural = (int)ceil (HEIGHT * rt_drawn_text_scale (widget));
}

static void
rt_sparkline_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  forget_picture (RT_SPARKLINE (widget));
}

static void
rt_sparkline_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (rt_sparkline_parent_class)->system_setting_changed (widget, setting);
  forget_picture (RT_SPARKLINE (widget));
  gtk_widget_queue_resize (widget);
}

static void
rt_sparkline_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  forget_picture (RT_SPARKLINE (widget));
}

static void
rt_sparkline_dispose (GObject *object)
{
  RtSparkline *self = RT_SPARKLINE (object);

  g_clear_pointer (&self->spec, rt_chart_spec_unref);
  g_clear_object (&self->picture);
  G_OBJECT_CLASS (rt_sparkline_parent_class)->dispose (object);
}

static void
rt_sparkline_class_init (RtSparklineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_sparkline_dispose;
  widget_class->snapshot = rt_sparkline_snapshot;
  widget_class->measure = rt_sparkline_measure;
  widget_class->size_allocate = rt_sparkline_size_allocate;
  widget_class->system_setting_changed = rt_sparkline_system_setting_changed;
  widget_class->direction_changed = rt_sparkline_direction_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rt_sparkline_init (RtSparkline *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (forget_picture), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (forget_picture), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (forget_picture), NULL);
}

/**
 * rt_sparkline_set_spec:
 * @self: a small chart
 * @spec: (nullable): what it shows
 *
 * Shows another chart.
 */
void
rt_sparkline_set_spec (RtSparkline *self, RtChartSpec *spec)
{
  g_return_if_fail (RT_IS_SPARKLINE (self));
  g_clear_pointer (&self->spec, rt_chart_spec_unref);
  self->spec = spec != NULL ? rt_chart_spec_ref (spec) : NULL;
  forget_picture (self);
}

/**
 * rt_sparkline_describe:
 * @self: a small chart
 *
 * Returns: (transfer full): the chart in words: how many values, the first, the last, the extremes
 */
char *
rt_sparkline_describe (RtSparkline *self)
{
  g_autoptr (RtScene) scene = NULL;

  g_return_val_if_fail (RT_IS_SPARKLINE (self), NULL);
  if (self->spec == NULL)
    return g_strdup ("");
  scene = lay_out (self, LEAST_WIDTH, HEIGHT);
  return rt_scene_describe (scene);
}
