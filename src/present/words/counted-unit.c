/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "counted-unit.h"

#include <glib/gi18n.h>

#include "quantity-format.h"

/* What is counted, one and several of it, as it is written in English and stored. */
static const struct
{
  const char *one, *several;
} words[] = {
  { "tablet", "tablets" },
  { "capsule", "capsules" },
  { "drop", "drops" },
  { "sachet", "sachets" },
  { "patch", "patches" },
  { "spray", "sprays" },
  { "puff", "puffs" },
  { "cup", "cups" },
  { "mug", "mugs" },
  { "drink", "drinks" },
  { "standard drink", "standard drinks" },
  { "cigarette", "cigarettes" },
  { "portion", "portions" },
  { "serving", "servings" },
  { "session", "sessions" },
};

static char *
in_number (guint word, gulong n)
{
  switch (word)
    {
    case 0:
      return g_strdup (ngettext ("tablet", "tablets", n));
    case 1:
      return g_strdup (ngettext ("capsule", "capsules", n));
    case 2:
      return g_strdup (ngettext ("drop", "drops", n));
    case 3:
      return g_strdup (ngettext ("sachet", "sachets", n));
    case 4:
      return g_strdup (ngettext ("patch", "patches", n));
    case 5:
      return g_strdup (ngettext ("spray", "sprays", n));
    case 6:
      return g_strdup (ngettext ("puff", "puffs", n));
    case 7:
      return g_strdup (ngettext ("cup", "cups", n));
    case 8:
      return g_strdup (ngettext ("mug", "mugs", n));
    case 9:
      return g_strdup (ngettext ("drink", "drinks", n));
    case 10:
      return g_strdup (ngettext ("standard drink", "standard drinks", n));
    case 11:
      return g_strdup (ngettext ("cigarette", "cigarettes", n));
    case 12:
      return g_strdup (ngettext ("portion", "portions", n));
    case 13:
      return g_strdup (ngettext ("serving", "servings", n));
    case 14:
    default:
      return g_strdup (ngettext ("session", "sessions", n));
    }
}

/**
 * rt_counted_unit_text:
 * @unit: (nullable): a unit as recorded
 * @amount: what stands before it
 *
 * Returns: (transfer full): the unit as people write it; words for what is counted in the number of
 *   @amount ("1 cup", "2 cups", "0.5 tablet"); "" for none.
 */
char *
rt_counted_unit_text (const char *unit, RtRational amount)
{
  gulong n = amount.numerator > amount.denominator ? 2 : 1;

  if (amount.denominator == 1 && amount.numerator > 1)
    n = (gulong)amount.numerator;
  for (guint i = 0; unit != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (unit, words[i].one) == 0
        || g_ascii_strcasecmp (unit, words[i].several) == 0)
      return in_number (i, n);
  return rt_quantity_unit_text (unit);
}
