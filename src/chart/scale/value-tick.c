/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "value-tick.h"

#include <float.h>
#include <math.h>

/* The power of ten not above @value (> 0); pow() is exact for these where log10() is not. */
static double
decade_below (double value)
{
  double decade = pow (10, floor (log10 (value)));

  if (decade > value)
    decade /= 10;
  else if (decade * 10 <= value)
    decade *= 10;
  return decade;
}

/* The next larger of 1, 2, 5 times a power of ten. */
static double
round_up (double raw)
{
  double decade = decade_below (raw);
  double lead = raw / decade;

  if (lead <= 1 + 1e-9)
    return decade;
  if (lead <= 2 + 1e-9)
    return 2 * decade;
  return lead <= 5 + 1e-9 ? 5 * decade : 10 * decade;
}

static int
decimals_of (double step)
{
  int decimals = 0;

  while (decimals < 12 && fabs (step - round (step)) > 1e-6 * step)
    {
      step *= 10;
      decimals++;
    }
  return decimals;
}

/**
 * rt_value_ticks: At most @max_count round values (steps of 1, 2 or 5 times a power of ten) from
 * @low to @high, both ends included. @max_decimals limits the step: whole numbers only with 0.
 *
 * Returns: count is 0 when @max_count is, or when the ends are not finite or not in order
 */
RtValueTicks
rt_value_ticks (double low, double high, guint max_count, int max_decimals)
{
  RtValueTicks ticks = { .step = 1 };
  double finest = pow (10, -CLAMP (max_decimals, 0, 12));
  double first = 0;
  double last = 0;

  max_count = MIN (max_count, RT_VALUE_TICKS_MAX);
  if (!isfinite (low) || !isfinite (high) || !(low < high) || max_count == 0
      || !isfinite (high - low))
    return ticks;
  ticks.step = MAX (round_up (MAX ((high - low) / max_count, DBL_MIN * 16)), finest);
  for (;;)
    {
      double slack = ticks.step * 1e-9;

      first = ceil ((low - slack) / ticks.step);
      last = floor ((high + slack) / ticks.step);
      if (last - first + 1 <= max_count)
        break;
      ticks.step = round_up (ticks.step * 1.5);
    }
  ticks.count = last >= first ? (guint)(last - first + 1) : 0;
  ticks.first = first * ticks.step;
  ticks.decimals = decimals_of (ticks.step);
  return ticks;
}

/**
 * rt_value_tick: The value of tick @index, with 0 told as 0 and not as a remainder.
 */
double
rt_value_tick (const RtValueTicks *ticks, guint index)
{
  double value = ticks->first + index * ticks->step;

  return fabs (value) < ticks->step * 1e-6 ? 0 : value;
}
