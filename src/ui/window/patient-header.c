/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/patient-header.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "patient-text.h"

struct _RtPatientHeader
{
  AdwBin parent_instance;

  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *preferred_name;
  GtkLabel *identity;
};

G_DEFINE_FINAL_TYPE (RtPatientHeader, rt_patient_header, ADW_TYPE_BIN)

static void
rt_patient_header_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_PATIENT_HEADER);
  G_OBJECT_CLASS (rt_patient_header_parent_class)->dispose (object);
}

static void
rt_patient_header_class_init (RtPatientHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_patient_header_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/window/patient-header.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, RtPatientHeader, avatar);
  gtk_widget_class_bind_template_child (widget_class, RtPatientHeader, name);
  gtk_widget_class_bind_template_child (widget_class, RtPatientHeader, preferred_name);
  gtk_widget_class_bind_template_child (widget_class, RtPatientHeader, identity);
}

static void
rt_patient_header_init (RtPatientHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_patient_header_show:
 * @self: the header
 * @record: the record on screen
 *
 * Shows whose record it is: name, preferred name, age, sex, birth date and record number, all in
 * full however long they are.
 */
void
rt_patient_header_show (RtPatientHeader *self, const RtRecord *record)
{
  const RtPatient *patient = record->patient;
  g_autofree char *identity = rt_patient_text_facts (patient, rt_clock_today ());
  gboolean prefers = patient->preferred_name != NULL && *patient->preferred_name != '\0';
  g_autofree char *preferred = NULL;

  adw_avatar_set_text (self->avatar, patient->name);
  gtk_label_set_text (self->name, patient->name);
  gtk_label_set_text (self->identity, identity);
  if (prefers && patient->archived)
    /* Translators: %s is the name by which the patient likes to be called. */
    preferred = g_strdup_printf (_ ("called %s · archived"), patient->preferred_name);
  else if (prefers)
    preferred = g_strdup_printf (_ ("called %s"), patient->preferred_name);
  else if (patient->archived)
    preferred = g_strdup (_ ("archived"));
  gtk_label_set_text (self->preferred_name, preferred != NULL ? preferred : "");
  gtk_widget_set_visible (GTK_WIDGET (self->preferred_name), preferred != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  patient->name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, identity, -1);
}
