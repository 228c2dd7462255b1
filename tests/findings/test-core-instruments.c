/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scoring.h"

#include <string.h>

#include "catalogue.h"

static RtCatalogue *catalogue;

static const RtInstrument *
instrument (const char *id)
{
  const RtInstrument *found = rt_catalogue_instrument (catalogue, id);

  g_assert_nonnull (found);
  return found;
}

/* Answers as a text of digits; a dot is a missing answer, X is ten. */
static GArray *
answers_from (const char *text)
{
  GArray *answers = g_array_new (FALSE, TRUE, sizeof (RtItemAnswer));

  for (int i = 0; text[i] != '\0'; i++)
    {
      RtItemAnswer answer = { .item = i + 1, .answered = text[i] != '.' };

      if (answer.answered)
        answer.score = text[i] == 'X' ? 10 : text[i] - '0';
      g_array_append_val (answers, answer);
    }
  return answers;
}

static RtScoreResult *
score (const char *id, const char *text)
{
  g_autoptr (GArray) answers = answers_from (text);
  g_autoptr (GError) error = NULL;
  RtScoreResult *result = rt_score (instrument (id), answers, &error);

  g_assert_no_error (error);
  return result;
}

static void
assert_total (const char *id, const char *text, double value, const char *band)
{
  g_autoptr (RtScoreResult) result = score (id, text);
  const RtSubscaleScore *total = rt_score_result_find (result, "total");

  g_assert_true (total->has_value);
  g_assert_cmpfloat (total->value, ==, value);
  g_assert_cmpstr (total->band, ==, band);
}

/* Every boundary of the published bands. */
static void
test_band_boundaries (void)
{
  static const struct
  {
    const char *id;
    guint n_items;
    int last;
    struct
    {
      int from;
      const char *label;
    } bands[6];
  } cases[] = {
    /* Kroenke 2001 */
    { "phq9",
      9,
      3,
      { { 0, "none-minimal" },
        { 5, "mild" },
        { 10, "moderate" },
        { 15, "moderately severe" },
        { 20, "severe" } } },
    /* Spitzer 2006 */
    { "gad7", 7, 3, { { 0, "minimal" }, { 5, "mild" }, { 10, "moderate" }, { 15, "severe" } } },
    /* Morin, Bastien 2001 */
    { "isi",
      7,
      4,
      { { 0, "no clinically significant insomnia" },
        { 8, "subthreshold" },
        { 15, "moderate" },
        { 22, "severe" } } },
  };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    for (int total = 0; total <= (int)cases[c].n_items * cases[c].last; total++)
      {
        char text[16] = { 0 };
        const char *band = NULL;
        int left = total;

        for (guint i = 0; i < cases[c].n_items; i++)
          {
            int answer = MIN (left, cases[c].last);

            text[i] = (char)('0' + answer);
            left -= answer;
          }
        for (guint b = 0; b < 6 && cases[c].bands[b].label != NULL; b++)
          if (total >= cases[c].bands[b].from)
            band = cases[c].bands[b].label;
        assert_total (cases[c].id, text, total, band);
      }
}

static void
test_missing_answers (void)
{
  g_autoptr (RtScoreResult) too_many = score ("phq9", "111111...");
  g_autoptr (RtScoreResult) none = score ("phq9", ".........");
  const RtSubscaleScore *total = rt_score_result_find (too_many, "total");

  /* 14 × 9 / 7 = 18; 8 × 9 / 7 = 10.29 -> 10; 20 × 9 / 8 = 22.5 -> 23: a half goes up. */
  assert_total ("phq9", "2222222..", 18, "moderately severe");
  assert_total ("phq9", "2111111..", 10, "moderate");
  assert_total ("phq9", "33332222.", 23, "severe");
  g_assert_false (total->has_value);
  g_assert_null (total->band);
  g_assert_cmpuint (too_many->n_answered, ==, 6);
  g_assert_false (too_many->complete);
  g_assert_false (rt_score_result_find (none, "total")->has_value);
}

static void
test_subscales_need_all_items (void)
{
  /* Item 9 is missing: the total is completed, the subscale that needs it is not. */
  g_autoptr (RtScoreResult) result = score ("phq9", "22222222.");

  g_assert_true (rt_score_result_find (result, "total")->prorated);
  g_assert_false (rt_score_result_find (result, "cognitive_affective")->has_value);
  g_assert_true (rt_score_result_find (result, "somatic")->has_value);
  g_assert_false (rt_score_result_find (result, "somatic")->prorated);
}

static void
test_insomnia_needs_every_answer (void)
{
  g_autoptr (RtScoreResult) result = score ("isi", "444444.");

  g_assert_false (rt_score_result_find (result, "total")->has_value);
  g_assert_cmpuint (strlen (result->missing_rule), >, 20);
}

static void
test_diary (void)
{
  g_autoptr (RtScoreResult) result = score ("daily_nrs", "7X.05324");

  g_assert_cmpfloat (rt_score_result_find (result, "mood")->value, ==, 7);
  g_assert_cmpfloat (rt_score_result_find (result, "anxiety")->value, ==, 10);
  g_assert_false (rt_score_result_find (result, "irritability")->has_value);
  g_assert_cmpfloat (rt_score_result_find (result, "energy")->value, ==, 0);
  g_assert_true (rt_score_result_find (result, "energy")->has_value); /* zero is data */
}

static RtRuleOutcome
rule (const char *text, const char *id)
{
  g_autoptr (RtScoreResult) result = score ("phq9", text);

  for (guint i = 0; i < result->rules->len; i++)
    {
      const RtRuleResult *decided = &g_array_index (result->rules, RtRuleResult, i);

      if (g_str_equal (decided->rule->id, id))
        return decided->outcome;
    }
  g_assert_not_reached ();
}

/* The published algorithm: five symptoms with item 1 or 2 among them (item 9 counts from 1). */
static void
test_syndrome_algorithm (void)
{
  g_assert_cmpint (rule ("222220000", "mds"), ==, RT_RULE_MET);
  g_assert_cmpint (rule ("222200001", "mds"), ==, RT_RULE_MET);
  g_assert_cmpint (rule ("222200000", "mds"), ==, RT_RULE_NOT_MET);
  g_assert_cmpint (rule ("222200000", "ods"), ==, RT_RULE_MET);
  g_assert_cmpint (rule ("002222222", "mds"), ==, RT_RULE_NOT_MET);
  g_assert_cmpint (rule ("111111111", "mds"), ==, RT_RULE_NOT_MET);
  g_assert_cmpint (rule ("200000000", "ods"), ==, RT_RULE_NOT_MET);
  /* Missing answers leave it open only where they could decide it. */
  g_assert_cmpint (rule ("2222.....", "mds"), ==, RT_RULE_UNDECIDED);
  g_assert_cmpint (rule ("22222....", "mds"), ==, RT_RULE_MET);
  g_assert_cmpint (rule ("00.......", "mds"), ==, RT_RULE_NOT_MET);
}

static void
test_risk_items (void)
{
  g_autoptr (RtScoreResult) quiet = score ("phq9", "333333330");
  g_autoptr (RtScoreResult) alert = score ("phq9", "000000001");
  g_autoptr (RtScoreResult) unanswered = score ("phq9", "00000000.");

  g_assert_cmpuint (quiet->risks->len, ==, 0);
  g_assert_cmpuint (alert->risks->len, ==, 1);
  g_assert_cmpuint (unanswered->risks->len, ==, 0);
  /* Not answered is told; it is not taken for a no. */
  g_assert_cmpuint (quiet->left_out->len, ==, 0);
  g_assert_cmpuint (unanswered->left_out->len, ==, 1);
  g_assert_cmpint (((RtInstrumentItem *)g_ptr_array_index (unanswered->left_out, 0))->number, ==,
                   9);
}

static void
test_refused_answers (void)
{
  static const RtItemAnswer wrong[] = {
    { 1, TRUE, 4 }, { 1, TRUE, -1 }, { 1, TRUE, 0.5 }, { 10, TRUE, 0 }, { 0, TRUE, 0 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GArray) answers = g_array_new (FALSE, TRUE, sizeof (RtItemAnswer));
      g_autoptr (GError) error = NULL;

      g_array_append_val (answers, wrong[i]);
      g_assert_null (rt_score (instrument ("phq9"), answers, &error));
      g_assert_error (error, RT_SCORING_ERROR, RT_SCORING_ERROR_ANSWER);
    }
}

static void
test_measures (void)
{
  const RtInstrument *phq9 = instrument ("phq9");
  g_autoptr (RtMeasure) total =
      rt_instrument_measure (phq9, rt_instrument_subscale (phq9, "total"));
  const RtInstrument *diary = instrument ("daily_nrs");
  g_autoptr (RtMeasure) mood =
      rt_instrument_measure (diary, rt_instrument_subscale (diary, "mood"));

  g_assert_cmpstr (total->id, ==, "phq9.total");
  g_assert_cmpfloat (total->maximum, ==, 27);
  g_assert_cmpint (total->direction, ==, RT_DIRECTION_HIGHER_WORSE);
  g_assert_cmpstr (mood->id, ==, "daily_nrs.mood");
  g_assert_cmpint (mood->direction, ==, RT_DIRECTION_HIGHER_BETTER);
}

/* Random answers never leave the range, and one more point never lowers a total. */
static void
test_random_answers (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      char text[10] = { 0 };
      g_autoptr (RtScoreResult) before = NULL;
      g_autoptr (RtScoreResult) after = NULL;
      guint item = (guint)g_test_rand_int_range (0, 9);

      for (guint i = 0; i < 9; i++)
        text[i] = "0123."[g_test_rand_int_range (0, 5)];
      if (text[item] == '.' || text[item] == '3')
        text[item] = '1';
      before = score ("phq9", text);
      text[item]++;
      after = score ("phq9", text);
      for (guint i = 0; i < before->scores->len; i++)
        {
          const RtSubscaleScore *a = &g_array_index (before->scores, RtSubscaleScore, i);
          const RtSubscaleScore *b = &g_array_index (after->scores, RtSubscaleScore, i);

          g_assert_cmpint (a->has_value, ==, b->has_value);
          g_assert_cmpfloat (a->value, >=, a->subscale->minimum);
          g_assert_cmpfloat (b->value, <=, b->subscale->maximum);
          g_assert_cmpfloat (a->value, <=, b->value);
        }
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/core-instruments/band-boundaries", test_band_boundaries);
  g_test_add_func ("/core-instruments/missing-answers", test_missing_answers);
  g_test_add_func ("/core-instruments/subscales-need-all-items", test_subscales_need_all_items);
  g_test_add_func ("/core-instruments/insomnia-needs-every-answer",
                   test_insomnia_needs_every_answer);
  g_test_add_func ("/core-instruments/diary", test_diary);
  g_test_add_func ("/core-instruments/syndrome-algorithm", test_syndrome_algorithm);
  g_test_add_func ("/core-instruments/risk-items", test_risk_items);
  g_test_add_func ("/core-instruments/refused-answers", test_refused_answers);
  g_test_add_func ("/core-instruments/measures", test_measures);
  g_test_add_func ("/core-instruments/random-answers", test_random_answers);
  status = g_test_run ();
  rt_catalogue_unref (catalogue);
  return status;
}
