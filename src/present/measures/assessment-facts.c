/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assessment-facts.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "instrument-version.h"

/**
 * rt_rater_text:
 * @informant: (nullable): who, in words
 *
 * Returns: (transfer full) (nullable): who answers, when it is not the patient
 */
char *
rt_rater_text (RtRater rater, const char *informant)
{
  if (rater == RT_RATER_CLINICIAN)
    return g_strdup (_ ("rated by the practitioner"));
  if (rater != RT_RATER_INFORMANT)
    return NULL;
  if (informant == NULL || *informant == '\0')
    return g_strdup (_ ("answered by somebody who knows the patient"));
  /* Translators: %s is who answered, as in "mother". */
  return g_strdup_printf (_ ("answered by: %s"), informant);
}

/** rt_assessment_rater_text: Returns: (transfer full) (nullable): see rt_rater_text() */
char *
rt_assessment_rater_text (const RtAssessment *assessment)
{
  return rt_rater_text (assessment->rater, assessment->informant);
}

/**
 * rt_assessment_facts:
 * @assessment: a completed questionnaire
 *
 * Returns: (transfer full): when and by which way it was entered, and what became of it, one
 * sentence a line
 */
char *
rt_assessment_facts (const RtAssessment *assessment)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *day = rt_date_format (rt_moment_date (assessment->entered_at));

  switch (assessment->entered_through)
    {
    case RT_ENTERED_PATIENT:
      /* Translators: %s is a day. */
      g_ptr_array_add (lines, g_strdup_printf (_ ("Answered on this computer on %s."), day));
      break;
    case RT_ENTERED_COMMAND_LINE:
      g_ptr_array_add (lines, g_strdup_printf (_ ("Entered by the command line on %s."), day));
      break;
    case RT_ENTERED_IMPORT:
      g_ptr_array_add (lines, g_strdup_printf (_ ("Imported on %s."), day));
      break;
    case RT_ENTERED_PRACTITIONER:
    default:
      g_ptr_array_add (lines, g_strdup_printf (_ ("Entered on %s."), day));
      break;
    }
  if (assessment->verified)
    g_ptr_array_add (lines, g_strdup (_ ("Entered twice, and both entries agreed in the end.")));
  if (assessment->corrects != NULL)
    g_ptr_array_add (lines, g_strdup (_ ("This is a correction; the version before it is kept.")));
  if (assessment->superseded)
    g_ptr_array_add (lines,
                     g_strdup (_ ("This version was corrected later; it counts no longer.")));
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **)lines->pdata);
}

/**
 * rt_assessment_version_text:
 * @catalogue: of the practice
 *
 * Returns: (transfer full) (nullable): a sentence about the version of a practice's questionnaire
 * that was answered, when that is not the one it offers today
 */
char *
rt_assessment_version_text (const RtAssessment *assessment, const RtCatalogue *catalogue)
{
  const RtInstrument *newest = rt_catalogue_instrument (catalogue, assessment->instrument_id);
  int version = assessment->instrument_version;

  if (newest == NULL || !newest->is_added || newest->version == version)
    return NULL;
  if (rt_instrument_version (newest, version) == NULL)
    return g_strdup_printf (_ ("Answered as version %d of this questionnaire, which was not kept. "
                               "Items and scores stand here as version %d has them; they may have "
                               "been others."),
                            version, newest->version);
  if (rt_instrument_series_version (newest, version) == 0)
    return g_strdup_printf (_ ("Answered as version %d of this questionnaire; version %d is scored "
                               "and read in the same way."),
                            version, newest->version);
  return g_strdup_printf (_ ("Answered as version %d of this questionnaire and read by it. Its "
                             "values are not compared with those of version %d."),
                          version, newest->version);
}
