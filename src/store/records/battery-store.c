/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "battery-store.h"

#include "audit-log.h"

static gboolean
run_on (RtDatabase *database, const char *sql, gint64 id, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "i", id);
  return rt_statement_run (statement, error);
}

static gboolean
write_row (RtDatabase *database, RtBattery *battery, GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database,
                           battery->id == 0 ? "INSERT INTO battery (uuid, name) VALUES (?1, ?2)"
                                            : "UPDATE battery SET name = ?2 WHERE uuid = ?1",
                           error);

  if (statement == NULL)
    return FALSE;
  if (battery->uuid == NULL)
    battery->uuid = g_uuid_string_random ();
  rt_statement_bind (statement, "tt", battery->uuid, battery->name);
  if (!rt_statement_run (statement, error))
    return FALSE;
  if (battery->id == 0)
    battery->id = rt_database_last_insert_id (database);
  return TRUE;
}

static gboolean
write_instrument (RtDatabase *database, const RtBattery *battery, int position, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO battery_instrument (battery_id, position, instrument_id) VALUES (?1, ?2, ?3)",
      error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "iit", battery->id, (gint64)position,
                     battery->instrument_ids[position]);
  return rt_statement_run (statement, error);
}

/**
 * rt_battery_store_save:
 * @battery: a checked entry; a new one gets its id and UUID
 *
 * Returns: whether it was stored and logged. What patients answered before stays as it was.
 */
gboolean
rt_battery_store_save (RtDatabase *database, RtBattery *battery, GError **error)
{
  RtAuditEntry entry = { "battery", NULL, NULL, NULL };

  if (!write_row (database, battery, error)
      || !run_on (database, "DELETE FROM battery_instrument WHERE battery_id = ?1", battery->id,
                  error))
    return FALSE;
  for (int i = 0; battery->instrument_ids[i] != NULL; i++)
    if (!write_instrument (database, battery, i, error))
      return FALSE;
  entry.entity_uuid = battery->uuid;
  return rt_audit_log_append (database, &entry, NULL, error);
}

/**
 * rt_battery_store_withdraw:
 * @id: a battery
 *
 * Takes a battery off the list, and with it the schedules that ask for it.
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_battery_store_withdraw (RtDatabase *database, gint64 id, GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database, "SELECT uuid FROM battery WHERE id = ?1", error);
  g_autofree char *uuid = NULL;
  RtAuditEntry entry = { "battery", NULL, NULL, NULL };

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "i", id);
  if (rt_statement_step (statement, error) != RT_STEP_ROW)
    return FALSE;
  uuid = rt_statement_text (statement, 0);
  rt_statement_reset (statement);
  entry.entity_uuid = uuid;
  return run_on (database, "UPDATE battery SET withdrawn = 1 WHERE id = ?1", id, error)
         && run_on (database, "UPDATE battery_schedule SET withdrawn = 1 WHERE battery_id = ?1", id,
                    error)
         && rt_audit_log_append (database, &entry, NULL, error);
}

/**
 * rt_battery_store_list:
 *
 * Returns: (transfer full) (element-type RtBattery): the batteries by name; %NULL with an error.
 */
GPtrArray *
rt_battery_store_list (RtDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_battery_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id, uuid, name, (SELECT group_concat (instrument_id, char (10)) FROM "
      "(SELECT instrument_id FROM battery_instrument AS i WHERE i.battery_id = b.id "
      "ORDER BY position)) FROM battery AS b WHERE withdrawn = 0 ORDER BY name, id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    {
      RtBattery *battery = rt_battery_new ();
      const char *ids = rt_statement_peek_text (statement, 3);

      battery->id = rt_statement_integer (statement, 0);
      battery->uuid = rt_statement_text (statement, 1);
      battery->name = rt_statement_text (statement, 2);
      battery->instrument_ids = g_strsplit (ids != NULL ? ids : "", "\n", -1);
      g_ptr_array_add (list, battery);
    }
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}
