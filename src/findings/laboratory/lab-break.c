/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-break.h"

/**
 * rt_lab_break_between:
 * @before_report: of @before
 * @before: an earlier result of the same analyte, specimen and kind of unit
 * @report: of @result
 *
 * Returns: what separates two results of a series: another method, another laboratory, or another
 * way of collecting; what is not stated differs from what is.
 */
RtLabBreak
rt_lab_break_between (const RtLabReport *before_report,
                      const RtLabResult *before,
                      const RtLabReport *report,
                      const RtLabResult *result)
{
  static const RtLabCollection nothing;
  const RtLabCollection *a =
      before_report->collection != NULL ? before_report->collection : &nothing;
  const RtLabCollection *b = report->collection != NULL ? report->collection : &nothing;

  if (g_strcmp0 (before->method, result->method) != 0)
    return RT_LAB_BREAK_METHOD;
  if (g_strcmp0 (before_report->laboratory, report->laboratory) != 0)
    return RT_LAB_BREAK_LABORATORY;
  if (!rt_lab_collection_same_protocol (a, b))
    return RT_LAB_BREAK_PROTOCOL;
  return RT_LAB_BREAK_NONE;
}
