/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes/entry-dialog.h"

#include <glib/gi18n.h>

#include "common/message-line.h"
#include "notes/entry-form.h"
#include "notes/entry-work.h"
#include "notes/form-state.h"

struct _RtEntryDialog
{
  AdwDialog parent_instance;

  AdwBin *place;
  GtkWidget *save;
  GtkWidget *withdraw;
  RtMessageLine *message;
  RtEntryForm *form; /* unowned: in place */

  RtPractice *practice;
  AdwToastOverlay *toasts; /* nullable: above which the dialog was opened; not owned */
  RtEntryKind kind;
  gint64 id; /* 0: a new entry */
  char *uuid;
  gint64 patient_id;
  char *state_at_first; /* of the form */
};

/* What a toast needs to take a withdrawal back. */
typedef struct
{
  RtPractice *practice;
  RtEntryKind kind;
  gpointer entry;
} Undo;

G_DEFINE_FINAL_TYPE (RtEntryDialog, rt_entry_dialog, ADW_TYPE_DIALOG)

static void
undo_free (gpointer data, GClosure *closure)
{
  Undo *undo = data;

  g_object_unref (undo->practice);
  if (undo->entry != NULL)
    rt_entry_free (undo->kind, undo->entry);
  g_free (undo);
}

static void
show_toast (AdwToastOverlay *toasts, AdwToast *toast)
{
  if (toasts != NULL)
    adw_toast_overlay_add_toast (toasts, toast);
  else
    g_object_unref (g_object_ref_sink (toast));
}

static void
taken_back_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AdwToast) toast = user_data;
  g_autoptr (GError) error = NULL;
  gpointer entry = rt_entry_work_finish (RT_PRACTICE (source), result, &error);
  RtEntryKind kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (toast), "kind"));

  if (entry != NULL)
    rt_entry_free (kind, entry);
  else
    adw_toast_set_title (toast, error->message);
}

static void
undo_clicked_cb (AdwToast *toast, Undo *undo)
{
  if (undo->entry == NULL)
    return;
  g_object_set_data (G_OBJECT (toast), "kind", GINT_TO_POINTER (undo->kind));
  rt_entry_work_async (undo->practice, RT_ENTRY_WORK_TAKE_BACK, undo->kind,
                       g_steal_pointer (&undo->entry), taken_back_cb, g_object_ref (toast));
}

/* Takes the entry. */
static void
offer_undo (RtEntryDialog *self, gpointer entry)
{
  AdwToast *toast = adw_toast_new (_ ("Marked as entered in error. It stays in the history."));
  Undo *undo = g_new0 (Undo, 1);

  undo->practice = g_object_ref (self->practice);
  undo->kind = self->kind;
  undo->entry = entry;
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_timeout (toast, 10);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), undo, undo_free,
                         G_CONNECT_DEFAULT);
  show_toast (self->toasts, toast);
}

static void
allow (RtEntryDialog *self, gboolean allowed)
{
  gtk_widget_set_sensitive (self->save, allowed);
  gtk_widget_set_sensitive (self->withdraw, allowed);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtEntryDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer entry = rt_entry_work_finish (RT_PRACTICE (source), result, &error);

  if (entry != NULL)
    {
      rt_entry_free (self->kind, entry);
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }
  allow (self, TRUE);
  rt_message_line_show_error (self->message, error->message);
}

static void
withdrawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtEntryDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer entry = rt_entry_work_finish (RT_PRACTICE (source), result, &error);

  if (entry != NULL)
    {
      offer_undo (self, entry);
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }
  allow (self, TRUE);
  rt_message_line_show_error (self->message, error->message);
}

/* Says who and what an entry read from the form is. */
static void
set_head (RtEntryDialog *self, gpointer entry)
{
  RtEntryHead *head = entry;

  head->id = self->id;
  head->uuid = g_strdup (self->uuid);
  head->patient_id = self->patient_id;
}

static void
save_clicked_cb (RtEntryDialog *self)
{
  g_autoptr (GError) error = NULL;
  gpointer entry = rt_entry_form_read (self->form, &error);

  if (entry == NULL)
    {
      rt_message_line_show_error (self->message, error->message);
      return;
    }
  rt_message_line_clear (self->message);
  set_head (self, entry);
  allow (self, FALSE);
  rt_entry_work_async (self->practice, RT_ENTRY_WORK_SAVE, self->kind, entry, saved_cb,
                       g_object_ref (self));
}

/* What stands in the fields does not matter: the stored entry is marked. */
static void
withdraw_clicked_cb (RtEntryDialog *self)
{
  gpointer entry = rt_entry_new (self->kind);

  set_head (self, entry);
  allow (self, FALSE);
  rt_entry_work_async (self->practice, RT_ENTRY_WORK_WITHDRAW, self->kind, entry, withdrawn_cb,
                       g_object_ref (self));
}

static void
answered_cb (RtEntryDialog *self, const char *response)
{
  if (g_str_equal (response, "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

/* What was typed is not thrown away by a slip of the Escape key. */
static void
close_attempt_cb (RtEntryDialog *self)
{
  g_autofree char *state = rt_form_state (GTK_WIDGET (self->form));
  AdwDialog *question = NULL;

  if (g_str_equal (state, self->state_at_first))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }
  question = adw_alert_dialog_new (_ ("Discard What You Entered?"),
                                   _ ("It has not been saved yet, and would be lost."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "keep", _ ("_Keep Editing"),
                                  "discard", _ ("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "discard",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "keep");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "keep");
  g_signal_connect_object (question, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (question, GTK_WIDGET (self));
}

static void
rt_entry_dialog_dispose (GObject *object)
{
  RtEntryDialog *self = RT_ENTRY_DIALOG (object);

  if (self->toasts != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->toasts), (gpointer *)&self->toasts);
  self->toasts = NULL;
  g_clear_object (&self->practice);
  g_clear_pointer (&self->uuid, g_free);
  g_clear_pointer (&self->state_at_first, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_ENTRY_DIALOG);
  G_OBJECT_CLASS (rt_entry_dialog_parent_class)->dispose (object);
}

static void
rt_entry_dialog_class_init (RtEntryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_entry_dialog_dispose;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/notes/entry-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtEntryDialog, place);
  gtk_widget_class_bind_template_child (widget_class, RtEntryDialog, save);
  gtk_widget_class_bind_template_child (widget_class, RtEntryDialog, withdraw);
  gtk_widget_class_bind_template_child (widget_class, RtEntryDialog, message);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, withdraw_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
rt_entry_dialog_init (RtEntryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
title_of (RtEntryKind kind, gboolean is_new)
{
  switch (kind)
    {
    case RT_ENTRY_ENCOUNTER:
      return is_new ? _ ("New Encounter") : _ ("Encounter");
    case RT_ENTRY_NOTE:
      return is_new ? _ ("New Note") : _ ("Note");
    case RT_ENTRY_ADVERSE_EVENT:
      return is_new ? _ ("New Side Effect") : _ ("Side Effect");
    case RT_ENTRY_LIFE_EVENT:
      return is_new ? _ ("New Life Event") : _ ("Life Event");
    case RT_ENTRY_PHASE:
      return is_new ? _ ("New Phase") : _ ("Phase");
    default:
      return is_new ? _ ("New Goal") : _ ("Goal");
    }
}

/**
 * rt_entry_dialog_present:
 * @record: the record on screen, loaded
 * @kind: what is entered
 * @id: row id of the entry that is corrected; 0 for a new one
 * @parent: a widget of the window, below its toasts
 *
 * Opens the dialog. An entry that is not in the record any more opens nothing.
 */
void
rt_entry_dialog_present (RtOpenRecord *record, RtEntryKind kind, gint64 id, GtkWidget *parent)
{
  const RtRecord *read = rt_open_record_get (record);
  gconstpointer entry = read != NULL ? rt_record_entry (read, kind, id) : NULL;
  RtEntryDialog *self = NULL;

  if (read == NULL || (id != 0 && entry == NULL))
    return;
  self = g_object_new (RT_TYPE_ENTRY_DIALOG, NULL);
  self->practice = g_object_ref (rt_open_record_practice (record));
  self->toasts = ADW_TOAST_OVERLAY (gtk_widget_get_ancestor (parent, ADW_TYPE_TOAST_OVERLAY));
  if (self->toasts != NULL)
    g_object_add_weak_pointer (G_OBJECT (self->toasts), (gpointer *)&self->toasts);
  self->kind = kind;
  self->id = id;
  self->uuid = entry != NULL ? g_strdup (rt_entry_head (entry)->uuid) : NULL;
  self->patient_id = rt_open_record_patient_id (record);
  self->form = rt_entry_form_new (kind, rt_practice_catalogue (self->practice));
  adw_bin_set_child (self->place, GTK_WIDGET (self->form));
  rt_entry_form_show (self->form, read, entry);
  self->state_at_first = rt_form_state (GTK_WIDGET (self->form));
  gtk_widget_set_visible (self->withdraw, id != 0);
  adw_dialog_set_title (ADW_DIALOG (self), title_of (kind, id == 0));
  adw_dialog_present (ADW_DIALOG (self), parent);
}
