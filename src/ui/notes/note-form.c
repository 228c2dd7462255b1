/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes/note-form.h"

#include "clock.h"
#include "common/when-row.h"

struct _RtNoteForm
{
  AdwBin parent_instance;

  RtWhenRow *at;
  AdwSwitchRow *is_private;
  GtkTextView *text;

  gint64 encounter_id; /* of the note that is corrected; 0: none */
};

static void form_iface_init (RtEntryFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RtNoteForm,
                               rt_note_form,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RT_TYPE_ENTRY_FORM, form_iface_init))

static void
show_entry (RtEntryForm *form, const RtRecord *record, gconstpointer entry)
{
  RtNoteForm *self = RT_NOTE_FORM (form);
  const RtNote *note = entry;
  RtMoment now = rt_clock_now ();

  now.precision = RT_PRECISION_MINUTE;
  rt_when_row_set (self->at, note != NULL ? note->at : now);
  adw_switch_row_set_active (self->is_private, note != NULL && note->is_private);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), note != NULL ? note->text : "",
                            -1);
  self->encounter_id = note != NULL ? note->encounter_id : 0;
}

static gpointer
read_entry (RtEntryForm *form, GError **error)
{
  RtNoteForm *self = RT_NOTE_FORM (form);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  g_autoptr (RtNote) note = rt_note_new ();
  GtkTextIter start, end;
  gboolean known = FALSE;

  if (!rt_when_row_get (self->at, &known, &note->at, error))
    return NULL;
  if (!known)
    note->at = rt_clock_now ();
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  note->text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  note->is_private = adw_switch_row_get_active (self->is_private);
  note->encounter_id = self->encounter_id;
  return g_steal_pointer (&note);
}

static void
form_iface_init (RtEntryFormInterface *iface)
{
  iface->show = show_entry;
  iface->read = read_entry;
}

static void
rt_note_form_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_NOTE_FORM);
  G_OBJECT_CLASS (rt_note_form_parent_class)->dispose (object);
}

static void
rt_note_form_class_init (RtNoteFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_note_form_dispose;
  g_type_ensure (RT_TYPE_WHEN_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/notes/note-form.ui");
  gtk_widget_class_bind_template_child (widget_class, RtNoteForm, at);
  gtk_widget_class_bind_template_child (widget_class, RtNoteForm, is_private);
  gtk_widget_class_bind_template_child (widget_class, RtNoteForm, text);
}

static void
rt_note_form_init (RtNoteForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** rt_note_form_new: Returns: (transfer floating): an empty form for a note */
RtNoteForm *
rt_note_form_new (void)
{
  return g_object_new (RT_TYPE_NOTE_FORM, NULL);
}
