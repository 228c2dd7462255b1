/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "block.h"

RtBlock *rt_table_block_new (const RtPageStyle *style);
void rt_table_block_add_box_column (RtBlock *block, const char *title, double width);
void rt_table_block_add_column (RtBlock *block, const char *title, RtTextAlign align);
void rt_table_block_add_row (RtBlock *block, const char *const *cells);
void rt_table_block_set_cell (RtBlock *block, guint column, gboolean bold, RtPaletteRole role);
