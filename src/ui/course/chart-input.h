/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "course/chart-widget.h"

void rt_chart_input_attach (RtChartWidget *chart);
