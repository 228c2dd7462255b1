/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "consultation-sheet.h"

#include <glib/gi18n.h>

#include "chart-block.h"
#include "chart-layout.h"
#include "columns-block.h"
#include "figures-block.h"
#include "notice-block.h"
#include "paginator.h"
#include "table-block.h"
#include "text-block.h"
#include "writing-block.h"

/* Heights of the course as shares of the page. */
#define COURSE_LEAST 0.22
#define COURSE_LEAST_CROWDED 0.31
#define COURSE_MOST 0.42
/* Share of its natural height that a course may be pressed to. */
#define COURSE_PRESSED 0.72
/* Lines to write on under "Agreed today" and under "Notes". */
#define AGREED_LINES 2
#define AGREED_LINES_MOST 9
#define NOTES_LINES 2
/* Width of the left one of two columns, the right one being 1. */
#define LEFT_WEIGHT 1.22

static void
add (GPtrArray *flow, RtBlock *block)
{
  g_ptr_array_add (flow, block);
}

static void
add_heading (GPtrArray *flow, const RtPageStyle *style, const char *text, const char *note)
{
  add (flow, rt_heading_block_new (style, text, note));
}

/* Quiet words: notes, and reasons why something is not shown. */
static void
add_note (GPtrArray *flow, const RtPageStyle *style, const char *text)
{
  if (text != NULL)
    add (flow, rt_paragraph_block_new (style, text, RT_PAGE_TEXT_SMALL, RT_ROLE_INK_QUIET));
}

static void
add_lines (GPtrArray *flow, const RtPageStyle *style, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    add (flow, rt_paragraph_block_new (style, g_ptr_array_index (lines, i), RT_PAGE_TEXT_SMALL,
                                       RT_ROLE_INK));
}

/* As many cards to a row as share the width evenly: five cards are one row, six are two of three.
 */
static void
add_figures (GPtrArray *flow, const RtPageStyle *style, const RtSheetContent *content)
{
  guint n = content->figures->len;
  guint most = style->text_scale > 1.25 ? 3 : RT_FIGURES_PER_ROW;
  guint rows = (n + most - 1) / most;
  guint per_row = rows > 0 ? (n + rows - 1) / rows : 1;

  for (guint i = 0; i < n; i += per_row)
    add (flow,
         rt_figures_block_new (style, content->figures, i, MIN (per_row, n - i), MAX (per_row, 2)));
  add_note (flow, style, content->figures_empty);
}

/* As high as its rows ask for, within what leaves room for the rest of the page. */
static double
least_course_height (const RtPageStyle *style, const RtSheetContent *content)
{
  RtChartStyle chart_style =
      rt_chart_style_paper (style->width - style->margin_left - style->margin_right, 100);
  double natural = 0;

  chart_style.text_scale = style->text_scale;
  natural = rt_chart_natural_height (content->course, &chart_style) * COURSE_PRESSED;
  return CLAMP (natural, style->height * COURSE_LEAST, style->height * COURSE_LEAST_CROWDED);
}

static void
add_course (GPtrArray *flow, const RtPageStyle *style, const RtSheetContent *content)
{
  gboolean is_empty = content->course->panels->len == 0 && content->course->lanes->len == 0;
  double least = is_empty ? style->height * 0.08 : least_course_height (style, content);
  double most = style->height * (is_empty ? 0.12 : COURSE_MOST);

  add_heading (flow, style, _ ("Course"), content->course_note);
  add (flow, rt_chart_block_new (style, content->course, least, most));
  add_note (flow, style, content->caveat);
}

static void
add_change_table (GPtrArray *flow, const RtPageStyle *style, const RtSheetContent *content)
{
  RtBlock *table = rt_table_block_new (style);

  rt_table_block_add_column (table, "", RT_TEXT_START);
  rt_table_block_add_column (table, _ ("before"), RT_TEXT_START);
  rt_table_block_add_column (table, _ ("after"), RT_TEXT_START);
  rt_table_block_add_column (table, _ ("verdict"), RT_TEXT_START);
  for (guint i = 0; i < content->changes->len; i++)
    {
      const RtSheetChange *change = g_ptr_array_index (content->changes, i);
      const char *const cells[] = { change->measure, change->before, change->after,
                                    change->verdict };

      rt_table_block_add_row (table, cells);
      rt_table_block_set_cell (table, 0, TRUE, RT_ROLE_INK);
      rt_table_block_set_cell (table, 3, TRUE, rt_figure_tone_role (change->tone));
    }
  add (flow, table);
}

static GPtrArray *
change_column (const RtPageStyle *style, const RtSheetContent *content)
{
  GPtrArray *flow = rt_flow_new ();

  add_heading (flow, style, content->change_title, NULL);
  if (content->changes->len > 0)
    add_change_table (flow, style, content);
  add_note (flow, style, content->change_reason);
  add_note (flow, style, content->change_note);
  return flow;
}

static RtMarkerShape
attention_sign (RtFigureTone tone)
{
  switch (tone)
    {
    case RT_FIGURE_WORSE:
      return RT_MARKER_DIAMOND;
    case RT_FIGURE_NOTICE:
      return RT_MARKER_WARNING;
    case RT_FIGURE_BETTER:
      return RT_MARKER_CIRCLE;
    default:
      return RT_MARKER_RING;
    }
}

static GPtrArray *
attention_column (const RtPageStyle *style, const RtSheetContent *content)
{
  GPtrArray *flow = rt_flow_new ();

  add_heading (flow, style, _ ("Attention"), NULL);
  for (guint i = 0; i < content->attention->len; i++)
    {
      const RtSheetAttention *item = g_ptr_array_index (content->attention, i);

      add (flow, rt_notice_block_new (style, attention_sign (item->tone),
                                      rt_figure_tone_role (item->tone), item->heading, item->text));
    }
  add_note (flow, style, content->results_caveat);
  add_note (flow, style, content->attention_reason);
  return flow;
}

/* A heading with lines under it, or with the reason why there are none. */
static void
add_list (GPtrArray *flow,
          const RtPageStyle *style,
          const char *heading,
          GPtrArray *lines,
          const char *reason)
{
  add_heading (flow, style, heading, NULL);
  add_lines (flow, style, lines);
  if (lines->len == 0)
    add_note (flow, style, reason);
}

/* Two columns: what changed and what is taken; what to look at and what is wanted. */
static void
add_findings (GPtrArray *flow, const RtPageStyle *style, const RtSheetContent *content)
{
  RtBlock *columns = rt_columns_block_new (style);
  GPtrArray *left = change_column (style, content);
  GPtrArray *right = attention_column (style, content);

  add_list (left, style, _ ("Interventions now"), content->interventions,
            content->interventions_reason);
  add_list (right, style, _ ("Goals"), content->goals, _ ("No goal is recorded."));
  rt_columns_block_add (columns, LEFT_WEIGHT, left);
  rt_columns_block_add (columns, 1, right);
  add (flow, columns);
}

static void
add_agreed (GPtrArray *flow, const RtPageStyle *style)
{
  const char *const labels[] = { _ ("Next visit"), _ ("Measures until then"), _ ("Signature"),
                                 NULL };
  RtBlock *lines = rt_ruled_block_new (style, AGREED_LINES, AGREED_LINES_MOST);

  lines->keep_with_next = TRUE;
  add_heading (flow, style, _ ("Agreed today"), NULL);
  add (flow, lines);
  add (flow, rt_fields_block_new (style, labels));
}

static gboolean
has_reasons (const RtSheetContent *content)
{
  for (guint i = 0; i < content->steps->len; i++)
    if (((RtSheetStep *)g_ptr_array_index (content->steps, i))->reason[0] != '\0')
      return TRUE;
  return FALSE;
}

static RtBlock *
regimen_table (const RtPageStyle *style, const RtSheetContent *content)
{
  RtBlock *table = rt_table_block_new (style);

  rt_table_block_add_column (table, _ ("intervention"), RT_TEXT_START);
  rt_table_block_add_column (table, _ ("kind"), RT_TEXT_START);
  rt_table_block_add_column (table, _ ("from"), RT_TEXT_START);
  rt_table_block_add_column (table, _ ("dose and schedule"), RT_TEXT_START);
  if (has_reasons (content))
    rt_table_block_add_column (table, _ ("reason"), RT_TEXT_START);
  for (guint i = 0; i < content->steps->len; i++)
    {
      const RtSheetStep *step = g_ptr_array_index (content->steps, i);
      const char *const cells[] = { step->name, step->kind, step->from, step->what, step->reason };

      rt_table_block_add_row (table, cells);
      rt_table_block_set_cell (table, 0, TRUE, RT_ROLE_INK);
      rt_table_block_set_cell (table, 1, FALSE, RT_ROLE_INK_QUIET);
    }
  return table;
}

static void
add_regimen (GPtrArray *flow, const RtPageStyle *style, const RtSheetContent *content)
{
  add_heading (flow, style, _ ("Interventions in this period"), NULL);
  if (content->steps->len > 0)
    add (flow, regimen_table (style, content));
  else
    add_note (flow, style, _ ("No intervention is recorded for this period."));
}

static void
add_extents (GPtrArray *flow, const RtPageStyle *style, const RtSheetContent *content)
{
  RtBlock *table = NULL;

  if (content->extents->len == 0)
    return;
  add_heading (flow, style, _ ("Values behind this sheet"), NULL);
  table = rt_table_block_new (style);
  rt_table_block_add_column (table, _ ("measure"), RT_TEXT_START);
  rt_table_block_add_column (table, _ ("values"), RT_TEXT_END);
  rt_table_block_add_column (table, _ ("first to last"), RT_TEXT_START);
  rt_table_block_add_column (table, _ ("lowest"), RT_TEXT_END);
  rt_table_block_add_column (table, _ ("median"), RT_TEXT_END);
  rt_table_block_add_column (table, _ ("highest"), RT_TEXT_END);
  rt_table_block_add_column (table, C_ ("value", "last"), RT_TEXT_END);
  for (guint i = 0; i < content->extents->len; i++)
    {
      const RtSheetExtent *extent = g_ptr_array_index (content->extents, i);
      const char *const cells[] = { extent->measure, extent->count,  extent->period,
                                    extent->lowest,  extent->median, extent->highest,
                                    extent->last };

      rt_table_block_add_row (table, cells);
      rt_table_block_set_cell (table, 0, TRUE, RT_ROLE_INK);
    }
  add (flow, table);
}

static void
add_method (GPtrArray *flow, const RtPageStyle *style, const RtSheetContent *content)
{
  RtBlock *columns = rt_columns_block_new (style);
  GPtrArray *left = rt_flow_new ();
  GPtrArray *right = rt_flow_new ();

  add_list (left, style, _ ("How each figure was computed"), content->method,
            _ ("No figure was computed."));
  add_list (right, style, _ ("Sources"), content->sources, _ ("No source was used."));
  rt_columns_block_add (columns, LEFT_WEIGHT, left);
  rt_columns_block_add (columns, 1, right);
  add (flow, columns);
}

/* What is recorded, and room to write; the room makes no page of its own. */
static void
add_notes (GPtrArray *flow, const RtPageStyle *style, const RtSheetContent *content)
{
  RtBlock *heading = rt_heading_block_new (style, _ ("Notes"), NULL);
  RtBlock *lines = rt_ruled_block_new (style, NOTES_LINES, 0);

  heading->beside_others = content->notes->len == 0;
  lines->beside_others = TRUE;
  add (flow, heading);
  add_lines (flow, style, content->notes);
  add (flow, lines);
}

static void
add_second_page (GPtrArray *flow, const RtPageStyle *style, const RtSheetContent *content)
{
  guint first = flow->len;

  add_regimen (flow, style, content);
  ((RtBlock *)g_ptr_array_index (flow, first))->new_page = TRUE;
  add_extents (flow, style, content);
  add_method (flow, style, content);
  add_notes (flow, style, content);
}

static RtPageFrame
make_frame (const RtSheetContent *content, const RtLetterhead *letterhead)
{
  return (RtPageFrame){
    .title = g_strdup (content->document_title),
    .name = g_strdup (content->name),
    .facts = g_strdup (content->facts),
    .period = g_strdup (content->period),
    .prepared = g_strdup (content->prepared),
    .purpose = g_strdup (content->purpose),
    .audit_head = g_strdup (content->audit_head),
    .watermark = g_strdup (content->watermark),
    .letterhead = letterhead,
  };
}

/**
 * rt_consultation_sheet_add:
 * @letterhead: (nullable): of the practice
 *
 * Lays the consultation sheet out behind what @report holds already:
 * what practitioner and patient look at together on the first page, what it rests on from the
 * second on. Its pages are counted by themselves; nothing of @content is kept but its course.
 */
void
rt_consultation_sheet_add (const RtSheetContent *content,
                           const RtLetterhead *letterhead,
                           RtReport *report)
{
  RtPageStyle style = rt_report_style (report);
  g_auto (RtPageFrame) frame = make_frame (content, letterhead);
  GPtrArray *flow = rt_flow_new ();

  add_figures (flow, &style, content);
  add_course (flow, &style, content);
  add_findings (flow, &style, content);
  add_agreed (flow, &style);
  add_second_page (flow, &style, content);
  rt_paginate (flow, &frame, report);
}

/**
 * rt_consultation_sheet_new: A report that is one consultation sheet.
 *
 * Returns: (transfer full): the pages.
 */
RtReport *
rt_consultation_sheet_new (const RtSheetContent *content, RtPageStyle style)
{
  RtReport *report = rt_report_new (content->document_title, style, content->prepared_utc_s);

  rt_consultation_sheet_add (content, NULL, report);
  return report;
}
