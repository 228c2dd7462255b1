/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "palette.h"

#include <math.h>

#include "palette-table.h"

struct _RtPalette
{
  RtPaletteId id;
};

static const RtPalette palettes[RT_N_PALETTES] = {
  { RT_PALETTE_LIGHT },
  { RT_PALETTE_DARK },
  { RT_PALETTE_HIGH_CONTRAST_LIGHT },
  { RT_PALETTE_HIGH_CONTRAST_DARK },
  { RT_PALETTE_PRINT_COLOUR },
  { RT_PALETTE_PRINT_GREY },
};

/**
 * rt_palette_get: The palette @id.
 *
 * Returns: (transfer none): lives as long as the program
 */
const RtPalette *
rt_palette_get (RtPaletteId id)
{
  g_return_val_if_fail ((int)id >= 0 && (int)id < RT_N_PALETTES, &palettes[0]);
  return &palettes[id];
}

/**
 * rt_palette_colour: The colour of @role; always opaque.
 */
RtColour
rt_palette_colour (const RtPalette *palette, RtPaletteRole role)
{
  guint32 rgb = 0;

  g_return_val_if_fail ((int)role >= 0 && (int)role < RT_N_PALETTE_ROLES, (RtColour){ 0 });
  rgb = rt_palette_table[palette->id][role];
  return (RtColour){ (double)(rgb >> 16 & 0xff) / 255, (double)(rgb >> 8 & 0xff) / 255,
                     (double)(rgb & 0xff) / 255, 1 };
}

/**
 * rt_palette_name: A short English name for file names and options, e.g. "print-grey".
 */
const char *
rt_palette_name (RtPaletteId id)
{
  static const char *const names[RT_N_PALETTES] = {
    "light", "dark", "high-contrast-light", "high-contrast-dark", "print-colour", "print-grey"
  };

  g_return_val_if_fail ((int)id >= 0 && (int)id < RT_N_PALETTES, names[0]);
  return names[id];
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (RtColour colour)
{
  return 0.2126 * linear (colour.red) + 0.7152 * linear (colour.green)
         + 0.0722 * linear (colour.blue);
}

/**
 * rt_colour_contrast: The contrast ratio of two opaque colours, 1 to 21, as the Web Content
 * Accessibility Guidelines 2.1 define it.
 */
double
rt_colour_contrast (RtColour over, RtColour under)
{
  double a = luminance (over) + 0.05;
  double b = luminance (under) + 0.05;

  return MAX (a, b) / MIN (a, b);
}

/**
 * rt_palette_role_name: The name of @role in text dumps; roles of one family share a name.
 */
const char *
rt_palette_role_name (RtPaletteRole role)
{
  static const char *const names[] = { "background", "plot",       "frame",      "grid",
                                       "ink",        "ink-quiet",  "phase",      "phase-ink",
                                       "scatter",    "alert",      "alert-tint", "marker-line",
                                       "mean-line",  "goal-line",  "cursor",     "focus",
                                       "bubble",     "bubble-ink", "watermark",  "event" };

  G_STATIC_ASSERT (G_N_ELEMENTS (names) == RT_ROLE_SERIES_0);
  if (role < RT_ROLE_SERIES_0)
    return names[role];
  if (role < RT_ROLE_TINT_0)
    return "series";
  if (role < RT_ROLE_KIND_0)
    return "tint";
  return role < RT_ROLE_KIND_FILL_0 ? "kind" : "kind-fill";
}
