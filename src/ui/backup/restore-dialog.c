/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "backup/restore-dialog.h"

#include <glib/gi18n.h>

#include "backup/backup-work.h"
#include "common/message-line.h"
#include "date-format.h"

struct _RtRestoreDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  AdwStatusPage *refused;
  AdwActionRow *made;
  AdwActionRow *program;
  AdwActionRow *patients;
  AdwActionRow *size;
  AdwEntryRow *name;
  RtMessageLine *message;
  GtkWidget *restore;
  GtkStack *restore_stack;
  GtkWidget *open;

  char *path;   /* of the backup; nullable: not on this computer */
  char *folder; /* of the restored practice; nullable until then */
  GCancellable *cancellable;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtRestoreDialog, rt_restore_dialog, ADW_TYPE_DIALOG)

static void
refuse (RtRestoreDialog *self, const char *sentence)
{
  adw_status_page_set_description (self->refused, sentence);
  gtk_stack_set_visible_child_name (self->stack, "refused");
}

static void
show_made (RtRestoreDialog *self, const RtBackupReport *report)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *made = rt_date_format_moment (rt_moment_from_utc (report->created_utc, zone));

  adw_action_row_set_subtitle (self->made, made);
}

static void
show_report (RtRestoreDialog *self, const RtBackupReport *report)
{
  g_autofree char *patients = g_strdup_printf ("%" G_GINT64_FORMAT, report->n_patients);
  g_autofree char *size = g_format_size ((guint64)report->size);
  /* Translators: %s is a version such as 0.1.0. */
  g_autofree char *program = g_strdup_printf (_ ("Reuptake %s"), report->program);
  g_autofree char *name = rt_backup_file_suggest_name (self->path);

  show_made (self, report);
  adw_action_row_set_subtitle (self->program, program);
  adw_action_row_set_subtitle (self->patients, patients);
  adw_action_row_set_subtitle (self->size, size);
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  gtk_stack_set_visible_child_name (self->stack, "ready");
  adw_dialog_set_default_widget (ADW_DIALOG (self), self->restore);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtRestoreDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RtBackupReport) report = rt_backup_work_check_finish (result, &error);

  if (self->stack == NULL)
    return;
  if (report == NULL)
    refuse (self, error->message);
  else
    show_report (self, report);
}

static void
name_changed_cb (RtRestoreDialog *self)
{
  rt_message_line_clear (self->message);
  gtk_widget_set_sensitive (self->restore,
                            *gtk_editable_get_text (GTK_EDITABLE (self->name)) != '\0');
}

static void
set_busy (RtRestoreDialog *self, gboolean busy)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (busy && root != NULL)
    gtk_root_set_focus (root, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->name), !busy);
  gtk_widget_set_sensitive (self->restore, !busy);
  gtk_stack_set_visible_child_name (self->restore_stack, busy ? "busy" : "ready");
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtRestoreDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = rt_backup_work_restore_finish (result, &error);

  if (self->stack == NULL)
    return;
  set_busy (self, FALSE);
  if (folder == NULL)
    {
      rt_message_line_show_error (self->message, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
      return;
    }
  self->folder = g_steal_pointer (&folder);
  gtk_stack_set_visible_child_name (self->stack, "restored");
  adw_dialog_set_default_widget (ADW_DIALOG (self), self->open);
  gtk_widget_grab_focus (self->open);
}

static void
restore_clicked_cb (RtRestoreDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));

  rt_message_line_clear (self->message);
  set_busy (self, TRUE);
  rt_backup_work_restore_async (self->path, name, self->cancellable, restored_cb,
                                g_object_ref (self));
}

static void
open_clicked_cb (RtRestoreDialog *self)
{
  g_autofree char *folder = g_strdup (self->folder);

  g_object_ref (self);
  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, folder);
  g_object_unref (self);
}

static void
rt_restore_dialog_dispose (GObject *object)
{
  RtRestoreDialog *self = RT_RESTORE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->folder, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_RESTORE_DIALOG);
  self->stack = NULL;
  G_OBJECT_CLASS (rt_restore_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RtRestoreDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RtRestoreDialog, refused);
  gtk_widget_class_bind_template_child (widget_class, RtRestoreDialog, made);
  gtk_widget_class_bind_template_child (widget_class, RtRestoreDialog, program);
  gtk_widget_class_bind_template_child (widget_class, RtRestoreDialog, patients);
  gtk_widget_class_bind_template_child (widget_class, RtRestoreDialog, size);
  gtk_widget_class_bind_template_child (widget_class, RtRestoreDialog, name);
  gtk_widget_class_bind_template_child (widget_class, RtRestoreDialog, message);
  gtk_widget_class_bind_template_child (widget_class, RtRestoreDialog, restore);
  gtk_widget_class_bind_template_child (widget_class, RtRestoreDialog, restore_stack);
  gtk_widget_class_bind_template_child (widget_class, RtRestoreDialog, open);
}

static void
rt_restore_dialog_class_init (RtRestoreDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_restore_dialog_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", RT_TYPE_RESTORE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/backup/restore-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
}

static void
rt_restore_dialog_init (RtRestoreDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_restore_dialog_new:
 * @file: what was opened; it may be anything
 *
 * Begins to read the file through.
 *
 * Returns: (transfer floating): the dialog
 */
RtRestoreDialog *
rt_restore_dialog_new (GFile *file)
{
  RtRestoreDialog *self = g_object_new (RT_TYPE_RESTORE_DIALOG, NULL);

  self->path = g_file_get_path (file);
  if (self->path == NULL)
    refuse (self, _ ("This file lies on another computer. Copy it to a disk of this computer and "
                     "open it there."));
  else
    rt_backup_work_check_async (self->path, self->cancellable, checked_cb, g_object_ref (self));
  return self;
}
