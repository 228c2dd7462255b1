/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labs/target-dialog.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/message-line.h"
#include "lab-judgement.h"
#include "labs/labs-task.h"
#include "number-text.h"

struct _RtLabTargetDialog
{
  AdwDialog parent_instance;

  AdwEntryRow *low;
  AdwEntryRow *high;
  AdwEntryRow *unit;
  RtMessageLine *message;
  GtkWidget *end;

  RtOpenRecord *record;
  char *analyte_id;
  char *specimen; /* nullable */
};

G_DEFINE_FINAL_TYPE (RtLabTargetDialog, rt_lab_target_dialog, ADW_TYPE_DIALOG)

static gboolean
read_limit (AdwEntryRow *row, gboolean *has_limit, double *limit, GError **error)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  *has_limit = *text != '\0';
  return !*has_limit || rt_number_parse_entered (text, limit, error);
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtLabTargetDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RtLabsTask) task = rt_labs_task_run_finish (RT_PRACTICE (source), result, &error);

  if (task != NULL)
    adw_dialog_close (ADW_DIALOG (self));
  else
    rt_message_line_show_error (self->message, error->message);
}

/* Takes @target over. */
static void
run (RtLabTargetDialog *self, RtPersonalTarget *target, RtLabsWork work)
{
  RtLabsTask *task = rt_labs_task_new ();

  target->patient_id = rt_open_record_patient_id (self->record);
  target->analyte_id = g_strdup (self->analyte_id);
  target->specimen = g_strdup (self->specimen);
  target->unit = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->unit)));
  task->target = target;
  rt_labs_task_run_async (rt_open_record_practice (self->record), task, work, stored_cb,
                          g_object_ref (self));
}

static void
set_clicked_cb (RtLabTargetDialog *self)
{
  g_autoptr (RtPersonalTarget) target = rt_personal_target_new ();
  g_autoptr (GError) error = NULL;

  if (!read_limit (self->low, &target->has_low, &target->low, &error)
      || !read_limit (self->high, &target->has_high, &target->high, &error))
    {
      rt_message_line_show_error (self->message, error->message);
      return;
    }
  run (self, g_steal_pointer (&target), rt_labs_work_target);
}

static void
end_clicked_cb (RtLabTargetDialog *self)
{
  run (self, rt_personal_target_new (), rt_labs_work_end_target);
}

static void
rt_lab_target_dialog_dispose (GObject *object)
{
  RtLabTargetDialog *self = RT_LAB_TARGET_DIALOG (object);

  g_clear_object (&self->record);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_LAB_TARGET_DIALOG);
  G_OBJECT_CLASS (rt_lab_target_dialog_parent_class)->dispose (object);
}

static void
rt_lab_target_dialog_finalize (GObject *object)
{
  RtLabTargetDialog *self = RT_LAB_TARGET_DIALOG (object);

  g_free (self->analyte_id);
  g_free (self->specimen);
  G_OBJECT_CLASS (rt_lab_target_dialog_parent_class)->finalize (object);
}

static void
rt_lab_target_dialog_class_init (RtLabTargetDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rt_lab_target_dialog_dispose;
  object_class->finalize = rt_lab_target_dialog_finalize;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/labs/target-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtLabTargetDialog, low);
  gtk_widget_class_bind_template_child (widget_class, RtLabTargetDialog, high);
  gtk_widget_class_bind_template_child (widget_class, RtLabTargetDialog, unit);
  gtk_widget_class_bind_template_child (widget_class, RtLabTargetDialog, message);
  gtk_widget_class_bind_template_child (widget_class, RtLabTargetDialog, end);
  gtk_widget_class_bind_template_callback (widget_class, set_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_clicked_cb);
}

static void
rt_lab_target_dialog_init (RtLabTargetDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_limit (AdwEntryRow *row, gboolean has_limit, double limit)
{
  g_autofree char *text = has_limit ? rt_number_to_entered (limit) : NULL;

  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

/* What is aimed at now, to be changed or ended. */
static void
show_target (RtLabTargetDialog *self, const RtPersonalTarget *target)
{
  gtk_widget_set_visible (self->end, target != NULL);
  if (target == NULL)
    return;
  show_limit (self->low, target->has_low, target->low);
  show_limit (self->high, target->has_high, target->high);
  gtk_editable_set_text (GTK_EDITABLE (self->unit), target->unit);
}

/**
 * rt_lab_target_dialog_new:
 * @specimen: (nullable): the target holds in any
 * @unit: what the limits are entered in
 *
 * Returns: (transfer floating): the dialog.
 */
RtLabTargetDialog *
rt_lab_target_dialog_new (RtOpenRecord *record,
                          const char *analyte_id,
                          const char *specimen,
                          const char *unit)
{
  RtLabTargetDialog *self = g_object_new (RT_TYPE_LAB_TARGET_DIALOG, NULL);

  self->record = g_object_ref (record);
  self->analyte_id = g_strdup (analyte_id);
  self->specimen = g_strdup (specimen);
  gtk_editable_set_text (GTK_EDITABLE (self->unit), unit);
  show_target (self, rt_lab_target_on (rt_open_record_get (record), analyte_id, specimen,
                                       rt_moment_date (rt_clock_now ())));
  return self;
}
