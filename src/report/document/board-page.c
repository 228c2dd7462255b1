/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "board-page.h"

#include <glib/gi18n.h>

#include "board-block.h"
#include "date-format.h"
#include "document-frame.h"
#include "paginator.h"
#include "pathway-chart.h"
#include "text-block.h"

#define LARGEST_TEXT 8.5
/* By how much words become smaller at a time. */
#define SMALLER 0.9

static const RtPathway *
pathway_of (RtCatalogue *catalogue)
{
  const GPtrArray *pathways = rt_catalogue_pathways (catalogue);
  const RtPathway *pathway = pathways->len > 0 ? g_ptr_array_index (pathways, 0) : NULL;

  return pathway != NULL && rt_catalogue_board (catalogue, pathway->id) != NULL ? pathway : NULL;
}

static gboolean
is_too_high (const GPtrArray *sheets, double height)
{
  for (guint i = 0; i < sheets->len; i++)
    if (((RtPathwayChart *)g_ptr_array_index (sheets, i))->scene->style.height > height)
      return TRUE;
  return FALSE;
}

/* The sheets of one page of the board. A row that is higher than the paper is set in smaller words:
 * it cannot be cut. */
static GPtrArray *
sheets_of (const RtPathwayValues *values, const RtBoardPage *page, RtChartStyle room)
{
  GPtrArray *sheets = rt_pathway_chart_sheets (values, page, &room);

  while (is_too_high (sheets, room.height) && room.text_size * SMALLER >= RT_PAGE_TEXT_FINE)
    {
      g_ptr_array_unref (sheets);
      room.text_size *= SMALLER;
      sheets = rt_pathway_chart_sheets (values, page, &room);
    }
  return sheets;
}

static void
add_pages (GPtrArray *flow,
           const RtPageStyle *style,
           const RtPageFrame *frame,
           const RtPathwayValues *values)
{
  const RtPathwayBoard *board = rt_catalogue_board (values->catalogue, values->pathway->id);
  RtChartStyle room = rt_chart_style_paper (style->width - style->margin_left - style->margin_right,
                                            rt_page_frame_bottom (frame, style)
                                                - rt_page_frame_top (frame, style, TRUE) - 1);

  room.text_size = rt_page_style_text (style, LARGEST_TEXT);
  room.font = style->font;
  room.right_to_left = style->right_to_left;
  for (guint i = 0; i < board->pages->len; i++)
    {
      g_autoptr (GPtrArray) sheets = sheets_of (values, g_ptr_array_index (board->pages, i), room);

      for (guint j = 0; j < sheets->len; j++)
        {
          RtBlock *block =
              rt_board_block_new (style, ((RtPathwayChart *)g_ptr_array_index (sheets, j))->scene);

          block->new_page = j > 0;
          g_ptr_array_add (flow, block);
        }
    }
}

/* Returns: (transfer full): a day that was asked for says that it bounds what is drawn. */
static char *
period_of (const RtDocumentRequest *request, RtMoment at)
{
  g_autofree char *date = rt_date_format (rt_moment_date (at));

  /* Translators: the day a map of results is drawn for. */
  return request->sheet.course.has_to ? g_strdup_printf (_ ("Up to %s"), date)
                                      : g_steal_pointer (&date);
}

/**
 * rt_board_page_add: Every page of the pathway board, behind what @report holds, as of the end of
 * the asked period. The sentence that results of urine and blood do not measure the brain stands on
 * each of them and cannot be left out.
 */
void
rt_board_page_add (const RtDocumentRequest *request, RtReport *report)
{
  RtPageStyle style = rt_report_style (report);
  RtMoment at =
      request->sheet.course.has_to ? request->sheet.course.to : rt_document_made_at (request);
  g_auto (RtPageFrame) frame =
      rt_document_frame (request, _ ("Pathway board"), period_of (request, at));
  const RtPathway *pathway = pathway_of (request->catalogue);
  GPtrArray *flow = rt_flow_new ();

  if (pathway != NULL)
    {
      g_autoptr (RtPathwayValues) values =
          rt_pathway_values_new (request->catalogue, request->record, pathway, at);

      add_pages (flow, &style, &frame, values);
    }
  else
    g_ptr_array_add (
        flow, rt_paragraph_block_new (&style, _ ("There is no map of compounds in the knowledge."),
                                      RT_PAGE_TEXT_BODY, RT_ROLE_INK));
  rt_paginate (flow, &frame, report);
}
