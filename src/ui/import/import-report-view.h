/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "import-batch.h"

/* What an import would do or has done: counts, the values that differ from the record, and the rows
 * that were not understood, each with its line and reason. */
#define RT_TYPE_IMPORT_REPORT_VIEW (rt_import_report_view_get_type ())
G_DECLARE_FINAL_TYPE (RtImportReportView, rt_import_report_view, RT, IMPORT_REPORT_VIEW, AdwBin)

void rt_import_report_view_show (RtImportReportView *self,
                                 const RtImportReport *report,
                                 gboolean is_preview);
