/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "self-test.h"

#include <glib/gi18n.h>
#include <math.h>

#include "change-words.h"
#include "number-text.h"
#include "scoring-vector.h"
#include "scoring.h"

/* Figures of a case are written with as many digits as a double has. */
#define CLOSE 1e-9

/* One case under test. */
typedef struct
{
  RtSelfTest *test;
  const RtInstrument *instrument;
  const char *list; /* which list of its file it stands in */
  guint index;      /* and where, from 0 */
} Case;

/** rt_self_test_free: frees the outcome. */
void
rt_self_test_free (RtSelfTest *test)
{
  if (test == NULL)
    return;
  g_ptr_array_unref (test->failures);
  g_free (test);
}

static void
fail (const Case *here, const char *what, const char *expected, const char *found)
{
  g_ptr_array_add (here->test->failures,
                   /* Translators: a questionnaire, a list and the place in it, what disagrees, what
                    * is expected and what was computed. */
                   g_strdup_printf (_ ("%s, %s[%u], %s: expected %s, computed %s."),
                                    here->instrument->id, here->list, here->index, what, expected,
                                    found));
}

static void
compare_words (const Case *here, const char *what, const char *expected, const char *found)
{
  if (g_strcmp0 (expected, found) != 0)
    fail (here, what, expected != NULL ? expected : "null", found != NULL ? found : "null");
}

static void
compare_number (const Case *here, const RtExpectedNumber *expected, gboolean has, double value)
{
  g_autofree char *wanted =
      expected->has_value ? rt_number_to_c (expected->value) : g_strdup ("null");
  g_autofree char *found = has ? rt_number_to_c (value) : g_strdup ("null");

  if (expected->has_value != has || (has && fabs (value - expected->value) > CLOSE))
    fail (here, expected->name, wanted, found);
}

static GArray *
parse_items (const char *items)
{
  GArray *answers = g_array_new (FALSE, TRUE, sizeof (RtItemAnswer));
  g_auto (GStrv) parts = g_strsplit (items != NULL ? items : "", ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      RtItemAnswer answer = { .item = (int)i + 1, .answered = TRUE };

      if (*parts[i] != '\0' && rt_number_parse (parts[i], '.', &answer.score, NULL))
        g_array_append_val (answers, answer);
    }
  return answers;
}

static GHashTable *
table_of (const GPtrArray *numbers)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < numbers->len; i++)
    {
      RtExpectedNumber *number = g_ptr_array_index (numbers, i);

      g_hash_table_insert (table, number->name, &number->value);
    }
  return table;
}

static const char *
word_of (const GPtrArray *words, const char *name)
{
  for (guint i = 0; i < words->len; i++)
    {
      const RtExpectedWord *word = g_ptr_array_index (words, i);

      if (g_str_equal (word->name, name))
        return word->word;
    }
  return NULL;
}

static void
compare_scores (const Case *here, const RtScoreVector *vector, const RtScoreResult *result)
{
  for (guint i = 0; i < vector->scores->len; i++)
    {
      const RtExpectedNumber *expected = g_ptr_array_index (vector->scores, i);
      const RtSubscaleScore *score = rt_score_result_find (result, expected->name);

      if (score == NULL)
        {
          fail (here, expected->name, "…", "null");
          continue;
        }
      compare_number (here, expected, score->has_value, score->value);
      compare_words (here, expected->name, word_of (vector->bands, expected->name), score->band);
    }
}

static void
compare_rules (const Case *here, const RtScoreVector *vector, const RtScoreResult *result)
{
  static const char *const outcomes[] = { "not_met", "met", "undecided" };

  for (guint i = 0; i < vector->rules->len; i++)
    {
      const RtExpectedWord *expected = g_ptr_array_index (vector->rules, i);
      const char *found = NULL;

      for (guint j = 0; j < result->rules->len; j++)
        {
          const RtRuleResult *decided = &g_array_index (result->rules, RtRuleResult, j);

          if (g_str_equal (decided->rule->id, expected->name))
            found = outcomes[decided->outcome];
        }
      compare_words (here, expected->name, expected->word, found);
    }
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *)a, *(const char *const *)b);
}

static void
compare_cutoffs (const Case *here, const RtScoreVector *vector, const RtScoreResult *result)
{
  static const char *const signs[] = { ">=", "<=", ">", "<", "=" };
  g_autoptr (GPtrArray) reached = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *expected = g_strjoinv ("; ", vector->reached);
  g_autofree char *found = NULL;

  for (guint i = 0; i < result->cutoffs->len; i++)
    {
      const RtCutoffResult *reading = &g_array_index (result->cutoffs, RtCutoffResult, i);
      g_autofree char *value = rt_number_to_c (reading->cutoff->value);

      if (reading->reached && reading->applies == RT_APPLIES_YES)
        g_ptr_array_add (reached, g_strdup_printf ("%s %s %s", reading->cutoff->subscale,
                                                   signs[reading->cutoff->op], value));
    }
  g_ptr_array_sort (reached, compare_texts);
  g_ptr_array_add (reached, NULL);
  found = g_strjoinv ("; ", (char **)reached->pdata);
  compare_words (here, "cutoffs", expected, found);
}

static void
compare_risks (const Case *here, const RtScoreVector *vector, const RtScoreResult *result)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < vector->risks->len; i++)
    g_string_append_printf (expected, "%d ", g_array_index (vector->risks, int, i));
  for (guint i = 0; i < result->risks->len; i++)
    g_string_append_printf (found, "%d ",
                            ((const RtRiskItem *)g_ptr_array_index (result->risks, i))->item);
  compare_words (here, "risks", expected->str, found->str);
}

static void
run_score (const Case *here, const RtScoreVector *vector)
{
  g_autoptr (GArray) answers = parse_items (vector->items);
  g_autoptr (GHashTable) facts = table_of (vector->facts);
  g_autoptr (GHashTable) entered = table_of (vector->entered);
  RtScoreInputs inputs = { vector->person, facts, entered };
  g_autoptr (GError) error = NULL;
  g_autoptr (RtScoreResult) result = rt_score_with (here->instrument, answers, &inputs, &error);

  if (result == NULL)
    {
      fail (here, "scores", "…", error->message);
      return;
    }
  compare_scores (here, vector, result);
  compare_rules (here, vector, result);
  compare_cutoffs (here, vector, result);
  compare_risks (here, vector, result);
}

static void
compare_figure (const Case *here, const RtExpectedNumber *expected, const RtChangeReport *report)
{
  if (g_str_equal (expected->name, "difference"))
    compare_number (here, expected, TRUE, report->verdict.change);
  else if (g_str_equal (expected->name, "percent"))
    compare_number (here, expected, report->has_percent, report->percent);
  else if (g_str_equal (expected->name, "rc95"))
    compare_number (here, expected, report->verdict.basis != NULL, report->verdict.limit);
  else
    compare_number (here, expected, report->has_sem, report->sem);
}

static void
run_change (const Case *here, const RtChangeVector *vector)
{
  static const char *const met[] = { "false", "true", "null" };
  const RtInstrumentSubscale *subscale =
      rt_instrument_subscale (here->instrument, vector->subscale);
  g_autoptr (GError) error = NULL;
  g_autoptr (RtChangeReport) report =
      subscale != NULL
          ? rt_change_report_new (here->instrument, subscale, vector->before, vector->after, &error)
          : NULL;

  if (report == NULL)
    {
      fail (here, vector->subscale, "…", error != NULL ? error->message : "null");
      return;
    }
  for (guint i = 0; i < vector->figures->len; i++)
    compare_figure (here, g_ptr_array_index (vector->figures, i), report);
  compare_words (here, "reliable", vector->reliable, met[report->reliable]);
  compare_words (here, "mcid", vector->mcid, met[report->important]);
  compare_words (here, "response", vector->response, met[report->response]);
  compare_words (here, "remission", vector->remission, met[report->remission]);
  compare_words (here, "classification", vector->classification,
                 report->has_class ? rt_change_class_to_string (report->change_class) : NULL);
}

static void
count (RtSelfTest *test, const char *origin, guint n_failures_before)
{
  test->n_by_hand += g_str_equal (origin, "second arithmetic") ? 0 : 1;
  test->n_failed += test->failures->len > n_failures_before ? 1 : 0;
}

static void
run_file (RtSelfTest *test, const RtCatalogue *catalogue, const RtVectorFile *file)
{
  const RtInstrument *instrument = rt_catalogue_instrument (catalogue, file->instrument_id);
  Case here = { test, instrument, "scores", 0 };

  if (instrument == NULL || instrument->version != file->version || instrument->is_added)
    {
      test->n_failed++;
      g_ptr_array_add (test->failures,
                       g_strdup_printf (_ ("%s: there is no questionnaire of that name in "
                                           "version %d."),
                                        file->instrument_id, file->version));
      return;
    }
  test->n_instruments++;
  test->n_scores += file->scores->len;
  test->n_changes += file->changes->len;
  for (; here.index < file->scores->len; here.index++)
    {
      const RtScoreVector *vector = g_ptr_array_index (file->scores, here.index);
      guint before = test->failures->len;

      run_score (&here, vector);
      count (test, vector->origin, before);
    }
  here.list = "changes";
  for (here.index = 0; here.index < file->changes->len; here.index++)
    {
      const RtChangeVector *vector = g_ptr_array_index (file->changes, here.index);
      guint before = test->failures->len;

      run_change (&here, vector);
      count (test, vector->origin, before);
    }
}

/**
 * rt_self_test_run:
 * @catalogue: what is tested; the program's own questionnaires
 *
 * Computes every case of data/knowledge/vectors with this build and compares all that follows.
 *
 * Returns: (transfer full): the outcome; %NULL with an error when the cases cannot be read.
 */
RtSelfTest *
rt_self_test_run (const RtCatalogue *catalogue, GError **error)
{
  g_autoptr (GPtrArray) files = rt_vector_files_load (error);
  RtSelfTest *test;

  if (files == NULL)
    return NULL;
  test = g_new0 (RtSelfTest, 1);
  test->failures = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < files->len; i++)
    run_file (test, catalogue, g_ptr_array_index (files, i));
  return test;
}

/** rt_self_test_summary: Returns: (transfer full): the outcome in one or two sentences. */
char *
rt_self_test_summary (const RtSelfTest *test)
{
  guint n = test->n_scores + test->n_changes;

  if (test->failures->len == 0)
    /* Translators: numbers of cases, of questionnaires, and of cases worked out by hand. */
    return g_strdup_printf (_ ("All %u cases of %u questionnaires and tests agree. %u of them were "
                               "published or worked out by hand; the others were computed by a "
                               "second program."),
                            n, test->n_instruments, test->n_by_hand);
  /* Translators: number of cases that disagree, number of all cases. */
  return g_strdup_printf (
      ngettext ("%u of %u cases disagrees. Do not rely on scores of this installation.",
                "%u of %u cases disagree. Do not rely on scores of this installation.",
                test->n_failed),
      test->n_failed, n);
}
