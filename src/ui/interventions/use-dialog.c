/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/use-dialog.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/message-line.h"
#include "interventions/interventions-task.h"
#include "interventions/when-field.h"
#include "number-text.h"
#include "regimen-now.h"

struct _RtUseDialog
{
  AdwDialog parent_instance;

  RtWhenField *at;
  AdwEntryRow *amount;
  AdwEntryRow *unit;
  AdwEntryRow *note;
  RtMessageLine *message;

  RtOpenRecord *record;
  RtIntervention *intervention;
  gboolean use;
};

G_DEFINE_FINAL_TYPE (RtUseDialog, rt_use_dialog, ADW_TYPE_DIALOG)

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtUseDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (rt_interventions_task_run_finish (RT_PRACTICE (source), result, &error))
    adw_dialog_close (ADW_DIALOG (self));
  else if (self->message != NULL)
    rt_message_line_show_error (self->message, error->message);
}

static char *
text_of (AdwEntryRow *row)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

static RtAdministration *
read_use (RtUseDialog *self, RtMoment at)
{
  RtAdministration *administration = rt_administration_new ();

  administration->at = at;
  administration->dose_text = text_of (self->amount);
  administration->unit = text_of (self->unit);
  administration->note = text_of (self->note);
  return administration;
}

/* NULL with an error when the share is not a number. */
static RtAdherenceReport *
read_report (RtUseDialog *self, RtMoment at, GError **error)
{
  g_autoptr (RtAdherenceReport) report = rt_adherence_report_new ();
  g_autofree char *share = text_of (self->amount);

  report->at = at;
  report->report = text_of (self->note);
  report->has_percent = share != NULL;
  if (share != NULL && !rt_number_parse_entered (share, &report->percent, error))
    return NULL;
  return g_steal_pointer (&report);
}

static void
save_clicked_cb (RtUseDialog *self)
{
  g_autoptr (RtInterventionsTask) task = rt_interventions_task_new (self->intervention);
  g_autoptr (GError) error = NULL;
  gboolean approximate = FALSE;
  RtMoment at;

  if (!rt_when_field_get (self->at, &at, &approximate))
    return;
  if (self->use)
    task->administration = read_use (self, at);
  else
    task->adherence = read_report (self, at, &error);
  if (error != NULL)
    {
      rt_message_line_show_error (self->message, error->message);
      return;
    }
  rt_interventions_task_run_async (rt_open_record_practice (self->record), g_steal_pointer (&task),
                                   self->use ? rt_interventions_work_add_use
                                             : rt_interventions_work_add_adherence,
                                   saved_cb, g_object_ref (self));
}

static void
rt_use_dialog_dispose (GObject *object)
{
  RtUseDialog *self = RT_USE_DIALOG (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->intervention, rt_intervention_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_USE_DIALOG);
  self->message = NULL;
  G_OBJECT_CLASS (rt_use_dialog_parent_class)->dispose (object);
}

static void
rt_use_dialog_class_init (RtUseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_use_dialog_dispose;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  g_type_ensure (RT_TYPE_WHEN_FIELD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/interventions/use-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtUseDialog, at);
  gtk_widget_class_bind_template_child (widget_class, RtUseDialog, amount);
  gtk_widget_class_bind_template_child (widget_class, RtUseDialog, unit);
  gtk_widget_class_bind_template_child (widget_class, RtUseDialog, note);
  gtk_widget_class_bind_template_child (widget_class, RtUseDialog, message);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
}

static void
rt_use_dialog_init (RtUseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A use is offered for now and with the dose that holds, so that Enter is enough. */
static void
offer_use (RtUseDialog *self)
{
  RtMoment now = rt_clock_now ();
  const RtRegimenStep *step = rt_regimen_step_on (self->intervention, now, NULL);
  const char *unit =
      step != NULL ? rt_intervention_unit_of (self->intervention, step) : self->intervention->unit;

  adw_dialog_set_title (ADW_DIALOG (self), _ ("Record a Use"));
  rt_when_field_set_title (self->at, _ ("When"));
  now.precision = RT_PRECISION_MINUTE;
  rt_when_field_set (self->at, now, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->amount), _ ("Amount"));
  if (step != NULL && step->dose_text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->amount), step->dose_text);
  if (unit != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->unit), unit);
}

static void
offer_report (RtUseDialog *self)
{
  RtMoment now = rt_clock_now ();

  adw_dialog_set_title (ADW_DIALOG (self), _ ("Report Adherence"));
  rt_when_field_set_title (self->at, _ ("Reported on"));
  now.precision = RT_PRECISION_DAY;
  rt_when_field_set (self->at, now, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->amount),
                                 _ ("Share taken or done, in per cent"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->note), _ ("In the patient’s words"));
  gtk_widget_set_visible (GTK_WIDGET (self->unit), FALSE);
}

/**
 * rt_use_dialog_new:
 * @intervention: what was used
 * @use: %TRUE for a use, %FALSE for a report of adherence
 *
 * Returns: (transfer floating): the dialog
 */
RtUseDialog *
rt_use_dialog_new (RtOpenRecord *record, const RtIntervention *intervention, gboolean use)
{
  RtUseDialog *self = g_object_new (RT_TYPE_USE_DIALOG, NULL);

  self->record = g_object_ref (record);
  self->intervention = rt_intervention_copy (intervention);
  self->use = use;
  if (use)
    offer_use (self);
  else
    offer_report (self);
  return self;
}
