/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "critical-words.h"

#include <glib/gi18n.h>

#include "critical-item.h"
#include "date-format.h"

/* What can have been done, in the order in which it is offered. The names are stored; the words say
 * what happened and advise nothing. */
static const struct
{
  const char *name;
  const char *text;
} actions[] = {
  { "asked", N_ ("Asked in person about thoughts, intent, plan and means") },
  { "no-danger", N_ ("No immediate danger found in the conversation") },
  { "safety-plan", N_ ("Safety plan made or gone through again") },
  { "trusted-person", N_ ("A trusted person was informed") },
  { "handed-over", N_ ("Handed over to another service") },
  { "emergency", N_ ("Emergency services were called") },
};

/** rt_critical_n_actions: Returns: how many actions are offered. */
guint
rt_critical_n_actions (void)
{
  return G_N_ELEMENTS (actions);
}

/** rt_critical_action_name: Returns: (transfer none): the name that is stored for an action. */
const char *
rt_critical_action_name (guint action)
{
  return actions[action].name;
}

/** rt_critical_action_text: Returns: (transfer none): what an action says. */
const char *
rt_critical_action_text (guint action)
{
  return _ (actions[action].text);
}

static const char *
option_label (const RtInstrumentItem *item, double score)
{
  for (guint i = 0; item->options != NULL && i < item->options->options->len; i++)
    {
      const RtInstrumentOption *option =
          &g_array_index (item->options->options, RtInstrumentOption, i);

      if (option->score == score)
        return option->label;
    }
  return NULL;
}

/**
 * rt_critical_answer_text:
 * @catalogue: of the practice
 *
 * Returns: (transfer full): when what was answered, in one line.
 */
char *
rt_critical_answer_text (const RtCriticalAnswer *answer, RtCatalogue *catalogue)
{
  const RtInstrument *instrument = rt_catalogue_instrument_answered (
      catalogue, answer->instrument_id, answer->instrument_version);
  const RtInstrumentItem *item =
      instrument != NULL ? rt_instrument_item (instrument, answer->item) : NULL;
  g_autofree char *day = rt_date_format (rt_moment_date (answer->answered_at));
  const char *label = item != NULL ? option_label (item, answer->score) : NULL;

  if (item == NULL)
    /* Translators: a day, the id of a questionnaire, the number of an item. */
    return g_strdup_printf (_ ("%s: %s, item %d"), day, answer->instrument_id, answer->item);
  if (label == NULL)
    /* Translators: a day, the short name of a questionnaire, number and topic of an item, the score
     * of the answer. */
    return g_strdup_printf (_ ("%s: %s, item %d (%s), answered with %g"), day,
                            instrument->short_name, answer->item, item->topic, answer->score);
  /* Translators: a day, the short name of a questionnaire, number and topic of an item, the answer,
   * its score. */
  return g_strdup_printf (_ ("%s: %s, item %d (%s), answered “%s” (%g)"), day,
                          instrument->short_name, answer->item, item->topic, label, answer->score);
}

static const char *
action_text_of (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      return _ (actions[i].text);
  return name;
}

/**
 * rt_critical_response_text:
 *
 * Returns: (transfer full): what was recorded about a critical answer, one thing a line.
 */
char *
rt_critical_response_text (const RtCriticalAnswer *answer)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *day = NULL;

  if (answer->state == RT_CRITICAL_OPEN)
    return g_strdup (_ ("Nothing is recorded yet."));
  if (answer->state == RT_CRITICAL_DEFERRED)
    return g_strdup (_ ("Seen; recording was put off."));
  day = rt_date_format (rt_moment_date (answer->recorded_at));
  /* Translators: %s is a day. */
  g_string_append_printf (text, _ ("Recorded on %s:"), day);
  for (guint i = 0; answer->actions != NULL && answer->actions[i] != NULL; i++)
    g_string_append_printf (text, "\n• %s", action_text_of (answer->actions[i]));
  if (answer->response != NULL && *answer->response != '\0')
    g_string_append_printf (text, "\n%s", answer->response);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/** rt_critical_n_unanswered: Returns: how many still have no recorded response. */
guint
rt_critical_n_unanswered (const GPtrArray *answers)
{
  guint n = 0;

  for (guint i = 0; i < answers->len; i++)
    if (((const RtCriticalAnswer *)g_ptr_array_index (answers, i))->state != RT_CRITICAL_DONE)
      n++;
  return n;
}

/**
 * rt_critical_left_out_text:
 * @item: one whose answer may call for attention at once
 *
 * Returns: (transfer full): that it has no answer, and what that does not mean.
 */
char *
rt_critical_left_out_text (const RtInstrumentItem *item)
{
  /* Translators: number and topic of an item of a questionnaire. */
  return g_strdup_printf (_ ("Item %d (%s) was not answered. Not answered is not the same as no."),
                          item->number, item->topic);
}

/* Whether a later one of the same kind stands in the record. */
static gboolean
is_overtaken (const RtRecord *record, const RtAssessment *assessment)
{
  for (guint i = 0; i < record->assessments->len; i++)
    {
      const RtAssessment *other = g_ptr_array_index (record->assessments, i);

      if (!other->superseded && other->status == RT_ASSESSMENT_COMPLETE
          && g_str_equal (other->instrument_id, assessment->instrument_id)
          && rt_moment_compare (other->answered_at, assessment->answered_at) > 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
leaves_out (const RtInstrument *instrument, const RtAssessment *assessment)
{
  for (guint i = 0; i < instrument->risks->len; i++)
    {
      const RtRiskItem *risk = g_ptr_array_index (instrument->risks, i);
      const RtItemAnswer *answer = rt_assessment_answer (assessment, risk->item);

      if (answer == NULL || !answer->answered)
        return TRUE;
    }
  return FALSE;
}

/**
 * rt_critical_left_out_notice: For the return from a hand-over: a patient may leave out any item,
 * also one whose answer may call for attention at once.
 *
 * Returns: (transfer full) (nullable): one sentence about the last questionnaires of each kind that
 * the patient answered alone; %NULL when nothing of that kind was left out.
 */
char *
rt_critical_left_out_notice (const RtRecord *record, RtCatalogue *catalogue)
{
  guint n = 0;

  for (guint i = 0; i < record->assessments->len; i++)
    {
      const RtAssessment *assessment = g_ptr_array_index (record->assessments, i);
      const RtInstrument *instrument = rt_catalogue_instrument_answered (
          catalogue, assessment->instrument_id, assessment->instrument_version);

      if (instrument != NULL && assessment->entered_through == RT_ENTERED_PATIENT
          && assessment->status == RT_ASSESSMENT_COMPLETE && !assessment->superseded
          && !is_overtaken (record, assessment) && leaves_out (instrument, assessment))
        n++;
    }
  if (n == 0)
    return NULL;
  return g_strdup_printf (
      ngettext ("In %u questionnaire, what may call for attention at once was not answered. Not "
                "answered is not the same as no.",
                "In %u questionnaires, what may call for attention at once was not answered. Not "
                "answered is not the same as no.",
                n),
      n);
}

/**
 * rt_critical_notice:
 * @answers: (element-type RtCriticalAnswer): of one patient
 *
 * Returns: (transfer full) (nullable): one sentence about those without a recorded response; %NULL
 * when there is none.
 */
char *
rt_critical_notice (const GPtrArray *answers)
{
  guint n = rt_critical_n_unanswered (answers);

  if (n == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u critical answer has no recorded response yet.",
                                    "%u critical answers have no recorded response yet.", n),
                          n);
}
