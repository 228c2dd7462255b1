/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "number-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "language.h"

#define MAX_DIGITS 400
#define MAX_DECIMALS 15

G_DEFINE_QUARK (rt-number-error-quark, rt_number_error)

static gboolean
fail (RtNumberError code, GError **error)
{
  static const char *const sentences[] = {
    [RT_NUMBER_ERROR_EMPTY] = N_ ("A number is missing."),
    [RT_NUMBER_ERROR_SYNTAX] =
        N_ ("This is not a number. Write digits with one decimal sign at most, such as 4 or 0.5."),
    [RT_NUMBER_ERROR_GROUPING] =
        N_ ("This number can be read in two ways. Write it without marks between the thousands."),
    [RT_NUMBER_ERROR_RANGE] = N_ ("This number is too large or too small to be kept."),
  };

  g_set_error_literal (error, RT_NUMBER_ERROR, code, _ (sentences[code]));
  return FALSE;
}

/* Copies sign, digits, decimal sign and exponent in C notation; FALSE at anything else. */
static gboolean
copy_decimal (const char *text, char decimal_sign, GString *c_text)
{
  guint digits = 0;

  if (g_str_has_prefix (text, "\xe2\x88\x92")) /* U+2212 MINUS SIGN */
    {
      g_string_append_c (c_text, '-');
      text += 3;
    }
  else if (*text == '-' || *text == '+')
    g_string_append_c (c_text, *text++);
  for (; g_ascii_isdigit (*text); text++, digits++)
    g_string_append_c (c_text, *text);
  if (*text == decimal_sign)
    {
      g_string_append_c (c_text, '.');
      for (text++; g_ascii_isdigit (*text); text++, digits++)
        g_string_append_c (c_text, *text);
    }
  if (digits == 0 || digits > MAX_DIGITS)
    return FALSE;
  if (*text == 'e' || *text == 'E')
    {
      g_string_append_c (c_text, 'e');
      text++;
      if (*text == '-' || *text == '+')
        g_string_append_c (c_text, *text++);
      if (!g_ascii_isdigit (*text))
        return FALSE;
      for (; g_ascii_isdigit (*text); text++)
        g_string_append_c (c_text, *text);
    }
  return *text == '\0';
}

/* Digits and marks that group thousands somewhere: 1.500, 1,500, 1'500, 1 500. */
static gboolean
looks_grouped (const char *text)
{
  gboolean has_mark = FALSE;

  if (*text == '-' || *text == '+')
    text++;
  if (!g_ascii_isdigit (*text))
    return FALSE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (strchr (".,' ", (int)(c < 128 ? c : 'x')) != NULL || c == 0xa0 || c == 0x202f
          || c == 0x2019)
        has_mark = TRUE;
      else if (c > 127 || !g_ascii_isdigit ((char)c))
        return FALSE;
    }
  return has_mark;
}

/* A number so small that a double holds 0 in its place. */
static gboolean
vanished (double number, const char *c_text)
{
  gsize mantissa = strcspn (c_text, "e");

  return number == 0 && strcspn (c_text, "123456789") < mantissa;
}

/**
 * rt_number_parse:
 * @text: (nullable): a decimal number; white space around it is ignored
 * @decimal_sign: the one decimal sign, '.' or ','
 * @value: (out): the nearest double, always finite
 *
 * Exact grammar: sign, digits, one decimal sign, exponent. Marks between thousands, words such as
 * NaN, hexadecimal numbers and anything a spreadsheet would calculate are refused.
 *
 * Returns: whether @text is a number; %RT_NUMBER_ERROR with a sentence if not.
 */
gboolean
rt_number_parse (const char *text, char decimal_sign, double *value, GError **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));
  g_autoptr (GString) c_text = g_string_new (NULL);
  double number;

  if (*trimmed == '\0')
    return fail (RT_NUMBER_ERROR_EMPTY, error);
  if (!copy_decimal (trimmed, decimal_sign, c_text))
    return fail (looks_grouped (trimmed) ? RT_NUMBER_ERROR_GROUPING : RT_NUMBER_ERROR_SYNTAX,
                 error);
  number = g_ascii_strtod (c_text->str, NULL);
  if (!isfinite (number) || vanished (number, c_text->str))
    return fail (RT_NUMBER_ERROR_RANGE, error);
  *value = number == 0 ? 0 : number; /* no minus before a zero */
  return TRUE;
}

/* 1.500 and 1,500: one mark and exactly three digits behind it, after one to three that do not
 * begin with 0: a thousand and a half to one reader, one and a half to another. */
static gboolean
is_ambiguous (const char *text)
{
  const char *mark = strpbrk (text, ".,");
  gsize before;

  if (*text == '-' || *text == '+')
    text++;
  if (mark == NULL || strpbrk (mark + 1, ".,eE") != NULL || strlen (mark + 1) != 3)
    return FALSE;
  before = (gsize)(mark - text);
  return before >= 1 && before <= 3 && *text != '0';
}

/**
 * rt_number_parse_entered:
 * @text: (nullable): a number a person typed, with a point or a comma as the decimal sign
 * @value: (out): the nearest double, always finite
 *
 * Returns: whether @text is a number that can be read in one way only; "1.500" and "1,500" are
 *   refused with a sentence that asks which is meant.
 */
gboolean
rt_number_parse_entered (const char *text, double *value, GError **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));

  if (is_ambiguous (trimmed))
    return fail (RT_NUMBER_ERROR_GROUPING, error);
  return rt_number_parse (trimmed, strchr (trimmed, ',') != NULL ? ',' : '.', value, error);
}

/* How many significant digits @value needs to be read back as itself: 1 to 17. */
static int
digits_needed (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  char format[8];

  for (int digits = 1; digits < 17; digits++)
    {
      g_snprintf (format, sizeof format, "%%.%de", digits - 1);
      if (g_ascii_strtod (g_ascii_formatd (text, sizeof text, format, value), NULL) == value)
        return digits;
    }
  return 17;
}

/**
 * rt_number_to_c:
 * @value: a finite number
 *
 * Returns: (transfer full): the shortest decimal text with a point that reads back as @value,
 *   whatever the locale; with an exponent only below 0.00001 and from 1e16 on.
 */
char *
rt_number_to_c (double value)
{
  int digits = digits_needed (value);
  char text[64], format[8];
  int exponent;

  if (value == 0)
    return g_strdup ("0");
  g_snprintf (format, sizeof format, "%%.%de", digits - 1);
  g_ascii_formatd (text, sizeof text, format, value);
  exponent = atoi (strchr (text, 'e') + 1);
  if (exponent >= -5 && exponent < 16)
    {
      g_snprintf (format, sizeof format, "%%.%df", MAX (0, digits - 1 - exponent));
      g_ascii_formatd (text, sizeof text, format, value);
    }
  return g_strdup (text);
}

static char *
localise (char *c_text)
{
  const char *sign = rt_language_decimal_sign ();
  char *point = strchr (c_text, '.');
  char *text;

  if (point == NULL || g_str_equal (sign, "."))
    return c_text;
  *point = '\0';
  text = g_strconcat (c_text, sign, point + 1, NULL);
  g_free (c_text);
  return text;
}

/* Minus signs of print instead of hyphens; no minus before a zero. */
static char *
with_minus (char *text)
{
  char *result;

  if (*text != '-')
    return text;
  if (strspn (text + 1, "0.,") == strlen (text + 1))
    result = g_strdup (text + 1);
  else
    result = g_strconcat ("\xe2\x88\x92", text + 1, NULL);
  g_free (text);
  return result;
}

/**
 * rt_number_format:
 * @value: a finite number
 * @decimals: how many decimals, 0 to 15
 *
 * Returns: (transfer full): the number for people, with the locale's decimal sign and a real minus
 *   sign, rounded as printf() does.
 */
char *
rt_number_format (double value, int decimals)
{
  char format[8];
  char *text = g_malloc (512);

  g_snprintf (format, sizeof format, "%%.%df", CLAMP (decimals, 0, MAX_DECIMALS));
  g_ascii_formatd (text, 512, format, value);
  return with_minus (localise (text));
}

/**
 * rt_number_format_shortest:
 * @value: a finite number
 * @max_decimals: how many decimals at most, 0 to 15
 *
 * Returns: (transfer full): the number for people without zeros at its end.
 */
char *
rt_number_format_shortest (double value, int max_decimals)
{
  char format[8];
  char *text = g_malloc (512);

  g_snprintf (format, sizeof format, "%%.%df", CLAMP (max_decimals, 0, MAX_DECIMALS));
  g_ascii_formatd (text, 512, format, value);
  if (strchr (text, '.') != NULL)
    {
      gsize length = strlen (text);

      while (text[length - 1] == '0')
        text[--length] = '\0';
      if (text[length - 1] == '.')
        text[--length] = '\0';
    }
  return with_minus (localise (text));
}

/**
 * rt_number_to_entered:
 * @value: a finite number
 *
 * Returns: (transfer full): the number for a field in which people enter it, so written that
 *   rt_number_parse_entered() reads it back to nine decimals: 1.875 is "1.8750", because a person's
 *   "1.875" might be a number of thousands.
 */
char *
rt_number_to_entered (double value)
{
  g_autofree char *text = rt_number_format_shortest (value, 9);
  double read;

  if (rt_number_parse_entered (text, &read, NULL))
    return g_steal_pointer (&text);
  return g_strconcat (text, "0", NULL);
}
