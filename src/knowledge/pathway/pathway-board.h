/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pathway.h"

/* Where the things of a map stand when it is drawn, made by hand: pages of a grid whose rows are as
 * high as what stands in them. Immutable. */

/* Columns and rows of the grid, from 0; one column more than the page has is its right margin. */
typedef struct
{
  int column;
  int row;
} RtBoardCell;

typedef struct
{
  char *id; /* of the compound */
  RtBoardCell at;
} RtBoardCompound;

/* A line from cell to cell, every stretch along a column or a row. */
typedef struct
{
  char *from;    /* id of a compound; nullable: joins another line */
  char *to;      /* id of a compound; nullable: joins another line */
  GArray *cells; /* (element RtBoardCell) with both ends */
} RtBoardRoute;

typedef struct
{
  char *id;          /* of the step */
  RtBoardCell at;    /* of its words, on one of its routes */
  GPtrArray *routes; /* (element RtBoardRoute) */
} RtBoardStep;

typedef struct
{
  char *id;
  char *name;
  int columns;
  GPtrArray *lists;     /* (element GStrv) groups below each other, a list for each column; empty
                         * on a page with a drawing of its own */
  GPtrArray *compounds; /* (element RtBoardCompound) */
  GPtrArray *steps;     /* (element RtBoardStep) */
} RtBoardPage;

typedef struct
{
  char *id;
  int version;
  char *pathway;    /* id of the map */
  GPtrArray *pages; /* (element RtBoardPage) */
} RtPathwayBoard;

RtPathwayBoard *rt_pathway_board_load (const char *path, GError **error);
gboolean
rt_pathway_board_check (const RtPathwayBoard *board, const RtPathway *pathway, GError **error);
void rt_pathway_board_free (RtPathwayBoard *board);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtPathwayBoard, rt_pathway_board_free)
const RtBoardPage *rt_pathway_board_page (const RtPathwayBoard *board, const char *id);
const RtBoardPage *rt_pathway_board_page_of (const RtPathwayBoard *board, const char *compound);
const RtBoardCompound *rt_board_page_compound (const RtBoardPage *page, const char *id);
