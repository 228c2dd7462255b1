/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "regimen-table.h"

#include "table-fixture.h"

static const char profile_text[] =
    "{\"format\": 1, \"title\": \"T\", \"language\": \"de\", \"date_order\": \"dmy\", "
    "\"columns\": {\"name\": [\"What\"], \"dose\": [\"Menge\"]}, \"yes\": [\"Yes\"], "
    "\"no\": [\"No\"], \"status\": {\"ended\": [\"over\"]}, \"kinds\": {}}";

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
  g_autoptr (RtRegimenProfile) profile = rt_fixture_regimen_profile (profile_text, &error);

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
  g_test_add_func ("/regimen-table/cells", cells_are_tidied);
  return g_test_run ();
}
