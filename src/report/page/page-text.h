/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page-style.h"
#include "text-measure.h"

/* The sizes of text on paper, points at a text scale of 1. */
#define RT_PAGE_TEXT_NAME 17
#define RT_PAGE_TEXT_TITLE 11
#define RT_PAGE_TEXT_FIGURE 15
#define RT_PAGE_TEXT_BODY 8.5
#define RT_PAGE_TEXT_SMALL 7.4
#define RT_PAGE_TEXT_FINE 6.6

PangoLayout *rt_page_text (const RtPageStyle *style,
                           const char *text,
                           double size,
                           gboolean bold,
                           double max_width,
                           RtTextAlign align);
double
rt_page_text_widest_word (const RtPageStyle *style, const char *text, double size, gboolean bold);
