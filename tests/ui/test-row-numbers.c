/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course/row-numbers.h"

#include "chart-spec.h"
#include "chart-table.h"
#include "course/value-row.h"

#define N_ROWS 1000000

static guint
number_at (RtRowNumbers *rows, guint position)
{
  g_autoptr (RtValueRow) row = g_list_model_get_item (G_LIST_MODEL (rows), position);

  g_assert_true (RT_IS_VALUE_ROW (row));
  return rt_value_row_number (row);
}

/* A million rows: each is made when it is asked for, and none is kept. */
static void
test_lazy (void)
{
  g_autoptr (RtRowNumbers) rows = rt_row_numbers_new (N_ROWS);
  GListModel *model = G_LIST_MODEL (rows);
  RtValueRow *first = NULL;

  g_assert_true (g_list_model_get_item_type (model) == RT_TYPE_VALUE_ROW);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, N_ROWS);
  g_assert_cmpuint (number_at (rows, 0), ==, 0);
  g_assert_cmpuint (number_at (rows, N_ROWS - 1), ==, N_ROWS - 1);
  g_assert_cmpuint (number_at (rows, 500000), ==, 500000);
  g_assert_null (g_list_model_get_item (model, N_ROWS));
  first = g_list_model_get_item (model, 0);
  g_object_add_weak_pointer (G_OBJECT (first), (gpointer *)&first);
  g_object_unref (first);
  g_assert_null (first);
}

static void
test_none (void)
{
  g_autoptr (RtRowNumbers) rows = rt_row_numbers_new (0);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, 0);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (rows), 0));
}

/* The rows stand for those of the table of a million values, the last as well as the first. */
static void
test_table (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (RtChartSpec) spec = rt_chart_spec_new (rt_time_range_new (0, N_ROWS), zone);
  RtChartPanel *panel = rt_chart_spec_add_panel (spec, "a", "A");
  RtChartSeries *series = rt_chart_panel_add_series (panel, "a", NULL, RT_CHART_MARK_LINE);
  g_autoptr (RtChartTable) table = NULL;
  g_autoptr (RtRowNumbers) rows = NULL;

  for (guint i = 0; i < N_ROWS; i++)
    g_assert_true (rt_chart_series_add_value (series, i, i % 7, i + 1));
  table = rt_chart_table_new (spec, NULL);
  rows = rt_row_numbers_new (rt_chart_table_n_rows (table));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, N_ROWS);
  g_assert_cmpint (rt_chart_table_item (table, number_at (rows, 0)), ==, 1);
  g_assert_cmpint (rt_chart_table_item (table, number_at (rows, N_ROWS - 1)), ==, N_ROWS);
  g_assert_true (rt_chart_table_uses_column (table, RT_CHART_COLUMN_VALUE));
  g_assert_false (rt_chart_table_uses_column (table, RT_CHART_COLUMN_SERIES));
  g_assert_false (rt_chart_table_uses_column (table, RT_CHART_COLUMN_UNIT));
  g_assert_false (rt_chart_table_uses_column (table, RT_CHART_COLUMN_BAND));
  g_assert_false (rt_chart_table_uses_column (table, RT_CHART_COLUMN_NOTE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/row-numbers/lazy", test_lazy);
  g_test_add_func ("/ui/row-numbers/none", test_none);
  g_test_add_func ("/ui/row-numbers/table", test_table);
  return g_test_run ();
}
