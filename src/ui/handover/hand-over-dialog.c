/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "handover/hand-over-dialog.h"

#include <glib/gi18n.h>

#include "common/message-line.h"
#include "handover/hand-over-work.h"
#include "measures/instrument-form.h"

struct _RtHandOverDialog
{
  AdwDialog parent_instance;

  RtMessageLine *message;
  AdwPreferencesGroup *instruments;
  AdwPasswordEntryRow *pin;
  AdwEntryRow *sentence;
  GtkWidget *hand_over;

  char *stored_sentence; /* nullable: not read yet */
  GCancellable *cancellable;
  RtPractice *practice;
  gint64 patient_id;
  GPtrArray *checks; /* (element GtkCheckButton) unowned */
};

enum
{
  HANDED_OVER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtHandOverDialog, rt_hand_over_dialog, ADW_TYPE_DIALOG)

static GStrv
chosen (RtHandOverDialog *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);

      if (gtk_check_button_get_active (check))
        g_strv_builder_add (ids, g_object_get_data (G_OBJECT (check), "instrument"));
    }
  return g_strv_builder_end (ids);
}

static void
begun_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtHandOverDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (rt_hand_over_work_finish (RT_PRACTICE (source), result, &error))
    g_signal_emit (self, signals[HANDED_OVER], 0);
  else if (self->message != NULL)
    {
      rt_message_line_show_error (self->message, error->message);
      gtk_widget_set_sensitive (self->hand_over, TRUE);
    }
}

static void
hand_over_clicked_cb (RtHandOverDialog *self)
{
  g_auto (GStrv) ids = chosen (self);
  const char *pin = gtk_editable_get_text (GTK_EDITABLE (self->pin));
  const char *sentence = gtk_editable_get_text (GTK_EDITABLE (self->sentence));
  gboolean changed =
      self->stored_sentence != NULL && !g_str_equal (sentence, self->stored_sentence);

  rt_message_line_clear (self->message);
  gtk_widget_set_sensitive (self->hand_over, FALSE);
  rt_hand_over_work_begin_async (self->practice, self->patient_id, (const char *const *)ids,
                                 *pin != '\0' ? pin : NULL, changed ? sentence : NULL, begun_cb,
                                 g_object_ref (self));
}

static void
sentence_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char *sentence = rt_hand_over_work_sentence_finish (RT_PRACTICE (source), result, NULL);
  RtHandOverDialog *self = user_data;

  if (sentence == NULL)
    return;
  self->stored_sentence = sentence;
  gtk_editable_set_text (GTK_EDITABLE (self->sentence), sentence);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sentence), TRUE);
}

static void
rt_hand_over_dialog_dispose (GObject *object)
{
  RtHandOverDialog *self = RT_HAND_OVER_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->stored_sentence, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_HAND_OVER_DIALOG);
  self->message = NULL;
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (rt_hand_over_dialog_parent_class)->dispose (object);
}

static void
rt_hand_over_dialog_class_init (RtHandOverDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_hand_over_dialog_dispose;
  signals[HANDED_OVER] = g_signal_new ("handed-over", RT_TYPE_HAND_OVER_DIALOG, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/handover/hand-over-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtHandOverDialog, message);
  gtk_widget_class_bind_template_child (widget_class, RtHandOverDialog, instruments);
  gtk_widget_class_bind_template_child (widget_class, RtHandOverDialog, pin);
  gtk_widget_class_bind_template_child (widget_class, RtHandOverDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, RtHandOverDialog, hand_over);
  gtk_widget_class_bind_template_callback (widget_class, hand_over_clicked_cb);
}

static void
rt_hand_over_dialog_init (RtHandOverDialog *self)
{
  self->checks = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_form (RtHandOverDialog *self, const RtInstrumentForm *form)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), form->short_name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), form->name);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), "instrument", g_strdup (form->id), g_free);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->instruments, row);
  g_ptr_array_add (self->checks, check);
}

/**
 * rt_hand_over_dialog_new:
 * @practice: the open practice
 * @patient_id: who gets the device
 *
 * Returns: (transfer floating): the dialog; it offers what has wording a patient may be asked by
 */
RtHandOverDialog *
rt_hand_over_dialog_new (RtPractice *practice, gint64 patient_id)
{
  RtHandOverDialog *self = g_object_new (RT_TYPE_HAND_OVER_DIALOG, NULL);
  g_autoptr (GPtrArray) forms = rt_instrument_form_list (rt_practice_catalogue (practice));

  self->practice = g_object_ref (practice);
  self->patient_id = patient_id;
  rt_hand_over_work_sentence_async (practice, self->cancellable, sentence_read_cb, self);
  for (guint i = 0; i < forms->len; i++)
    {
      const RtInstrumentForm *form = g_ptr_array_index (forms, i);

      if (rt_instrument_form_is_for_patients (form))
        add_form (self, form);
    }
  if (self->checks->len == 1)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, 0), TRUE);
  return self;
}
