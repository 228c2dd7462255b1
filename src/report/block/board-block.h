/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "block.h"
#include "scene.h"

RtBlock *rt_board_block_new (const RtPageStyle *style, RtScene *board);
