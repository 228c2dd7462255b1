/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/editor-options.h"

#include <glib/gi18n.h>

struct _RtEditorOptions
{
  AdwBin parent_instance;

  GtkBox *box;
  GPtrArray *sets; /* (element RtOptionSetEditor) unowned */
};

enum
{
  CHANGED,
  SET_REMOVED,
  OPTION_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtEditorOptions, rt_editor_options, ADW_TYPE_BIN)

static void
say_changed (RtEditorOptions *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
number_sets (RtEditorOptions *self)
{
  for (guint i = 0; i < self->sets->len; i++)
    rt_option_set_editor_set_place (g_ptr_array_index (self->sets, i), i + 1, self->sets->len == 1);
}

static void
remove_cb (RtOptionSetEditor *set, RtEditorOptions *self)
{
  guint index = 0;

  if (self->sets->len == 1 || !g_ptr_array_find (self->sets, set, &index))
    return;
  g_ptr_array_remove_index (self->sets, index);
  gtk_box_remove (self->box, GTK_WIDGET (set));
  number_sets (self);
  g_signal_emit (self, signals[SET_REMOVED], 0, index);
  say_changed (self);
}

static void
option_removed_cb (RtOptionSetEditor *set, guint option, RtEditorOptions *self)
{
  guint index = 0;

  if (g_ptr_array_find (self->sets, set, &index))
    g_signal_emit (self, signals[OPTION_REMOVED], 0, index, option);
}

static void
add_clicked_cb (RtEditorOptions *self)
{
  rt_editor_options_add (self, NULL);
  gtk_widget_child_focus (g_ptr_array_index (self->sets, self->sets->len - 1), GTK_DIR_TAB_FORWARD);
}

/**
 * rt_editor_options_add:
 * @options: (nullable): what it begins with
 *
 * Adds a set behind the others.
 */
void
rt_editor_options_add (RtEditorOptions *self, const RtDraftOptions *options)
{
  RtOptionSetEditor *set = rt_option_set_editor_new (options);

  g_signal_connect_object (set, "changed", G_CALLBACK (say_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (set, "remove", G_CALLBACK (remove_cb), self, 0);
  g_signal_connect_object (set, "option-removed", G_CALLBACK (option_removed_cb), self, 0);
  gtk_box_append (self->box, GTK_WIDGET (set));
  g_ptr_array_add (self->sets, set);
  number_sets (self);
  say_changed (self);
}

/** rt_editor_options_read: Adds all sets to @draft, with their rows that have no words. */
void
rt_editor_options_read (RtEditorOptions *self, RtInstrumentDraft *draft)
{
  for (guint i = 0; i < self->sets->len; i++)
    rt_option_set_editor_read (g_ptr_array_index (self->sets, i), draft);
}

static void
rt_editor_options_dispose (GObject *object)
{
  RtEditorOptions *self = RT_EDITOR_OPTIONS (object);

  g_clear_pointer (&self->sets, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  G_OBJECT_CLASS (rt_editor_options_parent_class)->dispose (object);
}

static void
rt_editor_options_class_init (RtEditorOptionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rt_editor_options_dispose;
  signals[CHANGED] = g_signal_new ("changed", RT_TYPE_EDITOR_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[SET_REMOVED] = g_signal_new ("set-removed", RT_TYPE_EDITOR_OPTIONS, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[OPTION_REMOVED] =
      g_signal_new ("option-removed", RT_TYPE_EDITOR_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
rt_editor_options_init (RtEditorOptions *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Add Another Se_t of Options"));

  self->sets = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (outer), GTK_WIDGET (self->box));
  gtk_box_append (GTK_BOX (outer), button);
  adw_bin_set_child (ADW_BIN (self), outer);
}
