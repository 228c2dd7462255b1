/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/import-history.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "import-batch.h"

struct _RtImportHistory
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray *rows; /* (element GtkWidget) unowned */
};

enum
{
  UNDO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtImportHistory, rt_import_history, ADW_TYPE_BIN)

static void
undo_clicked_cb (RtImportHistory *self, GtkWidget *button)
{
  g_signal_emit (self, signals[UNDO], 0, g_object_get_data (G_OBJECT (button), "batch"));
}

static void
add_undo (RtImportHistory *self, GtkWidget *row, const RtImportEntry *entry)
{
  GtkWidget *undo = gtk_button_new_with_mnemonic (_ ("_Undo"));

  gtk_widget_set_valign (undo, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (undo, _ ("Take every value of this import out of the record"));
  g_object_set_data_full (G_OBJECT (undo), "batch", g_strdup (entry->uuid), g_free);
  g_signal_connect_object (undo, "clicked", G_CALLBACK (undo_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), undo);
}

static void
add_entry (RtImportHistory *self, const RtImportEntry *entry, gboolean can_undo)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *at = rt_date_format_moment (entry->at);
  g_autofree char *subtitle =
      g_strdup_printf (ngettext ("%u value, %s", "%u values, %s", entry->added), entry->added, at);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), entry->profile);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (entry->undone)
    {
      GtkWidget *word = gtk_label_new (_ ("undone"));

      gtk_widget_add_css_class (word, "dimmed");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), word);
    }
  else if (can_undo)
    add_undo (self, row, entry);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static guint
last_standing (const GPtrArray *entries)
{
  guint last = G_MAXUINT;

  for (guint i = 0; i < entries->len; i++)
    {
      const RtImportEntry *entry = g_ptr_array_index (entries, i);
      const RtImportEntry *latest = last < entries->len ? g_ptr_array_index (entries, last) : NULL;

      if (!entry->undone && (latest == NULL || rt_moment_compare (entry->at, latest->at) > 0))
        last = i;
    }
  return last;
}

static void
rt_import_history_dispose (GObject *object)
{
  RtImportHistory *self = RT_IMPORT_HISTORY (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_IMPORT_HISTORY);
  G_OBJECT_CLASS (rt_import_history_parent_class)->dispose (object);
}

static void
rt_import_history_class_init (RtImportHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_import_history_dispose;
  signals[UNDO] = g_signal_new ("undo", RT_TYPE_IMPORT_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/import/import-history.ui");
  gtk_widget_class_bind_template_child (widget_class, RtImportHistory, group);
}

static void
rt_import_history_init (RtImportHistory *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_import_history_show:
 * @self: the history
 * @entries: (element-type RtImportEntry): the imports into the record, the newest first
 *
 * Shows them; it is hidden while there is none.
 */
void
rt_import_history_show (RtImportHistory *self, const GPtrArray *entries)
{
  guint last = last_standing (entries);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < entries->len; i++)
    add_entry (self, g_ptr_array_index (entries, i), i == last);
  gtk_widget_set_visible (GTK_WIDGET (self), entries->len > 0);
}
