/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "withdrawal.h"

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
  [RT_ENTITY_ADMINISTRATION] =
      "UPDATE administration SET withdrawn = 1 WHERE id = ?1 AND uuid = ?2",
  [RT_ENTITY_ADHERENCE_REPORT] =
      "UPDATE adherence_report SET withdrawn = 1 WHERE id = ?1 AND uuid = ?2",
  [RT_ENTITY_ATTACHMENT] = "UPDATE attachment SET withdrawn = 1 WHERE id = ?1 AND uuid = ?2",
};

/* What the window offers to take back; for the others it is done by correcting what replaced them.
 */
static const char *const returns[RT_N_ENTITIES] = {
  [RT_ENTITY_ENCOUNTER] = "UPDATE encounter SET withdrawn = 0 WHERE id = ?1 AND uuid = ?2",
  [RT_ENTITY_NOTE] = "UPDATE note SET withdrawn = 0 WHERE id = ?1 AND uuid = ?2",
  [RT_ENTITY_ADVERSE_EVENT] = "UPDATE adverse_event SET withdrawn = 0 WHERE id = ?1 AND uuid = ?2",
  [RT_ENTITY_LIFE_EVENT] = "UPDATE life_event SET withdrawn = 0 WHERE id = ?1 AND uuid = ?2",
  [RT_ENTITY_PHASE] = "UPDATE phase SET withdrawn = 0 WHERE id = ?1 AND uuid = ?2",
  [RT_ENTITY_GOAL] = "UPDATE goal SET withdrawn = 0 WHERE id = ?1 AND uuid = ?2",
};

/** rt_withdrawal_can: Returns: whether entries of this kind can be withdrawn. */
gboolean
rt_withdrawal_can (RtEntity entity)
{
  return marks[entity] != NULL;
}

static gboolean
set_mark (RtDatabase *database,
          const char *sql,
          RtEntity entity,
          gint64 row_id,
          gint64 patient_id,
          const char *uuid,
          GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "it", row_id, uuid);
  return rt_change_log_update (database, statement, entity, row_id, patient_id, uuid, error);
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
  g_return_val_if_fail (rt_withdrawal_can (entity), FALSE);
  return set_mark (database, marks[entity], entity, row_id, patient_id, uuid, error);
}

/**
 * rt_withdrawal_take_back:
 * @entity: encounter, note, adverse event, life event, phase or goal
 * @row_id: id of the withdrawn entry
 * @patient_id: whose it is
 * @uuid: the entry's stable id
 *
 * Takes the mark of an entry back.
 *
 * Returns: whether it counts again and that was logged; %RT_STORE_ERROR_NOT_FOUND when there is no
 * such entry.
 */
gboolean
rt_withdrawal_take_back (RtDatabase *database,
                         RtEntity entity,
                         gint64 row_id,
                         gint64 patient_id,
                         const char *uuid,
                         GError **error)
{
  g_return_val_if_fail (returns[entity] != NULL, FALSE);
  return set_mark (database, returns[entity], entity, row_id, patient_id, uuid, error);
}
