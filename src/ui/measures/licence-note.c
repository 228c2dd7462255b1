/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/licence-note.h"

#include "practice-settings.h"

struct _RtLicenceNote
{
  AdwBin parent_instance;

  GtkLabel *text;

  RtPractice *practice; /* nullable: nothing to show */
  char *setting;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RtLicenceNote, rt_licence_note, ADW_TYPE_BIN)

static gpointer
get_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_practice_get_setting (practice, data, error);
}

static void
got_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *seen = rt_practice_run_finish (RT_PRACTICE (source), result, &error);

  if (error == NULL)
    gtk_widget_set_visible (GTK_WIDGET (user_data), *seen == '\0');
}

static gpointer
set_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (rt_practice_set_setting (practice, data, "read", error));
}

/* When it cannot be stored, the note comes again at the next use. */
static void
read_clicked_cb (RtLicenceNote *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  rt_practice_run_async (self->practice, set_work, g_strdup (self->setting), g_free, NULL, NULL,
                         NULL, NULL);
}

static void
rt_licence_note_dispose (GObject *object)
{
  RtLicenceNote *self = RT_LICENCE_NOTE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->setting, g_free);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_LICENCE_NOTE);
  G_OBJECT_CLASS (rt_licence_note_parent_class)->dispose (object);
}

static void
rt_licence_note_class_init (RtLicenceNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_licence_note_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/measures/licence-note.ui");
  gtk_widget_class_bind_template_child (widget_class, RtLicenceNote, text);
  gtk_widget_class_bind_template_callback (widget_class, read_clicked_cb);
}

static void
rt_licence_note_init (RtLicenceNote *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_licence_note_show:
 * @self: a note
 * @practice: the open practice
 * @form: the questionnaire
 *
 * Shows the licence of a questionnaire, unless this practice has read it before.
 */
void
rt_licence_note_show (RtLicenceNote *self, RtPractice *practice, const RtInstrumentForm *form)
{
  if (form->licence == NULL || self->practice != NULL)
    return;
  self->practice = g_object_ref (practice);
  self->setting = g_strconcat ("licence-read.", form->id, NULL);
  gtk_label_set_text (self->text, form->licence);
  rt_practice_run_async (practice, get_work, g_strdup (self->setting), g_free, g_free,
                         self->cancellable, got_cb, self);
}
