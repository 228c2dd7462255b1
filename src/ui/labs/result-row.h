/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

/* One result of a report: value, where it lies and who says so, what may have disturbed it; opened,
 * the practitioner's verdict and a correction.
 *
 * Signal: failed (char *sentence) when something could not be recorded. */
#define RT_TYPE_LAB_RESULT_ROW (rt_lab_result_row_get_type ())
G_DECLARE_FINAL_TYPE (RtLabResultRow, rt_lab_result_row, RT, LAB_RESULT_ROW, AdwExpanderRow)

RtLabResultRow *
rt_lab_result_row_new (RtOpenRecord *record, const RtLabReport *report, const RtLabResult *result);
