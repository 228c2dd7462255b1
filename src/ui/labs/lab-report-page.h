/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

/* One laboratory report: how the sample was taken, its results, the original, sign-off. */
#define RT_TYPE_LAB_REPORT_PAGE (rt_lab_report_page_get_type ())
G_DECLARE_FINAL_TYPE (RtLabReportPage, rt_lab_report_page, RT, LAB_REPORT_PAGE, AdwNavigationPage)

RtLabReportPage *rt_lab_report_page_new (RtOpenRecord *record, gint64 report_id);
