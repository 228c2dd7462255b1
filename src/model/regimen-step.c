/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "regimen-step.h"

#include "number-text.h"

static const char *const regimen_mode_words[] = {
  "scheduled", "as_needed", "single", "pause", "stop",
};

RT_DEFINE_VOCABULARY (RtRegimenMode, regimen_mode, regimen_mode_words)

/**
 * rt_regimen_step_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0, vocabularies at their first word.
 */
RtRegimenStep *
rt_regimen_step_new (void)
{
  return g_new0 (RtRegimenStep, 1);
}

/**
 * rt_regimen_step_copy:
 *
 * Returns: (transfer full): a copy that shares nothing with @regimen_step.
 */
RtRegimenStep *
rt_regimen_step_copy (const RtRegimenStep *regimen_step)
{
  RtRegimenStep *copy = g_memdup2 (regimen_step, sizeof *regimen_step);

  copy->uuid = g_strdup (regimen_step->uuid);
  copy->dose_text = g_strdup (regimen_step->dose_text);
  copy->unit = g_strdup (regimen_step->unit);
  copy->maximum_text = g_strdup (regimen_step->maximum_text);
  copy->schedule = g_strdup (regimen_step->schedule);
  copy->timing = rt_dose_timing_copy (regimen_step->timing);
  copy->reason = g_strdup (regimen_step->reason);
  copy->note = g_strdup (regimen_step->note);
  return copy;
}

/**
 * rt_regimen_step_free:
 * @regimen_step: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_regimen_step_free (RtRegimenStep *regimen_step)
{
  if (regimen_step == NULL)
    return;
  g_free (regimen_step->uuid);
  g_free (regimen_step->dose_text);
  g_free (regimen_step->unit);
  g_free (regimen_step->maximum_text);
  g_free (regimen_step->schedule);
  rt_dose_timing_free (regimen_step->timing);
  g_free (regimen_step->reason);
  g_free (regimen_step->note);
  g_free (regimen_step);
}

/* For drawing: the amount of a day where every day is alike. */
static RtRational
drawn_amount (const RtRegimenStep *step, RtRational amount)
{
  RtRational day;

  if (step->mode == RT_REGIMEN_SCHEDULED && step->timing != NULL
      && rt_dose_timing_is_every_day (step->timing)
      && rt_dose_timing_day_amount (step->timing, amount, &day))
    return day;
  return amount;
}

/**
 * rt_regimen_step_reckon:
 *
 * Fills in the numbers that belong to the texts of dose and maximum and to the timing; where every
 * time of the day has an amount of its own, their sum becomes the dose.
 *
 * Returns: whether the texts are numbers that can be read in one way only; if not,
 *   %RT_NUMBER_ERROR with a sentence.
 */
gboolean
rt_regimen_step_reckon (RtRegimenStep *regimen_step, GError **error)
{
  RtRational amount, maximum = { 0, 1 };
  gboolean has_maximum = regimen_step->maximum_text != NULL;
  gboolean summed = regimen_step->timing != NULL
                    && rt_dose_timing_has_amounts (regimen_step->timing)
                    && rt_dose_timing_sum (regimen_step->timing, &amount);

  if (summed)
    {
      g_free (regimen_step->dose_text);
      regimen_step->dose_text = rt_rational_to_entered (amount);
    }
  if ((!summed && regimen_step->dose_text != NULL
       && !rt_rational_parse_entered (regimen_step->dose_text, &amount, error))
      || (has_maximum && !rt_rational_parse_entered (regimen_step->maximum_text, &maximum, error)))
    return FALSE;
  regimen_step->has_dose = regimen_step->dose_text != NULL;
  regimen_step->dose =
      regimen_step->has_dose ? rt_rational_to_double (drawn_amount (regimen_step, amount)) : 0;
  regimen_step->has_maximum = has_maximum;
  regimen_step->maximum = rt_rational_to_double (maximum);
  return TRUE;
}

/**
 * rt_regimen_step_amount:
 * @amount: (out): the exact dose: of each use, of the day where the times have amounts of their own
 *   or there is no timing
 *
 * Returns: whether it has one.
 */
gboolean
rt_regimen_step_amount (const RtRegimenStep *regimen_step, RtRational *amount)
{
  g_autofree char *number = NULL;

  if (!regimen_step->has_dose)
    return FALSE;
  if (regimen_step->dose_text != NULL
      && rt_rational_parse_entered (regimen_step->dose_text, amount, NULL))
    return TRUE;
  number = rt_number_to_c (regimen_step->dose);
  return rt_rational_parse_c (number, amount);
}
