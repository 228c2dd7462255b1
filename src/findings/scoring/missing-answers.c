/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "missing-answers.h"

#include <glib/gi18n.h>

/* The answer to an item, or NULL while it is missing. */
const RtItemAnswer *
rt_item_answer_find (const GArray *answers, int item)
{
  for (guint i = 0; i < answers->len; i++)
    {
      const RtItemAnswer *answer = &g_array_index (answers, RtItemAnswer, i);

      if (answer->item == item && answer->answered)
        return answer;
    }
  return NULL;
}

/* How many answers of a subscale may be missing. The limit of an instrument with one total belongs
 * to the total; other subscales and counts need all their items. */
guint
rt_missing_permitted (const RtInstrument *instrument, const RtInstrumentSubscale *subscale)
{
  const RtMissingRule *rule = &instrument->missing;

  if (!rule->prorate || subscale->method == RT_METHOD_COUNT_AT_THRESHOLD
      || subscale->method == RT_METHOD_SUM_OF_GROUP_MAX)
    return 0;
  if (rule->per_total && subscale != rt_instrument_main_subscale (instrument))
    return 0;
  return (guint)rule->max_missing;
}

/* An item is settled by its answer, or by the answer to the item it is an alternative to. */
gboolean
rt_item_is_settled (const RtInstrumentItem *item, const GArray *answers)
{
  return rt_item_answer_find (answers, item->number) != NULL
         || (item->alternative_to != 0
             && rt_item_answer_find (answers, item->alternative_to) != NULL);
}

static guint
count_missing (const RtInstrument *instrument,
               const RtInstrumentSubscale *subscale,
               const GArray *answers)
{
  guint n_missing = 0;

  for (guint i = 0; i < subscale->items->len; i++)
    if (!rt_item_is_settled (
            rt_instrument_item (instrument, g_array_index (subscale->items, int, i)), answers))
      n_missing++;
  return n_missing;
}

/* The total, when answers to its own items are missing. */
static char *
describe_missing_total (const RtInstrument *instrument,
                        const RtSubscaleScore *total,
                        guint n_missing)
{
  guint n_items = total->subscale->items->len;
  guint limit = rt_missing_permitted (instrument, total->subscale);

  if (total->prorated)
    return g_strdup_printf (
        _ ("%u of %u answers are missing; the mean of the answered items stands in "
           "their place (at most %u may be missing)."),
        n_missing, n_items, limit);
  if (total->has_value)
    return g_strdup_printf (
        _ ("%u of %u answers are missing; each domain takes the highest answer given."), n_missing,
        n_items);
  if (limit == 0)
    return g_strdup_printf (_ ("%u of %u answers are missing; none may be, so the total is not "
                               "scored."),
                            n_missing, n_items);
  return g_strdup_printf (_ ("%u of %u answers are missing; at most %u may be, so the total is not "
                             "scored."),
                          n_missing, n_items, limit);
}

/* One sentence: what was done about missing answers. */
char *
rt_missing_describe (const RtScoreResult *result, const GArray *answers)
{
  const RtInstrumentSubscale *main = rt_instrument_main_subscale (result->instrument);
  guint n_missing = main != NULL ? count_missing (result->instrument, main, answers) : 0;

  if (result->n_items == 0)
    return g_strdup (
        result->instrument->facts->len > 0
            ? _ ("What is not known stays open: a missing sign does not count as absent.")
            : _ ("The scores are typed in; none is completed."));
  if (result->complete)
    return g_strdup (_ ("Every item is answered."));
  if (n_missing > 0)
    return describe_missing_total (result->instrument, rt_score_result_find (result, main->id),
                                   n_missing);
  return g_strdup_printf (_ ("%u of %u answers are missing; scores that need them are not given."),
                          result->n_items - result->n_answered, result->n_items);
}
