/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "keep-laboratory.h"

#include "lab-report-store.h"
#include "lab-result-store.h"
#include "measurement-store.h"
#include "practice-private.h"

typedef struct
{
  RtLabReport *report;
  GPtrArray *results;
} LabJob;

/* The measure a result belongs to: analyte and specimen, with the unit it was reported in, so that
 * results in different units never share a line. */
static RtMeasure *
result_measure (const RtLabReport *report, const RtLabResult *result)
{
  RtMeasure *measure = rt_measure_new ();

  measure->id = g_strdup_printf ("%s.%s", result->analyte_id, report->specimen);
  measure->name = g_strdup (result->name);
  measure->kind = RT_MEASURE_ANALYTE;
  measure->unit = g_strdup (result->unit);
  measure->direction = RT_DIRECTION_NEITHER;
  return measure;
}

static gboolean
put_on_course (RtDatabase *database,
               const RtLabReport *report,
               const RtLabResult *result,
               RtMeasurementBatch *batch,
               GError **error)
{
  g_autoptr (RtMeasure) measure = NULL;
  g_autoptr (RtMeasurement) measurement = NULL;
  g_autofree char *stored = NULL;
  RtPutOutcome outcome;

  if (!result->has_value || result->analyte_id == NULL || report->specimen == NULL)
    return TRUE;
  measure = result_measure (report, result);
  measurement = rt_measurement_new ();
  measurement->at = report->collected_at;
  measurement->value = result->value;
  measurement->comparator = result->comparator;
  measurement->value_text = g_strdup (result->value_text);
  measurement->unit = g_strdup (result->unit);
  measurement->status = result->status;
  return rt_measurement_batch_put (batch, measure, measurement, &outcome, &stored, error);
}

/**
 * rt_keep_laboratory_report:
 * @report: a laboratory report
 * @results: (element-type RtLabResult): its results
 *
 * Stores both inside the transaction under way. Results with a number of a known analyte also
 * become measurements at the time of collection.
 *
 * Returns: whether everything was stored.
 */
gboolean
rt_keep_laboratory_report (RtDatabase *database,
                           RtLabReport *report,
                           GPtrArray *results,
                           GError **error)
{
  g_autoptr (RtMeasurementBatch) batch = NULL;
  g_autofree char *source = NULL;

  if (!rt_lab_report_store_insert (database, report, error))
    return FALSE;
  source = g_strconcat ("lab/", report->uuid, NULL);
  batch = rt_measurement_batch_new (database, report->patient_id, source, 0, FALSE, error);
  for (guint i = 0; batch != NULL && i < results->len; i++)
    {
      RtLabResult *result = g_ptr_array_index (results, i);

      result->report_id = report->id;
      result->patient_id = report->patient_id;
      if (!rt_lab_result_store_insert (database, result, error)
          || !put_on_course (database, report, result, batch, error))
        return FALSE;
    }
  return batch != NULL;
}

static gboolean
lab_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const LabJob *job = data;

  return rt_keep_laboratory_report (database, job->report, job->results, error);
}

/**
 * rt_practice_add_lab_report:
 * @report: a laboratory report
 * @results: (element-type RtLabResult): its results
 *
 * Results with a number of a known analyte also become measurements at the time of collection.
 *
 * Returns: whether everything was recorded.
 */
gboolean
rt_practice_add_lab_report (RtPractice *practice,
                            RtLabReport *report,
                            GPtrArray *results,
                            GError **error)
{
  LabJob job = { report, results };

  if (!rt_practice_write (practice, "lab_report.add", lab_job, &job, NULL, error))
    return FALSE;
  rt_practice_announce (practice, report->patient_id);
  return TRUE;
}
