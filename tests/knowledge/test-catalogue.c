/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalogue.h"

static RtCatalogue *catalogue;

static void
test_finds_by_id (void)
{
  g_assert_nonnull (rt_catalogue_instrument (catalogue, "phq9"));
  g_assert_null (rt_catalogue_instrument (catalogue, "phq"));
  g_assert_null (rt_catalogue_instrument (catalogue, ""));
  g_assert_nonnull (rt_catalogue_analyte (catalogue, "ferritin"));
  g_assert_nonnull (rt_catalogue_intervention (catalogue, "sertraline"));
  g_assert_cmpstr (rt_catalogue_intervention (catalogue, "light_therapy")->kind, ==, "lifestyle");
}

static void
test_finds_by_measure (void)
{
  const RtInstrumentSubscale *subscale = NULL;
  const char *specimen = NULL;

  g_assert_nonnull (rt_catalogue_instrument_of_measure (catalogue, "gad7.total", &subscale));
  g_assert_cmpstr (subscale->id, ==, "total");
  g_assert_null (rt_catalogue_instrument_of_measure (catalogue, "gad7.nothing", NULL));
  g_assert_null (rt_catalogue_instrument_of_measure (catalogue, "gad7", NULL));
  g_assert_nonnull (rt_catalogue_analyte_of_measure (catalogue, "five_hiaa.urine_24h", &specimen));
  g_assert_cmpstr (specimen, ==, "urine_24h");
  g_assert_false (rt_specimen_is_central (specimen));
  g_assert_true (rt_specimen_is_central ("csf"));
}

/* Every entry says what it does not say, and where it is from. */
static void
test_every_entry_has_sources (void)
{
  const GPtrArray *analytes = rt_catalogue_analytes (catalogue);
  const GPtrArray *interventions = rt_catalogue_interventions (catalogue);
  const GPtrArray *instruments = rt_catalogue_instruments (catalogue);

  g_assert_cmpuint (analytes->len, >=, 9);
  for (guint i = 0; i < analytes->len; i++)
    {
      const RtAnalyte *analyte = g_ptr_array_index (analytes, i);

      g_assert_cmpuint (g_strv_length (analyte->sources), >=, 1);
      g_assert_nonnull (analyte->does_not_say);
    }
  g_assert_cmpuint (interventions->len, >=, 28);
  for (guint i = 0; i < instruments->len; i++)
    g_assert_nonnull (((const RtInstrument *)g_ptr_array_index (instruments, i))->citation);
}

static void
test_one_broken_file_is_named (void)
{
  g_autofree char *folder = g_dir_make_tmp ("reuptake-test-XXXXXX", NULL);
  g_autofree char *inside = g_build_filename (folder, "instruments", NULL);
  g_autofree char *path = g_build_filename (inside, "mine.json", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "{ \"format\": 1 }", -1, NULL));
  g_assert_null (rt_catalogue_load (folder, &error));
  g_assert_error (error, RT_KNOWLEDGE_ERROR, RT_KNOWLEDGE_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "mine.json"));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/catalogue/by-id", test_finds_by_id);
  g_test_add_func ("/catalogue/by-measure", test_finds_by_measure);
  g_test_add_func ("/catalogue/sources", test_every_entry_has_sources);
  g_test_add_func ("/catalogue/one-broken-file", test_one_broken_file_is_named);
  status = g_test_run ();
  rt_catalogue_unref (catalogue);
  return status;
}
