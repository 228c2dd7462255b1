/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "block.h"

RtBlock *rt_notice_block_new (const RtPageStyle *style,
                              RtMarkerShape shape,
                              RtPaletteRole role,
                              const char *heading,
                              const char *text);
