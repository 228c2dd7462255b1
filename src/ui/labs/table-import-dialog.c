/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labs/table-import-dialog.h"

#include <glib/gi18n.h>

#include "common/date-entry.h"
#include "common/message-line.h"
#include "common/table-source.h"
#include "labs/table-import-call.h"
#include "labs/table-import-preview.h"

struct _RtTableImportDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkWidget *form;
  RtTableSource *source;
  GtkEditable *laboratory, *collected;
  AdwComboRow *specimen;
  GtkButton *preview;
  GtkWidget *busy;
  RtMessageLine *message;
  RtTableImportPreview *outcome_view;
  GtkButton *import;
  GtkButton *undo;

  RtOpenRecord *record;
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
  gtk_widget_set_sensitive (GTK_WIDGET (self->preview), rt_table_source_is_named (self->source));
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

static void
source_failed_cb (RtTableImportDialog *self, const char *sentence)
{
  rt_message_line_show_error (self->message, sentence);
}

/* What the form says --------------------------------------------------------------------------- */

static gboolean
read_source (RtTableImportDialog *self, RtTableImportOrder *order)
{
  g_autoptr (GError) error = NULL;

  if (rt_table_source_get (self->source, &order->path, &order->content, &error))
    return TRUE;
  rt_message_line_show_error (self->message, error->message);
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
  g_type_ensure (RT_TYPE_TABLE_SOURCE);
  g_type_ensure (RT_TYPE_TABLE_IMPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/labs/table-import-dialog.ui");
#define CHILD(name) gtk_widget_class_bind_template_child (widget_class, RtTableImportDialog, name)
  CHILD (title);
  CHILD (form);
  CHILD (source);
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
  gtk_widget_class_bind_template_callback (widget_class, source_failed_cb);
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
    rt_table_source_set_pasted (self->source, pasted);
  else
    forget_preview (self);
  return self;
}
