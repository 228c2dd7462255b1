/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-import-batch.h"

#include <glib/gi18n.h>
#include <string.h>

#include "batch-store.h"
#include "clock.h"
#include "keep-laboratory.h"
#include "lab-report-store.h"
#include "measurement-store.h"
#include "patient-setting-store.h"

/* What stands in place of a profile's name, before the laboratory's; no file can be called so. */
#define PROFILE "lab-table/"

/* Which reports an import brought: their ids, one a line, remembered with the patient. */
static char *
setting_name (const char *batch_uuid)
{
  return g_strconcat ("lab-import/", batch_uuid, NULL);
}

static RtImportBatch *
batch_of (const RtLabImport *import)
{
  const RtLabTableReport *first = g_ptr_array_index (import->reports, 0);
  RtImportBatch *batch = rt_import_batch_new ();

  batch->patient_id = first->report->patient_id;
  batch->profile = g_strconcat (
      PROFILE, first->report->laboratory != NULL ? first->report->laboratory : "", NULL);
  batch->at = rt_clock_now ();
  memcpy (batch->content_hash, import->content_hash, sizeof batch->content_hash);
  batch->rows = import->n_rows;
  batch->added = import->n_results;
  batch->rejected = import->rejected->len;
  return batch;
}

static gboolean
store_reports (RtDatabase *database,
               const RtLabImport *import,
               const RtImportBatch *batch,
               GError **error)
{
  g_autoptr (GString) uuids = g_string_new (NULL);
  g_autofree char *name = setting_name (batch->uuid);

  for (guint i = 0; i < import->reports->len; i++)
    {
      RtLabTableReport *made = g_ptr_array_index (import->reports, i);

      if (!rt_keep_laboratory_report (database, made->report, made->results, batch->id, error))
        return FALSE;
      g_string_append_printf (uuids, "%s\n", made->report->uuid);
    }
  return rt_patient_setting_store_set (database, batch->patient_id, name, uuids->str, error);
}

/**
 * rt_lab_import_batch_title:
 * @profile: as it is stored with an import of whatever kind
 *
 * Returns: (transfer full): what to call the import; other names than those of laboratory tables
 * stay as they are
 */
char *
rt_lab_import_batch_title (const char *profile)
{
  const char *laboratory = profile + strlen (PROFILE);

  if (!g_str_has_prefix (profile, PROFILE))
    return g_strdup (profile);
  if (*laboratory == '\0')
    return g_strdup (_ ("Laboratory table"));
  /* Translators: a laboratory. */
  return g_strdup_printf (_ ("Laboratory table (%s)"), laboratory);
}

/**
 * rt_lab_import_batch_store:
 * @import: what a table became, with at least one report; learns the id of its import
 *
 * Stores all reports inside the transaction under way, with one row of the activity log.
 *
 * Returns: whether everything was stored.
 */
gboolean
rt_lab_import_batch_store (RtDatabase *database, RtLabImport *import, GError **error)
{
  g_autoptr (RtImportBatch) batch = batch_of (import);

  if (!rt_batch_store_begin (database, batch, error)
      || !store_reports (database, import, batch, error)
      || !rt_batch_store_finish (database, batch, error))
    return FALSE;
  g_set_str (&import->batch_uuid, batch->uuid);
  return TRUE;
}

/**
 * rt_lab_import_batch_withdraw:
 * @batch_uuid: an import of whatever kind that is being undone
 * @patient_id: whose it was
 *
 * Marks the reports it brought as entered in error, with their values on the course, also those
 * that were corrected since. The log row is the caller's.
 *
 * Returns: whether it could be done; an import without reports needs nothing.
 */
gboolean
rt_lab_import_batch_withdraw (RtDatabase *database,
                              const char *batch_uuid,
                              gint64 patient_id,
                              GError **error)
{
  g_autofree char *name = setting_name (batch_uuid);
  g_autofree char *uuids = rt_patient_setting_store_get (database, patient_id, name, error);
  g_auto (GStrv) lines = uuids != NULL ? g_strsplit (uuids, "\n", -1) : NULL;

  if (lines == NULL)
    return FALSE;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *source = g_strconcat ("lab/", lines[i], NULL);

      if (*lines[i] != '\0'
          && (!rt_lab_report_store_withdraw (database, patient_id, lines[i], error)
              || !rt_measurement_store_withdraw_source (database, patient_id, source, error)))
        return FALSE;
    }
  return TRUE;
}
