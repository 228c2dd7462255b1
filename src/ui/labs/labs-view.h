/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

/* The laboratory of the patient on screen: reports, results over time, ratios. */
#define RT_TYPE_LABS_VIEW (rt_labs_view_get_type ())
G_DECLARE_FINAL_TYPE (RtLabsView, rt_labs_view, RT, LABS_VIEW, AdwBin)

void rt_labs_view_set_record (RtLabsView *self, RtOpenRecord *record);
void rt_labs_view_enter_report (RtLabsView *self);
void rt_labs_view_open_board (RtLabsView *self);
void rt_labs_view_open_report (RtLabsView *self, const char *uuid);
