/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labs/table-import-dialog.h"

#include <glib/gi18n.h>

#include "common/date-entry.h"
#include "common/message-line.h"
#include "common/pasted-table.h"
#include "labs/table-import-call.h"
#include "labs/table-import-preview.h"

struct _RtTableImportDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkWidget *form;
  AdwActionRow *paste_row;
  AdwEntryRow *path;
  GtkEditable *laboratory, *collected;
  AdwComboRow *specimen;
  GtkButton *preview;
  GtkWidget *busy;
  RtMessageLine *message;
  RtTableImportPreview *outcome_view;
  GtkButton *import;
  GtkButton *undo;

  RtOpenRecord *record;
  GBytes *pasted;                /* nullable */
  RtTableImportOutcome *outcome; /* nullable: of the last preview or import */
};

G_DEFINE_FINAL_TYPE (RtTableImportDialog, rt_table_import_dialog, ADW_TYPE_DIALOG)

static const char *
text_of (gpointer field)
{
  return gtk_editable_get_text (GTK_EDITABLE (field));
}

/* What was previewed no longer holds once the table or what is said about it changes. */
static void
forget_preview (RtTableImportDialog *self)
{
  g_clear_pointer (&self->outcome, rt_table_import_outcome_unref);
  gtk_widget_set_visible (GTK_WIDGET (self->outcome_view), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->import), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->undo), FALSE);
  rt_message_line_clear (self->message);
  gtk_widget_set_sensitive (GTK_WIDGET (self->preview),
                            self->pasted != NULL || *text_of (self->path) != '\0');
}

static void
set_busy (RtTableImportDialog *self, gboolean busy)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (busy && root != NULL)
    gtk_root_set_focus (root, NULL); /* a field must not lose its sensitivity with the focus */
  gtk_widget_set_sensitive (self->form, !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import), !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->undo), !busy);
  gtk_widget_set_visible (self->busy, busy);
}

/* The table ---------------------------------------------------------------------------------- */

static void
set_pasted (RtTableImportDialog *self, GBytes *content)
{
  guint lines = rt_pasted_table_n_lines (content);
  g_autofree char *said = NULL;

  g_clear_pointer (&self->pasted, g_bytes_unref);
  gtk_editable_set_text (GTK_EDITABLE (self->path), "");
  self->pasted = g_bytes_ref (content);
  said = g_strdup_printf (ngettext ("%u line was pasted.", "%u lines were pasted.", lines), lines);
  adw_action_row_set_subtitle (self->paste_row, said);
  forget_preview (self);
}

static void
path_changed_cb (RtTableImportDialog *self)
{
  if (*text_of (self->path) != '\0' && self->pasted != NULL)
    {
      g_clear_pointer (&self->pasted, g_bytes_unref);
      adw_action_row_set_subtitle (self->paste_row, _ ("The file below is read instead."));
    }
  forget_preview (self);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtTableImportDialog) self = RT_TABLE_IMPORT_DIALOG (g_object_ref (source));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = rt_pasted_table_read_finish (result, &error);

  if (content != NULL)
    set_pasted (self, content);
  else
    rt_message_line_show_error (self->message, error->message);
}

static void
paste_clicked_cb (RtTableImportDialog *self)
{
  rt_pasted_table_read_async (GTK_WIDGET (self), pasted_cb, NULL);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtTableImportDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *name = file != NULL ? g_file_get_parse_name (file) : NULL;

  if (name != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->path), name);
}

static void
browse_clicked_cb (RtTableImportDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();

  gtk_file_filter_set_name (tables, _ ("Tables (CSV, TSV, TXT)"));
  gtk_file_filter_add_suffix (tables, "csv");
  gtk_file_filter_add_suffix (tables, "tsv");
  gtk_file_filter_add_suffix (tables, "txt");
  gtk_file_dialog_set_title (dialog, _ ("Choose a Laboratory’s Table"));
  gtk_file_dialog_set_default_filter (dialog, tables);
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        chosen_cb, g_object_ref (self));
}

/* What the form says --------------------------------------------------------------------------- */

static gboolean
read_source (RtTableImportDialog *self, RtTableImportOrder *order)
{
  g_autofree char *path = g_strstrip (g_strdup (text_of (self->path)));
  g_autoptr (GFile) file = *path != '\0' ? g_file_parse_name (path) : NULL;

  if (file == NULL && self->pasted != NULL)
    {
      order->content = g_bytes_ref (self->pasted);
      return TRUE;
    }
  order->path = file != NULL ? g_file_get_path (file) : NULL;
  if (order->path != NULL && g_file_test (order->path, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  rt_message_line_show_error (self->message, _ ("There is no such file. Please check the path."));
  return FALSE;
}

static gboolean
read_head (RtTableImportDialog *self, RtTableImportOrder *order)
{
  guint specimen = adw_combo_row_get_selected (self->specimen);
  g_autoptr (GError) error = NULL;

  order->head->patient_id = rt_open_record_patient_id (self->record);
  if (*text_of (self->laboratory) != '\0')
    order->head->laboratory = g_strdup (text_of (self->laboratory));
  if (specimen > 0 && specimen != GTK_INVALID_LIST_POSITION)
    order->head->specimen = g_strdup (rt_specimen_ids ()[specimen - 1]);
  order->has_collected = *text_of (self->collected) != '\0';
  if (!order->has_collected
      || rt_date_entry_parse_moment (text_of (self->collected), &order->head->collected_at, &error))
    return TRUE;
  rt_message_line_show_error (self->message, error->message);
  return FALSE;
}

/* What happened ------------------------------------------------------------------------------- */

static void
show_outcome (RtTableImportDialog *self)
{
  const RtTableImportOutcome *outcome = self->outcome;
  gboolean something = outcome->import->reports->len > 0;
  gboolean questions = outcome->questions->len > 0;
  g_autofree char *said = rt_table_import_outcome_text (outcome);

  rt_table_import_preview_show (self->outcome_view, outcome);
  gtk_widget_set_visible (GTK_WIDGET (self->outcome_view), TRUE);
  gtk_button_set_label (self->import,
                        questions ? _ ("It Is _Right: Import as It Is") : _ ("_Import"));
  gtk_widget_set_visible (GTK_WIDGET (self->import), something && !outcome->stored);
  gtk_widget_set_visible (GTK_WIDGET (self->undo), outcome->stored);
  if (said != NULL)
    rt_message_line_show_note (self->message, said);
  gtk_widget_grab_focus (GTK_WIDGET (something && !outcome->stored ? self->import : self->preview));
}

static void
ran_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtTableImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  RtTableImportOutcome *outcome =
      rt_table_import_call_finish (RT_PRACTICE (source), result, &error);

  set_busy (self, FALSE);
  forget_preview (self);
  self->outcome = outcome;
  if (outcome != NULL)
    show_outcome (self);
  else
    rt_message_line_show_error (self->message, error->message);
}

static void
run (RtTableImportDialog *self, gboolean dry_run)
{
  g_autoptr (RtTableImportOrder) order = rt_table_import_order_new ();

  order->dry_run = dry_run;
  order->confirmed = !dry_run && self->outcome != NULL && self->outcome->questions->len > 0;
  rt_message_line_clear (self->message);
  if (!read_source (self, order) || !read_head (self, order))
    return;
  set_busy (self, TRUE);
  rt_table_import_call_run_async (rt_open_record_practice (self->record), g_steal_pointer (&order),
                                  ran_cb, g_object_ref (self));
}

static void
preview_clicked_cb (RtTableImportDialog *self)
{
  forget_preview (self);
  run (self, TRUE);
}

static void
import_clicked_cb (RtTableImportDialog *self)
{
  run (self, FALSE);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtTableImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RtTableImportOutcome) undone =
      rt_table_import_call_finish (RT_PRACTICE (source), result, &error);

  set_busy (self, FALSE);
  if (undone == NULL)
    {
      rt_message_line_show_error (self->message, error->message);
      return;
    }
  forget_preview (self);
  rt_message_line_show_note (self->message,
                             _ ("The import is undone: its reports are marked as entered in "
                                "error and stay in the history."));
}

static void
undo_clicked_cb (RtTableImportDialog *self)
{
  if (self->outcome == NULL || !self->outcome->stored)
    return;
  set_busy (self, TRUE);
  rt_table_import_call_undo_async (rt_open_record_practice (self->record), self->outcome, undone_cb,
                                   g_object_ref (self));
}

static void
rt_table_import_dialog_dispose (GObject *object)
{
  RtTableImportDialog *self = RT_TABLE_IMPORT_DIALOG (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->pasted, g_bytes_unref);
  g_clear_pointer (&self->outcome, rt_table_import_outcome_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_TABLE_IMPORT_DIALOG);
  G_OBJECT_CLASS (rt_table_import_dialog_parent_class)->dispose (object);
}

static void
rt_table_import_dialog_class_init (RtTableImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_table_import_dialog_dispose;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  g_type_ensure (RT_TYPE_TABLE_IMPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/labs/table-import-dialog.ui");
#define CHILD(name) gtk_widget_class_bind_template_child (widget_class, RtTableImportDialog, name)
  CHILD (title);
  CHILD (form);
  CHILD (paste_row);
  CHILD (path);
  CHILD (laboratory);
  CHILD (collected);
  CHILD (specimen);
  CHILD (preview);
  CHILD (busy);
  CHILD (message);
  CHILD (outcome_view);
  CHILD (import);
  CHILD (undo);
#undef CHILD
  gtk_widget_class_bind_template_callback (widget_class, paste_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, path_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, browse_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_preview);
  gtk_widget_class_bind_template_callback (widget_class, preview_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_clicked_cb);
}

static void
rt_table_import_dialog_init (RtTableImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_table_import_dialog_new:
 * @record: a record that is loaded: into which the table goes
 * @pasted: (nullable): a table that was pasted already
 *
 * Returns: (transfer floating): the dialog
 */
RtTableImportDialog *
rt_table_import_dialog_new (RtOpenRecord *record, GBytes *pasted)
{
  RtTableImportDialog *self = g_object_new (RT_TYPE_TABLE_IMPORT_DIALOG, NULL);

  self->record = g_object_ref (record);
  adw_window_title_set_subtitle (self->title, rt_open_record_get (record)->patient->name);
  if (pasted != NULL)
    set_pasted (self, pasted);
  else
    forget_preview (self);
  return self;
}
