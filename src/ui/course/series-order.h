/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "record.h"

/* The series that are shown, in their order, with buttons to move each and to draw it in the panel
 * of the one above.
 *
 * Signal: changed () when the order or the grouping was changed. */
#define RT_TYPE_SERIES_ORDER (rt_series_order_get_type ())
G_DECLARE_FINAL_TYPE (RtSeriesOrder, rt_series_order, RT, SERIES_ORDER, AdwBin)

void rt_series_order_show (RtSeriesOrder *self,
                           const RtRecord *record,
                           const char *const *measures,
                           const char *const *joined);
void rt_series_order_add (RtSeriesOrder *self, const RtMeasure *measure);
void rt_series_order_remove (RtSeriesOrder *self, const char *measure_id);
char **rt_series_order_measures (RtSeriesOrder *self);
char **rt_series_order_joined (RtSeriesOrder *self);
