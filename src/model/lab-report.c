/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lab-report.h"

/**
 * rt_lab_report_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0, vocabularies at their first word.
 */
RtLabReport *
rt_lab_report_new (void)
{
  return g_new0 (RtLabReport, 1);
}

/**
 * rt_lab_report_free:
 * @lab_report: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_lab_report_free (RtLabReport *lab_report)
{
  if (lab_report == NULL)
    return;
  g_free (lab_report->uuid);
  g_free (lab_report->laboratory);
  g_free (lab_report->report_number);
  g_free (lab_report->sample_number);
  g_free (lab_report->specimen);
  rt_lab_collection_free (lab_report->collection);
  g_free (lab_report->medication);
  g_free (lab_report->diet);
  g_free (lab_report->reviewed_by);
  g_free (lab_report->review);
  g_free (lab_report->protocol);
  g_free (lab_report->note);
  g_free (lab_report);
}
