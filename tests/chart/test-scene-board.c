/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-board.h"

#include <string.h>

#include "scene-dump.h"
#include "scene-painter.h"

static const RtBoardLook look = {
  .fill = RT_ROLE_PLOT, .edge = RT_ROLE_FRAME, .ink = RT_ROLE_INK, .line = 1, .radius = 4
};
static const RtBoardStroke stroke = { .role = RT_ROLE_INK_QUIET, .line = 1.5, .head = 7 };

/* Three boxes, one left, two right, joined by an arrow with a badge on it. */
static RtScene *
new_board (void)
{
  RtChartStyle style = rt_chart_style_screen (400, 200);
  RtScene *board = rt_board_new (&style);
  const double way[] = { 120, 40, 200, 40 };

  rt_board_add_node (board, 1, "Tryptophan, not measured.", "Tryptophan", &look, 20, 20, 100, 40);
  rt_board_add_edge (board, 12, "Tryptophan becomes 5-HTP.", &stroke, way, 2);
  rt_board_add_badge (board, 90, "One source.", "1", &look, 160, 40);
  rt_board_add_node (board, 2, "5-HTP, 41 nmol/L.", "5-HTP", &look, 200, 20, 100, 40);
  rt_board_add_node (board, 3, "Kynurenine, not measured.", "Kynurenine", &look, 200, 120, 100, 40);
  return board;
}

static void
test_hit (void)
{
  g_autoptr (RtScene) board = new_board ();

  g_assert_cmpint (rt_board_item_at (board, 30, 30, 4)->item, ==, 1);
  g_assert_cmpint (rt_board_item_at (board, 250, 140, 4)->item, ==, 3);
  g_assert_cmpint (rt_board_item_at (board, 160, 40, 4)->item, ==, 90);
  g_assert_cmpint (rt_board_item_at (board, 135, 42, 4)->item, ==, 12);
  g_assert_null (rt_board_item_at (board, 135, 60, 4));
  g_assert_null (rt_board_item_at (board, 390, 190, 4));
}

static void
test_walk (void)
{
  g_autoptr (RtScene) board = new_board ();
  const RtSceneItem *at = rt_board_walk (board, NULL, RT_BOARD_RIGHT);

  g_assert_cmpint (at->item, ==, 1);
  at = rt_board_walk (board, at, RT_BOARD_RIGHT);
  g_assert_true (at->item == 12 || at->item == 90);
  at = rt_board_walk (board, at, RT_BOARD_RIGHT);
  g_assert_cmpint (at->item, ==, 2);
  at = rt_board_walk (board, at, RT_BOARD_DOWN);
  g_assert_cmpint (at->item, ==, 3);
  g_assert_null (rt_board_walk (board, at, RT_BOARD_DOWN));
}

static void
test_speaks (void)
{
  g_autoptr (RtScene) board = new_board ();
  g_autofree char *words = rt_board_describe (board);

  g_assert_cmpstr (words, ==,
                   "Tryptophan, not measured.\nTryptophan becomes 5-HTP.\nOne source.\n"
                   "5-HTP, 41 nmol/L.\nKynurenine, not measured.");
}

static void
test_dump (void)
{
  g_autoptr (RtScene) board = new_board ();
  g_autofree char *dump = rt_scene_dump (board);

  g_assert_nonnull (strstr (dump, "box plot item 1 at 20.00 20.00 100.00 40.00 edge frame solid "));
  g_assert_nonnull (strstr (dump, "“Kynurenine”"));
  g_assert_nonnull (strstr (dump, "arrow ink-quiet item 12 at 0.00 0.00 7.00 0.00 solid n 2"));
  g_assert_nonnull (strstr (dump, "edge item 12 at 120.00 40.00 80.00 0.00"));
}

/* Words that find no room are cut and told to be; a board can grow with what it holds. */
static void
test_room (void)
{
  RtChartStyle style = rt_chart_style_screen (400, 200);
  g_autoptr (RtScene) board = rt_board_new (&style);

  g_assert_true (rt_board_add_node (board, 1, "", "5-HIAA", &look, 0, 0, 80, 30));
  g_assert_false (rt_board_add_node (board, 2, "", "3-methoxy-4-hydroxyphenylglycol sulphate",
                                     &look, 0, 40, 60, 20));
  rt_board_set_height (board, 333);
  g_assert_cmpfloat (board->style.height, ==, 333);
  g_assert_cmpfloat (g_array_index (board->primitives, RtScenePrimitive, 0).height, ==, 333);
}

static guint
n_inked (cairo_surface_t *page, int x, int y, int width, int height)
{
  const guint8 *data = cairo_image_surface_get_data (page);
  guint n = 0;

  for (int row = y; row < y + height; row++)
    for (int column = x; column < x + width; column++)
      {
        guint32 colour = 0;

        memcpy (&colour, data + (gsize)row * 1600 + 4 * (gsize)column, sizeof colour);
        n += (colour & 0xff) < 200;
      }
  return n;
}

/* A filled head has more ink than an open one, and neither paints beyond its tip. */
static void
test_heads (void)
{
  guint found[2] = { 0, 0 };

  for (guint i = 0; i < 2; i++)
    {
      RtChartStyle style = rt_chart_style_screen (400, 200);
      g_autoptr (RtScene) board = rt_board_new (&style);
      RtBoardStroke own = { .role = RT_ROLE_INK, .line = 1, .head = 30, .open_head = i == 1 };
      const double way[] = { 20, 50, 200, 50 };
      cairo_surface_t *page = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 200);
      cairo_t *cr = cairo_create (page);

      rt_board_add_edge (board, 1, "", &own, way, 2);
      rt_scene_paint (board, cr, rt_palette_get (RT_PALETTE_LIGHT));
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      g_assert_cmpint (cairo_get_dash_count (cr), ==, 0);
      cairo_surface_flush (page);
      found[i] = n_inked (page, 165, 30, 36, 40);
      g_assert_cmpuint (n_inked (page, 203, 30, 40, 40), ==, 0);
      cairo_destroy (cr);
      cairo_surface_destroy (page);
    }
  g_assert_cmpuint (found[0], >, 2 * found[1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/board/hit", test_hit);
  g_test_add_func ("/chart/board/walk", test_walk);
  g_test_add_func ("/chart/board/speaks", test_speaks);
  g_test_add_func ("/chart/board/dump", test_dump);
  g_test_add_func ("/chart/board/room", test_room);
  g_test_add_func ("/chart/board/heads", test_heads);
  return g_test_run ();
}
