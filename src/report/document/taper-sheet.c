/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "taper-sheet.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "document-flow.h"
#include "document-frame.h"
#include "paginator.h"
#include "paper-words.h"
#include "table-block.h"

/* The sheet hangs on a kitchen wall: larger than the usual text, as the plan is. */
#define SHEET_TEXT 1.2
/* Width of the column that is ticked and of the one for notes, points. */
#define TICK_WIDTH 26
#define NOTES_WIDTH 120

static void
add_table (GPtrArray *flow, const RtPageStyle *style, const RtTaperContent *content)
{
  RtBlock *table = rt_table_block_new (style);

  rt_table_block_add_column (table, C_ ("day", "from"), RT_TEXT_START);
  rt_table_block_add_column (table, _ ("dose"), RT_TEXT_START);
  if (content->is_made)
    rt_table_block_add_column (table, _ ("how it is made"), RT_TEXT_START);
  rt_table_block_add_box_column (table, _ ("begun"), TICK_WIDTH);
  rt_table_block_add_box_column (table, _ ("notes"), NOTES_WIDTH);
  for (guint i = 0; i < content->lines->len; i++)
    {
      const RtTaperLine *line = g_ptr_array_index (content->lines, i);
      const char *const with[] = { line->from, line->dose, line->made, "", "" };
      const char *const without[] = { line->from, line->dose, "", "" };

      rt_table_block_add_row (table, content->is_made ? with : without);
      rt_table_block_set_cell (table, 1, TRUE, RT_ROLE_INK);
    }
  rt_flow_add (flow, table);
}

static void
add_content (GPtrArray *flow, const RtPageStyle *style, const RtTaperContent *content)
{
  if (content->name != NULL)
    rt_flow_add_heading (flow, style, content->name);
  rt_flow_add_lines (flow, style, content->facts);
  add_table (flow, style, content);
}

/* What was just calculated; otherwise what is recorded as planned, of one intervention or of all.
 */
static GPtrArray *
contents_of (const RtDocumentRequest *request)
{
  RtMoment when = rt_document_made_at (request);
  GPtrArray *contents = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_taper_content_free);
  g_autoptr (GPtrArray) planned = NULL;

  if (request->taper != NULL)
    {
      g_ptr_array_add (contents, rt_taper_content_new (request->taper));
      return contents;
    }
  planned = rt_taper_interventions (request->record, when);
  for (guint i = 0; i < planned->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (planned, i);

      if (request->intervention == NULL
          || g_strcmp0 (request->intervention, intervention->uuid) == 0)
        g_ptr_array_add (contents, rt_taper_content_of (intervention, request->strengths, when));
    }
  return contents;
}

/* From the first step to the last of all that is on the sheet. */
static char *
period_of (const RtDocumentRequest *request, const GPtrArray *contents)
{
  g_autofree char *day = rt_date_format (rt_moment_date (rt_document_made_at (request)));
  gboolean known = FALSE;
  RtCalendarDate first = { 0 };
  RtCalendarDate last = { 0 };

  for (guint i = 0; i < contents->len; i++)
    {
      const RtTaperContent *content = g_ptr_array_index (contents, i);

      if (!content->has_span)
        continue;
      if (!known || content->first.day_number < first.day_number)
        first = content->first;
      if (!known || content->last.day_number > last.day_number)
        last = content->last;
      known = TRUE;
    }
  return known ? rt_paper_period (first, last) : g_strdup_printf (_ ("as recorded on %s"), day);
}

static void
add_sentences (GPtrArray *flow, const RtPageStyle *style)
{
  rt_flow_add_note (flow, style,
                    _ ("This is the practitioner’s own plan. Nothing in it is recommended by the "
                       "program: dose, step and interval were decided by the practitioner, and "
                       "only the dates and doses were calculated from them. Whether a tablet may "
                       "be divided stands in its package leaflet."));
  rt_flow_add_note (flow, style,
                    _ ("If anything is unclear, or you do not feel well, ask before you change "
                       "anything."));
}

/**
 * rt_taper_sheet_add: A taper as the practitioner planned it, for the patient, behind what @report
 * holds: day, dose, how each dose is made of the strengths at hand, and room to write.
 */
void
rt_taper_sheet_add (const RtDocumentRequest *request, RtReport *report)
{
  RtPageStyle style = rt_report_style (report);
  g_autoptr (GPtrArray) contents = contents_of (request);
  g_auto (RtPageFrame) frame =
      rt_document_frame (request, _ ("Taper sheet"), period_of (request, contents));
  RtPageStyle large = style;
  GPtrArray *flow = rt_flow_new ();

  large.text_scale = MIN (2, style.text_scale * SHEET_TEXT);
  for (guint i = 0; i < contents->len; i++)
    add_content (flow, &large, g_ptr_array_index (contents, i));
  if (contents->len > 0)
    add_sentences (flow, &large);
  else
    rt_flow_add_text (flow, &large,
                      _ ("No change of what is taken now is planned. A plan is calculated in the "
                         "taper calculator, or recorded step by step, and printed then."));
  rt_flow_add_writing (flow, &large);
  rt_paginate (flow, &frame, report);
}
