/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-layout.h"

/* A chart made for a test, with the size and text it is laid out for. */
typedef struct
{
  const char *name;
  RtChartSpec *(*build) (void);
  double width;
  double height;
  double text_scale; /* 0 = 1 */
  gboolean paper;
  gboolean right_to_left;
  gint64 visible_from; /* both 0 = whole */
  gint64 visible_to;
} RtChartCase;

#define RT_CASE_DAY 86400
#define RT_CASE_START G_GINT64_CONSTANT (1346450400) /* 1 September 2012, Amsterdam midnight */

extern const RtChartCase rt_chart_cases[];
extern const guint rt_n_chart_cases;

RtScene *rt_chart_case_layout (const RtChartCase *own);
RtChartSpec *rt_case_spec (int days);
RtChartSeries *rt_case_panel (RtChartSpec *spec, const char *title, RtChartMark mark);
