/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "chart-spec.h"
#include "scene-hit.h"

/* A chart on the screen: lays a chart description out for its size, paints it once into a picture
 * that is kept until something changes, and draws the crosshair and the chosen point above it.
 *
 * Every point can be reached by key and is spoken; the accessible description tells the whole
 * chart.
 *
 * Signals: range-changed () when another stretch of time is visible; chosen (char *words) when a
 * point, dose step or event is chosen ("" when none is); opened (gint64 item) when the record
 * behind a mark is asked for. */
#define RT_TYPE_CHART_WIDGET (rt_chart_widget_get_type ())
G_DECLARE_FINAL_TYPE (RtChartWidget, rt_chart_widget, RT, CHART_WIDGET, GtkWidget)

void rt_chart_widget_set_spec (RtChartWidget *self, RtChartSpec *spec);
RtChartSpec *rt_chart_widget_spec (RtChartWidget *self);
RtTimeRange rt_chart_widget_range (RtChartWidget *self);
void rt_chart_widget_show_range (RtChartWidget *self, RtTimeRange range);
gboolean rt_chart_widget_is_fitted (RtChartWidget *self);

/* What a hand does. Positions are in the widget's coordinates. */
void rt_chart_widget_fit (RtChartWidget *self);
gboolean rt_chart_widget_zoom_at (RtChartWidget *self, double x, double factor);
gboolean rt_chart_widget_zoom (RtChartWidget *self, double factor);
gboolean rt_chart_widget_pan_by (RtChartWidget *self, double distance);
void rt_chart_widget_hover (RtChartWidget *self, double x, double y);
void rt_chart_widget_leave (RtChartWidget *self);
void rt_chart_widget_click (RtChartWidget *self, double x, double y);
gboolean rt_chart_widget_open (RtChartWidget *self);
RtChartStyle rt_chart_widget_style (RtChartWidget *self);
void rt_chart_widget_choose_at (RtChartWidget *self, double x, double y);
gboolean rt_chart_widget_walk (RtChartWidget *self, RtWalk walk);
void rt_chart_widget_forget_choice (RtChartWidget *self);
