/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "schedule-rater.h"

#include <string.h>

#include "patient-settings.h"
#include "practice-private.h"

/** rt_schedule_rater_key: Returns: (transfer full): under which name it is remembered */
char *
rt_schedule_rater_key (gint64 schedule_id, const char *instrument_id)
{
  return g_strdup_printf (RT_PATIENT_SETTING_RATER "%" G_GINT64_FORMAT "/%s", schedule_id,
                          instrument_id);
}

/**
 * rt_schedule_rater_read:
 * @value: what is remembered: "self", "clinician", "informant", "informant:WHO"
 * @rater: (out): who answers
 * @informant: (out) (transfer full) (nullable): in words
 *
 * Returns: whether @value says who answers.
 */
gboolean
rt_schedule_rater_read (const char *value, RtRater *rater, char **informant)
{
  const char *who = strchr (value, ':');
  g_autofree char *word = who != NULL ? g_strndup (value, (gsize)(who - value)) : g_strdup (value);

  if (!rt_rater_from_string (word, rater))
    return FALSE;
  *informant = g_strdup (who != NULL ? who + 1 : NULL);
  return TRUE;
}

/**
 * rt_practice_remember_rater:
 * @due: what a schedule asks for, with the person who is asked
 *
 * From now on the schedule asks this person: only what they answered counts as answered, and the
 * next form begins with them.
 *
 * Returns: whether it is remembered.
 */
gboolean
rt_practice_remember_rater (RtPractice *practice, const RtDueAssessment *due, GError **error)
{
  g_autofree char *key = rt_schedule_rater_key (due->schedule_id, due->instrument_id);
  gboolean named =
      due->rater == RT_RATER_INFORMANT && due->informant != NULL && *due->informant != '\0';
  g_autofree char *value =
      g_strconcat (rt_rater_to_string (due->rater), named ? ":" : NULL, due->informant, NULL);

  if (!rt_practice_set_patient_setting (practice, due->patient_id, key, value, error))
    return FALSE;
  rt_practice_announce (practice, due->patient_id);
  return TRUE;
}
