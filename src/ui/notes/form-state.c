/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes/form-state.h"

#include <adwaita.h>

static void
append_own (GString *state, GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
      g_autofree char *text = NULL;
      GtkTextIter start, end;

      gtk_text_buffer_get_bounds (buffer, &start, &end);
      text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
      g_string_append_printf (state, "%s\n", text);
    }
  else if (ADW_IS_ENTRY_ROW (widget))
    g_string_append_printf (state, "%s\n", gtk_editable_get_text (GTK_EDITABLE (widget)));
  else if (ADW_IS_COMBO_ROW (widget))
    g_string_append_printf (state, "%u\n", adw_combo_row_get_selected (ADW_COMBO_ROW (widget)));
  else if (ADW_IS_SWITCH_ROW (widget))
    g_string_append_printf (state, "%d\n", adw_switch_row_get_active (ADW_SWITCH_ROW (widget)));
}

static void
append_all (GString *state, GtkWidget *widget)
{
  append_own (state, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_all (state, child);
}

/**
 * rt_form_state:
 * @form: fields
 *
 * Returns: (transfer full): everything that stands in them, to be compared with what stood there
 *   before
 */
char *
rt_form_state (GtkWidget *form)
{
  GString *state = g_string_new (NULL);

  append_all (state, form);
  return g_string_free_and_steal (state);
}
