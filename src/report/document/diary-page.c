/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diary-page.h"

#include <glib/gi18n.h>

#include "diary-words.h"
#include "document-flow.h"
#include "document-frame.h"
#include "grid-block.h"
#include "paginator.h"

/* The column for words is so many times as wide as one for a number. */
#define REMARK_WEIGHT 2.2

static RtBlock *
grid_of (const RtPageStyle *style, const RtInstrument *instrument, RtCalendarDate month)
{
  RtBlock *grid = rt_grid_block_new (style);
  RtCalendarDate first = rt_diary_first_day (month);

  for (guint i = 0; i < instrument->items->len; i++)
    {
      const RtInstrumentItem *item = g_ptr_array_index (instrument->items, i);
      g_autofree char *topic = rt_diary_topic (item);
      g_autofree char *ends = rt_diary_ends (instrument, item);

      rt_grid_block_add_column (grid, topic, ends, 1);
    }
  rt_grid_block_add_column (grid, _ ("What happened today"), "", REMARK_WEIGHT);
  for (guint i = 0; i < rt_diary_days (month); i++)
    {
      RtCalendarDate day = rt_calendar_date_add_days (first, (int)i);
      g_autofree char *label = rt_diary_day (day);

      rt_grid_block_add_row (grid, label, rt_diary_is_weekend (day));
    }
  return grid;
}

/**
 * rt_diary_page_add: A month of the project's own daily diary to fill in by hand, behind what
 * @report holds.
 */
void
rt_diary_page_add (const RtDocumentRequest *request, RtReport *report)
{
  RtPageStyle style = rt_report_style (report);
  RtCalendarDate month =
      request->has_month ? request->month : rt_moment_date (rt_document_made_at (request));
  const RtInstrument *instrument =
      rt_catalogue_instrument (request->catalogue, RT_DIARY_INSTRUMENT);
  g_auto (RtPageFrame) frame = rt_document_frame (request, _ ("Diary"), rt_diary_month (month));
  GPtrArray *flow = rt_flow_new ();

  if (instrument != NULL && instrument->items->len > 0)
    {
      rt_flow_add_note (flow, &style,
                        _ ("Once a day, in the evening: a whole number from 0 to 10 in each field. "
                           "Leave a field empty rather than guess."));
      rt_flow_add (flow, grid_of (&style, instrument, month));
    }
  else
    rt_flow_add_text (flow, &style, _ ("The daily diary is not in the knowledge of this program."));
  rt_paginate (flow, &frame, report);
}
