/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/catalogue-page.h"

#include "library/about-page.h"
#include "measures/instrument-form.h"
#include "measures/instrument-picker.h"

struct _RtCataloguePage
{
  AdwNavigationPage parent_instance;

  RtInstrumentPicker *picker;

  RtCatalogue *catalogue;
};

G_DEFINE_FINAL_TYPE (RtCataloguePage, rt_catalogue_page, ADW_TYPE_NAVIGATION_PAGE)

static void
chosen_cb (RtCataloguePage *self, const char *instrument_id)
{
  rt_about_page_open (GTK_WIDGET (self), self->catalogue, instrument_id);
}

static void
shown_cb (RtCataloguePage *self)
{
  rt_instrument_picker_take_focus (self->picker);
}

static void
rt_catalogue_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_CATALOGUE_PAGE);
  g_clear_pointer (&RT_CATALOGUE_PAGE (object)->catalogue, rt_catalogue_unref);
  G_OBJECT_CLASS (rt_catalogue_page_parent_class)->dispose (object);
}

static void
rt_catalogue_page_class_init (RtCataloguePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_catalogue_page_dispose;
  g_type_ensure (RT_TYPE_INSTRUMENT_PICKER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/library/catalogue-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RtCataloguePage, picker);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
rt_catalogue_page_init (RtCataloguePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_catalogue_page_new:
 * @catalogue: the knowledge of the practice
 *
 * Returns: (transfer floating): a page that lists its questionnaires and tests
 */
RtCataloguePage *
rt_catalogue_page_new (RtCatalogue *catalogue)
{
  RtCataloguePage *self = g_object_new (RT_TYPE_CATALOGUE_PAGE, NULL);
  g_autoptr (GPtrArray) forms = rt_instrument_form_list (catalogue);

  self->catalogue = rt_catalogue_ref (catalogue);
  rt_instrument_picker_set_forms (self->picker, forms);
  rt_instrument_picker_show_all (self->picker);
  return self;
}
