/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "verdict-words.h"

#include <glib/gi18n.h>

#include "baseline-mean.h"
#include "change-words.h"
#include "lab-change-words.h"
#include "measure-knowledge.h"
#include "number-text.h"
#include "own-limits.h"
#include "quantity-format.h"

static RtVerdictWords
words (RtFigureTone tone, const char *verdict, char *basis)
{
  return (RtVerdictWords){ tone, g_strdup (verdict), basis };
}

static RtVerdictWords
too_few (char *basis)
{
  return words (RT_FIGURE_PLAIN, _ ("too few values"), basis);
}

static char *
describe_limits (const RtOwnLimits *limits)
{
  g_autofree char *low = rt_number_format_shortest (limits->low, 2);
  g_autofree char *high = rt_number_format_shortest (limits->high, 2);

  /* Translators: lower and upper limit. */
  return g_strdup_printf (_ ("own limits %s to %s"), low, high);
}

/* Against the limits of the person's own baseline. They are limits of single days, so a mean of
 * many days is said to lie within or beyond them, not within or beyond noise. */
static RtVerdictWords
judge_by_own_limits (const RtMeasure *measure,
                     const RtSeries *series,
                     const RtBaseline *baseline,
                     double later)
{
  g_auto (RtOwnLimits) limits = rt_own_limits_find (measure, series, baseline);
  gboolean above = FALSE;

  if (limits.coarse)
    return words (RT_FIGURE_PLAIN, _ ("cannot be shown here"), g_steal_pointer (&limits.reason));
  if (!limits.found)
    return too_few (g_steal_pointer (&limits.reason));
  if (!rt_own_limits_exceeded (&limits, later))
    return words (RT_FIGURE_PLAIN, _ ("within own limits"), describe_limits (&limits));
  above = later > limits.high;
  if (measure->direction == RT_DIRECTION_NEITHER)
    return words (RT_FIGURE_NOTICE, above ? _ ("above own limits") : _ ("below own limits"),
                  describe_limits (&limits));
  if (above == (measure->direction == RT_DIRECTION_HIGHER_WORSE))
    return words (RT_FIGURE_WORSE, _ ("worse, beyond own limits"), describe_limits (&limits));
  return words (RT_FIGURE_BETTER, _ ("better, beyond own limits"), describe_limits (&limits));
}

static char *
describe_reliable_change (const RtChangeVerdict *verdict)
{
  g_autofree char *change = rt_quantity_format_signed (verdict->change, 1);
  g_autofree char *limit = rt_number_format (verdict->limit, 1);

  /* Translators: a change of a score, and the size from which a change is more than noise. */
  return g_strdup_printf (_ ("change %s, noise up to %s"), change, limit);
}

/* Against the instrument's reliable change, from the mean of the baseline. */
static RtVerdictWords
judge_by_instrument (const RtMeasureKnowledge *knowledge, double before, double later)
{
  RtChangeVerdict verdict =
      rt_change_verdict (knowledge->instrument, knowledge->subscale, before, later);

  switch (verdict.verdict)
    {
    case RT_VERDICT_BETTER:
      return words (RT_FIGURE_BETTER, rt_verdict_in_words (verdict.verdict),
                    describe_reliable_change (&verdict));
    case RT_VERDICT_WORSE:
      return words (RT_FIGURE_WORSE, rt_verdict_in_words (verdict.verdict),
                    describe_reliable_change (&verdict));
    case RT_VERDICT_WITHIN_NOISE:
      return words (RT_FIGURE_PLAIN, rt_verdict_in_words (verdict.verdict),
                    describe_reliable_change (&verdict));
    case RT_VERDICT_CANNOT_BE_SHOWN:
      return words (RT_FIGURE_PLAIN, rt_verdict_in_words (verdict.verdict),
                    g_strdup (_ ("the baseline is too near the good end of the scale")));
    default:
      return words (RT_FIGURE_PLAIN, rt_verdict_in_words (verdict.verdict),
                    g_strdup (_ ("no reliability of this scale is on file")));
    }
}

/* Against the reference change value, from the result before; higher or lower, never better or
 * worse. */
static RtVerdictWords
judge_laboratory (const RtRecord *record, RtCatalogue *catalogue, const RtMeasure *measure)
{
  g_auto (GStrv) parts = g_strsplit (measure->id, ".", 2);
  const RtLabResult *last = catalogue != NULL && g_strv_length (parts) == 2
                                ? rt_lab_change_latest (record, parts[0], parts[1], NULL)
                                : NULL;
  const RtLabResult *before = last != NULL ? rt_lab_change_before (record, last) : NULL;
  RtFigureTone tone = RT_FIGURE_PLAIN;
  RtLabChange change;

  if (before == NULL)
    return words (RT_FIGURE_PLAIN, _ ("noise not known"),
                  g_strdup (_ ("no report before it to compare with")));
  rt_lab_change_find (catalogue, record, before, last, &change);
  if (change.verdict == RT_LAB_CHANGE_RISE || change.verdict == RT_LAB_CHANGE_FALL)
    tone = RT_FIGURE_NOTICE;
  return words (tone, rt_lab_change_verdict_text (&change), rt_lab_change_short_text (&change));
}

/**
 * rt_verdict_words_find: Whether a later value differs from the baseline by more than noise: by the
 * instrument's reliable change where there is one, otherwise by the limits of the person's own
 * baseline. The last laboratory value is compared with the one before, by the reference change
 * value where both its parts have a source. The only value of a series is compared with nothing.
 * @later: the value, or mean, that is compared
 *
 * Returns: the words; clear with rt_verdict_words_clear().
 */
RtVerdictWords
rt_verdict_words_find (const RtRecord *record,
                       RtCatalogue *catalogue,
                       const RtMeasure *measure,
                       const RtSeries *series,
                       const RtBaseline *baseline,
                       double later)
{
  g_autoptr (RtMeasureKnowledge) knowledge = rt_measure_knowledge_new (record, catalogue, measure);
  RtSideMean before = rt_side_mean_before (series, baseline);

  if (measure->kind == RT_MEASURE_ANALYTE)
    return judge_laboratory (record, catalogue, measure);
  if (before.n == 0)
    return too_few (g_strdup (_ ("no value in the baseline")));
  if (rt_series_length (series) == 1)
    return too_few (g_strdup (_ ("nothing before it to compare with")));
  if (rt_own_limits_apply (knowledge, measure))
    return judge_by_own_limits (measure, series, baseline, later);
  return judge_by_instrument (knowledge, before.mean, later);
}

/**
 * rt_verdict_words_clear: Frees the words.
 */
void
rt_verdict_words_clear (RtVerdictWords *self)
{
  g_clear_pointer (&self->verdict, g_free);
  g_clear_pointer (&self->basis, g_free);
}
