/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "facsimile-paper.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "document-flow.h"
#include "document-frame.h"
#include "figures-block.h"
#include "paginator.h"
#include "questionnaire-content.h"
#include "table-block.h"

static void
add_scores (GPtrArray *flow, const RtPageStyle *style, const RtQuestionnaireContent *content)
{
  RtBlock *table = NULL;

  rt_flow_add_heading (flow, style, _ ("Scores"));
  if (content->scores->len == 0)
    {
      rt_flow_add_note (flow, style, _ ("No score can be computed from these answers."));
      return;
    }
  table = rt_table_block_new (style);
  rt_table_block_add_column (table, _ ("score"), RT_TEXT_START);
  rt_table_block_add_column (table, _ ("value"), RT_TEXT_START);
  rt_table_block_add_column (table, _ ("band"), RT_TEXT_START);
  rt_table_block_add_column (table, _ ("beside the baseline"), RT_TEXT_START);
  for (guint i = 0; i < content->scores->len; i++)
    {
      const RtQuestionnaireScore *score = g_ptr_array_index (content->scores, i);
      const char *const cells[] = { score->name, score->value, score->band, score->verdict };

      rt_table_block_add_row (table, cells);
      rt_table_block_set_cell (table, 0, TRUE, RT_ROLE_INK);
      rt_table_block_set_cell (table, 1, TRUE, RT_ROLE_INK);
      rt_table_block_set_cell (table, 3, FALSE, rt_figure_tone_role (score->tone));
    }
  rt_flow_add (flow, table);
}

static void
add_items (GPtrArray *flow, const RtPageStyle *style, const RtQuestionnaireContent *content)
{
  RtBlock *table = NULL;

  if (content->items->len == 0)
    return;
  rt_flow_add_heading (flow, style, _ ("Answers"));
  table = rt_table_block_new (style);
  rt_table_block_add_column (table, "", RT_TEXT_END);
  rt_table_block_add_column (table, _ ("item"), RT_TEXT_START);
  rt_table_block_add_column (table, _ ("answer"), RT_TEXT_START);
  rt_table_block_add_column (table, C_ ("of an answer", "score"), RT_TEXT_END);
  for (guint i = 0; i < content->items->len; i++)
    {
      const RtQuestionnaireItem *item = g_ptr_array_index (content->items, i);
      const char *const cells[] = { item->number, item->topic, item->answer, item->score };

      rt_table_block_add_row (table, cells);
      rt_table_block_set_cell (table, 2, TRUE, RT_ROLE_INK);
    }
  rt_flow_add (flow, table);
}

static void
add_all (GPtrArray *flow, const RtPageStyle *style, const RtQuestionnaireContent *content)
{
  rt_flow_add_heading (flow, style, content->title);
  rt_flow_add_lines (flow, style, content->facts);
  if (content->reason != NULL)
    {
      rt_flow_add_text (flow, style, content->reason);
      return;
    }
  add_scores (flow, style, content);
  rt_flow_add_lines (flow, style, content->rules);
  add_items (flow, style, content);
  for (guint i = 0; i < content->notes->len; i++)
    rt_flow_add_note (flow, style, g_ptr_array_index (content->notes, i));
  if (content->scoring_notes->len > 0)
    rt_flow_add_heading (flow, style, _ ("Notes on scoring"));
  rt_flow_add_lines (flow, style, content->scoring_notes);
  rt_flow_add_heading (flow, style, _ ("Source and licence"));
  rt_flow_add_lines (flow, style, content->licence);
}

/**
 * rt_facsimile_paper_add: One past questionnaire as it was answered, behind what @report holds.
 */
void
rt_facsimile_paper_add (const RtDocumentRequest *request, RtReport *report)
{
  RtPageStyle style = rt_report_style (report);
  g_autoptr (RtQuestionnaireContent) content =
      rt_questionnaire_content_new (request->record, request->catalogue, request->assessment,
                                    request->sheet.copy == RT_SHEET_FOR_PATIENT);
  char *day = content->has_answered_at ? rt_date_format (rt_moment_date (content->answered_at))
                                       : g_strdup ("");
  g_auto (RtPageFrame) frame = rt_document_frame (request,
                                                  request->sheet.copy == RT_SHEET_FOR_PATIENT
                                                      ? _ ("Questionnaire, patient copy")
                                                      : _ ("Questionnaire"),
                                                  day);
  GPtrArray *flow = rt_flow_new ();

  add_all (flow, &style, content);
  rt_paginate (flow, &frame, report);
}
