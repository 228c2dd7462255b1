/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "palette.h"

typedef enum
{
  RT_PAPER_A4,
  RT_PAPER_LETTER,
} RtPaper;

/* How a page looks. Lengths in points. A value type: pass and copy freely. */
typedef struct
{
  RtPaper paper;
  double width;
  double height;
  double margin_left;
  double margin_right;
  double margin_top;
  double margin_bottom;
  gboolean landscape;
  gboolean monochrome;
  double text_scale; /* 1 = body 8.5 pt; 0.8 to 2 */
  const char *font;  /* family; static or interned */
  gboolean right_to_left;
} RtPageStyle;

RtPageStyle rt_page_style_new (RtPaper paper, gboolean monochrome);
void rt_page_style_turn (RtPageStyle *style);
const RtPalette *rt_page_style_palette (const RtPageStyle *style);
double rt_page_style_text (const RtPageStyle *style, double size);
RtPaper rt_paper_for_locale (void);
gboolean rt_paper_from_string (const char *word, RtPaper *paper);
