/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "amend-laboratory.h"
#include "import-batch.h"
#include "keep-laboratory.h"
#include "lab-import-batch.h"
#include "lab-import-recorded.h"
#include "practice-fixture.h"
#include "read-record.h"

/* A laboratory's table in the record: added once, left out the second time, undone, added anew. */

#define HEADER "date\tanalyte\tvalue\tunit\n"

static RtRecord *
record (PracticeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RtRecord *read = rt_practice_read_record (fixture->practice, fixture->patient_id, NULL, &error);

  g_assert_no_error (error);
  return read;
}

/* A table without what the record holds already. */
static RtLabImport *
prepare (PracticeFixture *fixture, const char *text, RtLabImportRecorded *recorded)
{
  g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (RtLabTable) table = rt_lab_table_read (content, &error);
  g_autoptr (RtLabReport) head = rt_lab_report_new ();
  g_autoptr (RtRecord) read = record (fixture);
  RtLabImport *import;

  g_assert_no_error (error);
  head->patient_id = fixture->patient_id;
  head->specimen = g_strdup ("serum");
  import = rt_lab_import_prepare (rt_practice_catalogue (fixture->practice), table, head, FALSE);
  rt_lab_import_leave_out_recorded (import, read, recorded);
  return import;
}

static void
store (PracticeFixture *fixture, RtLabImport *import)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (
      rt_practice_store_lab_import (fixture->practice, import, FALSE, questions, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (questions->len, ==, 0);
}

static void
assert_holds (PracticeFixture *fixture, guint reports, guint results)
{
  g_autoptr (RtRecord) read = record (fixture);

  g_assert_cmpuint (read->lab_reports->len, ==, reports);
  g_assert_cmpuint (read->lab_results->len, ==, results);
}

static const char table[] = HEADER "2025-03-10\tFerritin\t40\tµg/L\n"
                                   "2025-03-10\tSomething else\t3\tU/L\n"
                                   "2025-03-17\tFerritin\t<10\tµg/L\n"
                                   "2025-03-17\tFerritin\t-4\tµg/L\n";

static void
test_added_once (PracticeFixture *fixture, gconstpointer unused)
{
  RtLabImportRecorded recorded;
  g_autoptr (RtLabImport) first = prepare (fixture, table, &recorded);
  g_autoptr (RtLabImport) second = NULL;

  g_assert_cmpuint (recorded.n_same, ==, 0);
  g_assert_cmpuint (first->rejected->len, ==, 1);
  g_assert_cmpuint (first->n_results, ==, 3);
  store (fixture, first);
  assert_holds (fixture, 2, 3);
  second = prepare (fixture, table, &recorded);
  g_assert_cmpuint (recorded.n_same, ==, 3);
  g_assert_cmpuint (recorded.n_differing, ==, 0);
  g_assert_cmpuint (second->n_results, ==, 0);
  g_assert_cmpuint (second->reports->len, ==, 0);
}

/* Only what is new is left; another value of the same test and time is told apart from a
 * repetition, and the same value at another hour is a result of its own. */
static void
test_only_new (PracticeFixture *fixture, gconstpointer unused)
{
  static const char more[] = HEADER "2025-03-10\tFerritin\t40\tµg/L\n"
                                    "2025-03-10\tFerritin\t41\tµg/L\n"
                                    "2025-03-10 17:00\tFerritin\t40\tµg/L\n";
  RtLabImportRecorded recorded;
  g_autoptr (RtLabImport) first = prepare (fixture, table, &recorded);
  g_autoptr (RtLabImport) second = NULL;

  store (fixture, first);
  second = prepare (fixture, more, &recorded);
  g_assert_cmpuint (recorded.n_same, ==, 1);
  g_assert_cmpuint (recorded.n_differing, ==, 1);
  g_assert_cmpuint (second->n_results, ==, 2);
  g_assert_cmpuint (second->reports->len, ==, 2);
}

/* The same number in another unit, and the same test of another specimen. */
static void
test_other_unit_and_specimen (PracticeFixture *fixture, gconstpointer unused)
{
  static const char more[] = "date\tanalyte\tvalue\tunit\tspecimen\n"
                             "2025-03-10\tFerritin\t40\tpmol/L\tserum\n"
                             "2025-03-10\tFerritin\t40\tµg/L\tplasma\n"
                             "2025-03-10\tFerritin\t40\tµg/L\tserum\n";
  RtLabImportRecorded recorded;
  g_autoptr (RtLabImport) first = prepare (fixture, table, &recorded);
  g_autoptr (RtLabImport) second = NULL;

  store (fixture, first);
  second = prepare (fixture, more, &recorded);
  g_assert_cmpuint (second->rejected->len, ==, 0);
  g_assert_cmpuint (recorded.n_same, ==, 1);
  g_assert_cmpuint (recorded.n_differing, ==, 1);
  g_assert_cmpuint (second->n_results, ==, 2);
}

/* A laboratory that writes slashes or points means the day first. */
static void
test_day_first (PracticeFixture *fixture, gconstpointer unused)
{
  static const char rows[] = HEADER "03/04/2025\tFerritin\t40\tµg/L\n"
                                    "04.03.2025\tFerritin\t41\tµg/L\n";
  RtLabImportRecorded recorded;
  g_autoptr (RtLabImport) import = prepare (fixture, rows, &recorded);
  const RtLabTableReport *april;
  const RtLabTableReport *march;

  g_assert_cmpuint (import->reports->len, ==, 2);
  april = g_ptr_array_index (import->reports, 0);
  march = g_ptr_array_index (import->reports, 1);
  g_assert_cmpint (april->report->collected_at.local_s, ==,
                   practice_fixture_moment ("2025-04-03").local_s);
  g_assert_cmpint (march->report->collected_at.local_s, ==,
                   practice_fixture_moment ("2025-03-04").local_s);
}

static void
undo (PracticeFixture *fixture, const char *batch)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rt_practice_undo_import (fixture->practice, batch, &error));
  g_assert_no_error (error);
}

static GPtrArray *
imports (PracticeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = rt_practice_list_imports (fixture->practice, fixture->patient_id, &error);

  g_assert_no_error (error);
  return entries;
}

/* The number of the last row of the activity log. */
static gint64
last_of_log (PracticeFixture *fixture)
{
  g_autoptr (RtRecord) read = record (fixture);

  return g_ascii_strtoll (read->audit_head, NULL, 10);
}

/* What is stored is the same in every language; the words are made where imports are listed, and
 * what was stored as words stays as it is. */
static void
test_title (PracticeFixture *fixture, gconstpointer unused)
{
  static const struct
  {
    const char *stored, *title;
  } cases[] = {
    { "lab-table/Labor Mitte", "Laboratory table (Labor Mitte)" },
    { "lab-table/", "Laboratory table" },
    { "Labortabelle (Labor Mitte)", "Labortabelle (Labor Mitte)" },
    { "lab-table", "lab-table" },
  };
  RtLabImportRecorded recorded;
  g_autoptr (RtLabImport) import = prepare (fixture, table, &recorded);
  const RtLabTableReport *first = g_ptr_array_index (import->reports, 0);
  g_autoptr (GPtrArray) entries = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = rt_lab_import_batch_title (cases[i].stored);

      g_assert_cmpstr (title, ==, cases[i].title);
    }
  g_set_str (&first->report->laboratory, "Labor Mitte");
  store (fixture, import);
  entries = imports (fixture);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (((RtImportEntry *)g_ptr_array_index (entries, 0))->profile, ==,
                   "Laboratory table (Labor Mitte)");
}

/* However many reports: one row of the log for the import, one for its undo. */
static void
test_one_row_of_log (PracticeFixture *fixture, gconstpointer unused)
{
  RtLabImportRecorded recorded;
  g_autoptr (RtLabImport) import = prepare (fixture, table, &recorded);
  gint64 before = last_of_log (fixture);

  store (fixture, import);
  g_assert_cmpint (last_of_log (fixture), ==, before + 1);
  undo (fixture, import->batch_uuid);
  g_assert_cmpint (last_of_log (fixture), ==, before + 2);
}

/* Ferritin of the first day of the table, entered by hand. */
static void
add_by_hand (PracticeFixture *fixture)
{
  g_autoptr (RtLabReport) report = rt_lab_report_new ();
  g_autoptr (GPtrArray) results =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_lab_result_free);
  RtLabResult *result = rt_lab_result_new ();
  g_autoptr (GError) error = NULL;

  report->patient_id = result->patient_id = fixture->patient_id;
  report->specimen = g_strdup ("serum");
  report->collected_at = practice_fixture_moment ("2025-03-10");
  result->analyte_id = g_strdup ("ferritin");
  result->name = g_strdup ("Ferritin");
  result->has_value = TRUE;
  result->value = 61;
  result->value_text = g_strdup ("61");
  result->unit = g_strdup ("µg/L");
  g_ptr_array_add (results, result);
  rt_practice_add_lab_report (fixture->practice, report, results, &error);
  g_assert_no_error (error);
}

/* The ferritin the table brought, and the report that holds it. */
static RtLabResult *
imported_ferritin (const RtRecord *read, const RtLabReport **report)
{
  RtLabResult *found = NULL;

  for (guint i = 0; found == NULL && i < read->lab_results->len; i++)
    {
      RtLabResult *result = g_ptr_array_index (read->lab_results, i);

      if (g_strcmp0 (result->analyte_id, "ferritin") == 0 && result->value == 40)
        found = result;
    }
  g_assert_nonnull (found);
  for (guint i = 0; i < read->lab_reports->len; i++)
    if (((RtLabReport *)g_ptr_array_index (read->lab_reports, i))->id == found->report_id)
      *report = g_ptr_array_index (read->lab_reports, i);
  g_assert_nonnull (*report);
  return found;
}

static void
assert_one_value (const RtRecord *read, const char *measure_id, double value)
{
  const RtSeries *series = rt_record_series (read, measure_id);

  g_assert_nonnull (series);
  g_assert_cmpuint (rt_series_length (series), ==, 1);
  g_assert_cmpfloat (rt_series_point (series, 0)->value, ==, value);
}

/* Nothing of the first table is left: the other table's zinc and the ferritin of the hand are. */
static void
assert_stay (PracticeFixture *fixture)
{
  g_autoptr (RtRecord) read = record (fixture);

  g_assert_cmpuint (read->lab_reports->len, ==, 2);
  g_assert_cmpuint (read->lab_results->len, ==, 2);
  g_assert_cmpuint (read->series->len, ==, 2);
  assert_one_value (read, "ferritin.serum", 61);
  assert_one_value (read, "zinc.serum", 11);
}

/* Later, when one result was corrected: report, correction and values on the course go together;
 * what was entered by hand and another import stay. */
static void
test_undone_later (PracticeFixture *fixture, gconstpointer unused)
{
  static const char other[] = HEADER "2025-04-01\tZinc\t11\tµmol/L\n";
  RtLabImportRecorded recorded;
  g_autoptr (RtLabImport) first = prepare (fixture, table, &recorded);
  g_autoptr (RtLabImport) second = NULL;
  g_autoptr (RtRecord) read = NULL;
  g_autoptr (RtLabResult) corrected = NULL;
  g_autoptr (GError) error = NULL;
  const RtLabReport *imported = NULL;
  RtLabResult *old;

  store (fixture, first);
  second = prepare (fixture, other, &recorded);
  store (fixture, second);
  add_by_hand (fixture);
  read = record (fixture);
  g_assert_cmpuint (read->lab_reports->len, ==, 4);
  old = imported_ferritin (read, &imported);
  corrected = rt_lab_result_copy (old);
  g_clear_pointer (&corrected->uuid, g_free);
  corrected->id = 0;
  corrected->value = 44;
  g_set_str (&corrected->value_text, "44");
  rt_practice_correct_lab_result (fixture->practice, imported, old, corrected, &error);
  g_assert_no_error (error);
  undo (fixture, first->batch_uuid);
  assert_stay (fixture);
  g_assert_false (rt_practice_undo_import (fixture->practice, first->batch_uuid, &error));
  g_assert_nonnull (error);
}

static void
test_undone (PracticeFixture *fixture, gconstpointer unused)
{
  RtLabImportRecorded recorded;
  g_autoptr (RtLabImport) first = prepare (fixture, table, &recorded);
  g_autoptr (RtLabImport) again = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const RtImportEntry *entry;

  store (fixture, first);
  undo (fixture, first->batch_uuid);
  assert_holds (fixture, 0, 0);
  entries = imports (fixture);
  g_assert_cmpuint (entries->len, ==, 1);
  entry = g_ptr_array_index (entries, 0);
  g_assert_true (entry->undone);
  again = prepare (fixture, table, &recorded);
  g_assert_cmpuint (recorded.n_same, ==, 0);
  store (fixture, again);
  assert_holds (fixture, 2, 3);
}

#define DAYS 200
#define TESTS 50

static char *
ten_thousand_rows (void)
{
  GString *text = g_string_new (HEADER);

  for (guint day = 0; day < DAYS; day++)
    for (guint test = 0; test < TESTS; test++)
      g_string_append_printf (text, "%04u-%02u-%02u\t%s %u\t%u\tµg/L\n", 2018 + day / 28,
                              1 + day % 12, 1 + day % 28, "Test", test, day * TESTS + test + 1);
  return g_string_free_and_steal (text);
}

/* Every value of the table is in the list of results, once. */
static void
assert_lists_all (PracticeFixture *fixture)
{
  g_autoptr (RtRecord) read = record (fixture);
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < read->lab_results->len; i++)
    {
      const RtLabResult *result = g_ptr_array_index (read->lab_results, i);

      g_assert_true (g_hash_table_add (values, result->value_text));
    }
  for (guint i = 1; i <= DAYS * TESTS; i++)
    {
      g_autofree char *value = g_strdup_printf ("%u", i);

      g_assert_true (g_hash_table_contains (values, value));
    }
  g_assert_cmpuint (read->lab_results->len, ==, DAYS * TESTS);
}

/* Ten thousand results are checked, stored in one go and listed; nothing is lost, and one undo
 * takes them back. */
static void
test_ten_thousand (PracticeFixture *fixture, gconstpointer unused)
{
  g_autofree char *text = ten_thousand_rows ();
  RtLabImportRecorded recorded;
  g_autoptr (RtLabImport) import = prepare (fixture, text, &recorded);
  g_autoptr (RtLabImport) again = NULL;

  g_assert_cmpuint (import->rejected->len, ==, 0);
  g_assert_cmpuint (import->n_results, ==, DAYS * TESTS);
  store (fixture, import);
  assert_lists_all (fixture);
  again = prepare (fixture, text, &recorded);
  g_assert_cmpuint (recorded.n_same, ==, DAYS * TESTS);
  g_assert_cmpuint (again->reports->len, ==, 0);
  undo (fixture, import->batch_uuid);
  assert_holds (fixture, 0, 0);
}

int
main (int argc, char **argv)
{
  const char *locale = g_getenv ("REUPTAKE_TEST_LC_ALL");

  setlocale (LC_ALL, locale != NULL ? locale : "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/lab-import/added-once", PracticeFixture, NULL, practice_fixture_set_up,
              test_added_once, practice_fixture_tear_down);
  g_test_add ("/lab-import/only-new", PracticeFixture, NULL, practice_fixture_set_up, test_only_new,
              practice_fixture_tear_down);
  g_test_add ("/lab-import/other-unit-and-specimen", PracticeFixture, NULL, practice_fixture_set_up,
              test_other_unit_and_specimen, practice_fixture_tear_down);
  g_test_add ("/lab-import/day-first", PracticeFixture, NULL, practice_fixture_set_up,
              test_day_first, practice_fixture_tear_down);
  g_test_add ("/lab-import/undone", PracticeFixture, NULL, practice_fixture_set_up, test_undone,
              practice_fixture_tear_down);
  g_test_add ("/lab-import/undone-later", PracticeFixture, NULL, practice_fixture_set_up,
              test_undone_later, practice_fixture_tear_down);
  g_test_add ("/lab-import/title", PracticeFixture, NULL, practice_fixture_set_up, test_title,
              practice_fixture_tear_down);
  g_test_add ("/lab-import/one-row-of-log", PracticeFixture, NULL, practice_fixture_set_up,
              test_one_row_of_log, practice_fixture_tear_down);
  g_test_add ("/lab-import/ten-thousand", PracticeFixture, NULL, practice_fixture_set_up,
              test_ten_thousand, practice_fixture_tear_down);
  return g_test_run ();
}
