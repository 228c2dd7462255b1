/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "course-choice.h"
#include "time-range.h"

/* The course as somebody is looking at it: what is chosen, and the stretch of time that is seen. */
typedef struct
{
  RtCourseChoice *choice;
  char **measure_ids; /* top to bottom */
  RtTimeRange range;
} RtCourseSeen;

RtCourseSeen *
rt_course_seen_new (const RtCourseChoice *choice, const char *const *measures, RtTimeRange range);
RtCourseSeen *rt_course_seen_copy (const RtCourseSeen *seen);
void rt_course_seen_free (RtCourseSeen *seen);
RtCourseOptions rt_course_seen_options (const RtCourseSeen *seen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtCourseSeen, rt_course_seen_free)
