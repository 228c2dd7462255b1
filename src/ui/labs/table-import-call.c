/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labs/table-import-call.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "import-batch.h"
#include "lab-before.h"
#include "lab-draft.h"
#include "lab-import-recorded.h"
#include "read-record.h"

/* Larger tables are refused before they are read; the reader says the same of what was pasted. */
#define MAX_BYTES (16 * 1024 * 1024)

/** rt_table_import_order_new: Returns: (transfer full): an order without a table. */
RtTableImportOrder *
rt_table_import_order_new (void)
{
  RtTableImportOrder *order = g_new0 (RtTableImportOrder, 1);

  order->head = rt_lab_report_new ();
  return order;
}

/** rt_table_import_order_free: frees it. */
void
rt_table_import_order_free (RtTableImportOrder *order)
{
  if (order == NULL)
    return;
  g_free (order->path);
  g_clear_pointer (&order->content, g_bytes_unref);
  rt_lab_report_free (order->head);
  g_free (order);
}

static void
rejection_free (gpointer data)
{
  rt_import_rejection_free (data);
}

static RtTableImportOutcome *
outcome_new (void)
{
  RtTableImportOutcome *outcome = g_atomic_rc_box_new0 (RtTableImportOutcome);

  outcome->report = g_new0 (RtImportReport, 1);
  outcome->report->changed = g_ptr_array_new ();
  outcome->report->rejected = g_ptr_array_new_with_free_func (rejection_free);
  outcome->questions = g_ptr_array_new_with_free_func (g_free);
  return outcome;
}

static void
outcome_clear (gpointer data)
{
  RtTableImportOutcome *outcome = data;

  rt_import_report_free (outcome->report);
  rt_lab_import_free (outcome->import);
  g_ptr_array_unref (outcome->questions);
}

/** rt_table_import_outcome_ref: Returns: (transfer full): the outcome, with one holder more. */
RtTableImportOutcome *
rt_table_import_outcome_ref (RtTableImportOutcome *outcome)
{
  return g_atomic_rc_box_acquire (outcome);
}

/** rt_table_import_outcome_unref: lets go of it; the last holder frees it. */
void
rt_table_import_outcome_unref (RtTableImportOutcome *outcome)
{
  g_atomic_rc_box_release_full (outcome, outcome_clear);
}

static char *
stored_text (const RtTableImportOutcome *outcome)
{
  guint n = outcome->import->reports->len;
  g_autofree char *results = g_strdup_printf (
      ngettext ("%u result", "%u results", outcome->import->n_results), outcome->import->n_results);

  /* Translators: the second one is "3 results". */
  return g_strdup_printf (ngettext ("%u report with %s is in the record now.",
                                    "%u reports with %s are in the record now.", n),
                          n, results);
}

/** rt_table_import_outcome_text: Returns: (transfer full) (nullable): what happened, or why there
 * is nothing to do, in one sentence; %NULL: there is something to decide first. */
char *
rt_table_import_outcome_text (const RtTableImportOutcome *outcome)
{
  if (outcome->stored)
    return stored_text (outcome);
  if (outcome->import->reports->len > 0)
    return NULL;
  if (outcome->report->existing > 0)
    return g_strdup (_ ("There is nothing to add: the record holds these results already. It "
                        "stays as it is."));
  return g_strdup (_ ("There is nothing to add. The record stays as it is."));
}

static GBytes *
read_source (const RtTableImportOrder *order, GError **error)
{
  GStatBuf about;
  char *data;
  gsize length;

  if (order->path == NULL)
    return g_bytes_ref (order->content);
  if (g_stat (order->path, &about) == 0 && about.st_size > MAX_BYTES)
    g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                         _ ("The table is larger than 16 MB. Read it in parts."));
  else if (g_file_get_contents (order->path, &data, &length, NULL))
    return g_bytes_new_take (data, length);
  else
    g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                         _ ("The file cannot be read. Check whether it is there and may be "
                            "opened."));
  return NULL;
}

/* Where nobody chose a specimen every row must name its own; the first one then heads the report.
 */
static gboolean
settle_specimen (RtLabReport *head, const RtLabTable *table, GError **error)
{
  for (guint i = 0; head->specimen == NULL && i < table->rows->len; i++)
    if (((RtLabTableRow *)g_ptr_array_index (table->rows, i))->specimen == NULL)
      {
        g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                             _ ("The table does not say of every result what was examined. Choose "
                                "the specimen."));
        return FALSE;
      }
  for (guint i = 0; head->specimen == NULL && i < table->rows->len; i++)
    head->specimen = g_strdup (
        rt_lab_draft_specimen (((RtLabTableRow *)g_ptr_array_index (table->rows, i))->specimen));
  return TRUE;
}

static void
note_rejections (RtTableImportOutcome *outcome, const char *path)
{
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : NULL;

  for (guint i = 0; i < outcome->import->rejected->len; i++)
    {
      const RtLabRejectedRow *row = g_ptr_array_index (outcome->import->rejected, i);
      RtImportRejection *rejection = g_new0 (RtImportRejection, 1);

      rejection->file = g_strdup (name != NULL ? name : _ ("Pasted table"));
      rejection->line = row->line;
      rejection->reason = g_strdup (row->reason);
      g_ptr_array_add (outcome->report->rejected, rejection);
    }
}

static void
ask_about_differing (RtTableImportOutcome *outcome, const RtLabImportRecorded *recorded)
{
  char *question = rt_lab_import_recorded_question (recorded);

  if (question != NULL)
    g_ptr_array_insert (outcome->questions, 0, question);
}

/* What the record says of the 72 hours before each collection belongs to the report. */
static void
note_medication (RtLabImport *import, const RtRecord *record)
{
  for (guint i = 0; i < import->reports->len; i++)
    {
      RtLabReport *report = ((RtLabTableReport *)g_ptr_array_index (import->reports, i))->report;

      report->medication = rt_lab_medication_before (record, report->collected_at);
    }
}

static gboolean
check (RtPractice *practice, RtTableImportOutcome *outcome, const RtRecord *record, GError **error)
{
  RtLabImportRecorded recorded;

  rt_lab_import_leave_out_recorded (outcome->import, record, &recorded);
  outcome->report->existing = recorded.n_same;
  outcome->report->added = outcome->import->n_results;
  note_medication (outcome->import, record);
  if (outcome->import->reports->len > 0
      && !rt_practice_check_lab_import (practice, outcome->import, outcome->questions, error))
    return FALSE;
  ask_about_differing (outcome, &recorded);
  return TRUE;
}

static gboolean
store (RtPractice *practice, RtTableImportOutcome *outcome, gboolean confirmed, GError **error)
{
  g_autoptr (GPtrArray) asked = g_ptr_array_new_with_free_func (g_free);

  if (outcome->import->reports->len == 0 || (outcome->questions->len > 0 && !confirmed))
    return TRUE;
  outcome->stored = rt_practice_store_lab_import (practice, outcome->import, TRUE, asked, error);
  return outcome->stored;
}

static gpointer
run_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  RtTableImportOrder *order = data;
  g_autoptr (RtTableImportOutcome) outcome = outcome_new ();
  g_autoptr (GBytes) content = read_source (order, error);
  g_autoptr (RtLabTable) table = content != NULL ? rt_lab_table_read (content, error) : NULL;
  g_autoptr (RtRecord) record = NULL;

  if (table == NULL || !settle_specimen (order->head, table, error))
    return NULL;
  record = rt_practice_read_record (practice, order->head->patient_id, NULL, error);
  if (record == NULL)
    return NULL;
  outcome->import = rt_lab_import_prepare (rt_practice_catalogue (practice), table, order->head,
                                           order->has_collected);
  outcome->report->rows = table->rows->len;
  note_rejections (outcome, order->path);
  if (!check (practice, outcome, record, error)
      || (!order->dry_run && !store (practice, outcome, order->confirmed, error)))
    return NULL;
  return g_steal_pointer (&outcome);
}

static gpointer
undo_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  RtTableImportOutcome *outcome = data;

  return rt_practice_undo_import (practice, outcome->import->batch_uuid, error)
             ? rt_table_import_outcome_ref (outcome)
             : NULL;
}

static void
order_free (gpointer data)
{
  rt_table_import_order_free (data);
}

static void
outcome_free (gpointer data)
{
  rt_table_import_outcome_unref (data);
}

/**
 * rt_table_import_call_run_async:
 * @order: (transfer full): which table, and whether to store it or only to say what would happen
 * @callback: called in this thread when it is done
 *
 * Reads a table and stores its results in one transaction, or nothing. Results that the record has
 * already are left out; unanswered questions leave everything out.
 */
void
rt_table_import_call_run_async (RtPractice *practice,
                                RtTableImportOrder *order,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  rt_practice_run_async (practice, run_work, order, order_free, outcome_free, NULL, callback,
                         user_data);
}

/**
 * rt_table_import_call_undo_async:
 * @outcome: of an import that was stored
 * @callback: called in this thread when it is done
 *
 * Marks the reports of an import as entered in error.
 */
void
rt_table_import_call_undo_async (RtPractice *practice,
                                 RtTableImportOutcome *outcome,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  rt_practice_run_async (practice, undo_work, rt_table_import_outcome_ref (outcome), outcome_free,
                         outcome_free, NULL, callback, user_data);
}

/** rt_table_import_call_finish: Returns: (transfer full): what happened or would happen; %NULL with
 * a sentence. */
RtTableImportOutcome *
rt_table_import_call_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error);
}
