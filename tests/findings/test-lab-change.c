/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lab-change.h"

#include <math.h>
#include <string.h>

#include "knowledge-pack.h"

static RtCatalogue *catalogue;

/* Worked out apart from the program, with 30 digits. */
static void
test_vectors (void)
{
  static const struct
  {
    double analytical, within, rise, fall;
  } cases[] = {
    { 5, 10, 0.362400394287216, -0.266001386821983 },
    { 3, 7.8, 0.260278240916214, -0.206524426484578 },
    { 4.24, 6.26, 0.232942682282814, -0.188932288280845 },
    { 6.1, 5.77, 0.261796552673477, -0.207479210589684 },
    { 0.5, 27.3, 1.102841238013439, -0.524452924965128 },
    { 100, 100, 25.143852471408124, -0.961750090156237 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double rise, fall;

      rt_reference_change_values (cases[i].analytical, cases[i].within, &rise, &fall);
      g_assert_cmpfloat_with_epsilon (rise, cases[i].rise, 1e-12);
      g_assert_cmpfloat_with_epsilon (fall, cases[i].fall, 1e-12);
    }
}

/* A fall is the rise the other way round, both grow with either variation, and it makes no
 * difference which is which. */
static void
test_properties (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      double a = g_test_rand_double_range (0.01, 99), b = g_test_rand_double_range (0.01, 99);
      double rise, fall, more, less;

      rt_reference_change_values (a, b, &rise, &fall);
      g_assert_cmpfloat_with_epsilon ((1 + rise) * (1 + fall), 1, 1e-12);
      g_assert_true (rise > 0 && fall < 0 && fall > -1);
      rt_reference_change_values (b, a, &more, &less);
      g_assert_cmpfloat_with_epsilon (more, rise, 1e-12 * (1 + rise));
      rt_reference_change_values (a + 1, b, &more, &less);
      g_assert_true (more > rise && less < fall);
      rt_reference_change_values (a, b + 1, &more, &less);
      g_assert_true (more > rise && less < fall);
    }
}

/* Two results of one man, of the laboratory whose list is in the catalogue. */
typedef struct
{
  RtRecord *record;
  RtLabReport *reports[2];
  RtLabResult *results[2];
} Case;

static Case
make_case (const char *analyte, double before, double after)
{
  const double values[] = { before, after };
  Case made = { .record = rt_record_new () };

  made.record->patient = rt_patient_new ();
  made.record->patient->sex = RT_SEX_MALE;
  made.record->patient->has_birth_date = TRUE;
  rt_calendar_date_from_ymd (1980, 5, 17, &made.record->patient->birth_date);
  for (guint i = 0; i < 2; i++)
    {
      RtLabReport *report = made.reports[i] = rt_lab_report_new ();
      RtLabResult *result = made.results[i] = rt_lab_result_new ();

      report->id = result->report_id = i + 1;
      report->laboratory = g_strdup ("Labor Mitte");
      report->specimen = g_strdup ("serum");
      report->collected_at =
          (RtMoment){ .local_s = (20000 + 30 * i) * 86400LL, .precision = RT_PRECISION_DAY };
      result->analyte_id = g_strdup (analyte);
      result->has_value = TRUE;
      result->value = values[i];
      result->unit = g_strdup ("umol/L");
      g_ptr_array_add (made.record->lab_reports, report);
      g_ptr_array_add (made.record->lab_results, result);
    }
  return made;
}

static RtLabChange
find (const Case *one)
{
  const RtLabResult *before = rt_lab_change_before (one->record, one->results[1]);
  RtLabChange change;

  g_assert_true (before == one->results[0]);
  g_assert_null (rt_lab_change_before (one->record, before));
  rt_lab_change_find (catalogue, one->record, before, one->results[1], &change);
  return change;
}

static RtLabChangeVerdict
judge (double before, double after)
{
  Case one = make_case ("copper", before, after);
  RtLabChange change = find (&one);

  g_assert_cmpint (change.reason, ==, RT_LAB_CHANGE_REASON_NONE);
  g_assert_cmpfloat (change.stated->cv, ==, 3);
  g_assert_cmpstr (change.list->laboratory, ==, "Labor Mitte");
  g_assert_cmpfloat (change.within->cv, ==, 7.8);
  rt_record_free (one.record);
  return change.verdict;
}

/* Copper: 3 % and 7.8 % make +26.03 % and −20.65 %. */
static void
test_verdicts (void)
{
  g_assert_cmpint (judge (10, 10), ==, RT_LAB_CHANGE_WITHIN);
  g_assert_cmpint (judge (10, 10 * 1.2601), ==, RT_LAB_CHANGE_WITHIN);
  g_assert_cmpint (judge (10, 10 * 1.2605), ==, RT_LAB_CHANGE_RISE);
  g_assert_cmpint (judge (10, 10 * 0.7937), ==, RT_LAB_CHANGE_WITHIN);
  g_assert_cmpint (judge (10, 10 * 0.7933), ==, RT_LAB_CHANGE_FALL);
}

static void
assert_unknown (Case *one, RtLabChangeReason reason)
{
  RtLabChange change = find (one);

  g_assert_cmpint (change.verdict, ==, RT_LAB_CHANGE_UNKNOWN);
  g_assert_cmpint (change.reason, ==, reason);
  rt_record_free (one->record);
}

static void
take_of_old (Case *one, const char *catalogue_id)
{
  RtIntervention *intervention = rt_intervention_new ();
  RtRegimenStep *step = rt_regimen_step_new ();

  intervention->catalogue_id = g_strdup (catalogue_id);
  intervention->name = g_strdup (catalogue_id);
  intervention->steps = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_regimen_step_free);
  step->mode = RT_REGIMEN_SCHEDULED;
  step->from = (RtMoment){ .local_s = 20010 * 86400LL, .precision = RT_PRECISION_DAY };
  g_ptr_array_add (intervention->steps, step);
  g_ptr_array_add (one->record->interventions, intervention);
}

/* Every reason there is, each alone. */
static void
test_unknown (void)
{
  Case one = make_case ("magnesium", 0.8, 1.6);

  assert_unknown (&one, RT_LAB_CHANGE_REASON_NO_WITHIN_PERSON);
  one = make_case ("copper", 10, 20);
  one.record->patient->sex = RT_SEX_FEMALE;
  assert_unknown (&one, RT_LAB_CHANGE_REASON_OTHER_PERSONS);
  one = make_case ("copper", 10, 20);
  rt_calendar_date_from_ymd (2010, 1, 1, &one.record->patient->birth_date);
  assert_unknown (&one, RT_LAB_CHANGE_REASON_OTHER_PERSONS);
  one = make_case ("copper", 10, 20);
  one.results[1]->method = g_strdup ("ICP-MS");
  assert_unknown (&one, RT_LAB_CHANGE_REASON_BREAK);
  one = make_case ("copper", 10, 20);
  one.results[0]->verdict = RT_LAB_VERDICT_NOT_USABLE;
  assert_unknown (&one, RT_LAB_CHANGE_REASON_NOT_USABLE);
  one = make_case ("copper", 10, 20);
  one.results[0]->comparator = RT_COMPARATOR_BELOW;
  assert_unknown (&one, RT_LAB_CHANGE_REASON_CENSORED);
  one = make_case ("copper", 0, 20);
  assert_unknown (&one, RT_LAB_CHANGE_REASON_NO_VALUES);
  one = make_case ("copper", 10, 20);
  one.results[1]->has_value = FALSE;
  assert_unknown (&one, RT_LAB_CHANGE_REASON_NO_VALUES);
  one = make_case ("copper", 10, 20);
  take_of_old (&one, "zinc");
  assert_unknown (&one, RT_LAB_CHANGE_REASON_DISTURBED);
  one = make_case ("copper", 10, 20);
  one.reports[0]->collected_at.local_s = 18000 * 86400LL; /* before the list began */
  assert_unknown (&one, RT_LAB_CHANGE_REASON_NO_ANALYTICAL);
}

/* Published figures that differ bear no verdict, however great the change and whatever is stated of
 * the measurements; the figure stays known. */
static void
test_uncertain (void)
{
  static const char *const analytes[] = { "ferritin", "zinc", "vitamin_b12" };

  for (guint i = 0; i < G_N_ELEMENTS (analytes); i++)
    {
      Case one = make_case (analytes[i], 10, 1000);
      RtLabChange change = find (&one);

      g_assert_nonnull (change.within);
      g_assert_cmpint (change.within->certainty, ==, RT_CERTAINTY_UNCERTAIN);
      assert_unknown (&one, RT_LAB_CHANGE_REASON_UNCERTAIN);
    }
}

/* The unit makes no difference: 10 µmol/L are 63.55 µg/dL. */
static void
test_units (void)
{
  Case one = make_case ("copper", 63.55, 20);
  RtLabChange change;

  g_free (one.results[0]->unit);
  one.results[0]->unit = g_strdup ("ug/dL");
  change = find (&one);
  g_assert_cmpint (change.verdict, ==, RT_LAB_CHANGE_RISE);
  g_assert_cmpfloat_with_epsilon (change.ratio, 2, 1e-12);
  rt_record_free (one.record);
}

/* What was cancelled and what was measured in another specimen is no result before. */
static void
test_what_is_before (void)
{
  Case one = make_case ("copper", 10, 20);

  g_assert_true (rt_lab_change_before (one.record, one.results[1]) == one.results[0]);
  one.results[0]->specimen = g_strdup ("urine_24h");
  g_assert_null (rt_lab_change_before (one.record, one.results[1]));
  g_clear_pointer (&one.results[0]->specimen, g_free);
  one.results[0]->cancelled = TRUE;
  g_assert_null (rt_lab_change_before (one.record, one.results[1]));
  g_assert_true (rt_lab_change_latest (one.record, "copper", "serum", NULL) == one.results[1]);
  one.results[0]->cancelled = FALSE;
  one.results[1]->cancelled = TRUE;
  g_assert_null (rt_lab_change_before (one.record, one.results[1]));
  g_assert_true (rt_lab_change_latest (one.record, "copper", "serum", NULL) == one.results[0]);
  /* Of the same day: neither is before the other. */
  one.results[1]->cancelled = FALSE;
  one.reports[1]->collected_at = one.reports[0]->collected_at;
  g_assert_null (rt_lab_change_before (one.record, one.results[1]));
  rt_record_free (one.record);
}

/* Something that was taken at the first of the two only, and long before the second. */
static void
test_disturbed_before (void)
{
  Case one = make_case ("copper", 10, 20);
  RtIntervention *intervention;
  RtRegimenStep *step;

  take_of_old (&one, "zinc");
  intervention = g_ptr_array_index (one.record->interventions, 0);
  step = g_ptr_array_index (intervention->steps, 0);
  step->from.local_s = 19990 * 86400LL;
  step->has_until = TRUE;
  step->until = (RtMoment){ .local_s = 20002 * 86400LL, .precision = RT_PRECISION_DAY };
  one.reports[1]->collected_at.local_s = 20040 * 86400LL;
  assert_unknown (&one, RT_LAB_CHANGE_REASON_DISTURBED);
}

/* The laboratory states another figure from December on: 8 %, and 2 % from March on. Of the two
 * results' figures the greater counts, with the list it stands in. */
static void
assert_stated (gint64 before, gint64 after, double cv, const char *list)
{
  Case one = make_case ("copper", 10, 11);
  RtLabChange change;

  one.reports[0]->collected_at.local_s = before * 86400LL;
  one.reports[1]->collected_at.local_s = after * 86400LL;
  change = find (&one);
  g_assert_cmpint (change.reason, ==, RT_LAB_CHANGE_REASON_NONE);
  g_assert_cmpfloat (change.stated->cv, ==, cv);
  g_assert_cmpstr (change.list->id, ==, list);
  rt_record_free (one.record);
}

static void
test_greater_figure (void)
{
  assert_stated (20000, 20030, 3, "own");
  assert_stated (20000, 20060, 8, "winter"); /* the later one is greater */
  assert_stated (20060, 20150, 8, "winter"); /* the earlier one is */
  assert_stated (20000, 20150, 3, "own");
  assert_stated (20150, 20160, 2, "spring");
}

#define COPPER_LIST(id, from, cv)                                                                  \
  "{ \"format\": 1, \"id\": \"" id "\", \"version\": 1, \"laboratory\": \"Labor Mitte\",\n"        \
  "  \"valid_from\": \"" from "\", \"intervals\": [ { \"analyte\": \"copper\",\n"                  \
  "  \"specimen\": \"serum\", \"sex\": \"any\", \"low\": 11, \"high\": 24,\n"                      \
  "  \"unit\": \"umol/L\", \"source\": \"List\", \"certainty\": \"verified\",\n"                   \
  "  \"cv\": " cv ", \"cv_source\": \"Letter\" } ] }"

static void
add_list (const char *file, const char *list)
{
  g_autoptr (GError) error = NULL;

  rt_knowledge_pack_add (catalogue, file, list, strlen (list), &error);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  static const char list[] =
      "{ \"format\": 1, \"id\": \"own\", \"version\": 1, \"laboratory\": \"Labor Mitte\",\n"
      "  \"valid_from\": \"2024-01-01\", \"intervals\": [ { \"analyte\": \"copper\",\n"
      "  \"specimen\": \"serum\", \"sex\": \"any\", \"low\": 11, \"high\": 24,\n"
      "  \"unit\": \"umol/L\", \"source\": \"List\", \"certainty\": \"verified\",\n"
      "  \"cv\": 3, \"cv_source\": \"Letter of May\" }, { \"analyte\": \"ferritin\",\n"
      "  \"specimen\": \"serum\", \"sex\": \"any\", \"low\": 20, \"unit\": \"ug/L\",\n"
      "  \"source\": \"List\", \"certainty\": \"verified\", \"cv\": 4, \"cv_source\": \"List\" } "
      "] }";
  g_autoptr (GError) error = NULL;
  int failed;

  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
  add_list ("own.json", list);
  add_list ("winter.json", COPPER_LIST ("winter", "2024-12-01", "8"));
  add_list ("spring.json", COPPER_LIST ("spring", "2025-03-01", "2"));
  g_test_add_func ("/lab-change/vectors", test_vectors);
  g_test_add_func ("/lab-change/properties", test_properties);
  g_test_add_func ("/lab-change/verdicts", test_verdicts);
  g_test_add_func ("/lab-change/unknown", test_unknown);
  g_test_add_func ("/lab-change/uncertain", test_uncertain);
  g_test_add_func ("/lab-change/units", test_units);
  g_test_add_func ("/lab-change/what-is-before", test_what_is_before);
  g_test_add_func ("/lab-change/disturbed-before", test_disturbed_before);
  g_test_add_func ("/lab-change/greater-figure", test_greater_figure);
  failed = g_test_run ();
  rt_catalogue_unref (catalogue);
  return failed;
}
