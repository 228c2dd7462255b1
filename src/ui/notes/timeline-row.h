/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "timeline.h"

/* One entry of the list on the Notes page. Activating it opens the entry. */
#define RT_TYPE_TIMELINE_ROW (rt_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (RtTimelineRow, rt_timeline_row, RT, TIMELINE_ROW, AdwActionRow)

RtTimelineRow *rt_timeline_row_new (const RtTimelineEntry *entry);
RtEntryKind rt_timeline_row_kind (RtTimelineRow *self);
gint64 rt_timeline_row_id (RtTimelineRow *self);
