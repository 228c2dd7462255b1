/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-spec.h"

/* Midnight UTC of 1 January 2014, where the made-up ten years begin. */
#define RT_BENCH_START G_GINT64_CONSTANT (1388534400)
#define RT_BENCH_DAY 86400

RtChartSpec *rt_bench_chart (guint n_panels, guint n_points, gint64 spacing_s, gboolean whole);
