/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "adherence-report.h"

/**
 * rt_adherence_report_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0.
 */
RtAdherenceReport *
rt_adherence_report_new (void)
{
  return g_new0 (RtAdherenceReport, 1);
}

/**
 * rt_adherence_report_copy:
 *
 * Returns: (transfer full): a copy that shares nothing with @adherence.
 */
RtAdherenceReport *
rt_adherence_report_copy (const RtAdherenceReport *adherence)
{
  RtAdherenceReport *copy = g_memdup2 (adherence, sizeof *adherence);

  copy->uuid = g_strdup (adherence->uuid);
  copy->report = g_strdup (adherence->report);
  return copy;
}

/**
 * rt_adherence_report_free:
 * @adherence: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_adherence_report_free (RtAdherenceReport *adherence)
{
  if (adherence == NULL)
    return;
  g_free (adherence->uuid);
  g_free (adherence->report);
  g_free (adherence);
}
