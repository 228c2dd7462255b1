/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "answer-place.h"

#include <math.h>

static gboolean
is_typed (const RtInstrumentSubscale *subscale)
{
  return subscale->method == RT_METHOD_ENTERED || subscale->method == RT_METHOD_DERIVED;
}

static const RtInstrumentSubscale *
typed_score (const RtInstrument *instrument, int index)
{
  for (guint i = 0; i < instrument->subscales->len; i++)
    {
      const RtInstrumentSubscale *subscale = g_ptr_array_index (instrument->subscales, i);

      if (is_typed (subscale) && index-- == 0)
        return subscale;
    }
  return NULL;
}

/** rt_answer_n_places: Returns: how many places there are to fill in. */
int
rt_answer_n_places (const RtInstrument *instrument)
{
  int n = (int)(instrument->items->len + instrument->facts->len);

  for (guint i = 0; i < instrument->subscales->len; i++)
    n += is_typed (g_ptr_array_index (instrument->subscales, i)) ? 1 : 0;
  return n;
}

/**
 * rt_answer_place:
 * @number: from 1
 * @place: (out): what is filled in there
 *
 * Returns: whether the instrument has such a place.
 */
gboolean
rt_answer_place (const RtInstrument *instrument, int number, RtAnswerPlace *place)
{
  int n_items = (int)instrument->items->len;
  int n_facts = (int)instrument->facts->len;

  *place = (RtAnswerPlace){ .number = number };
  if (number < 1)
    return FALSE;
  if (number <= n_items)
    {
      place->item = rt_instrument_item (instrument, number);
      return TRUE;
    }
  if (number <= n_items + n_facts)
    {
      place->kind = RT_PLACE_FACT;
      place->fact = g_ptr_array_index (instrument->facts, (guint)(number - n_items - 1));
      return TRUE;
    }
  place->kind = RT_PLACE_SCORE;
  place->subscale = typed_score (instrument, number - n_items - n_facts - 1);
  return place->subscale != NULL;
}

/**
 * rt_answer_place_takes:
 *
 * Returns: whether @value can stand there: the score of an option; yes (1) or no (0), or any number
 * of a fact with a unit; a score inside its range.
 */
gboolean
rt_answer_place_takes (const RtAnswerPlace *place, double value)
{
  if (place->kind == RT_PLACE_ITEM)
    return rt_instrument_item_has_option (place->item, value);
  if (place->kind == RT_PLACE_FACT)
    return place->fact->unit != NULL ? isfinite (value) : value == 0 || value == 1;
  return value >= place->subscale->minimum && value <= place->subscale->maximum;
}
