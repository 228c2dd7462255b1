/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-board.h"

#include <math.h>

#include "scene-mark.h"

/**
 * rt_board_new: An empty board of @style's size on the background.
 *
 * Returns: (transfer full): release with rt_scene_unref()
 */
RtScene *
rt_board_new (const RtChartStyle *style)
{
  g_autoptr (RtChartSpec) none = rt_chart_spec_new (rt_time_range_new (0, 1), NULL);
  RtScene *board = rt_scene_new (none, style);
  RtScenePrimitive *ground = NULL;

  board->style.width = CLAMP (style->width, 1, 100000);
  board->style.height = CLAMP (style->height, 1, 100000);
  board->time = rt_time_scale_new (none->range, 0, board->style.width);
  ground = rt_scene_add (board, RT_SCENE_RECT, RT_ROLE_BACKGROUND, -1);
  ground->width = board->style.width;
  ground->height = board->style.height;
  return board;
}

/**
 * rt_board_set_height: Makes @board as high as what was put on it, points: its owner may only know
 * once the boxes are placed.
 */
void
rt_board_set_height (RtScene *board, double height)
{
  board->style.height = CLAMP (height, 1, 100000);
  g_array_index (board->primitives, RtScenePrimitive, 0).height = board->style.height;
}

static PangoLayout *
lay_out (const RtScene *board, const char *text, double factor, RtTextStyle style)
{
  const RtChartStyle *own = &board->style;
  double least = own->medium == RT_CHART_MEDIUM_PAPER ? 6.5 : 4;

  style.font = own->font;
  style.size = MAX (own->text_size * own->text_scale * (factor > 0 ? factor : 1), least);
  style.right_to_left = own->right_to_left;
  return rt_text_layout (text, &style);
}

/**
 * rt_board_lines: Lays @text out as rt_board_words() does, every line beginning at the same side
 * and as many of them as it takes.
 *
 * Returns: (transfer full): the layout, shared; rt_text_size() tells its size
 */
PangoLayout *
rt_board_lines (
    const RtScene *board, const char *text, double factor, gboolean bold, double max_width)
{
  return lay_out (board, text, factor,
                  (RtTextStyle){ .bold = bold, .max_width = max_width, .align = RT_TEXT_START });
}

/**
 * rt_board_words: Lays @text out in the board's font, @factor (0 = 1) times its text size; with
 * @max_width > 0 (points) wrapped to @max_lines and then cut.
 *
 * Returns: (transfer full): the layout, shared; rt_text_size() tells its size
 */
PangoLayout *
rt_board_words (const RtScene *board,
                const char *text,
                double factor,
                gboolean bold,
                double max_width,
                int max_lines)
{
  return lay_out (
      board, text, factor,
      (RtTextStyle){
          .bold = bold, .max_width = max_width, .max_lines = max_lines, .align = RT_TEXT_CENTRE });
}

/**
 * rt_board_add_text: Adds @layout with its box's top left corner at (@x, @y).
 * @layout: (transfer full)
 *
 * Returns: its size, points
 */
RtTextSize
rt_board_add_text (RtScene *board, PangoLayout *layout, RtPaletteRole role, double x, double y)
{
  RtTextSize size = rt_text_size (layout);
  RtScenePrimitive *text = rt_scene_add (board, RT_SCENE_TEXT, role, -1);

  text->x = x;
  text->y = y;
  text->width = size.width;
  text->height = size.height;
  text->layout = layout;
  return size;
}

static RtSceneItem *
add_item (RtScene *board, RtSceneItemType type, gint64 item, const char *name)
{
  guint index = board->items->len;
  RtSceneItem *added = NULL;

  g_array_set_size (board->items, index + 1);
  added = &g_array_index (board->items, RtSceneItem, index);
  added->type = type;
  added->item = item;
  added->name = g_strdup (name != NULL ? name : "");
  return added;
}

static void
add_box (RtScene *board,
         gint64 item,
         const RtBoardLook *look,
         double x,
         double y,
         double width,
         double height)
{
  RtScenePrimitive *box = rt_scene_add (board, RT_SCENE_BOX, look->fill, -1);

  box->edge = (guint8)look->edge;
  box->dash = (guint8)look->dash;
  box->size = look->line;
  box->radius = look->radius;
  box->item = item;
  box->x = x;
  box->y = y;
  box->width = MAX (width, 0);
  box->height = MAX (height, 0);
}

static void
place_item (RtSceneItem *item, double x, double y, double width, double height)
{
  item->x = x;
  item->y = y;
  item->width = width;
  item->height = height;
}

/**
 * rt_board_add_node: Adds a box with @words in its middle, wrapped and, when there is no room,
 * cut. @item is the caller's own number; @name is spoken, in whole sentences.
 *
 * Returns: FALSE when @words had to be cut
 */
gboolean
rt_board_add_node (RtScene *board,
                   gint64 item,
                   const char *name,
                   const char *words,
                   const RtBoardLook *look,
                   double x,
                   double y,
                   double width,
                   double height)
{
  double pad = board->style.text_size * board->style.text_scale * 0.4;
  PangoLayout *layout = NULL;
  RtTextSize size = { 0 };
  gboolean whole = TRUE;

  add_box (board, item, look, x, y, width, height);
  place_item (add_item (board, RT_SCENE_NODE, item, name), x, y, width, height);
  if (words == NULL || *words == '\0')
    return TRUE;
  for (int lines = 12; lines > 0; lines--)
    {
      g_clear_object (&layout);
      layout = rt_board_words (board, words, look->text_factor, look->bold,
                               MAX (width - 2 * pad, 1), lines);
      size = rt_text_size (layout);
      if (size.height <= height)
        break;
    }
  whole = !rt_text_is_cut (layout) && size.height <= height && size.width <= width;
  rt_board_add_text (board, layout, look->ink, x + (width - size.width) / 2,
                     y + (height - size.height) / 2);
  return whole;
}

/**
 * rt_board_add_card: Adds a box without words, for words of several kinds; @look without a line
 * draws nothing, so that what was put there with rt_board_add_text() can be pointed at.
 */
void
rt_board_add_card (RtScene *board,
                   RtSceneItemType type,
                   gint64 item,
                   const char *name,
                   const RtBoardLook *look,
                   double x,
                   double y,
                   double width,
                   double height)
{
  if (look->line > 0)
    add_box (board, item, look, x, y, width, height);
  place_item (add_item (board, type, item, name), x, y, width, height);
}

/**
 * rt_board_add_edge: Adds an arrow through @points (x and y of each of @n_points, at least two),
 * with its head at the last.
 */
void
rt_board_add_edge (RtScene *board,
                   gint64 item,
                   const char *name,
                   const RtBoardStroke *stroke,
                   const double *points,
                   guint n_points)
{
  double left = INFINITY;
  double top = INFINITY;
  double right = -INFINITY;
  double bottom = -INFINITY;
  RtSceneItem *added = NULL;
  RtScenePrimitive *arrow = NULL;

  g_return_if_fail (n_points >= 2);
  added = add_item (board, RT_SCENE_EDGE, item, name);
  added->first = board->vertices->len / 2;
  added->count = n_points;
  for (guint i = 0; i < n_points; i++)
    {
      left = MIN (left, points[2 * i]);
      right = MAX (right, points[2 * i]);
      top = MIN (top, points[2 * i + 1]);
      bottom = MAX (bottom, points[2 * i + 1]);
      rt_scene_add_vertex (board, points[2 * i], points[2 * i + 1]);
    }
  place_item (added, left, top, right - left, bottom - top);
  arrow = rt_scene_add (board, RT_SCENE_ARROW, stroke->role, -1);
  arrow->dash = (guint8)stroke->dash;
  arrow->size = stroke->line;
  arrow->width = stroke->head;
  arrow->hollow = stroke->open_head;
  arrow->first = added->first;
  arrow->count = n_points;
  arrow->item = item;
}

/**
 * rt_board_add_badge: Adds a small box with @words, its middle at (@x, @y), as wide as the words.
 *
 * Returns: the size of the badge, points
 */
RtTextSize
rt_board_add_badge (RtScene *board,
                    gint64 item,
                    const char *name,
                    const char *words,
                    const RtBoardLook *look,
                    double x,
                    double y)
{
  PangoLayout *layout = rt_board_words (board, words, look->text_factor, look->bold, 0, 0);
  RtTextSize size = rt_text_size (layout);
  double pad = size.height * 0.35;
  RtTextSize badge = { MAX (size.width + 2 * pad, size.height * 1.15), size.height * 1.15, 0 };
  double left = x - badge.width / 2;
  double top = y - badge.height / 2;

  add_box (board, item, look, left, top, badge.width, badge.height);
  place_item (add_item (board, RT_SCENE_BADGE, item, name), left, top, badge.width, badge.height);
  rt_board_add_text (board, layout, look->ink, x - size.width / 2, y - size.height / 2);
  badge.baseline = size.baseline + (badge.height - size.height) / 2;
  return badge;
}

static double
distance_to_segment (double x, double y, const double *at)
{
  double along_x = at[2] - at[0];
  double along_y = at[3] - at[1];
  double square = along_x * along_x + along_y * along_y;
  double share = square > 0 ? ((x - at[0]) * along_x + (y - at[1]) * along_y) / square : 0;

  share = CLAMP (share, 0, 1);
  return hypot (x - at[0] - share * along_x, y - at[1] - share * along_y);
}

static double
distance_to (const RtScene *board, const RtSceneItem *item, double x, double y)
{
  const double *at = (const double *)(gpointer)board->vertices->data + 2 * (gsize)item->first;
  double nearest = INFINITY;

  if (item->type != RT_SCENE_EDGE)
    return hypot (MAX (MAX (item->x - x, x - item->x - item->width), 0),
                  MAX (MAX (item->y - y, y - item->y - item->height), 0));
  for (guint i = 0; i + 1 < item->count; i++)
    nearest = MIN (nearest, distance_to_segment (x, y, at + 2 * (gsize)i));
  return nearest;
}

/**
 * rt_board_item_at: What stands at (@x, @y) or not further than @reach points from it: the
 * nearest; where several cover the place, a badge before a box and a box before an arrow.
 *
 * Returns: (transfer none) (nullable): NULL without any
 */
const RtSceneItem *
rt_board_item_at (const RtScene *board, double x, double y, double reach)
{
  static const guint ranks[] = { [RT_SCENE_NODE] = 1, [RT_SCENE_EDGE] = 2, [RT_SCENE_BADGE] = 0 };
  const RtSceneItem *best = NULL;
  double nearest = reach;

  for (guint i = 0; i < board->items->len; i++)
    {
      const RtSceneItem *item = rt_board_item (board, i);
      double distance = distance_to (board, item, x, y);

      if (distance > nearest
          || (best != NULL && distance == nearest && ranks[item->type] > ranks[best->type]))
        continue;
      nearest = distance;
      best = item;
    }
  return best;
}

/**
 * rt_board_item: Item @index in order of reading.
 *
 * Returns: (transfer none) (nullable): NULL behind the last one
 */
const RtSceneItem *
rt_board_item (const RtScene *board, guint index)
{
  return index < board->items->len ? &g_array_index (board->items, RtSceneItem, index) : NULL;
}

/* How far @to lies from @from towards @way, with what lies aside counting double; infinite when it
 * lies elsewhere. */
static double
way_length (const RtSceneItem *from, const RtSceneItem *to, RtBoardWay way)
{
  double x = to->x + to->width / 2 - from->x - from->width / 2;
  double y = to->y + to->height / 2 - from->y - from->height / 2;
  double along = way == RT_BOARD_LEFT    ? -x
                 : way == RT_BOARD_RIGHT ? x
                 : way == RT_BOARD_UP    ? -y
                                         : y;
  double aside = way == RT_BOARD_LEFT || way == RT_BOARD_RIGHT ? fabs (y) : fabs (x);

  return along > 0.5 && aside <= 3 * along ? along + 2 * aside : INFINITY;
}

/**
 * rt_board_walk: The next box (or badge or arrow) seen from @from towards @way, for arrow keys;
 * with @from NULL the first of all. What has no name is passed over.
 *
 * Returns: (transfer none) (nullable): NULL at the edge
 */
const RtSceneItem *
rt_board_walk (const RtScene *board, const RtSceneItem *from, RtBoardWay way)
{
  const RtSceneItem *best = NULL;
  double nearest = INFINITY;

  if (from == NULL)
    return rt_board_item (board, 0);
  for (guint i = 0; i < board->items->len; i++)
    {
      const RtSceneItem *item = rt_board_item (board, i);
      double length = item != from && *item->name != '\0' ? way_length (from, item, way) : INFINITY;

      if (length >= nearest)
        continue;
      nearest = length;
      best = item;
    }
  return best;
}

/**
 * rt_board_describe: What stands on @board, a line for each box, arrow and badge with a name, in
 * order of reading.
 *
 * Returns: (transfer full): the text
 */
char *
rt_board_describe (const RtScene *board)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < board->items->len; i++)
    {
      const RtSceneItem *item = rt_board_item (board, i);

      if (*item->name == '\0')
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, item->name);
    }
  return g_string_free (text, FALSE);
}

/**
 * rt_board_paint_focus: Paints a frame around what the keyboard has reached, to be drawn over the
 * painted board.
 */
void
rt_board_paint_focus (const RtScene *board,
                      cairo_t *cr,
                      const RtPalette *palette,
                      const RtSceneItem *item)
{
  double space = 3;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, item->x - space, item->y - space, item->width + 2 * space,
                   item->height + 2 * space);
  rt_paint_colour (cr, palette, RT_ROLE_BACKGROUND);
  cairo_set_line_width (cr, 4.5);
  cairo_stroke_preserve (cr);
  rt_paint_colour (cr, palette, RT_ROLE_FOCUS);
  cairo_set_line_width (cr, 2.4);
  cairo_stroke (cr);
  cairo_restore (cr);
}
