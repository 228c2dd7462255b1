/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "block.h"
#include "key-figures.h"

#define RT_FIGURES_PER_ROW 5

RtBlock *rt_figures_block_new (
    const RtPageStyle *style, GPtrArray *figures, guint first, guint n, guint per_row);
RtPaletteRole rt_figure_tone_role (RtFigureTone tone);
