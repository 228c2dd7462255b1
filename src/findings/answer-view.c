/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "answer-view.h"

#include "instrument-version.h"
#include "rater-view.h"

/**
 * rt_answer_view:
 *
 * Returns: (transfer full) (nullable): the name of the view; %NULL for the one the questionnaire is
 * made for, in its newest version or one that is read alike.
 */
char *
rt_answer_view (const RtCatalogue *catalogue, const RtAssessment *assessment)
{
  const RtInstrument *newest = rt_catalogue_instrument (catalogue, assessment->instrument_id);
  g_autofree char *rater =
      rt_rater_view (rt_catalogue_instrument_answered (catalogue, assessment->instrument_id,
                                                       assessment->instrument_version),
                     assessment->rater, assessment->informant);
  int version =
      newest != NULL ? rt_instrument_series_version (newest, assessment->instrument_version) : 0;
  g_autofree char *mark = NULL;

  if (version == 0)
    return g_steal_pointer (&rater);
  mark = rt_instrument_version_mark (version);
  return rater == NULL ? g_steal_pointer (&mark) : rt_rater_view_measure_id (mark, rater);
}

/** rt_answer_view_same: Returns: whether values of @a and @b may be compared: the same person said
 * them, of questions that are scored and read alike. */
gboolean
rt_answer_view_same (const RtCatalogue *catalogue, const RtAssessment *a, const RtAssessment *b)
{
  g_autofree char *view_a = rt_answer_view (catalogue, a);
  g_autofree char *view_b = rt_answer_view (catalogue, b);

  return g_strcmp0 (view_a, view_b) == 0;
}
