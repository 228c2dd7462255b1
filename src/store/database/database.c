/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "database.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sqlite3.h>
#include <unistd.h>

#include "statement-private.h"

#define BUSY_TIMEOUT_MS 5000
#define PROGRESS_STEPS 10000
#define MINIMUM_CIPHER_MAJOR 4
#define MINIMUM_CIPHER_MINOR 6

typedef struct
{
  sqlite3_stmt *handle;
  gboolean in_use;
} CachedStatement;

struct _RtDatabase
{
  sqlite3 *handle;
  GHashTable *statements; /* (element-type utf8 CachedStatement) keyed by their text */
  GCancellable *cancellable;
  char *actor;
  char *action;
  gboolean is_batch;
};

/* SQLCipher declares these only where SQLite was built with its codec interface. */
int sqlite3_key (sqlite3 *db, const void *key, int length);

static void
cached_statement_free (gpointer data)
{
  CachedStatement *cached = data;

  sqlite3_finalize (cached->handle);
  g_free (cached);
}

static int
check_cancelled (gpointer data)
{
  const RtDatabase *database = data;

  return g_cancellable_is_cancelled (database->cancellable);
}

/**
 * rt_database_set_cancellable:
 * @cancellable: (nullable) (transfer none): cancels what runs until the next call; it must live so
 *   long
 */
void
rt_database_set_cancellable (RtDatabase *database, GCancellable *cancellable)
{
  database->cancellable = cancellable;
  sqlite3_progress_handler (database->handle, cancellable != NULL ? PROGRESS_STEPS : 0,
                            cancellable != NULL ? check_cancelled : NULL, database);
}

/**
 * rt_database_run:
 * @sql: one constant statement without parameters
 *
 * Returns: whether it ran; rows are not looked at.
 */
gboolean
rt_database_run (RtDatabase *database, const char *sql, GError **error)
{
  int result = sqlite3_exec (database->handle, sql, NULL, NULL, NULL);

  return result == SQLITE_OK
         || rt_store_set_sqlite (sqlite3_extended_errcode (database->handle), error);
}

/**
 * rt_database_run_script:
 * @script: the text of a migration
 *
 * Returns: whether every statement of it ran.
 */
gboolean
rt_database_run_script (RtDatabase *database, const char *script, GError **error)
{
  return rt_database_run (database, script, error);
}

/**
 * rt_database_query_integer:
 * @sql: one constant statement without parameters
 * @value: (out): the first column of its first row; 0 without a row
 *
 * Returns: whether it ran.
 */
gboolean
rt_database_query_integer (RtDatabase *database, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (database, sql, error);
  RtStep step;

  *value = 0;
  if (statement == NULL)
    return FALSE;
  step = rt_statement_step (statement, error);
  if (step == RT_STEP_ROW)
    *value = rt_statement_integer (statement, 0);
  return step != RT_STEP_ERROR;
}

/* "4.10.0 community" is newer than "4.6.1 community": the parts are numbers of their own. */
static gboolean
is_strong (const char *version)
{
  char *rest = NULL;
  guint64 major = g_ascii_strtoull (version, &rest, 10);
  guint64 minor = rest != NULL && *rest == '.' ? g_ascii_strtoull (rest + 1, NULL, 10) : 0;

  return major > MINIMUM_CIPHER_MAJOR
         || (major == MINIMUM_CIPHER_MAJOR && minor >= MINIMUM_CIPHER_MINOR);
}

/* SQLCipher before 4.6, or plain SQLite under its name, would write weakly or not at all encrypted.
 */
static gboolean
check_cipher (RtDatabase *database, GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database, "PRAGMA cipher_version", error);
  const char *version = NULL;

  if (statement == NULL)
    return FALSE;
  if (rt_statement_step (statement, NULL) == RT_STEP_ROW)
    version = rt_statement_peek_text (statement, 0);
  if (version != NULL && is_strong (version))
    return TRUE;
  g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_FAILED,
                       _ ("This installation has no SQLCipher 4.6 or newer, so nothing could be "
                          "encrypted properly. Reuptake was not started; install it anew."));
  return FALSE;
}

static gboolean
set_key (RtDatabase *database, const RtSecretBytes *key, GError **error)
{
  /* A raw key: x'…' in hexadecimal, no key derivation inside SQLCipher. */
  g_autoptr (RtSecretBytes) text = rt_secret_bytes_new (3 + 2 * RT_DATABASE_KEY_BYTES + 1);
  char *cursor = (char *)rt_secret_bytes_data (text);
  const guint8 *bytes = rt_secret_bytes_peek (key);
  int result;

  g_return_val_if_fail (rt_secret_bytes_size (key) == RT_DATABASE_KEY_BYTES, FALSE);
  *cursor++ = 'x';
  *cursor++ = '\'';
  for (gsize i = 0; i < RT_DATABASE_KEY_BYTES; i++)
    {
      *cursor++ = "0123456789abcdef"[bytes[i] >> 4];
      *cursor++ = "0123456789abcdef"[bytes[i] & 15];
    }
  *cursor = '\'';
  result =
      sqlite3_key (database->handle, rt_secret_bytes_peek (text), 3 + 2 * RT_DATABASE_KEY_BYTES);
  return result == SQLITE_OK || rt_store_set_sqlite (result, error);
}

/* The first read proves the key. Nothing has been written when it fails. */
static gboolean
prove_key (RtDatabase *database, GError **error)
{
  return rt_database_run (database, "SELECT count (*) FROM sqlite_schema", error);
}

/* Where the disk cannot keep a write-ahead log SQLite quietly stays with another journal, in which
 * a power cut loses what was saved last. */
static gboolean
use_log (RtDatabase *database, GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database, "PRAGMA journal_mode = WAL", error);
  RtStep step;

  if (statement == NULL)
    return FALSE;
  step = rt_statement_step (statement, error);
  if (step == RT_STEP_ERROR)
    return FALSE;
  if (step == RT_STEP_ROW && g_strcmp0 (rt_statement_peek_text (statement, 0), "wal") == 0)
    return TRUE;
  g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_FAILED,
                       _ ("The disk of this folder cannot keep a practice safely. Keep it on a "
                          "disk of this computer."));
  return FALSE;
}

static gboolean
set_up (RtDatabase *database, RtDatabaseMode mode, GError **error)
{
  static const char *const always[] = { "PRAGMA foreign_keys = ON", "PRAGMA temp_store = MEMORY",
                                        "PRAGMA cache_size = -65536", "PRAGMA trusted_schema = OFF",
                                        "PRAGMA mmap_size = 0" };
  /* With recursive triggers REPLACE cannot slip past those that guard the activity log. */
  static const char *const writing[] = { "PRAGMA synchronous = FULL", "PRAGMA secure_delete = ON",
                                         "PRAGMA recursive_triggers = ON" };

  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    if (!rt_database_run (database, always[i], error))
      return FALSE;
  if (mode == RT_DATABASE_READ)
    return rt_database_run (database, "PRAGMA query_only = ON", error);
  if (!use_log (database, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    if (!rt_database_run (database, writing[i], error))
      return FALSE;
  return TRUE;
}

/* SQLite would let everybody on the machine read the file; its log takes after it. */
static gboolean
make_file (const char *path, GError **error)
{
  int file = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (file < 0)
    return rt_store_set_errno (errno, error);
  close (file);
  return TRUE;
}

/**
 * rt_database_open:
 * @path: the database file; it is made only with %RT_DATABASE_CREATE
 * @key: 32 bytes, the raw key
 *
 * Opens, keys and sets up a connection: foreign keys, WAL with synchronous=FULL, secure delete, no
 * temporary files, defensive mode.
 *
 * Returns: (transfer full): the connection; %NULL with %RT_STORE_ERROR_DAMAGED when the key does
 * not open the file, or another error. An existing file is untouched until the key has been proven.
 */
RtDatabase *
rt_database_open (const char *path, RtDatabaseMode mode, const RtSecretBytes *key, GError **error)
{
  g_autoptr (RtDatabase) database = g_new0 (RtDatabase, 1);
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
  int result;

  if (mode == RT_DATABASE_CREATE && !make_file (path, error))
    return NULL;
  database->statements =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, cached_statement_free);
  result = sqlite3_open_v2 (path, &database->handle, flags, NULL);
  if (result != SQLITE_OK)
    {
      rt_store_set_sqlite (result, error);
      return NULL;
    }
  sqlite3_extended_result_codes (database->handle, 1);
  sqlite3_busy_timeout (database->handle, BUSY_TIMEOUT_MS);
  sqlite3_db_config (database->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  /* A file that is refused is left as it is, its write-ahead log included. */
  sqlite3_db_config (database->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  /* Otherwise SQLCipher writes to standard error; the level belongs to the keyed connection. */
  if (!set_key (database, key, error)
      || !rt_database_run (database, "PRAGMA cipher_log_level = NONE", error)
      || !check_cipher (database, error) || !prove_key (database, error)
      || !set_up (database, mode, error))
    return NULL;
  return g_steal_pointer (&database);
}

/**
 * rt_database_close:
 * @database: (transfer full) (nullable): a connection
 *
 * Finalizes its statements and closes it.
 */
void
rt_database_close (RtDatabase *database)
{
  if (database == NULL)
    return;
  g_clear_pointer (&database->statements, g_hash_table_unref);
  sqlite3_close (database->handle);
  g_free (database->actor);
  g_free (database->action);
  g_free (database);
}

static CachedStatement *
compile (RtDatabase *database, const char *sql, GError **error)
{
  CachedStatement *cached = g_new0 (CachedStatement, 1);
  int result = sqlite3_prepare_v3 (database->handle, sql, -1, SQLITE_PREPARE_PERSISTENT,
                                   &cached->handle, NULL);

  if (result == SQLITE_OK)
    return cached;
  g_free (cached);
  rt_store_set_sqlite (result, error);
  return NULL;
}

/**
 * rt_database_prepare:
 * @sql: one constant statement, never put together from values
 *
 * Returns: (transfer full): the statement, from the cache where possible; %NULL with an error. A
 *   statement cannot be lent twice at a time.
 */
RtStatement *
rt_database_prepare (RtDatabase *database, const char *sql, GError **error)
{
  CachedStatement *cached = g_hash_table_lookup (database->statements, sql);

  if (cached == NULL)
    {
      cached = compile (database, sql, error);
      if (cached == NULL)
        return NULL;
      g_hash_table_insert (database->statements, g_strdup (sql), cached);
    }
  g_assert (!cached->in_use);
  return rt_statement_new (cached->handle, &cached->in_use);
}

/** rt_database_last_insert_id: Returns: the row id of the last row inserted. */
gint64
rt_database_last_insert_id (RtDatabase *database)
{
  return sqlite3_last_insert_rowid (database->handle);
}

/** rt_database_n_changes: Returns: how many rows the last statement changed. */
int
rt_database_n_changes (RtDatabase *database)
{
  return sqlite3_changes (database->handle);
}

/**
 * rt_database_checkpoint:
 *
 * Writes the write-ahead log back into the database and empties it.
 *
 * Returns: whether it is empty; %RT_STORE_ERROR_IN_USE when a reader would not let go of it.
 */
gboolean
rt_database_checkpoint (RtDatabase *database, GError **error)
{
  gint64 is_busy;

  return rt_database_query_integer (database, "PRAGMA wal_checkpoint (TRUNCATE)", &is_busy, error)
         && (is_busy == 0 || rt_store_set_sqlite (SQLITE_BUSY, error));
}

/**
 * rt_database_settle:
 *
 * Empties the write-ahead log and lets its files go when the connection, the last one, is closed.
 *
 * Returns: whether the log is empty.
 */
gboolean
rt_database_settle (RtDatabase *database, GError **error)
{
  sqlite3_db_config (database->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  return rt_database_checkpoint (database, error);
}

/**
 * rt_database_set_version:
 * @version: number of the schema
 *
 * PRAGMA takes no parameters, so the number is written into its text.
 *
 * Returns: whether it could be set.
 */
gboolean
rt_database_set_version (RtDatabase *database, int version, GError **error)
{
  g_autofree char *pragma = g_strdup_printf ("PRAGMA user_version = %d", version);

  return rt_database_run (database, pragma, error);
}

/**
 * rt_database_copy:
 * @path: a new file
 * @key: the key of the copy
 *
 * Copies the database page by page as it stands in one transaction; it stays usable meanwhile. The
 * copy is one file without a log beside it.
 *
 * Returns: whether the copy is complete.
 */
gboolean
rt_database_copy (RtDatabase *database, const char *path, const RtSecretBytes *key, GError **error)
{
  g_autoptr (RtDatabase) copy = rt_database_open (path, RT_DATABASE_CREATE, key, error);
  sqlite3_backup *backup;
  int result;

  if (copy == NULL)
    return FALSE;
  backup = sqlite3_backup_init (copy->handle, "main", database->handle, "main");
  if (backup == NULL)
    return rt_store_set_sqlite (sqlite3_extended_errcode (copy->handle), error);
  do
    result = sqlite3_backup_step (backup, 500);
  while (result == SQLITE_OK);
  sqlite3_backup_finish (backup);
  if (result != SQLITE_DONE)
    return rt_store_set_sqlite (result, error);
  return rt_database_settle (copy, error);
}

/** rt_database_set_actor: says who works on this connection: the UUID of a key holder. */
void
rt_database_set_actor (RtDatabase *database, const char *actor)
{
  g_set_str (&database->actor, actor);
}

/** rt_database_actor: Returns: (transfer none) (nullable): who works on this connection. */
const char *
rt_database_actor (RtDatabase *database)
{
  return database->actor;
}

/** rt_database_set_action: says what the transaction under way does, for example "patient.add". */
void
rt_database_set_action (RtDatabase *database, const char *action)
{
  g_set_str (&database->action, action);
}

/** rt_database_action: Returns: (transfer none) (nullable): what the transaction does. */
const char *
rt_database_action (RtDatabase *database)
{
  return database->action;
}

/** rt_database_set_batch: says whether what follows belongs to a batch. */
void
rt_database_set_batch (RtDatabase *database, gboolean is_batch)
{
  database->is_batch = is_batch;
}

/** rt_database_is_batch: Returns: whether single rows are not logged now. */
gboolean
rt_database_is_batch (RtDatabase *database)
{
  return database->is_batch;
}
