/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unlock/opening.h"

#include <string.h>

#define DEMONSTRATION_PATIENTS 12
#define DEMONSTRATION_SEED 1

typedef struct
{
  char *folder;
  char *name;                /* of a new practice */
  RtSecretBytes *passphrase; /* wiped when freed */
  char *recovery_key;        /* typed, or made with a new practice */
} Opening;

static void
wipe_text (char *text)
{
  if (text == NULL)
    return;
  rt_secret_wipe (text, strlen (text));
  g_free (text);
}

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->folder);
  g_free (opening->name);
  g_clear_pointer (&opening->passphrase, rt_secret_bytes_free);
  wipe_text (opening->recovery_key);
  g_free (opening);
}

static void
return_practice (GTask *task, RtPractice *practice, GError *error)
{
  if (practice == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, practice, g_object_unref);
}

static void
unlock_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  GError *error = NULL;
  RtPractice *practice = rt_practice_unlock (opening->folder, opening->passphrase, &error);

  return_practice (task, practice, error);
}

static void
recover_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  GError *error = NULL;
  RtPractice *practice =
      rt_practice_unlock_with_recovery_key (opening->folder, opening->recovery_key, &error);

  return_practice (task, practice, error);
}

static void
create_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  GError *error = NULL;
  RtPractice *practice = rt_practice_create (opening->folder, opening->name, opening->passphrase,
                                             &opening->recovery_key, &error);

  return_practice (task, practice, error);
}

static void
demonstration_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  GError *error = NULL;
  RtPractice *practice;

  if (rt_practice_folder_is_demonstration (opening->folder))
    practice = rt_practice_open_demonstration (opening->folder, &error);
  else
    practice = rt_practice_create_demonstration (opening->folder, DEMONSTRATION_PATIENTS,
                                                 DEMONSTRATION_SEED, &error);
  return_practice (task, practice, error);
}

static void
start (Opening *opening,
       GTaskThreadFunc thread,
       GCancellable *cancellable,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, rt_opening_finish);
  g_task_set_task_data (task, opening, opening_free);
  g_task_run_in_thread (task, thread);
}

/**
 * rt_opening_unlock_async:
 * @folder: a practice folder
 * @passphrase: (transfer full): the passphrase
 * @cancellable: (nullable): to lose interest in the result
 * @callback: called in the calling thread's context
 * @user_data: for @callback
 *
 * Opens a practice by passphrase.
 */
void
rt_opening_unlock_async (const char *folder,
                         RtSecretBytes *passphrase,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->folder = g_strdup (folder);
  opening->passphrase = passphrase;
  start (opening, unlock_thread, cancellable, callback, user_data);
}

/**
 * rt_opening_recover_async:
 * @folder: a practice folder
 * @recovery_key: (transfer full): the recovery key as typed
 * @cancellable: (nullable): to lose interest in the result
 * @callback: called in the calling thread's context
 * @user_data: for @callback
 *
 * Opens a practice by its recovery key.
 */
void
rt_opening_recover_async (const char *folder,
                          char *recovery_key,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->folder = g_strdup (folder);
  opening->recovery_key = recovery_key;
  start (opening, recover_thread, cancellable, callback, user_data);
}

/**
 * rt_opening_create_async:
 * @folder: the folder to make
 * @name: the name of the practice
 * @passphrase: (transfer full): its first passphrase
 * @cancellable: (nullable): to lose interest in the result
 * @callback: called in the calling thread's context
 * @user_data: for @callback
 *
 * Creates a practice; rt_opening_finish() also gives its recovery key.
 */
void
rt_opening_create_async (const char *folder,
                         const char *name,
                         RtSecretBytes *passphrase,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->folder = g_strdup (folder);
  opening->name = g_strdup (name);
  opening->passphrase = passphrase;
  start (opening, create_thread, cancellable, callback, user_data);
}

/**
 * rt_opening_demonstration_async:
 * @folder: where the demonstration practice is or shall be
 * @cancellable: (nullable): to lose interest in the result
 * @callback: called in the calling thread's context
 * @user_data: for @callback
 *
 * Opens the demonstration practice, making it first where there is none.
 */
void
rt_opening_demonstration_async (const char *folder,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->folder = g_strdup (folder);
  start (opening, demonstration_thread, cancellable, callback, user_data);
}

/**
 * rt_opening_finish:
 * @result: what the callback was given
 * @recovery_key: (out) (optional) (nullable) (transfer full): the key of a new practice; wipe it
 * @error: why the practice did not open, as a sentence for the screen
 *
 * Returns: (transfer full) (nullable): the open practice
 */
RtPractice *
rt_opening_finish (GAsyncResult *result, char **recovery_key, GError **error)
{
  GTask *task = G_TASK (result);
  Opening *opening = g_task_get_task_data (task);
  RtPractice *practice = g_task_propagate_pointer (task, error);

  if (recovery_key != NULL)
    *recovery_key = practice != NULL ? g_steal_pointer (&opening->recovery_key) : NULL;
  return practice;
}
