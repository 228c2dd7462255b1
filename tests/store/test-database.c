/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

#include "store-fixture.h"

static char *folder;

static char *
path_of (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static RtSecretBytes *
key_of (guint8 filler)
{
  RtSecretBytes *key = rt_secret_bytes_new (RT_DATABASE_KEY_BYTES);

  memset (rt_secret_bytes_data (key), filler, RT_DATABASE_KEY_BYTES);
  return key;
}

static RtDatabase *
open_as (const char *name, RtDatabaseMode mode, guint8 filler, GError **error)
{
  g_autofree char *path = path_of (name);
  g_autoptr (RtSecretBytes) key = key_of (filler);

  return rt_database_open (path, mode, key, error);
}

static RtDatabase *
must_open (const char *name, RtDatabaseMode mode)
{
  g_autoptr (GError) error = NULL;
  RtDatabase *database = open_as (name, mode, 7, &error);

  g_assert_no_error (error);
  return database;
}

static void
must_run (RtDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;

  rt_database_run (database, sql, &error);
  g_assert_no_error (error);
}

static void
is_made_once_and_opened_with_its_key (void)
{
  g_autoptr (GError) error = NULL;

  rt_database_close (must_open ("a.db", RT_DATABASE_CREATE));
  g_assert_null (open_as ("a.db", RT_DATABASE_CREATE, 7, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_null (open_as ("none.db", RT_DATABASE_WRITE, 7, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
}

static void
another_key_is_refused (void)
{
  g_autoptr (RtDatabase) database = must_open ("b.db", RT_DATABASE_CREATE);
  g_autoptr (GError) error = NULL;

  must_run (database, "CREATE TABLE t (x INTEGER) STRICT");
  g_clear_pointer (&database, rt_database_close);
  g_assert_null (open_as ("b.db", RT_DATABASE_WRITE, 8, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_DAMAGED);
  database = must_open ("b.db", RT_DATABASE_WRITE);
}

/* What is bound comes back, type by type. */
static void
values_survive (void)
{
  g_autoptr (RtDatabase) database = must_open ("c.db", RT_DATABASE_CREATE);
  g_autoptr (RtStatement) insert = NULL;
  g_autoptr (RtStatement) select = NULL;
  g_autoptr (GError) error = NULL;
  static const guint8 blob[] = { 0, 255, 0 };
  RtMoment moment = store_fixture_moment ("0001-01-01T00:00+00:00"), nothing = { 0 };
  RtCalendarDate date = { .day_number = -5, .precision = RT_PRECISION_YEAR };
  gsize size;

  must_run (database, "CREATE TABLE t (a ANY, b ANY, c ANY, d ANY, e ANY, f ANY, g ANY, h ANY, "
                      "i ANY, j ANY, k ANY, l ANY, m ANY, n ANY, o ANY) STRICT");
  insert = rt_database_prepare (database,
                                "INSERT INTO t VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
                                "?11, ?12, ?13, ?14, ?15)",
                                &error);
  g_assert_no_error (error);
  rt_statement_bind (insert, "iIrRtbmMdf", G_MININT64, (gint64)0, -0.1, FALSE, 4.0, "a'\n\xc3\xa9",
                     blob, sizeof blob, moment, FALSE, nothing, TRUE, date, 12);
  g_assert_true (rt_statement_run (insert, &error));
  g_assert_no_error (error);
  g_assert_cmpint (rt_database_n_changes (database), ==, 1);
  select = rt_database_prepare (database, "SELECT * FROM t", &error);
  g_assert_cmpint (rt_statement_step (select, &error), ==, RT_STEP_ROW);
  g_assert_cmpint (rt_statement_integer (select, 0), ==, G_MININT64);
  g_assert_true (rt_statement_is_null (select, 1));
  g_assert_cmpfloat (rt_statement_real (select, 2), ==, -0.1);
  g_assert_true (rt_statement_is_null (select, 3));
  g_assert_cmpstr (rt_statement_peek_text (select, 4), ==, "a'\n\xc3\xa9");
  g_assert_cmpmem (rt_statement_peek_blob (select, 5, &size), 3, blob, sizeof blob);
  g_assert_cmpuint (size, ==, 3);
  g_assert_cmpint (rt_statement_moment (select, 6).local_s, ==, moment.local_s);
  g_assert_cmpint (rt_statement_moment (select, 6).precision, ==, moment.precision);
  g_assert_false (rt_statement_maybe_moment (select, 9, &nothing));
  g_assert_true (rt_statement_maybe_date (select, 12, &date));
  g_assert_cmpint (date.day_number, ==, -5);
  g_assert_cmpint (date.precision, ==, RT_PRECISION_YEAR);
  g_assert_cmpint (rt_statement_integer (select, 14), ==, 1);
  g_assert_cmpint (rt_statement_step (select, &error), ==, RT_STEP_DONE);
}

/* A backup is one file, as encrypted as the database, with everything in it. */
static void
a_copy_is_whole (void)
{
  g_autoptr (RtDatabase) database = must_open ("d.db", RT_DATABASE_CREATE);
  g_autoptr (RtDatabase) copy = NULL;
  g_autoptr (RtSecretBytes) key = key_of (7);
  g_autofree char *path = path_of ("copy.db");
  g_autofree char *log = path_of ("copy.db-wal");
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n;
  gsize size;

  must_run (database, "CREATE TABLE t (x TEXT) STRICT");
  must_run (database, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                      "WHERE i < 5000) INSERT INTO t SELECT 'Marker' || i FROM n");
  g_assert_true (rt_database_copy (database, path, key, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_cmpuint (size, >, 60000);
  g_assert_null (memmem (bytes, size, "Marker", 6));
  g_assert_null (memmem (bytes, size, "SQLite", 6));
  copy = must_open ("copy.db", RT_DATABASE_READ);
  g_assert_true (rt_database_query_integer (copy, "SELECT count (*) FROM t", &n, &error));
  g_assert_cmpint (n, ==, 5000);
  g_assert_false (rt_database_copy (database, path, key, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_EXISTS);
}

int
main (int argc, char **argv)
{
  int result;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("reuptake-database-XXXXXX", NULL);
  g_test_add_func ("/database/made-once", is_made_once_and_opened_with_its_key);
  g_test_add_func ("/database/another-key", another_key_is_refused);
  g_test_add_func ("/database/values", values_survive);
  g_test_add_func ("/database/copy", a_copy_is_whole);
  result = g_test_run ();
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = path_of (name);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
  return result;
}
