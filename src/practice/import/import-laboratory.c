/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-laboratory.h"

#include <glib/gi18n.h>
#include <string.h>

#include "clock.h"
#include "lab-draft.h"
#include "lab-import-batch.h"
#include "lab-report-check.h"
#include "patient-store.h"
#include "practice-private.h"

static void
rejected_free (gpointer data)
{
  RtLabRejectedRow *row = data;

  g_free (row->reason);
  g_free (row);
}

static void
report_free (gpointer data)
{
  RtLabTableReport *made = data;

  rt_lab_report_free (made->report);
  g_ptr_array_unref (made->results);
  g_free (made);
}

/** rt_lab_import_free: frees it. */
void
rt_lab_import_free (RtLabImport *import)
{
  if (import == NULL)
    return;
  g_ptr_array_unref (import->reports);
  g_ptr_array_unref (import->rejected);
  g_free (import->batch_uuid);
  g_free (import);
}

static GPtrArray *
results_of (RtLabImport *import, const RtLabReport *head, RtMoment collected)
{
  RtLabTableReport *made;

  for (guint i = 0; i < import->reports->len; i++)
    {
      made = g_ptr_array_index (import->reports, i);
      if (made->report->collected_at.local_s == collected.local_s)
        return made->results;
    }
  made = g_new0 (RtLabTableReport, 1);
  made->report = rt_lab_report_copy (head);
  made->report->collected_at = collected;
  made->results = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_lab_result_free);
  g_ptr_array_add (import->reports, made);
  return made->results;
}

/* Day first where a laboratory writes points or slashes; the standard's order otherwise. */
static gboolean
read_collected (const char *text, RtMoment *collected, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  if (rt_moment_parse (text, zone, collected, NULL))
    return TRUE;
  return rt_moment_parse_order (text, RT_DATE_ORDER_DMY, zone, collected, error);
}

static gboolean
add_row (RtLabImport *import,
         RtCatalogue *catalogue,
         const RtLabTable *table,
         const RtLabTableRow *row,
         const RtLabReport *head,
         gboolean has_collected,
         GError **error)
{
  const RtLabDraft draft = {
    .name = row->name,
    .code = row->code,
    .ignore_code = row->code_is_ambiguous,
    .value = row->value,
    .unit = row->unit,
    .interval = row->interval,
    .low = row->low,
    .high = row->high,
    .flag = row->flag,
    .specimen = row->specimen,
    .method = row->method,
    .note = row->note,
  };
  RtMoment collected = head->collected_at;
  RtLabResult *result;

  if (row->collected != NULL && !read_collected (row->collected, &collected, error))
    return FALSE;
  if (row->collected == NULL && !has_collected)
    {
      g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                           _ ("The date of collection is missing."));
      return FALSE;
    }
  result = rt_lab_draft_to_result (catalogue, &draft, head->specimen, table->decimal_sign, error);
  if (result == NULL)
    return FALSE;
  if (!rt_lab_result_check (catalogue, head, result, NULL, error))
    {
      rt_lab_result_free (result);
      return FALSE;
    }
  g_ptr_array_add (results_of (import, head, collected), result);
  import->n_results++;
  return TRUE;
}

static void
hash_rows (RtLabImport *import, const RtLabTable *table)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize size = sizeof import->content_hash;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const RtLabTableRow *row = g_ptr_array_index (table->rows, i);
      const char *const texts[] = { row->collected, row->name,     row->code,   row->value,
                                    row->unit,      row->interval, row->flag,   row->specimen,
                                    row->low,       row->high,     row->method, row->note };

      /* With the end of each text, so that no two tables read alike. */
      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        g_checksum_update (sum, (const guint8 *)(texts[j] != NULL ? texts[j] : ""),
                           texts[j] != NULL ? (gssize)strlen (texts[j]) + 1 : 1);
    }
  g_checksum_get_digest (sum, import->content_hash, &size);
}

/**
 * rt_lab_import_prepare:
 * @head: what holds for all: patient, laboratory, specimen …
 * @has_collected: whether @head knows when the sample was collected
 *
 * Returns: (transfer full): a report for each day of collection, and the rows that are no results
 * with the reason; nothing is left out in silence.
 */
RtLabImport *
rt_lab_import_prepare (RtCatalogue *catalogue,
                       const RtLabTable *table,
                       const RtLabReport *head,
                       gboolean has_collected)
{
  RtLabImport *import = g_new0 (RtLabImport, 1);

  import->reports = g_ptr_array_new_with_free_func (report_free);
  import->rejected = g_ptr_array_new_with_free_func (rejected_free);
  import->n_rows = table->rows->len;
  hash_rows (import, table);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const RtLabTableRow *row = g_ptr_array_index (table->rows, i);
      g_autoptr (GError) error = NULL;
      RtLabRejectedRow *rejected;

      if (add_row (import, catalogue, table, row, head, has_collected, &error))
        continue;
      rejected = g_new0 (RtLabRejectedRow, 1);
      rejected->line = row->line;
      rejected->reason = g_strdup (error->message);
      g_ptr_array_add (import->rejected, rejected);
    }
  return import;
}

static gboolean
store_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_lab_import_batch_store (database, data, error);
}

static void
announce (RtPractice *practice, const RtLabImport *import)
{
  const RtLabTableReport *first = g_ptr_array_index (import->reports, 0);

  rt_practice_announce (practice, first->report->patient_id);
}

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

/**
 * rt_practice_check_lab_import:
 * @questions: (element-type utf8): what to ask before storing is added
 *
 * Stores nothing.
 *
 * Returns: whether everything can be right; the error is the first thing that cannot.
 */
gboolean
rt_practice_check_lab_import (RtPractice *practice,
                              const RtLabImport *import,
                              GPtrArray *questions,
                              GError **error)
{
  PatientJob job = { 0 };
  g_autoptr (RtPatient) patient = NULL;

  if (import->reports->len == 0)
    {
      g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                           _ ("There is no result that could be stored."));
      return FALSE;
    }
  job.id = ((RtLabTableReport *)g_ptr_array_index (import->reports, 0))->report->patient_id;
  if (!rt_practice_read (practice, patient_job, &job, NULL, error))
    return FALSE;
  patient = job.patient;
  for (guint i = 0; i < import->reports->len; i++)
    {
      RtLabTableReport *made = g_ptr_array_index (import->reports, i);

      if (!rt_lab_report_check (rt_practice_catalogue (practice), patient, made->report,
                                made->results, rt_moment_utc_s (rt_clock_now ()), questions, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * rt_practice_store_lab_import:
 * @confirmed: whether the questions were answered with yes
 * @questions: (element-type utf8): what to ask before storing is added
 *
 * Stores all reports in one transaction with one row of the activity log, or none; it stands in the
 * list of imports then and is undone by rt_practice_undo_import().
 *
 * Returns: whether they were stored, or only questions stand in the way; the error says what cannot
 * be right.
 */
gboolean
rt_practice_store_lab_import (RtPractice *practice,
                              RtLabImport *import,
                              gboolean confirmed,
                              GPtrArray *questions,
                              GError **error)
{
  if (!rt_practice_check_lab_import (practice, import, questions, error))
    return FALSE;
  if (questions->len > 0 && !confirmed)
    return TRUE;
  if (!rt_practice_write (practice, "lab_report.import", store_job, import, NULL, error))
    return FALSE;
  announce (practice, import);
  return TRUE;
}
