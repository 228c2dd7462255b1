/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "regimen-step.h"

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
  copy->schedule = g_strdup (regimen_step->schedule);
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
  g_free (regimen_step->schedule);
  g_free (regimen_step);
}
