/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-lane.h"
#include "chart-panel.h"
#include "time-range.h"

/* A named stretch on the ribbon above the panels. to is exclusive. */
typedef struct
{
  gint64 from;
  gint64 to;
  char *name;
  gint64 item;
} RtChartPhase;

typedef enum
{
  RT_CHART_MARKER_START,
  RT_CHART_MARKER_CHANGE,
  RT_CHART_MARKER_STOP,
  RT_CHART_MARKER_NOTABLE, /* something computed, in the accent of attention */
} RtChartMarkerKind;

/* A vertical line through all panels. With interval_from < interval_to a tint shows the
 * uncertainty of t. */
typedef struct
{
  gint64 t;
  gint64 interval_from;
  gint64 interval_to;
  RtChartMarkerKind kind;
  char *label; /* nullable; printed above the panels when there is room, always spoken */
  gint64 item;
} RtChartMarker;

/* A chart as data: what is shown, not how it looks. Reference-counted; built by one owner and not
 * changed once it has been laid out. */
typedef struct
{
  gatomicrefcount ref_count; /* private */
  char *title;               /* nullable; printed above the chart */
  char *subtitle;            /* nullable */
  char *footnote;            /* nullable; printed below */
  char *watermark;           /* nullable; printed large and faint behind everything */
  char *empty_reason;        /* nullable; printed when there is neither panel nor lane */
  RtTimeRange range;         /* the whole time axis */
  gint64 now;                /* what is going on is drawn until then; 0 = to the end of the axis */
  GTimeZone *zone;           /* in which days begin; never NULL */
  int first_weekday;         /* 1 = Monday … 7 = Sunday */
  gboolean compare_before;   /* also the visible stretch's like before it, faint and moved here */
  GPtrArray *panels;         /* (element RtChartPanel), top to bottom */
  GPtrArray *lanes;          /* (element RtChartLane), below the panels */
  GPtrArray *phases;         /* (element RtChartPhase) */
  GPtrArray *markers;        /* (element RtChartMarker) */
} RtChartSpec;

RtChartSpec *rt_chart_spec_new (RtTimeRange range, GTimeZone *zone);
RtChartSpec *rt_chart_spec_ref (RtChartSpec *spec);
void rt_chart_spec_unref (RtChartSpec *spec);
RtChartPanel *rt_chart_spec_add_panel (RtChartSpec *spec, const char *id, const char *title);
RtChartLane *
rt_chart_spec_add_lane (RtChartSpec *spec, const char *id, RtChartLaneType type, const char *title);
RtChartPhase *rt_chart_spec_add_phase (RtChartSpec *spec, gint64 from, gint64 to, const char *name);
RtChartMarker *
rt_chart_spec_add_marker (RtChartSpec *spec, gint64 t, RtChartMarkerKind kind, const char *label);
void rt_chart_spec_fit_range (RtChartSpec *spec);
int rt_chart_first_weekday (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtChartSpec, rt_chart_spec_unref)
