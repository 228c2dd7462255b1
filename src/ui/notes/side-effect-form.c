/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes/side-effect-form.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/when-row.h"
#include "event-words.h"
#include "patient-text.h"
#include "practice.h"

struct _RtSideEffectForm
{
  AdwBin parent_instance;

  AdwEntryRow *what;
  RtWhenRow *onset;
  RtWhenRow *end;
  AdwComboRow *severity;
  AdwComboRow *suspect;
  AdwComboRow *causality;
  AdwComboRow *outcome;
  AdwEntryRow *note;

  GArray *suspect_ids; /* (element gint64) behind the rows of suspect after the first */
};

static void form_iface_init (RtEntryFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RtSideEffectForm,
                               rt_side_effect_form,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RT_TYPE_ENTRY_FORM, form_iface_init))

static void
causality_chosen_cb (RtSideEffectForm *self)
{
  guint selected = adw_combo_row_get_selected (self->causality);

  if (selected != GTK_INVALID_LIST_POSITION)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->causality),
                                 rt_causality_meaning ((RtCausality)selected));
}

/* Nobody first, then the interventions of the record, the latest first. */
static void
fill_suspects (RtSideEffectForm *self, const RtRecord *record, gint64 chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_array_set_size (self->suspect_ids, 0);
  gtk_string_list_append (names, _ ("none named"));
  for (guint i = record->interventions->len; i > 0; i--)
    {
      const RtIntervention *intervention = g_ptr_array_index (record->interventions, i - 1);
      g_autofree char *name = rt_text_visible (intervention->name);

      gtk_string_list_append (names, name);
      g_array_append_val (self->suspect_ids, intervention->id);
      if (intervention->id == chosen)
        selected = self->suspect_ids->len;
    }
  adw_combo_row_set_model (self->suspect, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->suspect, selected);
}

static void
show_entry (RtEntryForm *form, const RtRecord *record, gconstpointer entry)
{
  RtSideEffectForm *self = RT_SIDE_EFFECT_FORM (form);
  const RtAdverseEvent *event = entry;
  RtMoment today = rt_clock_now ();

  today.precision = RT_PRECISION_DAY;
  rt_when_row_set (self->onset, event != NULL ? event->onset : today);
  fill_suspects (self, record, event != NULL ? event->intervention_id : 0);
  causality_chosen_cb (self);
  if (event == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->what), event->description);
  gtk_editable_set_text (GTK_EDITABLE (self->note), event->note != NULL ? event->note : "");
  if (event->has_end)
    rt_when_row_set (self->end, event->end);
  adw_combo_row_set_selected (self->severity, (guint)event->severity);
  adw_combo_row_set_selected (self->causality, (guint)event->causality);
  adw_combo_row_set_selected (self->outcome, (guint)event->outcome);
}

static gpointer
read_entry (RtEntryForm *form, GError **error)
{
  RtSideEffectForm *self = RT_SIDE_EFFECT_FORM (form);
  g_autoptr (RtAdverseEvent) event = rt_adverse_event_new ();
  guint suspect = adw_combo_row_get_selected (self->suspect);
  gboolean known = FALSE;

  if (!rt_when_row_get (self->onset, &known, &event->onset, error)
      || !rt_when_row_get (self->end, &event->has_end, &event->end, error))
    return NULL;
  if (!known)
    {
      g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                           _ ("Say when it began. A month or a year is enough."));
      return NULL;
    }
  event->description = rt_entry_form_text (self->what);
  event->note = rt_entry_form_text (self->note);
  event->severity = (RtSeverity)adw_combo_row_get_selected (self->severity);
  event->causality = (RtCausality)adw_combo_row_get_selected (self->causality);
  event->outcome = (RtOutcome)adw_combo_row_get_selected (self->outcome);
  if (suspect > 0 && suspect <= self->suspect_ids->len)
    event->intervention_id = g_array_index (self->suspect_ids, gint64, suspect - 1);
  return g_steal_pointer (&event);
}

static void
form_iface_init (RtEntryFormInterface *iface)
{
  iface->show = show_entry;
  iface->read = read_entry;
}

static void
rt_side_effect_form_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_SIDE_EFFECT_FORM);
  G_OBJECT_CLASS (rt_side_effect_form_parent_class)->dispose (object);
}

static void
rt_side_effect_form_finalize (GObject *object)
{
  g_array_unref (RT_SIDE_EFFECT_FORM (object)->suspect_ids);
  G_OBJECT_CLASS (rt_side_effect_form_parent_class)->finalize (object);
}

static void
rt_side_effect_form_class_init (RtSideEffectFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_side_effect_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = rt_side_effect_form_finalize;
  g_type_ensure (RT_TYPE_WHEN_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/notes/side-effect-form.ui");
  gtk_widget_class_bind_template_child (widget_class, RtSideEffectForm, what);
  gtk_widget_class_bind_template_child (widget_class, RtSideEffectForm, onset);
  gtk_widget_class_bind_template_child (widget_class, RtSideEffectForm, end);
  gtk_widget_class_bind_template_child (widget_class, RtSideEffectForm, severity);
  gtk_widget_class_bind_template_child (widget_class, RtSideEffectForm, suspect);
  gtk_widget_class_bind_template_child (widget_class, RtSideEffectForm, causality);
  gtk_widget_class_bind_template_child (widget_class, RtSideEffectForm, outcome);
  gtk_widget_class_bind_template_child (widget_class, RtSideEffectForm, note);
  gtk_widget_class_bind_template_callback (widget_class, causality_chosen_cb);
}

static void
rt_side_effect_form_init (RtSideEffectForm *self)
{
  self->suspect_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** rt_side_effect_form_new: Returns: (transfer floating): an empty form for a side effect */
RtSideEffectForm *
rt_side_effect_form_new (void)
{
  return g_object_new (RT_TYPE_SIDE_EFFECT_FORM, NULL);
}
