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

/* The stretch that is seen: on the screen, or as asked for, otherwise everything recorded. */
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

/* The days of the stretch that is in view; its end is exclusive. */
static char *
period_seen (RtTimeRange range)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return rt_paper_period (rt_moment_date (rt_moment_from_utc (range.from, zone)),
                          rt_moment_date (rt_moment_from_utc (range.to - 1, zone)));
}

static char **
choose_measures (const RtDocumentRequest *request)
{
  const RtCourseOptions *course = &request->sheet.course;

  if (request->seen != NULL)
    return g_strdupv (request->seen->measure_ids);
  if (course->measure_ids != NULL)
    return g_strdupv ((char **)course->measure_ids);
  return rt_course_default_measures (request->record, request->catalogue,
                                     course->max_panels > 0 ? course->max_panels
                                                            : RT_COURSE_PANELS);
}

/* As somebody sees it, else as asked for. */
static RtCourseOptions
options_of (const RtDocumentRequest *request, char **measure_ids)
{
  RtCourseOptions options = request->sheet.course;

  if (request->seen != NULL)
    options = rt_course_seen_options (request->seen);
  options.measure_ids = (const char *const *)measure_ids;
  /* Critical answers are never on what a patient takes home. */
  options.show_critical = request->sheet.copy == RT_SHEET_FOR_RECORD && options.show_critical;
  return options;
}

static void
add_notes (GPtrArray *flow,
           const RtPageStyle *style,
           const RtDocumentRequest *request,
           const RtCourseOptions *options)
{
  rt_flow_add_note (
      flow, style,
      _ ("All panels share one time axis; vertical lines mark where an intervention begins, "
         "changes or ends."));
  if (options->compare_before)
    rt_flow_add_note (flow, style,
                      _ ("Dotted lines show the period of the same length before, moved onto these "
                         "days."));
  if (rt_course_text_needs_caveat (request->record, request->catalogue, options->measure_ids))
    {
      g_autofree char *caveat = rt_paper_lab_caveat (request->catalogue);

      rt_flow_add_note (flow, style, caveat);
    }
}

/**
 * rt_chart_page_add: The course alone on its page, behind what @report holds: as it is seen in the
 * window, with its stretch of time, where the request says so.
 */
void
rt_chart_page_add (const RtDocumentRequest *request, RtReport *report)
{
  RtPageStyle style = rt_report_style (report);
  char *period = request->seen != NULL ? period_seen (request->seen->range) : period_of (request);
  g_auto (RtPageFrame) frame = rt_document_frame (request, _ ("Course"), period);
  g_auto (GStrv) measure_ids = choose_measures (request);
  RtCourseOptions options = options_of (request, measure_ids);
  g_autoptr (RtChartSpec) course = NULL;
  GPtrArray *flow = rt_flow_new ();
  RtBlock *chart = NULL;

  course = rt_course_chart_new (request->record, request->catalogue, &options);
  /* The page has a watermark of its own. */
  g_clear_pointer (&course->watermark, g_free);
  chart = rt_chart_block_new (&style, course, style.height * LEAST_HEIGHT, INFINITY);
  if (request->seen != NULL)
    rt_chart_block_show (chart, request->seen->range);
  g_ptr_array_add (flow, chart);
  add_notes (flow, &style, request, &options);
  rt_paginate (flow, &frame, report);
}
