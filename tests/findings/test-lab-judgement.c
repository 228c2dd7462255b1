/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lab-judgement.h"

#include <math.h>
#include <string.h>

#include "knowledge-pack.h"
#include "lab-entry.h"
#include "lab-plausibility.h"

static RtCatalogue *catalogue;

static void
test_limits (void)
{
  const RtLabLimits both = { TRUE, 2, TRUE, 10 };
  const RtLabLimits upper = { FALSE, 0, TRUE, 10 };
  const RtLabLimits from_zero = { TRUE, 0, TRUE, 10 };
  const RtLabLimits none = { 0 };
  double ratio = -1;

  g_assert_cmpint (rt_lab_flag (2, RT_COMPARATOR_NONE, &both), ==, RT_LAB_FLAG_NORMAL);
  g_assert_cmpint (rt_lab_flag (10, RT_COMPARATOR_NONE, &both), ==, RT_LAB_FLAG_NORMAL);
  g_assert_cmpint (rt_lab_flag (nextafter (2, 0), RT_COMPARATOR_NONE, &both), ==, RT_LAB_FLAG_LOW);
  g_assert_cmpint (rt_lab_flag (nextafter (10, 11), RT_COMPARATOR_NONE, &both), ==,
                   RT_LAB_FLAG_HIGH);
  g_assert_cmpint (rt_lab_flag (5, RT_COMPARATOR_NONE, &none), ==, RT_LAB_FLAG_NONE);
  /* Censored values are judged only where every value they can stand for is on one side. */
  g_assert_cmpint (rt_lab_flag (2, RT_COMPARATOR_BELOW, &both), ==, RT_LAB_FLAG_LOW);
  g_assert_cmpint (rt_lab_flag (3, RT_COMPARATOR_BELOW, &both), ==, RT_LAB_FLAG_NONE);
  g_assert_cmpint (rt_lab_flag (3, RT_COMPARATOR_BELOW, &upper), ==, RT_LAB_FLAG_NORMAL);
  g_assert_cmpint (rt_lab_flag (3, RT_COMPARATOR_BELOW, &from_zero), ==, RT_LAB_FLAG_NORMAL);
  g_assert_cmpint (rt_lab_flag (12, RT_COMPARATOR_BELOW, &upper), ==, RT_LAB_FLAG_NONE);
  g_assert_cmpint (rt_lab_flag (10, RT_COMPARATOR_ABOVE, &both), ==, RT_LAB_FLAG_HIGH);
  g_assert_cmpint (rt_lab_flag (9, RT_COMPARATOR_ABOVE, &both), ==, RT_LAB_FLAG_NONE);
  g_assert_true (rt_lab_limit_ratio (14, RT_LAB_FLAG_HIGH, &both, &ratio));
  g_assert_cmpfloat (ratio, ==, 1.4);
  g_assert_true (rt_lab_limit_ratio (1, RT_LAB_FLAG_LOW, &both, &ratio));
  g_assert_cmpfloat (ratio, ==, 0.5);
  g_assert_false (rt_lab_limit_ratio (5, RT_LAB_FLAG_NORMAL, &both, &ratio));
}

static void
test_laboratory_flags (void)
{
  RtLabFlag flag = RT_LAB_FLAG_NONE;

  g_assert_true (rt_lab_flag_parse (" HH ", &flag));
  g_assert_cmpint (flag, ==, RT_LAB_FLAG_HIGH);
  g_assert_true (rt_lab_flag_parse ("--", &flag));
  g_assert_cmpint (flag, ==, RT_LAB_FLAG_LOW);
  g_assert_true (rt_lab_flag_parse ("↑", &flag));
  g_assert_cmpint (flag, ==, RT_LAB_FLAG_HIGH);
  g_assert_false (rt_lab_flag_parse ("A", &flag));
  g_assert_false (rt_lab_flag_parse ("*", &flag));
  g_assert_false (rt_lab_flag_parse (NULL, &flag));
}

/* One voice after the other falls silent, and the next one counts. */
static void
test_precedence (void)
{
  g_autoptr (RtRecord) record = rt_record_new ();
  RtLabReport *report = rt_lab_report_new ();
  RtLabResult *result = rt_lab_result_new ();
  RtPersonalTarget *target = rt_personal_target_new ();
  RtPersonalTarget *ended = rt_personal_target_new ();
  RtLabJudgement judgement;

  record->patient = rt_patient_new ();
  record->patient->has_birth_date = TRUE;
  rt_calendar_date_from_ymd (1980, 5, 17, &record->patient->birth_date);
  report->id = result->report_id = 1;
  report->specimen = g_strdup ("csf");
  report->collected_at = (RtMoment){ .local_s = 20000 * 86400LL, .precision = RT_PRECISION_DAY };
  result->analyte_id = g_strdup ("five_hiaa");
  result->has_value = TRUE;
  result->value = 150; /* nmol/L: above the adults' interval of 67 to 140 */
  result->unit = g_strdup ("nmol/L");
  result->verdict = RT_LAB_VERDICT_LOW;
  result->laboratory_flag = g_strdup ("N");
  result->has_high = TRUE;
  result->high = 149;
  target->analyte_id = g_strdup ("five_hiaa");
  target->has_low = TRUE;
  target->low = 0.2; /* µmol/L */
  target->unit = g_strdup ("µmol/L");
  g_ptr_array_add (record->lab_reports, report);
  g_ptr_array_add (record->lab_results, result);
  g_ptr_array_add (record->personal_targets, target);

#define ASSERT_JUDGED(wanted_flag, wanted_basis)                                                   \
  rt_lab_judge (catalogue, record, report, result, &judgement);                                    \
  g_assert_cmpint (judgement.flag, ==, wanted_flag);                                               \
  g_assert_cmpint (judgement.basis, ==, wanted_basis)

  ASSERT_JUDGED (RT_LAB_FLAG_LOW, RT_LAB_BASIS_VERDICT);
  result->verdict = RT_LAB_VERDICT_NOT_USABLE;
  ASSERT_JUDGED (RT_LAB_FLAG_NONE, RT_LAB_BASIS_VERDICT);
  g_assert_true (judgement.not_usable);
  result->verdict = RT_LAB_VERDICT_NONE;
  ASSERT_JUDGED (RT_LAB_FLAG_NORMAL, RT_LAB_BASIS_LABORATORY_FLAG);
  g_clear_pointer (&result->laboratory_flag, g_free);
  ASSERT_JUDGED (RT_LAB_FLAG_LOW, RT_LAB_BASIS_TARGET);
  g_assert_cmpfloat_with_epsilon (judgement.ratio, 0.75, 1e-12);
  g_assert_true (rt_lab_target_for (record, report, result) == target);
  /* From the day on which it was ended nothing is aimed at; in another specimen it goes on. */
  ended->analyte_id = g_strdup ("five_hiaa");
  ended->set_at = (RtMoment){ .local_s = 20000 * 86400LL, .precision = RT_PRECISION_DAY };
  g_ptr_array_add (record->personal_targets, ended);
  ASSERT_JUDGED (RT_LAB_FLAG_HIGH, RT_LAB_BASIS_LABORATORY_INTERVAL);
  g_assert_null (rt_lab_target_for (record, report, result));
  ended->set_at.local_s += 86400;
  ASSERT_JUDGED (RT_LAB_FLAG_LOW, RT_LAB_BASIS_TARGET);
  ended->set_at.local_s -= 86400;
  ended->specimen = g_strdup ("serum");
  ASSERT_JUDGED (RT_LAB_FLAG_LOW, RT_LAB_BASIS_TARGET);
  /* One set on the day of collection counts, one set after it does not. */
  target->set_at = (RtMoment){ .local_s = 20000 * 86400LL, .precision = RT_PRECISION_DAY };
  ASSERT_JUDGED (RT_LAB_FLAG_LOW, RT_LAB_BASIS_TARGET);
  target->set_at = (RtMoment){ .local_s = 20001 * 86400LL, .precision = RT_PRECISION_DAY };
  ASSERT_JUDGED (RT_LAB_FLAG_HIGH, RT_LAB_BASIS_LABORATORY_INTERVAL);
  result->has_high = FALSE;
  ASSERT_JUDGED (RT_LAB_FLAG_HIGH, RT_LAB_BASIS_DEFAULT_INTERVAL);
  g_assert_true (judgement.coloured);
  /* Seven years old at collection the same value is inside. */
  rt_calendar_date_from_ymd (2017, 1, 1, &record->patient->birth_date);
  ASSERT_JUDGED (RT_LAB_FLAG_NORMAL, RT_LAB_BASIS_DEFAULT_INTERVAL);
  /* Without an age nothing is said. */
  record->patient->has_birth_date = FALSE;
  ASSERT_JUDGED (RT_LAB_FLAG_NONE, RT_LAB_BASIS_NONE);
#undef ASSERT_JUDGED
}

/* The practice's interval for the laboratory comes after the one on the report and before ours; the
 * report stays as it is. */
static void
test_practice_interval (void)
{
  static const char list[] =
      "{ \"format\": 1, \"id\": \"own\", \"version\": 1, \"laboratory\": \"Labor Mitte\",\n"
      "  \"valid_from\": \"2024-01-01\", \"intervals\": [ { \"analyte\": \"five_hiaa\",\n"
      "  \"specimen\": \"csf\", \"sex\": \"any\", \"age_from\": \"18y\", \"low\": 0.04,\n"
      "  \"high\": 0.2, \"unit\": \"umol/L\", \"source\": \"List\", \"certainty\": \"verified\" } "
      "] }";
  g_autoptr (GError) error = NULL;
  g_autoptr (RtCatalogue) own = rt_catalogue_load_default (&error);
  g_autoptr (RtRecord) record = rt_record_new ();
  RtLabReport *report = rt_lab_report_new ();
  RtLabResult *result = rt_lab_result_new ();
  RtLabJudgement judgement;

  rt_knowledge_pack_add (own, "own.json", list, strlen (list), &error);
  g_assert_no_error (error);
  record->patient = rt_patient_new ();
  record->patient->has_birth_date = TRUE;
  rt_calendar_date_from_ymd (1980, 5, 17, &record->patient->birth_date);
  report->id = result->report_id = 1;
  report->laboratory = g_strdup ("Labor Mitte");
  report->specimen = g_strdup ("csf");
  report->collected_at = (RtMoment){ .local_s = 20000 * 86400LL, .precision = RT_PRECISION_DAY };
  result->analyte_id = g_strdup ("five_hiaa");
  result->has_value = TRUE;
  result->value = 150; /* nmol/L: above our interval, inside the practice's */
  result->unit = g_strdup ("nmol/L");
  result->has_high = TRUE;
  result->high = 149;
  g_ptr_array_add (record->lab_reports, report);
  g_ptr_array_add (record->lab_results, result);

#define ASSERT_JUDGED(wanted_flag, wanted_basis)                                                   \
  rt_lab_judge (own, record, report, result, &judgement);                                          \
  g_assert_cmpint (judgement.flag, ==, wanted_flag);                                               \
  g_assert_cmpint (judgement.basis, ==, wanted_basis)

  ASSERT_JUDGED (RT_LAB_FLAG_HIGH, RT_LAB_BASIS_LABORATORY_INTERVAL);
  result->has_high = FALSE;
  ASSERT_JUDGED (RT_LAB_FLAG_NORMAL, RT_LAB_BASIS_PRACTICE_INTERVAL);
  g_assert_cmpstr (judgement.list->laboratory, ==, "Labor Mitte");
  g_assert_cmpfloat_with_epsilon (judgement.limits.high, 200, 1e-9);
  g_assert_true (judgement.coloured);
  g_assert_false (result->has_low || result->has_high);
  result->laboratory_flag = g_strdup ("H");
  ASSERT_JUDGED (RT_LAB_FLAG_HIGH, RT_LAB_BASIS_LABORATORY_FLAG);
  g_clear_pointer (&result->laboratory_flag, g_free);
  /* Before the list began, at a child's age and of another laboratory, ours counts. */
  report->collected_at.local_s = 19000 * 86400LL;
  ASSERT_JUDGED (RT_LAB_FLAG_HIGH, RT_LAB_BASIS_DEFAULT_INTERVAL);
  report->collected_at.local_s = 20000 * 86400LL;
  rt_calendar_date_from_ymd (2017, 1, 1, &record->patient->birth_date);
  ASSERT_JUDGED (RT_LAB_FLAG_NORMAL, RT_LAB_BASIS_DEFAULT_INTERVAL);
  rt_calendar_date_from_ymd (1980, 5, 17, &record->patient->birth_date);
  g_free (report->laboratory);
  report->laboratory = g_strdup ("Labor Nord");
  ASSERT_JUDGED (RT_LAB_FLAG_HIGH, RT_LAB_BASIS_DEFAULT_INTERVAL);
  g_assert_null (judgement.list);
#undef ASSERT_JUDGED
}

/* An interval of the practice for the morning says nothing of a sample whose hour is not known, nor
 * of one of the evening. */
static void
test_condition (void)
{
  static const char list[] =
      "{ \"format\": 1, \"id\": \"own\", \"version\": 1, \"laboratory\": \"Labor Mitte\",\n"
      "  \"intervals\": [ { \"analyte\": \"cortisol\", \"specimen\": \"serum\",\n"
      "  \"condition\": \"AM\", \"sex\": \"any\", \"low\": 1, \"high\": 2,\n"
      "  \"unit\": \"nmol/L\", \"source\": \"List\", \"certainty\": \"verified\" } ] }";
  g_autoptr (GError) error = NULL;
  g_autoptr (RtCatalogue) own = rt_catalogue_load_default (&error);
  g_autoptr (RtRecord) record = rt_record_new ();
  RtLabReport *report = rt_lab_report_new ();
  RtLabResult *result = rt_lab_result_new ();
  RtLabJudgement judgement;

  rt_knowledge_pack_add (own, "own.json", list, strlen (list), &error);
  g_assert_no_error (error);
  record->patient = rt_patient_new ();
  report->id = result->report_id = 1;
  report->laboratory = g_strdup ("Labor Mitte");
  report->specimen = g_strdup ("serum");
  result->analyte_id = g_strdup ("cortisol");
  result->has_value = TRUE;
  result->value = 3;
  result->unit = g_strdup ("nmol/L");
  g_ptr_array_add (record->lab_reports, report);
  g_ptr_array_add (record->lab_results, result);
  report->collected_at =
      (RtMoment){ .local_s = 20000 * 86400LL + 8 * 3600, .precision = RT_PRECISION_MINUTE };
  rt_lab_judge (own, record, report, result, &judgement);
  g_assert_cmpint (judgement.basis, ==, RT_LAB_BASIS_PRACTICE_INTERVAL);
  g_assert_cmpint (judgement.flag, ==, RT_LAB_FLAG_HIGH);
  report->collected_at.local_s = 20000 * 86400LL + 17 * 3600;
  rt_lab_judge (own, record, report, result, &judgement);
  g_assert_cmpint (judgement.basis, !=, RT_LAB_BASIS_PRACTICE_INTERVAL);
  report->collected_at = (RtMoment){ .local_s = 20000 * 86400LL, .precision = RT_PRECISION_DAY };
  rt_lab_judge (own, record, report, result, &judgement);
  g_assert_cmpint (judgement.basis, ==, RT_LAB_BASIS_NONE); /* ours are of morning and afternoon */
  g_assert_cmpint (judgement.flag, ==, RT_LAB_FLAG_NONE);
  g_assert_null (judgement.list);
}

static void
check_value (const char *text, gboolean has_value, double value, RtComparator comparator)
{
  g_autoptr (GError) error = NULL;
  RtLabValue parsed;

  rt_lab_entry_parse_value (text, '.', &parsed, &error);
  g_assert_no_error (error);
  g_assert_true (parsed.has_value == has_value);
  g_assert_cmpfloat (parsed.value, ==, value);
  g_assert_cmpint (parsed.comparator, ==, comparator);
}

static void
test_values (void)
{
  static const char *const wrong[] = { "",  "1e999", "-3",  "< -1", "1,234", "3..4",
                                       "<", "5 mg",  "0x1", "nan",  "inf",   "12 34" };

  check_value ("12.5", TRUE, 12.5, RT_COMPARATOR_NONE);
  check_value (" < 0.5", TRUE, 0.5, RT_COMPARATOR_BELOW);
  check_value ("≥100", TRUE, 100, RT_COMPARATOR_ABOVE);
  check_value ("0", TRUE, 0, RT_COMPARATOR_NONE);
  check_value ("n.d.", FALSE, 0, RT_COMPARATOR_NONE);
  check_value ("Not detected", FALSE, 0, RT_COMPARATOR_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      RtLabValue parsed;
      g_autoptr (GError) error = NULL;

      if (rt_lab_entry_parse_value (wrong[i], '.', &parsed, &error) && parsed.has_value)
        g_error ("“%s” was taken for %g.", wrong[i], parsed.value);
    }
}

static void
test_intervals (void)
{
  gboolean has_low, has_high;
  double low, high;

  g_assert_true (
      rt_lab_entry_parse_interval ("2.0 – 9.5", '.', &has_low, &low, &has_high, &high, NULL));
  g_assert_cmpfloat (low, ==, 2);
  g_assert_cmpfloat (high, ==, 9.5);
  g_assert_true (rt_lab_entry_parse_interval ("<10", '.', &has_low, &low, &has_high, &high, NULL));
  g_assert_false (has_low);
  g_assert_cmpfloat (high, ==, 10);
  g_assert_true (rt_lab_entry_parse_interval ("> 3", '.', &has_low, &low, &has_high, &high, NULL));
  g_assert_false (has_high);
  g_assert_cmpfloat (low, ==, 3);
  g_assert_true (
      rt_lab_entry_parse_interval ("bis 4,5", ',', &has_low, &low, &has_high, &high, NULL));
  g_assert_cmpfloat (high, ==, 4.5);
  g_assert_false (rt_lab_entry_parse_interval ("9-2", '.', &has_low, &low, &has_high, &high, NULL));
  g_assert_false (rt_lab_entry_parse_interval ("abc", '.', &has_low, &low, &has_high, &high, NULL));
  g_assert_false (rt_lab_entry_parse_interval ("", '.', &has_low, &low, &has_high, &high, NULL));
}

static void
test_volumes (void)
{
  static const char *const wrong[] = { "0", "-1", "30", "abc", "25 L", "1650 gallons", "" };
  double litres = 0;

  g_assert_true (rt_lab_entry_parse_volume ("1650 mL", '.', &litres, NULL));
  g_assert_cmpfloat_with_epsilon (litres, 1.65, 1e-12);
  g_assert_true (rt_lab_entry_parse_volume ("1.65", '.', &litres, NULL));
  g_assert_cmpfloat_with_epsilon (litres, 1.65, 1e-12);
  g_assert_true (rt_lab_entry_parse_volume ("1650", '.', &litres, NULL));
  g_assert_cmpfloat_with_epsilon (litres, 1.65, 1e-12);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    if (rt_lab_entry_parse_volume (wrong[i], '.', &litres, NULL))
      g_error ("“%s” was taken for a volume.", wrong[i]);
}

static void
check_csf (const RtAnalyte *analyte, double value, RtLabPlausibility expected)
{
  const RtConversionContext context = { analyte->molar_mass, 113.12, 0, 0 };

  g_assert_cmpint (rt_lab_plausibility (catalogue, analyte, "csf", value, "nmol/L", &context), ==,
                   expected);
}

/* A slip of a thousand is questioned, ten times the limit is not. */
static void
test_plausibility (void)
{
  const RtAnalyte *analyte = rt_catalogue_analyte (catalogue, "five_hiaa");
  const RtConversionContext context = { analyte->molar_mass, 113.12, 0, 0 };

  g_assert_cmpint (rt_lab_plausibility (catalogue, analyte, "urine_24h", 6, "mg/24h", &context), ==,
                   RT_LAB_PLAUSIBLE);
  g_assert_cmpint (rt_lab_plausibility (catalogue, analyte, "urine_24h", 100, "mg/24h", &context),
                   ==, RT_LAB_PLAUSIBLE);
  g_assert_cmpint (rt_lab_plausibility (catalogue, analyte, "urine_24h", 6, "g/24h", &context), ==,
                   RT_LAB_THOUSAND_TIMES_TOO_LARGE);
  g_assert_cmpint (rt_lab_plausibility (catalogue, analyte, "urine_24h", 6, "ug/24h", &context), ==,
                   RT_LAB_THOUSAND_TIMES_TOO_SMALL);
  g_assert_cmpint (rt_lab_plausibility (catalogue, analyte, "csf", 100, "pmol/L", &context), ==,
                   RT_LAB_THOUSAND_TIMES_TOO_SMALL);
  /* From 10^2.2 times on, and only when it is that far from every interval: those of newborns have
   * 491 in the middle, those of adults 97. */
  check_csf (analyte, 77800, RT_LAB_PLAUSIBLE);
  check_csf (analyte, 77850, RT_LAB_THOUSAND_TIMES_TOO_LARGE);
  check_csf (analyte, 1, RT_LAB_PLAUSIBLE);
  check_csf (analyte, 0.612, RT_LAB_PLAUSIBLE);
  check_csf (analyte, 0.61, RT_LAB_THOUSAND_TIMES_TOO_SMALL);
  /* Nothing to compare with: nothing to question. */
  g_assert_cmpint (rt_lab_plausibility (catalogue, analyte, "plasma", 1e9, "nmol/L", &context), ==,
                   RT_LAB_PLAUSIBLE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/lab-judgement/limits", test_limits);
  g_test_add_func ("/lab-judgement/laboratory-flags", test_laboratory_flags);
  g_test_add_func ("/lab-judgement/precedence", test_precedence);
  g_test_add_func ("/lab-judgement/practice-interval", test_practice_interval);
  g_test_add_func ("/lab-judgement/condition", test_condition);
  g_test_add_func ("/lab-judgement/values", test_values);
  g_test_add_func ("/lab-judgement/intervals", test_intervals);
  g_test_add_func ("/lab-judgement/volumes", test_volumes);
  g_test_add_func ("/lab-judgement/plausibility", test_plausibility);
  result = g_test_run ();
  rt_catalogue_unref (catalogue);
  return result;
}
