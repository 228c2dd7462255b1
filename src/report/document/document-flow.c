/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-flow.h"

#include <glib/gi18n.h>

#include "text-block.h"
#include "writing-block.h"

/* Lines to write on, at least. */
#define FREE_LINES 3

/**
 * rt_flow_add:
 * @block: (transfer full): behind all others
 */
void
rt_flow_add (GPtrArray *flow, RtBlock *block)
{
  g_ptr_array_add (flow, block);
}

/** rt_flow_add_heading: Adds a heading, which a reader of a long PDF can jump to. */
void
rt_flow_add_heading (GPtrArray *flow, const RtPageStyle *style, const char *text)
{
  rt_flow_add (flow, rt_heading_block_new (style, text, NULL));
}

/** rt_flow_add_text: Adds a paragraph in the size of running text. */
void
rt_flow_add_text (GPtrArray *flow, const RtPageStyle *style, const char *text)
{
  rt_flow_add (flow, rt_paragraph_block_new (style, text, RT_PAGE_TEXT_BODY, RT_ROLE_INK));
}

/**
 * rt_flow_add_note:
 * @text: (nullable): nothing is added without it
 *
 * Adds quiet words: how to read what stands above, or why something is not shown.
 */
void
rt_flow_add_note (GPtrArray *flow, const RtPageStyle *style, const char *text)
{
  if (text != NULL)
    rt_flow_add (flow, rt_paragraph_block_new (style, text, RT_PAGE_TEXT_SMALL, RT_ROLE_INK_QUIET));
}

/**
 * rt_flow_add_lines:
 * @lines: (element-type utf8): one paragraph each
 *
 * Adds small running text.
 */
void
rt_flow_add_lines (GPtrArray *flow, const RtPageStyle *style, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    rt_flow_add (flow, rt_paragraph_block_new (style, g_ptr_array_index (lines, i),
                                               RT_PAGE_TEXT_SMALL, RT_ROLE_INK));
}

/** rt_flow_add_writing: Adds room to write to the foot of the page, for what a patient takes home.
 */
void
rt_flow_add_writing (GPtrArray *flow, const RtPageStyle *style)
{
  const char *const labels[] = { _ ("Next visit"), _ ("Questions to"), NULL };
  RtBlock *lines = rt_ruled_block_new (style, FREE_LINES, 0);

  lines->keep_with_next = TRUE;
  rt_flow_add_heading (flow, style, _ ("Notes and questions"));
  rt_flow_add (flow, lines);
  rt_flow_add (flow, rt_fields_block_new (style, labels));
}
