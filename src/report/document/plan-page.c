/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-page.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "document-flow.h"
#include "document-frame.h"
#include "paginator.h"
#include "plan-content.h"
#include "table-block.h"

/* The plan is read at home, without glasses at hand: larger than the usual text. */
#define PLAN_TEXT 1.3

static gboolean
any_until (GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    if (((const RtPlanLine *)g_ptr_array_index (lines, i))->until[0] != '\0')
      return TRUE;
  return FALSE;
}

static void
add_table (GPtrArray *flow, const RtPageStyle *style, GPtrArray *lines, const char *from_title)
{
  RtBlock *table = rt_table_block_new (style);
  gboolean until = any_until (lines);

  rt_table_block_add_column (table, _ ("what"), RT_TEXT_START);
  rt_table_block_add_column (table, _ ("how much and when"), RT_TEXT_START);
  rt_table_block_add_column (table, from_title, RT_TEXT_START);
  if (until)
    rt_table_block_add_column (table, _ ("until"), RT_TEXT_START);
  for (guint i = 0; i < lines->len; i++)
    {
      const RtPlanLine *line = g_ptr_array_index (lines, i);
      const char *const cells[] = { line->name, line->what, line->from, line->until };

      rt_table_block_add_row (table, cells);
      rt_table_block_set_cell (table, 0, TRUE, RT_ROLE_INK);
    }
  rt_flow_add (flow, table);
}

/* Changes are read in order of time. */
static void
add_changes (GPtrArray *flow, const RtPageStyle *style, GPtrArray *lines)
{
  RtBlock *table = rt_table_block_new (style);

  rt_table_block_add_column (table, C_ ("day", "from"), RT_TEXT_START);
  rt_table_block_add_column (table, _ ("what"), RT_TEXT_START);
  rt_table_block_add_column (table, _ ("how much and when"), RT_TEXT_START);
  for (guint i = 0; i < lines->len; i++)
    {
      const RtPlanLine *line = g_ptr_array_index (lines, i);
      const char *const cells[] = { line->from, line->name, line->what };

      rt_table_block_add_row (table, cells);
      rt_table_block_set_cell (table, 0, TRUE, RT_ROLE_INK);
    }
  rt_flow_add (flow, table);
}

static void
add_now (GPtrArray *flow, const RtPageStyle *style, const RtPlanContent *plan)
{
  rt_flow_add_heading (flow, style, _ ("What you take and do now"));
  if (plan->now->len > 0)
    add_table (flow, style, plan->now, _ ("since"));
  else
    rt_flow_add_text (flow, style, _ ("Nothing is recorded for this day."));
}

static void
add_planned (GPtrArray *flow, const RtPageStyle *style, const RtPlanContent *plan)
{
  rt_flow_add_heading (flow, style, _ ("What is planned to change"));
  if (plan->planned->len > 0)
    add_changes (flow, style, plan->planned);
  else
    rt_flow_add_text (flow, style, _ ("No change is planned."));
}

static void
add_ended (GPtrArray *flow, const RtPageStyle *style, const RtPlanContent *plan)
{
  if (plan->ended->len == 0)
    return;
  rt_flow_add_heading (flow, style, _ ("What ended in the last four weeks"));
  add_changes (flow, style, plan->ended);
}

/**
 * rt_plan_page_add: The regimen in plain words, for the patient, behind what @report holds. It
 * repeats what is recorded and adds nothing: no reason, no advice.
 */
void
rt_plan_page_add (const RtDocumentRequest *request, RtReport *report)
{
  RtPageStyle style = rt_report_style (report);
  RtMoment made = rt_document_made_at (request);
  g_autofree char *day = rt_date_format (rt_moment_date (made));
  /* Translators: the day whose regimen a plan shows. */
  char *period = g_strdup_printf (_ ("as recorded on %s"), day);
  g_auto (RtPageFrame) frame = rt_document_frame (request, _ ("Regimen plan"), period);
  g_autoptr (RtPlanContent) plan = rt_plan_content_new (request->record, made);
  RtPageStyle large = style;
  GPtrArray *flow = rt_flow_new ();

  large.text_scale = MIN (2, style.text_scale * PLAN_TEXT);
  add_now (flow, &large, plan);
  add_planned (flow, &large, plan);
  add_ended (flow, &large, plan);
  rt_flow_add_note (flow, &large,
                    _ ("This page repeats what your practitioner recorded. If it differs from what "
                       "you were told, or anything is unclear, ask before you change anything."));
  rt_flow_add_writing (flow, &large);
  rt_paginate (flow, &frame, report);
}
