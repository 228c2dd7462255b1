/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure.h"
#include "measurement.h"

/* One value on the course. */
typedef struct
{
  RtMoment at;
  double value; /* finite */
  RtComparator comparator;
  RtMeasurementStatus status;
  gboolean prorated;
} RtSeriesPoint;

/* The measurements of one measure of one patient, ordered by time in UTC (ties: as stored). */
typedef struct
{
  char *measure_id;
  char *unit;     /* nullable */
  GArray *points; /* (element RtSeriesPoint) */
} RtSeries;

RtSeries *rt_series_new (const char *measure_id, const char *unit);
void rt_series_free (RtSeries *series);
void rt_series_add (RtSeries *series, const RtSeriesPoint *point);
void rt_series_sort (RtSeries *series);
guint rt_series_length (const RtSeries *series);
const RtSeriesPoint *rt_series_point (const RtSeries *series, guint index);
const RtSeriesPoint *rt_series_last (const RtSeries *series);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtSeries, rt_series_free)
