/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reference-interval.h"

#include "catalogue.h"

static RtCatalogue *catalogue;

static const RtReferenceInterval *
choose (const char *analyte, const char *specimen, RtIntervalSex sex, const char *age)
{
  const RtAnalyteSpecimen *known =
      rt_analyte_specimen (rt_catalogue_analyte (catalogue, analyte), specimen);
  g_autoptr (GError) error = NULL;
  RtAge parsed = 0;

  if (age != NULL)
    rt_age_parse (age, &parsed, &error);
  g_assert_no_error (error);
  return rt_reference_interval_choose (known->intervals, sex, age != NULL, parsed, NULL);
}

/* CSF 5-HIAA falls in childhood: every edge, from the table of the laboratory. */
static void
test_csf_by_age (void)
{
  static const struct
  {
    const char *age;
    double low, high;
  } rows[] = {
    { "0d", 208, 1159 },   { "72d", 208, 1159 },  { "74d", 179, 711 },    { "5m", 179, 711 },
    { "6m", 129, 520 },    { "0.5y", 129, 520 },  { "23m", 129, 520 },    { "24m", 74, 345 },
    { "2y", 74, 345 },     { "4y 11m", 74, 345 }, { "5y", 66, 338 },      { "7y", 66, 338 },
    { "9y 11m", 66, 338 }, { "10y", 67, 189 },    { "14y 11m", 67, 189 }, { "15y", 67, 140 },
    { "45y", 67, 140 },    { "99y", 67, 140 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const RtReferenceInterval *interval =
          choose ("five_hiaa", "csf", RT_INTERVAL_SEX_FEMALE, rows[i].age);

      if (interval->low != rows[i].low || interval->high != rows[i].high)
        g_error ("At %s: %g to %g.", rows[i].age, interval->low, interval->high);
      g_assert_cmpint (interval->kind, ==, RT_INTERVAL_REFERENCE);
    }
}

static void
test_sex_first (void)
{
  g_assert_cmpfloat (choose ("dhea_s", "serum", RT_INTERVAL_SEX_MALE, "30y")->low, ==, 105);
  g_assert_cmpfloat (choose ("dhea_s", "serum", RT_INTERVAL_SEX_MALE, "31y")->low, ==, 57);
  g_assert_cmpfloat (choose ("dhea_s", "serum", RT_INTERVAL_SEX_FEMALE, "30y")->low, ==, 37);
  g_assert_cmpfloat (choose ("zinc", "serum", RT_INTERVAL_SEX_MALE, "40y")->low, ==, 74);
  g_assert_cmpfloat (choose ("zinc", "serum", RT_INTERVAL_SEX_ANY, "40y")->low, ==, 60);
  g_assert_null (choose ("dhea_s", "serum", RT_INTERVAL_SEX_ANY, "30y"));
  g_assert_null (choose ("dhea_s", "serum", RT_INTERVAL_SEX_MALE, "17y 11m"));
}

static void
test_year_of_age (void)
{
  g_assert_cmpfloat (choose ("five_hiaa", "urine_24h", RT_INTERVAL_SEX_FEMALE, "10y 11m")->high, ==,
                     4.7);
  g_assert_cmpfloat (choose ("five_hiaa", "urine_24h", RT_INTERVAL_SEX_FEMALE, "11y")->high, ==,
                     10);
  g_assert_cmpfloat (choose ("five_hiaa", "urine_spot_creat", RT_INTERVAL_SEX_ANY, "10y")->high, ==,
                     12);
  g_assert_cmpfloat (choose ("five_hiaa", "urine_spot_creat", RT_INTERVAL_SEX_ANY, "10y 1d")->high,
                     ==, 10);
  g_assert_null (choose ("five_hiaa", "urine_spot_creat", RT_INTERVAL_SEX_ANY, "1y"));
  g_assert_cmpfloat (choose ("dopamine", "urine_spot_creat", RT_INTERVAL_SEX_ANY, "3y 11m")->high,
                     ==, 1220);
}

/* Means with their error and orders of magnitude are never chosen. */
static void
test_never_chosen (void)
{
  const GPtrArray *analytes = rt_catalogue_analytes (catalogue);

  g_assert_null (choose ("kynurenic_acid", "csf", RT_INTERVAL_SEX_FEMALE, "40y"));
  g_assert_null (choose ("quinolinic_acid", "serum", RT_INTERVAL_SEX_FEMALE, "40y"));
  for (guint i = 0; i < analytes->len; i++)
    {
      const RtAnalyte *analyte = g_ptr_array_index (analytes, i);

      for (guint j = 0; j < analyte->specimens->len; j++)
        for (int sex = RT_INTERVAL_SEX_ANY; sex <= RT_INTERVAL_SEX_MALE; sex++)
          for (int age = 0; age < 40000; age += 73)
            {
              const RtAnalyteSpecimen *specimen = g_ptr_array_index (analyte->specimens, j);
              const RtReferenceInterval *chosen = rt_reference_interval_choose (
                  specimen->intervals, (RtIntervalSex)sex, TRUE, age, NULL);

              if (chosen == NULL)
                continue;
              g_assert_cmpint (chosen->kind, <, RT_INTERVAL_OBSERVED_MEAN_SEM);
              g_assert_true (chosen->sex == RT_INTERVAL_SEX_ANY || (int)chosen->sex == sex);
            }
    }
}

static void
test_condition (void)
{
  const RtAnalyteSpecimen *plasma =
      rt_analyte_specimen (rt_catalogue_analyte (catalogue, "norepinephrine"), "plasma");
  RtAge age = 40 * 365.25;
  const RtReferenceInterval *chosen;

  chosen = rt_reference_interval_choose (plasma->intervals, RT_INTERVAL_SEX_ANY, TRUE, age, NULL);
  g_assert_null (chosen->condition);
  chosen =
      rt_reference_interval_choose (plasma->intervals, RT_INTERVAL_SEX_ANY, TRUE, age, "upright");
  g_assert_cmpfloat (chosen->high, ==, 1109);
  /* Where there is nothing without a condition, the first one, with its condition said. */
  g_assert_cmpstr (choose ("cortisol", "serum", RT_INTERVAL_SEX_ANY, "40y")->condition, ==, "AM");
}

static void
test_unknown_age (void)
{
  g_assert_null (choose ("hva", "csf", RT_INTERVAL_SEX_FEMALE, NULL));
  g_assert_cmpfloat (choose ("histamine", "urine_24h", RT_INTERVAL_SEX_ANY, NULL)->high, ==, 0.131);
}

static void
test_ages (void)
{
  static const char *const wrong[] = { "", "y", "-1y", "7x", "1e3", "200y", "nan", "0x7", "7y m" };
  RtCalendarDate birth, day;
  RtAge age, parsed;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      if (rt_age_parse (wrong[i], &age, &error))
        g_error ("“%s” was taken for an age.", wrong[i]);
    }
  /* A birthday is exactly the year, the day before is less; leap days too. */
  rt_calendar_date_from_ymd (2012, 2, 29, &birth);
  rt_calendar_date_from_ymd (2017, 2, 28, &day);
  g_assert_true (rt_age_parse ("5y", &parsed, NULL));
  g_assert_cmpfloat (rt_age_between (birth, rt_calendar_date_add_days (day, -1)), <, parsed);
  g_assert_cmpfloat (rt_age_between (birth, rt_calendar_date_add_days (day, 1)), >=, parsed);
  g_assert_cmpfloat (rt_age_between (birth, birth), ==, 0);
  for (int days = 0; days < 12000; days++)
    g_assert_cmpfloat (rt_age_between (birth, rt_calendar_date_add_days (birth, days)), <,
                       rt_age_between (birth, rt_calendar_date_add_days (birth, days + 1)));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/reference-interval/csf-by-age", test_csf_by_age);
  g_test_add_func ("/reference-interval/sex-first", test_sex_first);
  g_test_add_func ("/reference-interval/year-of-age", test_year_of_age);
  g_test_add_func ("/reference-interval/never-chosen", test_never_chosen);
  g_test_add_func ("/reference-interval/condition", test_condition);
  g_test_add_func ("/reference-interval/unknown-age", test_unknown_age);
  g_test_add_func ("/reference-interval/ages", test_ages);
  result = g_test_run ();
  rt_catalogue_unref (catalogue);
  return result;
}
