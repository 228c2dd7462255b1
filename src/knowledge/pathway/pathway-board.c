/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pathway-board.h"

#include <glib/gi18n.h>

#define FORMAT 1

static void
compound_free (gpointer data)
{
  g_free (((RtBoardCompound *)data)->id);
  g_free (data);
}

static void
route_free (gpointer data)
{
  RtBoardRoute *route = data;

  g_free (route->from);
  g_free (route->to);
  g_array_unref (route->cells);
  g_free (route);
}

static void
step_free (gpointer data)
{
  RtBoardStep *step = data;

  g_free (step->id);
  g_ptr_array_unref (step->routes);
  g_free (step);
}

static void
page_free (gpointer data)
{
  RtBoardPage *page = data;

  g_free (page->id);
  g_free (page->name);
  g_ptr_array_unref (page->lists);
  g_ptr_array_unref (page->compounds);
  g_ptr_array_unref (page->steps);
  g_free (page);
}

/** rt_pathway_board_free: frees the board. */
void
rt_pathway_board_free (RtPathwayBoard *board)
{
  if (board == NULL)
    return;
  g_free (board->id);
  g_free (board->pathway);
  g_ptr_array_unref (board->pages);
  g_free (board);
}

static RtBoardCell
cell_of (RtJsonCheck *check, JsonArray *pair)
{
  RtBoardCell cell = { 0, 0 };

  if (pair == NULL || json_array_get_length (pair) != 2
      || json_node_get_value_type (json_array_get_element (pair, 0)) != G_TYPE_INT64
      || json_node_get_value_type (json_array_get_element (pair, 1)) != G_TYPE_INT64)
    {
      rt_json_check_fail (check, _ ("A cell is a column and a row, two whole numbers."));
      return cell;
    }
  cell.column = (int)CLAMP (json_array_get_int_element (pair, 0), -1, 1000);
  cell.row = (int)CLAMP (json_array_get_int_element (pair, 1), -1, 1000);
  if (cell.column < 0 || cell.row < 0)
    rt_json_check_fail (check, _ ("A cell is a column and a row, two whole numbers."));
  return cell;
}

static void
read_compounds (RtJsonCheck *check, JsonObject *object, RtBoardPage *page)
{
  static const char *const known[] = { "id", "at", NULL };
  JsonArray *array = rt_json_array (check, object, "compounds", FALSE);

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && check->error == NULL; i++)
    {
      gsize mark = rt_json_check_enter (check, "compounds[%u]", i);
      JsonObject *entry = rt_json_element (check, array, i);
      RtBoardCompound *compound = g_new0 (RtBoardCompound, 1);

      rt_json_only (check, entry, known);
      compound->id = g_strdup (rt_json_text (check, entry, "id", TRUE));
      compound->at = cell_of (check, rt_json_array (check, entry, "at", TRUE));
      g_ptr_array_add (page->compounds, compound);
      rt_json_check_leave (check, mark);
    }
}

static void
add_end (RtJsonCheck *check, const RtBoardPage *page, RtBoardRoute *route, const char *id)
{
  const RtBoardCompound *compound = rt_board_page_compound (page, id);

  if (compound == NULL)
    {
      rt_json_check_fail (check, _ ("“%s” does not stand on this page."), id);
      return;
    }
  if (route->cells->len == 0)
    g_set_str (&route->from, id);
  else
    g_set_str (&route->to, id);
  g_array_append_val (route->cells, compound->at);
}

static RtBoardRoute *
new_route (void)
{
  RtBoardRoute *route = g_new0 (RtBoardRoute, 1);

  route->cells = g_array_new (FALSE, FALSE, sizeof (RtBoardCell));
  return route;
}

static void
read_way (RtJsonCheck *check, const RtBoardPage *page, RtBoardStep *step, JsonNode *node)
{
  JsonArray *way = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  RtBoardRoute *route = new_route ();

  g_ptr_array_add (step->routes, route);
  if (way == NULL || json_array_get_length (way) < 2)
    {
      rt_json_check_fail (check, _ ("A way has two ends at least."));
      return;
    }
  for (guint i = 0; i < json_array_get_length (way) && check->error == NULL; i++)
    {
      JsonNode *point = json_array_get_element (way, i);

      if (json_node_get_value_type (point) == G_TYPE_STRING)
        add_end (check, page, route, json_node_get_string (point));
      else
        {
          RtBoardCell cell =
              cell_of (check, JSON_NODE_HOLDS_ARRAY (point) ? json_node_get_array (point) : NULL);

          g_array_append_val (route->cells, cell);
        }
    }
}

static void
read_steps (RtJsonCheck *check, JsonObject *object, RtBoardPage *page)
{
  static const char *const known[] = { "id", "at", "ways", NULL };
  JsonArray *array = rt_json_array (check, object, "steps", FALSE);

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && check->error == NULL; i++)
    {
      gsize mark = rt_json_check_enter (check, "steps[%u]", i);
      JsonObject *entry = rt_json_element (check, array, i);
      JsonArray *ways;
      RtBoardStep *step = g_new0 (RtBoardStep, 1);

      step->routes = g_ptr_array_new_with_free_func (route_free);
      g_ptr_array_add (page->steps, step);
      rt_json_only (check, entry, known);
      step->id = g_strdup (rt_json_text (check, entry, "id", TRUE));
      step->at = cell_of (check, rt_json_array (check, entry, "at", TRUE));
      ways = rt_json_array (check, entry, "ways", FALSE);
      for (guint j = 0; ways != NULL && j < json_array_get_length (ways) && check->error == NULL;
           j++)
        read_way (check, page, step, json_array_get_element (ways, j));
      rt_json_check_leave (check, mark);
    }
}

static void
read_lists (RtJsonCheck *check, JsonObject *object, RtBoardPage *page)
{
  JsonArray *array = rt_json_array (check, object, "lists", FALSE);

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && check->error == NULL; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      g_autoptr (GStrvBuilder) groups = g_strv_builder_new ();

      for (guint j = 0;
           JSON_NODE_HOLDS_ARRAY (node) && j < json_array_get_length (json_node_get_array (node));
           j++)
        g_strv_builder_add (groups, json_array_get_string_element (json_node_get_array (node), j));
      g_ptr_array_add (page->lists, g_strv_builder_end (groups));
    }
}

static RtBoardPage *
read_page (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = {
    "id", "name", "columns", "lists", "compounds", "steps", NULL
  };
  RtBoardPage *page = g_new0 (RtBoardPage, 1);

  page->lists = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  page->compounds = g_ptr_array_new_with_free_func (compound_free);
  page->steps = g_ptr_array_new_with_free_func (step_free);
  rt_json_only (check, object, known);
  page->id = g_strdup (rt_json_text (check, object, "id", TRUE));
  page->name = g_strdup (rt_json_text (check, object, "name", TRUE));
  page->columns = rt_json_integer (check, object, "columns", FALSE, 0);
  read_lists (check, object, page);
  read_compounds (check, object, page);
  read_steps (check, object, page);
  if (page->lists->len > 0)
    page->columns = (int)page->lists->len;
  if (page->columns < 1 || page->columns > 20)
    rt_json_check_fail (check, _ ("A page has 1 to 20 columns."));
  return page;
}

/**
 * rt_pathway_board_load:
 * @path: a file of a board
 *
 * Returns: (transfer full): the board; rt_pathway_board_check() looks whether it fits its map.
 *   %NULL with a sentence with file, place and reason.
 */
RtPathwayBoard *
rt_pathway_board_load (const char *path, GError **error)
{
  static const char *const known[] = { "format", "id", "version", "pathway", "pages", NULL };
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (JsonNode) node = rt_json_check_load (path, error);
  g_autoptr (RtPathwayBoard) board = NULL;
  JsonArray *pages;
  JsonObject *root;
  RtJsonCheck check;

  if (node == NULL)
    return NULL;
  rt_json_check_init (&check, name);
  root = json_node_get_object (node);
  board = g_new0 (RtPathwayBoard, 1);
  board->pages = g_ptr_array_new_with_free_func (page_free);
  rt_json_only (&check, root, known);
  if (rt_json_integer (&check, root, "format", TRUE, 0) != FORMAT)
    rt_json_check_fail (&check, _ ("This program reads format %d."), FORMAT);
  board->id = g_strdup (rt_json_text (&check, root, "id", TRUE));
  board->version = rt_json_integer (&check, root, "version", TRUE, 0);
  board->pathway = g_strdup (rt_json_text (&check, root, "pathway", TRUE));
  pages = rt_json_array (&check, root, "pages", TRUE);
  for (guint i = 0; pages != NULL && i < json_array_get_length (pages) && check.error == NULL; i++)
    {
      gsize mark = rt_json_check_enter (&check, "pages[%u]", i);

      g_ptr_array_add (board->pages, read_page (&check, rt_json_element (&check, pages, i)));
      rt_json_check_leave (&check, mark);
    }
  return rt_json_check_finish (&check, error) ? g_steal_pointer (&board) : NULL;
}

/** rt_pathway_board_page: Returns: (transfer none) (nullable): the page of that id. */
const RtBoardPage *
rt_pathway_board_page (const RtPathwayBoard *board, const char *id)
{
  for (guint i = 0; i < board->pages->len; i++)
    {
      const RtBoardPage *page = g_ptr_array_index (board->pages, i);

      if (g_str_equal (page->id, id))
        return page;
    }
  return NULL;
}

/** rt_pathway_board_page_of: Returns: (transfer none) (nullable): the first page on which a
 * compound stands in a drawing. */
const RtBoardPage *
rt_pathway_board_page_of (const RtPathwayBoard *board, const char *compound)
{
  for (guint i = 0; i < board->pages->len; i++)
    if (rt_board_page_compound (g_ptr_array_index (board->pages, i), compound) != NULL)
      return g_ptr_array_index (board->pages, i);
  return NULL;
}

/** rt_board_page_compound: Returns: (transfer none) (nullable): where a compound stands. */
const RtBoardCompound *
rt_board_page_compound (const RtBoardPage *page, const char *id)
{
  for (guint i = 0; i < page->compounds->len; i++)
    {
      const RtBoardCompound *compound = g_ptr_array_index (page->compounds, i);

      if (g_strcmp0 (compound->id, id) == 0)
        return compound;
    }
  return NULL;
}
