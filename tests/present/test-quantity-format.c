/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quantity-format.h"

#include <locale.h>

static void
check_unit (const char *unit, const char *expected)
{
  g_autofree char *text = rt_quantity_unit_text (unit);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_units (void)
{
  check_unit (NULL, "");
  check_unit ("1", "");
  check_unit ("{score}", "");
  check_unit ("mg", "mg");
  check_unit ("ug/L", "µg/L");
  check_unit ("umol/L", "µmol/L");
  check_unit ("umol/mol{creat}", "µmol/mol creatinine");
  check_unit ("mg/(24.h)", "mg/24\u202fh");
  check_unit ("m[IU]/L", "mIU/L");
  check_unit ("µg", "µg");
  check_unit ("cups", "cups");
  check_unit ("drug units", "drug units");
  check_unit ("min", "min");
}

static void
check (double value, RtComparator comparator, int decimals, const char *unit, const char *expected)
{
  g_autofree char *text = rt_quantity_format (value, comparator, decimals, unit);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_format (void)
{
  check (2.154, RT_COMPARATOR_NONE, 2, NULL, "2.15");
  check (0.5, RT_COMPARATOR_BELOW, 1, "ug/L", "<\u00a00.5\u00a0µg/L");
  check (200, RT_COMPARATOR_ABOVE, 0, "nmol/L", ">\u00a0200\u00a0nmol/L");
  check (-3, RT_COMPARATOR_NONE, 0, NULL, "−3");
  check (-0.001, RT_COMPARATOR_NONE, 2, NULL, "0.00");
}

static void
test_signed (void)
{
  g_autofree char *plus = rt_quantity_format_signed (0.36, 2);
  g_autofree char *minus = rt_quantity_format_signed (-1, 0);
  g_autofree char *zero = rt_quantity_format_signed (0, 0);
  g_autofree char *tiny = rt_quantity_format_signed (0.001, 2);

  g_assert_cmpstr (plus, ==, "+0.36");
  g_assert_cmpstr (minus, ==, "−1");
  g_assert_cmpstr (zero, ==, "0");
  g_assert_cmpstr (tiny, ==, "0.00");
}

static void
test_range (void)
{
  g_autofree char *both = rt_quantity_format_range (-3, 3, 2);
  g_autofree char *one = rt_quantity_format_range (1, 7, 2);

  g_assert_cmpstr (both, ==, "−3…+3");
  g_assert_cmpstr (one, ==, "1…7");
}

static void
test_point (void)
{
  g_autoptr (RtMeasure) measure = rt_measure_new ();
  const RtSeriesPoint limit = { .value = 0.5, .comparator = RT_COMPARATOR_BELOW };
  const RtSeriesPoint word = { .value = 2 };
  g_autofree char *limit_text = NULL;
  g_autofree char *word_text = NULL;

  measure->unit = g_strdup ("nmol/L");
  limit_text = rt_quantity_format_point (measure, &limit);
  g_assert_cmpstr (limit_text, ==, "<\u00a00.5\u00a0nmol/L");
  rt_measure_add_category (measure, 2, "5-15 minutes");
  word_text = rt_quantity_format_point (measure, &word);
  g_assert_cmpstr (word_text, ==, "5-15 minutes");
}

static void
check_decimals (const double *values, guint n, int expected)
{
  g_autoptr (RtSeries) series = rt_series_new ("x", NULL);

  for (guint i = 0; i < n; i++)
    {
      RtSeriesPoint point = { .at.local_s = i, .value = values[i] };

      rt_series_add (series, &point);
    }
  g_assert_cmpint (rt_quantity_decimals (NULL, series), ==, expected);
}

static void
test_decimals (void)
{
  check_decimals ((const double[]){ 1, 5, 27 }, 3, 0);
  check_decimals ((const double[]){ 1, 1.231, 2.154 }, 3, 2);
  check_decimals ((const double[]){ 1, 1.5 }, 2, 1);
  check_decimals ((const double[]){ 412.33 }, 1, 0);
  check_decimals ((const double[]){ 0.0123 }, 1, 4);
  check_decimals ((const double[]){ 0 }, 1, 0);
  check_decimals (NULL, 0, 0);
}

/* The same in a locale whose decimal sign is a comma, where there is one. */
static void
test_comma (void)
{
  g_autofree char *text = NULL;

  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("the locale de_DE.UTF-8 is not installed");
      return;
    }
  text = rt_quantity_format (2.154, RT_COMPARATOR_NONE, 2, "mg");
  setlocale (LC_NUMERIC, "C.UTF-8");
  g_assert_cmpstr (text, ==, "2,15\u00a0mg");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantity-format/units", test_units);
  g_test_add_func ("/quantity-format/format", test_format);
  g_test_add_func ("/quantity-format/signed", test_signed);
  g_test_add_func ("/quantity-format/range", test_range);
  g_test_add_func ("/quantity-format/point", test_point);
  g_test_add_func ("/quantity-format/decimals", test_decimals);
  g_test_add_func ("/quantity-format/comma", test_comma);
  return g_test_run ();
}
