/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-entry.h"

#include <glib/gi18n.h>
#include <string.h>

#include "number-text.h"
#include "text-fold.h"

G_DEFINE_QUARK (rt-lab-entry-error-quark, rt_lab_entry_error)

/**
 * rt_lab_entry_find_analyte:
 * @name: id, name, synonym or LOINC number
 *
 * Returns: (transfer none) (nullable): the analyte that is called so.
 */
const RtAnalyte *
rt_lab_entry_find_analyte (RtCatalogue *catalogue, const char *name)
{
  const GPtrArray *analytes = rt_catalogue_analytes (catalogue);

  for (guint i = 0; i < analytes->len; i++)
    if (rt_analyte_is_called (g_ptr_array_index (analytes, i), name))
      return g_ptr_array_index (analytes, i);
  for (guint i = 0; i < analytes->len; i++)
    {
      const RtAnalyte *analyte = g_ptr_array_index (analytes, i);

      for (guint j = 0; j < analyte->specimens->len; j++)
        {
          const RtAnalyteSpecimen *specimen = g_ptr_array_index (analyte->specimens, j);

          for (guint k = 0; k < specimen->loinc->len; k++)
            if (g_str_equal (((RtAnalyteLoinc *)g_ptr_array_index (specimen->loinc, k))->code,
                             name))
              return analyte;
        }
    }
  return NULL;
}

/* Words laboratories write instead of a number: the result is kept as a text. */
static gboolean
is_words (const char *text)
{
  static const char *const known[] = {
    "n.d.",       "nd",        "n.d",      "not detected", "nicht nachweisbar", "n.n.",
    "negative",   "negativ",   "positive", "positiv",      "pending",           "see comment",
    "trace",      "tnp",       "s. text",  "folgt",        "cancelled",         "insufficient",
    "haemolysed", "hemolyzed", "lipaemic", "no result",    "not done",          "n.b.",
  };
  g_autofree char *folded = rt_text_fold (text);

  g_strstrip (folded);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i], folded))
      return TRUE;
  /* Any text without a digit is a text. */
  return *folded != '\0' && strpbrk (folded, "0123456789") == NULL && g_ascii_isalpha (*folded);
}

static const char *
skip_comparator (const char *text, RtComparator *comparator)
{
  static const struct
  {
    const char *sign;
    RtComparator comparator;
  } signs[] = {
    { "<=", RT_COMPARATOR_BELOW }, { ">=", RT_COMPARATOR_ABOVE }, { "≤", RT_COMPARATOR_BELOW },
    { "≥", RT_COMPARATOR_ABOVE },  { "<", RT_COMPARATOR_BELOW },  { ">", RT_COMPARATOR_ABOVE },
  };

  *comparator = RT_COMPARATOR_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (text, signs[i].sign))
      {
        *comparator = signs[i].comparator;
        text += strlen (signs[i].sign);
        break;
      }
  return text + strspn (text, " ");
}

/**
 * rt_lab_entry_parse_value:
 * @text: "12.5", "< 0.5", ">100", "n.d.", "not detected"
 * @decimal_sign: '.' or ','
 *
 * Returns: whether it is a number from 0 on, with or without a comparator, or words that
 * laboratories write instead; the error says what is wrong.
 */
gboolean
rt_lab_entry_parse_value (const char *text, char decimal_sign, RtLabValue *value, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  const char *number = skip_comparator (stripped, &value->comparator);
  g_autoptr (GError) local_error = NULL;

  value->has_value = FALSE;
  value->value = 0;
  if (value->comparator == RT_COMPARATOR_NONE && is_words (stripped))
    return TRUE;
  if (!rt_number_parse (number, decimal_sign, &value->value, &local_error))
    {
      g_set_error (error, RT_LAB_ENTRY_ERROR, RT_LAB_ENTRY_ERROR_VALUE, _ ("“%s”: %s"), stripped,
                   local_error->message);
      return FALSE;
    }
  if (value->value < 0)
    {
      g_set_error (error, RT_LAB_ENTRY_ERROR, RT_LAB_ENTRY_ERROR_VALUE,
                   _ ("“%s”: A measured amount cannot be negative."), stripped);
      return FALSE;
    }
  value->has_value = TRUE;
  return TRUE;
}

/**
 * rt_lab_entry_parse_volume:
 * @text: "1.65", "1650 mL", "16.5 dL", "1.65 L"; a bare number up to 20 is litres, from 50 on
 *   millilitres
 * @litres: (out): more than 0
 *
 * Returns: whether it is the volume of a collection.
 */
gboolean
rt_lab_entry_parse_volume (const char *text, char decimal_sign, double *litres, GError **error)
{
  static const struct
  {
    const char *unit;
    double litres;
  } units[] = { { "ml", 1e-3 }, { "dl", 1e-1 }, { "l", 1 } };
  g_autofree char *lower = g_ascii_strdown (text, -1);
  double factor = 0, number;

  g_strstrip (lower);
  for (guint i = 0; i < G_N_ELEMENTS (units) && factor == 0; i++)
    if (g_str_has_suffix (lower, units[i].unit))
      {
        lower[strlen (lower) - strlen (units[i].unit)] = '\0';
        g_strchomp (lower);
        factor = units[i].litres;
      }
  if (!rt_number_parse (lower, decimal_sign, &number, error))
    return FALSE;
  if (factor == 0)
    factor = number >= 50 ? 1e-3 : number <= 20 ? 1 : 0;
  if (factor == 0 || !(number * factor > 0) || number * factor > 20)
    {
      g_set_error (
          error, RT_LAB_ENTRY_ERROR, RT_LAB_ENTRY_ERROR_VOLUME,
          _ ("“%s” is not the volume of a 24-hour collection. Write it with its unit, such "
             "as 1650 mL or 1.65 L."),
          text);
      return FALSE;
    }
  *litres = number * factor;
  return TRUE;
}

/* The dash between two limits: not a sign in front of the first number. */
static char *
find_dash (char *text)
{
  static const char *const dashes[] = { "–", "—", " to ", " bis ", "..", "-" };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      char *found = *text != '\0' ? strstr (text + 1, dashes[i]) : NULL;

      if (found != NULL)
        {
          memset (found, ' ', strlen (dashes[i]));
          *found = '\0';
          return found + strlen (dashes[i]);
        }
    }
  return NULL;
}

static gboolean
bad_interval (const char *text, GError **error)
{
  g_set_error (error, RT_LAB_ENTRY_ERROR, RT_LAB_ENTRY_ERROR_INTERVAL,
               _ ("“%s” is not an interval. Write it as 2.0-9.5, <10 or >3."), text);
  return FALSE;
}

/**
 * rt_lab_entry_parse_interval:
 * @text: "2.0-9.5", "2,0 – 9,5", "< 10", "≤10", "> 3", "up to 10", "bis 10"
 *
 * Returns: whether it is an interval with one or two limits, the lower not above the upper.
 */
gboolean
rt_lab_entry_parse_interval (const char *text,
                             char decimal_sign,
                             gboolean *has_low,
                             double *low,
                             gboolean *has_high,
                             double *high,
                             GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  RtComparator comparator;
  const char *number = skip_comparator (stripped, &comparator);
  char *second;

  *has_low = *has_high = FALSE;
  if (comparator == RT_COMPARATOR_NONE
      && (g_str_has_prefix (number, "up to ") || g_str_has_prefix (number, "bis ")))
    {
      comparator = RT_COMPARATOR_BELOW;
      number += *number == 'u' ? 6 : 4;
    }
  if (comparator == RT_COMPARATOR_BELOW)
    *has_high = rt_number_parse (number, decimal_sign, high, NULL) && *high > 0;
  else if (comparator == RT_COMPARATOR_ABOVE)
    *has_low = rt_number_parse (number, decimal_sign, low, NULL) && *low >= 0;
  if (comparator != RT_COMPARATOR_NONE)
    return *has_low || *has_high || bad_interval (text, error);
  second = find_dash (stripped);
  if (second == NULL || !rt_number_parse (g_strstrip (stripped), decimal_sign, low, NULL)
      || !rt_number_parse (second + strspn (second, " "), decimal_sign, high, NULL) || *low < 0
      || *low >= *high)
    return bad_interval (text, error);
  *has_low = *has_high = TRUE;
  return TRUE;
}
