/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "lab-report.h"
#include "lab-result.h"
#include "patient.h"

#define RT_LAB_REPORT_MAX_RESULTS 20000

#define RT_LAB_REPORT_ERROR (rt_lab_report_error_quark ())
GQuark rt_lab_report_error_quark (void);

typedef enum
{
  RT_LAB_REPORT_ERROR_TIME,   /* the times of the report cannot be right */
  RT_LAB_REPORT_ERROR_RESULT, /* a result cannot be right */
  RT_LAB_REPORT_ERROR_SIZE,   /* no result, or too many */
} RtLabReportError;

gboolean rt_lab_report_check_times (const RtPatient *patient,
                                    const RtLabReport *report,
                                    gint64 now_utc,
                                    GError **error);
gboolean rt_lab_result_check (RtCatalogue *catalogue,
                              const RtLabReport *report,
                              const RtLabResult *result,
                              char **question,
                              GError **error);
gboolean rt_lab_report_check (RtCatalogue *catalogue,
                              const RtPatient *patient,
                              const RtLabReport *report,
                              const GPtrArray *results,
                              gint64 now_utc,
                              GPtrArray *questions,
                              GError **error);
