/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scoring-fixture.h"

static void
test_bands (void)
{
  static const struct
  {
    const char *id, *answers;
    double value;
    const char *band;
  } cases[] = {
    { "phq9", "1,1,1,1,0,0,0,0,0", 4, "none-minimal" },
    { "phq9", "1,1,1,1,1,0,0,0,0", 5, "mild" },
    { "phq9", "1,1,1,1,1,1,1,1,1", 9, "mild" },
    { "phq9", "2,1,1,1,1,1,1,1,1", 10, "moderate" },
    { "phq9", "3,2,2,2,1,1,1,1,1", 14, "moderate" },
    { "phq9", "3,3,2,2,1,1,1,1,1", 15, "moderately severe" },
    { "phq9", "3,3,3,3,3,1,1,1,1", 19, "moderately severe" },
    { "phq9", "3,3,3,3,3,2,1,1,1", 20, "severe" },
    { "gad7", "1,1,1,1,0,0,0", 4, "minimal" },
    { "gad7", "1,1,1,1,1,0,0", 5, "mild" },
    { "gad7", "2,2,2,1,1,1,1", 10, "moderate" },
    { "gad7", "3,3,3,3,3,0,0", 15, "severe" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RtScoreResult) result = score_text (cases[i].id, cases[i].answers);
      const RtSubscaleScore *total = rt_score_result_find (result, "total");

      g_assert_cmpfloat (total->value, ==, cases[i].value);
      g_assert_cmpstr (total->band, ==, cases[i].band);
      g_assert_false (total->prorated);
      g_assert_true (result->complete);
    }
}

/* The person's mean, rounded half up: the sums are chosen to fall below, on and above a half. */
static void
test_prorated (void)
{
  static const struct
  {
    const char *id, *answers;
    double value;
  } cases[] = {
    { "phq9", "2,2,,2,2,2,2,,0", 15 },  /* 12 × 9 / 7 = 15.43 */
    { "phq9", "1,1,1,1,0,0,0,0,", 5 },  /* 4 × 9 / 8 = 4.5: a half goes up */
    { "phq9", "3,3,3,3,0,0,0,0,", 14 }, /* 12 × 9 / 8 = 13.5 */
    { "phq9", "1,1,1,0,0,0,0,0,", 3 },  /* 3.375 */
    { "phq9", "3,3,3,3,3,3,3,,", 27 },  /* the maximum stays the maximum */
    { "phq9", "0,0,0,0,0,0,0,,", 0 },   { "gad7", "1,1,1,0,0,0,", 4 }, /* 3 × 7 / 6 = 3.5 */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RtScoreResult) result = score_text (cases[i].id, cases[i].answers);
      const RtSubscaleScore *total = rt_score_result_find (result, "total");

      g_assert_true (total->has_value);
      g_assert_true (total->prorated);
      g_assert_false (result->complete);
      g_assert_cmpfloat (total->value, ==, cases[i].value);
    }
}

static void
test_too_many_missing (void)
{
  g_autoptr (RtScoreResult) phq9 = score_text ("phq9", "1,1,1,1,1,1,,,");
  g_autoptr (RtScoreResult) isi = score_text ("isi", "1,1,1,1,1,1,");
  g_autoptr (RtScoreResult) nothing = score_text ("phq9", ",,,,,,,,");

  g_assert_false (rt_score_result_find (phq9, "total")->has_value);
  g_assert_cmpuint (phq9->n_answered, ==, 6);
  g_assert_cmpstr (phq9->missing_rule, ==,
                   "3 of 9 answers are missing; at most 2 may be, so the total is not scored.");
  g_assert_false (rt_score_result_find (isi, "total")->has_value);
  g_assert_cmpstr (isi->missing_rule, ==,
                   "1 of 7 answers are missing; none may be, so the total is not scored.");
  g_assert_false (rt_score_result_find (nothing, "total")->has_value);
  g_assert_cmpuint (nothing->n_answered, ==, 0);
}

/* The limit belongs to the total: a subscale needs all its items. */
static void
test_limit_of_the_total (void)
{
  g_autoptr (RtScoreResult) result = score_text ("phq9", "1,1,1,1,1,1,1,1,");

  g_assert_true (rt_score_result_find (result, "total")->has_value);
  g_assert_false (rt_score_result_find (result, "cognitive_affective")->has_value);
  g_assert_true (rt_score_result_find (result, "somatic")->has_value);
}

/* One of each pair of alternatives is enough (QIDS: less or more appetite, lost or gained weight).
 */
static void
test_alternatives (void)
{
  g_autoptr (RtScoreResult) result = score_text ("qids_sr16", "0,2,1,0,2,1,,2,,1,2,0,2,1,1,3");
  g_autoptr (RtScoreResult) gap = score_text ("qids_sr16", "0,2,1,0,2,,,,,1,2,0,2,1,1,3");

  g_assert_true (result->complete);
  g_assert_cmpuint (result->n_answered, ==, 14);
  g_assert_cmpfloat (rt_score_result_find (result, "total")->value, ==, 15);
  g_assert_false (gap->complete);
  g_assert_false (rt_score_result_find (gap, "total")->has_value);
}

static void
test_risks (void)
{
  g_autoptr (RtScoreResult) none = score_text ("phq9", "3,3,3,3,3,3,3,3,0");
  g_autoptr (RtScoreResult) one = score_text ("phq9", ",,,,,,,,1");

  g_assert_cmpuint (none->risks->len, ==, 0);
  g_assert_cmpuint (one->risks->len, ==, 1);
  g_assert_cmpint (((RtRiskItem *)g_ptr_array_index (one->risks, 0))->item, ==, 9);
}

static void
check_refused (const char *id, GArray *answers, const char *sentence)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rt_score (instrument (id), answers, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, sentence);
}

static void
test_refused (void)
{
  g_autoptr (GArray) wrong = answers_from_text ("4,0,0,0,0,0,0,0,0");
  g_autoptr (GArray) more = answers_from_text ("0,0,0,0,0,0,0,0,0,0");
  g_autoptr (GArray) twice = answers_from_text ("0,0");

  g_array_index (twice, RtItemAnswer, 1).item = 1;
  check_refused ("phq9", wrong,
                 "Item 1 of PHQ-9 cannot be answered with 4. Its options are 0, 1, 2, 3.");
  check_refused ("phq9", more, "PHQ-9 has no item 10; it has 9 items.");
  check_refused ("phq9", twice, "Item 1 of PHQ-9 is answered twice.");
  g_array_set_size (twice, 0);
  check_refused ("ess", twice, "ESS is not scored from items: its scores are entered.");
}

static void
test_measure (void)
{
  const RtInstrument *phq9 = instrument ("phq9"), *daily = instrument ("daily_nrs");
  g_autoptr (RtMeasure) total =
      rt_instrument_measure (phq9, rt_instrument_subscale (phq9, "total"));
  g_autoptr (RtMeasure) mood =
      rt_instrument_measure (daily, rt_instrument_subscale (daily, "mood"));

  g_assert_cmpstr (total->id, ==, "phq9.total");
  g_assert_cmpfloat (total->maximum, ==, 27);
  g_assert_cmpint (total->direction, ==, RT_DIRECTION_HIGHER_WORSE);
  g_assert_cmpstr (mood->id, ==, "daily_nrs.mood");
  g_assert_cmpint (mood->direction, ==, RT_DIRECTION_HIGHER_BETTER);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  load_catalogue ();
  g_test_add_func ("/scoring/bands", test_bands);
  g_test_add_func ("/scoring/prorated", test_prorated);
  g_test_add_func ("/scoring/too-many-missing", test_too_many_missing);
  g_test_add_func ("/scoring/limit-of-the-total", test_limit_of_the_total);
  g_test_add_func ("/scoring/alternatives", test_alternatives);
  g_test_add_func ("/scoring/risks", test_risks);
  g_test_add_func ("/scoring/refused", test_refused);
  g_test_add_func ("/scoring/measure", test_measure);
  return end_tests ();
}
