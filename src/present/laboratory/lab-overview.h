/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-spec.h"
#include "interference-check.h"
#include "lab-judgement.h"

/* One result of a series, judged. */
typedef struct
{
  const RtLabReport *report;
  const RtLabResult *result;
  RtLabJudgement judgement; /* in the unit of the result */
  GPtrArray *disturbances;  /* (element RtDisturbance) */
  gboolean has_value;
  double value;       /* in the unit of the series */
  RtLabLimits limits; /* in the unit of the series; of the result's own time */
  char *break_reason; /* why it does not continue the line before; nullable */
} RtLabSeriesPoint;

/* The results of one analyte in one specimen that can be brought to one unit, oldest first. */
typedef struct
{
  const RtAnalyte *analyte; /* nullable: not recognised */
  char *name;
  const char *specimen; /* nullable */
  char *unit;           /* of the latest result; nullable */
  GPtrArray *points;    /* (element RtLabSeriesPoint) */
} RtLabSeries;

GPtrArray *rt_lab_overview (RtCatalogue *catalogue, const RtRecord *record);
GPtrArray *rt_lab_overview_of (RtCatalogue *catalogue,
                               const RtRecord *record,
                               const char *analyte_id,
                               const char *specimen);
char *rt_lab_series_point_note (const RtLabSeriesPoint *point);
const RtLabSeriesPoint *rt_lab_series_latest (const RtLabSeries *series);
char *rt_lab_series_title (const RtLabSeries *series);
RtChartSpec *rt_lab_trend_chart (RtCatalogue *catalogue, const RtLabSeries *series);
