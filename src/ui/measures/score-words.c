/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/score-words.h"

#include <glib/gi18n.h>

#include "critical-words.h"
#include "number-text.h"
#include "rule-evaluation.h"

#define MOST_DECIMALS 2

static void
line_free (gpointer data)
{
  RtScoreLine *line = data;

  g_free (line->name);
  g_free (line->value);
  g_free (line->band);
  g_free (line);
}

static char *
value_words (const RtSubscaleScore *score)
{
  g_autofree char *value = NULL, *minimum = NULL, *maximum = NULL;

  if (!score->has_value)
    return g_strdup (_ ("no score"));
  value = rt_number_format_shortest (score->value, MOST_DECIMALS);
  minimum = rt_number_format_shortest (score->subscale->minimum, MOST_DECIMALS);
  maximum = rt_number_format_shortest (score->subscale->maximum, MOST_DECIMALS);
  if (score->subscale->minimum == score->subscale->maximum)
    return g_steal_pointer (&value);
  /* Translators: a score, then the lowest and the highest possible one. */
  return g_strdup_printf (_ ("%s (of %s to %s)"), value, minimum, maximum);
}

static char *
band_words (const RtSubscaleScore *score)
{
  if (score->band != NULL && score->prorated)
    /* Translators: %s is the band of a score, such as “moderate”. */
    return g_strdup_printf (_ ("%s; completed by the missing-item rule"), score->band);
  if (score->prorated)
    return g_strdup (_ ("completed by the missing-item rule"));
  return g_strdup (score->band);
}

static const RtSubscaleScore *
main_score (const RtScoreResult *result)
{
  const RtInstrumentSubscale *subscale = rt_instrument_main_subscale (result->instrument);

  return subscale != NULL ? rt_score_result_find (result, subscale->id) : NULL;
}

/**
 * rt_score_words_headline:
 * @result: the scores
 *
 * Returns: (transfer full) (nullable): the main score with its band, for a row of a list; NULL when
 *   the questionnaire has no score of that kind
 */
char *
rt_score_words_headline (const RtScoreResult *result)
{
  const RtSubscaleScore *score = main_score (result);
  g_autofree char *value = NULL, *maximum = NULL;

  if (score == NULL)
    return NULL;
  if (!score->has_value)
    return g_strdup (_ ("too many answers are missing"));
  value = rt_number_format_shortest (score->value, MOST_DECIMALS);
  maximum = rt_number_format_shortest (score->subscale->maximum, MOST_DECIMALS);
  if (score->band == NULL)
    /* Translators: a score and the highest possible one. */
    return g_strdup_printf (_ ("%s of %s"), value, maximum);
  /* Translators: a score, the highest possible one, and the band the score is in. */
  return g_strdup_printf (_ ("%s of %s · %s"), value, maximum, score->band);
}

/**
 * rt_score_words_lines:
 * @result: the scores
 *
 * Returns: (transfer full) (element-type RtScoreLine): one line for each score
 */
GPtrArray *
rt_score_words_lines (const RtScoreResult *result)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);

  for (guint i = 0; i < result->scores->len; i++)
    {
      const RtSubscaleScore *score = &g_array_index (result->scores, RtSubscaleScore, i);
      RtScoreLine *line = g_new0 (RtScoreLine, 1);

      line->name = g_strdup (score->subscale->name);
      line->value = value_words (score);
      line->band = band_words (score);
      g_ptr_array_add (lines, line);
    }
  return lines;
}

/**
 * rt_score_words_missing:
 * @result: the scores
 *
 * Returns: (transfer full) (nullable): what was done about missing answers; NULL when none is
 *   missing
 */
char *
rt_score_words_missing (const RtScoreResult *result)
{
  return result->complete ? NULL : g_strdup (result->missing_rule);
}

/**
 * rt_score_words_risks:
 * @result: the scores
 *
 * Returns: (transfer full) (element-type utf8): what needs a person's attention at once, and what
 * of that kind was not answered
 */
GPtrArray *
rt_score_words_risks (const RtScoreResult *result)
{
  GPtrArray *risks = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < result->risks->len; i++)
    {
      const RtRiskItem *risk = g_ptr_array_index (result->risks, i);

      /* Translators: the number of an item and what its answer calls for. */
      g_ptr_array_add (risks, g_strdup_printf (_ ("Item %d: %s"), risk->item, risk->text));
    }
  for (guint i = 0; i < result->left_out->len; i++)
    g_ptr_array_add (risks, rt_critical_left_out_text (g_ptr_array_index (result->left_out, i)));
  return risks;
}

static char *
rule_words (const RtRuleResult *rule)
{
  g_autofree char *name = rt_rule_name (rule->rule);

  switch (rule->outcome)
    {
    case RT_RULE_MET:
      /* Translators: %s is the name of a rule of a questionnaire. */
      return g_strdup_printf (_ ("%s: met"), name);
    case RT_RULE_NOT_MET:
      return g_strdup_printf (_ ("%s: not met"), name);
    case RT_RULE_UNDECIDED:
    default:
      return g_strdup_printf (_ ("%s: undecided, answers are missing"), name);
    }
}

/**
 * rt_score_words_rules:
 * @result: the scores
 *
 * Returns: (transfer full) (element-type utf8): the rules of the instrument and whether each is met
 */
GPtrArray *
rt_score_words_rules (const RtScoreResult *result)
{
  GPtrArray *rules = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < result->rules->len; i++)
    {
      const RtRuleResult *rule = &g_array_index (result->rules, RtRuleResult, i);

      g_ptr_array_add (rules, rule_words (rule));
    }
  return rules;
}

static char *
cutoff_words (const RtCutoffResult *reading)
{
  static const char *const signs[] = { "≥", "≤", ">", "<", "=" };
  const RtCutoff *cutoff = reading->cutoff;
  g_autofree char *value = rt_number_format_shortest (cutoff->value, MOST_DECIMALS);
  g_autofree char *where = g_strdup_printf ("%s %s", signs[cutoff->op], value);

  if (cutoff->group != NULL)
    /* Translators: a limit such as ≥ 10, what it means, for which group it was published. */
    return g_strdup_printf (_ ("Cut-off %s reached: %s (for: %s)"), where, cutoff->meaning,
                            cutoff->group);
  /* Translators: a limit such as ≥ 10, and what it means. */
  return g_strdup_printf (_ ("Cut-off %s reached: %s"), where, cutoff->meaning);
}

/**
 * rt_score_words_cutoffs:
 * @result: the scores
 *
 * Returns: (transfer full) (element-type utf8): the published cut-offs that are reached, those of
 *   groups the person does not belong to left out
 */
GPtrArray *
rt_score_words_cutoffs (const RtScoreResult *result)
{
  GPtrArray *cutoffs = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < result->cutoffs->len; i++)
    {
      const RtCutoffResult *reading = &g_array_index (result->cutoffs, RtCutoffResult, i);

      if (reading->reached && reading->applies != RT_APPLIES_NO)
        g_ptr_array_add (cutoffs, cutoff_words (reading));
    }
  return cutoffs;
}

/**
 * rt_score_words_norms:
 * @result: the scores
 *
 * Returns: (transfer full) (element-type utf8): where the scores lie among the people of published
 *   groups, each with the name of its group
 */
GPtrArray *
rt_score_words_norms (const RtScoreResult *result)
{
  GPtrArray *norms = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < result->norms->len; i++)
    {
      const RtNormComparison *comparison = &g_array_index (result->norms, RtNormComparison, i);
      g_autofree char *size = rt_number_format (ABS (comparison->z), 1);

      g_ptr_array_add (
          norms, comparison->z >= 0
                     /* Translators: a number, a group of people, a publication. */
                     ? g_strdup_printf (_ ("%s standard deviations above the mean of: %s (%s)"),
                                        size, comparison->norm->group, comparison->norm->source)
                     : g_strdup_printf (_ ("%s standard deviations below the mean of: %s (%s)"),
                                        size, comparison->norm->group, comparison->norm->source));
    }
  return norms;
}
