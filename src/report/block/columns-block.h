/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "block.h"

RtBlock *rt_columns_block_new (const RtPageStyle *style);
void rt_columns_block_add (RtBlock *block, double weight, GPtrArray *flow);
