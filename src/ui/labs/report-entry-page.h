/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

/* Enters a laboratory report: head, sample, the 72 hours before, and a table of results that can be
 * filled by a panel or by pasting. */
#define RT_TYPE_LAB_REPORT_ENTRY_PAGE (rt_lab_report_entry_page_get_type ())
G_DECLARE_FINAL_TYPE (
    RtLabReportEntryPage, rt_lab_report_entry_page, RT, LAB_REPORT_ENTRY_PAGE, AdwNavigationPage)

RtLabReportEntryPage *rt_lab_report_entry_page_new (RtOpenRecord *record);
