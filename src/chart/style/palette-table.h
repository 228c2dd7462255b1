/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "palette.h"

/* The colours of one palette as 0xRRGGBB; all are opaque, so that drawing order never mixes them.
 */
extern const guint32 rt_palette_table[RT_N_PALETTES][RT_N_PALETTE_ROLES];
