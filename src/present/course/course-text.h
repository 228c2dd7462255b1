/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "record.h"

char *rt_course_text_trend (const RtRecord *record, RtCatalogue *catalogue, const char *measure_id);
char *
rt_course_text_summary (const RtRecord *record, RtCatalogue *catalogue, const char *measure_id);
const char *rt_course_text_peripheral_caveat (void);
gboolean rt_course_text_needs_caveat (const RtRecord *record,
                                      RtCatalogue *catalogue,
                                      const char *const *measure_ids);
char *rt_course_text_coverage (const RtSeries *series);
char *rt_course_text_coverage_fact (const RtMeasure *measure, const RtSeries *series);
