/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes/notes-view.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "notes/entry-dialog.h"
#include "notes/note-composer.h"
#include "notes/timeline-row.h"

/* More rows are made when somebody asks for them. */
#define ROWS_AT_ONCE 60

struct _RtNotesView
{
  AdwBin parent_instance;

  RtNoteComposer *composer;
  AdwWrapBox *filters;
  GtkListBox *list;
  GtkWidget *more;
  GtkWidget *nothing;

  RtOpenRecord *record; /* nullable */
  GtkToggleButton *all; /* of filters */
  GtkToggleButton *of[RT_N_ENTRY_KINDS];
  guint n_shown;  /* rows at most */
  gboolean stale; /* the record was read again while another view was shown */
};

G_DEFINE_FINAL_TYPE (RtNotesView, rt_notes_view, ADW_TYPE_BIN)

static guint
chosen_kinds (RtNotesView *self)
{
  for (guint kind = 0; kind < RT_N_ENTRY_KINDS; kind++)
    if (gtk_toggle_button_get_active (self->of[kind]))
      return 1u << kind;
  return RT_TIMELINE_ALL;
}

static void
show_list (RtNotesView *self)
{
  const RtRecord *record = self->record != NULL ? rt_open_record_get (self->record) : NULL;
  g_autoptr (GPtrArray) entries = NULL;

  self->stale = FALSE;
  gtk_list_box_remove_all (self->list);
  if (record == NULL)
    return;
  entries = rt_timeline_new (record, rt_practice_catalogue (rt_open_record_practice (self->record)),
                             chosen_kinds (self), rt_clock_now ());
  for (guint i = 0; i < entries->len && i < self->n_shown; i++)
    gtk_list_box_append (self->list,
                         GTK_WIDGET (rt_timeline_row_new (g_ptr_array_index (entries, i))));
  gtk_widget_set_visible (GTK_WIDGET (self->list), entries->len > 0);
  gtk_widget_set_visible (self->nothing, entries->len == 0);
  gtk_widget_set_visible (self->more, entries->len > self->n_shown);
}

static void
filter_chosen_cb (RtNotesView *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->n_shown = ROWS_AT_ONCE;
  show_list (self);
}

static void
more_clicked_cb (RtNotesView *self)
{
  self->n_shown += ROWS_AT_ONCE;
  show_list (self);
}

static void
row_activated_cb (RtNotesView *self, GtkListBoxRow *row)
{
  rt_notes_view_open_entry (self, rt_timeline_row_kind (RT_TIMELINE_ROW (row)),
                            rt_timeline_row_id (RT_TIMELINE_ROW (row)));
}

/* Only what is looked at is worked out: every answer that is saved reads the record again. */
static void
loaded_cb (RtNotesView *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_list (self);
}

static void
rt_notes_view_map (GtkWidget *widget)
{
  if (RT_NOTES_VIEW (widget)->stale)
    show_list (RT_NOTES_VIEW (widget));
  GTK_WIDGET_CLASS (rt_notes_view_parent_class)->map (widget);
}

static GtkToggleButton *
add_filter (RtNotesView *self, const char *label)
{
  GtkToggleButton *button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (label));

  if (self->all != NULL)
    gtk_toggle_button_set_group (button, self->all);
  gtk_widget_add_css_class (GTK_WIDGET (button), "rt-filter");
  adw_wrap_box_append (self->filters, GTK_WIDGET (button));
  g_signal_connect_object (button, "toggled", G_CALLBACK (filter_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static void
add_filters (RtNotesView *self)
{
  static const char *const labels[RT_N_ENTRY_KINDS] = {
    [RT_ENTRY_ENCOUNTER] = N_ ("Encounters"),
    [RT_ENTRY_NOTE] = N_ ("Notes"),
    [RT_ENTRY_ADVERSE_EVENT] = N_ ("Side Effects"),
    [RT_ENTRY_LIFE_EVENT] = N_ ("Life Events"),
    [RT_ENTRY_PHASE] = N_ ("Phases"),
    [RT_ENTRY_GOAL] = N_ ("Goals"),
  };

  self->all = add_filter (self, _ ("All"));
  for (guint kind = 0; kind < RT_N_ENTRY_KINDS; kind++)
    self->of[kind] = add_filter (self, _ (labels[kind]));
  gtk_toggle_button_set_active (self->all, TRUE);
}

static void
rt_notes_view_dispose (GObject *object)
{
  RtNotesView *self = RT_NOTES_VIEW (object);

  if (self->list != NULL)
    rt_notes_view_set_record (self, NULL);
  /* The template would take the child out of the bin behind its back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_NOTES_VIEW);
  G_OBJECT_CLASS (rt_notes_view_parent_class)->dispose (object);
}

static void
rt_notes_view_class_init (RtNotesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_notes_view_dispose;
  widget_class->map = rt_notes_view_map;
  g_type_ensure (RT_TYPE_NOTE_COMPOSER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/notes/notes-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RtNotesView, composer);
  gtk_widget_class_bind_template_child (widget_class, RtNotesView, filters);
  gtk_widget_class_bind_template_child (widget_class, RtNotesView, list);
  gtk_widget_class_bind_template_child (widget_class, RtNotesView, more);
  gtk_widget_class_bind_template_child (widget_class, RtNotesView, nothing);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
rt_notes_view_init (RtNotesView *self)
{
  self->n_shown = ROWS_AT_ONCE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_filters (self);
}

/**
 * rt_notes_view_set_record:
 * @self: the view
 * @record: (nullable): the record on screen
 */
void
rt_notes_view_set_record (RtNotesView *self, RtOpenRecord *record)
{
  g_return_if_fail (RT_IS_NOTES_VIEW (self));
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_data (self->record, self);
  rt_note_composer_set_record (self->composer, record);
  gtk_list_box_remove_all (self->list);
  self->n_shown = ROWS_AT_ONCE;
  g_set_object (&self->record, record);
  if (record != NULL)
    g_signal_connect_object (record, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
}

/** rt_notes_view_write_note: Puts the keyboard where a new note is written. */
void
rt_notes_view_write_note (RtNotesView *self)
{
  g_return_if_fail (RT_IS_NOTES_VIEW (self));
  rt_note_composer_focus (self->composer);
}

/**
 * rt_notes_view_record_new:
 * @self: the view
 * @kind: what is to be recorded
 *
 * Opens an empty dialog for it.
 */
void
rt_notes_view_record_new (RtNotesView *self, RtEntryKind kind)
{
  g_return_if_fail (RT_IS_NOTES_VIEW (self));
  if (self->record != NULL)
    rt_entry_dialog_present (self->record, kind, 0, GTK_WIDGET (self));
}

/**
 * rt_notes_view_open_entry:
 * @self: the view
 * @kind: of the entry
 * @id: its row id
 *
 * Opens an entry of the record.
 */
void
rt_notes_view_open_entry (RtNotesView *self, RtEntryKind kind, gint64 id)
{
  g_return_if_fail (RT_IS_NOTES_VIEW (self));
  if (self->record != NULL && id != 0)
    rt_entry_dialog_present (self->record, kind, id, GTK_WIDGET (self));
}
