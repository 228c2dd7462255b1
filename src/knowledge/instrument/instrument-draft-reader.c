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
is_ascending (const GArray *numbers)
{
  for (guint i = 1; i < numbers->len; i++)
    if (g_array_index (numbers, int, i) < g_array_index (numbers, int, i - 1))
      return FALSE;
  return TRUE;
}

static gboolean
is_plain_sum (const RtInstrument *instrument, const RtInstrumentSubscale *score)
{
  return score->method == RT_METHOD_SUM && score->multiplier == 1 && score->offset == 0
         && score->better == instrument->better && score->note == NULL && score->groups == NULL
         && score->derivation == RT_DERIVE_NONE && is_ascending (score->items);
}

static gboolean
is_nothing (char **texts)
{
  return texts == NULL || texts[0] == NULL;
}

static gboolean
is_only (char **texts, const char *text)
{
  return !is_nothing (texts) && texts[1] == NULL && g_str_equal (texts[0], text);
}

/* What the file says about itself is what the writer says about every draft. */
static gboolean
is_plain_about (const RtInstrument *instrument)
{
  return instrument->is_own && instrument->is_added
         && instrument->kind == RT_INSTRUMENT_QUESTIONNAIRE
         && is_only (instrument->domains, RT_DRAFT_DOMAIN)
         && g_str_equal (instrument->rater, RT_DRAFT_RATER)
         && g_str_equal (instrument->ship, RT_DRAFT_SHIP) && instrument->wording_allowed
         && instrument->recall_days >= 0 && instrument->recall_note == NULL
         && instrument->licence_note == NULL
         && g_str_equal (instrument->citation, RT_DRAFT_CITATION) && instrument->doi == NULL
         && instrument->sources->len == 0 && instrument->loinc_panel == NULL
         && instrument->loinc_score == NULL && is_nothing (instrument->scoring_notes)
         && is_only (instrument->uncertain, RT_DRAFT_UNCERTAIN);
}

static gboolean
has_evidence (const RtInstrument *instrument)
{
  return instrument->cutoffs->len + instrument->rules->len + instrument->skips->len
                 + instrument->facts->len + instrument->reliable_changes->len
                 + instrument->reliabilities->len + instrument->norms->len
                 + instrument->clinical_cutoffs->len + instrument->differences->len
             > 0
         || instrument->response.kind != RT_CRITERION_NONE
         || instrument->remission.kind != RT_CRITERION_NONE;
}

static gboolean
is_plain_missing (const RtMissingRule *missing)
{
  return missing->per_total && missing->prorate == (missing->max_missing > 0)
         && missing->note == NULL && missing->certainty == RT_CERTAINTY_UNCERTAIN;
}

/* Each level ends one below the next. */
static gboolean
is_plain_scheme (const RtBandScheme *scheme)
{
  for (guint i = 0; i + 1 < scheme->levels->len; i++)
    if (g_array_index (scheme->levels, RtBandLevel, i).maximum
        != g_array_index (scheme->levels, RtBandLevel, i + 1).minimum - 1)
      return FALSE;
  return g_str_equal (scheme->subscale, RT_DRAFT_TOTAL)
         && g_strcmp0 (scheme->scheme, RT_DRAFT_SCHEME) == 0 && scheme->official
         && scheme->certainty == RT_CERTAINTY_UNCERTAIN && scheme->source == NULL
         && scheme->note == NULL;
}

/* Whether writing what is read here loses nothing that its file says. */
static gboolean
is_plain (const RtInstrument *instrument)
{
  const RtInstrumentSubscale *total = g_ptr_array_index (instrument->subscales, 0);

  if (!is_plain_about (instrument) || has_evidence (instrument)
      || !is_plain_missing (&instrument->missing) || instrument->bands->len > 1)
    return FALSE;
  for (guint i = 0; i < instrument->bands->len; i++)
    if (!is_plain_scheme (g_ptr_array_index (instrument->bands, i)))
      return FALSE;
  for (guint i = 0; i < instrument->items->len; i++)
    if (!is_plain_item (g_ptr_array_index (instrument->items, i)))
      return FALSE;
  for (guint i = 0; i < instrument->subscales->len; i++)
    if (!is_plain_sum (instrument, g_ptr_array_index (instrument->subscales, i)))
      return FALSE;
  return g_str_equal (total->id, RT_DRAFT_TOTAL) && g_str_equal (total->name, RT_DRAFT_TOTAL_NAME)
         && total->items->len == instrument->items->len;
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
  int before = 0;

  for (guint i = 0; i < instrument->risks->len; i++)
    {
      const RtRiskItem *risk = g_ptr_array_index (instrument->risks, i);
      RtDraftItem *item = g_ptr_array_index (draft->items, risk->item - 1);
      const RtDraftOptions *set = g_ptr_array_index (draft->option_sets, item->options);

      if (risk->item <= before || risk->certainty != RT_CERTAINTY_UNCERTAIN
          || risk->op != (item->reverse ? RT_OP_AT_MOST : RT_OP_AT_LEAST))
        return FALSE;
      before = risk->item;
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
  draft->days = instrument->recall_days;
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
