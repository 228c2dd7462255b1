/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "baseline.h"
#include "catalogue.h"
#include "chart-spec.h"
#include "record.h"

gboolean rt_course_can_share_panel (const RtMeasure *a, const RtMeasure *b);
void rt_course_add_panel (RtChartSpec *spec,
                          const RtRecord *record,
                          RtCatalogue *catalogue,
                          const RtBaseline *baseline,
                          const char *measure_id);
void rt_course_add_shared_panel (RtChartSpec *spec,
                                 const RtRecord *record,
                                 RtCatalogue *catalogue,
                                 const char *measure_id);
void rt_course_join_panel (RtChartSpec *spec,
                           const RtRecord *record,
                           RtCatalogue *catalogue,
                           const char *measure_id);
