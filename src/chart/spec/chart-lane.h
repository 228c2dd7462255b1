/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "time-range.h"

/* What a lane shows. */
typedef enum
{
  RT_CHART_LANE_DOSE,   /* bars whose height is the dose */
  RT_CHART_LANE_BAR,    /* bars of one height: interventions without a dose, as-needed use */
  RT_CHART_LANE_EVENTS, /* glyphs */
} RtChartLaneType;

/* The kind of intervention: colour and hatch. */
typedef enum
{
  RT_CHART_KIND_PRECURSOR,
  RT_CHART_KIND_COFACTOR,
  RT_CHART_KIND_LIFESTYLE,
  RT_CHART_KIND_THERAPEUTIC,
  RT_CHART_KIND_OTHER,
} RtChartKind;

/* From `from` until `to` (exclusive; UTC seconds) this dose. */
typedef struct
{
  gint64 from;
  gint64 to;         /* ignored when open */
  gboolean open;     /* still going on */
  gint64 from_early; /* how much before and after `from` it may have begun, seconds; 0 = known */
  gint64 from_late;
  gint64 to_early; /* the same for `to` */
  gint64 to_late;
  char *from_text; /* nullable: `from` in words, where the day is not known */
  gboolean approximate_start;
  gboolean as_needed;
  gboolean planned; /* not begun */
  double dose;      /* >= 0, finite; 0 in a bar lane */
  char *average;    /* nullable: the dose is a mean of days that differ, in these words */
  char *label;      /* nullable: NULL = the dose as a number */
  gint64 item;
} RtChartDoseStep;

typedef enum
{
  RT_CHART_GLYPH_ADVERSE_EVENT,
  RT_CHART_GLYPH_LIFE_EVENT,
  RT_CHART_GLYPH_ENCOUNTER,
  RT_CHART_GLYPH_SINGLE_DOSE,
  RT_CHART_GLYPH_AS_NEEDED,
  RT_CHART_GLYPH_CRITICAL_ANSWER,
} RtChartGlyph;

typedef struct
{
  gint64 t;
  gint64 until; /* = t for a moment; later = drawn with a tail */
  RtChartGlyph glyph;
  char *label; /* what happened, in words */
  gint64 item;
} RtChartEvent;

typedef struct
{
  char *id;
  RtChartLaneType type;
  RtChartKind kind;
  char *title;
  char *subtitle; /* nullable; e.g. "mg per day" */
  char *unit;     /* nullable; spoken with a dose, e.g. "mg" */
  char *end_note; /* nullable: printed in the empty rest of the lane, e.g. "stopped 19 Nov 2012" */
  char *empty_reason; /* nullable */
  double importance;  /* relative height; 1 = an ordinary lane */
  GPtrArray *steps;   /* (element RtChartDoseStep) in order of time */
  GPtrArray *events;  /* (element RtChartEvent) in order of time */
} RtChartLane;

RtChartLane *rt_chart_lane_new (const char *id, RtChartLaneType type, const char *title);
void rt_chart_lane_free (RtChartLane *lane);
RtChartDoseStep *
rt_chart_lane_add_step (RtChartLane *lane, gint64 from, gint64 to, double dose, gint64 item);
RtChartDoseStep *
rt_chart_lane_add_open_step (RtChartLane *lane, gint64 from, double dose, gint64 item);
void rt_chart_dose_step_set_label (RtChartDoseStep *step, const char *label);
RtChartEvent *rt_chart_lane_add_event (
    RtChartLane *lane, gint64 t, RtChartGlyph glyph, const char *label, gint64 item);
void rt_chart_lane_settle (RtChartLane *lane);
const RtChartDoseStep *rt_chart_lane_step_at (const RtChartLane *lane, gint64 t);
double rt_chart_lane_highest_dose (const RtChartLane *lane);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtChartLane, rt_chart_lane_free)
