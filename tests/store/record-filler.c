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

/* The first column; @name, where it is given, is what "?1" stands for. */
static GPtrArray *
texts (sqlite3 *raw, const char *sql, const char *name)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (raw, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (name != NULL)
    g_assert_cmpint (sqlite3_bind_text (statement, 1, name, -1, SQLITE_STATIC), ==, SQLITE_OK);
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
  GPtrArray *mine =
      texts (raw,
             "WITH RECURSIVE mine (name) AS (SELECT 'patient' UNION SELECT m.name FROM mine, "
             "sqlite_schema AS m, pragma_foreign_key_list (m.name) AS f WHERE m.type = 'table' AND "
             "f.\"table\" = mine.name) SELECT name FROM mine ORDER BY name",
             NULL);
  g_autoptr (GPtrArray) all = texts (raw,
                                     "SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                                     "name NOT LIKE 'sqlite_%' ORDER BY name",
                                     NULL);

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
static void
bind (sqlite3_stmt *statement,
      int at,
      const char *created,
      const char *column,
      const char *type,
      gint64 patient,
      const char *marker)
{
  if (g_str_equal (column, "patient_id"))
    sqlite3_bind_int64 (statement, at, patient);
  else if (g_str_equal (column, "battery_id")) /* a schedule has a battery or an instrument */
    sqlite3_bind_null (statement, at);
  else if (g_str_equal (type, "TEXT"))
    {
      g_autofree char *word = first_word (created, column);

      sqlite3_bind_text (statement, at, word != NULL ? word : marker, -1, SQLITE_TRANSIENT);
    }
  else if (g_str_equal (type, "BLOB"))
    {
      int length = MAX (wanted_length (created, column), (int)strlen (marker));
      g_autofree char *bytes = g_strdup_printf ("%-*s", length, marker);

      sqlite3_bind_blob (statement, at, bytes, length, SQLITE_TRANSIENT);
    }
  else if (g_str_equal (type, "REAL"))
    sqlite3_bind_double (statement, at, 1.5);
  else
    sqlite3_bind_int (statement, at, 1);
}

/* Names of tables cannot be bound; SQLite itself quotes this one, which is of its own schema. */
static sqlite3_stmt *
prepare_insert (sqlite3 *raw, const char *table, guint n_columns)
{
  g_autoptr (GString) places = g_string_new ("?");
  sqlite3_stmt *statement = NULL;
  char *sql;

  for (guint i = 1; i < n_columns; i++)
    g_string_append (places, ", ?");
  sql = sqlite3_mprintf ("INSERT INTO \"%w\" VALUES (%s)", table, places->str);
  g_assert_cmpint (sqlite3_prepare_v2 (raw, sql, -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_free (sql);
  return statement;
}

static void
fill (sqlite3 *raw, const char *table, gint64 patient, const char *marker)
{
  g_autoptr (GPtrArray) columns = texts (raw, "SELECT name FROM pragma_table_info (?1)", table);
  g_autoptr (GPtrArray) types = texts (raw, "SELECT type FROM pragma_table_info (?1)", table);
  g_autoptr (GPtrArray) created =
      texts (raw, "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?1", table);
  sqlite3_stmt *statement = prepare_insert (raw, table, columns->len);

  for (guint i = 0; i < columns->len; i++)
    bind (statement, (int)i + 1, g_ptr_array_index (created, 0), g_ptr_array_index (columns, i),
          g_ptr_array_index (types, i), patient, marker);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  g_assert_cmpint (sqlite3_finalize (statement), ==, SQLITE_OK);
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
  dangling = texts (raw, "SELECT \"table\" FROM pragma_foreign_key_check", NULL);
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
