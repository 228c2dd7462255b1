/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "knowledge-packs.h"
#include "self-test.h"

/* Work on the packs of a practice, on a worker thread. */
void rt_library_work_list_async (RtPractice *practice,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GPtrArray *rt_library_work_list_finish (RtPractice *practice, GAsyncResult *result, GError **error);
void rt_library_work_add_async (RtPractice *practice,
                                const char *path,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
void rt_library_work_put_async (RtPractice *practice,
                                const char *file,
                                const char *text,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
void rt_library_work_remove_async (RtPractice *practice,
                                   const char *file,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean rt_library_work_finish (RtPractice *practice, GAsyncResult *result, GError **error);
void rt_library_work_test_async (RtPractice *practice,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
RtSelfTest *
rt_library_work_test_finish (RtPractice *practice, GAsyncResult *result, GError **error);
