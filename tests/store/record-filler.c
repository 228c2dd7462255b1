/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "record-filler.h"

#include <string.h>

/* Tables of the practice, in which nothing of a patient stands. */
static const char *const impersonal[] = { "audit",
                                          "battery",
                                          "battery_instrument",
                                          "key_holder",
                                          "measure",
                                          "measure_category",
                                          "practice",
                                          "practice_file",
                                          "setting",
                                          "source",
                                          NULL };

static GPtrArray *
texts (sqlite3 *raw, const char *sql)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (raw, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_ptr_array_add (list, g_strdup ((const char *)sqlite3_column_text (statement, 0)));
  g_assert_cmpint (sqlite3_finalize (statement), ==, SQLITE_OK);
  return list;
}

static gboolean
holds (const GPtrArray *list, const char *text)
{
  return g_ptr_array_find_with_equal_func ((GPtrArray *)list, text, g_str_equal, NULL);
}

/**
 * record_filler_tables:
 *
 * Every table belongs to the patient, through whatever it refers to, or is named above as one of
 * the practice; a new one that is neither fails here.
 *
 * Returns: (transfer full): those that belong to a patient
 */
GPtrArray *
record_filler_tables (sqlite3 *raw)
{
  GPtrArray *mine = texts (
      raw, "WITH RECURSIVE mine (name) AS (SELECT 'patient' UNION SELECT m.name FROM mine, "
           "sqlite_schema AS m, pragma_foreign_key_list (m.name) AS f WHERE m.type = 'table' AND "
           "f.\"table\" = mine.name) SELECT name FROM mine ORDER BY name");
  g_autoptr (GPtrArray) all = texts (raw, "SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                                          "name NOT LIKE 'sqlite_%' ORDER BY name");

  g_assert_cmpuint (mine->len, >=, 25);
  for (guint i = 0; i < all->len; i++)
    {
      const char *name = g_ptr_array_index (all, i);

      if (holds (mine, name) == g_strv_contains (impersonal, name))
        g_error ("%s: whose is it? See tests/store/record-filler.c", name);
    }
  return mine;
}

/* The first word of "CHECK (column IN ('word', …" of a table's statement; NULL without such. */
static char *
first_word (const char *sql, const char *column)
{
  g_autofree char *check = g_strdup_printf ("CHECK (%s IN ('", column);
  const char *found = strstr (sql, check);

  found = found != NULL ? found + strlen (check) : NULL;
  return found != NULL ? g_strndup (found, strcspn (found, "'")) : NULL;
}

/* The length that "length (column) = 32" asks for. */
static int
wanted_length (const char *sql, const char *column)
{
  g_autofree char *check = g_strdup_printf ("length (%s) = ", column);
  const char *found = strstr (sql, check);

  return found != NULL ? (int)g_ascii_strtoll (found + strlen (check), NULL, 10) : 1;
}

/* What stands in a column: the marker where words or bytes can stand, the patient where it refers
 * to one, otherwise 1, which is also the id of the one row of each table. */
static char *
value_of (const char *sql, const char *column, const char *type, gint64 patient, const char *marker)
{
  g_autofree char *word = first_word (sql, column);

  if (g_str_equal (column, "patient_id"))
    return g_strdup_printf ("%" G_GINT64_FORMAT, patient);
  if (g_str_equal (column, "battery_id")) /* a schedule has a battery or an instrument */
    return g_strdup ("NULL");
  if (g_str_equal (type, "TEXT"))
    return g_strdup_printf ("'%s'", word != NULL ? word : marker);
  if (g_str_equal (type, "BLOB"))
    return g_strdup_printf ("CAST (printf ('%%-%ds', '%s') AS BLOB)", wanted_length (sql, column),
                            marker);
  return g_strdup (g_str_equal (type, "REAL") ? "1.5" : "1");
}

static char *
statement_of (sqlite3 *raw, const char *table)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = '%s'", table);
  g_autoptr (GPtrArray) statements = texts (raw, sql);

  return g_strdup (g_ptr_array_index (statements, 0));
}

static void
fill (sqlite3 *raw, const char *table, gint64 patient, const char *marker)
{
  g_autofree char *names = g_strdup_printf ("SELECT name FROM pragma_table_info ('%s')", table);
  g_autofree char *types = g_strdup_printf ("SELECT type FROM pragma_table_info ('%s')", table);
  g_autoptr (GPtrArray) columns = texts (raw, names);
  g_autoptr (GPtrArray) kinds = texts (raw, types);
  g_autofree char *created = statement_of (raw, table);
  g_autoptr (GString) values = g_string_new (NULL);
  g_autofree char *sql = NULL;

  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *value = value_of (created, g_ptr_array_index (columns, i),
                                         g_ptr_array_index (kinds, i), patient, marker);

      g_string_append_printf (values, "%s%s", i > 0 ? ", " : "", value);
    }
  sql = g_strdup_printf ("INSERT INTO %s VALUES (%s)", table, values->str);
  store_fixture_exec (raw, sql);
}

/**
 * record_filler_fill:
 * @patient_id: a patient of a practice in which no other patient has more than measurements
 * @marker: a word of letters, which then stands in every text of that patient
 *
 * In the word's place stands one of the closed vocabulary where a column has one.
 */
void
record_filler_fill (sqlite3 *raw, gint64 patient_id, const char *marker)
{
  g_autoptr (GPtrArray) tables = record_filler_tables (raw);
  g_autoptr (GPtrArray) dangling = NULL;

  store_fixture_exec (raw, "PRAGMA foreign_keys = OFF");
  for (guint i = 0; i < tables->len; i++)
    {
      const char *table = g_ptr_array_index (tables, i);

      if (!g_str_equal (table, "patient") && !g_str_equal (table, "patient_key"))
        fill (raw, table, patient_id, marker);
    }
  dangling = texts (raw, "SELECT \"table\" FROM pragma_foreign_key_check");
  g_assert_cmpuint (dangling->len, ==, 0);
}

/** record_filler_count_sql: Returns: (transfer full): how many rows all those tables have. */
char *
record_filler_count_sql (sqlite3 *raw)
{
  g_autoptr (GPtrArray) tables = record_filler_tables (raw);
  GString *sql = g_string_new ("SELECT 0");

  for (guint i = 0; i < tables->len; i++)
    g_string_append_printf (sql, " + (SELECT count (*) FROM %s)",
                            (const char *)g_ptr_array_index (tables, i));
  return g_string_free_and_steal (sql);
}
