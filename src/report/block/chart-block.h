/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "block.h"
#include "chart-spec.h"

RtBlock *
rt_chart_block_new (const RtPageStyle *style, RtChartSpec *spec, double least, double most);
void rt_chart_block_show (RtBlock *block, RtTimeRange range);
