/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "chart-spec.h"

/* A chart as a small picture: the same layout and painter as every other chart, without crosshair
 * and keys. What it shows is told by whoever holds it, with rt_sparkline_describe(). */
#define RT_TYPE_SPARKLINE (rt_sparkline_get_type ())
G_DECLARE_FINAL_TYPE (RtSparkline, rt_sparkline, RT, SPARKLINE, GtkWidget)

void rt_sparkline_set_spec (RtSparkline *self, RtChartSpec *spec);
char *rt_sparkline_describe (RtSparkline *self);
