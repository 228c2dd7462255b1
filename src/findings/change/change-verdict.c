/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "change-verdict.h"

#include <math.h>

#include "reliable-change.h"

static double
room_for_improvement (const RtInstrumentSubscale *subscale, double before)
{
  return subscale->better == RT_BETTER_LOWER ? before - subscale->minimum
                                             : subscale->maximum - before;
}

/* A published limit is reached or exceeded, as its authors say; a computed one must be exceeded. */
static gboolean
is_beyond (const RtChangeVerdict *verdict, double size)
{
  return rt_comparison_holds (verdict->basis->op, size, verdict->limit);
}

/**
 * rt_change_verdict:
 * @instrument: the instrument
 * @subscale: one of its subscales
 * @before: the score at the start
 * @now: the score now
 *
 * Jacobson and Truax 1991 (doi 10.1037/0022-006X.59.1.12): a change is reliable when it exceeds
 * 1.96 × sqrt (2) × SD × sqrt (1 - r). Whoever starts closer to the good end than that cannot show
 * a reliable improvement, which is not the same as being unchanged.
 *
 * Returns: the verdict with its basis.
 */
RtChangeVerdict
rt_change_verdict (const RtInstrument *instrument,
                   const RtInstrumentSubscale *subscale,
                   double before,
                   double now)
{
  RtChangeVerdict result = { .verdict = RT_VERDICT_NO_BASIS, .change = now - before };
  gboolean improved;

  result.basis = rt_instrument_reliable_change (instrument, subscale->id);
  if (result.basis == NULL || subscale->better == RT_BETTER_NEITHER)
    return result;
  result.limit =
      result.basis->published
          ? result.basis->limit
          : rt_reliable_change_limit (result.basis->standard_deviation, result.basis->reliability);
  improved = (result.change < 0) == (subscale->better == RT_BETTER_LOWER);
  if (is_beyond (&result, fabs (result.change)))
    result.verdict = improved ? RT_VERDICT_BETTER : RT_VERDICT_WORSE;
  else if (!is_beyond (&result, room_for_improvement (subscale, before)))
    result.verdict = RT_VERDICT_CANNOT_BE_SHOWN;
  else
    result.verdict = RT_VERDICT_WITHIN_NOISE;
  return result;
}
