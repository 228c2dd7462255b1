/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pathway-board.h"

#include <string.h>

#include "catalogue.h"
#include "knowledge-fixture.h"

static RtCatalogue *catalogue;

static const RtPathway *
map (void)
{
  return rt_catalogue_pathway (catalogue, "neurotransmission");
}

static void
test_pages (void)
{
  const RtPathwayBoard *board = rt_catalogue_board (catalogue, "neurotransmission");

  g_assert_nonnull (board);
  g_assert_cmpuint (board->pages->len, ==, 7);
  g_assert_cmpstr (((RtBoardPage *)g_ptr_array_index (board->pages, 0))->id, ==, "overview");
  g_assert_cmpstr (rt_pathway_board_page_of (board, "five_hiaa")->id, ==, "serotonin");
  g_assert_cmpstr (rt_pathway_board_page_of (board, "pea")->id, ==, "catecholamines");
  g_assert_cmpstr (rt_pathway_board_page_of (board, "plp")->id, ==, "methylation");
  g_assert_null (rt_pathway_board_page (board, "brain"));
}

/* Every compound of the map stands once in the lists of the overview. */
static void
test_overview (void)
{
  const RtPathwayBoard *board = rt_catalogue_board (catalogue, "neurotransmission");
  const RtBoardPage *overview = rt_pathway_board_page (board, "overview");
  guint n = 0;

  for (guint i = 0; i < overview->lists->len; i++)
    for (char **group = g_ptr_array_index (overview->lists, i); *group != NULL; group++)
      {
        g_autoptr (GPtrArray) compounds = rt_pathway_compounds_of_group (map (), *group);

        n += compounds->len;
      }
  g_assert_cmpuint (n, ==, map ()->compounds->len);
}

/* The board that ships with one thing changed is refused, with a sentence that names it. */
static void
assert_refused (const char *old, const char *new_text, const char *word)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *text = read_shipped ("boards", "neurotransmission.json");
  g_autofree char *changed = replace_once (text, old, new_text);
  g_autofree char *path = write_file (folder, "neurotransmission.json", changed, strlen (changed));
  g_autoptr (GError) error = NULL;
  g_autoptr (RtPathwayBoard) board = rt_pathway_board_load (path, &error);

  if (board != NULL)
    g_assert_false (rt_pathway_board_check (board, map (), &error));
  g_assert_error (error, RT_KNOWLEDGE_ERROR, RT_KNOWLEDGE_ERROR_INVALID);
  if (strstr (error->message, word) == NULL)
    g_error ("“%s” does not say “%s”.", error->message, word);
  remove_folder (folder);
}

static void
test_refused (void)
{
  assert_refused ("{\"id\": \"tryptophan\", \"at\": [1, 0]}",
                  "{\"id\": \"tryptophan\", \"at\": [1, 1]}", "e_tph");
  assert_refused ("{\"id\": \"tryptophan\", \"at\": [1, 0]}",
                  "{\"id\": \"tryptophan\", \"at\": [9, 0]}", "tryptophan");
  assert_refused ("{\"id\": \"tryptophan\", \"at\": [1, 0]}",
                  "{\"id\": \"tryptophan\", \"at\": [1, -1]}", "pages[1]");
  assert_refused ("\"id\": \"e_tph\"", "\"id\": \"e_nothing\"", "e_nothing");
  assert_refused ("[[\"tryptophan\", \"five_htp\"]]", "[[\"tryptophan\", \"serotonin\"]]",
                  "five_htp");
  assert_refused ("[[\"tryptophan\", \"five_htp\"]]", "[[\"tryptophan\"]]", "pages[1]");
  assert_refused ("[[\"tryptophan\", \"five_htp\"]]", "[[\"tryptophan\", \"gaba\"]]", "gaba");
  assert_refused ("\"histamine\"],\n", "\"hormones\"],\n", "hormones");
  assert_refused ("\"format\": 1", "\"format\": 2", "format");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (NULL);
  g_assert_nonnull (catalogue);
  g_test_add_func ("/knowledge/board/pages", test_pages);
  g_test_add_func ("/knowledge/board/overview", test_overview);
  g_test_add_func ("/knowledge/board/refused", test_refused);
  status = g_test_run ();
  rt_catalogue_unref (catalogue);
  return status;
}
