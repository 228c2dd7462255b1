/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "key-holder.h"
#include "store-worker.h"

/* An open practice folder: the lock, the key in locked memory, one connection that writes and one
 * that reads, each on a thread of its own. Thread-safe. */
typedef struct _RtStore RtStore;

typedef struct
{
  const char *name;
  const RtSecretBytes *passphrase;
  gboolean is_demonstration;
} RtStoreNew;

RtStore *
rt_store_create (const char *folder, const RtStoreNew *wanted, char **recovery_key, GError **error);
RtStore *rt_store_open (const char *folder, const RtSecretBytes *passphrase, GError **error);
RtStore *
rt_store_open_with_recovery_key (const char *folder, const char *recovery_key, GError **error);
gboolean
rt_store_check_passphrase (RtStore *store, const RtSecretBytes *passphrase, GError **error);
void rt_store_close (RtStore *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtStore, rt_store_close)

const char *rt_store_name (RtStore *store);
gboolean rt_store_is_demonstration (RtStore *store);

gboolean rt_store_write (RtStore *store,
                         const char *action,
                         RtStoreJob job,
                         gpointer data,
                         GCancellable *cancellable,
                         GError **error);
gboolean rt_store_read (RtStore *store,
                        RtStorePriority priority,
                        RtStoreJob job,
                        gpointer data,
                        GCancellable *cancellable,
                        GError **error);

gboolean rt_store_empty_log (RtStore *store, GError **error);
GPtrArray *rt_store_check (RtStore *store, guint64 *audit_rows, char **audit_head, GError **error);
