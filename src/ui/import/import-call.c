/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/import-call.h"

typedef struct
{
  gint64 patient_id;
  char **files;
  char *profile;
  RtImportFlags flags;
  char *batch_uuid;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  g_strfreev (call->files);
  g_free (call->profile);
  g_free (call->batch_uuid);
  g_free (call);
}

static gpointer
run_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const Call *call = data;

  return rt_practice_import (practice, call->patient_id, (const char *const *)call->files,
                             call->profile, call->flags, cancellable, error);
}

static gpointer
undo_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const Call *call = data;

  if (!rt_practice_undo_import (practice, call->batch_uuid, error))
    return NULL;
  return g_strdup (call->batch_uuid);
}

static gpointer
list_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const Call *call = data;

  return rt_practice_list_imports (practice, call->patient_id, error);
}

/**
 * rt_import_call_run_async:
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
rt_import_call_run_async (RtPractice *practice,
                          gint64 patient_id,
                          const char *const *files,
                          const char *profile,
                          RtImportFlags flags,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Call *call = g_new0 (Call, 1);

  call->patient_id = patient_id;
  call->files = g_strdupv ((char **)files);
  call->profile = g_strdup (profile);
  call->flags = flags;
  rt_practice_run_async (practice, run_work, call, call_free, (GDestroyNotify)rt_import_report_free,
                         cancellable, callback, user_data);
}

/**
 * rt_import_call_run_finish:
 * @practice: the practice
 * @result: what the callback was given
 * @error: why nothing was imported
 *
 * Returns: (transfer full) (nullable): what happened or would happen
 */
RtImportReport *
rt_import_call_run_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error);
}

/**
 * rt_import_call_undo_async:
 * @practice: the open practice
 * @batch_uuid: which import
 * @cancellable: (nullable): to lose interest
 * @callback: called in the calling thread's context
 * @user_data: for @callback
 *
 * Undoes an import.
 */
void
rt_import_call_undo_async (RtPractice *practice,
                           const char *batch_uuid,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Call *call = g_new0 (Call, 1);

  call->batch_uuid = g_strdup (batch_uuid);
  rt_practice_run_async (practice, undo_work, call, call_free, g_free, cancellable, callback,
                         user_data);
}

/**
 * rt_import_call_undo_finish:
 * @practice: the practice
 * @result: what the callback was given
 * @error: why it could not be undone
 *
 * Returns: whether it was undone
 */
gboolean
rt_import_call_undo_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  g_autofree char *undone = rt_practice_run_finish (practice, result, error);

  return undone != NULL;
}

/**
 * rt_import_call_list_async:
 * @practice: the open practice
 * @patient_id: of whose record
 * @cancellable: (nullable): to lose interest
 * @callback: called in the calling thread's context
 * @user_data: for @callback
 *
 * Lists the imports so far.
 */
void
rt_import_call_list_async (RtPractice *practice,
                           gint64 patient_id,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Call *call = g_new0 (Call, 1);

  call->patient_id = patient_id;
  rt_practice_run_async (practice, list_work, call, call_free, (GDestroyNotify)g_ptr_array_unref,
                         cancellable, callback, user_data);
}

/**
 * rt_import_call_list_finish:
 * @practice: the practice
 * @result: what the callback was given
 * @error: why they could not be listed
 *
 * Returns: (transfer container) (element-type RtImportEntry) (nullable): the imports
 */
GPtrArray *
rt_import_call_list_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error);
}
