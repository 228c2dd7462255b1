/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "missing-answers.h"
#include "scoring-fixture.h"
#include "skipped-item.h"

#define N_RANDOM 60

typedef double (*Choose) (const RtInstrumentItem *item);

static const RtInstrumentOption *
option (const RtInstrumentItem *item, guint index)
{
  return &g_array_index (item->options->options, RtInstrumentOption, index);
}

static double
lowest (const RtInstrumentItem *item)
{
  if (item->options->is_number)
    return item->options->minimum;
  return option (item, item->reverse ? item->options->options->len - 1 : 0)->score;
}

static double
highest (const RtInstrumentItem *item)
{
  if (item->options->is_number)
    return item->options->maximum;
  return option (item, item->reverse ? 0 : item->options->options->len - 1)->score;
}

static double
any (const RtInstrumentItem *item)
{
  if (item->options->is_number)
    return g_test_rand_double_range (item->options->minimum, item->options->maximum);
  return option (item, (guint)g_test_rand_int_range (0, (gint32)item->options->options->len))
      ->score;
}

static GArray *
answer_all (const RtInstrument *instrument, Choose choose)
{
  GArray *answers = g_array_new (FALSE, TRUE, sizeof (RtItemAnswer));

  for (guint i = 0; i < instrument->items->len; i++)
    {
      const RtInstrumentItem *item = g_ptr_array_index (instrument->items, i);
      RtItemAnswer answer = { item->number, TRUE, choose (item) };

      g_array_append_val (answers, answer);
    }
  return answers;
}

static RtScoreResult *
score (const RtInstrument *instrument, const GArray *answers)
{
  g_autoptr (GError) error = NULL;
  RtScoreResult *result = rt_score (instrument, answers, &error);

  g_assert_no_error (error);
  return result;
}

/* Every score lies in its range, in exactly one level of every scheme it has. */
static void
check_result (const RtScoreResult *result)
{
  for (guint i = 0; i < result->scores->len; i++)
    {
      const RtSubscaleScore *got = &g_array_index (result->scores, RtSubscaleScore, i);
      const RtBandScheme *bands =
          rt_instrument_official_bands (result->instrument, got->subscale->id);

      if (!got->has_value)
        {
          g_assert_null (got->band);
          continue;
        }
      g_assert_cmpfloat (got->value, >=, got->subscale->minimum);
      g_assert_cmpfloat (got->value, <=, got->subscale->maximum);
      g_assert_true ((got->band != NULL) == (bands != NULL));
    }
}

/* Scores at both ends of the range, for every way of scoring items. */
static void
test_ends (gconstpointer data)
{
  const RtInstrument *tested = data;
  g_autoptr (GArray) low = answer_all (tested, lowest);
  g_autoptr (GArray) high = answer_all (tested, highest);
  g_autoptr (RtScoreResult) low_result = score (tested, low);
  g_autoptr (RtScoreResult) high_result = score (tested, high);

  g_assert_true (low_result->complete);
  for (guint i = 0; i < low_result->scores->len; i++)
    {
      const RtSubscaleScore *got = &g_array_index (low_result->scores, RtSubscaleScore, i);

      g_assert_true (got->has_value);
      g_assert_cmpfloat (got->value, ==, got->subscale->minimum);
      got = &g_array_index (high_result->scores, RtSubscaleScore, i);
      g_assert_cmpfloat (got->value, ==, got->subscale->maximum);
    }
}

/* Raising the score of one item after reversal never lowers a score. */
static void
check_monotone (const RtInstrument *tested, GArray *answers)
{
  g_autoptr (RtScoreResult) before = score (tested, answers);
  guint index = (guint)g_test_rand_int_range (0, (gint32)answers->len);
  RtItemAnswer *answer = &g_array_index (answers, RtItemAnswer, index);
  const RtInstrumentItem *item = rt_instrument_item (tested, answer->item);
  double better = any (item);
  g_autoptr (RtScoreResult) after = NULL;

  if (item->reverse ? better > answer->score : better < answer->score)
    return;
  answer->score = better;
  after = score (tested, answers);
  for (guint i = 0; i < before->scores->len; i++)
    {
      const RtSubscaleScore *was = &g_array_index (before->scores, RtSubscaleScore, i);
      const RtSubscaleScore *is = &g_array_index (after->scores, RtSubscaleScore, i);

      g_assert_cmpfloat (is->value, >=, was->value);
    }
}

static void
test_random (gconstpointer data)
{
  const RtInstrument *tested = data;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (GArray) answers = answer_all (tested, any);
      g_autoptr (RtScoreResult) result = score (tested, answers);

      check_result (result);
      check_monotone (tested, answers);
    }
}

/* How many answers of a score are not there and not skipped by the questionnaire's own rule. */
static guint
count_left_out (const RtInstrument *tested,
                const RtInstrumentSubscale *total,
                const GArray *answers)
{
  guint n = 0;

  for (guint i = 0; i < total->items->len; i++)
    {
      int number = g_array_index (total->items, int, i);

      if (rt_item_answer_find (answers, number) == NULL
          && rt_item_skipped_by (tested, answers, number) == NULL)
        n++;
    }
  return n;
}

/* Leaving out answers one by one, in every order the dice give: the missing rule decides. */
static void
test_missing (gconstpointer data)
{
  const RtInstrument *tested = data;
  const RtInstrumentSubscale *total = rt_instrument_main_subscale (tested);

  for (guint round = 0; round < N_RANDOM; round++)
    {
      g_autoptr (GArray) answers = answer_all (tested, any);

      while (answers->len > 0)
        {
          g_autoptr (RtScoreResult) result = NULL;
          const RtSubscaleScore *got;
          guint out = (guint)g_test_rand_int_range (0, (gint32)answers->len);
          guint n_left_out;

          g_array_remove_index (answers, out);
          result = score (tested, answers);
          check_result (result);
          g_assert_nonnull (result->missing_rule);
          if (total == NULL || total->method != RT_METHOD_SUM)
            continue;
          n_left_out = count_left_out (tested, total, answers);
          got = rt_score_result_find (result, total->id);
          g_assert_cmpuint (got->n_answered, ==, total->items->len - n_left_out);
          g_assert_true (
              got->has_value
              == (n_left_out <= (guint)tested->missing.max_missing && got->n_answered > 0));
          g_assert_true (got->prorated == (got->has_value && n_left_out > 0));
        }
    }
}

/* Over the reals every value of the range has one level; the edge belongs to the upper one. */
static void
test_bands (gconstpointer data)
{
  const RtInstrument *tested = data;

  for (guint s = 0; s < tested->bands->len; s++)
    {
      const RtBandScheme *scheme = g_ptr_array_index (tested->bands, s);
      const RtInstrumentSubscale *subscale = rt_instrument_subscale (tested, scheme->subscale);

      g_assert_null (rt_band_scheme_level (scheme, nextafter (subscale->minimum, -INFINITY)));
      g_assert_null (rt_band_scheme_level (scheme, nextafter (subscale->maximum, INFINITY)));
      for (guint i = 0; i < scheme->levels->len; i++)
        {
          const RtBandLevel *level = &g_array_index (scheme->levels, RtBandLevel, i);

          g_assert_true (rt_band_scheme_level (scheme, level->minimum) == level);
          g_assert_true (rt_band_scheme_level (scheme, level->maximum) == level);
          if (i > 0)
            g_assert_true (rt_band_scheme_level (scheme, nextafter (level->minimum, -INFINITY))
                           == level - 1);
        }
    }
}

/* Any real number of the range lies in the level that begins at or below it, last of all. */
static void
test_reals (gconstpointer data)
{
  const RtInstrument *tested = data;

  for (guint s = 0; s < tested->bands->len; s++)
    {
      const RtBandScheme *scheme = g_ptr_array_index (tested->bands, s);
      const RtInstrumentSubscale *subscale = rt_instrument_subscale (tested, scheme->subscale);

      for (guint i = 0; i < N_RANDOM; i++)
        {
          double value = g_test_rand_double_range (subscale->minimum, subscale->maximum);
          const RtBandLevel *expected = NULL;

          for (guint j = 0; j < scheme->levels->len; j++)
            if (g_array_index (scheme->levels, RtBandLevel, j).minimum <= value)
              expected = &g_array_index (scheme->levels, RtBandLevel, j);
          g_assert_true (rt_band_scheme_level (scheme, value) == expected);
        }
    }
}

/* The score of a subscale when one item is answered so, and all others as low as can be. */
static double
score_with_item (const RtInstrument *tested, const char *subscale, int item, double answer)
{
  g_autoptr (GArray) answers = answer_all (tested, lowest);
  g_autoptr (RtScoreResult) result = NULL;

  g_array_index (answers, RtItemAnswer, item - 1).score = answer;
  result = score (tested, answers);
  return rt_score_result_find (result, subscale)->value;
}

/* Reversing twice is identity: an answer turned round by hand counts as the answer itself would
 * without reversal, in every sum. */
static void
test_reversed_twice (gconstpointer data)
{
  const RtInstrument *tested = data;

  for (guint s = 0; s < tested->subscales->len; s++)
    {
      const RtInstrumentSubscale *subscale = g_ptr_array_index (tested->subscales, s);

      for (guint i = 0; subscale->method == RT_METHOD_SUM && i < subscale->items->len; i++)
        {
          const RtInstrumentItem *item =
              rt_instrument_item (tested, g_array_index (subscale->items, int, i));
          const GArray *options = item->options->options;
          double ends = option (item, 0)->score + option (item, options->len - 1)->score;

          for (guint o = 0; item->reverse && o < options->len; o++)
            {
              double raw = option (item, o)->score;

              g_assert_true (rt_instrument_item_has_option (item, ends - raw));
              g_assert_cmpfloat_with_epsilon (
                  score_with_item (tested, subscale->id, item->number, ends - raw)
                      - subscale->minimum,
                  subscale->multiplier * (raw - option (item, 0)->score), 1e-9);
            }
        }
    }
}

static GHashTable *
any_facts (const RtInstrument *tested)
{
  GHashTable *facts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < tested->facts->len; i++)
    {
      const RtInstrumentFact *fact = g_ptr_array_index (tested->facts, i);
      double value =
          fact->unit != NULL ? g_test_rand_double_range (35, 41) : g_test_rand_int_range (0, 2);

      g_hash_table_insert (facts, fact->id, g_memdup2 (&value, sizeof value));
    }
  return facts;
}

/* A rule that was decided while something was missing is decided the same once all is known. */
static void
check_decided (const RtScoreResult *partial, const RtScoreResult *full)
{
  g_assert_cmpuint (partial->rules->len, ==, full->rules->len);
  for (guint i = 0; i < full->rules->len; i++)
    {
      const RtRuleResult *then = &g_array_index (partial->rules, RtRuleResult, i);
      const RtRuleResult *now = &g_array_index (full->rules, RtRuleResult, i);

      g_assert_cmpint (now->outcome, !=, RT_RULE_UNDECIDED);
      if (then->outcome != RT_RULE_UNDECIDED)
        g_assert_cmpint (then->outcome, ==, now->outcome);
    }
}

static void
test_rules_monotone (gconstpointer data)
{
  const RtInstrument *tested = data;

  for (guint round = 0; round < N_RANDOM; round++)
    {
      g_autoptr (GArray) answers = answer_all (tested, any);
      g_autoptr (GHashTable) facts = any_facts (tested);
      RtScoreInputs inputs = { RT_PERSON_UNKNOWN, facts, NULL };
      g_autoptr (RtScoreResult) full = rt_score_with (tested, answers, &inputs, NULL);

      while (answers->len + g_hash_table_size (facts) > 1)
        {
          g_autoptr (RtScoreResult) partial = NULL;

          if (answers->len > 0 && (g_hash_table_size (facts) == 0 || g_test_rand_bit ()))
            g_array_remove_index (answers, (guint)g_test_rand_int_range (0, (gint32)answers->len));
          else
            {
              g_autoptr (GList) ids = g_hash_table_get_keys (facts);

              g_hash_table_remove (
                  facts, g_list_nth_data (
                             ids, (guint)g_test_rand_int_range (0, (gint32)g_list_length (ids))));
            }
          partial = rt_score_with (tested, answers, &inputs, NULL);
          check_decided (partial, full);
        }
    }
}

/* A typed score inside its range is taken and stays there; one outside is refused. */
static void
test_typed (gconstpointer data)
{
  const RtInstrument *tested = data;

  for (guint s = 0; s < tested->subscales->len; s++)
    {
      const RtInstrumentSubscale *subscale = g_ptr_array_index (tested->subscales, s);
      g_autoptr (GHashTable) entered = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GArray) none = g_array_new (FALSE, TRUE, sizeof (RtItemAnswer));
      RtScoreInputs inputs = { RT_PERSON_UNKNOWN, NULL, entered };
      double value = g_test_rand_double_range (subscale->minimum, subscale->maximum);
      double beyond[] = { nextafter (subscale->minimum, -INFINITY),
                          nextafter (subscale->maximum, INFINITY) };
      g_autoptr (RtScoreResult) result = NULL;

      if (subscale->method != RT_METHOD_ENTERED)
        continue;
      g_hash_table_insert (entered, subscale->id, &value);
      result = rt_score_with (tested, none, &inputs, NULL);
      g_assert_nonnull (result);
      check_result (result);
      for (guint i = 0; i < G_N_ELEMENTS (beyond); i++)
        {
          g_autoptr (GError) error = NULL;

          g_hash_table_insert (entered, subscale->id, &beyond[i]);
          g_assert_null (rt_score_with (tested, none, &inputs, &error));
          g_assert_nonnull (error);
        }
    }
}

/* A score nobody can tick is refused, for every item. */
static void
test_refused (gconstpointer data)
{
  const RtInstrument *tested = data;

  for (guint i = 0; i < tested->items->len; i++)
    {
      g_autoptr (GArray) answers = answer_all (tested, lowest);
      g_autoptr (GError) error = NULL;

      g_array_index (answers, RtItemAnswer, i).score = -0.5;
      g_assert_null (rt_score (tested, answers, &error));
      g_assert_error (error, RT_SCORING_ERROR, RT_SCORING_ERROR_ANSWER);
    }
}

static void
add (const char *what, const RtInstrument *tested, GTestDataFunc test)
{
  g_autofree char *path = g_strdup_printf ("/scoring-properties/%s/%s", tested->id, what);

  g_test_add_data_func (path, tested, test);
}

int
main (int argc, char *argv[])
{
  const GPtrArray *all;

  g_test_init (&argc, &argv, NULL);
  load_catalogue ();
  all = rt_catalogue_instruments (catalogue ());
  for (guint i = 0; i < all->len; i++)
    {
      const RtInstrument *tested = g_ptr_array_index (all, i);

      add ("bands", tested, test_bands);
      add ("reals", tested, test_reals);
      add ("typed", tested, test_typed);
      if (tested->items->len + tested->facts->len > 0)
        add ("rules-monotone", tested, test_rules_monotone);
      if (tested->items->len == 0)
        continue;
      add ("ends", tested, test_ends);
      add ("reversed-twice", tested, test_reversed_twice);
      add ("random", tested, test_random);
      add ("missing", tested, test_missing);
      add ("refused", tested, test_refused);
    }
  return end_tests ();
}
