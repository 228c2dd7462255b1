/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "board-block.h"

typedef struct
{
  RtBlock block;
  RtScene *board;
} Board;

static RtBlockExtent
measure (RtBlock *block, double width)
{
  double height = ((Board *)block)->board->style.height;

  return (RtBlockExtent){ height, height };
}

static void
place (RtBlock *block, RtPage *page, double x, double y, double width, double height)
{
  rt_page_add_chart (page, ((Board *)block)->board, x, y);
}

static void
finalize (RtBlock *block)
{
  rt_scene_unref (((Board *)block)->board);
}

static const RtBlockClass board_class = { .measure = measure,
                                          .place = place,
                                          .finalize = finalize };

/**
 * rt_board_block_new: A board that is laid out already, as large as it is.
 * @board: (transfer none): kept
 *
 * Returns: (transfer full): the block.
 */
RtBlock *
rt_board_block_new (const RtPageStyle *style, RtScene *board)
{
  Board *block = rt_block_alloc (sizeof *block, &board_class, style);

  block->board = rt_scene_ref (board);
  block->block.space_before = 8;
  return &block->block;
}
