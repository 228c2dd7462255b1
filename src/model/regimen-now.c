/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "regimen-now.h"

/**
 * rt_regimen_step_ends: Whether nothing is taken from @step on: a stop, or a dose of 0 every day.
 */
gboolean
rt_regimen_step_ends (const RtRegimenStep *step)
{
  return step->mode == RT_REGIMEN_STOP
         || (step->mode == RT_REGIMEN_SCHEDULED && step->has_dose && step->dose <= 0);
}

/**
 * rt_regimen_step_counts: Whether @step tells what was really taken: neither planned nor withdrawn.
 */
gboolean
rt_regimen_step_counts (const RtRegimenStep *step)
{
  return !step->planned && !step->withdrawn;
}

/**
 * rt_regimen_step_on: The step that holds at a moment; single administrations do not.
 * @before: (out) (optional) (nullable): the step it replaced
 *
 * Returns: (transfer none) (nullable): the step; NULL before the first one and after the end of one
 *   that has an end of its own.
 */
const RtRegimenStep *
rt_regimen_step_on (const RtIntervention *intervention,
                    RtMoment moment,
                    const RtRegimenStep **before)
{
  const RtRegimenStep *current = NULL;
  const RtRegimenStep *replaced = NULL;

  for (guint i = 0; intervention->steps != NULL && i < intervention->steps->len; i++)
    {
      const RtRegimenStep *step = g_ptr_array_index (intervention->steps, i);

      if (!rt_regimen_step_counts (step) || step->mode == RT_REGIMEN_SINGLE
          || rt_moment_compare (step->from, moment) > 0)
        continue;
      replaced = current;
      current = step;
    }
  if (before != NULL)
    *before = replaced;
  if (current != NULL && current->has_until && rt_moment_compare (current->until, moment) <= 0)
    return NULL;
  return current;
}
