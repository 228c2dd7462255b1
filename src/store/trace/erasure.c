/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "erasure.h"

#include "patient-store.h"

static gboolean
erase_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64 *patient_id = data;

  return rt_patient_store_erase (database, *patient_id, error);
}

/**
 * rt_erasure_run:
 * @patient_id: a patient
 *
 * Erases a patient in one transaction, deleted bytes overwritten, and then empties the write-ahead
 * log, in which earlier states of the pages would be left. The activity log keeps a row that names
 * nobody. Backups made before still hold the patient, as may a disk's own spare blocks, which only
 * the encryption covers.
 *
 * Returns: whether nothing is left; with %RT_STORE_ERROR_IN_USE the patient is erased and the log
 *   is still to be emptied, which closing the practice does.
 */
gboolean
rt_erasure_run (RtStore *store, gint64 patient_id, GError **error)
{
  return rt_store_write (store, "patient.erase", erase_job, &patient_id, NULL, error)
         && rt_store_empty_log (store, error);
}
