/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-batch.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "batch-store.h"
#include "clock.h"
#include "data-folder.h"
#include "import-work.h"
#include "lab-import-batch.h"
#include "practice-private.h"

#define MAX_FILE_BYTES (512 * 1024 * 1024)

static void
change_free (gpointer data)
{
  RtImportChange *change = data;

  g_free (change->file);
  g_free (change->measure_id);
  g_free (change->stored);
  g_free (change->found);
  g_free (change);
}

/** rt_import_report_free: frees the report. */
void
rt_import_report_free (RtImportReport *report)
{
  if (report == NULL)
    return;
  g_free (report->batch_uuid);
  g_ptr_array_unref (report->changed);
  g_ptr_array_unref (report->rejected);
  g_free (report);
}

/** rt_import_entry_free: frees an entry of the list of imports. */
void
rt_import_entry_free (RtImportEntry *entry)
{
  if (entry == NULL)
    return;
  g_free (entry->uuid);
  g_free (entry->profile);
  g_free (entry);
}

static char *
profile_folder (void)
{
  return rt_data_folder_path ("profiles", NULL);
}

/**
 * rt_practice_list_profiles:
 *
 * Returns: (transfer full) (element-type RtMappingProfile): the mapping profiles by name; %NULL
 * with an error.
 */
GPtrArray *
rt_practice_list_profiles (RtPractice *practice, GError **error)
{
  g_autofree char *folder = profile_folder ();

  return rt_mapping_profile_list (folder, error);
}

/* The demonstration practice takes no real records; tests of the program may let it. */
static gboolean
check_practice (RtPractice *practice, GError **error)
{
  if (!rt_practice_is_demonstration (practice)
      || g_strcmp0 (g_getenv ("REUPTAKE_TEST_IMPORT"), "1") == 0)
    return TRUE;
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_DEMONSTRATION,
                       _ ("This is the demonstration practice: it takes no real records. Create a "
                          "practice of your own to import them."));
  return FALSE;
}

/* Read as a whole, not mapped: a file cut short while it is read must not end the program. */
static GBytes *
load_file (const char *path, const char *shown, GError **error)
{
  GStatBuf about;
  char *data = NULL;
  gsize size = 0;

  if (g_stat (path, &about) == 0 && S_ISREG (about.st_mode) && about.st_size > MAX_FILE_BYTES)
    g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                 _ ("%s is larger than 512 MB. Import it in parts. Nothing was imported."), shown);
  else if (g_file_test (path, G_FILE_TEST_IS_DIR)
           || !g_file_get_contents (path, &data, &size, NULL))
    g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                 _ ("%s cannot be read. Nothing was imported."), shown);
  else
    return g_bytes_new_take (data, size);
  return NULL;
}

static gboolean
read_file (RtImportPlan *plan, GChecksum *sum, const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (GBytes) content = load_file (path, shown, error);
  g_autoptr (GError) local_error = NULL;

  if (content == NULL)
    return FALSE;
  g_checksum_update (sum, g_bytes_get_data (content, NULL), (gssize)g_bytes_get_size (content));
  if (rt_import_plan_read (plan, shown, content, &local_error))
    return TRUE;
  /* Translators: a file, and what is wrong with it. */
  g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
               _ ("%s: %s Nothing was imported."), shown, local_error->message);
  return FALSE;
}

static RtImportReport *
new_report (const RtImportPlan *plan)
{
  RtImportReport *report = g_new0 (RtImportReport, 1);

  report->rows = plan->rows;
  report->existing = plan->duplicates;
  report->changed = g_ptr_array_new_with_free_func (change_free);
  report->rejected = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_import_rejection_free);
  for (guint i = 0; i < plan->rejections->len; i++)
    g_ptr_array_add (report->rejected,
                     rt_import_rejection_copy (g_ptr_array_index (plan->rejections, i)));
  return report;
}

static RtImportReport *
run_plan (RtPractice *practice,
          gint64 patient_id,
          const RtImportPlan *plan,
          GChecksum *sum,
          RtImportFlags flags,
          GCancellable *cancellable,
          GError **error)
{
  g_autoptr (RtImportReport) report = new_report (plan);
  g_autoptr (RtImportBatch) batch = rt_import_batch_new ();
  RtImportWork work = { .plan = plan, .flags = flags, .batch = batch, .report = report };
  g_autoptr (GError) local_error = NULL;
  gsize size = sizeof batch->content_hash;

  batch->patient_id = patient_id;
  batch->profile = g_strdup (plan->profile->name);
  batch->at = rt_clock_now ();
  g_checksum_get_digest (sum, batch->content_hash, &size);
  if (rt_practice_write (practice, "import", rt_import_work_run, &work, cancellable, &local_error))
    {
      report->batch_uuid = g_strdup (batch->uuid);
      rt_practice_announce (practice, patient_id);
    }
  else if (!work.rolled_back)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  return g_steal_pointer (&report);
}

/**
 * rt_practice_import:
 * @files: (array zero-terminated=1): paths of tables
 * @profile: name of a mapping profile
 * @flags: whether it is a dry run, whether differing values are replaced
 * @cancellable: (nullable): cancels it; nothing is changed then
 *
 * Reads tables into a patient's record: one transaction, one row of the activity log, one undo. A
 * dry run does the same and takes it back. Not in the demonstration practice.
 *
 * Returns: (transfer full): what was done; %NULL with a sentence, the record as it was.
 */
RtImportReport *
rt_practice_import (RtPractice *practice,
                    gint64 patient_id,
                    const char *const *files,
                    const char *profile,
                    RtImportFlags flags,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autofree char *folder = profile_folder ();
  g_autoptr (RtMappingProfile) mapping = NULL;
  g_autoptr (RtImportPlan) plan = NULL;
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  if (!check_practice (practice, error))
    return NULL;
  mapping = rt_mapping_profile_find (folder, profile, error);
  if (mapping == NULL)
    return NULL;
  plan = rt_import_plan_new (mapping);
  for (guint i = 0; files[i] != NULL; i++)
    if (!read_file (plan, sum, files[i], error))
      return NULL;
  return run_plan (practice, patient_id, plan, sum, flags, cancellable, error);
}

typedef struct
{
  const char *uuid;
  gint64 patient_id;
  GPtrArray *entries;
} EntryJob;

static gboolean
undo_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  EntryJob *job = data;

  return rt_batch_store_undo (database, job->uuid, &job->patient_id, error)
         && rt_lab_import_batch_withdraw (database, job->uuid, job->patient_id, error);
}

/**
 * rt_practice_undo_import:
 * @batch_uuid: an import
 *
 * Takes back everything the import added. Importing the same file again brings it back.
 *
 * Returns: whether it is undone.
 */
gboolean
rt_practice_undo_import (RtPractice *practice, const char *batch_uuid, GError **error)
{
  EntryJob job = { .uuid = batch_uuid };

  if (!rt_practice_write (practice, "import.undo", undo_job, &job, NULL, error))
    return FALSE;
  rt_practice_announce (practice, job.patient_id);
  return TRUE;
}

static gboolean
list_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  EntryJob *job = data;
  g_autoptr (GPtrArray) batches = rt_batch_store_list (database, job->patient_id, error);

  if (batches == NULL)
    return FALSE;
  job->entries = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_import_entry_free);
  for (guint i = 0; i < batches->len; i++)
    {
      const RtImportBatch *batch = g_ptr_array_index (batches, i);
      RtImportEntry *entry = g_new0 (RtImportEntry, 1);

      entry->uuid = g_strdup (batch->uuid);
      entry->profile = rt_lab_import_batch_title (batch->profile);
      entry->at = batch->at;
      entry->added = batch->added;
      entry->undone = batch->undone;
      g_ptr_array_add (job->entries, entry);
    }
  return TRUE;
}

/**
 * rt_practice_list_imports:
 *
 * Returns: (transfer full) (element-type RtImportEntry): imports into a patient's record, newest
 * first; %NULL with an error.
 */
GPtrArray *
rt_practice_list_imports (RtPractice *practice, gint64 patient_id, GError **error)
{
  EntryJob job = { .patient_id = patient_id };

  if (!rt_practice_read (practice, list_job, &job, NULL, error))
    g_clear_pointer (&job.entries, g_ptr_array_unref);
  return job.entries;
}
