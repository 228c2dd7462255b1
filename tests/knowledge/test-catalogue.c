/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalogue.h"

#include <string.h>

#include "data-folder.h"
#include "knowledge-fixture.h"

static RtCatalogue *
load (void)
{
  g_autoptr (GError) error = NULL;
  RtCatalogue *catalogue = rt_catalogue_load_default (&error);

  g_assert_no_error (error);
  return catalogue;
}

static void
test_finds (void)
{
  g_autoptr (RtCatalogue) catalogue = load ();
  const RtInstrumentSubscale *subscale = NULL;
  const char *specimen = NULL;

  g_assert_cmpuint (rt_catalogue_instruments (catalogue)->len, ==, 59);
  g_assert_cmpstr (rt_catalogue_instrument (catalogue, "gad7")->short_name, ==, "GAD-7");
  g_assert_null (rt_catalogue_instrument (catalogue, "gad"));
  g_assert_cmpstr (rt_catalogue_instrument_of_measure (catalogue, "daily_nrs.mood", &subscale)->id,
                   ==, "daily_nrs");
  g_assert_cmpstr (subscale->id, ==, "mood");
  g_assert_null (rt_catalogue_instrument_of_measure (catalogue, "phq9.nothing", &subscale));
  g_assert_null (subscale);
  g_assert_null (rt_catalogue_instrument_of_measure (catalogue, "phq9", NULL));
  g_assert_cmpstr (
      rt_catalogue_analyte_of_measure (catalogue, "five_hiaa.urine_24h", &specimen)->id, ==,
      "five_hiaa");
  g_assert_cmpstr (specimen, ==, "urine_24h");
}

static void
test_every_entry (void)
{
  g_autoptr (RtCatalogue) catalogue = load ();
  const GPtrArray *instruments = rt_catalogue_instruments (catalogue);

  g_assert_cmpuint (rt_catalogue_analytes (catalogue)->len, >=, 9);
  g_assert_cmpuint (rt_catalogue_interventions (catalogue)->len, >=, 28);
  g_assert_nonnull (rt_catalogue_analyte (catalogue, "ferritin"));
  g_assert_nonnull (rt_catalogue_intervention (catalogue, "sertraline"));
  for (guint i = 0; i < instruments->len; i++)
    g_assert_nonnull (((const RtInstrument *)g_ptr_array_index (instruments, i))->citation);
}

static void
test_analytes (void)
{
  g_autoptr (RtCatalogue) catalogue = load ();
  const RtAnalyte *analyte = rt_catalogue_analyte (catalogue, "five_hiaa");

  g_assert_cmpfloat (analyte->molar_mass, ==, 191.19);
  g_assert_cmpstr (rt_analyte_specimen (analyte, "csf")->unit, ==, "nmol/L");
  g_assert_null (rt_analyte_specimen (analyte, "hair"));
  g_assert_nonnull (strstr (analyte->does_not_say, "brain"));
  g_assert_true (rt_specimen_is_central ("csf"));
  g_assert_false (rt_specimen_is_central ("urine_24h"));
}

/* All four kinds are there, and every entry names its sources. */
static void
test_interventions (void)
{
  g_autoptr (RtCatalogue) catalogue = load ();
  g_autoptr (GHashTable) kinds = g_hash_table_new (g_str_hash, g_str_equal);
  const GPtrArray *all = rt_catalogue_interventions (catalogue);

  for (guint i = 0; i < all->len; i++)
    {
      const RtInterventionEntry *entry = g_ptr_array_index (all, i);

      g_hash_table_add (kinds, entry->kind);
      g_assert_cmpuint (g_strv_length (entry->sources), >, 0);
    }
  g_assert_cmpuint (g_hash_table_size (kinds), ==, 4);
}

static void
check_sources (const RtCatalogue *catalogue, const char *id, char **sources)
{
  for (char **source = sources; *source != NULL; source++)
    if (rt_catalogue_source (catalogue, *source) == NULL)
      g_error ("%s names the source %s, which is not there.", id, *source);
}

/* Every source that is named can be looked up. */
static void
test_sources (void)
{
  g_autoptr (RtCatalogue) catalogue = load ();
  const GPtrArray *analytes = rt_catalogue_analytes (catalogue);
  const GPtrArray *interventions = rt_catalogue_interventions (catalogue);

  for (guint i = 0; i < analytes->len; i++)
    {
      const RtAnalyte *analyte = g_ptr_array_index (analytes, i);

      check_sources (catalogue, analyte->id, analyte->sources);
    }
  for (guint i = 0; i < interventions->len; i++)
    {
      const RtInterventionEntry *entry = g_ptr_array_index (interventions, i);

      check_sources (catalogue, entry->id, entry->sources);
    }
  g_assert_cmpint (rt_catalogue_source (catalogue, "abildgaard2022")->year, ==, 2022);
  g_assert_null (rt_catalogue_source (catalogue, "hearsay"));
}

/* A practice's own file stands in the place of the shipped one. */
static void
test_overlay (void)
{
  g_autofree char *shipped = rt_data_folder_path ("knowledge", NULL);
  g_autofree char *folder = make_folder ();
  g_autofree char *text = read_shipped ("instruments", "gad7.json");
  g_autofree char *changed =
      replace_once (text, "\"short_name\": \"GAD-7\"", "\"short_name\": \"Ours\"");
  g_autofree char *path = write_file (folder, "instruments/gad7.json", changed, strlen (changed));
  g_autoptr (GError) error = NULL;
  g_autoptr (RtCatalogue) catalogue = rt_catalogue_load_overlaid (shipped, folder, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rt_catalogue_instruments (catalogue)->len, ==, 59);
  g_assert_cmpstr (rt_catalogue_instrument (catalogue, "gad7")->short_name, ==, "Ours");
  remove_folder (folder);
}

static void
test_same_id_twice (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *text = read_shipped ("instruments", "gad7.json");
  g_autofree char *first = write_file (folder, "instruments/gad7.json", text, strlen (text));
  g_autofree char *second = write_file (folder, "instruments/gad7.en.json", text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (rt_catalogue_load (folder, &error));
  g_assert_cmpstr (error->message, ==,
                   "gad7.json, at id: Another file of the folder has the same id.");
  remove_folder (folder);
}

static void
check_broken (
    const char *part, const char *name, const char *old, const char *new_text, const char *sentence)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *text = read_shipped (part, name);
  g_autofree char *broken = replace_once (text, old, new_text);
  g_autofree char *inside = g_build_filename (part, name, NULL);
  g_autofree char *path = write_file (folder, inside, broken, strlen (broken));
  g_autoptr (GError) error = NULL;

  g_assert_null (rt_catalogue_load (folder, &error));
  g_assert_nonnull (strstr (error->message, name));
  if (strstr (error->message, sentence) == NULL)
    g_error ("Expected “%s” in “%s”.", sentence, error->message);
  remove_folder (folder);
}

static void
test_broken (void)
{
  check_broken ("analytes", "five_hiaa.json", "\"format\": 1", "\"format\": 9", "format 1");
  check_broken ("analytes", "five_hiaa.json", "\"certainty\": \"verified\"",
                "\"certainty\": \"sure\"", "“certainty” is verified, recalled or uncertain.");
  check_broken ("analytes", "five_hiaa.json", "\"low\": 208", "\"low\": 2080",
                "The interval ends before it begins.");
  check_broken ("analytes", "five_hiaa.json", "\"specimen\": \"csf\"",
                "\"specimen\": \"urine_24h\"", "The specimen “urine_24h” is named twice.");
  check_broken ("analytes", "five_hiaa.json", "\"does_not_say\"", "\"is_silent\"",
                "The format has no member “is_silent”.");
  check_broken ("interventions", "light_therapy.json", "\"kind\": \"lifestyle\"",
                "\"kind\": \"magic\"", "“kind” is none of the four kinds of interventions.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue/finds", test_finds);
  g_test_add_func ("/catalogue/every-entry", test_every_entry);
  g_test_add_func ("/catalogue/analytes", test_analytes);
  g_test_add_func ("/catalogue/interventions", test_interventions);
  g_test_add_func ("/catalogue/sources", test_sources);
  g_test_add_func ("/catalogue/overlay", test_overlay);
  g_test_add_func ("/catalogue/same-id-twice", test_same_id_twice);
  g_test_add_func ("/catalogue/broken", test_broken);
  return g_test_run ();
}
