/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "unit-conversion.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>

/* A value on its way from one unit to another. Powers of ten are kept apart, so that a change of
 * prefix is exact; the rest is done with more digits than a double has. */
typedef struct
{
  long double value;
  int exponent;
} Travel;

static gboolean
refuse (GError **error, RtUnitError code, const char *reason)
{
  g_set_error_literal (error, RT_UNIT_ERROR, code, reason);
  return FALSE;
}

static gboolean
convert_amount (
    Travel *travel, RtUnit from, RtUnit to, const RtConversionContext *context, GError **error)
{
  if (from.amount == to.amount)
    return TRUE;
  if (from.amount == RT_UNIT_ACTIVITY || to.amount == RT_UNIT_ACTIVITY)
    return refuse (error, RT_UNIT_ERROR_DIMENSION,
                   _ ("International units cannot be converted to mass or moles."));
  if (context->molar_mass <= 0)
    return refuse (error, RT_UNIT_ERROR_MISSING,
                   _ ("Mass and moles convert by the molar mass, which is not known here. Name the "
                      "analyte."));
  if (to.amount == RT_UNIT_MOLAR)
    travel->value /= (long double)context->molar_mass;
  else
    travel->value *= (long double)context->molar_mass;
  return TRUE;
}

static gboolean
need_volume (const RtConversionContext *context, GError **error)
{
  if (context->volume > 0)
    return TRUE;
  return refuse (error, RT_UNIT_ERROR_MISSING,
                 _ ("The volume of the 24-hour collection is needed, and it must be more than 0."));
}

static gboolean
need_creatinine (const RtConversionContext *context, GError **error)
{
  if (context->creatinine > 0)
    return TRUE;
  return refuse (error, RT_UNIT_ERROR_MISSING,
                 _ ("The creatinine of the sample is needed, and it must be more than 0."));
}

/* To an amount in one litre. */
static gboolean
to_volume (Travel *travel, RtUnitPer per, const RtConversionContext *context, GError **error)
{
  if (per == RT_UNIT_PER_DAY)
    {
      if (!need_volume (context, error))
        return FALSE;
      travel->value /= (long double)context->volume;
    }
  else if (per != RT_UNIT_PER_VOLUME)
    {
      if (!need_creatinine (context, error))
        return FALSE;
      travel->value *= (long double)context->creatinine;
      if (per == RT_UNIT_PER_CREATININE_MOLES)
        travel->value /= (long double)context->creatinine_molar_mass;
    }
  return TRUE;
}

static gboolean
from_volume (Travel *travel, RtUnitPer per, const RtConversionContext *context, GError **error)
{
  if (per == RT_UNIT_PER_DAY)
    {
      if (!need_volume (context, error))
        return FALSE;
      travel->value *= (long double)context->volume;
    }
  else if (per != RT_UNIT_PER_VOLUME)
    {
      if (!need_creatinine (context, error))
        return FALSE;
      travel->value /= (long double)context->creatinine;
      if (per == RT_UNIT_PER_CREATININE_MOLES)
        travel->value *= (long double)context->creatinine_molar_mass;
    }
  return TRUE;
}

static gboolean
is_creatinine (RtUnitPer per)
{
  return per == RT_UNIT_PER_CREATININE_MASS || per == RT_UNIT_PER_CREATININE_MOLES;
}

static gboolean
convert_per (Travel *travel,
             RtUnitPer from,
             RtUnitPer to,
             const RtConversionContext *context,
             GError **error)
{
  if (from == to)
    return TRUE;
  if (from == RT_UNIT_PER_PLATELETS || to == RT_UNIT_PER_PLATELETS)
    return refuse (error, RT_UNIT_ERROR_DIMENSION,
                   _ ("An amount in platelets cannot be converted to any other unit."));
  if ((is_creatinine (from) || is_creatinine (to)) && context->creatinine_molar_mass <= 0)
    return refuse (error, RT_UNIT_ERROR_MISSING, _ ("The molar mass of creatinine is not known."));
  if (is_creatinine (from) && is_creatinine (to))
    {
      if (to == RT_UNIT_PER_CREATININE_MOLES)
        travel->value *= (long double)context->creatinine_molar_mass;
      else
        travel->value /= (long double)context->creatinine_molar_mass;
      return TRUE;
    }
  return to_volume (travel, from, context, error) && from_volume (travel, to, context, error);
}

/**
 * rt_unit_convert:
 * @value: in @from; from 0 on
 * @context: what is known beside it
 * @converted: (out): the value in @to
 *
 * Mass and moles convert by the molar mass, an amount in a litre to one in 24 hours by the volume
 * collected, to one for each gram or mole of creatinine by the creatinine of the same sample.
 *
 * Returns: whether the two units measure the same thing and everything needed is known; the error
 * says what is wrong or missing.
 */
gboolean
rt_unit_convert (double value,
                 RtUnit from,
                 RtUnit to,
                 const RtConversionContext *context,
                 double *converted,
                 GError **error)
{
  Travel travel = { value, from.exponent - from.per_exponent - to.exponent + to.per_exponent };
  long double power;
  double result;

  if (!isfinite (value) || value < 0)
    return refuse (error, RT_UNIT_ERROR_VALUE,
                   _ ("A measured amount is a number from 0 on that can be written out."));
  if (!convert_amount (&travel, from, to, context, error)
      || !convert_per (&travel, from.per, to.per, context, error))
    return FALSE;
  power = powl (10.0L, (long double)abs (travel.exponent));
  result = (double)(travel.exponent < 0 ? travel.value / power : travel.value * power);
  if (!isfinite (result))
    return refuse (error, RT_UNIT_ERROR_VALUE, _ ("The converted value is too large."));
  *converted = result;
  return TRUE;
}

/**
 * rt_unit_creatinine_per_litre:
 * @value: creatinine as the laboratory reports it
 * @unit: an amount in a volume, or in 24 hours when the volume is known
 * @grams_per_litre: (out): what @context needs
 *
 * Returns: whether it is a concentration of more than 0; the error says what is wrong.
 */
gboolean
rt_unit_creatinine_per_litre (double value,
                              RtUnit unit,
                              const RtConversionContext *context,
                              double *grams_per_litre,
                              GError **error)
{
  const RtUnit wanted = { RT_UNIT_MASS, 0, RT_UNIT_PER_VOLUME, 0 };
  const RtConversionContext own = { context->creatinine_molar_mass, context->creatinine_molar_mass,
                                    context->volume, 0 };
  double converted;

  if (!(value > 0))
    return refuse (
        error, RT_UNIT_ERROR_VALUE,
        _ ("The creatinine of a sample is more than 0; nothing can be counted in none."));
  if (is_creatinine (unit.per))
    return refuse (error, RT_UNIT_ERROR_DIMENSION,
                   _ ("Creatinine is given for a volume or for 24 hours."));
  if (!rt_unit_convert (value, unit, wanted, &own, &converted, error))
    return FALSE;
  *grams_per_litre = converted;
  return TRUE;
}
