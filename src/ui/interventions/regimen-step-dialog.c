/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/regimen-step-dialog.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/message-line.h"
#include "interventions/interventions-task.h"
#include "interventions/regimen-fields.h"
#include "interventions/when-field.h"
#include "regimen-now.h"

struct _RtRegimenStepDialog
{
  AdwDialog parent_instance;

  RtWhenField *from;
  RtRegimenFields *fields;
  RtWhenField *until;
  AdwEntryRow *reason;
  AdwEntryRow *note;
  RtMessageLine *message;

  RtOpenRecord *record;
  RtIntervention *intervention;
  RtRegimenStep *step; /* nullable: a new one is added */
};

G_DEFINE_FINAL_TYPE (RtRegimenStepDialog, rt_regimen_step_dialog, ADW_TYPE_DIALOG)

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtRegimenStepDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (rt_interventions_task_run_finish (RT_PRACTICE (source), result, &error))
    adw_dialog_close (ADW_DIALOG (self));
  else if (self->message != NULL)
    rt_message_line_show_error (self->message, error->message);
}

static char *
text_of (AdwEntryRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  return *text != '\0' ? g_strdup (text) : NULL;
}

/* What the dialog holds; NULL when a time is wrong, which is said under its field. */
static RtRegimenStep *
read_step (RtRegimenStepDialog *self)
{
  g_autoptr (RtRegimenStep) step =
      self->step != NULL ? rt_regimen_step_copy (self->step) : rt_regimen_step_new ();
  gboolean ignored = FALSE;

  if (!rt_when_field_get (self->from, &step->from, &step->approximate))
    {
      rt_when_field_focus (self->from);
      return NULL;
    }
  step->has_until = !rt_when_field_is_empty (self->until);
  if (step->has_until && !rt_when_field_get (self->until, &step->until, &ignored))
    {
      rt_when_field_focus (self->until);
      return NULL;
    }
  step->intervention_id = self->intervention->id;
  step->planned = rt_moment_date (step->from).day_number > rt_clock_today ().day_number;
  rt_regimen_fields_fill (self->fields, step);
  g_free (step->reason);
  step->reason = text_of (self->reason);
  g_free (step->note);
  step->note = text_of (self->note);
  return g_steal_pointer (&step);
}

static void
save_clicked_cb (RtRegimenStepDialog *self)
{
  RtInterventionsTask *task = NULL;
  RtRegimenStep *step = read_step (self);

  if (step == NULL)
    return;
  rt_message_line_clear (self->message);
  task = rt_interventions_task_new (self->intervention);
  task->step = step;
  rt_interventions_task_run_async (rt_open_record_practice (self->record), task,
                                   self->step != NULL ? rt_interventions_work_amend_step
                                                      : rt_interventions_work_add_step,
                                   saved_cb, g_object_ref (self));
}

static void
rt_regimen_step_dialog_dispose (GObject *object)
{
  RtRegimenStepDialog *self = RT_REGIMEN_STEP_DIALOG (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->intervention, rt_intervention_free);
  g_clear_pointer (&self->step, rt_regimen_step_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_REGIMEN_STEP_DIALOG);
  self->message = NULL;
  G_OBJECT_CLASS (rt_regimen_step_dialog_parent_class)->dispose (object);
}

static void
rt_regimen_step_dialog_class_init (RtRegimenStepDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_regimen_step_dialog_dispose;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  g_type_ensure (RT_TYPE_WHEN_FIELD);
  g_type_ensure (RT_TYPE_REGIMEN_FIELDS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/interventions/regimen-step-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtRegimenStepDialog, from);
  gtk_widget_class_bind_template_child (widget_class, RtRegimenStepDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, RtRegimenStepDialog, until);
  gtk_widget_class_bind_template_child (widget_class, RtRegimenStepDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, RtRegimenStepDialog, note);
  gtk_widget_class_bind_template_child (widget_class, RtRegimenStepDialog, message);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
}

static void
rt_regimen_step_dialog_init (RtRegimenStepDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rt_when_field_set_title (self->from, _ ("From"));
  rt_when_field_set_title (self->until, _ ("Until, if it has an end of its own"));
}

static void
put (AdwEntryRow *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
show_step (RtRegimenStepDialog *self, const RtRegimenStep *step)
{
  self->step = rt_regimen_step_copy (step);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Correct a Step"));
  rt_when_field_set (self->from, step->from, step->approximate);
  if (step->has_until)
    rt_when_field_set (self->until, step->until, FALSE);
  rt_regimen_fields_show (self->fields, self->intervention, step);
  gtk_widget_set_visible (GTK_WIDGET (self->fields),
                          step->mode != RT_REGIMEN_PAUSE && step->mode != RT_REGIMEN_STOP);
  put (self->reason, step->reason);
  put (self->note, step->note);
}

/* A new step goes on from the one that holds: only what changes needs typing. */
static void
offer_step (RtRegimenStepDialog *self)
{
  RtMoment now = rt_clock_now ();
  const RtRegimenStep *current = rt_regimen_step_on (self->intervention, now, NULL);

  now.precision = RT_PRECISION_DAY;
  rt_when_field_set (self->from, now, FALSE);
  if (current != NULL && !rt_regimen_step_ends (current) && current->mode != RT_REGIMEN_PAUSE)
    rt_regimen_fields_show (self->fields, self->intervention, current);
  else
    rt_regimen_fields_set_unit (self->fields, self->intervention->unit);
}

/**
 * rt_regimen_step_dialog_new:
 * @intervention: whose regimen
 * @step: (nullable): what is corrected; NULL adds a step
 *
 * Returns: (transfer floating): the dialog
 */
RtRegimenStepDialog *
rt_regimen_step_dialog_new (RtOpenRecord *record,
                            const RtIntervention *intervention,
                            const RtRegimenStep *step)
{
  RtRegimenStepDialog *self = g_object_new (RT_TYPE_REGIMEN_STEP_DIALOG, NULL);

  self->record = g_object_ref (record);
  self->intervention = rt_intervention_copy (intervention);
  rt_regimen_fields_set_catalogue (self->fields,
                                   rt_practice_catalogue (rt_open_record_practice (record)));
  if (step != NULL)
    show_step (self, step);
  else
    offer_step (self);
  return self;
}
