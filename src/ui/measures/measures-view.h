/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

/* What was answered, what was begun, and what can be answered. */
#define RT_TYPE_MEASURES_VIEW (rt_measures_view_get_type ())
G_DECLARE_FINAL_TYPE (RtMeasuresView, rt_measures_view, RT, MEASURES_VIEW, AdwBin)

void rt_measures_view_set_record (RtMeasuresView *self, RtOpenRecord *record);
void rt_measures_view_take_focus (RtMeasuresView *self);
void rt_measures_view_open_assessment (RtMeasuresView *self, const char *uuid);
