/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "instrument.h"

static void
option_set_free (RtInstrumentOptionSet *set)
{
  g_free (set->name);
  g_clear_pointer (&set->options, g_array_unref);
  g_free (set);
}

static void
item_free (RtInstrumentItem *item)
{
  g_free (item->topic);
  g_free (item->applies_to);
  g_free (item);
}

static void
subscale_free (RtInstrumentSubscale *subscale)
{
  g_free (subscale->id);
  g_free (subscale->name);
  g_free (subscale->note);
  g_clear_pointer (&subscale->items, g_array_unref);
  g_clear_pointer (&subscale->groups, g_ptr_array_unref);
  g_free (subscale);
}

static void
band_scheme_free (RtBandScheme *scheme)
{
  g_free (scheme->subscale);
  g_free (scheme->scheme);
  g_free (scheme->source);
  g_clear_pointer (&scheme->levels, g_array_unref);
  g_free (scheme);
}

static void
cutoff_free (RtCutoff *cutoff)
{
  g_free (cutoff->subscale);
  g_free (cutoff->meaning);
  g_free (cutoff->group);
  g_free (cutoff->source);
  g_free (cutoff);
}

static void
rule_free (RtInstrumentRule *rule)
{
  g_free (rule->id);
  g_free (rule->name);
  g_free (rule->logic);
  rt_rule_node_free (rule->expression);
  g_free (rule);
}

static void
risk_free (RtRiskItem *risk)
{
  g_free (risk->text);
  g_free (risk);
}

static void
reliable_change_free (RtReliableChangeBasis *basis)
{
  g_free (basis->subscale);
  g_free (basis->limit_source);
  g_free (basis->standard_deviation_source);
  g_free (basis->reliability_source);
  g_free (basis->note);
  g_free (basis);
}

static void
fact_free (RtInstrumentFact *fact)
{
  g_free (fact->id);
  g_free (fact->name);
  g_free (fact->unit);
  g_free (fact);
}

static void
reliability_free (RtReliability *reliability)
{
  g_free (reliability->subscale);
  g_free (reliability->type);
  g_free (reliability->sample);
  g_free (reliability->source);
  g_free (reliability);
}

static void
norm_free (RtNorm *norm)
{
  g_free (norm->subscale);
  g_free (norm->group);
  g_free (norm->role);
  g_free (norm->source);
  g_free (norm);
}

static void
difference_free (RtImportantDifference *difference)
{
  g_free (difference->type);
  g_free (difference->source);
  g_free (difference);
}

/** rt_rule_node_new: Returns: (transfer full): a part of a rule without parts of its own. */
RtRuleNode *
rt_rule_node_new (RtRuleKind kind)
{
  RtRuleNode *node = g_new0 (RtRuleNode, 1);

  node->kind = kind;
  node->parts = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_rule_node_free);
  return node;
}

/** rt_rule_node_free: frees a rule with its parts. */
void
rt_rule_node_free (RtRuleNode *node)
{
  if (node == NULL)
    return;
  g_ptr_array_unref (node->parts);
  g_free (node->subscale);
  g_free (node->fact);
  g_free (node);
}

/** rt_instrument_new: Returns: (transfer full): an instrument without anything in it. */
RtInstrument *
rt_instrument_new (void)
{
  RtInstrument *instrument = g_new0 (RtInstrument, 1);

#define LIST(free_func) g_ptr_array_new_with_free_func ((GDestroyNotify)free_func)
  instrument->option_sets = LIST (option_set_free);
  instrument->items = LIST (item_free);
  instrument->subscales = LIST (subscale_free);
  instrument->bands = LIST (band_scheme_free);
  instrument->cutoffs = LIST (cutoff_free);
  instrument->rules = LIST (rule_free);
  instrument->risks = LIST (risk_free);
  instrument->facts = LIST (fact_free);
  instrument->reliable_changes = LIST (reliable_change_free);
  instrument->reliabilities = LIST (reliability_free);
  instrument->norms = LIST (norm_free);
  instrument->differences = LIST (difference_free);
#undef LIST
  return instrument;
}

/** rt_instrument_free: frees the instrument and everything in it. */
void
rt_instrument_free (RtInstrument *instrument)
{
  if (instrument == NULL)
    return;
  g_ptr_array_unref (instrument->items);
  g_ptr_array_unref (instrument->option_sets);
  g_ptr_array_unref (instrument->subscales);
  g_ptr_array_unref (instrument->bands);
  g_ptr_array_unref (instrument->cutoffs);
  g_ptr_array_unref (instrument->rules);
  g_ptr_array_unref (instrument->risks);
  g_ptr_array_unref (instrument->facts);
  g_ptr_array_unref (instrument->reliable_changes);
  g_ptr_array_unref (instrument->reliabilities);
  g_ptr_array_unref (instrument->norms);
  g_ptr_array_unref (instrument->differences);
  g_free (instrument->response.subscale);
  g_free (instrument->remission.subscale);
  g_free (instrument->missing.note);
  g_free (instrument->id);
  g_free (instrument->language);
  g_free (instrument->name);
  g_free (instrument->short_name);
  g_strfreev (instrument->domains);
  g_free (instrument->rater);
  g_free (instrument->licence_status);
  g_free (instrument->licence_note);
  g_free (instrument->citation);
  g_free (instrument->doi);
  g_strfreev (instrument->scoring_notes);
  g_strfreev (instrument->uncertain);
  g_free (instrument);
}

/** rt_instrument_item: Returns: (transfer none) (nullable): the item of that number. */
const RtInstrumentItem *
rt_instrument_item (const RtInstrument *instrument, int number)
{
  if (number < 1 || (guint)number > instrument->items->len)
    return NULL;
  return g_ptr_array_index (instrument->items, number - 1);
}

/** rt_instrument_fact: Returns: (transfer none) (nullable): the fact of that id. */
const RtInstrumentFact *
rt_instrument_fact (const RtInstrument *instrument, const char *id)
{
  for (guint i = 0; i < instrument->facts->len; i++)
    {
      const RtInstrumentFact *fact = g_ptr_array_index (instrument->facts, i);

      if (g_str_equal (fact->id, id))
        return fact;
    }
  return NULL;
}

/** rt_instrument_subscale: Returns: (transfer none) (nullable): the subscale of that id. */
const RtInstrumentSubscale *
rt_instrument_subscale (const RtInstrument *instrument, const char *id)
{
  for (guint i = 0; i < instrument->subscales->len; i++)
    {
      const RtInstrumentSubscale *subscale = g_ptr_array_index (instrument->subscales, i);

      if (g_str_equal (subscale->id, id))
        return subscale;
    }
  return NULL;
}

/**
 * rt_instrument_main_subscale:
 *
 * Returns: (transfer none) (nullable): the subscale called total, else the first; %NULL when the
 *   instrument has several and none of them is a total.
 */
const RtInstrumentSubscale *
rt_instrument_main_subscale (const RtInstrument *instrument)
{
  const RtInstrumentSubscale *total = rt_instrument_subscale (instrument, "total");

  if (total != NULL || instrument->subscales->len != 1)
    return total;
  return g_ptr_array_index (instrument->subscales, 0);
}

/**
 * rt_instrument_official_bands:
 *
 * Returns: (transfer none) (nullable): the first published scheme of the subscale in the file; any
 *   further ones are known by their names only.
 */
const RtBandScheme *
rt_instrument_official_bands (const RtInstrument *instrument, const char *subscale)
{
  for (guint i = 0; i < instrument->bands->len; i++)
    {
      const RtBandScheme *scheme = g_ptr_array_index (instrument->bands, i);

      if (scheme->official && g_str_equal (scheme->subscale, subscale))
        return scheme;
    }
  return NULL;
}

/**
 * rt_band_scheme_level:
 * @value: a score
 *
 * A score between two levels (a mean of 4.5 between 0-4 and 5-9) belongs to the lower one.
 *
 * Returns: (transfer none) (nullable): the level; %NULL outside the scheme.
 */
const RtBandLevel *
rt_band_scheme_level (const RtBandScheme *scheme, double value)
{
  const RtBandLevel *found = NULL;

  for (guint i = 0; i < scheme->levels->len; i++)
    {
      const RtBandLevel *level = &g_array_index (scheme->levels, RtBandLevel, i);

      if (value >= level->minimum)
        found = level;
    }
  if (found != NULL
      && value > g_array_index (scheme->levels, RtBandLevel, scheme->levels->len - 1).maximum)
    return NULL;
  return found;
}

/**
 * rt_instrument_reliable_change:
 *
 * Returns: (transfer none) (nullable): what a reliable change of the subscale is computed from.
 */
const RtReliableChangeBasis *
rt_instrument_reliable_change (const RtInstrument *instrument, const char *subscale)
{
  for (guint i = 0; i < instrument->reliable_changes->len; i++)
    {
      const RtReliableChangeBasis *basis = g_ptr_array_index (instrument->reliable_changes, i);

      if (g_str_equal (basis->subscale, subscale))
        return basis;
    }
  return NULL;
}

/** rt_instrument_item_has_option: Returns: whether the item has an option of exactly that score. */
gboolean
rt_instrument_item_has_option (const RtInstrumentItem *item, double score)
{
  for (guint i = 0; i < item->options->options->len; i++)
    if (g_array_index (item->options->options, RtInstrumentOption, i).score == score)
      return TRUE;
  return FALSE;
}

/** rt_comparison_holds: Returns: whether @left @op @right. */
gboolean
rt_comparison_holds (RtComparison op, double left, double right)
{
  switch (op)
    {
    case RT_OP_AT_LEAST:
      return left >= right;
    case RT_OP_AT_MOST:
      return left <= right;
    case RT_OP_ABOVE:
      return left > right;
    case RT_OP_BELOW:
      return left < right;
    case RT_OP_EQUAL:
      return left == right;
    default:
      g_return_val_if_reached (FALSE);
    }
}
