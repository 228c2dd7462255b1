/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/form-header.h"

#include "library/about-page.h"

struct _RtFormHeader
{
  AdwBin parent_instance;

  GtkLabel *name;
  GtkLabel *facts;
  GtkWidget *topics_note;
  GtkWidget *notes_title;
  GtkLabel *notes;
  GtkWidget *about;

  RtCatalogue *catalogue; /* nullable: nothing can be read about a draft */
  char *instrument_id;
};

G_DEFINE_FINAL_TYPE (RtFormHeader, rt_form_header, ADW_TYPE_BIN)

static void
about_clicked_cb (RtFormHeader *self)
{
  rt_about_page_open (GTK_WIDGET (self), self->catalogue, self->instrument_id);
}

static void
rt_form_header_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_FORM_HEADER);
  g_clear_pointer (&RT_FORM_HEADER (object)->catalogue, rt_catalogue_unref);
  g_clear_pointer (&RT_FORM_HEADER (object)->instrument_id, g_free);
  G_OBJECT_CLASS (rt_form_header_parent_class)->dispose (object);
}

static void
rt_form_header_class_init (RtFormHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_form_header_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/measures/form-header.ui");
  gtk_widget_class_bind_template_child (widget_class, RtFormHeader, name);
  gtk_widget_class_bind_template_child (widget_class, RtFormHeader, facts);
  gtk_widget_class_bind_template_child (widget_class, RtFormHeader, topics_note);
  gtk_widget_class_bind_template_child (widget_class, RtFormHeader, notes_title);
  gtk_widget_class_bind_template_child (widget_class, RtFormHeader, notes);
  gtk_widget_class_bind_template_child (widget_class, RtFormHeader, about);
  gtk_widget_class_bind_template_callback (widget_class, about_clicked_cb);
}

static void
rt_form_header_init (RtFormHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** rt_form_header_show: Shows which questionnaire it is. */
void
rt_form_header_show (RtFormHeader *self, const RtInstrumentForm *form)
{
  g_clear_pointer (&self->catalogue, rt_catalogue_unref);
  self->catalogue = form->catalogue != NULL ? rt_catalogue_ref (form->catalogue) : NULL;
  g_set_str (&self->instrument_id, form->id);
  gtk_widget_set_visible (self->about, self->catalogue != NULL);
  gtk_label_set_text (self->name, form->name);
  gtk_label_set_text (self->facts, form->recall != NULL ? form->recall : "");
  gtk_widget_set_visible (GTK_WIDGET (self->facts), form->recall != NULL);
  gtk_widget_set_visible (self->topics_note, !form->is_own);
  gtk_label_set_text (self->notes, form->scoring_notes != NULL ? form->scoring_notes : "");
  gtk_widget_set_visible (self->notes_title, form->scoring_notes != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), form->scoring_notes != NULL);
}
