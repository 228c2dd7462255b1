/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pathway-search.h"

#include <string.h>

#include "catalogue.h"
#include "data-folder.h"
#include "knowledge-fixture.h"

static RtCatalogue *catalogue;

static const RtPathway *
map (void)
{
  const RtPathway *pathway = rt_catalogue_pathway (catalogue, "neurotransmission");

  g_assert_nonnull (pathway);
  return pathway;
}

static void
test_size (void)
{
  g_assert_cmpuint (map ()->compounds->len, ==, 90);
  g_assert_cmpuint (map ()->steps->len, ==, 90);
  g_assert_cmpuint (map ()->transporters->len, ==, 16);
  g_assert_cmpuint (map ()->receptors->len, ==, 29);
  g_assert_cmpuint (map ()->cofactors->len, ==, 22);
  g_assert_cmpuint (g_strv_length (map ()->groups), ==, 13);
}

static void
check_sources (const char *id, char **sources)
{
  g_assert_nonnull (sources[0]);
  for (char **source = sources; *source != NULL; source++)
    if (rt_catalogue_source (catalogue, *source) == NULL)
      g_error ("%s names the source %s, which is not there.", id, *source);
}

static void
test_sources (void)
{
  for (guint i = 0; i < map ()->steps->len; i++)
    {
      const RtPathwayStep *step = g_ptr_array_index (map ()->steps, i);

      check_sources (step->id, step->sources);
    }
  for (guint i = 0; i < map ()->transporters->len; i++)
    {
      const RtPathwayTransporter *transporter = g_ptr_array_index (map ()->transporters, i);

      check_sources (transporter->id, transporter->sources);
    }
  for (guint i = 0; i < map ()->receptors->len; i++)
    {
      const RtPathwayReceptor *receptor = g_ptr_array_index (map ()->receptors, i);

      check_sources (receptor->id, receptor->sources);
    }
}

/* Every compound is found by every one of its names, however it is typed. */
static void
check_found (const RtPathwayCompound *compound, const char *name)
{
  g_autofree char *upper = g_utf8_strup (name, -1);
  g_autoptr (GPtrArray) found = rt_pathway_search_compounds (map (), upper);

  if (rt_pathway_find_compound (map (), name) != compound)
    g_error ("“%s” does not find %s.", name, compound->id);
  g_assert_cmpuint (found->len, >, 0);
  g_assert_true (g_ptr_array_index (found, 0) == compound);
}

static void
test_every_name (void)
{
  for (guint i = 0; i < map ()->compounds->len; i++)
    {
      const RtPathwayCompound *compound = g_ptr_array_index (map ()->compounds, i);

      check_found (compound, compound->name);
      for (char **synonym = compound->synonyms; *synonym != NULL; synonym++)
        check_found (compound, *synonym);
      g_assert_true (rt_pathway_find_compound (map (), compound->id) == compound);
    }
}

static const char *
id_of (const char *name)
{
  const RtPathwayCompound *compound = rt_pathway_find_compound (map (), name);

  return compound != NULL ? compound->id : NULL;
}

static void
test_spellings (void)
{
  g_assert_cmpstr (id_of ("5htp"), ==, "five_htp");
  g_assert_cmpstr (id_of (" 5 - HTP "), ==, "five_htp");
  g_assert_cmpstr (id_of ("γ-Aminobutyric acid"), ==, "gaba");
  g_assert_cmpstr (id_of ("noradrenaline"), ==, "norepinephrine");
  g_assert_cmpstr (id_of ("PYRIDOXAL 5’-PHOSPHATE"), ==, "plp");
  g_assert_null (id_of ("sero"));
  g_assert_null (id_of (""));
  g_assert_null (id_of ("-"));
}

/* Whole names come before beginnings, those before parts. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) found = rt_pathway_search_compounds (map (), "melatonin");
  g_autoptr (GPtrArray) nothing = rt_pathway_search_compounds (map (), " ");

  g_assert_cmpuint (found->len, >=, 3);
  g_assert_cmpstr (((RtPathwayCompound *)g_ptr_array_index (found, 0))->id, ==, "melatonin");
  g_assert_cmpuint (nothing->len, ==, 0);
}

static void
test_neighbours (void)
{
  g_autoptr (GPtrArray) from = rt_pathway_steps_from (map (), "tryptophan");
  g_autoptr (GPtrArray) to = rt_pathway_steps_to (map (), "hva");
  g_autoptr (GPtrArray) carriers = rt_pathway_transporters_of (map (), "dopamine");
  g_autoptr (GPtrArray) receptors = rt_pathway_receptors_of (map (), "serotonin");
  g_autoptr (GPtrArray) iron = rt_pathway_steps_needing_analyte (map (), "ferritin");
  g_autoptr (GPtrArray) same = rt_pathway_compounds_of_analyte (map (), "five_hiaa");
  gboolean hydroxylase = FALSE;

  g_assert_cmpuint (from->len, ==, 3); /* TPH, IDO, TDO */
  g_assert_cmpuint (to->len, ==, 2);   /* COMT from DOPAC, ALDH from MOPAL */
  g_assert_cmpuint (carriers->len, >=, 2);
  g_assert_cmpuint (receptors->len, >=, 5);
  g_assert_cmpuint (same->len, ==, 1);
  for (guint i = 0; i < iron->len; i++)
    hydroxylase |= g_str_equal (((RtPathwayStep *)g_ptr_array_index (iron, i))->id, "e_th");
  g_assert_true (hydroxylase);
}

static void
check_broken (const char *old, const char *new_text, const char *sentence)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *text = read_shipped ("pathways", "neurotransmission.json");
  g_autofree char *broken = replace_once (text, old, new_text);
  g_autofree char *path = write_file (folder, "pathways/map.json", broken, strlen (broken));
  g_autoptr (GError) error = NULL;

  g_assert_null (rt_pathway_load (path, &error));
  if (strstr (error->message, sentence) == NULL)
    g_error ("Expected “%s” in “%s”.", sentence, error->message);
  remove_folder (folder);
}

static void
test_broken (void)
{
  check_broken ("\"from\": [\"tryptophan\"]", "\"from\": [\"tryptofan\"]",
                "names the compound “tryptofan”, which is not there.");
  check_broken ("\"from\": [\"tryptophan\"]", "\"from\": []",
                "A step leads from a compound to a compound.");
  check_broken ("\"cofactors\": [\"BH4\"", "\"cofactors\": [\"BH5\"",
                "names the cofactor “BH5”, which is not there.");
  check_broken ("\"kind\": \"synthesis\"", "\"kind\": \"magic\"", "“kind” is one of");
  check_broken ("\"id\": \"five_htp\"", "\"id\": \"tryptophan\"", "is used twice");
  check_broken ("\"ligand\": \"serotonin\"", "\"ligand\": \"seratonin\"", "“seratonin”");
  check_broken ("\"rate_limiting\"", "\"rate_limitin\"", "no member “rate_limitin”");
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/pathway/size", test_size);
  g_test_add_func ("/pathway/sources", test_sources);
  g_test_add_func ("/pathway/every-name", test_every_name);
  g_test_add_func ("/pathway/spellings", test_spellings);
  g_test_add_func ("/pathway/order", test_order);
  g_test_add_func ("/pathway/neighbours", test_neighbours);
  g_test_add_func ("/pathway/broken", test_broken);
  result = g_test_run ();
  rt_catalogue_unref (catalogue);
  return result;
}
