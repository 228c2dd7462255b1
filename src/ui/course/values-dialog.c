/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course/values-dialog.h"

#include <glib/gi18n.h>

#include "chart-table.h"
#include "course/value-row.h"

struct _RtValuesDialog
{
  AdwDialog parent_instance;

  GtkColumnView *view;
  GtkStack *stack;
  AdwWindowTitle *title;

  RtChartTable *table;
};

G_DEFINE_FINAL_TYPE (RtValuesDialog, rt_values_dialog, ADW_TYPE_DIALOG)

static void
cell_setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 6);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
  gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_child (cell, label);
}

static void
cell_bind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, RtValuesDialog *self)
{
  RtChartTableColumn column =
      (RtChartTableColumn)GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "column"));
  RtValueRow *row = gtk_column_view_cell_get_item (cell);
  g_autofree char *text = rt_chart_table_cell (self->table, rt_value_row_number (row), column);

  gtk_label_set_text (GTK_LABEL (gtk_column_view_cell_get_child (cell)), text != NULL ? text : "");
}

static void
add_column (RtValuesDialog *self, RtChartTableColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = NULL;

  g_object_set_data (G_OBJECT (factory), "column", GINT_TO_POINTER (column));
  g_signal_connect (factory, "setup", G_CALLBACK (cell_setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (cell_bind_cb), self, 0);
  view_column = gtk_column_view_column_new (rt_chart_table_column_title (column), factory);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column, column == RT_CHART_COLUMN_SERIES
                                                      || column == RT_CHART_COLUMN_NOTE);
  gtk_column_view_append_column (self->view, view_column);
}

static gboolean
column_is_used (RtValuesDialog *self, RtChartTableColumn column)
{
  guint n = rt_chart_table_n_rows (self->table);

  for (guint row = 0; row < n; row++)
    {
      g_autofree char *text = rt_chart_table_cell (self->table, row, column);

      if (text != NULL && *text != '\0')
        return TRUE;
    }
  return FALSE;
}

static void
show_table (RtValuesDialog *self)
{
  g_autoptr (GListStore) rows = g_list_store_new (RT_TYPE_VALUE_ROW);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = rt_chart_table_n_rows (self->table);
  g_autofree char *count = g_strdup_printf (ngettext ("%u value", "%u values", n), n);

  for (guint row = 0; row < n; row++)
    g_ptr_array_add (items, rt_value_row_new (row));
  g_list_store_splice (rows, 0, 0, items->pdata, items->len);
  for (int column = 0; column < RT_N_CHART_TABLE_COLUMNS; column++)
    if (column_is_used (self, (RtChartTableColumn)column))
      add_column (self, (RtChartTableColumn)column);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (gtk_no_selection_new (
                                             G_LIST_MODEL (g_steal_pointer (&rows)))));
  adw_window_title_set_subtitle (self->title, count);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "table" : "nothing");
}

static void
rt_values_dialog_dispose (GObject *object)
{
  RtValuesDialog *self = RT_VALUES_DIALOG (object);

  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_VALUES_DIALOG);
  g_clear_pointer (&self->table, rt_chart_table_free);
  G_OBJECT_CLASS (rt_values_dialog_parent_class)->dispose (object);
}

static void
rt_values_dialog_class_init (RtValuesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_values_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/course/values-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtValuesDialog, view);
  gtk_widget_class_bind_template_child (widget_class, RtValuesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RtValuesDialog, title);
}

static void
rt_values_dialog_init (RtValuesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_values_dialog_new:
 * @spec: the chart
 * @range: the visible stretch of time
 *
 * Returns: (transfer floating): a dialog with the values of that stretch
 */
RtValuesDialog *
rt_values_dialog_new (RtChartSpec *spec, RtTimeRange range)
{
  RtValuesDialog *self = g_object_new (RT_TYPE_VALUES_DIALOG, NULL);

  self->table = rt_chart_table_new (spec, &range);
  show_table (self);
  return self;
}
