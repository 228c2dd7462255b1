/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "phase.h"

/**
 * rt_phase_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0, vocabularies at their first word.
 */
RtPhase *
rt_phase_new (void)
{
  return g_new0 (RtPhase, 1);
}

/**
 * rt_phase_free:
 * @phase: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_phase_free (RtPhase *phase)
{
  if (phase == NULL)
    return;
  g_free (phase->uuid);
  g_free (phase->name);
  g_free (phase->source);
  g_free (phase);
}
