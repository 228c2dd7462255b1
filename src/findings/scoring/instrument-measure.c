/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "instrument-measure.h"

/** rt_instrument_measure_id: Returns: (transfer full): the public id of a subscale's measure. */
char *
rt_instrument_measure_id (const RtInstrument *instrument, const RtInstrumentSubscale *subscale)
{
  return g_strdup_printf ("%s.%s", instrument->id, subscale->id);
}

/**
 * rt_instrument_measure:
 *
 * Returns: (transfer full): the measure that a subscale yields, such as phq9.total.
 */
RtMeasure *
rt_instrument_measure (const RtInstrument *instrument, const RtInstrumentSubscale *subscale)
{
  static const RtDirection directions[] = { [RT_BETTER_LOWER] = RT_DIRECTION_HIGHER_WORSE,
                                            [RT_BETTER_HIGHER] = RT_DIRECTION_HIGHER_BETTER,
                                            [RT_BETTER_NEITHER] = RT_DIRECTION_NEITHER };
  RtMeasure *measure = rt_measure_new ();

  measure->id = rt_instrument_measure_id (instrument, subscale);
  /* A questionnaire's total goes by the questionnaire's name, another subscale by both. */
  measure->name = subscale == rt_instrument_main_subscale (instrument)
                      ? g_strdup (instrument->short_name)
                      : g_strdup_printf ("%s: %s", instrument->short_name, subscale->name);
  measure->family = g_strdup (instrument->short_name);
  measure->kind = subscale->items->len == 1 ? RT_MEASURE_RATING : RT_MEASURE_SCORE;
  measure->has_range = TRUE;
  measure->minimum = subscale->minimum;
  measure->maximum = subscale->maximum;
  measure->direction = directions[subscale->better];
  return measure;
}
