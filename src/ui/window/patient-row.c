/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/patient-row.h"

#include <glib/gi18n.h>

#include "window/patient-words.h"

struct _RtPatientRow
{
  AdwBin parent_instance;

  GtkLabel *name;
  GtkLabel *facts;
  GtkWidget *critical;
  GtkWidget *labs;
  GtkLabel *mark;
};

G_DEFINE_FINAL_TYPE (RtPatientRow, rt_patient_row, ADW_TYPE_BIN)

static void
rt_patient_row_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_PATIENT_ROW);
  G_OBJECT_CLASS (rt_patient_row_parent_class)->dispose (object);
}

static void
rt_patient_row_class_init (RtPatientRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_patient_row_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/window/patient-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RtPatientRow, name);
  gtk_widget_class_bind_template_child (widget_class, RtPatientRow, facts);
  gtk_widget_class_bind_template_child (widget_class, RtPatientRow, critical);
  gtk_widget_class_bind_template_child (widget_class, RtPatientRow, labs);
  gtk_widget_class_bind_template_child (widget_class, RtPatientRow, mark);
}

static void
rt_patient_row_init (RtPatientRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_patient_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
RtPatientRow *
rt_patient_row_new (void)
{
  return g_object_new (RT_TYPE_PATIENT_ROW, NULL);
}

/* What is there, in the order of its weight. */
static char *
spoken (const char *name,
        const char *critical,
        const char *facts,
        const char *unread,
        const char *unfinished)
{
  const char *const texts[] = { critical, facts, unread, unfinished };
  GString *words = g_string_new (name);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL)
      g_string_append_printf (words, ", %s", texts[i]);
  return g_string_free_and_steal (words);
}

/**
 * rt_patient_row_show:
 * @self: a row
 * @item: what it shows
 *
 * Shows a patient.
 *
 * Returns: (transfer full): everything the row says, for its accessible label
 */
char *
rt_patient_row_show (RtPatientRow *self, RtPatientItem *item)
{
  const RtPatientSummary *summary = rt_patient_item_summary (item);
  g_autofree char *facts = rt_patient_words_summary (summary);
  g_autofree char *unfinished = rt_patient_words_unfinished (summary->n_unfinished);
  g_autofree char *critical = rt_patient_words_critical (summary->n_critical);
  g_autofree char *unread = rt_patient_words_unread (summary->n_unread_labs);
  g_autofree char *number = g_strdup_printf ("%u", summary->n_unfinished);

  gtk_label_set_text (self->name, summary->patient->name);
  gtk_label_set_text (self->facts, facts);
  gtk_label_set_text (self->mark, number);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), unfinished != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->mark), unfinished);
  gtk_widget_set_visible (self->critical, critical != NULL);
  gtk_widget_set_tooltip_text (self->critical, critical);
  gtk_widget_set_visible (self->labs, unread != NULL);
  gtk_widget_set_tooltip_text (self->labs, unread);
  if (summary->patient->archived)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dimmed");
  return spoken (summary->patient->name, critical, facts, unread, unfinished);
}
