/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "series.h"

/* The mean of the exact values of one day, as the day was where they were written down. */
typedef struct
{
  RtCalendarDate date;
  gint64 t; /* noon of that day, UTC seconds */
  double mean;
  guint n;     /* values behind it */
  guint first; /* index of the first of them in the series */
} RtDailyMean;

GArray *rt_daily_means (const RtSeries *series);
gboolean rt_series_is_dense (const RtSeries *series);
gboolean rt_series_has_several_a_day (const RtSeries *series);
