/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "questionnaire-content.h"

#include <glib/gi18n.h>

#include "answer-view.h"
#include "assessment-facts.h"
#include "baseline.h"
#include "critical-words.h"
#include "date-format.h"
#include "number-text.h"
#include "person-facts.h"
#include "patient-text.h"
#include "rater-view.h"
#include "rule-evaluation.h"
#include "scoring.h"
#include "verdict-words.h"

/* A facsimile being written. */
typedef struct
{
  RtQuestionnaireContent *content;
  const RtRecord *record;
  RtCatalogue *catalogue;
  const RtInstrument *instrument;
  const RtInstrumentWording *wording; /* nullable */
  const RtAssessment *assessment;
  gboolean for_patient;
} FacsimileMaker;

static void
item_free (gpointer data)
{
  RtQuestionnaireItem *item = data;

  g_free (item->number);
  g_free (item->topic);
  g_free (item->answer);
  g_free (item->score);
  g_free (item);
}

static void
score_free (gpointer data)
{
  RtQuestionnaireScore *score = data;

  g_free (score->name);
  g_free (score->value);
  g_free (score->band);
  g_free (score->verdict);
  g_free (score);
}

static void
add_line (GPtrArray *lines, const char *line)
{
  if (line != NULL && *line != '\0')
    g_ptr_array_add (lines, rt_text_visible (line));
}

static const RtAssessment *
find_assessment (const RtRecord *record, const char *uuid)
{
  const RtAssessment *last = NULL;

  for (guint i = 0; i < record->assessments->len; i++)
    {
      const RtAssessment *assessment = g_ptr_array_index (record->assessments, i);

      if (uuid != NULL && g_strcmp0 (assessment->uuid, uuid) == 0)
        return assessment;
      if (uuid == NULL && !assessment->superseded
          && (last == NULL || rt_moment_compare (assessment->answered_at, last->answered_at) >= 0))
        last = assessment;
    }
  return last;
}

/* An item whose answer may call for attention at once is talked about, not handed over on paper. */
static gboolean
is_critical (const RtInstrument *instrument, int item)
{
  for (guint i = 0; i < instrument->risks->len; i++)
    if (((const RtRiskItem *)g_ptr_array_index (instrument->risks, i))->item == item)
      return TRUE;
  return FALSE;
}

static char *
answer_label (const FacsimileMaker *maker, const RtInstrumentItem *item, double score)
{
  if (item->options->is_number)
    return g_strdup (item->options->unit != NULL ? item->options->unit : "");
  for (guint i = 0; i < item->options->options->len; i++)
    {
      const RtInstrumentOption *option =
          &g_array_index (item->options->options, RtInstrumentOption, i);

      if (option->score == score)
        return rt_text_visible (maker->wording != NULL
                                    ? rt_instrument_wording_option (maker->wording, item, i)
                                    : option->label);
    }
  return g_strdup ("");
}

static void
add_item (FacsimileMaker *maker, const RtInstrumentItem *item)
{
  const RtItemAnswer *answer = rt_assessment_answer (maker->assessment, item->number);
  RtQuestionnaireItem *row = g_new0 (RtQuestionnaireItem, 1);
  gboolean answered = answer != NULL && answer->answered;

  row->number = g_strdup_printf ("%d", item->number);
  row->topic = rt_text_visible (maker->wording != NULL
                                    ? rt_instrument_wording_item (maker->wording, item->number)
                                    : item->topic);
  row->answer = answered ? answer_label (maker, item, answer->score) : g_strdup ("—");
  row->score = answered ? rt_number_format_shortest (answer->score, 2) : g_strdup ("");
  g_ptr_array_add (maker->content->items, row);
}

static void
add_items (FacsimileMaker *maker)
{
  gboolean left_out = FALSE;

  for (guint i = 0; i < maker->instrument->items->len; i++)
    {
      const RtInstrumentItem *item = g_ptr_array_index (maker->instrument->items, i);

      if (maker->for_patient && is_critical (maker->instrument, item->number))
        left_out = TRUE;
      else
        add_item (maker, item);
    }
  if (left_out)
    add_line (maker->content->notes, _ ("Not every item is printed on this copy; the scores count "
                                        "them all."));
  if (maker->wording == NULL && maker->instrument->items->len > 0 && !maker->instrument->is_own)
    add_line (maker->content->notes,
              _ ("Items stand as short topics of this program, not in the words of the "
                 "questionnaire."));
}

static void
write_verdict (const FacsimileMaker *maker, const RtSubscaleScore *score, RtQuestionnaireScore *row)
{
  g_autofree char *plain = rt_instrument_measure_id (maker->instrument, score->subscale);
  g_autofree char *view = rt_answer_view (maker->catalogue, maker->assessment);
  g_autofree char *measure_id = rt_rater_view_measure_id (plain, view);
  const RtMeasure *measure = rt_record_measure (maker->record, measure_id);
  const RtSeries *series = rt_record_series (maker->record, measure_id);
  RtBaseline baseline = rt_baseline_find (maker->record);
  g_auto (RtVerdictWords) words = { 0 };

  if (measure == NULL || series == NULL)
    return;
  if (rt_baseline_contains (&baseline, maker->assessment->answered_at))
    {
      row->verdict = g_strdup (_ ("part of the baseline"));
      return;
    }
  words = rt_verdict_words_find (maker->record, maker->catalogue, measure, series, &baseline,
                                 score->value);
  row->tone = words.tone;
  row->verdict = words.basis != NULL
                     /* Translators: a verdict, what it rests on. */
                     ? g_strdup_printf (_ ("%s (%s)"), words.verdict, words.basis)
                     : g_strdup (words.verdict);
}

static char *
value_text (const RtSubscaleScore *score)
{
  g_autofree char *value = rt_number_format_shortest (score->value, 2);
  g_autofree char *low = rt_number_format_shortest (score->subscale->minimum, 2);
  g_autofree char *high = rt_number_format_shortest (score->subscale->maximum, 2);

  if (score->subscale->minimum >= score->subscale->maximum)
    return g_steal_pointer (&value);
  /* Translators: a score, the lowest and the highest one possible. */
  return g_strdup_printf (_ ("%s of %s to %s"), value, low, high);
}

static void
add_score (FacsimileMaker *maker, const RtSubscaleScore *score)
{
  RtQuestionnaireScore *row = g_new0 (RtQuestionnaireScore, 1);

  row->name = rt_text_visible (score->subscale->name);
  row->value = score->has_value ? value_text (score) : g_strdup (_ ("cannot be computed"));
  row->band = rt_text_visible (score->has_value ? score->band : NULL);
  if (score->has_value)
    write_verdict (maker, score, row);
  if (row->verdict == NULL)
    row->verdict = g_strdup ("");
  if (score->prorated)
    {
      g_autofree char *value = g_steal_pointer (&row->value);

      row->value = g_strdup_printf (_ ("%s, prorated"), value);
    }
  g_ptr_array_add (maker->content->scores, row);
}

static const char *
outcome_text (RtRuleOutcome outcome)
{
  switch (outcome)
    {
    case RT_RULE_MET:
      return _ ("met");
    case RT_RULE_NOT_MET:
      return _ ("not met");
    default:
      return _ ("undecided, answers are missing");
    }
}

/* On the patient's copy nothing is said of such items. */
static void
add_left_out (FacsimileMaker *maker, const RtScoreResult *result)
{
  for (guint i = 0; !maker->for_patient && i < result->left_out->len; i++)
    {
      g_autofree char *line = rt_critical_left_out_text (g_ptr_array_index (result->left_out, i));

      add_line (maker->content->rules, line);
    }
}

static void
add_results (FacsimileMaker *maker)
{
  RtPersonFacts person =
      rt_person_facts_of (maker->record->patient, rt_moment_date (maker->assessment->answered_at));
  g_autoptr (RtScoreResult) result =
      rt_score_assessment_with (maker->instrument, maker->assessment, &person, NULL);

  if (result == NULL)
    return;
  for (guint i = 0; i < result->scores->len; i++)
    add_score (maker, &g_array_index (result->scores, RtSubscaleScore, i));
  for (guint i = 0; !maker->for_patient && i < result->rules->len; i++)
    {
      const RtRuleResult *rule = &g_array_index (result->rules, RtRuleResult, i);
      g_autofree char *name = rt_rule_name (rule->rule);
      /* Translators: name of a rule of a questionnaire, whether it is met. */
      g_autofree char *line = g_strdup_printf (_ ("%s: %s"), name, outcome_text (rule->outcome));

      add_line (maker->content->rules, line);
    }
  for (guint i = 0; !maker->for_patient && i < result->risks->len; i++)
    {
      const RtRiskItem *risk = g_ptr_array_index (result->risks, i);
      /* Translators: number of an item, what its answer calls for. */
      g_autofree char *line = g_strdup_printf (_ ("Item %d: %s"), risk->item, risk->text);

      add_line (maker->content->rules, line);
    }
  add_left_out (maker, result);
  if (!result->complete)
    add_line (maker->content->notes, result->missing_rule);
}

static void
add_facts (FacsimileMaker *maker)
{
  const RtAssessment *assessment = maker->assessment;
  g_autofree char *when = rt_date_format_moment (assessment->answered_at);
  /* Translators: a day and perhaps a time of day. */
  g_autofree char *answered = g_strdup_printf (_ ("Answered %s"), when);
  g_autofree char *rater = rt_assessment_rater_text (assessment);
  g_autofree char *entered = rt_assessment_facts (assessment);
  g_autofree char *version = rt_assessment_version_text (assessment, maker->catalogue);

  add_line (maker->content->facts, answered);
  add_line (maker->content->facts, rater);
  add_line (maker->content->facts, entered);
  add_line (maker->content->facts, version);
  if (assessment->from_other_form)
    add_line (maker->content->facts, _ ("Entered from another form."));
  maker->content->has_answered_at = TRUE;
  maker->content->answered_at = assessment->answered_at;
}

static void
add_scoring_notes (FacsimileMaker *maker)
{
  char **notes = maker->instrument->scoring_notes;

  for (guint i = 0; !maker->for_patient && notes != NULL && notes[i] != NULL; i++)
    add_line (maker->content->scoring_notes, notes[i]);
}

static void
add_licence (FacsimileMaker *maker)
{
  add_line (maker->content->licence, maker->instrument->citation);
  add_line (maker->content->licence, maker->instrument->licence_note);
  if (maker->wording != NULL)
    add_line (maker->content->licence, maker->wording->licence);
}

static void
write_all (FacsimileMaker *maker)
{
  RtQuestionnaireContent *content = maker->content;

  maker->instrument = rt_catalogue_instrument_answered (
      maker->catalogue, maker->assessment->instrument_id, maker->assessment->instrument_version);
  add_facts (maker);
  if (maker->instrument == NULL)
    {
      content->reason =
          g_strdup (_ ("The questionnaire of these answers is not in the knowledge of "
                       "this practice any more; they are kept."));
      return;
    }
  maker->wording = rt_catalogue_wording (maker->catalogue, maker->assessment->instrument_id,
                                         maker->assessment->language);
  if (maker->wording != NULL && maker->wording->instrument != maker->instrument)
    maker->wording = NULL;
  g_free (content->title);
  content->title = rt_text_visible (maker->instrument->name);
  add_items (maker);
  add_results (maker);
  add_scoring_notes (maker);
  add_licence (maker);
}

/**
 * rt_questionnaire_content_new: One past questionnaire: every answer, what it scored, the band, the
 * verdict beside the baseline and whose instrument it is. The patient's copy leaves out the items
 * whose answers may call for attention, and what was concluded from them.
 * @assessment: (nullable): UUID; %NULL for the last one completed
 *
 * Returns: (transfer full): the content; without such a questionnaire it holds the reason.
 */
RtQuestionnaireContent *
rt_questionnaire_content_new (const RtRecord *record,
                              RtCatalogue *catalogue,
                              const char *assessment,
                              gboolean for_patient)
{
  RtQuestionnaireContent *content = g_new0 (RtQuestionnaireContent, 1);
  FacsimileMaker maker = { content, record, catalogue, NULL, NULL, NULL, for_patient };

  content->title = g_strdup (_ ("Questionnaire"));
  content->facts = g_ptr_array_new_with_free_func (g_free);
  content->items = g_ptr_array_new_with_free_func (item_free);
  content->scores = g_ptr_array_new_with_free_func (score_free);
  content->rules = g_ptr_array_new_with_free_func (g_free);
  content->notes = g_ptr_array_new_with_free_func (g_free);
  content->scoring_notes = g_ptr_array_new_with_free_func (g_free);
  content->licence = g_ptr_array_new_with_free_func (g_free);
  maker.assessment = find_assessment (record, assessment);
  if (maker.assessment != NULL)
    write_all (&maker);
  else
    content->reason = g_strdup (_ ("No questionnaire has been completed."));
  return content;
}

/**
 * rt_questionnaire_content_free:
 * @content: (transfer full) (nullable): a facsimile
 */
void
rt_questionnaire_content_free (RtQuestionnaireContent *content)
{
  if (content == NULL)
    return;
  g_ptr_array_unref (content->facts);
  g_ptr_array_unref (content->items);
  g_ptr_array_unref (content->scores);
  g_ptr_array_unref (content->rules);
  g_ptr_array_unref (content->notes);
  g_ptr_array_unref (content->scoring_notes);
  g_ptr_array_unref (content->licence);
  g_free (content->title);
  g_free (content->reason);
  g_free (content);
}
