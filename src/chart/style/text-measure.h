/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

typedef enum
{
  RT_TEXT_START, /* left, or right when right_to_left */
  RT_TEXT_CENTRE,
  RT_TEXT_END,
} RtTextAlign;

/* How a text is set. */
typedef struct
{
  const char *font; /* family or families, copied when needed */
  double size;      /* points */
  gboolean bold;
  double max_width;  /* points; 0 = as wide as the text */
  int max_lines;     /* with max_width: wrap to so many lines, then an ellipsis; 0 = no limit */
  RtTextAlign align; /* of the lines among each other */
  gboolean right_to_left;
} RtTextStyle;

/* Size of a laid out text in points: the logical box. */
typedef struct
{
  double width;
  double height;
  double baseline; /* of the first line, from the top */
} RtTextSize;

PangoLayout *rt_text_layout (const char *text, const RtTextStyle *style);
RtTextSize rt_text_size (PangoLayout *layout);
gboolean rt_text_is_cut (PangoLayout *layout);
void rt_text_cache_clear (void);
