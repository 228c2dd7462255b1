/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "exchange-error.h"
#include "import-batch.h"
#include "import-regimen.h"
#include "keep-interventions.h"
#include "practice-fixture.h"
#include "read-record.h"
#include "verify.h"

/* Lists of what a patient takes and does become interventions. */

typedef struct
{
  RtPractice *practice;
  gint64 patient_id;
  GHashTable *answers;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->practice = practice_fixture_open ();
  fixture->patient_id = practice_fixture_add_patient (fixture->practice, "Example, Ann");
  fixture->answers = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  practice_fixture_assert_sound (fixture->practice);
  practice_fixture_close (fixture->practice);
  g_hash_table_unref (fixture->answers);
}

static RtRegimenImport *
try_read (Fixture *fixture, const char *table, GError **error)
{
  g_autoptr (GBytes) content = g_bytes_new (table, strlen (table));
  const RtRegimenOrder order = { .patient_id = fixture->patient_id,
                                 .profile = "medication-list",
                                 .source = "list.csv",
                                 .content = content,
                                 .answers = fixture->answers };

  return rt_practice_read_regimen_table (fixture->practice, &order, error);
}

static RtRegimenImport *
read_table (Fixture *fixture, const char *table)
{
  g_autoptr (GError) error = NULL;
  RtRegimenImport *import = try_read (fixture, table, &error);

  g_assert_no_error (error);
  return import;
}

static void
store (Fixture *fixture, RtRegimenImport *import)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (import->questions->len, ==, 0);
  rt_practice_store_regimen_import (fixture->practice, import, &error);
  g_assert_no_error (error);
}

static void
answer (Fixture *fixture, const char *question, const char *choice)
{
  g_hash_table_insert (fixture->answers, (gpointer)question, (gpointer)choice);
}

static RtRecord *
record (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RtRecord *read = rt_practice_read_record (fixture->practice, fixture->patient_id, NULL, &error);

  g_assert_no_error (error);
  return read;
}

static gint64
log_rows (Fixture *fixture)
{
  g_autoptr (RtRecord) read = record (fixture);

  return g_ascii_strtoll (read->audit_head, NULL, 10);
}

static const RtIntervention *
intervention_at (const RtRegimenImport *import, guint i)
{
  g_assert_cmpuint (i, <, import->items->len);
  return ((const RtRegimenItem *)g_ptr_array_index (import->items, i))->intervention;
}

static const RtRegimenStep *
step_at (const RtIntervention *intervention, guint i)
{
  g_assert_cmpuint (i, <, intervention->steps->len);
  return g_ptr_array_index (intervention->steps, i);
}

static void
assert_step (const RtIntervention *intervention,
             guint i,
             const char *from,
             RtPrecision precision,
             const char *dose,
             const char *timing)
{
  const RtRegimenStep *step = step_at (intervention, i);
  g_autofree char *written = step->timing != NULL ? rt_dose_timing_to_text (step->timing) : NULL;
  RtRational amount, wanted;

  g_assert_cmpint (step->from.local_s, ==, practice_fixture_moment (from).local_s);
  g_assert_cmpint (step->from.precision, ==, precision);
  g_assert_true (rt_regimen_step_amount (step, &amount));
  g_assert_true (rt_rational_parse_c (dose, &wanted));
  g_assert_cmpint (rt_rational_compare (amount, wanted), ==, 0);
  g_assert_cmpstr (written, ==, timing);
}

#define HEADER "Wirkstoff;Dosis;Einheit;Schema;von;bis;Bei Bedarf;Status;Handelsname;Grund\n"
#define SERTRALINE                                                                                 \
  "Sertralin;50;mg;morgens;15.03.2024;;;;;\n"                                                      \
  "Sertralin;37,5;mg;1-0-0;01.03.2024;;nein;aktiv;Zoloft;depressive Episode\n"

/* Rows of one substance become steps in the order of time, with every precision of a date. */
static void
rows_become_steps (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtRegimenImport) import = read_table (
      fixture, HEADER SERTRALINE "Venlafaxin;37,5;mg;1x täglich;2023;03/2024;;beendet;;\n"
                                 "Magnesium;300;mg;abends;ca. 2021;;;;;\n"
                                 "Zopiclon;3,75;mg;zur Nacht;2024-01;;ja;;;\n");
  const RtIntervention *sertraline = intervention_at (import, 0);

  g_assert_cmpuint (import->items->len, ==, 4);
  g_assert_cmpuint (import->rejected->len, ==, 0);
  g_assert_cmpuint (import->added, ==, 5);
  g_assert_cmpstr (sertraline->catalogue_id, ==, "sertraline");
  g_assert_cmpstr (sertraline->product, ==, "Zoloft");
  g_assert_cmpstr (sertraline->reason, ==, "depressive Episode");
  g_assert_cmpstr (sertraline->unit, ==, "mg");
  assert_step (sertraline, 0, "2024-03-01", RT_PRECISION_DAY, "37.5", "daily at=morning");
  assert_step (sertraline, 1, "2024-03-15", RT_PRECISION_DAY, "50", "daily at=morning");
  assert_step (intervention_at (import, 1), 0, "2023-01-01", RT_PRECISION_YEAR, "37.5", "daily");
  g_assert_true (step_at (intervention_at (import, 1), 0)->has_until);
  g_assert_cmpint (step_at (intervention_at (import, 1), 0)->until.local_s, ==,
                   practice_fixture_moment ("2024-04-01").local_s);
  assert_step (intervention_at (import, 2), 0, "2021-01-01", RT_PRECISION_YEAR, "300",
               "daily at=evening");
  g_assert_true (step_at (intervention_at (import, 2), 0)->approximate);
  g_assert_cmpint (step_at (intervention_at (import, 3), 0)->mode, ==, RT_REGIMEN_AS_NEEDED);
}

/* One transaction, one row of the log, one undo; the second time nothing is added. */
static void
stored_once_and_undone (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtRegimenImport) import = read_table (fixture, HEADER SERTRALINE);
  g_autoptr (RtRegimenImport) again = NULL;
  g_autoptr (RtRegimenImport) third = NULL;
  g_autoptr (RtRecord) after = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  gint64 rows = log_rows (fixture);

  store (fixture, import);
  g_assert_cmpint (log_rows (fixture), ==, rows + 1);
  again = read_table (fixture, HEADER SERTRALINE);
  g_assert_cmpuint (again->items->len, ==, 0);
  g_assert_cmpuint (again->questions->len, ==, 0);
  g_assert_cmpuint (again->existing, ==, 2);
  store (fixture, again);
  g_assert_null (again->batch_uuid);
  g_assert_cmpint (log_rows (fixture), ==, rows + 1);

  list = rt_practice_list_imports (fixture->practice, fixture->patient_id, &error);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_true (rt_practice_undo_import (fixture->practice, import->batch_uuid, &error));
  g_assert_cmpint (log_rows (fixture), ==, rows + 2);
  after = record (fixture);
  g_assert_cmpuint (after->interventions->len, ==, 0);
  third = read_table (fixture, HEADER SERTRALINE);
  g_assert_cmpuint (third->items->len, ==, 1);
  store (fixture, third);
}

/* The list of next month goes on where the record ends; undoing takes only that back. */
static void
a_longer_list_goes_on (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtRegimenImport) import = read_table (fixture, HEADER SERTRALINE);
  g_autoptr (RtRegimenImport) longer = NULL;
  g_autoptr (RtRecord) after = NULL;
  g_autoptr (RtRecord) before = NULL;
  g_autoptr (GError) error = NULL;

  store (fixture, import);
  longer = read_table (fixture, HEADER SERTRALINE "Sertralin;75;mg;morgens;2024-05;;;;;\n");
  g_assert_cmpuint (longer->items->len, ==, 1);
  g_assert_cmpuint (longer->existing, ==, 2);
  g_assert_cmpuint (longer->added, ==, 1);
  store (fixture, longer);
  after = record (fixture);
  g_assert_cmpuint (after->interventions->len, ==, 1);
  g_assert_cmpuint (((RtIntervention *)g_ptr_array_index (after->interventions, 0))->steps->len, ==,
                    3);
  g_assert_true (rt_practice_undo_import (fixture->practice, longer->batch_uuid, &error));
  before = record (fixture);
  g_assert_cmpuint (((RtIntervention *)g_ptr_array_index (before->interventions, 0))->steps->len,
                    ==, 2);
}

/* A use that was added by hand stays when the list is taken back, and is there when the list comes
 * again. */
static void
uses_outlast_an_undo (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtRegimenImport) import = read_table (fixture, HEADER SERTRALINE);
  g_autoptr (RtAdministration) use = rt_administration_new ();
  g_autoptr (RtRegimenImport) again = NULL;
  g_autoptr (RtRecord) before = NULL;
  g_autoptr (RtRecord) between = NULL;
  g_autoptr (RtRecord) after = NULL;
  g_autoptr (GError) error = NULL;
  const RtIntervention *sertraline;

  store (fixture, import);
  before = record (fixture);
  use->at = practice_fixture_moment ("2024-04-01");
  use->dose_text = g_strdup ("25");
  g_assert_true (rt_practice_add_administration (
      fixture->practice, g_ptr_array_index (before->interventions, 0), use, &error));
  g_assert_true (rt_practice_undo_import (fixture->practice, import->batch_uuid, &error));
  g_assert_no_error (error);
  between = record (fixture);
  g_assert_cmpuint (between->interventions->len, ==, 1);
  sertraline = g_ptr_array_index (between->interventions, 0);
  g_assert_cmpuint (sertraline->steps->len, ==, 0);
  g_assert_cmpuint (sertraline->administrations->len, ==, 1);

  again = read_table (fixture, HEADER SERTRALINE);
  store (fixture, again);
  after = record (fixture);
  g_assert_cmpuint (after->interventions->len, ==, 1);
  sertraline = g_ptr_array_index (after->interventions, 0);
  g_assert_cmpuint (sertraline->steps->len, ==, 2);
  g_assert_cmpuint (sertraline->administrations->len, ==, 1);
}

static const RtRegimenQuestion *
only_question (const RtRegimenImport *import, const char *id)
{
  const RtRegimenQuestion *question = NULL;

  g_assert_cmpuint (import->questions->len, ==, 1);
  question = g_ptr_array_index (import->questions, 0);
  g_assert_cmpstr (question->id, ==, id);
  g_assert_cmpuint (question->choices->len, >=, 2);
  return question;
}

/* A misspelt name is asked and never assumed; the answer joins it with its other rows. */
static void
names_are_asked (Fixture *fixture, gconstpointer unused)
{
  const char *table = HEADER "Sertralin;25;mg;morgens;2024-01;;;;;\n"
                             "Sertralinn;50;mg;morgens;2024-02;;;;;\n";
  g_autoptr (RtRegimenImport) asked = read_table (fixture, table);
  g_autoptr (RtRegimenImport) wrong = NULL;
  g_autoptr (RtRegimenImport) joined = NULL;
  g_autoptr (RtRegimenImport) left = NULL;
  g_autoptr (RtRegimenImport) kept = NULL;
  g_autoptr (GError) error = NULL;

  only_question (asked, "3/name");
  g_assert_false (rt_practice_store_regimen_import (fixture->practice, asked, &error));
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID);
  answer (fixture, "3/name", "venlafaxine");
  wrong = read_table (fixture, table);
  only_question (wrong, "3/name");
  answer (fixture, "3/name", "sertraline");
  joined = read_table (fixture, table);
  g_assert_cmpuint (joined->items->len, ==, 1);
  g_assert_cmpuint (intervention_at (joined, 0)->steps->len, ==, 2);
  answer (fixture, "3/name", "as:nutritional_cofactor");
  kept = read_table (fixture, table);
  g_assert_cmpuint (kept->items->len, ==, 2);
  g_assert_cmpstr (intervention_at (kept, 1)->name, ==, "Sertralinn");
  g_assert_null (intervention_at (kept, 1)->catalogue_id);
  g_assert_cmpint (intervention_at (kept, 1)->kind, ==, RT_INTERVENTION_COFACTOR);
  answer (fixture, "3/name", "leave");
  left = read_table (fixture, table);
  g_assert_cmpuint (left->items->len, ==, 1);
  g_assert_cmpuint (left->rejected->len, ==, 1);
}

/* A name that is like nothing is kept where its kind is known, with its words left alone. */
static void
unknown_names_are_kept (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtRegimenImport) import =
      read_table (fixture, "name,dose,kind,schedule,from\n"
                           "Stop Qwrtz (forte),2 tablets,supplement,daily,2024\n"
                           "Xyzzy plugh,1 tablet,vitamin,daily,2024\n");

  g_assert_cmpuint (import->items->len, ==, 1);
  g_assert_cmpstr (intervention_at (import, 0)->name, ==, "Xyzzy plugh");
  g_assert_cmpint (intervention_at (import, 0)->kind, ==, RT_INTERVENTION_COFACTOR);
  only_question (import, "2/name");
  answer (fixture, "2/name", "as:lifestyle");
  rt_regimen_import_free (import);
  import = read_table (fixture, "name,dose,kind,schedule,from\n"
                                "Stop Qwrtz (forte),2 tablets,supplement,daily,2024\n");
  g_assert_cmpstr (intervention_at (import, 0)->name, ==, "Stop Qwrtz (forte)");
  g_assert_cmpint (step_at (intervention_at (import, 0), 0)->mode, ==, RT_REGIMEN_SCHEDULED);
}

/* Two rows for one time are no steps of one another; other doses than recorded are no repetition.
 */
static void
what_contradicts_is_asked (Fixture *fixture, gconstpointer unused)
{
  const char *twice = HEADER "Quetiapin;25;mg;zur Nacht;2024-01-01;;;;;\n"
                             "Quetiapin;25;mg;;2024-01-01;;ja;;;\n";
  g_autoptr (RtRegimenImport) asked = read_table (fixture, twice);
  g_autoptr (RtRegimenImport) separate = NULL;
  g_autoptr (RtRegimenImport) other = NULL;

  only_question (asked, "2/steps");
  answer (fixture, "2/steps", "separate");
  separate = read_table (fixture, twice);
  g_assert_cmpuint (separate->items->len, ==, 2);
  store (fixture, separate);
  other = read_table (fixture, HEADER "Quetiapin;50;mg;zur Nacht;2024-01-01;;;;;\n");
  g_assert_cmpuint (other->items->len, ==, 0);
  only_question (other, "2/record");
}

#define AS_NEEDED "Wirkstoff;Dosis;Einheit;Schema;von;Bei Bedarf;Tageshöchstdosis\n"

/* The most of a day belongs to a step: another one is no repetition. */
static void
maximum_is_compared (Fixture *fixture, gconstpointer unused)
{
  const char *three = AS_NEEDED "Lorazepam;1;mg;;2024-01-01;ja;3 mg\n";
  g_autoptr (RtRegimenImport) import = read_table (fixture, three);
  g_autoptr (RtRegimenImport) again = NULL;
  g_autoptr (RtRegimenImport) other = NULL;

  g_assert_cmpstr (step_at (intervention_at (import, 0), 0)->maximum_text, ==, "3");
  store (fixture, import);
  again = read_table (fixture, three);
  g_assert_cmpuint (again->existing, ==, 1);
  g_assert_cmpuint (again->questions->len, ==, 0);
  other = read_table (fixture, AS_NEEDED "Lorazepam;1;mg;;2024-01-01;ja;4 mg\n");
  g_assert_cmpuint (other->existing, ==, 0);
  only_question (other, "2/record");
}

/* A maximum that cannot be read does not become a note unseen. */
static void
maximum_is_read_or_rejected (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtRegimenImport) import =
      read_table (fixture, AS_NEEDED "Lorazepam;1;mg;;2024-01-01;ja;nach Absprache\n");
  const RtImportRejection *rejection = NULL;

  g_assert_cmpuint (import->items->len, ==, 0);
  g_assert_cmpuint (import->rejected->len, ==, 1);
  rejection = g_ptr_array_index (import->rejected, 0);
  g_assert_nonnull (strstr (rejection->reason, "nach Absprache"));
}

/* Nor a schedule: the totals of a day would count the amount once. */
static void
schedule_is_read_or_rejected (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (RtRegimenImport) import =
      read_table (fixture, AS_NEEDED "Lorazepam;1;mg;bei Vollmond;2024-01-01;;\n"
                                     "Sertralin;50;mg;1-0-1;2024-01-01;;\n"
                                     "Zink;15;mg;einmalig;2024-01-01;;\n");
  const RtImportRejection *rejection = NULL;

  g_assert_cmpuint (import->items->len, ==, 2);
  g_assert_cmpstr (step_at (intervention_at (import, 0), 0)->dose_text, ==, "100");
  g_assert_cmpint (step_at (intervention_at (import, 1), 0)->mode, ==, RT_REGIMEN_SINGLE);
  g_assert_cmpuint (import->rejected->len, ==, 1);
  rejection = g_ptr_array_index (import->rejected, 0);
  g_assert_nonnull (strstr (rejection->reason, "bei Vollmond"));
}

/* ---- what is left out ---- */

static const struct
{
  const char *row;
  guint n_rejected;
  const char *words; /* of the first row's sentence */
} left_out[] = {
  { "Zink;1.500;mg;täglich;2024;;;;;\n", 1, "without marks between the thousands" },
  { "Zink;15;mg;täglich;;;;;;\n", 1, "When it began is not said" },
  { "Zink;15;mg;täglich;gestern;;;;;\n", 1, "“gestern” is no date" },
  { "Zink;15;mg;täglich;31.02.2024;;;;;\n", 1, "can be read in two ways" },
  { "Zink;15;mg;täglich;2024;bald;;;;\n", 1, "“bald” is no date" },
  { "Zink;15;mg;täglich;2024;;vielleicht;;;\n", 1, "as needed is answered with “vielleicht”" },
  { "Zink;15;mg;täglich;2024;;;beendet;;\n", 1, "has ended, but not when" },
  { "Zink;15;mg;täglich;2024;;;pausiert;;\n", 1, "is paused, but not since when" },
  { "Zink;15;mg;täglich;2024;;;geplant;;\n", 1,
    "is planned, but it begins on a day that has come" },
  { "Zink;15;mg;täglich;2024;;;seltsam;;\n", 1, "“seltsam” is no status" },
  { "Zink;15 mg;g;täglich;2024;;;;;\n", 1, "“15 mg” and the unit “g” do not fit" },
  { "Zink;15;;täglich;2024;;;;;\n", 1, "“15” has no unit" },
  { "Zink;15;mg;bei Vollmond;2024;;;;;\n", 1, "“bei Vollmond” is no schedule" },
  { "Zink;15;mg;täglich  bei   Vollmond;2024;;;;;\n", 1, "is no schedule that can be read" },
  { "Zink;50;mg;50-0-25;2024;;;;;\n", 1, "Is “50-0-25” a number of units or of mg?" },
  { "Zink;15;mg;0-0-0;2024;;;;;\n", 1, "“0-0-0” is nothing at any time of the day" },
  { "Zink;-15;mg;täglich;2024;;;;;\n", 1, "“-15” is no dose" },
  { "Zink;15;mg;täglich;2024-05;2024-01;;;;\n", 1, "end must lie after the beginning" },
  { ";15;mg;täglich;2024;;;;;\n", 1, "does not say what is taken or done" },
  /* With a row that cannot be read the others of the substance wait. */
  { "Zink;15;mg;täglich;2023;;;;;\nZink;30;mg;täglich;bald;;;;;\n", 2,
    "Another row of the same substance" },
};

static void
reasons_are_said (Fixture *fixture, gconstpointer unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (left_out); i++)
    {
      g_autofree char *table = g_strconcat (HEADER, left_out[i].row, NULL);
      g_autoptr (RtRegimenImport) import = read_table (fixture, table);

      g_test_message ("%s", left_out[i].row);
      g_assert_cmpuint (import->items->len, ==, 0);
      g_assert_cmpuint (import->rejected->len, ==, left_out[i].n_rejected);
      for (guint r = 0; r < import->rejected->len; r++)
        {
          const RtImportRejection *rejection = g_ptr_array_index (import->rejected, r);

          g_assert_cmpuint (rejection->line, ==, 2 + r);
          g_assert_nonnull (
              strstr (rejection->reason, r == 0 ? left_out[i].words : "“bald” is no date"));
        }
    }
}

static const struct
{
  const char *table;
  const char *words;
} no_lists[] = {
  { "", "There is nothing to read." },
  { "\n\n\n", "There is nothing to read." },
  { "Farbe;Form\nrot;rund\n", "No column says what is taken or done." },
  { "Wirkstoff;Dosis\n", "headings and no rows" },
  { "Wirkstoff;Name;Dosis\na;b;1\n", "“Wirkstoff” and “Name” say the same" },
  { "Wirkstoff;Dosis\n\"offen;1\n", "opens in line 2 is never closed" },
  { "Wirkstoff\tDosis\nZink\t1\x01\n", "Line 2 holds bytes" },
};

static void
assert_no_list (Fixture *fixture, const char *table, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (try_read (fixture, table, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (error->domain, ==, RT_EXCHANGE_ERROR);
  g_assert_nonnull (strstr (error->message, words));
}

static void
hostile_tables_are_refused (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GString) long_cell = g_string_new ("Wirkstoff;Dosis\n");
  g_autoptr (GString) many = g_string_new ("Wirkstoff;Dosis\n");
  gint64 rows = log_rows (fixture);

  for (guint i = 0; i < 5001; i++)
    g_string_append (many, "Zink;1\n");
  for (guint i = 0; i < 501; i++)
    g_string_append_c (long_cell, 'x');
  for (guint i = 0; i < G_N_ELEMENTS (no_lists); i++)
    assert_no_list (fixture, no_lists[i].table, no_lists[i].words);
  assert_no_list (fixture, many->str, "more than 5,000 rows");
  assert_no_list (fixture, long_cell->str, "A cell of line 2 has more than 500 characters");
  g_assert_cmpint (log_rows (fixture), ==, rows);
}

#define TEST(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  const char *locale = g_getenv ("REUPTAKE_TEST_LC_ALL");

  setlocale (LC_ALL, locale != NULL ? locale : "");
  g_setenv ("REUPTAKE_TEST_IMPORT", "1", TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  TEST ("/regimen-import/steps", rows_become_steps);
  TEST ("/regimen-import/stored", stored_once_and_undone);
  TEST ("/regimen-import/longer", a_longer_list_goes_on);
  TEST ("/regimen-import/names", names_are_asked);
  TEST ("/regimen-import/unknown", unknown_names_are_kept);
  TEST ("/regimen-import/uses-outlast-an-undo", uses_outlast_an_undo);
  TEST ("/regimen-import/contradictions", what_contradicts_is_asked);
  TEST ("/regimen-import/maximum", maximum_is_compared);
  TEST ("/regimen-import/maximum-unread", maximum_is_read_or_rejected);
  TEST ("/regimen-import/schedule-unread", schedule_is_read_or_rejected);
  TEST ("/regimen-import/left-out", reasons_are_said);
  TEST ("/regimen-import/hostile", hostile_tables_are_refused);
  return g_test_run ();
}
