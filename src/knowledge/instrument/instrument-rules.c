/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "instrument-parts.h"

#define MAX_DEPTH 8

static RtRuleNode *
read_node (RtJsonCheck *check, JsonObject *object, const RtInstrument *instrument, guint depth);

static void
read_parts (RtJsonCheck *check,
            JsonObject *object,
            const char *name,
            const RtInstrument *instrument,
            RtRuleNode *node,
            guint depth)
{
  JsonArray *array = rt_json_array (check, object, name, TRUE);

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && check->error == NULL; i++)
    {
      gsize mark = rt_json_check_enter (check, "%s[%u]", name, i);
      JsonObject *part = rt_json_element (check, array, i);

      if (part != NULL)
        g_ptr_array_add (node->parts, read_node (check, part, instrument, depth + 1));
      rt_json_check_leave (check, mark);
    }
  if (check->error == NULL && node->parts->len == 0)
    rt_json_check_fail (check, _ ("“%s” needs at least one part."), name);
}

static void
read_compared (RtJsonCheck *check, JsonObject *object, RtRuleNode *node)
{
  node->op = rt_instrument_read_comparison (check, object);
  rt_json_number (check, object, "value", TRUE, &node->value);
}

static RtRuleNode *
read_leaf (RtJsonCheck *check, JsonObject *object, const RtInstrument *instrument)
{
  static const char *const known[] = { "item", "score", "fact", "op", "value", NULL };
  gboolean is_item = json_object_has_member (object, "item");
  gboolean is_fact = !is_item && json_object_has_member (object, "fact");
  RtRuleNode *node = rt_rule_node_new (is_item   ? RT_RULE_ITEM
                                       : is_fact ? RT_RULE_FACT
                                                 : RT_RULE_SCORE);

  rt_json_only (check, object, known);
  if (is_item)
    {
      node->item = rt_json_integer (check, object, "item", TRUE, 0);
      if (rt_instrument_item (instrument, node->item) == NULL)
        rt_json_check_fail (check, _ ("There is no item %d."), node->item);
    }
  else if (is_fact)
    {
      node->fact = g_strdup (rt_json_text (check, object, "fact", TRUE));
      if (node->fact != NULL && rt_instrument_fact (instrument, node->fact) == NULL)
        rt_json_check_fail (check, _ ("There is no fact “%s”."), node->fact);
    }
  else
    {
      node->subscale = g_strdup (rt_json_text (check, object, "score", TRUE));
      if (node->subscale != NULL && rt_instrument_subscale (instrument, node->subscale) == NULL)
        rt_json_check_fail (check, _ ("There is no subscale “%s”."), node->subscale);
      else if (node->subscale != NULL
               && rt_instrument_subscale (instrument, node->subscale)->method == RT_METHOD_RULE)
        rt_json_check_fail (check,
                            _ ("A rule cannot compare “%s”, which is the outcome of a rule."),
                            node->subscale);
    }
  read_compared (check, object, node);
  return node;
}

static RtRuleNode *
read_node (RtJsonCheck *check, JsonObject *object, const RtInstrument *instrument, guint depth)
{
  static const struct
  {
    const char *name;
    RtRuleKind kind;
  } kinds[] = { { "all", RT_RULE_ALL },
                { "any", RT_RULE_ANY },
                { "not", RT_RULE_NOT },
                { "count", RT_RULE_COUNT } };

  if (depth > MAX_DEPTH)
    rt_json_check_fail (check, _ ("The rule is nested too deeply."));
  for (guint i = 0; i < G_N_ELEMENTS (kinds) && depth <= MAX_DEPTH; i++)
    if (json_object_has_member (object, kinds[i].name))
      {
        RtRuleNode *node = rt_rule_node_new (kinds[i].kind);

        read_parts (check, object, kinds[i].name, instrument, node, depth);
        if (node->kind == RT_RULE_COUNT)
          read_compared (check, object, node);
        if (json_object_get_size (object) != (node->kind == RT_RULE_COUNT ? 3 : 1))
          rt_json_check_fail (check, _ ("“%s” stands alone, “count” with “op” and “value”."),
                              kinds[i].name);
        if (node->kind == RT_RULE_NOT && node->parts->len != 1)
          rt_json_check_fail (check, _ ("“not” has exactly one part."));
        return node;
      }
  return read_leaf (check, object, instrument);
}

/**
 * rt_instrument_read_expression:
 * @name: the member that holds it
 *
 * Returns: (transfer full) (nullable): an expression over items, scores and facts.
 */
RtRuleNode *
rt_instrument_read_expression (RtJsonCheck *check,
                               JsonObject *object,
                               const char *name,
                               gboolean required,
                               const RtInstrument *instrument)
{
  JsonObject *expression = rt_json_object (check, object, name, required);
  gsize mark = rt_json_check_enter (check, "%s", name);
  RtRuleNode *node = NULL;

  if (expression != NULL)
    node = read_node (check, expression, instrument, 1);
  rt_json_check_leave (check, mark);
  return node;
}

static void
check_rule_id (RtJsonCheck *check, JsonObject *object, const RtInstrument *instrument)
{
  const char *id = rt_json_text (check, object, "id", TRUE);

  if (id != NULL && !rt_instrument_is_identifier (id))
    rt_json_check_fail (check, _ ("An id has letters, digits and underscores only."));
  for (guint i = 0; id != NULL && i < instrument->rules->len; i++)
    {
      const RtInstrumentRule *other = g_ptr_array_index (instrument->rules, i);

      if (g_strcmp0 (other->id, id) == 0)
        rt_json_check_fail (check, _ ("Two rules have the id “%s”."), id);
    }
}

static void
read_fact (RtJsonCheck *check, JsonObject *object, RtInstrument *instrument)
{
  static const char *const known[] = { "id", "name", "unit", NULL };
  RtInstrumentFact *fact = g_new0 (RtInstrumentFact, 1);
  const char *id = rt_json_text (check, object, "id", TRUE);

  rt_json_only (check, object, known);
  if (id != NULL && rt_instrument_fact (instrument, id) != NULL)
    rt_json_check_fail (check, _ ("Two facts have the id “%s”."), id);
  fact->id = g_strdup (id != NULL ? id : "");
  fact->name = g_strdup (rt_json_text (check, object, "name", TRUE));
  fact->unit = g_strdup (rt_json_text (check, object, "unit", FALSE));
  g_ptr_array_add (instrument->facts, fact);
}

static void
read_rule (RtJsonCheck *check, JsonObject *object, RtInstrument *instrument)
{
  static const char *const known[] = { "id",    "name", "logic", "expression",
                                       "table", "conf", "note",  NULL };
  RtInstrumentRule *rule = g_new0 (RtInstrumentRule, 1);

  rt_json_only (check, object, known);
  check_rule_id (check, object, instrument);
  g_ptr_array_add (instrument->rules, rule);
  rule->id = g_strdup (rt_json_text (check, object, "id", TRUE));
  rule->name = g_strdup (rt_json_text (check, object, "name", FALSE));
  rule->logic = g_strdup (rt_json_text (check, object, "logic", FALSE));
  rule->certainty = rt_instrument_read_certainty (check, object);
  if (rule->name == NULL)
    rule->name = g_strdup (rule->id);
  rule->expression = rt_instrument_read_expression (check, object, "expression", FALSE, instrument);
  rule->note = g_strdup (rt_json_text (check, object, "note", FALSE));
}

static void
read_risk (RtJsonCheck *check, JsonObject *object, RtInstrument *instrument)
{
  static const char *const known[] = { "item", "op", "value", "risk", "conf", NULL };
  RtRiskItem *risk = g_new0 (RtRiskItem, 1);
  const RtInstrumentItem *item;

  rt_json_only (check, object, known);
  g_ptr_array_add (instrument->risks, risk);
  risk->item = rt_json_integer (check, object, "item", TRUE, 0);
  risk->op = rt_instrument_read_comparison (check, object);
  rt_json_number (check, object, "value", TRUE, &risk->value);
  risk->text = g_strdup (rt_json_text (check, object, "risk", TRUE));
  risk->certainty = json_object_has_member (object, "conf")
                        ? rt_instrument_read_certainty (check, object)
                        : RT_CERTAINTY_RECALLED;
  item = rt_instrument_item (instrument, risk->item);
  if (check->error == NULL && item == NULL)
    rt_json_check_fail (check, _ ("There is no item %d."), risk->item);
  if (check->error == NULL && !rt_instrument_item_has_option (item, risk->value))
    rt_json_check_fail (check, _ ("%g is not the score of an option of item %d."), risk->value,
                        risk->item);
}

/* A score that is the outcome of a rule needs a rule of its id that can be computed. */
static void
check_rule_scores (RtJsonCheck *check, const RtInstrument *instrument)
{
  for (guint i = 0; i < instrument->subscales->len; i++)
    {
      const RtInstrumentSubscale *subscale = g_ptr_array_index (instrument->subscales, i);
      gboolean found = subscale->method != RT_METHOD_RULE;

      for (guint j = 0; j < instrument->rules->len; j++)
        {
          const RtInstrumentRule *rule = g_ptr_array_index (instrument->rules, j);

          found = found || (g_strcmp0 (rule->id, subscale->id) == 0 && rule->expression != NULL);
        }
      if (!found)
        rt_json_check_fail (check, _ ("There is no rule “%s” with an expression."), subscale->id);
    }
}

/* Facts, decision rules and risk items. */
gboolean
rt_instrument_read_rules (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument)
{
  rt_instrument_read_list (check, root, "facts", FALSE, instrument, read_fact);
  rt_instrument_read_list (check, root, "rules", TRUE, instrument, read_rule);
  check_rule_scores (check, instrument);
  rt_instrument_read_list (check, root, "risk_items", TRUE, instrument, read_risk);
  return check->error == NULL;
}
