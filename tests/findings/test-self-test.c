/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "answer-place.h"
#include "data-folder.h"
#include "scoring-fixture.h"
#include "scoring-vector.h"
#include "self-test.h"

/* Every case the program comes with, by this build. */
static void
test_all_agree (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtSelfTest) test = rt_self_test_run (catalogue (), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < test->failures->len; i++)
    g_test_message ("%s", (const char *)g_ptr_array_index (test->failures, i));
  g_assert_cmpuint (test->failures->len, ==, 0);
  g_assert_cmpuint (test->n_failed, ==, 0);
  g_assert_cmpuint (test->n_instruments, ==, rt_catalogue_instruments (catalogue ())->len);
  g_assert_cmpuint (test->n_scores, >, 1500);
  g_assert_cmpuint (test->n_changes, >, 1500);
  g_assert_cmpuint (test->n_by_hand, >=, 45);
}

static gboolean
has_expectation (const RtVectorFile *file, const RtInstrumentSubscale *subscale)
{
  for (guint i = 0; i < file->scores->len; i++)
    {
      const RtScoreVector *vector = g_ptr_array_index (file->scores, i);

      for (guint j = 0; j < vector->scores->len; j++)
        {
          const RtExpectedNumber *expected = g_ptr_array_index (vector->scores, j);

          if (expected->has_value && g_str_equal (expected->name, subscale->id))
            return TRUE;
        }
    }
  return FALSE;
}

/* No instrument and no score of it is without a case. */
static void
test_every_score_has_cases (void)
{
  g_autoptr (GPtrArray) files = rt_vector_files_load (NULL);

  for (guint i = 0; i < files->len; i++)
    {
      const RtVectorFile *file = g_ptr_array_index (files, i);
      const RtInstrument *known = instrument (file->instrument_id);

      for (guint j = 0; j < known->subscales->len; j++)
        {
          const RtInstrumentSubscale *subscale = g_ptr_array_index (known->subscales, j);

          if (!has_expectation (file, subscale))
            g_error ("%s.%s has no case", known->id, subscale->id);
        }
    }
}

/* A score and a band that are wrong are found, each with its place. */
static void
test_finds_what_is_wrong (void)
{
  g_autofree char *knowledge = rt_data_folder_path ("knowledge", NULL);
  g_autofree char *path = g_build_filename (knowledge, "vectors", "gad2.json", NULL);
  g_autofree char *folder = g_dir_make_tmp ("reuptake-vectors-XXXXXX", NULL);
  g_autofree char *vectors = g_build_filename (folder, "knowledge", "vectors", NULL);
  g_autofree char *copy = g_build_filename (vectors, "gad2.json", NULL);
  g_autofree char *text = NULL;
  g_autofree char *datadir = g_strdup (g_getenv ("REUPTAKE_DATADIR"));
  g_autoptr (GString) broken = NULL;
  g_autoptr (RtSelfTest) test = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  broken = g_string_new (text);
  g_assert_cmpuint (g_string_replace (broken, "\"items\": \"3,3\", \"scores\": {\"total\": 6}",
                                      "\"items\": \"3,3\", \"scores\": {\"total\": 5}", 1),
                    ==, 1);
  g_assert_cmpint (g_mkdir_with_parents (vectors, 0700), ==, 0);
  g_assert_true (g_file_set_contents (copy, broken->str, -1, NULL));
  g_setenv ("REUPTAKE_DATADIR", folder, TRUE);
  test = rt_self_test_run (catalogue (), NULL);
  if (datadir != NULL)
    g_setenv ("REUPTAKE_DATADIR", datadir, TRUE);
  else
    g_unsetenv ("REUPTAKE_DATADIR");
  g_assert_cmpuint (test->n_failed, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (test->failures, 0), "gad2, scores["));
  g_unlink (copy);
  g_rmdir (vectors);
}

/* Places are the items, the facts and the typed scores, each once, and nothing more. */
static void
test_places (void)
{
  const GPtrArray *instruments = rt_catalogue_instruments (catalogue ());
  RtAnswerPlace place;

  for (guint i = 0; i < instruments->len; i++)
    {
      const RtInstrument *known = g_ptr_array_index (instruments, i);
      int n = rt_answer_n_places (known);

      g_assert_false (rt_answer_place (known, 0, &place));
      g_assert_false (rt_answer_place (known, n + 1, &place));
      g_assert_cmpint (n, >, 0);
      for (int number = 1; number <= n; number++)
        {
          g_assert_true (rt_answer_place (known, number, &place));
          g_assert_cmpint (place.number, ==, number);
          g_assert_true ((place.item != NULL) + (place.fact != NULL) + (place.subscale != NULL)
                         == 1);
          if (place.fact == NULL || place.fact->unit == NULL)
            g_assert_false (rt_answer_place_takes (&place, -1e6));
        }
    }
  g_assert_true (rt_answer_place (instrument ("hunter"), 10, &place));
  g_assert_true (rt_answer_place_takes (&place, 38.4));
  g_assert_true (rt_answer_place (instrument ("aims"), 13, &place));
  g_assert_cmpstr (place.fact->id, ==, "antipsychotic_3_months");
  g_assert_false (rt_answer_place_takes (&place, 2));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  load_catalogue ();
  g_test_add_func ("/self-test/all-agree", test_all_agree);
  g_test_add_func ("/self-test/every-score-has-cases", test_every_score_has_cases);
  g_test_add_func ("/self-test/finds-what-is-wrong", test_finds_what_is_wrong);
  g_test_add_func ("/self-test/places", test_places);
  return end_tests ();
}
