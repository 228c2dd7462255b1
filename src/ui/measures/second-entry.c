/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/second-entry.h"

typedef struct
{
  gboolean has_first;
  double first;
  gboolean differed;
  gboolean checked;
} Item;

struct _RtSecondEntry
{
  GArray *items; /* (element Item) */
};

/** rt_second_entry_new: Returns: (transfer full): a second entry of @n_items items. */
RtSecondEntry *
rt_second_entry_new (guint n_items)
{
  RtSecondEntry *second = g_new0 (RtSecondEntry, 1);

  second->items = g_array_new (FALSE, TRUE, sizeof (Item));
  g_array_set_size (second->items, n_items);
  return second;
}

/** rt_second_entry_free: Frees @second, which may be %NULL. */
void
rt_second_entry_free (RtSecondEntry *second)
{
  if (second == NULL)
    return;
  g_array_unref (second->items);
  g_free (second);
}

static Item *
item_at (const RtSecondEntry *second, guint index)
{
  return &g_array_index (second->items, Item, index);
}

/** rt_second_entry_set_first: Says how an item was answered at first; items never set were left
 * out.
 */
void
rt_second_entry_set_first (RtSecondEntry *second, guint index, double score)
{
  item_at (second, index)->has_first = TRUE;
  item_at (second, index)->first = score;
}

/** rt_second_entry_first: Returns: whether the item was answered at first; @score says how. */
gboolean
rt_second_entry_first (const RtSecondEntry *second, guint index, double *score)
{
  const Item *item = item_at (second, index);

  if (item->has_first)
    *score = item->first;
  return item->has_first;
}

/**
 * rt_second_entry_compare:
 * @index: of an item, from 0
 * @answered: whether it has an answer now
 * @score: of that answer
 *
 * Returns: whether it is the same as at first, differs, or was decided by a third entry.
 */
RtSecondOutcome
rt_second_entry_compare (RtSecondEntry *second, guint index, gboolean answered, double score)
{
  Item *item = item_at (second, index);
  gboolean same = answered == item->has_first && (!answered || score == item->first);

  if (!same && !item->differed)
    {
      item->differed = TRUE;
      item->checked = FALSE;
      return RT_SECOND_DIFFERS;
    }
  item->checked = TRUE;
  item->has_first = answered;
  item->first = score;
  return item->differed ? RT_SECOND_DECIDED : RT_SECOND_SAME;
}

/** rt_second_entry_is_complete: Returns: whether every item that has an answer was entered again.
 */
gboolean
rt_second_entry_is_complete (const RtSecondEntry *second)
{
  for (guint i = 0; i < second->items->len; i++)
    if (item_at (second, i)->has_first && !item_at (second, i)->checked)
      return FALSE;
  return TRUE;
}
