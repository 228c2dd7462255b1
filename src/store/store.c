/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store.h"

#include <glib/gi18n.h>
#include <sodium.h>

#include "audit-log.h"
#include "ballast.h"
#include "clock.h"
#include "key-file.h"
#include "migration.h"
#include "practice-files.h"
#include "practice-lock.h"
#include "practice-row.h"
#include "recovery-key.h"
#include "store-check.h"
#include "store-private.h"

struct _RtStore
{
  char *folder;
  char *name;
  char *actor;
  gboolean is_demonstration;
  RtPracticeLock *lock;
  RtSecretBytes *key;
  RtStoreWorker *writer;
  RtStoreWorker *reader;
};

/* ---- creating ---- */

static gboolean
fill_new_database (RtDatabase *database,
                   const RtStoreNew *wanted,
                   const RtKeyFile *keys,
                   GError **error)
{
  if (!rt_migration_run (database, NULL, NULL, error)
      || !rt_database_run (database, "BEGIN IMMEDIATE", error))
    return FALSE;
  rt_database_set_action (database, "practice.create");
  if (!rt_practice_row_insert (database, wanted->name, wanted->is_demonstration, error))
    return FALSE;
  for (guint i = 0; i < keys->holders->len; i++)
    if (!rt_practice_row_add_holder (database, g_ptr_array_index (keys->holders, i), error))
      return FALSE;
  return rt_database_run (database, "COMMIT", error) && rt_database_settle (database, error);
}

static gboolean
add_holders (RtKeyFile *keys,
             const RtStoreNew *wanted,
             const RtSecretBytes *recovery,
             const RtSecretBytes *key,
             GError **error)
{
  RtKeyHolder *user, *rescue;

  user = rt_key_holder_new (
      RT_KEY_HOLDER_USER, wanted->is_demonstration ? "demonstration" : "passphrase",
      wanted->passphrase, wanted->is_demonstration ? RT_KEY_COST_RANDOM : RT_KEY_COST_PASSPHRASE,
      key, error);
  if (user == NULL)
    return FALSE;
  g_ptr_array_add (keys->holders, user);
  rescue = rt_key_holder_new (RT_KEY_HOLDER_RECOVERY, "recovery", recovery, RT_KEY_COST_RANDOM, key,
                              error);
  if (rescue == NULL)
    return FALSE;
  g_ptr_array_add (keys->holders, rescue);
  return TRUE;
}

static gboolean
put_together (const char *temporary,
              const RtStoreNew *wanted,
              const RtSecretBytes *recovery,
              GError **error)
{
  g_autofree char *path = rt_practice_files_database (temporary);
  g_autoptr (RtSecretBytes) key = rt_secret_bytes_new (RT_DATABASE_KEY_BYTES);
  g_autoptr (RtKeyFile) keys = rt_key_file_new ();
  g_autoptr (RtPracticeLock) lock = NULL;
  g_autoptr (RtDatabase) database = NULL;

  randombytes_buf (rt_secret_bytes_data (key), RT_DATABASE_KEY_BYTES);
  if (!rt_ballast_make (temporary, error) || !add_holders (keys, wanted, recovery, key, error)
      || !rt_key_file_save (keys, temporary, error))
    return FALSE;
  lock = rt_practice_lock_acquire (temporary, error);
  database = lock != NULL ? rt_database_open (path, RT_DATABASE_CREATE, key, error) : NULL;
  return database != NULL && fill_new_database (database, wanted, keys, error);
}

/**
 * rt_store_create:
 * @folder: where the practice will be; nothing may be there
 * @wanted: its name and passphrase
 * @recovery_key: (out) (transfer full): the recovery key as it is printed; wipe it after use
 *
 * The practice is put together beside its place and moved there in one step.
 *
 * Returns: (transfer full): the open practice; %NULL with an error, and nothing left behind.
 */
RtStore *
rt_store_create (const char *folder, const RtStoreNew *wanted, char **recovery_key, GError **error)
{
  g_autofree char *temporary = NULL;
  g_autoptr (RtSecretBytes) recovery = NULL;

  if (sodium_init () < 0)
    {
      g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_FAILED,
                           _ ("The cryptographic library could not be started."));
      return NULL;
    }
  recovery = rt_recovery_key_generate ();
  temporary = rt_practice_files_begin (folder, error);
  if (temporary == NULL)
    return NULL;
  if (!put_together (temporary, wanted, recovery, error)
      || !rt_practice_files_finish (temporary, folder, error))
    {
      rt_practice_files_give_up (temporary);
      return NULL;
    }
  *recovery_key = rt_recovery_key_format (recovery);
  return rt_store_open (folder, wanted->passphrase, error);
}

/* ---- opening ---- */

static gboolean
bring_up_to_date (RtStore *store, RtDatabase *database, int version, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *backup = NULL;

  if (version == rt_migration_newest ())
    return TRUE;
  name = g_strdup_printf ("before-schema-%d-%" G_GINT64_FORMAT ".db", version + 1,
                          rt_moment_utc_s (rt_clock_now ()));
  backup = g_build_filename (store->folder, name, NULL);
  return rt_migration_run (database, backup, store->key, error);
}

static gboolean
recognise_holder (RtDatabase *database, const RtKeyHolder *holder, GError **error)
{
  gboolean known;

  if (!rt_practice_row_knows_holder (database, holder, &known, error))
    return FALSE;
  if (!known)
    g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_DAMAGED,
                         _ ("The keys in this folder do not belong to its database. Nothing was "
                            "changed; go back to a backup."));
  return known;
}

static gboolean
open_connections (RtStore *store, const RtKeyHolder *holder, GError **error)
{
  g_autofree char *path = rt_practice_files_database (store->folder);
  g_autoptr (RtDatabase) writing = NULL;
  g_autoptr (RtDatabase) reading = NULL;
  int version;

  /* The reader comes first: a practice that is refused is never opened for writing. */
  reading = rt_database_open (path, RT_DATABASE_READ, store->key, error);
  if (reading == NULL || !rt_migration_check_version (reading, &version, error)
      || !recognise_holder (reading, holder, error))
    return FALSE;
  writing = rt_database_open (path, RT_DATABASE_WRITE, store->key, error);
  if (writing == NULL || !bring_up_to_date (store, writing, version, error)
      || !rt_practice_row_read (writing, &store->name, &store->is_demonstration, error))
    return FALSE;
  rt_database_set_actor (writing, holder->uuid);
  store->writer = rt_store_worker_new ("store-writer", g_steal_pointer (&writing));
  store->reader = rt_store_worker_new ("store-reader", g_steal_pointer (&reading));
  return TRUE;
}

static RtStore *
open_store (const char *folder, RtKeyHolderKind kind, const RtSecretBytes *secret, GError **error)
{
  g_autoptr (RtStore) store = g_new0 (RtStore, 1);
  g_autoptr (RtKeyFile) keys = NULL;
  const RtKeyHolder *holder;

  store->folder = g_strdup (folder);
  if (sodium_init () < 0 || !rt_practice_files_check (folder, error))
    return NULL;
  keys = rt_key_file_load (folder, error);
  if (keys == NULL)
    return NULL;
  store->lock = rt_practice_lock_acquire (folder, error);
  if (store->lock == NULL)
    return NULL;
  store->key = rt_key_file_unlock (keys, kind, secret, &holder, error);
  if (store->key == NULL || !open_connections (store, holder, error))
    return NULL;
  if (keys->needs_repair)
    rt_key_file_save (keys, folder, NULL);
  rt_ballast_make (folder, NULL);
  return g_steal_pointer (&store);
}

/**
 * rt_store_open:
 * @folder: a practice folder
 * @passphrase: its passphrase
 *
 * Returns: (transfer full): the open practice; %NULL with an error. A practice that is refused
 * (wrong passphrase, damaged, newer, in use …) is left untouched.
 */
RtStore *
rt_store_open (const char *folder, const RtSecretBytes *passphrase, GError **error)
{
  return open_store (folder, RT_KEY_HOLDER_USER, passphrase, error);
}

/**
 * rt_store_open_with_recovery_key:
 * @recovery_key: the recovery key as a person typed it
 *
 * Returns: (transfer full): the open practice; %NULL with an error, as rt_store_open().
 */
RtStore *
rt_store_open_with_recovery_key (const char *folder, const char *recovery_key, GError **error)
{
  g_autoptr (RtSecretBytes) secret = rt_recovery_key_parse (recovery_key, error);

  return secret != NULL ? open_store (folder, RT_KEY_HOLDER_RECOVERY, secret, error) : NULL;
}

static gboolean
settle_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_database_settle (database, error);
}

/** rt_store_folder: Returns: (transfer none): the practice's folder. */
const char *
rt_store_folder (RtStore *store)
{
  return store->folder;
}

/** rt_store_key: Returns: (transfer none): the key of its database. */
const RtSecretBytes *
rt_store_key (RtStore *store)
{
  return store->key;
}

/**
 * rt_store_check_passphrase:
 * @passphrase: as typed
 *
 * Takes as long as opening a practice, and changes nothing.
 *
 * Returns: whether it is a passphrase of this practice; %RT_STORE_ERROR_WRONG_KEY if not.
 */
gboolean
rt_store_check_passphrase (RtStore *store, const RtSecretBytes *passphrase, GError **error)
{
  g_autoptr (RtKeyFile) keys = rt_key_file_load (store->folder, error);
  const RtKeyHolder *holder;
  g_autoptr (RtSecretBytes) key =
      keys != NULL ? rt_key_file_unlock (keys, RT_KEY_HOLDER_USER, passphrase, &holder, error)
                   : NULL;

  return key != NULL;
}

/**
 * rt_store_close:
 * @store: (transfer full) (nullable): an open practice
 *
 * Waits for what is under way, empties the write-ahead log, closes and wipes the key.
 */
void
rt_store_close (RtStore *store)
{
  if (store == NULL)
    return;
  rt_store_worker_free (store->reader);
  if (store->writer != NULL)
    rt_store_worker_run (store->writer, RT_STORE_NORMAL, settle_job, NULL, NULL, NULL);
  rt_store_worker_free (store->writer);
  rt_secret_bytes_free (store->key);
  rt_practice_lock_release (store->lock);
  g_free (store->folder);
  g_free (store->name);
  g_free (store->actor);
  g_free (store);
}

/** rt_store_name: Returns: (transfer none): what the practitioner calls the practice. */
const char *
rt_store_name (RtStore *store)
{
  return store->name;
}

/** rt_store_is_demonstration: Returns: whether it is the demonstration practice. */
gboolean
rt_store_is_demonstration (RtStore *store)
{
  return store->is_demonstration;
}

/* ---- working ---- */

typedef struct
{
  const char *action;
  RtStoreJob run;
  gpointer data;
} Transaction;

static gboolean
transaction_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const Transaction *transaction = data;

  if (!rt_database_run (database, "BEGIN IMMEDIATE", error))
    return FALSE;
  rt_database_set_action (database, transaction->action);
  rt_database_set_batch (database, FALSE);
  if (transaction->run (database, transaction->data, cancellable, error)
      && rt_database_run (database, "COMMIT", error))
    return TRUE;
  rt_database_set_cancellable (database, NULL);
  rt_database_run (database, "ROLLBACK", NULL);
  return FALSE;
}

/**
 * rt_store_write:
 * @action: what it does, for the activity log
 * @job: what to do inside the transaction
 * @cancellable: (nullable): cancels it
 *
 * Runs @job on the writer's thread in one transaction and waits for it. On a full disk the ballast
 * is given up, so that the practice can be closed properly.
 *
 * Returns: whether everything was committed; if not, nothing was.
 */
gboolean
rt_store_write (RtStore *store,
                const char *action,
                RtStoreJob job,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  Transaction transaction = { action, job, data };
  g_autoptr (GError) local_error = NULL;

  if (rt_store_worker_run (store->writer, RT_STORE_NORMAL, transaction_job, &transaction,
                           cancellable, &local_error))
    return TRUE;
  if (g_error_matches (local_error, RT_STORE_ERROR, RT_STORE_ERROR_DISK_FULL))
    rt_ballast_release (store->folder);
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * rt_store_read:
 * @priority: whether somebody waits for it right now
 * @job: what to read
 *
 * Runs @job on the reader's thread and waits for it; a transaction that is being written does not
 * hold it up.
 *
 * Returns: what @job returned.
 */
gboolean
rt_store_read (RtStore *store,
               RtStorePriority priority,
               RtStoreJob job,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  return rt_store_worker_run (store->reader, priority, job, data, cancellable, error);
}

static gboolean
checkpoint_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_database_checkpoint (database, error);
}

/**
 * rt_store_empty_log:
 *
 * Writes the write-ahead log back into the database and empties it, so that nothing of what was
 * erased is left in it.
 *
 * Returns: whether it is empty.
 */
gboolean
rt_store_empty_log (RtStore *store, GError **error)
{
  return rt_store_worker_run (store->writer, RT_STORE_NORMAL, checkpoint_job, NULL, NULL, error);
}

/**
 * rt_store_check:
 * @audit_rows: (out): rows of the activity log
 * @audit_head: (out) (transfer full): its head
 *
 * Checks the whole practice, the database on fresh connections.
 *
 * Returns: (transfer full) (element-type utf8): one sentence for each problem, none when it is
 * sound; %NULL when it could not be checked.
 */
GPtrArray *
rt_store_check (RtStore *store, guint64 *audit_rows, char **audit_head, GError **error)
{
  g_autofree char *path = rt_practice_files_database (store->folder);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RtDatabase) database = NULL;

  /* The check of every page looks at the database file alone, so the log is written back first. */
  if (!rt_store_empty_log (store, error)
      || !rt_store_check_database (path, store->key, problems, error))
    return NULL;
  database = rt_database_open (path, RT_DATABASE_READ, store->key, error);
  if (database == NULL || !rt_store_check_keys (database, store->folder, problems, error))
    return NULL;
  *audit_head = rt_audit_log_head (database, audit_rows, error);
  return *audit_head != NULL ? g_steal_pointer (&problems) : NULL;
}
