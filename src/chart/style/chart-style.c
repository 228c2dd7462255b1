/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-style.h"

#define DEFAULT_FONT "Cantarell, sans"

/**
 * rt_chart_style_screen: A chart of @width by @height logical pixels with the usual text size.
 */
RtChartStyle
rt_chart_style_screen (double width, double height)
{
  return (RtChartStyle){ .width = width,
                         .height = height,
                         .text_size = 12,
                         .text_scale = 1,
                         .column_width = 1,
                         .font = DEFAULT_FONT,
                         .medium = RT_CHART_MEDIUM_SCREEN };
}

/**
 * rt_chart_style_paper: A chart of @width by @height points on a page, aggregated at 300 dots per
 * inch.
 */
RtChartStyle
rt_chart_style_paper (double width, double height)
{
  return (RtChartStyle){ .width = width,
                         .height = height,
                         .text_size = 7.5,
                         .text_scale = 1,
                         .column_width = 0.24,
                         .font = DEFAULT_FONT,
                         .medium = RT_CHART_MEDIUM_PAPER };
}
