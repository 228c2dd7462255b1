/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "instrument-figures.h"

static const char *
sign (RtComparison op)
{
  static const char *const signs[] = { ">=", "<=", ">", "<", "=" };

  return signs[op];
}

static void
certainty (JsonBuilder *answer, RtCertainty is)
{
  rt_answer_text (answer, "certainty", rt_certainty_to_string (is));
}

static void
show_list (JsonBuilder *answer,
           const char *name,
           const GPtrArray *list,
           void (*show) (JsonBuilder *, gconstpointer))
{
  json_builder_set_member_name (answer, name);
  json_builder_begin_array (answer);
  for (guint i = 0; i < list->len; i++)
    {
      json_builder_begin_object (answer);
      show (answer, g_ptr_array_index (list, i));
      json_builder_end_object (answer);
    }
  json_builder_end_array (answer);
}

static void
show_cutoff (JsonBuilder *answer, gconstpointer data)
{
  const RtCutoff *cutoff = data;

  rt_answer_text (answer, "subscale", cutoff->subscale);
  rt_answer_text (answer, "op", sign (cutoff->op));
  rt_answer_number (answer, "value", cutoff->value);
  rt_answer_text (answer, "meaning", cutoff->meaning);
  rt_answer_text (answer, "group", cutoff->group);
  rt_answer_number_or_null (answer, "sensitivity", cutoff->sensitivity >= 0, cutoff->sensitivity);
  rt_answer_number_or_null (answer, "specificity", cutoff->specificity >= 0, cutoff->specificity);
  rt_answer_text (answer, "source", cutoff->source);
  certainty (answer, cutoff->certainty);
}

static void
show_rule (JsonBuilder *answer, gconstpointer data)
{
  const RtInstrumentRule *rule = data;

  rt_answer_text (answer, "id", rule->id);
  rt_answer_text (answer, "name", rule->name);
  rt_answer_text (answer, "logic", rule->logic);
  rt_answer_boolean (answer, "computed", rule->expression != NULL);
  certainty (answer, rule->certainty);
}

static void
show_skip (JsonBuilder *answer, gconstpointer data)
{
  const RtSkipRule *skip = data;

  json_builder_set_member_name (answer, "items");
  json_builder_begin_array (answer);
  for (guint i = 0; i < skip->items->len; i++)
    json_builder_add_int_value (answer, g_array_index (skip->items, int, i));
  json_builder_end_array (answer);
  rt_answer_number (answer, "score", skip->score);
  rt_answer_text (answer, "source", skip->source);
  rt_answer_text (answer, "note", skip->note);
  certainty (answer, skip->certainty);
}

static void
show_risk (JsonBuilder *answer, gconstpointer data)
{
  const RtRiskItem *risk = data;

  rt_answer_number (answer, "item", risk->item);
  rt_answer_text (answer, "op", sign (risk->op));
  rt_answer_number (answer, "value", risk->value);
  rt_answer_text (answer, "text", risk->text);
  certainty (answer, risk->certainty);
}

static void
show_reliability (JsonBuilder *answer, gconstpointer data)
{
  const RtReliability *reliability = data;

  rt_answer_text (answer, "subscale", reliability->subscale);
  rt_answer_text (answer, "type", reliability->type);
  rt_answer_number (answer, "value", reliability->value);
  rt_answer_text (answer, "sample", reliability->sample);
  rt_answer_text (answer, "source", reliability->source);
  certainty (answer, reliability->certainty);
}

static void
show_reliable_change (JsonBuilder *answer, gconstpointer data)
{
  const RtReliableChangeBasis *basis = data;

  rt_answer_text (answer, "subscale", basis->subscale);
  rt_answer_text (answer, "op", sign (basis->op));
  rt_answer_number (answer, "limit", basis->limit);
  rt_answer_boolean (answer, "published", basis->published);
  rt_answer_number_or_null (answer, "sd", !basis->published, basis->standard_deviation);
  rt_answer_number_or_null (answer, "reliability", !basis->published, basis->reliability);
  rt_answer_text (answer, "source",
                  basis->published ? basis->limit_source : basis->standard_deviation_source);
  certainty (answer, basis->certainty);
}

static void
show_norm (JsonBuilder *answer, gconstpointer data)
{
  const RtNorm *norm = data;

  rt_answer_text (answer, "subscale", norm->subscale);
  rt_answer_text (answer, "group", norm->group);
  rt_answer_text (answer, "role", norm->role);
  rt_answer_number (answer, "mean", norm->mean);
  rt_answer_number_or_null (answer, "sd", norm->has_standard_deviation, norm->standard_deviation);
  rt_answer_number_or_null (answer, "n", norm->n > 0, norm->n);
  rt_answer_text (answer, "source", norm->source);
  certainty (answer, norm->certainty);
}

static void
show_clinical_cutoff (JsonBuilder *answer, gconstpointer data)
{
  const RtClinicalCutoff *cutoff = data;

  rt_answer_text (answer, "subscale", cutoff->subscale);
  rt_answer_text (answer, "op", sign (cutoff->functional));
  rt_answer_number (answer, "value", cutoff->value);
  rt_answer_text (answer, "source", cutoff->source);
  certainty (answer, cutoff->certainty);
}

static void
show_difference (JsonBuilder *answer, gconstpointer data)
{
  const RtImportantDifference *difference = data;

  rt_answer_text (answer, "subscale", difference->subscale);
  rt_answer_text (answer, "baseline_band", difference->baseline_band);
  rt_answer_number (answer, "low", difference->low);
  rt_answer_number (answer, "high", difference->high);
  rt_answer_text (answer, "type", difference->type);
  rt_answer_text (answer, "source", difference->source);
  certainty (answer, difference->certainty);
}

static void
show_criterion (JsonBuilder *answer, const char *name, const RtCriterion *criterion)
{
  static const char *const kinds[] = { NULL, "percent_reduction", "points_reduction",
                                       "points_increase", "value" };

  json_builder_set_member_name (answer, name);
  if (criterion->kind == RT_CRITERION_NONE)
    {
      json_builder_add_null_value (answer);
      return;
    }
  json_builder_begin_object (answer);
  rt_answer_text (answer, "subscale", criterion->subscale);
  rt_answer_text (answer, "kind", kinds[criterion->kind]);
  rt_answer_text (answer, "op", sign (criterion->op));
  rt_answer_number (answer, "value", criterion->value);
  rt_answer_text (answer, "note", criterion->note);
  certainty (answer, criterion->certainty);
  json_builder_end_object (answer);
}

static void
show_missing (JsonBuilder *answer, const RtMissingRule *rule)
{
  json_builder_set_member_name (answer, "missing");
  json_builder_begin_object (answer);
  rt_answer_number (answer, "max_missing", rule->max_missing);
  rt_answer_text (answer, "per", rule->per_total ? "total" : "subscale");
  rt_answer_text (answer, "method", rule->prorate ? "person_mean" : "do_not_score");
  certainty (answer, rule->certainty);
  json_builder_end_object (answer);
}

/** rt_instrument_figures_show: adds what its scores are read by, each with its certainty. */
void
rt_instrument_figures_show (const RtInstrument *instrument, JsonBuilder *answer)
{
  show_missing (answer, &instrument->missing);
  show_list (answer, "skips", instrument->skips, show_skip);
  show_list (answer, "cutoffs", instrument->cutoffs, show_cutoff);
  show_list (answer, "rules", instrument->rules, show_rule);
  show_list (answer, "risk_items", instrument->risks, show_risk);
  show_list (answer, "reliability", instrument->reliabilities, show_reliability);
  show_list (answer, "reliable_change", instrument->reliable_changes, show_reliable_change);
  show_list (answer, "clinical_cutoffs", instrument->clinical_cutoffs, show_clinical_cutoff);
  show_list (answer, "norms", instrument->norms, show_norm);
  show_list (answer, "mcid", instrument->differences, show_difference);
  show_criterion (answer, "response", &instrument->response);
  show_criterion (answer, "remission", &instrument->remission);
}
