/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "course-seen.h"

static RtCourseChoice *
choice_copy (const RtCourseChoice *choice)
{
  RtCourseChoice *copy = rt_course_choice_new ();

  *copy = *choice;
  copy->measure_ids = g_strdupv (choice->measure_ids);
  copy->joined = g_strdupv (choice->joined);
  return copy;
}

/**
 * rt_course_seen_new: What somebody is looking at now.
 * @choice: (transfer none): what is to be shown
 * @measures: (array zero-terminated=1): the measures that are shown of it, top to bottom
 * @range: the stretch of the time axis that is in view
 *
 * Returns: (transfer full): a copy of all of it, which does not change when the view does.
 */
RtCourseSeen *
rt_course_seen_new (const RtCourseChoice *choice, const char *const *measures, RtTimeRange range)
{
  RtCourseSeen *seen = g_new0 (RtCourseSeen, 1);

  seen->choice = choice_copy (choice);
  seen->measure_ids = g_strdupv ((char **)measures);
  seen->range = range;
  return seen;
}

/** rt_course_seen_copy: Returns: (transfer full): an equal one. */
RtCourseSeen *
rt_course_seen_copy (const RtCourseSeen *seen)
{
  return rt_course_seen_new (seen->choice, (const char *const *)seen->measure_ids, seen->range);
}

/** rt_course_seen_free: frees it. */
void
rt_course_seen_free (RtCourseSeen *seen)
{
  if (seen == NULL)
    return;
  rt_course_choice_free (seen->choice);
  g_strfreev (seen->measure_ids);
  g_free (seen);
}

/**
 * rt_course_seen_options: The same as options of the chart; @seen has to outlive them. The chart
 * covers the whole record, of which rt_chart_layout() shows the range that was seen: so a period
 * before it can be compared with.
 */
RtCourseOptions
rt_course_seen_options (const RtCourseSeen *seen)
{
  return rt_course_choice_options (seen->choice, (const char *const *)seen->measure_ids);
}
