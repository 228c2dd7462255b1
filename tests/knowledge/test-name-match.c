/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-fixture.h"
#include "letter-slip.h"
#include "name-match.h"

#include <string.h>

static RtCatalogue *catalogue;

static void
assert_named (const char *name, const char *id)
{
  g_autoptr (GPtrArray) matches = rt_catalogue_named (catalogue, name);

  for (guint i = 0; i < matches->len; i++)
    {
      const RtNameMatch *match = g_ptr_array_index (matches, i);

      if (g_strcmp0 (match->catalogue_id, id) == 0
          || (match->entry != NULL && g_str_equal (match->entry->id, id))
          || (match->combination != NULL && g_str_equal (match->combination->name, id)))
        return;
    }
  g_error ("“%s” does not find %s", name, id);
}

static void
assert_all_named (const char *title, char **synonyms, const char *id)
{
  assert_named (title, id);
  for (char **name = synonyms; *name != NULL; name++)
    assert_named (*name, id);
}

static void
test_every_name (void)
{
  const GPtrArray *entries = rt_catalogue_interventions (catalogue);
  const GPtrArray *substances = rt_catalogue_substances (catalogue);
  const GPtrArray *combinations = rt_catalogue_combinations (catalogue);

  g_assert_cmpuint (entries->len, ==, 135);
  g_assert_cmpuint (substances->len, ==, 447);
  g_assert_cmpuint (combinations->len, ==, 44);
  for (guint i = 0; i < entries->len; i++)
    {
      const RtInterventionEntry *entry = g_ptr_array_index (entries, i);

      assert_all_named (entry->name, entry->synonyms, entry->id);
    }
  for (guint i = 0; i < substances->len; i++)
    {
      const RtSubstance *substance = g_ptr_array_index (substances, i);

      assert_all_named (substance->name, substance->synonyms, substance->id);
    }
  for (guint i = 0; i < combinations->len; i++)
    assert_named (((RtCombination *)g_ptr_array_index (combinations, i))->name,
                  ((RtCombination *)g_ptr_array_index (combinations, i))->name);
}

static const RtNameMatch *
first (GPtrArray *matches)
{
  g_assert_cmpuint (matches->len, >, 0);
  return g_ptr_array_index (matches, 0);
}

static void
test_while_typing (void)
{
  static const struct
  {
    const char *typed, *id;
    RtNameFit fit;
  } cases[] = {
    { "sertr", "sertraline", RT_NAME_PREFIX },
    { "ZOLOFT", "sertraline", RT_NAME_EXACT },
    { "5htp", "five_htp", RT_NAME_EXACT },
    { "5-HTP", "five_htp", RT_NAME_EXACT },
    { "vit D", "vitamin_d", RT_NAME_EXACT },
    { "diet keto", "ketogenic_diet", RT_NAME_WORDS },
    { "Quilonum retard", "lithium", RT_NAME_EXACT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) matches = rt_catalogue_search (catalogue, cases[i].typed, 20);

      g_assert_cmpint (first (matches)->fit, ==, cases[i].fit);
      g_assert_cmpstr (first (matches)->catalogue_id, ==, cases[i].id);
    }
}

/* One slip suggests and is never taken for the name; two suggest nothing. */
static void
test_slips (void)
{
  static const char *const slips[] = { "sertralin\u00e8e", "sertralime", "setraline", "sertraliine",
                                       "setrraline" };

  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autoptr (GPtrArray) matches = rt_catalogue_search (catalogue, slips[i], 20);
      g_autoptr (GPtrArray) named = rt_catalogue_named (catalogue, slips[i]);

      g_assert_cmpint (first (matches)->fit, ==, RT_NAME_SLIP);
      g_assert_cmpstr (first (matches)->catalogue_id, ==, "sertraline");
      g_assert_cmpuint (named->len, ==, 0);
    }
  {
    g_autoptr (GPtrArray) matches = rt_catalogue_search (catalogue, "zzertrralinne", 20);

    g_assert_cmpuint (matches->len, ==, 0);
  }
}

static gboolean
is_one_apart (const char *a, const char *b)
{
  return rt_letter_slip (a, b);
}

static void
test_distance (void)
{
  g_assert_true (is_one_apart ("lithium", "lihtium"));
  g_assert_true (is_one_apart ("lithium", "lithiun"));
  g_assert_true (is_one_apart ("lithium", "ithium"));
  g_assert_true (is_one_apart ("lithium", "lithiumm"));
  g_assert_true (is_one_apart ("lithium", "xithium"));
  g_assert_false (is_one_apart ("lithium", "lithium"));
  g_assert_false (is_one_apart ("lithium", "lihtiun"));
  g_assert_false (is_one_apart ("lithium", "muihtil"));
  g_assert_false (is_one_apart ("zinc", "zin"));
  g_assert_false (is_one_apart ("zin", "zinc"));
}

/* A substance inside a group is itself, with the facts of the group. */
static void
test_groups (void)
{
  g_autoptr (GPtrArray) matches = rt_catalogue_named (catalogue, "risperidone");
  const RtInterventionEntry *entry = NULL;

  g_assert_cmpuint (matches->len, ==, 1);
  entry = rt_catalogue_entry_of (catalogue, first (matches)->catalogue_id);
  g_assert_nonnull (entry);
  g_assert_cmpstr (entry->id, ==, "antipsychotics_atypical");
  g_assert_null (rt_catalogue_entry_of (catalogue, "no_such_id"));
}

/* A practice's own pack stands in the place of what ships, and its ambiguous names ask. */
static void
test_pack (void)
{
  static const char entry[] =
      "{\"format\": 1, \"version\": 3, \"id\": \"house_blend\", \"kind\": \"nutritional_cofactor\","
      " \"name\": \"House blend\", \"synonyms\": [\"Zoloft\"], \"certainty\": \"uncertain\","
      " \"sources\": [\"practice\"]}";
  static const char substances[] =
      "{\"format\": 1, \"version\": 1, \"substances\": [{\"id\": \"sub_ibuprofen\", \"name\":"
      " \"ibuprofen\", \"synonyms\": [\"Practice brand\"], \"kind\": \"drug\", \"atc\": [],"
      " \"certainty\": \"recalled\"}]}";
  g_autofree char *folder = make_folder ();
  g_autofree char *base = g_path_get_dirname (g_getenv ("REUPTAKE_DATADIR"));
  g_autofree char *shipped = g_build_filename (base, "data", "knowledge", NULL);
  g_autofree char *one =
      write_file (folder, "interventions/house_blend.json", entry, strlen (entry));
  g_autofree char *two = write_file (folder, "substances.json", substances, strlen (substances));
  g_autoptr (GError) error = NULL;
  g_autoptr (RtCatalogue) overlaid = rt_catalogue_load_overlaid (shipped, folder, &error);
  g_autoptr (GPtrArray) ambiguous = NULL;
  g_autoptr (GPtrArray) gone = NULL;

  g_assert_no_error (error);
  ambiguous = rt_catalogue_named (overlaid, "zoloft");
  gone = rt_catalogue_named (overlaid, "Nurofen");
  g_assert_cmpuint (ambiguous->len, ==, 2);
  g_assert_cmpuint (gone->len, ==, 0);
  g_assert_cmpuint (rt_catalogue_substances (overlaid)->len, ==, 447);
  remove_folder (folder);
}

/* Every figure has a source that is listed, and says how sure it is. */
static void
test_sources (void)
{
  const GPtrArray *entries = rt_catalogue_interventions (catalogue);

  for (guint i = 0; i < entries->len; i++)
    {
      const RtInterventionEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpuint (g_strv_length (entry->sources), >, 0);
      for (char **source = entry->sources; *source != NULL; source++)
        g_assert_nonnull (rt_catalogue_source (catalogue, *source));
      for (guint j = 0; j < entry->upper_intakes->len; j++)
        {
          const RtUpperIntake *intake = g_ptr_array_index (entry->upper_intakes, j);

          g_assert_cmpfloat (intake->value, >, 0);
          g_assert_nonnull (rt_catalogue_source (catalogue, intake->source));
        }
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/name-match/every-name", test_every_name);
  g_test_add_func ("/name-match/while-typing", test_while_typing);
  g_test_add_func ("/name-match/slips", test_slips);
  g_test_add_func ("/name-match/distance", test_distance);
  g_test_add_func ("/name-match/groups", test_groups);
  g_test_add_func ("/name-match/pack", test_pack);
  g_test_add_func ("/name-match/sources", test_sources);
  status = g_test_run ();
  rt_catalogue_unref (catalogue);
  return status;
}
