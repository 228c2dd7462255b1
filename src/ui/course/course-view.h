/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"
#include "course-chart.h"
#include "course-seen.h"

/* The course of one patient: key figures, the chart with its controls, and what is chosen in it.
 * What is shown, in which order and grouped how, is remembered with the patient.
 *
 * Signal: gboolean open-source (char *kind, char *uuid) when the record behind a mark is to be
 * opened; kind is "assessment", "lab-report", "intervention", "adverse-event", "life-event" or
 * "encounter". Handlers return whether they could. */
#define RT_TYPE_COURSE_VIEW (rt_course_view_get_type ())
G_DECLARE_FINAL_TYPE (RtCourseView, rt_course_view, RT, COURSE_VIEW, AdwBin)

void rt_course_view_set_record (RtCourseView *self, RtOpenRecord *record);
const char *const *rt_course_view_measures (RtCourseView *self);
RtCourseSeen *rt_course_view_seen (RtCourseView *self);
