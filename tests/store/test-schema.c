/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "adverse-event.h"
#include "assessment.h"
#include "battery.h"
#include "critical-answer.h"
#include "encounter.h"
#include "goal.h"
#include "intervention.h"
#include "migration.h"
#include "key-file.h"
#include "store-fixture.h"

/* The tables as a fresh practice has them, one statement after the other. */
static char *
dump_schema (sqlite3 *raw)
{
  GString *text = g_string_new (NULL);
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (raw,
                                       "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL "
                                       "ORDER BY type, name",
                                       -1, &statement, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (text, "%s;\n", sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  return g_string_free_and_steal (text);
}

static char *
database_path (const char *name)
{
  const char *folder = g_getenv ("REUPTAKE_DATABASES");

  g_assert_nonnull (folder);
  return g_build_filename (folder, name, NULL);
}

/* A released schema never changes: change it by a migration, and add a golden file. */
static void
schema_is_frozen (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *name = g_strdup_printf ("schema-%d.sql", rt_migration_newest ());
  g_autofree char *path = database_path (name);
  g_autofree char *golden = NULL;
  g_autofree char *now = NULL;
  sqlite3 *raw;

  rt_store_close (store_fixture_create (fixture));
  raw = store_fixture_raw (fixture);
  now = dump_schema (raw);
  sqlite3_close (raw);
  if (g_strcmp0 (g_getenv ("REUPTAKE_FREEZE_SCHEMA"), "1") == 0)
    g_assert_true (g_file_set_contents (path, now, -1, NULL));
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (now, ==, golden);
}

static void
tables_are_strict (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);

  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM pragma_table_list WHERE "
                                               "schema = 'main' AND type = 'table' AND strict = 0 "
                                               "AND name NOT LIKE 'sqlite_%'"),
                   ==, 0);
  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM pragma_table_list WHERE "
                                               "schema = 'main' AND type = 'table' AND strict = 1"),
                   >=, 25);
  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM pragma_table_list WHERE "
                                               "name = 'measurement' AND wr = 1"),
                   ==, 1);
  rt_store_close (store);
}

/* ---- words ---- */

typedef struct
{
  const char *column; /* as the CHECK names it */
  int n;              /* how many words the model has */
  const char *(*word) (int value);
} Vocabulary;

#define WORDS(name, Type)                                                                          \
  static const char *name##_word (int value)                                                       \
  {                                                                                                \
    return rt_##name##_to_string ((Type)value);                                                    \
  }

WORDS (sex, RtSex)
WORDS (precision, RtPrecision)
WORDS (encounter_kind, RtEncounterKind)
WORDS (measure_kind, RtMeasureKind)
WORDS (direction, RtDirection)
WORDS (comparator, RtComparator)
WORDS (measurement_status, RtMeasurementStatus)
WORDS (rater, RtRater)
WORDS (assessment_status, RtAssessmentStatus)
WORDS (intervention_kind, RtInterventionKind)
WORDS (domain, RtDomain)
WORDS (regimen_mode, RtRegimenMode)
WORDS (severity, RtSeverity)
WORDS (causality, RtCausality)
WORDS (outcome, RtOutcome)
WORDS (goal_sense, RtGoalSense)
WORDS (entered_through, RtEnteredThrough)
WORDS (critical_state, RtCriticalState)
WORDS (rhythm, RtRhythm)

static const struct
{
  const char *table;
  Vocabulary words;
} checks[] = {
  { "patient", { "sex", RT_SEX_UNKNOWN + 1, sex_word } },
  { "encounter", { "at_precision", RT_N_PRECISIONS, precision_word } },
  { "encounter", { "kind", RT_ENCOUNTER_OTHER + 1, encounter_kind_word } },
  { "measure", { "kind", RT_MEASURE_OBSERVATION + 1, measure_kind_word } },
  { "measure", { "direction", RT_DIRECTION_NEITHER + 1, direction_word } },
  { "measurement", { "at_precision", RT_N_PRECISIONS, precision_word } },
  { "measurement", { "comparator", RT_COMPARATOR_ABOVE + 1, comparator_word } },
  { "measurement", { "status", RT_MEASUREMENT_WITHDRAWN + 1, measurement_status_word } },
  { "lab_result", { "comparator", RT_COMPARATOR_ABOVE + 1, comparator_word } },
  { "lab_result", { "status", RT_MEASUREMENT_WITHDRAWN + 1, measurement_status_word } },
  { "assessment", { "rater", RT_RATER_INFORMANT + 1, rater_word } },
  { "assessment", { "status", RT_ASSESSMENT_WITHDRAWN + 1, assessment_status_word } },
  { "intervention", { "kind", RT_INTERVENTION_THERAPEUTIC + 1, intervention_kind_word } },
  { "intervention", { "aim", RT_DOMAIN_OTHER + 1, domain_word } },
  { "regimen_step", { "mode", RT_REGIMEN_STOP + 1, regimen_mode_word } },
  { "intervention", { "primary_named_precision", RT_N_PRECISIONS, precision_word } },
  { "adverse_event", { "severity", RT_SEVERITY_SEVERE + 1, severity_word } },
  { "adverse_event", { "causality", RT_CAUSALITY_UNASSESSABLE + 1, causality_word } },
  { "adverse_event", { "outcome", RT_OUTCOME_FATAL + 1, outcome_word } },
  { "goal", { "domain", RT_DOMAIN_OTHER + 1, domain_word } },
  { "goal", { "sense", RT_GOAL_AT_LEAST + 1, goal_sense_word } },
  { "assessment", { "entered_through", RT_ENTERED_IMPORT + 1, entered_through_word } },
  { "critical_answer", { "state", RT_CRITICAL_DONE + 1, critical_state_word } },
  { "battery_schedule", { "rhythm", RT_RHYTHM_MONTH + 1, rhythm_word } },
};

static char *
table_sql (sqlite3 *raw, const char *table)
{
  sqlite3_stmt *statement;
  char *sql = NULL;

  sqlite3_prepare_v2 (raw, "SELECT sql FROM sqlite_schema WHERE name = ?1", -1, &statement, NULL);
  sqlite3_bind_text (statement, 1, table, -1, SQLITE_STATIC);
  if (sqlite3_step (statement) == SQLITE_ROW)
    sql = g_strdup ((const char *)sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  return sql;
}

/* The words between the brackets of "CHECK (column IN (…))", in their order. */
static GPtrArray *
words_of_check (const char *sql, const char *column)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *start = g_strdup_printf ("CHECK (%s IN (", column);
  const char *at = strstr (sql, start);
  g_auto (GStrv) parts = NULL;

  g_assert_nonnull (at);
  at += strlen (start);
  parts = g_strsplit (at, "'", -1);
  for (guint i = 1; parts[i] != NULL && strchr (parts[i - 1], ')') == NULL; i += 2)
    g_ptr_array_add (words, g_strdup (parts[i]));
  return words;
}

static void
words_are_those_of_the_model (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  sqlite3 *raw;

  rt_store_close (store_fixture_create (fixture));
  raw = store_fixture_raw (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      const Vocabulary *vocabulary = &checks[i].words;
      g_autofree char *sql = table_sql (raw, checks[i].table);
      g_autoptr (GPtrArray) words = words_of_check (sql, vocabulary->column);

      g_test_message ("%s.%s", checks[i].table, vocabulary->column);
      g_assert_cmpuint (words->len, ==, (guint)vocabulary->n);
      for (int value = 0; value < vocabulary->n; value++)
        g_assert_true (
            g_ptr_array_find_with_equal_func (words, vocabulary->word (value), g_str_equal, NULL));
    }
  sqlite3_close (raw);
}

static void
other_words_are_refused (void)
{
  static const char *const attempts[] = {
    "UPDATE patient SET sex = 'f'",
    "UPDATE patient SET archived = 2",
    "UPDATE patient SET name = ''",
    "UPDATE patient SET birth_day = 1",
    "UPDATE patient SET birth_day = 'yesterday', birth_precision = 'day'",
    "INSERT INTO encounter (uuid, patient_id, at_utc, at_local, at_precision, kind) "
    "VALUES ('u', 1, 0, 0, 'hour', 'visit')",
    "INSERT INTO encounter (uuid, patient_id, at_utc, at_local, at_precision, kind) "
    "VALUES ('u', 99, 0, 0, 'day', 'visit')",
    "INSERT INTO measurement (patient_id, measure_id, at_local, source_id, at_utc, at_precision, "
    "value, uuid) VALUES (1, 1, 0, 1, 0, 'day', 'many', zeroblob (16))",
  };
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);
  sqlite3 *raw;

  store_fixture_add_patient (store, "Somebody");
  rt_store_close (store);
  raw = store_fixture_raw (fixture);
  store_fixture_exec (raw, "PRAGMA foreign_keys = ON");
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    g_assert_cmpint (sqlite3_exec (raw, attempts[i], NULL, NULL, NULL), ==, SQLITE_CONSTRAINT);
  sqlite3_close (raw);
}

/* ---- migrating ---- */

/* Step by step leads to the same tables as a fresh practice. */
static void
migrating_gives_the_fresh_schema (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *fresh = NULL;
  g_autofree char *migrated = NULL;
  sqlite3 *raw;

  rt_store_close (store_fixture_create (fixture));
  raw = store_fixture_raw (fixture);
  fresh = dump_schema (raw);
  sqlite3_close (raw);
  g_assert_cmpint (sqlite3_open (":memory:", &raw), ==, SQLITE_OK);
  for (int version = 1; version <= rt_migration_newest (); version++)
    store_fixture_exec (raw, rt_migration_script (version));
  migrated = dump_schema (raw);
  sqlite3_close (raw);
  g_assert_cmpstr (fresh, ==, migrated);
}

static gint64
number (sqlite3 *raw, const char *sql)
{
  sqlite3_stmt *statement;
  gint64 value;

  g_assert_cmpint (sqlite3_prepare_v2 (raw, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  value =
      sqlite3_column_type (statement, 0) == SQLITE_NULL ? -1 : sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return value;
}

/* Schema 3 takes from the log when a primary measure was named, where it can be known. */
static void
naming_is_taken_from_the_log (void)
{
  sqlite3 *raw;

  g_assert_cmpint (sqlite3_open (":memory:", &raw), ==, SQLITE_OK);
  for (int version = 1; version <= 2; version++)
    store_fixture_exec (raw, rt_migration_script (version));
  store_fixture_exec (
      raw,
      "INSERT INTO patient (id, uuid, name, sex, folded) VALUES (1, 'p', 'P', 'other', 'p');"
      "INSERT INTO audit VALUES (1, 1000, 'a', 'add', 'intervention', 'once', NULL, NULL, "
      "zeroblob (32), zeroblob (32)), (2, 2000, 'a', 'add', 'intervention', 'corrected', NULL, "
      "NULL, zeroblob (32), randomblob (32)), (3, 3000, 'a', 'add', 'intervention', 'none', NULL, "
      "NULL, zeroblob (32), randomblob (32));"
      "INSERT INTO intervention (uuid, patient_id, name, kind, aim, source, primary_measure_id) "
      "VALUES ('once', 1, 'x', 'lifestyle', 'mood', 'entry', 'phq9.total'), "
      "('corrected', 1, 'x', 'lifestyle', 'mood', 'entry', 'phq9.total'), "
      "('none', 1, 'x', 'lifestyle', 'mood', 'entry', NULL), "
      "('unlogged', 1, 'x', 'lifestyle', 'mood', 'import/x', 'phq9.total');"
      "INSERT INTO history (patient_id, entity_kind, entity_uuid, audit_seq, old_values) VALUES "
      "(1, 'intervention', 'corrected', 2, 'primary_measure_id=')");
  store_fixture_exec (raw, rt_migration_script (3));
  g_assert_cmpint (number (raw, "SELECT primary_named_utc FROM intervention WHERE uuid = 'once'"),
                   ==, 1000);
  g_assert_cmpint (number (raw,
                           "SELECT abs (primary_named_local - primary_named_utc) <= 50400 FROM "
                           "intervention WHERE uuid = 'once'"),
                   ==, 1);
  g_assert_cmpint (number (raw, "SELECT count (*) FROM intervention WHERE uuid <> 'once' AND "
                                "(primary_named_utc, primary_named_local, primary_named_precision) "
                                "IS NOT (NULL, NULL, NULL)"),
                   ==, 0);
  sqlite3_close (raw);
}

/* A copy of every released practice opens for ever, and its values are what they were. */
static void
released_practices_open (void)
{
  static const char *const files[] = { "practice.db", "keys", "keys.copy" };

  for (int version = 1; version <= rt_migration_newest (); version++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autofree char *name = g_strdup_printf ("practice-%d.reuptake", version);
      g_autofree char *from = database_path (name);
      g_autoptr (RtSeries) series = NULL;
      RtStore *store;

      g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
      for (guint i = 0; i < G_N_ELEMENTS (files); i++)
        {
          g_autofree char *path = g_build_filename (from, files[i], NULL);
          g_autofree char *to = store_fixture_path (fixture, files[i]);
          g_autofree char *data = NULL;
          gsize size;

          g_assert_true (g_file_get_contents (path, &data, &size, NULL));
          g_assert_true (g_file_set_contents (to, data, (gssize)size, NULL));
        }
      store = store_fixture_open (fixture);
      store_fixture_assert_sound (store);
      series = store_fixture_series (store, 1, "mood");
      g_assert_cmpuint (rt_series_length (series), ==, 2);
      g_assert_cmpfloat (rt_series_point (series, 0)->value, ==, -3);
      g_assert_cmpfloat (rt_series_point (series, 1)->value, ==, 7);
      rt_store_close (store);
    }
}

/* Not a test: writes the practice that the test above keeps opening. */
static void
write_practice (const char *folder)
{
  StoreFixture fixture = { .folder = (char *)folder };
  RtStore *store = store_fixture_create (&fixture);
  gint64 id = store_fixture_add_patient (store, "Golden Patient");
  FixtureValue value = { id, "entry", "mood", "2024-03-01T08:00", -3, FALSE, 0 };

  store_fixture_put (store, &value, NULL);
  value.at = "2024-03-02T08:00";
  value.value = 7;
  store_fixture_put (store, &value, NULL);
  rt_store_close (store);
  g_free (fixture.recovery_key);
}

/* Not a test: practices of tests are marked as demonstrations, which a window opens by itself; this
 * one is then asked for its passphrase like anybody's. */
static void
mark_as_anybodys (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtKeyFile) keys = rt_key_file_load (folder, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < keys->holders->len; i++)
    {
      RtKeyHolder *holder = g_ptr_array_index (keys->holders, i);

      if (holder->kind == RT_KEY_HOLDER_USER)
        g_set_str (&holder->label, "practitioner");
    }
  g_assert_true (rt_key_file_save (keys, folder, &error));
  g_assert_no_error (error);
}

/* Not a test: the same as a version of the program of later years would leave it. */
static void
write_newer_practice (const char *folder)
{
  StoreFixture fixture = { .folder = (char *)folder };
  sqlite3 *raw;

  write_practice (folder);
  raw = store_fixture_raw (&fixture);
  store_fixture_exec (raw, "PRAGMA journal_mode = DELETE; PRAGMA user_version = 99");
  sqlite3_close (raw);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (argc == 3 && g_str_equal (argv[1], "--write"))
    {
      write_practice (argv[2]);
      return 0;
    }
  if (argc == 3 && g_str_equal (argv[1], "--write-newer"))
    {
      write_newer_practice (argv[2]);
      return 0;
    }
  if (argc == 3 && g_str_equal (argv[1], "--mark-as-anybodys"))
    {
      mark_as_anybodys (argv[2]);
      return 0;
    }
  g_test_add_func ("/schema/frozen", schema_is_frozen);
  g_test_add_func ("/schema/strict", tables_are_strict);
  g_test_add_func ("/schema/words", words_are_those_of_the_model);
  g_test_add_func ("/schema/other-words", other_words_are_refused);
  g_test_add_func ("/schema/migrated", migrating_gives_the_fresh_schema);
  g_test_add_func ("/schema/naming", naming_is_taken_from_the_log);
  g_test_add_func ("/schema/released", released_practices_open);
  return g_test_run ();
}
