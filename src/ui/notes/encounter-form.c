/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes/encounter-form.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/when-row.h"
#include "practice.h"

struct _RtEncounterForm
{
  AdwBin parent_instance;

  RtWhenRow *at;
  AdwComboRow *kind;
  AdwEntryRow *practitioner;
  AdwEntryRow *reason;
};

static void form_iface_init (RtEntryFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RtEncounterForm,
                               rt_encounter_form,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RT_TYPE_ENTRY_FORM, form_iface_init))

/* Who was seen last time is usually seen again. */
static const char *
usual_practitioner (const RtRecord *record)
{
  for (guint i = record->encounters->len; i > 0; i--)
    {
      const RtEncounter *encounter = g_ptr_array_index (record->encounters, i - 1);

      if (encounter->practitioner != NULL)
        return encounter->practitioner;
    }
  return "";
}

static void
set_text (AdwEntryRow *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
show_entry (RtEntryForm *form, const RtRecord *record, gconstpointer entry)
{
  RtEncounterForm *self = RT_ENCOUNTER_FORM (form);
  const RtEncounter *encounter = entry;
  RtMoment now = rt_clock_now ();

  now.precision = RT_PRECISION_MINUTE;
  rt_when_row_set (self->at, encounter != NULL ? encounter->at : now);
  adw_combo_row_set_selected (self->kind, encounter != NULL ? (guint)encounter->kind : 0);
  set_text (self->practitioner,
            encounter != NULL ? encounter->practitioner : usual_practitioner (record));
  set_text (self->reason, encounter != NULL ? encounter->reason : NULL);
}

static gpointer
read_entry (RtEntryForm *form, GError **error)
{
  RtEncounterForm *self = RT_ENCOUNTER_FORM (form);
  g_autoptr (RtEncounter) encounter = rt_encounter_new ();
  gboolean known = FALSE;

  if (!rt_when_row_get (self->at, &known, &encounter->at, error))
    return NULL;
  if (!known)
    {
      g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                           _ ("Say when it was or will be, such as 2026-05-31 10:30."));
      return NULL;
    }
  encounter->kind = (RtEncounterKind)adw_combo_row_get_selected (self->kind);
  encounter->practitioner = rt_entry_form_text (self->practitioner);
  encounter->reason = rt_entry_form_text (self->reason);
  return g_steal_pointer (&encounter);
}

static void
form_iface_init (RtEntryFormInterface *iface)
{
  iface->show = show_entry;
  iface->read = read_entry;
}

static void
rt_encounter_form_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_ENCOUNTER_FORM);
  G_OBJECT_CLASS (rt_encounter_form_parent_class)->dispose (object);
}

static void
rt_encounter_form_class_init (RtEncounterFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_encounter_form_dispose;
  g_type_ensure (RT_TYPE_WHEN_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/notes/encounter-form.ui");
  gtk_widget_class_bind_template_child (widget_class, RtEncounterForm, at);
  gtk_widget_class_bind_template_child (widget_class, RtEncounterForm, kind);
  gtk_widget_class_bind_template_child (widget_class, RtEncounterForm, practitioner);
  gtk_widget_class_bind_template_child (widget_class, RtEncounterForm, reason);
}

static void
rt_encounter_form_init (RtEncounterForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** rt_encounter_form_new: Returns: (transfer floating): an empty form for a contact */
RtEncounterForm *
rt_encounter_form_new (void)
{
  return g_object_new (RT_TYPE_ENCOUNTER_FORM, NULL);
}
