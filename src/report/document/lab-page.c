/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lab-page.h"

#include <glib/gi18n.h>

#include "document-flow.h"
#include "document-frame.h"
#include "lab-caveats.h"
#include "lab-paper.h"
#include "paginator.h"
#include "paper-words.h"
#include "table-block.h"

/* Reports beside each other, upright and on the long side of the page; fewer with larger text. */
#define REPORTS_PORTRAIT 3
#define REPORTS_LANDSCAPE 5
#define ROOMY_TEXT 1.25
/* Columns before the reports: analyte, unit, interval. */
#define FACTS 3

static RtBlock *
table_block (const RtPageStyle *style, const RtLabSheet *sheet)
{
  RtBlock *table = rt_table_block_new (style);

  rt_table_block_add_column (table, _ ("analyte"), RT_TEXT_START);
  rt_table_block_add_column (table, _ ("unit"), RT_TEXT_START);
  rt_table_block_add_column (table, _ ("interval, of the latest result"), RT_TEXT_START);
  for (guint i = 0; i < sheet->columns->len; i++)
    rt_table_block_add_column (table, g_ptr_array_index (sheet->columns, i), RT_TEXT_START);
  for (guint r = 0; r < sheet->rows->len; r++)
    {
      const RtLabRow *row = g_ptr_array_index (sheet->rows, r);
      g_autoptr (GPtrArray) cells = g_ptr_array_new ();

      g_ptr_array_add (cells, row->name);
      g_ptr_array_add (cells, row->unit);
      g_ptr_array_add (cells, row->interval);
      for (guint i = 0; i < sheet->columns->len; i++)
        g_ptr_array_add (cells, row->cells[i].text);
      rt_table_block_add_row (table, (const char *const *)cells->pdata);
      rt_table_block_set_cell (table, 0, TRUE, RT_ROLE_INK);
      rt_table_block_set_cell (table, 2, FALSE, RT_ROLE_INK_QUIET);
      for (guint i = 0; i < sheet->columns->len; i++)
        if (row->cells[i].marked)
          rt_table_block_set_cell (table, FACTS + i, TRUE, RT_ROLE_INK);
    }
  return table;
}

static void
add_sheets (GPtrArray *flow, const RtPageStyle *style, const RtLabPaper *table)
{
  for (guint i = 0; i < table->sheets->len; i++)
    {
      if (i > 0)
        rt_flow_add_heading (flow, style, _ ("Earlier reports"));
      rt_flow_add (flow, table_block (style, g_ptr_array_index (table->sheets, i)));
    }
}

static char *
period_of (const RtDocumentRequest *request)
{
  const GPtrArray *reports = request->record->lab_reports;
  RtMoment made = rt_document_made_at (request);
  RtMoment from =
      reports->len > 0 ? ((const RtLabReport *)g_ptr_array_index (reports, 0))->collected_at : made;
  RtMoment to =
      reports->len > 0
          ? ((const RtLabReport *)g_ptr_array_index (reports, reports->len - 1))->collected_at
          : made;

  return rt_paper_period (rt_moment_date (from), rt_moment_date (to));
}

static void
add_legend (GPtrArray *flow, const RtPageStyle *style)
{
  rt_flow_add_note (
      flow, style,
      _ ("↑ above, ↓ below the interval of the result; bold: the basis is sure enough "
         "to be set off. ○: possibly disturbed, see the note of that number. < and >: "
         "only known to lie below or above the limit of the assay. Values stand as "
         "the laboratory stated them."));
}

/**
 * rt_lab_page_add: Laboratory results, reports beside each other, behind what @report holds. The
 * caveats of urine, blood and cerebrospinal fluid stand on it whatever is set.
 */
void
rt_lab_page_add (const RtDocumentRequest *request, RtReport *report)
{
  RtPageStyle style = rt_report_style (report);
  g_auto (RtPageFrame) frame =
      rt_document_frame (request, _ ("Laboratory results"), period_of (request));
  guint columns = (style.landscape ? REPORTS_LANDSCAPE : REPORTS_PORTRAIT)
                  - (style.text_scale > ROOMY_TEXT ? 1 : 0);
  g_autoptr (RtLabPaper) table = rt_lab_paper_new (request->catalogue, request->record, columns,
                                                   request->sheet.copy == RT_SHEET_FOR_PATIENT);
  g_autofree char *caveats = rt_lab_caveats_of (request->catalogue, request->record, NULL);
  GPtrArray *flow = rt_flow_new ();

  if (!table->any)
    rt_flow_add_text (flow, &style, _ ("No laboratory result is recorded."));
  else
    {
      rt_flow_add_text (flow, &style, caveats);
      add_sheets (flow, &style, table);
      rt_flow_add_lines (flow, &style, table->notes);
      add_legend (flow, &style);
    }
  rt_paginate (flow, &frame, report);
}
