/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "practice-row.h"

#include <glib/gi18n.h>

#include "audit-log.h"
#include "clock.h"

/**
 * rt_practice_row_insert:
 * @name: what the practitioner calls the practice
 *
 * Writes the one row about the practice, and the first row of the activity log.
 *
 * Returns: whether it was written.
 */
gboolean
rt_practice_row_insert (RtDatabase *database,
                        const char *name,
                        gboolean is_demonstration,
                        GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database,
                           "INSERT INTO practice (id, uuid, name, is_demonstration, created_utc) "
                           "VALUES (1, ?1, ?2, ?3, ?4)",
                           error);
  g_autofree char *uuid = g_uuid_string_random ();
  RtAuditEntry entry = { "practice", uuid, NULL, NULL };

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "ttfi", uuid, name, is_demonstration,
                     rt_moment_utc_s (rt_clock_now ()));
  return rt_statement_run (statement, error) && rt_audit_log_append (database, &entry, NULL, error);
}

/**
 * rt_practice_row_read:
 * @name: (out) (transfer full): name of the practice
 * @is_demonstration: (out): whether it is the demonstration practice
 *
 * Returns: whether the row is there.
 */
gboolean
rt_practice_row_read (RtDatabase *database, char **name, gboolean *is_demonstration, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database, "SELECT name, is_demonstration FROM practice WHERE id = 1", error);
  RtStep step;

  if (statement == NULL)
    return FALSE;
  step = rt_statement_step (statement, error);
  if (step == RT_STEP_DONE)
    rt_store_set_sqlite (11 /* SQLITE_CORRUPT */, error);
  if (step != RT_STEP_ROW)
    return FALSE;
  *name = rt_statement_text (statement, 0);
  *is_demonstration = rt_statement_integer (statement, 1) != 0;
  return TRUE;
}

/**
 * rt_practice_row_add_holder:
 *
 * Puts a holder on the authoritative list of who can open the practice.
 *
 * Returns: whether it was written.
 */
gboolean
rt_practice_row_add_holder (RtDatabase *database, const RtKeyHolder *holder, GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database,
                           "INSERT INTO key_holder (uuid, kind, label, public_key, created_utc) "
                           "VALUES (?1, ?2, ?3, ?4, ?5)",
                           error);
  RtAuditEntry entry = { "key_holder", holder->uuid, NULL, NULL };

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "tttbi", holder->uuid, rt_key_holder_kind_word (holder->kind),
                     holder->label, g_bytes_get_data (holder->public_key, NULL),
                     g_bytes_get_size (holder->public_key), rt_moment_utc_s (rt_clock_now ()));
  return rt_statement_run (statement, error) && rt_audit_log_append (database, &entry, NULL, error);
}

/**
 * rt_practice_row_knows_holder:
 * @known: (out): whether the holder, with this public key, is on the list and was not removed
 *
 * Returns: whether the list could be read.
 */
gboolean
rt_practice_row_knows_holder (RtDatabase *database,
                              const RtKeyHolder *holder,
                              gboolean *known,
                              GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT 1 FROM key_holder WHERE uuid = ?1 AND public_key = ?2 AND removed_utc IS NULL",
      error);
  RtStep step;

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "tb", holder->uuid, g_bytes_get_data (holder->public_key, NULL),
                     g_bytes_get_size (holder->public_key));
  step = rt_statement_step (statement, error);
  *known = step == RT_STEP_ROW;
  return step != RT_STEP_ERROR;
}
