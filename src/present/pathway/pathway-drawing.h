/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pathway-chart.h"

#define RT_BOARD_MAX_COLUMNS 20

/* Private to the drawing of the pathway board. Lengths are in points; `unit` is the size of the
 * text, so that all room grows with it. */

typedef struct
{
  const RtPathwayValues *values;
  const RtBoardPage *page;
  RtPathwayChart *chart;
  RtScene *board;
  double unit;
  double left;   /* of the first column */
  double column; /* width of a column with the room beside it */
  double gutter; /* room between two columns */
  double gap;    /* room between two rows */
  double box;    /* least height of the box of a compound */
  double room;   /* height for the drawing itself; INFINITY = as much as it takes */
  int first_row; /* in: of the grid; out: the first that found no room */
  guint n_drawn[RT_BOARD_MAX_COLUMNS]; /* of the compounds of each list, so far */
  gboolean more;                       /* out: not everything found room */
  gboolean continued;                  /* a part of the page was drawn before */
} RtPathwayDrawing;

/* A thing that stands in a cell: words, perhaps in a box. */
typedef struct
{
  PangoLayout *heading; /* of a compound: its name; nullable */
  PangoLayout *words;   /* nullable */
  RtBoardLook look;     /* no line: only words */
  RtSceneItemType type;
  RtBoardThing thing;
  char *name; /* spoken; nullable: it cannot be pointed at */
  double pad;
  double width; /* 0 = as wide as the words */
  gboolean centred;
  RtTextSize heading_size;
  RtTextSize words_size;
} RtBoardPart;

/* What stands in one cell, from top to bottom. */
typedef struct
{
  GPtrArray *parts; /* (element RtBoardPart) */
  double height;
} RtBoardStack;

RtBoardStack *rt_board_compound_stack (RtPathwayDrawing *drawing,
                                       const RtPathwayCompound *compound,
                                       gboolean brief,
                                       double box_width,
                                       double side_width);
RtBoardStack *
rt_board_step_stack (RtPathwayDrawing *drawing, const RtPathwayStep *step, double width);
void rt_board_stack_free (RtBoardStack *stack);
char *rt_board_hyphenated (
    const RtPathwayDrawing *drawing, const char *name, double factor, gboolean bold, double width);
void rt_board_stack_draw (
    RtPathwayDrawing *drawing, RtBoardStack *stack, double x, double side_x, double y);
double rt_board_stack_box_height (const RtBoardStack *stack);
gint64 rt_pathway_drawing_item (RtPathwayDrawing *drawing, RtBoardThingKind kind, const char *id);
gboolean rt_pathway_drawing_speaks (const RtPathwayDrawing *drawing);
RtBoardLook rt_board_body_look (const RtPathwayDrawing *drawing);
RtBoardLook rt_board_effect_look (const RtPathwayDrawing *drawing, RtInterventionKind kind);
RtBoardLook rt_board_flag_look (const RtPathwayDrawing *drawing, RtLabFlag flag);
RtBoardLook rt_board_plain_look (const RtPathwayDrawing *drawing, gboolean measured);
RtBoardStroke rt_board_step_stroke (const RtPathwayDrawing *drawing, const RtPathwayStep *step);
double rt_pathway_drawing_head (RtPathwayDrawing *drawing);
double rt_pathway_drawing_foot (RtPathwayDrawing *drawing, double y);
double rt_pathway_drawing_lists (RtPathwayDrawing *drawing, double y);
double rt_pathway_drawing_grid (RtPathwayDrawing *drawing, double y);
