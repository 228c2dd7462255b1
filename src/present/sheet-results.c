/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet-maker.h"

#include <glib/gi18n.h>

#include "course-text.h"
#include "date-format.h"
#include "patient-text.h"
#include "quantity-format.h"

/* Results outside the laboratory's interval are named when not older than this at the end of the
 * period. */
#define RECENT_RESULT_DAYS 366

static const RtLabReport *
find_report (const RtRecord *record, gint64 id)
{
  for (guint i = 0; i < record->lab_reports->len; i++)
    {
      const RtLabReport *report = g_ptr_array_index (record->lab_reports, i);

      if (report->id == id)
        return report;
    }
  return NULL;
}

static gboolean
is_same_analyte (const RtRecord *record, const RtLabResult *a, const RtLabResult *b)
{
  const RtLabReport *report_a = find_report (record, a->report_id);
  const RtLabReport *report_b = find_report (record, b->report_id);

  return report_a != NULL && report_b != NULL
         && g_strcmp0 (report_a->specimen, report_b->specimen) == 0
         && (a->analyte_id != NULL ? g_strcmp0 (a->analyte_id, b->analyte_id) == 0
                                   : g_strcmp0 (a->name, b->name) == 0);
}

/* Whether a later result of the same analyte and specimen is on record. */
static gboolean
is_superseded (const RtRecord *record, const RtLabResult *result)
{
  const RtLabReport *own = find_report (record, result->report_id);

  for (guint i = 0; i < record->lab_results->len; i++)
    {
      const RtLabResult *other = g_ptr_array_index (record->lab_results, i);
      const RtLabReport *report = find_report (record, other->report_id);

      if (other != result && other->status != RT_MEASUREMENT_WITHDRAWN
          && is_same_analyte (record, result, other)
          && rt_moment_compare (report->collected_at, own->collected_at) > 0)
        return TRUE;
    }
  return FALSE;
}

/* −1 below the laboratory's own interval, +1 above, 0 inside or not known. A limit outside counts,
 * a limit inside does not tell. */
static int
side_of_interval (const RtLabResult *result)
{
  if (!result->has_value || result->status == RT_MEASUREMENT_WITHDRAWN)
    return 0;
  if (result->has_high && result->comparator != RT_COMPARATOR_BELOW
      && (result->value > result->high
          || (result->comparator == RT_COMPARATOR_ABOVE && result->value >= result->high)))
    return 1;
  if (result->has_low && result->comparator != RT_COMPARATOR_ABOVE
      && (result->value < result->low
          || (result->comparator == RT_COMPARATOR_BELOW && result->value <= result->low)))
    return -1;
  return 0;
}

static void
add_result (RtSheetMaker *maker, const RtLabResult *result, RtMoment collected)
{
  g_autofree char *name = rt_text_isolate (result->name);
  g_autofree char *value = rt_quantity_format (
      result->value, result->comparator, rt_quantity_decimals_of (result->value), result->unit);
  g_autofree char *date = rt_date_format (rt_moment_date (collected));
  int side = side_of_interval (result);
  g_autofree char *limit = rt_quantity_format (
      side > 0 ? result->high : result->low, RT_COMPARATOR_NONE,
      rt_quantity_decimals_of (side > 0 ? result->high : result->low), result->unit);

  rt_sheet_content_add_attention (
      maker->content, RT_FIGURE_NOTICE, g_strdup_printf (_ ("%s: %s"), name, value),
      g_strdup_printf (side > 0 ? _ ("Collected %s; above the laboratory's own upper limit of %s.")
                                : _ ("Collected %s; below the laboratory's own lower limit of %s."),
                       date, limit));
  if (maker->content->results_caveat == NULL)
    maker->content->results_caveat = g_strdup (rt_course_text_peripheral_caveat ());
}

/**
 * rt_sheet_add_results: Adds to "Attention" each analyte whose last result, of the year before the
 * end of the period, lies outside the laboratory's own interval.
 */
void
rt_sheet_add_results (RtSheetMaker *maker)
{
  const RtRecord *record = maker->record;

  for (guint i = 0; i < record->lab_results->len; i++)
    {
      const RtLabResult *result = g_ptr_array_index (record->lab_results, i);
      const RtLabReport *report = find_report (record, result->report_id);

      if (report == NULL || side_of_interval (result) == 0 || is_superseded (record, result)
          || rt_moment_compare (report->collected_at, maker->to) > 0
          || rt_moment_date (maker->to).day_number
                     - rt_moment_date (report->collected_at).day_number
                 > RECENT_RESULT_DAYS)
        continue;
      add_result (maker, result, report->collected_at);
    }
}
