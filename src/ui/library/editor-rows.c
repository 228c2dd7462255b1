/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/editor-rows.h"

#include <glib/gi18n.h>

#define HIGHEST_FROM 10000

struct _RtEditorRows
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  RtEditorExtra extra;
  char *name;      /* of a row, with %u for its place */
  GPtrArray *rows; /* (element GtkWidget) unowned */
};

enum
{
  CHANGED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtEditorRows, rt_editor_rows, ADW_TYPE_BIN)

static GtkWidget *
row_at (RtEditorRows *self, guint index)
{
  return g_ptr_array_index (self->rows, index);
}

static void
say_changed (RtEditorRows *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Rows are named by their place. */
static void
name_rows (RtEditorRows *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *place = g_strdup_printf ("%u", i + 1);
      g_autofree char *title = g_strdup_printf ("%s %s", self->name, place);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row_at (self, i)), title);
    }
}

static void
remove_clicked_cb (GtkWidget *button, RtEditorRows *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ENTRY_ROW);
  guint index = 0;

  if (!g_ptr_array_find (self->rows, row, &index))
    return;
  g_ptr_array_remove_index (self->rows, index);
  adw_preferences_group_remove (self->group, row);
  name_rows (self);
  g_signal_emit (self, signals[REMOVED], 0, index);
  say_changed (self);
}

static void
activated_cb (RtEditorRows *self, GtkWidget *row)
{
  guint index = 0;

  if (!g_ptr_array_find (self->rows, row, &index))
    return;
  if (index + 1 == self->rows->len)
    rt_editor_rows_add (self, "", 0);
  gtk_widget_grab_focus (row_at (self, index + 1));
}

static void
add_clicked_cb (RtEditorRows *self)
{
  rt_editor_rows_add (self, "", 0);
  gtk_widget_grab_focus (row_at (self, self->rows->len - 1));
}

static GtkWidget *
extra_new (RtEditorRows *self, double value)
{
  GtkWidget *widget = NULL;

  if (self->extra == RT_EDITOR_FROM)
    {
      widget = gtk_spin_button_new_with_range (0, HIGHEST_FROM, 1);
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (widget), value);
      gtk_widget_set_tooltip_text (widget, _ ("From this score on"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("From this score on"), -1);
      g_signal_connect_object (widget, "value-changed", G_CALLBACK (say_changed), self,
                               G_CONNECT_SWAPPED);
    }
  if (widget != NULL)
    gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  return widget;
}

/** rt_editor_rows_add: Adds a row behind the others. */
void
rt_editor_rows_add (RtEditorRows *self, const char *text, double value)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *extra = extra_new (self, value);
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _ ("Remove"));
  if (extra != NULL)
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), extra);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), remove);
  g_object_set_data (G_OBJECT (row), "extra", extra);
  g_signal_connect_object (row, "changed", G_CALLBACK (say_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_clicked_cb), self, 0);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
  name_rows (self);
}

/** rt_editor_rows_set_key: Remembers with a row by which id its text is known. */
void
rt_editor_rows_set_key (RtEditorRows *self, guint index, const char *key)
{
  g_object_set_data_full (G_OBJECT (row_at (self, index)), "key", g_strdup (key), g_free);
}

/** rt_editor_rows_key: Returns: (transfer none) (nullable): the id; %NULL of a new row. */
const char *
rt_editor_rows_key (RtEditorRows *self, guint index)
{
  return g_object_get_data (G_OBJECT (row_at (self, index)), "key");
}

static void
rt_editor_rows_dispose (GObject *object)
{
  g_clear_pointer (&RT_EDITOR_ROWS (object)->rows, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (rt_editor_rows_parent_class)->dispose (object);
}

static void
rt_editor_rows_finalize (GObject *object)
{
  g_free (RT_EDITOR_ROWS (object)->name);
  G_OBJECT_CLASS (rt_editor_rows_parent_class)->finalize (object);
}

static void
rt_editor_rows_class_init (RtEditorRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rt_editor_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = rt_editor_rows_finalize;
  signals[CHANGED] = g_signal_new ("changed", RT_TYPE_EDITOR_ROWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", RT_TYPE_EDITOR_ROWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
rt_editor_rows_init (RtEditorRows *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * rt_editor_rows_new:
 * @extra: what stands beside the words of a row
 * @name: what a row is called, before its place
 * @add: what the button says that adds one
 *
 * Returns: (transfer floating): rows without any text
 */
RtEditorRows *
rt_editor_rows_new (RtEditorExtra extra, const char *name, const char *add)
{
  RtEditorRows *self = g_object_new (RT_TYPE_EDITOR_ROWS, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_button_new_with_mnemonic (add);

  self->extra = extra;
  self->name = g_strdup (name);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->group));
  gtk_box_append (GTK_BOX (box), button);
  adw_bin_set_child (ADW_BIN (self), box);
  return self;
}

/** rt_editor_rows_n: Returns: how many rows there are, empty ones among them. */
guint
rt_editor_rows_n (RtEditorRows *self)
{
  return self->rows->len;
}

/** rt_editor_rows_text: Returns: (transfer full): the text of a row, without blanks around it. */
char *
rt_editor_rows_text (RtEditorRows *self, guint index)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row_at (self, index)))));
}

/** rt_editor_rows_extra: Returns: the number beside the text; 0 where none stands. */
double
rt_editor_rows_extra (RtEditorRows *self, guint index)
{
  GtkWidget *extra = g_object_get_data (G_OBJECT (row_at (self, index)), "extra");

  return self->extra == RT_EDITOR_FROM ? gtk_spin_button_get_value (GTK_SPIN_BUTTON (extra)) : 0;
}
