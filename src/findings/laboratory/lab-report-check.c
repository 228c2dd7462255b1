/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-report-check.h"

#include <glib/gi18n.h>
#include <math.h>

#include "lab-plausibility.h"

#define DAY 86400

G_DEFINE_QUARK (rt-lab-report-error-quark, rt_lab_report_error)

static gboolean
refuse (GError **error, RtLabReportError code, const char *sentence)
{
  g_set_error_literal (error, RT_LAB_REPORT_ERROR, code, sentence);
  return FALSE;
}

/* Earlier on the days that are known; within a day only when both have a time. */
static gboolean
is_before (RtMoment a, RtMoment b)
{
  int by_day = rt_moment_date (a).day_number - rt_moment_date (b).day_number;

  if (a.precision < RT_PRECISION_MINUTE || b.precision < RT_PRECISION_MINUTE)
    return by_day < 0;
  return rt_moment_utc_s (a) < rt_moment_utc_s (b);
}

/**
 * rt_lab_report_check_times:
 * @now_utc: the present, seconds
 *
 * Returns: whether the times of a report can be right: collected after birth and not in the future,
 * ordered not after the report, received and reported not before the collection.
 */
gboolean
rt_lab_report_check_times (const RtPatient *patient,
                           const RtLabReport *report,
                           gint64 now_utc,
                           GError **error)
{
  if (patient->has_birth_date
      && rt_moment_date (report->collected_at).day_number < patient->birth_date.day_number)
    return refuse (error, RT_LAB_REPORT_ERROR_TIME,
                   _ ("The sample was collected before the patient was born. Check the date of "
                      "collection."));
  if (rt_moment_utc_s (report->collected_at) > now_utc + DAY)
    return refuse (error, RT_LAB_REPORT_ERROR_TIME,
                   _ ("The date of collection lies in the future."));
  if (report->has_received_at && is_before (report->received_at, report->collected_at))
    return refuse (error, RT_LAB_REPORT_ERROR_TIME,
                   _ ("The laboratory received the sample before it was collected. Check the two "
                      "times."));
  if (report->has_reported_at && is_before (report->reported_at, report->collected_at))
    return refuse (error, RT_LAB_REPORT_ERROR_TIME,
                   _ ("The report is older than the collection of its sample. Check the two "
                      "times."));
  if (report->has_ordered_at && report->has_reported_at
      && is_before (report->reported_at, report->ordered_at))
    return refuse (error, RT_LAB_REPORT_ERROR_TIME,
                   _ ("The report is older than its order. Check the two times."));
  return TRUE;
}

static gboolean
check_number (const RtLabResult *result, GError **error)
{
  const char *reason = NULL;

  if (result->has_value && !isfinite (result->value))
    reason = _ ("the value is too large to be kept.");
  else if (result->has_value && result->value < 0)
    reason = _ ("a measured amount cannot be negative.");
  else if (result->has_value && result->value == 0 && result->comparator == RT_COMPARATOR_NONE
           && g_strcmp0 (result->analyte_id, "creatinine") == 0)
    reason = _ ("creatinine of 0 cannot be right; nothing can be counted in it.");
  else if (result->has_low && result->has_high && result->low >= result->high)
    reason = _ ("the laboratory's interval ends before it begins.");
  if (reason == NULL)
    return TRUE;
  /* Translators: name of an analyte, then what is wrong, beginning with a small letter. */
  g_set_error (error, RT_LAB_REPORT_ERROR, RT_LAB_REPORT_ERROR_RESULT, _ ("%s: %s"), result->name,
               reason);
  return FALSE;
}

static gboolean
check_unit (RtCatalogue *catalogue, const RtLabResult *result, RtUnit *unit, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (result->unit == NULL)
    {
      g_set_error (error, RT_LAB_REPORT_ERROR, RT_LAB_REPORT_ERROR_RESULT,
                   _ ("%s: The unit is missing. A number without its unit cannot be read."),
                   result->name);
      return FALSE;
    }
  if (rt_unit_parse (rt_catalogue_laboratory (catalogue)->units, result->unit, unit, &reason))
    return TRUE;
  g_set_error (error, RT_LAB_REPORT_ERROR, RT_LAB_REPORT_ERROR_RESULT, _ ("%s: %s"), result->name,
               reason->message);
  return FALSE;
}

static char *
ask (RtCatalogue *catalogue,
     const RtLabReport *report,
     const RtLabResult *result,
     const RtAnalyte *analyte)
{
  const char *specimen = rt_lab_context_specimen (report, result);
  const RtAnalyte *creatinine = rt_catalogue_analyte (catalogue, "creatinine");
  const RtConversionContext context = {
    analyte->molar_mass, creatinine != NULL ? creatinine->molar_mass : 0,
    report->collection != NULL ? report->collection->volume_l : 0, 0
  };
  RtLabPlausibility doubt = specimen != NULL
                                ? rt_lab_plausibility (catalogue, analyte, specimen, result->value,
                                                       result->unit, &context)
                                : RT_LAB_PLAUSIBLE;

  if (doubt == RT_LAB_THOUSAND_TIMES_TOO_LARGE)
    return g_strdup_printf (
        _ ("%s: %s %s is about a thousand times as much as usual. Is the unit right?"),
        result->name, result->value_text, result->unit);
  if (doubt == RT_LAB_THOUSAND_TIMES_TOO_SMALL)
    return g_strdup_printf (
        _ ("%s: %s %s is about a thousandth of what is usual. Is the unit right?"), result->name,
        result->value_text, result->unit);
  return NULL;
}

/**
 * rt_lab_result_check:
 * @question: (out) (optional) (transfer full) (nullable): what to ask once before storing
 *
 * Returns: whether the result can be right; the error names the analyte and says what is wrong.
 */
gboolean
rt_lab_result_check (RtCatalogue *catalogue,
                     const RtLabReport *report,
                     const RtLabResult *result,
                     char **question,
                     GError **error)
{
  const RtAnalyte *analyte =
      result->analyte_id != NULL ? rt_catalogue_analyte (catalogue, result->analyte_id) : NULL;
  RtUnit unit;

  if (question != NULL)
    *question = NULL;
  if (!check_number (result, error))
    return FALSE;
  if (!result->has_value || analyte == NULL)
    return TRUE;
  if (!check_unit (catalogue, result, &unit, error))
    return FALSE;
  if (question != NULL && result->comparator == RT_COMPARATOR_NONE)
    *question = ask (catalogue, report, result, analyte);
  return TRUE;
}

/**
 * rt_lab_report_check:
 * @results: (element-type RtLabResult): its results
 * @questions: (element-type utf8): what to ask once before storing is added
 *
 * Returns: whether everything can be right; the error is the first thing that cannot.
 */
gboolean
rt_lab_report_check (RtCatalogue *catalogue,
                     const RtPatient *patient,
                     const RtLabReport *report,
                     const GPtrArray *results,
                     gint64 now_utc,
                     GPtrArray *questions,
                     GError **error)
{
  if (!rt_lab_report_check_times (patient, report, now_utc, error))
    return FALSE;
  if (results->len == 0)
    return refuse (error, RT_LAB_REPORT_ERROR_SIZE, _ ("The report has no results yet."));
  if (results->len > RT_LAB_REPORT_MAX_RESULTS)
    {
      g_set_error (error, RT_LAB_REPORT_ERROR, RT_LAB_REPORT_ERROR_SIZE,
                   _ ("A report holds at most %d results; these are %u. Import them in parts."),
                   RT_LAB_REPORT_MAX_RESULTS, results->len);
      return FALSE;
    }
  for (guint i = 0; i < results->len; i++)
    {
      char *question;

      if (!rt_lab_result_check (catalogue, report, g_ptr_array_index (results, i), &question,
                                error))
        return FALSE;
      if (question != NULL)
        g_ptr_array_add (questions, question);
    }
  return TRUE;
}
