/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "schedule-store.h"

#include "change-log.h"

/** rt_last_answer_free: Frees @answer, which may be %NULL. */
void
rt_last_answer_free (RtLastAnswer *answer)
{
  if (answer == NULL)
    return;
  g_free (answer->instrument_id);
  g_free (answer->informant);
  g_free (answer);
}

/**
 * rt_schedule_store_insert:
 * @schedule: a checked entry; its id and UUID are filled in
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_schedule_store_insert (RtDatabase *database, RtSchedule *schedule, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO battery_schedule (uuid, patient_id, battery_id, instrument_id, every, rhythm, "
      "from_day, until_day) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
      error);

  if (statement == NULL)
    return FALSE;
  if (schedule->uuid == NULL)
    schedule->uuid = g_uuid_string_random ();
  rt_statement_bind (statement, "tiItitiI", schedule->uuid, schedule->patient_id,
                     schedule->battery_id, schedule->instrument_id, (gint64)schedule->every,
                     rt_rhythm_to_string (schedule->rhythm), (gint64)schedule->from.day_number,
                     schedule->has_until ? (gint64)schedule->until.day_number : 0);
  return rt_change_log_insert (database, statement, RT_ENTITY_SCHEDULE, schedule->patient_id,
                               schedule->uuid, &schedule->id, error);
}

/**
 * rt_schedule_store_withdraw:
 * @schedule: a stored one
 *
 * Ends a schedule; what was answered stays.
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_schedule_store_withdraw (RtDatabase *database, const RtSchedule *schedule, GError **error)
{
  g_autofree char *before =
      rt_change_log_before (database, RT_ENTITY_SCHEDULE, schedule->id, error);
  g_autoptr (RtStatement) statement = NULL;

  if (before == NULL)
    return FALSE;
  statement = rt_database_prepare (
      database, "UPDATE battery_schedule SET withdrawn = 1 WHERE id = ?1", error);
  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "i", schedule->id);
  return rt_statement_run (statement, error)
         && rt_change_log_updated (database, RT_ENTITY_SCHEDULE, schedule->id, schedule->patient_id,
                                   schedule->uuid, before, error);
}

static RtSchedule *
read_row (RtStatement *statement)
{
  RtSchedule *schedule = rt_schedule_new ();
  const char *ids = rt_statement_peek_text (statement, 10);

  schedule->id = rt_statement_integer (statement, 0);
  schedule->uuid = rt_statement_text (statement, 1);
  schedule->patient_id = rt_statement_integer (statement, 2);
  schedule->battery_id = rt_statement_integer (statement, 3);
  schedule->instrument_id = rt_statement_text (statement, 4);
  schedule->every = (int)rt_statement_integer (statement, 5);
  rt_rhythm_from_string (rt_statement_peek_text (statement, 6), &schedule->rhythm);
  schedule->from.day_number = (gint32)rt_statement_integer (statement, 7);
  schedule->from.precision = RT_PRECISION_DAY;
  schedule->has_until = !rt_statement_is_null (statement, 8);
  schedule->until.day_number = (gint32)rt_statement_integer (statement, 8);
  schedule->until.precision = RT_PRECISION_DAY;
  schedule->name = rt_statement_text (statement, 9);
  schedule->instrument_ids = g_strsplit (ids != NULL ? ids : "", "\n", -1);
  return schedule;
}

/**
 * rt_schedule_store_list:
 * @patient_id: whose; 0 for everybody who is not archived
 *
 * Returns: (transfer full) (element-type RtSchedule): the schedules, oldest first; %NULL with an
 * error.
 */
GPtrArray *
rt_schedule_store_list (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_schedule_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT s.id, s.uuid, s.patient_id, s.battery_id, s.instrument_id, s.every, s.rhythm, "
      "s.from_day, s.until_day, b.name, "
      "ifnull (s.instrument_id, (SELECT group_concat (instrument_id, char (10)) FROM "
      "(SELECT instrument_id FROM battery_instrument AS i WHERE i.battery_id = s.battery_id "
      "ORDER BY position))) FROM battery_schedule AS s "
      "JOIN patient AS p ON p.id = s.patient_id "
      "LEFT JOIN battery AS b ON b.id = s.battery_id "
      "WHERE s.withdrawn = 0 AND (s.patient_id = ?1 OR (?1 = 0 AND p.archived = 0)) ORDER BY s.id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    g_ptr_array_add (list, read_row (statement));
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

static RtLastAnswer *
read_answer (RtStatement *statement)
{
  RtLastAnswer *answer = g_new0 (RtLastAnswer, 1);
  gint64 local_s = rt_statement_integer (statement, 2);

  answer->patient_id = rt_statement_integer (statement, 0);
  answer->instrument_id = rt_statement_text (statement, 1);
  answer->day = rt_moment_date ((RtMoment){ local_s, 0, RT_PRECISION_DAY });
  rt_rater_from_string (rt_statement_peek_text (statement, 3), &answer->rater);
  answer->informant = rt_statement_text (statement, 4);
  return answer;
}

/**
 * rt_schedule_store_last_answers:
 * @patient_id: whose; 0 for everybody who has a schedule
 *
 * Returns: (transfer full) (element-type RtLastAnswer): the latest complete answer of each
 * person to each questionnaire; %NULL with an error.
 */
GPtrArray *
rt_schedule_store_last_answers (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_last_answer_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT patient_id, instrument_id, max (answered_local), rater, informant FROM assessment "
      "WHERE status = 'complete' AND patient_id IN (SELECT patient_id FROM battery_schedule "
      "WHERE withdrawn = 0 AND (patient_id = ?1 OR ?1 = 0)) "
      "GROUP BY patient_id, instrument_id, rater, informant",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    g_ptr_array_add (list, read_answer (statement));
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}
