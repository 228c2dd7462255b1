/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course/values-dialog.h"

#include <glib/gi18n.h>

#include "chart-format.h"
#include "chart-table.h"
#include "course/value-row.h"
#include "course/row-numbers.h"

struct _RtValuesDialog
{
  AdwDialog parent_instance;

  GtkColumnView *view;
  GtkStack *stack;
  AdwToggleGroup *extent;
  GtkLabel *period;

  RtChartSpec *spec; /* nullable: not built yet */
  RtTimeRange visible;
  RtChartTable *table;
};

G_DEFINE_FINAL_TYPE (RtValuesDialog, rt_values_dialog, ADW_TYPE_DIALOG)

/* A row is as high as one line; what is wider than the window is scrolled to. */
static void
cell_setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
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

static void
remove_columns (RtValuesDialog *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
}

/* How many lines, of values, doses, events and goals, of which stretch of time stand in the table.
 */
static void
say_period (RtValuesDialog *self, RtTimeRange range)
{
  guint n = rt_chart_table_n_rows (self->table);
  g_autofree char *from = rt_chart_format_time (range.from, self->spec->zone);
  g_autofree char *to = rt_chart_format_time (range.to, self->spec->zone);
  g_autofree char *words =
      /* Translators: number of lines of a table, first and last date. */
      g_strdup_printf (ngettext ("%1$u line from %2$s to %3$s", "%1$u lines from %2$s to %3$s", n),
                       n, from, to);

  gtk_label_set_text (self->period, words);
}

/* A line of the table for each value, dose, event and goal of the visible stretch, or of the whole
 * course. The rows are made as they are scrolled to. */
static void
show_table (RtValuesDialog *self)
{
  gboolean whole = g_strcmp0 (adw_toggle_group_get_active_name (self->extent), "whole") == 0;
  RtTimeRange range = whole ? self->spec->range : self->visible;
  g_autoptr (GtkNoSelection) model = NULL;
  guint n = 0;

  gtk_column_view_set_model (self->view, NULL);
  remove_columns (self);
  g_clear_pointer (&self->table, rt_chart_table_free);
  self->table = rt_chart_table_new (self->spec, &range);
  n = rt_chart_table_n_rows (self->table);
  for (int column = 0; column < RT_N_CHART_TABLE_COLUMNS; column++)
    if (rt_chart_table_uses_column (self->table, (RtChartTableColumn)column))
      add_column (self, (RtChartTableColumn)column);
  model = gtk_no_selection_new (G_LIST_MODEL (rt_row_numbers_new (n)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (model));
  say_period (self, range);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "table" : "nothing");
}

static void
extent_chosen_cb (RtValuesDialog *self)
{
  if (self->spec != NULL)
    show_table (self);
}

static void
rt_values_dialog_dispose (GObject *object)
{
  RtValuesDialog *self = RT_VALUES_DIALOG (object);

  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_VALUES_DIALOG);
  g_clear_pointer (&self->table, rt_chart_table_free);
  g_clear_pointer (&self->spec, rt_chart_spec_unref);
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
  gtk_widget_class_bind_template_child (widget_class, RtValuesDialog, extent);
  gtk_widget_class_bind_template_child (widget_class, RtValuesDialog, period);
  gtk_widget_class_bind_template_callback (widget_class, extent_chosen_cb);
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
 * Returns: (transfer floating): a dialog with the values of that stretch, which
 *   offers those of the whole course where that is more
 */
RtValuesDialog *
rt_values_dialog_new (RtChartSpec *spec, RtTimeRange range)
{
  RtValuesDialog *self = g_object_new (RT_TYPE_VALUES_DIALOG, NULL);

  self->spec = rt_chart_spec_ref (spec);
  self->visible = range;
  gtk_widget_set_visible (GTK_WIDGET (self->extent),
                          range.from > spec->range.from || range.to < spec->range.to);
  show_table (self);
  return self;
}
