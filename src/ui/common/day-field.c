/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/day-field.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/date-entry.h"
#include "common/message-line.h"
#include "date-format.h"

struct _RtDayField
{
  AdwBin parent_instance;

  AdwEntryRow *entry;
  RtMessageLine *message;

  gboolean kept;
};

enum
{
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtDayField, rt_day_field, ADW_TYPE_BIN)

static void
changed_cb (RtDayField *self)
{
  RtCalendarDate day;

  if (!self->kept)
    rt_day_field_get_day (self, &day);
}

static void
activated_cb (RtDayField *self)
{
  RtCalendarDate day;

  if (rt_day_field_get_day (self, &day))
    g_signal_emit (self, signals[ENTERED], 0);
}

static void
rt_day_field_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_DAY_FIELD);
  G_OBJECT_CLASS (rt_day_field_parent_class)->dispose (object);
}

static void
rt_day_field_class_init (RtDayFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_day_field_dispose;
  signals[ENTERED] = g_signal_new ("entered", RT_TYPE_DAY_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/common/day-field.ui");
  gtk_widget_class_bind_template_child (widget_class, RtDayField, entry);
  gtk_widget_class_bind_template_child (widget_class, RtDayField, message);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
rt_day_field_init (RtDayField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_day_field_set_title:
 * @self: the field
 * @title: what the day is
 *
 * Labels the field.
 */
void
rt_day_field_set_title (RtDayField *self, const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), title);
}

/**
 * rt_day_field_set_day:
 * @self: the field
 * @day: a day
 *
 * Puts a day into the field.
 */
void
rt_day_field_set_day (RtDayField *self, RtCalendarDate day)
{
  g_autofree char *text = rt_calendar_date_to_iso (day);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

/**
 * rt_day_field_get_day:
 * @self: the field
 * @day: (out): the day that was entered
 *
 * Reads the field, and says under it how it was read or what is wrong.
 *
 * Returns: whether it holds a day that is past or today
 */
gboolean
rt_day_field_get_day (RtDayField *self, RtCalendarDate *day)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *reading = NULL;
  const char *wrong = NULL;

  if (!rt_date_entry_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), day, &error))
    wrong = error->message;
  else if (day->precision < RT_PRECISION_DAY)
    wrong = _ ("Please enter a day, as in 2026-05-31.");
  else if (rt_calendar_date_compare (*day, rt_clock_today ()) > 0)
    wrong = _ ("This day lies in the future. Please check the date.");
  if (wrong != NULL)
    {
      rt_message_line_show_error (self->message, wrong);
      return FALSE;
    }
  reading = rt_date_format (*day);
  if (!self->kept)
    rt_message_line_show_note (self->message, reading);
  return TRUE;
}

/**
 * rt_day_field_keep:
 * @self: the field
 * @reason: (nullable): why the day can no longer be changed; NULL reads the day back
 *
 * Keeps the day as it is.
 */
void
rt_day_field_keep (RtDayField *self, const char *reason)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry), FALSE);
  if (reason != NULL)
    rt_message_line_show_note (self->message, reason);
  self->kept = TRUE;
}
