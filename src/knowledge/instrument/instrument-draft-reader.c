/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "instrument-draft.h"

static gboolean
is_plain_item (const RtInstrumentItem *item)
{
  return item->scored && !item->options->is_number && !item->has_positive_at
         && item->alternative_to == 0 && item->applies_to == NULL && !item->has_otherwise_score
         && rt_applicability_is_open (&item->for_whom);
}

static gboolean
is_plain_sum (const RtInstrument *instrument, const RtInstrumentSubscale *score)
{
  return score->method == RT_METHOD_SUM && score->multiplier == 1 && score->offset == 0
         && score->better == instrument->better && score->note == NULL;
}

static gboolean
is_plain (const RtInstrument *instrument)
{
  const RtInstrumentSubscale *total = g_ptr_array_index (instrument->subscales, 0);
  const RtBandScheme *bands =
      instrument->bands->len > 0 ? g_ptr_array_index (instrument->bands, 0) : NULL;

  if (!instrument->is_own || !instrument->is_added || instrument->bands->len > 1
      || instrument->recall_note != NULL
      || instrument->rules->len + instrument->cutoffs->len + instrument->skips->len
                 + instrument->norms->len + instrument->reliabilities->len
             > 0)
    return FALSE;
  for (guint i = 0; i < instrument->items->len; i++)
    if (!is_plain_item (g_ptr_array_index (instrument->items, i)))
      return FALSE;
  for (guint i = 0; i < instrument->subscales->len; i++)
    if (!is_plain_sum (instrument, g_ptr_array_index (instrument->subscales, i)))
      return FALSE;
  return g_str_equal (total->id, RT_DRAFT_TOTAL) && total->items->len == instrument->items->len
         && (bands == NULL || g_str_equal (bands->subscale, total->id));
}

static gboolean
take_options (RtInstrumentDraft *draft, const RtInstrumentOptionSet *set)
{
  int first = 0;
  RtDraftOptions *options = rt_instrument_draft_add_options (draft, set->name, 0);

  for (guint i = 0; i < set->options->len; i++)
    {
      const RtInstrumentOption *option = &g_array_index (set->options, RtInstrumentOption, i);

      if (i == 0)
        first = (int)option->score;
      if (option->score != first + (int)i)
        return FALSE;
      g_ptr_array_add (options->labels, g_strdup (option->label));
    }
  options->first_score = first;
  return !set->is_number && (first == 0 || first == 1);
}

static gboolean
take_items (RtInstrumentDraft *draft, const RtInstrument *instrument)
{
  for (guint i = 0; i < instrument->items->len; i++)
    {
      const RtInstrumentItem *item = g_ptr_array_index (instrument->items, i);
      RtDraftItem *taken = rt_instrument_draft_add_item (draft, item->topic, item->reverse);

      if (!g_ptr_array_find (instrument->option_sets, item->options, &taken->options))
        return FALSE;
    }
  return TRUE;
}

/* An item belongs to one part at most. */
static gboolean
take_parts (RtInstrumentDraft *draft, const RtInstrument *instrument)
{
  for (guint i = 1; i < instrument->subscales->len; i++)
    {
      const RtInstrumentSubscale *score = g_ptr_array_index (instrument->subscales, i);

      rt_instrument_draft_add_part (draft, score->id, score->name);
      for (guint j = 0; j < score->items->len; j++)
        {
          RtDraftItem *item =
              g_ptr_array_index (draft->items, g_array_index (score->items, int, j) - 1);

          if (item->part >= 0)
            return FALSE;
          item->part = (int)i - 1;
        }
    }
  return TRUE;
}

/* Of a reversed item the lower answers are those that call. */
static gboolean
take_calls (RtInstrumentDraft *draft, const RtInstrument *instrument)
{
  for (guint i = 0; i < instrument->risks->len; i++)
    {
      const RtRiskItem *risk = g_ptr_array_index (instrument->risks, i);
      RtDraftItem *item = g_ptr_array_index (draft->items, risk->item - 1);
      const RtDraftOptions *set = g_ptr_array_index (draft->option_sets, item->options);

      if (item->calls_at >= 0 || risk->op != (item->reverse ? RT_OP_AT_MOST : RT_OP_AT_LEAST))
        return FALSE;
      item->calls_at = (int)risk->value - set->first_score;
      item->attention = g_strdup (risk->text);
    }
  return TRUE;
}

static void
take_levels (RtInstrumentDraft *draft, const RtBandScheme *scheme)
{
  for (guint i = 0; i < scheme->levels->len; i++)
    {
      const RtBandLevel *level = &g_array_index (scheme->levels, RtBandLevel, i);

      rt_instrument_draft_add_level (draft, level->minimum, level->label);
    }
}

static void
take_identity (RtInstrumentDraft *draft, const RtInstrument *instrument)
{
  draft->id = g_strdup (instrument->id);
  draft->version = instrument->version + 1;
  draft->name = g_strdup (instrument->name);
  draft->short_name = g_strdup (instrument->short_name);
  g_set_str (&draft->language, instrument->language);
  draft->days = MAX (instrument->recall_days, 0);
  draft->better = instrument->better;
  draft->max_missing = instrument->missing.max_missing;
}

/**
 * rt_instrument_draft_of:
 * @instrument: one that a practice has added
 *
 * Returns: (transfer full) (nullable): the draft that makes it, of the version after it; %NULL when
 *   its file says more than a draft can.
 */
RtInstrumentDraft *
rt_instrument_draft_of (const RtInstrument *instrument)
{
  g_autoptr (RtInstrumentDraft) draft = rt_instrument_draft_new ();

  if (!is_plain (instrument))
    return NULL;
  take_identity (draft, instrument);
  for (guint i = 0; i < instrument->option_sets->len; i++)
    if (!take_options (draft, g_ptr_array_index (instrument->option_sets, i)))
      return NULL;
  if (!take_items (draft, instrument) || !take_parts (draft, instrument)
      || !take_calls (draft, instrument))
    return NULL;
  if (instrument->bands->len > 0)
    take_levels (draft, g_ptr_array_index (instrument->bands, 0));
  return g_steal_pointer (&draft);
}
