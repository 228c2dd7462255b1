/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "number-text.h"
#include "rational.h"

#define TRIES 20000

static RtRational
entered (const char *text)
{
  g_autoptr (GError) error = NULL;
  RtRational value = { 0, 1 };

  g_assert_true (rt_rational_parse_entered (text, &value, &error));
  g_assert_no_error (error);
  return value;
}

static void
assert_text (RtRational value, const char *expected)
{
  g_autofree char *text = rt_rational_to_c (value);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_entered (void)
{
  static const char *const cases[][2] = {
    { "37.5", "37.5" },     { "37,5", "37.5" },
    { "0.125", "0.125" },   { "0,125", "0.125" },
    { " 50 ", "50" },       { "050.10", "50.1" },
    { "1/2", "0.5" },       { "\u00bd", "0.5" },
    { "1\u00bd", "1.5" },   { "1/3", "1/3" },
    { "2 \u00be", "2.75" }, { "0.1", "0.1" },
    { "-3.5", "-3.5" },     { "123456789012345678", "123456789012345678" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (entered (cases[i][0]), cases[i][1]);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    RtNumberError code;
  } cases[] = {
    { "1.500", RT_NUMBER_ERROR_GROUPING },
    { "1,500", RT_NUMBER_ERROR_GROUPING },
    { "20.000", RT_NUMBER_ERROR_GROUPING },
    { "20 000", RT_NUMBER_ERROR_GROUPING },
    { "20'000", RT_NUMBER_ERROR_GROUPING },
    { "1.000,5", RT_NUMBER_ERROR_GROUPING },
    { "", RT_NUMBER_ERROR_EMPTY },
    { "ten", RT_NUMBER_ERROR_SYNTAX },
    { "1/0", RT_NUMBER_ERROR_SYNTAX },
    { "1e3", RT_NUMBER_ERROR_RANGE },
    { "1234567890123456789012", RT_NUMBER_ERROR_RANGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      RtRational value = { 7, 1 };

      g_assert_false (rt_rational_parse_entered (cases[i].text, &value, &error));
      g_assert_error (error, RT_NUMBER_ERROR, (gint)cases[i].code);
      g_assert_cmpint (value.numerator, ==, 7);
    }
}

static RtRational
random_decimal (void)
{
  static const gint64 powers[] = { 1, 10, 100, 1000, 10000 };

  return rt_rational (g_test_rand_int_range (0, 10000000),
                      powers[g_test_rand_int_range (0, G_N_ELEMENTS (powers))]);
}

/* Sums of decimals are decimals; what is added or multiplied can be taken back exactly, and what is
 * written reads back as itself. */
static void
test_properties (void)
{
  for (int i = 0; i < TRIES; i++)
    {
      RtRational a = random_decimal (), b = random_decimal (), sum, back, product, read;
      g_autofree char *text = NULL;
      g_autofree char *as_entered = NULL;

      g_assert_true (rt_rational_add (a, b, &sum));
      g_assert_true (rt_rational_is_decimal (sum));
      g_assert_true (rt_rational_subtract (sum, b, &back));
      g_assert_cmpint (rt_rational_compare (back, a), ==, 0);
      text = rt_rational_to_c (sum);
      g_assert_true (rt_rational_parse_c (text, &read));
      g_assert_cmpint (rt_rational_compare (read, sum), ==, 0);
      as_entered = rt_rational_to_entered (sum);
      g_assert_cmpint (rt_rational_compare (entered (as_entered), sum), ==, 0);
      if (b.numerator == 0 || !rt_rational_multiply (a, b, &product))
        continue;
      g_assert_true (rt_rational_divide (product, b, &back));
      g_assert_cmpint (rt_rational_compare (back, a), ==, 0);
    }
}

/* Where binary fractions go wrong. */
static void
test_decimal (void)
{
  RtRational sum = { 0, 1 };

  for (int i = 0; i < 10; i++)
    g_assert_true (rt_rational_add (sum, entered ("0.1"), &sum));
  assert_text (sum, "1");
  g_assert_true (rt_rational_subtract (entered ("0.3"), entered ("0.1"), &sum));
  assert_text (sum, "0.2");
}

static void
test_overflow (void)
{
  RtRational huge = { G_MAXINT64, 1 }, result = { 5, 1 };

  g_assert_false (rt_rational_multiply (huge, huge, &result));
  g_assert_false (rt_rational_add (huge, huge, &result));
  g_assert_false (rt_rational_divide (huge, rt_rational (0, 1), &result));
  g_assert_false (rt_rational_divide (huge, rt_rational (1, 3), &result));
  assert_text (result, "5");
}

static void
test_format (void)
{
  g_autofree char *third = rt_rational_format (rt_rational (10, 3));
  g_autofree char *minus = rt_rational_format (rt_rational (-5, 1));

  g_assert_true (g_str_has_prefix (third, "≈\u00a0"
                                          "3"));
  g_assert_cmpstr (minus, ==,
                   "\u2212"
                   "5");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rational/entered", test_entered);
  g_test_add_func ("/rational/refused", test_refused);
  g_test_add_func ("/rational/properties", test_properties);
  g_test_add_func ("/rational/decimal", test_decimal);
  g_test_add_func ("/rational/overflow", test_overflow);
  g_test_add_func ("/rational/format", test_format);
  return g_test_run ();
}
