/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "value-scale.h"

#include <float.h>
#include <math.h>

/* Beyond this the difference of two values could overflow. */
#define LARGEST (DBL_MAX / 8)

/**
 * rt_value_scale_new: A scale that puts @low at @bottom and @high at @top (points). Ends that are
 * not finite, equal or out of order are repaired as by rt_value_range_widen().
 */
RtValueScale
rt_value_scale_new (double low, double high, double top, double bottom)
{
  rt_value_range_widen (&low, &high, isfinite (low) && isfinite (high));
  return (RtValueScale){ low, high, top, bottom };
}

/**
 * rt_value_scale_y: Where @value stands, in points; also outside the range, but never further than
 * a hundred heights, so that no coordinate overflows.
 */
double
rt_value_scale_y (const RtValueScale *scale, double value)
{
  double share = (value - scale->low) / (scale->high - scale->low);

  share = isnan (share) ? 0 : CLAMP (share, -100, 100);
  return scale->bottom + share * (scale->top - scale->bottom);
}

/**
 * rt_value_scale_value: The value at height @y.
 */
double
rt_value_scale_value (const RtValueScale *scale, double y)
{
  double height = scale->top - scale->bottom;
  double share = height != 0 ? (y - scale->bottom) / height : 0;

  return scale->low + share * (scale->high - scale->low);
}

/**
 * rt_value_range_widen: Makes *@low < *@high with room to draw: no value at all gives 0 to 1, equal
 * ends move apart by a tenth of the value (by 1 around 0), ends that are not finite are cut to what
 * a double can subtract.
 */
void
rt_value_range_widen (double *low, double *high, gboolean any)
{
  double swap = 0;
  double apart = 0;

  if (!any || isnan (*low) || isnan (*high))
    {
      *low = 0;
      *high = 1;
      return;
    }
  if (*low > *high)
    {
      swap = *low;
      *low = *high;
      *high = swap;
    }
  *low = CLAMP (*low, -LARGEST, LARGEST);
  *high = CLAMP (*high, -LARGEST, LARGEST);
  apart = MAX (fabs (*low), fabs (*high)) * 1e-9;
  if (*high - *low > apart && *high - *low >= DBL_MIN)
    return;
  apart = *low == 0 ? 1 : MAX (fabs (*low) * 0.1, DBL_MIN * 4);
  *low -= apart;
  *high += apart;
}
