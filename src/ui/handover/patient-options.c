/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "handover/patient-options.h"

#define WORDS_WIDTH 480

/* Plain numbers stand beside each other like a ruler, words below each other. */
static gboolean
is_numeric (const RtFormItem *item)
{
  for (guint i = 0; i < item->labels->len; i++)
    if (g_utf8_strlen (g_ptr_array_index (item->labels, i), -1) > 2)
      return FALSE;
  return TRUE;
}

static GtkWidget *
option_new (const char *words, guint place, gboolean numeric)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "rt-patient-option");
  gtk_widget_set_size_request (button, numeric ? -1 : WORDS_WIDTH, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "patient.choose");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", place);
  return button;
}

/** rt_patient_options_show: Puts the options of @item in place of those before. */
void
rt_patient_options_show (GtkBox *options, const RtFormItem *item)
{
  gboolean numeric = is_numeric (item);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (options))) != NULL)
    gtk_box_remove (options, child);
  for (guint i = 0; i < item->labels->len; i++)
    gtk_box_append (options, option_new (g_ptr_array_index (item->labels, i), i, numeric));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (options),
                                  numeric ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}
