/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalogue.h"
#include "dose-conversion.h"

static RtCatalogue *catalogue;

static const RtDoseUnits *
units (void)
{
  return rt_catalogue_dose_units (catalogue);
}

static const RtDoseUnit *
unit (const char *spelling)
{
  const RtDoseUnit *found = rt_dose_units_find (units (), spelling);

  g_assert_nonnull (found);
  return found;
}

static gboolean
convert (const char *name,
         const char *strength_text,
         const char *amount_text,
         const char *from,
         const char *to,
         RtRational *converted,
         GError **error)
{
  RtStrength strength;
  RtRational amount;

  g_assert_true (rt_rational_parse_c (amount_text, &amount));
  if (strength_text != NULL)
    g_assert_true (rt_strength_parse (units (), strength_text, &strength, NULL));
  return rt_dose_convert (units (), name, strength_text != NULL ? &strength : NULL, amount,
                          unit (from), unit (to), converted, error);
}

static void
test_exact (void)
{
  static const char *const cases[][6] = {
    { "vitamin D", NULL, "20000", "IU", "µg", "500" },
    { "Vigantol", NULL, "25", "mcg", "I.E.", "1000" },
    { "Vitamin D3", NULL, "0.1", "mg", "IU", "4000" },
    { "retinol", NULL, "3333", "IU", "ug", "999.9" },
    { "beta-carotene", NULL, "1000", "IU", "mg", "0.6" },
    { "d-alpha-tocopherol", NULL, "400", "IU", "mg", "268" },
    { "folic acid", NULL, "0.4", "mg", "mcg", "400" },
    { "lithium", NULL, "1.2", "g", "mg", "1200" },
    { "fluoxetine", "20 mg/5 mL", "2.5", "ml", "mg", "10" },
    { "fluoxetine", "20 mg/5 mL", "30", "mg", "mL", "7.5" },
    { "magnesium", "150 mg per capsule", "3", "capsules", "g", "0.45" },
    { "vitamin D", "500 IU per drop", "4", "drops", "ug", "50" },
    { "caffeine", "95 mg per cup", "2.5", "cups", "mg", "237.5" },
    { "light", NULL, "1.5", "hours", "min", "90" },
    { "levothyroxine", NULL, "1/3", "mg", "ug", "1000/3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      RtRational converted;

      g_assert_true (convert (cases[i][0], cases[i][1], cases[i][2], cases[i][3], cases[i][4],
                              &converted, &error));
      g_assert_no_error (error);
      text = rt_rational_to_c (converted);
      g_assert_cmpstr (text, ==, cases[i][5]);
    }
}

static void
test_refused (void)
{
  static const char *const cases[][5] = {
    { "vitamin E", NULL, "400", "IU", "mg" },
    { "calcifediol", NULL, "400", "IU", "ug" },
    { "insulin", NULL, "10", "IU", "mg" },
    { "fluoxetine", NULL, "5", "mL", "mg" },
    { "magnesium", NULL, "2", "tablets", "mg" },
    { "lithium", NULL, "12", "mmol", "mg" },
    { "light", NULL, "10000", "lux", "min" },
    { "vitamin D", NULL, "20", "IU", "mL" },
    { "magnesium", NULL, "2", "tablets", "caps" },
    { "vitamin D", NULL, "900000000000000000", "mg", "IU" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      RtRational converted;

      g_assert_false (convert (cases[i][0], cases[i][1], cases[i][2], cases[i][3], cases[i][4],
                               &converted, &error));
      g_assert_error (error, RT_KNOWLEDGE_ERROR, RT_KNOWLEDGE_ERROR_INVALID);
      g_assert_cmpuint (g_utf8_strlen (error->message, -1), >, 20);
    }
}

static void
test_strengths_refused (void)
{
  static const char *const cases[] = { "",       "20 mg",   "20/mL",      "mg",
                                       "20 mg/", "0 mg/mL", "1.500 mg/mL" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      RtStrength strength;

      g_assert_false (rt_strength_parse (units (), cases[i], &strength, &error));
      g_assert_nonnull (error);
    }
}

/* There and back is where it began, for any amount and any pair of units that convert. */
static void
test_there_and_back (void)
{
  static const char *const pairs[][3] = { { "x", "mg", "ug" },
                                          { "x", "g", "mcg" },
                                          { "vitamin D", "IU", "ug" },
                                          { "vitamin D", "mg", "IU" },
                                          { "retinol", "ug", "IU" },
                                          { "x", "mL", "mg" },
                                          { "x", "L", "g" } };
  RtStrength strength;

  g_assert_true (rt_strength_parse (units (), "7 mg/3 mL", &strength, NULL));
  for (int i = 0; i < 5000; i++)
    {
      const char *const *pair = pairs[g_test_rand_int_range (0, G_N_ELEMENTS (pairs))];
      RtRational amount = rt_rational (g_test_rand_int_range (0, 100000), 100), there, back;

      g_assert_true (rt_dose_convert (units (), pair[0], &strength, amount, unit (pair[1]),
                                      unit (pair[2]), &there, NULL));
      g_assert_true (rt_dose_convert (units (), pair[0], &strength, there, unit (pair[2]),
                                      unit (pair[1]), &back, NULL));
      g_assert_cmpint (rt_rational_compare (amount, back), ==, 0);
    }
}

static void
test_salts (void)
{
  g_assert_true (rt_dose_units_names_salt (units (), "Magnesium citrate"));
  g_assert_true (rt_dose_units_names_salt (units (), "lithium orotate"));
  g_assert_false (rt_dose_units_names_salt (units (), "Magnesium"));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/dose-conversion/exact", test_exact);
  g_test_add_func ("/dose-conversion/refused", test_refused);
  g_test_add_func ("/dose-conversion/strengths-refused", test_strengths_refused);
  g_test_add_func ("/dose-conversion/there-and-back", test_there_and_back);
  g_test_add_func ("/dose-conversion/salts", test_salts);
  status = g_test_run ();
  rt_catalogue_unref (catalogue);
  return status;
}
