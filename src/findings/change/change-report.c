/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "change-report.h"

#include <glib/gi18n.h>

#include "change-criteria.h"
#include "scoring.h"

/** rt_change_report_free: frees the report. */
void
rt_change_report_free (RtChangeReport *report)
{
  if (report == NULL)
    return;
  g_array_unref (report->differences);
  g_free (report->reason);
  g_free (report);
}

static gboolean
check_score (const RtInstrument *instrument,
             const RtInstrumentSubscale *subscale,
             double score,
             GError **error)
{
  if (score >= subscale->minimum && score <= subscale->maximum)
    return TRUE;
  g_set_error (error, RT_SCORING_ERROR, RT_SCORING_ERROR_ANSWER,
               _ ("The score “%s” of %s goes from %g to %g; %g is outside."), subscale->id,
               instrument->short_name, subscale->minimum, subscale->maximum, score);
  return FALSE;
}

static RtMet
is_reliable (RtVerdict verdict)
{
  switch (verdict)
    {
    case RT_VERDICT_BETTER:
    case RT_VERDICT_WORSE:
      return RT_MET_YES;
    case RT_VERDICT_WITHIN_NOISE:
      return RT_MET_NO;
    case RT_VERDICT_CANNOT_BE_SHOWN:
    case RT_VERDICT_NO_BASIS:
    default:
      return RT_MET_NOT_KNOWN;
    }
}

/* The classes of Jacobson and Truax 1991 (doi 10.1037/0022-006X.59.1.12; compared with other
 * methods by Bauer, Lambert and Nielsen 2004, doi 10.1207/s15327752jpa8201_11):
 *
 *   recovered     reliably better, from the clinical to the functional side of the cut-off
 *   improved      reliably better, without crossing to the functional side
 *   unchanged     not reliably different, where a reliable change could have been seen
 *   deteriorated  reliably worse, without crossing to the clinical side
 *   harmed        reliably worse, from the functional to the clinical side
 *
 * "harmed" is the mirror of "recovered"; Jacobson and Truax leave it inside "deteriorated". A start
 * on the functional side cannot recover, one on the clinical side cannot be harmed. Without a
 * cut-off crossing cannot be told: the wider classes improved and deteriorated are what is known.
 */
static void
classify (RtChangeReport *report)
{
  const RtClinicalCutoff *cutoff = report->cutoff;
  gboolean was_functional =
      cutoff != NULL && rt_comparison_holds (cutoff->functional, report->before, cutoff->value);
  gboolean is_functional =
      cutoff != NULL && rt_comparison_holds (cutoff->functional, report->after, cutoff->value);
  gboolean crossed = was_functional != is_functional;

  report->has_class = report->reliable != RT_MET_NOT_KNOWN;
  if (report->verdict.verdict == RT_VERDICT_BETTER)
    report->change_class = crossed ? RT_CHANGE_RECOVERED : RT_CHANGE_IMPROVED;
  else if (report->verdict.verdict == RT_VERDICT_WORSE)
    report->change_class = crossed ? RT_CHANGE_HARMED : RT_CHANGE_DETERIORATED;
  else
    report->change_class = RT_CHANGE_UNCHANGED;
}

static void
add_reason (GString *reasons, const char *sentence)
{
  if (reasons->len > 0)
    g_string_append_c (reasons, ' ');
  g_string_append (reasons, sentence);
}

static void
explain_verdict (const RtChangeReport *report, GString *reasons)
{
  if (report->subscale->better == RT_BETTER_NEITHER)
    add_reason (reasons, _ ("Neither end of this scale is the better one."));
  else if (report->verdict.verdict == RT_VERDICT_NO_BASIS)
    add_reason (reasons, _ ("No reliability of this scale is on file, so a change cannot be told "
                            "from the noise of measuring."));
  else if (report->verdict.verdict == RT_VERDICT_CANNOT_BE_SHOWN)
    add_reason (reasons, _ ("The start lies closer to the good end of the scale than a reliable "
                            "change is wide, so an improvement cannot be shown."));
  else if (report->cutoff == NULL && report->verdict.verdict == RT_VERDICT_BETTER)
    add_reason (reasons, _ ("No cut-off between the clinical and the functional range is on file, "
                            "so recovery cannot be told from improvement."));
  else if (report->cutoff == NULL && report->verdict.verdict == RT_VERDICT_WORSE)
    add_reason (reasons, _ ("No cut-off between the functional and the clinical range is on file, "
                            "so it cannot be told whether it was crossed."));
}

/* The average of a group that calls a change important is often smaller than the noise of one
 * score: say which of the two was met. */
static void
explain_difference (const RtChangeReport *report, GString *reasons)
{
  if (report->important == RT_MET_YES && report->reliable == RT_MET_NO)
    add_reason (reasons,
                _ ("The change is one that patients call important on average, but it lies "
                   "within the noise of measuring."));
  else if (report->important == RT_MET_NO && report->verdict.verdict == RT_VERDICT_BETTER)
    add_reason (reasons, _ ("The change is more than noise, but smaller than what patients call "
                            "important on average."));
}

static void
explain_percentage (const RtChangeReport *report, GString *reasons)
{
  const RtCriterion *response = &report->instrument->response;

  if (!report->has_percent && report->subscale->better != RT_BETTER_NEITHER)
    add_reason (reasons,
                _ ("The start is the best score of the scale, so there is no percentage of "
                   "it."));
  else if (response->kind == RT_CRITERION_PERCENT_REDUCTION
           && g_str_equal (response->subscale, report->subscale->id)
           && report->response == RT_MET_NOT_KNOWN)
    add_reason (reasons, _ ("The start lies in the mildest range, where a percentage rests on very "
                            "few points; no response is stated."));
  if (report->remission == RT_MET_YES
      && rt_change_remission (report->instrument, report->subscale->id, report->before)
             == RT_MET_YES)
    add_reason (reasons, _ ("The start already met the criterion of remission."));
}

static char *
explain (const RtChangeReport *report)
{
  g_autoptr (GString) reasons = g_string_new (NULL);

  explain_verdict (report, reasons);
  explain_difference (report, reasons);
  explain_percentage (report, reasons);
  return reasons->len > 0 ? g_string_free_and_steal (g_steal_pointer (&reasons)) : NULL;
}

static void
fill (RtChangeReport *report)
{
  const RtReliableChangeBasis *basis;

  report->verdict =
      rt_change_verdict (report->instrument, report->subscale, report->before, report->after);
  basis = report->verdict.basis;
  report->has_percent =
      rt_percent_improvement (report->subscale, report->before, report->after, &report->percent);
  report->has_sem = basis != NULL && !basis->published;
  if (report->has_sem)
    report->sem = rt_standard_error_of_measurement (basis->standard_deviation, basis->reliability);
  report->reliable = is_reliable (report->verdict.verdict);
  report->cutoff = rt_instrument_clinical_cutoff (report->instrument, report->subscale->id);
  classify (report);
  rt_change_read_differences (report);
  report->response = rt_change_response (report);
  report->remission = rt_change_remission (report->instrument, report->subscale->id, report->after);
  report->reason = explain (report);
}

/**
 * rt_change_report_new:
 * @instrument: the instrument
 * @subscale: one of its subscales
 * @before: the score at the start
 * @after: the score now
 *
 * Returns: (transfer full): what can be said of the change, with reasons for what cannot; %NULL
 * with %RT_SCORING_ERROR_ANSWER when a score is outside the scale.
 */
RtChangeReport *
rt_change_report_new (const RtInstrument *instrument,
                      const RtInstrumentSubscale *subscale,
                      double before,
                      double after,
                      GError **error)
{
  RtChangeReport *report;

  if (!check_score (instrument, subscale, before, error)
      || !check_score (instrument, subscale, after, error))
    return NULL;
  report = g_new0 (RtChangeReport, 1);
  report->instrument = instrument;
  report->subscale = subscale;
  report->before = before;
  report->after = after;
  report->differences = g_array_new (FALSE, TRUE, sizeof (RtDifferenceReading));
  fill (report);
  return report;
}
