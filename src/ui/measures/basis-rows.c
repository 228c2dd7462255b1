/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/basis-rows.h"

#include "certainty-words.h"
#include "change-words.h"

static GtkWidget *
line_row (const RtBasisLine *line)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text =
      line->has_certainty
          ? g_strdup_printf ("%s\n%s", line->text, rt_certainty_words (line->certainty))
          : g_strdup (line->text);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  return row;
}

/**
 * rt_basis_rows_add:
 * @lines: (element-type RtBasisLine): what it rests on
 *
 * Adds a row for each line, with how certain it is in words.
 */
void
rt_basis_rows_add (AdwExpanderRow *row, const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    adw_expander_row_add_row (row, line_row (g_ptr_array_index (lines, i)));
}
