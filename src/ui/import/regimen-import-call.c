/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/regimen-import-call.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* Larger tables are refused before they are read; the reader says the same of what was pasted. */
#define MAX_BYTES (16 * 1024 * 1024)

/** rt_regimen_import_call_new: Returns: (transfer full): a call without a table. */
RtRegimenImportCall *
rt_regimen_import_call_new (void)
{
  RtRegimenImportCall *call = g_new0 (RtRegimenImportCall, 1);

  call->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return call;
}

/** rt_regimen_import_call_free: frees it. */
void
rt_regimen_import_call_free (RtRegimenImportCall *call)
{
  if (call == NULL)
    return;
  g_free (call->path);
  g_clear_pointer (&call->content, g_bytes_unref);
  g_free (call->profile);
  g_free (call->from);
  g_hash_table_unref (call->answers);
  g_free (call);
}

static GBytes *
read_content (const RtRegimenImportCall *call, GError **error)
{
  GStatBuf about;
  char *data;
  gsize length;

  if (call->path == NULL)
    return g_bytes_ref (call->content);
  if (g_stat (call->path, &about) == 0 && about.st_size > MAX_BYTES)
    g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                         _ ("The table is larger than 16 MB. Read it in parts."));
  else if (g_file_get_contents (call->path, &data, &length, NULL))
    return g_bytes_new_take (data, length);
  else
    g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                         _ ("The file cannot be read. Check whether it is there and may be "
                            "opened."));
  return NULL;
}

static gpointer
run_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const RtRegimenImportCall *call = data;
  g_autoptr (GBytes) content = read_content (call, error);
  g_autofree char *name =
      call->path != NULL ? g_filename_display_basename (call->path) : g_strdup (_ ("Pasted table"));
  const RtRegimenOrder order = {
    .patient_id = call->patient_id,
    .profile = call->profile,
    .source = name,
    .content = content,
    .from = call->from,
    .has_kind = call->has_kind,
    .kind = call->kind,
    .answers = call->answers,
  };
  g_autoptr (RtRegimenImport) import = NULL;

  if (content == NULL)
    return NULL;
  import = rt_practice_read_regimen_table (practice, &order, error);
  if (import == NULL)
    return NULL;
  if (call->store && import->questions->len == 0
      && !rt_practice_store_regimen_import (practice, import, error))
    return NULL;
  return g_steal_pointer (&import);
}

static void
call_free (gpointer data)
{
  rt_regimen_import_call_free (data);
}

static void
import_free (gpointer data)
{
  rt_regimen_import_free (data);
}

/**
 * rt_regimen_import_call_run_async:
 * @call: (transfer full): which list, and whether to store it
 * @callback: called in this thread when it is done
 *
 * Reads a list; stores it where that was asked for and no question is open.
 */
void
rt_regimen_import_call_run_async (RtPractice *practice,
                                  RtRegimenImportCall *call,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  rt_practice_run_async (practice, run_work, call, call_free, import_free, NULL, callback,
                         user_data);
}

/** rt_regimen_import_call_finish: Returns: (transfer full): what the list became; %NULL with a
 * sentence. */
RtRegimenImport *
rt_regimen_import_call_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error);
}
