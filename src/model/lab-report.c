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

/** rt_lab_report_copy: Returns: (transfer full): a copy of the record. */
RtLabReport *
rt_lab_report_copy (const RtLabReport *lab_report)
{
  RtLabReport *copy = rt_lab_report_new ();

  *copy = *lab_report;
  copy->uuid = g_strdup (lab_report->uuid);
  copy->laboratory = g_strdup (lab_report->laboratory);
  copy->report_number = g_strdup (lab_report->report_number);
  copy->sample_number = g_strdup (lab_report->sample_number);
  copy->specimen = g_strdup (lab_report->specimen);
  copy->collection =
      lab_report->collection != NULL ? rt_lab_collection_copy (lab_report->collection) : NULL;
  copy->medication = g_strdup (lab_report->medication);
  copy->diet = g_strdup (lab_report->diet);
  copy->reviewed_by = g_strdup (lab_report->reviewed_by);
  copy->review = g_strdup (lab_report->review);
  copy->protocol = g_strdup (lab_report->protocol);
  copy->note = g_strdup (lab_report->note);
  return copy;
}
