/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/second-pass.h"

#include "measures/entry-words.h"

/**
 * rt_second_pass_begin:
 * @items: the list with the first entry; it is blank afterwards
 * @values: the numbers of the first entry, likewise; they follow the items
 *
 * Returns: (transfer full): what was entered first
 */
RtSecondEntry *
rt_second_pass_begin (RtItemList *items, RtValueRows *values)
{
  guint n_items = rt_item_list_n_items (items);
  RtSecondEntry *second = rt_second_entry_new (n_items + rt_value_rows_n_values (values));

  for (guint i = rt_value_rows_n_values (values); i > 0; i--)
    {
      double value;

      if (rt_value_rows_value (values, i - 1, &value))
        rt_second_entry_set_first (second, n_items + i - 1, value);
      rt_value_rows_enter_again (values, i - 1);
    }
  for (guint i = 0; i < rt_item_list_n_items (items); i++)
    {
      double score;

      if (rt_item_list_answer (items, i, &score))
        rt_second_entry_set_first (second, i, score);
    }
  rt_item_list_clear (items);
  return second;
}

static void
say_difference (RtSecondEntry *second,
                RtItemList *items,
                const RtInstrumentForm *form,
                guint index,
                RtMessageLine *message)
{
  double first = 0;
  gboolean had = rt_second_entry_first (second, index, &first);
  g_autofree char *words = rt_entry_words_difference (g_ptr_array_index (form->items, index),
                                                      index + 1, had ? &first : NULL);

  rt_item_list_go_to (items, index);
  rt_message_line_show_error (message, words);
}

/**
 * rt_second_pass_compare:
 * @index: of the item that was just entered again
 * @message: says what differs
 *
 * Returns: how it stands to the first entry
 */
RtSecondOutcome
rt_second_pass_compare (RtSecondEntry *second,
                        RtItemList *items,
                        const RtInstrumentForm *form,
                        guint index,
                        RtMessageLine *message)
{
  double score = 0;
  gboolean answered = rt_item_list_answer (items, index, &score);
  RtSecondOutcome outcome = rt_second_entry_compare (second, index, answered, score);

  if (outcome == RT_SECOND_DIFFERS)
    say_difference (second, items, form, index, message);
  return outcome;
}

/**
 * rt_second_pass_compare_value:
 * @number: of the place of the number that was just entered again
 * @answered: whether there is one now
 * @message: says what differs
 *
 * Returns: how it stands to the first entry
 */
RtSecondOutcome
rt_second_pass_compare_value (RtSecondEntry *second,
                              RtItemList *items,
                              RtValueRows *values,
                              int number,
                              gboolean answered,
                              double value,
                              RtMessageLine *message)
{
  guint field = rt_value_rows_index_of (values, number);
  guint index = rt_item_list_n_items (items) + field;
  double first = 0;
  gboolean had = rt_second_entry_first (second, index, &first);
  RtSecondOutcome outcome = rt_second_entry_compare (second, index, answered, value);
  g_autofree char *words = NULL;

  rt_message_line_clear (message);
  if (outcome != RT_SECOND_DIFFERS)
    return outcome;
  words =
      rt_entry_words_value_difference (rt_value_rows_title (values, field), had ? &first : NULL);
  rt_value_rows_enter_again (values, field);
  rt_message_line_show_error (message, words);
  return outcome;
}
