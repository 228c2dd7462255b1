/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "scene.h"

/* Private to the painters: the shapes of markers, dashes and hatches. */
void rt_paint_colour (cairo_t *cr, const RtPalette *palette, RtPaletteRole role);
void rt_paint_faded (cairo_t *cr, const RtScenePrimitive *box, RtColour colour);
void rt_paint_dash (cairo_t *cr, RtDash dash, double size, double offset);
void rt_paint_marker (cairo_t *cr,
                      const RtPalette *palette,
                      const RtScenePrimitive *marker,
                      double line);
void rt_paint_hatch (cairo_t *cr,
                     const RtPalette *palette,
                     const RtScenePrimitive *hatch,
                     double spacing);
