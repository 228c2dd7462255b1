/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/assessment-work.h"

#include "amend-assessment.h"

typedef struct
{
  gint64 patient_id;
  char *uuid; /* of the assessment to withdraw */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->uuid);
  g_free (work);
}

static void
listed_free (gpointer data)
{
  RtListedAssessment *listed = data;

  g_clear_pointer (&listed->assessment, rt_assessment_free);
  g_clear_pointer (&listed->result, rt_score_result_free);
  g_free (listed);
}

static gpointer
list_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *work = data;
  g_autoptr (GPtrArray) assessments =
      rt_practice_list_assessments (practice, work->patient_id, FALSE, error);
  GPtrArray *list;

  if (assessments == NULL)
    return NULL;
  list = g_ptr_array_new_with_free_func (listed_free);
  g_ptr_array_set_free_func (assessments, NULL);
  for (guint i = 0; i < assessments->len; i++)
    {
      RtListedAssessment *listed = g_new0 (RtListedAssessment, 1);

      listed->assessment = g_ptr_array_index (assessments, i);
      if (listed->assessment->status == RT_ASSESSMENT_COMPLETE)
        listed->result = rt_practice_score_assessment (practice, listed->assessment, NULL);
      g_ptr_array_add (list, listed);
    }
  return list;
}

static gpointer
withdraw_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *work = data;
  g_autoptr (GPtrArray) assessments =
      rt_practice_list_assessments (practice, work->patient_id, FALSE, error);

  if (assessments == NULL)
    return NULL;
  for (guint i = 0; i < assessments->len; i++)
    {
      RtAssessment *assessment = g_ptr_array_index (assessments, i);

      if (!g_str_equal (assessment->uuid, work->uuid))
        continue;
      if (!rt_practice_withdraw_assessment (practice, assessment, error))
        return NULL;
    }
  return g_strdup (work->uuid);
}

/**
 * rt_assessment_work_list_async:
 * @practice: the open practice
 * @patient_id: whose assessments
 * @cancellable: (nullable): to lose interest
 * @callback: called in the calling thread's context
 * @user_data: for @callback
 *
 * Lists the assessments of a patient with their answers and scores.
 */
void
rt_assessment_work_list_async (RtPractice *practice,
                               gint64 patient_id,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  work->patient_id = patient_id;
  rt_practice_run_async (practice, list_work, work, work_free, (GDestroyNotify)g_ptr_array_unref,
                         cancellable, callback, user_data);
}

/**
 * rt_assessment_work_list_finish:
 * @practice: the practice
 * @result: what the callback was given
 * @error: why they could not be listed
 *
 * Returns: (transfer full) (element-type RtListedAssessment) (nullable): the assessments
 */
GPtrArray *
rt_assessment_work_list_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error);
}

/**
 * rt_assessment_work_withdraw_async:
 * @practice: the open practice
 * @uuid: of the assessment
 * @patient_id: whose it is
 * @cancellable: (nullable): to lose interest
 * @callback: called in the calling thread's context
 * @user_data: for @callback
 *
 * Withdraws an assessment that was entered in error; it stays in the history.
 */
void
rt_assessment_work_withdraw_async (RtPractice *practice,
                                   const char *uuid,
                                   gint64 patient_id,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  work->patient_id = patient_id;
  work->uuid = g_strdup (uuid);
  rt_practice_run_async (practice, withdraw_work, work, work_free, g_free, cancellable, callback,
                         user_data);
}

/**
 * rt_assessment_work_withdraw_finish:
 * @practice: the practice
 * @result: what the callback was given
 * @error: why it could not be withdrawn
 *
 * Returns: whether it was withdrawn
 */
gboolean
rt_assessment_work_withdraw_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  g_autofree char *withdrawn = rt_practice_run_finish (practice, result, error);

  return withdrawn != NULL;
}

static gpointer
correct_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_practice_correct_assessment (practice, data, error);
}

/**
 * rt_assessment_work_correct_async:
 * @assessment: a completed questionnaire
 *
 * Begins a correction of it.
 */
void
rt_assessment_work_correct_async (RtPractice *practice,
                                  const RtAssessment *assessment,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  rt_practice_run_async (practice, correct_work, rt_assessment_copy (assessment),
                         (GDestroyNotify)rt_assessment_free, (GDestroyNotify)rt_assessment_free,
                         cancellable, callback, user_data);
}

/** rt_assessment_work_correct_finish: Returns: (transfer full): the correction; %NULL with an error
 */
RtAssessment *
rt_assessment_work_correct_finish (RtPractice *practice, GAsyncResult *result, GError **error)
{
  return rt_practice_run_finish (practice, result, error);
}

/**
 * rt_listed_assessments_find:
 * @list: (element-type RtListedAssessment): a list
 * @uuid: (nullable): of an assessment
 *
 * Returns: (transfer none) (nullable): the one with that UUID
 */
const RtListedAssessment *
rt_listed_assessments_find (GPtrArray *list, const char *uuid)
{
  for (guint i = 0; uuid != NULL && i < list->len; i++)
    {
      const RtListedAssessment *listed = g_ptr_array_index (list, i);

      if (listed->assessment != NULL && g_str_equal (listed->assessment->uuid, uuid))
        return listed;
    }
  return NULL;
}

/**
 * rt_listed_assessments_recent:
 * @list: (element-type RtListedAssessment): a list, oldest first
 *
 * Returns: (transfer full): the ids of its questionnaires, each once, the latest first
 */
char **
rt_listed_assessments_recent (GPtrArray *list)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = list->len; i > 0; i--)
    {
      const RtListedAssessment *listed = g_ptr_array_index (list, i - 1);

      if (g_hash_table_add (seen, listed->assessment->instrument_id))
        g_strv_builder_add (ids, listed->assessment->instrument_id);
    }
  return g_strv_builder_end (ids);
}
