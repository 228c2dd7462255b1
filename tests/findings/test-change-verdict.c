/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "change-verdict.h"
#include "scoring-fixture.h"

static RtChangeVerdict
judge (const char *id, const char *subscale, double before, double now)
{
  const RtInstrument *tested = instrument (id);

  return rt_change_verdict (tested, rt_instrument_subscale (tested, subscale), before, now);
}

/* PHQ-9: the limit is 5.6079, so 6 points are reliable and 5 are not. */
static void
test_phq9 (void)
{
  static const struct
  {
    double before, now;
    RtVerdict verdict;
  } cases[] = {
    { 18, 12, RT_VERDICT_BETTER },        { 18, 13, RT_VERDICT_WITHIN_NOISE },
    { 10, 16, RT_VERDICT_WORSE },         { 10, 15, RT_VERDICT_WITHIN_NOISE },
    { 6, 0, RT_VERDICT_BETTER },          { 6, 6, RT_VERDICT_WITHIN_NOISE },
    { 5, 0, RT_VERDICT_CANNOT_BE_SHOWN }, { 0, 0, RT_VERDICT_CANNOT_BE_SHOWN },
    { 5, 11, RT_VERDICT_WORSE },          { 0, 27, RT_VERDICT_WORSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RtChangeVerdict got = judge ("phq9", "total", cases[i].before, cases[i].now);

      g_assert_cmpint (got.verdict, ==, cases[i].verdict);
      g_assert_cmpfloat (got.change, ==, cases[i].now - cases[i].before);
      g_assert_cmpfloat_with_epsilon (got.limit, 5.6079, 5e-5);
      g_assert_cmpfloat (got.basis->standard_deviation, ==, 6.1);
      g_assert_cmpfloat (got.basis->reliability, ==, 0.89);
    }
}

/* GAD-7: 3.6848, so the 4 points the NHS uses. */
static void
test_gad7 (void)
{
  g_assert_cmpint (judge ("gad7", "total", 12, 8).verdict, ==, RT_VERDICT_BETTER);
  g_assert_cmpint (judge ("gad7", "total", 12, 9).verdict, ==, RT_VERDICT_WITHIN_NOISE);
  g_assert_cmpint (judge ("gad7", "total", 3, 0).verdict, ==, RT_VERDICT_CANNOT_BE_SHOWN);
}

/* ISI has no computed limit but the one Dieperink 2020 states, 6.99; EPDS 4 (Matthey 2004), which
 * counts as reached; PCL-5 the first published, 15. */
static void
test_published (void)
{
  RtChangeVerdict got = judge ("isi", "total", 20, 13);

  g_assert_cmpint (got.verdict, ==, RT_VERDICT_BETTER);
  g_assert_cmpfloat (got.limit, ==, 6.99);
  g_assert_true (got.basis->published);
  g_assert_cmpint (judge ("isi", "total", 20, 14).verdict, ==, RT_VERDICT_WITHIN_NOISE);
  g_assert_cmpint (judge ("isi", "total", 6, 0).verdict, ==, RT_VERDICT_CANNOT_BE_SHOWN);
  g_assert_cmpint (judge ("epds", "total", 4, 0).verdict, ==, RT_VERDICT_BETTER);
  g_assert_cmpint (judge ("epds", "total", 4, 2).verdict, ==, RT_VERDICT_WITHIN_NOISE);
  g_assert_cmpint (judge ("epds", "total", 3, 0).verdict, ==, RT_VERDICT_CANNOT_BE_SHOWN);
  g_assert_cmpint (judge ("pcl5", "total", 40, 25).verdict, ==, RT_VERDICT_BETTER);
  g_assert_cmpint (judge ("pcl5", "total", 40, 26).verdict, ==, RT_VERDICT_WITHIN_NOISE);
}

/* A higher score of life satisfaction is better; the top of the scale leaves no room. */
static void
test_higher_is_better (void)
{
  g_assert_cmpint (judge ("swls", "total", 10, 20).verdict, ==, RT_VERDICT_BETTER);
  g_assert_cmpint (judge ("swls", "total", 20, 10).verdict, ==, RT_VERDICT_WORSE);
  g_assert_cmpint (judge ("swls", "total", 33, 35).verdict, ==, RT_VERDICT_CANNOT_BE_SHOWN);
}

static void
test_no_basis (void)
{
  RtChangeVerdict got = judge ("daily_nrs", "mood", 2, 9);

  g_assert_cmpint (got.verdict, ==, RT_VERDICT_NO_BASIS);
  g_assert_null (got.basis);
  g_assert_cmpfloat (got.change, ==, 7);
  g_assert_cmpint (judge ("phq9", "somatic", 12, 2).verdict, ==, RT_VERDICT_NO_BASIS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  load_catalogue ();
  g_test_add_func ("/change-verdict/phq9", test_phq9);
  g_test_add_func ("/change-verdict/gad7", test_gad7);
  g_test_add_func ("/change-verdict/higher-is-better", test_higher_is_better);
  g_test_add_func ("/change-verdict/published", test_published);
  g_test_add_func ("/change-verdict/no-basis", test_no_basis);
  return end_tests ();
}
