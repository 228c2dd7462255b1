/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-page.h"

#include <glib/gi18n.h>
#include <math.h>

#include "chart-block.h"
#include "course-text.h"
#include "document-flow.h"
#include "document-frame.h"
#include "paginator.h"
#include "paper-words.h"

/* Least height of the course, as a share of the page. */
#define LEAST_HEIGHT 0.4

/* The stretch that is seen: as asked for, otherwise everything recorded. */
static char *
period_of (const RtDocumentRequest *request)
{
  const RtCourseOptions *course = &request->sheet.course;
  RtMoment from = rt_document_made_at (request);
  RtMoment to = from;

  rt_record_span (request->record, &from, &to);
  from = course->has_from ? course->from : from;
  to = course->has_to ? course->to : to;
  return rt_paper_period (rt_moment_date (from), rt_moment_date (to));
}

static char **
choose_measures (const RtDocumentRequest *request)
{
  const RtCourseOptions *course = &request->sheet.course;

  if (course->measure_ids != NULL)
    return g_strdupv ((char **)course->measure_ids);
  return rt_course_default_measures (request->record, request->catalogue,
                                     course->max_panels > 0 ? course->max_panels
                                                            : RT_COURSE_PANELS);
}

/**
 * rt_chart_page_add: The course as it is seen, alone on its page, behind what @report holds.
 */
void
rt_chart_page_add (const RtDocumentRequest *request, RtReport *report)
{
  RtPageStyle style = rt_report_style (report);
  g_auto (RtPageFrame) frame = rt_document_frame (request, _ ("Course"), period_of (request));
  g_auto (GStrv) measure_ids = choose_measures (request);
  RtCourseOptions options = request->sheet.course;
  g_autoptr (RtChartSpec) course = NULL;
  GPtrArray *flow = rt_flow_new ();

  options.measure_ids = (const char *const *)measure_ids;
  /* Critical answers are never on what a patient takes home. */
  options.show_critical = request->sheet.copy == RT_SHEET_FOR_RECORD && options.show_critical;
  course = rt_course_chart_new (request->record, request->catalogue, &options);
  /* The page has a watermark of its own. */
  g_clear_pointer (&course->watermark, g_free);
  g_ptr_array_add (flow,
                   rt_chart_block_new (&style, course, style.height * LEAST_HEIGHT, INFINITY));
  rt_flow_add_note (
      flow, &style,
      _ ("All panels share one time axis; vertical lines mark where an intervention begins, "
         "changes or ends."));
  if (rt_course_text_needs_caveat (request->record, request->catalogue, options.measure_ids))
    {
      g_autofree char *caveat = rt_paper_lab_caveat (request->catalogue);

      rt_flow_add_note (flow, &style, caveat);
    }
  rt_paginate (flow, &frame, report);
}
