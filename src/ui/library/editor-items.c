/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/editor-items.h"

#include <glib/gi18n.h>

struct _RtEditorItems
{
  AdwBin parent_instance;

  GtkBox *box;
  GPtrArray *items; /* (element RtItemEditor) unowned */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtEditorItems, rt_editor_items, ADW_TYPE_BIN)

static void
say_changed (RtEditorItems *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
number_items (RtEditorItems *self)
{
  for (guint i = 0; i < self->items->len; i++)
    rt_item_editor_set_place (g_ptr_array_index (self->items, i), i + 1);
}

static void
remove_cb (RtItemEditor *item, RtEditorItems *self)
{
  g_ptr_array_remove (self->items, item);
  gtk_box_remove (self->box, GTK_WIDGET (item));
  number_items (self);
  say_changed (self);
}

static void
add_clicked_cb (RtEditorItems *self)
{
  rt_editor_items_add (self, NULL);
  rt_item_editor_focus (g_ptr_array_index (self->items, self->items->len - 1));
}

static void
entered_cb (RtItemEditor *item, RtEditorItems *self)
{
  guint index = 0;

  if (!g_ptr_array_find (self->items, item, &index))
    return;
  if (index + 1 == self->items->len)
    rt_editor_items_add (self, NULL);
  rt_item_editor_focus (g_ptr_array_index (self->items, index + 1));
}

/**
 * rt_editor_items_add:
 * @item: (nullable): what it begins with
 *
 * Adds an item behind the others.
 */
void
rt_editor_items_add (RtEditorItems *self, const RtDraftItem *item)
{
  RtItemEditor *editor = rt_item_editor_new (item);

  g_signal_connect_object (editor, "changed", G_CALLBACK (say_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "remove", G_CALLBACK (remove_cb), self, 0);
  g_signal_connect_object (editor, "entered", G_CALLBACK (entered_cb), self, 0);
  gtk_box_append (self->box, GTK_WIDGET (editor));
  g_ptr_array_add (self->items, editor);
  number_items (self);
  say_changed (self);
}

/** rt_editor_items_read: Adds all items to @draft, also those without words. */
void
rt_editor_items_read (RtEditorItems *self, RtInstrumentDraft *draft)
{
  for (guint i = 0; i < self->items->len; i++)
    rt_item_editor_read (g_ptr_array_index (self->items, i), draft);
}

/** rt_editor_items_set_choices: Offers at every item what @draft has on screen. */
void
rt_editor_items_set_choices (RtEditorItems *self, const RtInstrumentDraft *draft)
{
  for (guint i = 0; i < self->items->len; i++)
    rt_item_editor_set_choices (g_ptr_array_index (self->items, i), draft);
}

/** rt_editor_items_forget_set: A set of options was removed. */
void
rt_editor_items_forget_set (RtEditorItems *self, guint set)
{
  for (guint i = 0; i < self->items->len; i++)
    rt_item_editor_forget_set (g_ptr_array_index (self->items, i), set);
}

/** rt_editor_items_forget_option: An option of a set was removed. */
void
rt_editor_items_forget_option (RtEditorItems *self, guint set, guint option)
{
  for (guint i = 0; i < self->items->len; i++)
    rt_item_editor_forget_option (g_ptr_array_index (self->items, i), set, option);
}

/** rt_editor_items_forget_part: A part was removed. */
void
rt_editor_items_forget_part (RtEditorItems *self, guint part)
{
  for (guint i = 0; i < self->items->len; i++)
    rt_item_editor_forget_part (g_ptr_array_index (self->items, i), part);
}

static void
rt_editor_items_dispose (GObject *object)
{
  RtEditorItems *self = RT_EDITOR_ITEMS (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  G_OBJECT_CLASS (rt_editor_items_parent_class)->dispose (object);
}

static void
rt_editor_items_class_init (RtEditorItemsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rt_editor_items_dispose;
  signals[CHANGED] = g_signal_new ("changed", RT_TYPE_EDITOR_ITEMS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
rt_editor_items_init (RtEditorItems *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Add an _Item"));

  self->items = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (outer), GTK_WIDGET (self->box));
  gtk_box_append (GTK_BOX (outer), button);
  adw_bin_set_child (ADW_BIN (self), outer);
}
