/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "quick-parser.h"

/* What is made of a line, and its parts. */

static void
part_free (gpointer data)
{
  RtQuickPart *part = data;

  g_free (part->written);
  g_free (part);
}

static void
question_free (gpointer data)
{
  RtQuickQuestion *question = data;

  g_free (question->sentence);
  g_ptr_array_unref (question->choices);
  g_free (question);
}

static void
amount_free (gpointer data)
{
  RtQuickAmount *amount = data;

  g_free (amount->text);
  g_free (amount->unit);
  g_free (amount);
}

static void
segment_free (gpointer data)
{
  RtQuickSegment *segment = data;

  g_ptr_array_unref (segment->amounts);
  g_string_free (segment->order, TRUE);
  g_array_unref (segment->days);
  g_ptr_array_unref (segment->meals);
  rt_dose_timing_free (segment->timing);
  g_free (segment->maximum_text);
  g_free (segment->reason);
  g_string_free (segment->note, TRUE);
  g_free (segment);
}

/** rt_quick_entry_new: Returns: (transfer full): an entry of which nothing is read yet. */
RtQuickEntry *
rt_quick_entry_new (void)
{
  RtQuickEntry *entry = g_new0 (RtQuickEntry, 1);

  entry->draft = rt_intervention_new ();
  entry->understood = g_ptr_array_new_with_free_func (part_free);
  entry->not_understood = g_ptr_array_new_with_free_func (g_free);
  entry->questions = g_ptr_array_new_with_free_func (question_free);
  return entry;
}

/** rt_quick_segments_new: Returns: (transfer full) (element-type RtQuickSegment): no steps yet. */
GPtrArray *
rt_quick_segments_new (void)
{
  return g_ptr_array_new_with_free_func (segment_free);
}

/** rt_quick_entry_free: frees the entry. */
void
rt_quick_entry_free (RtQuickEntry *entry)
{
  if (entry == NULL)
    return;
  rt_intervention_free (entry->draft);
  g_free (entry->before_text);
  g_ptr_array_unref (entry->understood);
  g_ptr_array_unref (entry->not_understood);
  g_ptr_array_unref (entry->questions);
  g_free (entry);
}

/**
 * rt_quick_ask:
 * @sentence: (transfer full): the question
 *
 * Returns: (transfer none): the question, added to the entry.
 */
RtQuickQuestion *
rt_quick_ask (RtQuickParser *parser, RtQuickAsk ask, char *sentence)
{
  RtQuickQuestion *question = g_new0 (RtQuickQuestion, 1);

  question->ask = ask;
  question->sentence = sentence;
  question->choices = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_name_match_free);
  g_ptr_array_add (parser->entry->questions, question);
  return question;
}

/** rt_quick_next_segment: Begins the next step. */
void
rt_quick_next_segment (RtQuickParser *parser)
{
  RtQuickSegment *segment = g_new0 (RtQuickSegment, 1);

  segment->amounts = g_ptr_array_new_with_free_func (amount_free);
  segment->order = g_string_new (NULL);
  segment->days = g_array_new (FALSE, FALSE, sizeof (guint));
  segment->meals = g_ptr_array_new_with_free_func (g_free);
  segment->note = g_string_new (NULL);
  g_ptr_array_add (parser->segments, segment);
  parser->segment = segment;
  parser->expect = RT_QUICK_EXPECT_NOTHING;
}
