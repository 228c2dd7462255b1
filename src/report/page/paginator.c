/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paginator.h"

/* Whether a flow has nothing but what only stands beside others. */
static gboolean
is_spare (const GPtrArray *flow)
{
  for (guint i = 0; i < flow->len; i++)
    if (!((const RtBlock *)g_ptr_array_index (flow, i))->beside_others)
      return FALSE;
  return TRUE;
}

/* Cuts the flow into one flow for each page; the last one is none of room to write alone. */
static GPtrArray *
cut (GPtrArray *flow, const RtPageFrame *frame, const RtPageStyle *style)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  double width = style->width - style->margin_left - style->margin_right;
  double bottom = rt_page_frame_bottom (frame, style);

  while (flow != NULL)
    {
      double top = rt_page_frame_top (frame, style, pages->len == 0);
      GPtrArray *rest = rt_flow_split (flow, width, bottom - top);

      g_ptr_array_add (pages, flow);
      if (rest != NULL && is_spare (rest))
        g_clear_pointer (&rest, g_ptr_array_unref);
      flow = rest;
    }
  return pages;
}

/**
 * rt_paginate: Lays a document out on as many pages as it needs and adds them to @report.
 * @flow: (transfer full): its blocks
 *
 * The first page's header is larger than the others'. When the language is written from right to
 * left the pages are mirrored.
 */
void
rt_paginate (GPtrArray *flow, const RtPageFrame *frame, RtReport *report)
{
  RtPageStyle style = rt_report_style (report);
  g_autoptr (GPtrArray) flows = cut (flow, frame, &style);
  double width = style.width - style.margin_left - style.margin_right;
  double bottom = rt_page_frame_bottom (frame, &style);

  for (guint i = 0; i < flows->len; i++)
    {
      RtPage *page = rt_report_add_page (report);
      double top = rt_page_frame_top (frame, &style, i == 0);

      rt_flow_place (g_ptr_array_index (flows, i), page, style.margin_left, top, width,
                     bottom - top);
      rt_page_frame_place (frame, &style, page, i + 1, flows->len);
      if (style.right_to_left)
        rt_page_mirror (page, style.width);
    }
}
