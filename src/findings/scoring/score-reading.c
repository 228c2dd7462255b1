/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "score-reading.h"

/* The level of the first published scheme of each score. */
void
rt_score_read_bands (RtScoreResult *result)
{
  for (guint i = 0; i < result->scores->len; i++)
    {
      RtSubscaleScore *score = &g_array_index (result->scores, RtSubscaleScore, i);
      const RtBandScheme *bands =
          rt_instrument_official_bands (result->instrument, score->subscale->id);
      const RtBandLevel *level =
          score->has_value && bands != NULL ? rt_band_scheme_level (bands, score->value) : NULL;

      score->band = level != NULL ? level->label : NULL;
    }
}

/* A group that is named in words only (a drug, a sample) is for the reader to judge. */
static RtApplies
cutoff_applies (const RtCutoff *cutoff, const RtPersonFacts *person)
{
  if (cutoff->group != NULL && rt_applicability_is_open (&cutoff->for_whom))
    return RT_APPLIES_NOT_KNOWN;
  return rt_applicability_holds (&cutoff->for_whom, person);
}

/* Every cut-off of a score that has a value, held against it. */
void
rt_score_read_cutoffs (RtScoreResult *result, const RtPersonFacts *person)
{
  for (guint i = 0; i < result->instrument->cutoffs->len; i++)
    {
      const RtCutoff *cutoff = g_ptr_array_index (result->instrument->cutoffs, i);
      const RtSubscaleScore *score = rt_score_result_find (result, cutoff->subscale);
      RtCutoffResult reading = { .cutoff = cutoff };

      if (!score->has_value)
        continue;
      reading.applies = cutoff_applies (cutoff, person);
      reading.reached = rt_comparison_holds (cutoff->op, score->value, cutoff->value);
      g_array_append_val (result->cutoffs, reading);
    }
}

/* Norms of an age or a sex the person certainly has; a norm of everybody (a national sample) holds
 * for all. Without a spread nothing can be said. */
void
rt_score_read_norms (RtScoreResult *result, const RtPersonFacts *person)
{
  for (guint i = 0; i < result->instrument->norms->len; i++)
    {
      const RtNorm *norm = g_ptr_array_index (result->instrument->norms, i);
      const RtSubscaleScore *score = rt_score_result_find (result, norm->subscale);
      RtNormComparison comparison = { .norm = norm };

      if (!score->has_value || !norm->has_standard_deviation
          || rt_applicability_holds (&norm->for_whom, person) != RT_APPLIES_YES)
        continue;
      comparison.z = (score->value - norm->mean) / norm->standard_deviation;
      g_array_append_val (result->norms, comparison);
    }
}
