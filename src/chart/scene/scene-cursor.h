/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "scene-hit.h"

void
rt_scene_paint_crosshair (const RtScene *scene, cairo_t *cr, const RtPalette *palette, gint64 t);
void rt_scene_paint_focus (const RtScene *scene,
                           cairo_t *cr,
                           const RtPalette *palette,
                           const RtSceneHit *hit);
