/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "score-change.h"

#include <glib/gi18n.h>
#include <math.h>

#include "answer-view.h"
#include "baseline.h"
#include "change-criteria.h"
#include "course-text.h"
#include "daily-mean.h"
#include "date-format.h"
#include "instrument-measure.h"
#include "number-text.h"
#include "person-facts.h"
#include "quantity-format.h"
#include "rater-view.h"
#include "scoring.h"
#include "verdict-words.h"

#define SECONDS_OF_A_DAY (24 * 60 * 60)

/* The scores of one subscale by the same rater, oldest first; the last one is the one in question.
 */
typedef struct
{
  const RtInstrument *instrument;
  const RtInstrumentSubscale *subscale;
  GArray *values;  /* (element double) */
  GArray *moments; /* (element RtMoment) */
} History;

static void
reading_free (gpointer data)
{
  RtChangeReading *reading = data;

  g_free (reading->since);
  g_free (reading->verdict);
  g_free (reading->details);
  g_clear_pointer (&reading->basis, g_ptr_array_unref);
  g_free (reading);
}

static void
change_free (gpointer data)
{
  RtScoreChange *change = data;

  g_free (change->title);
  g_ptr_array_unref (change->readings);
  g_free (change->remission);
  g_free (change->coverage);
  g_free (change);
}

static void
history_clear (History *history)
{
  g_array_unref (history->values);
  g_array_unref (history->moments);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (History, history_clear)

/* What different people say of the same person is kept apart, and what is scored in another way. */
static gboolean
is_comparable (const RtCatalogue *catalogue,
               const RtAssessment *other,
               const RtAssessment *assessment)
{
  return g_str_equal (other->instrument_id, assessment->instrument_id)
         && g_strcmp0 (other->uuid, assessment->uuid) != 0
         && g_strcmp0 (other->uuid, assessment->corrects) != 0
         && rt_answer_view_same (catalogue, other, assessment)
         && rt_moment_compare (other->answered_at, assessment->answered_at) <= 0;
}

static void
add_score (History *history, const RtRecord *record, const RtAssessment *assessment)
{
  RtPersonFacts person =
      rt_person_facts_of (record->patient, rt_moment_date (assessment->answered_at));
  g_autoptr (RtScoreResult) result =
      rt_score_assessment_with (history->instrument, assessment, &person, NULL);
  const RtSubscaleScore *score =
      result != NULL ? rt_score_result_find (result, history->subscale->id) : NULL;

  if (score == NULL || !score->has_value)
    return;
  g_array_append_val (history->values, score->value);
  g_array_append_val (history->moments, assessment->answered_at);
}

static gboolean
read_history (History *history,
              const RtRecord *record,
              const RtCatalogue *catalogue,
              const RtAssessment *assessment)
{
  guint n_before;

  for (guint i = 0; i < record->assessments->len; i++)
    if (is_comparable (catalogue, g_ptr_array_index (record->assessments, i), assessment))
      add_score (history, record, g_ptr_array_index (record->assessments, i));
  n_before = history->values->len;
  add_score (history, record, assessment);
  return history->values->len > n_before;
}

static double
value_at (const History *history, guint index)
{
  return g_array_index (history->values, double, index);
}

static RtMoment
moment_at (const History *history, guint index)
{
  return g_array_index (history->moments, RtMoment, index);
}

static void
add_sentence (GString *text, char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

static void
add_size (GString *text, const RtChangeReport *report)
{
  g_autofree char *change = rt_quantity_format_signed (
      report->verdict.change, rt_quantity_decimals_of (report->verdict.change));
  g_autofree char *percent = NULL;

  if (!report->has_percent)
    {
      /* Translators: a difference of two scores, with its sign. */
      add_sentence (text, g_strdup_printf (_ ("Change: %s."), change));
      return;
    }
  percent = rt_quantity_format_signed (report->percent, 0);
  /* Translators: a difference of two scores and a percentage, both with their signs; below 0 %% it
   * is away from the best score. */
  add_sentence (text,
                g_strdup_printf (_ ("Change: %s (%s %% toward the best score)."), change, percent));
}

static void
add_met (GString *text, RtMet met, const char *is_met, const char *is_not)
{
  if (met != RT_MET_NOT_KNOWN)
    add_sentence (text, g_strdup (met == RT_MET_YES ? is_met : is_not));
}

/* Response is defined from the baseline; between two visits there is none. */
static char *
details_of (const RtChangeReport *report, gboolean from_baseline)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_size (text, report);
  if (from_baseline)
    add_met (text, report->response, _ ("Response by the published criterion: yes."),
             _ ("Response by the published criterion: no."));
  add_met (text, report->important, _ ("Important to patients on average: yes."),
           _ ("Important to patients on average: no."));
  if (report->reason != NULL)
    add_sentence (text, g_strdup (report->reason));
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static RtFigureTone
tone_of (RtVerdict verdict)
{
  return verdict == RT_VERDICT_BETTER  ? RT_FIGURE_BETTER
         : verdict == RT_VERDICT_WORSE ? RT_FIGURE_WORSE
                                       : RT_FIGURE_PLAIN;
}

static void
add_reading (RtScoreChange *change,
             const History *history,
             double before,
             gboolean from_baseline,
             char *since)
{
  double now = value_at (history, history->values->len - 1);
  g_autoptr (RtChangeReport) report =
      rt_change_report_new (history->instrument, history->subscale, before, now, NULL);
  RtChangeReading *reading = g_new0 (RtChangeReading, 1);

  reading->since = since;
  reading->verdict =
      report != NULL ? rt_change_in_words (report) : g_strdup (_ ("noise not known"));
  if (report != NULL)
    {
      reading->details = details_of (report, from_baseline);
      reading->basis = rt_change_basis (report);
      reading->tone = tone_of (report->verdict.verdict);
    }
  g_ptr_array_add (change->readings, reading);
}

static void
add_note (RtScoreChange *change, const char *since, const char *words)
{
  RtChangeReading *reading = g_new0 (RtChangeReading, 1);

  reading->since = g_strdup (since);
  reading->verdict = g_strdup (words);
  g_ptr_array_add (change->readings, reading);
}

static void
read_since_last (RtScoreChange *change, const History *history)
{
  guint last = history->values->len - 2;
  g_autofree char *day = rt_date_format (rt_moment_date (moment_at (history, last)));
  g_autofree char *value = rt_number_format_shortest (value_at (history, last), 2);

  add_reading (change, history, value_at (history, last), FALSE,
               /* Translators: a day and the score of that day. */
               g_strdup_printf (_ ("Since %s (%s)"), day, value));
}

static void
read_since_baseline (RtScoreChange *change, const History *history, const RtBaseline *baseline)
{
  guint n = 0;
  double mean = 0;
  g_autofree char *value = NULL;

  if (rt_baseline_contains (baseline, moment_at (history, history->values->len - 1)))
    {
      add_note (change, _ ("Since the baseline"), _ ("this one belongs to the baseline"));
      return;
    }
  for (guint i = 0; i + 1 < history->values->len; i++)
    if (rt_baseline_contains (baseline, moment_at (history, i)))
      mean += (value_at (history, i) - mean) / ++n;
  if (n == 0)
    {
      add_note (change, _ ("Since the baseline"), _ ("there is none of this kind in the baseline"));
      return;
    }
  value = rt_number_format_shortest (mean, 1);
  add_reading (change, history, mean, TRUE,
               g_strdup_printf (
                   /* Translators: the mean of the scores of the baseline, and how many they are. */
                   ngettext ("Since the baseline (%s, %u time)",
                             "Since the baseline (mean %s, %u times)", n),
                   value, n));
}

/* Remission is a state that lasts: how long the criterion has been met without a break. */
static char *
remission_of (const History *history)
{
  g_autoptr (GArray) seconds = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *day = NULL;
  RtRemissionRun run;
  int days;

  for (guint i = 0; i < history->moments->len; i++)
    {
      gint64 second = rt_moment_utc_s (moment_at (history, i));

      g_array_append_val (seconds, second);
    }
  run = rt_remission_run (history->instrument, history->subscale->id,
                          (const double *)(gpointer)history->values->data,
                          (const gint64 *)(gpointer)seconds->data, history->values->len);
  if (run.now == RT_MET_NOT_KNOWN)
    return NULL;
  if (run.now == RT_MET_NO)
    return g_strdup (_ ("The published criterion of remission is not met."));
  day = rt_date_format (rt_moment_date (moment_at (history, run.first)));
  days = (int)round ((double)run.n_seconds / SECONDS_OF_A_DAY);
  if (run.n_scores == 1)
    return g_strdup (_ ("The published criterion of remission is met, this time for the first "
                        "time in a row; remission is a state that lasts."));
  return g_strdup_printf (
      /* Translators: how many scores, a day, how many days. */
      ngettext ("The published criterion of remission has been met %u times in a row since %s, "
                "over %d day.",
                "The published criterion of remission has been met %u times in a row since %s, "
                "over %d days.",
                days),
      run.n_scores, day, days);
}

/* A daily rating is read as the course reads it: against the limits of the person's own baseline,
 * with the days it was given on. */
static void
read_daily (RtScoreChange *change,
            const History *history,
            const RtRecord *record,
            RtCatalogue *catalogue,
            const RtAssessment *assessment,
            const RtBaseline *baseline)
{
  g_autofree char *plain = rt_instrument_measure_id (history->instrument, history->subscale);
  g_autofree char *view = rt_answer_view (catalogue, assessment);
  g_autofree char *id = rt_rater_view_measure_id (plain, view);
  const RtSeries *series = rt_record_series (record, id);
  const RtMeasure *measure = rt_record_measure (record, id);
  RtChangeReading *reading;
  g_auto (RtVerdictWords) words = { 0 };

  if (series == NULL || measure == NULL || !rt_series_is_dense (series))
    return;
  change->coverage = rt_course_text_coverage (series);
  words = rt_verdict_words_find (record, catalogue, measure, series, baseline,
                                 value_at (history, history->values->len - 1));
  reading = g_new0 (RtChangeReading, 1);
  reading->since = g_strdup (_ ("Against the days of the baseline"));
  reading->verdict = g_steal_pointer (&words.verdict);
  reading->details = g_steal_pointer (&words.basis);
  reading->tone = words.tone;
  g_ptr_array_set_size (change->readings, 0);
  g_ptr_array_add (change->readings, reading);
}

static RtScoreChange *
change_of (const RtRecord *record,
           RtCatalogue *catalogue,
           const RtInstrument *instrument,
           const RtInstrumentSubscale *subscale,
           const RtAssessment *assessment)
{
  g_auto (History) history = { instrument, subscale, g_array_new (FALSE, FALSE, sizeof (double)),
                               g_array_new (FALSE, FALSE, sizeof (RtMoment)) };
  RtBaseline baseline = rt_baseline_find (record);
  RtScoreChange *change;

  if (!read_history (&history, record, catalogue, assessment))
    return NULL;
  change = g_new0 (RtScoreChange, 1);
  change->title = subscale == rt_instrument_main_subscale (instrument)
                      ? g_strdup (instrument->short_name)
                      : g_strdup (subscale->name);
  change->readings = g_ptr_array_new_with_free_func (reading_free);
  if (history.values->len == 1)
    add_note (change, _ ("Since the last time"), _ ("this is the first one"));
  else
    {
      read_since_last (change, &history);
      read_since_baseline (change, &history, &baseline);
    }
  change->remission = remission_of (&history);
  if (rt_instrument_reliable_change (instrument, subscale->id) == NULL)
    read_daily (change, &history, record, catalogue, assessment, &baseline);
  return change;
}

/* The total, or every score of an instrument without one; and what has a noise of its own. */
static gboolean
is_compared (const RtInstrument *instrument, const RtInstrumentSubscale *subscale)
{
  const RtInstrumentSubscale *main = rt_instrument_main_subscale (instrument);

  return main == NULL || subscale == main
         || rt_instrument_reliable_change (instrument, subscale->id) != NULL;
}

/**
 * rt_score_changes_new:
 * @record: of the patient; it may hold the assessment or not yet
 * @assessment: a finished one
 *
 * Compares with what the same rater said before: the last time, and the mean of the baseline.
 *
 * Returns: (transfer full) (element-type RtScoreChange): one for each score that is compared.
 */
GPtrArray *
rt_score_changes_new (const RtRecord *record,
                      RtCatalogue *catalogue,
                      const RtAssessment *assessment)
{
  const RtInstrument *instrument = rt_catalogue_instrument_answered (
      catalogue, assessment->instrument_id, assessment->instrument_version);
  GPtrArray *changes = g_ptr_array_new_with_free_func (change_free);

  for (guint i = 0; instrument != NULL && i < instrument->subscales->len; i++)
    {
      const RtInstrumentSubscale *subscale = g_ptr_array_index (instrument->subscales, i);
      RtScoreChange *change = is_compared (instrument, subscale)
                                  ? change_of (record, catalogue, instrument, subscale, assessment)
                                  : NULL;

      if (change != NULL)
        g_ptr_array_add (changes, change);
    }
  return changes;
}
