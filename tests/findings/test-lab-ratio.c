/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lab-ratio.h"

#include <string.h>

/* Quotients of two results: from one sample, mole by mole, and judged only by what is sure. */

#define DAY 86400LL

static RtCatalogue *catalogue;

static const RtRatio *
ratio (const char *id)
{
  const GPtrArray *all = rt_catalogue_laboratory (catalogue)->ratios;

  for (guint i = 0; i < all->len; i++)
    if (g_str_equal (((RtRatio *)g_ptr_array_index (all, i))->id, id))
      return g_ptr_array_index (all, i);
  g_error ("There is no ratio %s.", id);
}

static RtRecord *
record_new (void)
{
  RtRecord *record = rt_record_new ();

  record->patient = rt_patient_new ();
  return record;
}

static RtLabReport *
add_report (RtRecord *record, const char *specimen, gint64 day)
{
  RtLabReport *report = rt_lab_report_new ();

  report->id = record->lab_reports->len + 1;
  report->specimen = g_strdup (specimen);
  report->collected_at = (RtMoment){ .local_s = day * DAY, .precision = RT_PRECISION_DAY };
  g_ptr_array_add (record->lab_reports, report);
  return report;
}

static RtLabResult *
add_result (
    RtRecord *record, const RtLabReport *report, const char *id, double value, const char *unit)
{
  RtLabResult *result = rt_lab_result_new ();

  result->report_id = report->id;
  result->analyte_id = g_strdup (id);
  result->has_value = TRUE;
  result->value = value;
  result->unit = g_strdup (unit);
  g_ptr_array_add (record->lab_results, result);
  return result;
}

/* Limits are published in several ways; all are brought to moles by moles. */
static void
test_limits (void)
{
  RtLabLimits limits;

  rt_lab_ratio_limits (catalogue, ratio ("ratio_phe_tyr"), &limits);
  g_assert_cmpfloat_with_epsilon (limits.low, 0.47, 1e-12);
  g_assert_cmpfloat_with_epsilon (limits.high, 1.03, 1e-12);
  /* 14.3 to 39.1 µmol by mmol. */
  rt_lab_ratio_limits (catalogue, ratio ("ratio_kyn_trp"), &limits);
  g_assert_cmpfloat_with_epsilon (limits.low, 0.0143, 1e-12);
  g_assert_cmpfloat_with_epsilon (limits.high, 0.0391, 1e-12);
  /* 4 mg by mg; HVA has 182.17 g in a mole, VMA 198.17. */
  rt_lab_ratio_limits (catalogue, ratio ("ratio_hva_vma"), &limits);
  g_assert_false (limits.has_low);
  g_assert_true (limits.has_high);
  g_assert_cmpfloat_with_epsilon (limits.high, 4 * 198.17 / 182.17, 1e-3);
}

static RtLabRatio *
only_one (const RtRecord *record, const char *id)
{
  g_autoptr (GPtrArray) found = rt_lab_ratios (catalogue, record, ratio (id));

  g_assert_cmpuint (found->len, ==, 1);
  return g_ptr_array_steal_index (found, 0);
}

static void
check_flag (double kynurenine, double tryptophan, RtLabFlag flag)
{
  g_autoptr (RtRecord) record = record_new ();
  RtLabReport *report = add_report (record, "plasma", 20000);
  g_autoptr (RtLabRatio) found = NULL;

  add_result (record, report, "kynurenine", kynurenine, "umol/L");
  add_result (record, report, "tryptophan", tryptophan, "umol/L");
  found = only_one (record, "ratio_kyn_trp");
  g_assert_true (found->has_value);
  g_assert_cmpfloat_with_epsilon (found->value, kynurenine / tryptophan, 1e-12);
  g_assert_cmpint (found->flag, ==, flag);
}

static void
test_flags (void)
{
  check_flag (1.42, 100, RT_LAB_FLAG_LOW);
  check_flag (1.44, 100, RT_LAB_FLAG_NORMAL);
  check_flag (3.90, 100, RT_LAB_FLAG_NORMAL);
  check_flag (3.92, 100, RT_LAB_FLAG_HIGH);
}

/* No result that was cancelled, judged not usable, or of another sample makes a ratio. */
static void
test_same_sample (void)
{
  g_autoptr (RtRecord) record = record_new ();
  RtLabReport *plasma = add_report (record, "plasma", 20000);
  RtLabReport *later = add_report (record, "plasma", 20001);
  RtLabReport *csf = add_report (record, "csf", 20000);
  RtLabResult *top = add_result (record, plasma, "phenylalanine", 60, "umol/L");
  RtLabResult *bottom = add_result (record, later, "tyrosine", 60, "umol/L");
  g_autoptr (RtLabRatio) apart = only_one (record, "ratio_phe_tyr");
  g_autoptr (RtLabRatio) fluid = NULL;
  g_autoptr (RtLabRatio) together = NULL;
  g_autoptr (RtLabRatio) cancelled = NULL;
  g_autoptr (RtLabRatio) unusable = NULL;

  g_assert_false (apart->has_value);
  g_assert_nonnull (strstr (apart->reason, "No sample has results of both"));
  bottom->report_id = csf->id;
  fluid = only_one (record, "ratio_phe_tyr");
  g_assert_false (fluid->has_value);
  bottom->report_id = plasma->id;
  together = only_one (record, "ratio_phe_tyr");
  g_assert_cmpfloat_with_epsilon (together->value, 1, 1e-12);
  g_assert_cmpint (together->flag, ==, RT_LAB_FLAG_NORMAL);
  bottom->cancelled = TRUE;
  cancelled = only_one (record, "ratio_phe_tyr");
  g_assert_false (cancelled->has_value);
  bottom->cancelled = FALSE;
  top->verdict = RT_LAB_VERDICT_NOT_USABLE;
  unusable = only_one (record, "ratio_phe_tyr");
  g_assert_false (unusable->has_value);
}

/* Two specimens are a pair when they were taken at the same time. */
static void
test_pair (void)
{
  g_autoptr (RtRecord) record = record_new ();
  RtLabReport *csf = add_report (record, "csf", 20000);
  RtLabReport *plasma = add_report (record, "plasma", 20000);
  g_autoptr (RtLabRatio) paired = NULL;
  g_autoptr (RtLabRatio) apart = NULL;

  add_result (record, csf, "glycine", 6, "umol/L");
  add_result (record, plasma, "glycine", 0.2, "mmol/L");
  paired = only_one (record, "ratio_gly_csf_plasma");
  g_assert_cmpfloat_with_epsilon (paired->value, 0.03, 1e-12);
  g_assert_cmpstr (paired->specimen, ==, "csf");
  g_assert_cmpint (paired->flag, ==, RT_LAB_FLAG_HIGH);
  plasma->collected_at.local_s += DAY;
  apart = only_one (record, "ratio_gly_csf_plasma");
  g_assert_false (apart->has_value);
}

/* A limit of detection makes no quotient, nor does a 0 below; a ratio nobody has sure limits for is
 * not flagged. */
static void
test_no_verdict (void)
{
  g_autoptr (RtRecord) record = record_new ();
  RtLabReport *report = add_report (record, "plasma", 20000);
  RtLabResult *top = add_result (record, report, "phenylalanine", 600, "umol/L");
  RtLabResult *bottom = add_result (record, report, "tyrosine", 60, "umol/L");
  g_autoptr (RtLabRatio) censored = NULL;
  g_autoptr (RtLabRatio) none = NULL;
  g_autoptr (RtLabRatio) sure = NULL;
  g_autoptr (RtLabRatio) unsure = NULL;
  RtRatio doubted = *ratio ("ratio_phe_tyr");
  g_autoptr (GPtrArray) found = NULL;

  bottom->comparator = RT_COMPARATOR_BELOW;
  censored = only_one (record, "ratio_phe_tyr");
  g_assert_true (censored->censored);
  g_assert_false (censored->has_value);
  g_assert_cmpint (censored->flag, ==, RT_LAB_FLAG_NONE);
  bottom->comparator = RT_COMPARATOR_NONE;
  bottom->value = 0;
  none = only_one (record, "ratio_phe_tyr");
  g_assert_false (none->has_value);
  g_assert_nonnull (strstr (none->reason, "the second value is 0"));
  bottom->value = 60;
  top->value = 600;
  sure = only_one (record, "ratio_phe_tyr");
  g_assert_cmpint (sure->flag, ==, RT_LAB_FLAG_HIGH);
  doubted.certainty = RT_CERTAINTY_UNCERTAIN;
  found = rt_lab_ratios (catalogue, record, &doubted);
  unsure = g_ptr_array_steal_index (found, 0);
  g_assert_cmpfloat_with_epsilon (unsure->value, 10, 1e-12);
  g_assert_cmpint (unsure->flag, ==, RT_LAB_FLAG_NONE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int failed;

  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/lab-ratio/limits", test_limits);
  g_test_add_func ("/lab-ratio/flags", test_flags);
  g_test_add_func ("/lab-ratio/same-sample", test_same_sample);
  g_test_add_func ("/lab-ratio/pair", test_pair);
  g_test_add_func ("/lab-ratio/no-verdict", test_no_verdict);
  failed = g_test_run ();
  rt_catalogue_unref (catalogue);
  return failed;
}
