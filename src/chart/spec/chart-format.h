/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-panel.h"

char *rt_chart_format_value (const RtChartPanel *panel, const RtChartPoint *point);
char *rt_chart_format_time (gint64 t, GTimeZone *zone);
char *rt_chart_speak_value (const RtChartPanel *panel, const RtChartPoint *point);
char *rt_chart_format_day (gint64 t, GTimeZone *zone);
