/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "overview.h"

/* One line of the overview. Activating it leads to where it comes from. */
#define RT_TYPE_OVERVIEW_ROW (rt_overview_row_get_type ())
G_DECLARE_FINAL_TYPE (RtOverviewRow, rt_overview_row, RT, OVERVIEW_ROW, AdwActionRow)

RtOverviewRow *rt_overview_row_new (const RtOverviewLine *line);
RtOverviewRow *rt_overview_row_new_empty (const char *nothing, const char *view);
const char *rt_overview_row_view (RtOverviewRow *self);
const char *rt_overview_row_report (RtOverviewRow *self);
gboolean rt_overview_row_entry (RtOverviewRow *self, RtEntryKind *kind, gint64 *id);
