/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "chart-spec.h"
#include "course-item.h"
#include "record.h"

/* At most so many panels unless the measures are named. */
#define RT_COURSE_PANELS 6

/* What the course shows. A zeroed struct shows the whole span of a sensible choice of measures. */
typedef struct
{
  const char *const *measure_ids; /* in this order; NULL-terminated; NULL = sensible choice */
  const char *const *joined;      /* those that share the panel of the one before; nullable */
  gboolean compare_before;        /* also show the stretch of the same length before */
  guint max_panels;               /* of the sensible choice; 0 = RT_COURSE_PANELS */
  gboolean has_from;
  RtMoment from;
  gboolean has_to;
  RtMoment to;
  GTimeZone *zone; /* in which days begin; NULL = local */
  gboolean hide_interventions;
  gboolean hide_events;
  gboolean hide_encounters;
  gboolean show_critical; /* answers that called for attention; never on a patient copy */
} RtCourseOptions;

RtChartSpec *rt_course_chart_new (const RtRecord *record,
                                  RtCatalogue *catalogue,
                                  const RtCourseOptions *options);
char **rt_course_default_measures (const RtRecord *record, RtCatalogue *catalogue, guint max);
