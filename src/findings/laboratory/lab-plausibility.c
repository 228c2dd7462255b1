/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-plausibility.h"

#include <math.h>

#include "lab-judgement.h"

/* A typical value of the interval: the geometric middle, or the one limit or mean there is. */
static double
typical (const RtLabLimits *limits)
{
  if (limits->has_low && limits->low > 0 && limits->has_high)
    return sqrt (limits->low * limits->high);
  if (limits->has_high)
    return limits->high;
  return limits->has_low ? limits->low : 0;
}

/* Results of ill people are ten times the usual ones, seldom a hundred times; slips of µ and m, or
 * of mL and L, are a thousand. */
static RtLabPlausibility
compare (double value, double usual)
{
  double magnitude = value > 0 && usual > 0 ? log10 (value / usual) : 0;

  if (magnitude > 2.2)
    return RT_LAB_THOUSAND_TIMES_TOO_LARGE;
  return magnitude < -2.2 ? RT_LAB_THOUSAND_TIMES_TOO_SMALL : RT_LAB_PLAUSIBLE;
}

/**
 * rt_lab_plausibility:
 * @value: in @unit
 *
 * Returns: whether the value is so far from every interval of its specimen that its unit must be
 * questioned. Without an interval in a comparable unit everything is plausible.
 */
RtLabPlausibility
rt_lab_plausibility (RtCatalogue *catalogue,
                     const RtAnalyte *analyte,
                     const char *specimen,
                     double value,
                     const char *unit,
                     const RtConversionContext *context)
{
  const RtAnalyteSpecimen *known = rt_analyte_specimen (analyte, specimen);
  RtLabPlausibility doubt = RT_LAB_PLAUSIBLE;

  for (guint i = 0; known != NULL && i < known->intervals->len; i++)
    {
      const RtReferenceInterval *interval = g_ptr_array_index (known->intervals, i);
      RtLabLimits limits;

      if ((!interval->has_low && !interval->has_high)
          || !rt_lab_interval_limits (catalogue, interval, unit, context, &limits))
        continue;
      doubt = compare (value, typical (&limits));
      if (doubt == RT_LAB_PLAUSIBLE)
        return RT_LAB_PLAUSIBLE;
    }
  return doubt;
}
