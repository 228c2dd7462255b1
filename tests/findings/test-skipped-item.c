/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "scoring-fixture.h"
#include "skipped-item.h"

static guint
n_skipped (const char *id, const char *text)
{
  g_autoptr (GArray) answers = answers_from_text (text);
  guint n = 0;

  for (guint i = 0; i < instrument (id)->items->len; i++)
    n += rt_item_skipped_by (instrument (id), answers, (int)i + 1) != NULL ? 1 : 0;
  return n;
}

/* Who never drinks is asked items 1, 9 and 10; without binges or many drinks 4 to 8 fall away. */
static void
test_audit (void)
{
  g_assert_cmpuint (n_skipped ("audit", "0"), ==, 7);
  g_assert_cmpuint (n_skipped ("audit", "0,,,,3"), ==, 6);
  g_assert_cmpuint (n_skipped ("audit", "1"), ==, 0);
  g_assert_cmpuint (n_skipped ("audit", "1,0"), ==, 0);
  g_assert_cmpuint (n_skipped ("audit", "1,0,0"), ==, 5);
  g_assert_cmpuint (n_skipped ("audit", "1,0,1"), ==, 0);
  g_assert_cmpuint (n_skipped ("audit", ""), ==, 0);
  g_assert_cmpuint (n_skipped ("audit_c", "0"), ==, 2);
  g_assert_cmpuint (n_skipped ("phq9", "0"), ==, 0);
}

static void
test_complete (void)
{
  g_autoptr (RtScoreResult) result = score_text ("audit", "0,,,,,,,,2,0");
  g_autoptr (RtScoreResult) open = score_text ("audit", "2,0,1,,,,,,2,0");

  g_assert_true (result->complete);
  g_assert_cmpuint (result->n_answered, ==, 10);
  g_assert_cmpuint (result->left_out->len, ==, 0);
  g_assert_cmpfloat (rt_score_result_find (result, "total")->value, ==, 2);
  g_assert_false (open->complete);
  g_assert_false (rt_score_result_find (open, "total")->has_value);
}

/* What was skipped is said, and what was not is not. */
static void
test_words (void)
{
  g_autoptr (RtScoreResult) never = score_text ("audit", "0,,,,,,,,2,0");
  g_autoptr (RtScoreResult) one = score_text ("audit", "0,0,0,0,0,,0,0,2,0");
  g_autoptr (RtScoreResult) some = score_text ("audit", "0,0,,0,0,,0,0,2,0");
  g_autoptr (RtScoreResult) none = score_text ("audit", "1,1,1,0,0,0,0,0,2,0");

  g_assert_nonnull (strstr (never->missing_rule, "Items 2 to 8 are skipped"));
  g_assert_nonnull (strstr (never->missing_rule, "count 0 each."));
  g_assert_nonnull (strstr (one->missing_rule, "Item 6 is skipped"));
  g_assert_nonnull (strstr (some->missing_rule, "Items 3, 6 are skipped"));
  g_assert_cmpstr (none->missing_rule, ==, "Every item is answered.");
}

/* An answer given although the rule would have skipped the item is never thrown away. */
static void
test_given_answers_count (void)
{
  g_autoptr (RtScoreResult) result = score_text ("audit", "0,,,,3,,,,0,0");

  g_assert_cmpfloat (rt_score_result_find (result, "total")->value, ==, 3);
  g_assert_nonnull (strstr (result->missing_rule, "Items 2, 3, 4, 6, 7, 8 are skipped"));
}

/* A free number takes what lies in its range and belongs to no score. */
static void
test_free_number (void)
{
  const char *none = "0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0";
  g_autofree char *slept = g_strconcat (none, ",6.5,45", NULL);
  g_autofree char *beyond = g_strconcat (none, ",25,45", NULL);
  g_autoptr (RtScoreResult) result = score_text ("ciwa_b", slept);
  g_autoptr (RtScoreResult) without = score_text ("ciwa_b", none);
  g_autoptr (GArray) answers = answers_from_text (beyond);
  g_autoptr (GError) error = NULL;

  g_assert_cmpfloat (rt_score_result_find (result, "total")->value, ==, 0);
  g_assert_true (result->complete && without->complete);
  g_assert_null (rt_score (instrument ("ciwa_b"), answers, &error));
  g_assert_error (error, RT_SCORING_ERROR, RT_SCORING_ERROR_ANSWER);
  g_assert_nonnull (strstr (error->message, "0–24"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  load_catalogue ();
  g_test_add_func ("/skipped-item/audit", test_audit);
  g_test_add_func ("/skipped-item/complete", test_complete);
  g_test_add_func ("/skipped-item/words", test_words);
  g_test_add_func ("/skipped-item/given-answers-count", test_given_answers_count);
  g_test_add_func ("/skipped-item/free-number", test_free_number);
  return end_tests ();
}
