/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/entry-words.h"

#include <glib/gi18n.h>

#include "number-text.h"

/**
 * rt_entry_words_progress:
 * @saved: whether everything given is saved
 *
 * Returns: (transfer full): how many items of how many are answered
 */
char *
rt_entry_words_progress (guint n_answered, guint n_items, gboolean saved)
{
  if (n_answered == 0)
    /* Translators: how many items a questionnaire has. */
    return g_strdup_printf (
        ngettext ("%u item, not answered yet", "%u items, none answered yet", n_items), n_items);
  if (saved)
    /* Translators: how many items of how many are answered. */
    return g_strdup_printf (_ ("%u of %u answered, all saved"), n_answered, n_items);
  return g_strdup_printf (_ ("%u of %u answered, saving…"), n_answered, n_items);
}

/** rt_entry_words_again: Returns: (transfer full): how far the second entry has come */
char *
rt_entry_words_again (guint n_entered, guint n_items)
{
  /* Translators: how many items of how many were entered a second time. */
  return g_strdup_printf (_ ("%u of %u entered again"), n_entered, n_items);
}

/** rt_entry_words_missing: Returns: (transfer full): that items have no answer */
char *
rt_entry_words_missing (guint n_missing)
{
  return g_strdup_printf (ngettext ("%u item has no answer. Answer it, or finish once more to "
                                    "leave it out.",
                                    "%u items have no answer. Answer them, or finish once "
                                    "more to leave them out.",
                                    n_missing),
                          n_missing);
}

/**
 * rt_entry_words_difference:
 * @number: of the item on the page, from 1
 * @first: (nullable): score of the answer that was entered first; %NULL when it was left out
 *
 * Returns: (transfer full): that the second entry differs from the first
 */
char *
rt_entry_words_difference (const RtFormItem *item, guint number, const double *first)
{
  for (guint i = 0; first != NULL && i < item->scores->len; i++)
    if (g_array_index (item->scores, double, i) == *first)
      /* Translators: number of an item, the answer entered first. */
      return g_strdup_printf (_ ("Item %u was entered as “%s” first. Enter it once more as it "
                                 "stands on the paper."),
                              number, (const char *)g_ptr_array_index (item->labels, i));
  return g_strdup_printf (_ ("Item %u was left out at first. Enter it once more as it stands on "
                             "the paper."),
                          number);
}

/**
 * rt_entry_words_value_difference:
 * @title: what is typed in
 * @first: (nullable): the number that was entered first; %NULL when it was left out
 *
 * Returns: (transfer full): that the second entry differs from the first
 */
char *
rt_entry_words_value_difference (const char *title, const double *first)
{
  g_autofree char *number = first != NULL ? rt_number_format_shortest (*first, 4) : NULL;

  if (number == NULL)
    /* Translators: the name of a score or of what was measured. */
    return g_strdup_printf (_ ("%s was left out at first. Enter it once more as it stands on the "
                               "paper."),
                            title);
  /* Translators: the name of a score or of what was measured, the number entered first. */
  return g_strdup_printf (_ ("%s was entered as %s first. Enter it once more as it stands on the "
                             "paper."),
                          title, number);
}
