/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "instrument-reader.h"

#include <glib/gstdio.h>
#include <string.h>

#include "data-folder.h"

static char *
phq9_text (void)
{
  g_autofree char *path = rt_data_folder_path ("knowledge", "instruments", "phq9.json", NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* The PHQ-9 with one text replaced, loaded. */
static RtInstrument *
load_changed (const char *from, const char *to, GError **error)
{
  g_autofree char *original = phq9_text ();
  g_auto (GStrv) parts = g_strsplit (original, from, 2);
  g_autofree char *changed = NULL;
  g_autofree char *folder = g_dir_make_tmp ("reuptake-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "phq9.json", NULL);
  RtInstrument *instrument;

  g_assert_cmpuint (g_strv_length (parts), ==, 2); /* the text to change must be there */
  changed = g_strconcat (parts[0], to, parts[1], NULL);
  g_assert_true (g_file_set_contents (path, changed, -1, NULL));
  instrument = rt_instrument_load (path, error);
  g_unlink (path);
  g_rmdir (folder);
  return instrument;
}

/* Each break of the format is refused with a sentence that names file and place. */
static void
test_broken_files (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *place; /* in the message */
  } cases[] = {
    { "\"format\": 1", "\"format\": 2", "format 2" },
    { "\"id\": \"phq9\"", "\"id\": \"PHQ 9\"", "small letters" },
    { "\"id\": \"phq9\"", "\"id\": \"phq10\"", "phq10.json" },
    { "\"version\": 1", "\"version\": 0", "version" },
    { "\"language\": \"en\"", "\"langauge\": \"en\"", "langauge" },
    { "\"n\": 3,", "\"n\": 4,", "items[2]" },
    { "\"topic\": \"low mood\"", "\"topic\": \"\"", "items[1]" },
    { "\"options\": \"std\"", "\"options\": \"other\"", "items[0]" },
    { "{ \"score\": 1,", "{ \"score\": 0,", "phq9.json" },
    { "\"score\": 3, \"own_label\"", "\"score\": \"three\", \"own_label\"", "score" },
    { "\"max\": 27", "\"max\": 26", "subscales[0]" },
    { "\"method\": \"sum\"", "\"method\": \"product\"", "subscales[0]" },
    { "[1, 2, 6, 9]", "[1, 2, 6, 10]", "subscales[1]" },
    { "\"min\": 5, \"max\": 9, \"label\": \"mild\"", "\"min\": 6, \"max\": 9, \"label\": \"mild\"",
      "bands[0]" },
    { "\"min\": 20, \"max\": 27", "\"min\": 20, \"max\": 26", "bands[0]" },
    { "\"conf\": \"verified\"", "\"conf\": \"sure\"", "conf" },
    { "\"op\": \">=\"", "\"op\": \"at least\"", "op" },
    { "\"rc95\": 5.6079", "\"rc95\": 6.5", "reliable_change.computed[0]" },
    { "44261-6", "44261-7", "LOINC" },
    { "\"max_missing\": 2", "\"max_missing\": 0", "missing" },
    { "\"format\": 1,", "\"format\": 1", "JSON" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RtInstrument) instrument = load_changed (cases[i].from, cases[i].to, &error);

      g_assert_null (instrument);
      g_assert_nonnull (error);
      g_assert_cmpint (error->domain, ==, RT_KNOWLEDGE_ERROR);
      if (strstr (error->message, cases[i].place) == NULL)
        g_error ("case %u: “%s” is not in “%s”", i, cases[i].place, error->message);
      g_assert_nonnull (strstr (error->message, "phq9.json"));
    }
}

static void
test_reversed_items_need_equal_steps (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtInstrument) instrument = load_changed (
      "{ \"score\": 3, \"own_label\": \"almost daily\" }",
      "{ \"score\": 3, \"own_label\": \"almost daily\" }, { \"score\": 5, \"own_label\": \"x\" }",
      &error);

  g_assert_null (instrument); /* the range of the total does not fit any more */
  g_assert_error (error, RT_KNOWLEDGE_ERROR, RT_KNOWLEDGE_ERROR_INVALID);
}

static void
test_loads_what_is_there (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = rt_data_folder_path ("knowledge", "instruments", "phq9.json", NULL);
  g_autoptr (RtInstrument) phq9 = rt_instrument_load (path, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (phq9->short_name, ==, "PHQ-9");
  g_assert_cmpint (phq9->recall_days, ==, 14);
  g_assert_cmpuint (phq9->items->len, ==, 9);
  g_assert_cmpuint (phq9->rules->len, ==, 2);
  g_assert_true (phq9->missing.prorate);
  g_assert_cmpint (phq9->missing.max_missing, ==, 2);
  g_assert_cmpstr (rt_instrument_main_subscale (phq9)->id, ==, "total");
  g_assert_false (phq9->is_own);
  g_assert_cmpuint (g_strv_length (phq9->uncertain), >=, 1);
}

static void
test_missing_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rt_instrument_load ("/nowhere/phq9.json", &error));
  g_assert_error (error, RT_KNOWLEDGE_ERROR, RT_KNOWLEDGE_ERROR_UNREADABLE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/instrument-reader/broken-files", test_broken_files);
  g_test_add_func ("/instrument-reader/equal-steps", test_reversed_items_need_equal_steps);
  g_test_add_func ("/instrument-reader/loads", test_loads_what_is_there);
  g_test_add_func ("/instrument-reader/missing-file", test_missing_file);
  return g_test_run ();
}
