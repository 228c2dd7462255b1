/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "scoring-fixture.h"

#define NO_SCORE (-1000)

/* Answers before reversal, in the order of the items; an empty place is a missing answer. Computed
 * by hand from the published scoring rules of each instrument. */
static const struct
{
  const char *instrument;
  const char *subscale;
  const char *answers;
  double score;
} vectors[] = {
  { "phq9", "total", "3,2,3,2,1,2,1,0,1", 15 },
  /* 12 over 7 answered -> 12*9/7 = 15.43 -> 15 */
  { "phq9", "total", "2,2,,2,2,2,2,,0", 15 },
  { "gad7", "total", "1,2,3,1,0,2,1", 10 },
  { "who5", "percent", "2,3,1,2,3", 44 },
  /* all lowest answers: four reversed items give 16 */
  { "pss10", "total", "0,0,0,0,0,0,0,0,0,0", 16 },
  { "pss4", "total", "4,0,0,4", 16 },
  { "cesd", "total", "0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0", 12 },
  /* all 'no' scores 1 because item 3 is reversed */
  { "dast10", "total", "0,0,0,0,0,0,0,0,0,0", 1 },
  /* 3,5,10,13,16,17,21 = 2+3+1+2+1+2+0 = 11, doubled */
  { "dass21", "depression", "1,0,2,0,3,0,0,0,0,1,0,0,2,0,0,1,2,0,0,0,0", 22 },
  { "dass21", "anxiety", "0,1,0,2,0,0,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0", 12 },
  /* items 1,2 (>=2), 4,6 (>=3) */
  { "asrs_screener", "positive_count", "2,2,1,3,2,3", 4 },
  /* sum 13 is below 14 although the count rule is positive: the two rules can disagree */
  { "asrs_screener", "sum", "2,2,1,3,2,3", 13 },
  { "audit", "total", "4,2,3,1,0,0,2,1,2,4", 19 },
  { "k10", "total", "3,2,1,2,3,1,2,3,1,2", 20 },
  { "cows", "total", "2,1,3,2,1,2,3,1,1,2,3", 21 },
  /* total 18 <19 but three items >=4: dysfunction by rule */
  { "asex", "total", "4,4,3,4,3", 18 },
  { "shaps", "total", "0,0,1,1,0,0,0,1,0,0,0,0,0,0", 3 },
  /* items 8-12 not in the total */
  { "aims", "total", "1,2,0,2,1,0,0,2,1,2,0,1", 6 },
  { "pcl5", "B", "2,1,0,3,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0", 8 },
  /* Part A is negative (cut-off 4) although 12 of 18 items are above threshold: the cut-off
     belongs to Part A only. */
  { "asrs18", "part_a_positive_count", "2,2,1,2,3,0,3,2,2,3,2,2,1,3,3,2,3,2", 3 },
  /* descriptive count without a cut-off */
  { "asrs18", "positive_count", "2,2,1,2,3,0,3,2,2,3,2,2,1,3,3,2,3,2", 12 },
  { "asrs18", "total", "2,2,1,2,3,0,3,2,2,3,2,2,1,3,3,2,3,2", 38 },
  /* 10 opens the middle band (10-20) */
  { "wsas", "total", "2,2,2,2,2", 10 },
  /* work item not applicable; the five-item total stays unscored and the bands do not apply */
  { "wsas", "total_not_working", ",3,4,2,1", 10 },
  /* missing item, method do_not_score: no total */
  { "wsas", "total", ",3,4,2,1", NO_SCORE },
  /* highest of 1-4, of 6-9 and of 15-16; a plain sum would give 18 */
  { "qids_sr16", "total", "0,2,1,0,2,1,0,2,0,1,2,0,2,1,1,3", 15 },
  /* items 5, 6, 8 and 9 run 0-8 already; do not double again */
  { "ymrs", "total", "2,2,1,2,4,4,2,4,2,1,1", 25 },
  /* answers enter as item scores: the options of items 3 and 5-10 are printed in the reverse
     order, so no further reversal */
  { "epds", "total", "1,1,2,2,1,2,1,2,1,1", 14 },
  { "epds", "anxiety3", "1,1,2,2,1,2,1,2,1,1", 5 },
  /* items 10-11 are 0/2/4 */
  { "dudit", "total", "1,0,2,1,3,0,1,0,2,4,2", 16 },
  { "oci_r", "washing", "0,1,0,2,3,0,1,0,0,1,2,0,0,2,0,1,4,1", 9 },
  /* reversed items 4, 5, 7, 8 */
  { "pss10", "total", "4,4,4,4,4,4,4,4,4,4", 24 },
};

static void
test_vector (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (RtScoreResult) result = score_text (vectors[i].instrument, vectors[i].answers);
  const RtSubscaleScore *score = rt_score_result_find (result, vectors[i].subscale);

  g_assert_nonnull (score);
  if (vectors[i].score == NO_SCORE)
    {
      g_assert_false (score->has_value);
      g_assert_null (score->band);
    }
  else
    {
      g_assert_true (score->has_value);
      g_assert_cmpfloat (score->value, ==, vectors[i].score);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  load_catalogue ();
  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *path = g_strdup_printf ("/scoring-vectors/%s/%s/%u", vectors[i].instrument,
                                               vectors[i].subscale, i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_vector);
    }
  return end_tests ();
}
