/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "assessment-store.h"

#include "change-log.h"

static gboolean
write_answer (RtDatabase *database,
              gint64 assessment_id,
              int item,
              gboolean answered,
              double score,
              GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT OR REPLACE INTO item_answer (assessment_id, item, score) VALUES (?1, ?2, ?3)", error);

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "iiR", assessment_id, (gint64)item, answered, score);
  return rt_statement_run (statement, error);
}

static gboolean
write_answers (RtDatabase *database, const RtAssessment *assessment, GError **error)
{
  for (guint i = 0; assessment->answers != NULL && i < assessment->answers->len; i++)
    {
      const RtItemAnswer *answer = &g_array_index (assessment->answers, RtItemAnswer, i);

      if (!write_answer (database, assessment->id, answer->item, answer->answered, answer->score,
                         error))
        return FALSE;
    }
  return TRUE;
}

/**
 * rt_assessment_store_insert:
 * @assessment: a questionnaire with the answers given so far; its id and UUID are filled in
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_assessment_store_insert (RtDatabase *database, RtAssessment *assessment, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "INSERT INTO assessment (uuid, patient_id, instrument_id, instrument_version, language, "
      "answered_utc, answered_local, answered_precision, entered_utc, entered_local, rater, "
      "status, from_other_form, informant, corrects, entered_through, verified) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
      error);

  if (statement == NULL)
    return FALSE;
  if (assessment->uuid == NULL)
    assessment->uuid = g_uuid_string_random ();
  rt_statement_bind (
      statement,
      "titit"
      "m"
      "iittftttf",
      assessment->uuid, assessment->patient_id, assessment->instrument_id,
      (gint64)assessment->instrument_version, assessment->language, assessment->answered_at,
      rt_moment_utc_s (assessment->entered_at), assessment->entered_at.local_s,
      rt_rater_to_string (assessment->rater), rt_assessment_status_to_string (assessment->status),
      assessment->from_other_form, assessment->informant, assessment->corrects,
      rt_entered_through_to_string (assessment->entered_through), assessment->verified);
  if (!rt_statement_run (statement, error))
    return FALSE;
  assessment->id = rt_database_last_insert_id (database);
  return write_answers (database, assessment, error)
         && rt_change_log_inserted (database, RT_ENTITY_ASSESSMENT, assessment->id,
                                    assessment->patient_id, assessment->uuid, error);
}

/**
 * rt_assessment_store_set_answer:
 * @item: number of the item
 * @answered: whether there is an answer; if not, the item is recorded as left out
 * @score: the option's score before reversal
 *
 * Saves one answer; the answer before it goes into the patient's history.
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_assessment_store_set_answer (RtDatabase *database,
                                const RtAssessment *assessment,
                                int item,
                                gboolean answered,
                                double score,
                                GError **error)
{
  g_autofree char *before =
      rt_change_log_before (database, RT_ENTITY_ASSESSMENT, assessment->id, error);

  return before != NULL && write_answer (database, assessment->id, item, answered, score, error)
         && rt_change_log_updated (database, RT_ENTITY_ASSESSMENT, assessment->id,
                                   assessment->patient_id, assessment->uuid, before, error);
}

static gboolean
run_logged (RtDatabase *database,
            const RtAssessment *assessment,
            RtStatement *statement,
            const char *before,
            GError **error)
{
  return rt_statement_run (statement, error)
         && rt_change_log_updated (database, RT_ENTITY_ASSESSMENT, assessment->id,
                                   assessment->patient_id, assessment->uuid, before, error);
}

/**
 * rt_assessment_store_set_answered_at:
 * @answered_at: when the patient answered
 *
 * Returns: whether the date of answering was changed and logged; @assessment gets it then.
 */
gboolean
rt_assessment_store_set_answered_at (RtDatabase *database,
                                     RtAssessment *assessment,
                                     RtMoment answered_at,
                                     GError **error)
{
  g_autofree char *before =
      rt_change_log_before (database, RT_ENTITY_ASSESSMENT, assessment->id, error);
  g_autoptr (RtStatement) statement = NULL;

  if (before == NULL)
    return FALSE;
  statement = rt_database_prepare (database,
                                   "UPDATE assessment SET answered_utc = ?2, answered_local = ?3, "
                                   "answered_precision = ?4 WHERE id = ?1",
                                   error);
  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "im", assessment->id, answered_at);
  if (!run_logged (database, assessment, statement, before, error))
    return FALSE;
  assessment->answered_at = answered_at;
  return TRUE;
}

/**
 * rt_assessment_store_set_verified:
 *
 * Records that the answers were entered a second time and agreed.
 *
 * Returns: whether it was stored and logged; @assessment says so then.
 */
gboolean
rt_assessment_store_set_verified (RtDatabase *database, RtAssessment *assessment, GError **error)
{
  g_autofree char *before =
      rt_change_log_before (database, RT_ENTITY_ASSESSMENT, assessment->id, error);
  g_autoptr (RtStatement) statement = NULL;

  if (before == NULL)
    return FALSE;
  statement =
      rt_database_prepare (database, "UPDATE assessment SET verified = 1 WHERE id = ?1", error);
  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "i", assessment->id);
  if (!run_logged (database, assessment, statement, before, error))
    return FALSE;
  assessment->verified = TRUE;
  return TRUE;
}

/**
 * rt_assessment_store_set_status:
 * @assessment: a stored questionnaire; gets @status when it was stored
 *
 * Returns: whether it was stored and logged.
 */
gboolean
rt_assessment_store_set_status (RtDatabase *database,
                                RtAssessment *assessment,
                                RtAssessmentStatus status,
                                GError **error)
{
  g_autofree char *before =
      rt_change_log_before (database, RT_ENTITY_ASSESSMENT, assessment->id, error);
  g_autoptr (RtStatement) statement = NULL;

  if (before == NULL)
    return FALSE;
  statement =
      rt_database_prepare (database, "UPDATE assessment SET status = ?2 WHERE id = ?1", error);
  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "it", assessment->id, rt_assessment_status_to_string (status));
  if (!run_logged (database, assessment, statement, before, error))
    return FALSE;
  assessment->status = status;
  return TRUE;
}

static gboolean
read_answers (RtDatabase *database, RtAssessment *assessment, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database, "SELECT item, score FROM item_answer WHERE assessment_id = ?1 ORDER BY item",
      error);
  RtStep step;

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "i", assessment->id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    {
      int item = (int)rt_statement_integer (statement, 0);

      if (rt_statement_is_null (statement, 1))
        rt_assessment_clear_answer (assessment, item);
      else
        rt_assessment_set_answer (assessment, item, rt_statement_real (statement, 1));
    }
  return step == RT_STEP_DONE;
}

static RtAssessment *
read_row (RtStatement *statement)
{
  RtAssessment *assessment = rt_assessment_new ();

  assessment->id = rt_statement_integer (statement, 0);
  assessment->uuid = rt_statement_text (statement, 1);
  assessment->patient_id = rt_statement_integer (statement, 2);
  assessment->instrument_id = rt_statement_text (statement, 3);
  assessment->instrument_version = (int)rt_statement_integer (statement, 4);
  assessment->language = rt_statement_text (statement, 5);
  assessment->answered_at = rt_statement_moment (statement, 6);
  assessment->entered_at.local_s = rt_statement_integer (statement, 10);
  assessment->entered_at.offset_s =
      (gint32)(assessment->entered_at.local_s - rt_statement_integer (statement, 9));
  assessment->entered_at.precision = RT_PRECISION_SECOND;
  rt_rater_from_string (rt_statement_peek_text (statement, 11), &assessment->rater);
  rt_assessment_status_from_string (rt_statement_peek_text (statement, 12), &assessment->status);
  assessment->from_other_form = rt_statement_integer (statement, 13) != 0;
  assessment->informant = rt_statement_text (statement, 14);
  assessment->corrects = rt_statement_text (statement, 15);
  rt_entered_through_from_string (rt_statement_peek_text (statement, 16),
                                  &assessment->entered_through);
  assessment->verified = rt_statement_integer (statement, 17) != 0;
  assessment->superseded = rt_statement_integer (statement, 18) != 0;
  return assessment;
}

/**
 * rt_assessment_store_list:
 *
 * Returns: (transfer full) (element-type RtAssessment): the patient's questionnaires with their
 * answers, oldest first, finished and unfinished, superseded ones too, withdrawn ones left out;
 * %NULL with an error.
 */
GPtrArray *
rt_assessment_store_list (RtDatabase *database, gint64 patient_id, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_assessment_free);
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT id, uuid, patient_id, instrument_id, instrument_version, language, answered_utc, "
      "answered_local, answered_precision, entered_utc, entered_local, rater, status, "
      "from_other_form, informant, corrects, entered_through, verified, "
      "EXISTS (SELECT 1 FROM assessment AS n WHERE n.corrects = a.uuid AND n.status = 'complete') "
      "FROM assessment AS a WHERE patient_id = ?1 AND status <> 'withdrawn' "
      "ORDER BY answered_utc, id",
      error);
  RtStep step;

  if (statement == NULL)
    return NULL;
  rt_statement_bind (statement, "i", patient_id);
  while ((step = rt_statement_step (statement, error)) == RT_STEP_ROW)
    {
      RtAssessment *assessment = read_row (statement);

      g_ptr_array_add (list, assessment);
      if (!read_answers (database, assessment, error))
        return NULL;
    }
  return step == RT_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

/**
 * rt_assessment_store_uses:
 * @version: of the instrument; 0 for any
 * @used: (out): whether a questionnaire of it is stored, withdrawn ones included
 *
 * Returns: whether it could be read.
 */
gboolean
rt_assessment_store_uses (
    RtDatabase *database, const char *instrument_id, int version, gboolean *used, GError **error)
{
  g_autoptr (RtStatement) statement = rt_database_prepare (
      database,
      "SELECT 1 FROM assessment WHERE instrument_id = ?1 AND (?2 = 0 OR instrument_version = ?2) "
      "LIMIT 1",
      error);
  RtStep step;

  if (statement == NULL)
    return FALSE;
  rt_statement_bind (statement, "ti", instrument_id, (gint64)version);
  step = rt_statement_step (statement, error);
  *used = step == RT_STEP_ROW;
  return step != RT_STEP_ERROR;
}
