/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "instrument-reader.h"

#include "data-folder.h"

static RtInstrument *
load (const char *name)
{
  g_autofree char *path = rt_data_folder_path ("knowledge", "instruments", name, NULL);
  g_autoptr (GError) error = NULL;
  RtInstrument *instrument = rt_instrument_load (path, &error);

  g_assert_no_error (error);
  return instrument;
}

static void
test_phq9 (void)
{
  g_autoptr (RtInstrument) phq9 = load ("phq9.json");
  const RtReliableChangeBasis *basis = rt_instrument_reliable_change (phq9, "total");
  const RtRiskItem *risk = g_ptr_array_index (phq9->risks, 0);

  g_assert_cmpstr (phq9->short_name, ==, "PHQ-9");
  g_assert_cmpint (phq9->recall_days, ==, 14);
  g_assert_cmpuint (phq9->items->len, ==, 9);
  g_assert_cmpstr (rt_instrument_item (phq9, 3)->topic, ==, "sleep disturbance");
  g_assert_null (rt_instrument_item (phq9, 0));
  g_assert_null (rt_instrument_item (phq9, 10));
  g_assert_cmpstr (rt_instrument_main_subscale (phq9)->id, ==, "total");
  g_assert_cmpfloat (basis->limit, ==, 5.6079);
  g_assert_nonnull (basis->standard_deviation_source);
  g_assert_cmpint (risk->item, ==, 9);
  g_assert_cmpint (phq9->response.kind, ==, RT_CRITERION_PERCENT_REDUCTION);
  g_assert_cmpfloat (phq9->response.value, ==, 50);
  g_assert_cmpint (phq9->remission.kind, ==, RT_CRITERION_VALUE);
  g_assert_cmpint (phq9->remission.op, ==, RT_OP_BELOW);
  g_assert_cmpuint (phq9->reliabilities->len, ==, 4);
  g_assert_cmpuint (phq9->norms->len, >, 3);
  g_assert_cmpuint (phq9->differences->len, ==, 3);
  g_assert_true (phq9->wording_allowed);
  g_assert_cmpuint (g_strv_length (phq9->uncertain), ==, 2);
}

static void
test_daily (void)
{
  g_autoptr (RtInstrument) daily = load ("daily_nrs.json");
  const RtInstrumentItem *item = rt_instrument_item (daily, 1);

  g_assert_true (daily->is_own);
  g_assert_null (rt_instrument_main_subscale (daily));
  g_assert_cmpuint (item->options->options->len, ==, 11);
  g_assert_true (rt_instrument_item_has_option (item, 10));
  g_assert_false (rt_instrument_item_has_option (item, 11));
  g_assert_cmpint (rt_instrument_subscale (daily, "mood")->better, ==, RT_BETTER_HIGHER);
}

/* Cut-offs by sex, several published schemes (the first is the official one), bands on percentages.
 */
static void
test_groups (void)
{
  g_autoptr (RtInstrument) audit_c = load ("audit_c.json");
  g_autoptr (RtInstrument) hamd17 = load ("hamd17.json");
  const RtCutoff *men = g_ptr_array_index (audit_c->cutoffs, 0);
  const RtCutoff *women = g_ptr_array_index (audit_c->cutoffs, 1);

  g_assert_cmpstr (men->group, ==, "men");
  g_assert_cmpfloat (men->value, ==, 4);
  g_assert_cmpstr (women->group, ==, "women");
  g_assert_cmpfloat (women->value, ==, 3);
  g_assert_cmpuint (hamd17->bands->len, ==, 2);
  g_assert_cmpstr (rt_instrument_official_bands (hamd17, "total")->scheme, ==, "APA/NICE style");
}

static void
test_bands (void)
{
  g_autoptr (RtInstrument) phq9 = load ("phq9.json");
  const RtBandScheme *bands = rt_instrument_official_bands (phq9, "total");

  g_assert_cmpstr (rt_band_scheme_level (bands, 4)->label, ==, "none-minimal");
  g_assert_cmpstr (rt_band_scheme_level (bands, 4.99)->label, ==, "none-minimal");
  g_assert_cmpstr (rt_band_scheme_level (bands, 5)->label, ==, "mild");
  g_assert_cmpstr (rt_band_scheme_level (bands, 27)->label, ==, "severe");
  g_assert_null (rt_band_scheme_level (bands, 27.01));
  g_assert_null (rt_band_scheme_level (bands, -0.01));
  g_assert_null (rt_instrument_official_bands (phq9, "somatic"));
}

static void
test_comparisons (void)
{
  g_assert_true (rt_comparison_holds (RT_OP_AT_LEAST, 2, 2));
  g_assert_false (rt_comparison_holds (RT_OP_ABOVE, 2, 2));
  g_assert_true (rt_comparison_holds (RT_OP_AT_MOST, 2, 2));
  g_assert_false (rt_comparison_holds (RT_OP_BELOW, 2, 2));
  g_assert_true (rt_comparison_holds (RT_OP_EQUAL, 2, 2));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/instrument/phq9", test_phq9);
  g_test_add_func ("/instrument/daily", test_daily);
  g_test_add_func ("/instrument/groups", test_groups);
  g_test_add_func ("/instrument/bands", test_bands);
  g_test_add_func ("/instrument/comparisons", test_comparisons);
  return g_test_run ();
}
