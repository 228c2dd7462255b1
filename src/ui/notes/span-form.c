/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes/span-form.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/when-row.h"
#include "practice.h"

struct _RtSpanForm
{
  AdwBin parent_instance;

  AdwEntryRow *what;
  RtWhenRow *from;
  RtWhenRow *until;

  RtEntryKind kind;
};

static void form_iface_init (RtEntryFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RtSpanForm,
                               rt_span_form,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RT_TYPE_ENTRY_FORM, form_iface_init))

/* A phase is stored with the day after its last one. */
static RtMoment
day_shifted (RtMoment moment, int days)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return rt_moment_from_date (rt_calendar_date_add_days (rt_moment_date (moment), days), zone);
}

static void
show_entry (RtEntryForm *form, const RtRecord *record, gconstpointer entry)
{
  RtSpanForm *self = RT_SPAN_FORM (form);
  const RtLifeEvent *event = self->kind == RT_ENTRY_LIFE_EVENT ? entry : NULL;
  const RtPhase *phase = self->kind == RT_ENTRY_PHASE ? entry : NULL;
  RtMoment today = rt_clock_now ();

  today.precision = RT_PRECISION_DAY;
  rt_when_row_set (self->from, event != NULL ? event->from : phase != NULL ? phase->from : today);
  if (event != NULL && event->has_until)
    rt_when_row_set (self->until, event->until);
  if (phase != NULL && phase->has_until)
    rt_when_row_set (self->until, day_shifted (phase->until, -1));
  if (entry != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->what),
                           event != NULL ? event->description : phase->name);
}

static gpointer
new_life_event (RtSpanForm *self, RtMoment from, gboolean has_until, RtMoment until)
{
  RtLifeEvent *event = rt_life_event_new ();

  event->from = from;
  event->has_until = has_until;
  event->until = until;
  event->description = rt_entry_form_text (self->what);
  return event;
}

static gpointer
new_phase (RtSpanForm *self, RtMoment from, gboolean has_until, RtMoment until)
{
  RtPhase *phase = rt_phase_new ();

  phase->from = from;
  phase->has_until = has_until;
  phase->until = has_until && until.precision >= RT_PRECISION_DAY ? day_shifted (until, 1) : until;
  phase->name = rt_entry_form_text (self->what);
  phase->source = g_strdup ("entry");
  return phase;
}

static gpointer
read_entry (RtEntryForm *form, GError **error)
{
  RtSpanForm *self = RT_SPAN_FORM (form);
  RtMoment from = { 0 };
  RtMoment until = { 0 };
  gboolean has_from = FALSE;
  gboolean has_until = FALSE;

  if (!rt_when_row_get (self->from, &has_from, &from, error)
      || !rt_when_row_get (self->until, &has_until, &until, error))
    return NULL;
  if (!has_from)
    {
      g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                           _ ("Say on which day it began, such as 2026-05-31."));
      return NULL;
    }
  return self->kind == RT_ENTRY_PHASE ? new_phase (self, from, has_until, until)
                                      : new_life_event (self, from, has_until, until);
}

static void
form_iface_init (RtEntryFormInterface *iface)
{
  iface->show = show_entry;
  iface->read = read_entry;
}

static void
rt_span_form_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_SPAN_FORM);
  G_OBJECT_CLASS (rt_span_form_parent_class)->dispose (object);
}

static void
rt_span_form_class_init (RtSpanFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_span_form_dispose;
  g_type_ensure (RT_TYPE_WHEN_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/notes/span-form.ui");
  gtk_widget_class_bind_template_child (widget_class, RtSpanForm, what);
  gtk_widget_class_bind_template_child (widget_class, RtSpanForm, from);
  gtk_widget_class_bind_template_child (widget_class, RtSpanForm, until);
}

static void
rt_span_form_init (RtSpanForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_span_form_new:
 * @kind: life event or phase
 *
 * Returns: (transfer floating): an empty form for it
 */
RtSpanForm *
rt_span_form_new (RtEntryKind kind)
{
  RtSpanForm *self = g_object_new (RT_TYPE_SPAN_FORM, NULL);

  self->kind = kind;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->what), kind == RT_ENTRY_PHASE
                                                                       ? _ ("Name of the phase")
                                                                       : _ ("What happened"));
  return self;
}
