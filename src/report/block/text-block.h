/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "block.h"

RtBlock *rt_heading_block_new (const RtPageStyle *style, const char *text, const char *note);
RtBlock *rt_paragraph_block_new (const RtPageStyle *style,
                                 const char *text,
                                 double size,
                                 RtPaletteRole role);
