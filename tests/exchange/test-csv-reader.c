/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "csv-reader.h"

#include <string.h>

#include "exchange-error.h"
#include "table-fixture.h"

/* The rows of a table as "line:cell|cell" each, ended by a newline. */
static char *
read_all (const void *content,
          gsize size,
          const char *encoding,
          char delimiter,
          const RtCsvLimits *limits,
          GError **error)
{
  g_autoptr (GInputStream) bytes =
      g_memory_input_stream_new_from_data (content, (gssize)size, NULL);
  g_autoptr (RtTextStream) stream = rt_text_stream_new (bytes, encoding, NULL);
  g_autoptr (RtCsvReader) reader = rt_csv_reader_new (stream, delimiter, limits);
  g_autoptr (GString) text = g_string_new (NULL);
  RtCsvStep step;

  while ((step = rt_csv_reader_next (reader, NULL, error)) == RT_CSV_ROW)
    {
      g_string_append_printf (text, "%u:", rt_csv_reader_line (reader));
      for (guint i = 0; i < rt_csv_reader_n_cells (reader); i++)
        g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", rt_csv_reader_cell (reader, i));
      g_string_append_c (text, '\n');
    }
  return step == RT_CSV_END ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static void
assert_rows (const char *content, char delimiter, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = read_all (content, strlen (content), "utf-8", delimiter, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (rows, ==, expected);
}

static void
assert_fails (const void *content, gsize size, const char *encoding, int code, const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = read_all (content, size, encoding, ',', NULL, &error);

  g_assert_null (rows);
  g_assert_error (error, RT_EXCHANGE_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, word));
}

static void
parts_cells (void)
{
  assert_rows ("a,b\r\n1,2\r\n", ',', "1:a|b\n2:1|2\n");
  assert_rows ("a,b\n1,2", ',', "1:a|b\n2:1|2\n");
  assert_rows ("a;b,c\n", ';', "1:a|b,c\n");
  assert_rows ("a\tb c\n", '\t', "1:a|b c\n");
  assert_rows (",,\n", ',', "1:||\n");
  assert_rows ("a, b ,\n", ',', "1:a| b |\n");
  assert_rows ("a\rb\rc", ',', "1:a\n2:b\n3:c\n");
  assert_rows ("", ',', "");
  assert_rows ("\n\r\n\r", ',', "");
}

static void
reads_quotes (void)
{
  assert_rows ("\"a,b\",\"say \"\"hi\"\"\",\"\"\n", ',', "1:a,b|say \"hi\"|\n");
  assert_rows ("\"\"\n", ',', "1:\n");
  assert_rows ("5\" pipe,\"x\"\n", ',', "1:5\" pipe|x\n");
  assert_rows ("\"two\nlines\",b\nc,d\n", ',', "1:two\nlines|b\n3:c|d\n");
  assert_rows ("\"last\"", ',', "1:last\n");
}

static void
counts_lines (void)
{
  assert_rows ("a\n\n\nb\r\n\r\nc\n", ',', "1:a\n4:b\n6:c\n");
  assert_rows ("\"1\r\n2\n3\r4\"\nb\n", ',', "1:1\r\n2\n3\r4\n5:b\n");
  assert_rows ("\n\na\n", ',', "3:a\n");
}

static void
refuses_broken_quotes (void)
{
  static const char open[] = "a\nb,\"c\nd,e\n";
  static const char behind[] = "a\n\"b\"c\n";

  assert_fails (open, strlen (open), "utf-8", RT_EXCHANGE_ERROR_NOT_TABLE,
                "line 2 is never closed");
  assert_fails (behind, strlen (behind), "utf-8", RT_EXCHANGE_ERROR_NOT_TABLE, "line 2");
}

static void
refuses_what_is_no_text (void)
{
  static const char zip[] = "PK\003\004\024";
  static const char latin[] = "a\nM\xfcller\n";
  static const char nul[] = "a,b\n1,\0";
  guint8 every[256 * 4];

  for (guint i = 0; i < sizeof every; i++)
    every[i] = (guint8)(i + 7);
  assert_fails (zip, sizeof zip, "utf-8", RT_EXCHANGE_ERROR_NOT_TEXT, "workbook");
  assert_fails ("a\177", 2, "utf-8", RT_EXCHANGE_ERROR_NOT_TEXT, "Line 1");
  assert_fails (nul, sizeof nul, "utf-8", RT_EXCHANGE_ERROR_NOT_TEXT, "Line 2");
  assert_fails (every, sizeof every, "utf-8", RT_EXCHANGE_ERROR_NOT_TEXT, "Line 1");
  assert_fails (latin, strlen (latin), "utf-8", RT_EXCHANGE_ERROR_NOT_TEXT, "Line 2 is not UTF-8");
  assert_fails ("\x81", 1, "windows-1252", RT_EXCHANGE_ERROR_NOT_TEXT, "windows-1252");
  assert_fails ("a\0b", 3, "utf-16le", RT_EXCHANGE_ERROR_NOT_TEXT, "utf-16le");
  assert_fails ("a\0\0\0", 4, "utf-16le", RT_EXCHANGE_ERROR_NOT_TEXT, "Line 1");
}

static void
reads_encodings (void)
{
  static const struct
  {
    const char *encoding;
    const char *bytes;
    gsize size;
  } cases[] = {
    { "utf-8", "\xc3\xa9,1\n", 5 },
    { "utf-8", "\xef\xbb\xbf\xc3\xa9,1\n", 8 },
    { "UTF-8",
      "\xff\xfe\xe9\0,\0"
      "1\0\n\0",
      10 },
    { "utf-8",
      "\xfe\xff\0\xe9\0,\0"
      "1\0\n",
      10 },
    { "utf-16",
      "\xe9\0,\0"
      "1\0\n\0",
      8 },
    { "utf-16be",
      "\0\xe9\0,\0"
      "1\0\n",
      8 },
    { "windows-1252", "\xe9,1\n", 4 },
    { "ISO-8859-1", "\xe9,1\n", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *rows =
          read_all (cases[i].bytes, cases[i].size, cases[i].encoding, ',', NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (rows, ==, "1:\xc3\xa9|1\n");
    }
  g_assert_true (rt_text_encoding_is_known ("Windows-1252"));
  g_assert_false (rt_text_encoding_is_known ("ebcdic"));
}

static void
keeps_to_its_limits (void)
{
  static const RtCsvLimits small = { .row_bytes = 100, .columns = 3, .rows = 2 };
  g_autofree char *line = g_strnfill (10000000, 'x');
  g_autofree char *wide = g_strnfill (5000, ',');
  g_autofree char *quoted = g_strconcat ("\"", line, NULL);
  static const struct
  {
    const char *content;
    const char *word;
  } cases[] = { { "a,b,c,d\n", "3 columns" }, { "a\nb\nc\n", "2 rows" } };

  assert_fails (line, strlen (line), "utf-8", RT_EXCHANGE_ERROR_TOO_LARGE, "line 1 is longer");
  assert_fails (quoted, strlen (quoted), "utf-8", RT_EXCHANGE_ERROR_TOO_LARGE, "quote in line 1");
  assert_fails (wide, strlen (wide), "utf-8", RT_EXCHANGE_ERROR_TOO_LARGE, "1000 columns");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *rows =
          read_all (cases[i].content, strlen (cases[i].content), "utf-8", ',', &small, &error);

      g_assert_null (rows);
      g_assert_error (error, RT_EXCHANGE_ERROR, RT_EXCHANGE_ERROR_TOO_LARGE);
      g_assert_nonnull (strstr (error->message, cases[i].word));
    }
}

/* Random cells, written with random quoting and line ends, come back as they were. */
static void
write_cell (GString *text, const char *cell, char delimiter, GRand *chance)
{
  gboolean must = strpbrk (cell, "\"\r\n") != NULL || strchr (cell, delimiter) != NULL;

  if (!must && *cell != '\0' && g_rand_boolean (chance))
    {
      g_string_append (text, cell);
      return;
    }
  g_string_append_c (text, '"');
  for (const char *c = cell; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *c);
    }
  g_string_append_c (text, '"');
}

static char *
random_cell (GRand *chance)
{
  static const char *const pieces[] = { "a",
                                        "1",
                                        ".",
                                        ",",
                                        ";",
                                        "\t",
                                        "\"",
                                        "\n",
                                        "\r\n",
                                        " ",
                                        "\xc3\xa9",
                                        "\xe2\x82\xac",
                                        "\xf0\x9f\x98\x80",
                                        "-3",
                                        "" };
  g_autoptr (GString) cell = g_string_new (NULL);

  for (int n = g_rand_int_range (chance, 0, 6); n > 0; n--)
    g_string_append (cell, pieces[g_rand_int_range (chance, 0, (gint32)G_N_ELEMENTS (pieces))]);
  return g_string_free_and_steal (g_steal_pointer (&cell));
}

static GPtrArray *
random_rows (GRand *chance)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (int n = g_rand_int_range (chance, 0, 12); n > 0; n--)
    {
      int n_cells = g_rand_int_range (chance, 1, 9);
      char **row = g_new0 (char *, n_cells + 1);

      for (int i = 0; i < n_cells; i++)
        row[i] = random_cell (chance);
      g_ptr_array_add (rows, row);
    }
  return rows;
}

static void
what_was_written_is_read (void)
{
  static const char delimiters[] = ",;\t|";
  static const char *const ends[] = { "\n", "\r\n", "\r" };
  g_autoptr (GRand) chance = g_rand_new_with_seed (4180);

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GPtrArray) rows = random_rows (chance);
      g_autoptr (GPtrArray) back = NULL;
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      char delimiter = delimiters[g_rand_int_range (chance, 0, 4)];
      const char *end = ends[g_rand_int_range (chance, 0, 3)];

      for (guint i = 0; i < rows->len; i++)
        {
          char **row = g_ptr_array_index (rows, i);

          for (guint c = 0; row[c] != NULL; c++)
            {
              if (c > 0)
                g_string_append_c (text, delimiter);
              write_cell (text, row[c], delimiter, chance);
            }
          g_string_append (text, end);
        }
      back = rt_fixture_rows (text->str, text->len, delimiter, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (back->len, ==, rows->len);
      for (guint i = 0; i < rows->len; i++)
        g_assert_cmpstrv (g_ptr_array_index (back, i), g_ptr_array_index (rows, i));
    }
}

/* Read in pieces of any size, a table is the same: here one byte at a time. */
#define TYPE_DRIPPING (dripping_get_type ())
G_DECLARE_FINAL_TYPE (Dripping, dripping, TEST, DRIPPING, GFilterInputStream)
struct _Dripping
{
  GFilterInputStream parent_instance;
};
G_DEFINE_FINAL_TYPE (Dripping, dripping, G_TYPE_FILTER_INPUT_STREAM)

static gssize
read_one (GInputStream *stream, void *buffer, gsize size, GCancellable *cancellable, GError **error)
{
  GInputStream *base = g_filter_input_stream_get_base_stream (G_FILTER_INPUT_STREAM (stream));

  return g_input_stream_read (base, buffer, MIN (size, 1), cancellable, error);
}

static void
dripping_class_init (DrippingClass *class)
{
  G_INPUT_STREAM_CLASS (class)->read_fn = read_one;
}

static void
dripping_init (Dripping *self)
{
}

static void
pieces_do_not_matter (void)
{
  static const char content[] = "\xff\xfe\xe9\0,\0\"\0"
                                "a\0\"\0\"\0\"\0\r\0\n\0\x3d\xd8\x00\xde,\0"
                                "2\0";
  g_autoptr (GInputStream) memory =
      g_memory_input_stream_new_from_data (content, sizeof content - 1, NULL);
  g_autoptr (GInputStream) bytes = g_object_new (TYPE_DRIPPING, "base-stream", memory, NULL);
  g_autoptr (RtTextStream) stream = rt_text_stream_new (bytes, "utf-8", NULL);
  g_autoptr (RtCsvReader) reader = rt_csv_reader_new (stream, ',', NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (rt_csv_reader_next (reader, NULL, &error), ==, RT_CSV_ROW);
  g_assert_no_error (error);
  g_assert_cmpstr (rt_csv_reader_cell (reader, 1), ==, "a\"");
  g_assert_cmpint (rt_csv_reader_next (reader, NULL, &error), ==, RT_CSV_ROW);
  g_assert_cmpstr (rt_csv_reader_cell (reader, 0), ==, "\xf0\x9f\x98\x80");
  g_assert_cmpuint (rt_csv_reader_line (reader), ==, 2);
  g_assert_cmpint (rt_csv_reader_next (reader, NULL, &error), ==, RT_CSV_END);
  g_assert_cmpstr (rt_text_stream_encoding (stream), ==, "utf-16le");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv-reader/parts-cells", parts_cells);
  g_test_add_func ("/exchange/csv-reader/reads-quotes", reads_quotes);
  g_test_add_func ("/exchange/csv-reader/counts-lines", counts_lines);
  g_test_add_func ("/exchange/csv-reader/refuses-broken-quotes", refuses_broken_quotes);
  g_test_add_func ("/exchange/csv-reader/refuses-what-is-no-text", refuses_what_is_no_text);
  g_test_add_func ("/exchange/csv-reader/reads-encodings", reads_encodings);
  g_test_add_func ("/exchange/csv-reader/keeps-to-its-limits", keeps_to_its_limits);
  g_test_add_func ("/exchange/csv-reader/what-was-written-is-read", what_was_written_is_read);
  g_test_add_func ("/exchange/csv-reader/pieces-do-not-matter", pieces_do_not_matter);
  return g_test_run ();
}
