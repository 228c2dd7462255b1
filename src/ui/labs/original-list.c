/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labs/original-list.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "labs/labs-task.h"

struct _RtLabOriginalList
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;

  RtOpenRecord *record;
  RtLabReport *report;
  GPtrArray *rows;      /* (element GtkWidget) unowned */
  GPtrArray *originals; /* (element RtAttachment) nullable */
};

enum
{
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtLabOriginalList, rt_lab_original_list, ADW_TYPE_BIN)

static void
complain (RtLabOriginalList *self, const GError *error)
{
  if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
}

static gpointer
list_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_practice_list_originals (practice, data, error);
}

static gpointer
content_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const RtAttachment original = { .id = *(const gint64 *)data };

  return rt_practice_read_original (practice, &original, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtLabOriginalList) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    complain (self, error);
}

typedef struct
{
  RtLabOriginalList *self;
  GFile *file;
} SaveCopy;

static void
content_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SaveCopy *copy = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = rt_practice_run_finish (RT_PRACTICE (source), result, &error);

  if (content == NULL)
    complain (copy->self, error);
  else
    g_file_replace_contents_bytes_async (copy->file, content, NULL, FALSE, G_FILE_CREATE_PRIVATE,
                                         NULL, written_cb, g_object_ref (copy->self));
  g_object_unref (copy->self);
  g_object_unref (copy->file);
  g_free (copy);
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtLabOriginalList) self = user_data;
  g_autoptr (GError) error = NULL;
  GFile *file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  gint64 *id = g_object_get_data (source, "original");
  SaveCopy *copy;

  if (file == NULL || self->record == NULL)
    {
      if (error != NULL)
        complain (self, error);
      g_clear_object (&file);
      return;
    }
  copy = g_new0 (SaveCopy, 1);
  copy->self = g_object_ref (self);
  copy->file = file;
  rt_practice_run_async (rt_open_record_practice (self->record), content_work,
                         g_memdup2 (id, sizeof *id), g_free, (GDestroyNotify)g_bytes_unref, NULL,
                         content_cb, copy);
}

/* A copy outside the practice is not encrypted, so it is made only on request and where the person
 * says. */
static void
save_clicked_cb (RtLabOriginalList *self, GtkWidget *button)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  const RtAttachment *original = g_ptr_array_index (
      self->originals, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index")));

  gtk_file_dialog_set_title (dialog, _ ("Save an Unencrypted Copy"));
  gtk_file_dialog_set_initial_name (dialog, original->title);
  g_object_set_data_full (G_OBJECT (dialog), "original",
                          g_memdup2 (&original->id, sizeof original->id), g_free);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        place_chosen_cb, g_object_ref (self));
}

static void
add_row (RtLabOriginalList *self, guint index)
{
  const RtAttachment *original = g_ptr_array_index (self->originals, index);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *save = gtk_button_new_with_mnemonic (_ ("Save a _Copy…"));
  g_autofree char *date = rt_date_format_moment (original->added_at);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), original->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), date);
  gtk_widget_set_valign (save, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (save), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (save, "clicked", G_CALLBACK (save_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), save);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtLabOriginalList) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *originals = rt_practice_run_finish (RT_PRACTICE (source), result, &error);

  if (originals == NULL)
    {
      complain (self, error);
      return;
    }
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->originals, g_ptr_array_unref);
  self->originals = originals;
  for (guint i = 0; i < originals->len; i++)
    add_row (self, i);
}

static void
attached_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtLabOriginalList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RtLabsTask) task = rt_labs_task_run_finish (RT_PRACTICE (source), result, &error);

  if (task == NULL)
    complain (self, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtLabOriginalList) self = user_data;
  g_autoptr (GError) error = NULL;
  GBytes *content = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  RtLabsTask *task;

  if (content == NULL || self->record == NULL)
    {
      if (error != NULL)
        complain (self, error);
      return;
    }
  task = rt_labs_task_new ();
  task->report = rt_lab_report_copy (self->report);
  task->content = content;
  task->text = g_file_get_basename (G_FILE (source));
  rt_labs_task_run_async (rt_open_record_practice (self->record), task, rt_labs_work_attach,
                          attached_cb, g_object_ref (self));
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtLabOriginalList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    g_file_load_bytes_async (file, NULL, read_cb, g_object_ref (self));
  else
    complain (self, error);
}

static void
attach_clicked_cb (RtLabOriginalList *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _ ("PDF, PNG or JPEG"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ ("Attach the Original"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        file_chosen_cb, g_object_ref (self));
}

static void
rt_lab_original_list_dispose (GObject *object)
{
  RtLabOriginalList *self = RT_LAB_ORIGINAL_LIST (object);

  g_clear_object (&self->record);
  /* The template would take the child out of the bin behind its back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_LAB_ORIGINAL_LIST);
  G_OBJECT_CLASS (rt_lab_original_list_parent_class)->dispose (object);
}

static void
rt_lab_original_list_finalize (GObject *object)
{
  RtLabOriginalList *self = RT_LAB_ORIGINAL_LIST (object);

  rt_lab_report_free (self->report);
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->originals, g_ptr_array_unref);
  G_OBJECT_CLASS (rt_lab_original_list_parent_class)->finalize (object);
}

static void
rt_lab_original_list_class_init (RtLabOriginalListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rt_lab_original_list_dispose;
  object_class->finalize = rt_lab_original_list_finalize;
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/labs/original-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RtLabOriginalList, group);
  gtk_widget_class_bind_template_callback (widget_class, attach_clicked_cb);
}

static void
rt_lab_original_list_init (RtLabOriginalList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** rt_lab_original_list_show: lists the originals of a report. */
void
rt_lab_original_list_show (RtLabOriginalList *self, RtOpenRecord *record, const RtLabReport *report)
{
  g_return_if_fail (RT_IS_LAB_ORIGINAL_LIST (self));
  g_set_object (&self->record, record);
  rt_lab_report_free (self->report);
  self->report = rt_lab_report_copy (report);
  rt_practice_run_async (rt_open_record_practice (record), list_work, rt_lab_report_copy (report),
                         (GDestroyNotify)rt_lab_report_free, (GDestroyNotify)g_ptr_array_unref,
                         NULL, listed_cb, g_object_ref (self));
}
