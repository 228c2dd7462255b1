/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule/due-run.h"

/** rt_due_run_clear: Ends a run: what is left stays due. */
void
rt_due_run_clear (GQueue *run)
{
  g_queue_clear_full (run, (GDestroyNotify)rt_due_assessment_free);
}

/**
 * rt_due_run_fill:
 * @due: (element-type RtDueAssessment): of one patient
 *
 * Begins a run with what is to be answered today, in its order.
 */
void
rt_due_run_fill (GQueue *run, const GPtrArray *due)
{
  rt_due_run_clear (run);
  for (guint i = 0; i < due->len; i++)
    {
      const RtDueAssessment *one = g_ptr_array_index (due, i);

      if (one->state == RT_DUE_NOW || one->state == RT_DUE_OVERDUE)
        g_queue_push_tail (run, rt_due_assessment_copy (one));
    }
}

/** rt_due_run_next_id: Returns: (transfer none) (nullable): the questionnaire that comes next */
const char *
rt_due_run_next_id (GQueue *run)
{
  const RtDueAssessment *next = g_queue_peek_head (run);

  return next != NULL ? next->instrument_id : NULL;
}
