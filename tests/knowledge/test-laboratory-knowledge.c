/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "laboratory-knowledge.h"

#include <string.h>

#include "catalogue.h"
#include "text-fold.h"

static RtCatalogue *catalogue;

static void
check_sources (const char *id, char **sources)
{
  for (char **source = sources; *source != NULL; source++)
    if (rt_catalogue_source (catalogue, *source) == NULL)
      g_error ("%s names the source %s, which is not there.", id, *source);
}

static void
check_specimen (const RtAnalyte *analyte, const RtAnalyteSpecimen *specimen)
{
  const RtUnitTable *units = rt_catalogue_laboratory (catalogue)->units;
  g_autoptr (GError) error = NULL;
  RtUnit unit;

  if (specimen->unit_conventional != NULL)
    rt_unit_parse (units, specimen->unit_conventional, &unit, &error);
  g_assert_no_error (error);
  if (specimen->unit_si != NULL)
    rt_unit_parse (units, specimen->unit_si, &unit, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < specimen->intervals->len; i++)
    {
      const RtReferenceInterval *interval = g_ptr_array_index (specimen->intervals, i);

      rt_unit_parse (units, interval->unit, &unit, &error);
      g_assert_no_error (error);
      if (rt_catalogue_source (catalogue, interval->source) == NULL)
        g_error ("%s names the source %s.", analyte->id, interval->source);
    }
  if (specimen->within_person != NULL
      && rt_catalogue_source (catalogue, specimen->within_person->source) == NULL)
    g_error ("%s names the source %s.", analyte->id, specimen->within_person->source);
}

/* The few figures of the variation within a person: as published, and for whom they are. */
static void
test_within_person (void)
{
  static const struct
  {
    const char *analyte;
    double cv;
    RtIntervalSex sex;
    RtCertainty certainty;
  } wanted[] = {
    { "copper", 7.8, RT_INTERVAL_SEX_MALE, RT_CERTAINTY_RECALLED },
    { "ferritin", 6.21, RT_INTERVAL_SEX_ANY, RT_CERTAINTY_UNCERTAIN },
    { "folate", 10.3, RT_INTERVAL_SEX_ANY, RT_CERTAINTY_RECALLED },
    { "vitamin_b12", 5.77, RT_INTERVAL_SEX_ANY, RT_CERTAINTY_UNCERTAIN },
    { "zinc", 6.26, RT_INTERVAL_SEX_ANY, RT_CERTAINTY_UNCERTAIN },
  };
  const GPtrArray *analytes = rt_catalogue_analytes (catalogue);
  guint n = 0;

  for (guint i = 0; i < analytes->len; i++)
    {
      const RtAnalyte *analyte = g_ptr_array_index (analytes, i);

      for (guint j = 0; j < analyte->specimens->len; j++)
        n +=
            ((RtAnalyteSpecimen *)g_ptr_array_index (analyte->specimens, j))->within_person != NULL;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      const RtAnalyte *analyte = rt_catalogue_analyte (catalogue, wanted[i].analyte);
      const RtWithinPerson *within = rt_analyte_specimen (analyte, "serum")->within_person;
      RtAge adult = 18 * 365.25 + 1, child = 17 * 365.25;

      g_assert_cmpfloat (within->cv, ==, wanted[i].cv);
      g_assert_cmpint (within->sex, ==, wanted[i].sex);
      g_assert_cmpint (within->certainty, ==, wanted[i].certainty);
      g_assert_true (rt_within_person_applies (within, RT_INTERVAL_SEX_MALE, TRUE, adult));
      g_assert_cmpint (rt_within_person_applies (within, RT_INTERVAL_SEX_FEMALE, TRUE, adult), ==,
                       wanted[i].sex == RT_INTERVAL_SEX_ANY);
      g_assert_false (rt_within_person_applies (within, RT_INTERVAL_SEX_MALE, TRUE, child));
      g_assert_false (rt_within_person_applies (within, RT_INTERVAL_SEX_MALE, FALSE, 0));
    }
}

/* Every unit is understood and every source can be looked up. */
static void
test_analytes (void)
{
  const GPtrArray *analytes = rt_catalogue_analytes (catalogue);
  guint n_intervals = 0;

  g_assert_cmpuint (analytes->len, ==, 52);
  for (guint i = 0; i < analytes->len; i++)
    {
      const RtAnalyte *analyte = g_ptr_array_index (analytes, i);

      check_sources (analyte->id, analyte->sources);
      for (guint j = 0; j < analyte->specimens->len; j++)
        {
          const RtAnalyteSpecimen *specimen = g_ptr_array_index (analyte->specimens, j);

          check_specimen (analyte, specimen);
          n_intervals += specimen->intervals->len;
        }
    }
  g_assert_cmpuint (n_intervals, ==, 199);
}

/* Every link of an interference leads to a food that is there, every look-back to its source. */
static void
test_interferences (void)
{
  const RtLaboratoryKnowledge *laboratory = rt_catalogue_laboratory (catalogue);
  const GPtrArray *analytes = rt_catalogue_analytes (catalogue);
  guint sourced = 0;

  for (guint i = 0; i < analytes->len; i++)
    {
      const RtAnalyte *analyte = g_ptr_array_index (analytes, i);

      for (guint j = 0; j < analyte->interferences->len; j++)
        {
          const RtInterference *interference = g_ptr_array_index (analyte->interferences, j);

          check_sources (analyte->id, interference->sources);
          for (char **food = interference->foods; *food != NULL; food++)
            g_assert_nonnull (rt_laboratory_food (laboratory, *food));
          for (char **specimen = interference->specimens; *specimen != NULL; specimen++)
            g_assert_nonnull (rt_specimen_name (*specimen));
          if (interference->look_back_source == NULL)
            continue;
          g_assert_nonnull (rt_catalogue_source (catalogue, interference->look_back_source));
          sourced++;
        }
    }
  g_assert_cmpuint (sourced, ==, 4); /* foods before 5-HIAA (2), adrenaline pens, vitamin B6 */
}

static void
test_ratios (void)
{
  const RtLaboratoryKnowledge *laboratory = rt_catalogue_laboratory (catalogue);
  guint not_computed = 0;

  g_assert_cmpuint (laboratory->ratios->len, ==, 14);
  for (guint i = 0; i < laboratory->ratios->len; i++)
    {
      const RtRatio *ratio = g_ptr_array_index (laboratory->ratios, i);
      gboolean stored = rt_catalogue_analyte (catalogue, ratio->numerator) != NULL
                        && rt_catalogue_analyte (catalogue, ratio->denominator) != NULL;

      check_sources (ratio->id, ratio->sources);
      g_assert_true (stored == (ratio->not_computed_reason == NULL));
      not_computed += !stored;
      for (guint j = 0; j < ratio->specimens->len; j++)
        {
          const RtRatioSpecimens *specimens = g_ptr_array_index (ratio->specimens, j);

          g_assert_true (rt_specimen_is_known (specimens->numerator));
          g_assert_true (rt_specimen_is_known (specimens->denominator));
        }
    }
  g_assert_cmpuint (not_computed, ==, 2);
}

static void
test_panels (void)
{
  const RtLaboratoryKnowledge *laboratory = rt_catalogue_laboratory (catalogue);

  g_assert_cmpuint (laboratory->panels->len, ==, 5);
  for (guint i = 0; i < laboratory->panels->len; i++)
    {
      const RtLabPanel *panel = g_ptr_array_index (laboratory->panels, i);

      for (guint j = 0; j < panel->lines->len; j++)
        {
          const RtLabPanelLine *line = g_ptr_array_index (panel->lines, j);
          const RtAnalyte *analyte = rt_catalogue_analyte (catalogue, line->analyte_id);

          g_assert_nonnull (analyte);
          g_assert_nonnull (rt_analyte_specimen (analyte, line->specimen));
        }
    }
}

static void
test_caveats (void)
{
  const RtCaveats *caveats = rt_catalogue_laboratory (catalogue)->caveats;

  g_assert_cmpuint (caveats->caveats->len, ==, 5);
  g_assert_nonnull (strstr (caveats->loinc_notice, "Regenstrief"));
  g_assert_cmpstr (rt_caveats_find (caveats, "cav_urine_brain")->title, ==,
                   "Peripheral results do not measure the brain");
  g_assert_null (rt_caveats_find (caveats, "cav_nothing"));
  for (guint i = 0; i < caveats->caveats->len; i++)
    check_sources ("caveats", ((RtCaveat *)g_ptr_array_index (caveats->caveats, i))->sources);
}

static gboolean
named (const char *food, const char *text)
{
  g_autofree char *folded = rt_text_fold (text);

  return rt_food_is_named_in (rt_laboratory_food (rt_catalogue_laboratory (catalogue), food),
                              folded);
}

static void
test_foods (void)
{
  g_assert_true (named ("banana", "Breakfast: 2 Bananas, tea."));
  g_assert_true (named ("walnut", "walnuts"));
  g_assert_true (named ("aged_cheese", "pasta with Parmesan"));
  g_assert_false (named ("date", "up to date with everything"));
  g_assert_false (named ("tea", "steak"));
  g_assert_false (named ("fish", ""));
}

static void
test_names (void)
{
  const RtAnalyte *analyte = rt_catalogue_analyte (catalogue, "five_hiaa");

  g_assert_true (rt_analyte_is_called (analyte, "5 hiaa"));
  g_assert_true (rt_analyte_is_called (analyte, "5-Hydroxyindoleacetic acid"));
  g_assert_true (rt_analyte_is_called (analyte, "five_hiaa"));
  g_assert_false (rt_analyte_is_called (analyte, "5-HT"));
  g_assert_false (rt_analyte_is_called (analyte, "-"));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/laboratory-knowledge/within-person", test_within_person);
  g_test_add_func ("/laboratory-knowledge/analytes", test_analytes);
  g_test_add_func ("/laboratory-knowledge/interferences", test_interferences);
  g_test_add_func ("/laboratory-knowledge/ratios", test_ratios);
  g_test_add_func ("/laboratory-knowledge/panels", test_panels);
  g_test_add_func ("/laboratory-knowledge/caveats", test_caveats);
  g_test_add_func ("/laboratory-knowledge/foods", test_foods);
  g_test_add_func ("/laboratory-knowledge/names", test_names);
  result = g_test_run ();
  rt_catalogue_unref (catalogue);
  return result;
}
