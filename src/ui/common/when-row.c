/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/when-row.h"

#include <glib/gi18n.h>

#include "common/date-entry.h"
#include "date-format.h"

struct _RtWhenRow
{
  AdwEntryRow parent_instance;

  GtkLabel *reading;
};

G_DEFINE_FINAL_TYPE (RtWhenRow, rt_when_row, ADW_TYPE_ENTRY_ROW)

static void
changed_cb (RtWhenRow *self)
{
  g_autofree char *reading = NULL;
  RtMoment moment;
  gboolean known = FALSE;
  gboolean sound = rt_when_row_get (self, &known, &moment, NULL);

  if (sound && known)
    reading = rt_date_format_moment (moment);
  gtk_label_set_text (self->reading, reading != NULL ? reading : "");
  if (sound)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  reading != NULL ? reading : "", -1);
}

static void
rt_when_row_class_init (RtWhenRowClass *klass)
{
}

static void
rt_when_row_init (RtWhenRow *self)
{
  self->reading = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->reading), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->reading), "dimmed");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->reading));
  adw_entry_row_set_input_hints (ADW_ENTRY_ROW (self), GTK_INPUT_HINT_NO_SPELLCHECK);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

/**
 * rt_when_row_set:
 * @self: the field
 * @moment: a point in time
 *
 * Puts it into the field, as exactly as it is known.
 */
void
rt_when_row_set (RtWhenRow *self, RtMoment moment)
{
  RtCalendarDate date = rt_moment_date (moment);
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  gint64 minute = moment.local_s / 60 % (24 * 60);

  g_return_if_fail (RT_IS_WHEN_ROW (self));
  date.precision = MIN (moment.precision, RT_PRECISION_DAY);
  day = rt_calendar_date_to_iso (date);
  text = moment.precision < RT_PRECISION_MINUTE
             ? g_strdup (day)
             : g_strdup_printf ("%s %02d:%02d", day, (int)(minute / 60), (int)(minute % 60));
  gtk_editable_set_text (GTK_EDITABLE (self), text);
}

/**
 * rt_when_row_get:
 * @self: the field
 * @known: (out): whether anything stands there
 * @moment: (out): what does
 * @error: what is wrong, as a sentence for the screen
 *
 * Returns: whether the field is empty or holds a date, with a time of day or without
 */
gboolean
rt_when_row_get (RtWhenRow *self, gboolean *known, RtMoment *moment, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *text = NULL;

  g_return_val_if_fail (RT_IS_WHEN_ROW (self), FALSE);
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  *known = *text != '\0';
  if (!*known || rt_moment_parse (text, zone, moment, NULL)
      || rt_moment_parse_order (text, rt_date_entry_locale_order (), zone, moment, NULL))
    return TRUE;
  return rt_moment_parse (text, zone, moment, error);
}
