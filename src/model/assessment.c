/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "assessment.h"

static const char *const rater_words[] = {
  "self",
  "clinician",
  "informant",
};

RT_DEFINE_VOCABULARY (RtRater, rater, rater_words)

static const char *const assessment_status_words[] = {
  "in_progress",
  "complete",
  "withdrawn",
};

RT_DEFINE_VOCABULARY (RtAssessmentStatus, assessment_status, assessment_status_words)

static const char *const entered_through_words[] = {
  "practitioner",
  "patient",
  "command_line",
  "import",
};

RT_DEFINE_VOCABULARY (RtEnteredThrough, entered_through, entered_through_words)

/**
 * rt_assessment_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0, vocabularies at their first word.
 */
RtAssessment *
rt_assessment_new (void)
{
  return g_new0 (RtAssessment, 1);
}

/**
 * rt_assessment_free:
 * @assessment: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_assessment_free (RtAssessment *assessment)
{
  if (assessment == NULL)
    return;
  g_free (assessment->uuid);
  g_free (assessment->instrument_id);
  g_free (assessment->language);
  g_free (assessment->informant);
  g_free (assessment->corrects);
  g_clear_pointer (&assessment->answers, g_array_unref);
  g_free (assessment);
}

static RtItemAnswer *
find_or_add (RtAssessment *assessment, int item)
{
  RtItemAnswer fresh = { .item = item };
  guint at = 0;

  if (assessment->answers == NULL)
    assessment->answers = g_array_new (FALSE, TRUE, sizeof (RtItemAnswer));
  for (; at < assessment->answers->len; at++)
    {
      RtItemAnswer *answer = &g_array_index (assessment->answers, RtItemAnswer, at);

      if (answer->item == item)
        return answer;
      if (answer->item > item)
        break;
    }
  g_array_insert_val (assessment->answers, at, fresh);
  return &g_array_index (assessment->answers, RtItemAnswer, at);
}

/**
 * rt_assessment_set_answer:
 * @item: number of the item, from 1
 * @score: the option's score before reversal; finite
 *
 * Records or replaces the answer to one item.
 */
void
rt_assessment_set_answer (RtAssessment *assessment, int item, double score)
{
  RtItemAnswer *answer = find_or_add (assessment, item);

  answer->answered = TRUE;
  answer->score = score;
}

/**
 * rt_assessment_clear_answer:
 *
 * Records that @item has no answer.
 */
void
rt_assessment_clear_answer (RtAssessment *assessment, int item)
{
  RtItemAnswer *answer = find_or_add (assessment, item);

  answer->answered = FALSE;
  answer->score = 0;
}

/**
 * rt_assessment_answer:
 *
 * Returns: (transfer none) (nullable): what is recorded for @item; %NULL when nothing is. Valid
 *   until the next change of @assessment.
 */
const RtItemAnswer *
rt_assessment_answer (const RtAssessment *assessment, int item)
{
  if (assessment->answers == NULL)
    return NULL;
  for (guint i = 0; i < assessment->answers->len; i++)
    {
      const RtItemAnswer *answer = &g_array_index (assessment->answers, RtItemAnswer, i);

      if (answer->item == item)
        return answer;
    }
  return NULL;
}

/**
 * rt_assessment_copy_answers:
 * @to: gets the answers
 * @from: an assessment of the same questionnaire
 *
 * Copies every answer, and that an item was left out.
 */
void
rt_assessment_copy_answers (RtAssessment *to, const RtAssessment *from)
{
  for (guint i = 0; from->answers != NULL && i < from->answers->len; i++)
    {
      const RtItemAnswer *answer = &g_array_index (from->answers, RtItemAnswer, i);

      if (answer->answered)
        rt_assessment_set_answer (to, answer->item, answer->score);
      else
        rt_assessment_clear_answer (to, answer->item);
    }
}

/**
 * rt_assessment_copy:
 *
 * Returns: (transfer full): a copy with its answers.
 */
RtAssessment *
rt_assessment_copy (const RtAssessment *assessment)
{
  RtAssessment *copy = rt_assessment_new ();

  *copy = *assessment;
  copy->uuid = g_strdup (assessment->uuid);
  copy->instrument_id = g_strdup (assessment->instrument_id);
  copy->language = g_strdup (assessment->language);
  copy->informant = g_strdup (assessment->informant);
  copy->corrects = g_strdup (assessment->corrects);
  copy->answers = NULL;
  rt_assessment_copy_answers (copy, assessment);
  return copy;
}
