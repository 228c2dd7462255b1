/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "score-entered.h"

#include <glib/gi18n.h>
#include <math.h>

/* How far a typed score may lie from the one that follows from its parts: what rounding to two
 * decimals does. */
#define ROUNDING 0.0051

static RtSubscaleScore *
find_score (RtScoreResult *result, const char *subscale)
{
  return (RtSubscaleScore *)rt_score_result_find (result, subscale);
}

static gboolean
check_entered (const RtInstrument *instrument,
               const RtInstrumentSubscale *subscale,
               const char *id,
               double value,
               GError **error)
{
  if (subscale == NULL)
    g_set_error (error, RT_SCORING_ERROR, RT_SCORING_ERROR_ANSWER, _ ("%s has no score “%s”."),
                 instrument->short_name, id);
  else if (subscale->method != RT_METHOD_ENTERED && subscale->method != RT_METHOD_DERIVED)
    g_set_error (error, RT_SCORING_ERROR, RT_SCORING_ERROR_METHOD,
                 _ ("The score “%s” of %s is computed; it cannot be typed in."), id,
                 instrument->short_name);
  else if (!(value >= subscale->minimum && value <= subscale->maximum))
    g_set_error (error, RT_SCORING_ERROR, RT_SCORING_ERROR_ANSWER,
                 _ ("The score “%s” of %s goes from %g to %g; %g is outside."), id,
                 instrument->short_name, subscale->minimum, subscale->maximum, value);
  else
    return TRUE;
  return FALSE;
}

/* Takes over the scores that are typed in; whether all of them can be. */
gboolean
rt_score_enter (RtScoreResult *result, const RtScoreInputs *inputs, GError **error)
{
  GHashTableIter iter;
  gpointer id, value;

  if (inputs->entered == NULL)
    return TRUE;
  g_hash_table_iter_init (&iter, inputs->entered);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      const RtInstrumentSubscale *subscale = rt_instrument_subscale (result->instrument, id);
      RtSubscaleScore *score;

      if (!check_entered (result->instrument, subscale, id, *(double *)value, error))
        return FALSE;
      score = find_score (result, id);
      score->has_value = TRUE;
      score->value = *(double *)value;
    }
  return TRUE;
}

static gboolean
parts_known (RtScoreResult *result,
             const RtInstrumentSubscale *subscale,
             double *sum,
             double *parts)
{
  guint n = 0;

  *sum = 0;
  for (char **id = subscale->derived_from; *id != NULL; id++, n++)
    {
      const RtSubscaleScore *part = find_score (result, *id);

      if (!part->has_value)
        return FALSE;
      *sum += part->value;
      if (n < 2)
        parts[n] = part->value;
    }
  return n > 0;
}

/* What follows from the parts; FALSE when they are not all known, or it is not defined. */
static gboolean
derive_value (RtScoreResult *result,
              const RtInstrumentSubscale *subscale,
              const RtPersonFacts *person,
              double *value)
{
  double parts[2] = { 0, 0 }, sum;

  if (!parts_known (result, subscale, &sum, parts))
    return FALSE;
  switch (subscale->derivation)
    {
    case RT_DERIVE_SUM:
      *value = sum;
      break;
    case RT_DERIVE_MEAN:
      *value = sum / g_strv_length (subscale->derived_from);
      break;
    case RT_DERIVE_DIFFERENCE:
      *value = parts[0] - parts[1];
      break;
    case RT_DERIVE_RATIO:
      *value = parts[1] != 0 ? parts[0] / parts[1] : NAN;
      break;
    case RT_DERIVE_EDUCATION_POINT:
      if (person->education < 0)
        return FALSE;
      *value = person->education <= subscale->education_years
                   ? fmin (parts[0] + subscale->education_points, subscale->maximum)
                   : parts[0];
      break;
    case RT_DERIVE_NONE:
    default:
      return FALSE;
    }
  return *value >= subscale->minimum && *value <= subscale->maximum;
}

static gboolean
check_agreement (const RtScoreResult *result,
                 const RtSubscaleScore *score,
                 double derived,
                 GError **error)
{
  if (score->derived || fabs (score->value - derived) <= ROUNDING)
    return TRUE;
  g_set_error (
      error, RT_SCORING_ERROR, RT_SCORING_ERROR_ANSWER,
      _ ("The score “%s” of %s is %g by its parts, but %g was typed in. Check the parts or "
         "leave the score out."),
      score->subscale->id, result->instrument->short_name, derived, score->value);
  return FALSE;
}

/* Scores that follow from others, in as many rounds as there are scores: each round knows more. A
 * score that was typed in as well must agree. */
gboolean
rt_score_derive (RtScoreResult *result, const RtPersonFacts *person, GError **error)
{
  for (guint round = 0; round < result->scores->len; round++)
    for (guint i = 0; i < result->scores->len; i++)
      {
        RtSubscaleScore *score = &g_array_index (result->scores, RtSubscaleScore, i);
        double value;

        if (!derive_value (result, score->subscale, person, &value))
          continue;
        if (score->has_value && !check_agreement (result, score, value, error))
          return FALSE;
        if (score->has_value)
          continue;
        score->has_value = score->derived = TRUE;
        score->value = value;
      }
  return TRUE;
}

/* A score that is the outcome of the rule of its id: 1 met, 0 not met, none while undecided. */
void
rt_score_take_rules (RtScoreResult *result)
{
  for (guint i = 0; i < result->rules->len; i++)
    {
      const RtRuleResult *decided = &g_array_index (result->rules, RtRuleResult, i);
      RtSubscaleScore *score = find_score (result, decided->rule->id);

      if (score == NULL || score->subscale->method != RT_METHOD_RULE
          || decided->outcome == RT_RULE_UNDECIDED)
        continue;
      score->has_value = score->derived = TRUE;
      score->value = decided->outcome == RT_RULE_MET ? 1 : 0;
    }
}
