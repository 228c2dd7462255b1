/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lab-paper.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "lab-change-words.h"
#include "lab-overview.h"
#include "lab-words.h"
#include "patient-text.h"

/* A table being filled. */
typedef struct
{
  RtLabPaper *table;
  RtCatalogue *catalogue;
  const RtRecord *record;
  GPtrArray *overview; /* (element RtLabSeries) */
  gboolean for_patient;
} TableMaker;

/* The reports of one sheet, newest first. */
typedef struct
{
  const RtLabReport *reports[8];
  guint n;
} Column;

static void
row_free (gpointer data)
{
  RtLabRow *row = data;

  g_free (row->name);
  g_free (row->unit);
  g_free (row->interval);
  for (guint i = 0; row->cells[i].text != NULL; i++)
    g_free (row->cells[i].text);
  g_free (row->cells);
  g_free (row);
}

static void
sheet_free (gpointer data)
{
  RtLabSheet *sheet = data;

  g_ptr_array_unref (sheet->columns);
  g_ptr_array_unref (sheet->rows);
  g_free (sheet);
}

static char *
visible (char *text)
{
  g_autofree char *raw = text;

  return rt_text_visible (raw != NULL ? raw : "");
}

/* Whose limits they are, whoever flagged the result. */
static RtLabBasis
basis_of_limits (const RtLabResult *result, const RtLabJudgement *judgement)
{
  if (judgement->target != NULL && judgement->basis == RT_LAB_BASIS_TARGET)
    return RT_LAB_BASIS_TARGET;
  if (result->has_low || result->has_high)
    return RT_LAB_BASIS_LABORATORY_INTERVAL;
  if (judgement->list != NULL)
    return RT_LAB_BASIS_PRACTICE_INTERVAL;
  return judgement->interval != NULL ? RT_LAB_BASIS_DEFAULT_INTERVAL : RT_LAB_BASIS_NONE;
}

/* "laboratory’s interval 2–9.5 mg/24 h"; for one of ours with population, source and certainty. */
static char *
interval_text (const TableMaker *maker, const RtLabSeriesPoint *point)
{
  RtLabJudgement plain = point->judgement;

  plain.flag = RT_LAB_FLAG_NONE;
  plain.has_ratio = FALSE;
  plain.not_usable = FALSE;
  plain.basis = basis_of_limits (point->result, &point->judgement);
  return visible (rt_lab_judgement_text (maker->catalogue, point->result, &plain));
}

static guint
add_note (TableMaker *maker, char *text)
{
  guint number = maker->table->notes->len + 1;
  g_autofree char *shown = visible (text);

  /* Translators: number of a note below a table, the note. */
  g_ptr_array_add (maker->table->notes, g_strdup_printf (_ ("[%u] %s"), number, shown));
  return number;
}

static void
append_mark (TableMaker *maker, GString *text, char *note)
{
  if (note != NULL)
    g_string_append_printf (text, " [%u]", add_note (maker, note));
}

static char *
disturbance_note (const RtLabSeriesPoint *point)
{
  g_autofree char *what = rt_disturbances_text (point->disturbances);

  /* Translators: one or more sentences about what may have changed a result. */
  return what != NULL ? g_strdup_printf (_ ("Possibly disturbed: %s"), what) : NULL;
}

static char *
verdict_note (const TableMaker *maker, const RtLabSeriesPoint *point)
{
  const RtLabResult *result = point->result;

  if (maker->for_patient || point->judgement.basis != RT_LAB_BASIS_VERDICT
      || result->verdict_reason == NULL)
    return NULL;
  /* Translators: why the practitioner judged a result so. */
  return g_strdup_printf (_ ("Practitioner’s verdict: %s"), result->verdict_reason);
}

/* Only of the latest result, and only where it can be judged. */
static char *
change_note (const TableMaker *maker, const RtLabSeries *series, const RtLabSeriesPoint *point)
{
  const RtLabResult *before = point == rt_lab_series_latest (series)
                                  ? rt_lab_change_before (maker->record, point->result)
                                  : NULL;
  RtLabChange change;

  if (before == NULL)
    return NULL;
  rt_lab_change_find (maker->catalogue, maker->record, before, point->result, &change);
  return change.verdict != RT_LAB_CHANGE_UNKNOWN ? rt_lab_change_text (maker->catalogue, &change)
                                                 : NULL;
}

static void
append_flag (const RtLabJudgement *judgement, GString *text)
{
  g_autofree char *ratio = rt_lab_limit_ratio_text (judgement);
  const char *arrow = judgement->flag == RT_LAB_FLAG_HIGH  ? "↑"
                      : judgement->flag == RT_LAB_FLAG_LOW ? "↓"
                                                           : NULL;

  if (judgement->not_usable)
    g_string_append_printf (text, "\n%s", _ ("not usable"));
  else if (arrow != NULL)
    g_string_append_printf (text, "\n%s %s", arrow, rt_lab_flag_text (judgement->flag));
  if (ratio != NULL && !judgement->not_usable)
    g_string_append_printf (text, ", %s", ratio);
}

/* A value in another unit than the row's says so. */
static void
append_own_unit (const TableMaker *maker,
                 const RtLabSeries *series,
                 const RtLabSeriesPoint *point,
                 GString *text)
{
  g_autofree char *own = rt_lab_unit_text (maker->catalogue, point->result->unit);
  g_autofree char *row = rt_lab_unit_text (maker->catalogue, series->unit);

  if (!g_str_equal (own, row) && !point->result->cancelled)
    g_string_append_printf (text, " %s", own);
}

static void
write_cell (TableMaker *maker,
            const RtLabSeries *series,
            const RtLabSeriesPoint *point,
            const char *row_interval,
            RtLabCell *cell)
{
  g_autofree char *value = visible (rt_lab_result_text (point->result));
  g_autofree char *interval = interval_text (maker, point);
  GString *text = g_string_new (point->disturbances->len > 0 ? "○ " : NULL);

  g_string_append (text, value);
  append_own_unit (maker, series, point, text);
  if (point->result->status == RT_MEASUREMENT_PRELIMINARY)
    g_string_append_printf (text, " (%s)", _ ("preliminary"));
  append_flag (&point->judgement, text);
  append_mark (maker, text, disturbance_note (point));
  append_mark (maker, text, verdict_note (maker, point));
  append_mark (maker, text, change_note (maker, series, point));
  if (!point->result->cancelled && !g_str_equal (interval, row_interval))
    append_mark (maker, text, g_steal_pointer (&interval));
  g_free (cell->text);
  cell->text = g_string_free_and_steal (text);
  cell->marked =
      point->judgement.coloured
      && (point->judgement.flag == RT_LAB_FLAG_LOW || point->judgement.flag == RT_LAB_FLAG_HIGH);
}

static RtLabRow *
row_new (const TableMaker *maker, const RtLabSeries *series, guint columns)
{
  RtLabRow *row = g_new0 (RtLabRow, 1);
  const RtLabSeriesPoint *latest = rt_lab_series_latest (series);

  row->name = visible (rt_lab_series_title (series));
  row->unit = visible (rt_lab_unit_text (maker->catalogue, series->unit));
  row->interval = interval_text (maker, latest);
  row->cells = g_new0 (RtLabCell, columns + 1);
  for (guint i = 0; i < columns; i++)
    row->cells[i].text = g_strdup ("");
  return row;
}

/* A series with a result in one of the reports gets a row. */
static void
add_row (TableMaker *maker, RtLabSheet *sheet, const RtLabSeries *series, const Column *column)
{
  RtLabRow *row = NULL;

  for (guint i = 0; i < column->n; i++)
    for (guint p = 0; p < series->points->len; p++)
      {
        const RtLabSeriesPoint *point = g_ptr_array_index (series->points, p);

        if (point->report != column->reports[i])
          continue;
        if (row == NULL)
          row = row_new (maker, series, column->n);
        write_cell (maker, series, point, row->interval, &row->cells[i]);
      }
  if (row != NULL)
    g_ptr_array_add (sheet->rows, row);
}

static char *
column_title (const RtLabReport *report)
{
  g_autofree char *day = rt_date_format (rt_moment_date (report->collected_at));
  g_autofree char *laboratory = rt_text_visible (report->laboratory);

  return *laboratory != '\0' ? g_strjoin ("\n", day, laboratory, NULL) : g_steal_pointer (&day);
}

static void
add_sheet (TableMaker *maker, const Column *column)
{
  RtLabSheet *sheet = g_new0 (RtLabSheet, 1);

  sheet->columns = g_ptr_array_new_with_free_func (g_free);
  sheet->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = 0; i < column->n; i++)
    g_ptr_array_add (sheet->columns, column_title (column->reports[i]));
  for (guint i = 0; i < maker->overview->len; i++)
    add_row (maker, sheet, g_ptr_array_index (maker->overview, i), column);
  if (sheet->rows->len > 0)
    g_ptr_array_add (maker->table->sheets, sheet);
  else
    sheet_free (sheet);
}

static int
newer_first (gconstpointer a, gconstpointer b)
{
  const RtLabReport *left = *(RtLabReport *const *)a;
  const RtLabReport *right = *(RtLabReport *const *)b;

  return rt_moment_compare (right->collected_at, left->collected_at);
}

/**
 * rt_lab_paper_new: Laboratory reports side by side, newest first, with a row for each analyte and
 * specimen: the same series, flags and judgements as on the screen.
 * @columns: reports beside each other, 1 to 8
 * @for_patient: without the reasons for a practitioner's verdict
 *
 * Returns: (transfer full): the table.
 */
RtLabPaper *
rt_lab_paper_new (RtCatalogue *catalogue,
                  const RtRecord *record,
                  guint columns,
                  gboolean for_patient)
{
  TableMaker maker = { .catalogue = catalogue, .record = record, .for_patient = for_patient };
  g_autoptr (GPtrArray) reports = g_ptr_array_copy (record->lab_reports, NULL, NULL);

  maker.overview = rt_lab_overview (catalogue, record);
  maker.table = g_new0 (RtLabPaper, 1);
  maker.table->sheets = g_ptr_array_new_with_free_func (sheet_free);
  maker.table->notes = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_set_free_func (reports, NULL);
  g_ptr_array_sort (reports, newer_first);
  for (guint first = 0; first < reports->len; first += columns)
    {
      Column column = { .n = MIN (columns, reports->len - first) };

      for (guint i = 0; i < column.n; i++)
        column.reports[i] = g_ptr_array_index (reports, first + i);
      add_sheet (&maker, &column);
    }
  maker.table->any = maker.table->sheets->len > 0;
  g_ptr_array_unref (maker.overview);
  return maker.table;
}

/**
 * rt_lab_paper_free:
 * @table: (transfer full) (nullable): a table
 */
void
rt_lab_paper_free (RtLabPaper *table)
{
  if (table == NULL)
    return;
  g_ptr_array_unref (table->sheets);
  g_ptr_array_unref (table->notes);
  g_free (table);
}
