/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "critical-answer.h"

static const char *const critical_state_words[] = {
  "open",
  "deferred",
  "done",
};

RT_DEFINE_VOCABULARY (RtCriticalState, critical_state, critical_state_words)

/**
 * rt_critical_answer_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0, open.
 */
RtCriticalAnswer *
rt_critical_answer_new (void)
{
  return g_new0 (RtCriticalAnswer, 1);
}

/**
 * rt_critical_answer_free:
 * @answer: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_critical_answer_free (RtCriticalAnswer *answer)
{
  if (answer == NULL)
    return;
  g_free (answer->uuid);
  g_free (answer->instrument_id);
  g_strfreev (answer->actions);
  g_free (answer->response);
  g_free (answer);
}
