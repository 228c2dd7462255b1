/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/questionnaire-entry.h"

typedef struct
{
  double scores[RT_ENTRY_MAX_OPTIONS];
  guint n_scores;
  gboolean answered;
  gboolean skipped; /* left unasked as long as it is not answered */
  guint option;
} EntryItem;

struct _RtQuestionnaireEntry
{
  GArray *items; /* (element EntryItem) */
  guint current; /* may be one past the last item: everything was passed */
};

static EntryItem *
item_at (const RtQuestionnaireEntry *entry, guint item)
{
  g_assert (item < entry->items->len);
  return &g_array_index (entry->items, EntryItem, item);
}

static gboolean
is_open (const EntryItem *item)
{
  return !item->answered && !item->skipped;
}

/* 0 where the first option scores 0, else 1. */
static guint
first_position (const EntryItem *item)
{
  return item->n_scores > 0 && item->scores[0] == 0 ? 0 : 1;
}

/**
 * rt_questionnaire_entry_new:
 *
 * Returns: (transfer full): an entry without items; free with rt_questionnaire_entry_free()
 */
RtQuestionnaireEntry *
rt_questionnaire_entry_new (void)
{
  RtQuestionnaireEntry *entry = g_new0 (RtQuestionnaireEntry, 1);

  entry->items = g_array_new (FALSE, TRUE, sizeof (EntryItem));
  return entry;
}

/**
 * rt_questionnaire_entry_free:
 * @entry: (nullable): an entry
 *
 * Frees it.
 */
void
rt_questionnaire_entry_free (RtQuestionnaireEntry *entry)
{
  if (entry == NULL)
    return;
  g_array_unref (entry->items);
  g_free (entry);
}

/**
 * rt_questionnaire_entry_add_item:
 * @entry: an entry
 * @scores: the score of each option, in the order in which they are printed
 * @n_scores: how many, at most RT_ENTRY_MAX_OPTIONS
 *
 * Adds the next item.
 */
void
rt_questionnaire_entry_add_item (RtQuestionnaireEntry *entry, const double *scores, guint n_scores)
{
  EntryItem item = { .n_scores = MIN (n_scores, RT_ENTRY_MAX_OPTIONS) };

  for (guint i = 0; i < item.n_scores; i++)
    item.scores[i] = scores[i];
  g_array_append_val (entry->items, item);
}

/**
 * rt_questionnaire_entry_n_items:
 * @entry: an entry
 *
 * Returns: how many items there are
 */
guint
rt_questionnaire_entry_n_items (const RtQuestionnaireEntry *entry)
{
  return entry->items->len;
}

/**
 * rt_questionnaire_entry_n_options:
 * @entry: an entry
 * @item: an item, from 0
 *
 * Returns: how many options the item has
 */
guint
rt_questionnaire_entry_n_options (const RtQuestionnaireEntry *entry, guint item)
{
  return item_at (entry, item)->n_scores;
}

/**
 * rt_questionnaire_entry_n_answered:
 * @entry: an entry
 *
 * Returns: how many items are answered
 */
guint
rt_questionnaire_entry_n_answered (const RtQuestionnaireEntry *entry)
{
  guint n = 0;

  for (guint i = 0; i < entry->items->len; i++)
    n += item_at (entry, i)->answered ? 1 : 0;
  return n;
}

/**
 * rt_questionnaire_entry_current:
 * @entry: an entry
 *
 * Returns: the item that the next key answers, from 0; the number of items after the last one
 */
guint
rt_questionnaire_entry_current (const RtQuestionnaireEntry *entry)
{
  return entry->current;
}

/**
 * rt_questionnaire_entry_go_to:
 * @entry: an entry
 * @item: an item, from 0; the number of items goes past the last
 *
 * Makes an item the current one.
 */
void
rt_questionnaire_entry_go_to (RtQuestionnaireEntry *entry, guint item)
{
  entry->current = MIN (item, entry->items->len);
}

/**
 * rt_questionnaire_entry_key:
 * @entry: an entry
 * @item: an item, from 0
 * @option: one of its options, from 0
 *
 * Returns: the character printed beside the option: a digit, "-" for ten, letters from "a" for
 *   eleven on
 */
gunichar
rt_questionnaire_entry_key (const RtQuestionnaireEntry *entry, guint item, guint option)
{
  guint position = option + first_position (item_at (entry, item));

  if (position < 10)
    return '0' + position;
  return position == 10 ? '-' : 'a' + (position - 11);
}

/**
 * rt_questionnaire_entry_answer:
 * @entry: an entry
 * @item: an item, from 0
 * @option: (out) (optional): which option was chosen, from 0
 * @score: (out) (optional): the score of that option
 *
 * Returns: whether the item is answered
 */
gboolean
rt_questionnaire_entry_answer (const RtQuestionnaireEntry *entry,
                               guint item,
                               guint *option,
                               double *score)
{
  const EntryItem *here = item_at (entry, item);

  if (!here->answered)
    return FALSE;
  if (option != NULL)
    *option = here->option;
  if (score != NULL)
    *score = here->scores[here->option];
  return TRUE;
}

/**
 * rt_questionnaire_entry_set_answer:
 * @entry: an entry
 * @item: an item, from 0
 * @score: the score of one of its options
 *
 * Takes over an answer that was given before. A score that no option has is left out.
 */
void
rt_questionnaire_entry_set_answer (RtQuestionnaireEntry *entry, guint item, double score)
{
  const EntryItem *here = item_at (entry, item);

  for (guint i = 0; i < here->n_scores; i++)
    if (here->scores[i] == score)
      {
        rt_questionnaire_entry_choose (entry, item, i);
        return;
      }
}

/**
 * rt_questionnaire_entry_choose:
 * @entry: an entry
 * @item: an item, from 0
 * @option: one of its options, from 0
 *
 * Answers an item without moving on.
 */
void
rt_questionnaire_entry_choose (RtQuestionnaireEntry *entry, guint item, guint option)
{
  EntryItem *here = item_at (entry, item);

  g_return_if_fail (option < here->n_scores);
  here->answered = TRUE;
  here->option = option;
}

/**
 * rt_questionnaire_entry_first_open:
 * @entry: an entry
 *
 * Returns: the first item without an answer that is not skipped, from 0; the number of items when
 *   there is none
 */
guint
rt_questionnaire_entry_first_open (const RtQuestionnaireEntry *entry)
{
  guint item = 0;

  while (item < entry->items->len && !is_open (item_at (entry, item)))
    item++;
  return item;
}

/**
 * rt_questionnaire_entry_set_skipped:
 * @entry: an entry
 * @item: an item, from 0
 * @skipped: whether the questionnaire's own rule leaves it unasked
 *
 * Returns: whether that is new
 */
gboolean
rt_questionnaire_entry_set_skipped (RtQuestionnaireEntry *entry, guint item, gboolean skipped)
{
  EntryItem *here = item_at (entry, item);
  gboolean is_new = here->skipped != skipped;

  here->skipped = skipped;
  return is_new;
}

/**
 * rt_questionnaire_entry_n_skipped:
 * @entry: an entry
 *
 * Returns: how many items are skipped and have no answer
 */
guint
rt_questionnaire_entry_n_skipped (const RtQuestionnaireEntry *entry)
{
  guint n = 0;

  for (guint i = 0; i < entry->items->len; i++)
    n += item_at (entry, i)->skipped && !item_at (entry, i)->answered ? 1 : 0;
  return n;
}

/**
 * rt_questionnaire_entry_pass_skipped:
 * @entry: an entry
 *
 * Goes on from the current item to the next one that is not skipped. The arrow keys still reach
 * skipped items, for a form on which they were answered all the same.
 */
void
rt_questionnaire_entry_pass_skipped (RtQuestionnaireEntry *entry)
{
  while (entry->current < entry->items->len && item_at (entry, entry->current)->skipped
         && !item_at (entry, entry->current)->answered)
    entry->current++;
}

/**
 * rt_questionnaire_entry_character:
 * @entry: an entry
 * @character: the character that was typed
 *
 * Answers the current item when the character is the key of one of its options and goes to the next
 * one; does nothing otherwise.
 *
 * Returns: RT_ENTRY_ANSWERED or RT_ENTRY_NOTHING
 */
RtEntryOutcome
rt_questionnaire_entry_character (RtQuestionnaireEntry *entry, gunichar character)
{
  guint n_options;

  if (entry->current >= entry->items->len)
    return RT_ENTRY_NOTHING;
  n_options = item_at (entry, entry->current)->n_scores;
  for (guint i = 0; i < n_options; i++)
    if (rt_questionnaire_entry_key (entry, entry->current, i) == g_unichar_tolower (character))
      {
        rt_questionnaire_entry_choose (entry, entry->current, i);
        entry->current++;
        return RT_ENTRY_ANSWERED;
      }
  return RT_ENTRY_NOTHING;
}

static RtEntryOutcome
move_to (RtQuestionnaireEntry *entry, guint item)
{
  if (item == entry->current || item >= entry->items->len)
    return RT_ENTRY_NOTHING;
  entry->current = item;
  return RT_ENTRY_MOVED;
}

/* Backspace takes back the last answer: of the current item when it has one, else of the one
 * before. */
static RtEntryOutcome
take_back (RtQuestionnaireEntry *entry)
{
  guint item = entry->current;

  if (item >= entry->items->len || !item_at (entry, item)->answered)
    {
      if (item == 0)
        return RT_ENTRY_NOTHING;
      item--;
    }
  entry->current = item;
  if (!item_at (entry, item)->answered)
    return RT_ENTRY_MOVED;
  item_at (entry, item)->answered = FALSE;
  return RT_ENTRY_CLEARED;
}

static RtEntryOutcome
clear_current (RtQuestionnaireEntry *entry)
{
  if (entry->current >= entry->items->len || !item_at (entry, entry->current)->answered)
    return RT_ENTRY_NOTHING;
  item_at (entry, entry->current)->answered = FALSE;
  return RT_ENTRY_CLEARED;
}

/**
 * rt_questionnaire_entry_control:
 * @entry: an entry
 * @key: a key that is no option's
 *
 * Up and Down go to the neighbouring item, Home and End to the first and the last, Delete clears
 * the current item, Backspace takes the last answer back, Enter finishes.
 *
 * Returns: what happened
 */
RtEntryOutcome
rt_questionnaire_entry_control (RtQuestionnaireEntry *entry, RtEntryKey key)
{
  if (entry->items->len == 0)
    return RT_ENTRY_NOTHING;
  switch (key)
    {
    case RT_ENTRY_KEY_UP:
      return entry->current > 0 ? move_to (entry, entry->current - 1) : RT_ENTRY_NOTHING;
    case RT_ENTRY_KEY_DOWN:
      return move_to (entry, entry->current + 1);
    case RT_ENTRY_KEY_HOME:
      return move_to (entry, 0);
    case RT_ENTRY_KEY_END:
      return move_to (entry, entry->items->len - 1);
    case RT_ENTRY_KEY_BACKSPACE:
      return take_back (entry);
    case RT_ENTRY_KEY_DELETE:
      return clear_current (entry);
    case RT_ENTRY_KEY_ENTER:
      return RT_ENTRY_FINISHED;
    default:
      return RT_ENTRY_NOTHING;
    }
}
