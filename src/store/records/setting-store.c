/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "setting-store.h"

#include "audit-log.h"

/**
 * rt_setting_store_get:
 * @name: what is set
 *
 * Returns: (transfer full): its value, the empty text when it was never set; %NULL with an error.
 */
char *
rt_setting_store_get (RtDatabase *database, const char *name, GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database, "SELECT value FROM setting WHERE name = ?1", error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "t", name);
  step = rt_statement_step (statement, error);
  if (step == RT_STEP_ERROR)
    return NULL;
  return step == RT_STEP_ROW ? rt_statement_text (statement, 0) : g_strdup ("");
}

/**
 * rt_setting_store_set:
 * @name: what is set
 * @value: (nullable): to what; %NULL or the empty text forgets it
 *
 * Returns: whether it was stored. The activity log tells that it was set, not to what.
 */
gboolean
rt_setting_store_set (RtDatabase *database, const char *name, const char *value, GError **error)
{
  gboolean forget = value == NULL || *value == '\0';
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database,
                           forget ? "DELETE FROM setting WHERE name = ?1"
                                  : "INSERT INTO setting (name, value) VALUES (?1, ?2) "
                                    "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                           error);
  RtAuditEntry entry = { "setting", name, NULL, NULL };

  if (statement == NULL)
    return FALSE;
  if (forget)
    rt_statement_bind (statement, "t", name);
  else
    rt_statement_bind (statement, "tt", name, value);
  return rt_statement_run (statement, error) && rt_audit_log_append (database, &entry, NULL, error);
}
