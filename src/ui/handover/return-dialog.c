/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "handover/return-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "common/message-line.h"
#include "handover/hand-over-work.h"

struct _RtReturnDialog
{
  AdwDialog parent_instance;

  RtMessageLine *message;
  GtkLabel *sentence;
  AdwPasswordEntryRow *pin;
  AdwPasswordEntryRow *passphrase;
  GtkWidget *take_back;

  RtPractice *practice;
};

enum
{
  RETURNED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtReturnDialog, rt_return_dialog, ADW_TYPE_DIALOG)

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtReturnDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean ended = rt_hand_over_work_finish (RT_PRACTICE (source), result, &error);

  if (self->message == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->pin), "");
  gtk_editable_set_text (GTK_EDITABLE (self->passphrase), "");
  gtk_widget_set_sensitive (self->take_back, TRUE);
  if (ended)
    g_signal_emit (self, signals[RETURNED], 0);
  else
    rt_message_line_show_error (self->message, error->message);
}

static void
take_back_clicked_cb (RtReturnDialog *self)
{
  const char *pin = gtk_editable_get_text (GTK_EDITABLE (self->pin));
  const char *passphrase = gtk_editable_get_text (GTK_EDITABLE (self->passphrase));

  if (*pin == '\0' && *passphrase == '\0')
    {
      rt_message_line_show_error (self->message, _ ("Enter the passphrase of the practice."));
      return;
    }
  rt_message_line_clear (self->message);
  gtk_widget_set_sensitive (self->take_back, FALSE);
  rt_hand_over_work_end_async (
      self->practice, *pin != '\0' ? pin : NULL,
      *passphrase != '\0' ? rt_secret_bytes_new_copy (passphrase, strlen (passphrase)) : NULL,
      ended_cb, g_object_ref (self));
}

static void
rt_return_dialog_dispose (GObject *object)
{
  RtReturnDialog *self = RT_RETURN_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_RETURN_DIALOG);
  self->message = NULL;
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (rt_return_dialog_parent_class)->dispose (object);
}

static void
rt_return_dialog_class_init (RtReturnDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_return_dialog_dispose;
  signals[RETURNED] = g_signal_new ("returned", RT_TYPE_RETURN_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/handover/return-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtReturnDialog, message);
  gtk_widget_class_bind_template_child (widget_class, RtReturnDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, RtReturnDialog, pin);
  gtk_widget_class_bind_template_child (widget_class, RtReturnDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, RtReturnDialog, take_back);
  gtk_widget_class_bind_template_callback (widget_class, take_back_clicked_cb);
}

static void
rt_return_dialog_init (RtReturnDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_return_dialog_new:
 * @has_pin: whether this hand-over has a PIN
 * @sentence: (nullable): what the patient is to read before giving the device back
 *
 * Returns: (transfer floating): the dialog
 */
RtReturnDialog *
rt_return_dialog_new (RtPractice *practice, gboolean has_pin, const char *sentence)
{
  RtReturnDialog *self = g_object_new (RT_TYPE_RETURN_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  gtk_label_set_text (self->sentence, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), sentence != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->pin), has_pin);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (has_pin ? self->pin : self->passphrase));
  return self;
}
