/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/import-work.h"

typedef struct
{
  gint64 patient_id;
  char **files;
  char *profile;
  RtImportFlags flags;
  char *batch_uuid;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_strfreev (work->files);
  g_free (work->profile);
  g_free (work->batch_uuid);
  g_free (work);
}

static gpointer
run_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *work = data;

  return rt_practice_import (practice, work->patient_id, (const char *const *)work->files,
                             work->profile, work->flags, cancellable, error);
}

static gpointer
undo_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *work = data;

  if (!rt_practice_undo_import (practice, work->batch_uuid, error))
    return NULL;
  return g_strdup (work->batch_uuid);
}

static gpointer
list_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *work = data;

  return rt_practice_list_imports (practice, work->patient_id, error);
}

/**
 * rt_import_work_run_async:
 * @practice: the open practice
 * @patient_id: into whose record
 * @files: paths, NULL-terminated
 * @profile: the name of the mapping profile
 * @flags: a dry run, or whether changed values replace the recorded ones
 * @cancellable: (nullable): to stop; nothing is written then
 * @callback: called in the calling thread's context
 * @user_data: for @callback
 *
 * Imports files, or says what that would do.
 */
void
rt_import_work_run_async (RtPractice *practice,
                          gint64 patient_id,
                          const char *const *files,
                          const char *profile,
                          RtImportFlags flags,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  work->patient_id = patient_id;
  work->files = g_strdupv ((char **)files);
  work->profile = g_strdup (profile);
  work->flags = flags;
  rt_practice_run_async (practice, run_work, work, work_free, (GDestroyNotify)rt_import_report_free,
                         cancellable, callback, user_data);
}

/**
 * rt_import_work_run_finish:
 * @practice: the practice
 * @result: what the callback was given
 * @error: why nothing was imported
 *
 * Returns: (transfer full) (nullable): what happened or would happen
 */
RtImportReport *
rt_import_work_run_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error);
}

/**
 * rt_import_work_undo_async:
 * @practice: the open practice
 * @batch_uuid: which import
 * @cancellable: (nullable): to lose interest
 * @callback: called in the calling thread's context
 * @user_data: for @callback
 *
 * Undoes an import.
 */
void
rt_import_work_undo_async (RtPractice *practice,
                           const char *batch_uuid,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  work->batch_uuid = g_strdup (batch_uuid);
  rt_practice_run_async (practice, undo_work, work, work_free, g_free, cancellable, callback,
                         user_data);
}

/**
 * rt_import_work_undo_finish:
 * @practice: the practice
 * @result: what the callback was given
 * @error: why it could not be undone
 *
 * Returns: whether it was undone
 */
gboolean
rt_import_work_undo_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  g_autofree char *undone = rt_practice_run_finish (practice, result, error);

  return undone != NULL;
}

/**
 * rt_import_work_list_async:
 * @practice: the open practice
 * @patient_id: of whose record
 * @cancellable: (nullable): to lose interest
 * @callback: called in the calling thread's context
 * @user_data: for @callback
 *
 * Lists the imports so far.
 */
void
rt_import_work_list_async (RtPractice *practice,
                           gint64 patient_id,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  work->patient_id = patient_id;
  rt_practice_run_async (practice, list_work, work, work_free, (GDestroyNotify)g_ptr_array_unref,
                         cancellable, callback, user_data);
}

/**
 * rt_import_work_list_finish:
 * @practice: the practice
 * @result: what the callback was given
 * @error: why they could not be listed
 *
 * Returns: (transfer container) (element-type RtImportEntry) (nullable): the imports
 */
GPtrArray *
rt_import_work_list_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error);
}
