/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "scoring.h"

#include <glib/gi18n.h>
#include <math.h>

#include "missing-answers.h"
#include "rule-evaluation.h"
#include "score-entered.h"
#include "score-reading.h"
#include "skipped-item.h"

G_DEFINE_QUARK (rt-scoring-error-quark, rt_scoring_error)

/** rt_score_result_free: frees the result. */
void
rt_score_result_free (RtScoreResult *result)
{
  if (result == NULL)
    return;
  g_array_unref (result->scores);
  g_array_unref (result->rules);
  g_ptr_array_unref (result->risks);
  g_ptr_array_unref (result->left_out);
  g_array_unref (result->cutoffs);
  g_array_unref (result->norms);
  g_free (result->missing_rule);
  g_free (result);
}

/** rt_score_result_find: Returns: (transfer none) (nullable): the score of a subscale. */
const RtSubscaleScore *
rt_score_result_find (const RtScoreResult *result, const char *subscale)
{
  for (guint i = 0; i < result->scores->len; i++)
    {
      const RtSubscaleScore *score = &g_array_index (result->scores, RtSubscaleScore, i);

      if (g_str_equal (score->subscale->id, subscale))
        return score;
    }
  return NULL;
}

static gboolean
is_named_before (const GArray *answers, guint index)
{
  for (guint i = 0; i < index; i++)
    if (g_array_index (answers, RtItemAnswer, i).item
        == g_array_index (answers, RtItemAnswer, index).item)
      return TRUE;
  return FALSE;
}

static char *
permitted (const RtInstrumentItem *item)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (item->options->is_number)
    return g_strdup_printf ("%g–%g", item->options->minimum, item->options->maximum);
  for (guint i = 0; i < item->options->options->len; i++)
    g_string_append_printf (text, "%s%g", i > 0 ? ", " : "",
                            g_array_index (item->options->options, RtInstrumentOption, i).score);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
check_answers (const RtInstrument *instrument, const GArray *answers, GError **error)
{
  for (guint i = 0; i < answers->len; i++)
    {
      const RtItemAnswer *answer = &g_array_index (answers, RtItemAnswer, i);
      const RtInstrumentItem *item = rt_instrument_item (instrument, answer->item);
      g_autofree char *options = item != NULL ? permitted (item) : NULL;

      if (item == NULL)
        g_set_error (error, RT_SCORING_ERROR, RT_SCORING_ERROR_ANSWER,
                     _ ("%s has no item %d; it has %u items."), instrument->short_name,
                     answer->item, instrument->items->len);
      else if (is_named_before (answers, i))
        g_set_error (error, RT_SCORING_ERROR, RT_SCORING_ERROR_ANSWER,
                     _ ("Item %d of %s is answered twice."), answer->item, instrument->short_name);
      else if (answer->answered && !rt_instrument_item_has_option (item, answer->score))
        g_set_error (error, RT_SCORING_ERROR, RT_SCORING_ERROR_ANSWER,
                     _ ("Item %d of %s cannot be answered with %g. Its options are %s."),
                     answer->item, instrument->short_name, answer->score, options);
      else
        continue;
      return FALSE;
    }
  return TRUE;
}

/* The score of an answer after reversal: minimum + maximum - score of its option set. */
static double
scored (const RtInstrumentItem *item, double score)
{
  const GArray *options = item->options->options;

  if (!item->reverse)
    return score;
  return g_array_index (options, RtInstrumentOption, 0).score
         + g_array_index (options, RtInstrumentOption, options->len - 1).score - score;
}

/* The person's mean in the place of missing answers: sum × items / answered, rounded half up. Whole
 * numbers are rounded in whole numbers, so that a half is exactly a half. */
static double
prorate (double sum, guint n_items, guint n_answered)
{
  if (sum == floor (sum) && fabs (sum) < 1e12)
    {
      gint64 doubled = 2 * (gint64)sum * n_items + n_answered;
      gint64 divisor = 2 * (gint64)n_answered;
      gint64 quotient = doubled / divisor;

      return (double)(doubled % divisor < 0 ? quotient - 1 : quotient);
    }
  return floor (sum * n_items / n_answered + 0.5);
}

static void
score_sum (const RtInstrument *instrument, const GArray *answers, RtSubscaleScore *score)
{
  const RtInstrumentSubscale *subscale = score->subscale;
  guint n = subscale->items->len;
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      int number = g_array_index (subscale->items, int, i);
      const RtItemAnswer *answer = rt_item_answer_find (answers, number);

      if (answer == NULL)
        continue;
      score->n_answered++;
      sum += scored (rt_instrument_item (instrument, number), answer->score);
    }
  if (score->n_answered == 0 || n - score->n_answered > rt_missing_permitted (instrument, subscale))
    return;
  score->prorated = score->n_answered < n;
  if (score->prorated)
    sum = prorate (sum, n, score->n_answered);
  score->has_value = TRUE;
  score->value = subscale->multiplier * sum + subscale->offset;
}

static void
score_count (const RtInstrument *instrument, const GArray *answers, RtSubscaleScore *score)
{
  const RtInstrumentSubscale *subscale = score->subscale;
  guint count = 0;

  for (guint i = 0; i < subscale->items->len; i++)
    {
      int number = g_array_index (subscale->items, int, i);
      const RtItemAnswer *answer = rt_item_answer_find (answers, number);

      if (answer == NULL)
        continue;
      score->n_answered++;
      if (answer->score >= rt_instrument_item (instrument, number)->positive_at)
        count++;
    }
  score->has_value = score->n_answered == subscale->items->len && score->n_answered > 0;
  score->value = subscale->multiplier * count + subscale->offset;
}

/* The highest answer of a group of items that exclude each other (QIDS: sleep, appetite,
 * psychomotor). */
static gboolean
group_maximum (const RtInstrument *instrument,
               const GArray *answers,
               const GArray *group,
               double *maximum,
               guint *n_answered)
{
  gboolean found = FALSE;

  for (guint i = 0; i < group->len; i++)
    {
      int number = g_array_index (group, int, i);
      const RtItemAnswer *answer = rt_item_answer_find (answers, number);
      double value;

      if (answer == NULL)
        continue;
      (*n_answered)++;
      value = scored (rt_instrument_item (instrument, number), answer->score);
      if (!found || value > *maximum)
        *maximum = value;
      found = TRUE;
    }
  return found;
}

static void
score_groups (const RtInstrument *instrument, const GArray *answers, RtSubscaleScore *score)
{
  const RtInstrumentSubscale *subscale = score->subscale;
  double sum = 0;

  score->has_value = TRUE;
  for (guint i = 0; i < subscale->groups->len; i++)
    {
      double maximum = 0;

      if (!group_maximum (instrument, answers, g_ptr_array_index (subscale->groups, i), &maximum,
                          &score->n_answered))
        score->has_value = FALSE;
      sum += maximum;
    }
  score->value = subscale->multiplier * sum + subscale->offset;
}

static void
score_subscale (RtScoreResult *result, const RtInstrumentSubscale *subscale, const GArray *answers)
{
  RtSubscaleScore score = { .subscale = subscale };

  if (subscale->method == RT_METHOD_SUM)
    score_sum (result->instrument, answers, &score);
  else if (subscale->method == RT_METHOD_COUNT_AT_THRESHOLD)
    score_count (result->instrument, answers, &score);
  else if (subscale->method == RT_METHOD_SUM_OF_GROUP_MAX)
    score_groups (result->instrument, answers, &score);
  if (!score.has_value)
    score.value = 0;
  g_array_append_val (result->scores, score);
}

static void
count_answers (RtScoreResult *result, const GArray *answers)
{
  result->complete = TRUE;
  for (guint i = 0; i < result->instrument->items->len; i++)
    {
      const RtInstrumentItem *item = g_ptr_array_index (result->instrument->items, i);

      if (!item->scored)
        continue;
      result->n_items++;
      if (rt_item_answer_find (answers, item->number) != NULL)
        result->n_answered++;
      if (!rt_item_is_settled (item, answers))
        result->complete = FALSE;
    }
}

/* What was not answered is not taken for a no. An item is told once, however many risks it has. */
static void
add_left_out (RtScoreResult *result, int number)
{
  const RtInstrumentItem *item = rt_instrument_item (result->instrument, number);

  if (item != NULL && !g_ptr_array_find (result->left_out, item, NULL))
    g_ptr_array_add (result->left_out, (gpointer)item);
}

static void
find_risks (RtScoreResult *result, const GArray *answers)
{
  for (guint i = 0; i < result->instrument->risks->len; i++)
    {
      RtRiskItem *risk = g_ptr_array_index (result->instrument->risks, i);
      const RtItemAnswer *answer = rt_item_answer_find (answers, risk->item);

      if (answer == NULL)
        add_left_out (result, risk->item);
      else if (rt_comparison_holds (risk->op, answer->score, risk->value))
        g_ptr_array_add (result->risks, risk);
    }
}

static void
decide_rules (RtScoreResult *result, const GArray *answers, GHashTable *facts)
{
  for (guint i = 0; i < result->instrument->rules->len; i++)
    {
      const RtInstrumentRule *rule = g_ptr_array_index (result->instrument->rules, i);
      RtRuleResult decided = { .rule = rule };

      if (rule->expression == NULL)
        continue;
      decided.outcome = rt_rule_evaluate (rule->expression, answers, result, facts);
      g_array_append_val (result->rules, decided);
    }
}

/* Answers, with the score that counts for those whom an item does not concern, and for items that
 * the instrument's own rule leaves unasked. */
static GArray *
complete_for_person (const RtInstrument *instrument,
                     const GArray *answers,
                     const RtPersonFacts *person)
{
  GArray *all = g_array_new (FALSE, TRUE, sizeof (RtItemAnswer));

  if (answers->len > 0)
    g_array_append_vals (all, answers->data, answers->len);
  for (guint i = 0; i < instrument->items->len; i++)
    {
      const RtInstrumentItem *item = g_ptr_array_index (instrument->items, i);
      RtItemAnswer answer = { item->number, TRUE, item->otherwise_score };

      if (item->has_otherwise_score && rt_item_answer_find (answers, item->number) == NULL
          && rt_applicability_holds (&item->for_whom, person) == RT_APPLIES_NO)
        g_array_append_val (all, answer);
    }
  rt_skip_complete (instrument, answers, all);
  return all;
}

/* What was done about missing answers, and about items that do not concern the person. */
static char *
describe_missing (const RtScoreResult *result, const GArray *answers, const GArray *all)
{
  g_autofree char *rule = rt_missing_describe (result, all);
  g_autofree char *skipped = rt_skip_describe (result->instrument, answers);
  g_autoptr (GString) text = g_string_new (rule);

  if (skipped != NULL)
    g_string_append_printf (text, " %s", skipped);
  for (guint i = answers->len; i < all->len; i++)
    {
      const RtItemAnswer *answer = &g_array_index (all, RtItemAnswer, i);

      if (rt_item_skipped_by (result->instrument, answers, answer->item) != NULL)
        continue;
      g_string_append_c (text, ' ');
      g_string_append_printf (text, _ ("Item %d does not concern this person and counts %g."),
                              answer->item, answer->score);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
has_any (GHashTable *table)
{
  return table != NULL && g_hash_table_size (table) > 0;
}

static gboolean
check_inputs (const RtInstrument *instrument, const RtScoreInputs *inputs, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  if (instrument->items->len == 0 && !has_any (inputs->entered) && !has_any (inputs->facts))
    {
      g_set_error (error, RT_SCORING_ERROR, RT_SCORING_ERROR_METHOD,
                   _ ("%s is not scored from items: its scores are entered."),
                   instrument->short_name);
      return FALSE;
    }
  if (inputs->facts == NULL)
    return TRUE;
  g_hash_table_iter_init (&iter, inputs->facts);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (rt_instrument_fact (instrument, id) == NULL)
      {
        g_set_error (error, RT_SCORING_ERROR, RT_SCORING_ERROR_ANSWER,
                     _ ("%s asks for no fact “%s”."), instrument->short_name, (const char *)id);
        return FALSE;
      }
  return TRUE;
}

static RtScoreResult *
new_result (const RtInstrument *instrument)
{
  RtScoreResult *result = g_new0 (RtScoreResult, 1);

  result->instrument = instrument;
  result->scores = g_array_new (FALSE, TRUE, sizeof (RtSubscaleScore));
  result->rules = g_array_new (FALSE, TRUE, sizeof (RtRuleResult));
  result->risks = g_ptr_array_new ();
  result->left_out = g_ptr_array_new ();
  result->cutoffs = g_array_new (FALSE, TRUE, sizeof (RtCutoffResult));
  result->norms = g_array_new (FALSE, TRUE, sizeof (RtNormComparison));
  return result;
}

/**
 * rt_score_with:
 * @instrument: which questionnaire
 * @answers: (element-type RtItemAnswer): scores of the options before reversal; items not named are
 *   missing
 * @inputs: what is known besides the answers
 * @error: return location
 *
 * Returns: (transfer full): scores, bands, cut-offs, norms, rules and risks; %NULL with a sentence
 * that names the item and its options when an answer is none of them.
 */
RtScoreResult *
rt_score_with (const RtInstrument *instrument,
               const GArray *answers,
               const RtScoreInputs *inputs,
               GError **error)
{
  g_autoptr (RtScoreResult) result = NULL;
  g_autoptr (GArray) all = NULL;

  if (!check_answers (instrument, answers, error) || !check_inputs (instrument, inputs, error))
    return NULL;
  result = new_result (instrument);
  all = complete_for_person (instrument, answers, &inputs->person);
  count_answers (result, all);
  for (guint i = 0; i < instrument->subscales->len; i++)
    score_subscale (result, g_ptr_array_index (instrument->subscales, i), all);
  if (!rt_score_enter (result, inputs, error) || !rt_score_derive (result, &inputs->person, error))
    return NULL;
  decide_rules (result, all, inputs->facts);
  rt_score_take_rules (result);
  rt_score_read_bands (result);
  rt_score_read_cutoffs (result, &inputs->person);
  rt_score_read_norms (result, &inputs->person);
  find_risks (result, all);
  result->missing_rule = describe_missing (result, answers, all);
  return g_steal_pointer (&result);
}

/** rt_score: Returns: (transfer full): rt_score_with() of the answers alone. */
RtScoreResult *
rt_score (const RtInstrument *instrument, const GArray *answers, GError **error)
{
  const RtScoreInputs nothing = { RT_PERSON_UNKNOWN, NULL, NULL };

  return rt_score_with (instrument, answers, &nothing, error);
}
