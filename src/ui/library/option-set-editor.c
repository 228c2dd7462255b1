/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/option-set-editor.h"

#include <glib/gi18n.h>

#include "library/editor-rows.h"

#define FEWEST_OPTIONS 2

struct _RtOptionSetEditor
{
  AdwBin parent_instance;

  AdwEntryRow *name;
  AdwSpinRow *first_score;
  AdwBin *labels_place;

  RtEditorRows *labels;
};

enum
{
  CHANGED,
  REMOVE,
  OPTION_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtOptionSetEditor, rt_option_set_editor, ADW_TYPE_BIN)

static void
changed_cb (RtOptionSetEditor *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_clicked_cb (RtOptionSetEditor *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
label_removed_cb (RtOptionSetEditor *self, guint index)
{
  g_signal_emit (self, signals[OPTION_REMOVED], 0, index);
}

static void
rt_option_set_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_OPTION_SET_EDITOR);
  G_OBJECT_CLASS (rt_option_set_editor_parent_class)->dispose (object);
}

static void
rt_option_set_editor_class_init (RtOptionSetEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_option_set_editor_dispose;
  signals[CHANGED] = g_signal_new ("changed", RT_TYPE_OPTION_SET_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVE] = g_signal_new ("remove", RT_TYPE_OPTION_SET_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[OPTION_REMOVED] =
      g_signal_new ("option-removed", RT_TYPE_OPTION_SET_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/library/option-set-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, RtOptionSetEditor, name);
  gtk_widget_class_bind_template_child (widget_class, RtOptionSetEditor, first_score);
  gtk_widget_class_bind_template_child (widget_class, RtOptionSetEditor, labels_place);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
rt_option_set_editor_init (RtOptionSetEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->labels = rt_editor_rows_new (RT_EDITOR_PLAIN, _ ("Option"), _ ("Add an _Option"));
  adw_bin_set_child (self->labels_place, GTK_WIDGET (self->labels));
  g_signal_connect_object (self->labels, "removed", G_CALLBACK (label_removed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->labels, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rt_option_set_editor_new:
 * @options: (nullable): what it begins with
 *
 * Returns: (transfer floating): the set, with two rows at least
 */
RtOptionSetEditor *
rt_option_set_editor_new (const RtDraftOptions *options)
{
  RtOptionSetEditor *self = g_object_new (RT_TYPE_OPTION_SET_EDITOR, NULL);
  guint n = options != NULL ? options->labels->len : 0;

  for (guint i = 0; i < MAX (n, FEWEST_OPTIONS); i++)
    rt_editor_rows_add (self->labels, i < n ? g_ptr_array_index (options->labels, i) : "", 0);
  if (options == NULL)
    return self;
  gtk_editable_set_text (GTK_EDITABLE (self->name), options->name);
  adw_spin_row_set_value (self->first_score, options->first_score);
  return self;
}

/** rt_option_set_editor_set_place: Numbers the set; the only one needs no name. */
void
rt_option_set_editor_set_place (RtOptionSetEditor *self, guint number, gboolean is_only)
{
  g_autofree char *title = g_strdup_printf (_ ("Name of set %u"), number);
  g_autofree char *name = g_strdup_printf (_ ("Set %u"), number);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name), title);
  gtk_widget_set_visible (GTK_WIDGET (self->name), !is_only);
  if (*gtk_editable_get_text (GTK_EDITABLE (self->name)) == '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->name), name);
}

/** rt_option_set_editor_read: Adds the set to @draft, with its rows that have no words. */
void
rt_option_set_editor_read (RtOptionSetEditor *self, RtInstrumentDraft *draft)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name)));
  RtDraftOptions *options = rt_instrument_draft_add_options (
      draft, g_strstrip (name), (int)adw_spin_row_get_value (self->first_score));

  for (guint i = 0; i < rt_editor_rows_n (self->labels); i++)
    g_ptr_array_add (options->labels, rt_editor_rows_text (self->labels, i));
}
