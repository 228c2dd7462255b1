/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"
#include "text-measure.h"

/* Boards: scenes of boxes, arrows and badges instead of rows on a time axis, made by their owner
 * and painted, dumped, written to files like any chart. */

/* How a box or badge looks. */
typedef struct
{
  RtPaletteRole fill;
  RtPaletteRole edge;
  RtPaletteRole ink;
  RtDash dash;   /* of the outline: repeats what the colour says */
  double line;   /* width of the outline, points; 0 = none */
  double radius; /* of the corners, points */
  gboolean bold;
  double text_factor; /* size of the words relative to the style's text; 0 = 1 */
} RtBoardLook;

/* How an arrow looks. */
typedef struct
{
  RtPaletteRole role;
  RtDash dash;
  double line;        /* points */
  double head;        /* length of the head, points; 0 = none */
  gboolean open_head; /* two strokes instead of a filled triangle */
} RtBoardStroke;

typedef enum
{
  RT_BOARD_LEFT,
  RT_BOARD_RIGHT,
  RT_BOARD_UP,
  RT_BOARD_DOWN,
} RtBoardWay;

RtScene *rt_board_new (const RtChartStyle *style);
void rt_board_set_height (RtScene *board, double height);
PangoLayout *rt_board_words (const RtScene *board,
                             const char *text,
                             double factor,
                             gboolean bold,
                             double max_width,
                             int max_lines);
PangoLayout *rt_board_lines (
    const RtScene *board, const char *text, double factor, gboolean bold, double max_width);
RtTextSize
rt_board_add_text (RtScene *board, PangoLayout *layout, RtPaletteRole role, double x, double y);
gboolean rt_board_add_node (RtScene *board,
                            gint64 item,
                            const char *name,
                            const char *words,
                            const RtBoardLook *look,
                            double x,
                            double y,
                            double width,
                            double height);
void rt_board_add_card (RtScene *board,
                        RtSceneItemType type,
                        gint64 item,
                        const char *name,
                        const RtBoardLook *look,
                        double x,
                        double y,
                        double width,
                        double height);
void rt_board_add_edge (RtScene *board,
                        gint64 item,
                        const char *name,
                        const RtBoardStroke *stroke,
                        const double *points,
                        guint n_points);
RtTextSize rt_board_add_badge (RtScene *board,
                               gint64 item,
                               const char *name,
                               const char *words,
                               const RtBoardLook *look,
                               double x,
                               double y);
const RtSceneItem *rt_board_item_at (const RtScene *board, double x, double y, double reach);
const RtSceneItem *rt_board_item (const RtScene *board, guint index);
const RtSceneItem *rt_board_walk (const RtScene *board, const RtSceneItem *from, RtBoardWay way);
char *rt_board_describe (const RtScene *board);
void rt_board_paint_focus (const RtScene *board,
                           cairo_t *cr,
                           const RtPalette *palette,
                           const RtSceneItem *item);
