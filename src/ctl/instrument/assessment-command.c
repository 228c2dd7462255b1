/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "command.h"
#include "date-format.h"
#include "enter-assessment.h"
#include "json-answer.h"
#include "keep-patients.h"
#include "number-text.h"
#include "score-option.h"
#include "score-report.h"

typedef struct
{
  char *patient;
  char *at;
  char *rater;
  char *informant;
  RtScoreOptions answers;
} AssessmentOptions;

static void
assessment_options_clear (AssessmentOptions *options)
{
  g_free (options->patient);
  g_free (options->at);
  g_free (options->rater);
  g_free (options->informant);
  rt_score_options_clear (&options->answers);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AssessmentOptions, assessment_options_clear)

static gboolean
read_rater (const AssessmentOptions *wanted,
            const RtInstrument *instrument,
            RtAssessment *plan,
            GError **error)
{
  if (wanted->rater != NULL)
    {
      if (rt_rater_from_string (wanted->rater, &plan->rater))
        return TRUE;
      g_set_error_literal (error, RT_USAGE_ERROR, 0,
                           _ ("--rater is self, clinician or informant."));
      return FALSE;
    }
  if (wanted->informant != NULL)
    plan->rater = RT_RATER_INFORMANT;
  else if (!rt_rater_from_string (instrument->rater, &plan->rater))
    plan->rater = RT_RATER_CLINICIAN; /* tests are given by one */
  return TRUE;
}

static gboolean
make_plan (const AssessmentOptions *wanted,
           const RtInstrument *instrument,
           RtAssessment *plan,
           GError **error)
{
  plan->instrument_id = g_strdup (instrument->id);
  plan->informant = g_strdup (wanted->informant);
  plan->entered_through = RT_ENTERED_COMMAND_LINE;
  plan->answered_at = rt_clock_now ();
  return read_rater (wanted, instrument, plan, error)
         && (wanted->at == NULL
             || rt_command_parse_date ("--at", wanted->at, FALSE, &plan->answered_at, error))
         && rt_score_options_fill (&wanted->answers, instrument, plan, error);
}

static void
describe_assessment (const RtAssessment *assessment, JsonBuilder *answer)
{
  g_autofree char *at = rt_moment_to_iso (assessment->answered_at);
  g_autofree char *entered = rt_moment_to_iso (assessment->entered_at);

  rt_answer_text (answer, "id", assessment->uuid);
  rt_answer_text (answer, "at", at);
  rt_answer_text (answer, "entered", entered);
  rt_answer_text (answer, "rater", rt_rater_to_string (assessment->rater));
  rt_answer_text (answer, "informant", assessment->informant);
  rt_answer_text (answer, "status", rt_assessment_status_to_string (assessment->status));
  rt_answer_text (answer, "entered_through",
                  rt_entered_through_to_string (assessment->entered_through));
  rt_answer_boolean (answer, "from_other_form", assessment->from_other_form);
  rt_answer_boolean (answer, "superseded", assessment->superseded);
  rt_answer_text (answer, "corrects", assessment->corrects);
}

static gboolean
add (RtPractice *practice,
     const RtPatient *patient,
     const char *id,
     const AssessmentOptions *wanted,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  const RtInstrument *instrument =
      rt_command_find_instrument (rt_practice_catalogue (practice), id, error);
  g_autoptr (RtAssessment) plan = rt_assessment_new ();
  g_autoptr (RtAssessment) assessment = NULL;
  g_autoptr (RtScoreResult) result = NULL;

  plan->patient_id = patient->id;
  if (instrument == NULL || !make_plan (wanted, instrument, plan, error))
    return FALSE;
  assessment = rt_practice_add_assessment (practice, plan, &result, error);
  if (assessment == NULL)
    return FALSE;
  rt_answer_text (answer, "patient", patient->uuid);
  describe_assessment (assessment, answer);
  rt_score_report_describe (result, answer, text);
  return TRUE;
}

static void
list_one (RtPractice *practice, const RtAssessment *assessment, JsonBuilder *answer, GString *text)
{
  g_autoptr (RtScoreResult) result = NULL;
  g_autofree char *day = rt_date_format (rt_moment_date (assessment->answered_at));

  json_builder_begin_object (answer);
  describe_assessment (assessment, answer);
  g_string_append_printf (text, "%s  %s  %s\n", day, assessment->instrument_id,
                          rt_assessment_status_to_string (assessment->status));
  if (assessment->status == RT_ASSESSMENT_COMPLETE)
    result = rt_practice_score_assessment (practice, assessment, NULL);
  if (result != NULL)
    rt_score_report_describe (result, answer, text);
  else
    rt_answer_text (answer, "instrument", assessment->instrument_id);
  json_builder_end_object (answer);
}

static gboolean
list (RtPractice *practice,
      const RtPatient *patient,
      JsonBuilder *answer,
      GString *text,
      GError **error)
{
  g_autoptr (GPtrArray) assessments =
      rt_practice_list_assessments (practice, patient->id, FALSE, error);

  if (assessments == NULL)
    return FALSE;
  rt_answer_text (answer, "patient", patient->uuid);
  json_builder_set_member_name (answer, "assessments");
  json_builder_begin_array (answer);
  for (guint i = 0; i < assessments->len; i++)
    list_one (practice, g_ptr_array_index (assessments, i), answer, text);
  json_builder_end_array (answer);
  return TRUE;
}

static gboolean
work (const RtGlobalOptions *options,
      const char *instrument,
      const AssessmentOptions *wanted,
      JsonBuilder *answer,
      GString *text,
      GError **error)
{
  g_autoptr (RtPractice) practice = rt_command_open_practice (options, error);
  g_autoptr (RtPatient) patient = NULL;

  if (practice == NULL)
    return FALSE;
  patient = rt_practice_find_patient (practice, wanted->patient, error);
  if (patient == NULL)
    return FALSE;
  return instrument != NULL ? add (practice, patient, instrument, wanted, answer, text, error)
                            : list (practice, patient, answer, text, error);
}

static gboolean
has_answers (const RtScoreOptions *answers)
{
  return answers->items != NULL || answers->facts != NULL || answers->entered != NULL;
}

static gboolean
run (const RtGlobalOptions *options,
     int argc,
     char **argv,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  g_auto (AssessmentOptions) wanted = { .answers = RT_SCORE_OPTIONS_NONE };
  const GOptionEntry entries[] = {
    { "patient", 0, 0, G_OPTION_ARG_STRING, &wanted.patient, N_ ("Id of the patient"), "ID" },
    { "at", 0, 0, G_OPTION_ARG_STRING, &wanted.at, N_ ("When it was answered; without it now"),
      "DATETIME" },
    { "rater", 0, 0, G_OPTION_ARG_STRING, &wanted.rater, N_ ("Who answered"),
      "self|clinician|informant" },
    { "informant", 0, 0, G_OPTION_ARG_STRING, &wanted.informant,
      N_ ("Who answered for the patient, in words"), N_ ("WORDS") },
    RT_ANSWER_OPTIONS (wanted.answers),
    G_OPTION_ENTRY_NULL,
  };
  gboolean is_add;

  if (!rt_command_parse (&rt_command_assessment, entries, &argc, &argv, error))
    return FALSE;
  is_add = argc == 3 && g_str_equal (argv[1], "add") && has_answers (&wanted.answers);
  if (wanted.patient != NULL && (is_add || (argc == 2 && g_str_equal (argv[1], "list"))))
    return work (options, is_add ? argv[2] : NULL, &wanted, answer, text, error);
  g_set_error_literal (error, RT_USAGE_ERROR, 0,
                       _ ("Assessment needs add, --patient, the id of one questionnaire and "
                          "--items; or list and --patient."));
  return FALSE;
}

const RtCommand rt_command_assessment = {
  .name = "assessment",
  .synopsis = "add --patient ID INSTRUMENT --items 0,1,2,… [--at DATETIME] [--rater R] "
              "[--informant WORDS] [--fact ID=V] [--score ID=V] | list --patient ID",
  .summary = N_ ("Store an answered questionnaire, list them"),
  .description = N_ ("An empty place of --items is a missing answer. Sex and age are those of the "
                     "record. A critical answer stands on top of the record until what was done "
                     "is recorded."),
  .run = run,
};
