/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes/note-composer.h"

#include <glib/gi18n.h>
#include <string.h>

#include "clock.h"
#include "common/message-line.h"
#include "note.h"
#include "notes/entry-work.h"

#define PAUSE_MS 700
#define PLACE "note"
/* How a draft begins that is to become a private note. */
#define PRIVATE_MARK "private:"
#define OPEN_MARK "open:"

struct _RtNoteComposer
{
  AdwBin parent_instance;

  GtkTextView *view;
  GtkLabel *hint;
  GtkCheckButton *is_private;
  GtkWidget *save;
  GtkLabel *state;
  RtMessageLine *message;

  RtPractice *practice; /* nullable: no record is open */
  gint64 patient_id;
  GCancellable *cancellable;
  guint pause;        /* source of the timeout that keeps the draft; 0 = nothing to keep */
  gboolean keeping;   /* a draft is being written */
  gboolean stale;     /* something was typed meanwhile */
  gboolean restoring; /* the text is set by the program */
};

G_DEFINE_FINAL_TYPE (RtNoteComposer, rt_note_composer, ADW_TYPE_BIN)

static void keep_draft (RtNoteComposer *self);

static char *
text_of (RtNoteComposer *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
set_text (RtNoteComposer *self, const char *text, gboolean is_private)
{
  self->restoring = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text, -1);
  gtk_check_button_set_active (self->is_private, is_private);
  self->restoring = FALSE;
}

static void
show_state (RtNoteComposer *self, const char *state)
{
  gtk_label_set_text (self->state, state);
}

static char *
draft_of (RtNoteComposer *self)
{
  g_autofree char *text = text_of (self);

  if (*text == '\0')
    return g_steal_pointer (&text);
  return g_strconcat (gtk_check_button_get_active (self->is_private) ? PRIVATE_MARK : OPEN_MARK,
                      text, NULL);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtNoteComposer) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *draft = rt_draft_work_finish (RT_PRACTICE (source), result, &error);

  self->keeping = FALSE;
  if (self->practice == NULL || self->practice != RT_PRACTICE (source))
    return;
  if (draft == NULL)
    rt_message_line_show_error (self->message, error->message);
  else
    show_state (self, *draft != '\0' ? _ ("Draft kept") : "");
  if (self->stale)
    keep_draft (self);
}

static void
keep_draft (RtNoteComposer *self)
{
  g_autofree char *draft = NULL;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (self->practice == NULL)
    return;
  self->stale = self->keeping;
  if (self->keeping)
    return;
  draft = draft_of (self);
  self->keeping = TRUE;
  rt_draft_work_keep_async (self->practice, self->patient_id, PLACE, draft, kept_cb,
                            g_object_ref (self));
}

/* The practice may be locked right after this: the last words are written before it goes on. One
 * row is written here on the main thread. */
static void
keep_draft_now (RtNoteComposer *self)
{
  g_autofree char *draft = draft_of (self);

  g_clear_handle_id (&self->pause, g_source_remove);
  if (self->practice != NULL)
    rt_practice_keep_draft (self->practice, self->patient_id, PLACE, draft, NULL);
}

static gboolean
pause_cb (gpointer user_data)
{
  RtNoteComposer *self = user_data;

  self->pause = 0;
  keep_draft (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (RtNoteComposer *self)
{
  g_autofree char *text = text_of (self);

  gtk_widget_set_sensitive (self->save, *text != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->hint), *text == '\0');
  if (self->restoring || self->practice == NULL)
    return;
  show_state (self, "");
  rt_message_line_clear (self->message);
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MS, pause_cb, self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtNoteComposer) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RtNote) note = rt_entry_work_finish (RT_PRACTICE (source), result, &error);

  if (self->practice != RT_PRACTICE (source) || self->practice == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->view), TRUE);
  if (note == NULL)
    {
      gtk_widget_set_sensitive (self->save, TRUE);
      rt_message_line_show_error (self->message, error->message);
      return;
    }
  if (note->patient_id != self->patient_id)
    return;
  set_text (self, "", FALSE);
  show_state (self, _ ("Note saved"));
  keep_draft (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
save_clicked_cb (RtNoteComposer *self)
{
  RtNote *note = NULL;

  if (self->practice == NULL || !gtk_widget_get_sensitive (self->save))
    return;
  note = rt_note_new ();
  note->patient_id = self->patient_id;
  note->at = rt_clock_now ();
  note->at.precision = RT_PRECISION_MINUTE;
  note->text = text_of (self);
  note->is_private = gtk_check_button_get_active (self->is_private);
  gtk_widget_set_sensitive (self->save, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->view), FALSE);
  g_clear_handle_id (&self->pause, g_source_remove);
  rt_entry_work_async (self->practice, RT_ENTRY_WORK_SAVE, RT_ENTRY_NOTE, note, saved_cb,
                       g_object_ref (self));
}

static gboolean
save_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  save_clicked_cb (RT_NOTE_COMPOSER (widget));
  return GDK_EVENT_STOP;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *draft = rt_draft_work_finish (RT_PRACTICE (source), result, &error);
  RtNoteComposer *self = user_data;
  g_autofree char *typed = NULL;

  if (draft == NULL || *draft == '\0')
    return;
  typed = text_of (self);
  if (*typed != '\0')
    return;
  if (g_str_has_prefix (draft, PRIVATE_MARK))
    set_text (self, draft + strlen (PRIVATE_MARK), TRUE);
  else
    set_text (self, g_str_has_prefix (draft, OPEN_MARK) ? draft + strlen (OPEN_MARK) : draft,
              FALSE);
  show_state (self, _ ("Draft from before, not saved yet"));
}

/* It leaves the screen before the practice is locked. */
static void
rt_note_composer_unmap (GtkWidget *widget)
{
  RtNoteComposer *self = RT_NOTE_COMPOSER (widget);

  if (self->pause != 0)
    keep_draft_now (self);
  GTK_WIDGET_CLASS (rt_note_composer_parent_class)->unmap (widget);
}

static void
rt_note_composer_dispose (GObject *object)
{
  RtNoteComposer *self = RT_NOTE_COMPOSER (object);

  if (self->view != NULL)
    rt_note_composer_set_record (self, NULL);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_NOTE_COMPOSER);
  G_OBJECT_CLASS (rt_note_composer_parent_class)->dispose (object);
}

static void
rt_note_composer_class_init (RtNoteComposerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_note_composer_dispose;
  widget_class->unmap = rt_note_composer_unmap;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/notes/note-composer.ui");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, save_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, save_key_cb,
                                NULL);
  gtk_widget_class_bind_template_child (widget_class, RtNoteComposer, view);
  gtk_widget_class_bind_template_child (widget_class, RtNoteComposer, hint);
  gtk_widget_class_bind_template_child (widget_class, RtNoteComposer, is_private);
  gtk_widget_class_bind_template_child (widget_class, RtNoteComposer, save);
  gtk_widget_class_bind_template_child (widget_class, RtNoteComposer, state);
  gtk_widget_class_bind_template_child (widget_class, RtNoteComposer, message);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
}

static void
rt_note_composer_init (RtNoteComposer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

/**
 * rt_note_composer_set_record:
 * @self: the composer
 * @record: (nullable): whose note is written
 *
 * Keeps what stands there for the patient before, and brings back what was being written for this
 * one.
 */
void
rt_note_composer_set_record (RtNoteComposer *self, RtOpenRecord *record)
{
  g_return_if_fail (RT_IS_NOTE_COMPOSER (self));
  if (self->pause != 0 || self->stale)
    keep_draft_now (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->practice);
  self->patient_id = 0;
  self->stale = FALSE;
  set_text (self, "", FALSE);
  show_state (self, "");
  rt_message_line_clear (self->message);
  gtk_widget_set_sensitive (GTK_WIDGET (self->view), TRUE);
  if (record == NULL)
    return;
  self->practice = g_object_ref (rt_open_record_practice (record));
  self->patient_id = rt_open_record_patient_id (record);
  self->cancellable = g_cancellable_new ();
  rt_draft_work_read_async (self->practice, self->patient_id, PLACE, self->cancellable, read_cb,
                            self);
}

/** rt_note_composer_focus: Puts the keyboard into the text. */
void
rt_note_composer_focus (RtNoteComposer *self)
{
  g_return_if_fail (RT_IS_NOTE_COMPOSER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
