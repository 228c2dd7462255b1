/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "lab-report.h"
#include "lab-result.h"
#include "record.h"
#include "unit-conversion.h"

/* What is known beside the results of one report: who, how old, how collected, how much
 * creatinine. */

const RtLabReport *rt_lab_context_report (const RtRecord *record, const RtLabResult *result);
const char *rt_lab_context_specimen (const RtLabReport *report, const RtLabResult *result);
RtIntervalSex rt_lab_context_sex (const RtPatient *patient);
gboolean rt_lab_context_age (const RtPatient *patient, const RtLabReport *report, RtAge *age);
const char *rt_lab_context_condition (const RtLabReport *report, const char *specimen);
void rt_lab_context_conversion (RtCatalogue *catalogue,
                                const RtRecord *record,
                                const RtLabReport *report,
                                const RtAnalyte *analyte,
                                RtConversionContext *context);
