/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quantity-format.h"

#include <math.h>
#include <string.h>

#include "number-text.h"
#include "patient-text.h"

/* More decimals than any laboratory reports. */
#define MOST_DECIMALS 6

/* Parts of UCUM units as people write them. Longer ones first. */
static const struct
{
  const char *ucum;
  const char *text;
} unit_parts[] = {
  { "(24.h)", "24\u202fh" },
  { "{creat}", " creatinine" },
  { "m[IU]", "mIU" },
  { "u[IU]", "µIU" },
  { "k[IU]", "kIU" },
  { "[IU]", "IU" },
  { "umol", "µmol" },
  { "ug", "µg" },
  { "uL", "µL" },
  { "Cel", "°C" },
  { "{score}", "" },
  { "{points}", "" },
};

static gboolean
append_part (GString *text, const char **unit)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unit_parts); i++)
    if (g_str_has_prefix (*unit, unit_parts[i].ucum))
      {
        g_string_append (text, unit_parts[i].text);
        *unit += strlen (unit_parts[i].ucum);
        return TRUE;
      }
  return FALSE;
}

/**
 * rt_quantity_unit_text:
 * @unit: (nullable): a unit as recorded: UCUM or a plain word
 *
 * Returns: (transfer full): the unit as people write it ("µg/g creatinine"); "" for none.
 */
char *
rt_quantity_unit_text (const char *unit)
{
  GString *text = g_string_new (NULL);
  g_autofree char *visible = rt_text_visible (unit);
  gboolean at_start = TRUE;

  if (unit == NULL || g_str_equal (unit, "1"))
    return g_string_free (text, FALSE);
  unit = visible;
  while (*unit != '\0')
    {
      /* A letter inside a word is no prefix: the "ug" of "drug" stays. */
      if ((at_start || *unit == '{' || *unit == '(') && append_part (text, &unit))
        {
          at_start = FALSE;
          continue;
        }
      at_start = !g_ascii_isalpha (*unit) && (guchar)*unit < 0x80;
      g_string_append_c (text, *unit++);
    }
  return g_string_free (text, FALSE);
}

static char *
with_comparator (RtComparator comparator, char *number)
{
  char *text = NULL;

  if (comparator == RT_COMPARATOR_NONE)
    return number;
  text = g_strconcat (comparator == RT_COMPARATOR_BELOW ? "<\u00a0" : ">\u00a0", number, NULL);
  g_free (number);
  return text;
}

/**
 * rt_quantity_format:
 * @decimals: how many decimals
 * @unit: (nullable): as recorded
 *
 * Returns: (transfer full): the value with its unit and the locale's decimal sign, "< 0.5 µg/L"
 *   when only a limit is known. Value and unit do not part at the end of a line.
 */
char *
rt_quantity_format (double value, RtComparator comparator, int decimals, const char *unit)
{
  g_autofree char *number = with_comparator (comparator, rt_number_format (value, decimals));
  g_autofree char *unit_text = rt_quantity_unit_text (unit);

  if (unit_text[0] == '\0')
    return g_steal_pointer (&number);
  return g_strconcat (number, "\u00a0", unit_text, NULL);
}

/**
 * rt_quantity_format_point: A value of a series: the word of an ordinal measure, otherwise the
 * number as recorded, with its unit.
 *
 * Returns: (transfer full): the text.
 */
char *
rt_quantity_format_point (const RtMeasure *measure, const RtSeriesPoint *point)
{
  const char *label = rt_measure_label (measure, point->value);
  g_autofree char *number = NULL;
  g_autofree char *unit = NULL;

  if (label != NULL)
    return g_strdup (label);
  number =
      with_comparator (point->comparator, rt_number_format_shortest (point->value, MOST_DECIMALS));
  unit = rt_quantity_unit_text (measure->unit);
  if (unit[0] == '\0')
    return g_steal_pointer (&number);
  return g_strconcat (number, "\u00a0", unit, NULL);
}

/**
 * rt_quantity_format_signed: A value of a scale that runs to both sides of 0: "+0.36", "−1", "0".
 *
 * Returns: (transfer full): the text.
 */
char *
rt_quantity_format_signed (double value, int decimals)
{
  g_autofree char *number = rt_number_format (value, decimals);
  gboolean is_zero = strpbrk (number, "123456789") == NULL;

  if (value <= 0 || is_zero)
    return g_steal_pointer (&number);
  return g_strconcat ("+", number, NULL);
}

/**
 * rt_quantity_format_range: The two ends of a range, without zeros at their ends: "−3…+3", "1…7".
 *
 * Returns: (transfer full): the text.
 */
char *
rt_quantity_format_range (double low, double high, int max_decimals)
{
  g_autofree char *first = rt_number_format_shortest (low, max_decimals);
  g_autofree char *last = rt_number_format_shortest (high, max_decimals);

  return g_strdup_printf ("%s…%s%s", first, low < 0 && high > 0 ? "+" : "", last);
}

/**
 * rt_quantity_decimals_of: With how many decimals @value was written, as far as a double tells.
 *
 * Returns: 0 to 6.
 */
int
rt_quantity_decimals_of (double value)
{
  for (int decimals = 0; decimals < MOST_DECIMALS; decimals++)
    {
      double scaled = value * pow (10, decimals);

      if (fabs (scaled - round (scaled)) < 1e-6 * MAX (1, fabs (scaled)))
        return decimals;
    }
  return MOST_DECIMALS;
}

/**
 * rt_quantity_decimals: With how many decimals the values of @series are shown: as many as are in
 * the data, but no more than three significant figures of the largest value ask for.
 * @measure: (nullable): not used for whole scales
 *
 * Returns: 0 to 4.
 */
int
rt_quantity_decimals (const RtMeasure *measure, const RtSeries *series)
{
  int present = 0;
  double largest = 0;
  int useful = 0;

  for (guint i = 0; i < rt_series_length (series); i++)
    {
      const RtSeriesPoint *point = rt_series_point (series, i);

      largest = MAX (largest, fabs (point->value));
      present = MAX (present, rt_quantity_decimals_of (point->value));
    }
  useful = largest > 0 ? 2 - (int)floor (log10 (largest)) : 0;
  return MIN (present, CLAMP (useful, 0, 4));
}
