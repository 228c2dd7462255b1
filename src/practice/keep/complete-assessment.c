/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "complete-assessment.h"

#include "measurement-store.h"
#include "number-text.h"

/** rt_complete_assessment_source: Returns: (transfer full): the source of a questionnaire's scores.
 */
char *
rt_complete_assessment_source (const RtAssessment *assessment)
{
  return g_strconcat ("assessment/", assessment->uuid, NULL);
}

static gboolean
put_score (RtMeasurementBatch *batch,
           const RtAssessment *assessment,
           const RtScoreResult *result,
           const RtSubscaleScore *score,
           GError **error)
{
  g_autoptr (RtMeasure) measure = rt_instrument_measure (result->instrument, score->subscale);
  g_autoptr (RtMeasurement) measurement = rt_measurement_new ();
  g_autofree char *stored = NULL;
  RtPutOutcome outcome;

  measurement->at = assessment->answered_at;
  measurement->value = score->value;
  measurement->value_text = rt_number_to_c (score->value);
  measurement->prorated = score->prorated;
  return rt_measurement_batch_put (batch, measure, measurement, &outcome, &stored, error);
}

/**
 * rt_complete_assessment_put_scores:
 * @assessment: a stored questionnaire
 * @result: what it scores
 *
 * Stores every score that has a value, inside the transaction under way. The questionnaire's own
 * row of the activity log stands for them.
 *
 * Returns: whether they were stored.
 */
gboolean
rt_complete_assessment_put_scores (RtDatabase *database,
                                   const RtAssessment *assessment,
                                   const RtScoreResult *result,
                                   GError **error)
{
  g_autofree char *source = rt_complete_assessment_source (assessment);
  g_autoptr (RtMeasurementBatch) batch =
      rt_measurement_batch_new (database, assessment->patient_id, source, 0, FALSE, error);

  for (guint i = 0; batch != NULL && i < result->scores->len; i++)
    {
      const RtSubscaleScore *score = &g_array_index (result->scores, RtSubscaleScore, i);

      if (score->has_value && !put_score (batch, assessment, result, score, error))
        return FALSE;
    }
  return batch != NULL;
}
