/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "scene.h"

void rt_scene_paint (const RtScene *scene, cairo_t *cr, const RtPalette *palette);
