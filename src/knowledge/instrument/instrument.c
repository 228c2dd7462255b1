/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "instrument.h"

static void
option_set_free (RtInstrumentOptionSet *set)
{
  g_free (set->name);
  g_clear_pointer (&set->options, g_array_unref);
  g_free (set->unit);
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
  g_strfreev (subscale->derived_from);
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
  g_free (scheme->note);
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
  g_free (cutoff->note);
  g_free (cutoff);
}

static void
rule_free (RtInstrumentRule *rule)
{
  g_free (rule->id);
  g_free (rule->name);
  g_free (rule->logic);
  g_free (rule->note);
  rt_rule_node_free (rule->expression);
  g_free (rule);
}

static void
skip_free (RtSkipRule *skip)
{
  rt_rule_node_free (skip->when);
  g_array_unref (skip->items);
  g_free (skip->source);
  g_free (skip->note);
  g_free (skip);
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
  g_free (norm->note);
  g_free (norm);
}

static void
difference_free (RtImportantDifference *difference)
{
  g_free (difference->subscale);
  g_free (difference->baseline_band);
  g_free (difference->type);
  g_free (difference->source);
  g_free (difference->note);
  g_free (difference);
}

static void
clinical_cutoff_free (RtClinicalCutoff *cutoff)
{
  g_free (cutoff->subscale);
  g_free (cutoff->source);
  g_free (cutoff);
}

static void
source_free (RtInstrumentSource *source)
{
  g_free (source->reference);
  g_free (source->doi);
  g_free (source->pmid);
  g_free (source);
}

static void
criterion_clear (RtCriterion *criterion)
{
  g_free (criterion->subscale);
  g_free (criterion->note);
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
  instrument->skips = LIST (skip_free);
  instrument->risks = LIST (risk_free);
  instrument->facts = LIST (fact_free);
  instrument->reliable_changes = LIST (reliable_change_free);
  instrument->reliabilities = LIST (reliability_free);
  instrument->norms = LIST (norm_free);
  instrument->clinical_cutoffs = LIST (clinical_cutoff_free);
  instrument->differences = LIST (difference_free);
  instrument->sources = LIST (source_free);
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
  g_ptr_array_unref (instrument->skips);
  g_ptr_array_unref (instrument->risks);
  g_ptr_array_unref (instrument->facts);
  g_ptr_array_unref (instrument->reliable_changes);
  g_ptr_array_unref (instrument->reliabilities);
  g_ptr_array_unref (instrument->norms);
  g_ptr_array_unref (instrument->clinical_cutoffs);
  g_ptr_array_unref (instrument->differences);
  g_ptr_array_unref (instrument->sources);
  criterion_clear (&instrument->response);
  criterion_clear (&instrument->remission);
  g_free (instrument->missing.note);
  g_free (instrument->id);
  g_free (instrument->language);
  g_free (instrument->name);
  g_free (instrument->short_name);
  g_strfreev (instrument->domains);
  g_free (instrument->ship);
  g_free (instrument->rater);
  g_free (instrument->recall_note);
  g_free (instrument->loinc_panel);
  g_free (instrument->loinc_score);
  g_free (instrument->licence_status);
  g_free (instrument->licence_note);
  g_free (instrument->citation);
  g_free (instrument->doi);
  g_strfreev (instrument->scoring_notes);
  g_strfreev (instrument->uncertain);
  g_free (instrument->content_key);
  g_clear_pointer (&instrument->earlier, g_ptr_array_unref);
  g_free (instrument);
}
