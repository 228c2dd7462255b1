/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-block.h"

#include "chart-layout.h"

typedef struct
{
  RtBlock block;
  RtChartSpec *spec;
  double least;
  double most;
  gboolean is_part;
  RtTimeRange part; /* of the time axis; otherwise the whole of it */
} Chart;

static RtBlockExtent
measure (RtBlock *block, double width)
{
  Chart *chart = (Chart *)block;

  return (RtBlockExtent){ chart->least, chart->most };
}

static void
place (RtBlock *block, RtPage *page, double x, double y, double width, double height)
{
  Chart *chart = (Chart *)block;
  RtChartStyle style = rt_chart_style_paper (width, height);
  g_autoptr (RtScene) scene = NULL;

  style.text_size = rt_page_style_text (&block->style, 7);
  style.font = block->style.font;
  style.right_to_left = block->style.right_to_left;
  scene = rt_chart_layout (chart->spec, &style, chart->is_part ? &chart->part : NULL);
  rt_page_add_chart (page, scene, x, y);
}

static void
finalize (RtBlock *block)
{
  rt_chart_spec_unref (((Chart *)block)->spec);
}

static const RtBlockClass chart_class = { .measure = measure,
                                          .place = place,
                                          .finalize = finalize };

/**
 * rt_chart_block_new: A chart as wide as the page, between @least and @most points high.
 * @spec: (transfer none): kept
 *
 * Returns: (transfer full): the block.
 */
RtBlock *
rt_chart_block_new (const RtPageStyle *style, RtChartSpec *spec, double least, double most)
{
  Chart *chart = rt_block_alloc (sizeof *chart, &chart_class, style);

  chart->spec = rt_chart_spec_ref (spec);
  chart->least = least;
  chart->most = MAX (least, most);
  chart->block.stretch = 1;
  chart->block.space_before = 4;
  return &chart->block;
}

/**
 * rt_chart_block_show: Shows a part of the time axis of the chart instead of the whole.
 * @range: within the range of the chart
 */
void
rt_chart_block_show (RtBlock *block, RtTimeRange range)
{
  Chart *chart = (Chart *)block;

  chart->is_part = TRUE;
  chart->part = range;
}
