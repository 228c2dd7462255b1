/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "unit-conversion.h"

#include <math.h>
#include <string.h>

#include "catalogue.h"

static RtCatalogue *catalogue;

static const RtUnitTable *
units (void)
{
  return rt_catalogue_laboratory (catalogue)->units;
}

static RtUnit
unit (const char *text)
{
  g_autoptr (GError) error = NULL;
  RtUnit parsed = { 0 };

  rt_unit_parse (units (), text, &parsed, &error);
  g_assert_no_error (error);
  return parsed;
}

/* Every spelling of a row is the unit that stands first. */
static void
test_spellings (void)
{
  static const char *const rows[][12] = {
    { "ug/g{creat}", "µg/g Cr", "μg/g creatinine", "mcg/g creat", "ug/g Cr", "UG/G CREAT",
      "µg/g Kreatinin", "ug/gcr", "µg per g creatinine", "ug/g crea", "µg/g{creat}" },
    { "mg/(24.h)", "mg/24h", "mg/24 h", "mg/d", "mg/day", "mg/24hr", "mg/24 hrs", "mg/24 hours",
      "mg/Tag", "mg / 24 Std.", "mg/24h urine" },
    { "nmol/L", "nmol/l", "nM", "nmol·L-1", "nmol L⁻¹", "nmol l^-1", "NMOL/L", "nmol per litre",
      " nmol / L " },
    { "umol/L", "µmol/l", "μmol/L", "uM", "umol/L", "mcmol/L", "micromol/L" },
    { "ug/dL", "µg/dl", "mcg/dL", "ug%", "µg/100 ml", "ug/100mL" },
    { "mmol/mol{creat}", "mmol/mol creatinine", "mmol/mol Krea", "mmol/mol cr" },
    { "umol/mmol{creat}", "µmol/mmol creat", "umol/mmol Cr" },
    { "nmol/mg{creat}", "nmol/mg creatinine", "nmol/mg Cr" },
    { "u[IU]/mL", "µIU/mL", "uIU/ml", "uU/mL", "µU/ml", "mcIU/mL" },
    { "m[IU]/L", "mIU/L", "mU/L", "mU/l" },
    { "ng/(10*9)", "ng/10^9 platelets", "ng/10*9 platelets", "ng/10⁹ platelets" },
    { "pg/mL", "pg/ml", "PG/ML", "pg/cc" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint j = 0; j < G_N_ELEMENTS (rows[i]) && rows[i][j] != NULL; j++)
      {
        g_autofree char *ucum = rt_unit_to_ucum (unit (rows[i][j]));

        if (!g_str_equal (ucum, rows[i][0]))
          g_error ("“%s” was read as %s, not as %s.", rows[i][j], ucum, rows[i][0]);
      }
}

static void
test_not_units (void)
{
  static const char *const texts[] = { "",       "mg",     "L",      "mg/",     "/L",
                                       "mg/kg",  "mg/12h", "%",      "per",     "mol per",
                                       "banana", "mg//L",  "mg/L/d", "x/L",     "-1",
                                       "L-1",    "1",      "µ",      "mg/mmHg", "\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      RtUnit parsed;

      if (rt_unit_parse (units (), texts[i], &parsed, &error))
        g_error ("“%s” was taken for a unit.", texts[i]);
      g_assert_error (error, RT_UNIT_ERROR, RT_UNIT_ERROR_UNKNOWN);
    }
}

static const RtConversionContext full = { 191.19, 113.12, 1.5, 1.2 };

static double
convert (double value, const char *from, const char *to, const RtConversionContext *context)
{
  g_autoptr (GError) error = NULL;
  double converted = -1;

  rt_unit_convert (value, unit (from), unit (to), context, &converted, &error);
  g_assert_no_error (error);
  return converted;
}

#define assert_close(a, b) g_assert_cmpfloat_with_epsilon ((a), (b), 1e-13 * fabs ((double)(b)))

static void
test_known (void)
{
  assert_close (convert (10, "mg/24h", "umol/24h", &full), 10e3 / 191.19);
  assert_close (convert (6, "mg/24h", "mg/L", &full), 4);
  assert_close (convert (6, "mg/L", "mg/24h", &full), 9);
  assert_close (convert (6, "mg/L", "mg/g cr", &full), 5);
  assert_close (convert (5, "mg/g cr", "mmol/mol cr", &full), 5 * 113.12 / 191.19);
  assert_close (convert (5, "mg/g cr", "mg/24h", &full), 5 * 1.2 * 1.5);
  assert_close (convert (1, "nmol/mL", "umol/L", &full), 1);
  g_assert_cmpfloat (convert (3, "mg/L", "ug/mL", &full), ==, 3); /* a prefix is exact */
  g_assert_cmpfloat (convert (0, "mg/L", "nmol/L", &full), ==, 0);
  g_assert_cmpfloat (convert (2.5, "u[IU]/mL", "m[IU]/L", &full), ==, 2.5);
}

static void
check_refused (
    double value, const char *from, const char *to, RtConversionContext context, RtUnitError code)
{
  g_autoptr (GError) error = NULL;
  double converted = 42;

  if (rt_unit_convert (value, unit (from), unit (to), &context, &converted, &error))
    g_error ("%g %s was converted to %s.", value, from, to);
  g_assert_error (error, RT_UNIT_ERROR, (int)code);
  g_assert_cmpfloat (converted, ==, 42);
}

static void
test_refused (void)
{
  RtConversionContext bare = { 0, 113.12, 0, 0 };
  RtConversionContext zero = full;

  zero.creatinine = 0;
  check_refused (1, "mg/L", "nmol/L", bare, RT_UNIT_ERROR_MISSING);
  check_refused (1, "mg/L", "mg/24h", bare, RT_UNIT_ERROR_MISSING);
  check_refused (1, "mg/24h", "mg/L", bare, RT_UNIT_ERROR_MISSING);
  check_refused (1, "mg/L", "mg/g cr", bare, RT_UNIT_ERROR_MISSING);
  check_refused (1, "mg/g cr", "mg/24h", zero, RT_UNIT_ERROR_MISSING);
  check_refused (1, "m[IU]/L", "mg/L", full, RT_UNIT_ERROR_DIMENSION);
  check_refused (1, "ng/10^9 platelets", "ng/L", full, RT_UNIT_ERROR_DIMENSION);
  check_refused (-1, "mg/L", "g/L", full, RT_UNIT_ERROR_VALUE);
  check_refused (INFINITY, "mg/L", "g/L", full, RT_UNIT_ERROR_VALUE);
  check_refused (NAN, "mg/L", "g/L", full, RT_UNIT_ERROR_VALUE);
  check_refused (1e308, "g/L", "pg/L", full, RT_UNIT_ERROR_VALUE);
}

static void
test_creatinine (void)
{
  g_autoptr (GError) error = NULL;
  double grams = -1;

  g_assert_true (rt_unit_creatinine_per_litre (120, unit ("mg/dL"), &full, &grams, &error));
  assert_close (grams, 1.2);
  g_assert_true (rt_unit_creatinine_per_litre (10, unit ("mmol/L"), &full, &grams, &error));
  assert_close (grams, 1.1312);
  g_assert_true (rt_unit_creatinine_per_litre (1800, unit ("mg/24h"), &full, &grams, &error));
  assert_close (grams, 1.2);
  g_assert_false (rt_unit_creatinine_per_litre (0, unit ("mg/dL"), &full, &grams, &error));
  g_assert_error (error, RT_UNIT_ERROR, RT_UNIT_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_false (rt_unit_creatinine_per_litre (1, unit ("mg/g cr"), &full, &grams, &error));
  g_assert_error (error, RT_UNIT_ERROR, RT_UNIT_ERROR_DIMENSION);
}

/* There and back is the same number, and order is kept. */
static void
test_properties (void)
{
  static const char *const all[] = { "mg/L",     "nmol/mL",     "pg/mL",
                                     "mg/24h",   "umol/24h",    "ug/g cr",
                                     "ng/mg cr", "mmol/mol cr", "umol/mmol cr" };

  for (int round = 0; round < 2000; round++)
    {
      const char *from = all[g_test_rand_int_range (0, G_N_ELEMENTS (all))];
      const char *to = all[g_test_rand_int_range (0, G_N_ELEMENTS (all))];
      double value = pow (10, g_test_rand_double_range (-6, 6));
      double more = value * (1 + g_test_rand_double_range (1e-9, 1));
      double there = convert (value, from, to, &full);

      assert_close (convert (there, to, from, &full), value);
      g_assert_cmpfloat (there, <, convert (more, from, to, &full));
    }
}

/* What is written is what is read. */
static void
test_written (void)
{
  static const char *const all[] = { "mg/L",         "ng/dL",       "pmol/L",
                                     "mg/(24.h)",    "ug/g{creat}", "mmol/mol{creat}",
                                     "ng/mg{creat}", "ng/(10*9)",   "m[IU]/L" };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autofree char *ucum = rt_unit_to_ucum (unit (all[i]));
      g_autofree char *text = rt_unit_to_text (unit (all[i]));

      g_assert_cmpstr (ucum, ==, all[i]);
      g_assert_true (rt_unit_equal (unit (text), unit (all[i])));
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/unit-conversion/spellings", test_spellings);
  g_test_add_func ("/unit-conversion/not-units", test_not_units);
  g_test_add_func ("/unit-conversion/known", test_known);
  g_test_add_func ("/unit-conversion/refused", test_refused);
  g_test_add_func ("/unit-conversion/creatinine", test_creatinine);
  g_test_add_func ("/unit-conversion/properties", test_properties);
  g_test_add_func ("/unit-conversion/written", test_written);
  result = g_test_run ();
  rt_catalogue_unref (catalogue);
  return result;
}
