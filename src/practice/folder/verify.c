/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "verify.h"

#include "practice-private.h"

/** rt_verify_report_free: frees the report. */
void
rt_verify_report_free (RtVerifyReport *report)
{
  if (report == NULL)
    return;
  g_ptr_array_unref (report->problems);
  g_free (report->audit_head);
  g_free (report);
}

/**
 * rt_practice_verify:
 *
 * Checks every page of the database, its structure and references, the keys, and the chain of the
 * activity log.
 *
 * Returns: (transfer full): what was found; %NULL when it could not be checked.
 */
RtVerifyReport *
rt_practice_verify (RtPractice *practice, GError **error)
{
  RtStore *store = rt_practice_hold (practice, error);
  g_autofree char *head = NULL;
  GPtrArray *problems;
  RtVerifyReport *report;
  guint64 rows = 0;

  if (store == NULL)
    return NULL;
  problems = rt_store_check (store, &rows, &head, error);
  rt_practice_release (practice);
  if (problems == NULL)
    return NULL;
  report = g_new0 (RtVerifyReport, 1);
  report->problems = problems;
  report->sound = problems->len == 0;
  report->audit_rows = rows;
  report->audit_head = g_steal_pointer (&head);
  return report;
}
