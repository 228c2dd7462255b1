/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "withdrawal.h"

#include <glib/gi18n.h>

#include "change-log.h"

/* What was entered in error stays stored, marked; lists leave it out. */
static const char *const marks[RT_N_ENTITIES] = {
  [RT_ENTITY_ENCOUNTER] = "UPDATE encounter SET withdrawn = 1 WHERE id = ?1 AND uuid = ?2",
  [RT_ENTITY_NOTE] = "UPDATE note SET withdrawn = 1 WHERE id = ?1 AND uuid = ?2",
  [RT_ENTITY_ASSESSMENT] = "UPDATE assessment SET status = 'withdrawn' WHERE id = ?1 AND uuid = ?2",
  [RT_ENTITY_LAB_REPORT] = "UPDATE lab_report SET withdrawn = 1 WHERE id = ?1 AND uuid = ?2",
  [RT_ENTITY_LAB_RESULT] = "UPDATE lab_result SET status = 'withdrawn' WHERE id = ?1 AND uuid = ?2",
  [RT_ENTITY_INTERVENTION] = "UPDATE intervention SET withdrawn = 1 WHERE id = ?1 AND uuid = ?2",
  [RT_ENTITY_REGIMEN_STEP] = "UPDATE regimen_step SET withdrawn = 1 WHERE id = ?1 AND uuid = ?2",
  [RT_ENTITY_ADVERSE_EVENT] = "UPDATE adverse_event SET withdrawn = 1 WHERE id = ?1 AND uuid = ?2",
  [RT_ENTITY_LIFE_EVENT] = "UPDATE life_event SET withdrawn = 1 WHERE id = ?1 AND uuid = ?2",
  [RT_ENTITY_PHASE] = "UPDATE phase SET withdrawn = 1 WHERE id = ?1 AND uuid = ?2",
  [RT_ENTITY_GOAL] = "UPDATE goal SET withdrawn = 1 WHERE id = ?1 AND uuid = ?2",
  [RT_ENTITY_PERSONAL_TARGET] =
      "UPDATE personal_target SET withdrawn = 1 WHERE id = ?1 AND uuid = ?2",
  [RT_ENTITY_ATTACHMENT] = "UPDATE attachment SET withdrawn = 1 WHERE id = ?1 AND uuid = ?2",
};

/** rt_withdrawal_can: Returns: whether entries of this kind can be withdrawn. */
gboolean
rt_withdrawal_can (RtEntity entity)
{
  return marks[entity] != NULL;
}

/**
 * rt_withdrawal_mark:
 * @entity: a kind for which rt_withdrawal_can() holds
 * @row_id: id of the entry
 * @patient_id: whose it is
 * @uuid: the entry's stable id
 *
 * Marks an entry as entered in error. Its values stay in the database and in the history; what was
 * computed from it (a score, a laboratory value on the course) is withdrawn by its source with
 * rt_measurement_store_withdraw_source().
 *
 * Returns: whether it was marked and logged; %RT_STORE_ERROR_NOT_FOUND when there is no such entry.
 */
gboolean
rt_withdrawal_mark (RtDatabase *database,
                    RtEntity entity,
                    gint64 row_id,
                    gint64 patient_id,
                    const char *uuid,
                    GError **error)
{
  g_autofree char *before = rt_change_log_before (database, entity, row_id, error);
  g_autoptr (RtStatement) statement = NULL;

  g_return_val_if_fail (rt_withdrawal_can (entity), FALSE);
  statement = before != NULL ? rt_database_prepare (database, marks[entity], error) : NULL;
  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "it", row_id, uuid);
  if (!rt_statement_run (statement, error))
    return FALSE;
  if (rt_database_n_changes (database) == 0)
    {
      g_set_error_literal (error, RT_STORE_ERROR, RT_STORE_ERROR_NOT_FOUND,
                           _ ("There is no such entry in this practice any more."));
      return FALSE;
    }
  return rt_change_log_updated (database, entity, row_id, patient_id, uuid, before, error);
}
