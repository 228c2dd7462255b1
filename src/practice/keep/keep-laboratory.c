/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "keep-laboratory.h"

#include "lab-report-store.h"
#include "lab-result-store.h"
#include "clock.h"
#include "lab-context.h"
#include "lab-report-check.h"
#include "measurement-store.h"
#include "patient-store.h"
#include "practice-private.h"
#include "withdrawal.h"

typedef struct
{
  RtLabReport *report;
  GPtrArray *results;
} LabJob;

typedef struct
{
  gint64 id;
  RtPatient *patient;
} PatientJob;

static gboolean
patient_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  PatientJob *job = data;

  job->patient = rt_patient_store_get (database, job->id, error);
  return job->patient != NULL;
}

/* The measure a result belongs to: analyte and specimen, with the unit it was reported in, so that
 * results in different units never share a line. */
static RtMeasure *
result_measure (const RtLabReport *report, const RtLabResult *result)
{
  RtMeasure *measure = rt_measure_new ();

  measure->id =
      g_strdup_printf ("%s.%s", result->analyte_id, rt_lab_context_specimen (report, result));
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

  if (!result->has_value || result->cancelled || result->analyte_id == NULL
      || rt_lab_context_specimen (report, result) == NULL)
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
 * rt_keep_laboratory_value:
 * @result: a stored result of @report
 *
 * Puts the value on the course, inside the transaction under way; a value of the same report that
 * is there already is replaced.
 *
 * Returns: whether it was stored.
 */
gboolean
rt_keep_laboratory_value (RtDatabase *database,
                          const RtLabReport *report,
                          const RtLabResult *result,
                          GError **error)
{
  g_autofree char *source = g_strconcat ("lab/", report->uuid, NULL);
  g_autoptr (RtMeasurementBatch) batch =
      rt_measurement_batch_new (database, report->patient_id, source, 0, TRUE, error);

  return batch != NULL && put_on_course (database, report, result, batch, error);
}

/**
 * rt_keep_laboratory_report:
 * @report: a laboratory report
 * @results: (element-type RtLabResult): its results
 * @import_id: row id of the import that brings it; 0 when it was entered
 *
 * Stores both inside the transaction under way. Results with a number of a known analyte also
 * become measurements at the time of collection.
 *
 * Returns: whether everything was stored.
 */
gboolean
rt_keep_laboratory_report (
    RtDatabase *database, RtLabReport *report, GPtrArray *results, gint64 import_id, GError **error)
{
  g_autoptr (RtMeasurementBatch) batch = NULL;
  g_autofree char *source = NULL;

  if (!rt_lab_report_store_insert (database, report, error))
    return FALSE;
  source = g_strconcat ("lab/", report->uuid, NULL);
  batch = rt_measurement_batch_new (database, report->patient_id, source, import_id, FALSE, error);
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

  return rt_keep_laboratory_report (database, job->report, job->results, 0, error);
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

/**
 * rt_practice_record_lab_report:
 * @report: a report as it was entered
 * @results: (element-type RtLabResult): its results
 * @confirmed: whether the questions were answered with yes
 * @questions: (element-type utf8): what to ask before storing is added
 *
 * Checks everything first. Without @confirmed nothing is stored when there are questions.
 *
 * Returns: whether it was recorded, or only questions stand in the way; the error says what cannot
 * be right.
 */
gboolean
rt_practice_record_lab_report (RtPractice *practice,
                               RtLabReport *report,
                               GPtrArray *results,
                               gboolean confirmed,
                               GPtrArray *questions,
                               GError **error)
{
  PatientJob job = { report->patient_id, NULL };
  g_autoptr (RtPatient) patient = NULL;

  if (!rt_practice_read (practice, patient_job, &job, NULL, error))
    return FALSE;
  patient = job.patient;
  if (!rt_lab_report_check (rt_practice_catalogue (practice), patient, report, results,
                            rt_moment_utc_s (rt_clock_now ()), questions, error))
    return FALSE;
  if (questions->len > 0 && !confirmed)
    return TRUE;
  return rt_practice_add_lab_report (practice, report, results, error);
}

static gboolean
update_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_lab_report_store_update (database, data, error);
}

/**
 * rt_practice_review_lab_report:
 * @report: a stored report; it becomes reviewed
 * @review: (nullable): what the practitioner makes of it
 *
 * Returns: whether the report was signed off.
 */
gboolean
rt_practice_review_lab_report (RtPractice *practice,
                               RtLabReport *report,
                               const char *review,
                               GError **error)
{
  report->reviewed = TRUE;
  report->reviewed_utc = rt_moment_utc_s (rt_clock_now ());
  g_free (report->reviewed_by);
  report->reviewed_by = g_strdup (rt_practice_name (practice));
  g_free (report->review);
  report->review = g_strdup (review);
  if (!rt_practice_write (practice, "lab_report.review", update_job, report, NULL, error))
    return FALSE;
  rt_practice_announce (practice, report->patient_id);
  return TRUE;
}

static gboolean
withdraw_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const RtLabReport *report = data;
  g_autofree char *source = g_strconcat ("lab/", report->uuid, NULL);

  return rt_withdrawal_mark (database, RT_ENTITY_LAB_REPORT, report->id, report->patient_id,
                             report->uuid, error)
         && rt_measurement_store_withdraw_source (database, report->patient_id, source, error);
}

/** rt_practice_withdraw_lab_report: Returns: whether a report entered in error was marked so; it
 * and its values on the course stay stored. */
gboolean
rt_practice_withdraw_lab_report (RtPractice *practice, const RtLabReport *report, GError **error)
{
  if (!rt_practice_write (practice, "lab_report.withdraw", withdraw_job, (gpointer)report, NULL,
                          error))
    return FALSE;
  rt_practice_announce (practice, report->patient_id);
  return TRUE;
}
