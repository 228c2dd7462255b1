/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/table-source.h"

#include <glib/gi18n.h>

#include "common/pasted-table.h"

struct _RtTableSource
{
  AdwPreferencesGroup parent_instance;

  AdwActionRow *paste_row;
  AdwEntryRow *path;

  char *chooser_title; /* nullable */
  GBytes *pasted;      /* nullable; never beside a path */
};

G_DEFINE_FINAL_TYPE (RtTableSource, rt_table_source, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_CHOOSER_TITLE = 1,
  N_PROPS,
};

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
path_text (RtTableSource *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->path));
}

/**
 * rt_table_source_set_pasted:
 * @content: what was pasted, here or elsewhere
 *
 * Takes the place of what was named before.
 */
void
rt_table_source_set_pasted (RtTableSource *self, GBytes *content)
{
  guint lines = rt_pasted_table_n_lines (content);
  g_autofree char *said = NULL;

  gtk_editable_set_text (GTK_EDITABLE (self->path), "");
  g_clear_pointer (&self->pasted, g_bytes_unref);
  self->pasted = g_bytes_ref (content);
  said = g_strdup_printf (ngettext ("%u line was pasted.", "%u lines were pasted.", lines), lines);
  adw_action_row_set_subtitle (self->paste_row, said);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
path_changed_cb (RtTableSource *self)
{
  if (*path_text (self) != '\0' && self->pasted != NULL)
    {
      g_clear_pointer (&self->pasted, g_bytes_unref);
      adw_action_row_set_subtitle (self->paste_row, _ ("The file below is read instead."));
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtTableSource) self = RT_TABLE_SOURCE (g_object_ref (source));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = rt_pasted_table_read_finish (result, &error);

  if (self->path == NULL) /* closed meanwhile */
    return;
  if (content != NULL)
    rt_table_source_set_pasted (self, content);
  else
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

static void
paste_clicked_cb (RtTableSource *self)
{
  rt_pasted_table_read_async (GTK_WIDGET (self), pasted_cb, NULL);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtTableSource) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *name = file != NULL ? g_file_get_parse_name (file) : NULL;

  if (name != NULL && self->path != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->path), name);
}

static void
browse_clicked_cb (RtTableSource *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();

  gtk_file_filter_set_name (tables, _ ("Tables (CSV, TSV, TXT)"));
  gtk_file_filter_add_suffix (tables, "csv");
  gtk_file_filter_add_suffix (tables, "tsv");
  gtk_file_filter_add_suffix (tables, "txt");
  gtk_file_dialog_set_title (dialog, self->chooser_title);
  gtk_file_dialog_set_default_filter (dialog, tables);
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        chosen_cb, g_object_ref (self));
}

/** rt_table_source_is_named: Returns: whether a table was pasted or a path is typed. */
gboolean
rt_table_source_is_named (RtTableSource *self)
{
  return self->pasted != NULL || *path_text (self) != '\0';
}

/**
 * rt_table_source_get:
 * @path: (out) (transfer full) (nullable): the file; %NULL for what was pasted
 * @content: (out) (transfer full) (nullable): what was pasted; %NULL for a file
 *
 * Returns: whether there is a table; the error says what to check
 */
gboolean
rt_table_source_get (RtTableSource *self, char **path, GBytes **content, GError **error)
{
  g_autofree char *typed = g_strstrip (g_strdup (path_text (self)));
  g_autoptr (GFile) file = *typed != '\0' ? g_file_parse_name (typed) : NULL;
  g_autofree char *found = file != NULL ? g_file_get_path (file) : NULL;

  *path = NULL;
  *content = NULL;
  if (file == NULL && self->pasted != NULL)
    {
      *content = g_bytes_ref (self->pasted);
      return TRUE;
    }
  if (found == NULL || !g_file_test (found, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _ ("There is no such file. Please check the path."));
      return FALSE;
    }
  *path = g_steal_pointer (&found);
  return TRUE;
}

static void
rt_table_source_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RtTableSource *self = RT_TABLE_SOURCE (object);

  if (id != PROP_CHOOSER_TITLE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  g_set_str (&self->chooser_title, g_value_get_string (value));
}

static gboolean
rt_table_source_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RT_TABLE_SOURCE (widget)->path));
}

static void
rt_table_source_dispose (GObject *object)
{
  RtTableSource *self = RT_TABLE_SOURCE (object);

  g_clear_pointer (&self->pasted, g_bytes_unref);
  g_clear_pointer (&self->chooser_title, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_TABLE_SOURCE);
  G_OBJECT_CLASS (rt_table_source_parent_class)->dispose (object);
}

static void
rt_table_source_class_init (RtTableSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = rt_table_source_set_property;
  object_class->dispose = rt_table_source_dispose;
  widget_class->grab_focus = rt_table_source_grab_focus;
  g_object_class_install_property (object_class, PROP_CHOOSER_TITLE,
                                   g_param_spec_string ("chooser-title", NULL, NULL, NULL,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  signals[CHANGED] = g_signal_new ("changed", RT_TYPE_TABLE_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", RT_TYPE_TABLE_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/common/table-source.ui");
  gtk_widget_class_bind_template_child (widget_class, RtTableSource, paste_row);
  gtk_widget_class_bind_template_child (widget_class, RtTableSource, path);
  gtk_widget_class_bind_template_callback (widget_class, paste_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, path_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, browse_clicked_cb);
}

static void
rt_table_source_init (RtTableSource *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
