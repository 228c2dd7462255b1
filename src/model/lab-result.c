/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lab-result.h"

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
  g_free (lab_result->note);
  g_free (lab_result);
}
