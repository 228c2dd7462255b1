/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"

/* A thread with a connection of its own, on which jobs run one after the other: urgent ones first,
 * otherwise in the order they came. */
typedef struct _RtStoreWorker RtStoreWorker;

typedef gboolean (*RtStoreJob) (RtDatabase *database,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error);

typedef enum
{
  RT_STORE_URGENT, /* somebody waits for it: a keystroke in the search */
  RT_STORE_NORMAL,
} RtStorePriority;

RtStoreWorker *rt_store_worker_new (const char *name, RtDatabase *database);
void rt_store_worker_free (RtStoreWorker *worker);
gboolean rt_store_worker_run (RtStoreWorker *worker,
                              RtStorePriority priority,
                              RtStoreJob job,
                              gpointer data,
                              GCancellable *cancellable,
                              GError **error);
