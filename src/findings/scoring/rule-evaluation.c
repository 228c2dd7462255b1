/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rule-evaluation.h"

static RtRuleOutcome
from_boolean (gboolean holds)
{
  return holds ? RT_RULE_MET : RT_RULE_NOT_MET;
}

static RtRuleOutcome
compare_item (const RtRuleNode *node, const GArray *answers)
{
  for (guint i = 0; i < answers->len; i++)
    {
      const RtItemAnswer *answer = &g_array_index (answers, RtItemAnswer, i);

      if (answer->item == node->item && answer->answered)
        return from_boolean (rt_comparison_holds (node->op, answer->score, node->value));
    }
  return RT_RULE_UNDECIDED;
}

static RtRuleOutcome
compare_score (const RtRuleNode *node, const RtScoreResult *scores)
{
  const RtSubscaleScore *score =
      scores != NULL ? rt_score_result_find (scores, node->subscale) : NULL;

  if (score == NULL || !score->has_value)
    return RT_RULE_UNDECIDED;
  return from_boolean (rt_comparison_holds (node->op, score->value, node->value));
}

static RtRuleOutcome
compare_fact (const RtRuleNode *node, GHashTable *facts)
{
  const double *value = facts != NULL ? g_hash_table_lookup (facts, node->fact) : NULL;

  if (value == NULL)
    return RT_RULE_UNDECIDED;
  return from_boolean (rt_comparison_holds (node->op, *value, node->value));
}

static void
count_parts (const RtRuleNode *node,
             const GArray *answers,
             const RtScoreResult *scores,
             GHashTable *facts,
             guint *n_met,
             guint *n_undecided)
{
  *n_met = *n_undecided = 0;
  for (guint i = 0; i < node->parts->len; i++)
    {
      RtRuleOutcome outcome =
          rt_rule_evaluate (g_ptr_array_index (node->parts, i), answers, scores, facts);

      if (outcome == RT_RULE_MET)
        (*n_met)++;
      if (outcome == RT_RULE_UNDECIDED)
        (*n_undecided)++;
    }
}

/* With undecided parts the count lies somewhere in a range; decided only if the whole range agrees.
 */
static RtRuleOutcome
compare_count (const RtRuleNode *node, guint n_met, guint n_undecided)
{
  gboolean first = rt_comparison_holds (node->op, n_met, node->value);

  for (guint n = n_met + 1; n <= n_met + n_undecided; n++)
    if (rt_comparison_holds (node->op, n, node->value) != first)
      return RT_RULE_UNDECIDED;
  return from_boolean (first);
}

/**
 * rt_rule_evaluate:
 * @node: a rule
 * @answers: (element-type RtItemAnswer): answers before reversal
 * @scores: (nullable): the scores computed from them
 * @facts: (nullable) (element-type utf8 double): what else is known, by the id of the fact
 *
 * Three-valued (Kleene 1938): a rule is undecided when the missing answers could decide it either
 * way.
 *
 * Returns: whether the rule is met.
 */
RtRuleOutcome
rt_rule_evaluate (const RtRuleNode *node,
                  const GArray *answers,
                  const RtScoreResult *scores,
                  GHashTable *facts)
{
  guint n_met, n_undecided;

  if (node->kind == RT_RULE_ITEM)
    return compare_item (node, answers);
  if (node->kind == RT_RULE_SCORE)
    return compare_score (node, scores);
  if (node->kind == RT_RULE_FACT)
    return compare_fact (node, facts);
  count_parts (node, answers, scores, facts, &n_met, &n_undecided);
  switch (node->kind)
    {
    case RT_RULE_ALL:
      if (n_met + n_undecided < node->parts->len)
        return RT_RULE_NOT_MET;
      return n_undecided > 0 ? RT_RULE_UNDECIDED : RT_RULE_MET;
    case RT_RULE_ANY:
      if (n_met > 0)
        return RT_RULE_MET;
      return n_undecided > 0 ? RT_RULE_UNDECIDED : RT_RULE_NOT_MET;
    case RT_RULE_NOT:
      return n_undecided > 0 ? RT_RULE_UNDECIDED : from_boolean (n_met == 0);
    case RT_RULE_COUNT:
      return compare_count (node, n_met, n_undecided);
    case RT_RULE_ITEM:
    case RT_RULE_SCORE:
    case RT_RULE_FACT:
    default:
      g_return_val_if_reached (RT_RULE_UNDECIDED);
    }
}

/** rt_rule_name: Returns: (transfer full): what a rule is called; one without a name of its own is
 * told by what it asks for. */
char *
rt_rule_name (const RtInstrumentRule *rule)
{
  return g_str_equal (rule->name, rule->id) ? g_strdelimit (g_strdup (rule->logic), "_", ' ')
                                            : g_strdup (rule->name);
}
