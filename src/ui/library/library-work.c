/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/library-work.h"

#include <string.h>

typedef enum
{
  CALL_ADD,
  CALL_PUT,
  CALL_REMOVE,
} CallKind;

typedef struct
{
  CallKind kind;
  char *file; /* its path to add it, else its plain name */
  char *text; /* to put */
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  g_free (call->file);
  g_free (call->text);
  g_free (call);
}

static gpointer
list_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_practice_list_packs (practice, error);
}

/** rt_library_work_list_async: Lists the packs. */
void
rt_library_work_list_async (RtPractice *practice,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  rt_practice_run_async (practice, list_work, NULL, NULL, (GDestroyNotify)g_ptr_array_unref,
                         cancellable, callback, user_data);
}

/** rt_library_work_list_finish: Returns: (transfer full) (element-type RtPackEntry): the packs. */
GPtrArray *
rt_library_work_list_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error);
}

static gpointer
call_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const Call *call = data;
  gboolean done = call->kind == CALL_ADD   ? rt_practice_add_pack (practice, call->file, error)
                  : call->kind == CALL_PUT ? rt_practice_put_pack (practice, call->file, call->text,
                                                                   strlen (call->text), error)
                                           : rt_practice_remove_pack (practice, call->file, error);

  return GINT_TO_POINTER (done);
}

static void
run_call (RtPractice *practice,
          CallKind kind,
          const char *file,
          const char *text,
          GAsyncReadyCallback callback,
          gpointer user_data)
{
  Call *call = g_new0 (Call, 1);

  call->kind = kind;
  call->file = g_strdup (file);
  call->text = g_strdup (text);
  rt_practice_run_async (practice, call_work, call, call_free, NULL, NULL, callback, user_data);
}

/** rt_library_work_add_async: Adds a file of the disk. */
void
rt_library_work_add_async (RtPractice *practice,
                           const char *path,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  run_call (practice, CALL_ADD, path, NULL, callback, user_data);
}

/** rt_library_work_put_async: Stores a pack that was written here. */
void
rt_library_work_put_async (RtPractice *practice,
                           const char *file,
                           const char *text,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  run_call (practice, CALL_PUT, file, text, callback, user_data);
}

/** rt_library_work_remove_async: Removes a pack. */
void
rt_library_work_remove_async (RtPractice *practice,
                              const char *file,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  run_call (practice, CALL_REMOVE, file, NULL, callback, user_data);
}

/** rt_library_work_finish: Returns: whether it was done. */
gboolean
rt_library_work_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error) != NULL;
}

static gpointer
test_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (RtCatalogue) catalogue = rt_catalogue_load_default (error);

  return catalogue != NULL ? rt_self_test_run (catalogue, error) : NULL;
}

/** rt_library_work_test_async: Computes every known case with this installation. */
void
rt_library_work_test_async (RtPractice *practice,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  rt_practice_run_async (practice, test_work, NULL, NULL, (GDestroyNotify)rt_self_test_free,
                         cancellable, callback, user_data);
}

/** rt_library_work_test_finish: Returns: (transfer full): the outcome; %NULL with an error. */
RtSelfTest *
rt_library_work_test_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error);
}
