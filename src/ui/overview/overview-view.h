/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

/* The first view of a patient: what waits, the chosen measures with their small charts, what is
 * due, what is taken, the next and the last encounter, goals and recent life events. Everything on
 * it leads to the view it comes from.
 *
 * Signals: go-to (char *view); open-entry (int kind, gint64 id): an entry of the Notes page;
 * open-report (char *uuid): a laboratory report. */
#define RT_TYPE_OVERVIEW_VIEW (rt_overview_view_get_type ())
G_DECLARE_FINAL_TYPE (RtOverviewView, rt_overview_view, RT, OVERVIEW_VIEW, AdwBin)

void rt_overview_view_set_record (RtOverviewView *self, RtOpenRecord *record);
void rt_overview_view_set_measures (RtOverviewView *self, const char *const *measure_ids);
