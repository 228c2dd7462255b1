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
  return (RtValueScale){ .low = low, .high = high, .top = top, .bottom = bottom };
}

/**
 * rt_value_scale_break: Leaves out what lies between @from and @to: it gets @gap points of height,
 * and the rest of the axis the remaining height. To be called from the bottom up. Nothing happens
 * when the ends are not in order, do not lie inside the axis above the break before, or more than
 * a third of the height would go to breaks.
 */
void
rt_value_scale_break (RtValueScale *scale, double from, double to, double gap)
{
  double least = scale->n_breaks > 0 ? scale->breaks[scale->n_breaks - 1].to : scale->low;
  double height = fabs (scale->bottom - scale->top);

  if (!(from < to) || !(from > least) || !(to < scale->high) || !(gap > 0)
      || scale->n_breaks == RT_VALUE_BREAKS_MAX || gap * (scale->n_breaks + 1) > height / 3)
    return;
  scale->breaks[scale->n_breaks++] = (RtValueBreak){ from, to };
  scale->gap = gap;
}

/**
 * rt_value_breaks_kept: How much of a stretch of values is drawn, in their unit.
 * @span: its length
 * @breaks: (array length=n_breaks): inside of it
 *
 * Returns: what the breaks do not leave out
 */
double
rt_value_breaks_kept (double span, const RtValueBreak *breaks, guint n_breaks)
{
  for (guint i = 0; i < n_breaks; i++)
    span -= breaks[i].to - breaks[i].from;
  return span;
}

/* Points for a unit of the values outside of breaks; negative, since higher values are further
 * up. */
static double
unit_height (const RtValueScale *scale)
{
  double gaps = scale->gap * scale->n_breaks;
  double height = scale->top - scale->bottom;

  return (height + (height < 0 ? gaps : -gaps))
         / rt_value_breaks_kept (scale->high - scale->low, scale->breaks, scale->n_breaks);
}

/* The same with breaks: from the bottom up, a break at a time. */
static double
broken_y (const RtValueScale *scale, double value)
{
  double unit = unit_height (scale);
  double gap = scale->top < scale->bottom ? -scale->gap : scale->gap;
  double from = scale->low;
  double y = scale->bottom;

  for (guint i = 0; i < scale->n_breaks && value > scale->breaks[i].from; i++)
    {
      const RtValueBreak *own = &scale->breaks[i];

      y += (own->from - from) * unit;
      if (value < own->to)
        return y + (value - own->from) / (own->to - own->from) * gap;
      y += gap;
      from = own->to;
    }
  return y + (value - from) * unit;
}

/* The way back. */
static double
broken_value (const RtValueScale *scale, double y)
{
  double unit = unit_height (scale);
  double gap = scale->top < scale->bottom ? -scale->gap : scale->gap;
  double way = scale->top < scale->bottom ? -1 : 1;
  double from = scale->low;
  double at = scale->bottom;

  for (guint i = 0; i < scale->n_breaks; i++)
    {
      const RtValueBreak *own = &scale->breaks[i];
      double begin = at + (own->from - from) * unit;

      if ((y - begin) * way <= 0)
        break;
      if ((y - begin - gap) * way < 0)
        return own->from + (y - begin) / gap * (own->to - own->from);
      at = begin + gap;
      from = own->to;
    }
  return from + (y - at) / unit;
}

/**
 * rt_value_scale_y: Where @value stands, in points; also outside the range, but never further than
 * a hundred heights, so that no coordinate overflows.
 */
double
rt_value_scale_y (const RtValueScale *scale, double value)
{
  double height = scale->bottom - scale->top;
  double share = (value - scale->low) / (scale->high - scale->low);

  if (scale->n_breaks > 0 && isfinite (value))
    return CLAMP (broken_y (scale, value), scale->top - 100 * fabs (height),
                  scale->bottom + 100 * fabs (height));
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

  if (scale->n_breaks > 0)
    return broken_value (scale, y);
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
