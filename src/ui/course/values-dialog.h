/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "chart-spec.h"

/* The course as a table: the same values in rows and columns, for reading exactly and for screen
 * readers. */
#define RT_TYPE_VALUES_DIALOG (rt_values_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RtValuesDialog, rt_values_dialog, RT, VALUES_DIALOG, AdwDialog)

RtValuesDialog *rt_values_dialog_new (RtChartSpec *spec, RtTimeRange range);
