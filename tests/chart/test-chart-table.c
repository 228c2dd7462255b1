/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-table.h"

#include <string.h>

#include "chart-case.h"

static RtChartSpec *
new_spec (void)
{
  RtChartSpec *spec = rt_case_spec (100);
  RtChartSeries *series = rt_case_panel (spec, "Mood", RT_CHART_MARK_LINE);
  RtChartPanel *panel = g_ptr_array_index (spec->panels, 0);
  RtChartLane *lane = rt_chart_spec_add_lane (spec, "v", RT_CHART_LANE_DOSE, "=SUM(A1)");
  RtChartPoint below = { .t = RT_CASE_START + 9 * RT_CASE_DAY,
                         .value = -0.125,
                         .censoring = RT_CHART_BELOW,
                         .flags = RT_CHART_POINT_DISTURBED,
                         .item = 9 };

  panel->unit = g_strdup ("mg");
  rt_chart_panel_add_band (panel, 1, 4, RT_CHART_TINT_REFERENCE, "reference");
  rt_chart_series_add_value (series, RT_CASE_START + RT_CASE_DAY, 3.14159, 8);
  below.note = rt_chart_series_add_note (series, "said \"bananas\"");
  rt_chart_series_add (series, &below);
  rt_chart_lane_add_step (lane, RT_CASE_START, RT_CASE_START + 40 * RT_CASE_DAY, 37.5, 1);
  rt_chart_lane_add_event (lane, RT_CASE_START + 50 * RT_CASE_DAY, RT_CHART_GLYPH_LIFE_EVENT,
                           "moved", 2);
  return spec;
}

static void
assert_cell (const RtChartTable *table, guint row, RtChartTableColumn column, const char *expected)
{
  g_autofree char *found = rt_chart_table_cell (table, row, column);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_cells (void)
{
  g_autoptr (RtChartSpec) spec = new_spec ();
  g_autoptr (RtChartTable) table = rt_chart_table_new (spec, NULL);

  g_assert_cmpuint (rt_chart_table_n_rows (table), ==, 4);
  assert_cell (table, 0, RT_CHART_COLUMN_ROW, "Mood");
  assert_cell (table, 0, RT_CHART_COLUMN_WHEN, "2 September 2012");
  assert_cell (table, 0, RT_CHART_COLUMN_VALUE, "3.1");
  assert_cell (table, 0, RT_CHART_COLUMN_UNIT, "mg");
  assert_cell (table, 0, RT_CHART_COLUMN_BAND, "reference");
  assert_cell (table, 0, RT_CHART_COLUMN_NOTE, "");
  assert_cell (table, 1, RT_CHART_COLUMN_VALUE, "<−0.1");
  assert_cell (table, 1, RT_CHART_COLUMN_BAND, "");
  assert_cell (table, 1, RT_CHART_COLUMN_NOTE, "may be disturbed; said \"bananas\"");
  assert_cell (table, 2, RT_CHART_COLUMN_VALUE, "37.5");
  assert_cell (table, 2, RT_CHART_COLUMN_NOTE, "until 11 October 2012");
  assert_cell (table, 3, RT_CHART_COLUMN_VALUE, "moved");
  g_assert_cmpint (rt_chart_table_item (table, 0), ==, 8);
  g_assert_cmpint (rt_chart_table_item (table, 3), ==, 2);
}

/* A column is used exactly when one of its cells says something. */
static void
test_used_columns (void)
{
  g_autoptr (RtChartSpec) spec = new_spec ();
  g_autoptr (RtChartTable) whole = rt_chart_table_new (spec, NULL);
  RtTimeRange first = rt_time_range_new (RT_CASE_START - 1, RT_CASE_START + 2 * RT_CASE_DAY);
  g_autoptr (RtChartTable) empty = NULL;
  g_autoptr (RtChartTable) short_one = rt_chart_table_new (spec, &first);
  const RtChartTable *tables[] = { whole, short_one };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint column = 0; column < RT_N_CHART_TABLE_COLUMNS; column++)
      {
        gboolean used = FALSE;

        for (guint row = 0; row < rt_chart_table_n_rows (tables[i]); row++)
          {
            g_autofree char *text = rt_chart_table_cell (tables[i], row, column);

            used = used || *text != '\0';
          }
        g_assert_cmpint (rt_chart_table_uses_column (tables[i], column), ==, used);
      }
  first = rt_time_range_new (RT_CASE_START - 9, RT_CASE_START - 8);
  empty = rt_chart_table_new (spec, &first);
  g_assert_cmpuint (rt_chart_table_n_rows (empty), ==, 0);
  g_assert_false (rt_chart_table_uses_column (empty, RT_CHART_COLUMN_VALUE));
}

static void
test_visible_only (void)
{
  g_autoptr (RtChartSpec) spec = new_spec ();
  RtTimeRange visible =
      rt_time_range_new (RT_CASE_START + 5 * RT_CASE_DAY, RT_CASE_START + 20 * RT_CASE_DAY);
  g_autoptr (RtChartTable) table = rt_chart_table_new (spec, &visible);

  g_assert_cmpuint (rt_chart_table_n_rows (table), ==, 2);
  g_assert_cmpint (rt_chart_table_item (table, 0), ==, 9);
}

/* Full digits and a point for programs; words that look like a formula are made harmless. */
static void
test_csv (void)
{
  g_autoptr (RtChartSpec) spec = new_spec ();
  g_autoptr (RtChartTable) table = rt_chart_table_new (spec, NULL);
  g_autofree char *csv = rt_chart_table_to_csv (table);
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 6);
  g_assert_cmpstr (lines[0], ==,
                   "\"Row\",\"Series\",\"When\",\"Value\",\"Unit\",\"Range\",\"Note\"");
  g_assert_nonnull (strstr (lines[1], "\"2012-09-02T00:00:00+02:00\",\"3.14159\",\"mg\""));
  g_assert_nonnull (strstr (lines[2], "\"<-0.125\""));
  g_assert_nonnull (strstr (lines[2], "said \"\"bananas\"\"\""));
  g_assert_true (g_str_has_prefix (lines[3], "\"'=SUM(A1)\""));
}

/* A line with words is a row of its own: what, by when, how much. */
static void
test_line (void)
{
  g_autoptr (RtChartSpec) spec = new_spec ();
  RtChartLine *line = rt_chart_panel_add_line (g_ptr_array_index (spec->panels, 0), 2.5,
                                               RT_CHART_LINE_GOAL, "goal");
  g_autoptr (RtChartTable) table = NULL;
  g_autoptr (RtChartTable) dated = NULL;
  g_autofree char *csv = NULL;

  line->words = g_strdup ("Goal: at least 2.5.");
  table = rt_chart_table_new (spec, NULL);
  g_assert_cmpuint (rt_chart_table_n_rows (table), ==, 5);
  assert_cell (table, 2, RT_CHART_COLUMN_ROW, "Mood");
  assert_cell (table, 2, RT_CHART_COLUMN_SERIES, "goal");
  assert_cell (table, 2, RT_CHART_COLUMN_WHEN, "");
  assert_cell (table, 2, RT_CHART_COLUMN_VALUE, "2.5");
  assert_cell (table, 2, RT_CHART_COLUMN_UNIT, "mg");
  assert_cell (table, 2, RT_CHART_COLUMN_BAND, "");
  assert_cell (table, 2, RT_CHART_COLUMN_NOTE, "Goal: at least 2.5.");
  g_assert_cmpint (rt_chart_table_item (table, 2), ==, 0);
  line->until = RT_CASE_START + 20 * RT_CASE_DAY;
  dated = rt_chart_table_new (spec, NULL);
  assert_cell (dated, 2, RT_CHART_COLUMN_WHEN, "21 September 2012");
  csv = rt_chart_table_to_csv (dated);
  g_assert_nonnull (strstr (csv, "\"goal\",\"2012-09-21T00:00:00+02:00\",\"2.5\",\"mg\""));
}

/* A goal is seen in every stretch of time, its day only where that is. */
static void
test_line_elsewhere (void)
{
  g_autoptr (RtChartSpec) spec = new_spec ();
  RtChartLine *line = rt_chart_panel_add_line (g_ptr_array_index (spec->panels, 0), 2.5,
                                               RT_CHART_LINE_GOAL, "goal");
  RtTimeRange after =
      rt_time_range_new (RT_CASE_START + 60 * RT_CASE_DAY, RT_CASE_START + 90 * RT_CASE_DAY);
  g_autoptr (RtChartTable) table = NULL;

  line->words = g_strdup ("Goal: at least 2.5 by 21 September 2012.");
  line->until = RT_CASE_START + 20 * RT_CASE_DAY;
  table = rt_chart_table_new (spec, &after);
  g_assert_cmpuint (rt_chart_table_n_rows (table), ==, 1);
  assert_cell (table, 0, RT_CHART_COLUMN_SERIES, "goal");
  assert_cell (table, 0, RT_CHART_COLUMN_WHEN, "");
  assert_cell (table, 0, RT_CHART_COLUMN_NOTE, "Goal: at least 2.5 by 21 September 2012.");
  g_assert_false (rt_chart_table_uses_column (table, RT_CHART_COLUMN_WHEN));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/table/cells", test_cells);
  g_test_add_func ("/chart/table/used-columns", test_used_columns);
  g_test_add_func ("/chart/table/visible", test_visible_only);
  g_test_add_func ("/chart/table/csv", test_csv);
  g_test_add_func ("/chart/table/line", test_line);
  g_test_add_func ("/chart/table/line-elsewhere", test_line_elsewhere);
  return g_test_run ();
}
