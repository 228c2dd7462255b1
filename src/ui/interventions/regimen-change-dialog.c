/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/regimen-change-dialog.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/message-line.h"
#include "intervention-facts.h"
#include "interventions/intervention-about.h"
#include "interventions/interventions-task.h"
#include "interventions/when-field.h"

struct _RtRegimenChangeDialog
{
  AdwDialog parent_instance;

  GtkLabel *stopping;
  RtWhenField *from;
  AdwEntryRow *reason;
  RtMessageLine *message;
  GtkButton *save;

  RtOpenRecord *record;
  RtIntervention *intervention;
  RtRegimenChange change;
};

G_DEFINE_FINAL_TYPE (RtRegimenChangeDialog, rt_regimen_change_dialog, ADW_TYPE_DIALOG)

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtRegimenChangeDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (rt_interventions_task_run_finish (RT_PRACTICE (source), result, &error))
    adw_dialog_close (ADW_DIALOG (self));
  else if (self->message != NULL)
    rt_message_line_show_error (self->message, error->message);
}

static RtInterventionsWork
work_of (RtRegimenChange change)
{
  switch (change)
    {
    case RT_REGIMEN_CHANGE_PAUSE:
      return rt_interventions_work_pause;
    case RT_REGIMEN_CHANGE_RESUME:
      return rt_interventions_work_resume;
    case RT_REGIMEN_CHANGE_STOP:
    default:
      return rt_interventions_work_stop;
    }
}

static void
save_clicked_cb (RtRegimenChangeDialog *self)
{
  RtInterventionsTask *task = NULL;
  g_autofree char *reason =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
  gboolean approximate = FALSE;
  RtMoment from;

  if (!rt_when_field_get (self->from, &from, &approximate))
    return;
  if (*reason == '\0' && self->change == RT_REGIMEN_CHANGE_STOP)
    {
      rt_message_line_show_error (self->message,
                                  _ ("Please enter why it is stopped; a few words are enough."));
      gtk_widget_grab_focus (GTK_WIDGET (self->reason));
      return;
    }
  task = rt_interventions_task_new (self->intervention);
  task->from = from;
  task->reason = *reason != '\0' ? g_steal_pointer (&reason) : NULL;
  rt_interventions_task_run_async (rt_open_record_practice (self->record), task,
                                   work_of (self->change), saved_cb, g_object_ref (self));
}

static void
rt_regimen_change_dialog_dispose (GObject *object)
{
  RtRegimenChangeDialog *self = RT_REGIMEN_CHANGE_DIALOG (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->intervention, rt_intervention_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_REGIMEN_CHANGE_DIALOG);
  self->message = NULL;
  G_OBJECT_CLASS (rt_regimen_change_dialog_parent_class)->dispose (object);
}

static void
rt_regimen_change_dialog_class_init (RtRegimenChangeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_regimen_change_dialog_dispose;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  g_type_ensure (RT_TYPE_WHEN_FIELD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/interventions/regimen-change-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtRegimenChangeDialog, stopping);
  gtk_widget_class_bind_template_child (widget_class, RtRegimenChangeDialog, from);
  gtk_widget_class_bind_template_child (widget_class, RtRegimenChangeDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, RtRegimenChangeDialog, message);
  gtk_widget_class_bind_template_child (widget_class, RtRegimenChangeDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
}

static void
rt_regimen_change_dialog_init (RtRegimenChangeDialog *self)
{
  RtMoment today = rt_clock_now ();

  gtk_widget_init_template (GTK_WIDGET (self));
  today.precision = RT_PRECISION_DAY;
  rt_when_field_set (self->from, today, FALSE);
}

static void
show_words (RtRegimenChangeDialog *self)
{
  switch (self->change)
    {
    case RT_REGIMEN_CHANGE_PAUSE:
      adw_dialog_set_title (ADW_DIALOG (self), _ ("Pause"));
      rt_when_field_set_title (self->from, _ ("First day without it"));
      gtk_button_set_label (self->save, _ ("_Pause"));
      break;
    case RT_REGIMEN_CHANGE_RESUME:
      adw_dialog_set_title (ADW_DIALOG (self), _ ("Resume"));
      rt_when_field_set_title (self->from, _ ("First day with it again"));
      gtk_button_set_label (self->save, _ ("_Resume"));
      break;
    case RT_REGIMEN_CHANGE_STOP:
    default:
      adw_dialog_set_title (ADW_DIALOG (self), _ ("Stop"));
      rt_when_field_set_title (self->from, _ ("First day without it"));
      gtk_button_set_label (self->save, _ ("_Stop"));
      break;
    }
}

static void
show_stopping (RtRegimenChangeDialog *self)
{
  RtCatalogue *catalogue = rt_practice_catalogue (rt_open_record_practice (self->record));
  g_autoptr (GPtrArray) entries = rt_intervention_entries (catalogue, self->intervention);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const RtInterventionEntry *entry = g_ptr_array_index (entries, i);

      if (entry->discontinuation != NULL)
        {
          g_autofree char *standing = rt_intervention_facts_standing (catalogue, entry);

          /* Translators: what stopping can bring, and a sentence that tells how sure that is and
           * which sources say so. */
          g_string_append_printf (text,
                                  _ ("Of stopping, the sources named here say in short: %s. %s"),
                                  entry->discontinuation, standing);
          g_string_append (text, i + 1 < entries->len ? "\n" : "");
        }
    }
  gtk_label_set_text (self->stopping, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->stopping), text->len > 0);
}

/**
 * rt_regimen_change_dialog_new:
 * @intervention: what is paused, resumed or stopped
 *
 * Returns: (transfer floating): the dialog
 */
RtRegimenChangeDialog *
rt_regimen_change_dialog_new (RtOpenRecord *record,
                              const RtIntervention *intervention,
                              RtRegimenChange change)
{
  RtRegimenChangeDialog *self = g_object_new (RT_TYPE_REGIMEN_CHANGE_DIALOG, NULL);

  self->record = g_object_ref (record);
  self->intervention = rt_intervention_copy (intervention);
  self->change = change;
  show_words (self);
  if (change == RT_REGIMEN_CHANGE_STOP)
    show_stopping (self);
  return self;
}
