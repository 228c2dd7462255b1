/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "block.h"

RtBlock *rt_ruled_block_new (const RtPageStyle *style, guint least_lines, guint most_lines);
RtBlock *rt_fields_block_new (const RtPageStyle *style, const char *const *labels);
