/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-spec.h"

typedef enum
{
  RT_CHART_COLUMN_ROW, /* title of the panel or lane */
  RT_CHART_COLUMN_SERIES,
  RT_CHART_COLUMN_WHEN,
  RT_CHART_COLUMN_VALUE,
  RT_CHART_COLUMN_UNIT,
  RT_CHART_COLUMN_BAND,
  RT_CHART_COLUMN_NOTE,
} RtChartTableColumn;

#define RT_N_CHART_TABLE_COLUMNS 7

/* The same chart as rows of text: what a screen reader or a spreadsheet gets. Keeps the spec; cells
 * are made when asked for. */
typedef struct _RtChartTable RtChartTable;

RtChartTable *rt_chart_table_new (RtChartSpec *spec, const RtTimeRange *visible);
void rt_chart_table_free (RtChartTable *table);
guint rt_chart_table_n_rows (const RtChartTable *table);
char *rt_chart_table_cell (const RtChartTable *table, guint row, RtChartTableColumn column);
gboolean rt_chart_table_uses_column (const RtChartTable *table, RtChartTableColumn column);
gint64 rt_chart_table_item (const RtChartTable *table, guint row);
const char *rt_chart_table_column_title (RtChartTableColumn column);
char *rt_chart_table_to_csv (const RtChartTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtChartTable, rt_chart_table_free)
