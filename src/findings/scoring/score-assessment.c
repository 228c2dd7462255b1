/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "answer-place.h"
#include "scoring.h"

/* The answers of a stored questionnaire, sorted into what the scoring core asks for. */
typedef struct
{
  GArray *items; /* (element RtItemAnswer) */
  GHashTable *facts;
  GHashTable *entered;
} SortedAnswers;

static void
sorted_answers_clear (SortedAnswers *sorted)
{
  g_array_unref (sorted->items);
  g_hash_table_unref (sorted->facts);
  g_hash_table_unref (sorted->entered);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SortedAnswers, sorted_answers_clear)

static void
put (GHashTable *table, const char *id, double value)
{
  g_hash_table_insert (table, g_strdup (id), g_memdup2 (&value, sizeof value));
}

static gboolean
sort_answers (const RtInstrument *instrument,
              const RtAssessment *assessment,
              SortedAnswers *sorted,
              GError **error)
{
  for (guint i = 0; assessment->answers != NULL && i < assessment->answers->len; i++)
    {
      const RtItemAnswer *answer = &g_array_index (assessment->answers, RtItemAnswer, i);
      RtAnswerPlace place;

      if (!rt_answer_place (instrument, answer->item, &place))
        {
          g_set_error (error, RT_SCORING_ERROR, RT_SCORING_ERROR_ANSWER,
                       _ ("%s has no item %d; it has %u items."), instrument->short_name,
                       answer->item, instrument->items->len);
          return FALSE;
        }
      if (place.kind == RT_PLACE_ITEM)
        g_array_append_val (sorted->items, *answer);
      else if (answer->answered && place.kind == RT_PLACE_FACT)
        put (sorted->facts, place.fact->id, answer->score);
      else if (answer->answered)
        put (sorted->entered, place.subscale->id, answer->score);
    }
  return TRUE;
}

/**
 * rt_score_assessment_with:
 * @assessment: answers by the number of their place; see rt_answer_place()
 * @person: what is known of the person on the day of answering
 *
 * Returns: (transfer full): rt_score_with() of its answers, facts and typed scores; %NULL with an
 * error.
 */
RtScoreResult *
rt_score_assessment_with (const RtInstrument *instrument,
                          const RtAssessment *assessment,
                          const RtPersonFacts *person,
                          GError **error)
{
  g_auto (SortedAnswers) sorted = {
    g_array_new (FALSE, TRUE, sizeof (RtItemAnswer)),
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
  };
  RtScoreInputs inputs = { *person, sorted.facts, sorted.entered };

  if (!sort_answers (instrument, assessment, &sorted, error))
    return NULL;
  return rt_score_with (instrument, sorted.items, &inputs, error);
}

/** rt_score_assessment: Returns: (transfer full): the same, of somebody nothing is known about. */
RtScoreResult *
rt_score_assessment (const RtInstrument *instrument, const RtAssessment *assessment, GError **error)
{
  const RtPersonFacts nobody = RT_PERSON_UNKNOWN;

  return rt_score_assessment_with (instrument, assessment, &nobody, error);
}
