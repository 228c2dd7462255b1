/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "audit-log.h"
#include "store-fixture.h"

#define FREE_TO_TAMPER "DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_deleted;"

static StoreFixture *
practice_with_log (guint n)
{
  StoreFixture *fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);

  for (guint i = 0; i < n; i++)
    store_fixture_add_patient (store, "Somebody");
  rt_store_close (store);
  return fixture;
}

static void
tamper (StoreFixture *fixture, const char *sql)
{
  sqlite3 *raw = store_fixture_raw (fixture);

  store_fixture_exec (raw, FREE_TO_TAMPER);
  store_fixture_exec (raw, sql);
  sqlite3_close (raw);
}

/* Which row the check says was changed; 0 when it finds nothing. */
static gint64
broken_row (StoreFixture *fixture)
{
  RtStore *store = store_fixture_open (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *head = NULL;
  guint64 rows;
  g_autoptr (GPtrArray) problems = rt_store_check (store, &rows, &head, &error);
  const char *sentence = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    if (strstr (g_ptr_array_index (problems, i), "activity log") != NULL)
      sentence = g_ptr_array_index (problems, i);
  rt_store_close (store);
  return sentence != NULL ? g_ascii_strtoll (strpbrk (sentence, "0123456789"), NULL, 10) : 0;
}

static void
rows_cannot_be_changed (void)
{
  static const char *const attempts[] = {
    "UPDATE audit SET actor = 'me' WHERE seq = 2",
    "DELETE FROM audit WHERE seq = 2",
    "DELETE FROM audit",
    "PRAGMA recursive_triggers = ON; INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE seq = "
    "2",
  };
  g_autoptr (StoreFixture) fixture = practice_with_log (3);
  sqlite3 *raw = store_fixture_raw (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      char *message = NULL;

      g_assert_cmpint (sqlite3_exec (raw, attempts[i], NULL, NULL, &message), ==,
                       SQLITE_CONSTRAINT);
      g_assert_cmpstr (message, ==, "the activity log is append-only");
      sqlite3_free (message);
    }
  sqlite3_close (raw);
  g_assert_cmpint (broken_row (fixture), ==, 0);
}

static gboolean
replace_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_database_run (database,
                          "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE seq = 2", error);
}

/* Not even by a statement of the program's own. */
static void
replacing_a_row_is_refused (void)
{
  g_autoptr (StoreFixture) fixture = practice_with_log (3);
  RtStore *store = store_fixture_open (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_false (rt_store_write (store, "test", replace_job, NULL, NULL, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_CONFLICT);
  rt_store_close (store);
}

static void
a_changed_row_is_found_there (void)
{
  static const char *const changes[] = {
    "UPDATE audit SET at_utc = at_utc + 1 WHERE seq = 4",
    "UPDATE audit SET actor = actor || 'x' WHERE seq = 4",
    "UPDATE audit SET action = 'patient.read' WHERE seq = 4",
    "UPDATE audit SET entity_kind = 'note' WHERE seq = 4",
    "UPDATE audit SET entity_uuid = 'x' WHERE seq = 4",
    "UPDATE audit SET after_hash = NULL WHERE seq = 4",
    "UPDATE audit SET after_hash = zeroblob (32) WHERE seq = 4",
    "UPDATE audit SET before_hash = after_hash WHERE seq = 4",
    "UPDATE audit SET hash = zeroblob (32) WHERE seq = 4",
    "UPDATE audit SET previous = zeroblob (32) WHERE seq = 4",
    "PRAGMA foreign_keys = OFF; DELETE FROM audit WHERE seq = 4",
    "UPDATE audit SET seq = -seq WHERE seq IN (4, 5); "
    "UPDATE audit SET seq = CASE seq WHEN -4 THEN 5 ELSE 4 END WHERE seq < 0",
    "UPDATE audit SET action = 'patient', entity_kind = '.addpatient' WHERE seq = 4",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (StoreFixture) fixture = practice_with_log (6);

      g_test_message ("%s", changes[i]);
      tamper (fixture, changes[i]);
      g_assert_cmpint (broken_row (fixture), ==, 4);
    }
}

static void
any_row_is_found (void)
{
  g_autoptr (StoreFixture) fixture = practice_with_log (30);

  for (guint round = 0; round < 30; round++)
    {
      gint32 seq = g_test_rand_int_range (1, 33);
      g_autofree char *there = g_strdup_printf ("UPDATE audit SET at_utc = at_utc + 1 WHERE "
                                                "seq = %d",
                                                seq);
      g_autofree char *back = g_strdup_printf ("UPDATE audit SET at_utc = at_utc - 1 WHERE "
                                               "seq = %d",
                                               seq);
      sqlite3 *raw = store_fixture_raw (fixture);

      if (round == 0)
        store_fixture_exec (raw, FREE_TO_TAMPER);
      store_fixture_exec (raw, there);
      sqlite3_close (raw);
      g_assert_cmpint (broken_row (fixture), ==, seq);
      raw = store_fixture_raw (fixture);
      store_fixture_exec (raw, back);
      sqlite3_close (raw);
    }
  g_assert_cmpint (broken_row (fixture), ==, 0);
}

static gboolean
head_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  char **head = data;
  guint64 n;

  *head = rt_audit_log_head (database, &n, error);
  return *head != NULL;
}

/* Rows missing at the end do not break the chain: only a head noted elsewhere shows them. */
static void
a_noted_head_shows_a_lost_end (void)
{
  g_autoptr (StoreFixture) fixture = practice_with_log (5);
  g_autofree char *noted = NULL;
  g_autofree char *now = NULL;
  RtStore *store = store_fixture_open (fixture);

  g_assert_true (rt_store_read (store, RT_STORE_NORMAL, head_job, &noted, NULL, NULL));
  g_assert_true (g_str_has_prefix (noted, "8:"));
  g_assert_cmpuint (strlen (noted), ==, 2 + 64);
  rt_store_close (store);
  tamper (fixture, "DELETE FROM audit WHERE seq = 8");
  g_assert_cmpint (broken_row (fixture), ==, 0);
  store = store_fixture_open (fixture);
  g_assert_true (rt_store_read (store, RT_STORE_NORMAL, head_job, &now, NULL, NULL));
  g_assert_cmpstr (noted, !=, now);
  rt_store_close (store);
}

/* The rows say who, what and to what, never a value. */
static void
rows_tell_no_values (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  RtStore *store = store_fixture_create (fixture);

  store_fixture_add_patient (store, "Somebody");
  g_assert_cmpint (store_fixture_count (store, "SELECT count (*) FROM audit WHERE actor || action "
                                               "|| entity_kind || entity_uuid LIKE '%Somebody%'"),
                   ==, 0);
  g_assert_cmpint (
      store_fixture_count (store, "SELECT count (*) FROM audit AS a JOIN patient AS p ON p.uuid = "
                                  "a.entity_uuid JOIN key_holder AS k ON k.uuid = a.actor "
                                  "WHERE a.action = 'patient.add' AND k.kind = 'user'"),
      ==, 1);
  rt_store_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/audit/append-only", rows_cannot_be_changed);
  g_test_add_func ("/audit/replace", replacing_a_row_is_refused);
  g_test_add_func ("/audit/changed-row", a_changed_row_is_found_there);
  g_test_add_func ("/audit/any-row", any_row_is_found);
  g_test_add_func ("/audit/head", a_noted_head_shows_a_lost_end);
  g_test_add_func ("/audit/no-values", rows_tell_no_values);
  return g_test_run ();
}
