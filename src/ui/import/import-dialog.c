/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/import-dialog.h"

#include <glib/gi18n.h>

#include "common/message-line.h"
#include "import/import-report-view.h"
#include "mapping-profile.h"
#include "import/import-call.h"
#include "import/import-history.h"

struct _RtImportDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  AdwPreferencesGroup *files_group;
  AdwEntryRow *path;
  RtMessageLine *files_message;
  AdwComboRow *profile;
  GtkStringList *profiles;
  GtkWidget *form;
  GtkButton *preview;
  RtMessageLine *message;
  RtImportReportView *report;
  AdwPreferencesGroup *replace_group;
  AdwSwitchRow *replace;
  GtkButton *import;
  GtkWidget *busy;
  RtImportHistory *history;

  RtPractice *practice;
  gint64 patient_id;
  GPtrArray *files;         /* (element utf8) paths */
  GPtrArray *file_rows;     /* (element GtkWidget) unowned */
  GPtrArray *profile_names; /* (element utf8) in the order of the list */
  GCancellable *cancellable;
  gboolean dry; /* the running import is a preview */
};

G_DEFINE_FINAL_TYPE (RtImportDialog, rt_import_dialog, ADW_TYPE_DIALOG)

static void show_files (RtImportDialog *self);
static void list_imports (RtImportDialog *self);

static void
show_error (RtImportDialog *self, const GError *error)
{
  rt_message_line_show_error (self->message, error->message);
}

/* What was previewed no longer holds once the files or the profile change. */
static void
forget_preview (RtImportDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->report), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->replace_group), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->import), FALSE);
  rt_message_line_clear (self->message);
  gtk_widget_set_sensitive (
      GTK_WIDGET (self->preview),
      (self->files->len > 0 || *gtk_editable_get_text (GTK_EDITABLE (self->path)) != '\0')
          && self->profile_names->len > 0);
}

static void
set_busy (RtImportDialog *self, gboolean busy)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (busy && root != NULL)
    gtk_root_set_focus (root, NULL); /* a field must not lose its sensitivity with the focus */
  gtk_widget_set_sensitive (self->form, !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import), !busy);
  gtk_widget_set_visible (self->busy, busy);
}

static gboolean
add_file (RtImportDialog *self, const char *path)
{
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      rt_message_line_show_error (self->files_message,
                                  _ ("There is no such file. Please check the path."));
      return FALSE;
    }
  rt_message_line_clear (self->files_message);
  for (guint i = 0; i < self->files->len; i++)
    if (g_str_equal (g_ptr_array_index (self->files, i), path))
      return TRUE;
  g_ptr_array_add (self->files, g_strdup (path));
  show_files (self);
  forget_preview (self);
  return TRUE;
}

/* A path that was typed counts without Enter, too. */
static gboolean
take_typed_path (RtImportDialog *self)
{
  g_autofree char *path = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->path))));
  g_autoptr (GFile) file = NULL;

  if (*path == '\0')
    return TRUE;
  file = g_file_parse_name (path);
  if (g_file_peek_path (file) == NULL || !add_file (self, g_file_peek_path (file)))
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->path), "");
  return TRUE;
}

static void
path_entered_cb (RtImportDialog *self)
{
  take_typed_path (self);
}

static void
remove_clicked_cb (RtImportDialog *self, GtkWidget *button)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));

  g_ptr_array_remove_index (self->files, index);
  show_files (self);
  forget_preview (self);
}

static GtkWidget *
file_row_new (RtImportDialog *self, guint index)
{
  const char *path = g_ptr_array_index (self->files, index);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *label = g_strdup_printf (_ ("Remove %s"), name);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data (G_OBJECT (remove), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  return row;
}

static void
show_files (RtImportDialog *self)
{
  for (guint i = 0; i < self->file_rows->len; i++)
    adw_preferences_group_remove (self->files_group, g_ptr_array_index (self->file_rows, i));
  g_ptr_array_set_size (self->file_rows, 0);
  for (guint i = 0; i < self->files->len; i++)
    {
      GtkWidget *row = file_row_new (self, i);

      adw_preferences_group_add (self->files_group, row);
      g_ptr_array_add (self->file_rows, row);
    }
}

static void
files_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) chosen =
      gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);

  if (chosen == NULL || self->files == NULL)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (chosen, i);

      if (g_file_peek_path (file) != NULL)
        add_file (self, g_file_peek_path (file));
    }
}

static void
browse_clicked_cb (RtImportDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();

  gtk_file_filter_set_name (tables, _ ("Tables (CSV, TSV, TXT)"));
  gtk_file_filter_add_suffix (tables, "csv");
  gtk_file_filter_add_suffix (tables, "tsv");
  gtk_file_filter_add_suffix (tables, "txt");
  g_list_store_append (filters, tables);
  gtk_file_dialog_set_title (dialog, _ ("Choose Files to Import"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 self->cancellable, files_chosen_cb, g_object_ref (self));
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, RtImportDialog *self)
{
  const GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (const GSList *each = files; each != NULL; each = each->next)
    if (g_file_peek_path (each->data) != NULL)
      add_file (self, g_file_peek_path (each->data));
  return TRUE;
}

static const char *
chosen_profile (RtImportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->profile);

  return selected < self->profile_names->len ? g_ptr_array_index (self->profile_names, selected)
                                             : NULL;
}

static void
show_report (RtImportDialog *self, const RtImportReport *report)
{
  gboolean something = report->added > 0 || report->changed->len > 0;

  rt_import_report_view_show (self->report, report, self->dry);
  gtk_widget_set_visible (GTK_WIDGET (self->report), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->replace_group), self->dry && report->changed->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->import), self->dry && something);
  gtk_widget_grab_focus (GTK_WIDGET (self->dry && something ? self->import : self->preview));
  if (self->dry && !something)
    rt_message_line_show_note (self->message, _ ("There is nothing to add. The record stays as "
                                                 "it is."));
  else if (!self->dry)
    rt_message_line_show_note (self->message,
                               _ ("The import is in the record. It can be undone below."));
}

static void
ran_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtImportReport) report =
      rt_import_call_run_finish (RT_PRACTICE (source), result, &error);
  RtImportDialog *self = user_data;

  if (report == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  set_busy (self, FALSE);
  if (report == NULL)
    {
      show_error (self, error);
      return;
    }
  show_report (self, report);
  if (!self->dry)
    list_imports (self);
}

static void
run (RtImportDialog *self, RtImportFlags flags)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) files = NULL;

  if (chosen_profile (self) == NULL || self->files->len == 0)
    return;
  for (guint i = 0; i < self->files->len; i++)
    g_strv_builder_add (paths, g_ptr_array_index (self->files, i));
  files = g_strv_builder_end (paths);
  self->dry = (flags & RT_IMPORT_DRY_RUN) != 0;
  rt_message_line_clear (self->message);
  set_busy (self, TRUE);
  rt_import_call_run_async (self->practice, self->patient_id, (const char *const *)files,
                            chosen_profile (self), flags, self->cancellable, ran_cb, self);
}

static void
preview_clicked_cb (RtImportDialog *self)
{
  if (!take_typed_path (self))
    return;
  forget_preview (self);
  run (self, RT_IMPORT_DRY_RUN);
}

static void
import_clicked_cb (RtImportDialog *self)
{
  gboolean replace = gtk_widget_get_visible (GTK_WIDGET (self->replace_group))
                     && adw_switch_row_get_active (self->replace);

  run (self, replace ? RT_IMPORT_REPLACE_CHANGED : RT_IMPORT_NONE);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean undone = rt_import_call_undo_finish (RT_PRACTICE (source), result, &error);
  RtImportDialog *self = user_data;

  if (!undone && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  set_busy (self, FALSE);
  forget_preview (self);
  if (undone)
    rt_message_line_show_note (self->message,
                               _ ("The import is undone. The record is as it was before."));
  else
    show_error (self, error);
  list_imports (self);
}

static void
undo_asked_cb (RtImportDialog *self, const char *batch_uuid)
{
  set_busy (self, TRUE);
  rt_import_call_undo_async (self->practice, batch_uuid, self->cancellable, undone_cb, self);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = rt_import_call_list_finish (RT_PRACTICE (source), result, &error);

  if (entries != NULL)
    rt_import_history_show (RT_IMPORT_DIALOG (user_data)->history, entries);
}

static void
list_imports (RtImportDialog *self)
{
  rt_import_call_list_async (self->practice, self->patient_id, self->cancellable, listed_cb, self);
}

static void
rt_import_dialog_dispose (GObject *object)
{
  RtImportDialog *self = RT_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->file_rows, g_ptr_array_unref);
  g_clear_pointer (&self->profile_names, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_IMPORT_DIALOG);
  G_OBJECT_CLASS (rt_import_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RtImportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RtImportDialog, files_group);
  gtk_widget_class_bind_template_child (widget_class, RtImportDialog, path);
  gtk_widget_class_bind_template_child (widget_class, RtImportDialog, files_message);
  gtk_widget_class_bind_template_child (widget_class, RtImportDialog, profile);
  gtk_widget_class_bind_template_child (widget_class, RtImportDialog, profiles);
  gtk_widget_class_bind_template_child (widget_class, RtImportDialog, form);
  gtk_widget_class_bind_template_child (widget_class, RtImportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, RtImportDialog, message);
  gtk_widget_class_bind_template_child (widget_class, RtImportDialog, report);
  gtk_widget_class_bind_template_child (widget_class, RtImportDialog, replace_group);
  gtk_widget_class_bind_template_child (widget_class, RtImportDialog, replace);
  gtk_widget_class_bind_template_child (widget_class, RtImportDialog, import);
  gtk_widget_class_bind_template_child (widget_class, RtImportDialog, busy);
  gtk_widget_class_bind_template_child (widget_class, RtImportDialog, history);
}

static void
rt_import_dialog_class_init (RtImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_import_dialog_dispose;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  g_type_ensure (RT_TYPE_IMPORT_REPORT_VIEW);
  g_type_ensure (RT_TYPE_IMPORT_HISTORY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/import/import-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, path_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, browse_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_preview);
}

static void
rt_import_dialog_init (RtImportDialog *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->files = g_ptr_array_new_with_free_func (g_free);
  self->file_rows = g_ptr_array_new ();
  self->profile_names = g_ptr_array_new_with_free_func (g_free);
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (drop, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

static void
list_profiles (RtImportDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) profiles = rt_practice_list_profiles (self->practice, &error);

  if (profiles == NULL)
    show_error (self, error);
  for (guint i = 0; profiles != NULL && i < profiles->len; i++)
    {
      const RtMappingProfile *profile = g_ptr_array_index (profiles, i);

      g_ptr_array_add (self->profile_names, g_strdup (profile->name));
      gtk_string_list_append (self->profiles,
                              profile->title != NULL ? profile->title : profile->name);
    }
}

/**
 * rt_import_dialog_new:
 * @practice: the open practice
 * @patient: into whose record
 *
 * Returns: (transfer floating): the dialog
 */
RtImportDialog *
rt_import_dialog_new (RtPractice *practice, const RtPatient *patient)
{
  RtImportDialog *self = g_object_new (RT_TYPE_IMPORT_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  self->patient_id = patient->id;
  adw_window_title_set_subtitle (self->title, patient->name);
  list_profiles (self);
  if (rt_message_line_text (self->message)[0] == '\0')
    forget_preview (self);
  list_imports (self);
  return self;
}
