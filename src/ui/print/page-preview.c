/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/page-preview.h"

#include <glib/gi18n.h>
#include <math.h>

#include "print/page-widget.h"

/* A page in its own size is drawn with so many pixels to the point. */
#define PIXELS_PER_POINT (96.0 / 72.0)
/* Width of a page in the list, pixels. */
#define THUMBNAIL 96

/* Steps of the zoom, as shares of the page's own size; 0: as wide as there is room. */
static const double steps[] = { 0.5, 0.75, 1, 1.5, 2, 3 };

struct _RtPagePreview
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkViewport *viewport;
  GtkBox *pages;
  GtkListBox *list;
  GtkWidget *list_frame;
  GtkLabel *zoom_label;
  GtkWidget *smaller;
  GtkWidget *larger;

  double zoom; /* 0: as wide as there is room */
  double point_width;
};

G_DEFINE_FINAL_TYPE (RtPagePreview, rt_page_preview, ADW_TYPE_BIN)

static void
show_zoom (RtPagePreview *self)
{
  g_autofree char *text = self->zoom > 0
                              ? g_strdup_printf (_ ("%d %%"), (int)lround (self->zoom * 100))
                              : g_strdup (_ ("Fit"));

  gtk_label_set_text (self->zoom_label, text);
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    rt_page_widget_set_width (RT_PAGE_WIDGET (page),
                              (int)lround (self->zoom * PIXELS_PER_POINT * self->point_width));
  gtk_widget_set_sensitive (self->smaller, self->zoom <= 0 || self->zoom > steps[0]);
  gtk_widget_set_sensitive (self->larger,
                            self->zoom <= 0 || self->zoom < steps[G_N_ELEMENTS (steps) - 1]);
}

/* The zoom that is seen, also when the page takes the room there is. */
static double
present_zoom (RtPagePreview *self)
{
  GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages));

  if (self->zoom > 0 || page == NULL)
    return self->zoom > 0 ? self->zoom : 1;
  return gtk_widget_get_width (page) / (PIXELS_PER_POINT * self->point_width);
}

static void
zoom_in (GtkWidget *widget, const char *action, GVariant *target)
{
  RtPagePreview *self = RT_PAGE_PREVIEW (widget);
  double now = present_zoom (self);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] > now * 1.01)
      {
        self->zoom = steps[i];
        break;
      }
  show_zoom (self);
}

static void
zoom_out (GtkWidget *widget, const char *action, GVariant *target)
{
  RtPagePreview *self = RT_PAGE_PREVIEW (widget);
  double now = present_zoom (self);

  for (guint i = G_N_ELEMENTS (steps); i > 0; i--)
    if (steps[i - 1] < now * 0.99)
      {
        self->zoom = steps[i - 1];
        break;
      }
  show_zoom (self);
}

static void
zoom_fit (GtkWidget *widget, const char *action, GVariant *target)
{
  RT_PAGE_PREVIEW (widget)->zoom = 0;
  show_zoom (RT_PAGE_PREVIEW (widget));
}

static void
page_activated_cb (RtPagePreview *self, GtkListBoxRow *row)
{
  GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages));

  for (int i = 0; page != NULL && i < gtk_list_box_row_get_index (row); i++)
    page = gtk_widget_get_next_sibling (page);
  if (page != NULL)
    gtk_viewport_scroll_to (self->viewport, page, NULL);
}

static void
add_to_list (RtPagePreview *self, RtReport *report, guint page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  RtPageWidget *thumbnail = rt_page_widget_new (report, page);
  g_autofree char *name =
      g_strdup_printf (_ ("Page %u of %u"), page + 1, rt_report_n_pages (report));
  GtkWidget *label = gtk_label_new (name);

  rt_page_widget_set_width (thumbnail, THUMBNAIL);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (thumbnail));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list, row);
}

static void
rt_page_preview_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_PAGE_PREVIEW);
  G_OBJECT_CLASS (rt_page_preview_parent_class)->dispose (object);
}

static void
rt_page_preview_class_init (RtPagePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_page_preview_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/print/page-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, RtPagePreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, RtPagePreview, viewport);
  gtk_widget_class_bind_template_child (widget_class, RtPagePreview, pages);
  gtk_widget_class_bind_template_child (widget_class, RtPagePreview, list);
  gtk_widget_class_bind_template_child (widget_class, RtPagePreview, list_frame);
  gtk_widget_class_bind_template_child (widget_class, RtPagePreview, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, RtPagePreview, smaller);
  gtk_widget_class_bind_template_child (widget_class, RtPagePreview, larger);
  gtk_widget_class_bind_template_callback (widget_class, page_activated_cb);
  gtk_widget_class_install_action (widget_class, "preview.in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "preview.out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "preview.fit", NULL, zoom_fit);
}

static void
rt_page_preview_init (RtPagePreview *self)
{
  self->point_width = 1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_page_preview_show:
 * @report: finished pages
 *
 * Shows its pages in place of those shown before.
 */
void
rt_page_preview_show (RtPagePreview *self, RtReport *report)
{
  GtkWidget *child;
  guint n = rt_report_n_pages (report);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_box_remove (self->pages, child);
  gtk_list_box_remove_all (self->list);
  self->point_width = rt_report_style (report).width;
  for (guint page = 0; page < n; page++)
    {
      gtk_box_append (self->pages, GTK_WIDGET (rt_page_widget_new (report, page)));
      add_to_list (self, report, page);
    }
  gtk_widget_set_visible (self->list_frame, n > 1);
  show_zoom (self);
}
