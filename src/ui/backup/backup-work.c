/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "backup/backup-work.h"

#include <glib/gi18n.h>

#include "practice-folder.h"
#include "practice-settings.h"

/* A backup file and the name of the practice that is made of it. */
typedef struct
{
  char *path;
  char *name; /* nullable: only looked at */
} BackupFile;

static void
backup_file_free (gpointer data)
{
  BackupFile *file = data;

  g_free (file->path);
  g_free (file->name);
  g_free (file);
}

static void
report_free (gpointer report)
{
  rt_backup_report_free (report);
}

static gpointer
folder_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_practice_get_setting (practice, RT_SETTING_BACKUP_FOLDER, error);
}

/**
 * rt_backup_work_folder_async:
 * @practice: an open practice
 * @cancellable: (nullable): to lose interest
 * @callback: called in the calling thread's context
 * @user_data: for @callback
 *
 * Asks where the backups of a practice go.
 */
void
rt_backup_work_folder_async (RtPractice *practice,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  rt_practice_run_async (practice, folder_work, NULL, NULL, g_free, cancellable, callback,
                         user_data);
}

/**
 * rt_backup_work_folder_finish:
 *
 * Returns: (transfer full): the folder, empty when none was chosen; %NULL with an error.
 */
char *
rt_backup_work_folder_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error);
}

/* The folder is remembered once a backup lies in it. */
static gpointer
write_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *folder = data;
  g_autofree char *name = rt_practice_backup_name (practice);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (RtBackupReport) report = NULL;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                           _ ("The backup folder cannot be reached. Plug the disk in, or choose "
                              "the folder again."));
      return NULL;
    }
  report = rt_practice_back_up (practice, path, error);
  if (report == NULL
      || !rt_practice_set_setting (practice, RT_SETTING_BACKUP_FOLDER, folder, error))
    return NULL;
  return g_steal_pointer (&report);
}

/**
 * rt_backup_work_write_async:
 * @practice: an open practice
 * @folder: where the backup goes
 * @cancellable: (nullable): to lose interest
 * @callback: called in the calling thread's context
 * @user_data: for @callback
 *
 * Writes a backup named after the practice and the day, reads it back, and remembers the folder.
 */
void
rt_backup_work_write_async (RtPractice *practice,
                            const char *folder,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  rt_practice_run_async (practice, write_work, g_strdup (folder), g_free, report_free, cancellable,
                         callback, user_data);
}

/**
 * rt_backup_work_write_finish:
 *
 * Returns: (transfer full): what was backed up; %NULL with a sentence.
 */
RtBackupReport *
rt_backup_work_write_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error);
}

static void
check_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const BackupFile *file = data;
  GError *error = NULL;
  RtBackupReport *report = rt_backup_file_check (file->path, &error);

  if (report == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, report, report_free);
}

static void
restore_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const BackupFile *file = data;
  GError *error = NULL;
  g_autofree char *folder = rt_practice_folder_for_name (file->name, &error);

  if (folder != NULL && g_file_test (folder, G_FILE_TEST_EXISTS))
    g_set_error_literal (&error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                         _ ("There is already a practice of this name. Choose another one; nothing "
                            "was changed."));
  if (error != NULL || !rt_backup_file_restore (file->path, folder, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&folder), g_free);
}

static void
start (const char *path,
       const char *name,
       GTaskThreadFunc thread,
       GCancellable *cancellable,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  BackupFile *file = g_new0 (BackupFile, 1);

  file->path = g_strdup (path);
  file->name = g_strdup (name);
  g_task_set_task_data (task, file, backup_file_free);
  g_task_run_in_thread (task, thread);
}

/**
 * rt_backup_work_check_async:
 * @path: a file that may be anything
 * @cancellable: (nullable): to lose interest
 * @callback: called in the calling thread's context
 * @user_data: for @callback
 *
 * Reads a whole backup and compares it with its checksums.
 */
void
rt_backup_work_check_async (const char *path,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  start (path, NULL, check_thread, cancellable, callback, user_data);
}

/**
 * rt_backup_work_check_finish:
 *
 * Returns: (transfer full): what the backup says about itself; %NULL with a sentence.
 */
RtBackupReport *
rt_backup_work_check_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rt_backup_work_restore_async:
 * @path: a backup
 * @name: of the new practice; nothing of that name may be there
 * @cancellable: (nullable): to lose interest
 * @callback: called in the calling thread's context
 * @user_data: for @callback
 *
 * Makes a new practice of a backup, beside those that are on this computer.
 */
void
rt_backup_work_restore_async (const char *path,
                              const char *name,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  start (path, name, restore_thread, cancellable, callback, user_data);
}

/**
 * rt_backup_work_restore_finish:
 *
 * Returns: (transfer full): the folder of the new practice; %NULL with a sentence, and nothing is
 *   left behind.
 */
char *
rt_backup_work_restore_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
