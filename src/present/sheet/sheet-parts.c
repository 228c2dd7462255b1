/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet-content.h"

static void
change_free (RtSheetChange *change)
{
  g_free (change->measure);
  g_free (change->before);
  g_free (change->after);
  g_free (change->verdict);
  g_free (change);
}

static void
step_free (RtSheetStep *step)
{
  g_free (step->name);
  g_free (step->kind);
  g_free (step->from);
  g_free (step->what);
  g_free (step->reason);
  g_free (step);
}

static void
extent_free (RtSheetExtent *extent)
{
  g_free (extent->measure);
  g_free (extent->count);
  g_free (extent->period);
  g_free (extent->lowest);
  g_free (extent->median);
  g_free (extent->highest);
  g_free (extent->last);
  g_free (extent);
}

static void
attention_free (RtSheetAttention *attention)
{
  g_free (attention->heading);
  g_free (attention->text);
  g_free (attention);
}

/**
 * rt_sheet_content_new_empty: A sheet without any words, to be filled.
 *
 * Returns: (transfer full): the sheet; its arrays own what is put into them.
 */
RtSheetContent *
rt_sheet_content_new_empty (void)
{
  RtSheetContent *content = g_new0 (RtSheetContent, 1);

#define ARRAY(free_func) g_ptr_array_new_with_free_func ((GDestroyNotify)free_func)
  content->figures = ARRAY (rt_key_figure_free);
  content->changes = ARRAY (change_free);
  content->interventions = ARRAY (g_free);
  content->attention = ARRAY (attention_free);
  content->steps = ARRAY (step_free);
  content->extents = ARRAY (extent_free);
  content->goals = ARRAY (g_free);
  content->notes = ARRAY (g_free);
  content->method = ARRAY (g_free);
  content->sources = ARRAY (g_free);
#undef ARRAY
  return content;
}

static void
free_arrays (RtSheetContent *content)
{
  g_ptr_array_unref (content->figures);
  g_ptr_array_unref (content->changes);
  g_ptr_array_unref (content->interventions);
  g_ptr_array_unref (content->attention);
  g_ptr_array_unref (content->steps);
  g_ptr_array_unref (content->extents);
  g_ptr_array_unref (content->goals);
  g_ptr_array_unref (content->notes);
  g_ptr_array_unref (content->method);
  g_ptr_array_unref (content->sources);
}

/**
 * rt_sheet_content_free:
 * @content: (transfer full) (nullable): a sheet
 */
void
rt_sheet_content_free (RtSheetContent *content)
{
  if (content == NULL)
    return;
  free_arrays (content);
  g_clear_pointer (&content->course, rt_chart_spec_unref);
  g_free (content->document_title);
  g_free (content->name);
  g_free (content->facts);
  g_free (content->period);
  g_free (content->prepared);
  g_free (content->figures_empty);
  g_free (content->course_note);
  g_free (content->caveat);
  g_free (content->change_title);
  g_free (content->change_reason);
  g_free (content->change_note);
  g_free (content->interventions_reason);
  g_free (content->attention_reason);
  g_free (content->results_caveat);
  g_free (content->purpose);
  g_free (content->audit_head);
  g_free (content->watermark);
  g_free (content);
}

/**
 * rt_sheet_content_add_attention: Adds a line to "Attention".
 * @heading: (transfer full): what it is
 * @text: (transfer full) (nullable): more about it
 */
void
rt_sheet_content_add_attention (RtSheetContent *content,
                                RtFigureTone tone,
                                char *heading,
                                char *text)
{
  RtSheetAttention *attention = g_new0 (RtSheetAttention, 1);

  attention->tone = tone;
  attention->heading = heading;
  attention->text = text;
  g_ptr_array_add (content->attention, attention);
}

/**
 * rt_key_figure_free:
 * @figure: (transfer full) (nullable): a card
 */
void
rt_key_figure_free (RtKeyFigure *figure)
{
  if (figure == NULL)
    return;
  g_free (figure->measure_id);
  g_free (figure->title);
  g_free (figure->value);
  g_free (figure->when);
  g_free (figure->band);
  g_free (figure->goal);
  g_free (figure->coverage);
  g_free (figure->was);
  g_free (figure->verdict);
  g_free (figure->basis);
  g_free (figure);
}
