/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "report-page.h"

void rt_page_paint (const RtPage *page, cairo_t *cr, const RtPalette *palette);
