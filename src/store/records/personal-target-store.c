/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "personal-target-store.h"

#include "change-log.h"

/**
 * rt_personal_target_store_insert:
 * @target: a checked entry; its id and UUID are filled in
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_personal_target_store_insert (RtDatabase *database, RtPersonalTarget *target, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO personal_target (uuid, patient_id, analyte_id, specimen, low, high, unit, "
      "set_utc, set_local) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
      error);

  if (statement == NULL)
    return FALSE;
  if (target->uuid == NULL)
    target->uuid = g_uuid_string_random ();
  rt_statement_bind (statement, "tittRRtii", target->uuid, target->patient_id, target->analyte_id,
                     target->specimen, target->has_low, target->low, target->has_high, target->high,
                     target->unit, rt_moment_utc_s (target->set_at), target->set_at.local_s);
  return rt_change_log_insert (database, statement, RT_ENTITY_PERSONAL_TARGET, target->patient_id,
                               target->uuid, &target->id, error);
}

static RtPersonalTarget *
read_target (RtStatement *statement)
{
  RtPersonalTarget *target = rt_personal_target_new ();

  target->id = rt_statement_integer (statement, 0);
  target->uuid = rt_statement_text (statement, 1);
  target->patient_id = rt_statement_integer (statement, 2);
  target->analyte_id = rt_statement_text (statement, 3);
  target->specimen = rt_statement_text (statement, 4);
  target->has_low = !rt_statement_is_null (statement, 5);
  target->low = rt_statement_real (statement, 5);
  target->has_high = !rt_statement_is_null (statement, 6);
  target->high = rt_statement_real (statement, 6);
  target->unit = rt_statement_text (statement, 7);
  target->set_at.local_s = rt_statement_integer (statement, 9);
  target->set_at.offset_s = (gint32)(target->set_at.local_s - rt_statement_integer (statement, 8));
  target->set_at.precision = RT_PRECISION_SECOND;
  return target;
}

/**
 * rt_personal_target_store_list:
 *
 * Returns: (transfer full) (element-type RtPersonalTarget): the patient's targets, oldest first,
 * withdrawn ones left out; %NULL with an error.
 */
GPtrArray *
rt_personal_target_store_list (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (GPtrArray) list =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_personal_target_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id, uuid, patient_id, analyte_id, specimen, low, high, unit, set_utc, set_local "
      "FROM personal_target WHERE patient_id = ?1 AND withdrawn = 0 ORDER BY set_utc, id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    g_ptr_array_add (list, read_target (statement));
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}
