/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "block.h"

RtBlock *rt_grid_block_new (const RtPageStyle *style);
void rt_grid_block_add_column (RtBlock *block, const char *title, const char *ends, double weight);
void rt_grid_block_add_row (RtBlock *block, const char *label, gboolean shaded);
