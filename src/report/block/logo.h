/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

cairo_surface_t *rt_logo_load (GBytes *png, gboolean monochrome);
