/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "data-folder.h"
#include "exchange-error.h"
#include "regimen-table.h"

#define REST                                                                                       \
  "\"yes\": [\"Yes\"], \"no\": [\"No\"], \"status\": {\"ended\": [\"over\"]}, "                    \
  "\"kinds\": {\"lifestyle\": [\"Habit\"]}"
#define GOOD                                                                                       \
  "{\"format\": 1, \"title\": \"T\", \"language\": \"de\", \"date_order\": \"dmy\", "              \
  "\"columns\": {\"name\": [\"What\"], \"dose\": [\"Menge\"]}, " REST "}"

static RtRegimenProfile *
load_text (const char *content, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("reuptake-profile-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "list.json", NULL);
  RtRegimenProfile *profile;

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  profile = rt_regimen_profile_load (path, error);
  g_unlink (path);
  g_rmdir (folder);
  return profile;
}

static void
words_are_found_folded (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtRegimenProfile) profile = load_text (GOOD, &error);
  RtRegimenColumn column;
  RtRegimenRowStatus status;
  RtInterventionKind kind;

  g_assert_no_error (error);
  g_assert_cmpstr (profile->name, ==, "list");
  g_assert_true (rt_regimen_profile_column (profile, " MENGE ", &column));
  g_assert_cmpint (column, ==, RT_REGIMEN_COLUMN_DOSE);
  g_assert_false (rt_regimen_profile_column (profile, "colour", &column));
  g_assert_cmpint (rt_regimen_profile_word (profile, "yes"), ==, RT_REGIMEN_WORD_YES);
  g_assert_cmpint (rt_regimen_profile_word (profile, "NO"), ==, RT_REGIMEN_WORD_NO);
  g_assert_cmpint (rt_regimen_profile_word (profile, "perhaps"), ==, RT_REGIMEN_WORD_UNKNOWN);
  g_assert_true (rt_regimen_profile_status (profile, "Over", &status));
  g_assert_cmpint (status, ==, RT_REGIMEN_ROW_ENDED);
  g_assert_true (rt_regimen_profile_kind (profile, "habit", &kind));
  g_assert_cmpint (kind, ==, RT_INTERVENTION_LIFESTYLE);
}

static const char *const broken[] = {
  "[]",
  "{",
  "{\"format\": 2}",
  "{\"format\": \"1\", \"title\": 7}",
  "{\"format\": 1, \"title\": \"T\", \"language\": \"de\", \"date_order\": \"dym\", "
  "\"columns\": {\"name\": [\"What\"]}, " REST "}",
  "{\"format\": 1, \"title\": \"T\", \"language\": \"de\", \"date_order\": \"dmy\", "
  "\"columns\": {\"nmae\": [\"What\"]}, " REST "}",
  "{\"format\": 1, \"title\": \"T\", \"language\": \"de\", \"date_order\": \"dmy\", "
  "\"columns\": {\"name\": [\"What\"], \"dose\": [\"what\"]}, " REST "}",
  "{\"format\": 1, \"title\": \"T\", \"language\": \"de\", \"date_order\": \"dmy\", "
  "\"columns\": {\"name\": [7]}, " REST "}",
  "{\"format\": 1, \"title\": \"T\", \"language\": \"de\", \"date_order\": \"dmy\", "
  "\"colour\": 1, \"columns\": {\"name\": [\"What\"]}, " REST "}",
  "{\"format\": 1, \"title\": \"T\", \"language\": \"de\", \"date_order\": \"dmy\", "
  "\"columns\": {\"name\": [\"What\"]}, \"yes\": [\"x\"], \"no\": [\"X\"], \"status\": {}, "
  "\"kinds\": {}}",
};

static void
broken_profiles_are_named (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", broken[i]);
      g_assert_null (load_text (broken[i], &error));
      g_assert_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_PROFILE);
      g_assert_nonnull (strstr (error->message, "list.json"));
    }
}

static void
shipped_profiles_are_right (void)
{
  g_autofree char *folder = rt_data_folder_path ("profiles", "regimen", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) profiles = rt_regimen_profile_list (folder, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (profiles->len, >=, 1);
  g_assert_null (rt_regimen_profile_find (folder, "../tapering-sleep", &error));
  g_assert_no_error (error);
  g_assert_null (rt_regimen_profile_find (folder, "nothing", &error));
  g_assert_no_error (error);
}

static void
assert_tidied (const RtRegimenTable *table)
{
  const RtRegimenTableRow *row;

  g_assert_cmpuint (table->rows->len, ==, 3);
  row = g_ptr_array_index (table->rows, 0);
  g_assert_cmpuint (row->line, ==, 2);
  g_assert_cmpstr (row->cells[RT_REGIMEN_COLUMN_NAME], ==, "Zinc für Bée");
  g_assert_cmpstr (row->cells[RT_REGIMEN_COLUMN_DOSE], ==, "15");
  row = g_ptr_array_index (table->rows, 1);
  g_assert_cmpuint (row->line, ==, 5);
  g_assert_cmpstr (row->cells[RT_REGIMEN_COLUMN_NAME], ==, "Iron");
  g_assert_null (row->cells[RT_REGIMEN_COLUMN_DOSE]);
  g_assert_cmpuint (table->not_read->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (table->not_read, 0), ==, "Colour");
  g_assert_cmpuint (table->rows_left_over->len, ==, 1);
  g_assert_cmpuint (g_array_index (table->rows_left_over, guint, 0), ==, 6);
}

static void
check_encoded (const RtRegimenProfile *profile,
               const char *text,
               const char *encoding,
               char delimiter)
{
  g_autofree char *delimited = g_strdelimit (g_strdup (text), ";", delimiter);
  g_autoptr (GError) error = NULL;
  gsize size = 0;
  char *encoded = g_convert (delimited, -1, encoding, "UTF-8", NULL, &size, &error);
  g_autoptr (GBytes) content = g_bytes_new_take (encoded, size);
  g_autoptr (RtRegimenTable) table = NULL;

  g_assert_no_error (error);
  g_test_message ("%s, “%c”", encoding, delimiter);
  table = rt_regimen_table_read (profile, content, &error);
  g_assert_no_error (error);
  assert_tidied (table);
}

/* Every encoding and delimiter a spreadsheet uses, cells with line breaks, short and long rows. */
static void
cells_are_tidied (void)
{
  /* UTF-16 is written with its mark; so may UTF-8 be. */
  static const char *const encodings[] = { "UTF-8", "WINDOWS-1252", "UTF-16" };
  static const char text[] = "What;Colour;Menge\n\"Zinc\n  für Bée\";red; 15 \n\nIron\nX;;1;2\n";
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", text, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RtRegimenProfile) profile = load_text (GOOD, &error);

  g_assert_no_error (error);
  for (const char *delimiter = ";,\t"; *delimiter != '\0'; delimiter++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (encodings); i++)
        check_encoded (profile, text, encodings[i], *delimiter);
      check_encoded (profile, marked, "UTF-8", *delimiter);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regimen-table/words", words_are_found_folded);
  g_test_add_func ("/regimen-table/broken", broken_profiles_are_named);
  g_test_add_func ("/regimen-table/shipped", shipped_profiles_are_right);
  g_test_add_func ("/regimen-table/cells", cells_are_tidied);
  return g_test_run ();
}
