/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "import-regimen.h"
#include "keep-interventions.h"
#include "practice-fixture.h"
#include "read-record.h"

/* Which rows of a list are steps of one another, and which are recorded already. */

#define HEADER "Wirkstoff;Dosis;Einheit;Schema;von;bis\n"

static RtRegimenImport *
read_table (PracticeFixture *fixture, const char *rows)
{
  g_autoptr (GHashTable) answers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *table = g_strconcat (HEADER, rows, NULL);
  g_autoptr (GBytes) content = g_bytes_new (table, strlen (table));
  const RtRegimenOrder order = { .patient_id = fixture->patient_id,
                                 .profile = "medication-list",
                                 .source = "list.csv",
                                 .content = content,
                                 .answers = answers };
  g_autoptr (GError) error = NULL;
  RtRegimenImport *import = rt_practice_read_regimen_table (fixture->practice, &order, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (import->rejected->len, ==, 0);
  return import;
}

/* What the only question is about; %NULL where nothing is asked. */
static const char *
question_of (const RtRegimenImport *import)
{
  g_assert_cmpuint (import->questions->len, <=, 1);
  return import->questions->len == 0
             ? NULL
             : ((const RtRegimenQuestion *)g_ptr_array_index (import->questions, 0))->id;
}

/* The day after the last one is the first of the next step; a day of both is asked about. */
static void
test_neighbours (PracticeFixture *fixture, gconstpointer unused)
{
  g_autoptr (RtRegimenImport) touching =
      read_table (fixture, "Zink;15;mg;täglich;2024-01-01;2024-03-31\n"
                           "Zink;30;mg;täglich;2024-04-01;\n");
  g_autoptr (RtRegimenImport) overlapping =
      read_table (fixture, "Zink;15;mg;täglich;2024-01-01;2024-04-01\n"
                           "Zink;30;mg;täglich;2024-04-01;\n");
  const RtRegimenItem *item;

  g_assert_null (question_of (touching));
  g_assert_cmpuint (touching->items->len, ==, 1);
  item = g_ptr_array_index (touching->items, 0);
  g_assert_cmpuint (item->intervention->steps->len, ==, 2);
  g_assert_cmpstr (question_of (overlapping), ==, "2/steps");
}

static void
store (PracticeFixture *fixture, const char *rows)
{
  g_autoptr (RtRegimenImport) import = read_table (fixture, rows);
  g_autoptr (GError) error = NULL;

  g_assert_null (question_of (import));
  rt_practice_store_regimen_import (fixture->practice, import, &error);
  g_assert_no_error (error);
}

/* How many recorded steps are found in the rows; %G_MAXUINT where the record says otherwise. */
static guint
found (PracticeFixture *fixture, const char *rows)
{
  g_autoptr (RtRegimenImport) import = read_table (fixture, rows);

  if (question_of (import) == NULL)
    return import->existing;
  g_assert_cmpstr (question_of (import), ==, "2/record");
  return G_MAXUINT;
}

/* Each of these differs from what is recorded in one thing. */
static void
test_one_thing_differs (PracticeFixture *fixture, gconstpointer unused)
{
  static const char *const others[] = {
    "Zink;30;mg;täglich;2024-01-01;2024-03-31\n", "Zink;15;µg;täglich;2024-01-01;2024-03-31\n",
    "Zink;15;mg;abends;2024-01-01;2024-03-31\n",  "Zink;15;mg;täglich;2024-01-02;2024-03-31\n",
    "Zink;15;mg;täglich;2024-01;2024-03-31\n",    "Zink;15;mg;täglich;2024-01-01;2024-03-30\n",
    "Zink;15;mg;täglich;2024-01-01;\n",
  };

  store (fixture, "Zink;15;mg;täglich;2024-01-01;2024-03-31\n");
  g_assert_cmpuint (found (fixture, "Zink;15;mg;täglich;2024-01-01;2024-03-31\n"), ==, 1);
  g_assert_cmpuint (found (fixture, "Zinc;15,0;mg;täglich;01.01.2024;31.03.2024\n"), ==, 1);
  g_assert_cmpuint (found (fixture, "Magnesium;15;mg;täglich;2024-01-01;2024-03-31\n"), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_test_message ("%s", others[i]);
      g_assert_cmpuint (found (fixture, others[i]), ==, G_MAXUINT);
    }
}

/* What was recorded in error is recorded no more. */
static void
test_withdrawn (PracticeFixture *fixture, gconstpointer unused)
{
  static const char rows[] = "Zink;15;mg;täglich;2024-01-01;2024-03-31\n";
  g_autoptr (RtRecord) record = NULL;
  g_autoptr (RtRegimenImport) again = NULL;
  g_autoptr (GError) error = NULL;

  store (fixture, rows);
  record = rt_practice_read_record (fixture->practice, fixture->patient_id, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (rt_practice_withdraw_intervention (
      fixture->practice, g_ptr_array_index (record->interventions, 0), &error));
  again = read_table (fixture, rows);
  g_assert_null (question_of (again));
  g_assert_cmpuint (again->existing, ==, 0);
  g_assert_cmpuint (again->items->len, ==, 1);
}

int
main (int argc, char **argv)
{
  const char *locale = g_getenv ("REUPTAKE_TEST_LC_ALL");

  setlocale (LC_ALL, locale != NULL ? locale : "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define TEST(name, function)                                                                       \
  g_test_add ("/regimen-merge/" name, PracticeFixture, NULL, practice_fixture_set_up, function,    \
              practice_fixture_tear_down)
  TEST ("neighbours", test_neighbours);
  TEST ("one-thing-differs", test_one_thing_differs);
  TEST ("withdrawn", test_withdrawn);
#undef TEST
  return g_test_run ();
}
