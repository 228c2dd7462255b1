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
      if (tested->items->len == 0)
        continue;
      add ("ends", tested, test_ends);
      add ("random", tested, test_random);
      add ("missing", tested, test_missing);
      add ("refused", tested, test_refused);
    }
  return end_tests ();
}
