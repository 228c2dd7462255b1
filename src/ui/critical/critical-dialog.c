/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "critical/critical-dialog.h"

#include <glib/gi18n.h>

#include "common/message-line.h"
#include "critical-item.h"
#include "critical-words.h"
#include "critical/critical-work.h"

struct _RtCriticalDialog
{
  AdwDialog parent_instance;

  RtMessageLine *message;
  AdwPreferencesGroup *answered;
  GtkLabel *emergency;
  GtkWidget *edit_emergency;
  GtkWidget *emergency_editor;
  GtkTextView *emergency_text;
  AdwPreferencesGroup *done;
  GtkTextView *response;
  GtkWidget *record;

  RtPractice *practice;
  gint64 patient_id;
  gint64 assessment_id;
  GPtrArray *answers; /* (element RtCriticalAnswer) nullable: not read yet */
  GPtrArray *checks;  /* (element GtkCheckButton) unowned, in the order of the actions */
  GCancellable *cancellable;
  gboolean recorded;
};

G_DEFINE_FINAL_TYPE (RtCriticalDialog, rt_critical_dialog, ADW_TYPE_DIALOG)

static char *
text_of (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;
  char *text;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  return g_strstrip (text);
}

static void
add_answer (RtCriticalDialog *self, const RtCriticalAnswer *answer)
{
  RtCatalogue *catalogue = rt_practice_catalogue (self->practice);
  const RtInstrument *instrument = rt_catalogue_instrument_answered (
      catalogue, answer->instrument_id, answer->instrument_version);
  const RtRiskItem *risk =
      instrument != NULL ? rt_critical_item_of (instrument, answer->item, answer->score) : NULL;
  g_autofree char *text = rt_critical_answer_text (answer, catalogue);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  if (risk != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), risk->text);
  adw_preferences_group_add (self->answered, row);
}

static void
show_emergency (RtCriticalDialog *self, const char *text)
{
  gboolean none = text == NULL || *text == '\0';

  gtk_label_set_text (self->emergency, none ? _ ("None are entered yet. Enter whom this practice "
                                                 "calls, with numbers, so that they stand here "
                                                 "when they are needed.")
                                            : text);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->emergency_text), none ? "" : text, -1);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtCriticalPage) page =
      rt_critical_work_read_finish (RT_PRACTICE (source), result, &error);
  RtCriticalDialog *self = user_data;

  if (page == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (page == NULL)
    {
      rt_message_line_show_error (self->message, error->message);
      return;
    }
  self->answers = g_steal_pointer (&page->answers);
  for (guint i = 0; i < self->answers->len; i++)
    add_answer (self, g_ptr_array_index (self->answers, i));
  show_emergency (self, page->emergency);
  gtk_widget_set_sensitive (self->record, self->answers->len > 0);
}

static GStrv
chosen_actions (RtCriticalDialog *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_strv_builder_add (names, rt_critical_action_name (i));
  return g_strv_builder_end (names);
}

static void
recorded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtCriticalDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (rt_critical_work_finish (RT_PRACTICE (source), result, &error))
    {
      self->recorded = TRUE;
      adw_dialog_close (ADW_DIALOG (self));
    }
  else if (self->message != NULL)
    {
      rt_message_line_show_error (self->message, error->message);
      gtk_widget_set_sensitive (self->record, TRUE);
    }
}

static void
record_clicked_cb (RtCriticalDialog *self)
{
  g_auto (GStrv) actions = chosen_actions (self);
  g_autofree char *response = text_of (self->response);

  rt_message_line_clear (self->message);
  gtk_widget_set_sensitive (self->record, FALSE);
  rt_critical_work_record_async (self->practice, self->answers, RT_CRITICAL_DONE,
                                 (const char *const *)actions, response, recorded_cb,
                                 g_object_ref (self));
}

/* Nobody is told when putting off fails: the answers are still on top of the record then. */
static void
closed_cb (RtCriticalDialog *self)
{
  if (!self->recorded && self->answers != NULL && self->answers->len > 0)
    rt_critical_work_record_async (self->practice, self->answers, RT_CRITICAL_DEFERRED, NULL, NULL,
                                   NULL, NULL);
}

static void
edit_emergency_cb (RtCriticalDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->emergency), FALSE);
  gtk_widget_set_visible (self->edit_emergency, FALSE);
  gtk_widget_set_visible (self->emergency_editor, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->emergency_text));
}

static void
emergency_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtCriticalDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (self->message == NULL)
    return;
  if (!rt_critical_work_finish (RT_PRACTICE (source), result, &error))
    {
      rt_message_line_show_error (self->message, error->message);
      return;
    }
  text = text_of (self->emergency_text);
  show_emergency (self, text);
  gtk_widget_set_visible (GTK_WIDGET (self->emergency), TRUE);
  gtk_widget_set_visible (self->edit_emergency, TRUE);
  gtk_widget_set_visible (self->emergency_editor, FALSE);
}

static void
save_emergency_cb (RtCriticalDialog *self)
{
  g_autofree char *text = text_of (self->emergency_text);

  rt_critical_work_set_emergency_async (self->practice, text, emergency_saved_cb,
                                        g_object_ref (self));
}

static void
add_actions (RtCriticalDialog *self)
{
  for (guint i = 0; i < rt_critical_n_actions (); i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rt_critical_action_text (i));
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_preferences_group_add (self->done, row);
      g_ptr_array_add (self->checks, check);
    }
}

static void
rt_critical_dialog_dispose (GObject *object)
{
  RtCriticalDialog *self = RT_CRITICAL_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_object (&self->practice);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_CRITICAL_DIALOG);
  self->message = NULL;
  G_OBJECT_CLASS (rt_critical_dialog_parent_class)->dispose (object);
}

static void
rt_critical_dialog_class_init (RtCriticalDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_critical_dialog_dispose;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/critical/critical-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtCriticalDialog, message);
  gtk_widget_class_bind_template_child (widget_class, RtCriticalDialog, answered);
  gtk_widget_class_bind_template_child (widget_class, RtCriticalDialog, emergency);
  gtk_widget_class_bind_template_child (widget_class, RtCriticalDialog, edit_emergency);
  gtk_widget_class_bind_template_child (widget_class, RtCriticalDialog, emergency_editor);
  gtk_widget_class_bind_template_child (widget_class, RtCriticalDialog, emergency_text);
  gtk_widget_class_bind_template_child (widget_class, RtCriticalDialog, done);
  gtk_widget_class_bind_template_child (widget_class, RtCriticalDialog, response);
  gtk_widget_class_bind_template_child (widget_class, RtCriticalDialog, record);
  gtk_widget_class_bind_template_callback (widget_class, record_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_emergency_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_emergency_cb);
}

static void
rt_critical_dialog_init (RtCriticalDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_actions (self);
}

/**
 * rt_critical_dialog_new:
 * @practice: the open practice
 * @patient_id: whose
 * @assessment_id: of which questionnaire; 0 for everything without a recorded response
 *
 * Returns: (transfer floating): the dialog
 */
RtCriticalDialog *
rt_critical_dialog_new (RtPractice *practice, gint64 patient_id, gint64 assessment_id)
{
  RtCriticalDialog *self = g_object_new (RT_TYPE_CRITICAL_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  self->patient_id = patient_id;
  self->assessment_id = assessment_id;
  rt_critical_work_read_async (practice, patient_id, assessment_id, self->cancellable, read_cb,
                               self);
  return self;
}
