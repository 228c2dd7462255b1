/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "goal-store.h"

#include "change-log.h"

/**
 * rt_goal_store_insert:
 * @goal: a checked entry; its id and UUID are filled in
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_goal_store_insert (RtDatabase *database, RtGoal *goal, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO goal (uuid, patient_id, domain, measure_id, sense, value, text, "
      "set_utc, set_local, set_precision, target_day, target_precision) VALUES (?1, ?2, "
      "?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
      error);

  if (statement == NULL)
    return FALSE;
  if (goal->uuid == NULL)
    goal->uuid = g_uuid_string_random ();
  rt_statement_bind (statement, "titttRtmd", goal->uuid, goal->patient_id,
                     rt_domain_to_string (goal->domain), goal->measure_id,
                     rt_goal_sense_to_string (goal->sense), goal->measure_id != NULL, goal->value,
                     goal->text, goal->set_at, goal->has_target_date, goal->target_date);
  return rt_change_log_insert (database, statement, RT_ENTITY_GOAL, goal->patient_id, goal->uuid,
                               &goal->id, error);
}

/**
 * rt_goal_store_update:
 * @goal: a stored goal, corrected
 *
 * Returns: whether it was stored and logged; the values before it stay in the history.
 */
gboolean
rt_goal_store_update (RtDatabase *database, const RtGoal *goal, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "UPDATE goal SET domain = ?1, measure_id = ?2, sense = ?3, value = ?4, text = ?5, "
      "set_utc = ?6, set_local = ?7, set_precision = ?8, target_day = ?9, "
      "target_precision = ?10 WHERE id = ?11 AND patient_id = ?12 AND withdrawn = 0",
      error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "tttRtmdii", rt_domain_to_string (goal->domain), goal->measure_id,
                     rt_goal_sense_to_string (goal->sense), goal->measure_id != NULL, goal->value,
                     goal->text, goal->set_at, goal->has_target_date, goal->target_date, goal->id,
                     goal->patient_id);
  return rt_change_log_update (database, statement, RT_ENTITY_GOAL, goal->id, goal->patient_id,
                               goal->uuid, error);
}

static RtGoal *
read_goal (RtStatement *statement)
{
  RtGoal *goal = rt_goal_new ();

  goal->id = rt_statement_integer (statement, 0);
  goal->uuid = rt_statement_text (statement, 1);
  goal->patient_id = rt_statement_integer (statement, 2);
  rt_domain_from_string (rt_statement_peek_text (statement, 3), &goal->domain);
  goal->measure_id = rt_statement_text (statement, 4);
  rt_goal_sense_from_string (rt_statement_peek_text (statement, 5), &goal->sense);
  goal->value = rt_statement_real (statement, 6);
  goal->text = rt_statement_text (statement, 7);
  goal->set_at = rt_statement_moment (statement, 8);
  goal->has_target_date = rt_statement_maybe_date (statement, 11, &goal->target_date);
  return goal;
}

/**
 * rt_goal_store_list:
 *
 * Returns: (transfer full) (element-type RtGoal): the patient's goals, oldest first, withdrawn
 *   ones left out; %NULL with an error.
 */
GPtrArray *
rt_goal_store_list (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_goal_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id, uuid, patient_id, domain, measure_id, sense, value, text, set_utc, "
      "set_local, set_precision, target_day, target_precision FROM goal WHERE patient_id = "
      "?1 AND withdrawn = 0 ORDER BY set_utc, id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    g_ptr_array_add (list, read_goal (statement));
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}
