/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "clock.h"
#include "keep-patients.h"
#include "lab-import-recorded.h"
#include "read-record.h"

/* A laboratory's table in the record: added once, left out the second time, undone, added anew. */

#define PASSPHRASE "correct horse battery staple onion"
#define HEADER "date\tanalyte\tvalue\tunit\n"

typedef struct
{
  RtPractice *practice;
  gint64 patient_id;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtSecretBytes) secret = rt_secret_bytes_new_copy (PASSPHRASE, strlen (PASSPHRASE));
  g_autoptr (RtPatient) patient = rt_patient_new ();
  g_autofree char *recovery_key = NULL;
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "Test.reuptake", NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GError) error = NULL;
  RtMoment now = { 0 };

  g_assert_true (rt_moment_parse ("2026-03-02T09:00:00+01:00", zone, &now, NULL));
  rt_clock_fix (now);
  fixture->practice = rt_practice_create (folder, "Test", secret, &recovery_key, &error);
  g_assert_no_error (error);
  patient->name = g_strdup ("Example, Ann");
  g_assert_true (rt_practice_add_patient (fixture->practice, patient, &error));
  fixture->patient_id = patient->id;
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  rt_practice_lock (fixture->practice);
  g_object_unref (fixture->practice);
  rt_clock_release ();
}

static RtRecord *
record (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RtRecord *read = rt_practice_read_record (fixture->practice, fixture->patient_id, NULL, &error);

  g_assert_no_error (error);
  return read;
}

/* A table without what the record holds already. */
static RtLabImport *
prepare (Fixture *fixture, const char *text, RtLabImportRecorded *recorded)
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
store (Fixture *fixture, RtLabImport *import)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (
      rt_practice_store_lab_import (fixture->practice, import, FALSE, questions, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (questions->len, ==, 0);
}

static void
assert_holds (Fixture *fixture, guint reports, guint results)
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
test_added_once (Fixture *fixture, gconstpointer unused)
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
test_only_new (Fixture *fixture, gconstpointer unused)
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

static void
test_undone (Fixture *fixture, gconstpointer unused)
{
  RtLabImportRecorded recorded;
  g_autoptr (RtLabImport) first = prepare (fixture, table, &recorded);
  g_autoptr (RtLabImport) again = NULL;
  g_autoptr (GError) error = NULL;

  store (fixture, first);
  g_assert_true (rt_practice_undo_lab_import (fixture->practice, first, &error));
  g_assert_no_error (error);
  assert_holds (fixture, 0, 0);
  again = prepare (fixture, table, &recorded);
  g_assert_cmpuint (recorded.n_same, ==, 0);
  store (fixture, again);
  assert_holds (fixture, 2, 3);
}

/* A table of ten thousand is read and checked as a whole. */
static void
test_ten_thousand (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GString) text = g_string_new (HEADER);
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RtLabImport) import = NULL;
  g_autoptr (GError) error = NULL;
  RtLabImportRecorded recorded;

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (text, "2025-03-%02u\tFerritin\t%u\tµg/L\n", i % 28 + 1, 20 + i % 100);
  import = prepare (fixture, text->str, &recorded);
  g_assert_cmpuint (import->n_results, ==, 10000);
  g_assert_cmpuint (import->reports->len, ==, 28);
  g_assert_true (rt_practice_check_lab_import (fixture->practice, import, questions, &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  const char *locale = g_getenv ("REUPTAKE_TEST_LC_ALL");

  setlocale (LC_ALL, locale != NULL ? locale : "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/lab-import/added-once", Fixture, NULL, set_up, test_added_once, tear_down);
  g_test_add ("/lab-import/only-new", Fixture, NULL, set_up, test_only_new, tear_down);
  g_test_add ("/lab-import/undone", Fixture, NULL, set_up, test_undone, tear_down);
  g_test_add ("/lab-import/ten-thousand", Fixture, NULL, set_up, test_ten_thousand, tear_down);
  return g_test_run ();
}
