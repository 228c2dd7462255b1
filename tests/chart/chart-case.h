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

/* A part of the time axis, in days from its start. */
#define RT_CASE_ZOOM(from, to)                                                                     \
  .visible_from = RT_CASE_START + (from) * RT_CASE_DAY,                                            \
  .visible_to = RT_CASE_START + (to) * RT_CASE_DAY

/* Each ends with a case without name. */
extern const RtChartCase rt_panel_cases[];
extern const RtChartCase rt_course_cases[];
extern const RtChartCase rt_nasty_cases[];
extern const RtChartCase rt_break_cases[];

const RtChartCase *rt_chart_case (guint index);
const RtChartCase *rt_chart_case_named (const char *name);

gboolean rt_chart_case_has_font (void);
RtScene *rt_chart_case_layout (const RtChartCase *own);
RtChartSpec *rt_case_spec (int days);
RtChartSeries *rt_case_panel (RtChartSpec *spec, const char *title, RtChartMark mark);
RtChartPanel *rt_case_last_panel (RtChartSpec *spec);
void rt_case_add (
    RtChartSeries *series, double day, double value, RtChartCensoring censoring, guint flags);
void rt_case_add_wave (RtChartSeries *series, int n, double every);
void rt_case_add_severity (RtChartPanel *panel);
