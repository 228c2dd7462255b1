/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum
{
  RT_CHART_MEDIUM_SCREEN, /* hairlines are snapped to pixels, columns are pixels */
  RT_CHART_MEDIUM_PAPER,  /* vectors: nothing is snapped, hairlines at least 0.4 pt */
} RtChartMedium;

/* How large and on what a chart is drawn. On the screen a point is a (logical) pixel. */
typedef struct
{
  double width;           /* points, >= 1 */
  double height;          /* points, >= 1 */
  double text_size;       /* points, of a tick label before scaling; never below 6.5 on paper */
  double text_scale;      /* 1 = 100 %, 0.5 to 3 */
  double column_width;    /* points of one aggregation column: 1 on screen, 0.24 on paper */
  const char *font;       /* family or families; the scene keeps a copy */
  gboolean right_to_left; /* labels right of the panels; time still runs left to right */
  RtChartMedium medium;
} RtChartStyle;

RtChartStyle rt_chart_style_screen (double width, double height);
RtChartStyle rt_chart_style_paper (double width, double height);
