/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "pathway-board.h"

typedef struct
{
  RtJsonCheck json;
  const RtPathwayBoard *board;
  const RtPathway *pathway;
  const RtBoardPage *page;
} Check;

static gboolean
same (RtBoardCell a, RtBoardCell b)
{
  return a.column == b.column && a.row == b.row;
}

static gboolean
between (int value, int a, int b)
{
  return value >= MIN (a, b) && value <= MAX (a, b);
}

static gboolean
on_route (const RtBoardRoute *route, RtBoardCell cell)
{
  for (guint i = 0; i + 1 < route->cells->len; i++)
    {
      RtBoardCell a = g_array_index (route->cells, RtBoardCell, i);
      RtBoardCell b = g_array_index (route->cells, RtBoardCell, i + 1);

      if (between (cell.column, a.column, b.column) && between (cell.row, a.row, b.row))
        return TRUE;
    }
  return FALSE;
}

static gboolean
ends_at (const RtBoardRoute *route, const char *id)
{
  return g_strcmp0 (route->from, id) == 0 || g_strcmp0 (route->to, id) == 0;
}

/* Every stretch runs along a column or a row and through no box but those at its ends. */
static void
check_route (Check *check, const RtBoardStep *step, const RtBoardRoute *route)
{
  for (guint i = 0; i + 1 < route->cells->len; i++)
    {
      RtBoardCell a = g_array_index (route->cells, RtBoardCell, i);
      RtBoardCell b = g_array_index (route->cells, RtBoardCell, i + 1);

      if (same (a, b) || (a.column != b.column && a.row != b.row))
        rt_json_check_fail (&check->json, _ ("“%s” does not run along a column or a row."),
                            step->id);
      if (MAX (a.column, b.column) > check->page->columns)
        rt_json_check_fail (&check->json, _ ("“%s” leaves the page."), step->id);
    }
  for (guint i = 0; i < check->page->compounds->len; i++)
    {
      const RtBoardCompound *compound = g_ptr_array_index (check->page->compounds, i);

      if (!ends_at (route, compound->id) && on_route (route, compound->at))
        rt_json_check_fail (&check->json, _ ("“%s” runs through “%s”."), step->id, compound->id);
    }
}

static gboolean
is_end (const RtBoardStep *step, const char *id, gboolean at_start)
{
  for (guint i = 0; i < step->routes->len; i++)
    {
      const RtBoardRoute *route = g_ptr_array_index (step->routes, i);

      if (g_strcmp0 (at_start ? route->from : route->to, id) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
check_step (Check *check, const RtBoardStep *step)
{
  const RtPathwayStep *known = rt_pathway_step (check->pathway, step->id);
  gboolean beside = FALSE;

  if (known == NULL)
    {
      rt_json_check_fail (&check->json, _ ("The map has no step “%s”."), step->id);
      return;
    }
  for (char **id = known->from; *id != NULL; id++)
    if (!is_end (step, *id, TRUE))
      rt_json_check_fail (&check->json, _ ("“%s” does not come from “%s”."), step->id, *id);
  for (char **id = known->to; *id != NULL; id++)
    if (!is_end (step, *id, FALSE))
      rt_json_check_fail (&check->json, _ ("“%s” does not lead to “%s”."), step->id, *id);
  for (guint i = 0; i < step->routes->len; i++)
    {
      const RtBoardRoute *route = g_ptr_array_index (step->routes, i);

      beside |= on_route (route, step->at);
      check_route (check, step, route);
    }
  if (!beside)
    rt_json_check_fail (&check->json, _ ("The words of “%s” do not stand on its way."), step->id);
}

/* Nothing stands where something else does. */
static void
check_cells (Check *check)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < check->page->compounds->len + check->page->steps->len; i++)
    {
      guint n = check->page->compounds->len;
      const RtBoardCompound *compound =
          i < n ? g_ptr_array_index (check->page->compounds, i) : NULL;
      const RtBoardStep *step = i < n ? NULL : g_ptr_array_index (check->page->steps, i - n);
      RtBoardCell at = compound != NULL ? compound->at : step->at;
      const char *id = compound != NULL ? compound->id : step->id;

      if (at.column >= check->page->columns)
        rt_json_check_fail (&check->json, _ ("“%s” leaves the page."), id);
      if (!g_hash_table_add (taken, GINT_TO_POINTER (at.row * 1000 + at.column + 1)))
        rt_json_check_fail (&check->json, _ ("“%s” stands where something else does."), id);
      if (compound != NULL && rt_pathway_compound (check->pathway, id) == NULL)
        rt_json_check_fail (&check->json, _ ("The map has no compound “%s”."), id);
    }
}

static void
check_lists (Check *check)
{
  for (guint i = 0; i < check->page->lists->len; i++)
    for (char **group = g_ptr_array_index (check->page->lists, i); *group != NULL; group++)
      if (!g_strv_contains ((const char *const *)check->pathway->groups, *group))
        rt_json_check_fail (&check->json, _ ("The map has no group “%s”."), *group);
}

static gboolean
step_is_placed (const RtPathwayBoard *board, const char *id)
{
  for (guint i = 0; i < board->pages->len; i++)
    {
      const RtBoardPage *page = g_ptr_array_index (board->pages, i);

      for (guint j = 0; j < page->steps->len; j++)
        if (g_strcmp0 (((RtBoardStep *)g_ptr_array_index (page->steps, j))->id, id) == 0)
          return TRUE;
    }
  return FALSE;
}

static void
check_whole (Check *check)
{
  for (guint i = 0; i < check->pathway->compounds->len; i++)
    {
      const RtPathwayCompound *compound = g_ptr_array_index (check->pathway->compounds, i);

      if (rt_pathway_board_page_of (check->board, compound->id) == NULL)
        rt_json_check_fail (&check->json, _ ("No page shows “%s”."), compound->id);
    }
  for (guint i = 0; i < check->pathway->steps->len; i++)
    {
      const RtPathwayStep *step = g_ptr_array_index (check->pathway->steps, i);

      if (!step_is_placed (check->board, step->id))
        rt_json_check_fail (&check->json, _ ("No page shows “%s”."), step->id);
    }
}

/**
 * rt_pathway_board_check:
 *
 * Returns: whether @board shows every compound and step of @pathway, and nothing stands in the way
 *   of anything else; the error names page and reason.
 */
gboolean
rt_pathway_board_check (const RtPathwayBoard *board, const RtPathway *pathway, GError **error)
{
  g_autofree char *name = g_strdup_printf ("boards/%s.json", board->id);
  Check check = { .board = board, .pathway = pathway };

  rt_json_check_init (&check.json, name);
  for (guint i = 0; i < board->pages->len && check.json.error == NULL; i++)
    {
      gsize mark = rt_json_check_enter (&check.json, "pages[%u]", i);

      check.page = g_ptr_array_index (board->pages, i);
      check_lists (&check);
      check_cells (&check);
      for (guint j = 0; j < check.page->steps->len; j++)
        check_step (&check, g_ptr_array_index (check.page->steps, j));
      rt_json_check_leave (&check.json, mark);
    }
  if (check.json.error == NULL)
    check_whole (&check);
  return rt_json_check_finish (&check.json, error);
}
