/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "number-text.h"

#include <locale.h>
#include <math.h>
#include <string.h>

static void
assert_refused (const char *text, char sign, RtNumberError code)
{
  g_autoptr (GError) error = NULL;
  double value = 77;

  g_test_message ("%.40s", text);
  g_assert_false (rt_number_parse (text, sign, &value, &error));
  g_assert_error (error, RT_NUMBER_ERROR, (int)code);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_cmpfloat (value, ==, 77);
}

static void
reads_decimals_exactly (void)
{
  static const struct
  {
    const char *text;
    char sign;
    double value;
  } cases[] = {
    { "0", '.', 0 },
    { "-0", '.', 0 },
    { " 42 ", '.', 42 },
    { "+3", '.', 3 },
    { "-3", '.', -3 },
    { "\xe2\x88\x92"
      "3",
      '.', -3 },
    { "0.1", '.', 0.1 },
    { "0,1", ',', 0.1 },
    { ".5", '.', 0.5 },
    { "5.", '.', 5 },
    { "1.231", '.', 1.231 },
    { "1.500", '.', 1.5 },
    { "1e3", '.', 1000 },
    { "1E-3", '.', 0.001 },
    { "1,5e+2", ',', 150 },
    { "1e308", '.', 1e308 },
    { "0e9999999", '.', 0 },
    { "4.9e-324", '.', 4.9e-324 },
    { "9007199254740993", '.', 9007199254740992.0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      double value;

      rt_number_parse (cases[i].text, cases[i].sign, &value, &error);
      g_assert_no_error (error);
      g_assert_cmpfloat (value, ==, cases[i].value);
      g_assert_false (value == 0 && signbit (value));
    }
}

static void
refuses_what_is_no_number (void)
{
  static const char *const nonsense[] = { "NaN",  "nan",    "inf",      "-Infinity", "0x10",
                                          "1e",   "e5",     "--1",      "+-1",       "1 mg",
                                          "=1+1", "+cmd",   "@SUM",     "1/2",       ".",
                                          "-",    "1.2.3x", "\xd9\xa1", "1e5.5",     "<5" };

  for (guint i = 0; i < G_N_ELEMENTS (nonsense); i++)
    assert_refused (nonsense[i], '.', RT_NUMBER_ERROR_SYNTAX);
  assert_refused ("", '.', RT_NUMBER_ERROR_EMPTY);
  assert_refused (" \t", '.', RT_NUMBER_ERROR_EMPTY);
  assert_refused (NULL, '.', RT_NUMBER_ERROR_EMPTY);
}

static void
refuses_marks_between_thousands (void)
{
  static const char *const marked[] = { "1,500",
                                        "1'500",
                                        "1 500",
                                        "1\xc2\xa0"
                                        "500",
                                        "1\xe2\x80\xaf"
                                        "500",
                                        "1,500,000",
                                        "1.500,5" };

  for (guint i = 0; i < G_N_ELEMENTS (marked); i++)
    assert_refused (marked[i], '.', RT_NUMBER_ERROR_GROUPING);
  assert_refused ("1.500", ',', RT_NUMBER_ERROR_GROUPING);
}

static void
refuses_what_a_double_cannot_hold (void)
{
  g_autofree char *huge = g_strnfill (400, '9');
  g_autofree char *endless = g_strnfill (1000000, '9');

  assert_refused ("1e999", '.', RT_NUMBER_ERROR_RANGE);
  assert_refused ("-1e99999999999999999999", '.', RT_NUMBER_ERROR_RANGE);
  assert_refused ("1e-999", '.', RT_NUMBER_ERROR_RANGE);
  assert_refused (huge, '.', RT_NUMBER_ERROR_RANGE);
  assert_refused (endless, '.', RT_NUMBER_ERROR_SYNTAX);
}

static void
typed_numbers_have_one_reading (void)
{
  static const struct
  {
    const char *text;
    double value;
  } cases[] = { { "1.5", 1.5 },   { "1,5", 1.5 },           { "0.500", 0.5 },  { "0,125", 0.125 },
                { "1500", 1500 }, { "1234.567", 1234.567 }, { "-2,25", -2.25 } };
  static const char *const ambiguous[] = { "1.500", "1,500", "12.345", "-1,500", "999,999" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double value = 0;

      g_assert_true (rt_number_parse_entered (cases[i].text, &value, NULL));
      g_assert_cmpfloat (value, ==, cases[i].value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ambiguous); i++)
    {
      g_autoptr (GError) error = NULL;
      double value;

      g_assert_false (rt_number_parse_entered (ambiguous[i], &value, &error));
      g_assert_error (error, RT_NUMBER_ERROR, RT_NUMBER_ERROR_GROUPING);
    }
}

static void
every_double_comes_back (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);

  for (guint i = 0; i < 100000; i++)
    {
      union
      {
        guint64 bits;
        double value;
      } number = { .bits = (guint64)g_rand_int (chance) << 32 | g_rand_int (chance) };
      g_autofree char *text = NULL;
      double back;

      if (!isfinite (number.value))
        continue;
      text = rt_number_to_c (number.value);
      g_assert_true (rt_number_parse (text, '.', &back, NULL));
      g_assert_cmpfloat (back, ==, number.value);
    }
}

static void
writes_the_shortest (void)
{
  static const struct
  {
    double value;
    const char *text;
  } cases[] = { { 0.1, "0.1" },
                { 1.231, "1.231" },
                { -0.0, "0" },
                { 150, "150" },
                { -3, "-3" },
                { 1e22, "1e+22" },
                { 1.0 / 3, "0.3333333333333333" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = rt_number_to_c (cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* What the program writes into a field, it reads from it again, in any locale. */
static void
fills_fields (void)
{
  static const double values[] = { 0, 0.5, 12, 1.875, 37.5, 1500, 1500.25, 0.001, 123456.789 };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = rt_number_to_entered (values[i]);
      double read;

      g_assert_true (rt_number_parse_entered (text, &read, NULL));
      g_assert_cmpfloat (read, ==, values[i]);
    }
}

static void
assert_formats (void)
{
  const char *sign = localeconv ()->decimal_point;
  g_autofree char *two = rt_number_format (-1.005, 2);
  g_autofree char *none = rt_number_format (-0.4, 0);
  g_autofree char *short_form = rt_number_format_shortest (2.50, 3);
  g_autofree char *whole = rt_number_format_shortest (100, 3);
  g_autofree char *c_text = rt_number_to_c (0.5);
  g_autofree char *expected_two = g_strconcat ("\xe2\x88\x92"
                                               "1",
                                               sign, "00", NULL);
  g_autofree char *expected_short = g_strconcat ("2", sign, "5", NULL);

  g_assert_cmpstr (two, ==, expected_two);
  g_assert_cmpstr (none, ==, "0");
  g_assert_cmpstr (short_form, ==, expected_short);
  g_assert_cmpstr (whole, ==, "100");
  g_assert_cmpstr (c_text, ==, "0.5");
}

static void
formats_by_locale (void)
{
  static const char *const comma[] = { "de_DE.UTF-8", "nl_NL.UTF-8", "fr_FR.UTF-8" };
  gboolean found = FALSE;
  double value = 0;

  setlocale (LC_ALL, "C");
  assert_formats ();
  for (guint i = 0; i < G_N_ELEMENTS (comma) && !found; i++)
    found = setlocale (LC_ALL, comma[i]) != NULL;
  assert_formats ();
  g_assert_true (rt_number_parse ("0.5", '.', &value, NULL));
  g_assert_cmpfloat (value, ==, 0.5);
  setlocale (LC_ALL, "C");
  if (!found)
    g_test_skip ("no locale with a decimal comma is installed");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/number-text/reads-decimals-exactly", reads_decimals_exactly);
  g_test_add_func ("/base/number-text/refuses-what-is-no-number", refuses_what_is_no_number);
  g_test_add_func ("/base/number-text/refuses-marks-between-thousands",
                   refuses_marks_between_thousands);
  g_test_add_func ("/base/number-text/refuses-what-a-double-cannot-hold",
                   refuses_what_a_double_cannot_hold);
  g_test_add_func ("/base/number-text/typed-numbers-have-one-reading",
                   typed_numbers_have_one_reading);
  g_test_add_func ("/base/number-text/every-double-comes-back", every_double_comes_back);
  g_test_add_func ("/base/number-text/writes-the-shortest", writes_the_shortest);
  g_test_add_func ("/base/number-text/fills-fields", fills_fields);
  g_test_add_func ("/base/number-text/formats-by-locale", formats_by_locale);
  return g_test_run ();
}
