/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "change-criteria.h"
#include "change-words.h"
#include "data-folder.h"
#include "instrument-reader.h"
#include "scoring-fixture.h"

static RtChangeReport *
report (const char *id, const char *subscale, double before, double after)
{
  const RtInstrument *tested = instrument (id);
  g_autoptr (GError) error = NULL;
  RtChangeReport *made = rt_change_report_new (tested, rt_instrument_subscale (tested, subscale),
                                               before, after, &error);

  g_assert_no_error (error);
  return made;
}

/* The five classes on the PHQ-9, RC95 5.6079, cut-off c 8.597; the cases of Jacobson and Truax'
 * scheme with their edges computed by hand. */
static void
test_classes (void)
{
  static const struct
  {
    double before, after;
    const char *word;
  } cases[] = {
    { 18, 6, "recovered" },
    { 18, 8, "recovered" },
    { 18, 9, "improved" },
    { 18, 12, "improved" },
    { 18, 13, "unchanged" },
    { 18, 18, "unchanged" },
    { 10, 16, "deteriorated" },
    { 9, 8, "unchanged" },
    { 8, 2, "improved" },
    { 8, 14, "harmed" },
    { 5, 11, "harmed" },
    { 2, 8, "deteriorated" },
    { 2, 0, NULL },
    { 5, 4, NULL },
    { 9, 15, "deteriorated" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RtChangeReport) got = report ("phq9", "total", cases[i].before, cases[i].after);

      g_assert_cmpstr (got->has_class ? rt_change_class_to_string (got->change_class) : NULL, ==,
                       cases[i].word);
      g_assert_cmpint (got->has_class, ==, got->reliable != RT_MET_NOT_KNOWN);
      g_assert_cmpfloat_with_epsilon (got->sem, 2.0231, 5e-5);
    }
}

static void
test_percent (void)
{
  static const struct
  {
    const char *instrument, *subscale;
    double before, after, percent;
  } cases[] = {
    { "phq9", "total", 18, 9, 50 },    { "phq9", "total", 18, 6, 200.0 / 3 },
    { "k10", "total", 30, 20, 50 },    { "asex", "total", 25, 15, 50 },
    { "swls", "total", 15, 25, 50 },   { "phq9", "total", 9, 18, -100 },
    { "who5", "percent", 60, 80, 50 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RtChangeReport) got =
          report (cases[i].instrument, cases[i].subscale, cases[i].before, cases[i].after);

      g_assert_true (got->has_percent);
      g_assert_cmpfloat_with_epsilon (got->percent, cases[i].percent, 1e-9);
    }
  {
    g_autoptr (RtChangeReport) from_best = report ("phq9", "total", 0, 3);

    g_assert_false (from_best->has_percent);
    g_assert_nonnull (from_best->reason);
  }
}

/* For a start in the moderate range Kounali's 21 % speaks, for any other the 5 points of Löwe. */
static void
test_important (void)
{
  g_autoptr (RtChangeReport) moderate = report ("phq9", "total", 12, 9);
  g_autoptr (RtChangeReport) too_small = report ("phq9", "total", 14, 12);
  g_autoptr (RtChangeReport) severe = report ("phq9", "total", 20, 15);
  g_autoptr (RtChangeReport) less = report ("phq9", "total", 20, 16);
  g_autoptr (RtChangeReport) worse = report ("phq9", "total", 14, 20);
  g_autoptr (RtChangeReport) unknown = report ("pss10", "total", 20, 10);

  g_assert_cmpint (moderate->important, ==, RT_MET_YES);
  g_assert_cmpint (moderate->reliable, ==, RT_MET_NO);
  g_assert_nonnull (moderate->reason);
  g_assert_cmpint (too_small->important, ==, RT_MET_NO);
  g_assert_cmpint (severe->important, ==, RT_MET_YES);
  g_assert_cmpint (less->important, ==, RT_MET_NO);
  g_assert_cmpint (worse->important, ==, RT_MET_NO);
  g_assert_cmpint (unknown->important, ==, RT_MET_NOT_KNOWN);
  g_assert_cmpuint (severe->differences->len, ==, 3);
}

static void
test_response_and_remission (void)
{
  static const struct
  {
    const char *instrument, *subscale;
    double before, after;
    RtMet response, remission;
  } cases[] = {
    { "phq9", "total", 18, 9, RT_MET_YES, RT_MET_NO },
    { "phq9", "total", 18, 10, RT_MET_NO, RT_MET_NO },
    { "phq9", "total", 18, 4, RT_MET_YES, RT_MET_YES },
    { "phq9", "total", 18, 5, RT_MET_YES, RT_MET_NO },
    { "phq9", "total", 4, 0, RT_MET_NOT_KNOWN, RT_MET_YES },
    { "phq9", "somatic", 9, 2, RT_MET_NOT_KNOWN, RT_MET_NOT_KNOWN },
    { "isi", "total", 20, 12, RT_MET_YES, RT_MET_NO },
    { "isi", "total", 20, 13, RT_MET_NO, RT_MET_NO },
    { "isi", "total", 20, 7, RT_MET_YES, RT_MET_YES },
    { "who5", "percent", 20, 80, RT_MET_NOT_KNOWN, RT_MET_NOT_KNOWN },
    { "pcl5", "total", 50, 28, RT_MET_NOT_KNOWN, RT_MET_NOT_KNOWN },
    { "cgi", "improvement", 4, 2, RT_MET_YES, RT_MET_NOT_KNOWN },
    { "cgi", "severity", 4, 2, RT_MET_NOT_KNOWN, RT_MET_YES },
    { "ybocs", "total", 20, 13, RT_MET_YES, RT_MET_NO },
    { "ybocs", "total", 20.2, 13.13, RT_MET_YES, RT_MET_NO }, /* 35 %, but for the last digit */
    { "ybocs", "total", 20, 13.1, RT_MET_NO, RT_MET_NO },
    { "pss10", "total", 30, 5, RT_MET_NOT_KNOWN, RT_MET_NOT_KNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RtChangeReport) got =
          report (cases[i].instrument, cases[i].subscale, cases[i].before, cases[i].after);

      g_test_message ("%s %g %g", cases[i].instrument, cases[i].before, cases[i].after);
      g_assert_cmpint (got->response, ==, cases[i].response);
      g_assert_cmpint (got->remission, ==, cases[i].remission);
    }
}

/* The ISI with another criterion of response, which no shipped instrument has. */
static RtInstrument *
isi_with_response (const char *response)
{
  g_autofree char *path = rt_data_folder_path ("knowledge", "instruments", "isi.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;
  g_autoptr (GError) error = NULL;
  RtInstrument *made;

  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  changed = g_string_new (text);
  g_assert_cmpuint (
      g_string_replace (changed, "\"op\": \">=\", \"points_reduction\": 8", response, 0), ==, 1);
  made = rt_instrument_parse ("isi.json", changed->str, changed->len, &error);
  g_assert_no_error (error);
  return made;
}

static void
check_response (const RtInstrument *tested, double before, double after, RtMet met)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtChangeReport) made = rt_change_report_new (
      tested, rt_instrument_subscale (tested, "total"), before, after, &error);

  g_assert_no_error (error);
  g_assert_cmpint (made->response, ==, met);
}

static gboolean
basis_says (const RtInstrument *tested, double before, double after, const char *words)
{
  g_autoptr (RtChangeReport) made =
      rt_change_report_new (tested, rt_instrument_subscale (tested, "total"), before, after, NULL);
  g_autoptr (GPtrArray) lines = rt_change_basis (made);

  for (guint i = 0; i < lines->len; i++)
    if (g_str_has_prefix (((RtBasisLine *)g_ptr_array_index (lines, i))->text, words))
      return TRUE;
  return FALSE;
}

/* Points that are won, points that are lost and a score that is reached, each with its edge. */
static void
test_kinds_of_response (void)
{
  g_autoptr (RtInstrument) won = isi_with_response ("\"op\": \">=\", \"points_increase\": 8");
  g_autoptr (RtInstrument) more = isi_with_response ("\"op\": \">\", \"points_reduction\": 8");
  g_autoptr (RtInstrument) reached = isi_with_response ("\"op\": \"<=\", \"value\": 7");

  check_response (won, 4, 12, RT_MET_YES);
  check_response (won, 4, 11, RT_MET_NO);
  check_response (won, 12, 4, RT_MET_NO);
  g_assert_true (basis_says (won, 4, 12, "≥ 8 points more: met"));
  check_response (more, 20, 12, RT_MET_NO);
  check_response (more, 20, 11, RT_MET_YES);
  check_response (reached, 20, 7, RT_MET_YES);
  check_response (reached, 20, 8, RT_MET_NO);
}

/* PCL-5 has a published cut-off: 28 and below is the functional side (Marx 2022). */
static void
test_published_cutoff (void)
{
  g_autoptr (RtChangeReport) crossed = report ("pcl5", "total", 43, 28);
  g_autoptr (RtChangeReport) not_crossed = report ("pcl5", "total", 44, 29);
  g_autoptr (RtChangeReport) no_cutoff = report ("pss10", "total", 30, 10);

  g_assert_cmpint (crossed->change_class, ==, RT_CHANGE_RECOVERED);
  g_assert_cmpint (not_crossed->change_class, ==, RT_CHANGE_IMPROVED);
  g_assert_cmpint (no_cutoff->change_class, ==, RT_CHANGE_IMPROVED);
  g_assert_nonnull (no_cutoff->reason);
  g_assert_false (crossed->has_sem);
}

static void
test_remission_lasts (void)
{
  const double scores[] = { 18, 4, 9, 4, 3, 2 };
  const gint64 seconds[] = { 0, 100, 200, 300, 400, 550 };
  const RtInstrument *phq9 = instrument ("phq9");
  RtRemissionRun run = rt_remission_run (phq9, "total", scores, seconds, 6);

  g_assert_cmpint (run.now, ==, RT_MET_YES);
  g_assert_cmpuint (run.n_scores, ==, 3);
  g_assert_cmpuint (run.first, ==, 3);
  g_assert_cmpint (run.n_seconds, ==, 250);
  run = rt_remission_run (phq9, "total", scores, seconds, 3);
  g_assert_cmpint (run.now, ==, RT_MET_NO);
  g_assert_cmpuint (run.n_scores, ==, 0);
  g_assert_cmpint (rt_remission_run (phq9, "total", scores, seconds, 0).now, ==, RT_MET_NOT_KNOWN);
  g_assert_cmpint (rt_remission_run (phq9, "somatic", scores, seconds, 6).now, ==,
                   RT_MET_NOT_KNOWN);
}

static void
test_outside (void)
{
  const RtInstrument *phq9 = instrument ("phq9");
  g_autoptr (GError) error = NULL;

  g_assert_null (
      rt_change_report_new (phq9, rt_instrument_subscale (phq9, "total"), 28, 3, &error));
  g_assert_error (error, RT_SCORING_ERROR, RT_SCORING_ERROR_ANSWER);
  g_clear_error (&error);
  g_assert_null (
      rt_change_report_new (phq9, rt_instrument_subscale (phq9, "total"), 3, -1, &error));
  g_assert_error (error, RT_SCORING_ERROR, RT_SCORING_ERROR_ANSWER);
}

/* Every pair of scores of every instrument: the parts of the report never contradict each other. */
static void
test_consistent (void)
{
  const GPtrArray *all = rt_catalogue_instruments (catalogue ());
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < all->len; i++)
    for (guint j = 0; j < 300; j++)
      {
        const RtInstrument *one = g_ptr_array_index (all, i);
        const RtInstrumentSubscale *subscale = g_ptr_array_index (
            one->subscales, (guint)g_rand_int_range (rand, 0, (gint32)one->subscales->len));
        double span = subscale->maximum - subscale->minimum;
        double before = subscale->minimum + g_rand_double (rand) * span;
        double after = subscale->minimum + g_rand_double (rand) * span;
        g_autoptr (RtChangeReport) got = rt_change_report_new (one, subscale, before, after, NULL);
        g_autoptr (GPtrArray) lines = rt_change_basis (got);
        g_autofree char *words = rt_change_in_words (got);

        g_assert_cmpuint (lines->len, >=, 4);
        g_assert_cmpint ((int)*words, !=, 0);
        g_assert_true (got->has_class == (got->reliable != RT_MET_NOT_KNOWN));
        g_assert_true (got->has_class || got->reason != NULL);
        if (got->has_class && got->change_class <= RT_CHANGE_IMPROVED)
          g_assert_true (got->has_percent && got->percent > 0);
        if (got->has_class && got->change_class >= RT_CHANGE_DETERIORATED && got->has_percent)
          g_assert_cmpfloat (got->percent, <, 0);
        if (got->has_percent)
          g_assert_cmpfloat (got->percent, <=, 100 + 1e-9);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  load_catalogue ();
  g_test_add_func ("/change-report/classes", test_classes);
  g_test_add_func ("/change-report/percent", test_percent);
  g_test_add_func ("/change-report/important", test_important);
  g_test_add_func ("/change-report/response-and-remission", test_response_and_remission);
  g_test_add_func ("/change-report/kinds-of-response", test_kinds_of_response);
  g_test_add_func ("/change-report/published-cutoff", test_published_cutoff);
  g_test_add_func ("/change-report/remission-lasts", test_remission_lasts);
  g_test_add_func ("/change-report/outside", test_outside);
  g_test_add_func ("/change-report/consistent", test_consistent);
  return end_tests ();
}
