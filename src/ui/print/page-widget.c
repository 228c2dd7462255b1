/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/page-widget.h"

#include <glib/gi18n.h>
#include <math.h>

#define NARROWEST 240
#define WIDEST 900

struct _RtPageWidget
{
  GtkWidget parent_instance;

  RtReport *report;
  guint page;
  int width;           /* fixed, pixels; 0: as wide as there is room */
  GdkTexture *picture; /* of the page at the present size; nullable */
};

G_DEFINE_FINAL_TYPE (RtPageWidget, rt_page_widget, GTK_TYPE_WIDGET)

static double
device_scale (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : 1;
}

static GdkTexture *
paint_picture (RtPageWidget *self)
{
  RtPageStyle style = rt_report_style (self->report);
  double scale =
      device_scale (GTK_WIDGET (self)) * gtk_widget_get_width (GTK_WIDGET (self)) / style.width;
  int width = (int)ceil (style.width * scale);
  int height = (int)ceil (style.height * scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  g_autoptr (GBytes) bytes = NULL;
  cairo_t *cr;

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  rt_report_draw_page (self->report, self->page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes =
      g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                  (gsize)cairo_image_surface_get_stride (surface) * (gsize)height,
                                  (GDestroyNotify)cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes,
                                 (gsize)cairo_image_surface_get_stride (surface));
}

static void
rt_page_widget_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RtPageWidget *self = RT_PAGE_WIDGET (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget),
                                               (float)gtk_widget_get_height (widget));

  if (self->picture == NULL)
    self->picture = paint_picture (self);
  if (self->picture != NULL)
    gtk_snapshot_append_texture (snapshot, self->picture, &bounds);
}

static GtkSizeRequestMode
rt_page_widget_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rt_page_widget_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  RtPageStyle style = rt_report_style (RT_PAGE_WIDGET (widget)->report);
  int fixed = RT_PAGE_WIDGET (widget)->width;
  int width = fixed > 0 ? fixed : for_size > 0 ? for_size : NARROWEST;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = fixed > 0 ? fixed : NARROWEST;
      *natural = fixed > 0 ? fixed : WIDEST;
      return;
    }
  *minimum = *natural = (int)ceil (width * style.height / style.width);
}

static void
rt_page_widget_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  g_clear_object (&RT_PAGE_WIDGET (widget)->picture);
}

static void
rt_page_widget_dispose (GObject *object)
{
  RtPageWidget *self = RT_PAGE_WIDGET (object);

  g_clear_object (&self->picture);
  G_OBJECT_CLASS (rt_page_widget_parent_class)->dispose (object);
}

static void
rt_page_widget_finalize (GObject *object)
{
  g_clear_pointer (&RT_PAGE_WIDGET (object)->report, rt_report_unref);
  G_OBJECT_CLASS (rt_page_widget_parent_class)->finalize (object);
}

static void
rt_page_widget_class_init (RtPageWidgetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_page_widget_dispose;
  G_OBJECT_CLASS (klass)->finalize = rt_page_widget_finalize;
  widget_class->snapshot = rt_page_widget_snapshot;
  widget_class->measure = rt_page_widget_measure;
  widget_class->get_request_mode = rt_page_widget_get_request_mode;
  widget_class->size_allocate = rt_page_widget_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "rt-page");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rt_page_widget_init (RtPageWidget *self)
{
}

/**
 * rt_page_widget_new:
 * @report: finished pages
 * @page: which of them, from 0
 *
 * Returns: (transfer floating): a picture of that page
 */
RtPageWidget *
rt_page_widget_new (RtReport *report, guint page)
{
  RtPageWidget *self = g_object_new (RT_TYPE_PAGE_WIDGET, NULL);
  g_autofree char *label =
      g_strdup_printf (_ ("Page %u of %u"), page + 1, rt_report_n_pages (report));

  self->report = rt_report_ref (report);
  self->page = page;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return self;
}

/**
 * rt_page_widget_set_width:
 * @width: pixels; 0 for as wide as there is room
 *
 * Enlarges or shrinks the picture.
 */
void
rt_page_widget_set_width (RtPageWidget *self, int width)
{
  self->width = width;
  gtk_widget_set_halign (GTK_WIDGET (self), width > 0 ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
