/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "back-up.h"

/* Backups take seconds, so they are written, checked and restored on a worker thread. */
void rt_backup_work_folder_async (RtPractice *practice,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
char *rt_backup_work_folder_finish (RtPractice *practice, GAsyncResult *result, GError **error);
void rt_backup_work_write_async (RtPractice *practice,
                                 const char *folder,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
RtBackupReport *
rt_backup_work_write_finish (RtPractice *practice, GAsyncResult *result, GError **error);
void rt_backup_work_check_async (const char *path,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
RtBackupReport *rt_backup_work_check_finish (GAsyncResult *result, GError **error);
void rt_backup_work_restore_async (const char *path,
                                   const char *name,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
char *rt_backup_work_restore_finish (GAsyncResult *result, GError **error);
