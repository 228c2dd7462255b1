/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "secret-bytes.h"
#include "statement.h"

/* One connection to an encrypted database, used by one thread at a time. */
typedef struct _RtDatabase RtDatabase;

typedef enum
{
  RT_DATABASE_CREATE, /* a new file; it must not exist */
  RT_DATABASE_WRITE,
  RT_DATABASE_READ,
} RtDatabaseMode;

#define RT_DATABASE_KEY_BYTES 32
#define RT_DATABASE_APPLICATION_ID 0x52757074 /* "Rupt" */

RtDatabase *
rt_database_open (const char *path, RtDatabaseMode mode, const RtSecretBytes *key, GError **error);
void rt_database_close (RtDatabase *database);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtDatabase, rt_database_close)

RtStatement *rt_database_prepare (RtDatabase *database, const char *sql, GError **error);
gboolean rt_database_run (RtDatabase *database, const char *sql, GError **error);
gboolean rt_database_run_script (RtDatabase *database, const char *script, GError **error);
gboolean
rt_database_query_integer (RtDatabase *database, const char *sql, gint64 *value, GError **error);
gint64 rt_database_last_insert_id (RtDatabase *database);
int rt_database_n_changes (RtDatabase *database);
void rt_database_set_cancellable (RtDatabase *database, GCancellable *cancellable);
gboolean rt_database_checkpoint (RtDatabase *database, GError **error);
gboolean rt_database_settle (RtDatabase *database, GError **error);
gboolean rt_database_set_version (RtDatabase *database, int version, GError **error);
gboolean
rt_database_copy (RtDatabase *database, const char *path, const RtSecretBytes *key, GError **error);

/* Who does what in the transaction under way; every row of the activity log takes it from here. */
void rt_database_set_actor (RtDatabase *database, const char *actor);
const char *rt_database_actor (RtDatabase *database);
void rt_database_set_action (RtDatabase *database, const char *action);
const char *rt_database_action (RtDatabase *database);

/* During a batch single rows are not logged: the batch gets one row of its own. */
void rt_database_set_batch (RtDatabase *database, gboolean is_batch);
gboolean rt_database_is_batch (RtDatabase *database);
