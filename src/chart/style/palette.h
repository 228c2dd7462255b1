/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a stroke or text is; the palette says which colour that has. */
typedef enum
{
  RT_ROLE_BACKGROUND,
  RT_ROLE_PLOT, /* inside of a panel */
  RT_ROLE_FRAME,
  RT_ROLE_GRID,
  RT_ROLE_INK,       /* titles */
  RT_ROLE_INK_QUIET, /* ticks, band words, reasons */
  RT_ROLE_PHASE,
  RT_ROLE_PHASE_INK,
  RT_ROLE_SCATTER,
  RT_ROLE_ALERT, /* out of limits, notable */
  RT_ROLE_ALERT_TINT,
  RT_ROLE_MARKER_LINE,
  RT_ROLE_MEAN_LINE,
  RT_ROLE_GOAL_LINE,
  RT_ROLE_CURSOR,
  RT_ROLE_FOCUS,
  RT_ROLE_BUBBLE, /* behind a cursor's value */
  RT_ROLE_BUBBLE_INK,
  RT_ROLE_WATERMARK,
  RT_ROLE_EVENT,
  RT_ROLE_SERIES_0,
  RT_ROLE_SERIES_7 = RT_ROLE_SERIES_0 + 7,
  RT_ROLE_TINT_0, /* + RtChartTint */
  RT_ROLE_TINT_9 = RT_ROLE_TINT_0 + 9,
  RT_ROLE_KIND_0, /* + RtChartKind: edge and text of a dose bar */
  RT_ROLE_KIND_4 = RT_ROLE_KIND_0 + 4,
  RT_ROLE_KIND_FILL_0,
  RT_ROLE_KIND_FILL_4 = RT_ROLE_KIND_FILL_0 + 4,
} RtPaletteRole;

#define RT_N_PALETTE_ROLES (RT_ROLE_KIND_FILL_4 + 1)

typedef enum
{
  RT_PALETTE_LIGHT,
  RT_PALETTE_DARK,
  RT_PALETTE_HIGH_CONTRAST_LIGHT,
  RT_PALETTE_HIGH_CONTRAST_DARK,
  RT_PALETTE_PRINT_COLOUR,
  RT_PALETTE_PRINT_GREY,
} RtPaletteId;

#define RT_N_PALETTES 6

/* sRGB, each 0 to 1. */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} RtColour;

typedef struct _RtPalette RtPalette;

const RtPalette *rt_palette_get (RtPaletteId id);
RtColour rt_palette_colour (const RtPalette *palette, RtPaletteRole role);
const char *rt_palette_name (RtPaletteId id);
double rt_colour_contrast (RtColour over, RtColour under);
const char *rt_palette_role_name (RtPaletteRole role);
