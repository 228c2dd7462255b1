/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "batch-store.h"

#include <glib/gi18n.h>
#include <string.h>

#include "change-log.h"

/** rt_import_batch_new: Returns: (transfer full): an import about which nothing is known yet. */
RtImportBatch *
rt_import_batch_new (void)
{
  return g_new0 (RtImportBatch, 1);
}

/** rt_import_batch_free: frees it. */
void
rt_import_batch_free (RtImportBatch *batch)
{
  if (batch == NULL)
    return;
  g_free (batch->uuid);
  g_free (batch->profile);
  g_free (batch);
}

/**
 * rt_batch_store_begin:
 * @batch: patient, profile, hash and time are set; gets its id and UUID
 *
 * Stores the import before its values, which refer to it. Logged by rt_batch_store_finish().
 *
 * Returns: whether it was stored.
 */
gboolean
rt_batch_store_begin (RtDatabase *database, RtImportBatch *batch, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO import_batch (uuid, patient_id, profile, content_hash, at_utc, at_local, rows, "
      "added, replaced, rejected) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, 0, 0, 0)",
      error);

  if (statement == NULL)
    return FALSE;
  if (batch->uuid == NULL)
    batch->uuid = g_uuid_string_random ();
  rt_statement_bind (statement, "titbii", batch->uuid, batch->patient_id, batch->profile,
                     batch->content_hash, (gsize)sizeof batch->content_hash,
                     rt_moment_utc_s (batch->at), batch->at.local_s);
  if (!rt_statement_run (statement, error))
    return FALSE;
  batch->id = rt_database_last_insert_id (database);
  rt_database_set_batch (database, TRUE);
  return TRUE;
}

/**
 * rt_batch_store_finish:
 * @batch: with its counts
 *
 * Stores the counts and writes the one row of the activity log that the import gets.
 *
 * Returns: whether it was stored.
 */
gboolean
rt_batch_store_finish (RtDatabase *database, const RtImportBatch *batch, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "UPDATE import_batch SET rows = ?2, added = ?3, replaced = ?4, rejected = ?5 WHERE id = ?1",
      error);

  rt_database_set_batch (database, FALSE);
  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "iiiii", batch->id, (gint64)batch->rows, (gint64)batch->added,
                     (gint64)batch->replaced, (gint64)batch->rejected);
  return rt_statement_run (statement, error)
         && rt_change_log_inserted (database, RT_ENTITY_IMPORT_BATCH, batch->id, batch->patient_id,
                                    batch->uuid, error);
}

static gboolean
take_back_rows (RtDatabase *database, gint64 batch_id, GError **error)
{
  static const char *const updates[] = {
    /* What the import replaced comes back … */
    "UPDATE measurement AS v SET at_utc = r.at_utc, at_precision = r.at_precision, "
    "value = r.value, comparator = r.comparator, value_text = r.value_text, unit = r.unit, "
    "status = r.status, prorated = r.prorated, batch_id = r.old_batch_id "
    "FROM replaced_measurement AS r JOIN import_batch AS b ON b.id = r.batch_id "
    "WHERE r.batch_id = ?1 AND v.batch_id = ?1 AND v.patient_id = b.patient_id "
    "AND v.measure_id = r.measure_id AND v.at_local = r.at_local AND v.source_id = r.source_id",
    "UPDATE regimen_step AS s SET mode = r.mode, dose = r.dose, dose_text = r.dose_text, "
    "batch_id = r.old_batch_id, withdrawn = r.withdrawn FROM replaced_step AS r "
    "WHERE r.batch_id = ?1 AND s.id = r.step_id AND s.batch_id = ?1",
    /* … also where a later import replaced it once more and may be undone after this one … */
    "UPDATE replaced_measurement AS v SET at_utc = r.at_utc, at_precision = r.at_precision, "
    "value = r.value, comparator = r.comparator, value_text = r.value_text, unit = r.unit, "
    "status = r.status, prorated = r.prorated, old_batch_id = r.old_batch_id "
    "FROM replaced_measurement AS r WHERE r.batch_id = ?1 AND v.old_batch_id = ?1 "
    "AND v.batch_id <> ?1 AND v.measure_id = r.measure_id AND v.at_local = r.at_local "
    "AND v.source_id = r.source_id",
    "UPDATE replaced_step AS s SET mode = r.mode, dose = r.dose, dose_text = r.dose_text, "
    "old_batch_id = r.old_batch_id, withdrawn = r.withdrawn FROM replaced_step AS r "
    "WHERE r.batch_id = ?1 AND s.old_batch_id = ?1 AND s.batch_id <> ?1 "
    "AND s.step_id = r.step_id",
    /* … and what it added is withdrawn. */
    "UPDATE replaced_measurement SET status = 'withdrawn' WHERE old_batch_id = ?1",
    "UPDATE replaced_step SET withdrawn = 1 WHERE old_batch_id = ?1",
    "UPDATE measurement SET status = 'withdrawn' WHERE batch_id = ?1",
    "UPDATE regimen_step SET withdrawn = 1 WHERE batch_id = ?1",
    "UPDATE phase SET withdrawn = 1 WHERE batch_id = ?1",
    /* An intervention stays where a step or a use was added to it by hand. */
    "UPDATE intervention AS v SET withdrawn = 1 WHERE batch_id = ?1 AND NOT EXISTS "
    "(SELECT 1 FROM regimen_step AS s WHERE s.intervention_id = v.id AND s.withdrawn = 0) "
    "AND NOT EXISTS (SELECT 1 FROM administration AS a WHERE a.intervention_id = v.id "
    "AND a.withdrawn = 0)",
    "UPDATE import_batch SET undone = 1 WHERE id = ?1"
  };

  for (guint i = 0; i < G_N_ELEMENTS (updates); i++)
    {
      g_autoptr (RtStatement) statement = rt_database_prepare (database, updates[i], error);

      if (statement == NULL)
        return FALSE;
      rt_statement_bind (statement, "i", batch_id);
      if (!rt_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
find_to_undo (
    RtDatabase *database, const char *uuid, gint64 *id, gint64 *patient_id, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database, "SELECT id, patient_id, undone FROM import_batch WHERE uuid = ?1", error);
  RtStep step;

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "t", uuid);
  step = rt_statement_step (statement, error);
  if (step == RT_STEP_DONE)
    g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_NOT_FOUND,
                         _ ("There is no such import in this practice."));
  if (step != RT_STEP_ROW)
    return FALSE;
  if (rt_statement_integer (statement, 2) != 0)
    {
      g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_CONFLICT,
                           _ ("This import has been undone already."));
      return FALSE;
    }
  *id = rt_statement_integer (statement, 0);
  *patient_id = rt_statement_integer (statement, 1);
  return TRUE;
}

/**
 * rt_batch_store_undo:
 * @uuid: an import
 * @patient_id: (out): whose it was
 *
 * Withdraws everything the import added and brings back what it replaced, with one row of the
 * activity log.
 *
 * Returns: whether it is undone; an error when it was undone before.
 */
gboolean
rt_batch_store_undo (RtDatabase *database, const char *uuid, gint64 *patient_id, GError **error)
{
  g_autofree char *before = NULL;
  gint64 id;

  if (!find_to_undo (database, uuid, &id, patient_id, error))
    return FALSE;
  before = rt_change_log_before (database, RT_ENTITY_IMPORT_BATCH, id, error);
  return before != NULL && take_back_rows (database, id, error)
         && rt_change_log_updated (database, RT_ENTITY_IMPORT_BATCH, id, *patient_id, uuid, before,
                                   error);
}

static RtImportBatch *
read_row (RtStatement *statement)
{
  RtImportBatch *batch = rt_import_batch_new ();
  gsize size;
  const guint8 *hash;

  batch->id = rt_statement_integer (statement, 0);
  batch->uuid = rt_statement_text (statement, 1);
  batch->patient_id = rt_statement_integer (statement, 2);
  batch->profile = rt_statement_text (statement, 3);
  hash = rt_statement_peek_blob (statement, 4, &size);
  if (hash != NULL && size == sizeof batch->content_hash)
    memcpy (batch->content_hash, hash, size);
  batch->at.local_s = rt_statement_integer (statement, 6);
  batch->at.offset_s = (gint32)(batch->at.local_s - rt_statement_integer (statement, 5));
  batch->at.precision = RT_PRECISION_SECOND;
  batch->rows = (guint)rt_statement_integer (statement, 7);
  batch->added = (guint)rt_statement_integer (statement, 8);
  batch->replaced = (guint)rt_statement_integer (statement, 9);
  batch->rejected = (guint)rt_statement_integer (statement, 10);
  batch->undone = rt_statement_integer (statement, 11) != 0;
  return batch;
}

/**
 * rt_batch_store_list:
 *
 * Returns: (transfer full) (element-type RtImportBatch): the imports into a patient's record,
 * newest first, undone ones too; %NULL with an error.
 */
GPtrArray *
rt_batch_store_list (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (GPtrArray) list =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_import_batch_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id, uuid, patient_id, profile, content_hash, at_utc, at_local, rows, added, "
      "replaced, "
      "rejected, undone FROM import_batch WHERE patient_id = ?1 ORDER BY id DESC",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    g_ptr_array_add (list, read_row (statement));
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}
