/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "intake-words.h"

#include <glib/gi18n.h>

#include "counted-unit.h"
#include "patient-text.h"
#include "quantity-format.h"
#include "record-words.h"

static char *
amount_text (RtRational amount, const char *unit)
{
  g_autofree char *number = rt_rational_format (amount);
  g_autofree char *unit_text = rt_counted_unit_text (unit, amount);

  return g_strconcat (number, "\u00a0", unit_text, NULL);
}

/**
 * rt_intake_total_text:
 *
 * Returns: (transfer full): "30 mg in a day", "at least 30 mg in a day" when a part is not counted,
 *   or that no sum can be said.
 */
char *
rt_intake_total_text (const RtIntakeTotal *total)
{
  g_autofree char *amount = NULL;

  if (!total->has_amount)
    return g_strdup (_ ("no daily amount can be said"));
  amount = amount_text (total->amount, total->unit);
  if (total->is_whole)
    /* Translators: an amount with its unit. */
    return g_strdup_printf (_ ("%s in a day"), amount);
  /* Translators: an amount with its unit. */
  return g_strdup_printf (_ ("%s in a day, and what could not be counted"), amount);
}

static char *
share_text (const RtIntakeTotal *total, const RtIntakeShare *share)
{
  g_autofree char *product = rt_text_visible (share->intervention->name);
  g_autofree char *step = rt_regimen_step_text (share->intervention, share->step);
  g_autofree char *amount = share->has_amount ? amount_text (share->amount, total->unit) : NULL;

  switch (share->state)
    {
    case RT_SHARE_COUNTED:
      /* Translators: amount in a day, product, dose and schedule. */
      return g_strdup_printf (_ ("%s from %s (%s)"), amount, product, step);
    case RT_SHARE_NOT_DAILY:
      /* Translators: product, dose and schedule. */
      return g_strdup_printf (_ ("%s (%s): not the same every day, not counted"), product, step);
    case RT_SHARE_AS_NEEDED:
      return g_strdup_printf (_ ("%s (%s): only when needed, not counted"), product, step);
    case RT_SHARE_NO_AMOUNT:
      return g_strdup_printf (_ ("%s: no amount is recorded, not counted"), product);
    case RT_SHARE_REFUSED:
    default:
      /* Translators: product, why it cannot be added. */
      return g_strdup_printf (_ ("%s, not counted: %s"), product,
                              share->reason != NULL ? share->reason : "");
    }
}

/**
 * rt_intake_working_text:
 *
 * Returns: (transfer full): a line for each product: what it contributes, or why it is not counted.
 */
char *
rt_intake_working_text (const RtIntakeTotal *total)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < total->shares->len; i++)
    {
      g_autofree char *line = share_text (total, g_ptr_array_index (total->shares, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_string_free_and_steal (text);
}
