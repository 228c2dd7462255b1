/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "audit-log.h"

#include <sodium.h>
#include <string.h>

#include "clock.h"

/* A row as it goes into the chain. */
typedef struct
{
  gint64 seq;
  gint64 at_utc;
  const char *actor;
  const char *action;
  RtAuditEntry entry;
} AuditRow;

G_STATIC_ASSERT (crypto_hash_sha256_BYTES == RT_AUDIT_HASH_BYTES);

static void
add_number (crypto_hash_sha256_state *state, gint64 number)
{
  guint64 big_endian = GUINT64_TO_BE ((guint64)number);

  crypto_hash_sha256_update (state, (const guint8 *)&big_endian, sizeof big_endian);
}

static void
add_bytes (crypto_hash_sha256_state *state, const void *data, gsize size)
{
  add_number (state, data != NULL ? (gint64)size : -1);
  if (data != NULL)
    crypto_hash_sha256_update (state, data, size);
}

static void
add_text (crypto_hash_sha256_state *state, const char *text)
{
  add_bytes (state, text, text != NULL ? strlen (text) : 0);
}

/* SHA-256 of the hash before and the row, every part led by its length. */
static void
chain (const guint8 *previous, const AuditRow *row, guint8 *hash)
{
  crypto_hash_sha256_state state;

  crypto_hash_sha256_init (&state);
  crypto_hash_sha256_update (&state, previous, RT_AUDIT_HASH_BYTES);
  add_number (&state, row->seq);
  add_number (&state, row->at_utc);
  add_text (&state, row->actor);
  add_text (&state, row->action);
  add_text (&state, row->entry.entity_kind);
  add_text (&state, row->entry.entity_uuid);
  add_bytes (&state, row->entry.before_hash, RT_AUDIT_HASH_BYTES);
  add_bytes (&state, row->entry.after_hash, RT_AUDIT_HASH_BYTES);
  crypto_hash_sha256_final (&state, hash);
}

static gboolean
read_head (RtDatabase *database, gint64 *seq, guint8 *hash, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database, "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1", error);
  RtStep step;

  *seq = 0;
  memset (hash, 0, RT_AUDIT_HASH_BYTES);
  if (statement == NULL)
    return FALSE;
  step = rt_statement_step (statement, error);
  if (step == RT_STEP_ROW)
    {
      gsize size;
      const guint8 *stored = rt_statement_peek_blob (statement, 1, &size);

      *seq = rt_statement_integer (statement, 0);
      if (size == RT_AUDIT_HASH_BYTES)
        memcpy (hash, stored, size);
    }
  return step != RT_STEP_ERROR;
}

/**
 * rt_audit_log_append:
 * @entry: what happened
 * @seq: (out) (optional): number of the row
 *
 * Adds a row to the activity log, in the transaction under way and chained to the row before.
 *
 * Returns: whether it was added.
 */
gboolean
rt_audit_log_append (RtDatabase *database, const RtAuditEntry *entry, gint64 *seq, GError **error)
{
  g_autoptr (RtStatement) statement = NULL;
  guint8 previous[RT_AUDIT_HASH_BYTES], hash[RT_AUDIT_HASH_BYTES];
  AuditRow row = { .at_utc = rt_moment_utc_s (rt_clock_now ()), .entry = *entry };

  if (!read_head (database, &row.seq, previous, error))
    return FALSE;
  row.seq++;
  row.actor = rt_database_actor (database) != NULL ? rt_database_actor (database) : "program";
  row.action = rt_database_action (database) != NULL ? rt_database_action (database) : "change";
  chain (previous, &row, hash);
  statement = rt_database_prepare (database,
                                   "INSERT INTO audit (seq, at_utc, actor, action, entity_kind, "
                                   "entity_uuid, before_hash, after_hash, previous, hash) "
                                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                                   error);
  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "iittttbbbb", row.seq, row.at_utc, row.actor, row.action,
                     entry->entity_kind, entry->entity_uuid, entry->before_hash,
                     (gsize)RT_AUDIT_HASH_BYTES, entry->after_hash, (gsize)RT_AUDIT_HASH_BYTES,
                     previous, (gsize)RT_AUDIT_HASH_BYTES, hash, (gsize)RT_AUDIT_HASH_BYTES);
  if (seq != NULL)
    *seq = row.seq;
  return rt_statement_run (statement, error);
}

/**
 * rt_audit_log_head:
 * @n_rows: (out) (optional): number of the last row
 *
 * Returns: (transfer full): "seq:hash" of the last row, the hash in hexadecimal; an outside note of
 * it shows later whether rows were lost or replaced. %NULL with an error.
 */
char *
rt_audit_log_head (RtDatabase *database, guint64 *n_rows, GError **error)
{
  guint8 hash[RT_AUDIT_HASH_BYTES];
  char text[RT_AUDIT_HASH_BYTES * 2 + 1];
  gint64 seq;

  if (!read_head (database, &seq, hash, error))
    return NULL;
  if (n_rows != NULL)
    *n_rows = (guint64)seq;
  sodium_bin2hex (text, sizeof text, hash, sizeof hash);
  return g_strdup_printf ("%" G_GINT64_FORMAT ":%s", seq, text);
}

static const guint8 *
hash_column (RtStatement *statement, int column)
{
  gsize size;
  const guint8 *hash = rt_statement_peek_blob (statement, column, &size);

  return hash != NULL && size == RT_AUDIT_HASH_BYTES ? hash : NULL;
}

static gboolean
row_holds (RtStatement *statement, gint64 expected_seq, guint8 *previous)
{
  guint8 hash[RT_AUDIT_HASH_BYTES];
  const guint8 *stored_previous = hash_column (statement, 8);
  const guint8 *stored = hash_column (statement, 9);
  const AuditRow row = { rt_statement_integer (statement, 0),
                         rt_statement_integer (statement, 1),
                         rt_statement_peek_text (statement, 2),
                         rt_statement_peek_text (statement, 3),
                         { rt_statement_peek_text (statement, 4),
                           rt_statement_peek_text (statement, 5), hash_column (statement, 6),
                           hash_column (statement, 7) } };

  if (row.seq != expected_seq || stored == NULL || stored_previous == NULL
      || memcmp (stored_previous, previous, RT_AUDIT_HASH_BYTES) != 0)
    return FALSE;
  chain (previous, &row, hash);
  memcpy (previous, hash, sizeof hash);
  return memcmp (hash, stored, sizeof hash) == 0;
}

/**
 * rt_audit_log_verify:
 * @broken_seq: (out): number of the first row that does not hold; 0 when all do
 *
 * Follows the chain from its beginning.
 *
 * Returns: whether the log could be read; whether it holds is in @broken_seq.
 */
gboolean
rt_audit_log_verify (RtDatabase *database, gint64 *broken_seq, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT seq, at_utc, actor, action, entity_kind, entity_uuid, before_hash, after_hash, "
      "previous, hash FROM audit ORDER BY seq",
      error);
  guint8 previous[RT_AUDIT_HASH_BYTES] = { 0 };
  gint64 expected = 1;
  RtStep step;

  *broken_seq = 0;
  if (statement == NULL)
    return FALSE;
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    if (!row_holds (statement, expected++, previous))
      {
        *broken_seq = expected - 1;
        return TRUE;
      }
  return step == RT_STEP_DONE;
}
