/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/library-dialog.h"

#include <glib/gi18n.h>

#include "common/message-line.h"
#include "instrument-draft.h"
#include "library/catalogue-page.h"
#include "library/editor-page.h"
#include "library/library-work.h"

struct _RtLibraryDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *navigation;
  RtMessageLine *message;
  AdwPreferencesGroup *packs;
  GtkWidget *none;
  GtkWidget *test;
  GtkLabel *test_result;

  RtPractice *practice;
  GPtrArray *rows; /* (element GtkWidget) unowned */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RtLibraryDialog, rt_library_dialog, ADW_TYPE_DIALOG)

static void list_packs (RtLibraryDialog *self);

/* ---- the list ---- */

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtLibraryDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = rt_library_work_finish (RT_PRACTICE (source), result, &error);

  if (self->message == NULL)
    return;
  rt_message_line_show_error (self->message, done ? NULL : error->message);
  if (done)
    list_packs (self);
}

static void
remove_answered_cb (AdwAlertDialog *alert, const char *response, RtLibraryDialog *self)
{
  if (g_str_equal (response, "remove"))
    rt_library_work_remove_async (self->practice, g_object_get_data (G_OBJECT (alert), "file"),
                                  changed_cb, g_object_ref (self));
}

static void
remove_clicked_cb (GtkWidget *button, RtLibraryDialog *self)
{
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (
      adw_alert_dialog_new (_ ("Remove It From This Practice?"),
                            _ ("It can be added again. A questionnaire that has been answered is "
                               "kept, because its answers could not be read without it.")));

  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "remove", _ ("_Remove"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (alert, "cancel");
  g_object_set_data_full (G_OBJECT (alert), "file",
                          g_strdup (g_object_get_data (G_OBJECT (button), "file")), g_free);
  g_signal_connect_object (alert, "response", G_CALLBACK (remove_answered_cb), self, 0);
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

static void
open_editor (RtLibraryDialog *self, RtInstrumentDraft *draft)
{
  RtEditorPage *page = rt_editor_page_new (self->practice, draft);

  g_signal_connect_object (page, "saved", G_CALLBACK (list_packs), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (page));
}

static void
change_clicked_cb (GtkWidget *button, RtLibraryDialog *self)
{
  const RtInstrument *instrument = rt_catalogue_instrument (
      rt_practice_catalogue (self->practice), g_object_get_data (G_OBJECT (button), "instrument"));
  RtInstrumentDraft *draft = instrument != NULL ? rt_instrument_draft_of (instrument) : NULL;

  if (draft != NULL)
    open_editor (self, draft);
  else
    rt_message_line_show_error (self->message,
                                _ ("The file of this questionnaire says more than the editor can "
                                   "show. Change the file, raise its version and add it again."));
}

static GtkWidget *
button_new (const char *icon, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static char *
describe_pack (const RtPackEntry *entry)
{
  if (entry->problem != NULL)
    /* Translators: %s is a sentence that says what is wrong with a file. */
    return g_strdup_printf (_ ("Not in use: %s"), entry->problem);
  if (entry->kind == RT_PACK_WORDING)
    /* Translators: the name of a file, a language such as de. */
    return g_strdup_printf (_ ("Wording (%s), %s"), entry->language, entry->file);
  if (entry->kind == RT_PACK_INTERVALS)
    /* Translators: the name of a file. */
    return g_strdup_printf (_ ("Laboratory’s reference intervals, %s"), entry->file);
  if (entry->kind == RT_PACK_PANEL)
    /* Translators: the name of a file. */
    return g_strdup_printf (_ ("Panel of laboratory results, %s"), entry->file);
  /* Translators: the name of a file. */
  return g_strdup_printf (_ ("Questionnaire, %s"), entry->file);
}

static void
add_pack (RtLibraryDialog *self, const RtPackEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  const char *title = entry->title != NULL ? entry->title : entry->file;
  g_autofree char *words = describe_pack (entry);
  /* Translators: %s is the name of a questionnaire. */
  g_autofree char *remove_name = g_strdup_printf (_ ("Remove %s"), title);
  g_autofree char *change_name = g_strdup_printf (_ ("Change %s"), title);
  GtkWidget *remove = button_new ("user-trash-symbolic", remove_name);
  GtkWidget *change = button_new ("document-edit-symbolic", change_name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  g_object_set_data_full (G_OBJECT (remove), "file", g_strdup (entry->file), g_free);
  g_object_set_data_full (G_OBJECT (change), "instrument", g_strdup (entry->instrument_id), g_free);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_clicked_cb), self, 0);
  g_signal_connect_object (change, "clicked", G_CALLBACK (change_clicked_cb), self, 0);
  gtk_widget_set_visible (change, entry->kind == RT_PACK_QUESTIONNAIRE && entry->problem == NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), change);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  adw_preferences_group_add (self->packs, row);
  g_ptr_array_add (self->rows, row);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) packs = rt_library_work_list_finish (RT_PRACTICE (source), result, &error);
  RtLibraryDialog *self = user_data;

  if (packs == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        rt_message_line_show_error (self->message, error->message);
      return;
    }
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->packs, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < packs->len; i++)
    add_pack (self, g_ptr_array_index (packs, i));
  gtk_widget_set_visible (self->none, packs->len == 0);
}

static void
list_packs (RtLibraryDialog *self)
{
  rt_library_work_list_async (self->practice, self->cancellable, listed_cb, self);
}

/* ---- adding ---- */

static void
new_clicked_cb (RtLibraryDialog *self)
{
  open_editor (self, rt_instrument_draft_new ());
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtLibraryDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->message != NULL)
    rt_library_work_add_async (self->practice, path, changed_cb, g_object_ref (self));
}

static void
add_clicked_cb (RtLibraryDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Add a Questionnaire or a Wording"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        file_chosen_cb, g_object_ref (self));
}

static void
all_activated_cb (RtLibraryDialog *self)
{
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (rt_catalogue_page_new (
                                                  rt_practice_catalogue (self->practice))));
}

/* ---- the check of this installation ---- */

static void
tested_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtSelfTest) test = rt_library_work_test_finish (RT_PRACTICE (source), result, &error);
  RtLibraryDialog *self = user_data;
  g_autoptr (GString) text = NULL;
  g_autofree char *summary = NULL;

  if (test == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_widget_set_sensitive (self->test, TRUE);
  summary = test != NULL ? rt_self_test_summary (test) : g_strdup (error->message);
  text = g_string_new (summary);
  for (guint i = 0; test != NULL && i < test->failures->len; i++)
    g_string_append_printf (text, "\n%s", (const char *)g_ptr_array_index (test->failures, i));
  gtk_label_set_text (self->test_result, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->test_result), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->test_result), summary,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
test_clicked_cb (RtLibraryDialog *self)
{
  gtk_widget_set_sensitive (self->test, FALSE);
  rt_library_work_test_async (self->practice, self->cancellable, tested_cb, self);
}

static void
rt_library_dialog_dispose (GObject *object)
{
  RtLibraryDialog *self = RT_LIBRARY_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->practice);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_LIBRARY_DIALOG);
  self->message = NULL;
  G_OBJECT_CLASS (rt_library_dialog_parent_class)->dispose (object);
}

static void
rt_library_dialog_class_init (RtLibraryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_library_dialog_dispose;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/library/library-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtLibraryDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, RtLibraryDialog, message);
  gtk_widget_class_bind_template_child (widget_class, RtLibraryDialog, packs);
  gtk_widget_class_bind_template_child (widget_class, RtLibraryDialog, none);
  gtk_widget_class_bind_template_child (widget_class, RtLibraryDialog, test);
  gtk_widget_class_bind_template_child (widget_class, RtLibraryDialog, test_result);
  gtk_widget_class_bind_template_callback (widget_class, new_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, test_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_activated_cb);
}

static void
rt_library_dialog_init (RtLibraryDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_library_dialog_new:
 * @practice: the open practice
 *
 * Returns: (transfer floating): the dialog
 */
RtLibraryDialog *
rt_library_dialog_new (RtPractice *practice)
{
  RtLibraryDialog *self = g_object_new (RT_TYPE_LIBRARY_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  list_packs (self);
  return self;
}
