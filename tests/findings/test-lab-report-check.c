/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lab-report-check.h"

#include <math.h>
#include <string.h>

/* What cannot be right in a report is refused, to the day and the second; what is unlikely is asked
 * about once. */

#define DAY 86400LL
#define TODAY 20000 /* days since 1970 */

static RtCatalogue *catalogue;

static RtMoment
day (gint64 number)
{
  return (RtMoment){ .local_s = number * DAY, .precision = RT_PRECISION_DAY };
}

static RtMoment
minute (gint64 number, int hour)
{
  return (RtMoment){ .local_s = number * DAY + hour * 3600, .precision = RT_PRECISION_MINUTE };
}

static RtPatient *
born (gint32 day_number)
{
  RtPatient *patient = rt_patient_new ();

  patient->has_birth_date = TRUE;
  patient->birth_date.day_number = day_number;
  patient->birth_date.precision = RT_PRECISION_DAY;
  return patient;
}

static void
check_times (const RtLabReport *report, const char *sentence)
{
  g_autoptr (RtPatient) patient = born (10000);
  g_autoptr (GError) error = NULL;
  gboolean right = rt_lab_report_check_times (patient, report, TODAY * DAY, &error);

  g_assert_cmpint (right, ==, sentence == NULL);
  if (sentence == NULL)
    return;
  g_assert_error (error, RT_LAB_REPORT_ERROR, RT_LAB_REPORT_ERROR_TIME);
  if (strstr (error->message, sentence) == NULL)
    g_error ("Expected “%s” in “%s”.", sentence, error->message);
}

/* Not before birth; the day itself is right. Not in the future; a day is granted, since a day that
 * is known without its hour may end later than now. */
static void
test_collected (void)
{
  g_autoptr (RtLabReport) report = rt_lab_report_new ();

  report->collected_at = day (10000);
  check_times (report, NULL);
  report->collected_at = day (9999);
  check_times (report, "before the patient was born");
  report->collected_at = day (TODAY + 1);
  check_times (report, NULL);
  report->collected_at = day (TODAY + 2);
  check_times (report, "lies in the future");
  report->collected_at = minute (TODAY + 1, 1);
  check_times (report, "lies in the future");
}

/* Received, reported and ordered in an order that can be; within a day only where both have a time.
 */
static void
test_order_of_times (void)
{
  g_autoptr (RtLabReport) report = rt_lab_report_new ();

  report->collected_at = minute (TODAY - 9, 9);
  report->has_received_at = TRUE;
  report->received_at = minute (TODAY - 9, 8);
  check_times (report, "received the sample before it was collected");
  report->received_at = day (TODAY - 9);
  check_times (report, NULL);
  report->received_at = day (TODAY - 10);
  check_times (report, "received the sample before it was collected");
  report->has_received_at = FALSE;
  report->has_reported_at = TRUE;
  report->reported_at = minute (TODAY - 9, 8);
  check_times (report, "older than the collection");
  report->reported_at = minute (TODAY - 9, 9);
  check_times (report, NULL);
  report->has_ordered_at = TRUE;
  report->ordered_at = day (TODAY - 8);
  check_times (report, "older than its order");
  report->ordered_at = day (TODAY - 9);
  check_times (report, NULL);
}

static RtLabResult *
creatinine (double value, const char *unit)
{
  RtLabResult *result = rt_lab_result_new ();

  result->analyte_id = g_strdup ("creatinine");
  result->name = g_strdup ("Creatinine");
  result->has_value = TRUE;
  result->value = value;
  result->value_text = g_strdup_printf ("%g", value);
  result->unit = g_strdup (unit);
  return result;
}

/* Refused with the words, or right and asked with the words; %NULL for neither. */
static void
check_result (RtLabResult *made, const char *refused, const char *asked)
{
  g_autoptr (RtLabResult) result = made;
  g_autoptr (RtLabReport) report = rt_lab_report_new ();
  g_autofree char *question = NULL;
  g_autoptr (GError) error = NULL;
  gboolean right;

  report->specimen = g_strdup ("serum");
  right = rt_lab_result_check (catalogue, report, result, &question, &error);
  g_assert_cmpint (right, ==, refused == NULL);
  g_assert_true ((question != NULL) == (asked != NULL));
  if (asked != NULL)
    g_assert_nonnull (strstr (question, asked));
  if (refused == NULL)
    return;
  g_assert_error (error, RT_LAB_REPORT_ERROR, RT_LAB_REPORT_ERROR_RESULT);
  g_assert_true (g_str_has_prefix (error->message, "Creatinine: "));
  g_assert_nonnull (strstr (error->message, refused));
}

static RtLabResult *
with_interval (double low, double high)
{
  RtLabResult *result = creatinine (80, "umol/L");

  result->has_low = result->has_high = TRUE;
  result->low = low;
  result->high = high;
  return result;
}

static void
test_results (void)
{
  RtLabResult *below = creatinine (0, "umol/L");
  RtLabResult *own = creatinine (8, NULL);

  check_result (creatinine (80, "umol/L"), NULL, NULL);
  check_result (creatinine (INFINITY, "umol/L"), "too large", NULL);
  check_result (creatinine (-1, "umol/L"), "cannot be negative", NULL);
  check_result (creatinine (0, "umol/L"), "creatinine of 0 cannot be right", NULL);
  below->comparator = RT_COMPARATOR_BELOW;
  check_result (below, NULL, NULL);
  check_result (creatinine (80, NULL), "The unit is missing", NULL);
  check_result (with_interval (60, 110), NULL, NULL);
  check_result (with_interval (110, 60), "ends before it begins", NULL);
  check_result (with_interval (60, 60), "ends before it begins", NULL);
  /* Nothing is known of an analyte of one's own. */
  g_clear_pointer (&own->analyte_id, g_free);
  check_result (own, NULL, NULL);
}

static RtLabResult *
ferritin (double value)
{
  RtLabResult *result = creatinine (value, "ug/L");

  g_set_str (&result->analyte_id, "ferritin");
  g_set_str (&result->name, "Ferritin");
  return result;
}

/* A slip of a thousand is asked about, a limit of detection is not. */
static void
test_questions (void)
{
  RtLabResult *limit = ferritin (40000);

  check_result (ferritin (40), NULL, NULL);
  check_result (ferritin (40000), NULL, "about a thousand times as much as usual");
  check_result (ferritin (0.04), NULL, "about a thousandth of what is usual");
  limit->comparator = RT_COMPARATOR_BELOW;
  check_result (limit, NULL, NULL);
}

static gboolean
check_size (guint n, GPtrArray *questions, GError **error)
{
  g_autoptr (RtPatient) patient = born (10000);
  g_autoptr (RtLabReport) report = rt_lab_report_new ();
  g_autoptr (GPtrArray) results =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_lab_result_free);

  report->specimen = g_strdup ("serum");
  report->collected_at = day (TODAY);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (results, ferritin (i == 0 ? 40000 : 40));
  return rt_lab_report_check (catalogue, patient, report, results, TODAY * DAY, questions, error);
}

static void
test_size (void)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_false (check_size (0, questions, &error));
  g_assert_error (error, RT_LAB_REPORT_ERROR, RT_LAB_REPORT_ERROR_SIZE);
  g_clear_error (&error);
  g_assert_true (check_size (3, questions, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (questions->len, ==, 1);
  g_assert_true (check_size (RT_LAB_REPORT_MAX_RESULTS, questions, &error));
  g_assert_no_error (error);
  g_assert_false (check_size (RT_LAB_REPORT_MAX_RESULTS + 1, questions, &error));
  g_assert_error (error, RT_LAB_REPORT_ERROR, RT_LAB_REPORT_ERROR_SIZE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int failed;

  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/lab-report-check/collected", test_collected);
  g_test_add_func ("/lab-report-check/order-of-times", test_order_of_times);
  g_test_add_func ("/lab-report-check/results", test_results);
  g_test_add_func ("/lab-report-check/questions", test_questions);
  g_test_add_func ("/lab-report-check/size", test_size);
  failed = g_test_run ();
  rt_catalogue_unref (catalogue);
  return failed;
}
