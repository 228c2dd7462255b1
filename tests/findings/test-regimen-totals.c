/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "regimen-mechanism.h"
#include "regimen-totals.h"

/* What is taken in a day over all products, and by which mechanism. */

static RtCatalogue *catalogue;

static RtMoment
moment (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  RtMoment parsed = { 0 };

  g_assert_true (rt_moment_parse (text, zone, &parsed, NULL));
  return parsed;
}

static RtIntervention *
add (GPtrArray *list,
     const char *id,
     const char *name,
     const char *dose,
     const char *unit,
     const char *timing)
{
  RtIntervention *intervention = rt_intervention_new ();
  RtRegimenStep *step = rt_regimen_step_new ();

  intervention->catalogue_id = g_strdup (id);
  intervention->name = g_strdup (name);
  intervention->unit = g_strdup (unit);
  step->from = moment ("2026-01-01");
  step->dose_text = g_strdup (dose);
  step->timing = rt_dose_timing_parse (timing);
  g_assert_true (rt_regimen_step_reckon (step, NULL));
  rt_intervention_add_step (intervention, step);
  g_ptr_array_add (list, intervention);
  return intervention;
}

static void
add_ingredient (RtIntervention *intervention,
                const char *id,
                const char *name,
                const char *amount,
                const char *unit)
{
  RtIngredient *ingredient = rt_ingredient_new ();

  ingredient->catalogue_id = g_strdup (id);
  ingredient->name = g_strdup (name);
  ingredient->amount_text = g_strdup (amount);
  ingredient->has_amount = amount != NULL;
  ingredient->unit = g_strdup (unit);
  g_ptr_array_add (intervention->ingredients, ingredient);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)rt_intervention_free);
}

static const RtIntakeTotal *
total_of (const GPtrArray *totals, const char *name)
{
  for (guint i = 0; i < totals->len; i++)
    {
      const RtIntakeTotal *total = g_ptr_array_index (totals, i);

      if (g_str_equal (total->name, name))
        return total;
    }
  g_error ("there is no total of %s", name);
}

static void
assert_amount (const RtIntakeTotal *total, const char *amount, const char *unit)
{
  g_autofree char *text = rt_rational_to_c (total->amount);

  g_assert_true (total->has_amount);
  g_assert_cmpstr (text, ==, amount);
  g_assert_cmpstr (total->unit, ==, unit);
}

static void
one_nutrient_over_products (void)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (GPtrArray) totals = NULL;
  RtIntervention *product = add (list, NULL, "Multi", "2", "tablet", "daily at=morning");

  add (list, NULL, "Zinc", "0.015", "g", "daily");
  add_ingredient (product, NULL, "zinc", "7,5", "mg");
  add_ingredient (product, NULL, "Copper", "500", "mcg");
  totals = rt_regimen_totals (catalogue, list, moment ("2026-02-01"));
  assert_amount (total_of (totals, "zinc"), "30", "mg");
  g_assert_true (total_of (totals, "zinc")->is_whole);
  g_assert_cmpuint (total_of (totals, "zinc")->shares->len, ==, 2);
  assert_amount (total_of (totals, "Copper"), "1000", "ug");
}

static void
units_that_are_defined (void)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (GPtrArray) totals = NULL;
  const RtIntakeTotal *total;
  RtIntervention *drops = add (list, NULL, "Vitamin D3", "4", "drops", "daily");

  drops->strength = g_strdup ("500 IU per drop");
  add (list, NULL, "vitamin d3", "25", "µg", "daily");
  totals = rt_regimen_totals (catalogue, list, moment ("2026-02-01"));
  total = g_ptr_array_index (totals, 0);
  g_assert_cmpuint (totals->len, ==, 1);
  assert_amount (total, "3000", "IU");
}

static RtShareState
state_of (const char *dose, const char *unit, const char *timing)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (GPtrArray) totals = NULL;
  const RtIntakeTotal *total;
  const RtIntakeShare *share;

  add (list, NULL, "Thing", dose, unit, timing);
  totals = rt_regimen_totals (catalogue, list, moment ("2026-02-01"));
  total = g_ptr_array_index (totals, 0);
  share = g_ptr_array_index (total->shares, 0);
  g_assert_true ((share->reason != NULL) == (share->state == RT_SHARE_REFUSED));
  g_assert_true (total->is_whole == (share->state == RT_SHARE_COUNTED));
  return share->state;
}

static void
what_is_not_averaged (void)
{
  g_assert_cmpint (state_of ("50", "mg", NULL), ==, RT_SHARE_COUNTED);
  g_assert_cmpint (state_of ("50", "mg", "hours=8"), ==, RT_SHARE_COUNTED);
  g_assert_cmpint (state_of ("50", "mg", "daily season=1-3"), ==, RT_SHARE_COUNTED);
  g_assert_cmpint (state_of ("50", "mg", "days=2"), ==, RT_SHARE_NOT_DAILY);
  g_assert_cmpint (state_of ("50", "mg", "weeks=4"), ==, RT_SHARE_NOT_DAILY);
  g_assert_cmpint (state_of ("50", "mg", "turns=50,75"), ==, RT_SHARE_NOT_DAILY);
  g_assert_cmpint (state_of ("50", "mg", "over-week"), ==, RT_SHARE_NOT_DAILY);
  g_assert_cmpint (state_of ("50", "mg", "as-needed"), ==, RT_SHARE_AS_NEEDED);
  g_assert_cmpint (state_of (NULL, NULL, "daily"), ==, RT_SHARE_NO_AMOUNT);
  g_assert_cmpint (state_of ("50", "spoonfuls", "daily"), ==, RT_SHARE_REFUSED);
  g_assert_cmpint (state_of ("50", NULL, "daily"), ==, RT_SHARE_REFUSED);
}

static void
what_is_refused (void)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (GPtrArray) totals = NULL;
  const RtIntakeTotal *total;

  add (list, NULL, "Zinc", "15", "mg", "daily");
  add (list, NULL, "zinc", "1", "tablet", "daily");
  totals = rt_regimen_totals (catalogue, list, moment ("2026-02-01"));
  total = g_ptr_array_index (totals, 0);
  assert_amount (total, "15", "mg");
  g_assert_false (total->is_whole);
  g_assert_nonnull (((const RtIntakeShare *)g_ptr_array_index (total->shares, 1))->reason);
}

static void
out_of_season_and_stopped (void)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (GPtrArray) totals = NULL;
  RtIntervention *stopped = add (list, NULL, "Zinc", "15", "mg", "daily");
  RtRegimenStep *stop = rt_regimen_step_new ();

  stop->mode = RT_REGIMEN_STOP;
  stop->from = moment ("2026-01-15");
  rt_intervention_add_step (stopped, stop);
  add (list, NULL, "Light", "30", "min", "daily season=10-1");
  totals = rt_regimen_totals (catalogue, list, moment ("2026-02-01"));
  g_assert_cmpuint (totals->len, ==, 0);
}

/* What was entered in error is not taken, nor is what is paused; both are when that is taken back.
 */
static void
withdrawn_and_paused (void)
{
  g_autoptr (GPtrArray) list = new_list ();
  RtIntervention *zinc = add (list, NULL, "Zinc", "15", "mg", "daily");
  RtRegimenStep *pause = rt_regimen_step_new ();
  g_autoptr (GPtrArray) in_error = NULL;
  g_autoptr (GPtrArray) paused = NULL;
  g_autoptr (GPtrArray) taken = NULL;

  zinc->withdrawn = TRUE;
  in_error = rt_regimen_totals (catalogue, list, moment ("2026-02-01"));
  g_assert_cmpuint (in_error->len, ==, 0);
  zinc->withdrawn = FALSE;
  pause->mode = RT_REGIMEN_PAUSE;
  pause->from = moment ("2026-01-15");
  rt_intervention_add_step (zinc, pause);
  paused = rt_regimen_totals (catalogue, list, moment ("2026-02-01"));
  g_assert_cmpuint (paused->len, ==, 0);
  pause->withdrawn = TRUE;
  taken = rt_regimen_totals (catalogue, list, moment ("2026-02-01"));
  g_assert_cmpuint (taken->len, ==, 1);
  assert_amount (g_ptr_array_index (taken, 0), "15", "mg");
}

/* Many random shares: the total is their sum to the last digit. */
static void
sums_are_exact (void)
{
  for (int round = 0; round < 200; round++)
    {
      g_autoptr (GPtrArray) list = new_list ();
      g_autoptr (GPtrArray) totals = NULL;
      gint64 micrograms = 0;
      g_autofree char *wanted = NULL;
      int n = g_test_rand_int_range (1, 9);

      add (list, NULL, "Zinc", "0.000001", "g", "daily");
      for (int i = 0; i < n; i++)
        {
          int amount = g_test_rand_int_range (1, 999999);
          int times = g_test_rand_int_range (1, 5);
          gboolean in_mg = g_test_rand_int_range (0, 2) == 1;
          g_autofree char *dose = in_mg ? g_strdup_printf ("%d.%03d1", amount / 1000, amount % 1000)
                                        : g_strdup_printf ("%d", amount);
          g_autofree char *timing = g_strdup_printf ("daily times=%d", times);

          add (list, NULL, "zinc", dose, in_mg ? "mg" : "mcg", timing);
          micrograms += (in_mg ? (gint64)amount * 10 + 1 : (gint64)amount * 10) * times;
        }
      totals = rt_regimen_totals (catalogue, list, moment ("2026-02-01"));
      wanted = rt_rational_to_c (rt_rational (micrograms + 10, 10 * 1000000));
      assert_amount (g_ptr_array_index (totals, 0), wanted, "g");
    }
}

static void
mechanisms (void)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (RtRegimenMechanisms) mechanisms = NULL;
  const RtMechanismGroup *group;
  const RtMechanismUse *use;

  add (list, "sertraline", "Sertraline", "50", "mg", "daily");
  add (list, NULL, "Grandmother's tea", "1", "cup", "daily");
  mechanisms = rt_regimen_mechanisms (catalogue, list, moment ("2026-02-01"));
  g_assert_cmpuint (mechanisms->groups->len, >=, 1);
  group = g_ptr_array_index (mechanisms->groups, 0);
  g_assert_cmpstr (group->system, ==, "serotonin");
  g_assert_cmpstr (group->action, ==, "reuptake");
  use = g_ptr_array_index (group->uses, 0);
  g_assert_cmpstr (use->intervention->name, ==, "Sertraline");
  g_assert_cmpstr (use->mechanism->direction, ==, "-");
  g_assert_cmpuint (mechanisms->not_recognised->len, ==, 1);
}

/* What holds something is not so much of it: coffee, fish oil, a salt, an ester. */
static void
sources_are_not_added (void)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (GPtrArray) totals = NULL;
  const RtIntakeTotal *magnesium = NULL;

  add (list, "caffeine", "Caffeine", "100", "mg", "daily");
  add (list, "sub_guarana", "Guarana", "500", "mg", "daily");
  add (list, "lithium", "Lithium carbonate", "400", "mg", "daily");
  add (list, "sub_lithium_orotate", "Lithium orotate", "5", "mg", "daily");
  add (list, "l_tyrosine", "L-Tyrosine", "500", "mg", "daily");
  add (list, "sub_acetyltyrosine", "N-acetyl-L-tyrosine", "300", "mg", "daily");
  add (list, "magnesium", "Magnesium", "200", "mg", "daily");
  add (list, "magnesium", "Magnesium", "500", "mg", "daily")->product =
      g_strdup ("Magnesiumcitrat");
  totals = rt_regimen_totals (catalogue, list, moment ("2026-03-01"));
  assert_amount (total_of (totals, "Caffeine intake or reduction"), "100", "mg");
  assert_amount (total_of (totals, "guarana"), "500", "mg");
  assert_amount (total_of (totals, "lithium orotate"), "5", "mg");
  assert_amount (total_of (totals, "L-Tyrosine"), "500", "mg");
  assert_amount (total_of (totals, "N-acetyl-L-tyrosine"), "300", "mg");
  magnesium = total_of (totals, "Magnesium");
  assert_amount (magnesium, "200", "mg");
  g_assert_false (magnesium->is_whole);
}

/* Days that differ are not the same every day. */
static void
days_that_differ (void)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (GPtrArray) totals = NULL;
  const RtIntakeShare *share = NULL;

  add (list, "zinc", "Zinc", NULL, "mg", "weekdays=mon*20,sat*10");
  totals = rt_regimen_totals (catalogue, list, moment ("2026-03-01"));
  share = g_ptr_array_index (total_of (totals, "Zinc")->shares, 0);
  g_assert_cmpint (share->state, ==, RT_SHARE_NOT_DAILY);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/regimen-totals/products", one_nutrient_over_products);
  g_test_add_func ("/regimen-totals/units", units_that_are_defined);
  g_test_add_func ("/regimen-totals/not-averaged", what_is_not_averaged);
  g_test_add_func ("/regimen-totals/refused", what_is_refused);
  g_test_add_func ("/regimen-totals/not-now", out_of_season_and_stopped);
  g_test_add_func ("/regimen-totals/withdrawn-and-paused", withdrawn_and_paused);
  g_test_add_func ("/regimen-totals/exact", sums_are_exact);
  g_test_add_func ("/regimen-totals/sources", sources_are_not_added);
  g_test_add_func ("/regimen-totals/days", days_that_differ);
  g_test_add_func ("/regimen-mechanism", mechanisms);
  result = g_test_run ();
  rt_catalogue_unref (catalogue);
  return result;
}
