/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

/* One analyte in one specimen over time, with what the marker says and does not say. */
#define RT_TYPE_LAB_TREND_PAGE (rt_lab_trend_page_get_type ())
G_DECLARE_FINAL_TYPE (RtLabTrendPage, rt_lab_trend_page, RT, LAB_TREND_PAGE, AdwNavigationPage)

RtLabTrendPage *rt_lab_trend_page_new (RtOpenRecord *record, guint series);
