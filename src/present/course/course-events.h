/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "chart-spec.h"
#include "record.h"

void rt_course_add_events (RtChartSpec *spec,
                           const RtRecord *record,
                           gboolean with_events,
                           gboolean with_encounters);
void rt_course_add_phases (RtChartSpec *spec, const RtRecord *record);
void rt_course_add_critical (RtChartSpec *spec, const RtRecord *record, RtCatalogue *catalogue);
