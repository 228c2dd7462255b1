/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "backup/backup-dialog.h"

#include <glib/gi18n.h>

#include "backup/backup-work.h"
#include "common/message-line.h"

struct _RtBackupDialog
{
  AdwDialog parent_instance;

  AdwEntryRow *folder;
  RtMessageLine *message;
  GtkWidget *form;
  GtkWidget *later;
  GtkWidget *back_up;
  GtkStack *back_up_stack;

  RtPractice *practice;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RtBackupDialog, rt_backup_dialog, ADW_TYPE_DIALOG)

/* What was typed or chosen, as a path; NULL when nothing is there or it is no place on this
 * computer. */
static char *
typed_folder (RtBackupDialog *self)
{
  g_autofree char *text =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->folder))));
  g_autoptr (GFile) file = *text != '\0' ? g_file_parse_name (text) : NULL;

  return file != NULL ? g_file_get_path (file) : NULL;
}

static void
folder_changed_cb (RtBackupDialog *self)
{
  g_autofree char *folder = typed_folder (self);

  rt_message_line_clear (self->message);
  gtk_widget_set_sensitive (self->back_up, folder != NULL);
}

static void
folder_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtBackupDialog) self = user_data;
  g_autofree char *folder = rt_backup_work_folder_finish (RT_PRACTICE (source), result, NULL);

  if (self->folder == NULL || folder == NULL || *folder == '\0')
    return;
  if (*gtk_editable_get_text (GTK_EDITABLE (self->folder)) == '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->folder), folder);
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtBackupDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder =
      gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);

  if (self->folder == NULL)
    return;
  if (folder != NULL && g_file_peek_path (folder) != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->folder), g_file_peek_path (folder));
  else if (folder != NULL)
    rt_message_line_show_error (self->message,
                                _ ("This folder lies on another computer. Choose one on a disk of "
                                   "this computer."));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    rt_message_line_show_error (self->message, error->message);
}

static void
choose_clicked_cb (RtBackupDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Choose a Folder for Backups"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 self->cancellable, folder_chosen_cb, g_object_ref (self));
}

static void
set_busy (RtBackupDialog *self, gboolean busy)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (busy && root != NULL)
    gtk_root_set_focus (root, NULL);
  gtk_widget_set_sensitive (self->form, !busy);
  gtk_widget_set_sensitive (self->back_up, !busy);
  gtk_stack_set_visible_child_name (self->back_up_stack, busy ? "busy" : "ready");
}

static char *
written_sentence (const RtBackupReport *report)
{
  if (report->n_patients == 0)
    return g_strdup (_ ("The backup was written, opened and read through; it is sound. There is no "
                        "patient in it yet."));
  return g_strdup_printf (
      g_dngettext (NULL,
                   "The backup was written, opened and read through; it is sound. It holds the "
                   "records of %d patient.",
                   "The backup was written, opened and read through; it is sound. It holds the "
                   "records of %d patients.",
                   (gulong)report->n_patients),
      (int)report->n_patients);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtBackupDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RtBackupReport) report =
      rt_backup_work_write_finish (RT_PRACTICE (source), result, &error);
  g_autofree char *sentence = NULL;

  if (self->message == NULL)
    return;
  set_busy (self, FALSE);
  if (report == NULL)
    {
      rt_message_line_show_error (self->message, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->folder));
      return;
    }
  sentence = written_sentence (report);
  rt_message_line_show_note (self->message, sentence);
  gtk_button_set_label (GTK_BUTTON (self->later), _ ("_Done"));
  gtk_widget_set_visible (self->later, TRUE);
  gtk_widget_grab_focus (self->later);
}

static void
back_up_clicked_cb (RtBackupDialog *self)
{
  g_autofree char *folder = typed_folder (self);

  if (folder == NULL)
    return;
  rt_message_line_clear (self->message);
  set_busy (self, TRUE);
  rt_backup_work_write_async (self->practice, folder, self->cancellable, written_cb,
                              g_object_ref (self));
}

static void
later_clicked_cb (RtBackupDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
rt_backup_dialog_dispose (GObject *object)
{
  RtBackupDialog *self = RT_BACKUP_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->practice);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_BACKUP_DIALOG);
  self->folder = NULL;
  self->message = NULL;
  G_OBJECT_CLASS (rt_backup_dialog_parent_class)->dispose (object);
}

static void
rt_backup_dialog_class_init (RtBackupDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_backup_dialog_dispose;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/backup/backup-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtBackupDialog, folder);
  gtk_widget_class_bind_template_child (widget_class, RtBackupDialog, message);
  gtk_widget_class_bind_template_child (widget_class, RtBackupDialog, form);
  gtk_widget_class_bind_template_child (widget_class, RtBackupDialog, later);
  gtk_widget_class_bind_template_child (widget_class, RtBackupDialog, back_up);
  gtk_widget_class_bind_template_child (widget_class, RtBackupDialog, back_up_stack);
  gtk_widget_class_bind_template_callback (widget_class, folder_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_up_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_clicked_cb);
}

static void
rt_backup_dialog_init (RtBackupDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_backup_dialog_new:
 * @practice: an open practice
 * @is_new: whether it has just been made and is asked for its backup folder
 *
 * Returns: (transfer floating): the dialog
 */
RtBackupDialog *
rt_backup_dialog_new (RtPractice *practice, gboolean is_new)
{
  RtBackupDialog *self = g_object_new (RT_TYPE_BACKUP_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  if (is_new)
    adw_dialog_set_title (ADW_DIALOG (self), _ ("Where Do Backups Go?"));
  gtk_widget_set_visible (self->later, is_new);
  rt_backup_work_folder_async (practice, self->cancellable, folder_read_cb, g_object_ref (self));
  return self;
}
