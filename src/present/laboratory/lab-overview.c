/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lab-overview.h"

#include <glib/gi18n.h>

#include "lab-break.h"
#include "lab-words.h"

static void
point_free (gpointer data)
{
  RtLabSeriesPoint *point = data;

  g_ptr_array_unref (point->disturbances);
  g_free (point->break_reason);
  g_free (point);
}

static void
series_free (gpointer data)
{
  RtLabSeries *series = data;

  g_free (series->name);
  g_free (series->unit);
  g_ptr_array_unref (series->points);
  g_free (series);
}

/** rt_lab_series_latest: Returns: (transfer none): the latest result; a series has at least one. */
const RtLabSeriesPoint *
rt_lab_series_latest (const RtLabSeries *series)
{
  return g_ptr_array_index (series->points, series->points->len - 1);
}

/** rt_lab_series_title: Returns: (transfer full): the analyte and the specimen it was measured in.
 */
char *
rt_lab_series_title (const RtLabSeries *series)
{
  if (series->specimen == NULL)
    return g_strdup (series->name);
  /* Translators: analyte, specimen. */
  return g_strdup_printf (_ ("%s, %s"), series->name, rt_specimen_name (series->specimen));
}

/* A value in another unit of the same sample. */
static gboolean
convert (RtCatalogue *catalogue,
         double value,
         const char *from_text,
         const char *to_text,
         const RtConversionContext *context,
         double *converted)
{
  const RtUnitTable *units = rt_catalogue_laboratory (catalogue)->units;
  RtUnit from, to;

  if (g_strcmp0 (from_text, to_text) == 0)
    {
      *converted = value;
      return TRUE;
    }
  return from_text != NULL && to_text != NULL && rt_unit_parse (units, from_text, &from, NULL)
         && rt_unit_parse (units, to_text, &to, NULL)
         && rt_unit_convert (value, from, to, context, converted, NULL);
}

static gboolean
can_join (RtCatalogue *catalogue,
          const RtLabSeries *series,
          const RtLabResult *result,
          const char *specimen,
          const RtConversionContext *context)
{
  double unused;

  if (g_strcmp0 (series->specimen, specimen) != 0)
    return FALSE;
  if (result->analyte_id == NULL)
    return series->analyte == NULL && g_str_equal (series->name, result->name)
           && g_strcmp0 (series->unit, result->unit) == 0;
  return series->analyte != NULL && g_str_equal (series->analyte->id, result->analyte_id)
         && (!result->has_value
             || convert (catalogue, result->value, result->unit, series->unit, context, &unused));
}

static const char *
break_text (RtLabBreak separated)
{
  switch (separated)
    {
    case RT_LAB_BREAK_METHOD:
      return _ ("Another method: not joined with the value before.");
    case RT_LAB_BREAK_LABORATORY:
      return _ ("Another laboratory: not joined with the value before.");
    case RT_LAB_BREAK_PROTOCOL:
      return _ ("Collected differently: not joined with the value before.");
    case RT_LAB_BREAK_NONE:
    default:
      return NULL;
    }
}

/* Why a result does not continue the line of the latest one; %NULL when it does. */
static const char *
find_break (const RtLabSeries *series, const RtLabReport *report, const RtLabResult *result)
{
  const RtLabSeriesPoint *before = rt_lab_series_latest (series);

  return break_text (rt_lab_break_between (before->report, before->result, report, result));
}

static void
add_point (RtCatalogue *catalogue,
           const RtRecord *record,
           RtLabSeries *series,
           const RtLabReport *report,
           const RtLabResult *result,
           const RtConversionContext *context)
{
  RtLabSeriesPoint *point = g_new0 (RtLabSeriesPoint, 1);
  const RtLabLimits *limits = &point->judgement.limits;

  point->report = report;
  point->result = result;
  point->disturbances = rt_interference_check (catalogue, record, report, result);
  rt_lab_judge (catalogue, record, report, result, &point->judgement);
  point->has_value =
      result->has_value && !result->cancelled
      && convert (catalogue, result->value, result->unit, series->unit, context, &point->value);
  point->limits.has_low =
      limits->has_low
      && convert (catalogue, limits->low, result->unit, series->unit, context, &point->limits.low);
  point->limits.has_high = limits->has_high
                           && convert (catalogue, limits->high, result->unit, series->unit, context,
                                       &point->limits.high);
  if (series->points->len > 0)
    point->break_reason = g_strdup (find_break (series, report, result));
  g_ptr_array_add (series->points, point);
}

static RtLabSeries *
find_series (RtCatalogue *catalogue,
             GPtrArray *list,
             const RtLabResult *result,
             const char *specimen,
             const RtConversionContext *context)
{
  RtLabSeries *series;

  for (guint i = 0; i < list->len; i++)
    if (can_join (catalogue, g_ptr_array_index (list, i), result, specimen, context))
      return g_ptr_array_index (list, i);
  series = g_new0 (RtLabSeries, 1);
  series->analyte =
      result->analyte_id != NULL ? rt_catalogue_analyte (catalogue, result->analyte_id) : NULL;
  series->name = g_strdup (series->analyte != NULL ? series->analyte->name : result->name);
  series->specimen = specimen;
  series->unit = g_strdup (result->unit);
  series->points = g_ptr_array_new_with_free_func (point_free);
  g_ptr_array_add (list, series);
  return series;
}

static int
compare_series (gconstpointer a, gconstpointer b)
{
  const RtLabSeries *first = *(const RtLabSeries *const *)a;
  const RtLabSeries *second = *(const RtLabSeries *const *)b;
  int by_name = g_utf8_collate (first->name, second->name);

  return by_name != 0 ? by_name : g_strcmp0 (first->specimen, second->specimen);
}

/* What is asked for: every result, or those of one analyte in one specimen. */
typedef struct
{
  const char *analyte_id; /* nullable: every analyte */
  const char *specimen;   /* of that analyte */
} Wanted;

static gboolean
is_wanted (const Wanted *wanted, const RtLabReport *report, const RtLabResult *result)
{
  return wanted->analyte_id == NULL
         || (g_strcmp0 (result->analyte_id, wanted->analyte_id) == 0
             && g_strcmp0 (rt_lab_context_specimen (report, result), wanted->specimen) == 0);
}

static void
add_report (RtCatalogue *catalogue,
            const RtRecord *record,
            const RtLabReport *report,
            const Wanted *wanted,
            GPtrArray *list)
{
  for (guint i = 0; i < record->lab_results->len; i++)
    {
      const RtLabResult *result = g_ptr_array_index (record->lab_results, i);
      RtConversionContext context;
      RtLabSeries *series;

      if (result->report_id != report->id || !is_wanted (wanted, report, result))
        continue;
      rt_lab_context_conversion (
          catalogue, record, report,
          result->analyte_id != NULL ? rt_catalogue_analyte (catalogue, result->analyte_id) : NULL,
          &context);
      series =
          find_series (catalogue, list, result, rt_lab_context_specimen (report, result), &context);
      add_point (catalogue, record, series, report, result, &context);
    }
}

static GPtrArray *
overview (RtCatalogue *catalogue, const RtRecord *record, const Wanted *wanted)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (series_free);

  for (guint i = 0; catalogue != NULL && i < record->lab_reports->len; i++)
    add_report (catalogue, record, g_ptr_array_index (record->lab_reports, i), wanted, list);
  g_ptr_array_sort (list, compare_series);
  return list;
}

/**
 * rt_lab_overview:
 * @catalogue: (nullable): without it nothing can be judged, and the list is empty
 * @record: the record
 *
 * Returns: (transfer full) (element-type RtLabSeries): every result of the record in its series, by
 * name; not to be used longer than @catalogue and @record.
 */
GPtrArray *
rt_lab_overview (RtCatalogue *catalogue, const RtRecord *record)
{
  return overview (catalogue, record, &(Wanted){ NULL, NULL });
}

/**
 * rt_lab_overview_of:
 * @catalogue: (nullable): without it nothing can be judged, and the list is empty
 * @analyte_id: an analyte of the catalogue
 * @specimen: (nullable): what it was measured in
 *
 * Returns: (transfer full) (element-type RtLabSeries): the same of one analyte in one specimen;
 * more than one series where units cannot be brought to one.
 */
GPtrArray *
rt_lab_overview_of (RtCatalogue *catalogue,
                    const RtRecord *record,
                    const char *analyte_id,
                    const char *specimen)
{
  return overview (catalogue, record, &(Wanted){ analyte_id, specimen });
}

/** rt_lab_series_point_note: Returns: (transfer full) (nullable): what has to be known of a result
 * beside its value: what may have disturbed it, why it does not continue the line before. */
char *
rt_lab_series_point_note (const RtLabSeriesPoint *point)
{
  g_autofree char *disturbed = rt_disturbances_text (point->disturbances);

  if (disturbed != NULL && point->break_reason != NULL)
    return g_strconcat (disturbed, "\n", point->break_reason, NULL);
  return disturbed != NULL ? g_steal_pointer (&disturbed) : g_strdup (point->break_reason);
}
