/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

RtScene *rt_chart_layout (RtChartSpec *spec, const RtChartStyle *style, const RtTimeRange *visible);
double rt_chart_natural_height (RtChartSpec *spec, const RtChartStyle *style);
