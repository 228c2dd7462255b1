/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "critical-answer-store.h"

#include "change-log.h"

#define COLUMNS                                                                                    \
  "c.id, c.uuid, c.patient_id, c.assessment_id, a.instrument_id, a.answered_utc, "                 \
  "a.answered_local, a.answered_precision, c.item, c.score, c.raised_utc, c.raised_local, "        \
  "c.state, c.actions, c.response, c.recorded_utc, c.recorded_local, a.instrument_version"

/* Actions are kept one a line; their names hold no line ends. */
static char *
join_actions (const RtCriticalAnswer *answer)
{
  return answer->actions != NULL && answer->actions[0] != NULL ? g_strjoinv ("\n", answer->actions)
                                                               : NULL;
}

static RtMoment
second_moment (RtStatement *statement, int utc_column)
{
  RtMoment moment = { .precision = RT_PRECISION_SECOND };

  moment.local_s = rt_statement_integer (statement, utc_column + 1);
  moment.offset_s = (gint32)(moment.local_s - rt_statement_integer (statement, utc_column));
  return moment;
}

static RtCriticalAnswer *
read_row (RtStatement *statement)
{
  RtCriticalAnswer *answer = rt_critical_answer_new ();
  const char *actions = rt_statement_peek_text (statement, 13);

  answer->id = rt_statement_integer (statement, 0);
  answer->uuid = rt_statement_text (statement, 1);
  answer->patient_id = rt_statement_integer (statement, 2);
  answer->assessment_id = rt_statement_integer (statement, 3);
  answer->instrument_id = rt_statement_text (statement, 4);
  answer->answered_at = rt_statement_moment (statement, 5);
  answer->item = (int)rt_statement_integer (statement, 8);
  answer->score = rt_statement_real (statement, 9);
  answer->raised_at = second_moment (statement, 10);
  rt_critical_state_from_string (rt_statement_peek_text (statement, 12), &answer->state);
  answer->actions = actions != NULL ? g_strsplit (actions, "\n", -1) : NULL;
  answer->response = rt_statement_text (statement, 14);
  if (!rt_statement_is_null (statement, 15))
    answer->recorded_at = second_moment (statement, 15);
  answer->instrument_version = (int)rt_statement_integer (statement, 17);
  return answer;
}

/* The row of an item, also a withdrawn one; 0 when there is none. */
static gboolean
find (RtDatabase *database,
      gint64 assessment_id,
      int item,
      gint64 *id,
      gint64 *patient_id,
      char **uuid,
      GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id, patient_id, uuid FROM critical_answer WHERE assessment_id = ?1 AND item = ?2",
      error);
  RtStep step;

  *id = 0;
  *uuid = NULL;
  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "ii", assessment_id, (gint64)item);
  step = rt_statement_step (statement, error);
  if (step == RT_STEP_ROW)
    {
      *id = rt_statement_integer (statement, 0);
      *patient_id = rt_statement_integer (statement, 1);
      *uuid = rt_statement_text (statement, 2);
    }
  return step != RT_STEP_ERROR;
}

static gboolean
insert (RtDatabase *database,
        gint64 patient_id,
        gint64 assessment_id,
        int item,
        double score,
        RtMoment at,
        GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO critical_answer (uuid, patient_id, assessment_id, item, score, raised_utc, "
      "raised_local, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'open')",
      error);
  gint64 id;

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "tiiirii", uuid, patient_id, assessment_id, (gint64)item, score,
                     rt_moment_utc_s (at), at.local_s);
  return rt_change_log_insert (database, statement, RT_ENTITY_CRITICAL_ANSWER, patient_id, uuid,
                               &id, error);
}

/* Another critical answer to the same item opens it again; the same one changes nothing. */
static gboolean
reopen (RtDatabase *database, gint64 id, double score, RtMoment at, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "UPDATE critical_answer SET state = 'open', score = ?2, raised_utc = ?3, raised_local = ?4, "
      "actions = NULL, response = NULL, recorded_utc = NULL, recorded_local = NULL, withdrawn = 0 "
      "WHERE id = ?1 AND (score <> ?2 OR withdrawn = 1)",
      error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "irii", id, score, rt_moment_utc_s (at), at.local_s);
  return rt_statement_run (statement, error);
}

/**
 * rt_critical_answer_store_raise:
 * @item: number of the critical item
 * @score: of the answer
 * @at: now
 *
 * Puts a critical answer on the list of what needs a response; once for each item of an assessment.
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_critical_answer_store_raise (RtDatabase *database,
                                gint64 patient_id,
                                gint64 assessment_id,
                                int item,
                                double score,
                                RtMoment at,
                                GError **error)
{
  g_autofree char *uuid = NULL;
  g_autofree char *before = NULL;
  gint64 id, owner;

  if (!find (database, assessment_id, item, &id, &owner, &uuid, error))
    return FALSE;
  if (id == 0)
    return insert (database, patient_id, assessment_id, item, score, at, error);
  before = rt_change_log_before (database, RT_ENTITY_CRITICAL_ANSWER, id, error);
  return before != NULL && reopen (database, id, score, at, error)
         && rt_change_log_updated (database, RT_ENTITY_CRITICAL_ANSWER, id, owner, uuid, before,
                                   error);
}

/**
 * rt_critical_answer_store_take_back:
 * @item: number of an item, critical or not
 *
 * Takes the item off the list when its answer was changed to one that is not critical. What was
 * recorded stays in the history.
 *
 * Returns: whether it was stored and logged; also %TRUE when it was not on the list.
 */
gboolean
rt_critical_answer_store_take_back (RtDatabase *database,
                                    gint64 assessment_id,
                                    int item,
                                    GError **error)
{
  g_autofree char *uuid = NULL;
  g_autofree char *before = NULL;
  g_autoptr (RtStatement) statement = NULL;
  gint64 id, patient_id;

  if (!find (database, assessment_id, item, &id, &patient_id, &uuid, error))
    return FALSE;
  if (id == 0)
    return TRUE;
  before = rt_change_log_before (database, RT_ENTITY_CRITICAL_ANSWER, id, error);
  statement = before != NULL
                  ? rt_database_prepare (
                        database, "UPDATE critical_answer SET withdrawn = 1 WHERE id = ?1", error)
                  : NULL;
  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "i", id);
  return rt_statement_run (statement, error)
         && rt_change_log_updated (database, RT_ENTITY_CRITICAL_ANSWER, id, patient_id, uuid,
                                   before, error);
}

/**
 * rt_critical_answer_store_record:
 * @answer: a listed one with the new state, actions, response and time
 *
 * Returns: whether the response was stored and logged.
 */
gboolean
rt_critical_answer_store_record (RtDatabase *database,
                                 const RtCriticalAnswer *answer,
                                 GError **error)
{
  g_autofree char *before =
      rt_change_log_before (database, RT_ENTITY_CRITICAL_ANSWER, answer->id, error);
  g_autofree char *actions = join_actions (answer);
  g_autoptr (RtStatement) statement = NULL;

  if (before == NULL)
    return FALSE;
  statement = rt_database_prepare (
      database,
      "UPDATE critical_answer SET state = ?2, actions = ?3, response = ?4, recorded_utc = ?5, "
      "recorded_local = ?6 WHERE id = ?1",
      error);
  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "itttii", answer->id, rt_critical_state_to_string (answer->state),
                     actions, answer->response, rt_moment_utc_s (answer->recorded_at),
                     answer->recorded_at.local_s);
  return rt_statement_run (statement, error)
         && rt_change_log_updated (database, RT_ENTITY_CRITICAL_ANSWER, answer->id,
                                   answer->patient_id, answer->uuid, before, error);
}

/**
 * rt_critical_answer_store_list:
 *
 * Returns: (transfer full) (element-type RtCriticalAnswer): the patient's critical answers with
 * what was recorded, by the time of answering, those of withdrawn assessments left out; %NULL with
 * an error.
 */
GPtrArray *
rt_critical_answer_store_list (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (GPtrArray) list =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_critical_answer_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT " COLUMNS " FROM critical_answer AS c JOIN assessment AS a ON a.id = c.assessment_id "
      "WHERE c.patient_id = ?1 AND c.withdrawn = 0 AND a.status <> 'withdrawn' "
      "ORDER BY a.answered_utc, c.id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    g_ptr_array_add (list, read_row (statement));
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

static gboolean
carry_one (RtDatabase *database,
           const RtCriticalAnswer *old,
           const GPtrArray *list,
           gint64 correction_id,
           GError **error)
{
  for (guint i = 0; i < list->len; i++)
    {
      RtCriticalAnswer *now = g_ptr_array_index (list, i);

      if (now->assessment_id != correction_id || now->item != old->item || now->score != old->score
          || now->state == RT_CRITICAL_DONE)
        continue;
      now->state = old->state;
      g_strfreev (now->actions);
      now->actions = g_strdupv (old->actions);
      g_set_str (&now->response, old->response);
      now->recorded_at = old->state != RT_CRITICAL_OPEN ? old->recorded_at : now->raised_at;
      if (!rt_critical_answer_store_record (database, now, error))
        return FALSE;
    }
  return rt_critical_answer_store_take_back (database, old->assessment_id, old->item, error);
}

static gint64
corrected_id (RtDatabase *database, const RtAssessment *correction, GError **error)
{
  g_autoptr (RtStatement) statement =
      rt_database_prepare (database, "SELECT id FROM assessment WHERE uuid = ?1", error);

  if (statement == NULL)
    return 0;
  rt_statement_bind (statement, "t", correction->corrects);
  return rt_statement_step (statement, error) == RT_STEP_ROW ? rt_statement_integer (statement, 0)
                                                             : 0;
}

/**
 * rt_critical_answer_store_carry_over:
 * @correction: an assessment that takes the place of another one, its critical answers raised
 *
 * What was recorded about an answer goes along with it; what the correction does not repeat leaves
 * the list and stays in the history.
 *
 * Returns: whether it was stored and logged; also %TRUE for an assessment that corrects nothing.
 */
gboolean
rt_critical_answer_store_carry_over (RtDatabase *database,
                                     const RtAssessment *correction,
                                     GError **error)
{
  g_autoptr (GPtrArray) list = NULL;
  gint64 old_id;

  if (correction->corrects == NULL)
    return TRUE;
  old_id = corrected_id (database, correction, error);
  list =
      old_id != 0 ? rt_critical_answer_store_list (database, correction->patient_id, error) : NULL;
  if (list == NULL)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      const RtCriticalAnswer *answer = g_ptr_array_index (list, i);

      if (answer->assessment_id == old_id
          && !carry_one (database, answer, list, correction->id, error))
        return FALSE;
    }
  return TRUE;
}
