/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/when-field.h"

#include <glib/gi18n.h>
#include <string.h>

#include "clock.h"
#include "common/date-entry.h"
#include "common/message-line.h"
#include "date-format.h"

struct _RtWhenField
{
  AdwBin parent_instance;

  AdwEntryRow *entry;
  RtMessageLine *message;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtWhenField, rt_when_field, ADW_TYPE_BIN)

/* What may stand before a recollection; the translated word is understood as well. */
static const char *
skip_about (const char *text, gboolean *approximate)
{
  const char *const words[] = { "about ", "ca. ", "ca ", "~", _ ("about ") };

  *approximate = FALSE;
  while (g_ascii_isspace (*text))
    text++;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (text, words[i], strlen (words[i])) == 0)
      {
        *approximate = TRUE;
        text += strlen (words[i]);
        break;
      }
  return text;
}

static gboolean
parse (const char *text, RtMoment *moment, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *clean = g_strstrip (g_strdup (text));
  RtCalendarDate date;

  if (rt_date_entry_parse (clean, &date, NULL))
    {
      *moment = rt_moment_from_date (date, zone);
      moment->precision = date.precision;
      return TRUE;
    }
  return rt_moment_parse (clean, zone, moment, NULL)
         || rt_moment_parse_order (clean, rt_date_entry_locale_order (), zone, moment, NULL)
         || rt_date_entry_parse (clean, &date, error);
}

static void
read_back (RtWhenField *self, RtMoment moment, gboolean approximate)
{
  RtCalendarDate date = rt_moment_date (moment);
  g_autofree char *when = NULL;
  g_autofree char *note = NULL;

  date.precision = MIN (moment.precision, RT_PRECISION_DAY);
  when = moment.precision > RT_PRECISION_DAY ? rt_date_format_moment (moment)
         : approximate                       ? rt_date_format_approximate (date)
                                             : rt_date_format (date);
  if (date.day_number > rt_clock_today ().day_number)
    /* Translators: a date. */
    note = g_strdup_printf (_ ("%s, in the future: recorded as planned."), when);
  rt_message_line_show_note (self->message, note != NULL ? note : when);
}

static void
changed_cb (RtWhenField *self)
{
  RtMoment moment;
  gboolean approximate = FALSE;

  if (rt_when_field_is_empty (self))
    rt_message_line_clear (self->message);
  else
    rt_when_field_get (self, &moment, &approximate);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rt_when_field_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_WHEN_FIELD);
  G_OBJECT_CLASS (rt_when_field_parent_class)->dispose (object);
}

static void
rt_when_field_class_init (RtWhenFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_when_field_dispose;
  signals[CHANGED] = g_signal_new ("changed", RT_TYPE_WHEN_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/interventions/when-field.ui");
  gtk_widget_class_bind_template_child (widget_class, RtWhenField, entry);
  gtk_widget_class_bind_template_child (widget_class, RtWhenField, message);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
rt_when_field_init (RtWhenField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_when_field_set_title:
 * @title: what the time is of
 *
 * Labels the field.
 */
void
rt_when_field_set_title (RtWhenField *self, const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), title);
}

/**
 * rt_when_field_set:
 * @approximate: whether it is a recollection
 *
 * Puts a time into the field as exactly as it is known.
 */
void
rt_when_field_set (RtWhenField *self, RtMoment moment, gboolean approximate)
{
  RtCalendarDate date = rt_moment_date (moment);
  g_autofree char *iso = NULL;
  g_autofree char *text = NULL;

  date.precision = MIN (moment.precision, RT_PRECISION_DAY);
  iso = moment.precision > RT_PRECISION_DAY ? rt_moment_to_local_iso (moment)
                                            : rt_calendar_date_to_iso (date);
  /* Translators: what may be typed before a date that is a recollection; with a space behind it. */
  text = g_strconcat (approximate ? _ ("about ") : "", iso, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

/** rt_when_field_is_empty: Returns: whether nothing has been typed. */
gboolean
rt_when_field_is_empty (RtWhenField *self)
{
  g_autofree char *text =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  return *text == '\0';
}

/**
 * rt_when_field_get:
 * @moment: (out): what was entered, with its precision
 * @approximate: (out): whether it is a recollection
 *
 * Reads the field, and says under it how it was read or what is wrong.
 *
 * Returns: whether it holds a time
 */
gboolean
rt_when_field_get (RtWhenField *self, RtMoment *moment, gboolean *approximate)
{
  g_autoptr (GError) error = NULL;
  const char *text = skip_about (gtk_editable_get_text (GTK_EDITABLE (self->entry)), approximate);

  if (*text == '\0')
    {
      rt_message_line_show_error (self->message,
                                  _ ("Enter when: a day, a month or a year, such as 2026-05-31."));
      return FALSE;
    }
  if (!parse (text, moment, &error))
    {
      rt_message_line_show_error (self->message, error->message);
      return FALSE;
    }
  read_back (self, *moment, *approximate);
  return TRUE;
}

/** rt_when_field_focus: puts the keyboard into the field. */
void
rt_when_field_focus (RtWhenField *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
