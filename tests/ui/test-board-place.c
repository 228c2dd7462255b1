/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "board-fixture.h"
#include "board/scroll-place.h"
#include "pathway-chart.h"
#include "pathway-search.h"

static const double windows[][2] = { { 360, 300 }, { 1000, 620 }, { 2560, 1300 } };
static const double zooms[] = { 0.3, 1, 4 };

/* Moved from either end, the thing stands in the middle, or as near to it as the end of the page
 * lets it, and wholly in view where it fits. */
static void
check_way (double page, double upper, double from, double size)
{
  for (int end = 0; end <= 1; end++)
    {
      double most = MAX (0, upper - page);
      RtScrollSpan span = { end * most, page, upper };
      double value = rt_scroll_place (&span, from, size, TRUE);
      double middle = from + size / 2 - (value + page / 2);

      g_assert_cmpfloat (value, >=, 0);
      g_assert_cmpfloat (value, <=, most);
      if (value > 0 && value < most)
        g_assert_cmpfloat (fabs (middle), <, 1e-6);
      if (value <= 0 && most > 0)
        g_assert_cmpfloat (middle, <, 1e-6);
      if (value >= most && most > 0)
        g_assert_cmpfloat (middle, >, -1e-6);
      if (size <= page)
        {
          g_assert_cmpfloat (from, >=, value - 1e-6);
          g_assert_cmpfloat (from + size, <=, value + page + 1e-6);
        }
    }
}

static void
check_item (const RtPathwayChart *chart, const RtSceneItem *item)
{
  const RtChartStyle *style = &chart->scene->style;

  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    for (guint j = 0; j < G_N_ELEMENTS (zooms); j++)
      {
        double zoom = zooms[j];

        check_way (windows[i][0], style->width * zoom, item->x * zoom, item->width * zoom);
        check_way (windows[i][1], style->height * zoom, item->y * zoom, item->height * zoom);
      }
}

/* Typing any name finds its compound first, and its page draws it where it can be centred. */
static void
check_name (GHashTable *charts, const RtPathwayCompound *compound, const char *name)
{
  g_autoptr (GPtrArray) found = rt_pathway_search_compounds (board_fixture_map (), name);
  const RtBoardPage *page = rt_pathway_board_page_of (board_fixture_board (), compound->id);
  const RtPathwayChart *chart = g_hash_table_lookup (charts, page);
  const RtSceneItem *item;

  g_assert_cmpuint (found->len, >, 0);
  g_assert_true (g_ptr_array_index (found, 0) == compound);
  g_assert_nonnull (chart);
  item = rt_pathway_chart_compound (chart, compound->id);
  if (item == NULL)
    g_error ("“%s” stands on no page.", name);
  g_assert_cmpstr (rt_pathway_chart_thing (chart, item)->id, ==, compound->id);
  check_item (chart, item);
}

static void
test_every_name_is_centred (void)
{
  g_autoptr (RtRecord) record = board_fixture_record ();
  g_autoptr (RtPathwayValues) values = board_fixture_values (record, "2026-03-05");
  g_autoptr (GHashTable) charts =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)rt_pathway_chart_free);
  const GPtrArray *pages = board_fixture_board ()->pages;
  const GPtrArray *compounds = board_fixture_map ()->compounds;

  for (guint i = 0; i < pages->len; i++)
    {
      const RtBoardPage *page = g_ptr_array_index (pages, i);
      RtChartStyle style = rt_chart_style_screen (1, 1);

      style.width = rt_pathway_chart_natural_width (page, &style);
      g_hash_table_insert (charts, (gpointer)page, rt_pathway_chart_new (values, page, &style));
    }
  g_assert_cmpuint (compounds->len, ==, 90);
  for (guint i = 0; i < compounds->len; i++)
    {
      const RtPathwayCompound *compound = g_ptr_array_index (compounds, i);

      check_name (charts, compound, compound->name);
      for (char **synonym = compound->synonyms; *synonym != NULL; synonym++)
        check_name (charts, compound, *synonym);
    }
}

/* A walk by keys moves the page no further than it must. */
static void
test_walk (void)
{
  const RtScrollSpan span = { 100, 200, 1000 };

  g_assert_cmpfloat (rt_scroll_place (&span, 150, 50, FALSE), ==, 100);
  g_assert_cmpfloat (rt_scroll_place (&span, 80, 50, FALSE), ==, 80);
  g_assert_cmpfloat (rt_scroll_place (&span, 280, 50, FALSE), ==, 130);
  g_assert_cmpfloat (rt_scroll_place (&span, 400, 300, FALSE), ==, 450);
  g_assert_cmpfloat (rt_scroll_place (&span, -24, 50, FALSE), ==, 0);
  g_assert_cmpfloat (rt_scroll_place (&span, 980, 44, FALSE), ==, 800);
}

/* A page that is wholly seen does not move. */
static void
test_small_page (void)
{
  const RtScrollSpan span = { 0, 200, 150 };

  g_assert_cmpfloat (rt_scroll_place (&span, 100, 40, TRUE), ==, 0);
  g_assert_cmpfloat (rt_scroll_place (&span, 120, 30, FALSE), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board-place/every-name-is-centred", test_every_name_is_centred);
  g_test_add_func ("/board-place/walk", test_walk);
  g_test_add_func ("/board-place/small-page", test_small_page);
  return g_test_run ();
}
