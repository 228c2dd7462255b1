/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "score-report.h"

#include <glib/gi18n.h>

#include "critical-words.h"
#include "json-answer.h"
#include "number-text.h"

static void
describe_score (const RtSubscaleScore *score, JsonBuilder *answer, GString *text)
{
  g_autofree char *value = score->has_value ? rt_number_to_c (score->value) : g_strdup ("-");

  json_builder_set_member_name (answer, score->subscale->id);
  json_builder_begin_object (answer);
  rt_answer_number_or_null (answer, "value", score->has_value, score->value);
  rt_answer_number (answer, "min", score->subscale->minimum);
  rt_answer_number (answer, "max", score->subscale->maximum);
  rt_answer_text (answer, "band", score->band);
  rt_answer_boolean (answer, "prorated", score->prorated);
  rt_answer_boolean (answer, "derived", score->derived);
  json_builder_end_object (answer);
  g_string_append_printf (text, "%s: %s%s%s\n", score->subscale->name, value,
                          score->band != NULL ? ", " : "", score->band != NULL ? score->band : "");
}

static void
describe_rules (const RtScoreResult *result, JsonBuilder *answer, GString *text)
{
  static const char *const words[] = {
    [RT_RULE_NOT_MET] = "not_met", [RT_RULE_MET] = "met", [RT_RULE_UNDECIDED] = "undecided"
  };

  json_builder_set_member_name (answer, "rules");
  json_builder_begin_array (answer);
  for (guint i = 0; i < result->rules->len; i++)
    {
      const RtRuleResult *decided = &g_array_index (result->rules, RtRuleResult, i);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "id", decided->rule->id);
      rt_answer_text (answer, "name", decided->rule->name);
      rt_answer_text (answer, "outcome", words[decided->outcome]);
      rt_answer_text (answer, "certainty", rt_certainty_to_string (decided->rule->certainty));
      json_builder_end_object (answer);
      g_string_append_printf (text, "%s: %s\n", decided->rule->name, words[decided->outcome]);
    }
  json_builder_end_array (answer);
}

static void
describe_cutoff (const RtCutoffResult *reading, JsonBuilder *answer, GString *text)
{
  static const char *const signs[] = { ">=", "<=", ">", "<", "=" };
  const RtCutoff *cutoff = reading->cutoff;

  json_builder_begin_object (answer);
  rt_answer_text (answer, "subscale", cutoff->subscale);
  rt_answer_text (answer, "op", signs[cutoff->op]);
  rt_answer_number (answer, "value", cutoff->value);
  rt_answer_text (answer, "meaning", cutoff->meaning);
  rt_answer_text (answer, "group", cutoff->group);
  rt_answer_true_false_null (answer, "applies", reading->applies != RT_APPLIES_NOT_KNOWN,
                             reading->applies == RT_APPLIES_YES);
  rt_answer_boolean (answer, "reached", reading->reached);
  rt_answer_text (answer, "certainty", rt_certainty_to_string (cutoff->certainty));
  json_builder_end_object (answer);
  if (!reading->reached || reading->applies == RT_APPLIES_NO)
    return;
  if (cutoff->group != NULL)
    /* Translators: what a cut-off means, and for which group it was published. */
    g_string_append_printf (text, _ ("Cut-off reached: %s (%s)\n"), cutoff->meaning, cutoff->group);
  else
    g_string_append_printf (text, _ ("Cut-off reached: %s\n"), cutoff->meaning);
}

static void
describe_cutoffs (const RtScoreResult *result, JsonBuilder *answer, GString *text)
{
  json_builder_set_member_name (answer, "cutoffs");
  json_builder_begin_array (answer);
  for (guint i = 0; i < result->cutoffs->len; i++)
    describe_cutoff (&g_array_index (result->cutoffs, RtCutoffResult, i), answer, text);
  json_builder_end_array (answer);
}

static void
describe_norms (const RtScoreResult *result, JsonBuilder *answer)
{
  json_builder_set_member_name (answer, "norms");
  json_builder_begin_array (answer);
  for (guint i = 0; i < result->norms->len; i++)
    {
      const RtNormComparison *comparison = &g_array_index (result->norms, RtNormComparison, i);

      json_builder_begin_object (answer);
      rt_answer_text (answer, "subscale", comparison->norm->subscale);
      rt_answer_text (answer, "group", comparison->norm->group);
      rt_answer_number (answer, "mean", comparison->norm->mean);
      rt_answer_number (answer, "sd", comparison->norm->standard_deviation);
      rt_answer_number (answer, "z", comparison->z);
      rt_answer_text (answer, "source", comparison->norm->source);
      rt_answer_text (answer, "certainty", rt_certainty_to_string (comparison->norm->certainty));
      json_builder_end_object (answer);
    }
  json_builder_end_array (answer);
}

static void
describe_risks (const RtScoreResult *result, JsonBuilder *answer, GString *text)
{
  json_builder_set_member_name (answer, "risks");
  json_builder_begin_array (answer);
  for (guint i = 0; i < result->risks->len; i++)
    {
      const RtRiskItem *risk = g_ptr_array_index (result->risks, i);

      json_builder_begin_object (answer);
      rt_answer_number (answer, "item", risk->item);
      rt_answer_text (answer, "risk", risk->text);
      rt_answer_text (answer, "certainty", rt_certainty_to_string (risk->certainty));
      json_builder_end_object (answer);
      g_string_append_printf (text, _ ("Item %d: %s\n"), risk->item, risk->text);
    }
  json_builder_end_array (answer);
}

static void
describe_left_out (const RtScoreResult *result, JsonBuilder *answer, GString *text)
{
  json_builder_set_member_name (answer, "left_out");
  json_builder_begin_array (answer);
  for (guint i = 0; i < result->left_out->len; i++)
    {
      const RtInstrumentItem *item = g_ptr_array_index (result->left_out, i);
      g_autofree char *line = rt_critical_left_out_text (item);

      json_builder_add_int_value (answer, item->number);
      g_string_append_printf (text, "%s\n", line);
    }
  json_builder_end_array (answer);
}

/**
 * rt_score_report_describe:
 *
 * Adds to @answer what a questionnaire scores, and to @text the same for people.
 */
void
rt_score_report_describe (const RtScoreResult *result, JsonBuilder *answer, GString *text)
{
  rt_answer_text (answer, "instrument", result->instrument->id);
  rt_answer_number (answer, "version", result->instrument->version);
  rt_answer_text (answer, "language", result->instrument->language);
  rt_answer_boolean (answer, "complete", result->complete);
  rt_answer_number (answer, "answered", result->n_answered);
  json_builder_set_member_name (answer, "scores");
  json_builder_begin_object (answer);
  for (guint i = 0; i < result->scores->len; i++)
    describe_score (&g_array_index (result->scores, RtSubscaleScore, i), answer, text);
  json_builder_end_object (answer);
  describe_cutoffs (result, answer, text);
  describe_norms (result, answer);
  describe_rules (result, answer, text);
  describe_risks (result, answer, text);
  describe_left_out (result, answer, text);
  rt_answer_text (answer, "missing_rule", result->missing_rule);
  g_string_append_printf (text, "%s\n", result->missing_rule);
}
