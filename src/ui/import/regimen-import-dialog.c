/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/regimen-import-dialog.h"

#include <glib/gi18n.h>

#include "common/message-line.h"
#include "common/table-source.h"
#include "import/import-call.h"
#include "import/regimen-import-call.h"
#include "import/regimen-import-preview.h"

struct _RtRegimenImportDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkWidget *form;
  RtTableSource *source;
  AdwComboRow *profile;
  GtkStringList *profiles;
  GtkEditable *from;
  AdwComboRow *kind;
  GtkButton *preview;
  GtkWidget *busy;
  RtMessageLine *message;
  RtRegimenImportPreview *outcome_view;
  GtkButton *answer;
  GtkButton *import;
  GtkButton *undo;

  RtOpenRecord *record;
  GPtrArray *profile_names; /* (element utf8) in the order of the list */
  GHashTable *answers;      /* (element-type utf8 utf8) so far */
  char *batch;              /* of what was recorded; nullable */
};

G_DEFINE_FINAL_TYPE (RtRegimenImportDialog, rt_regimen_import_dialog, ADW_TYPE_DIALOG)

static const char *
text_of (gpointer field)
{
  return gtk_editable_get_text (GTK_EDITABLE (field));
}

static void
show_buttons (RtRegimenImportDialog *self, gboolean answer, gboolean import, gboolean undo)
{
  gtk_widget_set_visible (GTK_WIDGET (self->answer), answer);
  gtk_widget_set_visible (GTK_WIDGET (self->import), import);
  gtk_widget_set_visible (GTK_WIDGET (self->undo), undo);
}

/* What was previewed no longer holds once the table or what is said about it changes. */
static void
forget_preview (RtRegimenImportDialog *self)
{
  g_hash_table_remove_all (self->answers);
  g_clear_pointer (&self->batch, g_free);
  gtk_widget_set_visible (GTK_WIDGET (self->outcome_view), FALSE);
  show_buttons (self, FALSE, FALSE, FALSE);
  rt_message_line_clear (self->message);
  gtk_widget_set_sensitive (GTK_WIDGET (self->preview), rt_table_source_is_named (self->source)
                                                            && self->profile_names->len > 0);
}

static void
set_busy (RtRegimenImportDialog *self, gboolean busy)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (busy && root != NULL)
    gtk_root_set_focus (root, NULL); /* a field must not lose its sensitivity with the focus */
  gtk_widget_set_sensitive (self->form, !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->answer), !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import), !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->undo), !busy);
  gtk_widget_set_visible (self->busy, busy);
}

static void
source_failed_cb (RtRegimenImportDialog *self, const char *sentence)
{
  rt_message_line_show_error (self->message, sentence);
}

static gboolean
read_source (RtRegimenImportDialog *self, RtRegimenImportCall *call)
{
  g_autoptr (GError) error = NULL;

  if (rt_table_source_get (self->source, &call->path, &call->content, &error))
    return TRUE;
  rt_message_line_show_error (self->message, error->message);
  return FALSE;
}

static void
read_form (RtRegimenImportDialog *self, RtRegimenImportCall *call)
{
  guint profile = adw_combo_row_get_selected (self->profile);
  guint kind = adw_combo_row_get_selected (self->kind);
  g_autofree char *from = g_strstrip (g_strdup (text_of (self->from)));
  GHashTableIter iter;
  gpointer id, answer;

  call->patient_id = rt_open_record_patient_id (self->record);
  call->profile = g_strdup (
      g_ptr_array_index (self->profile_names, profile < self->profile_names->len ? profile : 0));
  call->from = *from != '\0' ? g_steal_pointer (&from) : NULL;
  call->has_kind = kind > 0 && kind != GTK_INVALID_LIST_POSITION;
  call->kind = call->has_kind ? (RtInterventionKind)(kind - 1) : RT_INTERVENTION_PRECURSOR;
  g_hash_table_iter_init (&iter, self->answers);
  while (g_hash_table_iter_next (&iter, &id, &answer))
    g_hash_table_insert (call->answers, g_strdup (id), g_strdup (answer));
}

/* ---- what happened ---- */

static void
say (RtRegimenImportDialog *self, const RtRegimenImport *import)
{
  if (import->batch_uuid != NULL)
    rt_message_line_show_note (self->message, _ ("The list is in the record now."));
  else if (import->questions->len > 0)
    rt_message_line_show_note (self->message, _ ("Please answer what is not clear first."));
  else if (import->items->len == 0 && import->existing > 0)
    rt_message_line_show_note (self->message,
                               _ ("There is nothing to add: the record holds this list already. It "
                                  "stays as it is."));
  else if (import->items->len == 0)
    rt_message_line_show_note (self->message,
                               _ ("There is nothing to add. The record stays as it is."));
}

static void
show_outcome (RtRegimenImportDialog *self, const RtRegimenImport *import)
{
  gboolean asked = import->questions->len > 0;
  gboolean stored = import->batch_uuid != NULL;
  gboolean ready = !asked && !stored && import->items->len > 0;

  rt_regimen_import_preview_show (self->outcome_view, import);
  gtk_widget_set_visible (GTK_WIDGET (self->outcome_view), TRUE);
  show_buttons (self, asked, ready, stored);
  g_set_str (&self->batch, import->batch_uuid);
  say (self, import);
  if (ready)
    gtk_widget_grab_focus (GTK_WIDGET (self->import));
  else if (!asked)
    gtk_widget_grab_focus (GTK_WIDGET (self->preview));
}

static void
ran_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtRegimenImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RtRegimenImport) import =
      rt_regimen_import_call_finish (RT_PRACTICE (source), result, &error);

  set_busy (self, FALSE);
  if (import != NULL)
    show_outcome (self, import);
  else
    rt_message_line_show_error (self->message, error->message);
}

static void
run (RtRegimenImportDialog *self, gboolean store)
{
  g_autoptr (RtRegimenImportCall) call = rt_regimen_import_call_new ();

  rt_message_line_clear (self->message);
  call->store = store;
  if (!read_source (self, call))
    return;
  read_form (self, call);
  set_busy (self, TRUE);
  rt_regimen_import_call_run_async (rt_open_record_practice (self->record), g_steal_pointer (&call),
                                    ran_cb, g_object_ref (self));
}

static void
preview_clicked_cb (RtRegimenImportDialog *self)
{
  forget_preview (self);
  run (self, FALSE);
}

static void
answer_clicked_cb (RtRegimenImportDialog *self)
{
  if (rt_regimen_import_preview_answers (self->outcome_view, self->answers))
    run (self, FALSE);
  else
    rt_message_line_show_error (self->message, _ ("Some questions are not answered yet."));
}

static void
import_clicked_cb (RtRegimenImportDialog *self)
{
  run (self, TRUE);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtRegimenImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  set_busy (self, FALSE);
  if (!rt_import_call_undo_finish (RT_PRACTICE (source), result, &error))
    {
      rt_message_line_show_error (self->message, error->message);
      return;
    }
  forget_preview (self);
  rt_message_line_show_note (self->message,
                             _ ("The import is undone: what it added is marked as entered in error "
                                "and stays in the history."));
}

static void
undo_clicked_cb (RtRegimenImportDialog *self)
{
  if (self->batch == NULL)
    return;
  set_busy (self, TRUE);
  rt_import_call_undo_async (rt_open_record_practice (self->record), self->batch, NULL, undone_cb,
                             g_object_ref (self));
}

static void
list_profiles (RtRegimenImportDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) profiles =
      rt_practice_list_regimen_profiles (rt_open_record_practice (self->record), &error);

  if (profiles == NULL)
    {
      rt_message_line_show_error (self->message, error->message);
      return;
    }
  for (guint i = 0; i < profiles->len; i++)
    {
      const RtRegimenProfile *profile = g_ptr_array_index (profiles, i);

      gtk_string_list_append (self->profiles, profile->title);
      g_ptr_array_add (self->profile_names, g_strdup (profile->name));
    }
}

static void
rt_regimen_import_dialog_dispose (GObject *object)
{
  RtRegimenImportDialog *self = RT_REGIMEN_IMPORT_DIALOG (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->profile_names, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_clear_pointer (&self->batch, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_REGIMEN_IMPORT_DIALOG);
  G_OBJECT_CLASS (rt_regimen_import_dialog_parent_class)->dispose (object);
}

static void
rt_regimen_import_dialog_class_init (RtRegimenImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_regimen_import_dialog_dispose;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  g_type_ensure (RT_TYPE_TABLE_SOURCE);
  g_type_ensure (RT_TYPE_REGIMEN_IMPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/import/regimen-import-dialog.ui");
#define CHILD(name) gtk_widget_class_bind_template_child (widget_class, RtRegimenImportDialog, name)
  CHILD (title);
  CHILD (form);
  CHILD (source);
  CHILD (profile);
  CHILD (profiles);
  CHILD (from);
  CHILD (kind);
  CHILD (preview);
  CHILD (busy);
  CHILD (message);
  CHILD (outcome_view);
  CHILD (answer);
  CHILD (import);
  CHILD (undo);
#undef CHILD
  gtk_widget_class_bind_template_callback (widget_class, source_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_preview);
  gtk_widget_class_bind_template_callback (widget_class, preview_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, answer_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_clicked_cb);
}

static void
rt_regimen_import_dialog_init (RtRegimenImportDialog *self)
{
  self->profile_names = g_ptr_array_new_with_free_func (g_free);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_regimen_import_dialog_new:
 * @record: a record that is loaded: into which the list goes
 *
 * Returns: (transfer floating): the dialog
 */
RtRegimenImportDialog *
rt_regimen_import_dialog_new (RtOpenRecord *record)
{
  RtRegimenImportDialog *self = g_object_new (RT_TYPE_REGIMEN_IMPORT_DIALOG, NULL);

  self->record = g_object_ref (record);
  adw_window_title_set_subtitle (self->title, rt_open_record_get (record)->patient->name);
  list_profiles (self);
  return self;
}
