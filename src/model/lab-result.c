/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lab-result.h"

static const char *const lab_verdict_words[] = { "none", "low", "normal", "high", "not_usable" };
RT_DEFINE_VOCABULARY (RtLabVerdict, lab_verdict, lab_verdict_words)

/**
 * rt_lab_result_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0, vocabularies at their first word.
 */
RtLabResult *
rt_lab_result_new (void)
{
  return g_new0 (RtLabResult, 1);
}

/**
 * rt_lab_result_free:
 * @lab_result: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_lab_result_free (RtLabResult *lab_result)
{
  if (lab_result == NULL)
    return;
  g_free (lab_result->uuid);
  g_free (lab_result->analyte_id);
  g_free (lab_result->name);
  g_free (lab_result->value_text);
  g_free (lab_result->unit);
  g_free (lab_result->laboratory_flag);
  g_free (lab_result->specimen);
  g_free (lab_result->code);
  g_free (lab_result->method);
  g_free (lab_result->interval_text);
  g_free (lab_result->superseded_by);
  g_free (lab_result->verdict_reason);
  g_free (lab_result->note);
  g_free (lab_result);
}

/** rt_lab_result_copy: Returns: (transfer full): a copy of the record. */
RtLabResult *
rt_lab_result_copy (const RtLabResult *lab_result)
{
  RtLabResult *copy = rt_lab_result_new ();

  *copy = *lab_result;
  copy->uuid = g_strdup (lab_result->uuid);
  copy->analyte_id = g_strdup (lab_result->analyte_id);
  copy->name = g_strdup (lab_result->name);
  copy->value_text = g_strdup (lab_result->value_text);
  copy->unit = g_strdup (lab_result->unit);
  copy->laboratory_flag = g_strdup (lab_result->laboratory_flag);
  copy->specimen = g_strdup (lab_result->specimen);
  copy->code = g_strdup (lab_result->code);
  copy->method = g_strdup (lab_result->method);
  copy->interval_text = g_strdup (lab_result->interval_text);
  copy->superseded_by = g_strdup (lab_result->superseded_by);
  copy->verdict_reason = g_strdup (lab_result->verdict_reason);
  copy->note = g_strdup (lab_result->note);
  return copy;
}
