/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "skipped-item.h"

#include <glib/gi18n.h>

#include "missing-answers.h"
#include "number-text.h"
#include "rule-evaluation.h"

static gboolean
names (const RtSkipRule *skip, int item)
{
  for (guint i = 0; i < skip->items->len; i++)
    if (g_array_index (skip->items, int, i) == item)
      return TRUE;
  return FALSE;
}

/**
 * rt_item_skipped_by:
 * @answers: (element-type RtItemAnswer): what is answered, before reversal
 * @item: number of an item
 *
 * An answer that was given always counts: only items without one are skipped. A rule that missing
 * answers leave open skips nothing.
 *
 * Returns: (transfer none) (nullable): the rule of the instrument that leaves the item unasked
 */
const RtSkipRule *
rt_item_skipped_by (const RtInstrument *instrument, const GArray *answers, int item)
{
  if (rt_item_answer_find (answers, item) != NULL)
    return NULL;
  for (guint i = 0; i < instrument->skips->len; i++)
    {
      const RtSkipRule *skip = g_ptr_array_index (instrument->skips, i);

      if (names (skip, item) && rt_rule_evaluate (skip->when, answers, NULL, NULL) == RT_RULE_MET)
        return skip;
    }
  return NULL;
}

/**
 * rt_skip_complete:
 * @answers: (element-type RtItemAnswer): what is answered
 * @all: (element-type RtItemAnswer): gets the score that counts for every item that is skipped
 */
void
rt_skip_complete (const RtInstrument *instrument, const GArray *answers, GArray *all)
{
  for (guint i = 0; instrument->skips->len > 0 && i < instrument->items->len; i++)
    {
      const RtInstrumentItem *item = g_ptr_array_index (instrument->items, i);
      const RtSkipRule *skip = rt_item_skipped_by (instrument, answers, item->number);
      RtItemAnswer answer = { item->number, TRUE, skip != NULL ? skip->score : 0 };

      if (skip != NULL && rt_item_answer_find (all, item->number) == NULL)
        g_array_append_val (all, answer);
    }
}

/* One sentence: which items are skipped, and what each counts. */
static char *
describe_skipped (const RtSkipRule *skip, const GArray *items)
{
  int first = g_array_index (items, int, 0);
  int last = g_array_index (items, int, items->len - 1);
  g_autofree char *score = rt_number_format_shortest (skip->score, 2);
  g_autoptr (GString) list = g_string_new (NULL);

  if (items->len == 1)
    /* Translators: number of an item, what it counts. */
    return g_strdup_printf (_ ("Item %d is skipped by the questionnaire's own rule and counts %s."),
                            first, score);
  if (last - first + 1 == (int)items->len)
    /* Translators: numbers of the first and the last item, what each of them counts. */
    return g_strdup_printf (_ ("Items %d to %d are skipped by the questionnaire's own rule and "
                               "count %s each."),
                            first, last, score);
  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (list, "%s%d", i > 0 ? ", " : "", g_array_index (items, int, i));
  /* Translators: numbers of items, what each of them counts. */
  return g_strdup_printf (_ ("Items %s are skipped by the questionnaire's own rule and count %s "
                             "each."),
                          list->str, score);
}

/**
 * rt_skip_describe:
 * @answers: (element-type RtItemAnswer): what is answered
 *
 * Returns: (transfer full) (nullable): which items are skipped, a sentence for each rule that skips
 *   any; %NULL when none is
 */
char *
rt_skip_describe (const RtInstrument *instrument, const GArray *answers)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < instrument->skips->len; i++)
    {
      const RtSkipRule *skip = g_ptr_array_index (instrument->skips, i);
      g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (int));
      g_autofree char *sentence = NULL;

      for (guint j = 0; j < skip->items->len; j++)
        {
          int item = g_array_index (skip->items, int, j);

          if (rt_item_skipped_by (instrument, answers, item) == skip)
            g_array_append_val (items, item);
        }
      if (items->len == 0)
        continue;
      sentence = describe_skipped (skip, items);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
    }
  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}
