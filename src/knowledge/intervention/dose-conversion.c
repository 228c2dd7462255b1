/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dose-conversion.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
refuse (GError **error, const char *format, const char *a, const char *b)
{
  g_autofree char *message = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (format, a, b);
#pragma GCC diagnostic pop
  g_set_error_literal (error, RT_KNOWLEDGE_ERROR, RT_KNOWLEDGE_ERROR_INVALID, message);
  return FALSE;
}

/* "20 mg", "5 mL", "tablet" (one of it). */
static gboolean
parse_amount (const RtDoseUnits *units,
              const char *text,
              RtRational *amount,
              const RtDoseUnit **unit,
              GError **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  gsize digits = strspn (trimmed, "0123456789.,/");
  g_autofree char *number = g_strndup (trimmed, digits);

  *amount = rt_rational (1, 1);
  if (digits > 0 && !rt_rational_parse_entered (number, amount, error))
    return FALSE;
  *unit = rt_dose_units_find (units, trimmed + digits);
  return *unit != NULL
         || refuse (error, _ ("“%s” is no unit this program knows."), trimmed + digits, NULL);
}

/**
 * rt_strength_parse:
 * @text: "20 mg/mL", "600 mg per tablet", "1 g in 5 mL"
 *
 * Returns: whether it is a strength; the error says what is missing.
 */
gboolean
rt_strength_parse (const RtDoseUnits *units, const char *text, RtStrength *strength, GError **error)
{
  static const char *const words[] = { " per ", " in ", "/" };
  RtStrength found;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *at = strstr (text, words[i]);
      g_autofree char *before = at != NULL ? g_strndup (text, (gsize)(at - text)) : NULL;

      if (at == NULL)
        continue;
      if (!parse_amount (units, before, &found.amount, &found.unit, error)
          || !parse_amount (units, at + strlen (words[i]), &found.product, &found.product_unit,
                            error))
        return FALSE;
      if (found.amount.numerator <= 0 || found.product.numerator <= 0)
        break;
      *strength = found;
      return TRUE;
    }
  return refuse (error, _ ("A strength is written like “20 mg/mL” or “600 mg per tablet”."), NULL,
                 NULL);
}

static gboolean
too_large (GError **error)
{
  return refuse (error, _ ("This amount is too large to be reckoned exactly."), NULL, NULL);
}

/* amount × from ÷ to, of units of one dimension. */
static gboolean
scale (RtRational amount, RtRational from, RtRational to, RtRational *scaled, GError **error)
{
  RtRational product;

  return (rt_rational_multiply (amount, from, &product) && rt_rational_divide (product, to, scaled))
         || too_large (error);
}

static gboolean
are_multiples (const RtDoseUnit *a, const RtDoseUnit *b)
{
  static const char *const scaled[] = { "mass", "volume", "amount", "time", NULL };

  return a == b
         || (g_str_equal (a->dimension, b->dimension) && g_strv_contains (scaled, a->dimension));
}

/* From the product's unit to what is in it, or back. */
static gboolean
by_strength (const RtDoseUnits *units,
             const char *name,
             const RtStrength *strength,
             RtRational amount,
             const RtDoseUnit *from,
             const RtDoseUnit *to,
             RtRational *converted,
             GError **error)
{
  gboolean into = are_multiples (from, strength->product_unit);
  RtStrength turned = { strength->product, strength->product_unit, strength->amount,
                        strength->unit };
  const RtStrength *way = into ? strength : &turned;
  RtRational counted, share, inside;

  if (!scale (amount, from->factor, way->product_unit->factor, &counted, error))
    return FALSE;
  if (!rt_rational_divide (counted, way->product, &share)
      || !rt_rational_multiply (share, way->amount, &inside))
    return too_large (error);
  return rt_dose_convert (units, name, NULL, inside, way->unit, to, converted, error);
}

static gboolean
by_definition (const RtDoseUnits *units,
               const char *name,
               RtRational amount,
               const RtDoseUnit *from,
               const RtDoseUnit *to,
               RtRational *converted,
               GError **error)
{
  gboolean is_from = g_str_equal (from->dimension, "activity");
  const RtDoseUnit *active = is_from ? from : to;
  const RtDoseDefinition *definition = rt_dose_units_definition (units, name, active->id);
  const RtDoseUnit *in = NULL;
  RtRational step;

  if (definition == NULL)
    return refuse (error, _ ("For “%s” no definition of the unit %s is known here."), name,
                   active->id);
  if (definition->in == NULL)
    return refuse (error, "%s", definition->reason, NULL);
  in = rt_dose_units_find (units, definition->in);
  if (in == NULL || !are_multiples (in, is_from ? to : from))
    return refuse (error, _ ("%s cannot be turned into %s."), from->id, to->id);
  if (is_from)
    return rt_rational_multiply (amount, definition->amount, &step)
               ? scale (step, in->factor, to->factor, converted, error)
               : too_large (error);
  return scale (amount, from->factor, in->factor, &step, error)
         && (rt_rational_divide (step, definition->amount, converted) || too_large (error));
}

/**
 * rt_dose_convert:
 * @name: what is taken
 * @strength: (nullable): of the product, as stated
 * @amount: of @from
 * @converted: (out): the same of @to, exactly
 *
 * Masses, volumes and times are multiples of each other; tablets and millilitres need a stated
 * strength; international units a definition for the substance.
 *
 * Returns: whether it can be converted; if not the error says why.
 */
gboolean
rt_dose_convert (const RtDoseUnits *units,
                 const char *name,
                 const RtStrength *strength,
                 RtRational amount,
                 const RtDoseUnit *from,
                 const RtDoseUnit *to,
                 RtRational *converted,
                 GError **error)
{
  if (are_multiples (from, to))
    return scale (amount, from->factor, to->factor, converted, error);
  if (strength != NULL
      && (are_multiples (from, strength->product_unit)
          || are_multiples (to, strength->product_unit)))
    return by_strength (units, name, strength, amount, from, to, converted, error);
  if (g_str_equal (from->dimension, "activity") || g_str_equal (to->dimension, "activity"))
    return by_definition (units, name, amount, from, to, converted, error);
  if (g_str_equal (from->dimension, "amount") || g_str_equal (to->dimension, "amount"))
    return refuse (error,
                   _ ("%s and %s are not converted: that needs the mass of one mole of what was "
                      "weighed, and a salt weighs more than what acts in it."),
                   from->id, to->id);
  return refuse (error, _ ("To turn %s into %s, enter the strength of the product."), from->id,
                 to->id);
}
