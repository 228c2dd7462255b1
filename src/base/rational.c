/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rational.h"

#include <glib/gi18n.h>
#include <string.h>

#include "language.h"
#include "number-text.h"

#define MAX_DIGITS 18
#define ROUNDED_DECIMALS 3

/* Products of two 64-bit numbers are exact in it. */
__extension__ typedef __int128 Wide;

static Wide
greatest_common_divisor (Wide a, Wide b)
{
  a = a < 0 ? -a : a;
  b = b < 0 ? -b : b;
  while (b != 0)
    {
      Wide rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

static gboolean
reduce (Wide numerator, Wide denominator, RtRational *value)
{
  Wide divisor = greatest_common_divisor (numerator, denominator);

  if (denominator == 0)
    return FALSE;
  if (denominator < 0)
    divisor = -divisor;
  numerator /= divisor;
  denominator /= divisor;
  if (numerator > G_MAXINT64 || numerator < -(Wide)G_MAXINT64 || denominator > G_MAXINT64)
    return FALSE;
  value->numerator = (gint64)numerator;
  value->denominator = (gint64)denominator;
  return TRUE;
}

/**
 * rt_rational:
 * @denominator: not 0
 *
 * Returns: the quotient in lowest terms.
 */
RtRational
rt_rational (gint64 numerator, gint64 denominator)
{
  RtRational value = { 0, 1 };

  g_return_val_if_fail (denominator != 0, value);
  reduce (numerator, denominator, &value);
  return value;
}

/** rt_rational_add: Returns: whether the exact @sum fits; it is untouched if not. */
gboolean
rt_rational_add (RtRational a, RtRational b, RtRational *sum)
{
  Wide divisor = greatest_common_divisor (a.denominator, b.denominator);
  Wide left = 0, right = 0, numerator = 0, denominator = 0;

  return !__builtin_mul_overflow ((Wide)a.numerator, (Wide)b.denominator / divisor, &left)
         && !__builtin_mul_overflow ((Wide)b.numerator, (Wide)a.denominator / divisor, &right)
         && !__builtin_add_overflow (left, right, &numerator)
         && !__builtin_mul_overflow ((Wide)a.denominator, (Wide)b.denominator / divisor,
                                     &denominator)
         && reduce (numerator, denominator, sum);
}

/** rt_rational_subtract: Returns: whether the exact @difference fits; it is untouched if not. */
gboolean
rt_rational_subtract (RtRational a, RtRational b, RtRational *difference)
{
  b.numerator = -b.numerator;
  return rt_rational_add (a, b, difference);
}

/** rt_rational_multiply: Returns: whether the exact @product fits; it is untouched if not. */
gboolean
rt_rational_multiply (RtRational a, RtRational b, RtRational *product)
{
  return reduce ((Wide)a.numerator * b.numerator, (Wide)a.denominator * b.denominator, product);
}

/**
 * rt_rational_divide:
 *
 * Returns: whether the exact @quotient exists and fits; it is untouched if not.
 */
gboolean
rt_rational_divide (RtRational a, RtRational b, RtRational *quotient)
{
  return b.numerator != 0
         && reduce ((Wide)a.numerator * b.denominator, (Wide)a.denominator * b.numerator, quotient);
}

/** rt_rational_compare: Returns: below 0, 0 or above 0, as @a is less than, equal to or above @b.
 */
int
rt_rational_compare (RtRational a, RtRational b)
{
  Wide left = (Wide)a.numerator * b.denominator;
  Wide right = (Wide)b.numerator * a.denominator;

  return (left > right) - (left < right);
}

/* Digits with at most one decimal sign, nothing else. */
static gboolean
parse_digits (const char *text, gsize length, char sign, RtRational *value)
{
  gint64 number = 0;
  gint64 power = 1;
  guint digits = 0;
  gboolean behind = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == sign && !behind)
        {
          behind = TRUE;
          continue;
        }
      if (!g_ascii_isdigit (text[i]) || ++digits > MAX_DIGITS)
        return FALSE;
      number = number * 10 + (text[i] - '0');
      power *= behind ? 10 : 1;
    }
  return digits > 0 && reduce (number, power, value);
}

static gboolean
parse_signed (const char *text, char sign, RtRational *value)
{
  gboolean negative = *text == '-';
  const char *slash = strchr (text, '/');
  RtRational numerator, denominator = { 1, 1 };

  text += negative ? 1 : 0;
  if (!parse_digits (text, slash != NULL ? (gsize)(slash - text) : strlen (text), sign, &numerator)
      || (slash != NULL && !parse_digits (slash + 1, strlen (slash + 1), sign, &denominator))
      || !rt_rational_divide (numerator, denominator, value))
    return FALSE;
  value->numerator = negative ? -value->numerator : value->numerator;
  return TRUE;
}

/**
 * rt_rational_parse_c:
 * @text: what rt_rational_to_c() wrote: "37.5", "1/3"
 *
 * Returns: whether it is such a number; @value is untouched if not.
 */
gboolean
rt_rational_parse_c (const char *text, RtRational *value)
{
  RtRational found;

  if (!parse_signed (text, '.', &found))
    return FALSE;
  *value = found;
  return TRUE;
}

/* ½, 1½, 1 1/2: a whole number and a vulgar fraction. */
static gboolean
parse_fraction (const char *text, RtRational *value)
{
  g_autofree char *plain = g_strdup (text);
  static const struct
  {
    gunichar sign;
    gint64 numerator, denominator;
  } signs[] = {
    { 0xbd, 1, 2 }, { 0xbc, 1, 4 }, { 0xbe, 3, 4 }, { 0x2153, 1, 3 }, { 0x2154, 2, 3 }
  };
  RtRational whole = { 0, 1 };
  const char *last = *plain != '\0' ? g_utf8_prev_char (plain + strlen (plain)) : NULL;

  for (guint i = 0; last != NULL && i < G_N_ELEMENTS (signs); i++)
    {
      g_autofree char *before = g_strchomp (g_strndup (plain, (gsize)(last - plain)));

      if (g_utf8_get_char (last) == signs[i].sign
          && (*before == '\0' || parse_digits (before, strlen (before), '.', &whole)))
        return whole.denominator == 1
               && rt_rational_add (whole, rt_rational (signs[i].numerator, signs[i].denominator),
                                   value);
    }
  return strchr (text, '/') != NULL && strpbrk (text, ".,-") == NULL
         && parse_signed (text, '.', value);
}

/**
 * rt_rational_parse_entered:
 * @text: (nullable): a number a person typed, with a point or a comma as the decimal sign, or a
 *   fraction: "12,5", "0.125", "1/2", "1½"
 * @value: (out): the number, exactly
 *
 * Returns: whether @text is a number that can be read in one way only and has at most 18 digits;
 *   %RT_NUMBER_ERROR with a sentence if not. "1.500" and "1,500" are asked about.
 */
gboolean
rt_rational_parse_entered (const char *text, RtRational *value, GError **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));
  RtRational found;
  double nearest = 0;

  if (parse_fraction (trimmed, &found))
    {
      *value = found;
      return TRUE;
    }
  if (!rt_number_parse_entered (trimmed, &nearest, error))
    return FALSE;
  if (!parse_signed (*trimmed == '+' ? trimmed + 1 : trimmed,
                     strchr (trimmed, ',') != NULL ? ',' : '.', &found))
    {
      g_set_error_literal (error, RT_NUMBER_ERROR, RT_NUMBER_ERROR_RANGE,
                           _ ("Write this number with digits and at most 18 of them."));
      return FALSE;
    }
  *value = found;
  return TRUE;
}

/** rt_rational_is_decimal: Returns: whether it can be written with a finite number of decimals. */
gboolean
rt_rational_is_decimal (RtRational value)
{
  gint64 rest = value.denominator;

  while (rest % 2 == 0)
    rest /= 2;
  while (rest % 5 == 0)
    rest /= 5;
  return rest == 1;
}

/** rt_rational_to_double: Returns: the nearest double, for drawing; never for reckoning. */
double
rt_rational_to_double (RtRational value)
{
  g_autofree char *text = rt_rational_is_decimal (value) ? rt_rational_to_c (value) : NULL;

  return text != NULL ? g_ascii_strtod (text, NULL)
                      : (double)value.numerator / (double)value.denominator;
}

static void
append_decimals (GString *text, Wide rest, Wide denominator)
{
  if (rest == 0)
    return;
  g_string_append_c (text, '.');
  while (rest != 0)
    {
      rest *= 10;
      g_string_append_c (text, (char)('0' + (int)(rest / denominator)));
      rest %= denominator;
    }
}

/**
 * rt_rational_to_c:
 *
 * Returns: (transfer full): the exact number with a point and no superfluous zeros, or as "1/3"
 *   where no decimals can say it; whatever the locale.
 */
char *
rt_rational_to_c (RtRational value)
{
  GString *text = g_string_new (value.numerator < 0 ? "-" : NULL);
  guint64 size = (guint64)ABS (value.numerator);
  guint64 whole = size / (guint64)value.denominator;

  if (rt_rational_is_decimal (value))
    {
      g_string_append_printf (text, "%" G_GUINT64_FORMAT, whole);
      append_decimals (text, (Wide)(size % (guint64)value.denominator), value.denominator);
    }
  else
    g_string_append_printf (text, "%" G_GUINT64_FORMAT "/%" G_GINT64_FORMAT, size,
                            value.denominator);
  return g_string_free_and_steal (text);
}

/**
 * rt_rational_to_entered:
 *
 * Returns: (transfer full): the number as in rt_rational_to_c(), so written that
 *   rt_rational_parse_entered() reads it back: 1.875 is "1.8750", because a person's "1.875" might
 *   be a number of thousands.
 */
char *
rt_rational_to_entered (RtRational value)
{
  g_autofree char *text = rt_rational_to_c (value);
  RtRational read;

  if (!rt_rational_is_decimal (value) || rt_rational_parse_entered (text, &read, NULL))
    return g_steal_pointer (&text);
  return g_strconcat (text, "0", NULL);
}

/**
 * rt_rational_format:
 *
 * Returns: (transfer full): the number for people with the locale's decimal sign: exact where it
 * has decimals, otherwise rounded to three of them behind "≈".
 */
char *
rt_rational_format (RtRational value)
{
  g_autofree char *exact = NULL;
  g_auto (GStrv) parts = NULL;

  if (!rt_rational_is_decimal (value))
    {
      g_autofree char *rounded =
          rt_number_format_shortest (rt_rational_to_double (value), ROUNDED_DECIMALS);

      return g_strconcat ("≈\u00a0", rounded, NULL);
    }
  exact = rt_rational_to_c (value);
  parts = g_strsplit (*exact == '-' ? exact + 1 : exact, ".", 2);
  return g_strconcat (*exact == '-' ? "\u2212" : "", parts[0],
                      parts[1] != NULL ? rt_language_decimal_sign () : NULL, parts[1], NULL);
}
