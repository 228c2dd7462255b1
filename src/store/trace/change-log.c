/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "change-log.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "audit-log.h"

#define PATIENT_KEY_BYTES 32
#define SHORT_BLOB_BYTES 64

G_STATIC_ASSERT (crypto_generichash_BYTES == RT_AUDIT_HASH_BYTES);
G_STATIC_ASSERT (crypto_generichash_KEYBYTES == PATIENT_KEY_BYTES);

/**
 * rt_change_log_new_patient_key:
 *
 * Makes the random key with which the values of a new patient are hashed for the activity log.
 *
 * Returns: whether it was stored.
 */
gboolean
rt_change_log_new_patient_key (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database, "INSERT INTO patient_key (patient_id, key) VALUES (?1, ?2)", error);
  guint8 key[PATIENT_KEY_BYTES];

  if (statement == NULL)
    return FALSE;
  randombytes_buf (key, sizeof key);
  rt_statement_bind (statement, "ib", patient_id, key, (gsize)sizeof key);
  rt_secret_wipe (key, sizeof key);
  return rt_statement_run (statement, error);
}

static gboolean
hash_values (
    RtDatabase *database, gint64 patient_id, const char *values, guint8 *hash, GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database, "SELECT key FROM patient_key WHERE patient_id = ?1", error);
  const guint8 *key = NULL;
  gsize size = 0;

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "i", patient_id);
  if (rt_statement_step (statement, error) == RT_STEP_ROW)
    key = rt_statement_peek_blob (statement, 0, &size);
  if (key == NULL || size != PATIENT_KEY_BYTES)
    {
      g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_NOT_FOUND,
                           _ ("There is no such patient in this practice."));
      return FALSE;
    }
  crypto_generichash (hash, RT_AUDIT_HASH_BYTES, (const guint8 *)values, strlen (values), key,
                      size);
  return TRUE;
}

static void
append_escaped (GString *text, const char *value)
{
  for (; *value != '\0'; value++)
    if (*value == '\\' || *value == '\n')
      g_string_append (text, *value == '\n' ? "\\n" : "\\\\");
    else
      g_string_append_c (text, *value);
}

static void
append_blob (GString *text, const guint8 *data, gsize size)
{
  guint8 digest[crypto_hash_sha256_BYTES];

  if (size > SHORT_BLOB_BYTES)
    {
      crypto_hash_sha256 (digest, data, size);
      g_string_append (text, "sha256:");
      data = digest;
      size = sizeof digest;
    }
  for (gsize i = 0; i < size; i++)
    g_string_append_printf (text, "%02x", data[i]);
}

static void
append_column (GString *text, RtStatement *row, int column)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  const guint8 *data;
  gsize size;

  g_string_append_printf (text, "%s=", rt_statement_column_name (row, column));
  switch (rt_statement_column_type (row, column))
    {
    case 'i':
      g_string_append_printf (text, "%" G_GINT64_FORMAT, rt_statement_integer (row, column));
      break;
    case 'r':
      g_string_append (text,
                       g_ascii_dtostr (number, sizeof number, rt_statement_real (row, column)));
      break;
    case 't':
      append_escaped (text, rt_statement_peek_text (row, column));
      break;
    case 'b':
      data = rt_statement_peek_blob (row, column, &size);
      append_blob (text, data, size);
      break;
    default:
      g_string_append (text, "\\0");
      break;
    }
  g_string_append_c (text, '\n');
}

/**
 * rt_change_log_before:
 * @row_id: id of a row of @entity
 *
 * Returns: (transfer full): the row's values, one "column=value" a line; %NULL with an error, also
 * when there is no such row.
 */
char *
rt_change_log_before (RtDatabase *database, RtEntity entity, gint64 row_id, GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database, rt_entity_select_row (entity), error);
  g_autoptr (GString) text = g_string_new (NULL);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", row_id);
  step = rt_statement_step (statement, error);
  if (step == RT_STEP_DONE)
    g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_NOT_FOUND,
                         _ ("There is no such entry in this practice any more."));
  if (step != RT_STEP_ROW)
    return NULL;
  for (int column = 0; column < rt_statement_n_columns (statement); column++)
    append_column (text, statement, column);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * rt_change_log_inserted:
 * @row_id: id of the row of @entity that was inserted
 * @patient_id: whose it is
 * @uuid: its stable id
 *
 * Logs a new row with a keyed hash of its values; a row of a batch is not logged on its own.
 *
 * Returns: whether it was logged.
 */
gboolean
rt_change_log_inserted (RtDatabase *database,
                        RtEntity entity,
                        gint64 row_id,
                        gint64 patient_id,
                        const char *uuid,
                        GError **error)
{
  g_autofree char *after = NULL;
  guint8 hash[RT_AUDIT_HASH_BYTES];
  RtAuditEntry entry = { rt_entity_name (entity), uuid, NULL, hash };

  if (rt_database_is_batch (database))
    return TRUE;
  after = rt_change_log_before (database, entity, row_id, error);
  return after != NULL && hash_values (database, patient_id, after, hash, error)
         && rt_audit_log_append (database, &entry, NULL, error);
}

/**
 * rt_change_log_keep_old:
 * @entity_kind: the word of the kind
 * @audit_seq: the row of the activity log that tells of the change
 * @old_values: what it was before
 *
 * Keeps old values in the patient's history.
 *
 * Returns: whether they were kept.
 */
gboolean
rt_change_log_keep_old (RtDatabase *database,
                        gint64 patient_id,
                        const char *entity_kind,
                        const char *entity_uuid,
                        gint64 audit_seq,
                        const char *old_values,
                        GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO history (patient_id, entity_kind, entity_uuid, audit_seq, old_values) "
      "VALUES (?1, ?2, ?3, ?4, ?5)",
      error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "ittit", patient_id, entity_kind, entity_uuid, audit_seq,
                     old_values);
  return rt_statement_run (statement, error);
}

/**
 * rt_change_log_updated:
 * @before: what rt_change_log_before() gave before the change
 *
 * Logs a changed row and keeps its old values. A change that changed nothing leaves no trace.
 *
 * Returns: whether it was logged.
 */
gboolean
rt_change_log_updated (RtDatabase *database,
                       RtEntity entity,
                       gint64 row_id,
                       gint64 patient_id,
                       const char *uuid,
                       const char *before,
                       GError **error)
{
  g_autofree char *after = rt_change_log_before (database, entity, row_id, error);
  guint8 before_hash[RT_AUDIT_HASH_BYTES], after_hash[RT_AUDIT_HASH_BYTES];
  RtAuditEntry entry = { rt_entity_name (entity), uuid, before_hash, after_hash };
  gint64 seq;

  if (after == NULL)
    return FALSE;
  if (g_str_equal (before, after))
    return TRUE;
  return hash_values (database, patient_id, before, before_hash, error)
         && hash_values (database, patient_id, after, after_hash, error)
         && rt_audit_log_append (database, &entry, &seq, error)
         && rt_change_log_keep_old (database, patient_id, rt_entity_name (entity), uuid, seq,
                                    before, error);
}

/**
 * rt_change_log_read:
 * @patient_id: a patient
 * @uuid: the patient's stable id
 *
 * Logs that a record was opened, printed or exported: the connection's action says which.
 *
 * Returns: whether it was logged.
 */
gboolean
rt_change_log_read (RtDatabase *database, gint64 patient_id, const char *uuid, GError **error)
{
  RtAuditEntry entry = { rt_entity_name (RT_ENTITY_PATIENT), uuid, NULL, NULL };

  return rt_audit_log_append (database, &entry, NULL, error);
}

/**
 * rt_change_log_insert:
 * @statement: an INSERT of one row with its values bound
 * @row_id: (out): id of the new row
 *
 * Runs the INSERT and logs the new row.
 *
 * Returns: whether both were done.
 */
gboolean
rt_change_log_insert (RtDatabase *database,
                      RtStatement *statement,
                      RtEntity entity,
                      gint64 patient_id,
                      const char *uuid,
                      gint64 *row_id,
                      GError **error)
{
  if (!rt_statement_run (statement, error))
    return FALSE;
  *row_id = rt_database_last_insert_id (database);
  return rt_change_log_inserted (database, entity, *row_id, patient_id, uuid, error);
}

/**
 * rt_change_log_update:
 * @statement: an UPDATE of one row with its values bound
 * @row_id: id of that row
 *
 * Runs the UPDATE, keeps the old values and logs the change.
 *
 * Returns: whether all was done; %RT_STORE_ERROR_NOT_FOUND when no row was changed.
 */
gboolean
rt_change_log_update (RtDatabase *database,
                      RtStatement *statement,
                      RtEntity entity,
                      gint64 row_id,
                      gint64 patient_id,
                      const char *uuid,
                      GError **error)
{
  g_autofree char *before = rt_change_log_before (database, entity, row_id, error);

  if (before == NULL || !rt_statement_run (statement, error))
    return FALSE;
  if (rt_database_n_changes (database) == 0)
    {
      g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_NOT_FOUND,
                           _ ("There is no such entry in this practice any more."));
      return FALSE;
    }
  return rt_change_log_updated (database, entity, row_id, patient_id, uuid, before, error);
}
