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
