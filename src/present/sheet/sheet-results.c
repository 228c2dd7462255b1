/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet-maker.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "lab-overview.h"
#include "lab-words.h"
#include "paper-words.h"
#include "patient-text.h"

/* Results outside their interval are named when not older than this at the end of the period. */
#define RECENT_RESULT_DAYS 366

/* The last result of a series that was collected in the period or in the year before its end. */
static const RtLabSeriesPoint *
last_point (const RtSheetMaker *maker, const RtLabSeries *series)
{
  for (guint i = series->points->len; i > 0; i--)
    {
      const RtLabSeriesPoint *point = g_ptr_array_index (series->points, i - 1);
      int days = rt_moment_date (maker->to).day_number
                 - rt_moment_date (point->report->collected_at).day_number;

      if (rt_moment_compare (point->report->collected_at, maker->to) > 0
          || point->result->cancelled)
        continue;
      return days <= RECENT_RESULT_DAYS ? point : NULL;
    }
  return NULL;
}

/* A value and its unit, which stay on one line. */
static char *
unbroken (const char *value, const char *unit)
{
  g_auto (GStrv) parts = g_strsplit (unit, " ", -1);
  g_autofree char *joined = g_strjoinv ("\u00a0", parts);

  return *joined != '\0' ? g_strjoin ("\u00a0", value, joined, NULL) : g_strdup (value);
}

static gboolean
is_worth_naming (const RtLabSeriesPoint *point)
{
  return point->judgement.coloured
         && (point->judgement.flag == RT_LAB_FLAG_LOW || point->judgement.flag == RT_LAB_FLAG_HIGH);
}

static void
add_result (RtSheetMaker *maker, const RtLabSeries *series, const RtLabSeriesPoint *point)
{
  RtLabResult result = *point->result;
  g_autofree char *title = rt_lab_series_title (series);
  g_autofree char *name = rt_text_isolate (title);
  g_autofree char *value = rt_lab_result_text (point->result);
  g_autofree char *unit = rt_lab_unit_text (maker->catalogue, point->result->unit);
  g_autofree char *amount = unbroken (value, unit);
  g_autofree char *date = rt_date_format (rt_moment_date (point->report->collected_at));
  g_autofree char *disturbed = rt_disturbances_text (point->disturbances);
  g_autofree char *judgement = NULL;
  g_autofree char *text = NULL;

  if (maker->options->copy == RT_SHEET_FOR_PATIENT)
    result.verdict_reason = NULL;
  judgement = rt_lab_judgement_text (maker->catalogue, &result, &point->judgement);
  /* Translators: the day of collection, where the result lies and who says so. */
  text = g_strdup_printf (_ ("Collected %s; %s."), date, judgement);
  if (disturbed != NULL)
    {
      g_autofree char *plain = g_steal_pointer (&text);

      text = g_strjoin (" ", plain, _ ("Possibly disturbed:"), disturbed, NULL);
    }
  rt_sheet_content_add_attention (maker->content, RT_FIGURE_NOTICE,
                                  g_strdup_printf (_ ("%s: %s"), name, amount),
                                  rt_text_visible (text));
  if (maker->content->results_caveat == NULL)
    maker->content->results_caveat = rt_paper_lab_caveat (maker->catalogue);
}

/**
 * rt_sheet_add_results: Adds to "Attention" each analyte whose last result, of the year before the
 * end of the period, is flagged low or high by a basis that is sure enough to be coloured.
 */
void
rt_sheet_add_results (RtSheetMaker *maker)
{
  g_autoptr (GPtrArray) overview = NULL;

  if (maker->catalogue == NULL)
    return;
  overview = rt_lab_overview (maker->catalogue, maker->record);
  for (guint i = 0; i < overview->len; i++)
    {
      const RtLabSeries *series = g_ptr_array_index (overview, i);
      const RtLabSeriesPoint *point = last_point (maker, series);

      if (point != NULL && is_worth_naming (point))
        add_result (maker, series, point);
    }
}
