/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/open-record.h"

/* What is done for a patient: the regimen now, by kind or by mechanism, what is planned, daily
 * totals, and what has been. */
#define RT_TYPE_INTERVENTIONS_VIEW (rt_interventions_view_get_type ())
G_DECLARE_FINAL_TYPE (RtInterventionsView, rt_interventions_view, RT, INTERVENTIONS_VIEW, AdwBin)

void rt_interventions_view_set_record (RtInterventionsView *self, RtOpenRecord *record);
void rt_interventions_view_open (RtInterventionsView *self, const char *uuid);
