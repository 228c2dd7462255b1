/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pathway-chart.h"

#include <math.h>

#include "pathway-drawing.h"

#define LEAST_TEXT 6.5
#define LEAST_SHARE 0.765 /* of the text that was asked for: larger text stays larger */
#define LEAST_UNITS 10.5  /* width of a column in which words still find room */
#define COLUMN_UNITS 15.5 /* width of a column that reads well, in sizes of its text */

/** rt_pathway_chart_free: frees it. */
void
rt_pathway_chart_free (RtPathwayChart *chart)
{
  if (chart == NULL)
    return;
  rt_scene_unref (chart->scene);
  g_array_unref (chart->things);
  g_free (chart);
}

/** rt_pathway_drawing_item: Returns: the number of the scene's items that are about a thing. */
gint64
rt_pathway_drawing_item (RtPathwayDrawing *drawing, RtBoardThingKind kind, const char *id)
{
  GArray *things = drawing->chart->things;
  RtBoardThing thing = { kind, id };

  for (guint i = 0; i < things->len; i++)
    {
      const RtBoardThing *known = &g_array_index (things, RtBoardThing, i);

      if (known->kind == kind && g_str_equal (known->id, id))
        return (gint64)i + 1;
    }
  g_array_append_val (things, thing);
  return (gint64)things->len;
}

/** rt_pathway_drawing_speaks: Returns: whether what is drawn can be listened to: paper cannot, and
 * the reasons of verdicts that are spoken are not for everybody it is handed to. */
gboolean
rt_pathway_drawing_speaks (const RtPathwayDrawing *drawing)
{
  return drawing->board->style.medium == RT_CHART_MEDIUM_SCREEN;
}

/** rt_pathway_chart_natural_width: Returns: how wide a page has to be to read well, points. */
double
rt_pathway_chart_natural_width (const RtBoardPage *page, const RtChartStyle *style)
{
  double unit = style->text_size * style->text_scale;

  return (MAX (page->columns, 4) * COLUMN_UNITS + 2) * unit;
}

static double
draw_foot (const RtPathwayDrawing *drawing, double y)
{
  RtPathwayDrawing own = *drawing;

  return rt_pathway_drawing_foot (&own, y);
}

/* How high head and foot are together. */
static double
frame_height (const RtPathwayDrawing *drawing)
{
  RtPathwayDrawing trial = *drawing;
  double height;

  trial.board = rt_board_new (&drawing->board->style);
  height = draw_foot (&trial, rt_pathway_drawing_head (&trial));
  rt_scene_unref (trial.board);
  return height;
}

/* The next part of a page, at most @height high where that is possible. */
static RtPathwayChart *
draw_part (RtPathwayDrawing *drawing, const RtChartStyle *style, double height)
{
  RtPathwayChart *chart = g_new0 (RtPathwayChart, 1);
  gboolean paper = style->medium == RT_CHART_MEDIUM_PAPER;
  double y;

  chart->scene = rt_board_new (style);
  chart->things = g_array_new (FALSE, FALSE, sizeof (RtBoardThing));
  drawing->chart = chart;
  drawing->board = chart->scene;
  drawing->unit = style->text_size * style->text_scale;
  drawing->left = drawing->unit;
  drawing->gutter = drawing->unit * (paper ? 1.6 : 1.9);
  drawing->gap = drawing->unit * (paper ? 0.7 : 1.1);
  drawing->box = drawing->unit * (paper ? 2 : 2.3);
  drawing->column = (style->width - 2 * drawing->left + drawing->gutter * 0.3)
                    / CLAMP (drawing->page->columns, 1, RT_BOARD_MAX_COLUMNS);
  drawing->room = isfinite (height) ? height - frame_height (drawing) : INFINITY;
  y = rt_pathway_drawing_head (drawing);
  y = drawing->page->lists->len > 0 ? rt_pathway_drawing_lists (drawing, y)
                                    : rt_pathway_drawing_grid (drawing, y);
  y = rt_pathway_drawing_foot (drawing, y);
  rt_board_set_height (chart->scene, y);
  drawing->continued = TRUE;
  return chart;
}

/**
 * rt_pathway_chart_new:
 * @page: of the board of the map of @values
 * @style: its width counts; the height becomes what the page needs
 *
 * Every column is as wide as the others and every row as high as what stands in it: longer words
 * make the page higher, never narrower.
 *
 * Returns: (transfer full): the page, drawn.
 */
RtPathwayChart *
rt_pathway_chart_new (const RtPathwayValues *values,
                      const RtBoardPage *page,
                      const RtChartStyle *style)
{
  RtPathwayDrawing drawing = { .values = values, .page = page };

  return draw_part (&drawing, style, INFINITY);
}

/**
 * rt_pathway_chart_sheets:
 * @style: of paper: width and height of what a sheet holds, and the largest text
 *
 * The text becomes smaller until the page fits on one sheet, down to three quarters and 6.5 points;
 * what does not fit then goes on on further sheets, cut between two rows.
 *
 * Returns: (transfer full) (element-type RtPathwayChart): the sheets of a page.
 */
GPtrArray *
rt_pathway_chart_sheets (const RtPathwayValues *values,
                         const RtBoardPage *page,
                         const RtChartStyle *style)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_pathway_chart_free);
  RtPathwayDrawing drawing = { .values = values, .page = page };
  RtChartStyle smaller = *style;
  double most =
      MAX (LEAST_TEXT, MIN (style->text_size, style->width / (page->columns * LEAST_UNITS)));
  double least = MAX (LEAST_TEXT, MIN (most, style->text_size * LEAST_SHARE));

  for (smaller.text_size = most; smaller.text_size > least; smaller.text_size -= 0.5)
    {
      RtPathwayChart *whole = rt_pathway_chart_new (values, page, &smaller);

      if (whole->scene->style.height <= style->height)
        {
          g_ptr_array_add (sheets, whole);
          return sheets;
        }
      rt_pathway_chart_free (whole);
    }
  smaller.text_size = least;
  do
    g_ptr_array_add (sheets, draw_part (&drawing, &smaller, style->height));
  while (drawing.more);
  return sheets;
}

/** rt_pathway_chart_thing: Returns: (transfer none) (nullable): what an item is about. */
const RtBoardThing *
rt_pathway_chart_thing (const RtPathwayChart *chart, const RtSceneItem *item)
{
  if (item == NULL || item->item < 1 || item->item > chart->things->len)
    return NULL;
  return &g_array_index (chart->things, RtBoardThing, (guint)item->item - 1);
}

/** rt_pathway_chart_compound: Returns: (transfer none) (nullable): the box of a compound. */
const RtSceneItem *
rt_pathway_chart_compound (const RtPathwayChart *chart, const char *id)
{
  const RtSceneItem *item;

  for (guint i = 0; (item = rt_board_item (chart->scene, i)) != NULL; i++)
    {
      const RtBoardThing *thing = rt_pathway_chart_thing (chart, item);

      if (item->type == RT_SCENE_NODE && thing != NULL && thing->kind == RT_BOARD_THING_COMPOUND
          && g_str_equal (thing->id, id))
        return item;
    }
  return NULL;
}
