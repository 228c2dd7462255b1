/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import-batch.h"

/* Importing, undoing and listing imports on a worker thread. */
void rt_import_call_run_async (RtPractice *practice,
                               gint64 patient_id,
                               const char *const *files,
                               const char *profile,
                               RtImportFlags flags,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
RtImportReport *
rt_import_call_run_finish (RtPractice *practice, GAsyncResult *result, GError **error);
void rt_import_call_undo_async (RtPractice *practice,
                                const char *batch_uuid,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean rt_import_call_undo_finish (RtPractice *practice, GAsyncResult *result, GError **error);
void rt_import_call_list_async (RtPractice *practice,
                                gint64 patient_id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
GPtrArray *rt_import_call_list_finish (RtPractice *practice, GAsyncResult *result, GError **error);
