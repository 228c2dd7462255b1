/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-table.h"

#include <string.h>

#include <glib/gi18n.h>

#include "moment.h"
#include "number-text.h"
#include "chart-format.h"

typedef enum
{
  ENTRY_POINT,
  ENTRY_POINT_BEFORE, /* of the period before */
  ENTRY_LINE,         /* one that has words */
  ENTRY_STEP,
  ENTRY_EVENT,
} EntryType;

/* Where a row's content stands in the spec. */
typedef struct
{
  guint16 type;
  guint16 owner; /* panel or lane */
  guint32 series;
  guint32 index;
} Entry;

struct _RtChartTable
{
  RtChartSpec *spec;
  RtTimeRange range; /* what the rows are of */
  GArray *entries;
};

static void
add (RtChartTable *table, EntryType type, guint owner, guint series, guint index)
{
  Entry entry = { (guint16)type, (guint16)owner, series, index };

  g_array_append_val (table->entries, entry);
}

static void
add_points (RtChartTable *table, EntryType type, guint owner, guint index, RtTimeRange range)
{
  const RtChartPanel *panel = g_ptr_array_index (table->spec->panels, owner);
  const RtChartSeries *series = g_ptr_array_index (panel->series, index);

  for (guint j = rt_chart_series_find (series, range.from); j < series->points->len; j++)
    {
      if (g_array_index (series->points, RtChartPoint, j).t > range.to)
        break;
      add (table, type, owner, index, j);
    }
}

static void
add_panel (RtChartTable *table, guint owner, RtTimeRange range)
{
  const RtChartPanel *panel = g_ptr_array_index (table->spec->panels, owner);

  for (guint i = 0; i < panel->series->len; i++)
    {
      RtChartSeries *series = g_ptr_array_index (panel->series, i);

      rt_chart_series_settle (series);
      add_points (table, ENTRY_POINT, owner, i, range);
      if (table->spec->compare_before)
        add_points (table, ENTRY_POINT_BEFORE, owner, i, rt_time_range_before (range));
    }
  for (guint i = 0; i < panel->lines->len; i++)
    if (((const RtChartLine *)g_ptr_array_index (panel->lines, i))->words != NULL)
      add (table, ENTRY_LINE, owner, 0, i);
}

static void
add_lane (RtChartTable *table, guint owner, RtTimeRange range)
{
  RtChartLane *lane = g_ptr_array_index (table->spec->lanes, owner);

  rt_chart_lane_settle (lane);
  for (guint i = 0; i < lane->steps->len; i++)
    {
      const RtChartDoseStep *step = g_ptr_array_index (lane->steps, i);

      if (rt_time_range_overlaps (range, step->from, step->open ? G_MAXINT64 : step->to))
        add (table, ENTRY_STEP, owner, 0, i);
    }
  for (guint i = 0; i < lane->events->len; i++)
    {
      const RtChartEvent *event = g_ptr_array_index (lane->events, i);

      if (event->t <= range.to && MAX (event->t, event->until) >= range.from)
        add (table, ENTRY_EVENT, owner, 0, i);
    }
}

/**
 * rt_chart_table_new: The rows of @spec within @visible (NULL = all of its time axis), in the order
 * in which the chart shows them.
 *
 * Returns: (transfer full): free with rt_chart_table_free()
 */
RtChartTable *
rt_chart_table_new (RtChartSpec *spec, const RtTimeRange *visible)
{
  RtChartTable *table = g_new0 (RtChartTable, 1);
  RtTimeRange range = visible != NULL ? *visible : spec->range;

  table->spec = rt_chart_spec_ref (spec);
  table->range = range;
  table->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  for (guint i = 0; i < spec->panels->len; i++)
    add_panel (table, i, range);
  for (guint i = 0; i < spec->lanes->len; i++)
    add_lane (table, i, range);
  return table;
}

/**
 * rt_chart_table_free: Frees @table. NULL is allowed.
 */
void
rt_chart_table_free (RtChartTable *table)
{
  if (table == NULL)
    return;
  g_clear_pointer (&table->spec, rt_chart_spec_unref);
  g_clear_pointer (&table->entries, g_array_unref);
  g_free (table);
}

/**
 * rt_chart_table_n_rows: The number of rows, without the column titles.
 */
guint
rt_chart_table_n_rows (const RtChartTable *table)
{
  return table->entries->len;
}

/**
 * rt_chart_table_column_title: What stands above @column.
 */
const char *
rt_chart_table_column_title (RtChartTableColumn column)
{
  static const char *const titles[RT_N_CHART_TABLE_COLUMNS] = {
    N_ ("Row"), N_ ("Series"), N_ ("When"), N_ ("Value"), N_ ("Unit"), N_ ("Range"), N_ ("Note")
  };

  g_return_val_if_fail ((int)column >= 0 && column < RT_N_CHART_TABLE_COLUMNS, "");
  return _ (titles[column]);
}

/* What an entry points to; NULL for what it is not. */
typedef struct
{
  const RtChartPanel *panel;
  const RtChartSeries *series;
  const RtChartPoint *point;
  gboolean before; /* the point is of the period before */
  const RtChartLine *line;
  const RtChartLane *lane;
  const RtChartDoseStep *step;
  const RtChartEvent *event;
} Found;

static Found
find (const RtChartTable *table, guint row)
{
  const Entry *entry = NULL;
  Found found = { 0 };

  g_return_val_if_fail (row < table->entries->len, found);
  entry = &g_array_index (table->entries, Entry, row);
  if (entry->type == ENTRY_POINT || entry->type == ENTRY_POINT_BEFORE)
    {
      found.before = entry->type == ENTRY_POINT_BEFORE;
      found.panel = g_ptr_array_index (table->spec->panels, entry->owner);
      found.series = g_ptr_array_index (found.panel->series, entry->series);
      found.point = &g_array_index (found.series->points, RtChartPoint, entry->index);
      return found;
    }
  if (entry->type == ENTRY_LINE)
    {
      found.panel = g_ptr_array_index (table->spec->panels, entry->owner);
      found.line = g_ptr_array_index (found.panel->lines, entry->index);
      return found;
    }
  found.lane = g_ptr_array_index (table->spec->lanes, entry->owner);
  if (entry->type == ENTRY_STEP)
    found.step = g_ptr_array_index (found.lane->steps, entry->index);
  else
    found.event = g_ptr_array_index (found.lane->events, entry->index);
  return found;
}

/* A line is drawn through all of the stretch of time; its day, which its words tell too, is told
 * where it is drawn. */
static gboolean
has_time (const RtChartTable *table, const Found *found)
{
  return found->line == NULL
         || (found->line->until != 0 && rt_time_range_contains (table->range, found->line->until));
}

static gint64
time_of (const Found *found)
{
  if (found->point != NULL)
    return found->point->t;
  if (found->line != NULL)
    return found->line->until;
  return found->step != NULL ? found->step->from : found->event != NULL ? found->event->t : 0;
}

static char *
value_cell (const Found *found, gboolean for_machines)
{
  static const char *const signs[] = { "", "<", ">" };
  g_autofree char *number = NULL;

  if (found->line != NULL)
    return for_machines ? rt_number_to_c (found->line->value)
                        : rt_number_format_shortest (found->line->value, 4);
  if (found->event != NULL)
    return g_strdup (found->event->label != NULL ? found->event->label : "");
  if (found->step != NULL && found->lane->type != RT_CHART_LANE_DOSE)
    return g_strdup (found->step->label != NULL ? found->step->label : "");
  if (found->step != NULL)
    return for_machines ? rt_number_to_c (found->step->dose)
                        : rt_number_format_shortest (found->step->dose, 3);
  if (!for_machines)
    return rt_chart_format_value (found->panel, found->point);
  number = rt_number_to_c (found->point->value);
  return g_strconcat (signs[MIN (found->point->censoring, 2)], number, NULL);
}

static char *
span_note (const RtChartTable *table, const RtChartDoseStep *step)
{
  g_autofree char *until = rt_chart_format_time (step->to, table->spec->zone);

  if (step->planned)
    return g_strdup (_ ("planned"));
  if (step->open)
    return g_strdup (step->approximate_start ? _ ("still going on; start approximate")
                                             : _ ("still going on"));
  return g_strdup_printf (
      step->approximate_start ? _ ("until %s; start approximate") : _ ("until %s"), until);
}

static void
append_note (GString *text, const char *note)
{
  if (text->len > 0)
    g_string_append (text, "; ");
  g_string_append (text, note);
}

static char *
step_note (const RtChartTable *table, const RtChartDoseStep *step)
{
  GString *text = g_string_new (step->average);
  g_autofree char *span = span_note (table, step);

  append_note (text, span);
  return g_string_free (text, FALSE);
}

static char *
note_cell (const RtChartTable *table, const Found *found)
{
  GString *text = g_string_new (NULL);
  const char *note = NULL;

  if (found->step != NULL)
    {
      g_string_free (text, TRUE);
      return step_note (table, found->step);
    }
  if (found->line != NULL)
    append_note (text, found->line->words);
  if (found->point == NULL)
    return g_string_free (text, FALSE);
  note = rt_chart_series_note (found->series, found->point);
  if (found->point->flags & RT_CHART_POINT_OUT_OF_LIMITS)
    append_note (text, _ ("outside own limits"));
  if (found->point->flags & RT_CHART_POINT_DISTURBED)
    append_note (text, _ ("may be disturbed"));
  if (found->point->flags & RT_CHART_POINT_LOW_QUALITY)
    append_note (text, _ ("low quality"));
  if (note != NULL)
    append_note (text, note);
  return g_string_free (text, FALSE);
}

static const char *
band_cell (const Found *found)
{
  const RtChartBand *band =
      found->point != NULL ? rt_chart_panel_band_at (found->panel, found->point->value) : NULL;

  return band != NULL ? band->label : "";
}

static char *
series_cell (const Found *found)
{
  const char *name =
      found->series != NULL && found->series->name != NULL ? found->series->name : "";

  if (found->point != NULL && found->before)
    return g_strdup_printf (_ ("%s, in the period before"), name);
  if (found->point != NULL)
    return g_strdup (name);
  if (found->line != NULL)
    return g_strdup (found->line->label != NULL ? found->line->label : "");
  return g_strdup (found->step != NULL ? _ ("Dose") : _ ("Event"));
}

static char *
cell (const RtChartTable *table, guint row, RtChartTableColumn column, gboolean for_machines)
{
  const Found found = find (table, row);
  const char *unit = NULL;

  if (found.panel == NULL && found.lane == NULL)
    return g_strdup ("");
  unit = found.panel != NULL ? found.panel->unit : found.event != NULL ? NULL : found.lane->unit;
  switch (column)
    {
    case RT_CHART_COLUMN_ROW:
      return g_strdup (found.panel != NULL ? found.panel->title : found.lane->title);
    case RT_CHART_COLUMN_SERIES:
      return series_cell (&found);
    case RT_CHART_COLUMN_WHEN:
      if (!has_time (table, &found))
        return g_strdup ("");
      return for_machines
                 ? rt_moment_to_iso (rt_moment_from_utc (time_of (&found), table->spec->zone))
                 : rt_chart_format_time (time_of (&found), table->spec->zone);
    case RT_CHART_COLUMN_VALUE:
      return value_cell (&found, for_machines);
    case RT_CHART_COLUMN_UNIT:
      return g_strdup (unit != NULL ? unit : "");
    case RT_CHART_COLUMN_BAND:
      return g_strdup (band_cell (&found));
    case RT_CHART_COLUMN_NOTE:
    default:
      return note_cell (table, &found);
    }
}

/**
 * rt_chart_table_cell: The text of one cell, in the locale's way; "" where there is nothing to say.
 *
 * Returns: (transfer full): the text
 */
char *
rt_chart_table_cell (const RtChartTable *table, guint row, RtChartTableColumn column)
{
  return cell (table, row, column, FALSE);
}

static gboolean
has_text (const RtChartTable *table, const Found *found, RtChartTableColumn column)
{
  const char *unit = found->panel != NULL   ? found->panel->unit
                     : found->event != NULL ? NULL
                                            : found->lane->unit;

  switch (column)
    {
    case RT_CHART_COLUMN_SERIES:
      return found->point == NULL || found->before
             || (found->series->name != NULL && *found->series->name != '\0');
    case RT_CHART_COLUMN_WHEN:
      return has_time (table, found);
    case RT_CHART_COLUMN_UNIT:
      return unit != NULL && *unit != '\0';
    case RT_CHART_COLUMN_BAND:
      return *band_cell (found) != '\0';
    case RT_CHART_COLUMN_NOTE:
      return found->point == NULL || found->point->flags != 0
             || rt_chart_series_note (found->series, found->point) != NULL;
    case RT_CHART_COLUMN_ROW:
    case RT_CHART_COLUMN_VALUE:
    default:
      return TRUE;
    }
}

/**
 * rt_chart_table_uses_column: Whether any row says something in @column. Makes no texts, so that a
 * million rows are looked through at once.
 */
gboolean
rt_chart_table_uses_column (const RtChartTable *table, RtChartTableColumn column)
{
  for (guint row = 0; row < table->entries->len; row++)
    {
      const Found found = find (table, row);

      if (has_text (table, &found, column))
        return TRUE;
    }
  return FALSE;
}

/**
 * rt_chart_table_item: The record behind @row, as the caller named it; 0 = none.
 */
gint64
rt_chart_table_item (const RtChartTable *table, guint row)
{
  const Found found = find (table, row);

  if (found.point != NULL)
    return found.point->item;
  return found.step != NULL ? found.step->item : found.event != NULL ? found.event->item : 0;
}

/* Appends a field in quotes. Words that a spreadsheet would take for a formula get an apostrophe;
 * numbers keep their minus. */
static void
append_field (GString *text, const char *field, RtChartTableColumn column)
{
  double value = 0;
  gboolean number = column == RT_CHART_COLUMN_VALUE && rt_number_parse (field, '.', &value, NULL);

  if (column > 0)
    g_string_append_c (text, ',');
  g_string_append_c (text, '"');
  if (*field != '\0' && strchr ("=+-@\t\r", *field) != NULL && !number)
    g_string_append_c (text, '\'');
  for (const char *c = field; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *c);
    }
  g_string_append_c (text, '"');
}

/**
 * rt_chart_table_to_csv: The table as comma separated values with a line of titles, for a program:
 * times in ISO 8601, numbers with a point and all their digits.
 *
 * Returns: (transfer full): the text, lines end with CR LF
 */
char *
rt_chart_table_to_csv (const RtChartTable *table)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < RT_N_CHART_TABLE_COLUMNS; i++)
    append_field (text, rt_chart_table_column_title (i), i);
  g_string_append (text, "\r\n");
  for (guint row = 0; row < table->entries->len; row++)
    {
      for (guint i = 0; i < RT_N_CHART_TABLE_COLUMNS; i++)
        {
          g_autofree char *field = cell (table, row, i, TRUE);

          append_field (text, field, i);
        }
      g_string_append (text, "\r\n");
    }
  return g_string_free (text, FALSE);
}
