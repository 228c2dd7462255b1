/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "course/chart-widget.h"
#include "scene.h"

/* Shared by the widget and its navigation only. */
struct _RtChartWidget
{
  GtkWidget parent_instance;

  RtChartSpec *spec;   /* nullable */
  RtScene *scene;      /* laid out for the present size, range and text; nullable */
  GdkTexture *picture; /* of the scene; nullable */
  RtTimeRange range;

  gboolean moving; /* panned or zoomed a moment ago: painted quickly, spoken of once it rests */
  guint rest_id;   /* timeout; 0 = none */

  gboolean hovering;
  double hover_x;
  gboolean has_choice;
  RtSceneHit choice;
};

RtScene *rt_chart_widget_ensure_scene (RtChartWidget *self);
void rt_chart_widget_forget_scene (RtChartWidget *self);
void rt_chart_widget_emit_range_changed (RtChartWidget *self);
void rt_chart_widget_emit_chosen (RtChartWidget *self, const char *words);
void rt_chart_widget_emit_opened (RtChartWidget *self, gint64 item);
void rt_chart_widget_move (RtChartWidget *self);
